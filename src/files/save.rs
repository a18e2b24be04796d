//! Saving documents: what may be replaced, what is kept of it, and what is told.
//!
//! 1. The text is read back before anything is touched: what would not open again is not written.
//! 2. Programs on this computer take turns at a file.
//! 3. What stands there must be what the caller knows; it is compared by hash, never by time.
//! 4. The old version goes to the backups.
//! 5. The new one takes its place in one step and is read back ([`super::replace`]).
//!
//! Whoever saves is told "saved" after the last of these only.

use super::backup;
use super::disk::{Disk, RealDisk, Stands};
use super::document::{Document, DocumentKind};
pub use super::failure::{SaveError, SaveNote};
use super::hash::Hash;
use super::name;
use super::open::MAX_BYTES;
use super::patience::Patient;
use super::recovery;
pub use super::replace::sweep;
use super::replace::{Replaces, explained, replace, write_into};
use super::target;
use std::io;
use std::path::Path;
use std::time::Duration;

/// What the caller knows to stand at the path. Anything else there was put there by somebody else and
/// is not replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Nothing: the document is new there.
    NoFile,
    /// The version that was opened. It is kept as a backup.
    Opened(Hash),
    /// The version that this program saved last. One in ten minutes of these is kept.
    Own(Hash),
    /// A person chose to replace whatever stands there. It is kept as a backup, to the byte where it does not
    /// open, or it does not give way.
    Anything,
}

impl Expected {
    /// The hash of what is known to stand in the file.
    pub fn hash(self) -> Option<Hash> {
        match self {
            Self::NoFile | Self::Anything => None,
            Self::Opened(hash) | Self::Own(hash) => Some(hash),
        }
    }
}

/// A document stands whole in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The file as it now is; what the next save expects as [`Expected::Own`].
    pub hash: Hash,
    /// What is worth telling all the same.
    pub notes: Vec<SaveNote>,
}

/// Saves a document over the version that the caller knows. `data` is the program's own folder; without one
/// there are no backups and no turns.
///
/// # Errors
/// A [`SaveError`]; the file is then as it was, unless [`SaveError::replaced`] says otherwise.
pub fn save_over<D: Document>(
    data: Option<&Path>,
    path: &Path,
    document: &D,
    expected: Expected,
) -> Result<Saved, SaveError> {
    save_over_on(&RealDisk, data, path, document, expected)
}

/// [`save_over`] on a disk of the caller's.
///
/// # Errors
/// As [`save_over`].
pub fn save_over_on<D: Document>(
    disk: &impl Disk,
    data: Option<&Path>,
    path: &Path,
    document: &D,
    expected: Expected,
) -> Result<Saved, SaveError> {
    let disk = &Patient::new(disk);
    name::check(disk.system(), path)?;
    // 1.
    let text = faithful_text(document)?;
    let bytes = text.as_bytes();
    let target = target::resolve(disk, path).map_err(|error| explained(&error))?;
    // 2.
    let _turn = data.map(|data| turn(disk, data, &target)).transpose()?;
    // 3.
    let mut notes = Vec::new();
    let old = standing(disk, &target, &mut notes)?;
    match &old {
        Some(old) if old == bytes => {}
        Some(old) => {
            let theirs = Hash::of(old);
            if expected != Expected::Anything && expected.hash() != Some(theirs) {
                return Err(SaveError::ChangedOutside { theirs });
            }
            // 4.
            let own = matches!(expected, Expected::Own(_));
            let kept = data.ok_or_else(|| io::ErrorKind::NotFound.into());
            match kept.and_then(|data| backup::keep(disk, data, &target, D::KIND, old, own)) {
                Ok(()) if expected == Expected::Anything => notes.push(SaveNote::OldKept),
                Ok(()) => {}
                Err(error) => {
                    let reason = error.to_string();
                    if expected == Expected::Anything {
                        return Err(SaveError::OldNotKept { reason });
                    }
                    notes.push(SaveNote::NotBackedUp { reason });
                }
            }
        }
        None if expected.hash().is_some() => notes.push(SaveNote::WasGone),
        None => {}
    }
    // 5.
    let replaced = replace(disk, &target, bytes, Replaces::Only(old.as_deref()));
    match (replaced, old, data) {
        (Ok(()), ..) => {}
        (Err(SaveError::NoPermission), Some(old), Some(data)) => {
            in_place(disk, data, &target, &old, (D::KIND, &text))?;
            notes.push(SaveNote::InPlace);
        }
        (Err(error), ..) => return Err(error),
    }
    if let Some(data) = data {
        recovery::Copy::forget(disk, data, &target);
    }
    Ok(Saved { hash: Hash::of(bytes), notes })
}

