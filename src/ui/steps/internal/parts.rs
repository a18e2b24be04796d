//! Parts that the tabs share: the box of a department, a field that opens a list, headings, small scores.

use crate::model::{DepartmentId, Score, Worksheet};
use crate::sheet::{self, Paint};
use crate::ui::cx::Cx;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::{icons, widgets};
use eframe::egui::{
    self, Align2, Color32, CornerRadius, CursorIcon, Id, Popup, Pos2, Rect, Response, Role, ScrollArea,
    Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// A small label over a field.
pub fn label_ui(ui: &mut Ui, cx: &Cx<'_>, label: &str) {
    ui.add_space(4.0);
    text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
}

/// Room and a line between two parts of a pane.
pub fn rule_ui(ui: &mut Ui, cx: &Cx<'_>) {
    ui.add_space(8.0);
    let (_, place) = ui.allocate_space(vec2(ui.available_width(), 1.0));
    ui.painter().hline(place.x_range(), place.center().y, Stroke::new(1.0, cx.color(Paint::Line)));
    ui.add_space(4.0);
}

/// The strong and the flat colour of a department.
pub fn colors(worksheet: &Worksheet, id: &DepartmentId) -> (Paint, Paint) {
    let order = worksheet.journey.department_position(id).unwrap_or(0);
    match worksheet.journey.department(id) {
        Some(department) => sheet::department_colors(department, order),
        None => (Paint::Edge, Paint::Sunk),
    }
}

/// A department in its colours: flat ground, stripe at the left, name in ink.
pub fn department_at(ui: &Ui, cx: &Cx<'_>, worksheet: &Worksheet, id: &DepartmentId, at: Rect, name: &str) {
    let (key, tint) = colors(worksheet, id);
    let radius = CornerRadius::same(4);
    ui.painter().rect_filled(at, radius, cx.color(tint));
    let stripe = at.with_max_x(at.left() + 5.0);
    ui.painter().rect_filled(stripe, CornerRadius { nw: 4, sw: 4, ne: 0, se: 0 }, cx.color(key));
    let room = at.width() - 18.0;
    let most = ((at.height() - 4.0) / Style::SMALL.line).floor().max(1.0) as usize;
    let lines = text::n_lines(cx, name, room, Style::SMALL).min(most);
    let top = at.center().y - Style::SMALL.line * lines as f32 / 2.0;
    text::paragraph_at(ui, cx, pos2(at.left() + 12.0, top), (room, most), name, Style::SMALL, Paint::Ink);
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

/// As much of a text as fits into one line of `room` logical pixels, with `…` where there is more.
pub fn fitted(cx: &Cx<'_>, text: &str, style: Style, room: f32) -> String {
    if text::width(cx, text, style) <= room {
        return text.to_owned();
    }
    let mut kept = text.to_owned();
    while kept.pop().is_some() {
        let shown = format!("{}…", kept.trim_end());
        if text::width(cx, &shown, style) <= room {
            return shown;
        }
    }
    String::new()
}

/// A line from a left upper corner, cut where it is longer than `room`.
pub fn line_at(ui: &Ui, cx: &Cx<'_>, at: Pos2, room: f32, text: &str, style: Style, paint: Paint) {
    let place = Rect::from_min_size(at, vec2(room, style.line));
    let shown = fitted(cx, text, style, room);
    text::line_in(ui, place, Align2::LEFT_CENTER, &shown, style, cx.color(paint));
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
    line_at(ui, cx, pos2(at.left() + 9.0, at.top() + 6.0), room, shown, style, ink);
    let point = pos2(at.right() - 14.0, at.center().y + 3.0);
    arrow_head(ui, point, vec2(0.0, 1.0), 6.0, cx.color(Paint::Ink2));
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
        response.on_hover_text(shown);
    }
    chosen
}

/// A field that opens the list of departments.
pub fn department_choice_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (salt, label): (Id, &str),
    width: f32,
    worksheet: &Worksheet,
    (chosen, hint): (Option<&DepartmentId>, &str),
) -> Option<DepartmentId> {
    let departments = &worksheet.journey.departments;
    let names: Vec<String> = departments.iter().map(|d| d.name.get(cx.language).to_owned()).collect();
    let department = chosen.and_then(|id| worksheet.journey.department(id));
    let shown = department.map_or((hint, true), |department| (department.name.get(cx.language), false));
    let index = choice_ui(ui, cx, (salt, label), width, shown, &names)?;
    departments.get(index).map(|department| department.id.clone())
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
    response.on_hover_text(label)
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

/// A title and a paragraph where there is nothing yet.
pub fn empty_ui(ui: &mut Ui, cx: &Cx<'_>, title: &str, how: &str) {
    text::paragraph_ui(ui, cx, title, Style::SECTION, Paint::Ink);
    ui.add_space(4.0);
    text::paragraph_ui(ui, cx, how, Style::BODY, Paint::Ink2);
    ui.add_space(8.0);
}
