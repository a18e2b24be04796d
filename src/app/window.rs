//! The window: eframe's application, and the order of a frame.
//!
//! 1. What ended on the threads comes in as commands (`logic`, also while the window is hidden).
//! 2. What is due is saved (`logic`).
//! 3. A request to close is answered: nothing unsaved goes without a question.
//! 4. The screen is drawn; what a person does is collected as commands.
//! 5. The commands are carried out, once, in order.

use super::jobs::Jobs;
use super::{Command, NativeDialogs, State};
use crate::files::settings::{Settings, ThemeChoice};
use crate::files::{home_dir, recovery};
use crate::sheet::{Palette, Theme};
use crate::ui::{self, Cx, Memory, theme};
use crate::words::screen;
use eframe::egui::{self, ViewportBuilder, ViewportCommand, vec2};
use std::path::PathBuf;
use std::time::Instant;

/// What the window is opened with.
#[derive(Clone, Debug, Default)]
pub struct Launch {
    /// A scenario or worksheet to open at once.
    pub file: Option<PathBuf>,
}

/// The application that eframe runs.
pub struct App {
    state: State,
    memory: Memory,
    commands: Vec<Command>,
    title: String,
}

impl App {
    pub fn new(ctx: &egui::Context, state: State) -> Self {
        theme::install(ctx);
        Self { state, memory: Memory::default(), commands: Vec::new(), title: String::new() }
    }

    /// What the window shows, for tests that look behind it.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Carries out a command as if a person had asked for it.
    pub fn send(&mut self, command: Command) {
        self.commands.push(command);
    }

    fn carry_out(&mut self, ctx: &egui::Context) {
        if self.commands.is_empty() {
            return;
        }
        for command in std::mem::take(&mut self.commands) {
            self.state.handle(command);
        }
        ctx.request_repaint();
    }

    fn show_theme(&self, ctx: &egui::Context) {
        let wanted = match self.state.settings.theme {
            ThemeChoice::Light => egui::Theme::Light,
            ThemeChoice::Dark => egui::Theme::Dark,
        };
        if ctx.theme() != wanted {
            ctx.set_theme(wanted);
        }
    }

    fn show_title(&mut self, ctx: &egui::Context) {
        let program = screen::PROGRAM.get(self.state.language);
        let open = self.state.workshop.as_ref().map(|workshop| {
            let title = workshop.worksheet().scenario.title.get(self.state.language);
            format!("{title} – {program}")
        });
        let title = open.unwrap_or_else(|| program.to_owned());
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        // 1.
        let finished = self.state.finished();
        self.commands.extend(finished);
        self.carry_out(ctx);
        // 2.
        if let Some(wait) = self.state.tick(Instant::now()) {
            ctx.request_repaint_after(wait);
        }
        // 3.
        if ctx.input(|input| input.viewport().close_requested()) && !self.state.quit {
            self.state.close();
            if !self.state.quit {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            }
        } else if self.state.quit {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        self.show_theme(&ctx);
        self.show_title(&ctx);
        // 4.
        let theme = theme::theme(self.state.settings.theme);
        let mut cx = Cx {
            state: &self.state,
            palette: Palette::of(theme),
            language: self.state.language,
            commands: &mut self.commands,
            memory: &mut self.memory,
        };
        ui::window_ui(ui, &mut cx);
        // 5.
        self.carry_out(&ctx);
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        let theme: Theme = theme::theme(self.state.settings.theme);
        let [r, g, b] = Palette::of(theme).color(crate::sheet::Paint::Canvas);
        [f32::from(r) / 255.0, f32::from(g) / 255.0, f32::from(b) / 255.0, 1.0]
    }
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// When the machine has no display or no OpenGL.
pub fn run(launch: Launch) -> Result<(), eframe::Error> {
    let settings = Settings::load();
    let size = settings.window.unwrap_or((1280.0, 720.0));
    let viewport = ViewportBuilder::default()
        .with_title(screen::PROGRAM.get(settings.language.unwrap_or_default()))
        .with_app_id("peak-moments")
        .with_inner_size(vec2(size.0, size.1))
        .with_min_inner_size(vec2(960.0, 600.0))
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    let start = move |cc: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, Box<dyn std::error::Error + Send + Sync>> {
        let ctx = cc.egui_ctx.clone();
        let jobs = Jobs::new(move || ctx.request_repaint(), recovery::Recovery::start().ok());
        let mut state = State::new(settings, home_dir(), jobs, Box::new(NativeDialogs));
        state.offer_recovery(recovery::abandoned());
        let mut app = App::new(&cc.egui_ctx, state);
        if let Some(file) = launch.file {
            app.send(Command::Open(file));
        }
        Ok(Box::new(app))
    };
    eframe::run_native("Peak Moments", options, Box::new(start))
}
