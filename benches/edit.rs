//! One edit as the window does it: the edit is carried out and kept for undo, the worksheet is reviewed,
//! and what is seen of the map is laid out. A long journey may not make every stroke of a key slower.

#![allow(clippy::print_stdout, clippy::expect_used, reason = "a bench speaks to whoever runs it")]

mod durations;
mod limits;
mod stopwatch;

use durations::{quartile, ratio, show};
use limits::Limits;
use peak_moments::app::{SaveState, Workshop};
use peak_moments::demo;
use peak_moments::edit::{WorkEdit, WorksheetEdit};
use peak_moments::model::{Language, Score, TouchpointId};
use peak_moments::sheet::{self, FontMeasure, LayoutCache, MapLayer, Sheet, View};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;
use stopwatch::time;

/// An ordinary journey and the longest one.
const SHORT: usize = 40;
const LONG: usize = 1_000;
/// The room for the map in a window of 1280×720.
const WIDTH: f32 = 896.0;
const ROUNDS: usize = 400;

fn main() -> ExitCode {
    let mut limits = Limits::default();
    let mut desks = [Desk::new(SHORT), Desk::new(LONG)];
    // Both take turns, so that a busy moment of the machine falls on both.
    let mut times = [Times::default(), Times::default()];
    for round in 0..ROUNDS {
        for (desk, times) in desks.iter_mut().zip(&mut times) {
            times.change.push(time(|| desk.change(round)));
            times.map.push(time(|| desk.map()));
        }
    }
    let [short, long] = times.map(Times::quartiles);
    for (n_touchpoints, (change, map)) in [(SHORT, short), (LONG, long)] {
        show(&format!("an edit of {n_touchpoints} touchpoints, kept and reviewed"), change);
        show("  and what is seen of its map", map);
    }
    let whole = |(change, map): (Duration, Duration)| change + map;
    limits.hold("an edit of 1,000 touchpoints to one of 40", ratio(whole(long), whole(short)), 4.0);

    divan::main();
    limits.verdict()
}

#[divan::bench(args = [SHORT, LONG], sample_count = 50)]
fn edit_and_map(bencher: divan::Bencher<'_, '_>, n_touchpoints: usize) {
    let mut desk = Desk::new(n_touchpoints);
    let mut round = 0;
    bencher.bench_local(move || {
        round += 1;
        desk.change(round);
        desk.map()
    });
}

#[derive(Default)]
struct Times {
    change: Vec<Duration>,
    map: Vec<Duration>,
}

impl Times {
    fn quartiles(self) -> (Duration, Duration) {
        (quartile(self.change), quartile(self.map))
    }
}

/// An open worksheet with its map, without a window.
struct Desk {
    workshop: Workshop,
    touchpoints: Vec<TouchpointId>,
    measure: FontMeasure,
    lines: LayoutCache,
}

impl Desk {
    fn new(n_touchpoints: usize) -> Self {
        let worksheet = demo::long(n_touchpoints);
        let touchpoints = worksheet.journey.touchpoints().map(|touchpoint| touchpoint.id.clone()).collect();
        let saved = SaveState::Saved { at: "10:42".to_owned() };
        let workshop = Workshop::new(worksheet, PathBuf::from("nowhere"), saved);
        let (measure, lines) = (FontMeasure::new(), LayoutCache::default());
        let mut desk = Self { workshop, touchpoints, measure, lines };
        // The lines are broken once.
        desk.map();
        desk
    }

    /// Scores a touchpoint, another one and another score each time.
    fn change(&mut self, round: usize) {
        let touchpoint = self.touchpoints[round * 7 % self.touchpoints.len()].clone();
        let score = Some(Score::clamped((round * 3 % 11) as i64 - 5));
        self.workshop
            .commit(WorksheetEdit::Work(WorkEdit::SetScore { touchpoint, score }), None)
            .expect("a score can be set");
    }

    fn map(&mut self) -> Sheet {
        let view = View {
            layer: MapLayer::Mark,
            visible: Some(0.0..WIDTH),
            selected: self.workshop.selected.clone(),
            ..View::new(Language::Zh, WIDTH)
        };
        sheet::lay_out(&self.workshop.picture(), &view, &self.measure, &mut self.lines)
    }
}
