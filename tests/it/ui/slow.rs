//! Drives that stand: the window shows all the same, what lies on other drives is there, and the rest comes
//! when it was read.

use super::{Asked, FakeDialogs, Room, SIZE, fresh_bank, raster, scored_bank};
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use peak_moments::app::jobs::Jobs;
use peak_moments::app::{ClassCommand, Command, FileCommand, Modal, Screen, State};
use peak_moments::files::home;
use peak_moments::files::library;
use peak_moments::files::recovery::{self, Writer};
use peak_moments::files::save::save_copy;
use peak_moments::files::settings::Settings;
use peak_moments::model::{Class, Language};
use peak_moments::window::App;
use peak_moments::words::{agenda, menu, screen::gallery};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Arc, Condvar, Mutex};
use tempfile::TempDir;

/// Drives that stand until they are let go.
#[derive(Clone, Default)]
struct Drives(Arc<(Mutex<Vec<PathBuf>>, Condvar)>);

impl Drives {
    fn standing(folders: &[&Path]) -> Self {
        let drives = Self::default();
        *drives.0.0.lock().unwrap() = folders.iter().map(|folder| (*folder).to_owned()).collect();
        drives
    }

    /// What a thread does before it reads there.
    fn wait(&self, path: &Path) {
        let (standing, changed) = &*self.0;
        let is_there = |standing: &mut Vec<PathBuf>| standing.iter().any(|folder| path.starts_with(folder));
        drop(changed.wait_while(standing.lock().unwrap(), is_there).unwrap());
    }

    fn go_on(&self) {
        self.0.0.lock().unwrap().clear();
        self.0.1.notify_all();
    }
}

/// The program at its first frames, on drives of which some stand.
fn start(settings: Settings, home: TempDir, drives: &Drives) -> Room {
    let dialogs = Rc::new(RefCell::new(Asked::default()));
    let fake = Box::new(FakeDialogs(Rc::clone(&dialogs)));
    let data = TempDir::new().unwrap();
    let (folder, own) = (home.path().to_owned(), data.path().to_owned());
    let drives = drives.clone();
    let settings = Settings { language: Some(Language::Zh), ..settings };
    let harness = Harness::builder()
        .with_size(SIZE)
        .with_max_steps(8)
        .with_render_cursor(false)
        .renderer(raster::Raster::default())
        .build_eframe(move |cc| {
            let ctx = cc.egui_ctx.clone();
            let jobs = Jobs::new(move || ctx.request_repaint(), Some(own), None);
            let jobs = jobs.gated(move |path| drives.wait(path));
            App::new(&cc.egui_ctx, State::new(settings, None, folder, jobs, fake))
        });
    Room { harness, home, data, dialogs, language: Language::Zh }
}

/// A home with a worksheet, an own scenario and a class in it.
fn full_home() -> TempDir {
    let home = TempDir::new().unwrap();
    save_copy(&home.path().join("group.worksheet.ron"), &scored_bank()).unwrap();
    let mut own = library::scenario("bank-branch").unwrap();
    own.brief.id = "our-own".into();
    own.brief.title = "我们自己的情景".into();
    save_copy(&home.path().join("own.scenario.ron"), &own).unwrap();
    save_copy(&home::class_path(home.path()), &class("周二班")).unwrap();
    home
}

fn class(name: &str) -> Class {
    let agenda = library::plans().into_iter().next().unwrap();
    Class { name: name.to_owned(), agenda, ..Class::default() }
}

