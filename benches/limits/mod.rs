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

/// The middle of several durations.
pub fn median(mut durations: Vec<Duration>) -> Duration {
    durations.sort();
    durations.get(durations.len() / 2).copied().unwrap_or_default()
}

/// The median time of so many calls. What the call gives is dropped outside the measured time.
#[allow(dead_code, reason = "a bench that measures within a call does not use it")]
pub fn time<T>(calls: usize, mut call: impl FnMut() -> T) -> Duration {
    let one = |_| {
        let begun = Instant::now();
        let given = std::hint::black_box(call());
        let taken = begun.elapsed();
        drop(given);
        taken
    };
    median((0..calls).map(one).collect())
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
