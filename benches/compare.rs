//! A class of two hundred groups: what follows from their work against the time it takes to read it, and a frame of
//! their curves against one of six groups.

#![allow(clippy::print_stdout, reason = "a bench speaks to whoever runs it")]

mod durations;
mod limits;
mod stopwatch;

use durations::{quartile, ratio, show};
use eframe::egui::{self, Context, RawInput, pos2, vec2};
use limits::Limits;
use peak_moments::analysis::compare::{Comparison, GroupWork, Pool};
use peak_moments::app::jobs::Jobs;
use peak_moments::app::{
    ClassCommand, ClassPage, CollectCommand, Command, CompareCommand, CompareSlide, CompareView,
    NativeDialogs, Screen, State,
};
use peak_moments::demo;
use peak_moments::files::settings::Settings;
use peak_moments::files::{decode, encode};
use peak_moments::model::{Score, Worksheet, WorksheetId};
use peak_moments::window::App;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use stopwatch::time;

/// A usual class and the stress test, each on journeys of so many touchpoints.
const FEW: u32 = 6;
const MANY: u32 = 200;
const TOUCHPOINTS: usize = 40;

fn main() -> ExitCode {
    let mut limits = Limits::default();
    statistics(&mut limits);
    for slide in [CompareSlide::Curves, CompareSlide::Heat] {
        frames(slide, &mut limits);
    }
    limits.verdict()
}

/// A group that scores in its own way.
fn group(base: &Worksheet, number: u32) -> Worksheet {
    let mut worksheet = base.clone();
    let [a, b, c, d] = number.to_le_bytes();
    worksheet.id = WorksheetId::from_random([a, b, c, d, 1, 2, 3, 4]);
    worksheet.group.number = number;
    for (place, touchpoint) in worksheet.journey.touchpoints_mut().enumerate() {
        let own = i64::from(touchpoint.score.map_or(0, Score::value));
        let other = (i64::from(number) * 7 + place as i64 * 13) % 5 - 2;
        touchpoint.score = Some(Score::clamped(own + other));
    }
    worksheet
}

fn groups(n: u32) -> Vec<Worksheet> {
    let base = demo::long(TOUCHPOINTS);
    (1..=n).map(|number| group(&base, number)).collect()
}

fn statistics(limits: &mut Limits) {
    let worksheets = groups(MANY);
    let texts: Vec<String> = worksheets.iter().map(encode::worksheet_text).collect();
    let worksheets: Vec<Arc<Worksheet>> = worksheets.into_iter().map(Arc::new).collect();
    let (mut parsed, mut compared) = (Vec::new(), Vec::new());
    for _ in 0..9 {
        parsed.push(time(|| texts.iter().map(|text| decode::worksheet(text)).collect::<Vec<_>>()));
        compared.push(time(|| {
            let comparison = Comparison::of(worksheets.iter().cloned().map(GroupWork::new).collect());
            // What is worked out on request belongs to it.
            let members = comparison.scores(Pool::Members).n();
            let pooled = comparison.pooled().ideas.len();
            (members, pooled, comparison.departments().len(), comparison)
        }));
    }
    let (parsed, compared) = (quartile(parsed), quartile(compared));
    show("reading 200 worksheets of 40 touchpoints", parsed);
    show("their reviews and all statistics", compared);
    limits.hold("reviews and statistics to reading", ratio(compared, parsed), 0.2);
}

fn frames(slide: CompareSlide, limits: &mut Limits) {
    let (mut few, mut many) = (Window::on(FEW, slide), Window::on(MANY, slide));
    let (mut of_few, mut of_many) = (Vec::new(), Vec::new());
    // Both take turns, so that a busy moment of the machine falls on both.
    for _ in 0..200 {
        of_few.push(time(|| few.frame()));
        of_many.push(time(|| many.frame()));
    }
    let (of_few, of_many) = (quartile(of_few), quartile(of_many));
    show(&format!("a frame of {slide:?} with 6 groups"), of_few);
    show(&format!("a frame of {slide:?} with 200 groups"), of_many);
    limits.hold(&format!("a frame of {slide:?} with 200 groups to one with 6"), ratio(of_many, of_few), 2.0);
}

/// The window without a graphics card.
struct Window {
    ctx: Context,
    app: App,
    frame: eframe::Frame,
}

impl Window {
    /// The page of the comparison, which has been shown for some frames.
    fn on(n: u32, slide: CompareSlide) -> Self {
        let jobs = Jobs::new(|| {}, None, None);
        let nowhere = PathBuf::from("nowhere");
        let mut state =
            State::new(Settings::default(), None, nowhere, jobs, Box::new(NativeDialogs::default()));
        state.screen = Screen::Class;
        let ctx = Context::default();
        let app = App::new(&ctx, state);
        let mut window = Self { ctx, app, frame: eframe::Frame::_new_kittest() };
        // The class is read on a thread first; there is none, and an empty one takes its place.
        while window.app.state().class.waits_for.is_some() {
            window.frame();
        }
        let works = groups(n).into_iter().map(Arc::new).collect();
        for command in [
            ClassCommand::Collect(CollectCommand::Show(works)),
            ClassCommand::Page(ClassPage::Compare),
            ClassCommand::Compare(CompareCommand::Show(CompareView::Slide(slide))),
        ] {
            window.app.send(Command::Class(command));
        }
        for _ in 0..10 {
            window.frame();
        }
        assert_eq!(window.app.state().class.comparison().works.len(), n as usize, "all groups are there");
        window
    }

    /// The answer is how many shapes were tessellated.
    fn frame(&mut self) -> usize {
        use eframe::App as _;
        let screen = egui::Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 720.0));
        let input = RawInput { screen_rect: Some(screen), ..RawInput::default() };
        let output = self.ctx.run_ui(input, |ui| {
            let ctx = ui.ctx().clone();
            self.app.logic(&ctx, &mut self.frame);
            self.app.ui(ui, &mut self.frame);
        });
        self.ctx.tessellate(output.shapes, output.pixels_per_point).len()
    }
}
