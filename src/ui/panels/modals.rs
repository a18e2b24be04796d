//! What asks for an answer: settings, keys, a path, unsaved work, work to recover, a file's problems.

use crate::app::{
    ClassCommand, Command, FileCommand, Held, HeldChoice, MenuEntry, Modal, Purpose, Setting, Subject,
    Takeout,
};
use crate::files::recovery::starts::SafeMode;
use crate::files::settings::ThemeChoice;
use crate::model::Language;
use crate::model::entry::bare_path;
use crate::sheet::{Paint, beginning_of};
use crate::ui::cx::Cx;
use crate::ui::kit::layout::rect;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::theme;
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::ui::panels::{about, dialog, lock, problems, versions};
use crate::ui::steps::walk::alone;
use crate::words::about as words;
use crate::words::{agenda, dialogs, keys, menu, messages, present, safety, screen, teaching};
use eframe::egui::{self, Frame, Id, Key, Margin, ScrollArea, Stroke, TextEdit, Ui};
use std::path::{Path, PathBuf};

pub fn modal_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let state = cx.state;
    let Some(modal) = &state.modal else { return };
    let frame = Frame::new()
        .fill(cx.color(Paint::Surface))
        .stroke(Stroke::new(1.0, cx.color(Paint::Edge)))
        .corner_radius(8)
        .inner_margin(Margin::same(24));
    let response = egui::Modal::new(Id::unique("modal")).frame(frame).show(ui.ctx(), |ui| {
        let is_wide = matches!(
            modal,
            Modal::Problems(_)
                | Modal::Keys
                | Modal::SafeMode(..)
                | Modal::Recovery
                | Modal::Earlier { .. }
                | Modal::About
                | Modal::Report(_)
        );
        ui.set_width(if is_wide { 760.0 } else { 520.0 });
        ui.spacing_mut().item_spacing.y = 8.0;
        match modal {
            Modal::Keys => scrolled_ui(ui, |ui| keys_ui(ui, cx)),
            Modal::Settings => scrolled_ui(ui, |ui| settings_ui(ui, cx)),
            Modal::About => scrolled_ui(ui, |ui| {
                // The focus of the settings is none of it.
                ui.push_id("about", |ui| about::about_ui(ui, cx));
            }),
            Modal::Report(report) => about::report_ui(ui, cx, report),
            Modal::Path { purpose, text } => path_ui(ui, cx, *purpose, text),
            Modal::Trainer => trainer_ui(ui, cx),
            Modal::Unsaved(_) => unsaved_ui(ui, cx),
            Modal::Recovery => versions::recovery_ui(ui, cx),
            Modal::Earlier { kept, .. } => versions::earlier_ui(ui, cx, kept.as_ref()),
            Modal::Conflict(subject) => conflict_ui(ui, cx, *subject),
            Modal::ReplacePlan(plan) => replace_plan_ui(ui, cx, *plan),
            Modal::ReplaceExport(what, path) => replace_export_ui(ui, cx, *what, path),
            Modal::Held(held) => held_ui(ui, cx, held),
            Modal::SafeMode(path, safe) => safe_mode_ui(ui, cx, path, safe),
            Modal::HandIn => alone::hand_in_ui(ui, cx),
            Modal::Steps => scrolled_ui(ui, |ui| lock::steps_ui(ui, cx)),
            Modal::Problems(id) => problems::problems_ui(ui, cx, *id),
        }
    });
    // Neither Escape nor a click beside it may decide what happens to work.
    let decides =
        matches!(modal, Modal::Recovery | Modal::Conflict(_) | Modal::Held(_) | Modal::SafeMode(..));
    if response.should_close() && !decides {
        cx.send(Command::CloseModal);
    }
}

/// In a low window a long dialog scrolls: its button stands at the end.
fn scrolled_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let room = ui.ctx().content_rect().height() - 96.0;
    let area = ScrollArea::vertical().id_salt("dialog").max_height(room).min_scrolled_height(room);
    area.show(ui, content);
}

/// Before the key is shown for the first time: it is a trainer's, and so is the class that would see it.
/// So many characters of a document that does not open are shown.
const SHOWN: usize = 20_000;

fn trainer_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    dialog::title(ui, cx, cx.say(present::FOR_TRAINERS));
    text::paragraph_ui(ui, cx, cx.say(present::FOR_TRAINERS_TEXT), Style::BODY, Paint::Ink);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        if button_ui(ui, cx, cx.say(present::I_AM_ONE), Weight::Plain).clicked() {
            cx.send(Setting::Trainer(true));
        }
        if button_ui(ui, cx, cx.say(present::NOT_NOW), Weight::Primary).clicked() {
            cx.send(Command::CloseModal);
        }
    });
}

