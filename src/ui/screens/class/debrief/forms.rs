//! The forms at the start and at the end of the day: answers counted by show of hands, or group by group.

use super::view::{DebriefView, scrolled_ui, send, send_typed};
use crate::analysis::class::{evaluation, numbers};
use crate::edit::DebriefEdit;
use crate::edit::class::debrief::EvaluationEdit;
use crate::model::Class;
use crate::model::class::{AnswerCount, FormPage, FreeLine};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::choice::{choice_ui, cross_ui, segments_ui};
use crate::ui::kit::field::{FieldStyle, field_ui};
use crate::ui::kit::keys;
use crate::ui::kit::layout::rect;
use crate::ui::kit::parts::{label_ui, rule_ui};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_ui};
use crate::words::debrief::{page as words, statement};
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Id, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};
use std::sync::Arc;

pub(super) fn forms_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let class = Arc::clone(cx.state.class.class());
    let (page, group) = {
        let view = cx.memory.of::<DebriefView>();
        (view.form, view.form_group)
    };
    ui.horizontal(|ui| {
        let items = FormPage::ALL.map(|page| (page, cx.say(words::form(page))));
        if let Some(page) = segments_ui(ui, cx, Role::RadioButton, &items, Some(page)) {
            let view = cx.memory.of_mut::<DebriefView>();
            (view.form, view.statement) = (page, 1);
        }
        ui.add_space(16.0);
        group_ui(ui, cx, &class, group);
    });
    ui.add_space(4.0);
    text::paragraph_ui(ui, cx, cx.say(words::FORM_KEYS), Style::SMALL, Paint::Ink2);
    let scale = format!("1 {} … 5 {}", cx.say(words::NOT_AT_ALL), cx.say(words::FULLY));
    text::paragraph_ui(ui, cx, &scale, Style::SMALL, Paint::Ink2);
    ui.add_space(6.0);
    keys_ui(ui, cx, page, group);
    scrolled_ui(ui, "forms", |ui| {
        for number in 1..=page.n_statements() {
            statement_ui(ui, cx, &class, (page, group, number));
        }
        if page == FormPage::Course {
            rule_ui(ui, cx);
            lines_ui(ui, cx, &class, group);
        }
    });
}

/// Who answers: the whole room, or one of the groups.
fn group_ui(ui: &mut Ui, cx: &mut Cx<'_>, class: &Class, group: u32) {
    let numbers = numbers(class, cx.state.class.comparison());
    let mut options = vec![cx.say(words::WHOLE_ROOM).to_owned()];
    options.extend(numbers.iter().map(|number| words::group(*number, cx.language)));
    let shown =
        if group == 0 { cx.say(words::WHOLE_ROOM).to_owned() } else { words::group(group, cx.language) };
    let id = (Id::unique("form group"), cx.say(words::GROUP));
    if let Some(chosen) = choice_ui(ui, cx, id, 160.0, (&shown, false), &options) {
        let group = chosen.checked_sub(1).and_then(|at| numbers.get(at)).copied().unwrap_or(0);
        cx.memory.of_mut::<DebriefView>().form_group = group;
    }
}

fn keys_ui(ui: &Ui, cx: &mut Cx<'_>, page: FormPage, group: u32) {
    let statement = cx.memory.of::<DebriefView>().statement;
    for (answer, back) in keys::digits(ui, cx) {
        if AnswerCount::SCALE.contains(&answer) {
            let by = if back { -1 } else { 1 };
            let edit = EvaluationEdit::AddAnswers { page, statement, group, answer, by };
            send(cx, DebriefEdit::Evaluation(edit));
        }
    }
}

