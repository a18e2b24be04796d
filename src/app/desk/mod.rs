//! A document that is open: its history, what is known of its file, and whether what is on the screen is on
//! the disk. It knows no screen: a [`super::Workshop`] is one with the place where the eye rests, a
//! [`super::ClassDesk`] one with its clocks.

mod saving;

pub use saving::{Ended, OpenDocument};

use crate::edit::{Gesture, History};
use crate::files::claim::Claim;
use crate::files::name;
use crate::files::recovery::{Found, Ticket};
use crate::files::save::{Expected, SaveError, SaveNote};
use crate::files::system::System;
use crate::files::{Document, Hash};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A document that stood on the screen for so long was survived.
const SURVIVED: Duration = Duration::from_secs(2);

/// Whether what is on the screen is on the disk. Never says saved before it is.
#[derive(Clone, Debug)]
pub enum SaveState {
    /// `at` is the time of day, `10:42`; empty for a document that nobody has changed yet and that needs no
    /// file.
    Saved { at: String },
    /// Changed since; the save has not begun.
    Changed { since: Instant },
    /// Being written.
    Saving { since: Instant },
    /// Not saved, for this reason; tried again every few seconds and on request.
    Failed { error: SaveError, tried: Instant },
}

/// One of the documents that the window shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Worksheet,
    Class,
}

/// An open document.
pub struct Desk<D: Document> {
    history: History<D>,
    /// Under which its snapshots and saves are known; a document that takes its place has another.
    ticket: Ticket,
    pub path: PathBuf,
    pub save: SaveState,
    /// What this program knows to stand in the file; anything else there is somebody else's.
    pub expected: Expected,
    /// The right to write to the file.
    pub claim: Option<Claim>,
    /// Another window has the file: nothing can be changed here.
    pub read_only: bool,
    /// Counts the changes, undo and redo among them.
    changes: u64,
    /// What of them the save holds that runs, and what it replaces.
    writing: Option<(u64, Expected)>,
    /// When the first change that is in no snapshot yet was made.
    unsnapped: Option<Instant>,
    /// When it came onto the screen, until it has stood there long enough.
    entered: Option<Instant>,
    /// What was told of its saves.
    told: Vec<SaveNote>,
    /// Where it lay after a crash. It stays there until it stands in its file: a second crash changes nothing.
    recovering: Option<Found>,
}

impl<D: Document> Desk<D> {
    pub fn new(document: D, path: PathBuf, save: SaveState) -> Self {
        Self {
            history: History::new(document),
            ticket: Ticket::draw(),
            path,
            save,
            expected: Expected::NoFile,
            claim: None,
            read_only: false,
            changes: 0,
            writing: None,
            unsnapped: None,
            entered: Some(Instant::now()),
            told: Vec::new(),
            recovering: None,
        }
    }

    /// A document that a file holds. Without a claim it is only looked at; what is worked on has an id, in the file
    /// from the next save.
    pub fn opened(document: D, path: PathBuf, hash: Option<Hash>, claim: Option<Claim>, at: String) -> Self {
        let document = if claim.is_some() { document.with_id() } else { document };
        Self {
            expected: hash.map_or(Expected::NoFile, Expected::Opened),
            read_only: claim.is_none(),
            claim,
            ..Self::new(document, path, SaveState::Saved { at })
        }
    }

    /// Work that a crash left, to be saved where it was to be saved then.
    pub fn recovered(document: D, path: PathBuf, found: Found) -> Self {
        Self {
            expected: found.expected(),
            recovering: Some(found),
            ..Self::new(document, path, SaveState::Changed { since: Instant::now() })
        }
    }

    pub fn document(&self) -> &Arc<D> {
        self.history.current()
    }

    pub fn history(&self) -> &History<D> {
        &self.history
    }

    /// Carries out an edit; the answer says whether it changed anything.
    ///
    /// # Errors
    /// The refusal of the edit.
    pub fn commit(&mut self, edit: D::Edit, gesture: Option<Gesture>) -> Result<bool, D::Refusal> {
        let before = Arc::clone(self.document());
        self.history.commit(edit, gesture)?;
        Ok(self.note_change(&before))
    }

    /// `false` where there was nothing to undo.
    pub fn undo(&mut self) -> bool {
        let before = Arc::clone(self.document());
        self.history.undo();
        self.note_change(&before)
    }

    /// `false` where there was nothing to redo.
    pub fn redo(&mut self) -> bool {
        let before = Arc::clone(self.document());
        self.history.redo();
        self.note_change(&before)
    }

    /// The document becomes one of its own, under another id.
    pub fn become_copy(&mut self) {
        let before = Arc::clone(self.document());
        self.history.rename(before.copied());
        self.note_change(&before);
    }

    fn note_change(&mut self, before: &Arc<D>) -> bool {
        if Arc::ptr_eq(before, self.document()) {
            return false;
        }
        self.changes += 1;
        self.unsnapped.get_or_insert_with(Instant::now);
        // The clock runs from the first change that is not saved: typing on must not put the save off.
        if !matches!(self.save, SaveState::Changed { .. } | SaveState::Failed { .. }) {
            self.save = SaveState::Changed { since: Instant::now() };
        }
        true
    }

    /// Whether the last save failed.
    pub fn fails(&self) -> bool {
        matches!(self.save, SaveState::Failed { .. })
    }

    pub(super) fn is_at(&self, path: &Path) -> bool {
        name::is_same(System::HERE, &self.path, path)
    }

    /// The document has stood on the screen for long enough, which is said once.
    pub(super) fn survived(&mut self, now: Instant) -> bool {
        let stood = self.entered.is_some_and(|entered| now.saturating_duration_since(entered) >= SURVIVED);
        if stood {
            self.entered = None;
        }
        stood
    }

    /// It leaves the screen on purpose; whether it had not yet stood there long enough.
    pub(super) fn leaves(&mut self) -> bool {
        self.entered.take().is_some()
    }
}
