//! The dialog of the system that dies, never comes, or answers when nobody waits any more.

use super::{Answer, Asked, FakeDialogs, Room, scored_bank};
use eframe::egui::accesskit::Role;
use peak_moments::app::jobs::Jobs;
use peak_moments::app::{
    BallotsKept, Command, DialogEnd, Done, MenuEntry, Modal, Offer, Purpose, Screen, State, Step,
};
use peak_moments::files::save::save_copy;
use peak_moments::files::settings::Settings;
use peak_moments::model::Language;
use peak_moments::words::{dialogs, menu};
use std::cell::RefCell;
use std::rc::Rc;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// What can be asked for, by the entry of the menu that asks.
const ENTRIES: [(MenuEntry, Purpose); 3] = [
    (MenuEntry::Open, Purpose::Open),
    (MenuEntry::SaveAs, Purpose::SaveAs),
    (MenuEntry::HandIn, Purpose::HandIn(BallotsKept::WithoutNames)),
];

struct Program {
    state: State,
    dialogs: Rc<RefCell<Asked>>,
    home: TempDir,
}

/// A program with a worksheet of its own open.
fn program() -> Program {
    let home = TempDir::new().unwrap();
    let file = home.path().join("group.worksheet.ron");
    save_copy(&file, &scored_bank()).unwrap();
    let dialogs = Rc::new(RefCell::new(Asked::default()));
    let jobs = Jobs::new(|| (), None, None);
    let fake = Box::new(FakeDialogs(Rc::clone(&dialogs)));
    let mut state = State::new(Settings::default(), None, home.path().to_owned(), jobs, fake);
    state.handle(peak_moments::app::FileCommand::Open(file));
    let mut program = Program { state, dialogs, home };
    program.wait(|state| state.workshop.is_some());
    program
}

