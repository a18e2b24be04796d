//! A roster on its way into the class: the pasted text, what each column is, and the groups that it would make.

use super::GroupsView;
use crate::app::{ClassCommand, Command};
use crate::edit::{ClassEdit, GroupsEdit};
use crate::model::Group;
use crate::model::roster::{ColumnRole, Dealing, Roster, dealt, grouped, read_roster};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::choice::{choice_ui, segments_ui};
use crate::ui::kit::field::{FieldStyle, field_ui};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::words::{class_groups as words, names, screen};
use eframe::egui::{Id, Role, ScrollArea, Ui, vec2};
use std::rc::Rc;

/// Groups that a roster without any is dealt out to, before somebody says another number.
const USUAL: usize = 6;
/// A roster is pasted whole.
const LONGEST: usize = 200_000;

/// How the people come into groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    AsWritten,
    Dealt(Dealing),
}

/// A roster that is being pasted.
#[derive(Clone)]
pub struct RosterDraft {
    text: String,
    chosen: Vec<Option<ColumnRole>>,
    n_groups: usize,
    /// `None` for what the roster suggests.
    way: Option<Way>,
    read: Rc<Roster>,
    groups: Rc<Vec<Group>>,
}

impl RosterDraft {
    /// For a class that has so many groups.
    pub fn new(n_groups: usize) -> Self {
        Self {
            text: String::new(),
            chosen: Vec::new(),
            n_groups: if n_groups == 0 { USUAL } else { n_groups },
            way: None,
            read: Rc::default(),
            groups: Rc::default(),
        }
    }

    fn way(&self) -> Way {
        let suggested = match (self.read.has_groups(), self.read.has_departments()) {
            (true, _) => Way::AsWritten,
            (false, true) => Way::Dealt(Dealing::Mixed),
            (false, false) => Way::Dealt(Dealing::InTurn),
        };
        self.way.unwrap_or(suggested)
    }

    /// Reads the text anew and makes its groups.
    fn settle(&mut self, before: &[Group]) {
        self.read = Rc::new(read_roster(&self.text, &self.chosen));
        let made = match self.way() {
            Way::AsWritten => grouped(&self.read, before),
            Way::Dealt(how) => dealt(&self.read.people, self.n_groups, how, before),
        };
        self.groups = Rc::new(made);
    }
}

pub fn roster_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(mut draft) = cx.memory.of::<GroupsView>().roster.clone() else { return };
    let mut changed = false;
    ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
    let style = FieldStyle {
        limit: LONGEST,
        ..FieldStyle::area(cx.say(words::PASTE_HERE), ui.available_width() - 18.0, 5)
    };
    let label = cx.say(words::ROSTER);
    // A long roster scrolls in its own field.
    let typed = ScrollArea::vertical()
        .id_salt("roster text")
        .max_height(132.0)
        .show(ui, |ui| field_ui(ui, cx, Id::unique("class roster"), label, &draft.text, &style).typed);
    if let Some((_, text)) = typed.inner {
        if draft.text.lines().next() != text.lines().next() {
            draft.chosen.clear();
        }
        draft.text = text;
        changed = true;
    }
    let roster = Rc::clone(&draft.read);
    let room = ui.available_height() - 48.0;
    ScrollArea::vertical().id_salt("roster").max_height(room).auto_shrink(false).show(ui, |ui| {
        if roster.people.is_empty() {
            return;
        }
        let read = words::read(roster.people.len(), roster.n_private, cx.language);
        text::paragraph_ui(ui, cx, &read, Style::BODY_BOLD, Paint::Ink);
        let namesakes = roster.namesakes().join(names::SEPARATOR.get(cx.language));
        if !namesakes.is_empty() {
            let told = words::namesakes(&namesakes, cx.language);
            text::paragraph_ui(ui, cx, &told, Style::SMALL, Paint::Ink2);
        }
        changed |= columns_ui(ui, cx, &mut draft, &roster);
        changed |= way_ui(ui, cx, &mut draft, &roster);
        ui.add_space(4.0);
        let n_people: usize = draft.groups.iter().map(|group| group.members.len()).sum();
        let size = words::size(draft.groups.len(), n_people, cx.language);
        let made = format!("{}  {size}", cx.say(words::PREVIEW));
        text::line_ui(ui, cx, &made, Style::BODY_BOLD, Paint::Ink);
        for group in draft.groups.iter() {
            let members = group.members.join(names::SEPARATOR.get(cx.language));
            let people = screen::people(group.members.len(), cx.language);
            let line = format!("{}  {people}  {members}", names::group(group, cx.language));
            text::paragraph_ui(ui, cx, &line, Style::BODY, Paint::Ink);
        }
    });
    let class = std::sync::Arc::clone(cx.state.class.class());
    let mut closes = false;
    ui.horizontal(|ui| {
        ui.add_enabled_ui(!draft.groups.is_empty() && !changed, |ui| {
            if button_ui(ui, cx, cx.say(words::USE), Weight::Primary).clicked() {
                let edit = ClassEdit::Groups(GroupsEdit::Replace(draft.groups.to_vec()));
                cx.send(Command::Class(ClassCommand::Edit(edit)));
                closes = true;
            }
        });
        closes |= button_ui(ui, cx, cx.say(words::CANCEL), Weight::Plain).clicked();
        if !class.groups.is_empty() {
            text::line_ui(ui, cx, cx.say(words::REPLACES), Style::SMALL, Paint::Ink2);
        }
    });
    if changed {
        draft.settle(&class.groups);
    }
    let view = cx.memory.of_mut::<GroupsView>();
    view.roster = (!closes).then_some(draft);
    if closes {
        view.open = None;
    }
}

