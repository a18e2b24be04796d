//! The one list of actions: doubles joined by hand, one owner and one day each.

use super::view::{DebriefView, class_edit, scrolled_ui, send, send_typed};
use crate::analysis::class::plan::{PlannedAction, planned};
use crate::app::{ClassCommand, Command, today};
use crate::edit::DebriefEdit;
use crate::edit::class::debrief::{ActionListEdit, ClassActionValue};
use crate::model::class::{ActionKey, ClassAction};
use crate::model::limits::lengths;
use crate::model::people::is_parted;
use crate::model::written_date::read_date;
use crate::model::{Class, Date, ItemId};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::calendar::calendar_ui;
use crate::ui::kit::choice::tick_ui;
use crate::ui::kit::draft::draft_field_ui;
use crate::ui::kit::field::{FieldStyle, field_ui};
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::list::long_list_ui;
use crate::ui::kit::parts::empty_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::words::debrief::page as words;
use eframe::egui::{Id, Ui, vec2};
use std::sync::Arc;

/// Widths of two fields, in logical pixels.
const OWNER: f32 = 220.0;
const DAY: f32 = 92.0;

pub(super) fn actions_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let class = Arc::clone(cx.state.class.class());
    let comparison = Arc::clone(cx.state.class.comparison());
    let list = planned(&class, &comparison);
    if list.is_empty() {
        empty_ui(ui, cx, cx.say(words::NO_ACTIONS), cx.say(words::NO_ACTIONS_HOW));
    }
    let ticked: Vec<&PlannedAction<'_>> = {
        let view = cx.memory.of::<DebriefView>();
        list.iter().filter(|action| view.ticked.contains(&action.key)).collect()
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        if button_ui(ui, cx, cx.say(words::ADD_ACTION), Weight::Plain).clicked() {
            put(cx, ClassAction::default(), Vec::new());
        }
        ui.add_enabled_ui(ticked.len() > 1, |ui| {
            if button_ui(ui, cx, cx.say(words::JOIN), Weight::Accent).clicked() {
                join(cx, &class, &ticked);
            }
        });
        if !list.is_empty() {
            let owned = list.iter().filter(|action| !action.owner.trim().is_empty()).count();
            let said = words::owned(owned, list.len(), cx.language);
            text::line_ui(ui, cx, &said, Style::BODY, Paint::Ink2);
            text::line_ui(ui, cx, cx.say(words::JOIN_HOW), Style::SMALL, Paint::Ink2);
        }
    });
    ui.add_space(6.0);
    scrolled_ui(ui, "actions", |ui| {
        let id = Id::unique("class actions");
        long_list_ui(ui, id, list.len(), 64.0, |ui, at| {
            if let Some(action) = list.get(at) {
                ui.push_id(action.key, |ui| row_ui(ui, cx, &class, at + 1, action));
            }
        });
    });
}

fn put(cx: &mut Cx<'_>, action: ClassAction, instead_of: Vec<ItemId>) {
    send(cx, DebriefEdit::Actions(ActionListEdit::Put { action, instead_of }));
}

/// What an action is made of, also what was not handed in.
fn sources(class: &Class, action: &PlannedAction<'_>) -> Vec<ActionKey> {
    match action.id.and_then(|id| class.actions.by_id(id)) {
        Some(entry) => entry.sources.clone(),
        None => vec![action.key],
    }
}

/// The action as an entry of the class.
fn entry(class: &Class, action: &PlannedAction<'_>) -> ClassAction {
    ClassAction {
        what: action.what.to_owned(),
        owner: action.owner.to_owned(),
        due: action.due,
        sources: sources(class, action),
    }
}

/// The words of the first, the first owner that was named, the earliest day.
fn join(cx: &mut Cx<'_>, class: &Class, ticked: &[&PlannedAction<'_>]) {
    let owner = ticked.iter().map(|action| action.owner.trim()).find(|owner| !owner.is_empty());
    let joined = ClassAction {
        what: ticked.first().map(|action| action.what.to_owned()).unwrap_or_default(),
        owner: owner.unwrap_or_default().to_owned(),
        due: ticked.iter().filter_map(|action| action.due).min(),
        sources: ticked.iter().flat_map(|action| sources(class, action)).collect(),
    };
    let instead_of = ticked.iter().filter_map(|action| action.id).collect();
    cx.memory.of_mut::<DebriefView>().ticked.clear();
    put(cx, joined, instead_of);
}

/// The edit that changes one value: an action that stands as its group planned it becomes the class's with it.
fn set(class: &Class, action: &PlannedAction<'_>, value: ClassActionValue) -> DebriefEdit {
    if let Some(id) = action.id {
        return DebriefEdit::Actions(ActionListEdit::Set { id, value });
    }
    let mut entry = entry(class, action);
    match value {
        ClassActionValue::What(what) => entry.what = what,
        ClassActionValue::Owner(owner) => entry.owner = owner,
        ClassActionValue::Due(due) => entry.due = due,
    }
    DebriefEdit::Actions(ActionListEdit::Put { action: entry, instead_of: Vec::new() })
}

