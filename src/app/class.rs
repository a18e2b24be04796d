//! The class at the trainer's hand: its plan and clocks, where they are saved, and what is asked of them.
//!
//! There is always one: the file in the worksheets' folder, the class file that was opened last, or a
//! fresh one on the first plan, which becomes a file with its first change. Clocks hold instants, so
//! nothing here counts: what is left is asked of [`crate::analysis::agenda`] with the time of the moment.

use super::jobs::Done;
use super::{Command, NoticeKind, SaveState, Screen, State, clock};
use crate::analysis::agenda::{self, Reading, TimeLeft};
use crate::edit::{ClassEdit, ClassRefusal, ClockEdit, Gesture, History};
use crate::files::problem::Located;
use crate::files::save::{Expected, SaveError, Saved, save_class_over};
use crate::files::{self, Document, Hash, home, library};
use crate::model::{Class, Countdown};
use crate::words::{agenda as words, messages};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long a change may wait for others before it is written.
const SAVE_AFTER: Duration = Duration::from_millis(600);

/// How long after a failed save the next one is tried.
const RETRY_AFTER: Duration = Duration::from_secs(5);

/// A countdown that ended so many seconds before the program started is forgotten.
const FORGOTTEN: i64 = 60 * 60;

/// What can be asked of the class.
#[derive(Clone, Debug, PartialEq)]
pub enum ClassCommand {
    /// Shows the page of the agenda, or goes back to where it was opened from.
    TogglePage,
    /// The shipped plan at this place of [`library::plans`].
    ChoosePlan(usize),
    Edit(ClassEdit),
    /// A part of typing in one field.
    EditWithin(Gesture, ClassEdit),
    Undo,
    Redo,
    StartDay,
    EndDay,
    /// Starts the block at this place anew, and opens its step where a worksheet is open.
    StartBlock(usize),
    NextBlock,
    PreviousBlock,
    /// Gives the running block minutes, or takes them.
    AddMinutes(i32),
    TogglePause,
    /// Seconds.
    StartCountdown(u32),
    ToggleCountdown,
    RestartCountdown,
    AddToCountdown(i32),
    StopCountdown,
    SetSound(bool),
}

/// The class and its file.
pub struct ClassDesk {
    history: History<Class>,
    pub path: PathBuf,
    pub save: SaveState,
    expected: Expected,
    saving: Option<JoinHandle<()>>,
    /// The end of the countdown was heard, or is none that anybody waits for.
    rang: bool,
    /// What the page of the agenda was opened from.
    back: Screen,
}

/// A class file that did not load, with what is wrong in it.
type Broken = (PathBuf, Vec<Located>);

impl ClassDesk {
    /// The class of the file at `remembered` or in `home`, as it was left. A file that does not load is
    /// left alone, and another one takes its place.
    pub(super) fn open(home: &Path, remembered: Option<&Path>, now: u64) -> (Self, Option<Broken>) {
        let remembered = remembered.filter(|path| path.exists()).map(Path::to_owned);
        let path = remembered.unwrap_or_else(|| home::class_path(home));
        if !path.exists() {
            return (Self::new(fresh(), path, Expected::NoFile, now), None);
        }
        let opened = files::open(&path);
        match (opened.document, opened.hash) {
            (Some(Document::Class(class)), Some(hash)) => {
                (Self::new(*class, path, Expected::Opened(hash), now), None)
            }
            _ => {
                let desk = Self::new(fresh(), home::new_class_path(home), Expected::NoFile, now);
                (desk, Some((path, opened.problems)))
            }
        }
    }

    fn new(mut class: Class, path: PathBuf, expected: Expected, now: u64) -> Self {
        // What nobody ended on another day says nothing of this one.
        class.clock.day = class.clock.day.filter(|day| !agenda::is_past(day, now));
        let is_waited_for = |countdown: &Countdown| agenda::countdown(countdown, now).left > -FORGOTTEN;
        class.clock.countdown = class.clock.countdown.filter(is_waited_for);
        let ended = |countdown: &Countdown| agenda::countdown(countdown, now).left <= 0;
        Self {
            rang: class.clock.countdown.as_ref().is_none_or(ended),
            history: History::new(class),
            path,
            save: SaveState::Saved { at: String::new() },
            expected,
            saving: None,
            back: Screen::Gallery,
        }
    }

