//! What an export may take the place of: nothing that somebody else made unless it is said, and no document
//! of ours that is not kept.

use crate::cli::{backups, check, edited, folder, run};
use crate::ui::Room;
use peak_moments::app::{Command, FileCommand, Step};
use peak_moments::demo;
use peak_moments::edit::{WorkEdit, WorksheetEdit};
use peak_moments::files::encode;
use peak_moments::files::export::{ExportError, Over, write_export};
use peak_moments::files::save::SaveError;
use peak_moments::model::Language;
use peak_moments::report::Format;
use peak_moments::words::dialogs;
use std::fs;

const MINE: &str = "# My own notes\n";

/// Another group's worksheet.
fn theirs() -> String {
    let mut worksheet = demo::worksheet(Language::En);
    worksheet.group.name = "Somebody else".to_owned();
    encode::worksheet_text(&worksheet)
}

#[test]
fn the_command_line_replaces_nothing_unasked() {
    let folder = folder();
    edited(folder.path(), &[]);
    let place = |name: &str| folder.path().join(name);
    fs::write(place("w.md"), MINE).unwrap();
    fs::write(place("b.worksheet.ron"), theirs()).unwrap();
    for output in ["w.md", "b.worksheet.ron"] {
        let before = fs::read(place(output)).unwrap();
        check(folder.path(), &["export", "w.worksheet.ron", "-o", output], 1, &[], &["--force"]);
        assert_eq!(fs::read(place(output)).unwrap(), before, "{output}");
    }
    // What is said to give way does, and a document among it is kept.
    assert_eq!(backups(folder.path()), Vec::<String>::new());
    for output in ["w.md", "b.worksheet.ron"] {
        let told = run(folder.path(), &["export", "w.worksheet.ron", "-o", output, "--force"]);
        assert_eq!((told.code, told.err.as_str()), (0, ""), "{output}");
    }
    assert!(fs::read_to_string(place("w.md")).unwrap().starts_with("# "));
    assert_eq!(fs::read(place("b.worksheet.ron")).unwrap(), fs::read(place("w.worksheet.ron")).unwrap());
    assert_eq!(backups(folder.path()), [theirs()]);
    // The same export again is in nobody's way.
    assert_eq!(run(folder.path(), &["export", "w.worksheet.ron", "-o", "w.md"]).code, 0);
}

#[test]
fn a_document_that_cannot_be_kept_does_not_give_way() {
    let folder = folder();
    let path = folder.path().join("b.scenario.ron");
    // Broken, and a document of ours all the same: somebody means to mend it.
    for text in ["(version: 1, title", &theirs()] {
        fs::write(&path, text).unwrap();
        for over in [Over::Nothing, Over::Own(peak_moments::files::Hash::of(b"else"))] {
            let refused = write_export(None, &path, b"new", over);
            assert_eq!(refused, Err(ExportError::Exists { is_document: true }));
        }
        let refused = write_export(None, &path, b"new", Over::Anything);
        assert!(matches!(refused, Err(ExportError::Save(SaveError::OldNotKept { .. }))), "{refused:?}");
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
        let data = folder.path().join("data");
        write_export(Some(&data), &path, b"new", Over::Anything).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert!(backups(folder.path()).iter().any(|kept| kept == text));
    }
}

/// The window asks before it replaces what it did not write, and not again for its own.
#[test]
fn the_window_asks() {
    for language in Language::ALL {
        let mut room = Room::on(language, Step::Results, demo::worksheet(language));
        let worksheet = room.workshop().desk.path.clone();
        let place = worksheet.with_file_name("group.md");
        fs::write(&place, MINE).unwrap();
        let export = |room: &mut Room| {
            room.send(FileCommand::Export(Format::Markdown));
            room.wait("the export", |state| state.exporting.is_none());
        };
        export(&mut room);
        assert!(room.shows(dialogs::EXPORT_EXISTS.get(language)));
        assert_eq!(fs::read_to_string(&place).unwrap(), MINE);
        room.press(dialogs::EXPORT_BESIDE);
        room.wait("the export", |state| state.exporting.is_none());
        let beside = fs::read_to_string(worksheet.with_file_name("group-2.md")).unwrap();
        assert_ne!(beside, MINE);
        assert_eq!(fs::read_to_string(&place).unwrap(), MINE, "it stays");

        export(&mut room);
        room.press(dialogs::EXPORT_REPLACE);
        room.wait("the export", |state| state.exporting.is_none());
        assert_eq!(fs::read_to_string(&place).unwrap(), beside);
        // From now on it is this window's own.
        room.send(Command::Edit(WorksheetEdit::Work(WorkEdit::SetNotes("新的".to_owned()))));
        export(&mut room);
        assert!(!room.shows(dialogs::EXPORT_EXISTS.get(language)));
        assert!(fs::read_to_string(&place).unwrap().contains("新的"));
    }
}
