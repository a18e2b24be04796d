//! What no document does to another: a save that stands, work of a crash that is brought back, a document that
//! comes again. And what is told where neither the file nor the recovery can be written.

use super::{Asked, FakeDialogs, Room, read_worksheet, said, scored_bank};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use peak_moments::app::Done;
use peak_moments::app::desk::OpenDocument as _;
use peak_moments::app::jobs::Jobs;
use peak_moments::app::{
    BallotsKept, Command, FileCommand, MenuEntry, Modal, NoticeKind, Purpose, SaveState, Screen, State, Step,
    Subject,
};
use peak_moments::edit::{WorkEdit, WorksheetEdit};
use peak_moments::files::disk::{Disk as _, Lock, RealDisk};
use peak_moments::files::recovery::{self, Recovery, slot};
use peak_moments::files::save::{SaveError, save_copy};
use peak_moments::files::settings::Settings;
use peak_moments::files::{backup, home, target};
use peak_moments::model::{Language, Score, Worksheet};
use peak_moments::words::{messages, safety, screen};
use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A program without a window, with its own folder and snapshots.
struct Program {
    state: State,
    folder: TempDir,
}

impl Program {
    fn new() -> Self {
        Self::on(TempDir::new().unwrap())
    }

    fn on(folder: TempDir) -> Self {
        let fake = Box::new(FakeDialogs(Rc::new(RefCell::new(Asked::default()))));
        let data = folder.path().join("data");
        let jobs = Jobs::new(|| (), Some(data.clone()), Some(recovery::root(&data)));
        let home = folder.path().join("home");
        fs::create_dir_all(&home).unwrap();
        let mut state = State::new(Settings::default(), None, home, jobs, fake);
        state.wait_until_read(super::READ);
        Self { state, folder }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn root(&self) -> PathBuf {
        recovery::root(&self.data())
    }

    /// Carries out what ended on the threads, and what is due a second from now, until the state is as wanted.
    #[track_caller]
    fn wait(&mut self, what: &str, done: impl Fn(&State) -> bool) {
        for _ in 0..super::PATIENCE {
            for command in self.state.finished() {
                self.state.handle(command);
            }
            if done(&self.state) {
                return;
            }
            self.state.tick(Instant::now() + Duration::from_secs(1));
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("waited in vain for {what}: {:?}", self.state.notices);
    }

    fn path(&self) -> PathBuf {
        self.state.workshop.as_ref().expect("open").desk.path.clone()
    }

    fn score(&mut self, score: i64) {
        let edit =
            WorksheetEdit::Work(WorkEdit::SetScore { touchpoint: "t1".into(), score: Score::new(score) });
        self.state.handle(Command::Edit(edit));
    }

    /// A begun worksheet, saved; its path.
    fn begin(&mut self, scenario: usize) -> PathBuf {
        self.state.handle(Command::File(FileCommand::Start(scenario)));
        self.wait("the file", is_saved);
        self.path()
    }

    /// Lets no save of a file happen: another program has its turn.
    fn hold(&self, path: &Path) -> Lock {
        let key = target::key(&target::resolve(&RealDisk, path).unwrap());
        RealDisk.try_lock(&self.data().join("turns").join(key)).unwrap().expect("a free turn")
    }

    /// The first scores in the slots of all documents.
    fn in_slots(&self) -> Vec<(PathBuf, Option<i8>)> {
        let folders = fs::read_dir(self.root()).unwrap().flatten();
        let slots = folders.flat_map(|folder| fs::read_dir(folder.path()).into_iter().flatten().flatten());
        let read = |file: fs::DirEntry| slot::read(&fs::read(file.path()).ok()?);
        let mut found: Vec<_> = slots
            .filter_map(read)
            .filter_map(|snapshot| Some((snapshot.document?, first(snapshot.work.worksheet()?))))
            .collect();
        found.sort();
        found
    }
}

fn first(worksheet: &Worksheet) -> Option<i8> {
    worksheet.journey.nth(0).and_then(|touchpoint| touchpoint.score).map(Score::value)
}

fn is_saved(state: &State) -> bool {
    state.workshop.as_ref().is_some_and(|w| matches!(w.desk.save, SaveState::Saved { .. }))
}

/// Opening B while A's save stands: A's work is in slots of its own until A's own save was read back.
#[test]
fn a_save_that_stands_loses_nothing_to_another_document() {
    let mut program = Program::new();
    let a = program.begin(1);
    let turn = program.hold(&a);
    program.score(-2);
    program.state.handle(Command::Do(MenuEntry::Save));
    let b = program.begin(2);
    program.score(4);
    program.wait("B in its file", is_saved);
    assert_eq!((first(&read_worksheet(&b)), first(&read_worksheet(&a))), (Some(4), None));
    program.wait("that A is not saved", |state| {
        state.notices.iter().any(|notice| notice.kind == NoticeKind::Failure)
    });
    assert_eq!(program.in_slots(), [(a.clone(), Some(-2))], "A's snapshot stays, B's is gone with its save");
    assert!(!program.state.leaving.is_empty());
    let name = a.file_name().unwrap().to_string_lossy().into_owned();
    assert!(program.state.notices.iter().any(|notice| notice.text.contains(&name)), "it is told by its name");

    drop(turn);
    program.state.tick(Instant::now() + Duration::from_secs(60));
    program.wait("A in its file", |state| state.leaving.is_empty());
    assert_eq!(first(&read_worksheet(&a)), Some(-2));
    assert!(program.state.notices.iter().all(|notice| notice.kind != NoticeKind::Failure), "no longer told");
    // Settled on the thread of the snapshots.
    drop(program.state);
    assert!(recovery::abandoned(&recovery::root(&program.folder.path().join("data"))).is_empty());
}

/// The same, and the program dies before the save went through.
#[test]
fn a_save_that_stood_when_the_program_died_is_offered() {
    let mut program = Program::new();
    let a = program.begin(1);
    let _turn = program.hold(&a);
    program.score(-2);
    program.state.handle(Command::Do(MenuEntry::Save));
    program.begin(2);
    program.score(4);
    program.wait("B in its file", is_saved);
    let Program { state, folder } = program;
    drop(state);
    let found = recovery::abandoned(&recovery::root(&folder.path().join("data")));
    assert_eq!(found.len(), 1);
    assert_eq!(
        (&found[0].snapshot.document, first(found[0].snapshot.work.worksheet().unwrap())),
        (&Some(a), Some(-2))
    );
}

/// Work of a crash whose save stands stays where it lay, whatever is saved meanwhile.
#[test]
fn recovered_work_stays_until_its_own_save() {
    let mut program = Program::new();
    let a = program.begin(1);
    let mut worksheet = read_worksheet(&a);
    let base = Some(peak_moments::files::watch::hash(&a).unwrap());
    program.state.handle(Command::Do(MenuEntry::Gallery));
    program.begin(2);
    worksheet.notes = "recovered".to_owned();
    let mut crashed = Recovery::start(&program.root(), 1).unwrap();
    crashed.snapshot(&worksheet, Some(&a), base, 2).unwrap();
    let slots = crashed.folder().to_owned();
    drop(crashed);
    program.state.offer_recovery(recovery::abandoned(&program.root()));
    let turn = program.hold(&a);
    program.state.handle(Command::File(FileCommand::Recover(0)));
    assert_eq!(program.path(), a);
    program.begin(3);
    program.score(1);
    program.wait("another in its file", is_saved);
    assert!(
        slots.join("slot-0").exists() || slots.join("slot-1").exists(),
        "what the crash left is still there"
    );
    drop(turn);
    program.state.tick(Instant::now() + Duration::from_secs(60));
    program.wait("A in its file", |state| state.leaving.is_empty());
    assert_eq!(read_worksheet(&a).notes, "recovered");
    assert!(!slots.exists(), "saved work is not offered again");
}

/// A document that is opened again before it stood in its file is the one with the work, not the file.
#[test]
fn what_is_not_saved_yet_comes_back_when_it_is_opened() {
    let mut program = Program::new();
    let a = program.begin(1);
    let _turn = program.hold(&a);
    program.score(-2);
    program.begin(2);
    program.state.handle(Command::File(FileCommand::Open(a.clone())));
    assert_eq!((program.path(), first(program.state.workshop.as_ref().unwrap().worksheet())), (a, Some(-2)));
}

/// Closing asks for what left the screen too, and shows it.
#[test]
fn closing_waits_for_what_left_the_screen() {
    let mut program = Program::new();
    let a = program.begin(1);
    let turn = program.hold(&a);
    program.score(-2);
    program.begin(2);
    program.state.close();
    assert!(!program.state.quit);
    assert_eq!(
        (program.state.modal.clone(), program.path()),
        (Some(Modal::Unsaved(Subject::Worksheet)), a.clone())
    );
    drop(turn);
    program.state.handle(Command::CloseModal);
    program.state.close();
    assert!(program.state.quit);
    assert_eq!(first(&read_worksheet(&a)), Some(-2));
}

/// The file of a document that left the screen was changed elsewhere: both stay.
#[test]
fn what_left_the_screen_gives_way_beside() {
    let mut program = Program::new();
    let a = program.begin(1);
    let turn = program.hold(&a);
    program.score(-2);
    program.begin(2);
    save_copy(&a, &Worksheet { notes: "theirs".into(), ..scored_bank() }).unwrap();
    drop(turn);
    program.state.tick(Instant::now() + Duration::from_secs(60));
    program.wait("A beside its file", |state| state.leaving.is_empty());
    assert_eq!(read_worksheet(&a).notes, "theirs");
    let names: Vec<_> =
        fs::read_dir(a.parent().unwrap()).unwrap().flatten().map(|entry| entry.path()).collect();
    assert!(names.iter().any(|path| first(&read_worksheet(path)) == Some(-2) && *path != a), "{names:?}");
    assert!(program.state.notices.iter().any(|notice| notice.kind == NoticeKind::Failure), "and it is told");
}

/// Opened again and again, nothing is taken for a document that ends the program.
#[test]
fn opening_the_same_twice_is_no_failed_start() {
    let mut program = Program::new();
    let root = program.root();
    program.state.guard_starts(root);
    let a = program.begin(1);
    let own = program.folder.path().join("own.scenario.ron");
    fs::write(&own, peak_moments::files::library::SHIPPED[2].1).unwrap();
    let class = program.folder.path().join("own.class.ron");
    fs::write(&class, peak_moments::files::library::PLANS[0].1).unwrap();
    for path in [&a, &own, &class] {
        for round in 0..4 {
            program.state.handle(Command::File(FileCommand::Open(path.clone())));
            for _ in 0..100 {
                for command in program.state.finished() {
                    program.state.handle(command);
                }
                std::thread::sleep(Duration::from_millis(2));
            }
            assert_eq!(program.state.modal, None, "{} {round}", path.display());
        }
    }
}

/// Where snapshots cannot be written it is told at once and as long as it is so; where the file cannot be written
/// either, loudest of all.
#[test]
fn that_a_crash_would_lose_work_is_told_at_once_and_stays_told() {
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Walk);
        room.send(Command::Finished(Done::Recovery(Err("ENOSPC".to_owned()))));
        let label = room.say(safety::NO_RECOVERY);
        assert!(room.shows(&safety::no_recovery("ENOSPC", language)));
        let notice = room.state().notices[0].id;
        room.send(Command::DismissNotice(notice));
        assert!(room.has(Role::Label, label), "it says so as long as it is so");
        let taken = room.home.path().join("taken.worksheet.ron");
        fs::create_dir(&taken).unwrap();
        room.send(Command::Finished(Done::Path(Purpose::SaveAs, taken)));
        room.wait("a failure", |state| state.workshop.as_ref().is_some_and(|w| w.desk.fails()));
        assert!(room.has(Role::Label, room.say(safety::ONLY_ON_SCREEN)));
        room.send(Command::Finished(Done::Recovery(Ok(()))));
        let told = screen::not_saved(&SaveError::IsFolder.text(language), language);
        assert!(room.has(Role::Label, &told) && !room.has(Role::Label, label));
    }
}

