//! What crashed programs left: found, offered, and given up.

use super::{LOCK, SLOTS, remove_slots, slot};
use crate::files::decode::Document;
use crate::files::disk::{Disk, RealDisk};
use crate::files::open;
use crate::files::save::Expected;
use crate::model::Worksheet;
use slot::Snapshot;
use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// A slot may be this large, 64 MiB: work that has become too large to be saved is not lost as well.
const MAX_SLOT: u64 = 64 * 1024 * 1024;

/// Work that was offered for so long, 30 days in seconds, and not wanted is given up.
const KEPT: u64 = 30 * 24 * 60 * 60;

/// The first day of 2026. A clock that says less is wrong, and nothing is given up by it.
const EARLIEST: u64 = 1_767_225_600;

/// When work was first offered, in seconds since 1970.
const OFFERED: &str = "offered";

/// Unsaved work of a program that crashed.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Where it lies. More than one where a program crashed again on the same work.
    pub folders: Vec<PathBuf>,
    pub snapshot: Snapshot,
    /// What its file holds instead; `None` where it is not there or does not open.
    pub in_file: Option<Box<Worksheet>>,
}

impl Found {
    /// What the file held when the work was begun: whoever saves the work expects it there, and is told
    /// when the file was changed since.
    pub fn expected(&self) -> Expected {
        self.snapshot.base.map_or(Expected::NoFile, Expected::Opened)
    }
}

/// The unsaved work of crashed programs, the latest first. What equals the file it was to be saved in is
/// not offered but tidied away, as are empty folders and what was offered for 30 days.
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
                && found.snapshot.worksheet == crash.snapshot.worksheet
        };
        match found.iter_mut().find(same) {
            Some(found) => found.folders.extend(crash.folders),
            None => found.push(crash),
        }
    }
    found
}

fn crashed(folder: PathBuf, now: u64) -> Option<Found> {
    let lock = OpenOptions::new().write(true).open(folder.join(LOCK)).ok()?;
    // A lock that is held is a program that runs.
    lock.try_lock().ok()?;
    let has_slot = SLOTS.iter().any(|slot| folder.join(slot).exists());
    let newest = SLOTS
        .iter()
        .filter_map(|slot| slot::read(&RealDisk.read(&folder.join(slot), MAX_SLOT).ok()?))
        .max_by_key(|snapshot| snapshot.generation);
    let Some(snapshot) = newest else {
        if !has_slot {
            remove_all(&folder);
        }
        return None;
    };
    let in_file = match snapshot.document.as_deref().and_then(|path| open::open(path).document) {
        Some(Document::Worksheet(worksheet)) => Some(worksheet),
        _ => None,
    };
    // The same work is the same, however it is laid out.
    if in_file.as_deref() == Some(&snapshot.worksheet) || is_over(&folder, now) {
        remove_all(&folder);
        return None;
    }
    Some(Found { folders: vec![folder], snapshot, in_file })
}

/// Whether the work was offered for long enough; the first time is noted.
fn is_over(folder: &Path, now: u64) -> bool {
    let path = folder.join(OFFERED);
    let first = fs::read_to_string(&path).ok().and_then(|text| text.trim().parse::<u64>().ok());
    match first {
        Some(first) if first >= EARLIEST => now >= EARLIEST && now.saturating_sub(first) > KEPT,
        _ => {
            // Where it cannot be noted, the work stays.
            let _ = fs::write(&path, now.to_string());
            false
        }
    }
}

/// Forgets found work, after it was saved elsewhere or given up on purpose.
///
/// # Errors
/// Any of the system's; the work may then be offered again.
pub fn discard(found: &Found) -> io::Result<()> {
    for folder in &found.folders {
        remove_slots(folder)?;
        remove_all(folder);
    }
    Ok(())
}

/// Only our own files: a folder with anything else in it stays.
fn remove_all(folder: &Path) {
    let _ = remove_slots(folder);
    let _ = fs::remove_file(folder.join(OFFERED));
    let _ = fs::remove_file(folder.join(LOCK));
    let _ = fs::remove_dir(folder);
}
