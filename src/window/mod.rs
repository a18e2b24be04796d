//! The window: eframe's application, and the order of a frame.
//!
//! 1. What ended on the threads comes in as commands (`logic`, also while the window is hidden).
//! 2. What is due is saved (`logic`).
//! 3. A request to close is answered: nothing unsaved goes without a question.
//! 4. The screen is drawn; what a person does is collected as commands.
//! 5. The commands are carried out, once, in order.

mod graphics;
pub mod icon;
pub mod message;
pub mod place;
mod start;
mod unseen;

pub use start::run;

use crate::app::bell::Player;
use crate::app::crash::Trace;
use crate::app::{Command, FileCommand, PresentCommand, Setting, State, Venue};
use crate::files::painting::RendererChoice;
use crate::model::Language;
use crate::model::labels::safe_label;
use crate::sheet::{Palette, Theme};
use crate::ui::kit::theme;
use crate::ui::{self, Cx, Memory};
use crate::words::screen;
use eframe::egui::{self, ViewportCommand};
use place::Placing;
use std::path::PathBuf;
use std::time::Instant;
use unseen::Unseen;

/// The size that every screen is designed for, in logical pixels.
const DESIGN: (f32, f32) = (1280.0, 720.0);

/// What the window is opened with.
#[derive(Clone, Debug, Default)]
pub struct Launch {
    /// A scenario or worksheet to open at once.
    pub file: Option<PathBuf>,
    /// The language to begin in; `None` for the one that was chosen last.
    pub language: Option<Language>,
    /// What to paint with, where that was asked for.
    pub renderer: Option<RendererChoice>,
    /// Who plays the bell, where the system does without another program.
    pub player: Option<Player>,
}

/// The application that eframe runs.
pub struct App {
    state: State,
    memory: Memory,
    commands: Vec<Command>,
    title: String,
    /// Whether the window was made to fill the screen for a presentation.
    fills_screen: bool,
    placing: Placing,
    /// `None` once the window was seen.
    unseen: Option<Unseen>,
}

impl App {
    pub fn new(ctx: &egui::Context, state: State) -> Self {
        theme::install(ctx);
        Self {
            state,
            memory: Memory::default(),
            commands: Vec::new(),
            title: String::new(),
            fills_screen: false,
            placing: Placing::default(),
            unseen: None,
        }
    }

    /// What the window shows, for tests that look behind it.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Notes what happens into this trace, for tests that look what a fault leaves.
    pub fn trace_into(&mut self, trace: Trace) {
        self.state.trace_into(trace);
    }

    /// Carries out a command as if a person had asked for it.
    pub fn send(&mut self, command: impl Into<Command>) {
        self.commands.push(command.into());
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

    fn show_theme(&mut self, ctx: &egui::Context) -> Theme {
        let system = ctx.input(|input| input.raw.system_theme);
        self.state.system_is_dark = system == Some(egui::Theme::Dark);
        let theme = theme::resolved(self.state.settings.theme, system);
        if ctx.theme() != theme::toolkit(theme) {
            ctx.set_theme(theme::toolkit(theme));
        }
        theme
    }

    /// The screens are drawn for 1280 × 720 logical pixels. A larger window, a projector above all, shows
    /// the same larger, in steps of a quarter, so that the back row can read it; a smaller one a little smaller,
    /// as long as it can be read. What then still has no room scrolls.
    fn show_size(ctx: &egui::Context) {
        const SMALLEST: f32 = 0.85;
        let native = ctx.native_pixels_per_point().unwrap_or(1.0);
        let size = ctx.content_rect().size() * ctx.pixels_per_point() / native;
        let fitting = (size.x / DESIGN.0).min(size.y / DESIGN.1);
        let steps = if fitting < 1.0 { 20.0 } else { 4.0 };
        let zoom = ((fitting * steps).floor() / steps).clamp(SMALLEST, 3.0);
        if (ctx.zoom_factor() - zoom).abs() > 0.01 {
            ctx.set_zoom_factor(zoom);
        }
    }

    /// Tells the state of another screen, when that changed: a projector was plugged in or out.
    fn look_at_screens(&mut self, frame: &eframe::Frame) {
        let Some(window) = frame.winit_window() else { return };
        let own = window.current_monitor();
        let other = window.available_monitors().position(|monitor| Some(monitor) != own);
        if other != self.state.other_screen {
            self.commands.push(Command::Present(PresentCommand::OtherScreen(other)));
        }
    }

    /// A presentation in this window fills the screen, and gives it back when it ends.
    fn show_presentation(&mut self, ctx: &egui::Context) {
        let fills = self.state.presentation.place == Some(Venue::Here);
        if fills != self.fills_screen {
            self.fills_screen = fills;
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(fills));
        }
    }

    /// The window is seen once some frames were painted: what painted them is remembered.
    fn count_frame(&mut self, ctx: &egui::Context) {
        let Some(unseen) = &mut self.unseen else { return };
        match unseen.frame() {
            Some(renderer) => {
                self.unseen = None;
                self.commands.push(Setting::Painted(renderer).into());
            }
            None => ctx.request_repaint(),
        }
    }

    fn show_title(&mut self, ctx: &egui::Context) {
        let program = screen::PROGRAM.get(self.state.language);
        let open = self.state.workshop.as_ref().map(|workshop| {
            let title = workshop.worksheet().scenario.title.get(self.state.language);
            format!("{} – {program}", safe_label(title))
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
        self.state.window = place::size(ctx);
        self.state.scaled_by(ctx.native_pixels_per_point().unwrap_or(1.0));
        self.state.look_for_dialog(Instant::now(), ctx.input(|input| input.focused));
        if let Some(wait) = self.state.tick(Instant::now()) {
            ctx.request_repaint_after(wait);
        }
        // 3.
        if ctx.input(|input| input.viewport().close_requested()) && !self.state.quit {
            self.state.handle(FileCommand::CloseWindow(place::size(ctx)));
            if !self.state.quit {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            }
        } else if self.state.quit {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        let theme = self.show_theme(&ctx);
        Self::show_size(&ctx);
        self.show_title(&ctx);
        self.look_at_screens(frame);
        self.placing.keep_on_screen(&ctx, frame);
        // 4.
        let mut cx = Cx {
            state: &self.state,
            palette: Palette::of(theme),
            language: self.state.language,
            commands: &mut self.commands,
            memory: &mut self.memory,
        };
        ui::window_ui(ui, &mut cx);
        self.count_frame(&ctx);
        // 5.
        self.carry_out(&ctx);
        self.show_presentation(&ctx);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
