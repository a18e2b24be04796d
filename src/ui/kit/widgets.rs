//! Buttons, score cells and key hints in the look of the house.

use crate::model::Score;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::{enter, keys, widgets};
use eframe::egui::{
    Align2, Color32, CornerRadius, CursorIcon, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, vec2,
};

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do now.
    Primary,
    /// Outlined in accent.
    Accent,
    /// Outlined.
    Plain,
    /// Text only.
    Quiet,
}

/// The frame around a control that has the focus: 2 px accent with a gap of 2 px.
pub fn focus_ring(ui: &Ui, cx: &Cx<'_>, at: Rect, radius: u8, response: &Response) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, cx.color(Paint::Accent));
        ui.painter().rect_stroke(at.expand(3.0), CornerRadius::same(radius + 3), stroke, StrokeKind::Middle);
    }
}

/// A button at a place.
pub fn button_at(ui: &mut Ui, cx: &Cx<'_>, at: Rect, label: &str, weight: Weight) -> Response {
    button_of(ui, cx, at, (label, ui.scope_id().with(label)), weight, Style::BODY_BOLD)
}

/// The same with a name of its own, where the words on it change: the focus stays on it.
pub fn lasting_button_at(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (salt, at): (&str, Rect),
    label: &str,
    weight: Weight,
) -> Response {
    button_of(ui, cx, at, (label, ui.scope_id().with(salt)), weight, Style::BODY_BOLD)
}

/// A button in the flow of a layout, as wide as its words.
pub fn button_ui(ui: &mut Ui, cx: &Cx<'_>, label: &str, weight: Weight) -> Response {
    let style = if weight == Weight::Quiet { Style::BODY } else { Style::BODY_BOLD };
    let wide = text::width(cx, label, style).ceil() + if weight == Weight::Quiet { 8.0 } else { 32.0 };
    let (id, at) = ui.allocate_space(vec2(wide, 32.0));
    button_of(ui, cx, at, (label, id), weight, style)
}

fn button_of(
    ui: &mut Ui,
    cx: &Cx<'_>,
    at: Rect,
    (label, id): (&str, Id),
    weight: Weight,
    style: Style,
) -> Response {
    let enabled = ui.is_enabled();
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let lent = weight == Weight::Primary && enabled && enter::lend(ui, id);
    let response = ui.interact(at, id, sense).on_hover_cursor(CursorIcon::PointingHand);
    if lent {
        enter::give_back(ui, id);
    }
    let (hovered, pressed) = (response.hovered() && enabled, response.is_pointer_button_down_on());
    let color = |paint| cx.color(paint);
    let rest = if hovered { color(Paint::Hover) } else { color(Paint::Surface) };
    let fill = match weight {
        Weight::Primary if enabled => {
            let accent = color(Paint::Accent);
            if pressed {
                mix(accent, color(Paint::Ink), 0.3)
            } else if hovered {
                mix(accent, color(Paint::Ink), 0.15)
            } else {
                accent
            }
        }
        _ if pressed && enabled => color(Paint::Tint),
        Weight::Quiet => {
            if hovered {
                color(Paint::Hover)
            } else {
                Color32::TRANSPARENT
            }
        }
        _ if !enabled => color(Paint::Canvas),
        _ => rest,
    };
    let ink = match weight {
        _ if !enabled => color(Paint::Ink2),
        Weight::Primary => color(Paint::OnAccent),
        Weight::Accent => color(Paint::Accent),
        Weight::Plain | Weight::Quiet => color(Paint::Ink),
    };
    let border = match weight {
        _ if !enabled => Stroke::new(1.0, color(Paint::Line)),
        Weight::Primary | Weight::Quiet => Stroke::NONE,
        Weight::Accent => Stroke::new(1.0, color(Paint::Accent)),
        Weight::Plain => Stroke::new(1.0, color(Paint::Edge)),
    };
    ui.painter().rect(at, CornerRadius::same(6), fill, border, StrokeKind::Inside);
    text::line_in(ui, at, Align2::CENTER_CENTER, label, style, ink);
    // In a dialog the focus begins on its primary button, whatever has it underneath.
    if weight == Weight::Primary && enabled && enter::begins_in_dialog(ui) {
        response.request_focus();
    }
    focus_ring(ui, cx, at, 6, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, label));
    response
}

