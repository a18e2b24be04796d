//! The trainer's points.

use super::{DebriefRefusal, is_group};
use crate::model::ItemId;
use crate::model::class::{GivenPoints, TrainerPoints};
use serde::{Deserialize, Serialize};

/// What is done to the trainer's points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PointsEdit {
    SetOnTime {
        group: u32,
        on_time: bool,
    },
    Give(GivenPoints),
    SetGiven {
        id: ItemId,
        value: GivenValue,
    },
    RemoveGiven {
        id: ItemId,
    },
    /// Shows the total as a ranking, or in the order of the groups' numbers.
    SetRanked(bool),
}

/// One value of points that were given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum GivenValue {
    Group(u32),
    Points(i32),
    Reason(String),
}

pub(super) fn apply(
    points: &mut TrainerPoints,
    edit: &PointsEdit,
    made: ItemId,
) -> Result<(), DebriefRefusal> {
    match edit {
        PointsEdit::SetOnTime { group, on_time } => {
            is_group(*group)?;
            points.on_time.retain(|other| other != group);
            if *on_time {
                let at = points.on_time.partition_point(|other| other < group);
                points.on_time.insert(at, *group);
            }
        }
        PointsEdit::Give(given) => {
            is_group(given.group)?;
            is_possible(given.points)?;
            points.given.add(made, given.clone());
        }
        PointsEdit::SetGiven { id, value } => {
            let given = points.given.by_id_mut(*id).ok_or(DebriefRefusal::Gone)?;
            match value {
                GivenValue::Group(group) => {
                    is_group(*group)?;
                    given.group = *group;
                }
                GivenValue::Points(number) => {
                    is_possible(*number)?;
                    given.points = *number;
                }
                GivenValue::Reason(reason) => given.reason.clone_from(reason),
            }
        }
        PointsEdit::RemoveGiven { id } => {
            points.given.remove(*id).ok_or(DebriefRefusal::Gone)?;
        }
        PointsEdit::SetRanked(ranked) => points.ranked = *ranked,
    }
    Ok(())
}

fn is_possible(points: i32) -> Result<(), DebriefRefusal> {
    if GivenPoints::RANGE.contains(&points) { Ok(()) } else { Err(DebriefRefusal::Points) }
}
