//! The members of a group: one field that takes any number of names, and a chip for each person that was read
//! out of it, to be corrected or taken away.
//!
//! What is typed is in the group with every letter; it becomes chips where a mark, Enter or the next field
//! ends it, so that nothing is lost and nothing jumps while one types.

use super::{FIELD, ROW, field_id};
use crate::edit::Gesture;
use crate::model::limits::lengths;
use crate::model::people::{is_parted, people};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::field::{FieldStyle, field_ui, new_gesture, refill};
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::theme;
use crate::ui::kit::widgets::focus_ring;
use crate::words::screen;
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Id, Key, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

/// A chip and the gap between two.
const CHIP: f32 = 28.0;
const GAP: f32 = 6.0;
/// So many people have a chip. A file can bring thousands: they stay, and are counted.
const MOST: usize = 60;
/// A longer name is cut on its chip.
const LONGEST: f32 = 220.0;
/// A chip in which the name is corrected.
const EDITED: f32 = 150.0;
/// The cross at the end of a chip.
const CROSS: f32 = 24.0;

/// What is typed in the field and which chip is being corrected.
fn field() -> Id {
    field_id(2)
}

/// What stands in the field. It is part of the members already.
fn draft(ui: &Ui, members: &[String]) -> String {
    let draft: String = ui.data(|data| data.get_temp(field())).unwrap_or_default();
    // Undo or another worksheet may have brought other members.
    if members.ends_with(&people(&draft)) { draft } else { String::new() }
}

fn edited(ui: &Ui) -> Option<usize> {
    ui.data(|data| data.get_temp(field().with("edited")))
}

fn edit(ui: &Ui, chip: Option<usize>) {
    ui.data_mut(|data| match chip {
        Some(chip) => {
            data.insert_temp(field().with("edited"), chip);
        }
        None => data.remove::<usize>(field().with("edited")),
    });
}

/// Where the chips lie from the left upper corner on, and how many people are said to be there.
fn lay_out(ui: &Ui, cx: &Cx<'_>, names: &[String], n: usize, width: f32) -> (Vec<Rect>, Rect) {
    let edited = edited(ui);
    let (mut x, mut y) = (0.0, 0.0);
    let mut next = |wide: f32| {
        if x > 0.0 && x + wide > width {
            (x, y) = (0.0, y + CHIP + GAP);
        }
        let at = rect(x, y, wide, CHIP);
        x += wide + GAP;
        at
    };
    let wide = |(chip, name): (usize, &String)| {
        let wide = text::width(cx, name, Style::SMALL).ceil().min(LONGEST) + 12.0 + CROSS;
        if edited == Some(chip) { wide.max(EDITED) } else { wide }.min(width)
    };
    let chips = names.iter().take(MOST).enumerate().map(|name| next(wide(name))).collect();
    let count = text::width(cx, &screen::people(n, cx.language), Style::SMALL).ceil() + 8.0;
    (chips, next(count))
}

/// How high the chips are below the field.
pub(super) fn height(ui: &Ui, cx: &Cx<'_>, members: &[String], width: f32) -> f32 {
    if members.is_empty() {
        return 0.0;
    }
    let kept = members.len() - people(&draft(ui, members)).len();
    lay_out(ui, cx, &members[..kept], members.len(), width).1.bottom()
}