/// A real folder that cannot be made, told by the thread that would write there.
#[test]
fn a_data_folder_that_cannot_be_used_is_told() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("data"), "in the way").unwrap();
    let mut program = Program::on(folder);
    program.wait("the news", |state| state.no_recovery.is_some());
    assert!(program.state.notices.iter().any(|notice| notice.kind == NoticeKind::Failure));
}

/// The home cannot be made: that is told as it is, and not as a stick that is out.
#[cfg(target_os = "linux")]
#[test]
fn a_home_that_cannot_be_made_is_told_as_such() {
    let folder = TempDir::new().unwrap();
    let jobs = Jobs::new(|| (), Some(folder.path().join("data")), None);
    let fake = Box::new(FakeDialogs(Rc::new(RefCell::new(Asked::default()))));
    let state = State::new(Settings::default(), None, PathBuf::from("/sys/peak-moments"), jobs, fake);
    let mut program = Program { state, folder };
    program.state.handle(Command::File(FileCommand::Start(1)));
    program.wait("a failure", |state| state.workshop.as_ref().is_some_and(|w| w.desk.fails()));
    let SaveState::Failed { error, .. } = &program.state.workshop.as_ref().unwrap().desk.save else {
        panic!()
    };
    assert!(matches!(error, SaveError::NoPermission | SaveError::ReadOnly), "{error:?}");
}

