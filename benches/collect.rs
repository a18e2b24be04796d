//! Taking in a folder of two hundred worksheets, against parsing them alone.

#![allow(clippy::print_stdout, clippy::expect_used, reason = "a bench speaks to whoever runs it")]

mod durations;
mod limits;

use durations::{quartile, ratio, show};
use limits::Limits;
use peak_moments::demo;
use peak_moments::files::collect::{Lookout, Sighting};
use peak_moments::files::{decode, encode};
use peak_moments::model::{Score, WorksheetId};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const N_GROUPS: u8 = 200;
const N_TOUCHPOINTS: usize = 40;

fn main() -> ExitCode {
    let mut limits = Limits::default();
    let folder = TempDir::new().expect("a folder");
    let paths = fill(folder.path());
    let texts: Vec<String> = paths.iter().map(|path| fs::read_to_string(path).expect("a text")).collect();
    let (mut parsed, mut opened, mut again) = (Vec::new(), Vec::new(), Vec::new());
    // In turns, so that a machine that slows down slows both.
    for _ in 0..5 {
        parsed.push(timed(|| {
            for text in &texts {
                std::hint::black_box(decode::worksheet(text).value.expect("a worksheet"));
            }
        }));
        let mut lookout = Lookout::new(folder.path());
        opened.push(timed(|| assert_eq!(look(&mut lookout), usize::from(N_GROUPS))));
        // Most looks find nothing new.
        again.push(timed(|| assert_eq!(look(&mut lookout), 0)));
    }
    let (parsed, opened) = (quartile(parsed), quartile(opened));
    show("parsing 200 worksheets of 40 touchpoints", parsed);
    show("opening the folder that they lie in", opened);
    show("looking at it again", quartile(again));
    limits.hold("a folder of 200 worksheets opened, to parsing them", ratio(opened, parsed), 2.0);
    divan::main();
    limits.verdict()
}

#[divan::bench(sample_count = 5)]
fn folder_of_200(bencher: divan::Bencher<'_, '_>) {
    let folder = TempDir::new().expect("a folder");
    fill(folder.path());
    bencher.bench_local(|| look(&mut Lookout::new(folder.path())));
}

/// How many worksheets a look brings.
fn look(lookout: &mut Lookout) -> usize {
    let mut n = 0;
    lookout.look(&mut |sighting| {
        n += usize::from(matches!(&sighting, Sighting::Delivered(one) if one.content.worksheet().is_some()));
        true
    });
    n
}

fn fill(folder: &Path) -> Vec<PathBuf> {
    let mut worksheet = demo::long(N_TOUCHPOINTS);
    let write = |number: u8| {
        worksheet.id = WorksheetId::from_random([number, number / 32, 0, 0, 0, 0, 0, 1]);
        worksheet.group.number = number.into();
        for (at, touchpoint) in worksheet.journey.touchpoints_mut().enumerate() {
            touchpoint.score = Score::new(((at * 7 + usize::from(number) * 3) % 11) as i64 - 5);
        }
        let path = folder.join(format!("{number}.worksheet.ron"));
        fs::write(&path, encode::worksheet_text(&worksheet)).expect("written");
        path
    };
    (1..=N_GROUPS).map(write).collect()
}

fn timed(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}
