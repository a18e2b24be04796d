//! What is on the screen: egui functions that read the state and send commands.
//!
//! Every function ends in `_ui`, takes what it shows from [`Cx`] and changes nothing but widget memory;
//! what a person does leaves as a [`Command`]. The map itself is laid out by [`crate::sheet`], so that
//! screen and paper agree.

mod act;
mod alone;
pub mod agenda;
mod assign;
mod draft;
mod field;
mod gallery;
mod icons;
mod inspector;
mod internal;
mod keys;
mod lenses;
mod lock;
mod map;
mod modals;
mod moment_card;
mod notices;
mod overview;
mod painter;
mod present;
mod rail;
mod redesign;
mod results;
mod scenario;
mod step_header;
pub mod teach;
mod text;
pub mod theme;
mod top_bar;
mod versions;
mod visible;
mod walk;
mod widgets;

use crate::app::{Command, Screen, State, Step, Workshop};
use crate::model::{Language, Worksheet};
use crate::sheet::fonts::FontMeasure;
use crate::sheet::{LayoutCache, Paint, Palette};
use crate::words::Phrase;
use eframe::egui::{self, Color32, Rect, Stroke, Ui, vec2};

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
    strip: overview::Strip,
    /// The selection that the map has brought into view.
    pub shown_selection: Option<crate::model::TouchpointId>,
    /// The action that is shown, counted from 0.
    pub action: usize,
    /// What F8 visited last in the step of redesign, with its place.
    finding: Option<(usize, crate::analysis::redesign::Finding)>,
    /// What F8 visited last in the plan: the place of the action, and what is open in it.
    open_point: Option<(usize, crate::analysis::actions::OpenPoint)>,
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

/// Widths of the panes and heights of the bars, in logical pixels (look/VISUAL.md 3).
pub mod measures {
    pub const TOP_BAR: f32 = 48.0;
    pub const RAIL: f32 = 120.0;
    pub const INSPECTOR: f32 = 264.0;
    pub const EXPORTS: f32 = 320.0;
    pub const STEP_HEADER: f32 = 80.0;
}

/// The whole window.
pub fn window_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if cx.state.presentation.place.is_some() {
        present::present_ui(ui, cx);
        notices::notices_ui(ui, cx);
        modals::modal_ui(ui, cx);
        return;
    }
    keys::global_keys(ui, cx);
    match (cx.state.screen, &cx.state.workshop) {
        (Screen::Workshop, Some(workshop)) => workshop_ui(ui, cx, workshop),
        (Screen::Agenda, _) => agenda::agenda_ui(ui, cx),
        _ => gallery::gallery_ui(ui, cx),
    }
    notices::notices_ui(ui, cx);
    modals::modal_ui(ui, cx);
}

/// Where the panes of a step stand in the window.
struct Panes {
    bar: Rect,
    rail: Rect,
    middle: Rect,
    /// The inspector or the exports; the first step has none.
    beside: Option<Rect>,
}

fn panes(whole: Rect, step: Step) -> Panes {
    let (bar, below) = whole.split_top_bottom_at_y(whole.top() + measures::TOP_BAR);
    let (rail, middle) = below.split_left_right_at_x(below.left() + measures::RAIL);
    let wide = match step {
        Step::Scenario => return Panes { bar, rail, middle, beside: None },
        Step::Results => measures::EXPORTS,
        _ => measures::INSPECTOR,
    };
    let (middle, right) = middle.split_left_right_at_x(middle.right() - wide);
    Panes { bar, rail, middle, beside: Some(right) }
}

/// The panes have fixed sizes, so they are rectangles: whatever stands in one cannot push the others.
fn workshop_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let whole = ui.max_rect();
    let Panes { bar, rail, middle, beside } = panes(whole, workshop.step);
    pane_ui(ui, cx, bar, Paint::Surface, |ui, cx| top_bar::top_bar_ui(ui, cx, workshop));
    if workshop.is_private() {
        let below = whole.with_min_y(bar.bottom());
        return pane_ui(ui, cx, below, Paint::Surface, |ui, cx| alone::private_ui(ui, cx, workshop));
    }
    pane_ui(ui, cx, rail, Paint::Surface, |ui, cx| rail::rail_ui(ui, cx, workshop));
    if workshop.worksheet().closed.contains(&workshop.step) {
        let place = whole.with_min_y(bar.bottom()).with_min_x(rail.right());
        return pane_ui(ui, cx, place, Paint::Surface, |ui, cx| lock::closed_ui(ui, cx, workshop));
    }
    if let Some(right) = beside {
        pane_ui(ui, cx, right, Paint::Canvas, |ui, cx| {
            ui.painter().vline(right.left() + 0.5, right.y_range(), Stroke::new(1.0, cx.color(Paint::Line)));
            within(ui, right.shrink2(vec2(16.0, 12.0)), |ui| inspector_ui(ui, cx, workshop));
        });
    }
    pane_ui(ui, cx, middle, Paint::Surface, |ui, cx| match workshop.step {
        Step::Scenario => scenario::scenario_ui(ui, cx, workshop),
        Step::Walk if workshop.alone.is_some() => alone::settle_ui(ui, cx, workshop),
        Step::Walk => walk::walk_ui(ui, cx, workshop),
        Step::Map | Step::Mark => map::map_ui(ui, cx, workshop),
        Step::Assign => assign::assign_ui(ui, cx, workshop),
        Step::Internal => internal::internal_ui(ui, cx, workshop),
        Step::Lenses => lenses::lenses_ui(ui, cx, workshop),
        Step::Redesign => redesign::redesign_ui(ui, cx, workshop),
        Step::Act => act::act_ui(ui, cx, workshop),
        Step::Results => results::preview_ui(ui, cx),
    });
}

/// A pane of the window: its ground, and content that is clipped to it.
fn pane_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    place: Rect,
    ground: Paint,
    content: impl FnOnce(&mut Ui, &mut Cx<'_>),
) {
    ui.painter().rect_filled(place, 0, cx.color(ground));
    within(ui, place, |ui| {
        ui.shrink_clip_rect(place);
        content(ui, cx);
    });
}

fn inspector_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    match workshop.step {
        Step::Walk if workshop.alone.is_some() => alone::members_ui(ui, cx, workshop),
        Step::Walk => walk::persona_ui(ui, cx, workshop),
        Step::Map => inspector::touchpoint_ui(ui, cx, workshop),
        Step::Mark => moment_card::mark_inspector_ui(ui, cx, workshop),
        Step::Assign => assign::problems_ui(ui, cx, workshop),
        Step::Internal => internal::inspector_ui(ui, cx, workshop),
        Step::Lenses => lenses::inspector_ui(ui, cx, workshop),
        Step::Redesign => redesign::inspector_ui(ui, cx, workshop),
        Step::Act => act::inspector_ui(ui, cx, workshop),
        Step::Results => results::exports_ui(ui, cx, workshop),
        Step::Scenario => {}
    }
}

/// The worksheet of an open workshop, kept alive for the length of a frame.
pub(crate) fn worksheet_of(workshop: &Workshop) -> std::sync::Arc<Worksheet> {
    std::sync::Arc::clone(workshop.worksheet())
}

/// Lays `content` out in a rectangle without moving the cursor of the surrounding layout.
pub(crate) fn within<R>(ui: &mut Ui, place: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(place));
    content(&mut child)
}

/// A rectangle by its corner and size.
pub(crate) fn rect(x: f32, y: f32, w: f32, h: f32) -> Rect {
    Rect::from_min_size(egui::pos2(x, y), egui::vec2(w, h))
}
