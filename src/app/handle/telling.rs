//! Telling: what was done, and what could not be.

use crate::app::MenuEntry;
use crate::app::Notice;
use crate::app::NoticeKind;
use crate::app::Offer;
use crate::app::State;
use crate::app::editor;
use crate::files::problem::Located;
use crate::words::messages;
use std::path::{Path, PathBuf};

impl State {
    pub(super) fn say(&mut self, kind: NoticeKind, text: String) -> u64 {
        let id = self.next_notice;
        self.next_notice += 1;
        // The same message twice is one message.
        self.notices.retain(|notice| notice.text != text);
        self.notices.push(Notice {
            id,
            kind,
            text,
            files: Vec::new(),
            of_exports: false,
            offer: None,
            problems: Vec::new(),
            of: None,
            seen: None,
        });
        id
    }

    /// Tells what is wrong with a file, the first of it in full.
    pub(super) fn say_problems(&mut self, path: &Path, problems: Vec<Located>, opened: bool) {
        if problems.is_empty() {
            return;
        }
        let text = messages::problems_in(path, &problems, opened, self.language);
        self.say(if opened { NoticeKind::Hint } else { NoticeKind::Failure }, text);
        if let Some(notice) = self.notices.last_mut() {
            (notice.problems, notice.of) = (problems, Some(path.to_owned()));
        }
    }

    /// Takes another editor than the system's, for tests.
    pub fn set_editor(&mut self, editor: impl Fn(&Path) -> std::io::Result<()> + 'static) {
        self.editor = Box::new(editor);
    }

    /// Opens a file in the editor of the system.
    pub(super) fn edit_in_system(&mut self, path: &Path) {
        if !editor::is_text(path) || (self.editor)(path).is_err() {
            self.say(NoticeKind::Failure, messages::cannot_show(path, self.language));
        }
    }

    pub(super) fn say_of_file(&mut self, text: String, path: PathBuf) {
        self.say(NoticeKind::Done, text);
        if let Some(notice) = self.notices.last_mut() {
            notice.files = vec![path];
        }
    }

    /// An export ended. Several of them that are still told of become one message, with all that is to be known
    /// of them.
    pub(super) fn say_exported(&mut self, path: PathBuf, warnings: &[String]) {
        let told = self.notices.iter().position(|notice| notice.of_exports);
        let told = told.map(|at| self.notices.remove(at));
        let earlier = told.as_ref().into_iter().flat_map(|notice| notice.text.lines().skip(1));
        let mut lines: Vec<String> = earlier.map(str::to_owned).collect();
        for warning in warnings {
            if !lines.contains(warning) {
                lines.push(warning.clone());
            }
        }
        let mut files = told.map(|notice| notice.files).unwrap_or_default();
        files.retain(|other| *other != path);
        files.push(path);
        lines.insert(0, messages::exported(&files, self.language));
        self.say(NoticeKind::Done, lines.join("\n"));
        if let Some(notice) = self.notices.last_mut() {
            (notice.files, notice.of_exports) = (files, true);
        }
    }

    /// A message with something to do.
    pub(super) fn say_with_offer(&mut self, text: String, offer: Offer) {
        self.say(NoticeKind::Hint, text);
        if let Some(notice) = self.notices.last_mut() {
            notice.offer = Some(offer);
        }
    }

    /// Tells that a step took something away, and offers it back.
    pub(super) fn say_removed(&mut self, text: String) {
        let Some(workshop) = &self.workshop else { return };
        let offer = Offer::Undo(workshop.worksheet().revision);
        self.say_with_offer(text, offer);
    }

    /// What a later step has overtaken is no longer offered.
    pub(super) fn drop_past_offers(&mut self) {
        let revision = self.workshop.as_ref().map(|workshop| workshop.worksheet().revision);
        self.notices.retain(|notice| match notice.offer {
            Some(Offer::Undo(of)) => Some(of) == revision,
            _ => true,
        });
    }

    /// Does what a message offers.
    pub(super) fn take_offer(&mut self, notice: u64) {
        let Some(at) = self.notices.iter().position(|other| other.id == notice) else { return };
        match self.notices.remove(at).offer {
            Some(Offer::Open(path)) => self.open(path),
            Some(Offer::Undo(_)) => self.act(MenuEntry::Undo),
            Some(Offer::BringBack) => self.bring_back(),
            Some(Offer::Report) => self.show_report(),
            None => {}
        }
    }
}
