//! One file takes the place of another: after it the file is wholly the new one, or wholly the old one.
//!
//! The new bytes go into a file beside the old one, are forced onto the disk, take the old one's place
//! in one step, and are read back. What may be replaced, and what is kept of it, is decided in
//! [`super::save`].

use super::disk::{Disk, Stands, Writing};
use super::failure::SaveError;
use super::hash::Hash;
use super::open::MAX_BYTES;
use super::system;
use std::ffi::{OsStr, OsString};
use std::fs::{self, OpenOptions};
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::path::Path;

/// What may be replaced.
#[derive(Clone, Copy)]
pub(super) enum Replaces<'a> {
    Anything,
    /// These bytes, or no file at all.
    Only(Option<&'a [u8]>),
}

/// Replaces the file at `target`, which is free of links, and reads it back.
///
/// # Errors
/// A [`SaveError`]. The old file is then as it was, unless the error tells by [`SaveError::replaced`] what
/// stands there now.
pub(super) fn replace(
    disk: &impl Disk,
    target: &Path,
    bytes: &[u8],
    replaces: Replaces<'_>,
) -> Result<(), SaveError> {
    let (Some(folder), Some(name)) = (target.parent(), target.file_name()) else {
        return Err(SaveError::IsFolder);
    };
    let ours = put(disk, folder, name, target, bytes, replaces)?;
    // Some systems cannot sync a folder; the rename has happened all the same.
    let _ = disk.sync_folder(folder);
    read_back(disk, target, bytes, ours)
}

/// Writes into the file itself, for where the folder lets no other be made. Not safe in a crash: the
/// caller keeps old and new elsewhere first.
///
/// # Errors
/// As [`replace`].
pub(super) fn write_into(disk: &impl Disk, target: &Path, old: &[u8], bytes: &[u8]) -> Result<(), SaveError> {
    if let Err(error) = disk.overwrite(target, bytes) {
        // What fails for want of room fits back in; whether it did is seen by reading.
        let _ = disk.overwrite(target, old);
        return Err(match disk.read(target, limit(old)) {
            Ok(found) if found == old => explained(&error),
            Ok(found) => SaveError::Damaged { now: Hash::of(&found) },
            Err(_) => SaveError::NotReadBack { now: Hash::of(bytes), reason: error.to_string() },
        });
    }
    let ours = disk.writing(target).ok();
    read_back(disk, target, bytes, ours)
}

/// Only what can be read back is saved. `ours` is the writing by which the bytes came into the file: where
/// there was another since, the bytes are another program's; where not, the disk did not keep them.
fn read_back(disk: &impl Disk, target: &Path, bytes: &[u8], ours: Option<Writing>) -> Result<(), SaveError> {
    match disk.read(target, limit(bytes)) {
        Ok(found) if found == bytes => Ok(()),
        Ok(_) if is_another(disk, target, ours) => {
            // Read to its end, to know it by its hash.
            let found = disk.read(target, MAX_BYTES + 1).map_err(|error| explained(&error))?;
            Err(SaveError::Overwritten { theirs: Hash::of(&found) })
        }
        Ok(found) => Err(SaveError::Damaged { now: Hash::of(&found) }),
        Err(error) => Err(SaveError::NotReadBack { now: Hash::of(bytes), reason: error.to_string() }),
    }
}

/// Whether the file was written again since. Where the disk does not say, it was not.
fn is_another(disk: &impl Disk, target: &Path, ours: Option<Writing>) -> bool {
    matches!((ours, disk.writing(target)), (Some(ours), Ok(now)) if ours != now)
}

/// One byte more than there should be shows that there are too many.
fn limit(bytes: &[u8]) -> u64 {
    bytes.len() as u64 + 1
}

