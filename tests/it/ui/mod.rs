//! The window as a person uses it: found by its labels, worked by pointer and keys, without a screen.
//!
//! Every test has a home folder of its own. Saving, opening and exporting end on threads, so a test steps
//! frame by frame until what it waits for has happened; it never asserts on how long that took.

mod about;
mod act;
mod alone;
mod agenda;
mod asking;
mod assign;
mod class;
mod class_collect;
mod class_groups;
mod class_report;
mod compare;
mod debrief;
mod desk;
mod desk_class;
mod file_dialog;
mod focus;
mod entry;
mod gallery;
mod heavy;
mod hostile;
mod ime;
mod internal;
mod job;
mod keys;
mod lenses;
mod looks;
mod long_text;
mod map;
mod mark;
mod next;
mod notices;
mod oversized;
mod pictures;
mod present;
mod present_desk;
mod present_hiding;
mod problems;
mod raster;
mod redesign;
mod results;
mod safety;
mod saving;
mod slow;
mod small;
mod teach;
mod walk;
mod wall;

use eframe::egui::accesskit::Role;
use eframe::egui::{DroppedFile, Event, Key, Modifiers, PointerButton, Pos2, Rect, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peak_moments::app::jobs::Jobs;
use peak_moments::app::{
    Command, DialogEnd, Dialogs, Purpose, SaveState, Screen, State, Step, Waiting, Workshop,
};
use peak_moments::files::home;
use peak_moments::files::library;
use peak_moments::files::settings::Settings;
use peak_moments::model::{Language, Score, Worksheet};
use peak_moments::window::App;
use peak_moments::words::{Phrase, screen};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;

/// The size that the design is drawn for.
const SIZE: Vec2 = vec2(1280.0, 720.0);

/// Frames to wait for a thread, five milliseconds apart: a minute on a machine that does nothing else.
const PATIENCE: usize = 12_000;

/// The scores of the bank, as the domain's test vectors give them.
pub const BANK: [i64; 13] = [-2, 0, 2, -1, -3, 3, -5, -2, -1, 1, 4, -2, -1];

/// What the start reads is there by then.
const READ: Duration = Duration::from_secs(60);

/// What the fake dialog was asked, and what it answers.
#[derive(Default)]
pub struct Asked {
    pub asked: Vec<(Purpose, Option<PathBuf>)>,
    /// The next answer; without one the dialog is cancelled.
    pub answer: Option<Answer>,
    /// A dialog that has not answered.
    pub waiting: Option<Waiting>,
}

pub enum Answer {
    Path(PathBuf),
    /// As on a machine without dialogs.
    NoDialog,
    /// It stays open, or never comes; what it is asked for is kept.
    Never,
}

struct FakeDialogs(Rc<RefCell<Asked>>);

impl Dialogs for FakeDialogs {
    fn ask(&self, waiting: Waiting, _language: Language, jobs: &Jobs) {
        let mut asked = self.0.borrow_mut();
        asked.asked.push((waiting.purpose, waiting.suggested.clone()));
        match asked.answer.take() {
            Some(Answer::Path(path)) => jobs.spawn(move |_| waiting.ended(DialogEnd::Path(path))),
            Some(Answer::NoDialog) => jobs.spawn(move |_| waiting.ended(DialogEnd::NotThere)),
            Some(Answer::Never) => asked.waiting = Some(waiting),
            None => jobs.spawn(move |_| waiting.ended(DialogEnd::Cancelled)),
        }
    }
}

/// A file that is dragged onto the window.
#[derive(Debug)]
struct Dragged(PathBuf);

impl DroppedFile for Dragged {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("the program reads files itself".to_owned())
    }
}

/// A running program with a home of its own.
pub struct Room {
    pub harness: Harness<'static, App>,
    pub home: TempDir,
    /// The program's own folder: backups, claims, recovery.
    pub data: TempDir,
    pub dialogs: Rc<RefCell<Asked>>,
    pub language: Language,
}

impl Room {
    /// The program as it starts for the first time.
    pub fn new(language: Language) -> Self {
        Self::with(language, Settings::default(), TempDir::new().expect("a home"), |_| ())
    }

    /// The program on a home that is there already; `prepare` changes the state before the first frame.
    pub fn with(
        language: Language,
        settings: Settings,
        home: TempDir,
        prepare: impl FnOnce(&mut State),
    ) -> Self {
        let data = TempDir::new().expect("a data folder");
        Self::in_folders(language, settings, (home, data), prepare)
    }

