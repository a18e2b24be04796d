//! What the groups hand in, from the files on a disk to the table and the comparison.

use super::{Answer, PATIENCE, Room, fresh_bank};
use crate::cli::folder;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use peak_moments::app::{
    ClassCommand, ClassPage, CollectCommand, Command, FileCommand, NotIn, Screen, State,
};
use peak_moments::demo;
use peak_moments::files::collect::folder_of;
use peak_moments::files::{decode, encode, home, library};
use peak_moments::model::{Language, MarkKind, Score, Worksheet, WorksheetId};
use peak_moments::words::collect as words;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The class of the demonstration, its worksheets in a folder elsewhere, and the page on which they are taken in.
fn page(language: Language, with_work: bool) -> (Room, PathBuf, Vec<Worksheet>) {
    let demo::DemoClass { class, works } = demo::class(language);
    let home = tempfile::TempDir::new().unwrap();
    let path = home.path().join("course.class.ron");
    let class =
        if with_work { class } else { peak_moments::model::Class { collected: Default::default(), ..class } };
    fs::write(&path, encode::class_text(&class)).unwrap();
    let groups = if with_work { folder_of(&path) } else { home.path().join("stick") };
    fs::create_dir_all(&groups).unwrap();
    for (file, work) in &works {
        fs::write(groups.join(file), encode::worksheet_text(work)).unwrap();
    }
    let mut room = Room::with(language, Default::default(), home, |_| ());
    room.send(FileCommand::Open(path));
    wait(&mut room, "the class", |state| {
        state.screen == Screen::Class && (!with_work || n_works(state) == 6)
    });
    room.send(Command::Class(ClassCommand::Page(ClassPage::Collect)));
    (room, groups, works.into_iter().map(|(_, work)| work).collect())
}

