//! Opening: fresh worksheets, files, and documents that another window has or that the program did not
//! survive. What a document leaves behind when another takes its place stands in [`crate::app::leaving`].

use crate::app::Held;
use crate::app::HeldChoice;
use crate::app::Opening;
use crate::app::class::of_today;
use crate::app::desk::OpenDocument;
use crate::app::state::add_scenario;
use crate::app::{ClassDesk, Desk, Modal, NoticeKind, SaveState, Screen, State, Subject, Workshop, clock};
use crate::files::claim::{Claim, HeldBy};
use crate::files::recovery::Ticket;
use crate::files::recovery::starts::{self, SafeMode};
use crate::files::{self, AnyDocument, Document, Hash, home, lots};
use crate::model::{Class, Scenario, Worksheet};
use crate::words::{messages, safety};
use std::path::{Path, PathBuf};
use std::time::Instant;

impl State {
    /// Counts the starts of documents in `root`, so that one that ends the program is opened safely.
    pub fn guard_starts(&mut self, root: PathBuf) {
        self.recovery_root = Some(root);
    }

    /// Opens a file on a thread; the answer comes back to [`Self::opened`]. What is open already is newer than
    /// its file, and is shown as it is.
    pub(super) fn open(&mut self, path: PathBuf) {
        if self.shows_again(&path) {
            return;
        }
        if let Some(root) = &self.recovery_root
            && let Some(safe) = starts::begin(root, &path)
        {
            self.modal = Some(Modal::SafeMode(path, safe));
            return;
        }
        self.jobs.open(path, Opening::Asked);
    }

    fn shows_again(&mut self, path: &Path) -> bool {
        if self.workshop.as_ref().is_some_and(|workshop| workshop.desk.is_at(path)) {
            self.screen = Screen::Workshop;
            return true;
        }
        // While it is still read it is there too: opened a second time it would find itself claimed.
        let is_there = self.class.desk.expected.hash().is_some() || self.class.waits_for.is_some();
        if self.class.desk.is_at(path) && is_there {
            self.go_to_class();
            return true;
        }
        match self.leaving.take_worksheet(path) {
            Some(workshop) => {
                self.enter(workshop);
                true
            }
            None => false,
        }
    }

    /// The document is opened all the same, or in the version of a backup.
    pub(super) fn open_unsafe(&mut self, version: Option<usize>) {
        let Some(Modal::SafeMode(path, safe)) = self.modal.take() else { return };
        if self.must_stay() {
            return;
        }
        match version.and_then(|index| safe.backups.into_iter().nth(index)) {
            Some(backup) => self.open_copy(&path, backup.document),
            None => self.jobs.open(path, Opening::Asked),
        }
    }

    /// The open documents stand on the screen: the program survived them.
    pub(super) fn count_start_as_done(&mut self, now: Instant) {
        let worksheet = self.workshop.as_mut().map(|workshop| &mut workshop.desk);
        let worksheet = worksheet.and_then(|desk| desk.survived(now).then(|| desk.path.clone()));
        let class = self.class.desk.survived(now).then(|| self.class.desk.path.clone());
        for path in worksheet.into_iter().chain(class) {
            self.starts_succeeded(&path);
        }
    }

    /// The open documents leave the screen on purpose, however short they stood there. Not on a thread: the
    /// program may end with it.
    pub(super) fn left_on_purpose(&mut self) {
        let Some(root) = &self.recovery_root else { return };
        if let Some(workshop) = &mut self.workshop
            && workshop.desk.leaves()
        {
            starts::succeeded(root, &workshop.desk.path);
        }
        if self.class.desk.leaves() {
            starts::succeeded(root, &self.class.desk.path);
        }
    }

