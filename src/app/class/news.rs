//! What is told of the groups' files by the threads that look for them, read them and copy them.

use crate::analysis::compare::GroupWork;
use crate::files::collect::{Content, Delivery, KeepError};
use crate::files::problem::Located;
use crate::files::save::SaveError;
use crate::files::{DocumentKind, Hash};
use crate::model::{Collected, Worksheet};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Where a file came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inlet {
    /// It lies in the folder of the class.
    Own,
    /// It lies in the folder that is watched.
    Watched,
    /// A person dropped or chose it, or the folder it lies in.
    Given,
}

/// What is told.
#[derive(Debug)]
pub enum CollectNews {
    Came(Inlet, PathBuf, Box<Piece>),
    /// So many of so many files were read.
    Progress(Inlet, usize, usize),
    /// A file is being written, as it seems.
    Growing(PathBuf),
    Vanished(Inlet, PathBuf),
    /// A folder cannot be looked into, for this reason of the system's.
    Away(Inlet, PathBuf, String),
    Back(Inlet, PathBuf),
    /// There is more in a folder than is looked at.
    Cut(PathBuf),
    /// All that lies in the folder of the class was read once.
    OwnRead,
    /// The file that came was copied into the folder of the class, or not. `kept` is what the class is to hold of it,
    /// but for the name of the file.
    Kept {
        source: PathBuf,
        hash: Hash,
        kept: Box<Collected>,
        result: Result<String, KeepError>,
    },
    /// What was typed from paper was written into the folder of the class, or not.
    Typed {
        worksheet: Arc<Worksheet>,
        kept: Box<Collected>,
        result: Result<(String, Hash), SaveError>,
    },
    /// The class has another place now; these files could not be brought along.
    NotBrought(Vec<String>),
    /// The drives that are plugged in.
    Drives(Vec<PathBuf>),
}

/// A file that came, as it is held in memory.
#[derive(Clone, Debug)]
pub struct Piece {
    pub hash: Option<Hash>,
    pub content: Arrived,
    /// Its part of what all worksheets of a class may take together.
    _share: Option<Arc<Share>>,
}

/// What is in it.
#[derive(Clone, Debug)]
pub enum Arrived {
    Work(GroupWork),
    /// A scenario or a class.
    Other(DocumentKind),
    Unreadable(Vec<Located>),
    /// The worksheets of the class take as much memory as they may.
    TooMuch,
}

impl Piece {
    /// A delivery with what follows from it, worked out on the thread that read it.
    pub(in crate::app) fn of(delivery: Delivery, together: &Together) -> Self {
        let Delivery { hash, length, content, .. } = delivery;
        let (content, share) = match content {
            Content::Worksheet(worksheet) => match together.take(weight(length, &worksheet)) {
                Some(share) => (Arrived::Work(GroupWork::new(worksheet)), Some(Arc::new(share))),
                None => (Arrived::TooMuch, None),
            },
            Content::Other(kind) => (Arrived::Other(kind), None),
            Content::Unreadable(problems) => (Arrived::Unreadable(problems), None),
        };
        Self { hash, content, _share: share }
    }

    pub(in crate::app) fn typed(worksheet: Arc<Worksheet>, hash: Hash) -> Self {
        Self { hash: Some(hash), content: Arrived::Work(GroupWork::new(worksheet)), _share: None }
    }

    pub fn work(&self) -> Option<&GroupWork> {
        if let Arrived::Work(work) = &self.content { Some(work) } else { None }
    }
}

/// What a worksheet takes, roughly, in bytes: its texts, and its touchpoints with what follows from them.
fn weight(length: u64, worksheet: &Worksheet) -> u64 {
    const OF_A_TOUCHPOINT: u64 = 2_048;
    length.saturating_add(worksheet.journey.n_touchpoints() as u64 * OF_A_TOUCHPOINT)
}

/// How much all worksheets of a class take together.
#[derive(Clone, Debug, Default)]
pub(in crate::app) struct Together(Arc<AtomicU64>);

impl Together {
    /// 256 MiB: two hundred groups with ten times the work of a day.
    const MOST: u64 = 256 * 1024 * 1024;

    fn take(&self, weight: u64) -> Option<Share> {
        let more = |taken: u64| taken.checked_add(weight).filter(|all| *all <= Self::MOST);
        let taken = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
        taken.ok().map(|_| Share { of: Arc::clone(&self.0), weight })
    }
}

/// Given back when the piece goes.
#[derive(Debug)]
struct Share {
    of: Arc<AtomicU64>,
    weight: u64,
}

impl Drop for Share {
    fn drop(&mut self) {
        self.of.fetch_sub(self.weight, Ordering::Relaxed);
    }
}
