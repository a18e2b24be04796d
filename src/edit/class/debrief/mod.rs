//! What a class does at the end of the day: notes, hands, points, actions, promises, forms, and what became of
//! the actions. All of it can be undone.

mod actions;
mod evaluation;
mod follow_up;
mod points;
mod promises;

pub use actions::{ActionListEdit, ClassActionValue};
pub use evaluation::EvaluationEdit;
pub use follow_up::FollowUpEdit;
pub use points::{GivenValue, PointsEdit};
pub use promises::{CommitmentEdit, CommitmentValue};

use crate::model::class::{Debrief, GroupHands, OridCard, VoteQuestion};
use crate::model::limits::GROUP_NUMBERS;
use crate::model::{Class, ItemId};
use serde::{Deserialize, Serialize};

/// What is done in the debrief.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum DebriefEdit {
    SetNote {
        card: OridCard,
        text: String,
    },
    /// So many hands more for a group, or fewer where negative. It adds, so that two keys struck at once both
    /// count.
    AddHands {
        question: VoteQuestion,
        group: u32,
        by: i32,
    },
    /// All hands of a question are down again.
    ClearHands(VoteQuestion),
    Points(PointsEdit),
    Actions(ActionListEdit),
    Commitment(CommitmentEdit),
    Evaluation(EvaluationEdit),
    FollowUp(FollowUpEdit),
}

/// Why something was not done in the debrief.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DebriefRefusal {
    #[error("a group has a number from 1 to 999")]
    GroupNumber,
    #[error("there is no hand to take back")]
    NoHand,
    #[error("no room holds so many people")]
    TooMany,
    #[error("the trainer gives or takes at most 100 points at once")]
    Points,
    #[error("the form has no such statement or answer")]
    NoAnswer,
    #[error("a class meets again after 1 to 999 days")]
    Days,
    #[error("it is not in the class")]
    Gone,
}

/// Carries out `edit`; what it adds gets the number `made`.
pub(super) fn apply(class: &mut Class, edit: &DebriefEdit, made: ItemId) -> Result<(), DebriefRefusal> {
    match edit {
        DebriefEdit::SetNote { card, text } => class.debrief.note_mut(*card).clone_from(text),
        DebriefEdit::AddHands { question, group, by } => {
            add_hands(&mut class.debrief, *question, *group, *by)?;
        }
        DebriefEdit::ClearHands(question) => {
            class.debrief.hands.iter_mut().for_each(|hands| *hands.of_mut(*question) = 0);
            drop_blank(&mut class.debrief);
        }
        DebriefEdit::Points(edit) => points::apply(&mut class.points, edit, made)?,
        DebriefEdit::Actions(edit) => actions::apply(&mut class.actions, edit, made)?,
        DebriefEdit::Commitment(edit) => promises::apply(&mut class.commitments, edit, made)?,
        DebriefEdit::Evaluation(edit) => evaluation::apply(&mut class.evaluation, edit, made)?,
        DebriefEdit::FollowUp(edit) => follow_up::apply(&mut class.follow_ups, edit, made)?,
    }
    Ok(())
}

fn add_hands(
    debrief: &mut Debrief,
    question: VoteQuestion,
    group: u32,
    by: i32,
) -> Result<(), DebriefRefusal> {
    is_group(group)?;
    let hands = debrief.hands(question, group);
    let sum = added(hands, by, GroupHands::MOST)?;
    // What a file wrote twice becomes one.
    let other = VoteQuestion::ALL.map(|question| debrief.hands(question, group));
    debrief.hands.retain(|hands| hands.group != group);
    let mut hands = GroupHands { group, moving: other[0], doable: other[1] };
    *hands.of_mut(question) = sum;
    let at = debrief.hands.partition_point(|hands| hands.group < group);
    debrief.hands.insert(at, hands);
    drop_blank(debrief);
    Ok(())
}

fn drop_blank(debrief: &mut Debrief) {
    debrief.hands.retain(|hands| VoteQuestion::ALL.iter().any(|question| hands.of(*question) > 0));
}

/// `hands` and so many more, 0…`most`.
fn added(hands: u32, by: i32, most: u32) -> Result<u32, DebriefRefusal> {
    let sum = i64::from(hands) + i64::from(by);
    let sum = u32::try_from(sum).map_err(|_| DebriefRefusal::NoHand)?;
    if sum > most { Err(DebriefRefusal::TooMany) } else { Ok(sum) }
}

/// Whether a group can have this number; what is about no group has 0.
fn is_group(group: u32) -> Result<(), DebriefRefusal> {
    if group > 0 && GROUP_NUMBERS.contains(&group) { Ok(()) } else { Err(DebriefRefusal::GroupNumber) }
}

fn is_group_or_none(group: u32) -> Result<(), DebriefRefusal> {
    if group == 0 { Ok(()) } else { is_group(group) }
}
