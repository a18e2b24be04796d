//! What every function of the screen gets: the state to read, the commands to send, and the memory of what
//! is looked at.

use crate::app::{Command, State, Workshop};
use crate::model::{Language, Worksheet};
use crate::sheet::{Paint, Palette};
use crate::ui::memory::Memory;

use crate::words::Phrase;
use eframe::egui::Color32;

/// What a frame shows, and where it puts what a person asks for.
pub struct Cx<'a> {
    pub state: &'a State,
    pub palette: &'static Palette,
    pub language: Language,
    pub commands: &'a mut Vec<Command>,
    pub memory: &'a mut Memory,
}

impl Cx<'_> {
    pub fn color(&self, paint: Paint) -> Color32 {
        let [r, g, b] = self.palette.color(paint);
        Color32::from_rgb(r, g, b)
    }

    pub fn say(&self, phrase: Phrase) -> &'static str {
        phrase.get(self.language)
    }

    /// Whether a dialog asks for an answer before anything else.
    pub fn asks(&self) -> bool {
        self.state.modal.is_some()
    }

    pub fn send(&mut self, command: impl Into<Command>) {
        self.commands.push(command.into());
    }
}

/// The worksheet of an open workshop, kept alive for the length of a frame.
pub fn worksheet_of(workshop: &Workshop) -> std::sync::Arc<Worksheet> {
    std::sync::Arc::clone(workshop.worksheet())
}
