//! The step of the lenses: KANO tags on the map, the KANO survey, SERVQUAL ratings and gaps. Here is
//! which page is open, and what the pages share; each page has a file of its own.

mod gaps;
mod paste;
mod plot;
mod rating;
mod servqual;
mod survey;
mod tag;

use crate::analysis::review::{Finding, Place, Topic, Weight};
use crate::app::{Command, Workshop};
use crate::model::Touchpoint;
use crate::sheet::Paint;
use crate::ui::cx::{Cx, worksheet_of};
use crate::ui::keys;
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets;
use crate::ui::panels::step_header;
use crate::words::lenses as words;
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Event, Key, Popup, Rect, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, vec2,
};
use std::collections::BTreeSet;

/// A page of the step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    #[default]
    Tag,
    Survey,
    Servqual,
}

/// What is open in the step. None of it belongs to the document.
#[derive(Default)]
pub struct Open {
    page: Page,
    survey: survey::Open,
    /// The place of the open subject, counted from 0.
    subject: usize,
}

pub fn lenses_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    step_header::header_ui(ui, cx, workshop);
    match cx.memory.lenses.page {
        Page::Tag => tag::tag_ui(ui, cx, workshop),
        Page::Survey => survey::survey_ui(ui, cx, workshop),
        Page::Servqual => servqual::servqual_ui(ui, cx, workshop),
    }
}

pub fn inspector_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    match cx.memory.lenses.page {
        Page::Tag => tag::inspector_ui(ui, cx, workshop),
        Page::Survey => survey::ideas_ui(ui, cx, workshop),
        Page::Servqual => servqual::subjects_ui(ui, cx, workshop),
    }
}

/// Goes on to what the open page still wants: a touchpoint without a tag or with one that does not fit, an
/// idea that nobody was asked about, a subject that is not rated to the end.
pub fn next_open(cx: &mut Cx<'_>, workshop: &Workshop) {
    let (worksheet, review) = (worksheet_of(workshop), workshop.review());
    let item = |finding: &Finding| match finding.place {
        Place::Idea(at) | Place::Subject(at) => Some(at),
        _ => None,
    };
    let after =
        |open: Vec<usize>, here: usize| open.iter().copied().find(|at| *at > here).or(open.first().copied());
    match cx.memory.lenses.page {
        Page::Tag => {
            let told: BTreeSet<_> =
                review.on(Topic::Tags).iter().filter_map(|f| f.place.touchpoint()).collect();
            let is_open =
                |touchpoint: &Touchpoint| touchpoint.kano.is_none() || told.contains(&touchpoint.id);
            let touchpoints = worksheet.journey.touchpoints().enumerate();
            let open = touchpoints.filter(|(_, touchpoint)| is_open(touchpoint)).map(|(at, _)| at);
            let next = after(open.collect(), workshop.selected_position().unwrap_or(0));
            if let Some(touchpoint) = next.and_then(|at| worksheet.journey.nth(at)) {
                cx.send(Command::Select(touchpoint.id.clone()));
            }
        }
        Page::Survey => {
            let open = review.on(Topic::Survey).iter().filter(|finding| finding.weight() < Weight::Caveat);
            if let Some(next) = after(open.filter_map(item).collect(), cx.memory.lenses.survey.idea()) {
                cx.memory.lenses.survey.show(next);
            }
        }
        Page::Servqual => {
            let open = review.on(Topic::Service).iter();
            if let Some(next) = after(open.filter_map(item).collect(), cx.memory.lenses.subject) {
                cx.memory.lenses.subject = next;
            }
        }
    }
}

/// The pages, in the step's header.
pub fn tabs_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect) {
    let pages = [
        (Page::Tag, cx.say(words::TAG_PAGE)),
        (Page::Survey, cx.say(words::SURVEY_PAGE)),
        (Page::Servqual, cx.say(words::SERVQUAL_PAGE)),
    ];
    within(ui, place, |ui| {
        if let Some(page) = segments_ui(ui, cx, Role::Tab, &pages, Some(cx.memory.lenses.page)) {
            cx.memory.lenses.page = page;
        }
    });
}

/// The keys struck in this frame that a page may take: none while a field, a dialog or a menu has them.
fn struck_keys(ui: &Ui, cx: &Cx<'_>) -> Vec<Key> {
    if keys::typing(ui) || cx.state.modal.is_some() || Popup::is_any_open(ui.ctx()) {
        return Vec::new();
    }
    ui.input(|input| {
        let struck = |event: &Event| match event {
            Event::Key { key, pressed: true, modifiers, .. } if modifiers.is_none() => Some(*key),
            _ => None,
        };
        input.events.iter().filter_map(struck).collect()
    })
}

/// A few things to choose one from, side by side; returns the one that was clicked.
fn segments_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    cx: &Cx<'_>,
    role: Role,
    items: &[(T, &str)],
    chosen: Option<T>,
) -> Option<T> {
    let mut clicked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for (value, label) in items {
            let wide = text::width(cx, label, Style::BODY_BOLD).ceil() + 20.0;
            let (place, response) = ui.allocate_exact_size(vec2(wide, 32.0), Sense::click());
            let response = response.on_hover_cursor(CursorIcon::PointingHand);
            let is_chosen = chosen == Some(*value);
            chip_at(ui, cx, place, (label, Style::BODY), is_chosen, response.hovered());
            widgets::focus_ring(ui, cx, place, 6, &response);
            response.widget_info(|| WidgetInfo::selected(role, true, is_chosen, label));
            if response.clicked() {
                clicked = Some(*value);
            }
        }
    });
    clicked
}

