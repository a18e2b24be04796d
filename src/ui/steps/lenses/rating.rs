//! One rating from 1 to 7: seven numbers to click, and keys while it has the focus.

use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::enter;
use crate::ui::kit::keys::{keep_arrows, roving, take};
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets;
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Id, Key, Modifiers, Pos2, Rect, Stroke, StrokeKind, Ui, WidgetInfo,
    accesskit, vec2,
};

/// The most that can be given; the least is 1.
const MOST: u8 = 7;

const CELL: f32 = 18.0;
const GAP: f32 = 1.0;
/// Width and height of the strip.
pub const WIDTH: f32 = MOST as f32 * (CELL + GAP) - GAP;
pub const HEIGHT: f32 = 24.0;

/// What a person did with a rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rated {
    /// By arrows or a screen reader, step by step: the cursor stays.
    Set(u8),
    /// By digit or pointer: the next rating comes.
    Struck(u8),
    Cleared,
    /// The cursor goes on or back.
    Passed(isize),
}

/// The strip at a place; `name` is what a screen reader and the tests call it. All strips of a page are one
/// stop of the Tab key, at the cursor.
pub fn rating_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (id, at): (Id, Pos2),
    name: &str,
    (value, is_cursor): (Option<u8>, bool),
) -> Option<Rated> {
    const DIGITS: [Key; MOST as usize] =
        [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7];
    let place = Rect::from_min_size(at, vec2(WIDTH, HEIGHT));
    let sense = roving(ui, id, is_cursor);
    let response = ui.interact(place, id, sense).on_hover_cursor(CursorIcon::PointingHand);
    if is_cursor {
        let edge = Stroke::new(1.0, cx.color(Paint::Accent));
        ui.painter().rect_stroke(place.expand(2.0), CornerRadius::same(5), edge, StrokeKind::Middle);
        enter::on_stop(ui, id);
    }
    let under = response.hover_pos().map(|pointer| {
        let cell = ((pointer.x - place.left()) / (CELL + GAP)).floor() as i32;
        (cell + 1).clamp(1, i32::from(MOST)) as u8
    });
    for number in 1..=MOST {
        let cell = rect(place.left() + f32::from(number - 1) * (CELL + GAP), place.top(), CELL, HEIGHT);
        let is_chosen = value == Some(number);
        let (fill, ink) = match (is_chosen, under == Some(number)) {
            (true, _) => (Paint::Accent, Paint::OnAccent),
            (false, true) => (Paint::Shade, Paint::Ink),
            (false, false) => (Paint::Sunk, Paint::Ink2),
        };
        ui.painter().rect_filled(cell, CornerRadius::same(4), cx.color(fill));
        let style = if is_chosen { Style::SMALL_BOLD } else { Style::SMALL };
        text::line_in(ui, cell, Align2::CENTER_CENTER, &number.to_string(), style, cx.color(ink));
    }
    widgets::focus_ring(ui, cx, place, 4, &response);
    response.widget_info(|| WidgetInfo::slider(true, value.map_or(0.0, f64::from), name));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.clicked()
        && let Some(number) = under
    {
        // A click on the number that is chosen takes it away again.
        return Some(if value == Some(number) { Rated::Cleared } else { Rated::Struck(number) });
    }
    let now = value.unwrap_or(0);
    let asked = |ui: &Ui, action| ui.input(|input| input.num_accesskit_action_requests(id, action) > 0);
    if asked(ui, accesskit::Action::Increment) {
        return Some(Rated::Set((now + 1).min(MOST)));
    }
    if asked(ui, accesskit::Action::Decrement) {
        return Some(Rated::Set(now.saturating_sub(1).max(1)));
    }
    if !response.has_focus() {
        return None;
    }
    keep_arrows(ui, &response);
    let struck = |key| take(ui, Modifiers::NONE, key);
    if let Some(digit) = DIGITS.into_iter().position(struck) {
        return Some(Rated::Struck(digit as u8 + 1));
    }
    if struck(Key::Backspace) || struck(Key::Delete) {
        return Some(Rated::Cleared);
    }
    if struck(Key::ArrowDown) {
        return Some(Rated::Passed(1));
    }
    if struck(Key::ArrowUp) {
        return Some(Rated::Passed(-1));
    }
    if struck(Key::ArrowRight) {
        return Some(Rated::Set((now + 1).min(MOST)));
    }
    struck(Key::ArrowLeft).then(|| Rated::Set(now.saturating_sub(1).max(1)))
}
