//! The text editor of the system, for a file that wants mending by hand. A file is handed over to be edited,
//! never to be run.

use std::ffi::OsStr;
use std::io;
use std::path::Path;

/// Whether the name says text. Of anything else, the system would start what belongs to it, or the file itself.
pub fn is_text(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default().to_lowercase();
    matches!(ending.as_str(), "ron" | "txt")
}

/// Opens a text file, and waits for nothing.
///
/// # Errors
/// Any of the system's, and for what is no text by its name.
pub(super) fn edit(path: &Path) -> io::Result<()> {
    if !is_text(path) {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    // A name that begins with a dash is no option of the editor.
    open_text(&std::path::absolute(path)?)
}

#[cfg(windows)]
fn open_text(path: &Path) -> io::Result<()> {
    // It is on every Windows; what belongs to the ending may be this program, or nothing.
    std::process::Command::new("notepad.exe").arg(path).spawn().map(drop)
}

#[cfg(target_os = "macos")]
fn open_text(path: &Path) -> io::Result<()> {
    std::process::Command::new("open").arg("-t").arg(path).spawn().map(drop)
}

#[cfg(not(any(target_os = "macos", windows)))]
fn open_text(path: &Path) -> io::Result<()> {
    open::that_detached(path)
}