    pub fn class(&self) -> &Arc<Class> {
        self.history.current()
    }

    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// What the clock of the day says at `now`; `None` while no day runs.
    pub fn reading(&self, now: u64) -> Option<Reading> {
        agenda::read(self.class(), now)
    }

    /// What the countdown says at `now`; `None` while there is none.
    pub fn countdown(&self, now: u64) -> Option<TimeLeft> {
        let countdown = self.class().clock.countdown.as_ref()?;
        Some(agenda::countdown(countdown, now))
    }

    /// Whether what the clocks show changes by itself.
    fn is_ticking(&self) -> bool {
        let clock = &self.class().clock;
        clock.day.is_some() || clock.countdown.is_some_and(|countdown| countdown.watch.runs())
    }

    fn is_unsaved(&self) -> bool {
        !matches!(self.save, SaveState::Saved { .. })
    }
}

fn fresh() -> Class {
    Class { agenda: library::plans().into_iter().next().unwrap_or_default(), ..Class::default() }
}

impl State {
    /// The time of the moment in seconds since 1970, as the program's clock has it.
    pub fn now(&self) -> u64 {
        (self.wall)()
    }

    /// Takes another clock than the system's, for tests. What was read with the old one is read anew.
    pub fn set_clock(&mut self, wall: impl Fn() -> u64 + 'static) {
        self.wall = Box::new(wall);
        (self.class, _) = ClassDesk::open(&self.home, self.settings.class.as_deref(), self.now());
    }

    /// Takes another bell than the system's player, for tests.
    pub fn set_bell(&mut self, bell: impl Fn() + 'static) {
        self.bell = Box::new(move |_| bell());
    }

    /// Tells of a class file that did not load at the start.
    pub(super) fn tell_broken_class(&mut self, broken: Option<Broken>) {
        let Some((path, problems)) = broken else { return };
        let text = messages::problems_in(&path, problems.len(), false, self.language);
        let id = self.say(NoticeKind::Failure, text);
        if let Some(notice) = self.notices.iter_mut().find(|notice| notice.id == id) {
            notice.problems = problems;
        }
    }

    pub(super) fn class_command(&mut self, command: ClassCommand) {
        let block = self.class.class().clock.day.as_ref().map(|day| day.block);
        let now = self.now();
        let clock = |edit| ClassEdit::Clock { now, edit };
        let edit = match command {
            ClassCommand::TogglePage => return self.toggle_agenda_page(),
            ClassCommand::Undo => {
                self.change_class(History::undo);
                return;
            }
            ClassCommand::Redo => {
                self.change_class(History::redo);
                return;
            }
            ClassCommand::EditWithin(gesture, edit) => return self.edit_class(edit, Some(gesture)),
            ClassCommand::NextBlock | ClassCommand::PreviousBlock => {
                let Some(block) = block else { return self.refuse_class(ClassRefusal::NoDay) };
                let next = match command {
                    ClassCommand::NextBlock => block.checked_add(1),
                    _ => block.checked_sub(1),
                };
                return match next {
                    Some(next) => self.start_block(next),
                    None => self.refuse_class(ClassRefusal::Missing),
                };
            }
            ClassCommand::StartBlock(block) => return self.start_block(block),
            ClassCommand::StartDay => {
                let planned_start = clock::instant_of(self.class.class().agenda.start, now);
                self.edit_class(clock(ClockEdit::StartDay { planned_start }), None);
                return self.open_step_of_block();
            }
            ClassCommand::ChoosePlan(plan) => match library::plans().into_iter().nth(plan) {
                Some(agenda) => ClassEdit::SetAgenda(agenda),
                None => return,
            },
            ClassCommand::Edit(edit) => edit,
            ClassCommand::SetSound(sound) => ClassEdit::SetSound(sound),
            ClassCommand::EndDay => clock(ClockEdit::EndDay),
            ClassCommand::AddMinutes(minutes) => clock(ClockEdit::AddMinutes(minutes)),
            ClassCommand::TogglePause => clock(ClockEdit::TogglePause),
            ClassCommand::StartCountdown(seconds) => clock(ClockEdit::StartCountdown(seconds)),
            ClassCommand::ToggleCountdown => clock(ClockEdit::ToggleCountdown),
            ClassCommand::RestartCountdown => clock(ClockEdit::RestartCountdown),
            ClassCommand::AddToCountdown(seconds) => clock(ClockEdit::AddToCountdown(seconds)),
            ClassCommand::StopCountdown => clock(ClockEdit::StopCountdown),
        };
        self.edit_class(edit, None);
    }

