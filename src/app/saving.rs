//! Saving: when, over what, and what is said of it. "Saved" is never said before it is so.

use super::{BallotsKept, Modal, NoticeKind, Purpose, SaveState, Screen, State, Workshop, clock};
use crate::edit::{Edit, apply};
use crate::files::claim::Claim;
use crate::files::save::{Expected, SaveError, SaveNote, Saved};
use crate::files::watch::{self, Outside};
use crate::files::{backup, home, recovery};
use crate::model::Worksheet;
use crate::words::{messages, safety};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long work may stand on the screen alone: less than the second that may be lost.
const SNAPSHOT_AFTER: Duration = Duration::from_millis(400);

impl State {
    /// Closes the window, or asks first where something is not saved.
    pub fn close(&mut self) {
        self.save_now();
        let class_is_saved = self.settle_class();
        if let Some(folder) = &self.settings_folder {
            // Losing the size of the window is no reason to stay open.
            let _ = self.settings.save(folder);
        }
        for done in self.jobs.finish() {
            self.finish(done);
        }
        if self.workshop.as_ref().is_some_and(is_unsaved) || !class_is_saved {
            // The save thread ended with the queue; the worksheet stays open and gets a new one.
            self.jobs.start_saver();
            self.modal = Some(Modal::Unsaved);
        } else {
            self.left_on_purpose();
            self.quit = true;
        }
    }

    pub(super) fn ask(&mut self, purpose: Purpose) {
        let suggested = match purpose {
            Purpose::Open => Some(self.home.join("")),
            Purpose::SaveAs | Purpose::HandIn => match &self.workshop {
                Some(workshop) => Some(workshop.path.clone()),
                None => return,
            },
        };
        self.dialogs.ask(purpose, suggested, self.language, &self.jobs);
    }

    /// Asks where a copy goes that has so much of the individual scores.
    pub(super) fn hand_in(&mut self, kept: BallotsKept) {
        self.modal = None;
        self.handed_in = kept;
        self.ask(Purpose::HandIn);
    }

    /// A path from the program's own field. Nobody was asked whether a file there may go, so none does.
    pub(super) fn path_typed(&mut self, purpose: Purpose, path: PathBuf) {
        let path = if purpose == Purpose::Open { path } else { home::free_beside(&path) };
        self.path_chosen(purpose, path);
    }

    pub(super) fn path_chosen(&mut self, purpose: Purpose, path: PathBuf) {
        self.modal = None;
        match purpose {
            Purpose::Open => self.open(path),
            Purpose::SaveAs => self.save_as(&home::with_worksheet_ending(&path)),
            Purpose::HandIn => {
                if let Some(workshop) = &self.workshop {
                    let path = home::with_worksheet_ending(&path);
                    self.jobs.hand_in(path, with_ballots(workshop.worksheet(), self.handed_in));
                }
            }
        }
    }

    /// The document lives there from now on. What the dialog agreed to replace is kept as a backup.
    fn save_as(&mut self, path: &Path) {
        let Some(workshop) = &mut self.workshop else { return };
        if workshop.path != path {
            match Claim::take(self.jobs.data(), path) {
                Ok(claim) => workshop.claim = Some(claim),
                Err(held) => {
                    let text = held.text(self.language);
                    self.say(NoticeKind::Failure, text);
                    return;
                }
            }
        }
        let Some(workshop) = &mut self.workshop else { return };
        workshop.path = path.to_owned();
        workshop.read_only = false;
        workshop.expected = watch::hash(path).map_or(Expected::NoFile, Expected::Opened);
        self.settings.remember(path);
        self.keep_settings();
        self.save_now();
    }

    /// A person asked to save, and is told where there is nothing to save.
    pub(super) fn save_on_request(&mut self) {
        if self.workshop.as_ref().is_some_and(|workshop| workshop.read_only) {
            self.say(NoticeKind::Hint, messages::read_only(self.language));
        } else {
            self.save_now();
        }
    }

    /// Writes the open worksheet now, in the background.
    pub(super) fn save_now(&mut self) {
        let Some(workshop) = &mut self.workshop else { return };
        if workshop.read_only || matches!(workshop.save, SaveState::Saving { .. }) {
            return;
        }
        workshop.save = SaveState::Saving { since: Instant::now() };
        self.jobs.save(workshop.path.clone(), Arc::clone(workshop.worksheet()), workshop.expected);
    }

    /// Tries a failed save again, while its reason stays on the screen.
    pub(super) fn retry(&mut self, now: Instant) {
        let Some(workshop) = &mut self.workshop else { return };
        if let SaveState::Failed { tried, .. } = &mut workshop.save {
            *tried = now;
        }
        self.jobs.save(workshop.path.clone(), Arc::clone(workshop.worksheet()), workshop.expected);
    }

    /// Writes a recovery snapshot of what changed; the answer is when one will be due. It does not wait
    /// for saving, which a full disk or a pulled stick may keep from happening.
    pub(super) fn snapshot_if_due(&mut self, now: Instant) -> Option<Duration> {
        let workshop = self.workshop.as_mut()?;
        let waited = now.saturating_duration_since(workshop.unsnapped?);
        if waited < SNAPSHOT_AFTER {
            return Some(SNAPSHOT_AFTER - waited);
        }
        workshop.unsnapped = None;
        let base = workshop.known_hash();
        let worksheet = Arc::clone(workshop.worksheet());
        self.jobs.snapshot(worksheet, workshop.path.clone(), base, clock::unix_seconds());
        None
    }