/// What a program that died left in the folder of the settings goes like that of the worksheets.
#[cfg(target_os = "linux")]
#[test]
fn temporary_files_of_the_settings_are_swept() {
    let folder = TempDir::new().unwrap();
    let config = folder.path().join("config");
    fs::create_dir(&config).unwrap();
    // No system gives a program this number.
    let left = config.join(".settings.ron.tmp-4194999-0123456789abcdef");
    fs::write(&left, "x").unwrap();
    let jobs = Jobs::new(|| (), Some(folder.path().join("data")), None);
    let fake = Box::new(FakeDialogs(Rc::new(RefCell::new(Asked::default()))));
    let state = State::new(Settings::default(), Some(config), folder.path().join("home"), jobs, fake);
    state.tidy_folders();
    for _ in 0..super::PATIENCE {
        if !left.exists() {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("it is still there");
}

/// A worksheet that was emptied has not vanished: the gallery lists it, and its earlier versions are offered.
#[test]
fn a_broken_worksheet_offers_its_earlier_versions() {
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Walk);
        let file = room.workshop().desk.path.clone();
        room.strike(5);
        room.key_with(Modifiers::COMMAND, Key::S);
        room.wait_saved();
        let (home, data) = (room.home, room.data);
        drop(room.harness);
        fs::write(&file, "").unwrap();
        let mut room = Room::in_folders(language, Settings::default(), (home, data), |_| ());
        room.run();
        assert!(room.state().recent[0].is_broken, "it has not vanished");
        room.press(screen::gallery::CONTINUE);
        room.wait("the versions", |state| matches!(state.modal, Some(Modal::SafeMode(..))));
        room.press(peak_moments::words::dialogs::OPEN_BACKUP);
        room.wait_saved();
        assert_eq!(said(&room.worksheet()), scored_bank());
        assert_eq!(fs::read_to_string(&file).unwrap(), "", "the file itself is not touched");
        assert_ne!(room.workshop().desk.path, file);
    }
}