    fn toggle_agenda_page(&mut self) {
        self.screen = match self.screen {
            Screen::Agenda => self.class.back,
            from => {
                self.class.back = from;
                Screen::Agenda
            }
        };
    }

    fn start_block(&mut self, block: usize) {
        let now = self.now();
        self.edit_class(ClassEdit::Clock { now, edit: ClockEdit::StartBlock(block) }, None);
        self.open_step_of_block();
    }

    fn open_step_of_block(&mut self) {
        let class = Arc::clone(self.class.class());
        let block = class.clock.day.as_ref().and_then(|day| class.agenda.blocks.get(day.block));
        if let Some(step) = block.and_then(|block| block.step)
            && self.workshop.is_some()
        {
            self.handle(Command::GoTo(step));
        }
    }

    fn edit_class(&mut self, edit: ClassEdit, gesture: Option<Gesture>) {
        let now = self.now();
        let mut refusal = None;
        self.change_class(|history| refusal = history.commit(edit, gesture).err());
        if let Some(refusal) = refusal {
            return self.refuse_class(refusal);
        }
        // What was given more time, or begins anew, is heard at its end again.
        if self.class.countdown(now).is_some_and(|countdown| countdown.left > 0) {
            self.class.rang = false;
        }
    }

    fn change_class<R>(&mut self, change: impl FnOnce(&mut History<Class>) -> R) {
        let before = Arc::clone(self.class.class());
        let _ = change(&mut self.class.history);
        let changed = !Arc::ptr_eq(&before, self.class.class());
        if changed && !matches!(self.class.save, SaveState::Changed { .. } | SaveState::Failed { .. }) {
            self.class.save = SaveState::Changed { since: Instant::now() };
        }
    }

    fn refuse_class(&mut self, refusal: ClassRefusal) {
        self.say(NoticeKind::Hint, words::refusal(refusal, self.language));
    }

    /// Another class file takes the place of this one.
    pub(super) fn opened_class(&mut self, path: PathBuf, class: Class, hash: Option<Hash>) {
        if path != self.class.path {
            if !self.settle_class() {
                let text = self.class_failure();
                self.say(NoticeKind::Failure, text);
                return;
            }
            let back = self.class.back;
            let expected = hash.map_or(Expected::NoFile, Expected::Opened);
            self.class = ClassDesk { back, ..ClassDesk::new(class, path.clone(), expected, self.now()) };
            self.settings.class = Some(path);
            self.keep_settings();
        }
        if self.screen != Screen::Agenda {
            self.toggle_agenda_page();
        }
    }

