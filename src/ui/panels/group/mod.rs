//! Who the group is: number, name and members, alike in the gallery and in the first step.

mod members;

use crate::edit::Gesture;
use crate::model::Group;
use crate::model::limits::lengths;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::field::{FieldStyle, field_ui};
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::text::{self, Style};
use crate::words::screen;
use eframe::egui::{Align2, Id, Rect, Ui};

/// From one row of fields to the next, and how high a field is.
const ROW: f32 = 42.0;
const FIELD: f32 = 30.0;

/// How high the fields and the members below them are in a width.
pub fn height(ui: &Ui, cx: &Cx<'_>, group: &Group, width: f32) -> f32 {
    let left = column(cx);
    2.0 * ROW + members::height(ui, cx, &group.members, width - left)
}

/// Where the fields begin, behind the labels.
fn column(cx: &Cx<'_>) -> f32 {
    let labels = [screen::GROUP_NUMBER, screen::MEMBERS];
    let wide = labels.map(|label| text::width(cx, cx.say(label), Style::BODY));
    wide.into_iter().fold(0.0, f32::max) + 12.0
}

/// Two rows of fields with their labels at the left, and the members as chips below. Returns the group as it was
/// changed.
pub fn group_ui(ui: &mut Ui, cx: &Cx<'_>, group: &Group, place: Rect) -> Option<(Gesture, Group)> {
    let mut changed = None;
    let (number_label, name_label) = (cx.say(screen::GROUP_NUMBER), cx.say(screen::GROUP_NAME));
    let column = column(cx);
    let second = text::width(cx, name_label, Style::BODY) + 12.0;
    let number_at = rect(place.left() + column, place.top(), 48.0, FIELD);
    let name_left = number_at.right() + 16.0 + second;
    let label_at = |ui: &Ui, left: f32, at: Rect, label: &str| {
        let ground = rect(left, at.top(), at.left() - left, at.height());
        text::line_in(ui, ground, Align2::LEFT_CENTER, label, Style::BODY, cx.color(Paint::Ink2));
    };

    label_at(ui, place.left(), number_at, number_label);
    let number = if group.number == 0 { String::new() } else { group.number.to_string() };
    let style = FieldStyle { limit: lengths::GROUP_NUMBER, ..FieldStyle::line("", number_at.width()) };
    let field = within(ui, number_at, |ui| field_ui(ui, cx, field_id(0), number_label, &number, &style));
    if let Some((gesture, typed)) = field.typed {
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        changed = Some((gesture, Group { number: digits.parse().unwrap_or(0), ..group.clone() }));
    }

    let name_at = rect(name_left, place.top(), place.right() - name_left, FIELD);
    label_at(ui, name_left - second, name_at, name_label);
    let hint = cx.say(screen::GROUP_NAME_HINT);
    let style = FieldStyle { limit: lengths::NAME, ..FieldStyle::line(hint, name_at.width()) };
    let field = within(ui, name_at, |ui| field_ui(ui, cx, field_id(1), name_label, &group.name, &style));
    if let Some((gesture, name)) = field.typed {
        changed = Some((gesture, Group { name, ..group.clone() }));
    }

    let members_at = place.with_min_x(place.left() + column).with_min_y(place.top() + ROW);
    label_at(ui, place.left(), members_at.with_max_y(members_at.top() + FIELD), cx.say(screen::MEMBERS));
    if let Some((gesture, members)) = members::members_ui(ui, cx, &group.members, members_at) {
        changed = Some((gesture, Group { members, ..group.clone() }));
    }
    changed
}

fn field_id(field: usize) -> Id {
    Id::unique(("group", field))
}
