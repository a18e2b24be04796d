//! The page of the agenda: the plan at the left, block under block, and the clocks at the right. The parts
//! that stand elsewhere too have files of their own: the clock, the countdown that the audience sees.

mod block;
mod clock;
mod countdown;
mod open;

pub use clock::{TIMER, clock_ui, timer_ui};
pub use countdown::{countdown_ui, desk_ui, pill_ui};

use crate::analysis::agenda::{self, ClockReading};
use crate::app::{ClassCommand, Command};
use crate::edit::ClassEdit;
use crate::files::library;
use crate::model::written_date::read_time;
use crate::model::{Agenda, Block, Class, TimeOfDay};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::draft::draft_field_ui;
use crate::ui::kit::field::FieldStyle;
use crate::ui::kit::layout::{pane_ui, rect, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_at, button_ui};
use crate::words::{agenda as words, screen};
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Id, Popup, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};
use open::{AgendaView, add_block};
use std::sync::Arc;

/// Width of the pane of the clocks, in logical pixels.
const CLOCKS: f32 = 360.0;

/// Height of a block's row, and of one with nothing to do in it.
const ROW: f32 = 56.0;
const SHORT_ROW: f32 = 36.0;

/// The whole page.
pub fn agenda_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let class = Arc::clone(cx.state.class.class());
    let reading = cx.state.class.reading(cx.state.now());
    let whole = ui.max_rect();
    let (left, right) = whole.split_left_right_at_x(whole.right() - CLOCKS);
    pane_ui(ui, cx, left, Paint::Surface, |ui, cx| plan_ui(ui, cx, &class, reading));
    pane_ui(ui, cx, right, Paint::Canvas, |ui, cx| {
        ui.painter().vline(right.left() + 0.5, right.y_range(), Stroke::new(1.0, cx.color(Paint::Line)));
        clocks_ui(ui, cx, right.shrink2(vec2(24.0, 16.0)));
    });
}

/// Which plan it is and how long it takes, between when it begins and the button that offers the shipped ones.
fn title_ui(ui: &mut Ui, cx: &mut Cx<'_>, class: &Class, head: Rect, left: f32) {
    let label = cx.say(words::PLANS);
    let wide = text::width(cx, label, Style::BODY_BOLD).ceil() + 32.0;
    let place = rect(head.right() - wide, head.top() + 2.0, wide, 32.0);
    let button = button_at(ui, cx, place, label, Weight::Plain);
    Popup::menu(&button).show(|ui| plans_ui(ui, cx));
    let title = class.agenda.title.get(cx.language);
    let schedule = agenda::schedule(&class.agenda);
    let span = schedule.first().zip(schedule.last()).map(|(from, to)| {
        let minutes = agenda::planned_minutes(&class.agenda);
        words::span(&from.to_string(), &to.to_string(), minutes, cx.language)
    });
    let line = screen::joined(&[title, &span.unwrap_or_default()], cx.language);
    let room = Rect::from_x_y_ranges(left..=(place.left() - 16.0).max(left), head.y_range());
    let line = text::cut(cx, &line, Style::BODY, room.width());
    text::line_in(ui, room, Align2::LEFT_CENTER, &line, Style::BODY, cx.color(Paint::Ink2));
}

/// The shipped plans.
fn plans_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    for (index, plan) in library::plans().iter().enumerate() {
        let length = words::minutes(agenda::planned_minutes(plan), cx.language);
        let label = screen::joined(&[plan.title.get(cx.language), &length], cx.language);
        if ui.button(label).clicked() {
            cx.memory.of_mut::<AgendaView>().block = None;
            cx.send(Command::Class(ClassCommand::ChoosePlan(index)));
            ui.close();
        }
    }
}

/// The blocks in their order, under the time at which the plan begins.
fn plan_ui(ui: &mut Ui, cx: &mut Cx<'_>, class: &Class, reading: Option<ClockReading>) {
    let pane = ui.max_rect();
    let head = rect(pane.left() + 24.0, pane.top() + 10.0, pane.width() - 48.0, 36.0);
    let start = within(ui, head, |ui| {
        ui.horizontal_centered(|ui| start_ui(ui, cx, &class.agenda)).response.rect.right()
    });
    title_ui(ui, cx, class, head, start + 20.0);
    let body = Rect::from_min_max(pos2(pane.left() + 8.0, head.bottom() + 6.0), pane.max);
    within(ui, body, |ui| {
        ScrollArea::vertical().id_salt("blocks").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let times = agenda::schedule(&class.agenda);
            let wide = body.width() - 24.0;
            for (index, (block, time)) in class.agenda.blocks.iter().zip(&times).enumerate() {
                row_ui(ui, cx, (index, block, *time), wide, reading);
                if cx.memory.of::<AgendaView>().block == Some(index) {
                    block::form_ui(ui, cx, class, (index, block), wide, reading.map(|r| r.block));
                }
            }
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                ui.add_space(84.0);
                if button_ui(ui, cx, cx.say(words::ADD_BLOCK), Weight::Plain).clicked() {
                    add_block(cx, class.agenda.blocks.len());
                }
            });
            ui.add_space(16.0);
        });
    });
}

