//! Files that hold far too much of something: how long the window stands, how much memory it takes, and how
//! long each export runs. Each file has a process of its own, so that what one takes is not counted for another.
//!
//! `cargo bench --bench heavy -- links` measures the files with `links` in their name.

#![allow(clippy::print_stdout, clippy::expect_used, reason = "a bench speaks to whoever runs it")]

mod limits;
#[path = "../tests/it/ui/oversized.rs"]
mod oversized;

use eframe::egui::{
    self, Context, Event, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, TouchPhase, pos2, vec2,
};
use limits::Limits;
use oversized::FILES;
use peak_moments::app::jobs::Jobs;
use peak_moments::app::{Command, FileCommand, Look, NativeDialogs, PresentCommand, State, Step};
use peak_moments::edit::WorkEdit;
use peak_moments::files::save::save_copy;
use peak_moments::files::settings::Settings;
use peak_moments::model::{Language, Score};
use peak_moments::report::{self, Format, Job};
use peak_moments::window::App;
use std::process::{ExitCode, Stdio};
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};
use std::{env, fs, process};

/// What an issue asks of any file that is accepted: seconds and MiB.
const FIRST_FRAME: f64 = 2.0;
const FRAME: f64 = 0.25;
const EXPORT: f64 = 30.0;
const MEMORY: f64 = 1_024.0;

/// A part that takes longer is ended.
const PATIENCE: Duration = Duration::from_secs(300);

fn main() -> ExitCode {
    let asked: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    // The names of the parts: what a process of its own is started with.
    match asked.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["window", file] => drive(file.parse().expect("a number")),
        ["export", file, format] => export(file.parse().expect("a number"), format),
        _ => return all(asked.first().map_or("", String::as_str)),
    }
    ExitCode::SUCCESS
}

fn all(part_of_name: &str) -> ExitCode {
    let mut limits = Limits::default();
    for (at, (name, _)) in FILES.iter().enumerate().filter(|(_, (name, _))| name.contains(part_of_name)) {
        println!("{name}");
        let measured = run(&["window", &at.to_string()]);
        let [first, worst, memory] = measured.as_slice() else {
            limits.hold("  the window came to its end", f64::INFINITY, 0.0);
            continue;
        };
        limits.hold("  seconds to the first frame", *first, FIRST_FRAME);
        limits.hold("  seconds of the worst frame", *worst, FRAME);
        limits.hold("  MiB of the window", *memory, MEMORY);
        for format in Format::ALL {
            let measured = run(&["export", &at.to_string(), format.extension()]);
            let [seconds, memory] = measured.as_slice() else {
                limits.hold("  the export came to its end", f64::INFINITY, 0.0);
                continue;
            };
            limits.hold(&format!("  seconds of {}", format.extension()), *seconds, EXPORT);
            limits.hold(&format!("  MiB of {}", format.extension()), *memory, MEMORY);
        }
    }
    limits.verdict()
}

/// Starts a part in a process of its own; the answer is the numbers in its last line.
fn run(words: &[&str]) -> Vec<f64> {
    let own = env::current_exe().expect("a program");
    let mut child = process::Command::new(own);
    let mut child = child.args(words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("started");
    let begun = Instant::now();
    while child.try_wait().expect("a child").is_none() && begun.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(20));
    }
    // What it printed fits into the pipe; one that is over already cannot be killed.
    let _ = child.kill();
    let output = child.wait_with_output().expect("its words");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut lines: Vec<&str> = text.lines().collect();
    let numbers = lines.pop().unwrap_or_default();
    lines.iter().for_each(|line| println!("       {line}"));
    if !output.status.success() {
        println!("       {}", String::from_utf8_lossy(&output.stderr).trim());
        return Vec::new();
    }
    numbers.split(' ').filter_map(|number| number.parse().ok()).collect()
}

/// The most memory that this process had, in MiB.
fn most_memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kib.unwrap_or_default() / 1_024.0
}

fn export(file: usize, extension: &str) {
    let (_, make) = FILES[file];
    let worksheet = make();
    let format = Format::ALL.into_iter().find(|format| format.extension() == extension).expect("a format");
    let begun = Instant::now();
    let job = Job { progress: &|_| (), cancelled: &AtomicBool::new(false) };
    match report::export(format, &worksheet, Language::Zh, &job) {
        Ok(export) => drop(std::hint::black_box(export)),
        Err(error) => println!("{extension}: {}", error.message(Language::En)),
    }
    println!("{} {}", begun.elapsed().as_secs_f64(), most_memory());
}

/// The window without a graphics card.
struct Window {
    ctx: Context,
    app: App,
    frame: eframe::Frame,
    begun: Instant,
    worst: Duration,
    what: String,
    /// What was slower than a frame may be, each once.
    slow: Vec<String>,
}

impl Window {
    fn new(state: State) -> Self {
        let ctx = Context::default();
        // What a screen reader is told takes time too.
        ctx.enable_accesskit();
        let app = App::new(&ctx, state);
        let (begun, frame) = (Instant::now(), eframe::Frame::_new_kittest());
        Self { ctx, app, frame, begun, worst: Duration::ZERO, what: String::new(), slow: Vec::new() }
    }

