//! Opening: fresh worksheets, files, what a crash left behind, and documents that another window has or
//! that the program did not survive.

use super::state::Preview;
use super::{Modal, NoticeKind, SaveState, Screen, State, Workshop, clock};
use crate::files::claim::{Claim, HeldBy};
use crate::files::recovery::starts;
use crate::files::save::Expected;
use crate::files::{self, Document, Hash, home, lots, recovery};
use crate::model::{Scenario, Worksheet};
use crate::words::messages;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A document that stood on the screen for so long was survived.
const SURVIVED: Duration = Duration::from_secs(2);

/// A worksheet that another window has.
pub struct Held {
    pub path: PathBuf,
    pub by: HeldBy,
    worksheet: Worksheet,
    hash: Option<Hash>,
}

/// What to do with a worksheet that another window has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldChoice {
    ReadOnly,
    Copy,
}

impl State {
    /// Counts the starts of documents in `root`, so that one that ends the program is opened safely.
    pub fn guard_starts(&mut self, root: PathBuf) {
        self.recovery_root = Some(root);
    }

    /// Opens a file on a thread; the answer comes back to [`Self::opened`].
    pub(super) fn open(&mut self, path: PathBuf) {
        if let Some(root) = &self.recovery_root
            && let Some(safe) = starts::begin(root, &path)
        {
            self.unsafe_document = Some((path, safe));
            self.modal = Some(Modal::SafeMode);
            return;
        }
        self.jobs.open(path);
    }

    /// The document is opened all the same, or in the version of a backup.
    pub(super) fn open_unsafe(&mut self, version: Option<usize>) {
        self.modal = None;
        if self.must_stay() {
            return;
        }
        let Some((path, safe)) = self.unsafe_document.take() else { return };
        match version.and_then(|index| safe.backups.get(index)) {
            Some(backup) => {
                let path = home::free_beside(&path);
                let since = Instant::now();
                self.enter(Workshop::new(backup.worksheet.clone(), path, SaveState::Changed { since }));
                self.save_now();
            }
            None => self.jobs.open(path),
        }
    }

    /// The open document stands on the screen: the program survived it.
    pub(super) fn count_start_as_done(&mut self, now: Instant) {
        let Some(workshop) = &mut self.workshop else { return };
        let stood =
            workshop.entered.is_some_and(|entered| now.saturating_duration_since(entered) >= SURVIVED);
        if stood {
            workshop.entered = None;
            let path = workshop.path.clone();
            self.starts_succeeded(&path);
        }
    }

    /// The open document leaves the screen on purpose, however short it stood there. Not on a thread: the
    /// program may end with it.
    pub(super) fn left_on_purpose(&mut self) {
        if let (Some(workshop), Some(root)) = (&mut self.workshop, &self.recovery_root)
            && workshop.entered.take().is_some()
        {
            starts::succeeded(root, &workshop.path);
        }
    }

    /// Nobody wants what another window has; that was no failed start.
    pub(super) fn close_modal(&mut self) {
        if self.modal.take() == Some(Modal::Held)
            && let Some(held) = self.held.take()
        {
            self.starts_succeeded(&held.path);
        }
    }

    fn starts_succeeded(&self, path: &Path) {
        if let Some(root) = self.recovery_root.clone() {
            let path = path.to_owned();
            self.jobs.spawn(move |_| {
                starts::succeeded(&root, &path);
                None
            });
        }
    }

    pub(super) fn start(&mut self, index: usize) {
        let Some(scenario) = self.scenarios.get(index).cloned() else { return };
        self.start_on(&scenario);
    }

    /// A fresh worksheet with a home of its own, on the disk from its first second.
    fn start_on(&mut self, scenario: &Scenario) {
        if self.must_stay() {
            return;
        }
        home::make(&self.home);
        let worksheet =
            Worksheet::start(scenario, self.settings.group.clone(), clock::today(), lots::worksheet_id());
        let path = home::new_worksheet_path(&self.home, &worksheet, self.language);
        self.enter(Workshop::new(worksheet, path, SaveState::Changed { since: Instant::now() }));
        self.save_now();
    }

    /// Whether the open worksheet must not give way to another, because it could not be saved; asks then
    /// what to do with it.
    pub(super) fn must_stay(&mut self) -> bool {
        let failed = |workshop: &Workshop| matches!(workshop.save, SaveState::Failed { .. });
        let stays = self.workshop.as_ref().is_some_and(failed);
        if stays {
            self.screen = Screen::Workshop;
            self.modal = Some(Modal::Unsaved);
        }
        stays
    }

    /// Shows a worksheet. The one that was open is written first, unless it gives way on purpose.
    pub(super) fn enter(&mut self, mut workshop: Workshop) {
        if !std::mem::take(&mut self.gives_way) {
            self.settle_open_worksheet();
        }
        self.left_on_purpose();
        self.workshop = None;
        self.presentation.place = None;
        if workshop.claim.is_none() && !workshop.read_only {
            // A worksheet that nobody can have yet: new, recovered, or a copy.
            workshop.claim = Claim::take(self.jobs.data(), &workshop.path).ok();
        }
        let known = workshop.known_hash().map(|hash| (workshop.path.clone(), hash));
        self.jobs.watch(known);
        self.settings.remember(&workshop.path);
        self.keep_settings();
        self.preview = Preview::default();
        self.workshop = Some(workshop);
        self.screen = Screen::Workshop;
        self.modal = None;
    }

