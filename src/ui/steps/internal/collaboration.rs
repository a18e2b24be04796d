//! The page of one cross-department matter: need, team, goal, communication, review, one below the other.
//! In the inspector stands which of the five steps is still open, and why.

use super::department;
use super::page_field::{changes, page_field_ui};
use super::reviews::reviews_ui;
use super::view::InternalView;
use crate::analysis::internal::TEAM;
use crate::analysis::review::{Finding, Place};
use crate::app::Command;
use crate::edit::{CollaborationEdit, WorkEdit};
use crate::model::collaboration::{CollaborationForm, Confirmation, SmartPoint, TeamMember};
use crate::model::limits::lengths;
use crate::model::{ItemId, Worksheet};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::field::{FieldStyle, edit_field_ui, new_gesture};
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_ui};
use crate::ui::kit::{choice, icons, parts};
use crate::words::{Phrase, findings, internal, internal_ui as words};
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Id, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

/// Width of the column with the names of the steps.
const NAMES: f32 = 196.0;

type Part = fn(&mut Ui, &mut Cx<'_>, &Worksheet);

/// The content of the steps, in their order.
const PARTS: [Part; 5] = [need_ui, team_ui, goal_ui, talk_ui, reviews_ui];

pub fn collaboration_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, open_points: &[Finding]) {
    let pane = ui.available_rect_before_wrap().shrink2(vec2(16.0, 4.0));
    let open = open_steps(worksheet, open_points);
    within(ui, pane, |ui| {
        ScrollArea::vertical().id_salt("collaboration").auto_shrink(false).show(ui, |ui| {
            for (step, part) in PARTS.into_iter().enumerate() {
                let wide = ui.available_width() - 12.0;
                let begun = ui.cursor().min;
                let row = ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing = vec2(24.0, 6.0);
                    ui.vertical(|ui| {
                        ui.set_width(NAMES);
                        name_ui(ui, cx, step, !open.contains(&step));
                    });
                    ui.vertical(|ui| {
                        ui.set_width(wide - NAMES - 24.0);
                        part(ui, cx, worksheet);
                    });
                });
                if cx.memory.of::<InternalView>().reveal == Some(step) {
                    cx.memory.of_mut::<InternalView>().reveal = None;
                    row.response.scroll_to_me(Some(eframe::egui::Align::TOP));
                }
                ui.add_space(6.0);
                if step + 1 < PARTS.len() {
                    let y = ui.cursor().min.y;
                    let stroke = Stroke::new(1.0, cx.color(Paint::Line));
                    ui.painter().hline(begun.x..=begun.x + wide, y, stroke);
                    ui.add_space(10.0);
                }
            }
            ui.add_space(16.0);
        });
    });
}

/// Number or check, name, and what the step asks.
fn name_ui(ui: &mut Ui, cx: &Cx<'_>, step: usize, done: bool) {
    let (_, at) = ui.allocate_space(vec2(NAMES, 24.0));
    disc(ui, cx, pos2(at.left() + 11.0, at.center().y), step, done);
    let name = cx.say(internal::STEPS[step]);
    let left = at.left() + 30.0;
    let room = NAMES - 30.0;
    let height =
        text::paragraph_at(ui, cx, pos2(left, at.top()), (room, 3), name, Style::SECTION, Paint::Ink);
    ui.add_space((height - 24.0).max(0.0));
    let response = ui.interact(at, Id::unique(("collaboration step", step)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(30.0);
        ui.vertical(|ui| {
            ui.set_width(room);
            text::paragraph_ui(ui, cx, cx.say(words::STEP_ASKS[step]), Style::SMALL, Paint::Ink2);
        });
    });
}