/// Which file a question is about.
fn file_ui(ui: &mut Ui, cx: &Cx<'_>, path: &Path) {
    text::paragraph_ui(ui, cx, &path.display().to_string(), Style::SMALL, Paint::Ink2);
}

/// All keys in two columns, so that they are seen at once.
fn keys_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    dialog::title(ui, cx, cx.say(menu::KEYS));
    let of_action = |action: MenuEntry| {
        let shortcut = action.shortcut()?;
        Some((ui.ctx().format_shortcut(&shortcut), cx.say(action.name())))
    };
    let mut rows: Vec<(String, &str)> = MenuEntry::ALL.into_iter().filter_map(of_action).collect();
    rows.extend(keys::OTHERS.iter().map(|(keys, what)| (cx.say(*keys).to_owned(), cx.say(*what))));
    let half = rows.len().div_ceil(2);
    let (_, place) = ui.allocate_space(egui::vec2(ui.available_width(), 26.0 * half as f32));
    for (index, (keys, what)) in rows.iter().enumerate() {
        // The second column has the longer words.
        let (left, keys_wide) = if index < half { (0.0, 140.0) } else { (320.0, 165.0) };
        let top = place.top() + 26.0 * (index % half) as f32;
        let at = rect(place.left() + left, top, 130.0, 26.0);
        text::line_in(ui, at, egui::Align2::LEFT_CENTER, keys, Style::SMALL_BOLD, cx.color(Paint::Ink));
        let at = at.translate(egui::vec2(keys_wide, 0.0));
        text::line_in(ui, at, egui::Align2::LEFT_CENTER, what, Style::SMALL, cx.color(Paint::Ink));
        let response = ui.interact(at, ui.scope_id().with(index), egui::Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, format!("{keys} {what}")));
    }
    dialog::close_button(ui, cx);
}

fn settings_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    dialog::title(ui, cx, cx.say(menu::SETTINGS));
    text::paragraph_ui(ui, cx, cx.say(screen::settings::LANGUAGE), Style::SMALL, Paint::Ink2);
    ui.horizontal(|ui| {
        for (language, name) in [(Language::Zh, "中文"), (Language::En, "English")] {
            if ui.radio(cx.language == language, name).clicked() && cx.language != language {
                cx.send(Command::Do(MenuEntry::SwitchLanguage));
            }
        }
    });
    text::paragraph_ui(ui, cx, cx.say(screen::settings::THEME), Style::SMALL, Paint::Ink2);
    ui.horizontal(|ui| {
        let themes = [
            (ThemeChoice::Light, screen::settings::LIGHT),
            (ThemeChoice::Dark, screen::settings::DARK),
            (ThemeChoice::System, screen::settings::AS_SYSTEM),
        ];
        for (theme, name) in themes {
            let chosen = cx.state.settings.theme == theme;
            if ui.radio(chosen, cx.say(name)).clicked() && !chosen {
                cx.send(Setting::Theme(theme));
            }
        }
    });
    let mut reduced = cx.state.settings.reduce_motion;
    if ui.checkbox(&mut reduced, cx.say(teaching::REDUCE_MOTION)).changed() {
        cx.send(Setting::ReduceMotion(reduced));
    }
    let mut trainer = cx.state.settings.trainer;
    if ui.checkbox(&mut trainer, cx.say(present::TRAINER)).changed() {
        cx.send(Setting::Trainer(trainer));
    }
    text::paragraph_ui(ui, cx, cx.say(screen::settings::HOME), Style::SMALL, Paint::Ink2);
    let home = cx.state.home().to_owned();
    text::paragraph_ui(ui, cx, &home.display().to_string(), Style::BODY, Paint::Ink);
    if button_ui(ui, cx, cx.say(screen::settings::SHOW), Weight::Plain).clicked() {
        cx.send(FileCommand::ShowInSystem(home));
    }
    if button_ui(ui, cx, cx.say(words::OPEN), Weight::Plain).clicked() {
        cx.send(Command::ShowAbout);
    }
    dialog::close_button(ui, cx);
}

