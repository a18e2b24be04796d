//! What the program is and on what machine it runs, to read and to copy for support; and the report of a fault.

use crate::app::{Command, FileCommand, Setting};
use crate::files::crash::CrashReport;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::theme;
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::ui::panels::dialog;
use crate::words::{about, crash, dialogs};
use eframe::egui::{Align, Layout, ScrollArea, TextEdit, Ui, vec2};
use std::path::PathBuf;

/// Where values begin, in logical pixels.
const LABELS: f32 = 168.0;
/// The button behind a folder.
const BUTTON: f32 = 96.0;

pub fn about_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    dialog::title(ui, cx, cx.say(about::TITLE));
    let state = cx.state;
    for (label, value) in about::rows(&state.facts, cx.language) {
        row_ui(ui, cx, label, &value, 0.0, |_, _| ());
    }
    ui.horizontal(|ui| {
        if button_ui(ui, cx, cx.say(about::COPY), Weight::Accent).clicked() {
            ui.ctx().copy_text(about::support(&state.facts, cx.language));
        }
        if state.report.is_some() && button_ui(ui, cx, cx.say(crash::LAST), Weight::Plain).clicked() {
            cx.send(Command::ShowReport);
        }
    });
    text::paragraph_ui(ui, cx, cx.say(about::COPY_NOTE), Style::SMALL, Paint::Ink2);
    if state.settings.renderer.is_some() {
        text::paragraph_ui(ui, cx, cx.say(about::REMEMBERED), Style::SMALL, Paint::Ink2);
        if button_ui(ui, cx, cx.say(about::TRY_AGAIN), Weight::Plain).clicked() {
            cx.send(Setting::ForgetRenderer);
        }
    }
    let mut offers = !state.settings.no_reports;
    if ui.checkbox(&mut offers, cx.say(crash::OFFER)).changed() {
        cx.send(Setting::OfferReports(offers));
    }
    ui.separator();
    text::paragraph_ui(ui, cx, cx.say(about::FOLDERS), Style::BODY_BOLD, Paint::Ink);
    let [data, settings] = state.own_folders();
    let folders = [(about::DOCUMENTS, Some(state.home())), (about::DATA, data), (about::SETTINGS, settings)];
    for (label, folder) in folders {
        let shown = folder.map_or_else(|| cx.say(about::NOWHERE).into(), |folder| folder.to_string_lossy());
        row_ui(ui, cx, cx.say(label), &shown, BUTTON, |ui, cx| {
            if let Some(folder) = folder
                && button_ui(ui, cx, cx.say(about::OPEN_FOLDER), Weight::Plain).clicked()
            {
                cx.send(FileCommand::ShowInSystem(folder.to_owned()));
            }
        });
    }
    dialog::close_button(ui, cx);
}

/// A label, its value, and at the end what can be done with it, which has so much room.
fn row_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    label: &str,
    value: &str,
    room: f32,
    end_ui: impl FnOnce(&mut Ui, &mut Cx<'_>),
) {
    let wide = ui.available_width();
    ui.push_id(label, |ui| {
        ui.horizontal_top(|ui| {
            let column = |ui: &mut Ui, wide: f32, text: &str, paint| {
                ui.allocate_ui_with_layout(vec2(wide, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(wide);
                    text::paragraph_ui(ui, cx, text, Style::BODY, paint);
                });
            };
            column(ui, LABELS, label, Paint::Ink2);
            column(ui, wide - LABELS - room - 2.0 * ui.spacing().item_spacing.x, value, Paint::Ink);
            end_ui(ui, cx);
        });
    });
}

pub fn report_ui(ui: &mut Ui, cx: &mut Cx<'_>, report: &CrashReport) {
    dialog::title(ui, cx, cx.say(crash::TITLE));
    text::paragraph_ui(ui, cx, cx.say(crash::NOTE), Style::BODY, Paint::Ink2);
    ScrollArea::vertical().max_height(360.0).min_scrolled_height(360.0).show(ui, |ui| {
        let mut shown = report.text.as_str();
        let edit =
            TextEdit::multiline(&mut shown).desired_width(f32::INFINITY).font(theme::font(13.0, false));
        ui.add(edit).accessible_name(cx.say(crash::TITLE));
    });
    ui.horizontal(|ui| {
        if button_ui(ui, cx, cx.say(crash::COPY), Weight::Accent).clicked() {
            ui.ctx().copy_text(report.text.clone());
        }
        if let Some(folder) = report.path.parent().map(PathBuf::from)
            && button_ui(ui, cx, cx.say(crash::FOLDER), Weight::Plain).clicked()
        {
            cx.send(FileCommand::ShowInSystem(folder));
        }
        if button_ui(ui, cx, cx.say(dialogs::CLOSE), Weight::Primary).clicked() {
            cx.send(Command::CloseModal);
        }
    });
}
