//! What the participants promise.

use super::{DebriefRefusal, is_group_or_none};
use crate::model::class::Commitment;
use crate::model::{ItemId, Items};
use serde::{Deserialize, Serialize};

/// What is done to the commitments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum CommitmentEdit {
    Add(Commitment),
    Set { id: ItemId, value: CommitmentValue },
    Remove { id: ItemId },
}

/// One value of a commitment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum CommitmentValue {
    Group(u32),
    Name(String),
    Words(String),
}

pub(super) fn apply(
    commitments: &mut Items<Commitment>,
    edit: &CommitmentEdit,
    made: ItemId,
) -> Result<(), DebriefRefusal> {
    match edit {
        CommitmentEdit::Add(commitment) => {
            is_group_or_none(commitment.group)?;
            commitments.add(made, commitment.clone());
        }
        CommitmentEdit::Set { id, value } => {
            let commitment = commitments.by_id_mut(*id).ok_or(DebriefRefusal::Gone)?;
            match value {
                CommitmentValue::Group(group) => {
                    is_group_or_none(*group)?;
                    commitment.group = *group;
                }
                CommitmentValue::Name(name) => commitment.name.clone_from(name),
                CommitmentValue::Words(words) => commitment.text.clone_from(words),
            }
        }
        CommitmentEdit::Remove { id } => {
            commitments.remove(*id).ok_or(DebriefRefusal::Gone)?;
        }
    }
    Ok(())
}