fn disc(ui: &Ui, cx: &Cx<'_>, center: eframe::egui::Pos2, step: usize, done: bool) {
    if done {
        ui.painter().circle_filled(center, 9.5, cx.color(Paint::Sunk));
        icons::check(ui.painter(), center, cx.color(Paint::Ok));
        return;
    }
    ui.painter().circle_stroke(center, 9.5, Stroke::new(1.0, cx.color(Paint::Edge)));
    let at = rect(center.x - 10.0, center.y - 10.0, 20.0, 20.0);
    let number = (step + 1).to_string();
    text::line_in(ui, at, Align2::CENTER_CENTER, &number, Style::SMALL, cx.color(Paint::Ink2));
}

/// The steps in which something is open; all of them before the group began.
fn open_steps(worksheet: &Worksheet, findings: &[Finding]) -> Vec<usize> {
    if worksheet.collaboration.is_empty() {
        return (0..PARTS.len()).collect();
    }
    findings.iter().filter_map(step_of).collect()
}

fn step_of(finding: &Finding) -> Option<usize> {
    match finding.place {
        Place::Collaboration(step) => Some(step),
        _ => None,
    }
}

/// The inspector: the five steps, each done or with what is open in it; a click goes there.
pub fn steps_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, open_points: &[Finding]) {
    text::paragraph_ui(ui, cx, cx.say(words::STEPS_TITLE), Style::SECTION, Paint::Ink);
    if worksheet.collaboration.is_empty() {
        text::paragraph_ui(ui, cx, cx.say(words::BEGIN_COLLABORATION), Style::BODY, Paint::Ink2);
    }
    ui.add_space(8.0);
    let open = open_steps(worksheet, open_points);
    for (step, name) in internal::STEPS.into_iter().enumerate() {
        let here = open_points.iter().filter(|finding| step_of(finding) == Some(step));
        let advice: Vec<String> =
            here.map(|f| findings::text(f, worksheet, cx.language).advice(cx.language)).collect();
        let done = !open.contains(&step);
        step_ui(ui, cx, step, (cx.say(name), done), &advice);
    }
    parts::rule_ui(ui, cx);
    text::paragraph_ui(ui, cx, cx.say(internal::MUTUAL), Style::SMALL, Paint::Ink2);
}

fn step_ui(ui: &mut Ui, cx: &mut Cx<'_>, step: usize, (name, done): (&str, bool), advice: &[String]) {
    let wide = ui.available_width();
    let room = wide - 42.0;
    let lines = |text: &str, style: Style| text::n_lines(cx, text, room, style) as f32;
    let title = Style::BODY_BOLD.line * lines(name, Style::BODY_BOLD);
    let below: f32 = advice.iter().map(|advice| lines(advice, Style::SMALL) * Style::SMALL.line).sum();
    let (_, at) = ui.allocate_space(vec2(wide, title + below + 12.0));
    let response = ui.interact(at, Id::unique(("collaboration check", step)), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if response.hovered() {
        ui.painter().rect_filled(at, CornerRadius::same(6), cx.color(Paint::Hover));
    }
    disc(ui, cx, pos2(at.left() + 18.0, at.top() + 17.0), step, done);
    let (x, mut y) = (at.left() + 36.0, at.top() + 6.0);
    y += text::paragraph_at(ui, cx, pos2(x, y), (room, 3), name, Style::BODY_BOLD, Paint::Ink);
    for advice in advice {
        y += text::paragraph_at(ui, cx, pos2(x, y), (room, 9), advice, Style::SMALL, Paint::Ink);
    }
    widgets::focus_ring(ui, cx, at.shrink(4.0), 4, &response);
    let state = if done { cx.say(words::STEP_DONE).to_owned() } else { advice.join(" ") };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{name} {state}").trim()));
    if response.clicked() {
        cx.memory.of_mut::<InternalView>().reveal = Some(step);
    }
}

fn need_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet) {
    let matter = (words::MATTER, words::MATTER_HINT, 1);
    page_field_ui(ui, cx, &worksheet.collaboration.matter, matter, CollaborationEdit::SetMatter);
    page_field_ui(
        ui,
        cx,
        &worksheet.collaboration.need,
        (words::NEED, words::NEED_HINT, 2),
        CollaborationEdit::SetNeed,
    );
}

