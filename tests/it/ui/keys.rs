//! The keyboard: every shortcut of the menu, steps by number, dialogs.

use super::Room;
use eframe::egui::{Event, Key, Modifiers};
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

/// A key that is held down acts once where it takes away, turns over or undoes; ways repeat.
#[test]
fn held_keys() {
    type Holds = fn(&Room) -> bool;
    let (none, alt, command) = (Modifiers::NONE, Modifiers::ALT, Modifiers::COMMAND);
    let cases: &[(Step, Modifiers, Key, Holds)] = &[
        (Step::Map, none, Key::Delete, |room| room.worksheet().journey.n_touchpoints() == 12),
        (Step::Map, none, Key::Insert, |room| room.worksheet().journey.n_touchpoints() == 14),
        (Step::Map, none, Key::Minus, |room| room.score(1) == Some(2)),
        (Step::Map, alt, Key::ArrowRight, |room| room.selected() == 2),
        (Step::Mark, none, Key::P, |room| room.worksheet().marks.peak.is_some()),
        (Step::Mark, none, Key::M, |room| room.worksheet().marks.moments.len() == 1),
        (Step::Walk, command, Key::L, |room| room.state().language == Language::En),
        (Step::Walk, none, Key::F6, |room| room.harness.ctx.memory(|memory| memory.focused()).is_some()),
        (Step::Walk, none, Key::ArrowRight, |room| room.selected() == 6),
    ];
    for (step, modifiers, key, holds) in cases {
        let mut room = Room::scored_bank(Language::Zh, *step);
        room.hold(*modifiers, *key, 5);
        assert!(holds(&room), "{key:?} held in {step:?}");
    }
    let mut room = Room::bank(Language::Zh, Step::Walk);
    for score in [1, 2, 3] {
        room.strike(score);
    }
    room.hold(command, Key::Z, 5);
    assert_eq!(room.score(1), Some(2), "one step back");
}

/// Enter held on a button presses it once.
#[test]
fn a_button_under_a_held_key() {
    let mut room = Room::scored_bank(Language::Zh, Step::Map);
    let delete = room.say(peak_moments::words::inspector::DELETE);
    room.focus(eframe::egui::accesskit::Role::Button, delete);
    room.hold(Modifiers::NONE, Key::Enter, 5);
    assert_eq!(room.worksheet().journey.n_touchpoints(), 12);
}

/// The sign before the digit wins, whatever the score was.
#[test]
fn the_sign_before_the_digit() {
    use Key::{Minus, Num2, Num5, Plus};
    for (before, keys, expected) in [
        (None, &[Minus, Num2][..], -2),
        (Some(3), &[Minus, Num2], -2),
        (Some(-3), &[Minus, Num2], -2),
        (Some(3), &[Minus, Num5], -5),
        (Some(-3), &[Plus, Num2], 2),
        (Some(3), &[Minus], -3),
        (Some(-3), &[Minus], 3),
        (Some(-3), &[Num2], 2),
        (Some(3), &[Minus, Num2, Num5], 5),
    ] {
        for step in [Step::Walk, Step::Map, Step::Mark] {
            let mut room = Room::bank(Language::Zh, step);
            if let Some(score) = before {
                room.strike(score);
                room.keys(&[Key::ArrowRight, Key::ArrowLeft]);
            }
            room.keys(keys);
            assert_eq!(room.score(1), Some(expected), "{before:?} {keys:?} in {step:?}");
        }
    }
}

