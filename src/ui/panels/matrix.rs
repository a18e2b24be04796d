//! The matrix under the map: a cell is clicked from role to role, a department's row opens its fields.

use crate::app::{Command, Look};
use crate::edit::{DepartmentField, JourneyEdit};
use crate::model::limits::lengths;
use crate::model::{Color, Department, Role};
use crate::sheet::{Paint, beginning};
use crate::ui::cx::Cx;
use crate::ui::kit::field::{FieldStyle, edit_field_ui};
use crate::ui::kit::ime;
use crate::ui::kit::layout::rect;
use crate::ui::kit::stop::stop_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::ui::panels::map::Canvas;
use crate::ui::panels::shown::{Change, Shown};
use crate::words::assign;
use eframe::egui::{self, CornerRadius, CursorIcon, Id, Popup, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

/// Each cell can be clicked: – A R S C I in turn.
pub fn cells_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, canvas: &Canvas<'_>) {
    let journey = shown.picture.journey;
    let touchpoints: Vec<_> = journey.touchpoints().collect();
    let mut cursor = None;
    for column in &canvas.sheet.columns {
        let Some(touchpoint) = touchpoints.get(column.position) else { continue };
        let name = format!("{} {}", column.position + 1, beginning(touchpoint.name.get(cx.language)));
        for row in &canvas.sheet.rows {
            let place = rect(canvas.origin.x + column.x, canvas.origin.y + row.y, column.width, row.height)
                .intersect(canvas.clip);
            // A department is looked up only where its row is seen: there may be thousands.
            if !place.is_positive() {
                continue;
            }
            let Some(department) = journey.department(&row.department) else { continue };
            let id = Id::unique(("cell", &column.touchpoint, &row.department));
            let response = ui.interact(place, id, Sense::CLICK).on_hover_cursor(CursorIcon::PointingHand);
            let role = touchpoint.role_of(&row.department);
            let label = assign::cell(beginning(department.name.get(cx.language)), &name, role, cx.language);
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Cell, true, &label));
            if response.hovered() {
                let stroke = Stroke::new(1.0, cx.color(Paint::Edge));
                ui.painter().rect_stroke(
                    place.shrink(3.0),
                    CornerRadius::same(4),
                    stroke,
                    StrokeKind::Inside,
                );
            }
            if shown.selected == Some(&column.touchpoint) && shown.department == Some(&row.department) {
                cursor = Some((place, label.clone()));
            }
            if response.clicked() && shown.may.roles {
                cx.send(Look::SelectCell(column.touchpoint.clone(), row.department.clone()));
                let (touchpoint, department) = (column.touchpoint.clone(), row.department.clone());
                let change = Change::Role { touchpoint, department, role: after(role) };
                cx.send(Command::Edit(shown.edit(change)));
            }
            response.on_hover_text(text::tip(&label));
        }
    }
    // Out of sight the cursor is the whole matrix.
    let (place, label) = cursor.unwrap_or_else(|| (canvas.clip, cx.say(assign::MATRIX).to_owned()));
    stop_ui(ui, cx, stop(), place, &label);
    ime::letters_are_keys_in(ui, stop());
    for row in &canvas.sheet.rows {
        let place = rect(
            canvas.clip.left() - canvas.sheet.grid.left,
            canvas.origin.y + row.y,
            canvas.sheet.grid.left,
            row.height,
        );
        let Some(department) = journey.department(&row.department) else { continue };
        let response = ui.interact(place, Id::unique(("row", &row.department)), Sense::CLICK);
        let name = department.name.get(cx.language);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::RowHeader, true, name));
        if !shown.may.structure {
            continue;
        }
        Popup::menu(&response).close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
            department_ui(ui, cx, shown, department);
        });
        response.on_hover_text(text::tip(name));
    }
}

/// The focus of the matrix.
pub fn stop() -> Id {
    Id::unique("matrix")
}

/// The next value of a click: – A R S C I.
fn after(role: Option<Role>) -> Option<Role> {
    match role {
        None => Some(Role::A),
        Some(Role::A | Role::AR) => Some(Role::R),
        Some(Role::R) => Some(Role::S),
        Some(Role::S) => Some(Role::C),
        Some(Role::C) => Some(Role::I),
        Some(Role::I) => None,
    }
}

/// Name, short name, colour and removal of a department, in a popup at its row.
fn department_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, department: &Department) {
    let wide = 220.0;
    ui.set_width(wide);
    let fields = [
        (DepartmentField::Name, assign::NAME, &department.name, lengths::NAME),
        (DepartmentField::Short, assign::SHORT, &department.short, lengths::SHORT_FORM),
    ];
    for (field, label, value, limit) in fields {
        let label = cx.say(label);
        text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
        let style = FieldStyle { limit, ..FieldStyle::line("", wide) };
        let id = Id::unique(("department", field, &department.id));
        edit_field_ui(ui, cx, (id, label), value.get(cx.language), &style, |text| {
            let department = department.id.clone();
            shown.edit(Change::Journey(JourneyEdit::SetDepartmentText {
                department,
                field,
                text: text.into(),
            }))
        });
    }
    ui.horizontal(|ui| {
        text::line_ui(ui, cx, cx.say(assign::COLOR), Style::SMALL, Paint::Ink2);
        let order = shown.picture.journey.department_position(&department.id).unwrap_or(0);
        let color = department.color.map_or(cx.palette.color(Paint::DepartmentKey(order)), |color| color.0);
        let mut rgb = color;
        let response = ui.color_edit_button_srgb(&mut rgb).accessible_name(cx.say(assign::COLOR));
        if response.changed() && rgb != color {
            // Each press in the picker is a step of its own.
            let press = ui.input(|input| input.pointer.press_start_time());
            let gesture =
                press.map(|press| crate::edit::Gesture(u64::MAX - order as u64 - press.to_bits() / 2));
            let edit = JourneyEdit::SetDepartmentColor {
                department: department.id.clone(),
                color: Some(Color(rgb)),
            };
            let edit = shown.edit(Change::Journey(edit));
            cx.send(match gesture {
                Some(gesture) => Command::EditWithin(gesture, edit),
                None => Command::Edit(edit),
            });
        }
        if department.color.is_some()
            && button_ui(ui, cx, cx.say(assign::PALETTE_COLOR), Weight::Quiet).clicked()
        {
            let edit = JourneyEdit::SetDepartmentColor { department: department.id.clone(), color: None };
            cx.send(Command::Edit(shown.edit(Change::Journey(edit))));
        }
    });
    let uses = shown
        .picture
        .journey
        .touchpoints()
        .filter(|t| {
            let lanes = [&t.frontstage, &t.backstage, &t.support];
            t.role_of(&department.id).is_some()
                || lanes.iter().any(|lane| lane.iter().any(|i| i.department == department.id))
        })
        .count();
    text::paragraph_ui(ui, cx, &assign::uses(uses, cx.language), Style::SMALL, Paint::Ink2);
    if button_ui(ui, cx, cx.say(assign::DELETE), Weight::Plain).clicked() {
        let edit = JourneyEdit::RemoveDepartment { department: department.id.clone() };
        cx.send(Command::Edit(shown.edit(Change::Journey(edit))));
        ui.close();
    }
}
