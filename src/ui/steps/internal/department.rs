//! Parts that the tabs share: the box of a department, a field that opens a list, headings, small scores.

use crate::model::{DepartmentId, Worksheet};
use crate::sheet::{self, Paint};
use crate::ui::cx::Cx;
use crate::ui::kit::choice::choice_ui;
use crate::ui::kit::text::{self, Style};
use eframe::egui::{CornerRadius, Id, Rect, Ui, pos2};

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
