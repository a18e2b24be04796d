//! The groups, a row each; the one that is open shows its fields.

use super::{GroupsView, roster};
use crate::app::{ClassCommand, Command};
use crate::edit::{ClassEdit, GroupsEdit};
use crate::model::limits::lengths;
use crate::model::people::people;
use crate::model::{Class, Group};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::draft::{draft_field_ui, read_number};
use crate::ui::kit::field::{FieldStyle, field_ui};
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_ui};
use crate::words::{class_groups as words, names, screen};
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Id, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// Height of a row, in logical pixels.
const ROW: f32 = 44.0;
/// Where the members begin in it.
const MEMBERS: f32 = 220.0;

pub fn list_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let class = Arc::clone(cx.state.class.class());
    ui.horizontal(|ui| {
        if button_ui(ui, cx, cx.say(words::ROSTER), Weight::Accent).clicked() {
            cx.memory.of_mut::<GroupsView>().roster = Some(roster::RosterDraft::new(class.groups.len()));
        }
        if button_ui(ui, cx, cx.say(words::ADD_GROUP), Weight::Plain).clicked() {
            let group = Group { number: class.free_number(), ..Group::default() };
            cx.memory.of_mut::<GroupsView>().open = Some(class.groups.len());
            send(cx, GroupsEdit::Add(group));
        }
        if !class.groups.is_empty() {
            ui.add_space(8.0);
            let size = words::size(class.groups.len(), class.n_members(), cx.language);
            text::line_ui(ui, cx, &size, Style::BODY, Paint::Ink2);
        }
    });
    ui.add_space(8.0);
    if class.groups.is_empty() {
        ui.add_space(48.0);
        text::line_ui(ui, cx, cx.say(words::EMPTY), Style::CARD, Paint::Ink);
        ui.add_space(4.0);
        ui.scope(|ui| {
            ui.set_max_width(560.0);
            text::paragraph_ui(ui, cx, cx.say(words::EMPTY_HOW), Style::BODY, Paint::Ink2);
        });
        return;
    }
    let twice = class.numbers_twice();
    let open = cx.memory.of::<GroupsView>().open;
    ScrollArea::vertical().id_salt("groups").auto_shrink(false).show_viewport(ui, |ui, seen| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let top = ui.cursor().top();
        for (place, group) in class.groups.iter().enumerate() {
            let y = ui.cursor().top() - top;
            let is_seen = y + ROW >= seen.top() && y <= seen.bottom();
            let wide = ui.available_width() - 16.0;
            if is_seen || open == Some(place) {
                row_ui(ui, cx, (place, group), wide, twice.contains(&group.number));
            } else {
                ui.allocate_space(vec2(wide, ROW));
            }
            if open == Some(place) {
                form_ui(ui, cx, &class, (place, group), wide);
            }
        }
        ui.add_space(24.0);
    });
}

fn send(cx: &mut Cx<'_>, edit: GroupsEdit) {
    cx.send(Command::Class(ClassCommand::Edit(ClassEdit::Groups(edit))));
}

/// A group: its number and name, its members. A click opens it.
fn row_ui(ui: &mut Ui, cx: &mut Cx<'_>, (place, group): (usize, &Group), wide: f32, is_twice: bool) {
    let (_, row) = ui.allocate_space(vec2(wide, ROW));
    let response = ui.interact(row, Id::unique(("class group", place)), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let is_open = cx.memory.of::<GroupsView>().open == Some(place);
    if is_open || response.hovered() {
        let below = if is_open { 0 } else { 6 };
        let corners = CornerRadius { nw: 6, ne: 6, sw: below, se: below };
        let fill = if is_open { Paint::Tint } else { Paint::Hover };
        ui.painter().rect_filled(row, corners, cx.color(fill));
    }
    let name = names::group(group, cx.language);
    let left = rect(row.left() + 16.0, row.top(), MEMBERS - 32.0, row.height());
    let shown = text::cut(cx, &name, Style::BODY_BOLD, left.width());
    text::line_in(ui, left, Align2::LEFT_CENTER, &shown, Style::BODY_BOLD, cx.color(Paint::Ink));
    let right = Rect::from_min_max(pos2(row.left() + MEMBERS, row.top()), row.max - vec2(16.0, 0.0));
    let count = if is_twice {
        cx.say(words::TWICE).to_owned()
    } else {
        screen::people(group.members.len(), cx.language)
    };
    let paint = if is_twice { Paint::Err } else { Paint::Ink2 };
    let at = text::line_in(ui, right, Align2::RIGHT_CENTER, &count, Style::SMALL, cx.color(paint));
    let members = if group.members.is_empty() {
        cx.say(words::NO_MEMBERS).to_owned()
    } else {
        group.members.join(names::SEPARATOR.get(cx.language))
    };
    let room = right.with_max_x(at.left() - 16.0);
    let members = text::cut(cx, &members, Style::BODY, room.width());
    text::line_in(ui, room, Align2::LEFT_CENTER, &members, Style::BODY, cx.color(Paint::Ink2));
    widgets::focus_ring(ui, cx, row.shrink(3.0), 4, &response);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, &name));
    if response.clicked() {
        cx.memory.of_mut::<GroupsView>().open = (!is_open).then_some(place);
    }
}

