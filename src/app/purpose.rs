//! What a path is asked for.

use crate::words::{Phrase, dialogs};
/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Open,
    SaveAs,
    SaveClassAs,
    HandIn,
}

impl Purpose {
    /// The title of the dialog.
    pub fn title(self) -> Phrase {
        match self {
            Self::Open => dialogs::OPEN,
            Self::SaveAs | Self::SaveClassAs => dialogs::SAVE_AS,
            Self::HandIn => dialogs::HAND_IN,
        }
    }
}
