//! The countdown of an exercise: what the audience sees, and what the trainer steers it with.

use super::clock::{paint, ring, word};
use super::open::AgendaView;
use crate::analysis::agenda::{Pace, TimeLeft};
use crate::app::{ClassCommand, Command};
use crate::model::Countdown;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::choice::tick_ui;
use crate::ui::kit::draft::read_number;
use crate::ui::kit::field::{FieldStyle, field_ui};
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::theme;
use crate::ui::kit::widgets::{Weight, button_at, button_ui};
use crate::words::agenda as words;
use eframe::egui::{Align2, CornerRadius, Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Lengths that are offered, in minutes.
const OFFERED: [u32; 6] = [1, 3, 5, 8, 10, 15];

/// What the audience sees, filling `place`: a ring that shrinks around the digits, and at the end the whole
/// place in accent. `u` is a thousand-and-eightieth of the height of the screen, in logical pixels. Paints
/// nothing without a countdown.
pub fn countdown_ui(ui: &mut Ui, cx: &Cx<'_>, place: Rect, u: f32) {
    let Some(time) = cx.state.class.countdown(cx.state.now()) else { return };
    let said = if time.pace == Pace::Over {
        over_ui(ui, cx, place, u, time);
        cx.say(words::TIME_IS_UP).to_owned()
    } else {
        running_ui(ui, cx, place, u, time);
        format!("{} · {}", words::clock_text(time.left), word(cx, time))
    };
    let told = ui.interact(place, ui.scope_id().with("countdown"), Sense::hover());
    told.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
}

/// The same beside a slide, small: a ring and the digits, in type of 36 u. Returns its width in logical
/// pixels; it stands left of `right`, around the height `y`. Nothing without a countdown, or when time is up.
pub fn pill_ui(ui: &mut Ui, cx: &Cx<'_>, (right, y): (f32, f32), u: f32) -> f32 {
    let Some(time) = cx.state.class.countdown(cx.state.now()).filter(|time| time.pace != Pace::Over) else {
        return 0.0;
    };
    let color = cx.color(paint(time.pace));
    let style = Style { size: 36.0 * u, line: 50.0 * u, bold: true };
    let digits = words::clock_text(time.left);
    let wide = text::width(cx, &digits, style).ceil() + 60.0 * u;
    let place = rect(right - wide, y - 28.0 * u, wide, 56.0 * u);
    let center = place.left_center() + vec2(22.0 * u, 0.0);
    ring(ui.painter(), (center, 18.0 * u), (time.share(), 8.0 * u), (color, cx.color(Paint::Shade)));
    text::line_in(ui, place, Align2::RIGHT_CENTER, &digits, style, color);
    let told = ui.interact(place, ui.scope_id().with("pill"), Sense::hover());
    told.widget_info(|| WidgetInfo::labeled(Role::Label, true, digits.as_str()));
    wide
}

fn running_ui(ui: &Ui, cx: &Cx<'_>, place: Rect, u: f32, time: TimeLeft) {
    let painter = ui.painter().with_clip_rect(place);
    painter.rect_filled(place, CornerRadius::ZERO, cx.color(Paint::Surface));
    let color = cx.color(paint(time.pace));
    let stroke = (44.0 * u).min(place.height() * 0.06);
    let radius = place.width().min(place.height()) * 0.47 - stroke / 2.0;
    ring(&painter, (place.center(), radius), (time.share(), stroke), (color, cx.color(Paint::Shade)));
    let digits = words::clock_text(time.left);
    // As large as the ring has room for, whatever the number of digits.
    let room = 1.72 * (radius - stroke);
    let of_one = text::width(cx, &digits, Style { size: 100.0, line: 100.0, bold: true }) / 100.0;
    let size = (room / of_one).min(radius * 0.86);
    let ink = if time.pace == Pace::Plenty { cx.color(Paint::Ink) } else { color };
    painter.text(place.center(), Align2::CENTER_CENTER, digits, theme::font(size, true), ink);
    if time.pace != Pace::Plenty || !time.runs {
        let at = place.center() + vec2(0.0, radius * 0.58);
        let size = (110.0 * u).min(radius * 0.24);
        painter.text(at, Align2::CENTER_CENTER, word(cx, time), theme::font(size, true), ink);
    }
}

fn over_ui(ui: &Ui, cx: &Cx<'_>, place: Rect, u: f32, time: TimeLeft) {
    let painter = ui.painter().with_clip_rect(place);
    painter.rect_filled(place, CornerRadius::ZERO, cx.color(Paint::Accent));
    let ink = cx.color(Paint::OnAccent);
    let of = |phrase: crate::words::Phrase, language| phrase.get(language);
    let (first, second) = (of(words::TIME_IS_UP, cx.language), of(words::TIME_IS_UP, cx.language.other()));
    let of_one = text::width(cx, first, Style { size: 100.0, line: 100.0, bold: true }) / 100.0;
    let size = (place.width() * 0.86 / of_one).min(place.height() * 0.4).min(400.0 * u.max(0.1));
    let center = place.center() - vec2(0.0, size * 0.28);
    painter.text(center, Align2::CENTER_CENTER, first, theme::font(size, true), ink);
    let over = format!("+{}", words::clock_text(-time.left));
    for (row, (line, bold)) in [(second, false), (over.as_str(), true)].into_iter().enumerate() {
        let size = size * 0.3;
        let at = center + vec2(0.0, size * (2.6 + 1.35 * row as f32));
        painter.text(at, Align2::CENTER_CENTER, line, theme::font(size, bold), ink);
    }
}

/// The trainer's side: how long, begin, hold, end, and whether it is heard.
pub fn desk_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect) {
    let title = cx.say(words::COUNTDOWN);
    text::paragraph_at(ui, cx, place.min, (place.width(), 1), title, Style::SECTION, Paint::Ink);
    let below = place.with_min_y(place.top() + 34.0);
    match cx.state.class.countdown(cx.state.now()) {
        Some(time) => steer_ui(ui, cx, below, time),
        None => begin_ui(ui, cx, below),
    }
    let sound = cx.state.class.class().sound;
    let at = rect(place.left(), below.top() + 140.0, place.width(), 28.0);
    let clicked =
        within(ui, at, |ui| tick_ui(ui, cx, Id::unique("sound"), sound, (cx.say(words::SOUND), "")));
    if clicked {
        cx.send(Command::Class(ClassCommand::SetSound(!sound)));
    }
}