/// What each column holds, with its first cells. Whether another role was chosen.
fn columns_ui(ui: &mut Ui, cx: &mut Cx<'_>, draft: &mut RosterDraft, roster: &Roster) -> bool {
    const WIDE: f32 = 150.0;
    if roster.columns.len() < 2 {
        return false;
    }
    let mut changed = false;
    text::line_ui(ui, cx, cx.say(words::COLUMNS), Style::SMALL, Paint::Ink2);
    ui.horizontal_wrapped(|ui| {
        for (place, column) in roster.columns.iter().enumerate() {
            let heading = words::column(place + 1, &column.heading, cx.language);
            ui.allocate_ui(vec2(WIDE, 96.0), |ui| {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    let shown = text::cut(cx, &heading, Style::SMALL_BOLD, WIDE);
                    text::line_ui(ui, cx, &shown, Style::SMALL_BOLD, Paint::Ink);
                    let options = words::ROLES.map(|role| cx.say(words::role(role)).to_owned());
                    let id = (Id::unique(("roster column", place)), heading.as_str());
                    let role = cx.say(words::role(column.role));
                    let is_out = column.role == ColumnRole::LeftOut;
                    if let Some(chosen) = choice_ui(ui, cx, id, WIDE - 8.0, (role, is_out), &options) {
                        draft.chosen.resize(roster.columns.len(), None);
                        draft.chosen[place] = words::ROLES.get(chosen).copied();
                        changed = true;
                    }
                    let first = column.first.join(names::SEPARATOR.get(cx.language));
                    let first = text::cut(cx, &first, Style::SMALL, WIDE);
                    text::line_ui(ui, cx, &first, Style::SMALL, Paint::Ink2);
                });
            });
        }
    });
    changed
}

/// As the roster says, or dealt out to so many. Whether another way was chosen.
fn way_ui(ui: &mut Ui, cx: &mut Cx<'_>, draft: &mut RosterDraft, roster: &Roster) -> bool {
    let mut changed = false;
    let mut ways = Vec::new();
    if roster.has_groups() {
        ways.push((Way::AsWritten, cx.say(words::BY_ROSTER)));
    }
    let deals = Dealing::ALL.into_iter().filter(|how| *how != Dealing::Mixed || roster.has_departments());
    ways.extend(deals.map(|how| (Way::Dealt(how), cx.say(words::dealing(how)))));
    if let Some(way) = segments_ui(ui, cx, Role::RadioButton, &ways, Some(draft.way())) {
        draft.way = Some(way);
        changed = true;
    }
    if draft.way() == Way::AsWritten {
        if roster.n_without_group() > 0 {
            let told = words::without_group(roster.n_without_group(), cx.language);
            text::line_ui(ui, cx, &told, Style::SMALL, Paint::Ink2);
        }
        return changed;
    }
    ui.horizontal(|ui| {
        let label = cx.say(words::N_GROUPS);
        text::line_ui(ui, cx, label, Style::BODY, Paint::Ink2);
        for (sign, by) in [("−", -1_isize), ("+", 1)] {
            if button_ui(ui, cx, sign, Weight::Plain).clicked() {
                let most = roster.people.len().max(1);
                draft.n_groups = draft.n_groups.saturating_add_signed(by).clamp(1, most);
                changed = true;
            }
            if by < 0 {
                text::line_ui(ui, cx, &draft.n_groups.to_string(), Style::BODY_BOLD, Paint::Ink);
            }
        }
    });
    changed
}