/// The field and the chips; the members as they were changed.
pub(super) fn members_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    members: &[String],
    place: Rect,
) -> Option<(Gesture, Vec<String>)> {
    let mut draft = draft(ui, members);
    let kept = &members[..members.len() - people(&draft).len()];
    let mut changed = field_at(ui, cx, kept, &mut draft, place.with_max_y(place.top() + FIELD));
    if members.is_empty() {
        return changed;
    }
    let (chips, count) = lay_out(ui, cx, kept, members.len(), place.width());
    let origin = (place.min + vec2(0.0, ROW)).to_vec2();
    for (chip, at) in chips.into_iter().enumerate() {
        let at = at.translate(origin);
        let other = if edited(ui) == Some(chip) {
            edited_ui(ui, cx, kept, chip, at)
        } else {
            chip_ui(ui, cx, kept, chip, at)
        };
        if let Some((gesture, mut names)) = other {
            names.extend(people(&draft));
            changed = Some((gesture, names));
        }
    }
    let said = screen::people(members.len(), cx.language);
    let count = count.translate(origin);
    text::line_in(ui, count, Align2::LEFT_CENTER, &said, Style::SMALL, cx.color(Paint::Ink2));
    let response = ui.interact(count, field().with("count"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    changed
}

/// The field for one name or for many.
fn field_at(
    ui: &mut Ui,
    cx: &Cx<'_>,
    kept: &[String],
    draft: &mut String,
    at: Rect,
) -> Option<(Gesture, Vec<String>)> {
    let (id, label) = (field(), cx.say(screen::MEMBERS));
    let hint = if kept.is_empty() { screen::MEMBERS_HINT } else { screen::MORE_MEMBERS_HINT };
    let style =
        FieldStyle { limit: lengths::MEMBERS, joint: "、", ..FieldStyle::line(cx.say(hint), at.width()) };
    let field = within(ui, at, |ui| field_ui(ui, cx, id, label, draft, &style));
    let mut changed = None;
    if let Some((gesture, typed)) = field.typed {
        changed = Some((gesture, kept.iter().cloned().chain(people(&typed)).collect()));
        *draft = typed;
    }
    let entered = field.response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered && !draft.is_empty() {
        field.response.request_focus();
    }
    if is_parted(draft) || entered || !field.response.has_focus() {
        draft.clear();
        refill(ui, id, "");
    }
    ui.data_mut(|data| data.insert_temp(id, draft.clone()));
    changed
}

/// A person; a click corrects the name, the cross takes it away.
fn chip_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    names: &[String],
    chip: usize,
    at: Rect,
) -> Option<(Gesture, Vec<String>)> {
    let name = &names[chip];
    let ground = at.with_max_x(at.right() - CROSS);
    let response = ui.interact(ground, field().with(("chip", chip)), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let fill = if response.hovered() { Paint::Hover } else { Paint::Tint };
    let stroke = Stroke::new(1.0, cx.color(Paint::Line));
    ui.painter().rect(at, CornerRadius::same(14), cx.color(fill), stroke, StrokeKind::Inside);
    let line = ground.with_min_x(at.left() + 10.0);
    let shown = text::cut(cx, name, Style::SMALL, line.width());
    text::line_in(ui, line, Align2::LEFT_CENTER, &shown, Style::SMALL, cx.color(Paint::Ink));
    focus_ring(ui, cx, at, 14, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.on_hover_text(cx.say(screen::CORRECT_NAME)).clicked() {
        edit(ui, Some(chip));
        ui.memory_mut(|memory| memory.request_focus(name_field(chip)));
    }
    let cross = Rect::from_min_max(ground.right_top(), at.max);
    let response = ui.interact(cross, field().with(("cross", chip)), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let ink = if response.hovered() { Paint::Ink } else { Paint::Ink2 };
    let (center, stroke) = (cross.center() - vec2(3.0, 0.0), Stroke::new(1.5, cx.color(ink)));
    for side in [1.0, -1.0] {
        let arm = vec2(4.0, 4.0 * side);
        ui.painter().line_segment([center - arm, center + arm], stroke);
    }
    focus_ring(ui, cx, cross, 12, &response);
    let label = screen::remove_person(name, cx.language);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    response.clicked().then(|| {
        let mut names = names.to_vec();
        names.remove(chip);
        (new_gesture(), names)
    })
}

fn name_field(chip: usize) -> Id {
    field().with(("name", chip))
}

/// The chip whose name is corrected. Marks between names make several people of it, nothing makes none.
fn edited_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    names: &[String],
    chip: usize,
    at: Rect,
) -> Option<(Gesture, Vec<String>)> {
    let name = &names[chip];
    let style = FieldStyle {
        font: theme::font(13.0, false),
        limit: lengths::NAME,
        joint: "、",
        ..FieldStyle::line("", at.width())
    };
    let label = screen::name_of(name, cx.language);
    let field = within(ui, at, |ui| field_ui(ui, cx, name_field(chip), &label, name, &style));
    let mut names = names.to_vec();
    let mut gesture = None;
    if let Some((typing, typed)) = field.typed {
        (gesture, names[chip]) = (Some(typing), typed);
    }
    if field.response.has_focus() || field.response.gained_focus() {
        return gesture.map(|gesture| (gesture, names));
    }
    edit(ui, None);
    let meant = if is_parted(&names[chip]) {
        people(&names[chip])
    } else {
        Some(names[chip].trim().to_owned()).filter(|name| !name.is_empty()).into_iter().collect()
    };
    if meant != names[chip..=chip] {
        gesture = gesture.or_else(|| Some(new_gesture()));
        names.splice(chip..=chip, meant);
    }
    gesture.map(|gesture| (gesture, names))
}
