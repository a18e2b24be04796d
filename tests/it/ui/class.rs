//! The class as a screen: its pages, and its slides.

use super::{Room, scored_bank};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use peak_moments::app::{
    ClassCommand, ClassPage, ClassSlide, CollectCommand, Command, Deck, Screen, Setting, Slide,
};
use peak_moments::model::{Group, Language, Worksheet, WorksheetId};
use peak_moments::words::menu;
use std::sync::Arc;

/// The class on a page, with this work of its groups.
pub fn on(language: Language, page: ClassPage, works: Vec<Worksheet>) -> Room {
    let mut room = Room::new(language);
    room.send(Command::Class(ClassCommand::TogglePage));
    let works = works.into_iter().map(Arc::new).collect();
    room.send(Command::Class(ClassCommand::Collect(CollectCommand::Show(works))));
    room.send(Command::Class(ClassCommand::Page(page)));
    room
}

/// The bank as a group of this number scored it.
pub fn bank_of(number: u8) -> Worksheet {
    let mut worksheet = scored_bank();
    worksheet.id = WorksheetId::from_random([number; 8]);
    worksheet.group = Group { number: u32::from(number), ..Group::default() };
    worksheet
}

#[test]
fn the_pages_are_tabs() {
    for language in [Language::Zh, Language::En] {
        let mut room = Room::new(language);
        room.press(menu::AGENDA);
        for page in ClassPage::ALL {
            room.click(Role::Tab, page.name().get(language));
            assert_eq!((room.state().screen, room.state().class.page), (Screen::Class, page));
        }
        // The menu leads to the plan, whatever was open last.
        room.key(Key::Escape);
        assert_eq!(room.state().screen, Screen::Gallery);
        room.press(menu::AGENDA);
        assert_eq!(room.state().class.page, ClassPage::Agenda);
    }
}

#[test]
fn f5_shows_the_class_and_nothing_of_the_key_before_it_is_revealed() {
    let mut room = on(Language::Zh, ClassPage::Compare, vec![bank_of(2), bank_of(1)]);
    let numbers: Vec<u32> =
        room.state().class.comparison().works.iter().map(|work| work.worksheet.group.number).collect();
    assert_eq!(numbers, [1, 2]);
    room.send(Setting::Trainer(true));
    room.key(Key::F5);
    let state = room.state();
    assert_eq!(state.presentation.deck, Deck::Class);
    assert!(matches!(state.presentation.slide, Slide::Class(ClassSlide::Compare(_))));
    assert!(state.trainer().is_some() && state.revealed().is_empty());
    // Names come by a key alone, and go with the end.
    assert!(!room.state().presentation.names);
    room.key(Key::N);
    assert!(room.state().presentation.names);
    room.key(Key::K);
    assert_eq!(room.state().revealed().curve.len(), 13);
    // Whoever ended it by accident goes on where they were; only the names are off again.
    room.key(Key::Escape);
    room.key(Key::F5);
    assert_eq!(room.state().revealed().curve.len(), 13);
    assert!(!room.state().presentation.names);
    // Who was elsewhere meanwhile begins without it.
    room.key(Key::Escape);
    room.click(Role::Tab, ClassPage::Debrief.name().get(Language::Zh));
    room.key(Key::F5);
    assert!(room.state().revealed().is_empty());
}
