//! A folder that is looked at again and again. A look costs the names and times of its files; a file is read when it
//! is new or changed, and once more when it has come to rest, because some disks know times to two seconds only.
//!
//! A file that cannot be read may be in the middle of being written: it counts as unreadable only when it stays so
//! over several looks.

use super::read::{Content, Delivery, read_unless};
use super::scan::{Stamp, scan};
use crate::files::hash::Hash;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What is seen in a folder.
#[derive(Debug)]
pub enum Sighting {
    /// So many of so many files of this look were read.
    Progress(usize, usize),
    Delivered(Delivery),
    /// A file cannot be read yet and may be in the middle of being written.
    Growing(PathBuf),
    /// A file is gone, or has another name.
    Vanished(PathBuf),
    /// The folder cannot be looked into, for this reason of the system's.
    Away(String),
    Back,
    /// There is more in the folder than is looked at.
    Cut,
}

/// What is known of a file from the looks before.
#[derive(Clone, Copy, Debug)]
struct Seen {
    stamp: Stamp,
    hash: Option<Hash>,
    /// Looks until it is read again; `None` while it rests.
    again: Option<u32>,
    /// It could not be read so far, and was not told as unreadable.
    grows: bool,
}

/// How many looks a file that cannot be read is given, and one that was just written.
const PATIENCE: u32 = 5;
const REST: u32 = 3;

/// A file that was not written for so long is not being written.
const SETTLED: Duration = Duration::from_secs(60);
/// What was written longer ago than this cannot change again without showing it.
const COARSE: Duration = Duration::from_secs(3);

/// A folder that is looked at.
#[derive(Debug)]
pub struct Lookout {
    folder: PathBuf,
    seen: BTreeMap<PathBuf, Seen>,
    is_away: bool,
    is_cut: bool,
    /// It need not be there until there is something in it.
    may_be_missing: bool,
    /// What the program itself put there.
    own: Arc<Mutex<BTreeMap<PathBuf, Hash>>>,
}

impl Lookout {
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            seen: BTreeMap::new(),
            is_away: false,
            is_cut: false,
            may_be_missing: false,
            own: Arc::default(),
        }
    }

    /// A folder that is made when the first file is put into it. What the program put there itself is not told.
    pub fn of_class(folder: &Path, own: Arc<Mutex<BTreeMap<PathBuf, Hash>>>) -> Self {
        Self { may_be_missing: true, own, ..Self::new(folder) }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Looks once and tells what is new since the last look; `tell` answers whether to go on. Whether the look came to
    /// its end.
    pub fn look(&mut self, tell: &mut dyn FnMut(Sighting) -> bool) -> bool {
        let scanned = match scan(&self.folder) {
            Some(Ok(scanned)) => scanned,
            Some(Err(error)) if !self.may_be_missing || !self.seen.is_empty() => {
                self.goes_away(&error.to_string(), tell);
                return true;
            }
            None => {
                self.goes_away(&std::io::ErrorKind::NotADirectory.to_string(), tell);
                return true;
            }
            Some(Err(_)) => return true,
        };
        if std::mem::take(&mut self.is_away) && !tell(Sighting::Back) {
            return false;
        }
        if scanned.is_cut && !std::mem::replace(&mut self.is_cut, true) && !tell(Sighting::Cut) {
            return false;
        }
        let there: BTreeMap<PathBuf, Stamp> = scanned.files.into_iter().collect();
        let gone: Vec<PathBuf> =
            self.seen.keys().filter(|path| !there.contains_key(*path)).cloned().collect();
        let due: Vec<(PathBuf, Stamp)> =
            there.into_iter().filter(|(path, stamp)| self.is_due(path, *stamp)).collect();
        let n = due.len();
        for (at, (path, stamp)) in due.into_iter().enumerate() {
            if !tell(Sighting::Progress(at, n)) || !self.read(path, stamp, tell) {
                return false;
            }
        }
        if n > 0 && !tell(Sighting::Progress(n, n)) {
            return false;
        }
        // Last, so that what has another name is known under it before it is gone under the old one.
        for path in gone {
            self.seen.remove(&path);
            if !tell(Sighting::Vanished(path)) {
                return false;
            }
        }
        true
    }

    /// Said once; what was in it stays known, so that nothing is read again when it is back.
    fn goes_away(&mut self, reason: &str, tell: &mut dyn FnMut(Sighting) -> bool) {
        if !std::mem::replace(&mut self.is_away, true) {
            tell(Sighting::Away(reason.to_owned()));
        }
    }

    fn is_due(&mut self, path: &Path, stamp: Stamp) -> bool {
        let Some(seen) = self.seen.get_mut(path) else { return true };
        if seen.stamp != stamp {
            return true;
        }
        match &mut seen.again {
            None => false,
            Some(0) => true,
            Some(looks) => {
                *looks -= 1;
                *looks == 0
            }
        }
    }

    /// Reads a file that is due; the answer says whether to go on.
    fn read(&mut self, path: PathBuf, stamp: Stamp, tell: &mut dyn FnMut(Sighting) -> bool) -> bool {
        let before = self.seen.get(&path).copied();
        let rests =
            |least: Duration| stamp.modified.is_none_or(|time| time.elapsed().is_ok_and(|age| age > least));
        let was_still = before.is_some_and(|seen| seen.stamp == stamp);
        let again = (!rests(COARSE) && !was_still).then_some(REST);
        let is_own = |hash| self.own.lock().is_ok_and(|own| own.get(&path) == Some(&hash));
        let told = before.filter(|seen| !seen.grows).and_then(|seen| seen.hash);
        let delivery = match read_unless(&path, |hash| told == Some(hash) || is_own(hash)) {
            Ok(delivery) => delivery,
            Err(hash) => {
                self.seen.insert(path, Seen { stamp, hash: Some(hash), again, grows: false });
                return true;
            }
        };
        if delivery.content.is_missing() {
            return true;
        }
        if delivery.content.may_grow() && !rests(SETTLED) && !was_still {
            let seen = Seen { stamp, hash: delivery.hash, again: Some(PATIENCE), grows: true };
            self.seen.insert(path.clone(), seen);
            return before.is_some_and(|seen| seen.grows) || tell(Sighting::Growing(path));
        }
        self.seen.insert(path, Seen { stamp, hash: delivery.hash, again, grows: false });
        tell(Sighting::Delivered(delivery))
    }
}

impl Content {
    /// The worksheet, where it is one.
    pub fn worksheet(&self) -> Option<&crate::model::Worksheet> {
        if let Self::Worksheet(worksheet) = self { Some(worksheet) } else { None }
    }
}
