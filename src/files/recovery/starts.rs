//! Starts that ended before the document stood on the screen. After two of them in a row with one
//! document, the third opens it in safe mode: as raw text, with its backups, without drawing it.
//!
//! `starts/<key of the path>` holds the number of starts that were begun and not yet seen to succeed.

use crate::files::backup::{self, Backup};
use crate::files::disk::{Disk, RealDisk};
use crate::files::encoding;
use crate::files::open::MAX_BYTES;
use crate::files::patience::{Act, patiently};
use crate::files::target;
use std::fs;
use std::path::{Path, PathBuf};

/// Failed starts in a row before the document is opened in safe mode.
pub const FAILURES: u32 = 2;

/// What there is of a document that the program does not survive, or that does not open.
#[derive(Clone, Debug, PartialEq)]
pub struct SafeMode {
    /// 0 for one that does not open.
    pub failed_starts: u32,
    /// The file as text, with a mark for what is none; empty where it cannot be read.
    pub text: String,
    /// Kept versions, the latest first.
    pub backups: Vec<Backup>,
}

/// Notes that opening the document at `path` begins; an answer is the reason to open it in safe mode.
/// Where nothing can be noted, every start counts as the first. `root` is the recovery folder.
pub fn begin(root: &Path, path: &Path) -> Option<SafeMode> {
    let note = note(root, path);
    let failed: u32 = fs::read_to_string(&note).ok().and_then(|text| text.trim().parse().ok()).unwrap_or(0);
    let _ = RealDisk.make_folder(&folder(root));
    let _ = fs::write(&note, failed.saturating_add(1).to_string());
    (failed >= FAILURES).then(|| safe_mode(root.parent(), path, failed))
}

/// What there is of a document that does not open; `None` where no version of it was kept. `data` is the
/// program's own folder.
pub fn broken(data: &Path, path: &Path) -> Option<SafeMode> {
    Some(safe_mode(Some(data), path, 0)).filter(|safe| !safe.backups.is_empty())
}

fn safe_mode(data: Option<&Path>, path: &Path, failed_starts: u32) -> SafeMode {
    SafeMode {
        failed_starts,
        text: raw_text(path),
        backups: data.map(|data| backup::list_on(&RealDisk, data, path)).unwrap_or_default(),
    }
}

/// The document stands on the screen, or was closed on purpose: the next start is the first again.
pub fn succeeded(root: &Path, path: &Path) {
    let note = note(root, path);
    // Where it cannot be removed, the worst is a safe mode too many.
    let _ = patiently(Act::Replace, &note, || fs::remove_file(&note));
}

fn folder(root: &Path) -> PathBuf {
    root.join("starts")
}

fn note(root: &Path, path: &Path) -> PathBuf {
    let target = target::resolve(&RealDisk, path).unwrap_or_else(|_| path.to_owned());
    folder(root).join(target::key(&target))
}

fn raw_text(path: &Path) -> String {
    let bytes = RealDisk.read(path, MAX_BYTES).unwrap_or_default();
    match encoding::decode(&bytes) {
        Ok(decoded) => decoded.text,
        Err(_) => String::from_utf8_lossy(&bytes).into_owned(),
    }
}