fn begin_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect) {
    if cx.memory.of::<AgendaView>().countdown == 0 {
        cx.memory.of_mut::<AgendaView>().countdown = OFFERED[2];
    }
    let chosen = cx.memory.of::<AgendaView>().countdown;
    let wide = (place.width() - 5.0 * 6.0) / OFFERED.len() as f32;
    for (index, minutes) in OFFERED.into_iter().enumerate() {
        let at = rect(place.left() + index as f32 * (wide + 6.0), place.top(), wide, 32.0);
        let weight = if minutes == chosen { Weight::Accent } else { Weight::Plain };
        let response = button_at(ui, cx, at, &minutes.to_string(), weight);
        let label = words::minutes(minutes, cx.language);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, minutes == chosen, &label));
        if response.on_hover_text(&label).clicked() {
            cx.memory.of_mut::<AgendaView>().countdown = minutes;
        }
    }
    let row = rect(place.left(), place.top() + 48.0, place.width(), 36.0);
    within(ui, row, |ui| {
        ui.horizontal(|ui| {
            let label = cx.say(words::COUNTDOWN_MINUTES);
            let style = FieldStyle::line("5", 44.0);
            let field = field_ui(ui, cx, Id::unique("countdown minutes"), label, &chosen.to_string(), &style);
            // What is no such number stays out; the field shows what counts as soon as it is left.
            let typed = field.typed.and_then(|(_, text)| read_number(text.trim()));
            if let Some(minutes) = typed.filter(|minutes| (1..=Countdown::MOST / 60).contains(minutes)) {
                cx.memory.of_mut::<AgendaView>().countdown = minutes;
            }
            text::line_ui(ui, cx, cx.say(words::MINUTES), Style::BODY, Paint::Ink2);
            if button_ui(ui, cx, cx.say(words::START_COUNTDOWN), Weight::Primary).clicked() {
                cx.send(Command::Class(ClassCommand::StartCountdown(
                    cx.memory.of::<AgendaView>().countdown * 60,
                )));
            }
        });
    });
}

