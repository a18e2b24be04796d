//! What a bench holds its measurements against: ratios within one run, so that a slow machine and a
//! fast one give the same verdict.

use std::process::ExitCode;
use std::time::{Duration, Instant};

/// The ratios of one run.
#[derive(Default)]
pub struct Limits {
    exceeded: usize,
}

impl Limits {
    /// Prints a ratio beside its limit and remembers whether it is kept.
    pub fn hold(&mut self, what: &str, ratio: f64, limit: f64) {
        let kept = ratio <= limit;
        self.exceeded += usize::from(!kept);
        println!("{} {what}: {ratio:.2} (at most {limit:.2})", if kept { "ok  " } else { "OVER" });
    }

    pub fn verdict(&self) -> ExitCode {
        if self.exceeded == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// The time that a quarter of the durations stay below. Other work on the machine only ever adds to a
/// duration, so the middle of the faster half tells more about the program than the middle of all.
pub fn quartile(mut durations: Vec<Duration>) -> Duration {
    durations.sort();
    durations.get(durations.len() / 4).copied().unwrap_or_default()
}

/// The time of a call. What it gives is dropped outside the measured time.
#[allow(dead_code, reason = "a bench that measures within a call does not use it")]
pub fn time<T>(call: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    let given = std::hint::black_box(call());
    let taken = begun.elapsed();
    drop(given);
    taken
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
