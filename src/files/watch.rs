//! Whether a file is still the one that was opened or saved. The hash decides; time and size only say
//! whether reading the file again is worth it.

use super::disk::{Disk, RealDisk};
use super::hash::Hash;
use super::identity;
use super::open::MAX_BYTES;
use super::system;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// What became of a file outside this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    Same,
    Changed(Hash),
    /// Moved or deleted, or its stick or network is away.
    Gone,
    /// It is there but cannot be read now, which says nothing about what is in it.
    Unreadable,
}

/// The hash by which a file is known, the beginning for one that is too large to be opened; `None` where
/// none can be read.
pub fn hash(path: &Path) -> Option<Hash> {
    read_hash(path).ok()
}

/// Reads the file and compares it.
pub fn changed(path: &Path, known: Hash) -> Outside {
    match read_hash(path) {
        Ok(hash) if hash == known => Outside::Same,
        Ok(hash) => Outside::Changed(hash),
        Err(error) if is_gone(&error) => Outside::Gone,
        Err(_) => Outside::Unreadable,
    }
}

fn read_hash(path: &Path) -> io::Result<Hash> {
    RealDisk.read(path, MAX_BYTES + 1).map(|bytes| Hash::of(&bytes))
}

fn is_gone(error: &io::Error) -> bool {
    use io::ErrorKind::{NotADirectory, NotFound, StaleNetworkFileHandle};
    matches!(system::kind(error), NotFound | NotADirectory | StaleNetworkFileHandle)
}

/// One file that is looked at again and again, for a few microseconds while nothing happens to it.
#[derive(Clone, Debug)]
pub struct Watch {
    path: PathBuf,
    known: Hash,
    /// Of the file as it was when it had the known hash.
    stamp: Option<Stamp>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: SystemTime,
    identity: u64,
}

/// Some disks know times to two seconds only: a file changed later than this before it was looked at may
/// change again without showing it.
const SETTLED: Duration = Duration::from_secs(3);

impl Watch {
    pub fn new(path: &Path, known: Hash) -> Self {
        Self { path: path.to_owned(), known, stamp: None }
    }

    pub fn known(&self) -> Hash {
        self.known
    }

    /// Looks at the file; it is read only where its size or time is not the one of before.
    pub fn look(&mut self) -> Outside {
        let before = stamp(&self.path);
        if let (Some(stamp), Ok(now)) = (self.stamp, &before)
            && stamp == *now
        {
            return Outside::Same;
        }
        self.stamp = None;
        let outside = changed(&self.path, self.known);
        if outside == Outside::Same
            && let Ok(stamp) = before
            && stamp.modified.elapsed().is_ok_and(|age| age > SETTLED)
        {
            self.stamp = Some(stamp);
        }
        outside
    }
}

fn stamp(path: &Path) -> io::Result<Stamp> {
    let metadata = fs::metadata(path)?;
    Ok(Stamp {
        length: metadata.len(),
        modified: metadata.modified()?,
        identity: identity::number(path, &metadata),
    })
}