fn row_ui(ui: &mut Ui, cx: &mut Cx<'_>, class: &Class, number: usize, action: &PlannedAction<'_>) {
    let language = cx.language;
    let key = action.key;
    ui.horizontal(|ui| {
        let ticked = cx.memory.of::<DebriefView>().ticked.contains(&key);
        let (_, at) = ui.allocate_space(vec2(26.0, 28.0));
        let clicked = within(ui, at, |ui| {
            let place = rect(at.left(), at.top() + 2.0, at.width(), 24.0);
            ui.shrink_clip_rect(place);
            tick_ui(ui, cx, Id::unique(("tick", key)), ticked, (&words::action(number, language), ""))
        });
        if clicked {
            let ticks = &mut cx.memory.of_mut::<DebriefView>().ticked;
            ticks.retain(|other| *other != key);
            if !ticked {
                ticks.push(key);
            }
        }
        // The owner, the day, its calendar, and what parts them.
        let wide = (ui.available_width() - OWNER - DAY - 32.0 - 32.0).max(120.0);
        let name = words::of_action(words::WHAT, number, language);
        let style = FieldStyle { limit: lengths::ACTION, ..FieldStyle::line(cx.say(words::WHAT), wide) };
        let field = field_ui(ui, cx, Id::unique(("what", key)), &name, action.what, &style);
        if let Some((gesture, text)) = field.typed {
            send_typed(cx, gesture, set(class, action, ClassActionValue::What(text)));
        }
        let name = words::of_action(words::OWNER, number, language);
        let style = FieldStyle { limit: lengths::NAME, ..FieldStyle::line(cx.say(words::OWNER), OWNER) };
        let field = field_ui(ui, cx, Id::unique(("owner", key)), &name, action.owner, &style);
        if let Some((gesture, text)) = field.typed {
            send_typed(cx, gesture, set(class, action, ClassActionValue::Owner(text)));
        }
        due_ui(ui, cx, class, number, action);
    });
    ui.horizontal(|ui| {
        ui.add_space(34.0);
        below_ui(ui, cx, number, action);
    });
}

/// The day, typed or chosen.
fn due_ui(ui: &mut Ui, cx: &mut Cx<'_>, class: &Class, number: usize, action: &PlannedAction<'_>) {
    let near = class.date.unwrap_or_else(today);
    let name = words::of_action(words::DUE, number, cx.language);
    let value = action.due.map(|day| day.to_string()).unwrap_or_default();
    let style = FieldStyle { limit: lengths::DAY, ..FieldStyle::line(cx.say(words::DUE_HINT), DAY) };
    let change = |due: Option<Date>| class_edit(set(class, action, ClassActionValue::Due(due)));
    let id = Id::unique(("due", action.key));
    draft_field_ui(ui, cx, (id, &name), &value, &style, |text| match text {
        "" => action.due.is_some().then(|| change(None)),
        text => read_date(text, near).ok().map(|day| change(Some(day))),
    });
    if let Some(day) = calendar_ui(ui, cx, (id, &name), action.due, near) {
        let command: ClassCommand = change(Some(day));
        cx.send(Command::Class(command));
    }
}

/// Where it came from, what is wrong with its owner, and the ways back.
fn below_ui(ui: &mut Ui, cx: &mut Cx<'_>, number: usize, action: &PlannedAction<'_>) {
    let groups = words::groups(&action.groups(), cx.language);
    let from = if groups.is_empty() { cx.say(words::OF_CLASS).to_owned() } else { groups };
    text::line_ui(ui, cx, &from, Style::SMALL, Paint::Ink2);
    if action.owner.trim().is_empty() {
        text::line_ui(ui, cx, cx.say(words::NO_OWNER), Style::SMALL, Paint::Warn);
    } else if is_parted(action.owner) {
        text::line_ui(ui, cx, cx.say(words::SEVERAL_OWNERS), Style::SMALL, Paint::Warn);
    }
    let Some(id) = action.id else { return };
    if action.sources.len() > 1 {
        for source in &action.sources {
            let label = words::part(source.group, cx.language);
            let response = ui.push_id(source.key, |ui| small_ui(ui, cx, &label)).inner;
            if response.on_hover_text(text::tip(&source.action.what)).clicked() {
                send(cx, DebriefEdit::Actions(ActionListEdit::Part { id, source: source.key }));
            }
        }
    }
    let label = words::of_action(words::REMOVE, number, cx.language);
    if action.sources.is_empty() && small_ui(ui, cx, &label).clicked() {
        send(cx, DebriefEdit::Actions(ActionListEdit::Remove { id }));
    }
}

/// A quiet button in a line of small type.
fn small_ui(ui: &mut Ui, cx: &Cx<'_>, label: &str) -> eframe::egui::Response {
    button_ui(ui, cx, label, Weight::Quiet)
}
