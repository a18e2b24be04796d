//! The class met again, 30, 60 or 90 days later: what became of the actions, and which worksheets score the
//! journey anew.

use super::super::{Date, WorksheetId};
use super::ActionKey;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// What became of an action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ActionOutcome {
    Done,
    Partly,
    #[default]
    NotDone,
}

impl ActionOutcome {
    pub const ALL: [Self; 3] = [Self::Done, Self::Partly, Self::NotDone];
}

/// What was reached of one action.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionResult {
    pub action: ActionKey,
    /// `None` while only the number was typed.
    pub outcome: Option<ActionOutcome>,
    /// What was reached, against the target of the action: a number with its unit, in the people's own words.
    pub reached: String,
}

/// One time that the class met again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Days after the class.
    pub after: u32,
    pub date: Option<Date>,
    /// Each action at most once.
    pub results: Vec<ActionResult>,
    /// The worksheets that score the journey anew, each once. They take no part in the comparison of the day.
    pub worksheets: Vec<WorksheetId>,
}

impl FollowUp {
    /// When classes usually meet again, in days.
    pub const USUAL: [u32; 3] = [30, 60, 90];
    pub const DAYS: RangeInclusive<u32> = 1..=999;

    pub fn result(&self, action: ActionKey) -> Option<&ActionResult> {
        self.results.iter().find(|result| result.action == action)
    }
}
