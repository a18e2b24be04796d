//! A file that does not open: where and why stands there at once, the list can be read by people who know no
//! `37:23`, copied and followed in an editor, and a good earlier version is one button away.

use super::{Room, read_worksheet, said, scored_bank};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Modifiers, OutputCommand, PointerButton};
use peak_moments::app::Modal;
use peak_moments::files::disk::RealDisk;
use peak_moments::files::save::{Expected, save_copy, save_over_on};
use peak_moments::files::settings::Settings;
use peak_moments::model::{Language, Worksheet};
use peak_moments::words::{dialogs, messages};
use std::cell::RefCell;
use std::rc::Rc;
use tempfile::TempDir;

const BROKEN: &str = "(\n  version: 1,\n  title: \"T\",\n  minutes: 三,\n  stages: [(name: \"S\", touchpoints: [\"P\u{202e}\"])],\n  gaol: \"G\",\n)\n";

#[test]
fn the_list_of_a_broken_scenario() {
    for (language, places, first) in [
        (Language::Zh, ["第 4 行第 12 个字", "第 6 行第 3 个字"], "第 4 行第 12 个字：“三”要写成阿拉伯数字"),
        (
            Language::En,
            ["line 4, character 12", "line 6, character 3"],
            "Line 4, character 12: 三 must be written",
        ),
    ] {
        let home = TempDir::new().unwrap();
        let file = home.path().join("mine.scenario.ron");
        std::fs::write(&file, BROKEN).unwrap();
        let edited = Rc::new(RefCell::new(Vec::new()));
        let editor = Rc::clone(&edited);
        let mut room = Room::with(language, Settings::default(), home, move |state| {
            state.set_editor(move |path| {
                editor.borrow_mut().push(path.to_owned());
                Ok(())
            });
        });
        room.drop_file(&file);
        room.wait("told", |state| !state.notices.is_empty());
        // Before anything is pressed.
        assert!(room.shows(first), "{language:?}");
        room.press(messages::DETAILS);
        assert!(room.shows("mine.scenario.ron") && room.shows(room.say(messages::HOW_TO_MEND)));
        for place in places {
            assert!(room.has(Role::Label, place), "{place}");
        }
        // The lines as they stand in the file, what hides in them made visible.
        assert!(room.has(Role::Label, "minutes: 三,") && room.has(Role::Label, "gaol: \"G\","));
        let hidden = "stages: [(name: \"S\", touchpoints: [\"P[U+202E]\"])],";
        assert!(room.has(Role::Label, hidden));

        // Pressed and let go in one frame, whose output is looked at.
        let at = room.place(Role::Button, room.say(messages::COPY_PROBLEMS)).center();
        room.harness.hover_at(at);
        room.run();
        for pressed in [true, false] {
            let modifiers = Modifiers::NONE;
            let event = Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers };
            room.harness.input_mut().events.push(event);
        }
        room.harness.step();
        let commands = &room.harness.output().platform_output.commands;
        let copied = commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        let copied = copied.expect("the list is on the clipboard");
        let mut parts = copied.split("\n\n");
        assert_eq!(parts.next(), Some(file.to_str().unwrap()));
        assert!(parts.next().is_some_and(|part| part.starts_with(&format!("{}\nminutes: 三,\n", places[0]))));

        room.press(messages::EDIT_FILE);
        assert_eq!(*edited.borrow(), std::slice::from_ref(&file));
        assert_eq!(std::fs::read_to_string(&file).unwrap(), BROKEN);
    }
}

/// What is no text by its name is never handed to the system from here.
#[test]
fn no_editor_for_what_is_no_text() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("plan.bat");
    std::fs::write(&file, "echo hello").unwrap();
    let edited = Rc::new(RefCell::new(0));
    let editor = Rc::clone(&edited);
    let mut room = Room::with(Language::Zh, Settings::default(), home, move |state| {
        state.set_editor(move |_| {
            *editor.borrow_mut() += 1;
            Ok(())
        });
    });
    room.drop_file(&file);
    room.wait("told", |state| !state.notices.is_empty());
    room.press(messages::DETAILS);
    assert!(!room.has(Role::Button, room.say(messages::EDIT_FILE)));
    assert!(room.has(Role::Button, room.say(messages::COPY_PROBLEMS)));
    room.send(peak_moments::app::FileCommand::EditInSystem(file));
    assert_eq!(*edited.borrow(), 0);
}

/// An emptied file, one of zeros, one cut off: its backup is offered where it is told.
#[test]
fn a_broken_worksheet_offers_its_backup_where_it_is_told() {
    let version = |notes: &str| Worksheet { notes: notes.to_owned(), ..scored_bank() };
    let whole = peak_moments::files::encode::worksheet_text(&version("new"));
    let cut = whole.as_bytes()[..whole.len() / 2].to_vec();
    for (bytes, told) in [
        (Vec::new(), "文件是空的"),
        (vec![0_u8; 4096], "文件里全是零字节：保存时断电"),
        ([&cut[..1000], &[0; 512]].concat(), "有 512 个零字节"),
        (cut, "没有"),
    ] {
        let (home, data) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        let file = home.path().join("group.worksheet.ron");
        save_copy(&file, &version("old")).unwrap();
        let expected = peak_moments::files::watch::hash(&file).map_or(Expected::NoFile, Expected::Opened);
        save_over_on(&RealDisk, Some(data.path()), &file, &version("new"), expected).unwrap();
        std::fs::write(&file, &bytes).unwrap();
        let mut room = Room::in_folders(Language::Zh, Settings::default(), (home, data), |_| ());
        room.drop_file(&file);
        room.wait("told", |state| matches!(state.modal, Some(Modal::SafeMode(..))));
        assert!(room.shows(told), "{told}");
        room.press(dialogs::OPEN_BACKUP);
        room.wait_saved();
        assert_eq!(said(&room.on_disk()), version("old"));
        assert_eq!(std::fs::read(&file).unwrap(), bytes, "the broken file stays as it is");
        assert!(read_worksheet(&room.workshop().desk.path).notes == "old");
    }
}