    /// Nobody wants what another window has, or what does not open; that was no failed start.
    pub(super) fn close_modal(&mut self) {
        if let Some(Modal::Held(held)) = self.modal.take() {
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
        let worksheet = Worksheet::start(
            scenario,
            self.settings.group.clone(),
            Some(clock::today()),
            lots::worksheet_id(),
        );
        let path = home::new_worksheet_path(&self.home, &worksheet, self.language);
        self.enter(Workshop::new(worksheet, path, SaveState::Changed { since: Instant::now() }));
        self.save_now();
    }

    /// Whether the open worksheet must not give way to another, because it could not be saved; asks then
    /// what to do with it.
    pub(super) fn must_stay(&mut self) -> bool {
        let stays = self.workshop.as_ref().is_some_and(|workshop| workshop.desk.fails());
        if stays {
            self.screen = Screen::Workshop;
            self.modal = Some(Modal::Unsaved(Subject::Worksheet));
        }
        stays
    }

    /// Shows a worksheet. The one that was open is written first, and stays in the background until it is.
    pub(super) fn enter(&mut self, mut workshop: Workshop) {
        self.put_worksheet_aside();
        self.presentation.place = None;
        let desk = &mut workshop.desk;
        if desk.claim.is_none() && !desk.read_only {
            // A worksheet that nobody can have yet: new, recovered, or a copy.
            desk.claim = Claim::take(self.jobs.data(), &desk.path).ok();
        }
        self.settings.remember(&desk.path);
        self.keep_settings();
        self.put_on_screen(workshop);
        self.screen = Screen::Workshop;
        self.modal = None;
    }

    fn put_on_screen(&mut self, workshop: Workshop) {
        if let Some(hash) = workshop.desk.expected.hash() {
            self.jobs.watch(workshop.desk.ticket(), &workshop.desk.path, hash);
        }
        self.preview = self.preview.next();
        self.workshop = Some(workshop);
    }

    /// Goes back to the gallery; what is open is written first.
    pub(super) fn leave_worksheet(&mut self) {
        if let Some((desk, jobs)) = self.desk_mut(Subject::Worksheet)
            && desk.is_unsaved()
        {
            desk.save(jobs);
        }
        self.screen = Screen::Gallery;
        self.list_recent();
    }

    /// A file was read.
    pub(super) fn opened(
        &mut self,
        path: PathBuf,
        why: Opening,
        opened: files::Opened,
        kept: Option<SafeMode>,
    ) {
        let files::Opened { document, problems, hash } = opened;
        self.say_problems(&path, problems, document.is_some());
        if let Opening::InPlaceOf(ticket) = why {
            return self.put_in_place_of(ticket, document, hash);
        }
        // A worksheet counts as survived when it has stood on the screen.
        if !matches!(document, Some(AnyDocument::Worksheet(_))) {
            self.starts_succeeded(&path);
        }
        match document {
            Some(AnyDocument::Scenario(scenario)) => {
                add_scenario(&mut self.scenarios, *scenario);
                self.settings.remember(&path);
                self.keep_settings();
                self.leave_worksheet();
                self.say(NoticeKind::Done, messages::scenario_added(self.language));
            }
            Some(AnyDocument::Worksheet(_)) if self.must_stay() => self.starts_succeeded(&path),
            Some(AnyDocument::Worksheet(worksheet)) => self.opened_worksheet(path, *worksheet, hash),
            Some(AnyDocument::Class(class)) => self.opened_class(path, *class, hash),
            None => {
                if let Some(kept) = kept {
                    self.modal = Some(Modal::SafeMode(path, kept));
                }
            }
        }
    }

    fn opened_worksheet(&mut self, path: PathBuf, worksheet: Worksheet, hash: Option<Hash>) {
        if self.shows_again(&path) {
            return;
        }
        match Claim::take(self.jobs.data(), &path) {
            Ok(claim) => self.show(path, worksheet, hash, Some(claim)),
            Err(by) => self.ask_about_held(path, by, worksheet.into_any(), hash),
        }
    }

    fn ask_about_held(&mut self, path: PathBuf, by: HeldBy, document: AnyDocument, hash: Option<Hash>) {
        self.modal = Some(Modal::Held(Held { path, by, document, hash }));
    }

    fn show(&mut self, path: PathBuf, worksheet: Worksheet, hash: Option<Hash>, claim: Option<Claim>) {
        let desk = Desk::opened(worksheet, path, hash, claim, clock::time_of_day());
        self.enter(Workshop::at(desk));
    }

    /// What a file holds takes the place of the document on the screen: a person gave that up for it, or had only
    /// looked at it. Its file belongs to the same window as before.
    fn put_in_place_of(&mut self, ticket: Ticket, document: Option<AnyDocument>, hash: Option<Hash>) {
        match (&mut self.workshop, document) {
            (Some(workshop), Some(AnyDocument::Worksheet(theirs))) if workshop.desk.ticket() == ticket => {
                let desk = successor(&mut workshop.desk, *theirs, hash, &self.jobs);
                let mut next = Workshop::at(desk);
                if let Some(before) = self.workshop.take() {
                    next.look_as(before);
                }
                self.put_on_screen(next);
            }
            (_, Some(AnyDocument::Class(theirs))) if self.class.desk.ticket() == ticket => {
                let theirs = of_today(*theirs, self.now());
                let desk = successor(&mut self.class.desk, theirs, hash, &self.jobs);
                self.class = ClassDesk::at(desk, self.class.back, self.now());
                self.watch_class();
            }
            _ => self.theirs_does_not_open(ticket),
        }
    }

    /// What was to be taken cannot be: what is on the screen stays, and the question.
    fn theirs_does_not_open(&mut self, ticket: Ticket) {
        let Some(subject) = self.subject_of(ticket) else { return };
        if !self.desk(subject).is_some_and(|desk| desk.is_read_only()) {
            self.say(NoticeKind::Failure, safety::THEIRS_DOES_NOT_OPEN.get(self.language).to_owned());
            self.modal = Some(Modal::Conflict(subject));
        }
    }

    /// Opens what another window has, to read or as a copy of one's own.
    pub(super) fn open_held(&mut self, choice: HeldChoice) {
        let Some(Modal::Held(Held { path, document, hash, .. })) = self.modal.take() else { return };
        match (choice, document) {
            (HeldChoice::Copy, document) => self.open_copy(&path, document),
            (_, AnyDocument::Worksheet(worksheet)) => self.show(path, *worksheet, hash, None),
            (_, AnyDocument::Class(class)) => self.show_class(path, *class, hash, None),
            (_, AnyDocument::Scenario(_)) => {}
        }
    }

    /// A copy beside the file, saved and open for work.
    pub(super) fn open_copy(&mut self, path: &Path, document: AnyDocument) {
        let changed = SaveState::Changed { since: Instant::now() };
        match document {
            AnyDocument::Worksheet(worksheet) => {
                let path = home::free_beside::<Worksheet>(path);
                self.enter(Workshop::new(Document::copied(&*worksheet), path, changed));
                self.save_now();
            }
            AnyDocument::Class(class) => {
                let path = home::free_beside::<Class>(path);
                self.enter_class(Desk::new(class.copied(), path, changed));
                self.class.desk.save(&self.jobs);
            }
            AnyDocument::Scenario(scenario) => {
                add_scenario(&mut self.scenarios, *scenario);
                self.say(NoticeKind::Done, messages::scenario_added(self.language));
            }
        }
    }

    fn opened_class(&mut self, path: PathBuf, class: Class, hash: Option<Hash>) {
        if self.shows_again(&path) {
            return;
        }
        match Claim::take(self.jobs.data(), &path) {
            Ok(claim) => self.show_class(path, class, hash, Some(claim)),
            Err(by) => self.ask_about_held(path, by, class.into_any(), hash),
        }
    }

    fn show_class(&mut self, path: PathBuf, class: Class, hash: Option<Hash>, claim: Option<Claim>) {
        let class = of_today(class, self.now());
        self.enter_class(Desk::opened(class, path, hash, claim, clock::time_of_day()));
    }

    /// Another class takes the place of this one, which is written first and stays in the background until it is.
    pub(super) fn enter_class(&mut self, mut desk: Desk<Class>) {
        if desk.claim.is_none() && !desk.read_only {
            desk.claim = Claim::take(self.jobs.data(), &desk.path).ok();
        }
        self.settings.class = Some(desk.path.clone());
        self.keep_settings();
        let next = ClassDesk::at(desk, self.class.back, self.now());
        let before = std::mem::replace(&mut self.class, next);
        self.put_class_aside(before.desk);
        self.watch_class();
        self.modal = None;
        self.go_to_class();
    }
}

/// The desk of what stands in a file instead. Its snapshots begin anew, its claim stays.
fn successor<D: Document>(
    before: &mut Desk<D>,
    document: D,
    hash: Option<Hash>,
    jobs: &crate::app::jobs::Jobs,
) -> Desk<D> {
    let claim = before.claim.take();
    let claim = claim.or_else(|| Claim::take(jobs.data(), &before.path).ok());
    // What is given up on purpose is not offered again.
    jobs.settled(before.ticket());
    jobs.closed(before.ticket());
    Desk::opened(document, before.path.clone(), hash, claim, clock::time_of_day())
}
