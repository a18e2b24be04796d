//! What asks for an answer before anything else.

use super::{Held, Purpose, Subject, Takeout};
use crate::files::backup::Kept;
use crate::files::crash::CrashReport;
use crate::files::recovery::starts::SafeMode;
use std::path::PathBuf;

/// What asks for an answer before anything else.
#[derive(Clone, Debug, PartialEq)]
pub enum Modal {
    Keys,
    Settings,
    /// What the program is, and on what machine it runs.
    About,
    /// The report of the last fault.
    Report(CrashReport),
    /// The program's own path field, where the system has no dialog.
    Path {
        purpose: Purpose,
        text: String,
    },
    /// The key is for trainers: is one here?
    Trainer,
    /// Closing with work that could not be saved.
    Unsaved(Subject),
    /// Work of a program that did not end normally.
    Recovery,
    /// The versions that saving took the place of at `of`; without `kept` they are being looked for.
    Earlier {
        of: PathBuf,
        kept: Option<Kept>,
    },
    /// The file was changed outside since it was opened or saved.
    Conflict(Subject),
    /// The plan of the class is its own and would give way to the shipped one at this place.
    ReplacePlan(usize),
    /// A file that this window did not write is in the way of an export.
    ReplaceExport(Takeout, PathBuf),
    /// Another window has the document.
    Held(Held),
    /// The document ended the program twice, or does not open and has earlier versions.
    SafeMode(PathBuf, SafeMode),
    /// Whether individual scores are handed in too.
    HandIn,
    /// The trainer's switches of the steps.
    Steps,
    /// All problems of a file, of the notice with this number.
    Problems(u64),
}
