//! How saving fails, and what is worth telling of a save that did not. The words stand in
//! [`crate::words::saving`].

use super::hash::Hash;
use super::name::NameFault;

/// Why saving failed. The old file is then as it was, unless [`SaveError::replaced`] says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    DiskFull,
    /// The disk or stick is write-protected.
    ReadOnly,
    /// The file itself is marked as read-only.
    FileReadOnly,
    /// The user may not write there.
    NoPermission,
    /// The folder is gone: a stick was pulled, a network drive is away.
    Gone,
    /// Somebody else changed the file, or put one there.
    ChangedOutside {
        /// What stands there now; expecting it replaces it.
        theirs: Hash,
    },
    /// A folder stands where the file should go.
    IsFolder,
    /// The name is too long for the disk, or a link that leads back to itself.
    BadName,
    /// Windows takes no file of that name.
    Name(NameFault),
    /// A pipe or a device stands where the file should go.
    NotAFile,
    /// Another program holds the file.
    Busy,
    /// What stands there was to be replaced on purpose and could not be kept as a backup, so it did not give
    /// way.
    OldNotKept {
        /// The system's words.
        reason: String,
    },
    /// The text would not read back as the document, so it was not written.
    NotFaithful,
    /// The text is larger than what can be opened again.
    TooLarge,
    /// It was written, and another program wrote over it before it was read back.
    Overwritten {
        /// What stands there now; expecting it replaces it.
        theirs: Hash,
    },
    /// What was read back from the disk is not what was written.
    Damaged {
        now: Hash,
    },
    /// It was written, but could not be read back.
    NotReadBack {
        now: Hash,
        /// The system's words.
        reason: String,
    },
    /// The program itself failed; a report of that is kept.
    Fault,
    Other {
        /// The system's words.
        reason: String,
    },
}

impl From<NameFault> for SaveError {
    fn from(fault: NameFault) -> Self {
        Self::Name(fault)
    }
}

impl SaveError {
    /// What stands in the file now, where saving failed after the old version was gone. The next save
    /// expects it, or it would take the program's own work for somebody else's.
    pub fn replaced(&self) -> Option<Hash> {
        match self {
            Self::Damaged { now } | Self::NotReadBack { now, .. } => Some(*now),
            _ => None,
        }
    }
}

/// What is worth telling of a save that succeeded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveNote {
    /// The file had other names, which still show the old version.
    HardLinked,
    /// The folder is read-only, so the file was written in place.
    InPlace,
    /// The file had been moved or deleted, and is there again.
    WasGone,
    /// What stood there was replaced on purpose, and is kept as a backup.
    OldKept,
    /// The old version could not be kept.
    NotBackedUp {
        /// The system's words.
        reason: String,
    },
}
