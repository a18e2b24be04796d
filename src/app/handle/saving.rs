//! Saving as a person sees it: asked for, asked where, told of, and what to do where somebody else wrote the
//! same file. When and over what a document is saved is the business of its [`crate::app::Desk`].

use crate::app::Opening;
use crate::app::desk::OpenDocument;
use crate::app::jobs::Jobs;
use crate::app::{BallotsKept, Modal, NoticeKind, Purpose, Screen, State, Subject, WindowSize};
use crate::edit::{WorkEdit, WorksheetEdit, apply};
use crate::files::name;
use crate::files::recovery::Ticket;
use crate::files::save::{Expected, SaveError, Saved};
use crate::files::system::System;
use crate::files::watch::Outside;
use crate::files::{Document, home};
use crate::model::{Class, Worksheet};
use crate::words::saving::name_fault;
use crate::words::{messages, safety};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How long closing waits for saves. A drive that stands longer is asked about.
const PATIENCE: Duration = Duration::from_secs(5);

impl State {
    /// Closes the window, or asks first where something is not saved.
    pub fn close(&mut self) {
        match self.window {
            WindowSize::Unknown => {}
            WindowSize::Maximized => self.settings.maximized = true,
            WindowSize::Of(width, height) => {
                self.settings.window = Some((width, height));
                self.settings.maximized = false;
            }
        }
        if let Some(folder) = &self.settings_folder {
            // Losing the size of the window is no reason to stay open.
            let _ = self.settings.save(folder);
        }
        // The first save may have been begun before the last change.
        const SAVES: usize = 2;
        for _ in 0..SAVES {
            self.save_all();
            for done in self.jobs.settle(PATIENCE) {
                self.finish(done);
            }
        }
        match self.unsaved() {
            Some(subject) => self.modal = Some(Modal::Unsaved(subject)),
            None => {
                self.left_on_purpose();
                self.quit = true;
            }
        }
    }

    fn save_all(&mut self) {
        for subject in [Subject::Worksheet, Subject::Class] {
            if let Some((desk, jobs)) = self.desk_mut(subject)
                && desk.is_unsaved()
            {
                desk.save(jobs);
            }
        }
        self.leaving.save(&self.jobs);
    }

    /// A document that is not saved. One that had left the screen comes back onto it.
    fn unsaved(&mut self) -> Option<Subject> {
        let is_unsaved = |subject: &Subject| self.desk(*subject).is_some_and(|desk| desk.is_unsaved());
        let shown = [Subject::Worksheet, Subject::Class].into_iter().find(is_unsaved);
        if shown.is_some() {
            return shown;
        }
        if let Some(workshop) = self.leaving.take_any_worksheet() {
            self.enter(workshop);
            return Some(Subject::Worksheet);
        }
        let class = self.leaving.take_any_class()?;
        self.enter_class(class);
        Some(Subject::Class)
    }

    /// Which document saving is about: the one on the screen.
    pub(super) fn subject(&self) -> Subject {
        if self.screen == Screen::Class { Subject::Class } else { Subject::Worksheet }
    }

    pub(super) fn desk(&self, subject: Subject) -> Option<&dyn OpenDocument> {
        match subject {
            Subject::Worksheet => self.workshop.as_ref().map(|workshop| &workshop.desk as &dyn OpenDocument),
            Subject::Class => Some(&self.class.desk),
        }
    }

    pub(super) fn desk_mut(&mut self, subject: Subject) -> Option<(&mut dyn OpenDocument, &Jobs)> {
        let desk: &mut dyn OpenDocument = match subject {
            Subject::Worksheet => &mut self.workshop.as_mut()?.desk,
            Subject::Class => &mut self.class.desk,
        };
        Some((desk, &self.jobs))
    }

    /// Which of the documents on the screen a ticket belongs to.
    pub(super) fn subject_of(&self, ticket: Ticket) -> Option<Subject> {
        let has = |subject: &Subject| self.desk(*subject).is_some_and(|desk| desk.ticket() == ticket);
        [Subject::Worksheet, Subject::Class].into_iter().find(has)
    }

    pub(super) fn ask_where_to_save(&mut self) {
        match self.subject() {
            Subject::Worksheet => self.ask(Purpose::SaveAs),
            Subject::Class if self.class_is_away() => {}
            Subject::Class => self.ask(Purpose::SaveClassAs),
        }
    }

    /// Asks where a copy goes that has so much of the individual scores.
    pub(super) fn hand_in(&mut self, kept: BallotsKept) {
        self.modal = None;
        self.ask(Purpose::HandIn(kept));
    }

