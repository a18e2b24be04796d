//! The wall clock and the calendar, read here and nowhere else.

use crate::model::Date;
use jiff::Zoned;

/// Today in the local time zone.
pub fn today() -> Date {
    let now = Zoned::now();
    // A calendar month and day always fit; the fallback keeps a broken clock from ending the program.
    Date {
        year: now.year(),
        month: u8::try_from(now.month()).unwrap_or(1),
        day: u8::try_from(now.day()).unwrap_or(1),
    }
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

/// Local date and time of a moment in seconds since 1970, `2026-11-21 10:42`.
pub fn local_time(seconds: u64) -> String {
    let moment = i64::try_from(seconds).ok().and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    let zoned = moment.map(|moment| moment.to_zoned(jiff::tz::TimeZone::system()));
    zoned.map_or_else(String::new, |zoned| zoned.strftime("%Y-%m-%d %H:%M").to_string())
}
