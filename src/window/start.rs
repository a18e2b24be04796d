//! Opening the window: one renderer after the other, until one of them paints it.

use super::graphics;
use super::icon;
use super::unseen::Unseen;
use super::{App, Launch};
use crate::app::crash::{self, Trace};
use crate::app::jobs::Jobs;
use crate::app::{FileCommand, NativeDialogs, Setting, State};
use crate::files::painting::{FAILURES, Start, order};
use crate::files::settings::Settings;
use crate::files::{Places, recovery};
use crate::model::Language;
use crate::words::no_window::NoWindow;
use crate::words::{safety, screen};
use eframe::egui::{ViewportBuilder, vec2};
use eframe::{CreationContext, NativeOptions};
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::rc::Rc;

/// Opens the window and returns when it is closed.
///
/// # Errors
/// Why there is no window, in the language to tell it in.
pub fn run(launch: &Launch) -> Result<(), (NoWindow, Language)> {
    let places = Places::here();
    let settings = places.settings.as_deref().map(Settings::load).unwrap_or_default();
    let language = launch.language.or(settings.language).unwrap_or_default();
    let start = Start::begin(places.data.as_deref());
    let ended = start.ended().to_vec();
    // Who names a renderer knows what happened.
    if ended.len() >= FAILURES && launch.renderer.is_none() {
        return Err((NoWindow::Ended(ended), language));
    }
    let remembered = settings.renderer_for(&crate::words::about::Facts::of_this_program().release());
    let start = Rc::new(RefCell::new(start));
    let mut failures = Vec::new();
    for renderer in order(launch.renderer, remembered, &ended) {
        start.borrow_mut().tries(renderer);
        let is_made = Rc::new(Cell::new(false));
        let opening = Opening {
            launch: launch.clone(),
            settings: settings.clone(),
            places: places.clone(),
            unseen: Unseen::new(Rc::clone(&start), renderer),
        };
        let made = Rc::clone(&is_made);
        let make = move |cc: &CreationContext<'_>| -> Result<Box<dyn eframe::App>, _> {
            made.set(true);
            Ok(opening.app(cc))
        };
        let options = graphics::ask_for(renderer, options(&settings, language));
        // The toolkit takes some of what a broken driver says for impossible.
        let run = AssertUnwindSafe(|| eframe::run_native("Peak Moments", options, Box::new(make)));
        match catch_unwind(run) {
            Ok(Ok(())) => return Ok(()),
            Err(panic) if is_made.get() => resume_unwind(panic),
            Err(panic) => failures.push((renderer, said(panic.as_ref()))),
            // Without a screen no renderer helps, and what broke while it ran is no matter of the start.
            Ok(Err(error)) if is_made.get() || is_of_screen(&error) => {
                return Err((NoWindow::Other(error.to_string()), language));
            }
            Ok(Err(error)) => failures.push((renderer, error.to_string())),
        }
    }
    Err((NoWindow::NoRenderer(failures), language))
}

fn is_of_screen(error: &eframe::Error) -> bool {
    matches!(error, eframe::Error::WinitEventLoop(_))
}

/// The words of a panic.
fn said(panic: &(dyn Any + Send)) -> String {
    let fixed = panic.downcast_ref::<&'static str>().map(|text| (*text).to_owned());
    fixed.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

fn options(settings: &Settings, language: Language) -> NativeOptions {
    let size = settings.window.unwrap_or((1280, 720));
    let viewport = ViewportBuilder::default()
        .with_title(screen::PROGRAM.get(language))
        // Wayland finds the icon by this name; elsewhere the other windows take it from this one.
        .with_app_id("peak-moments")
        .with_icon(icon::icon())
        .with_inner_size(vec2(size.0 as f32, size.1 as f32))
        // The smallest screens that are still met have 600 lines, of which bars take some.
        .with_min_inner_size(vec2(800.0, 480.0))
        .with_maximized(settings.maximized)
        .with_drag_and_drop(true);
    NativeOptions { viewport, ..NativeOptions::default() }
}

/// What the application is made of, once there is something to paint with.
struct Opening {
    launch: Launch,
    settings: Settings,
    places: Places,
    unseen: Unseen,
}

impl Opening {
    fn app(self, cc: &CreationContext<'_>) -> Box<dyn eframe::App> {
        let Self { launch, settings, places, unseen } = self;
        let ctx = cc.egui_ctx.clone();
        let root = places.data.as_deref().map(recovery::root);
        let jobs = Jobs::new(move || ctx.request_repaint(), places.data.clone(), root.clone());
        let dialogs = Box::new(NativeDialogs::of(cc.winit_window().cloned()));
        let mut state = State::new(settings, places.settings, places.documents, jobs, dialogs);
        if let Some(language) = launch.language {
            state.handle(Setting::Speak(language));
        }
        if let Some(player) = launch.player {
            state.set_player(player);
        }
        let trace = Trace::default();
        state.trace_into(trace.clone());
        state.painted_by(unseen.renderer, graphics::adapter(cc));
        if let Some(data) = places.data {
            crash::watch(data, trace);
        }
        state.look_for_report();
        if let Some(root) = root.clone() {
            state.look_for_abandoned(root);
        }
        state.tidy_folders();
        match root {
            Some(root) => state.guard_starts(root),
            None => state.recovery_works(Err(safety::NO_FOLDER.get(state.language).to_owned())),
        }
        let fills = state.settings.maximized;
        let mut app = App::new(&cc.egui_ctx, state);
        app.placing.fills = fills;
        app.unseen = Some(unseen);
        if let Some(file) = launch.file {
            app.send(FileCommand::Open(file));
        }
        Box::new(app)
    }
}
