//! What a crash left: offered, brought back onto the screen, given up; and whether a crash now would leave
//! anything.

use crate::app::{Desk, Done, Modal, NoticeKind, Offer, State, Workshop};
use crate::files::recovery::{self, Found};
use crate::files::{AnyDocument, home};
use crate::words::{messages, safety};
use std::path::PathBuf;

impl State {
    /// Offers what a crashed program left behind.
    pub fn offer_recovery(&mut self, found: Vec<Found>) {
        if !found.is_empty() {
            self.abandoned = found;
            self.offer_is_due = true;
            self.offer_when_due();
        }
    }

    /// Another question goes first.
    pub(super) fn offer_when_due(&mut self) {
        if self.offer_is_due && self.modal.is_none() {
            self.offer_is_due = false;
            if !self.abandoned.is_empty() {
                self.modal = Some(Modal::Recovery);
            }
        }
    }

    /// Looks for what crashed programs left below `root`. On a thread: it is compared with the files that it was to
    /// be saved in, wherever they lie.
    pub fn look_for_abandoned(&self, root: PathBuf) {
        self.jobs.spawn(move |_| Some(Done::Abandoned(recovery::abandoned(&root))));
    }

    /// Whether snapshots can be written, as the thread that writes them says.
    pub fn recovery_works(&mut self, result: Result<(), String>) {
        if let Some(told) = self.recovery_notice.take() {
            self.notices.retain(|notice| notice.id != told);
        }
        if let Err(reason) = &result {
            let text = safety::no_recovery(reason, self.language);
            self.recovery_notice = Some(self.say(NoticeKind::Failure, text));
        }
        self.no_recovery = result.err();
    }

    pub(super) fn recover(&mut self, index: usize) {
        if index >= self.abandoned.len() {
            return;
        }
        let found = self.abandoned.remove(index);
        let document = found.snapshot.document.clone();
        match found.snapshot.work.clone() {
            AnyDocument::Worksheet(worksheet) => {
                let path = document
                    .unwrap_or_else(|| home::new_worksheet_path(&self.home, &worksheet, self.language));
                self.enter(Workshop::at(Desk::recovered(*worksheet, path, found)));
                self.save_now();
            }
            AnyDocument::Class(class) => {
                let path = document.unwrap_or_else(|| home::new_class_path(&self.home));
                self.enter_class(Desk::recovered(*class, path, found));
                self.save_now();
            }
            AnyDocument::Scenario(_) => self.abandoned.insert(index, found),
        }
    }

    /// Gives found work up: it goes to the backups, and can be brought back as long as the window is open.
    pub(super) fn discard_recovery(&mut self, index: usize) {
        let (Some(data), true) = (self.jobs.data(), index < self.abandoned.len()) else { return };
        let found = &self.abandoned[index];
        if recovery::give_up(data, found).is_err() {
            self.say(NoticeKind::Failure, messages::not_discarded(self.language));
            return;
        }
        self.discarded.push(self.abandoned.remove(index));
        let text = safety::GIVEN_UP.get(self.language).to_owned();
        self.say_with_offer(text, Offer::BringBack);
        if self.abandoned.is_empty() {
            self.modal = None;
        }
    }

    /// Brings back what was given up last, and offers it again.
    pub(super) fn bring_back(&mut self) {
        let (Some(data), Some(found)) = (self.jobs.data(), self.discarded.pop()) else { return };
        match recovery::bring_back(&recovery::root(data), &found) {
            Ok(found) => self.abandoned.insert(0, found),
            // The backups hold it all the same.
            Err(_) => self.abandoned.insert(0, found),
        }
        self.modal = Some(Modal::Recovery);
    }
}
