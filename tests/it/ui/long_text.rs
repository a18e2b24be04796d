//! A text that a file brought and that is longer than any field lays out: its beginning is shown, it stays as it is,
//! and it is shortened on purpose only.

use super::{Room, fresh_bank};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use peak_moments::app::Step;
use peak_moments::model::Language;
use peak_moments::model::limits::lengths;
use peak_moments::words::{entry, results};

fn on_notes(language: Language, notes: &str) -> Room {
    let mut worksheet = fresh_bank();
    worksheet.notes = notes.to_owned();
    let mut room = Room::on(language, Step::Results, worksheet);
    room.run();
    room
}

fn cut_view(room: &Room) -> String {
    let told = entry::too_long(lengths::LONGEST, room.language);
    entry::too_long_field(room.say(results::NOTES), &told)
}

/// Up to the bound it is a field, one character beyond it is looked at only.
#[test]
fn the_bound() {
    for (n, is_field) in [(lengths::LONGEST, true), (lengths::LONGEST + 1, false)] {
        // Three bytes each: characters are counted.
        let room = on_notes(Language::Zh, &"字".repeat(n));
        assert_eq!(room.has(Role::MultilineTextInput, room.say(results::NOTES)), is_field, "{n}");
        assert_eq!(room.has(Role::Button, &cut_view(&room)), !is_field, "{n}");
    }
}

#[test]
fn it_stays_as_it_is_until_it_is_shortened_on_purpose() {
    for language in Language::ALL {
        let notes = "很长 ".repeat(100_000);
        let mut room = on_notes(language, &notes);
        let name = cut_view(&room);
        room.button(&name);
        room.type_text("x");
        assert!(room.worksheet().notes == notes, "nothing is typed into it");
        room.button(&entry::keep_beginning(lengths::LONGEST, language));
        let kept: String = notes.chars().take(lengths::LONGEST).collect();
        assert!(room.worksheet().notes == kept);
        assert!(room.has(Role::MultilineTextInput, room.say(results::NOTES)), "a field again");
        room.key(Key::Escape);
        room.send(peak_moments::app::Command::Do(peak_moments::app::MenuEntry::Undo));
        assert!(room.worksheet().notes == notes, "undone");
    }
}
