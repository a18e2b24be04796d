//! The class's list of actions. What the groups planned is in it by itself; here stands what the class made of
//! it: doubles that were joined, another owner or day, and actions that the class added.

use super::super::{Date, ItemId, WorksheetId};
use serde::{Deserialize, Serialize};

/// Names an action for good: one of a group's plan, or, without a worksheet, one that the class added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ActionKey {
    pub worksheet: WorksheetId,
    /// Its number in the plan of the worksheet, or in the list of the class.
    pub action: ItemId,
}

impl Default for ActionKey {
    fn default() -> Self {
        Self::of_class(ItemId::placed(0))
    }
}

impl ActionKey {
    /// An action that the class added.
    pub fn of_class(action: ItemId) -> Self {
        Self { worksheet: WorksheetId::default(), action }
    }
}

/// An action as the class decided on it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassAction {
    pub what: String,
    /// The one who answers for it.
    pub owner: String,
    pub due: Option<Date>,
    /// What it was made of, in the order in which it was joined; none for one that the class added.
    pub sources: Vec<ActionKey>,
}

impl ClassAction {
    /// The name of the entry with this number.
    pub fn key(&self, id: ItemId) -> ActionKey {
        self.sources.first().copied().unwrap_or_else(|| ActionKey::of_class(id))
    }
}
