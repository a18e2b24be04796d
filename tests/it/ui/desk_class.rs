//! The class has all that a worksheet has: claimed by one window, kept after a crash, asked about when others wrote
//! it, and told of when its file is away or broken.

use super::{Answer, Asked, FakeDialogs, Room};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use peak_moments::app::jobs::Jobs;
use peak_moments::app::{
    ClassCommand, Command, FileCommand, MenuEntry, Modal, NoticeKind, Purpose, SaveState, Screen, State,
    Subject,
};
use peak_moments::edit::ClassEdit;
use peak_moments::files::claim::Claim;
use peak_moments::files::disk::RealDisk;
use peak_moments::files::settings::Settings;
use peak_moments::files::{AnyDocument, backup, encode, home, library, open, recovery};
use peak_moments::model::{Class, Language};
use peak_moments::words::{agenda as words, dialogs, menu, messages, safety};
use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};
use tempfile::TempDir;

fn read(path: &Path) -> Class {
    match open(path).document {
        Some(AnyDocument::Class(class)) => *class,
        other => panic!("{}: {other:?}", path.display()),
    }
}

fn edit(title: &str) -> Command {
    Command::Class(ClassCommand::Edit(ClassEdit::SetTitle { block: 0, title: title.to_owned() }))
}

fn title(class: &Class) -> &str {
    &class.agenda.blocks[0].title.zh
}

fn is_saved(state: &State) -> bool {
    matches!(state.class.desk.save, SaveState::Saved { .. })
}

/// The page of the agenda in which something was done and saved; its file.
fn page(language: Language) -> (Room, PathBuf) {
    let mut room = Room::new(language);
    room.press(menu::AGENDA);
    room.send(edit("mine"));
    room.wait("the file", |state| is_saved(state) && state.class.desk.path.exists());
    let path = room.state().class.desk.path.clone();
    (room, path)
}

/// Another program writes the class.
fn write(path: &Path, name: &str) {
    let mut theirs = read(path);
    theirs.name = name.to_owned();
    fs::write(path, encode::class_text(&theirs)).unwrap();
}

#[test]
fn one_window_has_the_class_and_the_second_reads_it() {
    for language in Language::ALL {
        let (room, path) = page(language);
        let (home, data) = (room.home, room.data);
        drop(room.harness);
        let claim = Claim::take(Some(data.path()), &path).unwrap();
        let mut room = Room::in_folders(language, Settings::default(), (home, data), |_| ());
        room.run();
        room.press(menu::AGENDA);
        assert!(room.has(Role::Label, room.say(safety::READ_ONLY_STATE)));
        let before = fs::read(&path).unwrap();
        room.press(words::START_DAY);
        room.send(Command::Class(ClassCommand::Undo));
        assert!(room.shows(&messages::read_only(language)));
        assert!(room.state().class.class().clock.day.is_none());
        // What is done in the other window is shown.
        write(&path, "theirs");
        room.wait("theirs", |state| state.class.class().name == "theirs");
        assert!(room.has(Role::Label, room.say(safety::READ_ONLY_STATE)));
        // The way out.
        let id = room.state().class.class().id;
        room.press(safety::GO_ON_IN_COPY);
        room.wait("the copy", |state| is_saved(state) && state.class.desk.path != path);
        assert_ne!(room.state().class.class().id, id);
        room.press(words::START_DAY);
        assert!(room.state().class.class().clock.day.is_some());
        assert_ne!(fs::read(&path).unwrap(), before, "theirs");
        assert!(read(&path).clock.day.is_none());
        drop(claim);
    }
}

#[test]
fn a_change_from_outside_is_asked_about_before_the_next_edit() {
    for answer in 0..3 {
        let (mut room, path) = page(Language::En);
        write(&path, "theirs");
        room.wait("the question", |state| state.modal == Some(Modal::Conflict(Subject::Class)));
        let kept = |room: &Room| backup::list_on(&RealDisk, room.data.path(), &path);
        match answer {
            0 => {
                room.press(dialogs::MINE);
                room.wait("mine", is_saved);
                assert_eq!(read(&path).name, "");
                assert_eq!(kept(&room)[0].document.class().unwrap().name, "theirs");
            }
            1 => {
                room.press(dialogs::THEIRS);
                room.wait("theirs", |state| state.class.class().name == "theirs");
                assert_eq!(kept(&room)[0].document.class().map(title), Some("mine"));
                assert_eq!(room.state().screen, Screen::Class);
            }
            _ => {
                room.press(dialogs::BOTH);
                room.wait("both", |state| is_saved(state) && state.class.desk.path != path);
                assert_eq!(read(&path).name, "theirs");
                assert_eq!(title(&read(&room.state().class.desk.path)), "mine");
            }
        }
        room.send(edit("later"));
        room.wait("the file", is_saved);
        assert_eq!(title(&read(&room.state().class.desk.path)), "later");
    }
}

