//! What the clocks of a class say at an instant: time left, ahead or behind, and how pressing it is.
//!
//! Pure: the instant is the caller's, in seconds since 1970. Durations are in seconds; time left may be
//! negative, which is overtime. A system clock that was set back gives no more time than there was.

use crate::model::{Agenda, Class, Countdown, Day, TimeOfDay};

/// A plan counts from its own start where the class began at most so many seconds before or after it.
/// Further away the plan was written for another hour, and counts from when the class began.
const NEAR: u64 = 60 * 60;

/// How pressing a time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pace {
    Plenty,
    /// A fifth is left, or less.
    Soon,
    /// A twentieth is left, or less.
    Last,
    /// Nothing is left.
    Over,
}

impl Pace {
    /// The pace at `left` of `total` seconds. The borders belong to the more pressing side; at 0 it is over.
    pub fn of(left: i64, total: i64) -> Self {
        let percent = |share: i64| left.saturating_mul(100) <= total.saturating_mul(share);
        match left {
            ..=0 => Self::Over,
            _ if percent(5) => Self::Last,
            _ if percent(20) => Self::Soon,
            _ => Self::Plenty,
        }
    }
}

/// A time that runs down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeLeft {
    /// Seconds; negative when it is over.
    pub left: i64,
    /// Seconds from its beginning to its end.
    pub total: i64,
    pub pace: Pace,
    pub runs: bool,
}

impl TimeLeft {
    fn new(total: i64, elapsed: u64, runs: bool) -> Self {
        let left = total.saturating_sub(i64::try_from(elapsed).unwrap_or(i64::MAX));
        Self { left, total, pace: Pace::of(left, total), runs }
    }

    /// The share that is left, 0.0…1.0.
    pub fn share(self) -> f32 {
        if self.total <= 0 { 0.0 } else { (self.left as f32 / self.total as f32).clamp(0.0, 1.0) }
    }
}

/// What the clock of a day says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockReading {
    /// The place of the running block, counted from 0.
    pub block: usize,
    pub time: TimeLeft,
    /// Seconds until the planned end of the day; negative beyond it.
    pub day_left: i64,
    pub planned_end: u64,
    /// When the day ends if all that follows takes as long as planned.
    pub projected_end: u64,
    /// Seconds ahead of the plan; negative behind it.
    pub ahead: i64,
}

/// Reads the clock of the day; `None` while none runs.
pub fn read(class: &Class, now: u64) -> Option<ClockReading> {
    let day = class.clock.day.as_ref()?;
    // A clock that was set back stands still here until it has caught up.
    let now = now.max(day.started_at).max(day.watch.since.unwrap_or(0));
    let time = block_time(&class.agenda, day, now);
    let following = class.agenda.blocks.iter().skip(day.block + 1);
    let following = following.map(|block| u64::from(block.minutes) * 60).sum::<u64>();
    let rest = u64::try_from(time.left).unwrap_or(0).saturating_add(following);
    let projected_end = now.saturating_add(rest);
    Some(ClockReading {
        block: day.block,
        time,
        day_left: difference(day.planned_end, now),
        planned_end: day.planned_end,
        projected_end,
        ahead: difference(day.planned_end, projected_end),
    })
}

/// Whether a day began so long ago that it is another one: nobody ended it, and its time says nothing now.
pub fn is_past(day: &Day, now: u64) -> bool {
    now.saturating_sub(day.started_at) >= u64::from(TimeOfDay::DAY) * 60
}

fn block_time(agenda: &Agenda, day: &Day, now: u64) -> TimeLeft {
    let planned = agenda.blocks.get(day.block).map_or(0, |block| i64::from(block.minutes));
    // However much was taken from it, a block that runs had its minute.
    let total = (planned + i64::from(day.added)).max(1) * 60;
    TimeLeft::new(total, day.watch.elapsed(now), day.watch.runs())
}

/// Reads a countdown.
pub fn countdown(countdown: &Countdown, now: u64) -> TimeLeft {
    TimeLeft::new(i64::from(countdown.total), countdown.watch.elapsed(now), countdown.watch.runs())
}

/// `a − b` in seconds.
fn difference(a: u64, b: u64) -> i64 {
    let size = |seconds: u64| i64::try_from(seconds).unwrap_or(i64::MAX);
    if a >= b { size(a - b) } else { -size(b - a) }
}

/// How long the whole plan takes, in minutes, breaks included.
pub fn planned_minutes(agenda: &Agenda) -> u32 {
    agenda.blocks.iter().fold(0, |sum, block| sum.saturating_add(block.minutes))
}

/// When each block is planned to begin, and last when the plan ends.
pub fn schedule(agenda: &Agenda) -> Vec<TimeOfDay> {
    let mut times = vec![agenda.start];
    let mut minutes = 0_u32;
    for block in &agenda.blocks {
        minutes = minutes.saturating_add(block.minutes);
        times.push(agenda.start.after(minutes));
    }
    times
}

/// When the plan of a day that begins at `now` ends. `planned_start` is the instant of the plan's start on
/// that day, where the caller knows it.
pub fn planned_end(agenda: &Agenda, planned_start: Option<u64>, now: u64) -> u64 {
    let start = planned_start.filter(|start| start.abs_diff(now) <= NEAR).unwrap_or(now);
    start.saturating_add(u64::from(planned_minutes(agenda)) * 60)
}
