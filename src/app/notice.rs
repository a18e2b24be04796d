//! Short messages at the foot of the window: what was done, and what could not be.

use crate::files::problem::Located;
use std::path::PathBuf;
use std::time::Instant;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    Done,
    Hint,
    Failure,
}

/// What a message offers to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Opens a file in the program.
    Open(PathBuf),
    /// Takes back the step that led to this revision of the worksheet. Once another step follows, the
    /// offer is past.
    Undo(u64),
    /// Brings back the work of a crash that was given up last.
    BringBack,
}

/// One message in the language it was made in. Failures stay until they are closed.
#[derive(Clone, Debug)]
pub struct Notice {
    pub id: u64,
    pub kind: NoticeKind,
    pub text: String,
    /// A file that the message is about, offered for opening by the system.
    pub file: Option<PathBuf>,
    /// Stays until it is taken or closed.
    pub offer: Option<Offer>,
    /// Problems of a file, shown in full on request.
    pub problems: Vec<Located>,
    pub since: Instant,
}

impl Notice {
    /// How long a message that asks for nothing stays, in seconds.
    const SECONDS: u64 = 6;

    pub fn is_over(&self, now: Instant) -> bool {
        let passes = match self.kind {
            NoticeKind::Hint => true,
            NoticeKind::Done => self.file.is_none(),
            NoticeKind::Failure => false,
        };
        passes && self.offer.is_none() && now.duration_since(self.since).as_secs() >= Self::SECONDS
    }
}