/// The program's own path field.
fn path_ui(ui: &mut Ui, cx: &mut Cx<'_>, purpose: Purpose, suggested: &str) {
    dialog::title(ui, cx, cx.say(purpose.title()));
    text::paragraph_ui(ui, cx, cx.say(dialogs::NO_DIALOG), Style::BODY, Paint::Ink2);
    // An answer of the system that comes now takes the place of what was typed; nothing is done with it unasked.
    let id = Id::unique(("path", suggested));
    let typed: Option<String> = ui.data(|data| data.get_temp(id));
    let is_new = typed.is_none();
    let mut path = typed.unwrap_or_else(|| suggested.to_owned());
    let edit = TextEdit::singleline(&mut path).desired_width(f32::INFINITY).id(Id::unique("path field"));
    let response = ui.add(edit).accessible_name(cx.say(dialogs::PATH));
    if is_new {
        response.request_focus();
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ui.data_mut(|data| data.insert_temp(id, path.clone()));
    ui.horizontal(|ui| {
        let done = button_ui(ui, cx, cx.say(dialogs::OK), Weight::Primary).clicked() || entered;
        if done && !bare_path(&path).is_empty() {
            cx.send(FileCommand::PathTyped(purpose, PathBuf::from(bare_path(&path))));
            ui.data_mut(|data| data.remove::<String>(id));
        }
        if button_ui(ui, cx, cx.say(dialogs::CANCEL), Weight::Plain).clicked() {
            cx.send(Command::CloseModal);
            ui.data_mut(|data| data.remove::<String>(id));
        }
    });
}

fn unsaved_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    dialog::title(ui, cx, cx.say(dialogs::UNSAVED_TITLE));
    text::paragraph_ui(ui, cx, cx.say(dialogs::UNSAVED_TEXT), Style::BODY, Paint::Ink);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        if button_ui(ui, cx, cx.say(menu::SAVE_AS), Weight::Primary).clicked() {
            cx.send(Command::CloseModal);
            cx.send(Command::Do(MenuEntry::SaveAs));
        }
        if button_ui(ui, cx, cx.say(dialogs::KEEP_OPEN), Weight::Plain).clicked() {
            cx.send(Command::CloseModal);
        }
        if button_ui(ui, cx, cx.say(dialogs::CLOSE_ANYWAY), Weight::Plain).clicked() {
            cx.send(FileCommand::CloseAnyway);
        }
    });
}

/// Mine, theirs, or both.
fn conflict_ui(ui: &mut Ui, cx: &mut Cx<'_>, subject: Subject) {
    dialog::title(ui, cx, cx.say(dialogs::CONFLICT_TITLE));
    text::paragraph_ui(ui, cx, cx.say(dialogs::CONFLICT_TEXT), Style::BODY, Paint::Ink);
    let path = match subject {
        Subject::Worksheet => cx.state.workshop.as_ref().map(|workshop| &workshop.desk.path),
        Subject::Class => Some(&cx.state.class.desk.path),
    };
    if let Some(path) = path {
        file_ui(ui, cx, path);
    }
    ui.add_space(8.0);
    let choices = [
        (dialogs::BOTH, Weight::Primary, Command::File(FileCommand::GoOnBeside)),
        (dialogs::MINE, Weight::Plain, Command::File(FileCommand::KeepMine)),
        (dialogs::THEIRS, Weight::Plain, Command::File(FileCommand::TakeTheirs)),
    ];
    for (label, weight, command) in choices {
        if button_ui(ui, cx, cx.say(label), weight).clicked() {
            cx.send(command);
        }
    }
}

/// One's own plan gives way to none unasked.
fn replace_plan_ui(ui: &mut Ui, cx: &mut Cx<'_>, plan: usize) {
    dialog::title(ui, cx, cx.say(agenda::REPLACE_PLAN));
    text::paragraph_ui(ui, cx, cx.say(agenda::REPLACE_PLAN_TEXT), Style::BODY, Paint::Ink);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        if button_ui(ui, cx, cx.say(dialogs::CANCEL), Weight::Primary).clicked() {
            cx.send(Command::CloseModal);
        }
        if button_ui(ui, cx, cx.say(agenda::REPLACE), Weight::Plain).clicked() {
            cx.send(Command::CloseModal);
            cx.send(Command::Class(ClassCommand::ReplacePlan(plan)));
        }
    });
}

