//! The worksheet that is open: its desk, what follows from it, and where the eye rests on it.

mod aside;
mod ballots;
mod selection;

pub(crate) use ballots::BEGINNING;

use crate::analysis::review::{Progress, Review};
use crate::app::{Alone, Desk, SaveState, Step};
use crate::edit::{Gesture, Refusal, WorkEdit, WorksheetEdit};
use crate::model::{DepartmentId, Journey, MarkKind, Marks, Touchpoint, TouchpointId, Worksheet};
use crate::sheet::{Overlay, Picture};
use aside::Aside;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// The width of the map's columns.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Zoom {
    /// The greatest detail that fits, at least 64 px a column: how a map opens.
    #[default]
    Readable,
    /// The whole journey in the width of the map, however narrow the columns become.
    Fit,
    /// Column width in logical pixels.
    Column(f32),
}

/// How the map is looked at; not part of the document and not undone.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MapView {
    pub zoom: Zoom,
    /// Logical pixels that are scrolled away to the left.
    pub scroll: f32,
    pub expectation: bool,
    pub support: bool,
    /// The width of the columns as they are shown, from which zooming starts; 0 before the first frame.
    pub shown_column: f32,
}

/// The sign that was struck before a digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Plus,
    Minus,
}

/// An open worksheet.
pub struct Workshop {
    pub desk: Desk<Worksheet>,
    /// What follows from the worksheet, worked out once a change and not once a frame.
    review: Arc<Review>,
    /// What lies over the journey on its map.
    overlay: Arc<Overlay>,
    pub step: Step,
    /// One selection for map, inspector and matrix; it stays across steps.
    pub selected: Option<TouchpointId>,
    /// The row of the matrix that the keys act on.
    pub department: Option<DepartmentId>,
    /// The mark that the next click on a column sets.
    pub tool: Option<MarkKind>,
    pub view: MapView,
    /// Where the group is with scoring alone; `None` outside of it.
    pub alone: Option<Alone>,
    /// A sign was struck and waits for its digit.
    pub(super) sign: Option<Sign>,
    /// What was written for marks that were taken off.
    aside: Aside,
    /// The map was looked at since the worksheet was opened.
    pub(super) map_seen: bool,
}

impl Workshop {
    pub fn new(worksheet: Worksheet, path: PathBuf, save: SaveState) -> Self {
        Self::at(Desk::new(worksheet, path, save))
    }

    /// The worksheet of a desk, at the place where its group left off.
    pub fn at(desk: Desk<Worksheet>) -> Self {
        let worksheet = Arc::clone(desk.document());
        let first_open = worksheet.journey.touchpoints().find(|t| t.score.is_none());
        let selected = first_open.or_else(|| worksheet.journey.touchpoints().next()).map(|t| t.id.clone());
        let department = worksheet.journey.departments.first().map(|d| d.id.clone());
        let reached = if worksheet.journey.touchpoints().any(|t| t.score.is_some()) {
            if first_open.is_some() { Step::Walk } else { Step::Mark }
        } else {
            Step::Scenario
        };
        // Nobody is to meet a closed step first.
        let open = |step: &&Step| **step <= reached && !worksheet.closed.contains(step);
        let step = Step::ALL.iter().rev().find(open).copied().unwrap_or_default();
        let review = Arc::new(Review::of(&worksheet));
        Self {
            overlay: Arc::new(Overlay::of_review(&review)),
            review,
            desk,
            step,
            selected,
            department,
            tool: None,
            view: MapView::default(),
            alone: None,
            sign: None,
            aside: Aside::default(),
            map_seen: false,
        }
    }

    /// Shows the same step and the same place as another version of the worksheet did.
    pub(super) fn look_as(&mut self, before: Self) {
        self.step = before.step;
        self.view = before.view;
        self.map_seen |= before.map_seen;
        let journey = &self.desk.document().journey;
        if before.selected.as_ref().is_some_and(|id| journey.touchpoint(id).is_some()) {
            self.selected = before.selected;
        }
        if before.department.as_ref().is_some_and(|id| journey.department_position(id).is_some()) {
            self.department = before.department;
        }
    }

