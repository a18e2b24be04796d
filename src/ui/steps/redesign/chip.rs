//! A small word that is chosen or not.

use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::focus_ring;
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

/// As wide as its word; in the colours of whatever is chosen. `role` says whether one or any number may be.
pub fn chip_ui(ui: &mut Ui, cx: &Cx<'_>, label: &str, chosen: bool, role: Role) -> Response {
    let wide = text::width(cx, label, Style::SMALL_BOLD).ceil() + 18.0;
    let (id, place) = ui.allocate_space(vec2(wide, 28.0));
    let response = ui.interact(place, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let (fill, ink, border) = match (chosen, response.hovered()) {
        (true, _) => (Paint::Tint, Paint::Accent, Paint::Accent),
        (false, true) => (Paint::Hover, Paint::Ink, Paint::Edge),
        (false, false) => (Paint::Surface, Paint::Ink, Paint::Edge),
    };
    let stroke = Stroke::new(1.0, cx.color(border));
    ui.painter().rect(place, CornerRadius::same(14), cx.color(fill), stroke, StrokeKind::Inside);
    let style = if chosen { Style::SMALL_BOLD } else { Style::SMALL };
    text::line_in(ui, place, Align2::CENTER_CENTER, label, style, cx.color(ink));
    focus_ring(ui, cx, place, 14, &response);
    response.widget_info(|| WidgetInfo::selected(role, true, chosen, label));
    response
}
