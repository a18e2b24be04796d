//! A class: its name and day, its groups, its plan, and the clock that runs through it.
//!
//! The clock holds instants, never "time left": what is left is worked out of them whenever it is shown, so
//! that neither a restart nor a sleeping laptop changes it. Every instant is in seconds since 1970 (unix
//! time), as the caller's clock gave it.

mod collected;
mod groups;
mod action;
mod commitment;
mod debrief;
mod evaluation;
mod follow_up;
mod join;
mod points;

pub use action::{ActionKey, ClassAction};
pub use collected::{Collected, Taking};
pub use commitment::Commitment;
pub use debrief::{Debrief, GroupHands, OridCard, VoteQuestion};
pub use evaluation::{AnswerCount, Evaluation, FormPage, FreeLine};
pub use follow_up::{ActionOutcome, ActionResult, FollowUp};
pub use join::Join;
pub use points::{GivenPoints, TrainerPoints};

use super::{Agenda, ClassId, Date, Group, Items, List, WorksheetId};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// Measures a time that can be held: what went by before it was last held, and since when it runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stopwatch {
    /// Seconds that had gone by when it was last held.
    pub spent: u64,
    /// Since when it runs again; `None` while it is held.
    pub since: Option<u64>,
}

impl Stopwatch {
    pub fn started(now: u64) -> Self {
        Self { spent: 0, since: Some(now) }
    }

    pub fn runs(self) -> bool {
        self.since.is_some()
    }

    /// Seconds that have gone by. A clock that was set back adds nothing until it has caught up.
    pub fn elapsed(self, now: u64) -> u64 {
        let running = self.since.map_or(0, |since| now.saturating_sub(since));
        self.spent.saturating_add(running)
    }

    /// Held at `now`, or going on from there.
    #[must_use]
    pub fn toggled(self, now: u64) -> Self {
        let since = if self.runs() { None } else { Some(now) };
        Self { spent: self.elapsed(now), since }
    }
}

/// A day that has begun.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    pub started_at: u64,
    /// When the plan, as it was at the start, ends. What is changed in the plan later is measured against it.
    pub planned_end: u64,
    /// The place of the block that runs, counted from 0.
    pub block: usize,
    /// Minutes given to the running block, or taken from it where negative; [`Day::MOST_ADDED`] either way.
    pub added: i32,
    /// The time of the running block.
    pub watch: Stopwatch,
}

impl Day {
    pub const MOST_ADDED: i32 = 480;
}

/// A countdown for an exercise, which the audience sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Countdown {
    /// Seconds from its beginning to its end, 1…[`Countdown::MOST`].
    pub total: u32,
    pub watch: Stopwatch,
}

impl Countdown {
    /// Four hours.
    pub const MOST: u32 = 4 * 60 * 60;
}

/// What runs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// `None` before the day begins and after it was ended.
    pub day: Option<Day>,
    pub countdown: Option<Countdown>,
}

impl Clock {
    pub fn is_empty(&self) -> bool {
        self.day.is_none() && self.countdown.is_none()
    }
}

/// A class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Class {
    /// Empty in a file of a time that knew no ids, and in a plan that is handed on.
    pub id: ClassId,
    /// Grows with every change and never goes back.
    pub revision: u64,
    pub name: String,
    /// The company that the class is held for.
    pub company: String,
    pub trainer: String,
    /// The id of the scenario that its groups work on; empty before one was chosen.
    pub scenario: String,
    pub date: Option<Date>,
    pub groups: Vec<Group>,
    pub agenda: Agenda,
    pub clock: Clock,
    /// What the groups handed in, in the order in which it came; at most [`Collected::MOST`].
    pub collected: List<Collected>,
    /// Touchpoints that count as one.
    pub joins: List<Join>,
    /// The folder that is watched for worksheets, as this computer knows it.
    pub watched: Option<PathBuf>,
    /// Whether the end of a countdown is heard.
    pub sound: bool,
    pub debrief: Debrief,
    pub points: TrainerPoints,
    /// What the class made of the groups' actions, and what it added.
    pub actions: Items<ClassAction>,
    pub commitments: Items<Commitment>,
    pub evaluation: Evaluation,
    /// The times that the class met again, in the order in which they were added.
    pub follow_ups: Items<FollowUp>,
}

impl Class {
    /// Whether a worksheet scores the journey anew: it is not compared with those of the day.
    pub fn is_scored_anew(&self, worksheet: WorksheetId) -> bool {
        self.follow_ups.iter().any(|follow_up| follow_up.worksheets.contains(&worksheet))
    }
}
