//! Choosing: one of a few side by side, one of a list, one with what it means, a box to tick.

use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::{icons, parts, widgets};
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Id, Popup, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, WidgetInfo, pos2, vec2,
};

/// A few things to choose one from, side by side; returns the one that was clicked.
pub fn segments_ui<T: Copy + PartialEq>(
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
pub fn chip_at(
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
pub fn option_ui(ui: &mut Ui, cx: &Cx<'_>, (name, about): (&str, &str), is_chosen: bool) -> bool {
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
pub fn entry_ui(
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
    text::line_in(ui, at, Align2::LEFT_CENTER, &text::cut(cx, name, style, room), style, cx.color(ink));
    text::line_in(ui, inner, Align2::RIGHT_CENTER, right, Style::SMALL_BOLD, cx.color(ink));
    widgets::focus_ring(ui, cx, place.shrink(4.0), 4, &response);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, name));
    response
}

/// A field that opens a list; returns the place in `options` that was chosen.
pub fn choice_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (salt, label): (Id, &str),
    width: f32,
    (shown, is_hint): (&str, bool),
    options: &[String],
) -> Option<usize> {
    let (_, at) = ui.allocate_space(vec2(width, 32.0));
    let response = ui.interact(at, salt, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let edge = if response.has_focus() { Paint::Accent } else { Paint::Edge };
    let fill = if response.hovered() { Paint::Hover } else { Paint::Surface };
    let stroke = Stroke::new(if response.has_focus() { 2.0 } else { 1.0 }, cx.color(edge));
    ui.painter().rect(at, CornerRadius::same(6), cx.color(fill), stroke, StrokeKind::Inside);
    let style = Style { size: 14.0, line: 20.0, bold: false };
    let ink = if is_hint { Paint::Ink2 } else { Paint::Ink };
    let room = width - 34.0;
    text::line_at(ui, cx, pos2(at.left() + 9.0, at.top() + 6.0), room, shown, style, ink);
    let point = pos2(at.right() - 14.0, at.center().y + 3.0);
    parts::arrow_head(ui, point, vec2(0.0, 1.0), 6.0, cx.color(Paint::Ink2));
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, label));
    let mut chosen = None;
    Popup::menu(&response).show(|ui| {
        ui.set_min_width(width.max(160.0));
        ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
            for (index, option) in options.iter().enumerate() {
                if ui.button(option).clicked() {
                    chosen = Some(index);
                    ui.close();
                }
            }
        });
    });
    if text::width(cx, shown, style) > room {
        response.on_hover_text(text::tip(shown));
    }
    chosen
}

/// A box to tick with a bold name and an explanation beneath; whether it was clicked.
pub fn tick_ui(ui: &mut Ui, cx: &Cx<'_>, salt: Id, ticked: bool, (name, why): (&str, &str)) -> bool {
    let wide = ui.available_width();
    let room = wide - 32.0;
    let lines = if why.is_empty() { 0 } else { text::n_lines(cx, why, room, Style::SMALL) };
    let height = 24.0 + Style::SMALL.line * lines as f32;
    let (_, at) = ui.allocate_space(vec2(wide, height));
    let response = ui.interact(at, salt, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let square = Rect::from_min_size(at.min + vec2(2.0, 3.0), vec2(18.0, 18.0));
    let (fill, edge) = if ticked { (Paint::Accent, Paint::Accent) } else { (Paint::Surface, Paint::Edge) };
    let stroke = Stroke::new(1.0, cx.color(edge));
    ui.painter().rect(square, CornerRadius::same(4), cx.color(fill), stroke, StrokeKind::Inside);
    if ticked {
        icons::check(ui.painter(), square.center(), cx.color(Paint::OnAccent));
    }
    let line = Rect::from_min_size(at.min + vec2(30.0, 0.0), vec2(room, 24.0));
    text::line_in(ui, line, Align2::LEFT_CENTER, name, Style::BODY, cx.color(Paint::Ink));
    text::paragraph_at(ui, cx, at.min + vec2(30.0, 24.0), (room, lines), why, Style::SMALL, Paint::Ink2);
    widgets::focus_ring(ui, cx, square, 4, &response);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, ticked, name));
    response.clicked()
}

/// A small cross that takes something away.
pub fn cross_ui(ui: &mut Ui, cx: &Cx<'_>, salt: Id, label: &str) -> Response {
    let (_, at) = ui.allocate_space(vec2(28.0, 30.0));
    let response = ui.interact(at, salt, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let ink = if response.hovered() { Paint::Ink } else { Paint::Ink2 };
    let (center, stroke) = (at.center(), Stroke::new(1.5, cx.color(ink)));
    for side in [1.0, -1.0] {
        let arm = vec2(4.5, 4.5 * side);
        ui.painter().line_segment([center - arm, center + arm], stroke);
    }
    widgets::focus_ring(ui, cx, at.shrink2(vec2(4.0, 5.0)), 4, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, label));
    response.on_hover_text(text::tip(label))
}
