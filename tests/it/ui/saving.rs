//! The saved state tells the truth, on the screen and behind it.

use super::{Answer, Asked, FakeDialogs, Room, read_worksheet};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use peak_moments::app::Done;
use peak_moments::app::jobs::Jobs;
use peak_moments::app::{
    BallotsKept, Command, FileCommand, MenuEntry, Modal, Purpose, SaveState, Screen, State, Step, Subject,
};
use peak_moments::edit::{WorkEdit, WorksheetEdit};
use peak_moments::files::home;
use peak_moments::files::save::SaveError;
use peak_moments::files::settings::Settings;
use peak_moments::model::{Language, Score};
use peak_moments::words::{dialogs, menu, screen};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The state alone, without a window, so that time can be made up.
fn state(home: &Path) -> State {
    let fake = Box::new(FakeDialogs(Rc::new(RefCell::new(Asked::default()))));
    let jobs = Jobs::new(|| (), Some(home.join("data")), None);
    let mut state = State::new(Settings::default(), None, home.to_owned(), jobs, fake);
    state.wait_until_read(super::READ);
    state
}

fn save(state: &State) -> &SaveState {
    &state.workshop.as_ref().expect("open").desk.save
}

fn path(state: &State) -> PathBuf {
    state.workshop.as_ref().expect("open").desk.path.clone()
}

