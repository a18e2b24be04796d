//! Asking for a path, and what is done when no answer comes.

use crate::app::dialogs::Asking;
use crate::app::{Modal, NoticeKind, Offer, Purpose, State};
use crate::files::home;
use crate::words::dialogs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

impl State {
    /// Whether a dialog of the system's was asked for and has not ended.
    pub fn is_asking(&self) -> bool {
        self.asking.is_some()
    }

    pub(super) fn ask(&mut self, purpose: Purpose) {
        let suggested = match purpose {
            Purpose::Open | Purpose::TakeFile | Purpose::TakeFolder | Purpose::Watch => {
                Some(self.home.join(""))
            }
            Purpose::SaveClassAs => Some(self.class.desk.path.clone()),
            Purpose::SaveAs | Purpose::HandIn(_) => match &self.workshop {
                Some(workshop) if purpose == Purpose::SaveAs => Some(workshop.desk.path.clone()),
                Some(workshop) => Some(home::hand_in_path(&workshop.desk.path)),
                None => return,
            },
        };
        if let Some(asking) = &self.asking {
            // Whoever asks again sees no dialog; another one beside it would not be seen either.
            if asking.waiting.purpose == purpose {
                return self.type_path();
            }
            asking.give_up();
        }
        let asking = Asking::new(purpose, suggested);
        let waiting = asking.waiting.clone();
        self.asking = Some(asking);
        self.dialogs.ask(waiting, self.language, &self.jobs);
    }

    /// Sees whether the window has the focus: while it has, no dialog stands before it.
    pub fn look_for_dialog(&mut self, now: Instant, focused: bool) {
        if let Some(asking) = &mut self.asking {
            asking.look(now, focused);
        }
    }

    /// Gives a dialog up that does not come to be seen; says when that will be.
    pub(super) fn tick_asking(&mut self, now: Instant) -> Option<Duration> {
        let left = self.asking.as_ref()?.left(now)?;
        if left.is_zero() {
            // Another question goes first.
            if self.modal.is_none() {
                self.type_path();
            }
            return None;
        }
        Some(left)
    }

    /// The dialog was closed without a path. One that nothing was seen of was not cancelled by anybody.
    pub(super) fn no_path(&mut self, cancelled: bool) {
        match &self.asking {
            Some(asking) if !cancelled && !asking.was_away() => self.type_path(),
            _ => self.asking = None,
        }
    }

    /// The program's own path field takes the place of the dialog that is waited for.
    fn type_path(&mut self) {
        if let Some(asking) = self.asking.take() {
            asking.give_up();
            self.no_dialog(asking.waiting.purpose, asking.waiting.suggested);
        }
    }

    pub(super) fn no_dialog(&mut self, purpose: Purpose, suggested: Option<PathBuf>) {
        self.asking = None;
        let text = suggested.map(|path| path.display().to_string()).unwrap_or_default();
        self.modal = Some(Modal::Path { purpose, text });
    }

    /// An answer for which nobody waits any more does nothing by itself. It goes into the path field where that is
    /// still open; else it is told.
    pub(super) fn late_path(&mut self, purpose: Purpose, path: PathBuf) {
        match &mut self.modal {
            Some(Modal::Path { purpose: asked, text }) if *asked == purpose => {
                *text = path.display().to_string();
            }
            _ => {
                let told = dialogs::late(&path, self.language);
                match purpose {
                    Purpose::Open => self.say_with_offer(told, Offer::Open(path)),
                    _ => {
                        self.say(NoticeKind::Hint, told);
                    }
                }
            }
        }
    }
}
