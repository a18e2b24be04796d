//! Telling: what was done, and what could not be.

use crate::app::Notice;
use crate::app::NoticeKind;
use crate::app::Offer;
use crate::app::State;
use std::path::PathBuf;
use std::time::Instant;
impl State {
    pub(super) fn say(&mut self, kind: NoticeKind, text: String) -> u64 {
        let id = self.next_notice;
        self.next_notice += 1;
        // The same message twice is one message.
        self.notices.retain(|notice| notice.text != text);
        let (problems, since) = (Vec::new(), Instant::now());
        self.notices.push(Notice { id, kind, text, file: None, offer: None, problems, since });
        id
    }

    pub(super) fn say_of_file(&mut self, text: String, path: PathBuf) {
        self.say(NoticeKind::Done, text);
        if let Some(notice) = self.notices.last_mut() {
            notice.file = Some(path);
        }
    }

    /// A message with something to do.
    pub(super) fn say_with_offer(&mut self, text: String, offer: Offer) {
        self.say(NoticeKind::Hint, text);
        if let Some(notice) = self.notices.last_mut() {
            notice.offer = Some(offer);
        }
    }

    /// Does what a message offers.
    pub(super) fn take_offer(&mut self, notice: u64) {
        let Some(at) = self.notices.iter().position(|other| other.id == notice) else { return };
        match self.notices.remove(at).offer {
            Some(Offer::Open(path)) => self.open(path),
            Some(Offer::BringBack) => self.bring_back(),
            None => {}
        }
    }
}
