//! The class at the trainer's hand: its plan and clocks, where they are saved, and what is asked of them.
//!
//! There is always one: the file in the worksheets' folder, the class file that was opened last, or a
//! fresh one on the first plan, which becomes a file with its first change. Clocks hold instants, so
//! nothing here counts: what is left is asked of [`crate::analysis::agenda`] with the time of the moment.

use super::desk::{Ended, OpenDocument};
use super::{Command, Desk, Look, Modal, NoticeKind, Offer, Screen, State, clock};
use crate::analysis::agenda::{self, Reading, TimeLeft};
use crate::edit::{ClassEdit, ClassRefusal, ClockEdit, Gesture};
use crate::files::claim::Claim;
use crate::files::problem::Located;
use crate::files::save::SaveError;
use crate::files::{self, AnyDocument, home, library};
use crate::model::{Class, Countdown};
use crate::words::{agenda as words, messages};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// A countdown that ended so many seconds before the program started is forgotten.
const FORGOTTEN: i64 = 60 * 60;

/// What can be asked of the class.
#[derive(Clone, Debug, PartialEq)]
pub enum ClassCommand {
    /// Shows the page of the agenda, or goes back to where it was opened from.
    TogglePage,
    /// The shipped plan at this place of [`library::plans`]; asks first where the class has one of its own.
    ChoosePlan(usize),
    /// The same, unasked.
    ReplacePlan(usize),
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

/// The class that the trainer leads: its desk and its clocks.
pub struct ClassDesk {
    pub desk: Desk<Class>,
    /// The end of the countdown was heard, or is none that anybody waits for.
    rang: bool,
    /// What the page of the agenda was opened from.
    pub(super) back: Screen,
}

/// A class file that did not load, with what is wrong in it.
pub(super) type Broken = (PathBuf, Vec<Located>);

/// What is to be told of the class file at the start.
#[derive(Default)]
pub(super) struct Found {
    /// It did not load.
    pub broken: Option<Broken>,
    /// It is not there: a stick that is out, a drive that is away.
    pub away: Option<PathBuf>,
}

impl ClassDesk {
    /// The class of the file at `remembered` or in `home`, as it was left. A file that does not load is
    /// left alone, and another one takes its place; so it is where the file is away. `data` is the program's own
    /// folder.
    pub(super) fn open(
        home: &Path,
        remembered: Option<&Path>,
        data: Option<&Path>,
        now: u64,
    ) -> (Self, Found) {
        let away = remembered.filter(|path| !path.exists()).map(Path::to_owned);
        let remembered = remembered.filter(|path| path.exists()).map(Path::to_owned);
        let path = remembered.unwrap_or_else(|| home::class_path(home));
        let found = Found { away: away.filter(|away| *away != path), ..Found::default() };
        if !path.exists() {
            return (Self::at(Desk::fresh(path, data), Screen::Gallery, now), found);
        }
        let opened = files::open(&path);
        let (desk, found) = match (opened.document, opened.hash) {
            (Some(AnyDocument::Class(class)), Some(hash)) => {
                let claim = Claim::take(data, &path).ok();
                (Desk::opened(of_today(*class, now), path, Some(hash), claim, String::new()), found)
            }
            _ => {
                let found = Found { broken: Some((path, opened.problems)), ..found };
                (Desk::fresh(home::new_class_path(home), data), found)
            }
        };
        (Self::at(desk, Screen::Gallery, now), found)
    }

    pub(super) fn at(desk: Desk<Class>, back: Screen, now: u64) -> Self {
        let countdown = desk.document().clock.countdown;
        let ended = |countdown: &Countdown| agenda::countdown(countdown, now).left <= 0;
        Self { rang: countdown.as_ref().is_none_or(ended), desk, back }
    }

    pub fn class(&self) -> &Arc<Class> {
        self.desk.document()
    }

    pub fn can_undo(&self) -> bool {
        self.desk.history().can_undo()
    }

    pub fn can_redo(&self) -> bool {
        self.desk.history().can_redo()
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

    /// A countdown that was given more time, or begins anew, is heard at its end again.
    fn listen(&mut self, now: u64) {
        if self.countdown(now).is_some_and(|countdown| countdown.left > 0) {
            self.rang = false;
        }
    }
}

impl Desk<Class> {
    /// A class on the first plan, which becomes a file with its first change.
    fn fresh(path: PathBuf, data: Option<&Path>) -> Self {
        let agenda = library::plans().into_iter().next().unwrap_or_default();
        let class = Class { agenda, ..Class::default() };
        let claim = Claim::take(data, &path).ok();
        Self::opened(class, path, None, claim, String::new())
    }
}

/// A class as it comes from its file: what nobody ended on another day says nothing of this one.
pub(super) fn of_today(mut class: Class, now: u64) -> Class {
    class.clock.day = class.clock.day.filter(|day| !agenda::is_past(day, now));
    let is_waited_for = |countdown: &Countdown| agenda::countdown(countdown, now).left > -FORGOTTEN;
    class.clock.countdown = class.clock.countdown.filter(is_waited_for);
    class
}

impl State {
    /// The time of the moment in seconds since 1970, as the program's clock has it.
    pub fn now(&self) -> u64 {
        (self.wall)()
    }

    /// Takes another clock than the system's, for tests. What was read with the old one is read anew.
    pub fn set_clock(&mut self, wall: impl Fn() -> u64 + 'static) {
        self.wall = Box::new(wall);
        self.class.desk.claim = None;
        let remembered = self.settings.class.as_deref();
        (self.class, _) = ClassDesk::open(&self.home, remembered, self.jobs.data(), self.now());
        self.watch_class();
    }

