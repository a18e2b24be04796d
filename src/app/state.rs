//! The state of the program, and the one place where it changes.

use super::jobs::{Done, Jobs, Running};
use super::opening::{Held, add_scenario};
use super::{
    BallotsKept, ClassDesk, Command, Dialogs, Leaving, Notice, NoticeKind, Presentation, Purpose, Step,
    Subject, Teaching, Workshop, class,
};
use crate::files::backup::Kept;
use crate::files::recovery::starts::SafeMode;
use crate::files::settings::Settings;
use crate::files::{self, Hash, home, library, recovery};
use crate::model::{Language, Scenario, Worksheet};
use crate::report::{Format, PageImage};
use crate::words::agenda;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How many worksheets the gallery offers to go on with.
const RECENT: usize = 13;

/// What fills the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Gallery,
    Workshop,
    /// The plan of the class and its clocks.
    Agenda,
}

/// What asks for an answer before anything else.
#[derive(Clone, Debug, PartialEq)]
pub enum Modal {
    Keys,
    Settings,
    /// The program's own path field, where the system has no dialog.
    Path {
        purpose: Purpose,
        text: String,
    },
    /// The key is for trainers: is one here?
    Trainer,
    /// Closing with work that could not be saved.
    Unsaved(Subject),
    /// Work of a program that did not end normally.
    Recovery,
    /// The versions that saving took the place of.
    Earlier,
    /// The file was changed outside since it was opened or saved.
    Conflict(Subject),
    /// The plan of the class is its own and would give way to the shipped one at this place.
    ReplacePlan(usize),
    /// A file that this window did not write is in the way of an export.
    ReplaceExport(Format, PathBuf),
    /// Another window has the document.
    Held,
    /// The document ended the program twice, or does not open and has earlier versions.
    SafeMode,
    /// Whether individual scores are handed in too.
    HandIn,
    /// The trainer's switches of the steps.
    Steps,
    /// All problems of a file, of the notice with this number.
    Problems(u64),
}

/// The pages of the summary, as they were last drawn.
#[derive(Default)]
pub struct Preview {
    /// What the pages show; the request is not repeated while it is the same.
    pub of: Option<(Arc<Worksheet>, Language)>,
    pub pages: Vec<PageImage>,
    /// How many pages the whole has; a long summary is not shown to its end.
    pub n_pages: usize,
    pub failure: Option<String>,
    pub pending: bool,
    /// Counts the drawings, so that the screen knows when to take the pages up again.
    pub generation: u64,
}

/// Everything the window shows.
pub struct State {
    pub language: Language,
    pub settings: Settings,
    pub screen: Screen,
    pub scenarios: Vec<Arc<Scenario>>,
    pub recent: Vec<home::Listed>,
    pub workshop: Option<Workshop>,
    /// The class that the trainer leads.
    pub class: ClassDesk,
    pub modal: Option<Modal>,
    pub notices: Vec<Notice>,
    pub exporting: Option<Running>,
    /// What this window exported, by where: its own exports may give way to the next.
    pub(super) exports: BTreeMap<PathBuf, Hash>,
    pub preview: Preview,
    pub presentation: Presentation,
    /// The first screen that this window is not on, by its place in the system's list.
    pub other_screen: Option<usize>,
    pub abandoned: Vec<recovery::Found>,
    /// What is projected to explain the method.
    pub teaching: Teaching,
    /// What the list of earlier versions shows; `None` while they are looked for.
    pub earlier: Option<Kept>,
    /// Whose they are.
    pub(super) earlier_of: PathBuf,
    /// A document that another window has, waiting for a decision.
    pub held: Option<Held>,
    /// A document that the program did not survive twice, or that does not open, waiting for a decision.
    pub unsafe_document: Option<(PathBuf, SafeMode)>,
    /// What of the individual scores goes into the copy that is being handed in.
    pub(super) handed_in: BallotsKept,
    /// What left the screen and is not in its file yet.
    pub leaving: Leaving,
    /// Why a crash now would lose what is not saved; `None` where it would not.
    pub no_recovery: Option<String>,
    pub(super) recovery_notice: Option<u64>,
    /// Work of a crash that was given up in this window.
    pub(super) discarded: Vec<recovery::Found>,
    /// What is to be told of the class file.
    pub(super) class_file: class::Found,
    /// The class file that was away at the start.
    pub(super) class_away: Option<PathBuf>,
    /// The notice that the class is not saved.
    pub(super) class_failure: Option<u64>,
    /// The window may close now.
    pub quit: bool,
    pub(super) home: PathBuf,
    pub(super) settings_folder: Option<PathBuf>,
    /// Where starts are counted and snapshots lie; `None` in tests and where the system has no place.
    pub(super) recovery_root: Option<PathBuf>,
    pub(super) jobs: Jobs,
    pub(super) dialogs: Box<dyn Dialogs>,
    /// The wall clock, in seconds since 1970.
    pub(super) wall: Box<dyn Fn() -> u64>,
    /// Rings at the end of a countdown.
    pub(super) bell: Box<dyn Fn(&Jobs)>,
    pub(super) next_notice: u64,
    /// Nothing was told yet.
    is_new: bool,
}