/// The fields of the group that is open.
fn form_ui(ui: &mut Ui, cx: &mut Cx<'_>, class: &Class, (place, group): (usize, &Group), wide: f32) {
    const FORM: f32 = 110.0;
    let (_, at) = ui.allocate_space(vec2(wide, FORM));
    let corners = CornerRadius { nw: 0, ne: 0, sw: 6, se: 6 };
    ui.painter().rect_filled(at, corners, cx.color(Paint::Tint));
    let inner = at.shrink2(vec2(16.0, 4.0));
    crate::ui::kit::layout::within(ui, inner, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        ui.horizontal(|ui| {
            let label = cx.say(screen::GROUP_NUMBER);
            text::line_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
            let style = FieldStyle::line("", 44.0);
            let id = (Id::unique(("class group number", place)), label);
            let number = if group.number == 0 { String::new() } else { group.number.to_string() };
            let unread = draft_field_ui(ui, cx, id, &number, &style, |text| {
                let number = if text.is_empty() { 0 } else { read_number(text)? };
                let taken = class.groups.iter().any(|other| other.number == number);
                let edit = GroupsEdit::SetNumber { group: place, number };
                (number == 0 || !taken || number == group.number)
                    .then_some(ClassCommand::Edit(ClassEdit::Groups(edit)))
            });
            if unread.is_some() {
                let why = if unread.as_deref().and_then(read_number).is_some() {
                    words::TWICE
                } else {
                    words::BAD_NUMBER
                };
                text::line_ui(ui, cx, cx.say(why), Style::SMALL_BOLD, Paint::Err);
            }
            let label = cx.say(screen::GROUP_NAME);
            text::line_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
            let style = FieldStyle {
                limit: lengths::NAME,
                ..FieldStyle::line(cx.say(screen::GROUP_NAME_HINT), 240.0)
            };
            let id = Id::unique(("class group name", place));
            let field = field_ui(ui, cx, id, label, &group.name, &style);
            if let Some((gesture, name)) = field.typed {
                let edit = ClassEdit::Groups(GroupsEdit::SetName { group: place, name });
                cx.send(Command::Class(ClassCommand::EditWithin(gesture, edit)));
            }
            if button_ui(ui, cx, cx.say(words::REMOVE_GROUP), Weight::Quiet).clicked() {
                cx.memory.of_mut::<GroupsView>().open = None;
                send(cx, GroupsEdit::Remove { group: place });
            }
        });
        let label = cx.say(screen::MEMBERS);
        let style = FieldStyle {
            limit: lengths::MEMBERS,
            ..FieldStyle::area(cx.say(screen::MEMBERS_HINT), inner.width() - 18.0, 2)
        };
        let members = group.members.join("、");
        let id = Id::unique(("class group members", place));
        let field = field_ui(ui, cx, id, label, &members, &style);
        if let Some((gesture, typed)) = field.typed {
            let edit = GroupsEdit::SetMembers { group: place, members: people(&typed) };
            cx.send(Command::Class(ClassCommand::EditWithin(gesture, ClassEdit::Groups(edit))));
        }
    });
}