    /// Takes another bell than the system's player, for tests.
    pub fn set_bell(&mut self, bell: impl Fn() + 'static) {
        self.bell = Box::new(move |_| bell());
    }

    /// Tells of a class file that did not load at the start, or that is away.
    pub(super) fn tell_of_class_file(&mut self) {
        let Found { broken, away } = std::mem::take(&mut self.class_file);
        if let Some((path, problems)) = broken {
            let text = messages::problems_in(&path, problems.len(), false, self.language);
            let id = self.say(NoticeKind::Failure, text);
            if let Some(notice) = self.notices.iter_mut().find(|notice| notice.id == id) {
                notice.problems = problems;
            }
        }
        let meanwhile = self.settings.meanwhile.take_if(|_| away.is_none());
        if let Some(meanwhile) = meanwhile.filter(|path| !self.class.desk.is_at(path)) {
            let text = words::meanwhile(&meanwhile, self.language);
            self.say_with_offer(text, Offer::Open(meanwhile));
            self.keep_settings();
        }
        if let Some(away) = &away {
            let text = words::away(away, &self.class.desk.path, self.language);
            self.say(NoticeKind::Failure, text);
            self.jobs.wait_for(Some(away.clone()));
        }
        self.class_away = away;
    }

    /// What is done while the class is away is found again when it is back.
    fn remember_meanwhile(&mut self) {
        let path = Some(self.class.desk.path.clone());
        if self.class_away.is_some() && self.settings.meanwhile != path {
            self.settings.meanwhile = path;
            self.keep_settings();
        }
    }

    /// A class file that was away at the start is there.
    pub(super) fn class_is_back(&mut self, path: PathBuf) {
        let text = words::is_back(&path, self.language);
        self.say_with_offer(text, Offer::Open(path));
    }

    pub(super) fn watch_class(&self) {
        if let Some(hash) = self.class.desk.known() {
            self.jobs.watch(self.class.desk.ticket(), &self.class.desk.path, hash);
        }
    }

    pub(super) fn class_command(&mut self, command: ClassCommand) {
        let block = self.class.class().clock.day.as_ref().map(|day| day.block);
        let now = self.now();
        let clock = |edit| ClassEdit::Clock { now, edit };
        let edit = match command {
            ClassCommand::TogglePage => return self.toggle_agenda_page(),
            ClassCommand::Undo => return self.turn_class(Desk::undo),
            ClassCommand::Redo => return self.turn_class(Desk::redo),
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
            ClassCommand::ChoosePlan(plan) if !self.has_shipped_plan() => {
                self.modal = Some(Modal::ReplacePlan(plan));
                return;
            }
            ClassCommand::ChoosePlan(plan) | ClassCommand::ReplacePlan(plan) => {
                match library::plans().into_iter().nth(plan) {
                    Some(agenda) => ClassEdit::SetAgenda(agenda),
                    None => return,
                }
            }
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

    /// Whether the plan is one that comes with the program, so that nothing is lost with it.
    fn has_shipped_plan(&self) -> bool {
        library::plans().contains(&self.class.class().agenda)
    }

    fn toggle_agenda_page(&mut self) {
        match self.screen {
            Screen::Agenda => self.screen = self.class.back,
            _ => self.show_agenda(),
        }
    }

    pub(super) fn show_agenda(&mut self) {
        if self.screen != Screen::Agenda {
            self.class.back = self.screen;
            self.screen = Screen::Agenda;
        }
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
            self.handle(Command::Look(Look::GoTo(step)));
        }
    }

    fn edit_class(&mut self, edit: ClassEdit, gesture: Option<Gesture>) {
        if self.class.desk.read_only {
            return self.refuse_on_read_only();
        }
        let now = self.now();
        match self.class.desk.commit(edit, gesture) {
            Ok(_) => self.class.listen(now),
            Err(refusal) => self.refuse_class(refusal),
        }
    }

    fn turn_class(&mut self, turn: impl FnOnce(&mut Desk<Class>) -> bool) {
        if self.class.desk.read_only {
            return self.refuse_on_read_only();
        }
        turn(&mut self.class.desk);
    }

    fn refuse_on_read_only(&mut self) {
        self.say(NoticeKind::Hint, messages::read_only(self.language));
    }

    fn refuse_class(&mut self, refusal: ClassRefusal) {
        self.say(NoticeKind::Hint, words::refusal(refusal, self.language));
    }

    /// Rings, and says when the clocks want to run again: once a second while a clock is on the screen and runs,
    /// at the end of a countdown that nobody sees.
    pub(super) fn tick_clocks(&mut self) -> Option<Duration> {
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
        end.into_iter().chain(second).min()
    }

    /// A save of the class ended. Its state stands on its own page alone, so a failure is told on every other.
    pub(super) fn tell_of_class(&mut self, ended: &Ended, error: Option<SaveError>) {
        if ended.saved {
            self.remember_meanwhile();
        }
        if let Some(told) = self.class_failure.take_if(|_| ended.saved) {
            self.notices.retain(|notice| notice.id != told);
        }
        if let Some(error) = error.filter(|_| self.class_failure.is_none() && !ended.conflict) {
            let reason = error.text(self.language);
            let text = messages::not_saved(&self.class.desk.path, &reason, self.language);
            self.class_failure = Some(self.say(NoticeKind::Failure, text));
        }
    }
}
