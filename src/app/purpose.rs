//! What a path is asked for.

use crate::words::{Phrase, dialogs};
/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Open,
    SaveAs,
    SaveClassAs,
    /// A copy with so much of the individual scores.
    HandIn(BallotsKept),
}

impl Purpose {
    /// The title of the dialog.
    pub fn title(self) -> Phrase {
        match self {
            Self::Open => dialogs::OPEN,
            Self::SaveAs => dialogs::SAVE_AS,
            Self::SaveClassAs => dialogs::SAVE_CLASS_AS,
            Self::HandIn(_) => dialogs::HAND_IN,
        }
    }
}

/// What of the individual scores is handed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BallotsKept {
    WithNames,
    #[default]
    WithoutNames,
    Nothing,
}
