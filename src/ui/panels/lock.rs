//! Closed steps: the quiet page that a group meets there, and the trainer's switches. They guide and do
//! not guard, and say so.

use crate::app::{Command, Step, Workshop};
use crate::edit::{WorkEdit, WorksheetEdit};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::icons;
use crate::ui::kit::layout::{rect, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_at, button_ui};
use crate::ui::panels::dialog;

use crate::words::lock;
use eframe::egui::{Checkbox, Ui, pos2, vec2};

/// In the place of a step that opens later.
pub fn closed_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    let pane = ui.max_rect();
    let wide = 480.0_f32.min(pane.width() - 48.0);
    let place = rect(pane.center().x - wide / 2.0, pane.top() + 176.0, wide, pane.height() - 176.0);
    icons::lock(ui.painter(), pos2(place.left() + 6.0, place.top() - 12.0), cx.color(Paint::Ink2));
    within(ui, place, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let step = workshop.step;
        let name = lock::numbered(step.number(), cx.say(step.name()));
        text::paragraph_ui(ui, cx, &name, Style::BODY_BOLD, Paint::Accent);
        text::paragraph_ui(ui, cx, cx.say(lock::LATER), Style::CARD, Paint::Ink);
        text::paragraph_ui(ui, cx, cx.say(lock::WHY), Style::BODY, Paint::Ink2);
        ui.add_space(16.0);
        let label = cx.say(lock::OPEN_NOW);
        let width = text::width(cx, label, Style::BODY_BOLD).ceil() + 48.0;
        let (_, at) = ui.allocate_space(vec2(width, 40.0));
        if button_at(ui, cx, at, label, Weight::Plain).clicked() {
            let closed = workshop.worksheet().closed.iter().copied();
            cx.send(Command::Edit(WorksheetEdit::Work(WorkEdit::SetClosed(
                closed.filter(|other| *other != step).collect(),
            ))));
        }
    });
}

/// A switch for each step, on where it is open.
pub fn steps_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    dialog::title(ui, cx, cx.say(lock::TITLE));
    text::paragraph_ui(ui, cx, cx.say(lock::HOW), Style::BODY, Paint::Ink2);
    ui.add_space(4.0);
    let Some(workshop) = &cx.state.workshop else { return };
    let closed = &workshop.worksheet().closed;
    let mut wanted = closed.clone();
    for step in Step::ALL {
        let name = lock::numbered(step.number(), step.name().get(cx.language));
        let mut open = !closed.contains(&step);
        ui.horizontal(|ui| {
            let switch = ui.add_enabled(step.can_close(), Checkbox::new(&mut open, name));
            if !step.can_close() {
                text::line_ui(ui, cx, cx.say(lock::ALWAYS_OPEN), Style::SMALL, Paint::Ink2);
            }
            if switch.clicked() {
                wanted.retain(|other| *other != step);
                if !open {
                    wanted.push(step);
                }
            }
        });
    }
    ui.add_space(4.0);
    if !closed.is_empty() && button_ui(ui, cx, cx.say(lock::OPEN_ALL), Weight::Plain).clicked() {
        wanted.clear();
    }
    if wanted != *closed {
        cx.send(Command::Edit(WorksheetEdit::Work(WorkEdit::SetClosed(wanted))));
    }
    dialog::close_button(ui, cx);
}
