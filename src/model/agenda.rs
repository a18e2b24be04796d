//! The plan of a class: its blocks in order, how long each takes, what to do in it and which step of the
//! workshop it opens. What the clock says of it stands in [`crate::analysis::agenda`].

use super::{Step, Text};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::RangeInclusive;

/// A time of day, written `09:00`, in minutes since midnight. Which day and which time zone it is in, the
/// caller knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// Minutes of a day.
    pub const DAY: u32 = 24 * 60;

    /// `None` where there is no such time of day.
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then(|| Self(u16::from(hour) * 60 + u16::from(minute)))
    }

    /// Reads `9:00` or `09:00`; `None` for a time that no clock shows.
    pub fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let digits = |part: &str, n: RangeInclusive<usize>| {
            n.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
        };
        if !digits(hour, 1..=2) || !digits(minute, 2..=2) {
            return None;
        }
        Self::new(hour.parse().ok()?, minute.parse().ok()?)
    }

    /// 0…23.
    pub fn hour(self) -> u8 {
        u8::try_from(self.0 / 60).unwrap_or(0)
    }

    /// 0…59.
    pub fn minute(self) -> u8 {
        u8::try_from(self.0 % 60).unwrap_or(0)
    }

    /// So many minutes later; after midnight it begins at 00:00 again.
    pub fn after(self, minutes: u32) -> Self {
        let sum = (u32::from(self.0) + minutes % Self::DAY) % Self::DAY;
        Self(u16::try_from(sum).unwrap_or(0))
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

/// One block of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// How long it takes, [`Block::MINUTES`].
    pub minutes: u32,
    pub title: Text,
    pub what_to_do: Text,
    /// The step of the workshop that it opens.
    pub step: Option<Step>,
    /// Coffee, lunch: nobody works.
    pub is_break: bool,
}

impl Block {
    /// What a block may take, in minutes: none lasts longer than a working day.
    pub const MINUTES: RangeInclusive<u32> = 1..=480;
}

/// The plan of a class.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agenda {
    pub title: Text,
    /// When the first block is planned to begin.
    pub start: TimeOfDay,
    pub blocks: Vec<Block>,
}

impl Agenda {
    /// More blocks than this no day has.
    pub const MOST_BLOCKS: usize = 100;
}
