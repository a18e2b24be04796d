//! Writing where one reads: a field over a cell of the map, by double-click or F2, and the menu of a column, by
//! right click, its three dots or Shift+F10.

use super::canvas::{Canvas, stop};
use crate::app::{Command, Look, SelectionKey};
use crate::edit::{JourneyEdit, TouchpointField};
use crate::model::limits::lengths;
use crate::model::{Touchpoint, TouchpointId};
use crate::sheet::{Column, Lane, Paint};
use crate::ui::cx::Cx;
use crate::ui::kit::field::{FieldStyle, edit_field_ui};
use crate::ui::kit::keys;
use crate::ui::kit::layout::{rect, within};
use crate::ui::panels::shown::{Change, Shown};
use crate::words::{canvas as words, inspector};
use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{
    CursorIcon, Id, Key, Modifiers, Popup, Rect, Response, Role, Sense, SetOpenCommand, Ui, WidgetInfo, vec2,
};

/// The cell that is written in, and whether its field had the focus.
#[derive(Default)]
struct Open(Option<(TouchpointId, Lane)>, bool);

/// The room of the three dots, and the narrowest column that has it beside its number.
const DOTS: f32 = 24.0;
const NARROWEST: f32 = 56.0;

/// The text that stands in a lane.
fn field_of(lane: Lane) -> Option<TouchpointField> {
    match lane {
        Lane::Name => Some(TouchpointField::Name),
        Lane::Doing => Some(TouchpointField::Doing),
        Lane::Expectation => Some(TouchpointField::Expectation),
        Lane::Thought => Some(TouchpointField::Thought),
        Lane::Channel => Some(TouchpointField::Channel),
        _ => None,
    }
}

/// A double-click on a cell opens it.
pub fn clicked_twice(
    cx: &mut Cx<'_>,
    shown: &Shown<'_>,
    canvas: &Canvas<'_>,
    column: &Column,
    response: &Response,
) {
    let lane = response.interact_pointer_pos().and_then(|at| canvas.sheet.lane_at(at.y - canvas.origin.y));
    if let Some(lane) = lane.filter(|lane| shown.may.texts && field_of(*lane).is_some()) {
        *cx.memory.of_mut::<Open>() = Open(Some((column.touchpoint.clone(), lane)), false);
    }
}

/// The field over the open cell, wide enough to write in; left, it closes. F2 opens the selected name.
pub fn in_place_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, canvas: &Canvas<'_>) {
    if shown.may.texts
        && !cx.asks()
        && keys::hears(ui, stop())
        && keys::take(ui, Modifiers::NONE, Key::F2)
        && let Some(selected) = shown.selected
    {
        *cx.memory.of_mut::<Open>() = Open(Some((selected.clone(), Lane::Name)), false);
    }
    let Open(Some((id, lane)), begun) = cx.memory.of::<Open>() else { return };
    let (id, lane, begun) = (id.clone(), *lane, *begun);
    let column = canvas.sheet.columns.iter().find(|column| column.touchpoint == id);
    let place = canvas.sheet.lanes.iter().find(|other| other.lane == lane);
    let touchpoint = shown.picture.journey.touchpoint(&id);
    let (Some(column), Some(place), Some(touchpoint), Some(field)) =
        (column, place, touchpoint, field_of(lane))
    else {
        *cx.memory.of_mut::<Open>() = Open::default();
        return;
    };
    let wide = column.width.max(180.0);
    let left = (canvas.origin.x + column.x).min(canvas.clip.right() - wide - 8.0).max(canvas.clip.left());
    let at = rect(left, canvas.origin.y + place.y, wide, place.height.max(34.0));
    let field_id = Id::unique(("in place", field, &id));
    // A click takes the focus from whatever it did not hit: the field comes in the frame after it.
    if !begun && ui.input(|input| input.pointer.any_click()) {
        return ui.ctx().request_repaint();
    }
    if !begun {
        let mut state = TextEditState::load(ui.ctx(), field_id).unwrap_or_default();
        let all = CCursorRange::two(CCursor::default(), CCursor::new(usize::MAX));
        state.cursor.set_char_range(Some(all));
        state.store(ui.ctx(), field_id);
        ui.memory_mut(|memory| memory.request_focus(field_id));
        cx.memory.of_mut::<Open>().1 = true;
    }
    ui.painter().rect_filled(at, 6, cx.color(Paint::Surface));
    let response = within(ui, at, |ui| {
        let style = FieldStyle { limit: lengths::TOUCHPOINT, ..FieldStyle::line("", wide - 18.0) };
        let (label, value) = named(field, touchpoint, cx);
        edit_field_ui(ui, cx, (field_id, &label), value, &style, |text| {
            let (touchpoint, text) = (id.clone(), text.into());
            shown.edit(Change::Journey(JourneyEdit::SetTouchpointText { touchpoint, field, text }))
        })
    });
    if begun && !response.has_focus() {
        *cx.memory.of_mut::<Open>() = Open::default();
    }
}

