//! What the class moves: a whole number along a line, by dragging, with the arrow keys or from a screen
//! reader. The place of a number on the line is the caller's; so is what is painted there.

use super::board::{At, Board};
use crate::sheet::Paint;
use eframe::egui::{CursorIcon, EventFilter, Id, Key, Modifiers, Sense, Ui, WidgetInfo, accesskit};

/// A line from one number to another, upright or level.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// Where the lowest and the highest number stand, on the slide; along y if it is upright.
    pub low: f32,
    pub high: f32,
    pub upright: bool,
    pub from: i64,
    pub to: i64,
}

impl Scale {
    pub fn of(&self, number: i64) -> f32 {
        let share = (number - self.from) as f32 / (self.to - self.from) as f32;
        self.low + (self.high - self.low) * share
    }

    fn at(&self, (x, y): At) -> i64 {
        let along = if self.upright { y } else { x };
        let share = (along - self.low) / (self.high - self.low);
        let number = self.from as f32 + share * (self.to - self.from) as f32;
        (number.round() as i64).clamp(self.from, self.to)
    }
}

/// Takes what a person does with the number at `center`; the new number, if it is another one.
pub fn knob(
    board: &mut Board<'_, '_>,
    center: At,
    radius: f32,
    (scale, value): (Scale, i64),
    name: &str,
) -> Option<i64> {
    let (x, y) = center;
    // A little more than is painted, for a hand that hurries.
    let reach = radius + 8.0;
    let rect = board.rect((x - reach, y - reach, 2.0 * reach, 2.0 * reach));
    let enabled = board.ui.is_enabled();
    let sense = if enabled { Sense::click_and_drag() } else { Sense::hover() };
    let id = board.id(("knob", name));
    let response = board.ui.interact(rect, id, sense);
    let cursor = if scale.upright { CursorIcon::ResizeVertical } else { CursorIcon::ResizeHorizontal };
    let response = response.on_hover_and_drag_cursor(cursor);
    response.widget_info(|| WidgetInfo::slider(enabled, value as f64, name));
    if !enabled {
        return None;
    }
    if response.clicked() || response.drag_started() {
        response.request_focus();
    }
    let mut wanted = value;
    if response.has_focus() {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        board.ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        wanted += steps_of_keys(board.ui);
    }
    wanted += steps_of_reader(board.ui, id);
    if let Some(set) = set_by_reader(board.ui, id) {
        wanted = set;
    }
    if response.dragged()
        && let Some(pointer) = response.interact_pointer_pos()
    {
        wanted = scale.at(board.on_slide(pointer));
    }
    if response.has_focus() || response.hovered() || response.dragged() {
        let stroke = board.stroke(4.0, Paint::Accent);
        board.painter().circle_stroke(board.pos(center), board.px(radius + 6.0), stroke);
    }
    let wanted = wanted.clamp(scale.from, scale.to);
    (wanted != value).then_some(wanted)
}

/// Up and plus are one more, down and minus one less.
fn steps_of_keys(ui: &Ui) -> i64 {
    ui.input_mut(|input| {
        let mut count = |key| i64::try_from(input.count_and_consume_key(Modifiers::NONE, key)).unwrap_or(0);
        count(Key::ArrowUp) + count(Key::Plus) + count(Key::Equals)
            - count(Key::ArrowDown)
            - count(Key::Minus)
    })
}

fn steps_of_reader(ui: &Ui, id: Id) -> i64 {
    ui.input(|input| {
        let count = |action| i64::try_from(input.num_accesskit_action_requests(id, action)).unwrap_or(0);
        count(accesskit::Action::Increment) - count(accesskit::Action::Decrement)
    })
}

fn set_by_reader(ui: &Ui, id: Id) -> Option<i64> {
    ui.input(|input| {
        let numbers = input.accesskit_action_requests(id, accesskit::Action::SetValue);
        numbers
            .filter_map(|request| match &request.data {
                Some(accesskit::ActionData::NumericValue(value)) => Some(value.round() as i64),
                _ => None,
            })
            .last()
    })
}
