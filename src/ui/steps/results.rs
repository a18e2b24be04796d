//! The last step: the pages of the summary as they will be printed, and the exports.

use crate::app::{Command, FileCommand, MenuEntry, Workshop};
use crate::edit::WorkEdit;
use crate::report::Format;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::field::{FieldStyle, edit_field_ui};
use crate::ui::kit::layout::within;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{self, Weight, button_at, button_ui};
use crate::ui::panels::printed::printed_ui;
use crate::words::results;
use eframe::egui::{Id, ProgressBar, Rect, Response, ScrollArea, Ui, pos2, vec2};

/// What the whole worksheet is taken home as, after the PDF; two side by side.
const WHOLE: [Format; 5] = [Format::Xlsx, Format::Png, Format::Svg, Format::Markdown, Format::Ron];
/// What the plan alone is taken into.
const PLAN: [Format; 4] = [Format::Calendar, Format::Trello, Format::Asana, Format::Jira];

/// Height of a button, and of one with a line under it; logical pixels.
const BUTTON: f32 = 32.0;
const BUTTON_AND_LINE: f32 = 52.0;

/// The ways to take the work home, and the closing notes.
pub fn exports_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    ScrollArea::vertical().id_salt("exports").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        text::paragraph_ui(ui, cx, cx.say(results::TAKE_WITH_YOU), Style::SECTION, Paint::Ink);
        let running = cx.state.exporting.clone();
        let enabled = running.is_none();
        let (name, what_for) = results::export(Format::Pdf.extension());
        let (_, row) = ui.allocate_space(vec2(ui.available_width(), BUTTON_AND_LINE));
        export_ui(ui, cx, (Format::Pdf, cx.say(name)), (row, Weight::Primary), enabled);
        caption_ui(ui, cx, row, cx.say(what_for));
        for pair in WHOLE.chunks(2) {
            for (format, place) in pair.iter().zip(halves(ui, BUTTON_AND_LINE)) {
                let (name, what_for) = results::export(format.extension());
                export_ui(ui, cx, (*format, cx.say(name)), (place, Weight::Plain), enabled);
                caption_ui(ui, cx, place, cx.say(what_for));
            }
        }
        text::paragraph_ui(ui, cx, cx.say(results::PLAN), Style::SMALL, Paint::Ink2);
        for pair in PLAN.chunks(2) {
            for (format, place) in pair.iter().zip(halves(ui, BUTTON)) {
                let (name, what_for) = results::export(format.extension());
                export_ui(ui, cx, (*format, cx.say(name)), (place, Weight::Plain), enabled)
                    .on_hover_text(cx.say(what_for));
            }
        }
        if let Some(running) = running {
            let bar = ProgressBar::new(running.progress()).desired_height(8.0).fill(cx.color(Paint::Accent));
            ui.add(bar);
            if button_ui(ui, cx, cx.say(results::CANCEL), Weight::Plain).clicked() {
                cx.send(FileCommand::CancelExport);
            }
        }
        let (_, row) = ui.allocate_space(vec2(ui.available_width(), BUTTON_AND_LINE));
        let button = Rect::from_min_size(row.min, vec2(row.width(), BUTTON));
        if button_at(ui, cx, button, cx.say(results::HAND_IN), Weight::Accent).clicked() {
            cx.send(Command::Do(MenuEntry::HandIn));
        }
        caption_ui(ui, cx, row, cx.say(results::HAND_IN_WHY));

        ui.add_space(4.0);
        let label = cx.say(results::NOTES);
        text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
        let style = FieldStyle::area(cx.say(results::NOTES_HINT), ui.available_width(), 3);
        let notes = workshop.worksheet().notes.clone();
        edit_field_ui(ui, cx, (Id::unique("notes"), label), &notes, &style, WorkEdit::SetNotes);
        ui.add_space(4.0);
        let folder =
            workshop.desk.path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
        text::paragraph_ui(ui, cx, cx.say(results::WHERE), Style::SMALL, Paint::Ink2);
        let response = widgets::button_ui(ui, cx, cx.say(crate::words::messages::SHOW_FOLDER), Weight::Quiet);
        if response.on_hover_text(folder).clicked()
            && let Some(folder) = workshop.desk.path.parent()
        {
            cx.send(FileCommand::ShowInSystem(folder.to_owned()));
        }
    });
}

/// Two places side by side.
fn halves(ui: &mut Ui, height: f32) -> [Rect; 2] {
    const GAP: f32 = 8.0;
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), height));
    let half = vec2((row.width() - GAP) / 2.0, height);
    [row.min, pos2(row.left() + half.x + GAP, row.top())].map(|at| Rect::from_min_size(at, half))
}

/// The button of an export, in the upper part of its place. Where there is room it says what it does, and
/// to a screen reader always.
fn export_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (format, name): (Format, &str),
    (place, weight): (Rect, Weight),
    enabled: bool,
) -> Response {
    let button = Rect::from_min_size(place.min, vec2(place.width(), BUTTON));
    let whole = results::export_button(name, cx.language);
    let label = if weight == Weight::Primary { &whole } else { name };
    let response = within(ui, button, |ui| {
        if !enabled {
            ui.disable();
        }
        button_at(ui, cx, button, label, weight)
    });
    let response = response.accessible_name(&whole);
    if response.clicked() {
        cx.send(FileCommand::Export(format));
    }
    response
}

/// A line under a button.
fn caption_ui(ui: &mut Ui, cx: &Cx<'_>, place: Rect, words: &str) {
    let at = pos2(place.left() + 2.0, place.top() + BUTTON + 2.0);
    text::paragraph_at(ui, cx, at, (place.width(), 1), words, Style::SMALL, Paint::Ink2);
}

/// The pages of the summary as they will be printed.
pub fn preview_ui(ui: &mut Ui, cx: &mut Cx<'_>, _: &Workshop) {
    printed_ui(ui, cx);
}
