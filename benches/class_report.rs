//! The report of a class: a PDF of eight groups against that of one worksheet, and what a workbook and the comparison
//! of many groups cost beside it.

#![allow(clippy::print_stdout, clippy::expect_used, reason = "a bench speaks to whoever runs it")]

mod durations;
mod limits;

use durations::{quartile, ratio, show};
use limits::Limits;
use peak_moments::analysis::compare::{Comparison, GroupWork};
use peak_moments::demo;
use peak_moments::model::{Class, Language, Score, Worksheet, WorksheetId};
use peak_moments::report::class::{self, ClassFormat, ClassJob, ClassReport};
use peak_moments::report::{self, Format, Job};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

const N_TOUCHPOINTS: usize = 40;
const N_GROUPS: u8 = 8;

fn main() -> ExitCode {
    let mut limits = Limits::default();
    let one = demo::long(N_TOUCHPOINTS);
    let class = of_groups(&one, N_GROUPS);
    // The first export sets the fonts up, once for the life of the program.
    worksheet_pdf(&one);
    let (mut alone, mut together, mut tables) = (Vec::new(), Vec::new(), Vec::new());
    // In turns, so that a machine that slows down slows both.
    for _ in 0..5 {
        alone.push(timed(|| worksheet_pdf(&one)));
        together.push(timed(|| export(ClassFormat::Pdf, &class)));
        tables.push(timed(|| export(ClassFormat::Xlsx, &class)));
    }
    let (alone, together) = (quartile(alone), quartile(together));
    show("a PDF of one worksheet, 40 touchpoints", alone);
    show("the class report of 8 such groups", together);
    show("their workbook", quartile(tables));
    // Three times what it takes for one, times the groups, halved: the pages of a class share their frame.
    let limit = 3.0 * f64::from(N_GROUPS) / 2.0;
    limits.hold("the class report of 8 groups to a PDF of one", ratio(together, alone), limit);
    divan::main();
    limits.verdict()
}

#[divan::bench(sample_count = 5)]
fn class_report_of_8_groups(bencher: divan::Bencher<'_, '_>) {
    let class = of_groups(&demo::long(N_TOUCHPOINTS), N_GROUPS);
    bencher.bench_local(|| export(ClassFormat::Pdf, &class));
}

/// So many groups with the same work and scores of their own.
fn of_groups(one: &Worksheet, n: u8) -> ClassReport {
    let works = (1..=n).map(|number| {
        let mut worksheet = one.clone();
        worksheet.id = WorksheetId::from_random([number; 8]);
        worksheet.group.number = number.into();
        for (at, touchpoint) in worksheet.journey.touchpoints_mut().enumerate() {
            let own = (at * 7 + usize::from(number) * 3) % 11;
            touchpoint.score = Score::new(own as i64 - 5);
        }
        GroupWork::new(Arc::new(worksheet))
    });
    let comparison = Arc::new(Comparison::of(works.collect()));
    ClassReport::new(&Arc::new(Class::default()), &comparison, true, Language::Zh)
}

fn timed(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

fn worksheet_pdf(worksheet: &Worksheet) {
    let job = Job { progress: &|_| (), cancelled: &AtomicBool::new(false) };
    let export = report::export(Format::Pdf, worksheet, Language::Zh, &job).expect("it is exported");
    drop(std::hint::black_box(export));
}

fn export(format: ClassFormat, class: &ClassReport) {
    let job = ClassJob { progress: &|_| (), cancelled: &AtomicBool::new(false) };
    let export = class::export(format, class, &job).expect("it is exported");
    drop(std::hint::black_box(export));
}
