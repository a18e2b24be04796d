//! The first screen: cards by pointer and keys, filter, files that are dropped, the group.

use super::{Answer, Room, said, scored_bank};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use peak_moments::app::{Modal, NoticeKind, Screen, Step};
use peak_moments::files::home::ListedKind;
use peak_moments::files::library;
use peak_moments::files::save;
use peak_moments::files::settings::Settings;
use peak_moments::model::{Language, Worksheet, WorksheetId};
use peak_moments::words::screen::{self, gallery};
use peak_moments::words::{dialogs, menu, messages};
use std::fs::File;
use std::time::{Duration, SystemTime};
use tempfile::TempDir;

/// Every shipped scenario has a card of its own in both languages and opens.
#[test]
fn every_card_opens() {
    for language in Language::ALL {
        for scenario in library::shipped().iter().filter(|s| s.brief.id != library::WARM_UP) {
            let mut room = Room::new(language);
            room.button(scenario.brief.title.get(language));
            assert_eq!(room.worksheet().scenario.id, scenario.brief.id);
            assert_eq!(room.workshop().step, Step::Scenario);
            room.wait_saved();
            for step in Step::ALL {
                room.go(step);
            }
        }
    }
}

#[test]
fn arrows_and_enter() {
    let cases: &[(&[Key], &str)] = &[
        (&[], library::WARM_UP),
        (&[Key::ArrowRight], "hotel-stay"),
        (&[Key::ArrowDown], "broadband-install"),
        (&[Key::ArrowDown, Key::ArrowRight, Key::ArrowUp], "hotel-stay"),
        (&[Key::ArrowLeft], "bank-branch"),
    ];
    for (keys, expected) in cases {
        let mut room = Room::new(Language::Zh);
        room.keys(keys);
        room.key(Key::Enter);
        assert_eq!(room.worksheet().scenario.id, *expected, "{keys:?}");
    }
}

#[test]
fn filter() {
    for language in Language::ALL {
        let mut room = Room::new(language);
        let bank = library::scenario("bank-branch").unwrap().brief.title;
        let inside = library::scenario("it-onboarding").unwrap().brief.title;
        for (filter, outer, inner) in [
            (gallery::internal(1, language), false, true),
            (gallery::external(7, language), true, false),
            (gallery::all(8, language), true, true),
        ] {
            room.click(Role::RadioButton, &filter);
            assert_eq!(room.has(Role::Button, bank.get(language)), outer, "{filter}");
            assert_eq!(room.has(Role::Button, inside.get(language)), inner, "{filter}");
        }
    }
}

/// The language changes at once and everywhere, and back.
#[test]
fn language() {
    let mut room = Room::new(Language::Zh);
    room.press(menu::SWITCH_LANGUAGE_SHORT);
    room.language = Language::En;
    assert!(room.has(Role::Button, room.say(gallery::OPEN)));
    room.key_with(Modifiers::COMMAND, Key::L);
    room.language = Language::Zh;
    assert!(room.has(Role::Button, room.say(gallery::OPEN)));
}

/// A worksheet that is dropped on the window opens where it lies.
#[test]
fn a_worksheet_is_dropped() {
    let elsewhere = tempfile::TempDir::new().unwrap();
    let file = elsewhere.path().join("group.worksheet.ron");
    peak_moments::files::save::save_copy(&file, &scored_bank()).unwrap();
    let mut room = Room::new(Language::Zh);
    room.drop_file(&file);
    room.wait("opened", |state| state.workshop.is_some());
    assert_eq!((said(&room.worksheet()), &room.workshop().desk.path), (scored_bank(), &file));
}

/// A facilitator's own scenario joins the cards; the same id takes the old one's place.
#[test]
fn a_scenario_is_dropped() {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("own.scenario.ron");
    let mut own = library::scenario("bank-branch").unwrap();
    own.brief.id = "own".to_owned();
    own.brief.title = "自己的旅程".into();
    std::fs::write(&file, peak_moments::files::encode::scenario_text(&own)).unwrap();
    let mut room = Room::new(Language::Zh);
    for _ in 0..2 {
        room.drop_file(&file);
        room.wait("told", |state| !state.notices.is_empty());
        assert!(room.shows(&messages::scenario_added(Language::Zh)));
        assert_eq!(room.state().scenarios.iter().filter(|s| s.brief.id == "own").count(), 1);
        let notice = room.state().notices[0].id;
        room.send(peak_moments::app::Command::DismissNotice(notice));
    }
    room.button("自己的旅程");
    assert_eq!(room.worksheet().scenario.id, "own");
}

