//! The clock of the day: what is left of the running block, ahead or behind, and the buttons that steer it.
//! The colour of a time never stands alone: a word and a ring that shrinks say the same.

use crate::analysis::agenda::{ClockReading, Pace, TimeLeft};
use crate::app::{ClassCommand, Command, MenuEntry, local_time_of_day};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_at};
use crate::words::agenda as words;
use eframe::egui::{
    Align2, Color32, CornerRadius, CursorIcon, Painter, Pos2, Rect, Role, Sense, Shape, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

/// The colour of a pace: green, orange, red.
pub(super) fn paint(pace: Pace) -> Paint {
    match pace {
        Pace::Plenty => Paint::Ok,
        Pace::Soon => Paint::Warn,
        Pace::Last | Pace::Over => Paint::Err,
    }
}

/// A ring of which so much is left, 0.0…1.0, clockwise to the top; the rest of it is `rest`.
pub(super) fn ring(
    painter: &Painter,
    (center, radius): (Pos2, f32),
    (share, width): (f32, f32),
    (color, rest): (Color32, Color32),
) {
    const PARTS: f32 = 96.0;
    let arc = |share: f32| {
        let n = (share * PARTS).ceil().max(1.0) as usize;
        let points = (0..=n).map(|part| {
            let angle = std::f32::consts::TAU * (1.0 - share * (1.0 - part as f32 / n as f32));
            center + vec2(angle.sin(), -angle.cos()) * radius
        });
        points.collect::<Vec<_>>()
    };
    // A line for the rest as well: a circle's stroke lies outside of its radius.
    painter.add(Shape::line(arc(1.0), Stroke::new(width, rest)));
    if share > 0.0 {
        painter.add(Shape::line(arc(share), Stroke::new(width, color)));
    }
}

/// What the word beside a time says: that it is held, or how pressing it is.
pub(super) fn word(cx: &Cx<'_>, time: TimeLeft) -> &'static str {
    let held = !time.runs && time.pace != Pace::Over;
    cx.say(if held { words::PAUSED } else { words::pace(time.pace) })
}

/// The clock in a place at least 300 wide and 200 high, in logical pixels: the block, what is left, ahead
/// or behind, the day, and the buttons. Before the day begins, what begins it.
pub fn clock_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect) {
    match cx.state.class.reading(cx.state.now()) {
        Some(reading) => running_ui(ui, cx, place, reading),
        None => waiting_ui(ui, cx, place),
    }
}

fn waiting_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect) {
    let room = place.width();
    let mut at = place.min;
    at.y += text::paragraph_at(ui, cx, at, (room, 1), cx.say(words::NOT_BEGUN), Style::BODY_BOLD, Paint::Ink);
    at.y += 4.0;
    let how = cx.say(words::HOW_TO_BEGIN);
    at.y += text::paragraph_at(ui, cx, at, (room, 4), how, Style::SMALL, Paint::Ink2);
    let button = rect(place.left(), at.y + 12.0, room.min(200.0), 40.0);
    if button_at(ui, cx, button, cx.say(words::START_DAY), Weight::Primary).clicked() {
        cx.send(Command::Class(ClassCommand::StartDay));
    }
}

fn running_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect, reading: ClockReading) {
    let class = std::sync::Arc::clone(cx.state.class.class());
    let n_blocks = class.agenda.blocks.len();
    let title = class.agenda.blocks.get(reading.block).map(|block| block.title.get(cx.language));
    let title = format!("{} / {n_blocks}  {}", reading.block + 1, title.unwrap_or_default());
    let at = place.min;
    text::paragraph_at(ui, cx, at, (place.width(), 1), &title, Style::BODY_BOLD, Paint::Ink);

    let time = reading.time;
    let color = cx.color(paint(time.pace));
    let center = pos2(place.left() + 30.0, place.top() + 62.0);
    ring(ui.painter(), (center, 22.0), (time.share(), 8.0), (color, cx.color(Paint::Shade)));
    let big = Style { size: 44.0, line: 56.0, bold: true };
    let left = words::clock_text(time.left);
    let digits = rect(place.left() + 72.0, place.top() + 34.0, text::width(cx, &left, big), 56.0);
    text::line_in(ui, digits, Align2::LEFT_CENTER, &left, big, color);
    let beside = rect(digits.right() + 16.0, digits.top() + 4.0, place.right() - digits.right() - 16.0, 56.0);
    text::line_in(ui, beside, Align2::LEFT_CENTER, word(cx, time), Style::BODY_BOLD, color);

    let ahead = words::ahead(reading.ahead, cx.language);
    let (style, ink) =
        if reading.ahead <= -60 { (Style::BODY_BOLD, Paint::Warn) } else { (Style::BODY, Paint::Ink) };
    let at = pos2(place.left(), place.top() + 98.0);
    text::paragraph_at(ui, cx, at, (place.width(), 1), &ahead, style, ink);
    let day = words::day_left(reading.day_left, cx.language);
    let at = pos2(place.left(), place.top() + 120.0);
    text::paragraph_at(ui, cx, at, (place.width(), 1), &day, Style::SMALL, Paint::Ink2);
    let (projected, planned) =
        (local_time_of_day(reading.projected_end), local_time_of_day(reading.planned_end));
    let ends = words::ends(&projected, &planned, cx.language);
    let at = pos2(place.left(), place.top() + 138.0);
    text::paragraph_at(ui, cx, at, (place.width(), 1), &ends, Style::SMALL, Paint::Ink2);
    let said = [title.as_str(), &left, word(cx, time), &ahead, &day, &ends].join(" · ");
    let told =
        ui.interact(place.with_max_y(place.top() + 156.0), ui.scope_id().with("clock"), Sense::hover());
    told.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    buttons_ui(ui, cx, rect(place.left(), place.top() + 164.0, place.width(), 32.0), reading, n_blocks);
}

