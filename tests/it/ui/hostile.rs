//! A worksheet full of marks that turn the direction of writing and of control characters: on no screen
//! and in no dialog does one of them reach a painted text or a screen reader.

use super::{Room, Step};
use eframe::egui::Shape;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peak_moments::app::{Command, FileCommand, Look, MenuEntry, Modal};
use peak_moments::files::backup;
use peak_moments::files::disk::RealDisk;
use peak_moments::files::home;
use peak_moments::files::recovery::{self, Recovery};
use peak_moments::files::save::{Expected, save_copy, save_over_on};
use peak_moments::files::settings::Settings;
use peak_moments::files::{decode, encode};
use peak_moments::model::labels::is_hidden;
use peak_moments::model::{Language, Worksheet};
use peak_moments::words::{messages, screen};
use tempfile::TempDir;

/// The worksheet of the demo with hostile characters in front of every text of a person.
fn hostile(language: Language) -> Worksheet {
    let text = encode::worksheet_text(&peak_moments::demo::worksheet(language));
    let mut hostile = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        hostile.push(c);
        // Ids begin in lower case; they are keys and are never shown.
        if c == '"' && chars.peek().is_some_and(|next| next.is_uppercase() || *next > '\u{2FFF}') {
            hostile.push_str("\\u{202E}\\u{7}\\u{85}\\u{61C}");
        }
    }
    let worksheet = decode::worksheet(&hostile).value.expect("it is told, and opens");
    assert!(worksheet.scenario.title.get(language).starts_with("\u{202E}\u{7}\u{85}\u{61C}"));
    assert!(worksheet.group.name.starts_with('\u{202E}'));
    worksheet
}

/// The texts that are painted.
fn painted(shape: &Shape, found: &mut Vec<String>) {
    match shape {
        Shape::Text(text) => found.push(text.galley.text().to_owned()),
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| painted(shape, found)),
        _ => {}
    }
}

#[track_caller]
fn check(room: &mut Room, place: &str) {
    room.run();
    let mut shown = Vec::new();
    for clipped in &room.harness.output().shapes {
        painted(&clipped.shape, &mut shown);
    }
    let n_painted = shown.len();
    for node in room.harness.query_all_by(|_| true) {
        let node = node.accesskit_node();
        let told = [node.label(), node.value(), node.description(), node.placeholder().map(str::to_owned)];
        shown.extend(told.into_iter().flatten());
    }
    assert!(n_painted > 10 && shown.len() > n_painted + 10, "{place}: little is shown");
    for text in &shown {
        assert!(!text.contains(is_hidden), "{place}: {text:?}");
    }
    assert!(shown.iter().any(|text| text.contains("[U+202E]")), "{place}: nothing hostile was shown");
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn no_hostile_character_reaches_the_screen_raw() {
    for language in Language::ALL {
        let mut room = Room::on(language, Step::Scenario, hostile(language));
        for step in Step::ALL {
            room.send(Look::GoTo(step));
            if step == Step::Results {
                room.wait("the pages", |state| !state.preview.pages.is_empty());
            }
            check(&mut room, &format!("{step:?}"));
        }
        room.send(Look::GoTo(Step::Map));
        room.press(screen::MENU);
        check(&mut room, "the menu");
    }
}

/// Fields show what stands in them, also the one that is being typed into.
#[test]
fn a_field_with_a_hostile_text_shows_it_and_keeps_it() {
    let worksheet = hostile(Language::Zh);
    let before = worksheet.clone();
    let mut room = Room::on(Language::Zh, Step::Scenario, worksheet);
    room.enter(room.say(screen::GROUP_NAME));
    check(&mut room, "the group's name");
    room.leave_field();
    assert_eq!(*room.worksheet(), before, "looked at, not changed");
}

#[test]
fn gallery_dialogs_and_notices_show_no_hostile_character_raw() {
    for language in Language::ALL {
        let (home, data) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        let worksheet = hostile(language);
        for number in 0..3 {
            let name = format!("\u{202E}gro{number}up{}", home::WORKSHEET_ENDING);
            save_copy(&home.path().join(name), &worksheet).unwrap();
        }
        let file = home.path().join(format!("\u{202E}gro0up{}", home::WORKSHEET_ENDING));
        let mut older = worksheet.clone();
        older.notes.push('x');
        let hash = peak_moments::files::watch::hash(&file).unwrap();
        save_over_on(&RealDisk, Some(data.path()), &file, &older, Expected::Opened(hash)).unwrap();
        assert_eq!(backup::list_on(&RealDisk, data.path(), &file).len(), 1);
        let root = recovery::root(data.path());
        Recovery::start(&root, 1).unwrap().snapshot(&worksheet, Some(&file), None, 2).unwrap();
        let found = recovery::abandoned(&root);
        assert_eq!(found.len(), 1);

        let settings = Settings { group: worksheet.group.clone(), ..Settings::default() };
        let mut room =
            Room::in_folders(language, settings, (home, data), |state| state.offer_recovery(found));
        check(&mut room, "recovery");
        room.send(Command::CloseModal);
        check(&mut room, "the gallery");
        room.press(screen::gallery::MORE_RECENT);
        check(&mut room, "what was open before");
        room.send(FileCommand::Open(file));
        room.wait("the worksheet", |state| state.workshop.is_some());
        room.send(Command::Do(MenuEntry::Earlier));
        room.wait("the versions", |state| state.earlier().is_some());
        check(&mut room, "earlier versions");
        assert!(matches!(room.state().modal, Some(Modal::Earlier { .. })));
        room.send(Command::CloseModal);

        // A notice with the name of a file.
        let gone = messages::gone(&room.workshop().desk.path, language);
        std::fs::remove_file(&room.workshop().desk.path).unwrap();
        room.wait("a notice", |state| state.notices.iter().any(|notice| notice.text == gone));
        check(&mut room, "a notice");
    }
}
