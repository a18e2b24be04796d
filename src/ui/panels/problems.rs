//! All that is wrong with a file: each problem with its place and its line, and the ways to mend it.

use crate::app::{Command, FileCommand, editor};
use crate::files::problem::Located;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::ui::panels::dialog;
use crate::words::{dialogs, messages};
use eframe::egui::{Frame, Margin, ScrollArea, Ui};

/// The problems of the notice with this number.
pub fn problems_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: u64) {
    dialog::title(ui, cx, cx.say(messages::PROBLEMS));
    let state = cx.state;
    let Some(notice) = state.notices.iter().find(|notice| notice.id == id) else {
        return dialog::close_button(ui, cx);
    };
    if let Some(path) = &notice.of {
        text::paragraph_ui(ui, cx, &path.display().to_string(), Style::SMALL, Paint::Ink2);
    }
    if notice.problems.iter().any(|problem| problem.written.is_some()) {
        text::paragraph_ui(ui, cx, cx.say(messages::HOW_TO_MEND), Style::BODY, Paint::Ink2);
    }
    let room = (ui.ctx().content_rect().height() - 300.0).clamp(120.0, 440.0);
    ScrollArea::vertical().max_height(room).show(ui, |ui| {
        for problem in &notice.problems {
            problem_ui(ui, cx, problem);
        }
    });
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        if let Some(path) = &notice.of {
            if editor::is_text(path)
                && button_ui(ui, cx, cx.say(messages::EDIT_FILE), Weight::Plain).clicked()
            {
                cx.send(FileCommand::EditInSystem(path.clone()));
            }
            if button_ui(ui, cx, cx.say(messages::COPY_PROBLEMS), Weight::Plain).clicked() {
                ui.ctx().copy_text(messages::copied_problems(path, &notice.problems, cx.language));
            }
        }
        if button_ui(ui, cx, cx.say(dialogs::CLOSE), Weight::Primary).clicked() {
            cx.send(Command::CloseModal);
        }
    });
}

fn problem_ui(ui: &mut Ui, cx: &Cx<'_>, problem: &Located) {
    ui.add_space(4.0);
    let place = problem.place(cx.language);
    if !place.is_empty() {
        text::paragraph_ui(ui, cx, &place, Style::SMALL_BOLD, Paint::Ink2);
    }
    if let Some(written) = problem.written.as_deref().filter(|written| !written.is_empty()) {
        let frame = Frame::new().fill(cx.color(Paint::Sunk)).corner_radius(4);
        frame.inner_margin(Margin::symmetric(8, 4)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            text::paragraph_ui(ui, cx, written, Style::SMALL, Paint::Ink);
        });
    }
    text::paragraph_ui(ui, cx, &problem.problem.text(cx.language), Style::BODY, Paint::Ink);
}
