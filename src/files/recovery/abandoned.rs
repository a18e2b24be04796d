//! What crashed programs left: found, offered, and given up.

use super::copy::IN_PLACE;
use super::{LOCK, MAX_SLOT, OFFERED, Recovery, SLOTS, is_empty, remove_empty, remove_slots, slot};
use crate::files::backup;
use crate::files::disk::{Disk, Lock, RealDisk};
use crate::files::document::AnyDocument;
use crate::files::open;
use crate::files::save::Expected;
use slot::Snapshot;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// Work that was offered for so long, 30 days in seconds, may be given up.
const KEPT: u64 = 30 * 24 * 60 * 60;

/// So many starts in a row must say that those days are over, and each offers the work once more, before it
/// is given up: a clock that is wrong for a day gives nothing up.
const LATE: u32 = 3;

/// The first day of 2026. A clock that says less is wrong, and nothing is given up by it.
const EARLIEST: u64 = 1_767_225_600;

/// Unsaved work of a program that crashed.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Where it lies. More than one where a program crashed again on the same work.
    pub folders: Vec<PathBuf>,
    pub snapshot: Snapshot,
    /// What its file holds instead; `None` where it is not there or does not open.
    pub in_file: Option<AnyDocument>,
}

impl Found {
    /// What the file held when the work was begun: whoever saves the work expects it there, and is told
    /// when the file was changed since.
    pub fn expected(&self) -> Expected {
        self.snapshot.base.map_or(Expected::NoFile, Expected::Opened)
    }
}

/// The unsaved work of crashed programs, the latest first. What equals the file it was to be saved in is
/// not offered but tidied away, as are empty folders and what was offered for 30 days and three times after
/// them.
pub fn abandoned(root: &Path) -> Vec<Found> {
    abandoned_at(root, RealDisk.now())
}

/// [`abandoned`] at a time of the caller's, in seconds since 1970.
pub fn abandoned_at(root: &Path, now: u64) -> Vec<Found> {
    let Ok(entries) = fs::read_dir(root) else { return Vec::new() };
    let mut crashes: Vec<Found> = entries.flatten().filter_map(|entry| crashed(entry.path(), now)).collect();
    crashes.sort_by(|a, b| b.snapshot.time.cmp(&a.snapshot.time).then_with(|| a.folders.cmp(&b.folders)));
    let mut found: Vec<Found> = Vec::new();
    for crash in crashes {
        let same = |found: &&mut Found| {
            found.snapshot.document == crash.snapshot.document
                && found.snapshot.work.is_same(&crash.snapshot.work)
        };
        match found.iter_mut().find(same) {
            Some(found) => found.folders.extend(crash.folders),
            None => found.push(crash),
        }
    }
    found
}

fn crashed(folder: PathBuf, now: u64) -> Option<Found> {
    let path = folder.join(LOCK);
    // Where nothing can be written, what is there is offered all the same.
    let opened = OpenOptions::new().write(true).open(&path).or_else(|_| File::open(&path));
    let lock = match opened.map(Lock::of) {
        // A lock that is held is a program that runs.
        Ok(Ok(None)) => return None,
        Ok(lock) => lock.ok().flatten(),
        // Its program has ended while the folder was tidied, or has only just begun to make it.
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(_) => return None,
    };
    if is_empty(&folder) {
        if lock.is_some() || is_named_as_ours(&folder) {
            tidy(&folder, lock);
        }
        return None;
    }
    let newest = SLOTS
        .iter()
        .filter_map(|slot| slot::read(&RealDisk.read(&folder.join(slot), MAX_SLOT).ok()?))
        .max_by_key(|snapshot| snapshot.generation);
    let snapshot = newest?;
    let in_file = snapshot.document.as_deref().and_then(|path| open::open(path).document);
    let in_file = in_file.filter(|in_file| in_file.kind() == snapshot.work.kind());
    // The same work is the same, however it is laid out.
    let is_saved = in_file.as_ref().is_some_and(|in_file| in_file.is_same(&snapshot.work));
    if is_saved || offer(&folder, now) == Offer::Over {
        let _ = remove_slots(&folder);
        tidy(&folder, lock);
        return None;
    }
    Some(Found { folders: vec![folder], snapshot, in_file })
}

#[derive(PartialEq, Eq)]
enum Offer {
    Made,
    /// It was made often and long enough.
    Over,
}

/// Offers the work once more and notes it: `<first offer, in seconds since 1970> <offers> <offers in a row after
/// the 30 days>`. Programs of an earlier time noted the first alone.
fn offer(folder: &Path, now: u64) -> Offer {
    let path = folder.join(OFFERED);
    let noted = fs::read_to_string(&path).unwrap_or_default();
    let mut numbers = noted.split_whitespace().map_while(|number| number.parse::<u64>().ok());
    let first = numbers.next();
    let times = numbers.next().unwrap_or(u64::from(first.is_some()));
    let late = numbers.next().unwrap_or(0);
    let first = first.filter(|first| *first >= EARLIEST).unwrap_or(now);
    let is_late = now >= EARLIEST && now.saturating_sub(first) > KEPT;
    if is_late && late >= u64::from(LATE) {
        return Offer::Over;
    }
    let late = if is_late { late + 1 } else { 0 };
    // Where it cannot be noted, the work stays.
    let _ = fs::write(&path, format!("{first} {} {late}", times.saturating_add(1)));
    Offer::Made
}

/// Gives found work up on purpose: it goes to the backups of its document, and only then away.
///
/// # Errors
/// Any of the system's; the work may then be offered again.
pub fn give_up(data: &Path, found: &Found) -> io::Result<()> {
    let work = &found.snapshot.work;
    // Work that had no place yet has backups under the name of its folder.
    let place = found.snapshot.document.as_ref().or(found.folders.first());
    if let Some(place) = place {
        backup::keep_text(data, place, work.kind(), &work.encode())?;
    }
    discard(found)
}

/// Brings back to the slots what was given up, so that it is offered again.
///
/// # Errors
/// Any of the system's; the work is then in the backups alone.
pub fn bring_back(root: &Path, found: &Found) -> io::Result<Found> {
    let Snapshot { document, base, time, work, .. } = &found.snapshot;
    let mut own = Recovery::start(root, RealDisk.now())?;
    own.keep((work.kind(), &work.encode()), document.as_deref(), *base, *time)?;
    Ok(Found { folders: vec![own.folder().to_owned()], ..found.clone() })
}

/// Forgets found work, after it was saved elsewhere.
///
/// # Errors
/// Any of the system's; the work may then be offered again.
pub fn discard(found: &Found) -> io::Result<()> {
    for folder in &found.folders {
        remove_slots(folder)?;
        remove_empty(folder);
    }
    Ok(())
}

/// Removes a folder in which no work is left. On Windows what is open does not go, so the lock is freed first:
/// whoever takes it in between finds no work either, and what they put there keeps the folder.
fn tidy(folder: &Path, lock: Option<Lock>) {
    drop(lock);
    if is_empty(folder) {
        remove_empty(folder);
    }
}

/// Whether a folder without a lock is one of ours all the same, made by [`Recovery::start`] or [`super::Copy`].
fn is_named_as_ours(folder: &Path) -> bool {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    name.starts_with(IN_PLACE) || (name.split('-').count() == 3 && name.split('-').all(number))
}