    /// The program on a home and a data folder that are there already.
    pub fn in_folders(
        language: Language,
        settings: Settings,
        (home, data): (TempDir, TempDir),
        prepare: impl FnOnce(&mut State),
    ) -> Self {
        let dialogs = Rc::new(RefCell::new(Asked::default()));
        let fake = Box::new(FakeDialogs(Rc::clone(&dialogs)));
        let settings = Settings { language: Some(language), ..settings };
        let folder = home.path().to_owned();
        let own = Some(data.path().to_owned());
        let harness = Harness::builder()
            .with_size(SIZE)
            .with_max_steps(8)
            .with_render_cursor(false)
            .renderer(raster::Raster::default())
            .build_eframe(move |cc| {
                let ctx = cc.egui_ctx.clone();
                let jobs = Jobs::new(move || ctx.request_repaint(), own, None);
                let mut state = State::new(settings, None, folder, jobs, fake);
                // How it looks before is the business of `slow`.
                state.wait_until_read(READ);
                prepare(&mut state);
                App::new(&cc.egui_ctx, state)
            });
        Self { harness, home, data, dialogs, language }
    }

    /// The bank with nothing done yet, at a step.
    pub fn bank(language: Language, step: Step) -> Self {
        Self::on(language, step, fresh_bank())
    }

    /// The bank with the scores of the domain's vectors, at a step.
    pub fn scored_bank(language: Language, step: Step) -> Self {
        Self::on(language, step, scored_bank())
    }

    /// A worksheet at a step, saved in a file of the home.
    pub fn on(language: Language, step: Step, worksheet: Worksheet) -> Self {
        let home = TempDir::new().expect("a home");
        let path = home.path().join("group.worksheet.ron");
        let hash = peak_moments::files::save::save_copy(&path, &worksheet).expect("saved");
        Self::with(language, Settings::default(), home, move |state| {
            let saved = SaveState::Saved { at: "10:42".to_owned() };
            let mut workshop = Workshop::new(worksheet, path, saved);
            workshop.step = step;
            workshop.desk.expected = peak_moments::files::save::Expected::Opened(hash);
            state.workshop = Some(workshop);
            state.screen = Screen::Workshop;
        })
    }