fn start_ui(ui: &mut Ui, cx: &mut Cx<'_>, agenda: &Agenda) {
    let label = cx.say(words::START);
    text::line_ui(ui, cx, label, Style::BODY, Paint::Ink2);
    let style = FieldStyle::line("9:00", 60.0);
    let id = (Id::unique("agenda start"), label);
    let unread = draft_field_ui(ui, cx, id, &agenda.start.to_string(), &style, |text| {
        let start = read_time(text)?;
        Some(ClassCommand::Edit(ClassEdit::SetStart(start)))
    });
    if unread.is_some() {
        text::line_ui(ui, cx, cx.say(words::BAD_TIME), Style::SMALL_BOLD, Paint::Err);
    }
}

/// One block: when, how long, what, which step. A click opens it for editing.
fn row_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (index, block, time): (usize, &Block, TimeOfDay),
    wide: f32,
    reading: Option<ClockReading>,
) {
    let what = block.what_to_do.get(cx.language);
    let (_, row) = ui.allocate_space(vec2(wide, if what.is_empty() { SHORT_ROW } else { ROW }));
    let id = Id::unique(("agenda block", index));
    let response = ui.interact(row, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let open = cx.memory.of::<AgendaView>().block == Some(index);
    let running = reading.filter(|reading| reading.block == index);
    if running.is_some() || open {
        let below = if open { 0 } else { 6 };
        let corners = CornerRadius { nw: 6, ne: 6, sw: below, se: below };
        ui.painter().rect_filled(row, corners, cx.color(Paint::Tint));
    } else if response.hovered() {
        ui.painter().rect_filled(row, CornerRadius::same(6), cx.color(Paint::Hover));
    }
    if running.is_some() {
        let bar = rect(row.left(), row.top() + 4.0, 3.0, row.height() - 8.0);
        ui.painter().rect_filled(bar, CornerRadius::ZERO, cx.color(Paint::Accent));
    }
    widgets::focus_ring(ui, cx, row.shrink(3.0), 4, &response);
    let cell = |x: f32, w: f32| rect(row.left() + x, row.top() + 7.0, w, 22.0);
    let (ink, ink2) = (cx.color(Paint::Ink), cx.color(Paint::Ink2));
    let at = cell(16.0, 56.0);
    text::line_in(ui, at, Align2::LEFT_CENTER, &time.to_string(), Style::BODY, ink2);
    let at = cell(80.0, 84.0);
    let length = words::minutes(block.minutes, cx.language);
    text::line_in(ui, at, Align2::LEFT_CENTER, &length, Style::BODY, ink);
    let title = block.title.get(cx.language);
    let shown = if title.trim().is_empty() { cx.say(words::NO_TITLE) } else { title };
    let (style, paint) =
        if block.is_break { (Style::BODY, Paint::Ink2) } else { (Style::BODY_BOLD, Paint::Ink) };
    let side = 180.0;
    let room = wide - 172.0 - side;
    text::paragraph_at(ui, cx, cell(172.0, room).min, (room, 1), shown, style, paint);
    let at = pos2(row.left() + 172.0, row.top() + 31.0);
    text::paragraph_at(ui, cx, at, (wide - 188.0, 1), what, Style::SMALL, Paint::Ink2);
    let at = cell(wide - side, side - 16.0);
    if let Some(reading) = running {
        let time = reading.time;
        let left = words::clock_text(time.left);
        let words = format!("{}  {left}", cx.say(words::RUNS));
        let color = cx.color(clock::paint(time.pace));
        text::line_in(ui, at, Align2::RIGHT_CENTER, &words, Style::BODY_BOLD, color);
    } else if let Some(step) = block.step {
        let step = format!("{} {}", step.number(), cx.say(step.name()));
        text::line_in(ui, at, Align2::RIGHT_CENTER, &step, Style::SMALL, ink2);
    }
    let label = words::row(index + 1, shown, cx.language);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, &label));
    if response.clicked() {
        cx.memory.of_mut::<AgendaView>().block = (!open).then_some(index);
    }
}

/// The clock of the day over the countdown.
fn clocks_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect) {
    let title = pos2(place.left(), place.top());
    text::paragraph_at(ui, cx, title, (place.width(), 1), cx.say(words::CLOCK), Style::SECTION, Paint::Ink);
    let clock = rect(place.left(), place.top() + 32.0, place.width(), 232.0);
    clock_ui(ui, cx, clock);
    let mut top = clock.bottom() + 8.0;
    if cx.state.class.class().clock.day.is_some() {
        let label = cx.say(words::END_DAY);
        let wide = text::width(cx, label, Style::BODY_BOLD).ceil() + 32.0;
        if button_at(ui, cx, rect(place.left(), top, wide, 32.0), label, Weight::Plain).clicked() {
            cx.send(Command::Class(ClassCommand::EndDay));
        }
    }
    top += 48.0;
    ui.painter().hline(place.x_range(), top, Stroke::new(1.0, cx.color(Paint::Line)));
    countdown::desk_ui(ui, cx, place.with_min_y(top + 16.0));
}
