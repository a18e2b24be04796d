//! Settings → About: what the program is and on what machine, the text for support, and the report of a fault at
//! the next start.

use super::{Asked, FakeDialogs, Room, SIZE};
use crate::crash::{Watched, panics};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, OutputCommand, PointerButton};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use peak_moments::app::crash::Trace;
use peak_moments::app::jobs::Jobs;
use peak_moments::app::{FileCommand, MenuEntry, Modal, NoticeKind, SaveState, Setting, State, Step};
use peak_moments::files::crash;
use peak_moments::files::painting::Renderer;
use peak_moments::files::save::SaveError;
use peak_moments::files::settings::Settings;
use peak_moments::model::Language;
use peak_moments::window::App;
use peak_moments::words::{about, crash as words, dialogs, walk};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tempfile::TempDir;

const BOTH: [Language; 2] = [Language::Zh, Language::En];

/// Presses and lets go in one frame, and looks what that copies.
fn copied(room: &mut Room, button: &str) -> String {
    let pos = room.place(Role::Button, button).center();
    room.harness.hover_at(pos);
    room.run();
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        room.harness.input_mut().events.push(Event::PointerButton { pos, button, pressed, modifiers });
    }
    room.harness.step();
    let commands = &room.harness.output().platform_output.commands;
    let copied = commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    copied.unwrap_or_else(|| panic!("{button} copies nothing"))
}

fn about_of(language: Language, settings: Settings) -> Room {
    let home = TempDir::with_prefix("ZhangSan").unwrap();
    let mut room = Room::with(language, settings, home, |state: &mut State| {
        state.painted_by(Renderer::Glow, "Some Adapter, 4.6".to_owned());
        state.scaled_by(1.25);
    });
    room.send(MenuEntry::Settings);
    room.press(about::OPEN);
    room
}

#[test]
fn about_tells_the_program_and_the_machine() {
    for language in BOTH {
        let group = peak_moments::model::Group { name: "星火组".to_owned(), ..Default::default() };
        let mut room = about_of(language, Settings { group, ..Settings::default() });
        assert_eq!(room.state().modal, Some(Modal::About));
        let home = room.home.path().to_string_lossy().into_owned();
        let data = room.data.path().to_string_lossy().into_owned();
        for shown in
            [env!("CARGO_PKG_VERSION"), "OpenGL", "Some Adapter, 4.6", std::env::consts::ARCH, &home, &data]
        {
            assert!(room.shows(shown), "{shown}");
        }
        // The page tells folders; what is copied tells none, nor who works here.
        let text = copied(&mut room, about::COPY.get(language));
        for told in [env!("CARGO_PKG_VERSION"), "OpenGL", "Some Adapter, 4.6", std::env::consts::ARCH] {
            assert!(text.contains(told), "{told}: {text}");
        }
        let user = std::env::var("HOME").unwrap_or_else(|_| "no home".to_owned());
        for secret in [home.as_str(), &data, &user, "ZhangSan", "星火组"] {
            assert!(!text.contains(secret), "{secret}: {text}");
        }
        room.press(dialogs::CLOSE);
        assert_eq!(room.state().modal, None);
    }
}

/// The scale is the screen's, as the window tells it in every frame: the harness has none.
#[test]
fn the_scale_of_the_screen_is_told_in_percent() {
    let facts = about::Facts { scale: 125, ..about::Facts::default() };
    assert!(about::support(&facts, Language::En).contains("125 %"));
    let room = about_of(Language::En, Settings::default());
    assert!(room.shows("100 %"));
}

#[test]
fn what_paints_is_remembered_and_forgotten_on_request() {
    for language in BOTH {
        let mut room = about_of(language, Settings::default());
        assert!(!room.has(Role::Button, room.say(about::TRY_AGAIN)), "OpenGL needs no second try");
        room.send(Setting::Painted(Renderer::Wgpu));
        let release = room.state().facts.release();
        assert_eq!(room.state().settings.renderer_for(&release), Some(Renderer::Wgpu));
        room.press(about::TRY_AGAIN);
        assert_eq!(room.state().settings.renderer_for(&release), None);
        // OpenGL worked again, by whatever way.
        room.send(Setting::Painted(Renderer::Wgpu));
        room.send(Setting::Painted(Renderer::Glow));
        assert_eq!(room.state().settings, Settings { language: Some(language), ..Settings::default() });
    }
}

/// A program in which somebody works, and that then panics.
fn dies(language: Language) -> (TempDir, TempDir) {
    let mut room = Room::scored_bank(language, Step::Walk);
    let trace = Trace::default();
    room.harness.state_mut().trace_into(trace.clone());
    room.fill(walk::NOTE.get(language), "an unkind word");
    let watched = Watched::in_folder(room.data.path(), &trace);
    let path = room.workshop().desk.path.clone();
    panics("main", move || panic!("{} cannot be drawn", path.display()));
    drop(watched);
    let Room { harness, home, data, .. } = room;
    drop(harness);
    (home, data)
}

