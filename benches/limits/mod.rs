//! What a bench holds its measurements against: ratios within one run, so that a slow machine and a
//! fast one give the same verdict.

use std::process::ExitCode;

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