    pub fn say(&self, phrase: Phrase) -> &'static str {
        phrase.get(self.language)
    }

    pub fn state(&self) -> &State {
        self.harness.state().state()
    }

    pub fn workshop(&self) -> &Workshop {
        self.state().workshop.as_ref().expect("a worksheet is open")
    }

    pub fn worksheet(&self) -> Arc<Worksheet> {
        Arc::clone(self.workshop().worksheet())
    }

    /// The score of a touchpoint, counted from 1 as people do.
    pub fn score(&self, number: usize) -> Option<i8> {
        let worksheet = self.worksheet();
        worksheet.journey.nth(number - 1).and_then(|t| t.score).map(Score::value)
    }

    /// The number of the selected touchpoint.
    pub fn selected(&self) -> usize {
        self.workshop().selected_position().expect("a selection") + 1
    }

    /// `3 等待叫号`: how columns and dots are called.
    pub fn touchpoint(&self, number: usize) -> String {
        let worksheet = self.worksheet();
        let touchpoint = worksheet.journey.nth(number - 1).expect("a touchpoint");
        format!("{number} {}", touchpoint.name.get(self.language))
    }

    /// Lets the window settle.
    pub fn run(&mut self) {
        self.harness.run();
    }

    pub fn send(&mut self, command: impl Into<Command>) {
        self.harness.state_mut().send(command);
        self.run();
    }

    /// Steps until the state is as wanted.
    #[track_caller]
    pub fn wait(&mut self, what: &str, done: impl Fn(&State) -> bool) {
        for _ in 0..PATIENCE {
            if done(self.state()) {
                self.run();
                return;
            }
            self.harness.step();
            std::thread::sleep(Duration::from_millis(5));
        }
        let notices: Vec<&str> = self.state().notices.iter().map(|notice| notice.text.as_str()).collect();
        let save = self.state().workshop.as_ref().map(|workshop| workshop.desk.save.clone());
        panic!("waited in vain for: {what}; notices: {notices:?}, save: {save:?}");
    }

    /// Steps until the worksheet on the screen is the one in its file.
    #[track_caller]
    pub fn wait_saved(&mut self) {
        self.wait("saved", |state| {
            state.workshop.as_ref().is_some_and(|w| matches!(w.desk.save, SaveState::Saved { .. }))
        });
    }

    /// Whether something of that role and label is there.
    pub fn has(&self, role: Role, label: &str) -> bool {
        self.harness.query_all_by_role_and_label(role, label).next().is_some()
    }

    /// Whether a text is shown, alone or within a longer one.
    pub fn shows(&self, text: &str) -> bool {
        self.harness.query_all_by_label_contains(text).next().is_some()
    }

    /// The only thing of that role and label.
    #[track_caller]
    pub fn place(&self, role: Role, label: &str) -> Rect {
        self.harness.get_by_role_and_label(role, label).rect()
    }

    /// The first of the things of that role and label.
    #[track_caller]
    pub fn place_first(&self, role: Role, label: &str) -> Rect {
        self.harness.get_all_by_role_and_label(role, label).next().expect("one at least").rect()
    }

    /// The last of them: what lies over the others.
    #[track_caller]
    pub fn place_last(&self, role: Role, label: &str) -> Rect {
        self.harness.get_all_by_role_and_label(role, label).next_back().expect("one at least").rect()
    }

    /// Brings a thing into view and returns where it then is.
    #[track_caller]
    pub fn reach(&mut self, role: Role, label: &str) -> Rect {
        let window = Rect::from_min_size(Pos2::ZERO, SIZE);
        for _ in 0..3 {
            let place = self.place(role, label);
            if window.contains(place.center()) && !self.is_clipped(place) {
                return place;
            }
            self.harness.get_by_role_and_label(role, label).scroll_to_me();
            self.run();
        }
        self.place(role, label)
    }

    /// Things can be scrolled away under the top bar, and those beside the middle under the foot of the step.
    fn is_clipped(&self, place: Rect) -> bool {
        let beside = self.state().screen == Screen::Workshop && place.left() > SIZE.x - 320.0;
        let foot = if beside { 92.0 } else { 0.0 };
        place.top() < 0.0 || place.bottom() > SIZE.y - foot
    }

    #[track_caller]
    pub fn click(&mut self, role: Role, label: &str) {
        let place = self.reach(role, label);
        self.click_at(place.center());
    }

    #[track_caller]
    pub fn button(&mut self, label: &str) {
        self.click(Role::Button, label);
    }

    #[track_caller]
    pub fn press(&mut self, phrase: Phrase) {
        self.button(phrase.get(self.language));
    }

    pub fn click_at(&mut self, at: Pos2) {
        self.harness.hover_at(at);
        self.harness.drag_at(at);
        self.harness.drop_at(at);
        self.run();
    }

    /// Two clicks as fast as a hand makes them: all but letting go the second time within a frame.
    pub fn click_twice(&mut self, at: Pos2) {
        self.harness.hover_at(at);
        self.run();
        for pressed in [true, false, true, false] {
            let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
            let event = Event::PointerButton { pos: at, button, pressed, modifiers };
            self.harness.input_mut().events.push(event);
            if self.harness.input_mut().events.len() == 3 {
                self.harness.step();
            }
        }
        self.run();
    }

    pub fn drag(&mut self, from: Pos2, to: Pos2) {
        self.harness.hover_at(from);
        self.harness.drag_at(from);
        for share in [0.3, 0.6, 0.9, 1.0] {
            self.harness.hover_at(from + (to - from) * share);
        }
        self.harness.drop_at(to);
        self.run();
    }

    pub fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.run();
    }

    pub fn keys(&mut self, keys: &[Key]) {
        for key in keys {
            self.key(*key);
        }
    }

    pub fn key_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.run();
    }

    /// Holds a key down: after the first press the window is told of it again and again.
    pub fn hold(&mut self, modifiers: Modifiers, key: Key, times: usize) {
        let event = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        for _ in 0..times {
            self.harness.event_modifiers(event(true), modifiers);
            self.run();
        }
        self.harness.event_modifiers(event(false), modifiers);
        self.run();
    }

    /// A key with its place on the keyboard, as other layouts send it.
    pub fn physical_key(&mut self, modifiers: Modifiers, key: Key, physical: Key) {
        for pressed in [true, false] {
            let physical_key = Some(physical);
            let event = Event::Key { key, physical_key, pressed, repeat: false, modifiers };
            self.harness.event_modifiers(event, modifiers);
        }
        self.run();
    }

    /// Gives the focus to a thing as a screen reader or the Tab key does.
    #[track_caller]
    pub fn focus(&mut self, role: Role, label: &str) {
        self.reach(role, label);
        self.harness.get_by_role_and_label(role, label).focus();
        self.run();
    }

    /// Strikes the keys of a score: a minus and a digit.
    pub fn strike(&mut self, score: i64) {
        const DIGITS: [Key; 6] = [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
        if score < 0 {
            self.key(Key::Minus);
        }
        self.key(DIGITS[score.unsigned_abs() as usize]);
    }

    /// Puts the cursor into a field.
    #[track_caller]
    pub fn enter(&mut self, label: &str) {
        let place = self.reach_field(label);
        self.click_at(place.center());
        assert!(self.harness.ctx.text_edit_focused(), "the field {label} takes the focus");
    }

    /// Types into a field that has the focus, one character after the other as a keyboard does.
    pub fn type_text(&mut self, text: &str) {
        for character in text.chars() {
            self.harness.event(Event::Text(character.to_string()));
            self.harness.step();
        }
        self.run();
    }

    /// Replaces what stands in a field and leaves it.
    #[track_caller]
    pub fn fill(&mut self, label: &str, text: &str) {
        self.enter(label);
        self.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.run();
        self.type_text(text);
        self.leave_field();
    }

    /// Leaves a field for an empty place.
    pub fn leave_field(&mut self) {
        if self.harness.ctx.text_edit_focused() {
            self.key(Key::Escape);
        }
        assert!(!self.harness.ctx.text_edit_focused(), "Escape leaves a field");
    }

    #[track_caller]
    fn reach_field(&mut self, label: &str) -> Rect {
        let multiline = self.has(Role::MultilineTextInput, label);
        self.reach(if multiline { Role::MultilineTextInput } else { Role::TextInput }, label)
    }

    /// What a field shows.
    #[track_caller]
    pub fn field(&self, label: &str) -> String {
        let multiline = self.has(Role::MultilineTextInput, label);
        let role = if multiline { Role::MultilineTextInput } else { Role::TextInput };
        self.harness.get_by_role_and_label(role, label).value().unwrap_or_default()
    }

    /// Goes to a step by the rail.
    #[track_caller]
    pub fn go(&mut self, step: Step) {
        let name = step.name().get(self.language);
        self.click(Role::Tab, name);
        assert_eq!(self.workshop().step, step);
    }

    /// The column of a touchpoint, near its head where no point of the curve lies.
    #[track_caller]
    pub fn column(&mut self, number: usize) -> Pos2 {
        let label = self.touchpoint(number);
        let place = self.reach(Role::Button, &label);
        place.center_top() + vec2(0.0, 12.0)
    }

    /// Drops a file on the window.
    pub fn drop_file(&mut self, path: &Path) {
        self.harness.input_mut().dropped_files.push(Arc::new(Dragged(path.to_owned())));
        self.harness.step();
    }

    /// The worksheet as its file holds it.
    pub fn on_disk(&self) -> Worksheet {
        read_worksheet(&self.workshop().desk.path)
    }

    /// Opens the menu and chooses an entry.
    #[track_caller]
    pub fn menu(&mut self, entry: &str) {
        self.press(screen::MENU);
        self.button_that_begins(entry);
    }

    /// Clicks the button whose label begins so; in a menu its keys follow.
    #[track_caller]
    pub fn button_that_begins(&mut self, label: &str) {
        let begins = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().label().is_some_and(|whole| whole.starts_with(label))
        };
        let mut found = self.harness.query_all_by_role(Role::Button).filter(begins);
        let place = found.next_back().unwrap_or_else(|| panic!("no button {label}…")).rect();
        drop(found);
        self.click_at(place.center());
    }
}