fn team_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet) {
    let team = &worksheet.collaboration.team;
    if !team.is_empty() {
        let count = internal::team(team.len(), cx.language);
        text::paragraph_ui(ui, cx, &count, Style::BODY_BOLD, Paint::Ink);
        let warning = match team.len() {
            n if n > *TEAM.end() => Some(words::TOO_MANY),
            n if n < *TEAM.start() => Some(words::TOO_FEW),
            _ => None,
        };
        if let Some(warning) = warning {
            text::paragraph_ui(ui, cx, cx.say(warning), Style::SMALL, Paint::Warn);
        }
    }
    for (index, (id, member)) in team.numbered().enumerate() {
        member_ui(ui, cx, worksheet, (index, id, member));
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        if button_ui(ui, cx, cx.say(words::ADD_MEMBER), Weight::Plain).clicked() {
            cx.send(changes(CollaborationEdit::AddMember { name: String::new(), department: None }));
        }
        let members = &worksheet.group.members;
        if team.is_empty()
            && !members.is_empty()
            && button_ui(ui, cx, cx.say(words::OUR_MEMBERS), Weight::Plain).clicked()
        {
            // An edit adds one; together they are one step.
            let gesture = new_gesture();
            for name in members {
                let edit = CollaborationEdit::AddMember { name: name.clone(), department: None };
                cx.send(Command::EditWithin(gesture, WorkEdit::Collaboration(edit).into()));
            }
        }
    });
}

fn member_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    worksheet: &Worksheet,
    (index, number, member): (usize, ItemId, &TeamMember),
) {
    let [name_at, department_at, cross_at] = thirds(ui, 32.0);
    let label = words::member(index + 1, cx.language);
    within(ui, name_at, |ui| {
        let style =
            FieldStyle { limit: lengths::NAME, ..FieldStyle::line(cx.say(words::NAME), name_at.width()) };
        let id = Id::unique(("member", index));
        edit_field_ui(ui, cx, (id, &label), &member.name, &style, |text| {
            WorkEdit::Collaboration(CollaborationEdit::NameMember { member: number, name: text })
        });
    });
    within(ui, department_at, |ui| {
        let label = words::department_of_member(index + 1, cx.language);
        let id = Id::unique(("member's department", index));
        let shown = (member.department.as_ref(), cx.say(words::NO_DEPARTMENT));
        let wide = department_at.width();
        if let Some(chosen) = department::department_choice_ui(ui, cx, (id, &label), wide, worksheet, shown) {
            cx.send(changes(CollaborationEdit::PlaceMember { member: number, department: Some(chosen) }));
        }
    });
    within(ui, cross_at, |ui| {
        let label = words::remove(&label, cx.language);
        if choice::cross_ui(ui, cx, Id::unique(("member off", index)), &label).clicked() {
            cx.send(changes(CollaborationEdit::RemoveMember { member: number }));
        }
    });
}

/// A row of the page: two fields of the same width and a cross.
fn thirds(ui: &mut Ui, height: f32) -> [Rect; 3] {
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), height));
    let half = (row.width() - 28.0 - 16.0) / 2.0;
    [
        rect(row.left(), row.top(), half, height),
        rect(row.left() + half + 8.0, row.top(), half, height),
        rect(row.right() - 28.0, row.top(), 28.0, height),
    ]
}

fn goal_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet) {
    page_field_ui(
        ui,
        cx,
        &worksheet.collaboration.goal,
        (words::GOAL, words::GOAL_HINT, 2),
        CollaborationEdit::SetGoal,
    );
    for point in SmartPoint::ALL {
        let ticked = worksheet.collaboration.smart.contains(&point);
        let named = (cx.say(internal::smart(point)), cx.say(internal::smart_question(point)));
        if choice::tick_ui(ui, cx, Id::unique(("smart", point)), ticked, named) {
            cx.send(changes(CollaborationEdit::SetSmart { point, met: !ticked }));
        }
    }
}

