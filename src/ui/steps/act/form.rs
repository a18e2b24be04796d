//! The form of an action, as a page of two columns.

use super::fields::{date_id, field_id, touchpoint_id};
use super::plan::PlanView;
use crate::analysis::actions::checks;
use crate::app::{Command, today};
use crate::edit::{ActionField, ActionValue, WorkEdit, WorksheetEdit};
use crate::model::limits::lengths;
use crate::model::written_date::read_date;
use crate::model::{Action, Date, ItemId, Role, Worksheet};
use crate::sheet::{self, Paint};
use crate::ui::cx::Cx;
use crate::ui::kit::calendar::calendar_ui;
use crate::ui::kit::draft::draft_field_ui;
use crate::ui::kit::field::{FieldStyle, edit_field_ui};
use crate::ui::kit::layout::within;
use crate::ui::kit::painter;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};

use crate::words::{Phrase, act_ui as words, calendar, names};
use eframe::egui::{Button, Popup, Rect, ScrollArea, Ui, pos2, vec2};

fn label_of(field: ActionField) -> Phrase {
    match field {
        ActionField::What => words::WHAT,
        ActionField::Why => words::WHY,
        ActionField::Accountable => names::role(Role::A),
        ActionField::Responsible => names::role(Role::R),
        ActionField::Support => names::role(Role::S),
        ActionField::Consulted => names::role(Role::C),
        ActionField::Informed => names::role(Role::I),
        ActionField::Place => words::WHERE,
        ActionField::How => words::HOW,
        ActionField::HowMuch => words::HOW_MUCH,
        ActionField::Baseline => words::BASELINE,
        ActionField::Target => words::TARGET,
        ActionField::Done => words::DONE,
        ActionField::Risk => words::RISK,
    }
}

fn hint_of(field: ActionField) -> Phrase {
    match field {
        ActionField::What => words::WHAT_HINT,
        ActionField::Why => words::WHY_HINT,
        ActionField::Accountable => words::ACCOUNTABLE_HINT,
        ActionField::Responsible => words::RESPONSIBLE_HINT,
        ActionField::Support => words::SUPPORT_HINT,
        ActionField::Consulted => words::CONSULTED_HINT,
        ActionField::Informed => words::INFORMED_HINT,
        ActionField::Place => words::WHERE_HINT,
        ActionField::How => words::HOW_HINT,
        ActionField::HowMuch => words::HOW_MUCH_HINT,
        ActionField::Baseline => words::BASELINE_HINT,
        ActionField::Target => words::TARGET_HINT,
        ActionField::Done => words::DONE_HINT,
        ActionField::Risk => words::RISK_HINT,
    }
}

/// An action with its place in the plan.
struct Shown<'a> {
    worksheet: &'a Worksheet,
    at: usize,
    id: ItemId,
    action: &'a Action,
}

impl Shown<'_> {
    fn set(&self, value: ActionValue) -> WorkEdit {
        WorkEdit::SetAction { action: self.id, value }
    }
}

pub fn form_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, at: usize) {
    let Some((id, action)) = worksheet.actions.numbered().nth(at) else { return };
    let shown = Shown { worksheet, at, id, action };
    ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
    let top = ui.cursor().top();
    let whole = ui.available_width() - 12.0;
    let (wide, left) = ((whole - 24.0) / 2.0, ui.max_rect().left());
    let column = |at: usize| {
        Rect::from_min_size(pos2(left + at as f32 * (wide + 24.0), top), vec2(wide, f32::INFINITY))
    };
    let first = within(ui, column(0), |ui| {
        field_ui(ui, cx, &shown, ActionField::What, 2);
        field_ui(ui, cx, &shown, ActionField::Why, 2);
        touchpoint_ui(ui, cx, &shown);
        field_ui(ui, cx, &shown, ActionField::Place, 1);
        field_ui(ui, cx, &shown, ActionField::How, 3);
        field_ui(ui, cx, &shown, ActionField::HowMuch, 1);
        field_ui(ui, cx, &shown, ActionField::Risk, 2);
        ui.min_rect().bottom()
    });
    let second = within(ui, column(1), |ui| {
        who_ui(ui, cx, &shown);
        when_ui(ui, cx, &shown);
        pair_ui(ui, cx, &shown, [ActionField::Baseline, ActionField::Target]);
        field_ui(ui, cx, &shown, ActionField::Done, 2);
        ui.add_space(6.0);
        if button_ui(ui, cx, cx.say(words::DELETE), Weight::Quiet).clicked() {
            cx.memory.of_mut::<PlanView>().action = at.saturating_sub(1);
            cx.send(Command::Edit(WorkEdit::RemoveAction { action: id }.into()));
        }
        ui.min_rect().bottom()
    });
    ui.allocate_space(vec2(whole, first.max(second) - top + 16.0));
}

/// A label over its field.
fn field_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, field: ActionField, rows: usize) {
    text::paragraph_ui(ui, cx, cx.say(label_of(field)), Style::SMALL, Paint::Ink2);
    let wide = ui.available_width();
    line_ui(ui, cx, shown, field, rows, wide);
    ui.add_space(4.0);
}

/// The field alone.
fn line_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, field: ActionField, rows: usize, wide: f32) {
    let hint = cx.say(hint_of(field));
    // The frame of a field stands outside the width of its text.
    let style = FieldStyle { limit: lengths::ACTION, ..FieldStyle::area(hint, wide, rows) };
    let id = field_id(field, shown.at);
    let value = field.of(shown.action);
    edit_field_ui(ui, cx, (id, cx.say(label_of(field))), value, &style, |text| {
        shown.set(ActionValue::Text(field, text))
    });
}

