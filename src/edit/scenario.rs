//! The edits of a scenario: of its journey, of the brief and of the key.

use super::brief::{self, BriefEdit};
use super::journey::{self, JourneyEdit, NewIds};
use super::key::{self, KeyEdit};
use super::{Editable, Refusal, forget};
use crate::model::{DepartmentId, Scenario, StageId, TouchpointId};
use serde::{Deserialize, Serialize};

/// One thing that an author does to a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ScenarioEdit {
    Journey(JourneyEdit),
    Brief(BriefEdit),
    Key(KeyEdit),
}

impl From<JourneyEdit> for ScenarioEdit {
    fn from(edit: JourneyEdit) -> Self {
        Self::Journey(edit)
    }
}

impl From<BriefEdit> for ScenarioEdit {
    fn from(edit: BriefEdit) -> Self {
        Self::Brief(edit)
    }
}

impl From<KeyEdit> for ScenarioEdit {
    fn from(edit: KeyEdit) -> Self {
        Self::Key(edit)
    }
}

impl Editable for Scenario {
    type Edit = ScenarioEdit;
    type Refusal = Refusal;

    fn apply(&mut self, edit: &ScenarioEdit) -> Result<(), Refusal> {
        match edit {
            ScenarioEdit::Journey(edit) => {
                let new = new_ids(self);
                let gone = journey::apply(&mut self.journey, edit, new)?;
                forget::in_scenario(self, &gone);
                Ok(())
            }
            ScenarioEdit::Brief(edit) => brief::apply(self, edit),
            ScenarioEdit::Key(edit) => key::apply(self, edit),
        }
    }

    fn revision(&self) -> u64 {
        self.revision
    }

    fn set_revision(&mut self, revision: u64) {
        self.revision = revision;
    }
}

/// An author's ids are short and countable, beyond every number that is there; the revision keeps one that was
/// taken away from coming back.
fn new_ids(scenario: &Scenario) -> NewIds {
    let journey = &scenario.journey;
    let step = usize::try_from(scenario.revision).unwrap_or(usize::MAX).saturating_add(1);
    let beyond = |orders: Option<usize>| orders.unwrap_or(0).saturating_add(step);
    NewIds {
        stage: StageId::from_order(beyond(journey.stages.iter().filter_map(|s| s.id.order()).max())),
        touchpoint: TouchpointId::from_order(beyond(
            journey.touchpoints().filter_map(|t| t.id.order()).max(),
        )),
        department: DepartmentId::from_order(beyond(
            journey.departments.iter().filter_map(|d| d.id.order()).max(),
        )),
    }
}
