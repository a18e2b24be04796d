//! Snapshots of unsaved work, so that a crash costs at most what was done since the last of them.
//!
//! Each open document has a folder of its own with a lock that the system frees when the program
//! ends, however it ends: a folder whose lock is free and that holds a snapshot is a crash. What another
//! document does never touches it. Two slots take turns, so that a crash in the middle of writing one leaves the other. Times are told, never
//! compared: which slot is newer says its generation. Slots are laid out in [`slot`] and, for other
//! programs, in docs/RECOVERY_FORMAT.md.

mod abandoned;
mod copy;
pub mod slot;
pub mod starts;
mod writer;

pub use abandoned::{Found, abandoned, abandoned_at, bring_back, discard, give_up};
pub(super) use copy::Copy;
pub use writer::{Ticket, Writer};

use super::disk::{Disk, Lock, RealDisk};
use super::document::{Document, DocumentKind};
use super::hash::Hash;
use super::patience::{Act, patiently};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

const LOCK: &str = "lock";
/// How often and since when the work was offered.
const OFFERED: &str = "offered";
const SLOTS: [&str; 2] = ["slot-0", "slot-1"];

/// A slot may be this large, 64 MiB: work that has become too large to be saved is not lost as well.
const MAX_SLOT: u64 = 64 * 1024 * 1024;

/// Where the folders of open documents are, in the program's own folder.
pub fn root(data: &Path) -> PathBuf {
    data.join("recovery")
}

/// The snapshots of one document in this program.
#[derive(Debug)]
pub struct Recovery {
    folder: PathBuf,
    generation: u64,
    /// What the last snapshot holds, so that the same is not written twice.
    held: Option<Hash>,
    /// Held as long as the document is open.
    lock: Option<Lock>,
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
                Ok(lock) => {
                    let _ = RealDisk.sync_folder(root);
                    return Ok(Self { folder, generation: 0, held: None, lock: Some(lock) });
                }
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
    pub fn snapshot<D: Document>(
        &mut self,
        work: &D,
        document: Option<&Path>,
        saved: Option<Hash>,
        now: u64,
    ) -> io::Result<()> {
        self.keep((D::KIND, &work.encode()), document, saved, now)
    }

    /// [`Self::snapshot`] of a text.
    fn keep(
        &mut self,
        work: (DocumentKind, &str),
        document: Option<&Path>,
        saved: Option<Hash>,
        now: u64,
    ) -> io::Result<()> {
        let hash = Hash::of(work.1.as_bytes());
        if saved == Some(hash) {
            return self.settled();
        }
        if self.held == Some(hash) {
            return Ok(());
        }
        // Counted only when it is written: on a full disk the next try takes the same slot again, and not
        // the one that is still good.
        let generation = self.generation + 1;
        let bytes = slot::bytes(generation, work, document, saved, now);
        let slot = self.folder.join(slot_name(generation));
        patiently(Act::Open, &slot, || {
            let mut file = File::create(&slot)?;
            file.write_all(&bytes)?;
            file.sync_all()
        })?;
        // Slots are new names at first; not every system can sync a folder.
        if generation <= 2 {
            let _ = RealDisk.sync_folder(&self.folder);
        }
        self.generation = generation;
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

/// A document that is closed with nothing unsaved leaves nothing behind.
impl Drop for Recovery {
    fn drop(&mut self) {
        if is_empty(&self.folder) {
            // On Windows what is open does not go. Whoever tidies the folder in between does the same.
            drop(self.lock.take());
            remove_empty(&self.folder);
        }
    }
}

/// The two take turns.
fn slot_name(generation: u64) -> &'static str {
    let [odd, even] = SLOTS;
    if generation.is_multiple_of(2) { even } else { odd }
}

fn lock_new(folder: &Path) -> io::Result<Lock> {
    fs::create_dir(folder)?;
    let path = folder.join(LOCK);
    let lock = RealDisk.try_lock(&path)?.ok_or(io::ErrorKind::WouldBlock)?;
    if path.exists() { Ok(lock) } else { Err(io::ErrorKind::NotFound.into()) }
}

/// Whether no work lies in a folder.
fn is_empty(folder: &Path) -> bool {
    SLOTS.iter().all(|slot| !folder.join(slot).exists())
}

/// Removes a folder without work in it. Only our own files: with anything else in it, it stays.
fn remove_empty(folder: &Path) {
    let _ = fs::remove_file(folder.join(OFFERED));
    let _ = fs::remove_file(folder.join(LOCK));
    let _ = fs::remove_dir(folder);
}

fn remove_slots(folder: &Path) -> io::Result<()> {
    for slot in SLOTS {
        let slot = folder.join(slot);
        match patiently(Act::Replace, &slot, || fs::remove_file(&slot)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}
