//! What is done to the clocks of a class. None of it can be undone.

use super::ClassRefusal;
use crate::analysis::agenda::planned_end;
use crate::model::{Block, Class, Countdown, Day, Stopwatch};
use serde::{Deserialize, Serialize};

/// What is done to the clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClockEdit {
    /// Begins the day with its first block. `planned_start` is the instant at which the plan of this day
    /// begins.
    StartDay {
        planned_start: Option<u64>,
    },
    EndDay,
    StartBlock(usize),
    /// Gives the running block minutes, or takes them where negative.
    AddMinutes(i32),
    /// Holds the running block, or lets it go on.
    TogglePause,
    /// Seconds.
    StartCountdown(u32),
    ToggleCountdown,
    /// From its whole time again.
    RestartCountdown,
    /// Seconds; what would leave none takes all but one.
    AddToCountdown(i32),
    StopCountdown,
}

/// Carries out `edit` at the instant `now`.
pub(super) fn apply(class: &mut Class, edit: ClockEdit, now: u64) -> Result<(), ClassRefusal> {
    let Class { agenda, clock, .. } = class;
    match edit {
        ClockEdit::StartDay { planned_start } => {
            if clock.day.is_some() {
                return Err(ClassRefusal::DayRuns);
            }
            if agenda.blocks.is_empty() {
                return Err(ClassRefusal::Blocks);
            }
            clock.day = Some(Day {
                started_at: now,
                planned_end: planned_end(agenda, planned_start, now),
                block: 0,
                added: 0,
                watch: Stopwatch::started(now),
            });
        }
        ClockEdit::EndDay => clock.day = None,
        ClockEdit::StartBlock(block) => {
            if block >= agenda.blocks.len() {
                return Err(ClassRefusal::Missing);
            }
            let day = clock.day.as_mut().ok_or(ClassRefusal::NoDay)?;
            (day.block, day.added, day.watch) = (block, 0, Stopwatch::started(now));
        }
        ClockEdit::AddMinutes(minutes) => {
            let day = clock.day.as_mut().ok_or(ClassRefusal::NoDay)?;
            let planned = agenda.blocks.get(day.block).ok_or(ClassRefusal::Missing)?.minutes;
            let added = i64::from(day.added) + i64::from(minutes);
            let total = u32::try_from(i64::from(planned) + added).unwrap_or(0);
            if !Block::MINUTES.contains(&total) {
                return Err(ClassRefusal::Minutes);
            }
            day.added = i32::try_from(added).map_err(|_| ClassRefusal::Minutes)?;
        }
        ClockEdit::TogglePause => {
            let day = clock.day.as_mut().ok_or(ClassRefusal::NoDay)?;
            day.watch = day.watch.toggled(now);
        }
        ClockEdit::StartCountdown(total) => {
            if !(1..=Countdown::MOST).contains(&total) {
                return Err(ClassRefusal::Countdown);
            }
            clock.countdown = Some(Countdown { total, watch: Stopwatch::started(now) });
        }
        ClockEdit::ToggleCountdown => {
            let countdown = clock.countdown.as_mut().ok_or(ClassRefusal::NoCountdown)?;
            countdown.watch = countdown.watch.toggled(now);
        }
        ClockEdit::RestartCountdown => {
            let countdown = clock.countdown.as_mut().ok_or(ClassRefusal::NoCountdown)?;
            countdown.watch = Stopwatch::started(now);
        }
        ClockEdit::AddToCountdown(seconds) => {
            let countdown = clock.countdown.as_mut().ok_or(ClassRefusal::NoCountdown)?;
            let total = (i64::from(countdown.total) + i64::from(seconds)).max(1);
            let total = u32::try_from(total).ok().filter(|total| *total <= Countdown::MOST);
            countdown.total = total.ok_or(ClassRefusal::Countdown)?;
        }
        ClockEdit::StopCountdown => clock.countdown = None,
    }
    Ok(())
}
