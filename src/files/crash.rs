//! What is kept of a crash: small text files in `crashes`, in the program's own folder, beside the recovery.
//! They hold nothing of a person or a document; what they hold says [`crate::words::crash`].
//!
//! A report ends with `.new` until it was offered, and with `.txt` from then on.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Reports that are kept; the oldest give way.
pub const KEPT: usize = 10;

/// Bytes of a report that are kept, from its beginning.
pub const MAX_BYTES: usize = 16 * 1024;

/// Reports of one second.
const TRIES: u32 = 100;

const NEW: &str = "new";
const OFFERED: &str = "txt";

/// A report of a crash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrashReport {
    pub path: PathBuf,
    pub text: String,
}

/// Where the reports are, in the program's own folder.
pub fn folder(data: &Path) -> PathBuf {
    data.join("crashes")
}

/// Keeps a report under a name that sorts by its time in seconds since 1970. Called while the program may be
/// ending: it neither panics nor waits.
pub fn keep(data: &Path, seconds: u64, text: &str) -> Option<PathBuf> {
    let folder = folder(data);
    fs::create_dir_all(&folder).ok()?;
    let end = text.floor_char_boundary(MAX_BYTES);
    let process = std::process::id();
    // Several threads may fail at once: a name is taken by making the file.
    let (path, mut file) = (0..TRIES).find_map(|number| {
        let path = folder.join(format!("{seconds:012}-{process}-{number:02}.{NEW}"));
        let is_free = !path.with_extension(OFFERED).exists();
        let file = is_free.then(|| OpenOptions::new().write(true).create_new(true).open(&path).ok())??;
        Some((path, file))
    })?;
    file.write_all(text.get(..end)?.as_bytes()).ok()?;
    let reports = reports(&folder);
    for old in reports.iter().take(reports.len().saturating_sub(KEPT)) {
        let _ = fs::remove_file(old);
    }
    Some(path)
}

/// The latest report that was not offered yet, which from now on it is, with those before it.
pub fn offer(data: &Path) -> Option<CrashReport> {
    let is_new = |path: &PathBuf| path.extension().is_some_and(|ending| ending == NEW);
    let new: Vec<PathBuf> = reports(&folder(data)).into_iter().filter(is_new).collect();
    let mut latest = None;
    for path in new {
        let told = path.with_extension(OFFERED);
        // Where it cannot be renamed, it is offered once more.
        latest = Some(fs::rename(&path, &told).map_or(path, |()| told));
    }
    read(latest?)
}

/// The latest report, whether it was offered or not.
pub fn latest(data: &Path) -> Option<CrashReport> {
    read(reports(&folder(data)).pop()?)
}

fn read(path: PathBuf) -> Option<CrashReport> {
    let bytes = super::open::read_bytes(&path).ok()?;
    let text = String::from_utf8_lossy(bytes.get(..bytes.len().min(MAX_BYTES))?).into_owned();
    Some(CrashReport { path, text })
}

/// The reports of a folder, the oldest first.
fn reports(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let is_report =
        |path: &PathBuf| path.extension().is_some_and(|ending| ending == NEW || ending == OFFERED);
    let mut reports: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_report).collect();
    reports.sort();
    reports
}
