//! What a worksheet on the screen shows and lets be changed while members score alone.

use crate::app::Alone;
use crate::app::Workshop;
use crate::edit::{Gesture, WorkEdit, WorksheetEdit};
use crate::model::{Score, Touchpoint, TouchpointId};

/// A ballot that stays empty leaves no step to undo. Fields count their gestures from 1.
pub(crate) const BEGINNING: Gesture = Gesture(0);

impl Workshop {
    /// Whether members score unseen now: nothing of the others and of the group may be shown.
    pub fn is_private(&self) -> bool {
        matches!(self.alone, Some(Alone::Cover { .. } | Alone::Pass { .. }))
    }

    /// The ballot that is being filled.
    pub fn own_ballot(&self) -> Option<usize> {
        match self.alone {
            Some(Alone::Pass { ballot }) => Some(ballot),
            _ => None,
        }
    }

    /// The score that keys and buttons change: the member's own during a pass, the group's otherwise.
    pub fn score_of(&self, touchpoint: &Touchpoint) -> Option<Score> {
        match self.own_ballot() {
            Some(ballot) => self.worksheet().ballots.get(ballot)?.score(&touchpoint.id),
            None => touchpoint.score,
        }
    }

    /// The edit that sets the score of [`Self::score_of`].
    pub fn score_edit(&self, touchpoint: &TouchpointId, score: Option<Score>) -> WorksheetEdit {
        let touchpoint = touchpoint.clone();
        match self.own_ballot() {
            Some(ballot) => WorksheetEdit::Work(WorkEdit::SetVote { ballot, touchpoint, score }),
            None => WorksheetEdit::Work(WorkEdit::SetScore { touchpoint, score }),
        }
    }

    /// What undo would take back. While members score unseen it is the running member's own scores only:
    /// what others did can be neither changed nor shown by it.
    pub fn undo_label(&self) -> Option<&WorksheetEdit> {
        self.desk.history().undo_label().filter(|edit| self.may_turn_back(edit))
    }

    /// What redo would do again, with the limit of [`Self::undo_label`].
    pub fn redo_label(&self) -> Option<&WorksheetEdit> {
        self.desk.history().redo_label().filter(|edit| self.may_turn_back(edit))
    }

    fn may_turn_back(&self, edit: &WorksheetEdit) -> bool {
        match self.alone {
            None | Some(Alone::Settle) => true,
            Some(Alone::Cover { .. }) => false,
            Some(Alone::Pass { ballot }) => {
                matches!(edit, WorksheetEdit::Work(WorkEdit::SetVote { ballot: of, .. }) if *of == ballot)
            }
        }
    }

    /// How many members have scored something.
    pub fn n_members(&self) -> usize {
        self.worksheet().ballots.iter().filter(|ballot| !ballot.scores.is_empty()).count()
    }

    pub(crate) fn select_first_open(&mut self) {
        let worksheet = std::sync::Arc::clone(self.worksheet());
        let mut touchpoints = worksheet.journey.touchpoints();
        let open = touchpoints.clone().find(|touchpoint| self.score_of(touchpoint).is_none());
        self.selected = open.or_else(|| touchpoints.next()).map(|touchpoint| touchpoint.id.clone());
        self.sign = None;
    }

    /// Ends a pass. A ballot without a score is none.
    pub(crate) fn end_pass(&mut self) {
        let Some(ballot) = self.own_ballot() else { return };
        let is_empty = self.worksheet().ballots.get(ballot).is_some_and(|ballot| ballot.scores.is_empty());
        self.alone = Some(Alone::Cover { interrupted: None });
        if is_empty {
            // The ballot is there, so it cannot be refused.
            let _ = self.commit(WorksheetEdit::Work(WorkEdit::RemoveBallot { ballot }), Some(BEGINNING));
        }
    }

    /// The last ballot, where a member has begun and not finished it.
    pub(crate) fn unfinished(&self) -> Option<usize> {
        let worksheet = self.worksheet();
        let last = worksheet.ballots.len().checked_sub(1)?;
        let scored = worksheet.ballots.get(last)?.scores.len();
        (scored < worksheet.journey.n_touchpoints()).then_some(last)
    }
}
