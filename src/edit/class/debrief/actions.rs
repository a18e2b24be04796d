//! The class's list of actions.

use super::DebriefRefusal;
use crate::model::class::{ActionKey, ClassAction};
use crate::model::{Date, ItemId, Items};
use serde::{Deserialize, Serialize};

/// What is done to the list of actions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ActionListEdit {
    /// Adds an action, or puts what was joined in the place of its parts: whoever had one of its sources loses
    /// it, and goes where none is left. `instead_of` are actions of the class that go into it whole.
    Put {
        action: ClassAction,
        instead_of: Vec<ItemId>,
    },
    Set {
        id: ItemId,
        value: ClassActionValue,
    },
    /// Takes a source out again; it stands for itself then.
    Part {
        id: ItemId,
        source: ActionKey,
    },
    /// What the groups planned for it stands for itself again.
    Remove {
        id: ItemId,
    },
}

/// One value of an action of the class.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ClassActionValue {
    What(String),
    Owner(String),
    Due(Option<Date>),
}

pub(super) fn apply(
    list: &mut Items<ClassAction>,
    edit: &ActionListEdit,
    made: ItemId,
) -> Result<(), DebriefRefusal> {
    match edit {
        ActionListEdit::Put { action, instead_of } => {
            if instead_of.iter().any(|id| list.position(*id).is_none()) {
                return Err(DebriefRefusal::Gone);
            }
            // It stands where the first of its parts stood.
            let takes = |id: ItemId, entry: &ClassAction| {
                instead_of.contains(&id) || entry.sources.iter().any(|s| action.sources.contains(s))
            };
            let at = list.numbered().position(|(id, entry)| takes(id, entry)).unwrap_or(list.len());
            for id in instead_of {
                list.remove(*id);
            }
            let mut action = action.clone();
            let mut seen = Vec::new();
            action.sources.retain(|source| !seen.contains(source) && (seen.push(*source), true).1);
            let touched: Vec<ItemId> = list
                .numbered()
                .filter(|(_, entry)| entry.sources.iter().any(|source| seen.contains(source)))
                .map(|(id, _)| id)
                .collect();
            for id in touched {
                take_sources(list, id, &seen);
            }
            list.insert(at, made, action);
        }
        ActionListEdit::Set { id, value } => {
            let action = list.by_id_mut(*id).ok_or(DebriefRefusal::Gone)?;
            match value {
                ClassActionValue::What(what) => action.what.clone_from(what),
                ClassActionValue::Owner(owner) => action.owner.clone_from(owner),
                ClassActionValue::Due(due) => action.due = *due,
            }
        }
        ActionListEdit::Part { id, source } => {
            let action = list.by_id(*id).ok_or(DebriefRefusal::Gone)?;
            if !action.sources.contains(source) {
                return Err(DebriefRefusal::Gone);
            }
            take_sources(list, *id, &[*source]);
        }
        ActionListEdit::Remove { id } => {
            list.remove(*id).ok_or(DebriefRefusal::Gone)?;
        }
    }
    Ok(())
}

/// An action that was made of others is nothing without them.
fn take_sources(list: &mut Items<ClassAction>, id: ItemId, sources: &[ActionKey]) {
    let Some(action) = list.by_id_mut(id) else { return };
    action.sources.retain(|source| !sources.contains(source));
    if action.sources.is_empty() {
        list.remove(id);
    }
}
