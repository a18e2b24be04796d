//! When a document is saved, over what, and what is known of it then.
//!
//! A document has one save at a time. Its snapshots live until its own save was read back, whatever else is
//! opened, saved or closed.

use super::{Desk, SaveState};
use crate::app::clock;
use crate::app::jobs::Jobs;
use crate::files::Document;
use crate::files::claim::{Claim, HeldBy};
use crate::files::recovery::{self, Ticket};
use crate::files::save::{Expected, SaveError, SaveNote, Saved};
use crate::files::{Hash, backup, home};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long a change may wait for others before it is written: less than the second that may be lost.
const AUTOSAVE_AFTER: Duration = Duration::from_millis(600);

/// How long after a failed save the next one is tried: a stick may be back.
const RETRY_AFTER: Duration = Duration::from_secs(5);

/// How long work may stand on the screen alone: less than the second that may be lost.
const SNAPSHOT_AFTER: Duration = Duration::from_millis(400);

/// How often a save that runs is looked at.
const LOOK_AGAIN: Duration = Duration::from_millis(200);

/// What the end of a save brings with it.
#[derive(Debug, Default, PartialEq)]
pub struct Ended {
    /// What was not told yet.
    pub notes: Vec<SaveNote>,
    /// Somebody else wrote the file: a person decides.
    pub conflict: bool,
    /// It is in its file as it is on the screen.
    pub saved: bool,
}

/// What is done with an open document of whatever kind.
pub trait OpenDocument {
    fn ticket(&self) -> Ticket;
    fn path(&self) -> &Path;
    /// The hash of what is known to stand in its file.
    fn known(&self) -> Option<Hash>;
    fn is_read_only(&self) -> bool;
    fn is_unsaved(&self) -> bool;
    /// Keeps what is on the screen as a backup, to be given up.
    ///
    /// # Errors
    /// Any of the system's; it is then not kept.
    fn keep_as_backup(&self, data: &Path) -> io::Result<()>;

    /// Saves what is due and keeps what is not saved yet; the answer is when it wants to run again.
    fn tick(&mut self, now: Instant, jobs: &Jobs) -> Option<Duration>;

    /// Writes the document now, in the background.
    fn save(&mut self, jobs: &Jobs);

    /// A save ended. `changes` is what it held.
    fn ended(&mut self, save: (&Path, u64), result: Result<Saved, SaveError>, jobs: &Jobs) -> Ended;

    /// Replaces what somebody else wrote; it is kept as a backup, or does not give way.
    fn keep_mine(&mut self, jobs: &Jobs);

    /// The document lives there from now on.
    ///
    /// # Errors
    /// Who has the file.
    fn save_as(&mut self, path: PathBuf, expected: Expected, jobs: &Jobs) -> Result<(), HeldBy>;

    /// Goes on as a copy, in a file of its own beside the one that is another's; says where.
    ///
    /// # Errors
    /// Who has that file.
    fn go_on_beside(&mut self, jobs: &Jobs) -> Result<PathBuf, HeldBy>;
}

impl<D: Document> OpenDocument for Desk<D> {
    fn ticket(&self) -> Ticket {
        self.ticket
    }

    fn path(&self) -> &Path {
        &self.path
    }

    fn known(&self) -> Option<Hash> {
        self.expected.hash()
    }

    fn is_read_only(&self) -> bool {
        self.read_only
    }

    fn is_unsaved(&self) -> bool {
        !matches!(self.save, SaveState::Saved { .. })
    }

    fn keep_as_backup(&self, data: &Path) -> io::Result<()> {
        backup::keep_given_up(data, &self.path, &**self.document())
    }

    fn tick(&mut self, now: Instant, jobs: &Jobs) -> Option<Duration> {
        let left =
            |since: Instant, after: Duration| after.saturating_sub(now.saturating_duration_since(since));
        let save = match self.save {
            SaveState::Saved { .. } => None,
            _ if self.writing.is_some() => Some(LOOK_AGAIN),
            SaveState::Changed { since } => {
                let left = left(since, AUTOSAVE_AFTER);
                if left.is_zero() {
                    self.save(jobs);
                }
                Some(left)
            }
            SaveState::Saving { .. } => Some(LOOK_AGAIN),
            SaveState::Failed { tried, .. } => {
                let left = left(tried, RETRY_AFTER);
                if left.is_zero() {
                    self.retry(now, jobs);
                }
                Some(left)
            }
        };
        let snapshot = self.snapshot_if_due(now, jobs);
        save.filter(|wait| !wait.is_zero()).into_iter().chain(snapshot).min()
    }