    /// Goes back to the gallery; what is open is written first.
    pub(super) fn leave_worksheet(&mut self) {
        self.settle_open_worksheet();
        self.screen = Screen::Gallery;
        self.list_recent();
    }

    fn settle_open_worksheet(&mut self) {
        let changed = |w: &Workshop| matches!(w.save, SaveState::Changed { .. } | SaveState::Failed { .. });
        if self.workshop.as_ref().is_some_and(changed) {
            self.save_now();
        }
    }

    pub(super) fn opened(&mut self, path: PathBuf, opened: files::Opened) {
        if !opened.problems.is_empty() {
            let text =
                messages::problems_in(&path, opened.problems.len(), opened.document.is_some(), self.language);
            let kind = if opened.document.is_some() { NoticeKind::Hint } else { NoticeKind::Failure };
            let id = self.say(kind, text);
            if let Some(notice) = self.notices.iter_mut().find(|notice| notice.id == id) {
                notice.problems = opened.problems;
            }
        }
        match opened.document {
            Some(Document::Scenario(scenario)) => {
                add_scenario(&mut self.scenarios, *scenario);
                self.settings.remember(&path);
                self.keep_settings();
                self.leave_worksheet();
                self.say(NoticeKind::Done, messages::scenario_added(self.language));
            }
            Some(Document::Worksheet(_)) if !self.gives_way && self.must_stay() => {
                self.starts_succeeded(&path);
            }
            Some(Document::Worksheet(worksheet)) => self.opened_worksheet(path, *worksheet, opened.hash),
            Some(Document::Class(class)) => {
                self.gives_way = false;
                self.opened_class(path, *class, opened.hash);
            }
            None => {
                self.gives_way = false;
                self.starts_succeeded(&path);
            }
        }
    }

    fn opened_worksheet(&mut self, path: PathBuf, worksheet: Worksheet, hash: Option<Hash>) {
        let is_open = self.workshop.as_ref().is_some_and(|workshop| workshop.path == path);
        if is_open && !self.gives_way {
            // It is this one: what is on the screen is newer than what is in the file.
            self.screen = Screen::Workshop;
            return;
        }
        // Its claim must be free before the same file can be claimed again.
        let before = if is_open { self.workshop.take() } else { None };
        let was_read_only = before.as_ref().is_some_and(|before| before.read_only);
        match Claim::take(self.jobs.data(), &path) {
            Ok(claim) => self.show(path, worksheet, hash, Some(claim)),
            // It is read again to be looked at as before.
            Err(_) if was_read_only => self.show(path, worksheet, hash, None),
            Err(by) => {
                self.held = Some(Held { path, by, worksheet, hash });
                self.modal = Some(Modal::Held);
            }
        }
        if let (Some(before), Some(workshop)) = (before, &mut self.workshop) {
            workshop.look_as(before);
        }
    }

    fn show(&mut self, path: PathBuf, worksheet: Worksheet, hash: Option<Hash>, claim: Option<Claim>) {
        let save = SaveState::Saved { at: clock::time_of_day() };
        let mut workshop = Workshop::new(worksheet, path, save);
        workshop.expected = hash.map_or(Expected::NoFile, Expected::Opened);
        workshop.read_only = claim.is_none();
        workshop.claim = claim;
        self.enter(workshop);
    }

    /// Opens what another window has, to read or as a copy of one's own.
    pub(super) fn open_held(&mut self, choice: HeldChoice) {
        self.modal = None;
        let Some(Held { path, worksheet, hash, .. }) = self.held.take() else { return };
        match choice {
            HeldChoice::ReadOnly => self.show(path, worksheet, hash, None),
            HeldChoice::Copy => {
                let path = home::free_beside(&path);
                let since = Instant::now();
                self.enter(Workshop::new(worksheet, path, SaveState::Changed { since }));
                self.save_now();
            }
        }
    }

    pub(super) fn recover(&mut self, index: usize) {
        if index >= self.abandoned.len() {
            return;
        }
        let found = self.abandoned.remove(index);
        let recovery::slot::Snapshot { document, worksheet, .. } = found.snapshot.clone();
        let path =
            document.unwrap_or_else(|| home::new_worksheet_path(&self.home, &worksheet, self.language));
        let mut workshop = Workshop::new(worksheet, path, SaveState::Changed { since: Instant::now() });
        workshop.expected = found.expected();
        self.enter(workshop);
        // What was found stays where it is until it stands in its file: a second crash changes nothing.
        self.recovering = Some(found);
        self.save_now();
    }

    pub(super) fn discard_recovery(&mut self, index: usize) {
        if index < self.abandoned.len() {
            let found = self.abandoned.remove(index);
            if recovery::discard(&found).is_err() {
                self.say(NoticeKind::Hint, messages::not_discarded(self.language));
            }
        }
        if self.abandoned.is_empty() {
            self.modal = None;
        }
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