/// A program without a window on a home and a data folder below `folder`.
fn program(folder: &Path, settings: Settings) -> State {
    let fake = Box::new(FakeDialogs(Rc::new(RefCell::new(Asked::default()))));
    let data = folder.join("data");
    let jobs = Jobs::new(|| (), Some(data.clone()), Some(recovery::root(&data)));
    let mut state = State::new(settings, None, folder.join("home"), jobs, fake);
    state.wait_until_read(super::READ);
    state
}

/// Carries out what ended on the threads, and what is due a second from now, until the state is as wanted.
#[track_caller]
fn wait(state: &mut State, what: &str, done: impl Fn(&State) -> bool) {
    for _ in 0..super::PATIENCE {
        for command in state.finished() {
            state.handle(command);
        }
        if done(state) {
            return;
        }
        state.tick(Instant::now() + Duration::from_secs(1));
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("waited in vain for {what}: {:?}", state.notices);
}

/// A class file that is opened by name while the program still reads it, as that of the last day, is not its rival.
#[test]
fn the_class_that_is_still_read_is_opened_by_its_name() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("day.class.ron");
    let agenda = library::plans().remove(0);
    let class = Class { name: "the day".to_owned(), agenda, ..Class::default() };
    fs::write(&path, encode::class_text(&class)).unwrap();
    let settings = Settings { class: Some(path.clone()), ..Settings::default() };
    let fake = Box::new(FakeDialogs(Rc::new(RefCell::new(Asked::default()))));
    let data = folder.path().join("data");
    let jobs = Jobs::new(|| (), Some(data.clone()), Some(recovery::root(&data)));
    let mut state = State::new(settings, None, folder.path().join("home"), jobs, fake);
    assert!(state.class.waits_for.is_some());
    state.handle(Command::File(FileCommand::Open(path.clone())));
    wait(&mut state, "the class", |state| state.class.waits_for.is_none());
    assert_eq!((state.screen, state.modal.is_none()), (Screen::Class, true));
    assert_eq!((&state.class.desk.path, state.class.class().name.as_str()), (&path, "the day"));
    // Nothing comes after it.
    wait(&mut state, "what ends later", |state| !state.class.desk.read_only);
    assert!(state.modal.is_none() && state.notices.is_empty(), "{:?}", state.notices);
}

/// The class cannot be saved and the program dies: the next one offers what was done.
#[test]
fn a_class_comes_back_after_a_crash() {
    let folder = TempDir::new().unwrap();
    let mut state = program(folder.path(), Settings::default());
    // A folder stands where the class should go.
    let path = home::class_path(&folder.path().join("home"));
    fs::create_dir_all(&path).unwrap();
    state.handle(edit("unsaved"));
    wait(&mut state, "a failure", |state| state.class.desk.fails());
    assert!(state.notices.iter().any(|notice| notice.kind == NoticeKind::Failure), "told wherever one is");
    drop(state);
    fs::remove_dir(&path).unwrap();

    let found = recovery::abandoned(&recovery::root(&folder.path().join("data")));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].snapshot.work.class().map(title), Some("unsaved"));
    let mut state = program(folder.path(), Settings::default());
    state.offer_recovery(found);
    state.handle(Command::File(FileCommand::Recover(0)));
    assert_eq!(state.screen, Screen::Class);
    wait(&mut state, "the file", is_saved);
    assert_eq!(title(&read(&path)), "unsaved");
    drop(state);
    assert!(recovery::abandoned(&recovery::root(&folder.path().join("data"))).is_empty());
}

/// The list of what a crash left shows a class as it shows a worksheet.
#[test]
fn a_class_is_offered_in_the_window() {
    let (home, data) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let root = recovery::root(data.path());
    let agenda = library::plans().remove(0);
    let class = Class { name: "周五班".to_owned(), agenda, ..Class::default() };
    let path = home.path().join("friday.class.ron");
    recovery::Recovery::start(&root, 1).unwrap().snapshot(&class, Some(&path), None, 2).unwrap();
    let found = recovery::abandoned(&root);
    let mut room = Room::in_folders(Language::Zh, Settings::default(), (home, data), |state| {
        state.offer_recovery(found)
    });
    room.run();
    assert!(room.has(Role::Label, "周五班"));
    room.press(dialogs::RECOVER);
    room.wait("the class", |state| is_saved(state) && path.exists());
    assert_eq!(read(&path).name, "周五班");
}

#[test]
fn ones_own_plan_is_not_replaced_unasked() {
    for language in Language::ALL {
        let (mut room, _) = page(language);
        let mine = room.state().class.class().agenda.clone();
        let another = |room: &mut Room| {
            room.press(words::PLANS);
            room.button_that_begins(if language == Language::Zh { "一天课" } else { "One day" });
        };
        another(&mut room);
        assert_eq!(room.state().modal, Some(Modal::ReplacePlan(1)));
        room.press(dialogs::CANCEL);
        assert_eq!(room.state().class.class().agenda, mine);
        another(&mut room);
        room.press(words::REPLACE);
        assert_eq!(room.state().class.class().agenda.blocks.len(), 16);
        room.key_with(Modifiers::COMMAND, Key::Z);
        assert_eq!(room.state().class.class().agenda, mine);
    }
}

