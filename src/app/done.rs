//! What jobs have to say when they end.

use super::class::{ClassRead, CollectNews};
use super::{Previewed, Purpose, Takeout};
use crate::files::backup::Kept;
use crate::files::crash::CrashReport;
use crate::files::export::ExportError;
use crate::files::home::Listed;
use crate::files::prepare::Prepared;
use crate::files::recovery::starts::SafeMode;
use crate::files::recovery::{Found, Ticket};
use crate::files::save::{SaveError, Saved};
use crate::files::watch::Outside;
use crate::files::{self, Hash};
use crate::model::Scenario;
use crate::report::{PageImage, Preview, ReportError};
use std::path::PathBuf;
/// What a job has to say when it ends.
#[derive(Debug)]
pub enum Done {
    Path(Purpose, PathBuf),
    /// The system has no dialog; the suggested path goes into the program's own field.
    NoDialog(Purpose, Option<PathBuf>),
    /// A dialog ended without a path; whether it was cancelled the system may not say.
    NoPath {
        cancelled: bool,
    },
    /// A path for which nobody waits any more.
    LatePath(Purpose, PathBuf),
    Opened {
        path: PathBuf,
        why: Opening,
        opened: Box<files::Opened>,
        /// What was kept of a document that does not open.
        kept: Option<SafeMode>,
    },
    /// A worksheet of the gallery was read, in the round of this number.
    Listed {
        round: u64,
        listed: Listed,
    },
    /// All worksheets of one place were.
    PlaceRead {
        round: u64,
    },
    OwnScenario {
        path: PathBuf,
        scenario: Box<Scenario>,
    },
    /// The class takes the place of the desk with this ticket.
    ClassRead {
        ticket: Ticket,
        read: Box<ClassRead>,
    },
    /// The report of the last fault; a new one was not offered yet.
    Report {
        report: CrashReport,
        is_new: bool,
    },
    /// Something came to the class, or was seen where its groups' work comes from; of the round with this number.
    Collect {
        round: u64,
        news: Box<CollectNews>,
    },
    /// The worksheets of the groups of a class were written into this folder, or some were not.
    Prepared {
        folder: PathBuf,
        prepared: Box<Prepared>,
    },
    /// What crashed programs left.
    Abandoned(Vec<Found>),
    /// A save of the document with this ticket ended. `changes` is the number that came with it.
    Saved {
        ticket: Ticket,
        path: PathBuf,
        changes: u64,
        result: Result<Saved, SaveError>,
    },
    /// The earlier versions of the document at this path.
    Backups {
        path: PathBuf,
        kept: Kept,
    },
    /// Whether snapshots can be written; a reason is in the system's words.
    Recovery(Result<(), String>),
    /// The system has no player for the bell.
    NoBell,
    /// An open file was changed by another program.
    Outside {
        ticket: Ticket,
        outside: Outside,
    },
    /// A file that was away is there.
    Back(PathBuf),
    HandedIn {
        path: PathBuf,
        result: Result<Saved, SaveError>,
    },
    Exported {
        path: PathBuf,
        what: Takeout,
        result: Result<(Hash, Vec<String>), ExportFailure>,
    },
    Preview {
        of: Previewed,
        result: Result<Preview, ReportError>,
    },
    /// A page of the preview was drawn, of the drawing with this number.
    Page {
        generation: u64,
        at: usize,
        image: PageImage,
    },
}

/// Why a file is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// A person asked for it.
    Asked,
    /// It takes the place of what stands on the screen of the document with this ticket.
    InPlaceOf(Ticket),
}

/// Why an export gave no file. The file that was there before is untouched.
#[derive(Debug)]
pub enum ExportFailure {
    Report(ReportError),
    Write(ExportError),
}
