//! What a path is asked for.

use crate::words::{Phrase, dialogs};
/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Open,
    SaveAs,
    SaveClassAs,
    /// A group's worksheet for the class, a folder of them, and a folder that is watched.
    TakeFile,
    TakeFolder,
    Watch,
    /// A copy with so much of the individual scores.
    HandIn(BallotsKept),
}

impl Purpose {
    /// Whether something that is there is chosen.
    pub fn opens(self) -> bool {
        matches!(self, Self::Open | Self::TakeFile | Self::TakeFolder | Self::Watch)
    }

    /// The title of the dialog.
    pub fn title(self) -> Phrase {
        match self {
            Self::Open => dialogs::OPEN,
            Self::SaveAs => dialogs::SAVE_AS,
            Self::SaveClassAs => dialogs::SAVE_CLASS_AS,
            Self::TakeFile => dialogs::TAKE_FILE,
            Self::TakeFolder => dialogs::TAKE_FOLDER,
            Self::Watch => dialogs::WATCH_FOLDER,
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