/// Reads a worksheet that must be without fault; remarks, of an empty stage say, are none.
#[track_caller]
pub fn read_worksheet(path: &Path) -> Worksheet {
    let opened = peak_moments::files::open(path);
    assert!(!opened.problems.iter().any(|problem| problem.is_error()), "{path:?}: {:?}", opened.problems);
    match opened.document {
        Some(peak_moments::files::AnyDocument::Worksheet(worksheet)) => *worksheet,
        other => panic!("{path:?} holds {other:?}"),
    }
}

/// What a worksheet says, whatever its id and its revision.
pub fn said(worksheet: &Worksheet) -> Worksheet {
    Worksheet { id: Default::default(), origin: None, revision: 0, ..worksheet.clone() }
}

pub fn fresh_bank() -> Worksheet {
    let scenario = library::scenario("bank-branch").expect("the bank");
    let date = peak_moments::model::Date::constant(2026, 11, 21);
    let group = peak_moments::model::Group { number: 3, name: "星火组".to_owned(), members: Vec::new() };
    Worksheet::start(&scenario, group, Some(date), Default::default())
}

pub fn scored_bank() -> Worksheet {
    let mut worksheet = fresh_bank();
    for (touchpoint, score) in worksheet.journey.touchpoints_mut().zip(BANK) {
        touchpoint.score = Score::new(score);
    }
    worksheet
}

/// The files of a folder by their endings.
pub fn endings(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("the folder");
    let mut endings: Vec<String> = entries
        .map(|entry| {
            let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
            match name.strip_suffix(home::WORKSHEET_ENDING) {
                Some(_) => "worksheet.ron".to_owned(),
                None => name.rsplit('.').next().unwrap_or_default().to_owned(),
            }
        })
        .collect();
    endings.sort();
    endings
}
