//! Which file it is that stands at a path, whatever its name: its number on the disk, and how many names it has.

use std::fs::Metadata;
use std::path::Path;

/// The number of the file on its disk; a file that took another's place has another number. 0 where the system
/// does not tell it.
#[cfg(unix)]
pub(super) fn number(_: &Path, metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

/// How many names the file has; more than one are hard links.
#[cfg(unix)]
pub(super) fn names(_: &Path, metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(metadata)
}

#[cfg(windows)]
pub(super) fn number(path: &Path, _: &Metadata) -> u64 {
    information(path).map_or(0, |information| information.file_index())
}

#[cfg(windows)]
pub(super) fn names(path: &Path, _: &Metadata) -> u64 {
    information(path).map_or(1, |information| information.number_of_links())
}

/// Opened for nothing but what is known of it, which nobody who holds the file can refuse.
#[cfg(windows)]
fn information(path: &Path) -> Option<winapi_util::file::Information> {
    use std::os::windows::fs::OpenOptionsExt;
    let file = std::fs::OpenOptions::new().access_mode(0).open(path).ok()?;
    winapi_util::file::information(file).ok()
}

#[cfg(not(any(unix, windows)))]
pub(super) fn number(_: &Path, _: &Metadata) -> u64 {
    0
}

#[cfg(not(any(unix, windows)))]
pub(super) fn names(_: &Path, _: &Metadata) -> u64 {
    1
}
