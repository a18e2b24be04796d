//! What the class takes home: the pages of its report as they will be printed, and beside them the ways to write it,
//! with names or without.

use crate::analysis::compare::Comparison;
use crate::app::{ClassCommand, Command, FileCommand, ReportCommand};
use crate::model::Class;
use crate::report::class::ClassFormat;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::choice::tick_ui;
use crate::ui::kit::layout::{measures, pane_ui, within};
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_at, button_ui};
use crate::ui::panels::printed::printed_ui;
use crate::words::class_report::{self as report_words, page as words};
use crate::words::{Phrase, class as class_words, messages, names, results};
use eframe::egui::{Id, ProgressBar, Rect, ScrollArea, Ui, pos2, vec2};
use std::sync::Arc;

/// Height of a button, and of one with a line under it; logical pixels.
const BUTTON: f32 = 32.0;
const BUTTON_AND_LINE: f32 = 54.0;
/// More groups than this are not named one by one.
const MOST_NAMED: usize = 8;

/// The whole page.
pub fn report_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let whole = ui.max_rect();
    let (pages, beside) = whole.split_left_right_at_x(whole.right() - measures::EXPORTS);
    pane_ui(ui, cx, pages, Paint::Sunk, printed_ui);
    pane_ui(ui, cx, beside, Paint::Surface, |ui, cx| within(ui, beside.shrink(16.0), |ui| beside_ui(ui, cx)));
}

fn beside_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    ScrollArea::vertical().id_salt("class report").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        text::paragraph_ui(ui, cx, cx.say(words::TAKE_HOME), Style::SECTION, Paint::Ink);
        let names = cx.state.class.names;
        let tick = (cx.say(words::NAMES), cx.say(words::NAMES_WHY));
        if tick_ui(ui, cx, Id::unique("report names"), names, tick) {
            send(cx, ReportCommand::Names(!names));
        }
        let pdf = results::export(ClassFormat::Pdf.extension()).0;
        let xlsx = results::export(ClassFormat::Xlsx.extension()).0;
        for (format, name, holds, weight) in [
            (ClassFormat::Pdf, pdf, words::PDF_HOLDS, Weight::Primary),
            (ClassFormat::Xlsx, xlsx, words::XLSX_HOLDS, Weight::Plain),
            (ClassFormat::Zip, words::ZIP, words::ZIP_HOLDS, Weight::Plain),
        ] {
            export_ui(ui, cx, (format, name), holds, weight);
        }
        if let Some(running) = cx.state.exporting.clone() {
            let bar = ProgressBar::new(running.progress()).desired_height(8.0).fill(cx.color(Paint::Accent));
            ui.add(bar);
            if button_ui(ui, cx, cx.say(results::CANCEL), Weight::Plain).clicked() {
                cx.send(FileCommand::CancelExport);
            }
        }
        to_look_at_ui(ui, cx, names);
        contents_ui(ui, cx);
        ui.add_space(4.0);
        text::paragraph_ui(ui, cx, cx.say(words::WHERE), Style::SMALL, Paint::Ink2);
        let folder = cx.state.class.desk.path.parent().map(ToOwned::to_owned);
        if let Some(folder) = folder {
            let response = button_ui(ui, cx, cx.say(messages::SHOW_FOLDER), Weight::Quiet);
            if response.on_hover_text(text::tip(folder.to_string_lossy())).clicked() {
                cx.send(FileCommand::ShowInSystem(folder));
            }
        }
    });
}

fn send(cx: &mut Cx<'_>, command: ReportCommand) {
    cx.send(Command::Class(ClassCommand::Report(command)));
}

/// A button over the whole width with a line on what the file holds.
fn export_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (format, name): (ClassFormat, Phrase),
    holds: Phrase,
    weight: Weight,
) {
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), BUTTON_AND_LINE));
    let button = Rect::from_min_size(row.min, vec2(row.width(), BUTTON));
    let label = results::export_button(cx.say(name), cx.language);
    let is_busy = cx.state.exporting.is_some();
    let response = within(ui, button, |ui| {
        if is_busy {
            ui.disable();
        }
        button_at(ui, cx, button, &label, weight)
    });
    if response.clicked() {
        send(cx, ReportCommand::Export(format));
    }
    let at = pos2(row.left() + 2.0, button.bottom() + 2.0);
    text::paragraph_at(ui, cx, at, (row.width(), 1), cx.say(holds), Style::SMALL, Paint::Ink2);
}

/// What a trainer would rather know before the files go out.
fn to_look_at_ui(ui: &mut Ui, cx: &Cx<'_>, names: bool) {
    let class = Arc::clone(cx.state.class.class());
    let comparison = cx.state.class.comparison();
    let mut told = Vec::new();
    if comparison.works.is_empty() {
        told.push(cx.say(words::NO_WORK).to_owned());
    }
    let missing = missing(&class, comparison, cx);
    if !missing.is_empty() && !comparison.works.is_empty() {
        told.push(words::missing(&missing, cx.language));
    }
    let facts = [
        (&class.name, report_words::CLASS),
        (&class.trainer, report_words::TRAINER),
        (&class.company, report_words::COMPANY),
    ];
    let lacks: Vec<&str> =
        facts.iter().filter(|(text, _)| text.trim().is_empty()).map(|(_, name)| cx.say(*name)).collect();
    if !lacks.is_empty() {
        told.push(words::cover_lacks(&lacks, cx.language));
    }
    if names {
        told.push(cx.say(words::NAMES_ARE_IN).to_owned());
    }
    told.extend(cx.state.preview.typeset.iter().flat_map(|preview| preview.warnings.clone()));
    if told.is_empty() {
        return;
    }
    ui.add_space(4.0);
    text::paragraph_ui(ui, cx, cx.say(words::TO_LOOK_AT), Style::BODY_BOLD, Paint::Ink);
    for line in &told {
        text::paragraph_ui(ui, cx, line, Style::SMALL, Paint::Ink);
    }
}

/// The groups on the list of the class from which nothing is there, by their numbers.
fn missing(class: &Class, comparison: &Comparison, cx: &Cx<'_>) -> Vec<String> {
    let is_there = |number: u32| comparison.works.iter().any(|work| work.worksheet.group.number == number);
    let groups = class.groups.iter().filter(|group| group.number != 0 && !is_there(group.number));
    groups.take(MOST_NAMED).map(|group| names::group(group, cx.language)).collect()
}

/// How many of what the report holds.
fn contents_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let class = cx.state.class.class();
    let comparison = cx.state.class.comparison();
    let n_actions: usize = comparison.works.iter().map(|work| work.worksheet.actions.len()).sum();
    let lines = [
        (class_words::GROUPS, comparison.works.len()),
        (report_words::TOUCHPOINTS_COMPARED, comparison.columns.len()),
        (report_words::MOMENTS_CHOSEN, comparison.moments().len()),
        (report_words::ACTIONS, n_actions),
        (report_words::COMMITMENTS, class.commitments.len()),
    ];
    ui.add_space(4.0);
    text::paragraph_ui(ui, cx, cx.say(words::CONTENTS), Style::BODY_BOLD, Paint::Ink);
    for (name, n) in lines.into_iter().filter(|(_, n)| *n > 0) {
        text::paragraph_ui(ui, cx, &words::holds(cx.say(name), n), Style::SMALL, Paint::Ink2);
    }
}