/// Between two buttons, in logical pixels: five of them stand in 300.
const GAP: f32 = 6.0;

fn buttons_ui(ui: &mut Ui, cx: &mut Cx<'_>, row: Rect, reading: ClockReading, n_blocks: usize) {
    let pause = if reading.time.runs { words::PAUSE } else { words::GO_ON };
    let is_last = reading.block + 1 == n_blocks;
    let first = [
        ("\u{2212}1", words::TAKE_MINUTE, ClassCommand::AddMinutes(-1)),
        ("+1", words::ADD_MINUTE, ClassCommand::AddMinutes(1)),
    ];
    let mut left = row.left();
    for (sign, name, command) in first {
        let place = rect(left, row.top(), 38.0, 32.0);
        left += 38.0 + GAP;
        let response = button_at(ui, cx, place, sign, Weight::Plain);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, cx.say(name)));
        if response.on_hover_text(cx.say(name)).clicked() {
            cx.send(Command::Class(command));
        }
    }
    let wide = |cx: &Cx<'_>, label: &str| text::width(cx, label, Style::BODY_BOLD).ceil() + 20.0;
    let label = cx.say(pause);
    let place = rect(left, row.top(), wide(cx, label), 32.0);
    if button_at(ui, cx, place, label, Weight::Plain).clicked() {
        cx.send(Command::Class(ClassCommand::TogglePause));
    }
    let label = cx.say(words::NEXT);
    let next = rect(place.right() + GAP, row.top(), wide(cx, label), 32.0);
    if !is_last && button_at(ui, cx, next, label, Weight::Primary).clicked() {
        cx.send(Command::Class(ClassCommand::NextBlock));
    }
    if reading.block > 0 {
        let label = cx.say(words::PREVIOUS);
        let left = if is_last { next.left() } else { next.right() + GAP };
        let place = rect(left, row.top(), wide(cx, label) - 10.0, 32.0);
        if button_at(ui, cx, place, label, Weight::Quiet).clicked() {
            cx.send(Command::Class(ClassCommand::PreviousBlock));
        }
    }
}

/// Width of the timer in the top bar, in logical pixels.
pub const TIMER: f32 = 92.0;

/// The running block in the top bar: a ring and what is left. A click opens the page of the agenda.
pub fn timer_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect, reading: ClockReading) {
    let time = reading.time;
    let class = std::sync::Arc::clone(cx.state.class.class());
    let title = class.agenda.blocks.get(reading.block).map(|block| block.title.get(cx.language));
    let left = words::clock_text(time.left);
    let said = format!("{} · {left} · {}", title.unwrap_or_default(), word(cx, time));
    let response = ui.interact(place, ui.scope_id().with("timer"), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if response.hovered() {
        ui.painter().rect_filled(place, CornerRadius::same(6), cx.color(Paint::Hover));
    }
    let color = cx.color(paint(time.pace));
    let center = pos2(place.left() + 14.0, place.center().y);
    ring(ui.painter(), (center, 7.0), (time.share(), 4.0), (color, cx.color(Paint::Shade)));
    let digits = place.with_min_x(place.left() + 30.0);
    text::line_in(ui, digits, Align2::LEFT_CENTER, &left, Style::SECTION, color);
    widgets::focus_ring(ui, cx, place.shrink(2.0), 4, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    if response.clicked() {
        cx.send(Command::Do(MenuEntry::Agenda));
    }
    response.on_hover_text(format!("{said}\n{}", words::ahead(reading.ahead, cx.language)));
}
