//! The keyboard: every shortcut of the menu, steps by number, dialogs.

use super::Room;
use eframe::egui::{Key, Modifiers};
use peak_moments::app::{MenuEntry, Modal, Screen, Step};
use peak_moments::files::settings::ThemeChoice;
use peak_moments::model::Language;
use peak_moments::words::{dialogs, menu};

const COMMAND_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

#[test]
fn undo_and_redo() {
    for (redo_with, redo_key) in [(Modifiers::COMMAND, Key::Y), (COMMAND_SHIFT, Key::Z)] {
        let mut room = Room::bank(Language::Zh, Step::Walk);
        room.strike(3);
        room.key(Key::ArrowRight);
        room.strike(-2);
        for expected in [(Some(3), None), (None, None), (None, None)] {
            room.key_with(Modifiers::COMMAND, Key::Z);
            assert_eq!((room.score(1), room.score(2)), expected);
        }
        for expected in [(Some(3), None), (Some(3), Some(-2)), (Some(3), Some(-2))] {
            room.key_with(redo_with, redo_key);
            assert_eq!((room.score(1), room.score(2)), expected, "{redo_key:?}");
        }
    }
}

#[test]
fn steps_by_number() {
    let numbers = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];
    let mut room = Room::scored_bank(Language::Zh, Step::Scenario);
    for (key, step) in numbers.into_iter().zip(Step::ALL).rev() {
        room.key_with(Modifiers::ALT, key);
        assert_eq!(room.workshop().step, step);
    }
    assert_eq!(*room.worksheet(), super::scored_bank(), "going about changes nothing");
}

/// No two actions share a key.
#[test]
fn one_key_one_action() {
    let all = MenuEntry::ALL.into_iter().flat_map(|action| [action.shortcut(), action.other_shortcut()]);
    let keys: Vec<_> = all.flatten().collect();
    for (index, one) in keys.iter().enumerate() {
        assert!(!keys[..index].contains(one), "{one:?}");
    }
}

#[test]
fn dialogs_open_and_close() {
    for (action, modal) in [(MenuEntry::Keys, Modal::Keys), (MenuEntry::Settings, Modal::Settings)] {
        for language in Language::ALL {
            let mut room = Room::scored_bank(language, Step::Walk);
            let keys = action.shortcut().expect("a key");
            room.key_with(keys.modifiers, keys.logical_key);
            assert_eq!(room.state().modal, Some(modal.clone()));
            // What lies under a dialog hears no key.
            room.keys(&[Key::Num3, Key::ArrowRight]);
            assert_eq!((room.selected(), room.score(1)), (1, Some(-2)));
            room.key(Key::Escape);
            assert_eq!(room.state().modal, None);
            room.key_with(keys.modifiers, keys.logical_key);
            room.press(dialogs::CLOSE);
            assert_eq!(room.state().modal, None);
        }
    }
}

/// The whole menu by pointer: what it names is what it does.
#[test]
fn menu() {
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Map);
        room.menu(room.say(menu::FIT));
        room.menu(room.say(menu::SWITCH_THEME));
        assert_eq!(room.state().settings.theme, ThemeChoice::Dark);
        room.menu(room.say(menu::SETTINGS));
        assert_eq!(room.state().modal, Some(Modal::Settings));
        room.press(dialogs::CLOSE);
        room.menu(room.say(menu::GALLERY));
        assert_eq!(room.state().screen, Screen::Gallery);
    }
}