    /// A path from the program's own field. Nobody was asked whether a file there may go, so none does.
    pub(super) fn path_typed(&mut self, purpose: Purpose, path: PathBuf) {
        if !purpose.opens()
            && let Some(fault) = name::fault(System::HERE, &path)
        {
            // The field stays open, to be mended in.
            if let Some(Modal::Path { text, .. }) = &mut self.modal {
                *text = path.display().to_string();
            }
            self.say(NoticeKind::Failure, name_fault(&fault, self.language));
            return;
        }
        let path = match purpose {
            Purpose::Open | Purpose::TakeFile | Purpose::TakeFolder | Purpose::Watch => path,
            Purpose::SaveAs | Purpose::HandIn(_) => home::free_beside::<Worksheet>(&path),
            Purpose::SaveClassAs => home::free_beside::<Class>(&path),
        };
        self.path_chosen(purpose, path);
    }

    pub(super) fn path_chosen(&mut self, purpose: Purpose, path: PathBuf) {
        self.modal = None;
        self.asking = None;
        match purpose {
            Purpose::Open => self.open(path),
            Purpose::TakeFile | Purpose::TakeFolder => self.take(vec![path]),
            Purpose::Watch => self.watch_folder(path),
            Purpose::SaveAs => {
                let path = agreed::<Worksheet>(path);
                self.save_as(Subject::Worksheet, path, Expected::Anything);
            }
            Purpose::SaveClassAs => {
                let path = agreed::<Class>(path);
                self.save_as(Subject::Class, path, Expected::Anything);
            }
            Purpose::HandIn(kept) => self.hand_in_at(&agreed::<Worksheet>(path), kept),
        }
    }

    /// A copy goes there; the open file is no place for it, because it would lose what the copy leaves out.
    fn hand_in_at(&mut self, path: &Path, kept: BallotsKept) {
        let Some(workshop) = &self.workshop else { return };
        let desk = &workshop.desk;
        if desk.is_at(path) || desk.claim.as_ref().is_some_and(|claim| claim.is_on(path)) {
            self.say(NoticeKind::Failure, safety::HAND_IN_ELSEWHERE.get(self.language).to_owned());
            return;
        }
        self.jobs.hand_in(path.to_owned(), with_ballots(workshop.worksheet(), kept));
    }

    pub(super) fn handed_in(&mut self, path: PathBuf, result: Result<Saved, SaveError>) {
        match result {
            Ok(saved) => {
                for note in saved.notes {
                    self.say(NoticeKind::Hint, note.text(self.language));
                }
                self.say_of_file(messages::handed_in(&path, self.language), path);
            }
            Err(error) => {
                self.say(NoticeKind::Failure, error.text(self.language));
            }
        }
    }

    /// The document lives there from now on.
    fn save_as(&mut self, subject: Subject, path: PathBuf, expected: Expected) {
        let Some((desk, jobs)) = self.desk_mut(subject) else { return };
        if let Err(held) = desk.save_as(path.clone(), expected, jobs) {
            self.say(NoticeKind::Failure, held.text(self.language));
            return;
        }
        self.remember(subject, path);
    }

    /// Where the document lives from now on.
    fn remember(&mut self, subject: Subject, path: PathBuf) {
        match subject {
            Subject::Worksheet => self.settings.remember(&path),
            Subject::Class => self.settings.class = Some(path),
        }
        self.keep_settings();
    }

    /// A person asked to save, and is told where there is nothing to save.
    pub(super) fn save_on_request(&mut self) {
        if self.desk(self.subject()).is_some_and(|desk| desk.is_read_only()) {
            self.say(NoticeKind::Hint, messages::read_only(self.language));
        } else {
            self.save_now();
        }
    }

    /// Writes the document on the screen now, in the background.
    pub(super) fn save_now(&mut self) {
        if let Some((desk, jobs)) = self.desk_mut(self.subject()) {
            desk.save(jobs);
        }
    }

    /// A save ended.
    pub(super) fn saved(&mut self, ticket: Ticket, save: (&Path, u64), result: Result<Saved, SaveError>) {
        let Some(subject) = self.subject_of(ticket) else { return self.saved_aside(ticket, save, result) };
        let error = result.as_ref().err().cloned();
        let Some((desk, jobs)) = self.desk_mut(subject) else { return };
        let ended = desk.ended(save, result, jobs);
        for note in &ended.notes {
            self.say(NoticeKind::Hint, note.text(self.language));
        }
        if ended.conflict && self.modal.is_none() {
            // Another question goes first; the next save asks again.
            self.modal = Some(Modal::Conflict(subject));
        }
        match subject {
            Subject::Worksheet if self.screen == Screen::Gallery => self.list_recent(),
            Subject::Worksheet => {}
            Subject::Class => self.tell_of_class(&ended, error),
        }
    }