impl Program {
    #[track_caller]
    fn wait(&mut self, done: impl Fn(&State) -> bool) {
        for _ in 0..super::PATIENCE {
            for command in self.state.finished() {
                self.state.handle(command);
            }
            if done(&self.state) {
                return;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("waited in vain");
    }

    /// Asks, and lets that many seconds pass, during which the window has the focus or not.
    fn ask(&mut self, entry: MenuEntry, answer: Answer, passes: &[(f32, bool)]) {
        self.dialogs.borrow_mut().answer = Some(answer);
        let mut now = Instant::now();
        self.state.handle(entry);
        for (seconds, focused) in passes {
            // A frame when the focus changes, and one at the end.
            self.state.look_for_dialog(now, *focused);
            now += Duration::from_secs_f32(*seconds);
            self.state.look_for_dialog(now, *focused);
            self.state.tick(now);
        }
    }
}

/// A dialog that comes to be seen takes the focus of the window. One that does not is waited for three seconds.
#[test]
fn one_that_never_comes_gives_way_to_the_path_field() {
    let cases: &[(&[(f32, bool)], bool)] = &[
        (&[(2.9, true)], false),
        (&[(3.1, true)], true),
        // A dialog stands in front, for as long as a person takes.
        (&[(0.5, true), (600.0, false)], false),
        (&[(0.5, true), (600.0, false), (2.9, true)], false),
        // It went, and no answer came.
        (&[(0.5, true), (600.0, false), (3.1, true)], true),
    ];
    for (entry, purpose) in ENTRIES {
        for (passes, gives_way) in cases {
            let mut program = program();
            program.ask(entry, Answer::Never, passes);
            let asks = matches!(&program.state.modal, Some(Modal::Path { purpose: p, .. }) if *p == purpose);
            assert_eq!(asks, *gives_way, "{purpose:?} {passes:?}");
        }
    }
}

/// Nothing after a while is "cancelled" only where there was something to cancel.
#[test]
fn one_that_dies_gives_way_to_the_path_field() {
    for (entry, purpose) in ENTRIES {
        let cases = [
            (false, DialogEnd::Nothing, true),
            (true, DialogEnd::Nothing, false),
            // Where the system says so, it was.
            (false, DialogEnd::Cancelled, false),
            (true, DialogEnd::NotThere, true),
        ];
        for (was_seen, how, gives_way) in cases {
            let mut program = program();
            program.ask(entry, Answer::Never, &[(1.0, !was_seen)]);
            let waiting = program.dialogs.borrow_mut().waiting.take().expect("asked");
            program.state.handle(Command::Finished(waiting.ended(how).expect("an end")));
            let asks = matches!(&program.state.modal, Some(Modal::Path { purpose: p, .. }) if *p == purpose);
            assert_eq!(asks, gives_way, "{purpose:?} {was_seen}");
            // Either way it can be asked again.
            program.state.handle(Command::CloseModal);
            program.ask(entry, Answer::NoDialog, &[]);
            program.wait(|state| matches!(state.modal, Some(Modal::Path { .. })));
        }
    }
}

/// Its answer then does nothing unasked, whatever was asked for, whether the field is still open or not.
#[test]
fn a_late_answer_does_nothing_unasked() {
    for (entry, purpose) in ENTRIES {
        for closed in [false, true] {
            let mut program = program();
            let before = program.state.workshop.as_ref().unwrap().desk.path.clone();
            let other = program.home.path().join("other.worksheet.ron");
            if purpose == Purpose::Open {
                save_copy(&other, &scored_bank()).unwrap();
            }
            program.ask(entry, Answer::Never, &[(3.1, true)]);
            if closed {
                program.state.handle(Command::CloseModal);
            }
            let waiting = program.dialogs.borrow_mut().waiting.take().expect("asked");
            let done = waiting.ended(DialogEnd::Path(other.clone())).expect("late");
            assert!(matches!(done, Done::LatePath(..)));
            program.state.handle(Command::Finished(done));
            std::thread::sleep(Duration::from_millis(50));
            for command in program.state.finished() {
                program.state.handle(command);
            }
            assert_eq!(program.state.workshop.as_ref().unwrap().desk.path, before);
            assert_eq!(other.exists(), purpose == Purpose::Open);
            if closed {
                let told = program.state.notices.last().expect("it is told");
                assert_eq!(told.text, dialogs::late(&other, program.state.language));
                let offer = (purpose == Purpose::Open).then(|| Offer::Open(other.clone()));
                assert_eq!(told.offer, offer);
            } else {
                let text = other.display().to_string();
                assert_eq!(program.state.modal, Some(Modal::Path { purpose, text }));
            }
        }
    }
}

/// Another question is not waited on by the first, whose answer is late then.
#[test]
fn the_next_question_gives_the_first_up() {
    let mut program = program();
    program.ask(MenuEntry::Open, Answer::Never, &[(0.5, false)]);
    let first = program.dialogs.borrow_mut().waiting.take().expect("asked");
    program.ask(MenuEntry::SaveAs, Answer::Never, &[(0.5, false)]);
    assert_eq!(program.dialogs.borrow().asked.len(), 2);
    assert!(program.state.modal.is_none());
    // Whoever asks for the same again sees no dialog.
    program.ask(MenuEntry::SaveAs, Answer::Never, &[]);
    assert_eq!(program.dialogs.borrow().asked.len(), 2);
    assert!(matches!(&program.state.modal, Some(Modal::Path { purpose: Purpose::SaveAs, .. })));
    assert!(matches!(first.ended(DialogEnd::Path("a".into())), Some(Done::LatePath(..))));
}

/// The same in the window: the field comes, a late answer stands in it, and is used when it is confirmed.
#[test]
fn the_path_field_takes_a_late_answer() {
    for language in Language::ALL {
        let mut room = Room::scored_bank(language, Step::Walk);
        let other = room.home.path().join("other.worksheet.ron");
        save_copy(&other, &scored_bank()).unwrap();
        room.dialogs.borrow_mut().answer = Some(Answer::Never);
        room.menu(room.say(menu::OPEN));
        room.wait("the field", |state| matches!(state.modal, Some(Modal::Path { .. })));
        assert!(room.has(Role::Label, room.say(dialogs::NO_DIALOG)));
        let waiting = room.dialogs.borrow_mut().waiting.take().expect("asked");
        room.send(Command::Finished(waiting.ended(DialogEnd::Path(other.clone())).expect("late")));
        assert_eq!(room.field(room.say(dialogs::PATH)), other.display().to_string());
        assert_ne!(room.workshop().desk.path, other);
        room.press(dialogs::OK);
        room.wait("the other", |state| state.workshop.as_ref().is_some_and(|w| w.desk.path == other));
        assert_eq!(room.state().screen, Screen::Workshop);
    }
}

/// Windows would write it onto a device, or into a hidden part of another file.
#[cfg(windows)]
#[test]
fn a_name_that_windows_does_not_take_moves_no_worksheet() {
    use peak_moments::app::FileCommand;
    for name in ["con", "notes:1"] {
        let mut room = Room::scored_bank(Language::En, Step::Walk);
        let before = room.workshop().desk.path.clone();
        let typed = room.home.path().join(name);
        room.send(Command::File(FileCommand::PathTyped(Purpose::SaveAs, typed)));
        assert_eq!(room.workshop().desk.path, before);
        let told = room.state().notices.last().expect("it is told");
        assert!(told.text.contains("Windows") && told.text.contains(name), "{}", told.text);
    }
}