#[test]
fn the_report_is_offered_at_the_next_start() {
    for language in BOTH {
        let (home, data) = dies(language);
        let mut room = Room::in_folders(language, Settings::default(), (home, data), |state| {
            state.look_for_report();
        });
        room.wait("the offer", |state| !state.notices.is_empty());
        assert_eq!(room.state().notices[0].kind, NoticeKind::Failure, "it stays until it is answered");
        room.press(words::SHOW);
        let Some(Modal::Report(report)) = room.state().modal.clone() else { panic!("the report") };
        assert!(report.text.contains("tests/it/ui/about.rs:"), "{}", report.text);
        assert!(report.text.contains("Edit"), "what was done: {}", report.text);
        let home = room.home.path().to_string_lossy().into_owned();
        for secret in ["unkind", "星火组", home.as_str(), "group.worksheet"] {
            assert!(!report.text.contains(secret), "{secret}: {}", report.text);
        }
        assert_eq!(copied(&mut room, words::COPY.get(language)), report.text);
        room.press(dialogs::CLOSE);
        assert!(room.state().notices.is_empty());

        // It was offered: the next start only keeps it, in About.
        let Room { home, data, .. } = room;
        let mut room = Room::in_folders(language, Settings::default(), (home, data), |state| {
            state.look_for_report();
        });
        room.wait("the old report", |state| state.report.is_some());
        assert!(room.state().notices.is_empty());
        room.send(MenuEntry::Settings);
        room.press(about::OPEN);
        room.press(words::LAST);
        assert!(matches!(room.state().modal, Some(Modal::Report(_))));
    }
}

#[test]
fn who_wants_no_report_is_not_asked_again() {
    let language = Language::En;
    let (home, data) = dies(language);
    let mut room =
        Room::in_folders(language, Settings::default(), (home, data), |state| state.look_for_report());
    room.wait("the offer", |state| !state.notices.is_empty());
    room.press(words::DO_NOT_ASK);
    assert!(room.state().notices.is_empty() && room.state().settings.no_reports);
    crash::keep(room.data.path(), 1 << 33, "another").unwrap();
    let (settings, Room { home, data, .. }) = (room.state().settings.clone(), room);
    let mut room = Room::in_folders(language, settings, (home, data), |state| state.look_for_report());
    room.wait("the report", |state| state.report.is_some());
    assert!(room.state().notices.is_empty());
    // The way back.
    room.send(MenuEntry::Settings);
    room.press(about::OPEN);
    room.click(Role::CheckBox, words::OFFER.get(language));
    assert!(!room.state().settings.no_reports);
}

/// A job that panics does not end the program; it is told at the next frame.
#[test]
fn a_fault_in_a_job_is_told_at_once() {
    let mut room = Room::new(Language::Zh);
    let trace = Trace::default();
    room.harness.state_mut().trace_into(trace.clone());
    let watched = Watched::in_folder(room.data.path(), &trace);
    panics("save", || panic!("a job"));
    drop(watched);
    room.wait("the offer", |state| !state.notices.is_empty());
    room.press(words::SHOW);
    assert!(matches!(room.state().modal, Some(Modal::Report(_))));
    assert!(room.harness.query_all_by_label_contains(words::TITLE.get(Language::Zh)).next().is_some());
}

/// A save whose thread panics ends all the same: it is told, the program tries again, and the report is offered.
#[test]
fn a_save_that_panics_is_told_and_tried_again() {
    let (home, data) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let (folder, own) = (home.path().to_owned(), data.path().to_owned());
    let breaks = Arc::new(AtomicBool::new(true));
    let broken = Arc::clone(&breaks);
    let dialogs = Rc::new(RefCell::new(Asked::default()));
    let fake = Box::new(FakeDialogs(Rc::clone(&dialogs)));
    let trace = Trace::default();
    let traced = trace.clone();
    let watched = Watched::in_folder(data.path(), &trace);
    let harness = Harness::builder().with_size(SIZE).with_max_steps(8).build_eframe(move |cc| {
        let ctx = cc.egui_ctx.clone();
        let jobs = Jobs::new(move || ctx.request_repaint(), Some(own), None).gated(move |_| {
            let saves = std::thread::current().name() == Some("save");
            assert!(!(saves && broken.load(Ordering::Relaxed)), "a save");
        });
        let mut state = State::new(Settings::default(), None, folder, jobs, fake);
        state.trace_into(traced);
        App::new(&cc.egui_ctx, state)
    });
    let mut room = Room { harness, home, data, dialogs, language: Language::Zh };
    room.send(FileCommand::Start(0));
    let failed = |state: &State| match &state.workshop.as_ref()?.desk.save {
        SaveState::Failed { error, .. } => Some(error.clone()),
        _ => None,
    };
    room.wait("the failure", |state| failed(state).is_some());
    assert_eq!(failed(room.state()), Some(SaveError::Fault));
    room.wait("the offer", |state| state.report.is_some());
    breaks.store(false, Ordering::Relaxed);
    drop(watched);
    room.key_with(Modifiers::COMMAND, Key::S);
    room.wait_saved();
    assert_eq!(room.on_disk(), *room.worksheet());
}