fn steer_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect, time: TimeLeft) {
    let color = cx.color(paint(time.pace));
    let center = pos2(place.left() + 24.0, place.top() + 24.0);
    ring(ui.painter(), (center, 18.0), (time.share(), 7.0), (color, cx.color(Paint::Shade)));
    let big = Style { size: 34.0, line: 48.0, bold: true };
    let left = words::clock_text(time.left);
    let digits = rect(place.left() + 60.0, place.top(), text::width(cx, &left, big), 48.0);
    text::line_in(ui, digits, Align2::LEFT_CENTER, &left, big, color);
    let beside = rect(digits.right() + 16.0, digits.top() + 3.0, place.right() - digits.right() - 16.0, 48.0);
    let is_over = time.pace == Pace::Over;
    let state = if is_over { cx.say(words::TIME_IS_UP) } else { word(cx, time) };
    text::line_in(ui, beside, Align2::LEFT_CENTER, state, Style::BODY_BOLD, color);
    let said = format!("{} · {left} · {state}", cx.say(words::COUNTDOWN));
    let told = ui.interact(place.with_max_y(digits.bottom()), ui.scope_id().with("steer"), Sense::hover());
    told.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));

    let row = place.top() + 56.0;
    let pause = if time.runs { words::PAUSE_COUNTDOWN } else { words::GO_ON_COUNTDOWN };
    let short = if time.runs { words::PAUSE } else { words::GO_ON };
    let buttons = [
        ("\u{2212}1", words::TAKE_FROM_COUNTDOWN, ClassCommand::AddToCountdown(-60), Weight::Plain),
        ("+1", words::ADD_TO_COUNTDOWN, ClassCommand::AddToCountdown(60), Weight::Plain),
        (cx.say(short), pause, ClassCommand::ToggleCountdown, Weight::Plain),
    ];
    let mut at = pos2(place.left(), row);
    let mut button = |ui: &mut Ui, cx: &mut Cx<'_>, label: &str, name, command, weight| {
        let wide = (text::width(cx, label, Style::BODY_BOLD).ceil() + 24.0).max(44.0);
        if at.x + wide > place.right() {
            at = pos2(place.left(), at.y + 40.0);
        }
        let response = within(ui, place, |ui| {
            ui.push_id("countdown", |ui| button_at(ui, cx, rect(at.x, at.y, wide, 32.0), label, weight)).inner
        });
        at.x += wide + 8.0;
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, cx.say(name)));
        if response.on_hover_text(cx.say(name)).clicked() {
            cx.send(Command::Class(command));
        }
    };
    for (label, name, command, weight) in buttons {
        button(ui, cx, label, name, command, weight);
    }
    let restart = cx.say(words::RESTART_COUNTDOWN);
    button(ui, cx, restart, words::RESTART_COUNTDOWN, ClassCommand::RestartCountdown, Weight::Plain);
    let stop = cx.say(words::STOP_COUNTDOWN);
    let weight = if is_over { Weight::Primary } else { Weight::Plain };
    button(ui, cx, stop, words::STOP_COUNTDOWN, ClassCommand::StopCountdown, weight);
}
