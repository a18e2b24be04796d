//! What is asked of the class: its plan, its clocks, its page.

use crate::app::ClassCommand;
use crate::app::ClassDesk;
use crate::app::ClassPage;
use crate::app::ClassRead;
use crate::app::DebriefCommand;
use crate::app::bell::{self, Player};
use crate::app::class::ClassNews;
use crate::app::desk::{Ended, OpenDocument};
use crate::app::{Command, Desk, Look, Modal, NoticeKind, Offer, Screen, State, clock};
use crate::edit::{ClassEdit, ClassRefusal, ClockEdit, Gesture};
use crate::files::library;
use crate::files::recovery::Ticket;
use crate::files::save::SaveError;
use crate::model::Class;
use crate::words::{agenda as words, messages};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
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
        let read = ClassDesk::read(&self.home, remembered, self.jobs.data(), self.now());
        self.class = ClassDesk::at(read.desk, Screen::Gallery, self.now());
        self.watch_class();
    }

    /// The class was read. Where another was opened meanwhile, that one stays.
    pub(super) fn class_read(&mut self, ticket: Ticket, read: ClassRead) {
        if self.class.desk.ticket() != ticket {
            return;
        }
        let ClassRead { desk, news } = read;
        self.class = ClassDesk::at(desk, self.class.back, self.now());
        self.class_file = Some(news);
        self.watch_class();
    }

    /// Whether the class is not read yet, which is said then.
    pub(super) fn class_is_away(&mut self) -> bool {
        let Some(path) = &self.class.waits_for else { return false };
        let text = words::still_read(path, self.language);
        self.say(NoticeKind::Hint, text);
        true
    }

    /// Who plays the bell, where the system can without another program.
    pub fn set_player(&mut self, player: Player) {
        self.bell = Box::new(move |jobs| bell::ring_by(player, jobs));
    }

    /// Takes another bell than the system's player, for tests.
    pub fn set_bell(&mut self, bell: impl Fn() + 'static) {
        self.bell = Box::new(move |_| bell());
    }

    /// Tells of a class file that did not load at the start, or that is away.
    pub(super) fn tell_of_class_file(&mut self) {
        let Some(ClassNews { broken, away }) = self.class_file.take() else { return };
        if let Some((path, problems)) = broken {
            self.say_problems(&path, problems, false);
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
        if !matches!(command, ClassCommand::TogglePage | ClassCommand::Page(_)) && self.class_is_away() {
            return;
        }
        let block = self.class.class().clock.day.as_ref().map(|day| day.block);
        let now = self.now();
        let clock = |edit| ClassEdit::Clock { now, edit };
        let edit = match command {
            ClassCommand::TogglePage => return self.toggle_class(),
            ClassCommand::Page(page) => {
                self.class.page = page;
                return;
            }
            ClassCommand::Groups(command) => return self.groups_of_class(command),
            ClassCommand::Collect(command) => return self.collect(command),
            ClassCommand::Report(command) => return self.report_of_class(command),
            ClassCommand::Debrief(DebriefCommand::Open(tab)) => {
                self.class.debrief = tab;
                return;
            }
            ClassCommand::Compare(command) => {
                let n = self.class.comparison().works.len();
                return self.class.comparing.handle(command, n);
            }
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

    fn toggle_class(&mut self) {
        match self.screen {
            Screen::Class => self.screen = self.class.back,
            _ => {
                self.class.page = ClassPage::Agenda;
                self.go_to_class();
            }
        }
    }

    pub(super) fn go_to_class(&mut self) {
        if self.screen != Screen::Class {
            self.class.back = self.screen;
            self.screen = Screen::Class;
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

    pub(super) fn edit_class(&mut self, edit: ClassEdit, gesture: Option<Gesture>) {
        if self.class.desk.read_only {
            return self.refuse_on_read_only();
        }
        let now = self.now();
        match self.class.desk.commit(edit, gesture) {
            Ok(_) => self.class.listen(now),
            Err(refusal) => self.refuse_class(refusal),
        }
        self.settle_collection();
    }

    fn turn_class(&mut self, turn: impl FnOnce(&mut Desk<Class>) -> bool) {
        if self.class.desk.read_only {
            return self.refuse_on_read_only();
        }
        turn(&mut self.class.desk);
        self.settle_collection();
    }

    pub(super) fn refuse_on_read_only(&mut self) {
        self.say(NoticeKind::Hint, messages::read_only(self.language));
    }

    pub(super) fn refuse_class(&mut self, refusal: ClassRefusal) {
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