/// A file that this window did not write is in the way of an export.
fn replace_export_ui(ui: &mut Ui, cx: &mut Cx<'_>, what: Takeout, path: &Path) {
    dialog::title(ui, cx, cx.say(dialogs::EXPORT_EXISTS));
    text::paragraph_ui(ui, cx, cx.say(dialogs::EXPORT_EXISTS_TEXT), Style::BODY, Paint::Ink);
    file_ui(ui, cx, path);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        if button_ui(ui, cx, cx.say(dialogs::EXPORT_BESIDE), Weight::Primary).clicked() {
            cx.send(FileCommand::ExportBeside(what));
        }
        if button_ui(ui, cx, cx.say(dialogs::CANCEL), Weight::Plain).clicked() {
            cx.send(Command::CloseModal);
        }
        if button_ui(ui, cx, cx.say(dialogs::EXPORT_REPLACE), Weight::Plain).clicked() {
            cx.send(FileCommand::ExportOver(what));
        }
    });
}

fn held_ui(ui: &mut Ui, cx: &mut Cx<'_>, held: &Held) {
    dialog::title(ui, cx, cx.say(dialogs::HELD_TITLE));
    text::paragraph_ui(ui, cx, &held.by.text(cx.language), Style::BODY, Paint::Ink);
    file_ui(ui, cx, &held.path);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        if button_ui(ui, cx, cx.say(dialogs::AS_COPY), Weight::Primary).clicked() {
            cx.send(FileCommand::OpenHeld(HeldChoice::Copy));
        }
        if button_ui(ui, cx, cx.say(dialogs::READ_ONLY), Weight::Plain).clicked() {
            cx.send(FileCommand::OpenHeld(HeldChoice::ReadOnly));
        }
        if button_ui(ui, cx, cx.say(dialogs::CANCEL), Weight::Plain).clicked() {
            cx.send(Command::CloseModal);
        }
    });
}

/// The document as text, its backups, and the way to open it all the same.
fn safe_mode_ui(ui: &mut Ui, cx: &mut Cx<'_>, path: &Path, safe: &SafeMode) {
    dialog::title(ui, cx, cx.say(dialogs::SAFE_TITLE));
    text::paragraph_ui(ui, cx, &safe.text(cx.language), Style::BODY, Paint::Ink);
    file_ui(ui, cx, path);
    let state = cx.state;
    let told = state.notices.iter().rev().find(|notice| notice.of.as_deref() == Some(path));
    if let Some(first) = told.and_then(|notice| notice.problems.iter().find(|problem| problem.is_error())) {
        let first = messages::first_of(first, cx.language);
        text::paragraph_ui(ui, cx, &first, Style::BODY_BOLD, Paint::Warn);
    }
    if !safe.backups.is_empty() {
        text::paragraph_ui(ui, cx, cx.say(dialogs::BACKUPS), Style::SMALL, Paint::Ink2);
    }
    // Ten at most, of which three fit beside the text.
    ScrollArea::vertical().id_salt("backups").max_height(120.0).min_scrolled_height(120.0).show(ui, |ui| {
        for (index, backup) in safe.backups.iter().enumerate() {
            ui.push_id(index, |ui| {
                ui.horizontal(|ui| {
                    let time = crate::app::local_time(backup.time);
                    let time = safety::replaced_at(&time, cx.language);
                    text::line_ui(ui, cx, &time, Style::BODY, Paint::Ink);
                    if button_ui(ui, cx, cx.say(dialogs::OPEN_BACKUP), Weight::Plain).clicked() {
                        cx.send(FileCommand::OpenUnsafe(Some(index)));
                    }
                });
            });
        }
    });
    text::paragraph_ui(ui, cx, cx.say(dialogs::RAW_TEXT), Style::SMALL, Paint::Ink2);
    ScrollArea::vertical().max_height(220.0).min_scrolled_height(220.0).show(ui, |ui| {
        // The copy has all of it; the toolkit lays out all that it is given.
        let mut shown = beginning_of(&safe.text, SHOWN);
        let edit =
            TextEdit::multiline(&mut shown).desired_width(f32::INFINITY).font(theme::font(13.0, false));
        ui.add(edit).accessible_name(cx.say(dialogs::RAW_TEXT));
    });
    ui.horizontal(|ui| {
        if button_ui(ui, cx, cx.say(dialogs::COPY_TEXT), Weight::Plain).clicked() {
            ui.ctx().copy_text(safe.text.clone());
        }
        if button_ui(ui, cx, cx.say(dialogs::OPEN_ANYWAY), Weight::Plain).clicked() {
            cx.send(FileCommand::OpenUnsafe(None));
        }
        if button_ui(ui, cx, cx.say(dialogs::CLOSE), Weight::Primary).clicked() {
            cx.commands.push(Command::CloseModal);
        }
    });
}
