//! Which file a path means, and under which name the program's own folder knows it.

use super::disk::Disk;
use super::hash::Hash;
use super::places::data_folder;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// More links in a row than this are a ring.
const MAX_LINKS: usize = 40;

/// The file that a path means: symbolic links are followed, one that points to nothing yet as well. The
/// folder is free of links; the file itself need not exist.
///
/// # Errors
/// When the folder is not there, or the links go round in a ring.
pub fn resolve(disk: &impl Disk, path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MAX_LINKS {
        if let Ok(canonical) = disk.canonical(&path) {
            return Ok(canonical);
        }
        let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?.to_owned();
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => disk.canonical(folder)?,
            _ => disk.canonical(Path::new("."))?,
        };
        match disk.link(&path) {
            Some(next) => path = folder.join(next),
            None => return Ok(folder.join(name)),
        }
    }
    Err(io::ErrorKind::InvalidFilename.into())
}

/// The name for a resolved path in the program's own folder: the same for every way to the file.
pub fn key(target: &Path) -> String {
    let written = target.as_os_str().as_encoded_bytes();
    if cfg!(windows) {
        // It takes both for the same.
        let written: Vec<u8> = written.iter().map(|byte| if *byte == b'/' { b'\\' } else { *byte }).collect();
        return Hash::of(&written).to_string();
    }
    Hash::of(written).to_string()
}

/// Whether something stands at a path; a link that leads nowhere is something too, though `exists` denies
/// it.
pub fn is_taken(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// A file of that name with these bytes in the program's own folder, made where it is missing; `None` where
/// it cannot be.
pub fn own_file(name: &str, bytes: &[u8]) -> Option<PathBuf> {
    let folder = data_folder()?;
    let file = folder.join(name);
    if fs::read(&file).is_ok_and(|found| found == bytes) {
        return Some(file);
    }
    fs::create_dir_all(&folder).ok()?;
    fs::write(&file, bytes).ok().map(|()| file)
}
