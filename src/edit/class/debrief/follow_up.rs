//! The class met again.

use super::DebriefRefusal;
use crate::model::class::{ActionResult, FollowUp};
use crate::model::{Date, ItemId, Items, WorksheetId};
use serde::{Deserialize, Serialize};

/// What is done when the class meets again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FollowUpEdit {
    /// So many days after the class.
    Add {
        after: u32,
        date: Option<Date>,
    },
    SetAfter {
        id: ItemId,
        after: u32,
    },
    SetDate {
        id: ItemId,
        date: Option<Date>,
    },
    /// What was reached of an action; one that says nothing is taken out.
    SetResult {
        id: ItemId,
        result: ActionResult,
    },
    /// A worksheet scores the journey anew at this time, or does not.
    SetWorksheet {
        id: ItemId,
        worksheet: WorksheetId,
        is_new: bool,
    },
    Remove {
        id: ItemId,
    },
}

pub(super) fn apply(
    follow_ups: &mut Items<FollowUp>,
    edit: &FollowUpEdit,
    made: ItemId,
) -> Result<(), DebriefRefusal> {
    match edit {
        FollowUpEdit::Add { after, date } => {
            is_possible(*after)?;
            follow_ups.add(made, FollowUp { after: *after, date: *date, ..FollowUp::default() });
        }
        FollowUpEdit::SetAfter { id, after } => {
            is_possible(*after)?;
            meant(follow_ups, *id)?.after = *after;
        }
        FollowUpEdit::SetDate { id, date } => meant(follow_ups, *id)?.date = *date,
        FollowUpEdit::SetResult { id, result } => set_result(meant(follow_ups, *id)?, result),
        FollowUpEdit::SetWorksheet { id, worksheet, is_new } => {
            if follow_ups.position(*id).is_none() || worksheet.is_empty() {
                return Err(DebriefRefusal::Gone);
            }
            // A worksheet is of one time.
            for follow_up in follow_ups.filter_mut(|follow_up| follow_up.worksheets.contains(worksheet)) {
                follow_up.worksheets.retain(|other| other != worksheet);
            }
            if *is_new {
                meant(follow_ups, *id)?.worksheets.push(*worksheet);
            }
        }
        FollowUpEdit::Remove { id } => {
            follow_ups.remove(*id).ok_or(DebriefRefusal::Gone)?;
        }
    }
    Ok(())
}

fn is_possible(after: u32) -> Result<(), DebriefRefusal> {
    if FollowUp::DAYS.contains(&after) { Ok(()) } else { Err(DebriefRefusal::Days) }
}

fn meant(follow_ups: &mut Items<FollowUp>, id: ItemId) -> Result<&mut FollowUp, DebriefRefusal> {
    follow_ups.by_id_mut(id).ok_or(DebriefRefusal::Gone)
}

fn set_result(follow_up: &mut FollowUp, result: &ActionResult) {
    let says_something = result.outcome.is_some() || !result.reached.is_empty();
    let at = follow_up.results.iter().position(|other| other.action == result.action);
    match at.and_then(|at| follow_up.results.get_mut(at)) {
        Some(held) if says_something => held.clone_from(result),
        Some(_) => follow_up.results.retain(|other| other.action != result.action),
        None if says_something => follow_up.results.push(result.clone()),
        None => {}
    }
}