fn talk_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet) {
    text::paragraph_ui(ui, cx, cx.say(words::FORMS), Style::BODY_BOLD, Paint::Ink);
    for form in CollaborationForm::ALL {
        form_ui(ui, cx, worksheet, form);
    }
    ui.add_space(6.0);
    text::paragraph_ui(ui, cx, cx.say(words::CONFIRM), Style::BODY_BOLD, Paint::Ink);
    text::paragraph_ui(ui, cx, cx.say(words::CONFIRM_WHY), Style::SMALL, Paint::Ink2);
    for (index, (id, confirmation)) in worksheet.collaboration.confirmations.numbered().enumerate() {
        confirmation_ui(ui, cx, (index, id, confirmation));
    }
    if button_ui(ui, cx, cx.say(words::ADD_CONFIRMATION), Weight::Plain).clicked() {
        let edit = CollaborationEdit::AddConfirmation { said: String::new(), understood: String::new() };
        cx.send(changes(edit));
    }
}

/// A form to tick, and when it is, how often.
fn form_ui(ui: &mut Ui, cx: &mut Cx<'_>, worksheet: &Worksheet, form: CollaborationForm) {
    let name = cx.say(internal::form(form));
    let rhythm = worksheet.collaboration.rhythms.iter().find(|rhythm| rhythm.form == form);
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), 32.0));
    let (left, right) = row.split_left_right_at_x(row.left() + 200.0);
    let clicked = within(ui, left.with_min_y(left.top() + 4.0), |ui| {
        choice::tick_ui(ui, cx, Id::unique(("form", form)), rhythm.is_some(), (name, ""))
    });
    if clicked {
        let how_often = rhythm.is_none().then(String::new);
        cx.send(changes(CollaborationEdit::SetRhythm { form, how_often }));
    }
    let Some(rhythm) = rhythm else { return };
    within(ui, right, |ui| {
        let label = words::how_often(name, cx.language);
        let style = FieldStyle {
            limit: lengths::HOW_OFTEN,
            ..FieldStyle::line(cx.say(words::HOW_OFTEN_HINT), right.width())
        };
        let id = Id::unique(("how often", form));
        edit_field_ui(ui, cx, (id, &label), &rhythm.how_often, &style, |text| {
            WorkEdit::Collaboration(CollaborationEdit::SetRhythm { form, how_often: Some(text) })
        });
    });
}

fn confirmation_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (index, number, confirmation): (usize, ItemId, &Confirmation),
) {
    type Side = fn(ItemId, String) -> CollaborationEdit;
    let said: Side = |confirmation, text| CollaborationEdit::SetSaid { confirmation, text };
    let understood: Side = |confirmation, text| CollaborationEdit::SetUnderstood { confirmation, text };
    let [left, right, cross] = thirds(ui, 52.0);
    let sides: [(Rect, String, Phrase, &str, Side); 2] = [
        (left, words::said(index + 1, cx.language), words::SAID_HINT, &confirmation.said, said),
        (
            right,
            words::understood(index + 1, cx.language),
            words::UNDERSTOOD_HINT,
            &confirmation.understood,
            understood,
        ),
    ];
    for (at, label, hint, value, side) in sides {
        within(ui, at, |ui| {
            let style =
                FieldStyle { limit: lengths::CONFIRMATION, ..FieldStyle::area(cx.say(hint), at.width(), 2) };
            let id = Id::unique(("confirmation", index, &label));
            edit_field_ui(ui, cx, (id, &label), value, &style, |text| {
                WorkEdit::Collaboration(side(number, text))
            });
        });
    }
    within(ui, cross, |ui| {
        let label = words::remove(&words::confirmation(index + 1, cx.language), cx.language);
        if choice::cross_ui(ui, cx, Id::unique(("confirmation off", index)), &label).clicked() {
            cx.send(changes(CollaborationEdit::RemoveConfirmation { confirmation: number }));
        }
    });
}