fn named<'a>(field: TouchpointField, touchpoint: &'a Touchpoint, cx: &Cx<'_>) -> (String, &'a str) {
    let (label, text) = match field {
        TouchpointField::Name | TouchpointField::Short => (inspector::NAME, &touchpoint.name),
        TouchpointField::Channel => (inspector::CHANNEL, &touchpoint.channel),
        TouchpointField::Doing => (inspector::ACTION, &touchpoint.doing),
        TouchpointField::Expectation => (inspector::EXPECTATION, &touchpoint.expectation),
        TouchpointField::Thought => (inspector::THOUGHT, &touchpoint.thought),
    };
    (words::on_the_map(cx.say(label), cx.language), text.get(cx.language))
}

/// What can be done with a column, at the pointer.
pub fn column_menu_ui(cx: &mut Cx<'_>, shown: &Shown<'_>, column: &Column, response: &Response) {
    if !shown.may.structure {
        return;
    }
    if response.secondary_clicked() {
        cx.send(Look::Select(column.touchpoint.clone()));
    }
    Popup::context_menu(response).show(|ui| entries_ui(ui, cx, &column.touchpoint));
}

/// The same for the selected column, by key and by the three dots at its upper corner.
pub fn cursor_menu_ui(ui: &Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, cursor: &Response) {
    let Some(selected) = shown.selected.filter(|_| shown.may.structure) else { return };
    let by_key = cursor.has_focus() && keys::take(ui, Modifiers::SHIFT, Key::F10);
    let by_dots = cursor.rect.width() >= NARROWEST && dots_ui(ui, cx, cursor.rect);
    let under = cursor.rect.with_max_y(cursor.rect.top() + DOTS);
    let asked = (by_key || by_dots).then_some(SetOpenCommand::Bool(true));
    let menu = Popup::menu(cursor).anchor(under).open_memory(asked);
    menu.show(|ui| {
        let first = entries_ui(ui, cx, selected);
        if by_key {
            first.request_focus();
        }
    });
}

/// Three dots beside the number of the selected column. They are no stop of the keyboard's, which has Shift+F10.
fn dots_ui(ui: &Ui, cx: &Cx<'_>, column: Rect) -> bool {
    let at = rect(column.right() - DOTS - 2.0, column.top(), DOTS, DOTS);
    let response = ui.interact(at, Id::unique("column dots"), Sense::CLICK);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, cx.say(words::COLUMN_MENU)));
    if response.hovered() {
        ui.painter().rect_filled(at.shrink(2.0), 4, cx.color(Paint::Hover));
    }
    for dot in -1..=1 {
        let center = at.center() + vec2(dot as f32 * 5.0, 0.0);
        ui.painter().circle_filled(center, 1.5, cx.color(Paint::Accent));
    }
    response.on_hover_text(cx.say(words::COLUMN_MENU)).clicked()
}

fn entries_ui(ui: &mut Ui, cx: &mut Cx<'_>, touchpoint: &TouchpointId) -> Response {
    let first = ui.button(cx.say(words::RENAME));
    if first.clicked() {
        // The field that opens would be left by it.
        keys::take(ui, Modifiers::NONE, Key::Enter);
        *cx.memory.of_mut::<Open>() = Open(Some((touchpoint.clone(), Lane::Name)), false);
        ui.close();
    }
    for (label, key) in [
        (inspector::MOVE_LEFT, SelectionKey::Move(-1)),
        (inspector::MOVE_RIGHT, SelectionKey::Move(1)),
        (inspector::DELETE, SelectionKey::RemoveTouchpoint),
    ] {
        if ui.button(cx.say(label)).clicked() {
            cx.send(Command::Key(key));
            ui.close();
        }
    }
    first
}
