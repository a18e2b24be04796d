//! Small parts of panes: labels, rules, empty states, dots with scores, heads of arrows.

use crate::model::Score;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets;
use eframe::egui::{self, Align2, Color32, CornerRadius, Pos2, Rect, Response, Stroke, StrokeKind, Ui, vec2};

/// A small label over a field.
pub fn label_ui(ui: &mut Ui, cx: &Cx<'_>, label: &str) {
    ui.add_space(4.0);
    text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
}

/// Room and a line between two parts of a pane.
pub fn rule_ui(ui: &mut Ui, cx: &Cx<'_>) {
    rule_of_ui(ui, cx, 8.0, 4.0);
}

/// A line with so much room above and below it.
pub fn rule_of_ui(ui: &mut Ui, cx: &Cx<'_>, above: f32, below: f32) {
    ui.add_space(above);
    let (_, place) = ui.allocate_space(vec2(ui.available_width(), 1.0));
    ui.painter().hline(place.x_range(), place.center().y, Stroke::new(1.0, cx.color(Paint::Line)));
    ui.add_space(below);
}

/// What a pane says while there is nothing in it: what it is for, and the way in.
pub fn empty_ui(ui: &mut Ui, cx: &Cx<'_>, title: &str, how: &str) {
    text::paragraph_ui(ui, cx, title, Style::SECTION, Paint::Ink);
    ui.add_space(4.0);
    text::paragraph_ui(ui, cx, how, Style::BODY, Paint::Ink2);
    ui.add_space(8.0);
}

/// The same for a page of its own, larger and lower.
pub fn empty_page_ui(ui: &mut Ui, cx: &Cx<'_>, (title, how): (&str, &str)) {
    ui.add_space(48.0);
    text::paragraph_ui(ui, cx, title, Style::CARD, Paint::Ink);
    ui.add_space(8.0);
    text::paragraph_ui(ui, cx, how, Style::BODY, Paint::Ink2);
    ui.add_space(16.0);
}

/// The frame of something in [`department_at`]'s look that a pointer is over.
pub fn hover_frame(ui: &Ui, cx: &Cx<'_>, at: Rect, response: &Response) {
    if response.hovered() {
        let stroke = Stroke::new(1.0, cx.color(Paint::Edge));
        ui.painter().rect_stroke(at, CornerRadius::same(4), stroke, StrokeKind::Inside);
    }
    widgets::focus_ring(ui, cx, at, 4, response);
}

/// A dot with a score in it; a ring with a dash where there is none.
pub fn score_dot(ui: &Ui, cx: &Cx<'_>, center: Pos2, score: Option<Score>) {
    let place = Rect::from_center_size(center, vec2(24.0, 24.0));
    match score {
        Some(score) => {
            ui.painter().circle_filled(center, 11.0, cx.color(Paint::Score(score)));
            let ink = cx.color(Paint::OnDot);
            text::line_in(ui, place, Align2::CENTER_CENTER, &score.to_string(), Style::SMALL_BOLD, ink);
        }
        None => {
            let stroke = Stroke::new(1.0, cx.color(Paint::Edge));
            ui.painter().circle(center, 11.0, cx.color(Paint::Surface), stroke);
            text::line_in(ui, place, Align2::CENTER_CENTER, "–", Style::SMALL, cx.color(Paint::Ink2));
        }
    }
}

/// The head of an arrow that points along `along`, a vector of length 1.
pub fn arrow_head(ui: &Ui, tip: Pos2, along: egui::Vec2, size: f32, color: Color32) {
    let back = tip - along * size;
    let side = along.rot90() * size * 0.5;
    let points = vec![tip, back + side, back - side];
    ui.painter().add(egui::Shape::convex_polygon(points, color, Stroke::NONE));
}
