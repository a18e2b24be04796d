//! Saving: after it the file is wholly the new one, or wholly the old one.
//!
//! The new text goes into a file beside the old one, is forced onto the disk, takes the old one's place
//! in one step, and is read back. Whoever saves is told "saved" after the last of these only.

use super::decode;
use super::disk::{Disk, RealDisk};
use super::encode;
use super::hash::Hash;
use super::open::MAX_BYTES;
use crate::model::Worksheet;
pub use crate::words::saving::SaveError;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Virus scanners hold a new file for a moment, so a rename is tried again: two seconds in all.
const PAUSES: [u64; 7] = [10, 40, 150, 300, 400, 500, 600];

/// Saves a worksheet; gives the hash of the file as it now is.
///
/// # Errors
/// A [`SaveError`]; the file is then as it was.
pub fn save_worksheet(path: &Path, worksheet: &Worksheet) -> Result<Hash, SaveError> {
    save_worksheet_on(&RealDisk, path, worksheet)
}

/// [`save_worksheet`] on a disk of the caller's.
///
/// # Errors
/// A [`SaveError`]; the file is then as it was.
pub fn save_worksheet_on(disk: &impl Disk, path: &Path, worksheet: &Worksheet) -> Result<Hash, SaveError> {
    let text = encode::worksheet_text(worksheet);
    if text.len() as u64 > MAX_BYTES {
        return Err(SaveError::TooLarge);
    }
    if decode::worksheet(&text).value.as_ref() != Some(worksheet) {
        return Err(SaveError::NotFaithful);
    }
    save_bytes_on(disk, path, text.as_bytes())
}

/// Saves any file, exports among them.
///
/// # Errors
/// A [`SaveError`]; the file is then as it was.
pub fn save_bytes(path: &Path, bytes: &[u8]) -> Result<Hash, SaveError> {
    save_bytes_on(&RealDisk, path, bytes)
}

/// [`save_bytes`] on a disk of the caller's.
///
/// # Errors
/// A [`SaveError`]; the file is then as it was.
pub fn save_bytes_on(disk: &impl Disk, path: &Path, bytes: &[u8]) -> Result<Hash, SaveError> {
    // 1. What a symbolic link points to is replaced, not the link.
    let target = disk.canonical(path).unwrap_or_else(|_| path.to_owned());
    if disk.is_folder(&target) {
        return Err(SaveError::IsFolder);
    }
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    let name = target.file_name().ok_or(SaveError::IsFolder)?;
    let temporary = folder.join(temporary_name(name));
    // 2. The new file beside the old one, on the disk before anything is replaced. What is left over
    // from a program that had this one's number and died is in the way.
    let _ = disk.remove(&temporary);
    let written = disk.write_new(&temporary, bytes, Some(&target)).and_then(|()| {
        // 3. The one step.
        rename(disk, &temporary, &target)
    });
    if let Err(error) = written {
        let _ = disk.remove(&temporary);
        return Err(explained(&error));
    }
    // 4. Some systems cannot sync a folder; the rename has happened all the same.
    let _ = disk.sync_folder(&folder);
    // 5. Only what can be read back is saved.
    let read = disk.read(&target).map_err(|error| explained(&error))?;
    if read == bytes { Ok(Hash::of(bytes)) } else { Err(SaveError::Damaged) }
}

fn rename(disk: &impl Disk, from: &Path, to: &Path) -> io::Result<()> {
    for pause in PAUSES {
        match disk.rename(from, to) {
            Err(error) if may_pass(&error) => disk.pause(Duration::from_millis(pause)),
            done => return done,
        }
    }
    disk.rename(from, to)
}

/// Whether an error may be gone in a moment, as when another program holds the file.
fn may_pass(error: &io::Error) -> bool {
    use io::ErrorKind::{Interrupted, ResourceBusy, WouldBlock};
    let held = matches!(error.kind(), Interrupted | ResourceBusy | WouldBlock);
    // Windows says "not permitted" of a file that is held.
    held || (cfg!(windows) && error.kind() == io::ErrorKind::PermissionDenied)
}

fn explained(error: &io::Error) -> SaveError {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => SaveError::DiskFull,
        Kind::ReadOnlyFilesystem => SaveError::ReadOnly,
        Kind::PermissionDenied => SaveError::NoPermission,
        Kind::NotFound | Kind::NotADirectory | Kind::StaleNetworkFileHandle => SaveError::Gone,
        Kind::IsADirectory => SaveError::IsFolder,
        Kind::ResourceBusy | Kind::WouldBlock => SaveError::Busy,
        _ => SaveError::Other { reason: error.to_string() },
    }
}

/// `.name.tmp-<number of this program>`.
fn temporary_name(name: &std::ffi::OsStr) -> OsString {
    let mut temporary = OsString::from(".");
    temporary.push(name);
    temporary.push(format!("{MARK}{}", std::process::id()));
    temporary
}

const MARK: &str = ".tmp-";

/// Removes the temporary files that saves of other programs, now dead, left in a folder; says how many.
/// One that a program which still runs is writing stays.
pub fn sweep(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    let left_over = entries.flatten().filter(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let number = name.strip_prefix('.').and_then(|name| name.rsplit_once(MARK));
        let number = number.and_then(|(_, number)| number.parse::<u32>().ok());
        number.is_some_and(|number| number != std::process::id() && !runs(number))
    });
    left_over.filter(|entry| fs::remove_file(entry.path()).is_ok()).count()
}

/// Whether a program of that number runs. Where the system does not say, it is taken to.
fn runs(number: u32) -> bool {
    let processes = Path::new("/proc");
    !processes.join("self").exists() || processes.join(number.to_string()).exists()
}
