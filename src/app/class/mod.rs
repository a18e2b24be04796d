//! The class at the trainer's hand: its plan and clocks, where they are saved, and what is asked of them.
//!
//! There is always one: the file in the worksheets' folder, the class file that was opened last, or a
//! fresh one on the first plan, which becomes a file with its first change. Clocks hold instants, so
//! nothing here counts: what is left is asked of [`crate::analysis::agenda`] with the time of the moment.

mod collected;
mod collecting;
mod collection;
mod compare;
mod compared;
mod debrief;
mod groups;
mod inbox;
mod news;
mod page;

pub use collected::{CollectedWork, NotIn};
pub use collecting::CollectCommand;
pub use collection::Collection;
pub(in crate::app) use collection::Todo;
pub use compare::{CompareCommand, CompareView, Comparing};
pub use debrief::{DebriefCommand, DebriefTab};
pub use groups::GroupsCommand;
pub(in crate::app) use inbox::{Inbox, Places};
pub use news::CollectNews;
pub use page::ClassPage;

use super::{Desk, ReportCommand, SaveState, Screen};
use crate::analysis::agenda::{self, ClockReading, TimeLeft};
use crate::analysis::compare::Comparison;
use crate::edit::{ClassEdit, Gesture};
use crate::files::claim::Claim;
use crate::files::problem::Located;
use crate::files::recovery::Ticket;
use crate::files::{self, AnyDocument, home, library};
use crate::model::{Class, Countdown};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A countdown that ended so many seconds before the program started is forgotten.
const FORGOTTEN: i64 = 60 * 60;

/// What can be asked of the class.
#[derive(Clone, Debug, PartialEq)]
pub enum ClassCommand {
    /// Shows the agenda of the class, or goes back to where it was opened from.
    TogglePage,
    Page(ClassPage),
    Groups(GroupsCommand),
    Collect(CollectCommand),
    Report(ReportCommand),
    Compare(CompareCommand),
    Debrief(DebriefCommand),
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
    pub(super) rang: bool,
    /// What the class was opened from.
    pub(super) back: Screen,
    pub page: ClassPage,
    /// The part of the debrief that is open.
    pub debrief: DebriefTab,
    /// The groups' work.
    pub collection: Collection,
    /// The folder that was looked at last, and for which desk.
    pub(super) folder: Option<(Ticket, PathBuf)>,
    /// Whether people's names are in what is taken home; off at every start.
    pub names: bool,
    /// What of it is looked at.
    pub comparing: Comparing,
    /// Where the class is read from; until it is, what stands here is nobody's and cannot be changed.
    pub waits_for: Option<PathBuf>,
}

/// A class that was read, and what is to be told of it.
pub struct ClassRead {
    pub(super) desk: Desk<Class>,
    pub(super) news: ClassNews,
}

impl fmt::Debug for ClassRead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClassRead").field("path", &self.desk.path).finish_non_exhaustive()
    }
}

/// A class file that did not load, with what is wrong in it.
pub type Broken = (PathBuf, Vec<Located>);

/// What is to be told of the class file at the start.
#[derive(Default)]
pub struct ClassNews {
    /// It did not load.
    pub broken: Option<Broken>,
    /// It is not there: a stick that is out, a drive that is away.
    pub away: Option<PathBuf>,
}

impl ClassDesk {
    /// What stands there while the class is read.
    pub(super) fn waiting(home: &Path, remembered: Option<&Path>, now: u64) -> Self {
        let path = remembered.map_or_else(|| home::class_path(home), Path::to_owned);
        let saved = SaveState::Saved { at: String::new() };
        let mut desk = Desk::new(first_plan(), path.clone(), saved);
        desk.leaves();
        Self { waits_for: Some(path), ..Self::at(desk, Screen::Gallery, now) }
    }

