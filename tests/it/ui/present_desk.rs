//! Nothing of the desk stands on the wall, and a key struck by chance costs nothing.

use super::Room;
use super::present::presented;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use peak_moments::app::{
    ClassCommand, Command, Look, MenuEntry, Modal, PresentCommand, SaveState, Screen, Setting, Slide, Step,
    Venue, Workshop,
};
use peak_moments::files::settings::Settings;
use peak_moments::model::Language;
use peak_moments::words::{agenda, dialogs, present};
use std::cell::Cell;
use std::rc::Rc;

fn slide(room: &Room) -> Slide {
    room.state().presentation.slide
}

#[test]
fn a_show_that_ended_by_a_wrong_key_goes_on_where_it_was() {
    for end in [Key::Escape, Key::F5] {
        let mut room = presented(Language::Zh, Step::Mark);
        room.keys(&[Key::K, Key::K, Key::PageDown]);
        let before = (slide(&room), room.state().revealed());
        assert!(!before.1.is_empty());
        room.key(end);
        assert_eq!(room.state().presentation.place, None);
        room.key(Key::F5);
        assert_eq!((slide(&room), room.state().revealed()), before);
        // Whoever went elsewhere begins there, with the key hidden.
        room.key(end);
        room.send(Look::GoTo(Step::Results));
        room.key(Key::F5);
        assert_ne!(slide(&room), before.0);
        assert!(room.state().revealed().curve.is_empty());
    }
}

#[test]
fn what_the_desk_has_to_say_waits_until_the_show_ends() {
    let mut room = presented(Language::Zh, Step::Mark);
    assert_eq!(room.state().presentation.place, Some(Venue::Here));
    let close = dialogs::CLOSE.get(Language::Zh);
    let message = present::SCREEN_GONE.get(Language::Zh);
    room.send(Command::Present(PresentCommand::End));
    room.send(Command::Present(PresentCommand::OtherScreen(Some(1))));
    room.key(Key::F5);
    room.send(Command::Present(PresentCommand::OtherScreen(None)));
    // With a console the message stands there.
    assert!(room.shows(message));
    room.key(Key::Escape);
    room.key(Key::F5);
    assert_eq!(room.state().presentation.place, Some(Venue::Here));
    assert!(!room.state().notices.is_empty() && !room.shows(message));
    room.send(Command::Do(MenuEntry::Keys));
    assert_eq!(room.state().modal, Some(Modal::Keys));
    assert!(!room.has(Role::Button, close));
    let before = slide(&room);
    // The clicker is not held up by a question that nobody sees.
    room.key(Key::PageDown);
    assert_ne!(slide(&room), before);
    room.key(Key::Escape);
    assert!(room.shows(message) && room.has(Role::Button, close));
}

#[test]
fn when_time_is_up_any_key_ends_it_and_means_nothing_else() {
    for key in [Key::PageDown, Key::Escape, Key::B, Key::K, Key::Space, Key::Plus] {
        let now = Rc::new(Cell::new(1_800_000_000));
        let read = Rc::clone(&now);
        let home = tempfile::TempDir::new().expect("a home");
        let mut room = Room::with(Language::Zh, Settings::default(), home, move |state| {
            let worksheet = peak_moments::demo::worksheet(Language::Zh);
            let saved = SaveState::Saved { at: "10:42".to_owned() };
            state.workshop = Some(Workshop::new(worksheet, "nowhere.worksheet.ron".into(), saved));
            state.screen = Screen::Workshop;
            state.set_clock(move || read.get());
        });
        room.send(Setting::Trainer(true));
        room.send(Command::Present(PresentCommand::Start { console: false }));
        room.send(Command::Class(ClassCommand::StartCountdown(300)));
        now.set(now.get() + 300);
        room.run();
        assert!(room.shows(agenda::TIME_IS_UP.get(Language::Zh)));
        let show = |room: &Room| {
            let show = &room.state().presentation;
            (show.place, show.slide, show.black, show.numbers, room.state().revealed())
        };
        let before = show(&room);
        room.key(key);
        assert!(room.state().class.class().clock.countdown.is_none(), "{key:?}");
        assert_eq!(show(&room), before, "{key:?}");
        room.key(Key::PageDown);
        assert_ne!(slide(&room), before.1, "the next key is heard again");
    }
}