/// Puts the bytes in the target's place and tells by which writing they came there, where the disk says so.
fn put(
    disk: &impl Disk,
    folder: &Path,
    name: &OsStr,
    target: &Path,
    bytes: &[u8],
    replaces: Replaces<'_>,
) -> Result<Option<Writing>, SaveError> {
    const TRIES: usize = 3;
    let mut last = SaveError::Gone;
    for _ in 0..TRIES {
        let temporary = folder.join(temporary_name(name));
        match disk.write_new(&temporary, bytes, Some(target)) {
            // Another program's, by a chance of one in 2^64.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                last = explained(&error);
                continue;
            }
            Err(error) => {
                let _ = disk.remove(&temporary);
                return Err(explained(&error));
            }
            Ok(()) => {}
        }
        if let Err(error) = kept(disk, &temporary, bytes) {
            let _ = disk.remove(&temporary);
            return Err(explained(&error));
        }
        // Writing took its time. Looked at again right before the step, there are microseconds left in
        // which a program that knows nothing of ours could write unseen.
        if let Err(error) = is_still(disk, target, bytes, replaces) {
            let _ = disk.remove(&temporary);
            return Err(error);
        }
        let ours = disk.writing(&temporary).ok();
        match disk.rename(&temporary, target) {
            Ok(()) => return Ok(ours),
            // Over a network the step may be done and only the answer lost.
            Err(_) if disk.read(target, limit(bytes)).is_ok_and(|found| found == bytes) => {
                let _ = disk.remove(&temporary);
                return Ok(ours);
            }
            Err(error) => {
                let _ = disk.remove(&temporary);
                // A program on another computer, which cannot know that this one runs, may have swept it.
                let swept = error.kind() == io::ErrorKind::NotFound;
                if !swept || !matches!(disk.stands(folder), Ok(Stands::Folder)) {
                    return Err(explained(&error));
                }
                last = explained(&error);
            }
        }
    }
    Err(last)
}

fn is_still(disk: &impl Disk, target: &Path, bytes: &[u8], replaces: Replaces<'_>) -> Result<(), SaveError> {
    let Replaces::Only(old) = replaces else { return Ok(()) };
    match disk.read(target, MAX_BYTES + 1) {
        Ok(found) if Some(found.as_slice()) == old || found == bytes => Ok(()),
        Ok(found) => Err(SaveError::ChangedOutside { theirs: Hash::of(&found) }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(explained(&error)),
    }
}

/// What a disk did not keep must not take the place of what it holds.
fn kept(disk: &impl Disk, temporary: &Path, bytes: &[u8]) -> io::Result<()> {
    let found = disk.read(temporary, limit(bytes))?;
    if found == bytes { Ok(()) } else { Err(io::ErrorKind::InvalidData.into()) }
}

pub(super) fn explained(error: &io::Error) -> SaveError {
    use io::ErrorKind as ValueKind;
    match system::kind(error) {
        ValueKind::StorageFull | ValueKind::QuotaExceeded | ValueKind::FileTooLarge => SaveError::DiskFull,
        ValueKind::ReadOnlyFilesystem => SaveError::ReadOnly,
        ValueKind::PermissionDenied => SaveError::NoPermission,
        ValueKind::NotFound | ValueKind::NotADirectory | ValueKind::StaleNetworkFileHandle => SaveError::Gone,
        ValueKind::IsADirectory => SaveError::IsFolder,
        ValueKind::InvalidFilename => SaveError::BadName,
        kind if system::is_held(kind) => SaveError::Busy,
        _ => SaveError::Other { reason: error.to_string() },
    }
}

/// `.name.tmp-<number of this program>-<random>`: two saves, of one program or of two computers on one
/// network drive, never write into the same file. The name is cut, for systems allow 255 bytes.
fn temporary_name(name: &OsStr) -> OsString {
    const KEPT: usize = 40;
    let short: String = name.to_string_lossy().chars().take(KEPT).collect();
    let random = RandomState::new().hash_one(std::process::id());
    format!(".{short}{MARK}{}-{random:016x}", std::process::id()).into()
}

const MARK: &str = ".tmp-";

/// Removes the temporary files that saves of other programs, now dead, left in a folder; says how many.
/// One that a program which still runs is writing stays.
pub fn sweep(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    let left_over = entries.flatten().filter(|entry| {
        let owner = owner(&entry.file_name().to_string_lossy());
        owner.is_some_and(|number| number != std::process::id() && !runs(number)) && is_free(&entry.path())
    });
    left_over.filter(|entry| fs::remove_file(entry.path()).is_ok()).count()
}

/// The number of the program that made a temporary file of that name.
fn owner(name: &str) -> Option<u32> {
    let (_, number) = name.strip_prefix('.')?.rsplit_once(MARK)?;
    number.split('-').next()?.parse().ok()
}

/// Whether a program of that number runs, where the system says so without more than safe Rust has. Where it does
/// not, as on Windows, what another window has just written may go as well: [`put`] then writes it again.
fn runs(number: u32) -> bool {
    Path::new("/proc").join(number.to_string()).exists()
}

/// Whether nobody is writing the file: it is locked as long as that lasts.
fn is_free(path: &Path) -> bool {
    OpenOptions::new().write(true).open(path).is_ok_and(|file| file.try_lock().is_ok())
}
