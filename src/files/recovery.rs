//! Snapshots of unsaved work, so that a crash costs at most what was done since the last of them.
//!
//! Each running program has a folder of its own with a lock that the system frees when the program
//! ends, however it ends: a folder whose lock is free and that holds a snapshot is a crash. Two slots
//! take turns, so that a crash in the middle of writing one leaves the other. Times are told, never
//! compared: which slot is newer says its generation. Slots are laid out in [`slot`].

pub mod slot;

use super::encode;
use super::hash::Hash;
use super::open::read_bytes;
use crate::model::Worksheet;
use directories::ProjectDirs;
use slot::Snapshot;
use std::env;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

const LOCK: &str = "lock";
const SLOTS: [&str; 2] = ["slot-0", "slot-1"];

/// Where the folders of running programs are; `PEAK_MOMENTS_DATA` names another place. `None` where the
/// system has no place for such data.
pub fn root() -> Option<PathBuf> {
    let folder = env::var_os("PEAK_MOMENTS_DATA").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let project = || ProjectDirs::from("", "", "Peak Moments").map(|p| p.data_local_dir().to_owned());
    Some(folder.or_else(project)?.join("recovery"))
}

/// The snapshots of this program.
#[derive(Debug)]
pub struct Recovery {
    folder: PathBuf,
    generation: u64,
    /// What the last snapshot holds, so that the same is not written twice.
    held: Option<Hash>,
    /// Held open: the lock lasts as long as the file handle.
    _lock: File,
}

impl Recovery {
    /// Makes and locks a folder under `root`. `now` is the time in seconds since 1970, for the name.
    ///
    /// # Errors
    /// Any of the system's; there is then no recovery, which the user should be told.
    pub fn start(root: &Path, now: u64) -> io::Result<Self> {
        const TRIES: u32 = 20;
        fs::create_dir_all(root)?;
        let mut last = io::Error::from(io::ErrorKind::AlreadyExists);
        for number in 0..TRIES {
            let folder = root.join(format!("{now}-{}-{number}", std::process::id()));
            match lock_new(&folder) {
                Ok(lock) => return Ok(Self { folder, generation: 0, held: None, _lock: lock }),
                // Another program may have tidied the folder away before it was locked.
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Keeps a snapshot of work that is not saved. `document` is where it is to be saved, `saved` the
    /// hash of the file there as this program loaded or saved it, `now` the time in seconds since 1970.
    /// Work that is saved needs no snapshot, and the same work is not written twice.
    ///
    /// # Errors
    /// Any of the system's; the snapshot before it is then still there.
    pub fn snapshot(
        &mut self,
        worksheet: &Worksheet,
        document: Option<&Path>,
        saved: Option<Hash>,
        now: u64,
    ) -> io::Result<()> {
        let text = encode::worksheet_text(worksheet);
        let hash = Hash::of(text.as_bytes());
        if saved == Some(hash) {
            return self.settled();
        }
        if self.held == Some(hash) {
            return Ok(());
        }
        self.generation += 1;
        let bytes = slot::bytes(self.generation, &text, document, now);
        let [odd, even] = SLOTS;
        let name = if self.generation.is_multiple_of(2) { even } else { odd };
        let mut file = File::create(self.folder.join(name))?;
        file.write_all(&bytes)?;
        file.sync_all()?;
        self.held = Some(hash);
        Ok(())
    }

    /// Forgets the snapshots, because the work was saved or given up on purpose.
    ///
    /// # Errors
    /// Any of the system's.
    pub fn settled(&mut self) -> io::Result<()> {
        self.held = None;
        remove_slots(&self.folder)
    }
}

/// A program that ends in order and has nothing unsaved leaves nothing behind.
impl Drop for Recovery {
    fn drop(&mut self) {
        if SLOTS.iter().all(|slot| !self.folder.join(slot).exists()) {
            let _ = fs::remove_file(self.folder.join(LOCK));
            let _ = fs::remove_dir(&self.folder);
        }
    }
}

fn lock_new(folder: &Path) -> io::Result<File> {
    fs::create_dir(folder)?;
    let path = folder.join(LOCK);
    let lock = OpenOptions::new().create(true).truncate(false).write(true).open(&path)?;
    lock.try_lock()?;
    if path.exists() { Ok(lock) } else { Err(io::ErrorKind::NotFound.into()) }
}

fn remove_slots(folder: &Path) -> io::Result<()> {
    for slot in SLOTS {
        match fs::remove_file(folder.join(slot)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Unsaved work of a program that crashed.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Where it lies; for [`discard`].
    pub folder: PathBuf,
    pub snapshot: Snapshot,
}

/// The unsaved work of crashed programs, the latest first. What equals the file it was to be saved in is
/// not offered but tidied away, as are empty folders.
pub fn abandoned(root: &Path) -> Vec<Found> {
    let Ok(entries) = fs::read_dir(root) else { return Vec::new() };
    let mut found: Vec<Found> = entries.flatten().filter_map(|entry| crashed(entry.path())).collect();
    found.sort_by(|a, b| b.snapshot.time.cmp(&a.snapshot.time).then_with(|| a.folder.cmp(&b.folder)));
    found
}

fn crashed(folder: PathBuf) -> Option<Found> {
    let lock = OpenOptions::new().write(true).open(folder.join(LOCK)).ok()?;
    // A lock that is held is a program that runs.
    lock.try_lock().ok()?;
    let has_slot = SLOTS.iter().any(|slot| folder.join(slot).exists());
    let newest = SLOTS
        .iter()
        .filter_map(|slot| slot::read(&read_bytes(&folder.join(slot)).ok()?))
        .max_by_key(|snapshot| snapshot.generation);
    let Some(snapshot) = newest else {
        if !has_slot {
            remove_all(&folder);
        }
        return None;
    };
    let on_disk = snapshot.document.as_deref().and_then(|path| read_bytes(path).ok());
    let text = encode::worksheet_text(&snapshot.worksheet);
    if on_disk.is_some_and(|bytes| bytes == text.as_bytes()) {
        remove_all(&folder);
        return None;
    }
    Some(Found { folder, snapshot })
}

/// Forgets found work, after it was saved elsewhere or given up on purpose.
///
/// # Errors
/// Any of the system's; the work may then be offered again.
pub fn discard(found: &Found) -> io::Result<()> {
    remove_slots(&found.folder)?;
    remove_all(&found.folder);
    Ok(())
}

/// Only our own files: a folder with anything else in it stays.
fn remove_all(folder: &Path) {
    let _ = remove_slots(folder);
    let _ = fs::remove_file(folder.join(LOCK));
    let _ = fs::remove_dir(folder);
}