/// Carries out what ended on the threads until the state is as wanted.
#[track_caller]
fn wait(state: &mut State, done: impl Fn(&State) -> bool) {
    for _ in 0..super::PATIENCE {
        for command in state.finished() {
            state.handle(command);
        }
        if done(state) {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("waited in vain: {:?}", save(state));
}

fn is_saved(state: &State) -> bool {
    matches!(save(state), SaveState::Saved { .. })
}

fn score(state: &mut State, touchpoint: &str, score: i64) {
    let edit =
        WorksheetEdit::Work(WorkEdit::SetScore { touchpoint: touchpoint.into(), score: Score::new(score) });
    state.handle(Command::Edit(edit));
}

/// Begins the bank; its file is there when this returns.
fn begun(home: &Path) -> State {
    let mut state = state(home);
    state.handle(Command::File(FileCommand::Start(1)));
    assert!(matches!(save(&state), SaveState::Saving { .. }), "a new worksheet is not called saved");
    wait(&mut state, is_saved);
    state
}

#[test]
fn a_new_worksheet_has_a_file_from_its_first_second() {
    let home = TempDir::new().unwrap();
    let state = begun(home.path());
    let open = state.workshop.as_ref().unwrap().worksheet();
    assert_eq!(read_worksheet(&path(&state)), **open);
}

/// What was changed is written within a second, and is called saved only by what reads back.
#[test]
fn autosave() {
    let home = TempDir::new().unwrap();
    let mut state = begun(home.path());
    let old = read_worksheet(&path(&state));
    score(&mut state, "t1", -2);
    let SaveState::Changed { since } = *save(&state) else { panic!("{:?}", save(&state)) };
    assert_eq!(state.tick(since).map(|wait| wait < Duration::from_secs(1)), Some(true));
    assert!(matches!(save(&state), SaveState::Changed { .. }), "not yet");
    assert_eq!(read_worksheet(&path(&state)), old);
    state.tick(since + Duration::from_secs(1));
    assert!(matches!(save(&state), SaveState::Saving { .. }), "within the second that may be lost");
    wait(&mut state, is_saved);
    assert_eq!(read_worksheet(&path(&state)), **state.workshop.as_ref().unwrap().worksheet());
}

/// Typing on and on does not put the save off.
#[test]
fn changes_in_a_row() {
    let home = TempDir::new().unwrap();
    let mut state = begun(home.path());
    score(&mut state, "t1", -2);
    let SaveState::Changed { since: first } = *save(&state) else { panic!("{:?}", save(&state)) };
    for value in [1, 2, 3] {
        score(&mut state, "t1", value);
        let SaveState::Changed { since } = *save(&state) else { panic!("{:?}", save(&state)) };
        assert_eq!(since, first);
    }
    state.tick(first + Duration::from_secs(1));
    assert!(matches!(save(&state), SaveState::Saving { .. }));
}

/// Changed while it is being written: the older text on the disk is not the newer one on the screen.
#[test]
fn changed_while_saving() {
    let home = TempDir::new().unwrap();
    let mut state = begun(home.path());
    score(&mut state, "t1", -2);
    state.handle(Command::Do(MenuEntry::Save));
    assert!(matches!(save(&state), SaveState::Saving { .. }));
    score(&mut state, "t1", 5);
    assert!(!is_saved(&state));
    // The first save ends, whatever the state then says, it is not "saved".
    let file = path(&state);
    for _ in 0..super::PATIENCE {
        let done = state.finished();
        let ended = !done.is_empty();
        for command in done {
            state.handle(command);
        }
        if ended {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(!is_saved(&state), "{:?}", save(&state));
    assert_eq!(read_worksheet(&file).journey.nth(0).unwrap().score, Score::new(-2));
    state.tick(Instant::now() + Duration::from_secs(1));
    wait(&mut state, is_saved);
    assert_eq!(read_worksheet(&file).journey.nth(0).unwrap().score, Score::new(5));
}

/// Where the folder cannot be written to: NOT saved with the reason, the old file untouched; another
/// place mends it, and so does the folder's return.
#[test]
fn a_folder_that_is_gone() {
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Walk);
        let file = room.workshop().desk.path.clone();
        let away = room.home.path().join("away");
        std::fs::create_dir(&away).unwrap();
        // The stick is pulled.
        room.send(Command::Finished(Done::Path(Purpose::SaveAs, away.join("stick.worksheet.ron"))));
        room.wait_saved();
        std::fs::remove_dir_all(&away).unwrap();
        room.strike(5);
        room.key_with(Modifiers::COMMAND, Key::S);
        room.wait("a failure", |state| matches!(save(state), SaveState::Failed { .. }));
        let told = screen::not_saved(&SaveError::Gone.text(language), language);
        assert!(room.has(Role::Label, &told), "the reason stands in the top bar");

        // A cancelled dialog changes nothing. Until it has ended, asking again would mean that none is seen.
        room.press(menu::SAVE_AS);
        room.wait("the end of the dialog", |state| !state.is_asking());
        assert!(matches!(save(room.state()), SaveState::Failed { .. }));
        assert!(room.has(Role::Label, &told));

        let other = room.home.path().join("other");
        room.dialogs.borrow_mut().answer = Some(Answer::Path(other.clone()));
        room.press(menu::SAVE_AS);
        let other = other.with_extension("worksheet.ron");
        room.wait("the other file", |_| other.exists());
        room.wait_saved();
        assert_eq!(room.workshop().desk.path, other);
        assert_eq!(room.on_disk(), *room.worksheet());
        assert_eq!(read_worksheet(&file), super::scored_bank(), "the first file is as it was");
        assert!(!room.has(Role::Label, &told));
    }
}

/// A failed save is tried again by itself: the stick may be back.
#[test]
fn the_stick_comes_back() {
    let home = TempDir::new().unwrap();
    let stick = home.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    let mut state = begun(home.path());
    state.handle(Command::Finished(Done::Path(Purpose::SaveAs, stick.join("a.worksheet.ron"))));
    wait(&mut state, is_saved);
    std::fs::remove_dir_all(&stick).unwrap();
    score(&mut state, "t1", 3);
    state.handle(Command::Do(MenuEntry::Save));
    wait(&mut state, |state| matches!(save(state), SaveState::Failed { .. }));
    std::fs::create_dir(&stick).unwrap();
    state.tick(Instant::now() + Duration::from_secs(60));
    wait(&mut state, is_saved);
    assert_eq!(read_worksheet(&path(&state)).journey.nth(0).unwrap().score, Score::new(3));
}

/// A folder where the file should go; the system's word for it does not matter, that nothing is called
/// saved does.
#[test]
fn a_folder_in_the_way() {
    let home = TempDir::new().unwrap();
    let mut state = begun(home.path());
    let taken = home.path().join("taken.worksheet.ron");
    std::fs::create_dir(&taken).unwrap();
    state.handle(Command::Finished(Done::Path(Purpose::SaveAs, taken.clone())));
    wait(&mut state, |state| matches!(save(state), SaveState::Failed { .. }));
    assert!(matches!(save(&state), SaveState::Failed { error: SaveError::IsFolder, .. }));
    assert!(taken.is_dir());
}

/// Closing writes what is not written yet, without waiting for the autosave.
#[test]
fn closing_saves() {
    let home = TempDir::new().unwrap();
    let mut state = begun(home.path());
    score(&mut state, "t1", 4);
    state.close();
    assert!(state.quit);
    assert_eq!(read_worksheet(&path(&state)).journey.nth(0).unwrap().score, Score::new(4));
}

/// Closing with a save that fails asks first; the answers do what they say.
#[test]
fn closing_with_unsaved_work() {
    for answer in 0..3 {
        let mut room = Room::scored_bank(Language::Zh, Step::Walk);
        let taken = room.home.path().join("taken.worksheet.ron");
        std::fs::create_dir(&taken).unwrap();
        room.send(Command::Finished(Done::Path(Purpose::SaveAs, taken)));
        room.wait("a failure", |state| matches!(save(state), SaveState::Failed { .. }));
        room.send(Command::Do(MenuEntry::Quit));
        assert!(!room.state().quit);
        assert_eq!(room.state().modal, Some(Modal::Unsaved(Subject::Worksheet)));
        assert!(room.shows(room.say(dialogs::UNSAVED_TITLE)));
        match answer {
            0 => {
                room.press(dialogs::KEEP_OPEN);
                assert!(!room.state().quit && room.state().modal.is_none());
            }
            1 => {
                let place = room.place(Role::Button, room.say(dialogs::CLOSE_ANYWAY));
                room.harness.hover_at(place.center());
                room.harness.drag_at(place.center());
                room.harness.drop_at(place.center());
                // A window that closes asks for no end of frames until it is gone.
                room.harness.step();
                assert!(room.state().quit);
            }
            _ => {
                let other = room.home.path().join("other.worksheet.ron");
                room.dialogs.borrow_mut().answer = Some(Answer::Path(other.clone()));
                let save_as = room.say(menu::SAVE_AS);
                // The top bar offers the same; the dialog lies over it.
                let place = room.place_last(Role::Button, save_as);
                room.click_at(place.center());
                room.wait("the other file", |_| other.exists());
                room.wait_saved();
                assert!(!room.state().quit, "saved, and still open");
            }
        }
    }
}

/// A machine without dialogs: the program's own field, filled with where the file is.
#[test]
fn without_a_dialog() {
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Results);
        room.dialogs.borrow_mut().answer = Some(Answer::NoDialog);
        room.press(peak_moments::words::results::HAND_IN);
        room.wait("the field", |state| matches!(state.modal, Some(Modal::Path { .. })));
        assert!(room.shows(room.say(dialogs::NO_DIALOG)));
        let label = room.say(dialogs::PATH);
        let suggested = home::hand_in_path(&room.workshop().desk.path);
        assert_eq!(
            room.field(label),
            suggested.display().to_string(),
            "beside the file, never the file itself"
        );
        // Cancelled: nothing.
        room.press(dialogs::CANCEL);
        assert!(room.state().modal.is_none());

        room.dialogs.borrow_mut().answer = Some(Answer::NoDialog);
        room.press(peak_moments::words::results::HAND_IN);
        room.wait("the field", |state| matches!(state.modal, Some(Modal::Path { .. })));
        let target = room.home.path().join("handed-in.worksheet.ron");
        // The field has the keys from the start, and Enter ends it.
        room.key_with(Modifiers::COMMAND, Key::A);
        room.type_text(&target.display().to_string());
        room.key(Key::Enter);
        room.wait("handed in", |_| target.exists());
        assert!(room.state().modal.is_none());
        assert_eq!(read_worksheet(&target), *room.worksheet());
    }
}

