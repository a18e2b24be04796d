//! Collecting the groups' work: what the class keeps of it, what counts, and how it comes.

mod edit;
mod folder;
mod keeping;
mod lookout;
mod names;
mod reading;
mod standing;

use peak_moments::demo;
use peak_moments::files::encode;
use peak_moments::model::{Worksheet, WorksheetId};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// The work of a group, on a short journey.
fn work(number: u8) -> Worksheet {
    let mut worksheet = demo::long(6);
    worksheet.id = WorksheetId::from_random([number; 8]);
    worksheet.group.number = u32::from(number);
    worksheet.revision = 10;
    worksheet
}

/// The same with more in it.
fn later(worksheet: &Worksheet, notes: &str) -> Worksheet {
    let notes = notes.to_owned();
    Worksheet { revision: worksheet.revision + 1, notes, ..worksheet.clone() }
}

/// Writes a file that was last changed so many seconds ago. Times are set, never waited for.
fn put(path: &Path, bytes: &[u8], seconds_ago: u64) {
    fs::write(path, bytes).unwrap();
    let time = SystemTime::now() - Duration::from_secs(seconds_ago);
    fs::File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
}

/// Writes a worksheet that nobody has touched for an hour.
fn put_work(folder: &Path, name: &str, worksheet: &Worksheet) -> PathBuf {
    let path = folder.join(name);
    put(&path, encode::worksheet_text(worksheet).as_bytes(), 3_600);
    path
}