    pub fn worksheet(&self) -> &Arc<Worksheet> {
        self.desk.document()
    }

    pub fn review(&self) -> &Arc<Review> {
        &self.review
    }

    /// How far the group is with a step. A map that nobody has looked at yet is not done with, although every
    /// score stands on it; whoever went on to a later step has seen it.
    pub fn progress(&self, step: Step) -> Progress {
        let later = || Step::ALL.into_iter().filter(|later| *later > Step::Map);
        let is_begun = |step| self.review.progress(step) != Progress::Later;
        let unseen = step == Step::Map && self.step != step && !self.map_seen && !later().any(is_begun);
        if unseen { Progress::Later } else { self.review.progress(step) }
    }

    /// The next open step after the one that is shown; the last one after itself.
    pub fn next_step(&self) -> Step {
        let closed = &self.worksheet().closed;
        let later = |step: &Step| *step > self.step && !closed.contains(step);
        Step::ALL.into_iter().find(later).unwrap_or(self.step)
    }

    pub fn overlay(&self) -> &Arc<Overlay> {
        &self.overlay
    }

    /// The journey as every map of the window draws it.
    pub fn picture(&self) -> Picture<'_> {
        Picture::kept_worksheet(self.worksheet(), &self.overlay)
    }

    /// Carries out an edit and keeps the selection on something that exists.
    ///
    /// # Errors
    /// The refusal of the edit.
    pub fn commit(&mut self, edit: WorksheetEdit, gesture: Option<Gesture>) -> Result<(), Refusal> {
        let before = Arc::clone(self.worksheet());
        self.aside.keep(&before, &edit);
        if self.desk.commit(edit, gesture)? {
            self.settle(&before);
        }
        Ok(())
    }

    /// `false` where there was nothing to undo.
    pub fn undo(&mut self) -> bool {
        if self.undo_label().is_none() {
            return false;
        }
        let before = Arc::clone(self.worksheet());
        let undone = self.desk.undo();
        self.settle(&before);
        undone
    }

    /// `false` where there was nothing to redo.
    pub fn redo(&mut self) -> bool {
        if self.redo_label().is_none() {
            return false;
        }
        let before = Arc::clone(self.worksheet());
        let redone = self.desk.redo();
        self.settle(&before);
        redone
    }

    fn settle(&mut self, before: &Arc<Worksheet>) {
        let after = Arc::clone(self.worksheet());
        if Arc::ptr_eq(before, &after) {
            return;
        }
        self.review = Arc::new(self.review.after(before, &after));
        self.overlay = Arc::new(Overlay::of_review(&self.review));
        // What was added is what one works on next; of what went away, the neighbour.
        if let Some(added) = added(&before.journey, &after.journey) {
            self.selected = Some(added.clone());
        } else if self.selected.as_ref().is_none_or(|id| after.journey.touchpoint(id).is_none()) {
            let old = self.selected.as_ref().and_then(|id| before.journey.position(id)).unwrap_or(0);
            let last = after.journey.n_touchpoints().saturating_sub(1);
            self.selected = after.journey.nth(old.min(last)).map(|t| t.id.clone());
        }
        let departments = &after.journey.departments;
        let gone = |id: &DepartmentId| !departments.iter().any(|d| d.id == *id);
        let was = &before.journey.departments;
        if departments.len() > was.len()
            && let Some(added) = departments.iter().find(|d| !was.iter().any(|other| other.id == d.id))
        {
            self.department = Some(added.id.clone());
        }
        if self.department.as_ref().is_none_or(gone) {
            self.department = departments.first().map(|d| d.id.clone());
        }
    }

    /// Multiplies the width of the columns as they are shown, 4…160 px, and keeps the left edge in place.
    pub fn zoom_by(&mut self, factor: f32) {
        let shown = self.view.shown_column;
        if shown <= 0.0 {
            return;
        }
        let column = (shown * factor).clamp(4.0, 160.0);
        self.view.zoom = Zoom::Column(column);
        self.view.scroll *= column / shown;
    }

    /// Where the rule puts peak, pit or end.
    pub fn rule_mark(&self, kind: MarkKind) -> Option<TouchpointId> {
        let reading = &self.review.reading;
        match kind {
            MarkKind::Peak => reading.highest.as_ref().map(|spot| spot.touchpoint.clone()),
            MarkKind::Pit => reading.lowest.as_ref().map(|spot| spot.touchpoint.clone()),
            MarkKind::End => {
                let declared = self.worksheet().scenario.boundary.end_touchpoint.clone();
                let last = || self.worksheet().journey.touchpoints().next_back().map(|t| t.id.clone());
                declared.or_else(last)
            }
            MarkKind::Moment => None,
        }
    }

    /// Whether the group has set a mark on a touchpoint by hand.
    pub fn has_mark(&self, kind: MarkKind, touchpoint: &TouchpointId) -> bool {
        let marks = &self.worksheet().marks;
        match kind {
            MarkKind::Moment => marks.moment(touchpoint).is_some(),
            _ => marks.by_hand(kind).is_some_and(|mark| mark.touchpoint == *touchpoint),
        }
    }

    /// Whether no further moment of truth can be chosen.
    pub fn has_all_moments(&self) -> bool {
        self.worksheet().marks.moments.len() >= Marks::MAX_MOMENTS
    }

    /// The edit that sets a mark, with what was written for it when it stood there before. Where the rule
    /// puts the mark already, there is nothing to set by hand.
    pub(super) fn mark_edit(&self, kind: MarkKind, touchpoint: &TouchpointId) -> WorksheetEdit {
        let edit = if kind == MarkKind::Moment {
            WorkEdit::PutMoment(self.aside.moment(touchpoint))
        } else {
            let by_hand = self.rule_mark(kind).as_ref() != Some(touchpoint);
            let mark = by_hand.then(|| self.aside.mark(kind, touchpoint));
            WorkEdit::SetMark { kind, mark }
        };
        edit.into()
    }

    /// The position of the selection in the walk, counted from 0.
    pub fn selected_position(&self) -> Option<usize> {
        self.selected.as_ref().and_then(|id| self.worksheet().journey.position(id))
    }

    /// Moves the selection by `by` touchpoints, stopping at the ends.
    pub fn select_by(&mut self, by: isize) {
        let last = self.worksheet().journey.n_touchpoints().saturating_sub(1);
        let target = match self.selected_position() {
            Some(position) => position.saturating_add_signed(by).min(last),
            None => 0,
        };
        self.selected = self.worksheet().journey.nth(target).map(|t| t.id.clone());
    }

    /// Moves the matrix cursor by `by` departments, stopping at the ends.
    pub fn select_department_by(&mut self, by: isize) {
        let journey = &self.worksheet().journey;
        let last = journey.departments.len().saturating_sub(1);
        let at = self.department.as_ref().and_then(|id| journey.department_position(id)).unwrap_or(0);
        self.department =
            journey.departments.get(at.saturating_add_signed(by).min(last)).map(|d| d.id.clone());
    }
}

/// The first touchpoint that a journey has and the one before it had not.
fn added<'a>(before: &Journey, after: &'a Journey) -> Option<&'a TouchpointId> {
    let (was, is) = (before.shared_touchpoints(), after.shared_touchpoints());
    let same =
        |(one, other): (&Arc<Touchpoint>, &Arc<Touchpoint>)| Arc::ptr_eq(one, other) || one.id == other.id;
    // Most changes leave the walk as it is: then no list of it is made.
    if before.n_touchpoints() == after.n_touchpoints() && was.clone().zip(is.clone()).all(same) {
        return None;
    }
    let was: BTreeSet<&TouchpointId> = was.map(|touchpoint| &touchpoint.id).collect();
    is.map(|touchpoint| &touchpoint.id).find(|id| !was.contains(id))
}