    /// The class of the file at `remembered` or in `home`, as it was left. A file that does not load is
    /// left alone, and another one takes its place; so it is where the file is away. `data` is the program's own
    /// folder.
    pub(super) fn read(home: &Path, remembered: Option<&Path>, data: Option<&Path>, now: u64) -> ClassRead {
        let away = remembered.filter(|path| !path.exists()).map(Path::to_owned);
        let remembered = remembered.filter(|path| path.exists()).map(Path::to_owned);
        let path = remembered.unwrap_or_else(|| home::class_path(home));
        let news = ClassNews { away: away.filter(|away| *away != path), ..ClassNews::default() };
        if !path.exists() {
            return ClassRead { desk: Desk::fresh(path, data), news };
        }
        let opened = files::open(&path);
        match (opened.document, opened.hash) {
            (Some(AnyDocument::Class(class)), Some(hash)) => {
                let claim = Claim::take(data, &path).ok();
                let desk = Desk::opened(of_today(*class, now), path, Some(hash), claim, String::new());
                ClassRead { desk, news }
            }
            _ => {
                let news = ClassNews { broken: Some((path, opened.problems)), ..news };
                ClassRead { desk: Desk::fresh(home::new_class_path(home), data), news }
            }
        }
    }

    pub(super) fn at(desk: Desk<Class>, back: Screen, now: u64) -> Self {
        let countdown = desk.document().clock.countdown;
        let ended = |countdown: &Countdown| agenda::countdown(countdown, now).left <= 0;
        Self {
            rang: countdown.as_ref().is_none_or(ended),
            desk,
            back,
            page: ClassPage::default(),
            debrief: DebriefTab::default(),
            collection: Collection::default(),
            folder: None,
            names: false,
            comparing: Comparing::default(),
            waits_for: None,
        }
    }

    pub fn class(&self) -> &Arc<Class> {
        self.desk.document()
    }

    /// The groups' work side by side.
    pub fn comparison(&self) -> &Arc<Comparison> {
        self.collection.comparison()
    }

    /// The group that is lit alone, by its place.
    pub fn lit(&self) -> Option<usize> {
        self.comparing.lit.filter(|lit| *lit < self.comparison().works.len())
    }

    pub fn can_undo(&self) -> bool {
        self.desk.history().can_undo()
    }

    pub fn can_redo(&self) -> bool {
        self.desk.history().can_redo()
    }

    /// What the clock of the day says at `now`; `None` while no day runs.
    pub fn reading(&self, now: u64) -> Option<ClockReading> {
        agenda::read(self.class(), now)
    }

    /// What the countdown says at `now`; `None` while there is none.
    pub fn countdown(&self, now: u64) -> Option<TimeLeft> {
        let countdown = self.class().clock.countdown.as_ref()?;
        Some(agenda::countdown(countdown, now))
    }

    /// Whether what the clocks show changes by itself.
    pub(super) fn is_ticking(&self) -> bool {
        let clock = &self.class().clock;
        clock.day.is_some() || clock.countdown.is_some_and(|countdown| countdown.watch.runs())
    }

    /// A countdown that was given more time, or begins anew, is heard at its end again.
    pub(super) fn listen(&mut self, now: u64) {
        if self.countdown(now).is_some_and(|countdown| countdown.left > 0) {
            self.rang = false;
        }
    }
}

impl Desk<Class> {
    /// A class on the first plan, which becomes a file with its first change.
    pub(super) fn fresh(path: PathBuf, data: Option<&Path>) -> Self {
        let claim = Claim::take(data, &path).ok();
        Self::opened(first_plan(), path, None, claim, String::new())
    }
}

fn first_plan() -> Class {
    let agenda = library::plans().into_iter().next().unwrap_or_default();
    Class { agenda, ..Class::default() }
}

/// A class as it comes from its file: what nobody ended on another day says nothing of this one.
pub(super) fn of_today(mut class: Class, now: u64) -> Class {
    class.clock.day = class.clock.day.filter(|day| !agenda::is_past(day, now));
    let is_waited_for = |countdown: &Countdown| agenda::countdown(countdown, now).left > -FORGOTTEN;
    class.clock.countdown = class.clock.countdown.filter(is_waited_for);
    class
}
