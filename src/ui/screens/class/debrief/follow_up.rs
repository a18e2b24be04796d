//! The class met again: results against the targets, and the journey scored anew beside how it was.

use super::view::{DebriefView, class_edit, scrolled_ui, send, send_typed};
use crate::analysis::class::plan::{PlannedAction, planned};
use crate::analysis::class::then_now::ThenNow;
use crate::app::today;
use crate::edit::DebriefEdit;
use crate::edit::class::debrief::FollowUpEdit;
use crate::model::class::{ActionOutcome, ActionResult, FollowUp};
use crate::model::limits::lengths;
use crate::model::written_date::read_date;
use crate::model::{Class, ItemId};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::calendar::calendar_ui;
use crate::ui::kit::choice::{segments_ui, tick_ui};
use crate::ui::kit::draft::{draft_field_ui, read_number};
use crate::ui::kit::field::{FieldStyle, field_ui};
use crate::ui::kit::parts::{empty_ui, label_ui, rule_ui};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::words::debrief::{page as words, slides};
use crate::words::{names, screen};
use eframe::egui::{Id, Role, Ui};
use std::sync::Arc;

pub(super) fn follow_up_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let class = Arc::clone(cx.state.class.class());
    let open = cx.memory.of::<DebriefView>().follow_up.min(class.follow_ups.len().saturating_sub(1));
    ui.horizontal(|ui| times_ui(ui, cx, &class, open));
    ui.add_space(6.0);
    let Some((id, follow_up)) = class.follow_ups.id(open).zip(class.follow_ups.get(open)) else {
        return empty_ui(ui, cx, cx.say(words::NO_FOLLOW_UPS), cx.say(words::NO_FOLLOW_UPS_HOW));
    };
    let comparison = Arc::clone(cx.state.class.comparison());
    scrolled_ui(ui, "follow up", |ui| {
        ui.push_id(id, |ui| {
            ui.horizontal(|ui| day_ui(ui, cx, &class, (id, follow_up)));
            let list = planned(&class, &comparison);
            for (at, action) in list.iter().enumerate() {
                ui.push_id(action.key, |ui| result_ui(ui, cx, (id, follow_up), at + 1, action));
            }
            rule_ui(ui, cx);
            anew_ui(ui, cx, (id, follow_up));
            if !follow_up.worksheets.is_empty()
                && let Some(both) = cx.state.class.collection.then_now().get(open)
            {
                then_now_ui(ui, cx, both);
            }
        });
    });
}

/// The times that the class met again, and a button for each that is usual and not there yet.
fn times_ui(ui: &mut Ui, cx: &mut Cx<'_>, class: &Class, open: usize) {
    let labels: Vec<String> =
        class.follow_ups.iter().map(|follow_up| words::days_later(follow_up.after, cx.language)).collect();
    let items: Vec<(usize, &str)> = labels.iter().map(String::as_str).enumerate().collect();
    if let Some(chosen) = segments_ui(ui, cx, Role::RadioButton, &items, Some(open)) {
        cx.memory.of_mut::<DebriefView>().follow_up = chosen;
    }
    ui.add_space(8.0);
    for after in FollowUp::USUAL {
        if class.follow_ups.iter().any(|follow_up| follow_up.after == after) {
            continue;
        }
        let label = format!("+ {}", words::days_later(after, cx.language));
        if button_ui(ui, cx, &label, Weight::Plain).clicked() {
            let date = class.date.and_then(|date| date.plus_days(i64::from(after)));
            send(cx, DebriefEdit::FollowUp(FollowUpEdit::Add { after, date }));
            cx.memory.of_mut::<DebriefView>().follow_up = class.follow_ups.len();
        }
    }
}

fn day_ui(ui: &mut Ui, cx: &mut Cx<'_>, class: &Class, (id, follow_up): (ItemId, &FollowUp)) {
    let label = cx.say(words::DUE);
    text::line_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
    let near = class.date.unwrap_or_else(today);
    let value = follow_up.date.map(|day| day.to_string()).unwrap_or_default();
    let style = FieldStyle { limit: lengths::DAY, ..FieldStyle::line(cx.say(words::DUE_HINT), 100.0) };
    let change = |date| class_edit(DebriefEdit::FollowUp(FollowUpEdit::SetDate { id, date }));
    let field = Id::unique(("follow up day", id));
    draft_field_ui(ui, cx, (field, label), &value, &style, |text| match text {
        "" => follow_up.date.is_some().then(|| change(None)),
        text => read_date(text, near).ok().map(|day| change(Some(day))),
    });
    if let Some(day) = calendar_ui(ui, cx, (field, label), follow_up.date, near) {
        cx.send(crate::app::Command::Class(change(Some(day))));
    }
    let label = cx.say(words::DAYS);
    let style = FieldStyle { limit: lengths::GROUP_NUMBER, ..FieldStyle::line("30", 44.0) };
    let field = Id::unique(("follow up after", id));
    draft_field_ui(ui, cx, (field, label), &follow_up.after.to_string(), &style, |text| {
        let after = read_number(text).filter(|after| FollowUp::DAYS.contains(after))?;
        (after != follow_up.after)
            .then(|| class_edit(DebriefEdit::FollowUp(FollowUpEdit::SetAfter { id, after })))
    });
    text::line_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
    let label = words::remove_follow_up(follow_up.after, cx.language);
    if button_ui(ui, cx, &label, Weight::Quiet).clicked() {
        send(cx, DebriefEdit::FollowUp(FollowUpEdit::Remove { id }));
    }
}