impl State {
    /// `home` is the folder where worksheets live; without a `settings_folder`, settings last as long as
    /// the program.
    pub fn new(
        settings: Settings,
        settings_folder: Option<PathBuf>,
        home: PathBuf,
        mut jobs: Jobs,
        dialogs: Box<dyn Dialogs>,
    ) -> Self {
        let mut scenarios: Vec<Arc<Scenario>> = library::shipped().into_iter().map(Arc::new).collect();
        for own in home::scenarios(&home, &settings.recent) {
            add_scenario(&mut scenarios, own);
        }
        let wall = super::clock::unix_seconds;
        let (class, class_file) = ClassDesk::open(&home, settings.class.as_deref(), jobs.data(), wall());
        jobs.set_home(&home);
        let mut state = Self {
            language: settings.language.unwrap_or_default(),
            settings,
            screen: Screen::Gallery,
            scenarios,
            recent: Vec::new(),
            workshop: None,
            class,
            modal: None,
            notices: Vec::new(),
            exporting: None,
            exports: BTreeMap::new(),
            preview: Preview::default(),
            presentation: Presentation::default(),
            other_screen: None,
            abandoned: Vec::new(),
            teaching: Teaching::default(),
            earlier: None,
            earlier_of: PathBuf::new(),
            held: None,
            unsafe_document: None,
            handed_in: BallotsKept::default(),
            leaving: Leaving::default(),
            no_recovery: None,
            recovery_notice: None,
            discarded: Vec::new(),
            class_file,
            class_away: None,
            class_failure: None,
            quit: false,
            home,
            settings_folder,
            recovery_root: None,
            jobs,
            dialogs,
            wall: Box::new(wall),
            bell: Box::new(super::bell::ring),
            next_notice: 0,
            is_new: true,
        };
        state.list_recent();
        state.watch_class();
        state
    }

    pub(super) fn list_recent(&mut self) {
        self.recent = home::worksheets(&self.home, &self.settings.recent, RECENT);
    }

    /// The folder where worksheets live.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// Clears away what crashed saves may have left in the folders of the worksheets and of the settings.
    pub fn tidy_folders(&self) {
        let folders: Vec<PathBuf> =
            std::iter::once(self.home.clone()).chain(self.settings_folder.clone()).collect();
        self.jobs.spawn(move |_| {
            for folder in folders {
                files::save::sweep(&folder);
            }
            None
        });
    }

    /// What ended on the threads, as commands.
    pub fn finished(&self) -> Vec<Command> {
        self.jobs.finished().into_iter().map(Command::Finished).collect()
    }

    /// Saves what is due and lets messages pass. Runs even while the window is hidden; the answer is
    /// when it wants to run again.
    pub fn tick(&mut self, now: Instant) -> Option<Duration> {
        self.notices.retain(|notice| !notice.is_over(now));
        let notices = (!self.notices.is_empty()).then_some(Duration::from_secs(1));
        if std::mem::take(&mut self.is_new) {
            self.tell_of_class_file();
        }
        let documents = [Subject::Worksheet, Subject::Class].map(|subject| {
            let (desk, jobs) = self.desk_mut(subject)?;
            desk.tick(now, jobs)
        });
        let leaving = self.leaving.tick(now, &self.jobs);
        let clocks = self.tick_clocks();
        self.count_start_as_done(now);
        documents.into_iter().flatten().chain(notices).chain(leaving).chain(clocks).min()
    }

    pub(super) fn finish(&mut self, done: Done) {
        match done {
            Done::Path(purpose, path) => self.path_chosen(purpose, path),
            Done::NoDialog(purpose, suggested) => {
                let text = suggested.map(|path| path.display().to_string()).unwrap_or_default();
                self.modal = Some(Modal::Path { purpose, text });
            }
            Done::Opened { path, why, opened, kept } => self.opened(path, why, *opened, kept),
            Done::Saved { ticket, path, changes, result } => self.saved(ticket, (&path, changes), result),
            Done::Backups { path, kept } => {
                if self.earlier_of == path {
                    self.earlier = Some(kept);
                }
            }
            Done::Recovery(result) => self.recovery_works(result),
            Done::NoBell => {
                self.say(NoticeKind::Hint, agenda::NO_BELL.get(self.language).to_owned());
            }
            Done::Outside { ticket, outside } => self.changed_outside(ticket, outside),
            Done::Back(path) => self.class_is_back(path),
            Done::HandedIn { path, result } => self.handed_in(path, result),
            Done::Exported { format, path, result } => self.exported(format, path, result),
            Done::Preview { worksheet, language, result } => {
                self.preview.pending = false;
                self.preview.of = Some((worksheet, language));
                self.preview.generation += 1;
                match result {
                    Ok(drawn) => {
                        (self.preview.pages, self.preview.n_pages) = (drawn.pages, drawn.n_pages);
                        self.preview.failure = None;
                    }
                    Err(error) => self.preview.failure = Some(error.message(self.language)),
                }
            }
        }
    }

    pub(super) fn keep_settings(&mut self) {
        let settings = self.settings.clone();
        let Some(folder) = self.settings_folder.clone() else { return };
        self.jobs.spawn(move |_| {
            // Losing a window size or a recent file is no news to a person at work.
            let _ = settings.save(&folder);
            None
        });
    }

    /// The step that is open, if a worksheet is.
    pub fn step(&self) -> Option<Step> {
        self.workshop.as_ref().map(|workshop| workshop.step)
    }
}