/// What it says, a cell for every answer, and what all answers come to.
fn statement_ui(ui: &mut Ui, cx: &mut Cx<'_>, class: &Class, (page, group, number): (FormPage, u32, u8)) {
    const CELL: f32 = 50.0;
    let Some(phrase) = statement(page, number) else { return };
    let (wide, high) = (ui.available_width(), 58.0);
    let (_, row) = ui.allocate_space(vec2(wide, high));
    let is_chosen = cx.memory.of::<DebriefView>().statement == number;
    let cells = row.right() - 5.0 * (CELL + 6.0) - 150.0;
    let place = row.with_max_x(cells - 12.0);
    let response = ui.interact(place, ui.scope_id().with(("statement", number)), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if is_chosen || response.hovered() {
        let fill = if is_chosen { Paint::Tint } else { Paint::Hover };
        ui.painter().rect_filled(row, CornerRadius::same(6), cx.color(fill));
    }
    let said = format!("{number}  {}", cx.say(phrase));
    let at = place.min + vec2(10.0, 7.0);
    let style = if is_chosen { Style::BODY_BOLD } else { Style::BODY };
    text::paragraph_at(ui, cx, at, (place.width() - 20.0, 2), &said, style, Paint::Ink);
    widgets::focus_ring(ui, cx, place.shrink(3.0), 4, &response);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, &said));
    if response.clicked() {
        cx.memory.of_mut::<DebriefView>().statement = number;
    }
    let counts = class.evaluation.counts(page, number, group);
    for (answer, count) in AnswerCount::SCALE.zip(counts) {
        let x = cells + f32::from(answer - 1) * (CELL + 6.0);
        let place = rect(x, row.top() + 10.0, CELL, high - 20.0);
        let response = ui.interact(place, ui.scope_id().with(("answer", number, answer)), Sense::click());
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        let fill = if response.hovered() { Paint::Hover } else { Paint::Surface };
        let stroke = Stroke::new(1.0, cx.color(Paint::Edge));
        ui.painter().rect(place, CornerRadius::same(6), cx.color(fill), stroke, StrokeKind::Inside);
        let head = place.with_max_y(place.top() + 16.0);
        let ink = cx.color(Paint::Ink2);
        text::line_in(
            ui,
            head,
            Align2::CENTER_CENTER,
            &answer.to_string(),
            Style { size: 11.0, ..Style::SMALL },
            ink,
        );
        let body = place.with_min_y(place.top() + 13.0);
        let ink = cx.color(if count > 0 { Paint::Ink } else { Paint::Ink2 });
        text::line_in(ui, body, Align2::CENTER_CENTER, &count.to_string(), Style::BODY_BOLD, ink);
        widgets::focus_ring(ui, cx, place, 6, &response);
        let name = words::answer(number, answer, count, cx.language);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        let by = i32::from(response.clicked()) - i32::from(response.secondary_clicked());
        if by != 0 {
            cx.memory.of_mut::<DebriefView>().statement = number;
            let edit = EvaluationEdit::AddAnswers { page, statement: number, group, answer, by };
            send(cx, DebriefEdit::Evaluation(edit));
        }
    }
    let all = evaluation::answers(&class.evaluation, page, number);
    let said = words::mean_of(all.mean(), all.n(), cx.language);
    let place = row.with_min_x(row.right() - 142.0);
    text::line_in(ui, place, Align2::LEFT_CENTER, &said, Style::BODY, cx.color(Paint::Ink));
    let told = ui.interact(place, ui.scope_id().with(("mean", number)), Sense::hover());
    told.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
}

/// What people wrote at the end.
fn lines_ui(ui: &mut Ui, cx: &mut Cx<'_>, class: &Class, group: u32) {
    label_ui(ui, cx, cx.say(words::LINES));
    for (at, (id, line)) in class.evaluation.lines.numbered().enumerate() {
        ui.horizontal(|ui| {
            let from = if line.group == 0 { String::new() } else { words::group(line.group, cx.language) };
            text::line_ui(ui, cx, &from, Style::SMALL, Paint::Ink2);
            let name = format!("{} {}", cx.say(words::LINE), at + 1);
            let wide = (ui.available_width() - 60.0).max(120.0);
            let style = FieldStyle::line(cx.say(words::LINE), wide);
            let field = field_ui(ui, cx, Id::unique(("free line", id)), &name, &line.text, &style);
            if let Some((gesture, text)) = field.typed {
                send_typed(cx, gesture, DebriefEdit::Evaluation(EvaluationEdit::SetLine { id, text }));
            }
            let name = format!("{} {}", cx.say(words::REMOVE), at + 1);
            if cross_ui(ui, cx, Id::unique(("free line remove", id)), &name).clicked() {
                send(cx, DebriefEdit::Evaluation(EvaluationEdit::RemoveLine { id }));
            }
        });
    }
    if button_ui(ui, cx, cx.say(words::ADD_LINE), Weight::Plain).clicked() {
        let line = FreeLine { group, text: String::new() };
        send(cx, DebriefEdit::Evaluation(EvaluationEdit::AddLine(line)));
    }
}