/// A scenario stands on the same desk: opened, changed, undone, saved, kept and brought back by the same code.
#[test]
fn a_scenario_stands_on_the_same_desk() {
    use peak_moments::app::Desk;
    use peak_moments::edit::{JourneyEdit, TouchpointField};
    use peak_moments::files::{Document, library};
    let folder = TempDir::new().unwrap();
    let root = folder.path().join("recovery");
    let jobs = Jobs::new(|| (), Some(folder.path().join("data")), Some(root.clone()));
    let path = folder.path().join("own.scenario.ron");
    let scenario = library::scenario("bank-branch").unwrap();
    let hash = save_copy(&path, &scenario).unwrap();
    let claim = peak_moments::files::claim::Claim::take(jobs.data(), &path).unwrap();
    let mut desk = Desk::opened(scenario.clone(), path.clone(), Some(hash), Some(claim), "10:42".to_owned());
    let named = |name: &str| JourneyEdit::SetTouchpointText {
        touchpoint: "t1".into(),
        field: TouchpointField::Name,
        text: name.into(),
    };
    let name = |path: &Path| match peak_moments::files::open(path).document {
        Some(peak_moments::files::AnyDocument::Scenario(scenario)) => {
            scenario.journey.nth(0).unwrap().name.zh.clone()
        }
        other => panic!("{other:?}"),
    };
    let before = scenario.journey.nth(0).unwrap().name.zh.clone();
    desk.commit(named("one").into(), None).unwrap();
    desk.commit(JourneyEdit::RemoveTouchpoint { touchpoint: "t7".into() }.into(), None).unwrap();
    assert!(desk.document().trainer.as_ref().unwrap().score(&"t7".into()).is_none());
    assert!(desk.undo() && desk.undo() && desk.redo());
    assert_eq!(desk.document().journey.nth(0).unwrap().name.zh, "one");
    let settle = |desk: &mut Desk<peak_moments::model::Scenario>| {
        desk.tick(Instant::now() + Duration::from_secs(1), &jobs);
        for done in jobs.settle(Duration::from_secs(60)) {
            if let Done::Saved { path, changes, result, .. } = done {
                desk.ended((&path, changes), result, &jobs);
            }
        }
    };
    settle(&mut desk);
    assert_eq!((desk.is_unsaved(), name(&path)), (false, "one".to_owned()));
    let kept = backup::list_on(&RealDisk, jobs.data().unwrap(), &path);
    assert_eq!(kept.len(), 1, "what was there before");
    assert!(desk.undo());
    settle(&mut desk);
    assert_eq!(name(&path), before);

    // The file cannot be written, and the program dies.
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    desk.commit(named("two").into(), None).unwrap();
    settle(&mut desk);
    assert!(desk.fails());
    drop((desk, jobs));
    let found = recovery::abandoned(&root);
    assert_eq!(found.len(), 1);
    let work = peak_moments::model::Scenario::from_any(found[0].snapshot.work.clone()).expect("a scenario");
    assert_eq!(work.journey.nth(0).unwrap().name.zh, "two");
}

