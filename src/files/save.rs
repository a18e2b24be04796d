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
use super::decode;
use super::disk::{Disk, RealDisk, Stands};
use super::encode;
pub use super::failure::{SaveError, SaveNote};
use super::hash::Hash;
use super::open::MAX_BYTES;
use super::recovery;
pub use super::replace::sweep;
use super::replace::{Replaces, explained, replace, write_into};
use super::{target, watch};
use crate::model::{Class, Worksheet};
use std::io;
use std::path::Path;
use std::time::Duration;

/// What the caller knows to stand at the path. Anything else there was put there by somebody else and
/// is not replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Nothing: the worksheet is new there.
    NoFile,
    /// The version that was opened, or that a person chose to replace. It is always kept as a backup.
    Opened(Hash),
    /// The version that this program saved last. One in ten minutes of these is kept.
    Own(Hash),
}

/// A worksheet stands whole in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The file as it now is; what the next save expects as [`Expected::Own`].
    pub hash: Hash,
    /// What is worth telling all the same.
    pub notes: Vec<SaveNote>,
}

/// Saves a worksheet over the version that the caller knows.
///
/// # Errors
/// A [`SaveError`]; the file is then as it was, unless [`SaveError::replaced`] says otherwise.
pub fn save_worksheet_over(
    path: &Path,
    worksheet: &Worksheet,
    expected: Expected,
) -> Result<Saved, SaveError> {
    save_worksheet_over_on(&RealDisk, target::data_folder().as_deref(), path, worksheet, expected)
}

/// [`save_worksheet_over`] on a disk of the caller's. Without a data folder there are no backups and no
/// turns.
///
/// # Errors
/// As [`save_worksheet_over`].
pub fn save_worksheet_over_on(
    disk: &impl Disk,
    data: Option<&Path>,
    path: &Path,
    worksheet: &Worksheet,
    expected: Expected,
) -> Result<Saved, SaveError> {
    // 1.
    save_text_over(disk, data, path, &faithful_text(worksheet)?, expected)
}

/// Saves a class over the version that the caller knows.
///
/// # Errors
/// As [`save_worksheet_over`].
pub fn save_class_over(path: &Path, class: &Class, expected: Expected) -> Result<Saved, SaveError> {
    // 1.
    let text = encode::class_text(class);
    if decode::class(&text).value.as_ref() != Some(class) {
        return Err(SaveError::NotFaithful);
    }
    save_text_over(&RealDisk, target::data_folder().as_deref(), path, &text, expected)
}

/// Saves a text that was read back over the version that the caller knows.
fn save_text_over(
    disk: &impl Disk,
    data: Option<&Path>,
    path: &Path,
    text: &str,
    expected: Expected,
) -> Result<Saved, SaveError> {
    let bytes = text.as_bytes();
    let target = target::resolve(disk, path).map_err(|error| explained(&error))?;
    // 2.
    let _turn = data.map(|data| turn(disk, data, &target)).transpose()?;
    // 3.
    let mut notes = Vec::new();
    let old = standing(disk, &target, &mut notes)?;
    let known = match expected {
        Expected::NoFile => None,
        Expected::Opened(hash) | Expected::Own(hash) => Some(hash),
    };
    match &old {
        Some(old) if old == bytes => {}
        Some(old) => {
            let theirs = Hash::of(old);
            if known != Some(theirs) {
                return Err(SaveError::ChangedOutside { theirs });
            }
            // 4.
            let own = matches!(expected, Expected::Own(_));
            let kept = data.ok_or_else(|| io::ErrorKind::NotFound.into());
            if let Err(error) = kept.and_then(|data| backup::keep(disk, data, &target, old, own)) {
                notes.push(SaveNote::NotBackedUp { reason: error.to_string() });
            }
        }
        None if known.is_some() => notes.push(SaveNote::WasGone),
        None => {}
    }
    // 5.
    let replaced = replace(disk, &target, bytes, Replaces::Only(old.as_deref()));
    match (replaced, old, data) {
        (Ok(()), ..) => {}
        (Err(SaveError::NoPermission), Some(old), Some(data)) => {
            in_place(disk, data, &target, &old, text)?;
            notes.push(SaveNote::InPlace);
        }
        (Err(error), ..) => return Err(error),
    }
    Ok(Saved { hash: Hash::of(bytes), notes })
}

/// The text of a worksheet, which reads back as the same.
fn faithful_text(worksheet: &Worksheet) -> Result<String, SaveError> {
    let text = encode::worksheet_text(worksheet);
    if text.len() as u64 > MAX_BYTES {
        return Err(SaveError::TooLarge);
    }
    if decode::worksheet(&text).value.as_ref() != Some(worksheet) {
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
/// new version stands in the recovery folder before and until it is done.
fn in_place(disk: &impl Disk, data: &Path, target: &Path, old: &[u8], text: &str) -> Result<(), SaveError> {
    let copy = recovery::Copy::keep(disk, data, target, text).map_err(|_| SaveError::NoPermission)?;
    write_into(disk, target, old, text.as_bytes())?;
    copy.forget(disk);
    Ok(())
}

/// Saves a copy of a worksheet, whatever stood there; gives the hash of the file.
///
/// # Errors
/// A [`SaveError`]; the file is then as it was, unless [`SaveError::replaced`] says otherwise.
pub fn save_worksheet(path: &Path, worksheet: &Worksheet) -> Result<Hash, SaveError> {
    save_bytes(path, faithful_text(worksheet)?.as_bytes())
}

/// Saves a worksheet that a person wants at `path`, whatever stands there. A worksheet that gives way is
/// kept as a backup in `data`, the program's own folder.
///
/// # Errors
/// As [`save_worksheet_over`].
pub fn save_worksheet_and_keep(
    data: Option<&Path>,
    path: &Path,
    worksheet: &Worksheet,
) -> Result<Saved, SaveError> {
    let expected = watch::hash(path).map_or(Expected::NoFile, Expected::Opened);
    save_worksheet_over_on(&RealDisk, data, path, worksheet, expected)
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
