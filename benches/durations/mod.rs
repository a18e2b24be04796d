//! What many measured durations come to.

use std::time::Duration;

/// The time that a quarter of the durations stay below. Other work on the machine only ever adds to a
/// duration, so the middle of the faster half tells more about the program than the middle of all.
pub fn quartile(mut durations: Vec<Duration>) -> Duration {
    durations.sort();
    durations.get(durations.len() / 4).copied().unwrap_or_default()
}

/// Prints a duration in milliseconds.
pub fn show(what: &str, duration: Duration) {
    println!("     {what}: {:.2} ms", milliseconds(duration));
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// How many times as long the first is.
pub fn ratio(longer: Duration, shorter: Duration) -> f64 {
    longer.as_secs_f64() / shorter.as_secs_f64().max(f64::EPSILON)
}
