//! A PDF of a worksheet: what the program adds to the typesetting engine's own work, and how the time
//! grows with the journey.

#![allow(clippy::print_stdout, clippy::expect_used, reason = "a bench speaks to whoever runs it")]

mod durations;
mod limits;

use durations::{quartile, ratio, show};
use limits::Limits;
use peak_moments::demo;
use peak_moments::model::{Language, Worksheet};
use peak_moments::report::{self, ExportStage, Format, Job};
use std::cell::Cell;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

fn main() -> ExitCode {
    let mut limits = Limits::default();
    // The first export sets the fonts up, once for the life of the program.
    export(&demo::long(6));

    let short = measure(40, 9);
    let long = measure(1_000, 3);
    let longest = measure(2_000, 3);
    for (n_touchpoints, times) in [(40, short), (1_000, long), (2_000, longest)] {
        show(&format!("a PDF of {n_touchpoints} touchpoints"), times.whole());
        show("  of that the program's own: summary, maps, data", times.own);
    }
    limits.hold("what we add to the engine, 40 touchpoints", ratio(short.own, short.engine), 0.2);
    limits.hold("a PDF of 1,000 touchpoints to one of 40", ratio(long.whole(), short.whole()), 25.0);
    limits.hold("a PDF of 2,000 touchpoints to one of 1,000", ratio(longest.whole(), long.whole()), 2.5);

    divan::main();
    limits.verdict()
}

#[divan::bench(sample_count = 10)]
fn pdf_of_40_touchpoints(bencher: divan::Bencher<'_, '_>) {
    let worksheet = demo::long(40);
    bencher.bench_local(|| export(&worksheet));
}

/// The time of an export, told apart by whose work it is.
#[derive(Clone, Copy)]
struct Times {
    /// Until the engine begins: the summary, the laid-out maps as drawings, the data.
    own: Duration,
    /// Compiling and writing, both the engine's.
    engine: Duration,
}

impl Times {
    fn whole(self) -> Duration {
        self.own + self.engine
    }
}

fn measure(n_touchpoints: usize, calls: usize) -> Times {
    let worksheet = demo::long(n_touchpoints);
    let times: Vec<Times> = (0..calls).map(|_| export(&worksheet)).collect();
    Times {
        own: quartile(times.iter().map(|times| times.own).collect()),
        engine: quartile(times.iter().map(|times| times.engine).collect()),
    }
}

fn export(worksheet: &Worksheet) -> Times {
    let begun = Instant::now();
    let own = Cell::new(Duration::ZERO);
    let progress = |stage| {
        if stage == ExportStage::Layout {
            own.set(begun.elapsed());
        }
    };
    let job = Job { progress: &progress, cancelled: &AtomicBool::new(false) };
    let export = report::export(Format::Pdf, worksheet, Language::Zh, &job).expect("the demo is exported");
    let whole = begun.elapsed();
    drop(std::hint::black_box(export));
    Times { own: own.get(), engine: whole - own.get() }
}
