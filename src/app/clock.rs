//! The wall clock and the calendar, read here and nowhere else.

use crate::model::{Date, TimeOfDay};
use jiff::Zoned;
use std::time::Duration;

/// Today in the local time zone.
pub fn today() -> Date {
    // A broken clock must not end the program.
    Date::from_civil(Zoned::now().date()).unwrap_or(Date::constant(1970, 1, 1))
}

/// The local time of day, `10:42`.
pub(super) fn time_of_day() -> String {
    let now = Zoned::now();
    format!("{:02}:{:02}", now.hour(), now.minute())
}

/// Seconds since 1970, for the recovery snapshots.
pub(super) fn unix_seconds() -> u64 {
    u64::try_from(Zoned::now().timestamp().as_second()).unwrap_or(0)
}

/// How long the second lasts that the clock shows.
pub(super) fn until_next_second() -> Duration {
    let nanoseconds = u64::try_from(Zoned::now().timestamp().subsec_nanosecond()).unwrap_or(0);
    Duration::from_nanos(1_000_000_000_u64.saturating_sub(nanoseconds).max(1_000_000))
}

/// The instant of a time of day on the local day of another instant, both in seconds since 1970. `None` for
/// instants that no calendar has.
pub(super) fn instant_of(time: TimeOfDay, day_of: u64) -> Option<u64> {
    let moment = jiff::Timestamp::from_second(i64::try_from(day_of).ok()?).ok()?;
    let day = moment.to_zoned(jiff::tz::TimeZone::system()).date();
    let (hour, minute) = (i8::try_from(time.hour()).ok()?, i8::try_from(time.minute()).ok()?);
    let zoned = day.at(hour, minute, 0, 0).to_zoned(jiff::tz::TimeZone::system()).ok()?;
    u64::try_from(zoned.timestamp().as_second()).ok()
}

/// The local time of day of a moment in seconds since 1970, `10:42`.
pub fn local_time_of_day(seconds: u64) -> String {
    local_time(seconds).split_once(' ').map(|(_, time)| time.to_owned()).unwrap_or_default()
}

/// Local date and time of a moment in seconds since 1970, `2026-11-21 10:42`.
pub fn local_time(seconds: u64) -> String {
    let moment = i64::try_from(seconds).ok().and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    let zoned = moment.map(|moment| moment.to_zoned(jiff::tz::TimeZone::system()));
    zoned.map_or_else(String::new, |zoned| zoned.strftime("%Y-%m-%d %H:%M").to_string())
}