/// Every dialog that is cancelled leaves everything as it was.
#[test]
fn cancelled_dialogs() {
    for (action, purpose) in [
        (MenuEntry::Open, Purpose::Open),
        (MenuEntry::SaveAs, Purpose::SaveAs),
        (MenuEntry::HandIn, Purpose::HandIn(BallotsKept::default())),
    ] {
        let mut room = Room::scored_bank(Language::En, Step::Mark);
        let before = (room.worksheet(), room.workshop().desk.path.clone());
        let keys = action.shortcut().expect("a key");
        room.key_with(keys.modifiers, keys.logical_key);
        assert_eq!(room.dialogs.borrow().asked.len(), 1);
        assert_eq!(room.dialogs.borrow().asked[0].0, purpose);
        room.run();
        assert_eq!((room.worksheet(), room.workshop().desk.path.clone()), before);
        assert!(room.state().modal.is_none() && room.state().notices.is_empty());
        assert_eq!(super::endings(room.home.path()), ["worksheet.ron"]);
    }
}

/// Going back to the gallery writes first; the list there shows what was done.
#[test]
fn leaving_saves() {
    let mut room = Room::bank(Language::Zh, Step::Walk);
    room.strike(3);
    room.press(menu::GALLERY);
    assert_eq!(room.state().screen, Screen::Gallery);
    room.wait_saved();
    assert_eq!(room.on_disk().journey.nth(0).unwrap().score, Score::new(3));
    room.wait("the list", |state| state.recent.first().is_some_and(|recent| recent.n_scored == 1));
}

/// Work that could not be saved does not give way to other work.
#[test]
fn unsaved_work_stays() {
    for how in 0..2 {
        let home = TempDir::new().unwrap();
        let mut state = begun(home.path());
        let other = home.path().join("other.worksheet.ron");
        peak_moments::files::save::save_copy(&other, &super::scored_bank()).unwrap();
        let taken = home.path().join("taken.worksheet.ron");
        std::fs::create_dir(&taken).unwrap();
        score(&mut state, "t1", 3);
        state.handle(Command::Finished(Done::Path(Purpose::SaveAs, taken.clone())));
        wait(&mut state, |state| matches!(save(state), SaveState::Failed { .. }));
        state.handle(Command::Do(MenuEntry::Gallery));
        wait(&mut state, |state| matches!(save(state), SaveState::Failed { .. }));
        if how == 0 {
            state.handle(Command::File(FileCommand::Start(2)));
        } else {
            state.handle(Command::File(FileCommand::Open(other)));
            wait(&mut state, |state| state.modal.is_some());
        }
        assert_eq!(
            (state.modal.clone(), state.screen),
            (Some(Modal::Unsaved(Subject::Worksheet)), Screen::Workshop)
        );
        assert_eq!(path(&state), taken);
        assert_eq!(state.workshop.as_ref().unwrap().worksheet().journey.nth(0).unwrap().score, Score::new(3));
    }
}