/// One action: what was planned, against which target, and what became of it.
fn result_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, follow_up): (ItemId, &FollowUp),
    number: usize,
    action: &PlannedAction<'_>,
) {
    let held = action.result(follow_up);
    // A result that was written for a part of what was joined later stays under its name.
    let key = held.map_or(action.key, |result| result.action);
    let result = held.cloned().unwrap_or(ActionResult { action: key, outcome: None, reached: String::new() });
    let set = |result| DebriefEdit::FollowUp(FollowUpEdit::SetResult { id, result });
    let groups = words::groups(&action.groups(), cx.language);
    let head = screen::joined(
        &[&format!("{number}  {}", action.what.trim()), &groups, action.owner.trim()],
        cx.language,
    );
    text::first_lines_ui(ui, cx, &head, 1, Style::BODY_BOLD, Paint::Ink);
    ui.horizontal(|ui| {
        let items = ActionOutcome::ALL
            .map(|outcome| (outcome, words::of_action(words::outcome(outcome), number, cx.language)));
        for (outcome, name) in &items {
            let chosen = (result.outcome == Some(*outcome)).then_some(*outcome);
            let shown = [(*outcome, cx.say(words::outcome(*outcome)))];
            let clicked = ui.push_id(name, |ui| segments_ui(ui, cx, Role::RadioButton, &shown, chosen)).inner;
            if clicked.is_some() {
                // A second click takes it back.
                let outcome = if chosen.is_some() { None } else { Some(*outcome) };
                send(cx, set(ActionResult { outcome, ..result.clone() }));
            }
        }
        let name = words::of_action(words::RESULT, number, cx.language);
        let style = FieldStyle { limit: lengths::REACHED, ..FieldStyle::line(cx.say(words::RESULT), 180.0) };
        let field = field_ui(ui, cx, Id::unique(("reached", id, action.key)), &name, &result.reached, &style);
        if let Some((gesture, reached)) = field.typed {
            send_typed(cx, gesture, set(ActionResult { reached, ..result.clone() }));
        }
        let targets = action.targets().join(names::SEPARATOR.get(cx.language));
        let target = match targets.as_str() {
            "" => cx.say(words::NO_TARGET).to_owned(),
            targets => words::target(targets, cx.language),
        };
        text::first_lines_ui(ui, cx, &target, 1, Style::SMALL, Paint::Ink2);
    });
    ui.add_space(4.0);
}

/// Which of the worksheets score the journey anew.
fn anew_ui(ui: &mut Ui, cx: &mut Cx<'_>, (id, follow_up): (ItemId, &FollowUp)) {
    label_ui(ui, cx, cx.say(words::SCORED_ANEW));
    text::paragraph_ui(ui, cx, cx.say(words::SCORED_ANEW_HOW), Style::SMALL, Paint::Ink2);
    for work in cx.state.class.collection.works() {
        let worksheet = &work.worksheet;
        let is_new = follow_up.worksheets.contains(&worksheet.id);
        let day = worksheet.date.map(|day| names::date(day, cx.language)).unwrap_or_default();
        let group = words::group(worksheet.group.number, cx.language);
        let name = screen::joined(&[&group, worksheet.group.name.trim(), &day], cx.language);
        if tick_ui(ui, cx, Id::unique(("anew", id, worksheet.id.as_str())), is_new, (&name, "")) {
            let worksheet = worksheet.id;
            let edit = FollowUpEdit::SetWorksheet { id, worksheet, is_new: !is_new };
            send(cx, DebriefEdit::FollowUp(edit));
        }
    }
}

/// Then and now in lines, group by group and touchpoint by touchpoint.
fn then_now_ui(ui: &mut Ui, cx: &Cx<'_>, both: &ThenNow) {
    label_ui(ui, cx, cx.say(slides::THEN_NOW));
    let arrow = |then: Option<String>, now: Option<String>| {
        let shown = |value: Option<String>| value.unwrap_or_else(|| "–".to_owned());
        format!("{} → {}", shown(then), shown(now))
    };
    for group in &both.groups {
        let scores = arrow(group.then.map(names::remembered), group.now.map(names::remembered));
        let label = words::group(group.group, cx.language);
        let line = screen::joined(&[&label, cx.say(words::REMEMBERED), &scores], cx.language);
        text::paragraph_ui(ui, cx, &line, Style::BODY, Paint::Ink);
    }
    for touchpoint in &both.touchpoints {
        let shown = |value: Option<(f64, usize)>| value.map(|(mean, _)| names::mean(mean));
        let scores = arrow(shown(touchpoint.then), shown(touchpoint.now));
        let name = names::numbered_in_class(touchpoint.number, touchpoint.name.get(cx.language));
        text::paragraph_ui(ui, cx, &screen::joined(&[&name, &scores], cx.language), Style::BODY, Paint::Ink);
    }
}