    fn save(&mut self, jobs: &Jobs) {
        if self.read_only || self.writing.is_some() {
            return;
        }
        self.save = SaveState::Saving { since: Instant::now() };
        self.write(jobs);
    }

    fn ended(
        &mut self,
        (path, changes): (&Path, u64),
        result: Result<Saved, SaveError>,
        jobs: &Jobs,
    ) -> Ended {
        let expected = self.writing.take().map(|(_, expected)| expected);
        // It went where the document no longer lives.
        if !self.is_at(path) {
            return Ended::default();
        }
        let replaced = match &result {
            Ok(saved) => Some(saved.hash),
            Err(error) => error.replaced(),
        };
        if let Some(hash) = replaced {
            self.expected = Expected::Own(hash);
            jobs.watch(self.ticket, path, hash);
        }
        match result {
            Ok(saved) => {
                let all = changes == self.changes;
                if all {
                    self.save = SaveState::Saved { at: clock::time_of_day() };
                    self.unsnapped = None;
                    jobs.settled(self.ticket);
                    if let Some(found) = self.recovering.take() {
                        // Failing here offers the same work once more, which is better than losing it.
                        let _ = recovery::discard(&found);
                    }
                } else if !matches!(self.save, SaveState::Changed { .. }) {
                    // Changed again while it was being written.
                    self.save = SaveState::Changed { since: Instant::now() };
                }
                // What is worth knowing of a save is told once a document, not at each of its saves.
                let mut notes = saved.notes;
                notes.retain(|note| !self.told.contains(note));
                self.told.extend(notes.iter().cloned());
                Ended { notes, saved: all, conflict: false }
            }
            Err(error) => {
                let conflict =
                    matches!(error, SaveError::ChangedOutside { .. } | SaveError::Overwritten { .. });
                if conflict && expected.is_some_and(|expected| expected != self.expected) {
                    // A person decided while it was being written.
                    self.save = SaveState::Changed { since: Instant::now() };
                    return Ended::default();
                }
                self.save = SaveState::Failed { error, tried: Instant::now() };
                Ended { conflict, ..Ended::default() }
            }
        }
    }

    fn keep_mine(&mut self, jobs: &Jobs) {
        self.expected = Expected::Anything;
        self.save = SaveState::Changed { since: Instant::now() };
        self.save(jobs);
    }

    fn save_as(&mut self, path: PathBuf, expected: Expected, jobs: &Jobs) -> Result<(), HeldBy> {
        if !self.is_at(&path) || self.claim.is_none() {
            self.claim = Some(Claim::take(jobs.data(), &path)?);
        }
        self.path = path;
        self.read_only = false;
        self.expected = expected;
        self.save = SaveState::Changed { since: Instant::now() };
        self.save(jobs);
        Ok(())
    }

    fn go_on_beside(&mut self, jobs: &Jobs) -> Result<PathBuf, HeldBy> {
        let path = home::free_beside::<D>(&self.path);
        let claim = Claim::take(jobs.data(), &path)?;
        self.read_only = false;
        self.become_copy();
        self.claim = Some(claim);
        self.path.clone_from(&path);
        self.save_as(path.clone(), Expected::NoFile, jobs)?;
        Ok(path)
    }
}

impl<D: Document> Desk<D> {
    /// Tries a failed save again, while its reason stays on the screen. What could not be kept either is.
    fn retry(&mut self, now: Instant, jobs: &Jobs) {
        if let SaveState::Failed { tried, .. } = &mut self.save {
            *tried = now;
        }
        self.write(jobs);
        self.snapshot(jobs);
    }

    fn write(&mut self, jobs: &Jobs) {
        self.writing = Some((self.changes, self.expected));
        let document = Arc::clone(self.document());
        jobs.save((self.ticket, self.changes), &self.path, document, self.expected);
    }

    /// Writes a recovery snapshot of what changed; the answer is when one will be due. It does not wait
    /// for saving, which a full disk or a pulled stick may keep from happening.
    fn snapshot_if_due(&mut self, now: Instant, jobs: &Jobs) -> Option<Duration> {
        if !self.is_unsaved() {
            self.unsnapped = None;
        }
        let waited = now.saturating_duration_since(self.unsnapped?);
        if waited < SNAPSHOT_AFTER {
            return Some(SNAPSHOT_AFTER - waited);
        }
        self.snapshot(jobs);
        None
    }

    fn snapshot(&mut self, jobs: &Jobs) {
        self.unsnapped = None;
        jobs.snapshot(self.ticket, Arc::clone(self.document()), &self.path, self.expected.hash());
    }
}
