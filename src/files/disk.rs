//! The few operations on the disk that saving is made of, behind one trait so that tests can let each
//! of them fail.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What saving needs of a disk. Every step may fail at any time.
pub trait Disk {
    /// The path without symbolic links.
    ///
    /// # Errors
    /// When nothing is there.
    fn canonical(&self, path: &Path) -> io::Result<PathBuf>;

    fn is_folder(&self, path: &Path) -> bool;

    /// Writes a file that does not exist yet and waits until it is on the disk. It gets the permissions
    /// of `like` before anything is in it.
    ///
    /// # Errors
    /// Any of the system's; a part of the file may then be there.
    fn write_new(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()>;

    /// Puts `from` in the place of `to`, in one step.
    ///
    /// # Errors
    /// Any of the system's; both are then as they were.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Waits until a rename in `folder` is on the disk.
    ///
    /// # Errors
    /// Where the system has no such thing.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;

    /// # Errors
    /// Any of the system's.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// # Errors
    /// Any of the system's.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Waits before another try.
    fn pause(&self, time: Duration);
}

/// The computer's own.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn is_folder(&self, path: &Path) -> bool {
        path.is_dir()
    }

    fn write_new(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        if let Some(metadata) = like.and_then(|like| fs::metadata(like).ok()) {
            // Not every file system keeps permissions; the content matters more.
            let _ = file.set_permissions(metadata.permissions());
        }
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn pause(&self, time: Duration) {
        std::thread::sleep(time);
    }
}