/// The text of a document, which reads back as the same.
fn faithful_text<D: Document>(document: &D) -> Result<String, SaveError> {
    let text = document.encode();
    if text.len() as u64 > MAX_BYTES {
        return Err(SaveError::TooLarge);
    }
    // Not every file holds the revision.
    if !D::decode(&text).value.is_some_and(|read| read.is_same(document)) {
        return Err(SaveError::NotFaithful);
    }
    Ok(text)
}

/// Waits until no other program on this computer is saving to the file.
fn turn<D: Disk>(disk: &D, data: &Path, target: &Path) -> Result<Option<D::Lock>, SaveError> {
    const TRIES: usize = 100;
    let folder = data.join("turns");
    let file = folder.join(target::key(target));
    if disk.make_folder(&folder).is_err() {
        return Ok(None);
    }
    for _ in 0..TRIES {
        match disk.try_lock(&file) {
            Ok(Some(lock)) => return Ok(Some(lock)),
            Ok(None) => disk.pause(Duration::from_millis(20)),
            // A disk without locks: the hash is still compared.
            Err(_) => return Ok(None),
        }
    }
    Err(SaveError::Busy)
}

/// The bytes that stand at the target; those of a file that is too large are cut, and so like no other.
fn standing(
    disk: &impl Disk,
    target: &Path,
    notes: &mut Vec<SaveNote>,
) -> Result<Option<Vec<u8>>, SaveError> {
    match disk.stands(target) {
        Ok(Stands::File { read_only: true, .. }) => return Err(SaveError::FileReadOnly),
        Ok(Stands::File { names, .. }) => {
            if names > 1 {
                notes.push(SaveNote::HardLinked);
            }
        }
        Ok(Stands::Folder) => return Err(SaveError::IsFolder),
        Ok(Stands::Other) => return Err(SaveError::NotAFile),
        // Believed only when it is said twice: a network drive that is coming back says so of everything.
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return match disk.read(target, MAX_BYTES + 1) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
                read => read.map(Some).map_err(|error| explained(&error)),
            };
        }
        Err(error) => return Err(explained(&error)),
    }
    disk.read(target, MAX_BYTES + 1).map(Some).map_err(|error| explained(&error))
}

/// Writes into the file itself where the folder lets no other be made. A crash may tear the file, so the
/// new version stands in the recovery folder before and until a save of the file has succeeded.
fn in_place(
    disk: &impl Disk,
    data: &Path,
    target: &Path,
    old: &[u8],
    (kind, text): (DocumentKind, &str),
) -> Result<(), SaveError> {
    let copy = recovery::Copy::keep(disk, data, target, (kind, text)).map_err(|_| SaveError::NoPermission)?;
    let written = write_into(disk, target, old, text.as_bytes());
    drop(copy);
    if written.as_ref().is_err_and(|error| error.replaced().is_none()) {
        // The old version stands as it was: what was not saved is the business of its own snapshots.
        recovery::Copy::forget(disk, data, target);
    }
    written
}

/// Saves a copy of a document, whatever stood there, and keeps nothing of it; gives the hash of the file.
///
/// # Errors
/// A [`SaveError`]; the file is then as it was, unless [`SaveError::replaced`] says otherwise.
pub fn save_copy<D: Document>(path: &Path, document: &D) -> Result<Hash, SaveError> {
    save_bytes(path, faithful_text(document)?.as_bytes())
}

/// Saves any file, exports among them.
///
/// # Errors
/// A [`SaveError`]; the file is then as it was, unless [`SaveError::replaced`] says otherwise.
pub fn save_bytes(path: &Path, bytes: &[u8]) -> Result<Hash, SaveError> {
    save_bytes_on(&RealDisk, path, bytes)
}

/// [`save_bytes`] on a disk of the caller's.
///
/// # Errors
/// A [`SaveError`]; the file is then as it was, unless [`SaveError::replaced`] says otherwise.
pub fn save_bytes_on(disk: &impl Disk, path: &Path, bytes: &[u8]) -> Result<Hash, SaveError> {
    let disk = &Patient::new(disk);
    name::check(disk.system(), path)?;
    let target = target::resolve(disk, path).map_err(|error| explained(&error))?;
    match disk.stands(&target) {
        Ok(Stands::Folder) => return Err(SaveError::IsFolder),
        Ok(Stands::Other) => return Err(SaveError::NotAFile),
        Ok(Stands::File { read_only: true, .. }) => return Err(SaveError::FileReadOnly),
        _ => {}
    }
    replace(disk, &target, bytes, Replaces::Anything)?;
    Ok(Hash::of(bytes))
}
