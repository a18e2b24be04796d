//! The worksheets in a folder and those below it, by name and time alone: none is opened. What is looked at is bounded,
//! because a trainer may point at the drive of a whole company.

use super::names::{is_passing, may_be_worksheet};
use crate::files::home::ends_with;
use crate::files::identity;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Folders in folders that are looked into.
const DEEPEST: usize = 3;
/// Names that are looked at, and files that are read.
const MOST_NAMES: usize = 20_000;
const MOST_FILES: usize = 1_000;

/// What the folder of a class ends with. It holds what was taken in already.
pub(super) const GROUPS: &str = ".groups";

/// By what a file is known to be as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) length: u64,
    pub(super) modified: Option<SystemTime>,
    identity: u64,
}

impl Stamp {
    fn of(path: &Path, metadata: &Metadata) -> Self {
        let modified = metadata.modified().ok();
        // On Windows it costs an opened file, and moving a file there changes it.
        let identity = if cfg!(windows) { 0 } else { identity::number(path, metadata) };
        Self { length: metadata.len(), modified, identity }
    }
}

#[derive(Debug, Default)]
pub(super) struct Scanned {
    /// In the order of their paths.
    pub(super) files: Vec<(PathBuf, Stamp)>,
    /// There is more than is looked at.
    pub(super) is_cut: bool,
    names: usize,
}

/// Looks through a folder; `None` for what is none, an error where it cannot be looked into.
pub(super) fn scan(folder: &Path) -> Option<io::Result<Scanned>> {
    match fs::metadata(folder) {
        Ok(metadata) if metadata.is_dir() => {}
        Ok(_) => return None,
        Err(error) => return Some(Err(error)),
    }
    let mut scanned = Scanned::default();
    let done = look_into(folder, 0, &mut scanned);
    scanned.files.sort_by(|a, b| a.0.cmp(&b.0));
    Some(done.map(|()| scanned))
}

fn look_into(folder: &Path, depth: usize, scanned: &mut Scanned) -> io::Result<()> {
    let mut below = Vec::new();
    for entry in fs::read_dir(folder)? {
        // One that went meanwhile, or that nobody may see, costs the others nothing.
        let Ok(entry) = entry else { continue };
        scanned.names += 1;
        if scanned.names > MOST_NAMES || scanned.files.len() >= MOST_FILES {
            scanned.is_cut = true;
            return Ok(());
        }
        let path = entry.path();
        let Ok(kind) = entry.file_type() else { continue };
        // A link to a folder may lead round in a ring.
        if kind.is_dir() {
            if depth < DEEPEST && !is_passing(&path) && !ends_with(&path, GROUPS) {
                below.push(path);
            }
        } else if may_be_worksheet(&path)
            && let Ok(metadata) = fs::metadata(&path)
            && metadata.is_file()
        {
            let stamp = Stamp::of(&path, &metadata);
            scanned.files.push((path, stamp));
        }
    }
    for folder in below {
        // A folder that cannot be looked into hides what is in it, and nothing else.
        let _ = look_into(&folder, depth + 1, scanned);
    }
    Ok(())
}