/// The ground and word of something that is chosen or not.
fn chip_at(
    ui: &Ui,
    cx: &Cx<'_>,
    place: Rect,
    (label, style): (&str, Style),
    is_chosen: bool,
    is_hovered: bool,
) {
    let (fill, edge, ink) = match (is_chosen, is_hovered) {
        (true, _) => (Paint::Tint, Paint::Accent, Paint::Accent),
        (false, true) => (Paint::Hover, Paint::Edge, Paint::Ink),
        (false, false) => (Paint::Surface, Paint::Edge, Paint::Ink),
    };
    let stroke = Stroke::new(1.0, cx.color(edge));
    ui.painter().rect(place, CornerRadius::same(6), cx.color(fill), stroke, StrokeKind::Inside);
    let style = Style { bold: is_chosen, ..style };
    text::line_in(ui, place, Align2::CENTER_CENTER, label, style, cx.color(ink));
}

/// One of several things to choose from, with what it means below its name. Returns whether it was
/// clicked.
fn option_ui(ui: &mut Ui, cx: &Cx<'_>, (name, about): (&str, &str), is_chosen: bool) -> bool {
    let wide = ui.available_width();
    let lines = text::n_lines(cx, about, wide - 20.0, Style::SMALL);
    let height = 6.0 + 22.0 + Style::SMALL.line * lines as f32 + 6.0;
    let (place, response) = ui.allocate_exact_size(vec2(wide, height), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let (fill, edge) = match (is_chosen, response.hovered()) {
        (true, _) => (Paint::Tint, Paint::Accent),
        (false, true) => (Paint::Hover, Paint::Line),
        (false, false) => (Paint::Surface, Paint::Line),
    };
    let stroke = Stroke::new(1.0, cx.color(edge));
    ui.painter().rect(place, CornerRadius::same(6), cx.color(fill), stroke, StrokeKind::Inside);
    let head = rect(place.left() + 10.0, place.top() + 6.0, wide - 20.0, 22.0);
    let ink = if is_chosen { Paint::Accent } else { Paint::Ink };
    text::line_in(ui, head, Align2::LEFT_CENTER, name, Style::BODY_BOLD, cx.color(ink));
    text::paragraph_at(ui, cx, head.left_bottom(), (wide - 20.0, 4), about, Style::SMALL, Paint::Ink2);
    widgets::focus_ring(ui, cx, place.shrink(4.0), 4, &response);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, name));
    response.clicked()
}

/// One entry of a list in the inspector: a number or letter, a name, and what is at its right.
fn entry_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (number, name, right): (&str, &str, &str),
    is_open: bool,
) -> eframe::egui::Response {
    let wide = ui.available_width();
    let (place, response) = ui.allocate_exact_size(vec2(wide, 32.0), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if is_open || response.hovered() {
        let fill = if is_open { Paint::Tint } else { Paint::Hover };
        ui.painter().rect_filled(place, CornerRadius::same(6), cx.color(fill));
    }
    let inner = place.shrink2(vec2(8.0, 0.0));
    let ink = if is_open { Paint::Accent } else { Paint::Ink };
    text::line_in(ui, inner, Align2::LEFT_CENTER, number, Style::SMALL_BOLD, cx.color(ink));
    let left = if number.is_empty() { 0.0 } else { 24.0 };
    let room = inner.width() - left - text::width(cx, right, Style::SMALL_BOLD) - 8.0;
    let style = Style { bold: is_open, size: 14.0, ..Style::BODY };
    let at = inner.with_min_x(inner.left() + left);
    text::line_in(ui, at, Align2::LEFT_CENTER, &cut(cx, name, style, room), style, cx.color(ink));
    text::line_in(ui, inner, Align2::RIGHT_CENTER, right, Style::SMALL_BOLD, cx.color(ink));
    widgets::focus_ring(ui, cx, place.shrink(4.0), 4, &response);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, name));
    response
}

/// As much of a name as there is room for; `…` stands for the rest.
fn cut(cx: &Cx<'_>, name: &str, style: Style, room: f32) -> String {
    let mut short = name.trim().to_owned();
    if text::width(cx, &short, style) <= room {
        return short;
    }
    while !short.is_empty() && text::width(cx, &format!("{short}…"), style) > room {
        short.pop();
    }
    format!("{}…", short.trim_end())
}

/// What a page says while there is nothing on it: what it is for, and the way in.
fn empty_ui(ui: &mut Ui, cx: &Cx<'_>, (title, how): (&str, &str)) {
    ui.add_space(48.0);
    text::paragraph_ui(ui, cx, title, Style::CARD, Paint::Ink);
    ui.add_space(8.0);
    text::paragraph_ui(ui, cx, how, Style::BODY, Paint::Ink2);
    ui.add_space(16.0);
}