/// A copy is a worksheet of its own that remembers where it came from; saving as keeps the id.
#[test]
fn a_copy_has_an_id_of_its_own() {
    let mut program = Program::new();
    let a = program.begin(1);
    let own = read_worksheet(&a);
    assert!(!own.id.is_empty());
    program.state.handle(Command::File(FileCommand::GoOnBeside));
    program.wait("the copy", is_saved);
    let copy = read_worksheet(&program.path());
    assert_ne!(copy.id, own.id);
    assert_eq!((copy.origin, &copy.journey), (Some(own.id), &own.journey));
    program.score(3);
    program.state.handle(Command::Do(MenuEntry::Undo));
    assert_eq!(
        program.state.workshop.as_ref().unwrap().worksheet().id,
        copy.id,
        "undo does not take it back"
    );
    assert_eq!(program.state.screen, Screen::Workshop);
}

/// A worksheet of a time that knew no ids gets one when it is opened, and keeps it from its next save.
#[test]
fn an_old_worksheet_gets_an_id() {
    let mut program = Program::new();
    let old = program.state.home().join("old.worksheet.ron");
    save_copy(&old, &scored_bank()).unwrap();
    program.state.handle(Command::File(FileCommand::Open(old.clone())));
    program.wait("the worksheet", |state| state.workshop.is_some());
    let id = program.state.workshop.as_ref().unwrap().worksheet().id;
    assert!(!id.is_empty());
    assert!(read_worksheet(&old).id.is_empty(), "looking writes nothing");
    program.score(5);
    program.wait("the file", is_saved);
    assert_eq!(read_worksheet(&old).id, id);
}

/// A copy goes anywhere but into the file that it is a copy of; what it replaces is kept, and that is told.
#[test]
fn handing_in_never_takes_the_open_file_and_keeps_what_it_replaces() {
    let mut room = Room::scored_bank(Language::En, Step::Results);
    let file = room.workshop().desk.path.clone();
    let before = fs::read(&file).unwrap();
    room.send(Command::Finished(Done::Path(Purpose::HandIn(BallotsKept::default()), file.clone())));
    assert!(room.shows(room.say(safety::HAND_IN_ELSEWHERE)));
    assert_eq!(fs::read(&file).unwrap(), before);

    let other = room.home.path().join("other.worksheet.ron");
    save_copy(&other, &Worksheet { notes: "another group".into(), ..scored_bank() }).unwrap();
    room.send(Command::Finished(Done::Path(Purpose::HandIn(BallotsKept::default()), other.clone())));
    room.wait("handed in", |state| {
        state.notices.len() > 2 - 1 && state.notices.iter().any(|n| !n.files.is_empty())
    });
    assert!(room.shows(&messages::handed_in(&other, Language::En)));
    let kept = backup::list_on(&RealDisk, room.data.path(), &other);
    assert_eq!(kept[0].document.worksheet().unwrap().notes, "another group");
    let told = peak_moments::words::saving::OLD_KEPT.get(Language::En);
    assert!(room.state().notices.iter().any(|notice| notice.text == told));
    // Where it cannot be kept, it does not give way.
    save_copy(&other, &Worksheet { notes: "a third".into(), ..scored_bank() }).unwrap();
    fs::remove_dir_all(room.data.path().join("backups")).unwrap();
    fs::write(room.data.path().join("backups"), "in the way").unwrap();
    room.send(Command::Finished(Done::Path(Purpose::HandIn(BallotsKept::default()), other.clone())));
    room.wait("a failure", |state| {
        state
            .notices
            .iter()
            .any(|notice| notice.kind == NoticeKind::Failure && notice.text.contains("not replaced"))
    });
    assert_eq!(read_worksheet(&other).notes, "a third");
    assert!(home::hand_in_path(&file) != file);
}
