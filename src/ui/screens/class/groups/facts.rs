//! What the class is: its name, company, trainer, day and scenario, and what can be done for its groups.

use crate::app::{ClassCommand, Command, GroupsCommand, MenuEntry, today};
use crate::edit::{ClassEdit, GroupsEdit};
use crate::model::limits::lengths;
use crate::model::written_date::read_date;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::calendar::calendar_ui;
use crate::ui::kit::choice::choice_ui;
use crate::ui::kit::draft::draft_field_ui;
use crate::ui::kit::field::{FieldStyle, field_ui};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::words::{Phrase, class_groups as words};
use eframe::egui::{Id, Ui};
use std::sync::Arc;

/// Width of the fields, in logical pixels.
const WIDE: f32 = 310.0;

pub fn facts_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let class = Arc::clone(cx.state.class.class());
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.add_space(16.0);
    text::line_ui(ui, cx, cx.say(words::THE_CLASS), Style::SECTION, Paint::Ink);
    ui.add_space(4.0);
    field(ui, cx, (words::NAME, words::NAME_HINT), &class.name, ClassEdit::SetName);
    let company = |text| ClassEdit::Groups(GroupsEdit::SetCompany(text));
    field(ui, cx, (words::COMPANY, Phrase::new("", "")), &class.company, company);
    let trainer = |text| ClassEdit::Groups(GroupsEdit::SetTrainer(text));
    field(ui, cx, (words::TRAINER, Phrase::new("", "")), &class.trainer, trainer);
    date_ui(ui, cx, class.date);
    scenario_ui(ui, cx, &class.scenario);
    ui.add_space(16.0);
    if button_ui(ui, cx, cx.say(words::PREPARE), Weight::Accent).clicked() {
        cx.send(Command::Class(ClassCommand::Groups(GroupsCommand::Prepare)));
    }
    text::paragraph_ui(ui, cx, cx.say(words::PREPARE_WHY), Style::SMALL, Paint::Ink2);
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        if button_ui(ui, cx, cx.say(words::NEW_CLASS), Weight::Plain).clicked() {
            cx.send(Command::Class(ClassCommand::Groups(GroupsCommand::New)));
        }
        if button_ui(ui, cx, cx.say(words::OPEN_CLASS), Weight::Plain).clicked() {
            cx.send(Command::Do(MenuEntry::Open));
        }
    });
    ui.add_space(16.0);
}

/// A label and the field below it.
fn field(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (label, hint): (Phrase, Phrase),
    value: &str,
    edit: impl FnOnce(String) -> ClassEdit,
) {
    let label = cx.say(label);
    text::line_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
    let style = FieldStyle { limit: lengths::NAME, ..FieldStyle::line(cx.say(hint), WIDE) };
    let field = field_ui(ui, cx, Id::unique(("class fact", label)), label, value, &style);
    if let Some((gesture, text)) = field.typed {
        cx.send(Command::Class(ClassCommand::EditWithin(gesture, edit(text))));
    }
}

fn date_ui(ui: &mut Ui, cx: &mut Cx<'_>, date: Option<crate::model::Date>) {
    let label = cx.say(words::DATE);
    text::line_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
    let today = today();
    let set = |date| ClassCommand::Edit(ClassEdit::SetDate(date));
    let unread = ui
        .horizontal(|ui| {
            let id = Id::unique("class date");
            let style = FieldStyle::line(cx.say(words::DATE_HINT), 140.0);
            let value = date.map(|date| date.to_string()).unwrap_or_default();
            let unread = draft_field_ui(ui, cx, (id, label), &value, &style, |text| match text {
                "" => Some(set(None)),
                text => read_date(text, today).ok().map(|date| set(Some(date))),
            });
            if let Some(chosen) = calendar_ui(ui, cx, (id.with("calendar"), label), date, today) {
                cx.send(set(Some(chosen)));
            }
            unread
        })
        .inner;
    if unread.is_some() {
        text::line_ui(ui, cx, cx.say(words::BAD_DATE), Style::SMALL_BOLD, Paint::Err);
    }
}

/// The scenarios of the gallery. One that this computer does not have is shown by its id.
fn scenario_ui(ui: &mut Ui, cx: &mut Cx<'_>, chosen: &str) {
    let label = cx.say(words::SCENARIO);
    text::line_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
    let title = |scenario: &crate::model::Scenario| scenario.brief.title.get(cx.language).to_owned();
    let options: Vec<String> = cx.state.scenarios.iter().map(|scenario| title(scenario)).collect();
    let known = cx.state.scenarios.iter().find(|scenario| scenario.brief.id == chosen);
    let shown = match known {
        Some(scenario) => title(scenario),
        None if chosen.is_empty() => cx.say(words::CHOOSE_SCENARIO).to_owned(),
        None => chosen.to_owned(),
    };
    let id = (Id::unique("class scenario"), label);
    if let Some(place) = choice_ui(ui, cx, id, WIDE + 16.0, (&shown, chosen.is_empty()), &options)
        && let Some(scenario) = cx.state.scenarios.get(place)
    {
        let id = scenario.brief.id.clone();
        cx.send(Command::Class(ClassCommand::Edit(ClassEdit::Groups(GroupsEdit::SetScenario(id)))));
    }
}