/// The row of digits of a French keyboard without Shift: what the toolkit makes of each key, and the sign
/// that stands on the key of the 6.
#[test]
fn digits_of_other_layouts() {
    for (key, physical, expected) in [
        (Key::Quote, Key::Num4, Some(4)),
        (Key::Num1, Key::Num1, Some(1)),
        (Key::OpenBracket, Key::Num5, Some(5)),
        (Key::Minus, Key::Num6, None),
        // A keypad, and a layout without digits in that row.
        (Key::Num3, Key::Num3, Some(3)),
        (Key::Quote, Key::Quote, None),
    ] {
        let mut room = Room::bank(Language::Zh, Step::Walk);
        room.physical_key(Modifiers::NONE, key, physical);
        assert_eq!(room.score(1), expected, "{key:?} at {physical:?}");
    }
    let mut room = Room::bank(Language::Zh, Step::Walk);
    room.physical_key(Modifiers::NONE, Key::Minus, Key::Num6);
    room.physical_key(Modifiers::NONE, Key::Quote, Key::Num4);
    assert_eq!(room.score(1), Some(-4));
    room.physical_key(Modifiers::ALT, Key::Quote, Key::Num4);
    assert_eq!(room.workshop().step, Step::Mark, "the step by its number");
}

/// A shortcut takes the letter along that its key would have written.
#[test]
fn a_shortcut_writes_nothing() {
    let mut room = Room::scored_bank(Language::Zh, Step::Walk);
    room.enter(room.say(peak_moments::words::walk::NOTE));
    room.type_text("abc");
    // The toolkit tells of both in one frame.
    let events = &mut room.harness.input_mut().events;
    events.push(Event::Key {
        key: Key::Num3,
        physical_key: Some(Key::Num3),
        pressed: true,
        repeat: false,
        modifiers: Modifiers::ALT,
    });
    events.push(Event::Text("3".to_owned()));
    room.run();
    assert_eq!(room.workshop().step, Step::Map);
    assert_eq!(room.worksheet().journey.nth(0).expect("the first").note, "abc");
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

/// How the third level of a keyboard is reached: by AltGr, which the toolkit tells of as a right Alt that is no
/// modifier, or on Windows by Ctrl and Alt together.
#[derive(Clone, Copy, Debug)]
enum Third {
    AltGr,
    CtrlAlt,
}

impl Third {
    const BOTH: [Self; 2] = [Self::AltGr, Self::CtrlAlt];

    fn modifiers(self) -> Modifiers {
        match self {
            Self::AltGr => Modifiers::NONE,
            Self::CtrlAlt => Modifiers::CTRL | Modifiers::COMMAND | Modifiers::ALT,
        }
    }

    /// A key on that level, as the toolkit tells of it: it knows no `ł` and names the key by its place. What Ctrl
    /// and Alt write it keeps to itself.
    fn strike(self, room: &mut Room, key: Key, text: &str) {
        let modifiers = self.modifiers();
        let event =
            |key, pressed| Event::Key { key, physical_key: Some(key), pressed, repeat: false, modifiers };
        match self {
            Self::AltGr => {
                room.harness.event(event(Key::AltRight, true));
                room.run();
                room.harness.input_mut().events.extend([event(key, true), Event::Text(text.to_owned())]);
                room.run();
                room.harness.event(event(key, false));
                room.harness.event(event(Key::AltRight, false));
            }
            Self::CtrlAlt => {
                room.harness.event_modifiers(event(key, true), modifiers);
                room.run();
                room.harness.event_modifiers(event(key, false), modifiers);
            }
        }
        room.run();
    }
}

/// What AltGr writes is nobody's shortcut: Polish and German letters and signs, and what stands on other keys
/// that mean something here.
#[test]
fn the_third_level_of_a_keyboard_is_no_shortcut() {
    use Key::{A, B, C, Comma, E, H, L, M, Minus, N, Num0, Num1, Num2, Num7, O, P, Plus, Q, S, V, Y, Z};
    let written = [
        (A, "ą"),
        (C, "ć"),
        (E, "ę"),
        (L, "ł"),
        (N, "ń"),
        (O, "ó"),
        (S, "ś"),
        (Z, "ż"),
        (Q, "@"),
        (E, "€"),
        (M, "µ"),
        (Num2, "²"),
        (Num7, "{"),
        (Num0, "}"),
        (Plus, "~"),
        (P, "þ"),
        (V, "“"),
        (H, "ħ"),
        (Y, "←"),
        (B, "”"),
        (Comma, "─"),
        (Minus, "–"),
        (Num1, "¹"),
    ];
    for third in Third::BOTH {
        for step in [Step::Walk, Step::Mark, Step::Assign] {
            let mut room = Room::scored_bank(Language::Zh, step);
            let before = room.worksheet();
            for (key, text) in written {
                third.strike(&mut room, key, text);
                let state = room.state();
                let at = format!("{third:?} {key:?} in {step:?}");
                assert!(*room.worksheet() == *before, "{at} changes the worksheet");
                assert_eq!((room.workshop().step, room.selected()), (step, 1), "{at}");
                assert_eq!(
                    (state.screen, state.language, &state.modal),
                    (Screen::Workshop, Language::Zh, &None),
                    "{at}"
                );
                assert!(!state.quit && !state.is_asking(), "{at}");
                assert!(room.dialogs.borrow().asked.is_empty(), "{at}");
            }
            // The keys themselves still mean something.
            room.key_with(Modifiers::COMMAND, L);
            assert_eq!(room.state().language, Language::En);
        }
    }
}

/// What AltGr writes arrives in a field, and nothing else happens there.
#[test]
fn alt_gr_writes_into_a_field() {
    let mut room = Room::scored_bank(Language::Zh, Step::Walk);
    room.enter(room.say(peak_moments::words::walk::NOTE));
    for (key, text) in [(Key::Q, "@"), (Key::E, "€"), (Key::A, "ą"), (Key::Num7, "{"), (Key::L, "ł")] {
        Third::AltGr.strike(&mut room, key, text);
    }
    assert_eq!(room.worksheet().journey.nth(0).expect("the first").note, "@€ą{ł");
    // A letter after the thumb has left AltGr.
    room.type_text("x");
    room.key_with(Modifiers::ALT, Key::Num3);
    assert_eq!(room.workshop().step, Step::Map, "a right or left Alt leads on");
    assert_eq!(room.worksheet().journey.nth(0).expect("the first").note, "@€ą{łx");
}

/// In a field Ctrl and Alt together neither select all, nor delete, nor cut: Polish has letters there.
#[test]
fn ctrl_alt_harms_no_field() {
    let mut room = Room::scored_bank(Language::Zh, Step::Walk);
    room.enter(room.say(peak_moments::words::walk::NOTE));
    room.type_text("abc");
    for key in [Key::A, Key::H, Key::K, Key::U, Key::W, Key::Z] {
        Third::CtrlAlt.strike(&mut room, key, "");
    }
    for made_of_it in [Event::Cut, Event::Paste("x".to_owned())] {
        room.key_with(Modifiers::COMMAND, Key::A);
        room.harness.event_modifiers(made_of_it, Third::CtrlAlt.modifiers());
        room.run();
    }
    assert_eq!(room.worksheet().journey.nth(0).expect("the first").note, "abc");
}

/// Where a keyboard has no AltGr, the right Alt is as good as the left one.
#[test]
fn the_right_alt_of_a_keyboard_without_alt_gr() {
    let mut room = Room::scored_bank(Language::Zh, Step::Walk);
    let modifiers = Modifiers::ALT;
    for (key, pressed) in
        [(Key::AltRight, true), (Key::Num4, true), (Key::Num4, false), (Key::AltRight, false)]
    {
        let event = Event::Key { key, physical_key: Some(key), pressed, repeat: false, modifiers };
        room.harness.event_modifiers(event, modifiers);
        room.run();
    }
    assert_eq!(room.workshop().step, Step::Mark);
}

/// Alt by itself, as for a menu bar, changes nothing and takes the focus from nobody.
#[test]
fn alt_by_itself() {
    let mut room = Room::scored_bank(Language::Zh, Step::Walk);
    room.enter(room.say(peak_moments::words::walk::NOTE));
    for key in [Key::AltLeft, Key::AltRight] {
        room.physical_key(Modifiers::ALT, key, key);
    }
    assert!(room.harness.ctx.text_edit_focused());
    room.type_text("abc");
    assert_eq!(room.worksheet().journey.nth(0).expect("the first").note, "abc");
}
