//! The matrix under the map: a cell is clicked from role to role, a department's row opens its fields.

use crate::app::{Command, Look};
use crate::edit::{DepartmentField, JourneyEdit};
use crate::model::limits::lengths;
use crate::model::{Color, Department, DepartmentId, Role};
use crate::sheet::{Paint, beginning};
use crate::ui::cx::Cx;
use crate::ui::kit::field::{FieldStyle, edit_field_ui};
use crate::ui::kit::ime;
use crate::ui::kit::keys;
use crate::ui::kit::layout::rect;
use crate::ui::kit::stop::stop_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_ui};
use crate::ui::panels::map::Canvas;
use crate::ui::panels::shown::{Change, Shown};
use crate::words::assign;
use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{
    self, Color32, CornerRadius, CursorIcon, Id, Key, Modifiers, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    vec2,
};

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
        if response.clicked() {
            cx.send(Look::SelectDepartment(department.id.clone()));
        }
        if response.double_clicked() {
            rename(ui, &department.id);
        }
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

/// The field of a department's name.
fn name_id(department: &DepartmentId) -> Id {
    Id::unique(("department", DepartmentField::Name, department))
}

/// Puts the cursor into a department's name, all of it chosen, so that typing replaces it.
pub fn rename(ui: &Ui, department: &DepartmentId) {
    let id = name_id(department);
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(usize::MAX);
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::default(), end)));
    state.store(ui.ctx(), id);
    ui.memory_mut(|memory| memory.request_focus(id));
    ui.ctx().request_repaint();
}

/// Name, short name, colour and removal of the department whose row has the cursor.
pub fn department_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, department: &Department) {
    let wide = ui.available_width() - 4.0;
    let fields = [
        (DepartmentField::Name, assign::NAME, &department.name, lengths::NAME),
        (DepartmentField::Short, assign::SHORT, &department.short, lengths::SHORT_FORM),
    ];
    for (field, label, value, limit) in fields {
        let label = cx.say(label);
        text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
        let style = FieldStyle { limit, ..FieldStyle::line("", wide) };
        let id = Id::unique(("department", field, &department.id));
        let response = edit_field_ui(ui, cx, (id, label), value.get(cx.language), &style, |text| {
            let department = department.id.clone();
            shown.edit(Change::Journey(JourneyEdit::SetDepartmentText {
                department,
                field,
                text: text.into(),
            }))
        });
        if response.gained_focus() || response.has_focus() && !ui.clip_rect().contains_rect(response.rect) {
            response.scroll_to_me(None);
        }
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
    swatches_ui(ui, cx, shown, department);
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
    }
}

/// Colours to choose from by pointer and by key: those of the palette and the spare ones.
fn swatches_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, department: &Department) {
    let of_palette =
        (0..Department::PALETTE).map(|order| Color(cx.palette.color(Paint::DepartmentKey(order))));
    let colors: Vec<Color> = of_palette.chain(Department::SPARE).collect();
    let order = shown.picture.journey.department_position(&department.id).unwrap_or(0);
    let now = department.color.unwrap_or(Color(cx.palette.color(Paint::DepartmentKey(order))));
    let strip = ui.scope_id();
    let id = |at: usize| strip.with(("swatch", at));
    let chosen = colors.iter().position(|color| *color == now);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for (at, color) in colors.iter().enumerate() {
            let (_, place) = ui.allocate_space(vec2(24.0, 24.0));
            let is_chosen = chosen == Some(at);
            let response = ui.interact(place, id(at), keys::roving(ui, id(at), at == chosen.unwrap_or(0)));
            let response = response.on_hover_cursor(CursorIcon::PointingHand);
            let mut set = response.clicked().then_some(at);
            if response.has_focus() {
                keys::keep_level_arrows(ui, &response);
                let by = |key| isize::from(keys::take(ui, Modifiers::NONE, key));
                let to = at.saturating_add_signed(by(Key::ArrowRight) - by(Key::ArrowLeft));
                set = set.or((to != at && to < colors.len()).then_some(to));
            }
            let [r, g, b] = color.0;
            ui.painter().rect_filled(place.shrink(2.0), CornerRadius::same(4), Color32::from_rgb(r, g, b));
            if is_chosen {
                let stroke = Stroke::new(2.0, cx.color(Paint::Ink));
                ui.painter().rect_stroke(place, CornerRadius::same(5), stroke, StrokeKind::Inside);
            }
            widgets::focus_ring(ui, cx, place, 4, &response);
            let label = assign::swatch(at + 1, cx.language);
            response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, is_chosen, &label));
            if let Some(color) = set.and_then(|at| colors.get(at)) {
                set.into_iter().for_each(|at| keys::pass_focus(ui, id(at)));
                let (department, color) = (department.id.clone(), Some(*color));
                let edit = JourneyEdit::SetDepartmentColor { department, color };
                cx.send(Command::Edit(shown.edit(Change::Journey(edit))));
            }
        }
    });
}