/// Two short fields side by side.
fn pair_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, fields: [ActionField; 2]) {
    let wide = (ui.available_width() - 12.0) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        for field in fields {
            ui.vertical(|ui| {
                ui.set_width(wide);
                field_ui(ui, cx, shown, field, 1);
            });
        }
    });
}

/// One line for each letter of RASCI.
fn who_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>) {
    const FIELDS: [(Role, ActionField); 5] = [
        (Role::A, ActionField::Accountable),
        (Role::R, ActionField::Responsible),
        (Role::S, ActionField::Support),
        (Role::C, ActionField::Consulted),
        (Role::I, ActionField::Informed),
    ];
    text::paragraph_ui(ui, cx, cx.say(words::WHO), Style::SMALL, Paint::Ink2);
    let names = FIELDS.iter().map(|(_, field)| text::width(cx, cx.say(label_of(*field)), Style::SMALL));
    let label = names.fold(0.0, f32::max).ceil() + 40.0;
    for (role, field) in FIELDS {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let (_, place) = ui.allocate_space(vec2(label, 32.0));
            let shapes = sheet::role_shapes(role, sheet::Point::new(14.0, 16.0), 1.0);
            painter::paint(ui.painter(), cx, place.min, &shapes);
            let words = place.with_min_x(place.left() + 34.0);
            let align = eframe::egui::Align2::LEFT_CENTER;
            text::line_in(ui, words, align, cx.say(label_of(field)), Style::SMALL, cx.color(Paint::Ink));
            let wide = ui.available_width();
            line_ui(ui, cx, shown, field, 1, wide);
        });
    }
    ui.add_space(4.0);
}

/// The day of the first step, quick ways to set it, and the checks that follow.
fn when_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>) {
    let label = cx.say(words::WHEN);
    text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
    let mut unread = None;
    let near = shown.worksheet.date.unwrap_or_else(today);
    let set = |day: Option<Date>| WorksheetEdit::from(shown.set(ActionValue::FirstStep(day)));
    ui.horizontal(|ui| {
        let value = shown.action.first_step.map(|day| day.to_string()).unwrap_or_default();
        let style = FieldStyle { limit: lengths::DAY, ..FieldStyle::line(cx.say(words::WHEN_HINT), 110.0) };
        let id = date_id(shown.at);
        unread = draft_field_ui(ui, cx, (id, label), &value, &style, |text| match text {
            "" => Some(set(None)),
            text => read_date(text, near).ok().map(|day| set(Some(day))),
        });
        if let Some(day) = calendar_ui(ui, cx, (id, label), shown.action.first_step, near) {
            cx.send(Command::Edit(set(Some(day))));
        }
        for days in [3, 7] {
            let Some(day) = after_workshop(shown.worksheet, days) else { continue };
            let label = words::days_later(days, cx.language);
            let response = button_ui(ui, cx, &label, Weight::Plain);
            if response.clicked() {
                cx.send(Command::Edit(set(Some(day))));
            }
            response.on_hover_text(day.to_string());
        }
    });
    if let Some(Err(why)) = unread.map(|text| read_date(&text, near)) {
        text::paragraph_ui(ui, cx, cx.say(calendar::no_day(why)), Style::SMALL, Paint::Err);
    }
    let checks = match checks(shown.action) {
        Some(days) => format!("{}  {}", cx.say(words::CHECKS), words::checks(&days, cx.language)),
        None => cx.say(words::CHECKS_LATER).to_owned(),
    };
    text::paragraph_ui(ui, cx, &checks, Style::SMALL, Paint::Ink2);
    ui.add_space(4.0);
}

/// A day after the worksheet's own; `None` where that was never set.
fn after_workshop(worksheet: &Worksheet, days: i64) -> Option<Date> {
    worksheet.date?.plus_days(days)
}

/// The touchpoint that gets better by it, from a menu.
fn touchpoint_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>) {
    let label = cx.say(words::ABOUT);
    text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
    let journey = &shown.worksheet.journey;
    let name = |position: usize, touchpoint: &crate::model::Touchpoint| {
        names::numbered(position, touchpoint.name.get(cx.language))
    };
    let chosen = shown.action.touchpoint.as_ref();
    let chosen = chosen.and_then(|id| Some(name(journey.position(id)?, journey.touchpoint(id)?)));
    let text = chosen.unwrap_or_else(|| cx.say(words::NO_TOUCHPOINT).to_owned());
    let wide = ui.available_width();
    let button = ui.add(Button::new(&text).truncate().min_size(vec2(wide, 30.0)));
    let button = button.accessible_name(format!("{label} {text}"));
    // A button has an identifier of its own: the focus that was sent to this field goes on to it.
    if ui.memory(|memory| memory.has_focus(touchpoint_id(shown.at))) {
        button.request_focus();
    }
    let names: Vec<_> =
        journey.touchpoints().enumerate().map(|(at, t)| (t.id.clone(), name(at, t))).collect();
    Popup::menu(&button).show(|ui| {
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            let none = (None, cx.say(words::NO_TOUCHPOINT).to_owned());
            for (id, name) in
                std::iter::once(none).chain(names.into_iter().map(|(id, name)| (Some(id), name)))
            {
                let is_chosen = shown.action.touchpoint == id;
                if ui.selectable_label(is_chosen, name).clicked() {
                    cx.send(Command::Edit(shown.set(ActionValue::Touchpoint(id)).into()));
                    ui.close();
                }
            }
        });
    });
    ui.add_space(4.0);
}
