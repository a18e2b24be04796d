//! What the system's dialog is told before it opens, and what becomes of the name that comes back.

use super::{Answer, Room, read_worksheet};
use eframe::egui::{Key, Modifiers};
use peak_moments::app::{BallotsKept, FileDialog, Purpose, Step};
use peak_moments::files::home::with_ending;
use peak_moments::files::save::save_copy;
use peak_moments::model::{Class, Language, Worksheet};
use peak_moments::words::menu;
use std::path::{Path, PathBuf};

#[track_caller]
fn check(purpose: Purpose, suggested: &str, folder: Option<&str>, name: Option<&str>, endings: &[&str]) {
    for language in Language::ALL {
        let dialog = FileDialog::new(purpose, Some(Path::new(suggested)), language);
        assert_eq!(dialog.folder.as_deref(), folder.map(Path::new));
        assert_eq!(dialog.name.as_deref(), name);
        assert_eq!(dialog.title, purpose.title().get(language));
        let listed: Vec<&str> = dialog.filters.iter().map(|filter| filter.ending).collect();
        assert_eq!(listed, endings);
        let names = |dialog: &FileDialog| dialog.filters.iter().map(|filter| filter.name).collect::<Vec<_>>();
        let other = FileDialog::new(
            purpose,
            None,
            if language == Language::Zh { Language::En } else { Language::Zh },
        );
        for (one, other) in names(&dialog).into_iter().zip(names(&other)) {
            assert_ne!(one, other, "in the other language");
        }
    }
}

#[test]
fn what_a_dialog_shows() {
    let all = ["ron", "worksheet.ron", "class.ron", "scenario.ron", "*"];
    check(Purpose::Open, "home/Peak Moments/", Some("home/Peak Moments"), None, &all);
    check(Purpose::Open, "home/Peak Moments", Some("home/Peak Moments"), None, &all);
    let (file, worksheet) = ("home/a.worksheet.ron", ["worksheet.ron"]);
    check(Purpose::SaveAs, file, Some("home"), Some("a.worksheet.ron"), &worksheet);
    let hand_in = Purpose::HandIn(BallotsKept::WithoutNames);
    check(hand_in, file, Some("home"), Some("a.worksheet.ron"), &worksheet);
    check(Purpose::SaveClassAs, "home/a.class.ron", Some("home"), Some("a.class.ron"), &["class.ron"]);
    check(Purpose::SaveAs, "a.worksheet.ron", None, Some("a.worksheet.ron"), &worksheet);
}

/// Opening begins among the worksheets, with no name in the field.
#[test]
fn opening_begins_in_the_folder_of_the_worksheets() {
    let mut room = Room::scored_bank(Language::En, Step::Walk);
    room.key_with(Modifiers::COMMAND, Key::O);
    let (purpose, suggested) = room.dialogs.borrow().asked[0].clone();
    let dialog = FileDialog::new(purpose, suggested.as_deref(), Language::En);
    let folder = dialog.folder.unwrap();
    assert_eq!((folder.components().eq(room.home.path().components()), dialog.name), (true, None));
}

/// Dialogs put their own ending after one that they do not know.
#[test]
fn a_name_has_its_ending_once() {
    for (chosen, expected) in [
        ("a", "a.worksheet.ron"),
        ("a.ron", "a.worksheet.ron"),
        ("a.RON", "a.worksheet.ron"),
        ("a.worksheet.ron", "a.worksheet.ron"),
        ("A.WORKSHEET.RON", "A.WORKSHEET.RON"),
        ("a.worksheet.ron.ron", "a.worksheet.ron"),
        ("a.worksheet.ron.worksheet.ron", "a.worksheet.ron"),
        ("a.txt", "a.txt.worksheet.ron"),
        ("第三桌.worksheet.ron.ron", "第三桌.worksheet.ron"),
        ("银", "银.worksheet.ron"),
    ] {
        assert_eq!(with_ending::<Worksheet>(Path::new(chosen)), PathBuf::from(expected), "{chosen}");
    }
    assert_eq!(with_ending::<Class>(Path::new("f/a.class.ron.ron")), PathBuf::from("f/a.class.ron"));
}

/// The dialog asked whether `theirs` may be replaced, which is no file; about the one that gets its ending here
/// nobody was asked.
#[test]
fn a_name_that_gets_its_ending_here_replaces_nothing() {
    for (chosen, kept, written) in [
        ("theirs", true, "theirs-2.worksheet.ron"),
        ("theirs.ron", true, "theirs-2.worksheet.ron"),
        ("theirs.worksheet.ron.worksheet.ron", true, "theirs-2.worksheet.ron"),
        // Here it was asked.
        ("theirs.worksheet.ron", false, "theirs.worksheet.ron"),
    ] {
        for handed_in in [false, true] {
            let mut room = Room::scored_bank(Language::Zh, Step::Walk);
            let theirs = room.home.path().join("theirs.worksheet.ron");
            save_copy(&theirs, &super::fresh_bank()).unwrap();
            let path = room.home.path().join(chosen);
            room.dialogs.borrow_mut().answer = Some(Answer::Path(path));
            room.menu(room.say(if handed_in { menu::HAND_IN } else { menu::SAVE_AS }));
            let written = room.home.path().join(written);
            room.wait("the file", |state| {
                !state.is_asking() && written.exists() && read_worksheet(&written) == super::scored_bank()
            });
            assert_eq!(read_worksheet(&theirs) == super::fresh_bank(), kept, "{chosen}, {handed_in}");
        }
    }
}
