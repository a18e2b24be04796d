//! What every function of the screen gets: the state to read, the commands to send, and the memory of what
//! is looked at.

use crate::analysis::review::{Finding, Topic};
use crate::app::{Command, State, Workshop};
use crate::model::{Language, Worksheet};
use crate::sheet::fonts::FontMeasure;
use crate::sheet::{LayoutCache, Paint, Palette};
use crate::ui::keys;
use crate::ui::panels::overview;
use crate::ui::screens::{agenda, gallery, present, teach};
use crate::ui::steps::{internal, lenses, results};
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

/// What the screen remembers between frames that is neither document nor state: broken lines, textures.
#[derive(Default)]
pub struct Memory {
    pub measure: FontMeasure,
    pub lines: LayoutCache,
    pub results: results::Pages,
    /// The scenario card of the gallery that the keys stand on.
    pub card: usize,
    pub filter: gallery::Filter,
    /// The curve in the strip of a long journey.
    pub strip: overview::Strip,
    /// The selection that the map has brought into view.
    pub shown_selection: Option<crate::model::TouchpointId>,
    /// The action that is shown, counted from 0.
    pub action: usize,
    /// The finding that F8 visited last, with its place among those that it goes through.
    pub seen: Option<(usize, Finding)>,
    /// The pane that F6 leads through.
    pub pane: keys::Pane,
    /// The open page of the lenses.
    pub lenses: lenses::Open,
    /// The worksheet without its scores, for guessing first.
    pub blank: present::Blank,
    /// What is looked at in the step of internal customers.
    pub internal: internal::Place,
    /// When a teaching page was last seen moving.
    pub teach: teach::Clock,
    /// What is open on the page of the agenda.
    pub agenda: agenda::Open,
}

impl Memory {
    /// What F8 visited last, where it is about a topic.
    pub fn seen_on(&self, topic: Topic) -> Option<&(usize, Finding)> {
        self.seen.as_ref().filter(|(_, finding)| finding.topic() == topic)
    }
}

impl Cx<'_> {
    pub fn color(&self, paint: Paint) -> Color32 {
        let [r, g, b] = self.palette.color(paint);
        Color32::from_rgb(r, g, b)
    }

    pub fn say(&self, phrase: Phrase) -> &'static str {
        phrase.get(self.language)
    }

    pub fn send(&mut self, command: Command) {
        self.commands.push(command);
    }
}

/// The worksheet of an open workshop, kept alive for the length of a frame.
pub fn worksheet_of(workshop: &Workshop) -> std::sync::Arc<Worksheet> {
    std::sync::Arc::clone(workshop.worksheet())
}