    pub(super) fn saved(
        &mut self,
        path: &Path,
        worksheet: &Arc<Worksheet>,
        result: Result<Saved, SaveError>,
    ) {
        let open = self.workshop.as_mut().filter(|workshop| workshop.path == path);
        let Some(workshop) = open else {
            // Another worksheet took its place in the meantime; that it is not saved must be known.
            if let Err(error) = result {
                let reason = error.text(self.language);
                self.say(NoticeKind::Failure, messages::not_saved(path, &reason, self.language));
            }
            return;
        };
        let replaced = match &result {
            Ok(saved) => Some(saved.hash),
            Err(error) => error.replaced(),
        };
        if let Some(hash) = replaced {
            workshop.expected = Expected::Own(hash);
            self.jobs.watch(Some((path.to_owned(), hash)));
        }
        match result {
            Ok(saved) => {
                let all = Arc::ptr_eq(workshop.worksheet(), worksheet);
                if all {
                    workshop.save = SaveState::Saved { at: clock::time_of_day() };
                    workshop.unsnapped = None;
                    self.jobs.settled();
                    if let Some(found) = self.recovering.take() {
                        // Failing here offers the same work once more, which is better than losing it.
                        let _ = recovery::discard(&found);
                    }
                } else if !matches!(workshop.save, SaveState::Changed { .. }) {
                    // Changed again while it was being written.
                    workshop.save = SaveState::Changed { since: Instant::now() };
                }
                self.tell_notes(&saved.notes);
            }
            Err(error) => {
                let conflict =
                    matches!(error, SaveError::ChangedOutside { .. } | SaveError::Overwritten { .. });
                workshop.save = SaveState::Failed { error, tried: Instant::now() };
                if conflict {
                    self.modal = Some(Modal::Conflict);
                }
            }
        }
        if self.screen == Screen::Gallery {
            self.list_recent();
        }
    }

    /// What is worth knowing of a save is told once a worksheet, not at each of its saves.
    fn tell_notes(&mut self, notes: &[SaveNote]) {
        for note in notes {
            let Some(workshop) = &mut self.workshop else { return };
            if !workshop.told.contains(note) {
                workshop.told.push(note.clone());
                let text = note.text(self.language);
                self.say(NoticeKind::Hint, text);
            }
        }
    }

    /// The file is no longer what it was. While something is unsaved, saving will find out by itself.
    pub(super) fn changed_outside(&mut self, path: &Path, outside: Outside) {
        let Some(workshop) = &self.workshop else { return };
        if workshop.path != path || !matches!(workshop.save, SaveState::Saved { .. }) {
            return;
        }
        match outside {
            // Nothing was changed here that could be in the way of theirs.
            Outside::Changed(_) if workshop.read_only => {
                self.gives_way = true;
                self.jobs.open(path.to_owned());
                self.say(NoticeKind::Hint, safety::read_again(self.language));
            }
            Outside::Changed(hash) if Some(hash) != workshop.known_hash() => {
                self.modal = Some(Modal::Conflict);
            }
            Outside::Gone => {
                self.say(NoticeKind::Hint, messages::gone(path, self.language));
            }
            Outside::Changed(_) | Outside::Same | Outside::Unreadable => {}
        }
    }

    /// Replaces what somebody else wrote; it is kept as a backup.
    pub(super) fn keep_mine(&mut self) {
        self.modal = None;
        let Some(workshop) = &mut self.workshop else { return };
        workshop.expected = watch::hash(&workshop.path).map_or(Expected::NoFile, Expected::Opened);
        workshop.save = SaveState::Changed { since: Instant::now() };
        self.save_now();
    }

    /// Opens what somebody else wrote in the place of what is on the screen, which is kept as a backup.
    pub(super) fn take_theirs(&mut self) {
        let Some(workshop) = &self.workshop else { return };
        let path = workshop.path.clone();
        let data = self.jobs.data().ok_or_else(|| std::io::ErrorKind::NotFound.into());
        if let Err(error) = data.and_then(|data| backup::keep_given_up(data, &path, workshop.worksheet())) {
            let text = safety::mine_not_kept(&error.to_string(), self.language);
            self.say(NoticeKind::Failure, text);
            return;
        }
        self.modal = None;
        self.gives_way = true;
        // What is given up on purpose is not offered again.
        self.jobs.settled();
        self.jobs.open(path);
    }

    /// Leaves the file to the others and goes on in a file of its own beside it.
    pub(super) fn go_on_beside(&mut self) {
        self.modal = None;
        let Some(workshop) = &self.workshop else { return };
        let path = home::free_beside(&workshop.path);
        self.save_as(&path);
    }
}

/// A worksheet as it is handed in; the open one stays as it is.
fn with_ballots(worksheet: &Arc<Worksheet>, kept: BallotsKept) -> Arc<Worksheet> {
    let edit = match kept {
        BallotsKept::WithNames => return Arc::clone(worksheet),
        BallotsKept::WithoutNames => Edit::RemoveBallotNames,
        BallotsKept::Nothing => Edit::RemoveBallots,
    };
    let mut copy = Worksheet::clone(worksheet);
    // Neither of the two is ever refused.
    let _ = apply(&mut copy, &edit);
    Arc::new(copy)
}

/// Whether something of the worksheet is on the screen only.
pub(super) fn is_unsaved(workshop: &Workshop) -> bool {
    !matches!(workshop.save, SaveState::Saved { .. })
}
