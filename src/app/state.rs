//! The state of the program. What changes it stands in [`super::handle`].

use super::class::Inbox;
use super::crash::Trace;
use super::dialogs::Asking;
use super::jobs::{Jobs, Running};
use super::reading::Listing;
use super::{
    ClassDesk, Dialogs, Leaving, Notice, Presentation, Previewed, Step, Teaching, WindowSize, Workshop, class,
};
use crate::app::Modal;
use crate::app::Screen;
use crate::files::backup::Kept;
use crate::files::crash::CrashReport;
use crate::files::settings::Settings;
use crate::files::{Hash, home, recovery};
use crate::model::{Language, Scenario};
use crate::report::{PageImage, Preview};
use crate::words::about::Facts;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The pages of the summary, as they were last drawn.
#[derive(Default)]
pub struct ShownPages {
    /// What the pages show; the request is not repeated while it is the same.
    pub of: Option<Previewed>,
    /// As they were typeset; those that are seen are drawn.
    pub typeset: Option<Arc<Preview>>,
    /// The pages that were drawn, by their places.
    pub pages: BTreeMap<usize, PageImage>,
    /// The places of the pages that are seen or lie near.
    pub wanted: Range<usize>,
    /// Those that are being drawn.
    pub(super) drawing: BTreeSet<usize>,
    /// How many pages the whole has; a long summary is not shown to its end.
    pub n_pages: usize,
    pub failure: Option<String>,
    pub pending: bool,
    /// Counts the drawings, so that the screen knows when to take the pages up again.
    pub generation: u64,
}

impl ShownPages {
    /// Nothing is shown, and what is still drawn for what was is old.
    pub(super) fn next(&self) -> Self {
        Self { generation: self.generation + 1, ..Self::default() }
    }
}

/// What opens a file in the editor of the system.
pub(super) type Editor = Box<dyn Fn(&Path) -> std::io::Result<()>>;

/// Everything the window shows.
pub struct State {
    pub language: Language,
    pub settings: Settings,
    pub screen: Screen,
    pub scenarios: Vec<Arc<Scenario>>,
    /// Worksheets to go on with, the last changed first.
    pub recent: Vec<home::Listed>,
    pub reading: Listing,
    /// Where the own scenarios of the gallery were read from.
    pub(super) own: BTreeMap<String, PathBuf>,
    pub workshop: Option<Workshop>,
    /// The class that the trainer leads.
    pub class: ClassDesk,
    pub modal: Option<Modal>,
    /// The dialog of the system that is waited for.
    pub(super) asking: Option<Asking>,
    pub notices: Vec<Notice>,
    pub exporting: Option<Running>,
    /// What this window exported, by where: its own exports may give way to the next.
    pub(super) exports: BTreeMap<PathBuf, Hash>,
    pub preview: ShownPages,
    pub presentation: Presentation,
    /// The first screen that this window is not on, by its place in the system's list.
    pub other_screen: Option<usize>,
    pub abandoned: Vec<recovery::Found>,
    /// What is projected to explain the method.
    pub teaching: Teaching,
    /// What left the screen and is not in its file yet.
    pub leaving: Leaving,
    /// Why a crash now would lose what is not saved; `None` where it would not.
    pub no_recovery: Option<String>,
    pub(super) recovery_notice: Option<u64>,
    /// Work of a crash that was given up in this window.
    pub(super) discarded: Vec<recovery::Found>,
    /// What is to be told of the class file.
    pub(super) class_file: Option<class::ClassNews>,
    /// The class file that was away at the start.
    pub(super) class_away: Option<PathBuf>,
    /// The notice that the class is not saved.
    pub(super) class_failure: Option<u64>,
    /// Whether the system's appearance is dark, where it has one.
    pub system_is_dark: bool,
    /// How large the window is, to be kept when it closes.
    pub window: WindowSize,
    /// What is told about the program and the machine.
    pub facts: Facts,
    /// The report of the last fault, where one is kept.
    pub report: Option<CrashReport>,
    /// The window may close now.
    pub quit: bool,
    pub(super) home: PathBuf,
    pub(super) settings_folder: Option<PathBuf>,
    /// What a report of a fault would say.
    pub(super) trace: Trace,
    /// Reports of this run that were told.
    pub(super) n_told: usize,
    /// Where starts are counted and snapshots lie; `None` in tests and where the system has no place.
    pub(super) recovery_root: Option<PathBuf>,
    /// Where the groups' work comes from.
    pub(super) inbox: Inbox,
    pub(super) jobs: Jobs,
    pub(super) dialogs: Box<dyn Dialogs>,
    /// The wall clock, in seconds since 1970.
    pub(super) wall: Box<dyn Fn() -> u64>,
    /// Rings at the end of a countdown.
    pub(super) bell: Box<dyn Fn(&Jobs)>,
    /// Opens a file in the editor of the system.
    pub(super) editor: Editor,
    pub(super) next_notice: u64,
    /// What crashed programs left is to be offered as soon as nothing else is asked.
    pub(super) offer_is_due: bool,
}

impl State {
    /// The earlier versions that are listed; `None` while there is no list, or they are looked for.
    pub fn earlier(&self) -> Option<&Kept> {
        match &self.modal {
            Some(Modal::Earlier { kept, .. }) => kept.as_ref(),
            _ => None,
        }
    }

    /// The step that is open, if a worksheet is.
    pub fn step(&self) -> Option<Step> {
        self.workshop.as_ref().map(|workshop| workshop.step)
    }

    /// The folder where worksheets live.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// The program's own folder, and that of the settings, where the system has them.
    pub fn own_folders(&self) -> [Option<&Path>; 2] {
        [self.jobs.data(), self.settings_folder.as_deref()]
    }
}

/// A facilitator's own scenario joins the gallery; one of the same id takes the place of the other.
pub(super) fn add_scenario(scenarios: &mut Vec<Arc<Scenario>>, own: Scenario) {
    let own = Arc::new(own);
    match scenarios.iter_mut().find(|other| other.brief.id == own.brief.id) {
        Some(other) => *other = own,
        None => scenarios.push(own),
    }
}