#[test]
fn the_class_is_saved_elsewhere_and_has_earlier_versions() {
    let (mut room, path) = page(Language::En);
    let other = room.home.path().join("friday");
    room.dialogs.borrow_mut().answer = Some(Answer::Path(other.clone()));
    room.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    assert_eq!(room.dialogs.borrow().asked.last().unwrap().0, Purpose::SaveClassAs);
    let friday = room.home.path().join("friday.class.ron");
    room.wait("the other file", |state| is_saved(state) && state.class.desk.path == friday);
    assert_eq!(title(&read(&friday)), "mine");
    assert_eq!(room.state().settings.class.as_ref(), Some(&friday));
    room.send(edit("later"));
    room.key_with(Modifiers::COMMAND, Key::S);
    room.wait("the file", is_saved);
    assert_eq!((title(&read(&friday)), title(&read(&path))), ("later", "mine"));

    room.send(Command::Do(MenuEntry::Earlier));
    room.wait("the versions", |state| state.earlier().is_some());
    assert!(room.shows(room.say(safety::EARLIER_TEXT)) || room.shows(room.say(safety::EARLIER_NONE)));
    room.press(dialogs::CLOSE);
    room.send(Command::Do(MenuEntry::Earlier));
    room.wait("the versions", |state| state.earlier().is_some());
    if !room.state().earlier().unwrap().versions.is_empty() {
        room.press(dialogs::AS_COPY);
        room.wait("the copy", |state| is_saved(state) && state.class.desk.path != friday);
    }
}

/// What is said of a class as well as of a worksheet names neither.
#[test]
fn no_dialog_about_a_class_speaks_of_a_worksheet() {
    let both =
        [safety::EARLIER_TEXT, safety::READ_ONLY_WHY, dialogs::HELD_TITLE, Purpose::SaveClassAs.title()];
    for language in Language::ALL {
        let held = [true, false].map(|same| peak_moments::words::saving::held(same, language));
        let said = both.iter().map(|phrase| phrase.get(language).to_owned()).chain(held);
        for said in said {
            assert!(!said.contains("worksheet") && !said.contains("工作单"), "{said}");
        }
        assert_ne!(Purpose::SaveClassAs.title().get(language), Purpose::SaveAs.title().get(language));
    }
}

/// The stick with the class is out at the start: that is told, what is done then is found again, and the class of
/// the stick as soon as it is back.
#[test]
fn a_class_that_is_away_is_told_of_and_comes_back() {
    let (home, data, stick) = (TempDir::new().unwrap(), TempDir::new().unwrap(), TempDir::new().unwrap());
    let away = stick.path().join("out").join("friday.class.ron");
    let settings = Settings { class: Some(away.clone()), ..Settings::default() };
    let mut room = Room::in_folders(Language::En, settings, (home, data), |_| ());
    room.run();
    let instead = home::class_path(room.home.path());
    assert!(room.shows(&words::away(&away, &instead, Language::En)));
    room.send(edit("meanwhile"));
    room.wait("the file", |state| is_saved(state) && instead.exists());
    assert_eq!(room.state().settings.meanwhile.as_ref(), Some(&instead));
    assert_eq!(room.state().settings.class.as_ref(), Some(&away), "it is not forgotten");

    fs::create_dir(stick.path().join("out")).unwrap();
    fs::write(&away, library::PLANS[1].1).unwrap();
    let back = words::is_back(&away, Language::En);
    room.wait("the stick", |state| state.notices.iter().any(|notice| notice.text == back));
    let notice = room.state().notices.iter().find(|notice| notice.text == back).unwrap().id;
    room.send(Command::TakeOffer(notice));
    room.wait("the class", |state| state.class.desk.path == away);
    assert_eq!(room.state().class.class().agenda.blocks.len(), 16);

    // The next start has the stick in: what was done without it is offered.
    let settings = room.state().settings.clone();
    let (home, data) = (room.home, room.data);
    drop(room.harness);
    let mut room = Room::in_folders(Language::En, settings, (home, data), |_| ());
    room.run();
    assert_eq!(room.state().class.desk.path, away);
    assert!(room.shows(&words::meanwhile(&instead, Language::En)));
    assert_eq!(room.state().settings.meanwhile, None, "told once");
}

/// The language of this start is known only after the state was made.
#[test]
fn a_broken_class_is_told_in_the_language_of_the_window() {
    let folder = TempDir::new().unwrap();
    let home = folder.path().join("home");
    fs::create_dir(&home).unwrap();
    fs::write(home::class_path(&home), "(version: 1").unwrap();
    let mut state = program(folder.path(), Settings::default());
    state.language = Language::En;
    state.tick(Instant::now());
    let told = &state.notices.iter().find(|notice| !notice.problems.is_empty()).expect("told").text;
    assert!(told.contains("does not open"), "{told}");
}