/// Broken files: every problem is listed, nothing opens, and not a byte of the file is touched.
#[test]
fn broken_files() {
    let whole = peak_moments::files::encode::worksheet_text(&scored_bank());
    let cases: &[(&str, Vec<u8>)] = &[
        ("cut.worksheet.ron", whole.as_bytes()[..whole.len() / 2].to_vec()),
        ("score.worksheet.ron", whole.replacen("score: -2", "score: -20", 1).into_bytes()),
        ("empty.worksheet.ron", Vec::new()),
        ("noise.worksheet.ron", (0_u8..=255).collect()),
        ("picture.scenario.ron", b"\x89PNG\r\n\x1a\n".to_vec()),
    ];
    for language in Language::ALL {
        for (name, bytes) in cases {
            let folder = tempfile::TempDir::new().unwrap();
            let file = folder.path().join(name);
            std::fs::write(&file, bytes).unwrap();
            let mut room = Room::new(language);
            room.drop_file(&file);
            room.wait("told", |state| !state.notices.is_empty());
            assert_eq!((room.state().screen, room.state().workshop.is_some()), (Screen::Gallery, false));
            let notice = room.state().notices[0].clone();
            assert_eq!(notice.kind, NoticeKind::Failure, "{name}");
            assert!(!notice.problems.is_empty(), "{name}");
            room.press(messages::DETAILS);
            assert_eq!(room.state().modal, Some(Modal::Problems(notice.id)));
            for problem in &notice.problems {
                assert!(room.shows(&problem.problem.text(language)), "{name}: {problem:?}");
            }
            room.press(dialogs::CLOSE);
            assert_eq!(std::fs::read(&file).unwrap(), *bytes, "{name}");
            assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "{name}: nothing beside it");
        }
    }
}

/// The open worksheet stays when a file that is dropped on it does not open.
#[test]
fn a_broken_file_on_open_work() {
    let mut room = Room::scored_bank(Language::Zh, Step::Mark);
    let file = room.home.path().join("cut.worksheet.ron");
    std::fs::write(&file, "(version: 1,").unwrap();
    room.drop_file(&file);
    room.wait("told", |state| !state.notices.is_empty());
    assert_eq!(said(&room.worksheet()), scored_bank());
    assert_eq!(room.workshop().step, Step::Mark);
}

/// Opening by the dialog.
#[test]
fn open() {
    let mut room = Room::new(Language::En);
    let file = room.home.path().join("group.worksheet.ron");
    peak_moments::files::save::save_copy(&file, &scored_bank()).unwrap();
    room.dialogs.borrow_mut().answer = Some(Answer::Path(file));
    room.press(gallery::OPEN);
    room.wait("opened", |state| state.workshop.is_some());
    assert_eq!(said(&room.worksheet()), scored_bank());
}

/// The group is asked once and stands in the worksheet that is then begun.
#[test]
fn group() {
    let mut room = Room::new(Language::En);
    room.fill(room.say(screen::GROUP_NUMBER), "12a");
    room.fill(room.say(screen::GROUP_NAME), "  Sparks ");
    room.fill(room.say(screen::MEMBERS), "Li Jing, Wang Lei");
    room.press(gallery::START_WARM_UP);
    let group = room.worksheet().group.clone();
    assert_eq!((group.number, group.name.trim()), (12, "Sparks"));
    assert_eq!(group.members, ["Li Jing", "Wang Lei"]);
}

/// A worksheet, its copy, what was handed in and the same on a stick are four lines that differ, and "Continue" goes
/// on with the group's own, whatever was written last.
#[test]
fn earlier_worksheets_are_told_apart() {
    for language in Language::ALL {
        let home = TempDir::new().unwrap();
        let stick = TempDir::new().unwrap();
        let own = scored_bank();
        let mut begun = own.clone();
        begun.journey.touchpoints_mut().skip(5).for_each(|touchpoint| touchpoint.score = None);
        let id = |text: &str| WorksheetId::parse(text).unwrap();
        let own = Worksheet { id: id("k3f9x2ab"), ..own };
        let copy = Worksheet { id: id("k3f9x2ac"), origin: Some(own.id), ..begun };
        let on_stick = stick.path().join("group.worksheet.ron");
        let files = [
            (home.path().join("group.worksheet.ron"), &own),
            (home.path().join("group-2.worksheet.ron"), &copy),
            (home.path().join("group-handed-in.worksheet.ron"), &own),
            (home.path().join("group-copy.worksheet.ron"), &own),
            (on_stick.clone(), &own),
        ];
        // Each is written ten seconds after the one before it.
        for (at, (path, worksheet)) in files.iter().enumerate() {
            save::save_copy(path, *worksheet).unwrap();
            let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_300_000 + 10 * at as u64);
            File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
        }
        let settings = Settings { recent: vec![on_stick], ..Settings::default() };
        let mut room = Room::with(language, settings, home, |_| ());
        room.wait("read", |state| state.recent.len() == 5);
        let kinds: Vec<_> = room.state().recent.iter().map(|listed| listed.kind).collect();
        use ListedKind::*;
        assert_eq!(kinds, [Twin, Twin, HandedIn, Copy, Own]);
        room.press(gallery::MORE_RECENT);
        let count = gallery::scored(13, 13, language);
        for (kind, done, n) in [
            (HandedIn, &count, 1),
            (Twin, &count, 2),
            // The copy is the last that was worked in.
            (Copy, &gallery::scored(5, 13, language), 0),
        ] {
            let kind = room.say(gallery::kind(kind).unwrap());
            let begins = screen::joined(&[kind, done], language);
            let found = room.harness.query_all_by_label_contains(&begins).count();
            assert_eq!(found, n, "{begins}");
        }
        let folder = gallery::in_folder(&stick.path().to_string_lossy(), language);
        assert!(room.shows(&folder), "the stick is named");
        room.key(Key::Escape);
        room.press(gallery::CONTINUE);
        room.wait("open", |state| state.workshop.is_some());
        let opened = room.workshop().desk.path.clone();
        assert_eq!(opened.file_name().unwrap(), "group-2.worksheet.ron", "last worked in");
    }
}
