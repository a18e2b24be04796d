//! Scoring alone first: members score one after another on the same computer, then the group sees how far
//! they lie apart. Who may see and undo what meanwhile is decided here.

use super::{NoticeKind, State, Step, Workshop};
use crate::edit::{Gesture, WorkEdit, WorksheetEdit};
use crate::model::{Score, Touchpoint, TouchpointId};
use crate::words::alone;

/// Where a group is with scoring alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alone {
    /// Between two members: nothing that anybody scored is on the screen.
    Cover {
        /// The ballot of a member who was interrupted and can go on.
        interrupted: Option<usize>,
    },
    /// A member scores; only their own scores are on the screen.
    Pass {
        /// The place of their ballot, counted from 0.
        ballot: usize,
    },
    /// All values are open, and the group settles one.
    Settle,
}

/// What is asked for on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AloneCommand {
    /// To the cover: the next member, please.
    Cover,
    /// A member begins, with a name or without.
    Start { name: String },
    /// The interrupted member goes on.
    GoOn { ballot: usize },
    /// The member is done; the computer goes to the next.
    Done,
    /// All have scored.
    Show,
    /// Back to the walk.
    Leave,
}

/// A ballot that stays empty leaves no step to undo. Fields count their gestures from 1.
const BEGINNING: Gesture = Gesture(0);

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

    fn select_first_open(&mut self) {
        let worksheet = std::sync::Arc::clone(self.worksheet());
        let mut touchpoints = worksheet.journey.touchpoints();
        let open = touchpoints.clone().find(|touchpoint| self.score_of(touchpoint).is_none());
        self.selected = open.or_else(|| touchpoints.next()).map(|touchpoint| touchpoint.id.clone());
        self.minus_waits = false;
    }

    /// Ends a pass. A ballot without a score is none.
    fn end_pass(&mut self) {
        let Some(ballot) = self.own_ballot() else { return };
        let is_empty = self.worksheet().ballots.get(ballot).is_some_and(|ballot| ballot.scores.is_empty());
        self.alone = Some(Alone::Cover { interrupted: None });
        if is_empty {
            // The ballot is there, so it cannot be refused.
            let _ = self.commit(WorksheetEdit::Work(WorkEdit::RemoveBallot { ballot }), Some(BEGINNING));
        }
    }

    /// The last ballot, where a member has begun and not finished it.
    fn unfinished(&self) -> Option<usize> {
        let worksheet = self.worksheet();
        let last = worksheet.ballots.len().checked_sub(1)?;
        let scored = worksheet.ballots.get(last)?.scores.len();
        (scored < worksheet.journey.n_touchpoints()).then_some(last)
    }
}

impl State {
    /// Whether a key or command has to wait until the members are done, and says so.
    pub(super) fn waits_for_members(&mut self) -> bool {
        let private = self.workshop.as_ref().is_some_and(Workshop::is_private);
        if private {
            self.say(NoticeKind::Hint, alone::FIRST_FINISH.get(self.language).to_owned());
        }
        private
    }

    pub(super) fn score_alone(&mut self, command: AloneCommand) {
        let Some(workshop) = &mut self.workshop else { return };
        match command {
            AloneCommand::Cover => {
                let interrupted = match workshop.alone {
                    // Whoever stops in the middle can go on; so can whoever the program was closed upon.
                    Some(Alone::Pass { .. }) | None => {
                        workshop.end_pass();
                        workshop.unfinished()
                    }
                    _ => None,
                };
                workshop.step = Step::Walk;
                workshop.tool = None;
                workshop.alone = Some(Alone::Cover { interrupted });
            }
            AloneCommand::Start { name } => {
                if workshop.desk.read_only {
                    return self.edit(WorksheetEdit::Work(WorkEdit::AddBallot { name }), None);
                }
                let ballot = workshop.worksheet().ballots.len();
                match workshop.commit(WorksheetEdit::Work(WorkEdit::AddBallot { name }), Some(BEGINNING)) {
                    Ok(()) => {
                        workshop.alone = Some(Alone::Pass { ballot });
                        workshop.select_first_open();
                    }
                    Err(refusal) => self.refuse(refusal),
                }
            }
            AloneCommand::GoOn { ballot } => {
                if workshop.alone == Some(Alone::Cover { interrupted: Some(ballot) }) {
                    workshop.alone = Some(Alone::Pass { ballot });
                    workshop.select_first_open();
                }
            }
            AloneCommand::Done => workshop.end_pass(),
            AloneCommand::Show => {
                workshop.end_pass();
                workshop.step = Step::Walk;
                workshop.alone = Some(Alone::Settle);
                let first = workshop.worksheet().journey.touchpoints().next();
                workshop.selected = first.map(|touchpoint| touchpoint.id.clone());
            }
            AloneCommand::Leave => {
                workshop.end_pass();
                workshop.alone = None;
            }
        }
    }
}