/// `share` of `b` in `a`, 0…1.
pub fn mix(a: Color32, b: Color32, share: f32) -> Color32 {
    a.lerp_to_gamma(b, share)
}

/// The eleven scores side by side; returns the one that was clicked. `cell` is the size of one in
/// logical pixels, `gap` the space between two.
///
/// It is one stop of the Tab key, and the arrows go from score to score. The large scale of the walk is no stop:
/// whoever shows it puts one around it, which hears the digits too.
pub fn score_strip_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    at: eframe::egui::Pos2,
    (cell, gap): (eframe::egui::Vec2, f32),
    chosen: Option<Score>,
    style: Style,
) -> Option<Score> {
    let mut clicked = None;
    let is_large = cell.y > 40.0;
    let strip = ui.scope_id();
    let id = |score: Score| strip.with(("score", score.value()));
    for (index, score) in Score::scale().enumerate() {
        let x = at.x + index as f32 * (cell.x + gap);
        let place = rect(x, at.y, cell.x, cell.y);
        let is_stop = !is_large && score == chosen.unwrap_or(Score::ZERO);
        let response = ui.interact(place, id(score), keys::roving(ui, id(score), is_stop));
        if !is_large && response.has_focus() {
            keys::keep_level_arrows(ui, &response);
            let by = |key| i8::from(keys::take(ui, Modifiers::NONE, key));
            let next = score.stepped(by(Key::ArrowRight) - by(Key::ArrowLeft));
            if next != score {
                keys::pass_focus(ui, id(next));
                clicked = Some(next);
            }
        }
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        let is_chosen = chosen == Some(score);
        let ramp = cx.color(Paint::Score(score));
        let fill = if is_chosen {
            ramp
        } else if response.hovered() {
            cx.color(Paint::Shade)
        } else {
            cx.color(Paint::Sunk)
        };
        let radius = if is_large { 8 } else { 4 };
        ui.painter().rect_filled(place, CornerRadius::same(radius), fill);
        let ink = if is_chosen { cx.color(Paint::OnDot) } else { ramp };
        let label = score.to_string();
        let style = Style { bold: style.bold && (is_chosen || is_large), ..style };
        text::line_in(ui, place, Align2::CENTER_CENTER, &label, style, ink);
        if is_chosen && is_large {
            let stroke = Stroke::new(2.0, cx.color(Paint::Accent));
            ui.painter().rect_stroke(
                place.expand(4.0),
                CornerRadius::same(radius + 4),
                stroke,
                StrokeKind::Middle,
            );
        }
        focus_ring(ui, cx, place, radius, &response);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, &label));
        if response.clicked() {
            clicked = Some(score);
        }
    }
    clicked
}

/// A key as it is printed on a keyboard, followed by what it does. Returns the x where the next begins.
pub fn key_hint_at(ui: &Ui, cx: &Cx<'_>, at: eframe::egui::Pos2, keys: &[&str], what: &str) -> f32 {
    let mut x = at.x;
    for key in keys {
        let wide = (text::width(cx, key, Style::SMALL) + 12.0).max(18.0);
        let place = rect(x, at.y - 10.0, wide, 20.0);
        let stroke = Stroke::new(1.0, cx.color(Paint::Line));
        ui.painter().rect(place, CornerRadius::same(4), cx.color(Paint::Surface), stroke, StrokeKind::Inside);
        text::line_in(ui, place, Align2::CENTER_CENTER, key, Style::SMALL, cx.color(Paint::Ink2));
        x += wide + 4.0;
    }
    let wide = text::width(cx, what, Style::SMALL);
    text::line_in(
        ui,
        rect(x, at.y - 10.0, wide, 20.0),
        Align2::LEFT_CENTER,
        what,
        Style::SMALL,
        cx.color(Paint::Ink2),
    );
    x + wide + 14.0
}

/// A square that holds an icon; the words are its tooltip and its name.
pub fn icon_button(ui: &mut Ui, cx: &Cx<'_>, place: Rect, label: &str) -> Response {
    let response = ui.interact(place, ui.scope_id().with(("icon", place.left() as i32)), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if response.hovered() {
        ui.painter().rect_filled(place, 6, cx.color(Paint::Hover));
    }
    widgets::focus_ring(ui, cx, place.shrink(2.0), 4, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, label));
    response.on_hover_text(label)
}
