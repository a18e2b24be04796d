//! The page of the class report: its pages as they will be printed, names in or out, the files that it writes.

use super::Room;
use super::class::{bank_of, on};
use eframe::egui::accesskit::Role;
use peak_moments::app::{
    ClassCommand, ClassPage, Command, FileCommand, Modal, NoticeKind, ReportCommand, Takeout,
};
use peak_moments::model::{Language, Worksheet};
use peak_moments::report::class::ClassFormat;
use peak_moments::words::class_report::page as words;
use peak_moments::words::{dialogs, results};
use std::path::PathBuf;

fn works() -> Vec<Worksheet> {
    let mut one = bank_of(1);
    one.group.members = vec!["王小芳".to_owned()];
    vec![one, bank_of(2)]
}

fn room(language: Language) -> Room {
    on(language, ClassPage::Report, works())
}

/// Where the class writes a file of this kind.
fn file(room: &Room, extension: &str) -> PathBuf {
    let class = &room.state().class.desk.path;
    let name = class.file_name().unwrap().to_string_lossy().replace(".class.ron", "");
    class.with_file_name(format!("{name}.{extension}"))
}

fn export(room: &mut Room, name: &str) {
    let label = results::export_button(name, room.state().language);
    room.click(Role::Button, &label);
    room.wait("the file", |state| state.exporting.is_none());
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn the_pages_are_shown_and_files_written_without_names() {
    for language in Language::ALL {
        let mut room = room(language);
        room.wait("the pages", |state| !state.preview.pages.is_empty() && !state.preview.pending);
        assert_eq!(room.state().preview.failure, None);
        let drawn = room.state().preview.generation;
        export(&mut room, "PDF");
        let text =
            |room: &Room| crate::read_pdf::ReadPdf::new(&std::fs::read(file(room, "pdf")).unwrap()).text();
        assert!(!text(&room).contains("王小芳"));
        assert_eq!(room.state().notices.last().unwrap().kind, NoticeKind::Done);

        // With names the pages are typeset anew, and the file gives way to the new one.
        let names = room.say(words::NAMES);
        room.click(Role::CheckBox, names);
        room.wait("new pages", move |state| state.preview.generation > drawn && !state.preview.pending);
        assert!(room.shows(room.say(words::NAMES_ARE_IN)));
        export(&mut room, "PDF");
        assert!(room.state().modal.is_none());
        assert!(text(&room).contains("王小芳"));
        export(&mut room, "Excel");
        let zip = room.say(words::ZIP);
        export(&mut room, zip);
        for extension in ["xlsx", "zip"] {
            assert!(std::fs::read(file(&room, extension)).unwrap().starts_with(b"PK"), "{extension}");
        }
        // Who leaves the page lets its pages go.
        room.send(Command::Class(ClassCommand::Page(ClassPage::Agenda)));
        room.run();
        assert!(room.state().preview.typeset.is_none() && room.state().preview.pages.is_empty());
    }
}

#[test]
fn a_file_of_somebody_else_is_asked_about() {
    let mut room = room(Language::Zh);
    let place = file(&room, "xlsx");
    std::fs::write(&place, "theirs").unwrap();
    export(&mut room, "Excel");
    let what = Takeout::Class(ClassFormat::Xlsx);
    assert_eq!(room.state().modal, Some(Modal::ReplaceExport(what, place.clone())));
    room.press(dialogs::EXPORT_BESIDE);
    room.wait("the file", |state| state.exporting.is_none());
    assert_eq!(std::fs::read_to_string(&place).unwrap(), "theirs");
    assert!(std::fs::read_dir(place.parent().unwrap()).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        path != place && path.extension().is_some_and(|ending| ending == "xlsx")
    }));
}

/// Whoever begins with the class has no folder of worksheets yet.
#[test]
fn the_folder_is_made_where_there_is_none() {
    let mut room = room(Language::Zh);
    let place = file(&room, "xlsx");
    std::fs::remove_dir_all(place.parent().unwrap()).unwrap();
    export(&mut room, "Excel");
    assert!(place.exists());
}

/// A cancelled archive leaves no file.
#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn an_archive_can_be_cancelled() {
    let mut room = room(Language::En);
    room.send(Command::Class(ClassCommand::Report(ReportCommand::Export(ClassFormat::Zip))));
    room.send(FileCommand::CancelExport);
    room.wait("the end", |state| state.exporting.is_none());
    assert!(!file(&room, "zip").exists());
    assert_eq!(room.state().notices.last().unwrap().kind, NoticeKind::Hint);
}

#[test]
fn what_is_missing_is_said_before() {
    let room = on(Language::Zh, ClassPage::Report, Vec::new());
    assert!(room.shows(room.say(words::NO_WORK)));
    assert!(room.shows(&words::cover_lacks(&["班级", "讲师", "公司"], Language::Zh)));
}
