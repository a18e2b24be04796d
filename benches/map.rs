//! One frame of the window at 1280×720 with the map in it: what egui runs and what it tessellates,
//! without the graphics card. A map may be long; a frame must not be.

#![allow(clippy::print_stdout, reason = "a bench speaks to whoever runs it")]

mod durations;
mod limits;
mod stopwatch;

use durations::{quartile, ratio, show};
use eframe::egui::{self, Context, RawInput, pos2, vec2};
use limits::Limits;
use peak_moments::app::jobs::Jobs;
use peak_moments::app::{
    Command, Look, NativeDialogs, PresentCommand, SaveState, Screen, Slide, State, Step, TeachingPage,
    Workshop,
};
use peak_moments::demo;
use peak_moments::files::settings::Settings;
use peak_moments::ui::kit::theme;
use peak_moments::window::App;
use std::cell::Cell;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;
use stopwatch::time;

/// The two sizes: an ordinary journey and the longest one.
const SHORT: usize = 40;
const LONG: usize = 1_000;

fn main() -> ExitCode {
    let mut limits = Limits::default();

    let (short, long) = (Window::on_the_map(SHORT), Window::on_the_map(LONG));
    // Both take turns, so that a busy moment of the machine falls on both.
    let mut still = (Vec::new(), Vec::new());
    let mut scrolled = (Vec::new(), Vec::new());
    let (mut short, mut long) = (short, long);
    for round in 0..200 {
        let offset = (round % 20) as f32 * 13.0;
        still.0.push(time(|| short.frame()));
        still.1.push(time(|| long.frame()));
        scrolled.0.push(time(|| short.scrolled_frame(offset)));
        scrolled.1.push(time(|| long.scrolled_frame(offset)));
    }
    let still = (quartile(still.0), quartile(still.1));
    let scrolled = (quartile(scrolled.0), quartile(scrolled.1));
    show("a frame of 40 touchpoints", still.0);
    show("a frame of 1,000 touchpoints", still.1);
    show("a scrolled frame of 40 touchpoints", scrolled.0);
    show("a scrolled frame of 1,000 touchpoints", scrolled.1);
    limits.hold("a frame of 1,000 touchpoints to one of 40", ratio(still.1, still.0), 1.5);
    limits.hold("a scrolled frame of 1,000 touchpoints to one of 40", ratio(scrolled.1, scrolled.0), 1.5);

    let mut first = (Vec::new(), Vec::new());
    for _ in 0..9 {
        first.0.push(time(first_empty_frame));
        let state = Cell::new(Some(state_on_the_map(SHORT)));
        first.1.push(time(|| state.take().map(first_map_frame)));
    }
    let first = (quartile(first.0), quartile(first.1));
    show("the first frame of an empty window, fonts included", first.0);
    show("the first frame of the map, fonts included", first.1);
    // Its limit is one of the whole window, graphics and all: tests/measure_window.sh holds it.
    println!(
        "     first frame of the map to an empty one, without the window: {:.2}",
        ratio(first.1, first.0)
    );

    teaching_pages(still.0, &mut limits);

    divan::main();
    limits.verdict()
}

/// A moving frame of each teaching page and of a slide, against a frame of the map. How much of a sixtieth
/// of a second that is tells the rest: the graphics card has what is left.
fn teaching_pages(map: Duration, limits: &mut Limits) {
    let mut slowest = Duration::ZERO;
    let slides = TeachingPage::ALL.map(Slide::Teach).into_iter().chain([Slide::Whole, Slide::Marks]);
    for slide in slides {
        let mut window = Window::on_the_map(13);
        window.app.send(Command::Present(PresentCommand::Start { console: false }));
        window.app.send(Command::Present(PresentCommand::Go(slide)));
        for _ in 0..10 {
            window.frame();
        }
        let frame = quartile((0..200).map(|_| time(|| window.frame())).collect());
        show(&format!("a frame of the slide {slide:?}"), frame);
        slowest = slowest.max(frame);
    }
    println!("     the slowest in parts of a sixtieth of a second: {:.2}", slowest.as_secs_f64() * 60.0);
    limits.hold("a frame of the slowest slide to one of the map", ratio(slowest, map), 3.0);
}

#[divan::bench(args = [SHORT, LONG], sample_count = 50)]
fn map_frame(bencher: divan::Bencher<'_, '_>, n_touchpoints: usize) {
    let mut window = Window::on_the_map(n_touchpoints);
    bencher.bench_local(move || window.frame());
}

/// The window without a graphics card.
struct Window {
    ctx: Context,
    app: App,
    frame: eframe::Frame,
}

impl Window {
    fn new(state: State) -> Self {
        let ctx = Context::default();
        let app = App::new(&ctx, state);
        Self { ctx, app, frame: eframe::Frame::_new_kittest() }
    }

    /// A window that has shown the map for some frames: the glyphs are drawn and the lines are broken.
    fn on_the_map(n_touchpoints: usize) -> Self {
        let mut window = Self::new(state_on_the_map(n_touchpoints));
        for _ in 0..10 {
            window.frame();
        }
        window
    }

    fn scrolled_frame(&mut self, offset: f32) -> usize {
        self.app.send(Look::ScrollTo(offset));
        self.frame()
    }

    /// The answer is how many shapes were tessellated.
    fn frame(&mut self) -> usize {
        use eframe::App as _;
        let output = self.ctx.run_ui(input(), |ui| {
            let ctx = ui.ctx().clone();
            self.app.logic(&ctx, &mut self.frame);
            self.app.ui(ui, &mut self.frame);
        });
        self.ctx.tessellate(output.shapes, output.pixels_per_point).len()
    }
}

fn input() -> RawInput {
    let screen = egui::Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 720.0));
    RawInput { screen_rect: Some(screen), ..RawInput::default() }
}

fn first_map_frame(state: State) -> usize {
    Window::new(state).frame()
}

fn first_empty_frame() -> usize {
    let ctx = Context::default();
    theme::install(&ctx);
    let output = ctx.run_ui(input(), |ui| {
        ui.label("Peak Moments");
    });
    ctx.tessellate(output.shapes, output.pixels_per_point).len()
}

/// The program with a worksheet open at the map. Nothing is written to disk: nothing is changed.
fn state_on_the_map(n_touchpoints: usize) -> State {
    let nowhere = PathBuf::from("nowhere");
    let jobs = Jobs::new(|| {}, None, None);
    let mut state =
        State::new(Settings::default(), None, nowhere.clone(), jobs, Box::new(NativeDialogs::default()));
    let saved = SaveState::Saved { at: "10:42".to_owned() };
    state.workshop = Some(Workshop::new(demo::long(n_touchpoints), nowhere, saved));
    state.screen = Screen::Workshop;
    state.handle(Command::Look(Look::GoTo(Step::Map)));
    state
}