    /// Rings, saves what is due, and says when it wants to run again: once a second while a clock is on the
    /// screen and runs, at the end of a countdown that nobody sees.
    pub(super) fn tick_class(&mut self, now: Instant) -> Option<Duration> {
        let save = match self.class.save {
            SaveState::Changed { since } if now.saturating_duration_since(since) >= SAVE_AFTER => {
                self.save_class();
                None
            }
            SaveState::Changed { since } => Some(SAVE_AFTER - now.saturating_duration_since(since)),
            SaveState::Saving { .. } => Some(Duration::from_millis(200)),
            SaveState::Failed { tried, .. } if now.saturating_duration_since(tried) >= RETRY_AFTER => {
                self.save_class();
                None
            }
            SaveState::Failed { tried, .. } => Some(RETRY_AFTER - now.saturating_duration_since(tried)),
            SaveState::Saved { .. } => None,
        };
        let countdown = self.class.countdown(self.now()).filter(|countdown| countdown.runs);
        if countdown.is_some_and(|countdown| countdown.left <= 0) && !self.class.rang {
            self.class.rang = true;
            if self.class.class().sound {
                (self.bell)(&self.jobs);
            }
        }
        let end = countdown.and_then(|countdown| u64::try_from(countdown.left).ok());
        let end = end.filter(|left| *left > 0).map(Duration::from_secs);
        let presents = self.presentation.place.is_some();
        let is_seen = (self.screen != Screen::Gallery || presents) && self.class.is_ticking();
        let second = is_seen.then(clock::until_next_second);
        save.into_iter().chain(end).chain(second).min()
    }

    fn save_class(&mut self) {
        if self.class.saving.as_ref().is_some_and(|saving| !saving.is_finished()) {
            return;
        }
        home::make(&self.home);
        let path = self.class.path.clone();
        let class = Arc::clone(self.class.class());
        let expected = self.class.expected;
        self.class.save = SaveState::Saving { since: Instant::now() };
        self.class.saving = Some(self.jobs.start(move |_| {
            let result = save_class_over(&path, &class, expected);
            Some(Done::ClassSaved { path, class, result })
        }));
    }

    pub(super) fn class_saved(&mut self, path: &Path, class: &Arc<Class>, result: Result<Saved, SaveError>) {
        if path != self.class.path {
            return;
        }
        let replaced = match &result {
            Ok(saved) => Some(saved.hash),
            Err(error) => error.replaced(),
        };
        if let Some(hash) = replaced {
            self.class.expected = Expected::Own(hash);
        }
        match result {
            Ok(_) if Arc::ptr_eq(class, self.class.class()) => {
                self.class.save = SaveState::Saved { at: clock::time_of_day() };
            }
            Ok(_) => self.class.save = SaveState::Changed { since: Instant::now() },
            Err(SaveError::ChangedOutside { .. }) => {
                // Another window has the same class: each goes on in a file of its own, and nothing is lost.
                self.class.path = home::new_class_path(&self.home);
                self.class.expected = Expected::NoFile;
                self.class.save = SaveState::Changed { since: Instant::now() };
                self.settings.class = Some(self.class.path.clone());
                self.keep_settings();
                let text = words::two_windows(&self.class.path, self.language);
                self.say(NoticeKind::Hint, text);
            }
            Err(error) => {
                let told = matches!(self.class.save, SaveState::Failed { .. });
                self.class.save = SaveState::Failed { error, tried: Instant::now() };
                if !told {
                    let text = self.class_failure();
                    self.say(NoticeKind::Failure, text);
                }
            }
        }
    }

    fn class_failure(&self) -> String {
        let reason = match &self.class.save {
            SaveState::Failed { error, .. } => error.text(self.language),
            _ => String::new(),
        };
        messages::not_saved(&self.class.path, &reason, self.language)
    }

    /// Writes the class and waits for it; whether it stands in its file now.
    pub(super) fn settle_class(&mut self) -> bool {
        // The first save may have been begun before the last change, the second may find another's file.
        const SAVES: usize = 3;
        for _ in 0..SAVES {
            if !self.class.is_unsaved() {
                break;
            }
            self.save_class();
            if let Some(saving) = self.class.saving.take() {
                let _ = saving.join();
            }
            for done in self.jobs.finished() {
                self.finish(done);
            }
        }
        !self.class.is_unsaved()
    }
}
