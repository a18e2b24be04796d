//! How long a call takes.

use std::time::{Duration, Instant};

/// The time of a call. What it gives is dropped outside the measured time.
pub fn time<T>(call: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    let given = std::hint::black_box(call());
    let taken = begun.elapsed();
    drop(given);
    taken
}