/// Steps until the state is as wanted, and on until what the threads still have to say is heard: each word of theirs
/// wakes the window.
#[track_caller]
fn wait(room: &mut Room, what: &str, done: impl Fn(&State) -> bool) {
    for _ in 0..PATIENCE {
        if done(room.state()) {
            for _ in 0..40 {
                room.harness.step();
                std::thread::sleep(Duration::from_millis(5));
            }
            return;
        }
        room.harness.step();
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("waited in vain for: {what}");
}

fn n_works(state: &State) -> usize {
    state.class.comparison().works.len()
}

fn own_files(room: &Room) -> Vec<PathBuf> {
    home::ending_with(&folder_of(&room.state().class.desk.path), home::WORKSHEET_ENDING)
}

fn write(folder: &Path, name: &str, worksheet: &Worksheet) -> PathBuf {
    fs::create_dir_all(folder).unwrap();
    let path = folder.join(format!("{name}.worksheet.ron"));
    fs::write(&path, encode::worksheet_text(worksheet)).unwrap();
    path
}

#[test]
fn the_folder_of_a_class_is_read_when_it_is_opened() {
    for language in [Language::Zh, Language::En] {
        let (mut room, ..) = page(language, true);
        wait(&mut room, "six groups", |state| n_works(state) == 6);
        assert!(room.shows(&words::handed_in(6, 6, language)));
        // The second group scored no end, and the table says so.
        assert!(room.shows(room.say(words::LACKS_END)));
    }
}

#[test]
fn a_dropped_folder_comes_in_and_each_file_is_kept_as_it_came() {
    let (mut room, stick, works) = page(Language::Zh, false);
    room.drop_file(&stick);
    wait(&mut room, "six groups", |state| n_works(state) == 6);
    wait(&mut room, "all copied", |state| state.class.class().collected.len() == 6);
    let mut kept: Vec<String> =
        own_files(&room).iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let mut came: Vec<String> = works.iter().map(encode::worksheet_text).collect();
    kept.sort();
    came.sort();
    assert!(kept == came);
    // The same once more changes nothing.
    room.drop_file(&stick);
    wait(&mut room, "read again", |state| state.class.collection.outside().next().is_none());
    assert_eq!((n_works(room.state()), own_files(&room).len()), (6, 6));
}

#[test]
fn a_watched_folder_brings_what_is_saved_there_and_sets_aside_what_does_not_belong() {
    let (mut room, _, works) = page(Language::En, false);
    let shared = folder();
    room.dialogs.borrow_mut().answer = Some(Answer::Path(shared.path().to_owned()));
    room.click(Role::Button, room.say(words::WATCH));
    wait(&mut room, "watched", |state| state.class.class().watched.is_some());
    let path = write(shared.path(), "one", &works[0]);
    wait(&mut room, "the first", |state| n_works(state) == 1);

    // A newer version takes its place, in one file.
    let mut newer = works[0].clone();
    newer.revision += 1;
    newer.notes = "later".to_owned();
    fs::write(&path, encode::worksheet_text(&newer)).unwrap();
    wait(&mut room, "the newer", |state| {
        state.class.comparison().works.iter().any(|work| work.worksheet.notes == "later")
    });
    assert_eq!((n_works(room.state()), own_files(&room).len()), (1, 1));

    // A conflict copy of the older one changes nothing, whatever it is called.
    write(shared.path(), "one (1)", &works[0]);
    write(shared.path(), "two-DESKTOP-AB12", &works[1]);
    fs::write(shared.path().join("holiday.worksheet.ron"), [0xFF, 0xFE, 0x00, 0x41, 0x00]).unwrap();
    fs::write(shared.path().join("plan.txt"), "no worksheet").unwrap();
    let mut other = library::scenario("hotel-stay")
        .map(|s| Worksheet::start(&s, Default::default(), None, WorksheetId::from_random([9; 8])))
        .unwrap();
    other.group.number = 7;
    write(shared.path(), "hotel", &other);
    wait(&mut room, "the second", |state| n_works(state) == 2);
    wait(&mut room, "set aside", |state| {
        state.class.collection.outside().filter(|(_, why)| **why != NotIn::Coming).count() >= 2
    });
    assert_eq!(room.state().class.comparison().works[0].worksheet.notes, "later");

    // What belongs elsewhere can be taken in by hand.
    room.send(Command::Class(ClassCommand::Collect(CollectCommand::TakeIn(
        shared.path().join("hotel.worksheet.ron"),
    ))));
    wait(&mut room, "the hotel", |state| n_works(state) == 3);

    // What is gone from the folder stays in the class.
    fs::remove_file(&path).unwrap();
    let before = own_files(&room);
    room.send(Command::Class(ClassCommand::Collect(CollectCommand::Unwatch)));
    assert_eq!((n_works(room.state()), own_files(&room)), (3, before));
}

#[test]
fn two_groups_with_one_number_are_told_apart() {
    let language = Language::En;
    let (mut room, stick, works) = page(language, false);
    let mut same = works[1].clone();
    same.group.number = works[0].group.number;
    fs::remove_dir_all(&stick).unwrap();
    write(&stick, "a", &works[0]);
    write(&stick, "b", &same);
    room.drop_file(&stick);
    wait(&mut room, "both", |state| n_works(state) == 2);
    room.run();
    assert!(room.shows(room.say(words::TWICE)));
    let file = room
        .state()
        .class
        .class()
        .collected
        .iter()
        .find(|kept| kept.worksheet == same.id)
        .unwrap()
        .file
        .clone();
    room.send(Command::Class(ClassCommand::Collect(CollectCommand::SetGroup(file.clone(), Some(2)))));
    assert!(!room.shows(room.say(words::TWICE)));
    let numbers: Vec<u32> =
        room.state().class.comparison().works.iter().map(|w| w.worksheet.group.number).collect();
    assert_eq!(numbers, [1, 2]);
    // In the group's own file nothing changed.
    let own = own_files(&room).into_iter().find(|path| path.ends_with(&file)).unwrap();
    let text = fs::read_to_string(own).unwrap();
    assert_eq!(decode::worksheet(&text).value.unwrap().group.number, 1);
}

#[test]
fn a_paper_map_is_typed_in_by_keys() {
    let language = Language::Zh;
    let (mut room, ..) = page(language, false);
    room.click(Role::Button, room.say(words::PAPER));
    assert!(room.shows(room.say(words::PAPER_HOW)), "opened");
    // The scores of the domain's bank, one row of keys a touchpoint.
    for (place, score) in super::BANK.into_iter().enumerate() {
        if score < 0 {
            room.key(Key::Minus);
        }
        let digits = [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
        room.key(digits[score.unsigned_abs() as usize]);
        if place == 6 {
            room.key(Key::M);
        }
        room.key(Key::Enter);
    }
    room.click(Role::Button, room.say(words::SAVE_PAPER));
    wait(&mut room, "typed", |state| n_works(state) == 1);
    let work = room.state().class.comparison().works[0].clone();
    let scores: Vec<i64> =
        work.worksheet.journey.touchpoints().map(|t| i64::from(t.score.map_or(9, Score::value))).collect();
    assert_eq!(scores, super::BANK);
    // The remembered score of the domain's vectors, and the first group that was waited for.
    assert_eq!((work.review.reading.remembered, work.worksheet.group.number), (Some(-3.0), 1));
    assert_eq!(room.state().class.comparison().columns[6].votes(MarkKind::Moment), [0]);
    assert!(room.shows(room.say(words::FROM_PAPER)));

    // The group's own file takes its place.
    let mut own = fresh_bank();
    own.id = WorksheetId::from_random([3; 8]);
    own.group.number = 1;
    let path = write(&room.home.path().join("late"), "own", &own);
    room.drop_file(&path);
    wait(&mut room, "its own", |state| {
        state.class.comparison().works.iter().any(|work| work.worksheet.id == own.id)
    });
    assert_eq!(n_works(room.state()), 1);
}
