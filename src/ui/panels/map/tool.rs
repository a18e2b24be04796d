//! The tools that set marks: taken up and clicked on a column, or dragged there.

use super::columns::Dragged;
use crate::model::MarkKind;
use crate::sheet::{self, Paint};
use crate::ui::cx::Cx;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::{icons, painter, widgets};
use eframe::egui::{
    self, Align2, CornerRadius, CursorIcon, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2,
};

/// A tool of the mark step, drawn as its mark with a word and a check or a count.
pub fn tool_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    kind: MarkKind,
    place: Rect,
    (label, count): (&str, &str),
    active: bool,
    done: bool,
) -> Response {
    let response = ui.interact(place, ui.scope_id().with(("tool", kind)), Sense::click_and_drag());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let (fill, border) = match (active, response.hovered()) {
        (true, _) => (Paint::Tint, Stroke::new(1.0, cx.color(Paint::Accent))),
        (false, true) => (Paint::Hover, Stroke::new(1.0, cx.color(Paint::Line))),
        (false, false) => (Paint::Surface, Stroke::new(1.0, cx.color(Paint::Line))),
    };
    ui.painter().rect(place, CornerRadius::same(6), cx.color(fill), border, egui::StrokeKind::Inside);
    let mark = sheet::mark_shapes(kind, sheet::Point::new(16.0, 16.0));
    painter::paint(ui.painter(), cx, place.min, &mark);
    let at = rect(place.left() + 30.0, place.top(), place.width() - 30.0, place.height());
    let after = if count.is_empty() { 26.0 } else { text::width(cx, count, Style::BODY) + 16.0 };
    let word = text::cut(cx, label, Style::BODY, at.width() - after);
    text::line_in(ui, at, Align2::LEFT_CENTER, &word, Style::BODY, cx.color(Paint::Ink));
    let end = pos2(place.right() - 16.0, place.center().y);
    if !count.is_empty() {
        let at = rect(place.left(), place.top(), place.width() - 10.0, place.height());
        text::line_in(ui, at, Align2::RIGHT_CENTER, count, Style::BODY, cx.color(Paint::Ink2));
    } else if done {
        icons::check(ui.painter(), end, cx.color(Paint::Ok));
    }
    widgets::focus_ring(ui, cx, place, 6, &response);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, active, label));
    if response.drag_started() {
        response.dnd_set_drag_payload(Dragged::Mark(kind));
    }
    response
}