/// The home folder stands: the shipped scenarios are there and can be read about, nothing claims that there is
/// nothing to go on with, and all comes when the drive goes on.
#[test]
fn a_home_that_stands_holds_nothing() {
    let home = full_home();
    let drives = Drives::standing(&[home.path()]);
    let mut room = start(Settings::default(), home, &drives);
    room.run();
    let bank = library::scenario("bank-branch").unwrap().brief.title;
    assert!(room.has(Role::Button, bank.get(Language::Zh)), "the cards are there");
    let resume = |room: &Room| room.has(Role::Button, room.say(gallery::CONTINUE));
    assert!(!resume(&room) && !room.has(Role::Button, "我们自己的情景"));
    assert!(room.has(Role::Button, room.say(gallery::START_WARM_UP)), "one warm-up, in the strip");

    room.press(menu::AGENDA);
    assert_eq!(room.state().screen, Screen::Class);
    let path = home::class_path(room.home.path());
    assert!(room.shows(&agenda::still_read(&path, Language::Zh)), "where the class is read from");
    room.send(Command::Class(ClassCommand::StartDay));
    assert!(room.state().class.class().clock.day.is_none(), "nobody's class cannot be changed");
    room.press(agenda::BACK);

    drives.go_on();
    room.wait("all of it", |state| {
        !state.is_starting() && state.scenarios.len() == library::shipped().len() + 1
    });
    assert!(resume(&room));
    assert!(room.harness.query_by_role_and_label(Role::Button, "我们自己的情景").is_some());
    assert_eq!(room.state().class.class().name, "周二班");
    room.send(Command::Class(ClassCommand::StartDay));
    assert!(room.state().class.class().clock.day.is_some());
}

/// A recent file on a drive that stands: what is at home comes at once, the recent file later, in its place.
#[test]
fn a_recent_file_that_stands_holds_no_other() {
    let (home, stick) = (full_home(), TempDir::new().unwrap());
    let recent = stick.path().join("stick.worksheet.ron");
    save_copy(&recent, &fresh_bank()).unwrap();
    let drives = Drives::standing(&[stick.path()]);
    let settings = Settings { recent: vec![recent.clone()], ..Settings::default() };
    let mut room = start(settings, home, &drives);
    room.wait("the home", |state| !state.recent.is_empty() && state.class.waits_for.is_none());
    assert!(room.has(Role::Button, room.say(gallery::CONTINUE)));
    assert!(room.state().is_starting() && room.state().recent.iter().all(|listed| listed.path != recent));
    drives.go_on();
    room.wait("the stick", |state| !state.is_starting());
    // It was written last.
    assert_eq!(room.state().recent[0].path, recent);
}

/// The class stands, and meanwhile another is opened: that one stays.
#[test]
fn another_class_that_was_opened_meanwhile_stays() {
    let (home, stick) = (full_home(), TempDir::new().unwrap());
    let (slow, other) = (stick.path().join("slow.class.ron"), home.path().join("other.class.ron"));
    save_copy(&slow, &class("慢")).unwrap();
    save_copy(&other, &class("别的班")).unwrap();
    let drives = Drives::standing(&[stick.path()]);
    let settings = Settings { class: Some(slow.clone()), ..Settings::default() };
    let mut room = start(settings, home, &drives);
    room.send(FileCommand::Open(other.clone()));
    room.wait("the other class", |state| state.class.class().name == "别的班");
    drives.go_on();
    // What is read of the first ends before a worksheet that is opened behind it.
    room.wait("the drive", |state| !state.is_starting());
    for _ in 0..50 {
        std::thread::sleep(std::time::Duration::from_millis(5));
        room.run();
    }
    assert_eq!((&room.state().class.desk.path, room.state().class.class().name.as_str()), (&other, "别的班"));
}

/// What crashed programs left is offered when it was found, and after what is asked already.
#[test]
fn found_work_waits_for_another_question() {
    let data = TempDir::new().unwrap();
    let root = recovery::root(data.path());
    let writer = Writer::start(root.clone(), |_| ());
    let path = data.path().join("group.worksheet.ron");
    writer.snapshot(recovery::Ticket::draw(), Arc::new(scored_bank()), path, None, 1_795_338_000);
    drop(writer);
    let found = recovery::abandoned(&root);
    assert_eq!(found.len(), 1);
    let mut room = Room::new(Language::Zh);
    room.harness.state_mut().send(Command::Do(peak_moments::app::MenuEntry::Settings));
    room.run();
    room.harness.state_mut().send(Command::Finished(peak_moments::app::Done::Abandoned(found)));
    room.run();
    assert_eq!(room.state().modal, Some(Modal::Settings), "one question at a time");
    room.send(Command::CloseModal);
    assert_eq!(room.state().modal, Some(Modal::Recovery));
}
