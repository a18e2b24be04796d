//! A journey on the screen: what is drawn of it, where the eye rests, what of it may be changed, and how a
//! change becomes an edit. Map, inspector and matrix are given this, so that they work on a group's
//! worksheet and on a trainer's key alike.

use crate::app::{MapView, Workshop};
use crate::edit::{JourneyEdit, WorkEdit, WorksheetEdit};
use crate::model::{DepartmentId, MarkKind, Role, Score, TouchpointId};
use crate::sheet::Picture;

/// What of a journey may be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct May {
    pub scores: bool,
    /// Names, and what the customer does, expects and thinks.
    pub texts: bool,
    /// The group's remarks.
    pub notes: bool,
    /// Touchpoints, stages and who stands behind them.
    pub structure: bool,
    pub marks: bool,
    /// Who answers for what.
    pub roles: bool,
}

impl May {
    pub const ALL: Self =
        Self { scores: true, texts: true, notes: true, structure: true, marks: true, roles: true };
}

/// What a person changes on a map. A score and a role are a group's or a key's; the journey is a journey.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    Score { touchpoint: TouchpointId, score: Option<Score> },
    Role { touchpoint: TouchpointId, department: DepartmentId, role: Option<Role> },
    Note { touchpoint: TouchpointId, text: String },
    Journey(JourneyEdit),
}

/// A journey as map, inspector and matrix show it.
pub struct Shown<'a> {
    pub picture: Picture<'a>,
    pub selected: Option<&'a TouchpointId>,
    /// The row of the matrix that the keys act on.
    pub department: Option<&'a DepartmentId>,
    /// The mark that the next click on a column sets.
    pub tool: Option<MarkKind>,
    pub view: MapView,
    pub may: May,
    /// The edit of the document that carries a change out.
    edit: fn(Change) -> WorksheetEdit,
}

impl<'a> Shown<'a> {
    /// The worksheet that is open. All of it may be changed.
    pub fn of_workshop(workshop: &'a Workshop) -> Self {
        Self {
            picture: workshop.picture(),
            selected: workshop.selected.as_ref(),
            department: workshop.department.as_ref(),
            tool: workshop.tool,
            view: workshop.view,
            may: May::ALL,
            edit: of_worksheet,
        }
    }

    pub fn edit(&self, change: Change) -> WorksheetEdit {
        (self.edit)(change)
    }

    /// The place of the selection in the walk, counted from 0.
    pub fn selected_position(&self) -> Option<usize> {
        self.selected.and_then(|id| self.picture.journey.position(id))
    }
}

/// A group's scores and roles stand at its touchpoints.
fn of_worksheet(change: Change) -> WorksheetEdit {
    match change {
        Change::Score { touchpoint, score } => WorksheetEdit::Work(WorkEdit::SetScore { touchpoint, score }),
        Change::Role { touchpoint, department, role } => {
            WorksheetEdit::Work(WorkEdit::SetRole { touchpoint, department, role })
        }
        Change::Note { touchpoint, text } => WorksheetEdit::Work(WorkEdit::SetNote { touchpoint, text }),
        Change::Journey(edit) => WorksheetEdit::Journey(edit),
    }
}
