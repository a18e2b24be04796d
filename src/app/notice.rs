//! Short messages at the foot of the window: what was done, and what could not be. The last one is shown; it
//! goes by itself, unless it says that something failed.

use crate::files::problem::Located;
use std::path::PathBuf;
use std::time::{Duration, Instant};

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
    /// Shows the report of a fault, or is never asked again.
    Report,
}

/// One message in the language it was made in. Failures stay until they are closed.
#[derive(Clone, Debug)]
pub struct Notice {
    pub id: u64,
    pub kind: NoticeKind,
    pub text: String,
    /// Files that the message is about, offered for opening by the system.
    pub files: Vec<PathBuf>,
    /// The files are exports, and the next of them joins this message.
    pub of_exports: bool,
    pub offer: Option<Offer>,
    /// Problems of the file `of`, shown in full on request.
    pub problems: Vec<Located>,
    pub of: Option<PathBuf>,
    /// Since when it is seen; `None` while another covers it that came with it.
    pub seen: Option<Instant>,
}

impl Notice {
    /// How long a message stays that asks for nothing, and one with something to press.
    const READ: Duration = Duration::from_secs(6);
    const READ_AND_PRESS: Duration = Duration::from_secs(10);

    /// How long it stays once it is seen; `None` until it is closed.
    fn stays(&self) -> Option<Duration> {
        let presses = !self.files.is_empty() || self.offer.is_some() || !self.problems.is_empty();
        match self.kind {
            NoticeKind::Failure => None,
            _ if presses => Some(Self::READ_AND_PRESS),
            _ => Some(Self::READ),
        }
    }

    /// How long it stays from now on. `None` for what does not go by itself, or is not seen yet.
    pub fn left(&self, now: Instant) -> Option<Duration> {
        let seen = now.saturating_duration_since(self.seen?);
        Some(self.stays()?.saturating_sub(seen))
    }
}

/// Lets messages pass whose time is over, and says when the next is due to go. What was covered before it was
/// ever seen has its time once it comes to light.
pub fn pass(notices: &mut Vec<Notice>, now: Instant) -> Option<Duration> {
    loop {
        if let Some(last) = notices.last_mut() {
            last.seen.get_or_insert(now);
        }
        let before = notices.len();
        notices.retain(|notice| notice.left(now) != Some(Duration::ZERO));
        if notices.len() == before {
            return notices.iter().filter_map(|notice| notice.left(now)).min();
        }
    }
}