    /// The file is no longer what it was. While something is unsaved, saving will find out by itself.
    pub(super) fn changed_outside(&mut self, ticket: Ticket, outside: Outside) {
        let Some(subject) = self.subject_of(ticket) else { return };
        let Some(desk) = self.desk(subject).filter(|desk| !desk.is_unsaved()) else { return };
        let (path, known, read_only) = (desk.path().to_owned(), desk.known(), desk.is_read_only());
        match outside {
            // Nothing was changed here that could be in the way of theirs.
            Outside::Changed(_) if read_only => {
                self.jobs.open(path, Opening::InPlaceOf(ticket));
                self.say(NoticeKind::Hint, safety::read_again(subject == Subject::Class, self.language));
            }
            Outside::Changed(hash) if Some(hash) != known => {
                if self.modal.is_none() {
                    self.modal = Some(Modal::Conflict(subject));
                } else if let Some(known) = known {
                    // It is asked when the other question was answered.
                    self.jobs.watch(ticket, &path, known);
                }
            }
            Outside::Gone => {
                self.say(NoticeKind::Hint, messages::gone(&path, self.language));
            }
            Outside::Changed(_) | Outside::Same | Outside::Unreadable => {}
        }
    }

    /// Which document the open question is about.
    fn subject_of_modal(&self) -> Subject {
        match self.modal {
            Some(Modal::Conflict(subject) | Modal::Unsaved(subject)) => subject,
            _ => self.subject(),
        }
    }

    /// Replaces what somebody else wrote; it is kept as a backup.
    pub(super) fn keep_mine(&mut self) {
        let subject = self.subject_of_modal();
        self.modal = None;
        if let Some((desk, jobs)) = self.desk_mut(subject) {
            desk.keep_mine(jobs);
        }
    }

    /// Opens what somebody else wrote in the place of what is on the screen, which is kept as a backup first and
    /// gives way only to what opens.
    pub(super) fn take_theirs(&mut self) {
        let Some(desk) = self.desk(self.subject_of_modal()) else { return };
        let (ticket, path) = (desk.ticket(), desk.path().to_owned());
        let data = self.jobs.data().ok_or_else(|| std::io::ErrorKind::NotFound.into());
        if let Err(error) = data.and_then(|data| desk.keep_as_backup(data)) {
            let text = safety::mine_not_kept(&error.to_string(), self.language);
            self.say(NoticeKind::Failure, text);
            return;
        }
        self.modal = None;
        self.jobs.open(path, Opening::InPlaceOf(ticket));
    }

    /// Leaves the file to the others and goes on in a file of its own beside it.
    pub(super) fn go_on_beside(&mut self) {
        let subject = self.subject_of_modal();
        self.modal = None;
        let Some((desk, jobs)) = self.desk_mut(subject) else { return };
        match desk.go_on_beside(jobs) {
            Ok(path) => self.remember(subject, path),
            Err(held) => {
                self.say(NoticeKind::Failure, held.text(self.language));
            }
        }
    }
}

/// A worksheet as it is handed in; the open one stays as it is.
fn with_ballots(worksheet: &Arc<Worksheet>, kept: BallotsKept) -> Arc<Worksheet> {
    let edit = match kept {
        BallotsKept::WithNames => return Arc::clone(worksheet),
        BallotsKept::WithoutNames => WorksheetEdit::Work(WorkEdit::RemoveBallotNames),
        BallotsKept::Nothing => WorksheetEdit::Work(WorkEdit::RemoveBallots),
    };
    let mut copy = Worksheet::clone(worksheet);
    // Neither of the two is ever refused. It is the same revision of the work, with less of it.
    let _ = apply(&mut copy, &edit);
    copy.revision = worksheet.revision;
    Arc::new(copy)
}

/// Where a document is saved after a dialog. About the name that was chosen the dialog has asked whether it may be
/// replaced; about one that only gets its ending here nobody has, and a file of that name stays.
fn agreed<D: Document>(chosen: PathBuf) -> PathBuf {
    if home::with_ending::<D>(&chosen) == chosen { chosen } else { home::free_beside::<D>(&chosen) }
}
