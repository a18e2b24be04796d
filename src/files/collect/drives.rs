//! The sticks and other drives that are plugged in.

use std::path::PathBuf;

/// More are not offered.
const MOST: usize = 16;

/// Where drives stand that a person plugged in, in their order. On Windows every letter after C that answers.
#[cfg(windows)]
pub fn drives() -> Vec<PathBuf> {
    let letters = (b'D'..=b'Z').map(|letter| PathBuf::from(format!("{}:\\", char::from(letter))));
    letters.filter(|drive| drive.is_dir()).take(MOST).collect()
}

/// Where drives stand that a person plugged in, in their order.
#[cfg(target_os = "macos")]
pub fn drives() -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir("/Volumes") else { return Vec::new() };
    // The disk of the system is a link there.
    let is_drive = |entry: &std::fs::DirEntry| entry.file_type().is_ok_and(|kind| kind.is_dir());
    let mut drives: Vec<PathBuf> = entries.flatten().filter(is_drive).map(|entry| entry.path()).collect();
    drives.sort();
    drives.truncate(MOST);
    drives
}

/// Where drives stand that a person plugged in, in their order.
#[cfg(not(any(windows, target_os = "macos")))]
pub fn drives() -> Vec<PathBuf> {
    std::fs::read_to_string("/proc/self/mounts").map(|text| mounted(&text)).unwrap_or_default()
}

/// The drives in the list that Linux keeps of what is mounted: those where desktops mount what was plugged in.
pub fn mounted(mounts: &str) -> Vec<PathBuf> {
    const BELOW: [&str; 2] = ["/media/", "/run/media/"];
    let places = mounts.lines().filter_map(|line| line.split(' ').nth(1)).map(unescaped);
    let mut drives: Vec<PathBuf> = places
        .filter(|place| BELOW.iter().any(|below| place.starts_with(below)))
        .map(PathBuf::from)
        .collect();
    drives.sort();
    drives.dedup();
    drives.truncate(MOST);
    drives
}

/// Blanks and the like stand there as `\040`, by their number in base 8.
fn unescaped(written: &str) -> String {
    let mut bytes = Vec::with_capacity(written.len());
    let mut rest = written.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let number = after.get(..3).filter(|_| *byte == b'\\');
        let number = number.and_then(|digits| std::str::from_utf8(digits).ok());
        match number.and_then(|digits| u8::from_str_radix(digits, 8).ok()) {
            Some(meant) => {
                bytes.push(meant);
                rest = after.get(3..).unwrap_or_default();
            }
            None => {
                bytes.push(*byte);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
