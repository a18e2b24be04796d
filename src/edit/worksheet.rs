//! The edits of a worksheet: of its journey, and of what the group does with it.

use super::journey::{self, JourneyEdit, NewIds};
use super::work::{self, WorkEdit};
use super::{Editable, Refusal, forget};
use crate::model::{DepartmentId, MOST_REVISION, StageId, TouchpointId, Worksheet};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One thing that a person does to a worksheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum WorksheetEdit {
    Journey(JourneyEdit),
    Work(WorkEdit),
}

impl From<JourneyEdit> for WorksheetEdit {
    fn from(edit: JourneyEdit) -> Self {
        Self::Journey(edit)
    }
}

impl From<WorkEdit> for WorksheetEdit {
    fn from(edit: WorkEdit) -> Self {
        Self::Work(edit)
    }
}

/// Carries out `edit` and counts it as a revision, or refuses and leaves `worksheet` as it was.
///
/// # Errors
/// A [`Refusal`], when the target is gone, a name would be empty, a fourth moment is asked for, or a
/// number or a day is one that no file can hold.
pub fn apply(worksheet: &mut Worksheet, edit: &WorksheetEdit) -> Result<(), Refusal> {
    Editable::apply(worksheet, edit)?;
    worksheet.revision = worksheet.next_revision();
    Ok(())
}

impl Editable for Worksheet {
    type Edit = WorksheetEdit;
    type Refusal = Refusal;

    /// What an edit adds is named after the revision that is about to be made.
    fn apply(&mut self, edit: &WorksheetEdit) -> Result<(), Refusal> {
        match edit {
            WorksheetEdit::Journey(edit) => {
                let revision = self.next_revision();
                let new = NewIds {
                    stage: StageId::added(self.id, revision),
                    touchpoint: TouchpointId::added(self.id, revision),
                    department: DepartmentId::added(self.id, revision),
                };
                let gone = journey::apply(&mut self.journey, edit, new)?;
                forget::in_worksheet(self, &gone);
                Ok(())
            }
            WorksheetEdit::Work(edit) => work::apply(self, edit),
        }
    }

    fn revision(&self) -> u64 {
        self.revision
    }

    fn set_revision(&mut self, revision: u64) {
        self.revision = revision.min(MOST_REVISION);
    }

    /// A worksheet that became a copy of its own stays it, whatever is undone.
    fn restored(then: &Arc<Self>, now: &Self) -> Arc<Self> {
        if (then.id, then.origin) == (now.id, now.origin) {
            return Arc::clone(then);
        }
        Arc::new(Self { id: now.id, origin: now.origin, ..Self::clone(then) })
    }
}
