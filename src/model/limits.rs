//! Scales and bounds, each once: edits refuse what is beyond them, files tell it, fields of the screen stop
//! there. What bounds one type alone stands with it: [`super::Score`], [`super::Block::MINUTES`],
//! [`super::Marks::MAX_MOMENTS`], [`super::Ballot::MOST`] and the like.

use std::ops::RangeInclusive;

/// The answers to a question of KANO: like, must be, neutral, live with, dislike (domain 3.1).
pub const KANO_ANSWERS: RangeInclusive<u8> = 1..=5;

/// What an expectation or a perception of SERVQUAL can be (domain 4.1).
pub const SERVQUAL_SCALE: RangeInclusive<u8> = 1..=7;

/// Items of the longest SERVQUAL form. Which form a subject has may change; what does not belong to it then
/// stays, and does not count.
pub const SERVQUAL_ITEMS: RangeInclusive<u8> = 1..=22;

/// How long a scenario can take, in minutes: a day. More is a slip of the hand.
pub const SCENARIO_MINUTES: RangeInclusive<u32> = 0..=1_440;

/// The number of a group; 0 where it has a name only.
pub const GROUP_NUMBERS: RangeInclusive<u32> = 0..=999;

/// Groups of one class. More than 200 nobody has in one room.
pub const MOST_GROUPS: usize = 400;

/// Members of one group. More of them sit in two groups.
pub const MOST_MEMBERS: usize = 60;

/// The last second of the year 9999, in seconds since 1970: later than any class.
pub const LAST_INSTANT: u64 = 253_402_300_799;

/// How long texts can be that are typed, in characters. A file may hold longer ones: they are shown and kept
/// as they are, reading tells it, and a field lets them grow no further.
pub mod lengths {
    /// A person, a group, a stage or a department.
    pub const NAME: usize = 40;
    /// The short form of a department, for the lanes of the map.
    pub const SHORT_FORM: usize = 8;
    /// All members of a group in one field.
    pub const MEMBERS: usize = 400;
    /// The number of a group, in digits.
    pub const GROUP_NUMBER: usize = 3;
    /// What is rated with SERVQUAL.
    pub const SUBJECT: usize = 60;
    /// An idea of the KANO survey.
    pub const IDEA: usize = 120;
    /// One text of a touchpoint or a department.
    pub const TOUCHPOINT: usize = 400;
    /// Why a mark is not where the rule puts it.
    pub const REASON: usize = 200;
    /// One text of a moment of truth.
    pub const MOMENT: usize = 300;
    /// One text of a promise between departments.
    pub const LINK: usize = 300;
    /// What is done against an obstacle.
    pub const STRATEGY: usize = 300;
    /// One text of the cross-department matter.
    pub const COLLABORATION: usize = 600;
    pub const HOW_OFTEN: usize = 100;
    pub const CONFIRMATION: usize = 300;
    pub const REVIEW: usize = 200;
    pub const MEASURE: usize = 400;
    /// One text of an action.
    pub const ACTION: usize = 600;
    /// Points and weights, in digits.
    pub const POINTS: usize = 6;
    /// How many answers fell into a category, in digits.
    pub const TALLY: usize = 4;
    /// What one participant promises.
    pub const COMMITMENT: usize = 200;
    /// What was reached of an action.
    pub const REACHED: usize = 100;
    /// A day as people write it.
    pub const DAY: usize = 20;
    /// A line that has no bound of its own.
    pub const LINE: usize = 200;
    /// A remark of several lines, at a touchpoint or at the end.
    pub const REMARK: usize = 2_000;
    /// A survey that is pasted.
    pub const PASTED: usize = 20_000;
    /// Beyond it, no page and no map has room for a text; files tell it.
    pub const LONGEST: usize = 4_000;
}