    fn frame(&mut self, events: Vec<Event>, what: &str) {
        use eframe::App as _;
        let begun = Instant::now();
        let screen = egui::Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 720.0));
        let time = Some(self.begun.elapsed().as_secs_f64());
        let input = RawInput { screen_rect: Some(screen), time, events, ..RawInput::default() };
        let output = self.ctx.run_ui(input, |ui| {
            let ctx = ui.ctx().clone();
            self.app.logic(&ctx, &mut self.frame);
            self.app.ui(ui, &mut self.frame);
        });
        std::hint::black_box(self.ctx.tessellate(output.shapes, output.pixels_per_point));
        let taken = begun.elapsed();
        if taken.as_secs_f64() > FRAME && !self.slow.iter().any(|told| told == what) {
            self.slow.push(what.to_owned());
            println!("{what}: {:.2} s", taken.as_secs_f64());
        }
        if taken > self.worst {
            (self.worst, self.what) = (taken, what.to_owned());
        }
    }

    fn wait(&mut self, what: &str, done: impl Fn(&State) -> bool) {
        let begun = Instant::now();
        while !done(self.app.state()) {
            std::thread::sleep(Duration::from_millis(5));
            self.frame(Vec::new(), what);
            assert!(begun.elapsed() < Duration::from_secs(120), "waited in vain: {what}");
        }
    }

    /// Turns the wheel over the three parts of the window.
    fn scroll(&mut self, what: &str) {
        for at in [pos2(100.0, 400.0), pos2(640.0, 400.0), pos2(1150.0, 400.0)] {
            self.frame(vec![Event::PointerMoved(at)], what);
            for far in [-300.0, -3_000.0, -1e6] {
                let wheel = Event::MouseWheel {
                    unit: MouseWheelUnit::Point,
                    source: MouseWheelSource::Wheel,
                    delta: vec2(0.0, far),
                    phase: TouchPhase::Move,
                    modifiers: Modifiers::NONE,
                };
                self.frame(vec![wheel], what);
                self.frame(Vec::new(), what);
            }
        }
    }
}

fn drive(file: usize) {
    let (_, make) = FILES[file];
    let home = env::temp_dir().join(format!("peak-moments-heavy-{}", process::id()));
    fs::create_dir_all(&home).expect("a home");
    let path = home.join("group.worksheet.ron");
    save_copy(&path, &make()).expect("saved");

    let jobs = Jobs::new(|| {}, None, None);
    let mut state =
        State::new(Settings::default(), None, home.clone(), jobs, Box::new(NativeDialogs::default()));
    state.language = Language::Zh;
    let mut window = Window::new(state);
    for _ in 0..10 {
        window.frame(Vec::new(), "the gallery");
    }
    window.wait("the gallery", |state| !state.recent.is_empty());
    let begun = Instant::now();
    window.app.send(FileCommand::Open(path));
    window.wait("opening", |state| state.workshop.is_some());
    let first = begun.elapsed();
    println!(
        "first frame {:.2} s, the worst until then {:.2} s ({})",
        first.as_secs_f64(),
        window.worst.as_secs_f64(),
        window.what
    );
    for step in Step::ALL {
        let what = format!("{step:?}");
        window.app.send(Look::GoTo(step));
        for _ in 0..4 {
            window.frame(Vec::new(), &what);
        }
        if step == Step::Results {
            window.wait("preview", |state| !state.preview.pending && !state.preview_is_due());
            println!("preview: {} pages, {:.0} MiB", window.app.state().preview.n_pages, most_memory());
        }
        window.scroll(&what);
        let what = format!("an edit in {step:?}");
        edit(&mut window);
        for _ in 0..4 {
            window.frame(Vec::new(), &what);
        }
    }
    present(&mut window);
    println!("the worst frame: {:.2} s, {}", window.worst.as_secs_f64(), window.what);
    println!("{} {} {}", first.as_secs_f64(), window.worst.as_secs_f64(), most_memory());
    let _ = fs::remove_dir_all(home);
}

/// Another score for the first touchpoint.
fn edit(window: &mut Window) {
    let worksheet = window.app.state().workshop.as_ref().map(|workshop| workshop.worksheet().clone());
    let first = worksheet.as_ref().and_then(|worksheet| worksheet.journey.nth(0));
    if let Some(touchpoint) = first {
        let score = Some(Score::clamped(touchpoint.score.map_or(1, |score| i64::from(-score.value()))));
        let edit = WorkEdit::SetScore { touchpoint: touchpoint.id.clone(), score };
        window.app.send(Command::Edit(edit.into()));
    }
}

/// The slides, of many of a kind the first and the last.
fn present(window: &mut Window) {
    window.app.send(Command::Present(PresentCommand::Start { console: false }));
    window.frame(Vec::new(), "presenting");
    window.frame(Vec::new(), "presenting");
    let slides = window.app.state().slides();
    let is_edge = |at: usize| {
        let kind = |at: usize| slides.get(at).map(std::mem::discriminant);
        at == 0 || kind(at) != kind(at - 1) || kind(at) != kind(at + 1)
    };
    for (_, slide) in slides.iter().enumerate().filter(|(at, _)| is_edge(*at)) {
        let what = format!("the slide {slide:?}");
        window.app.send(Command::Present(PresentCommand::Go(*slide)));
        for _ in 0..3 {
            window.frame(Vec::new(), &what);
        }
    }
}
