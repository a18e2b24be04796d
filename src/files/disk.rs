//! The few operations on the disk that saving is made of, behind one trait so that tests can let each
//! of them fail, stop in the middle or take turns with another program.

use std::ffi::OsString;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    File {
        /// Nobody may write into it.
        read_only: bool,
        /// How many names it has; more than one are hard links.
        names: u64,
    },
    Folder,
    /// A pipe, a device, a socket: reading it may wait for ever.
    Other,
}

/// Which file stands at a path, and when it was written last. Renaming changes neither; another program
/// that writes there, or puts its own file there, changes one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Writing {
    /// The number of the file on its disk; 0 where the system does not tell it.
    pub file: u64,
    /// As the disk counts it.
    pub time: u128,
}

/// What saving needs of a disk. Every step may fail at any time.
pub trait Disk {
    /// Held until it is dropped, or the program ends in any way.
    type Lock;

    /// The path without symbolic links.
    ///
    /// # Errors
    /// When nothing is there.
    fn canonical(&self, path: &Path) -> io::Result<PathBuf>;

    /// Where a symbolic link points, as it is written in it; `None` for what is no link.
    fn link(&self, path: &Path) -> Option<PathBuf>;

    /// What is at the end of all links.
    ///
    /// # Errors
    /// When nothing is there.
    fn stands(&self, path: &Path) -> io::Result<Stands>;

    /// By which writing the file came to be as it is.
    ///
    /// # Errors
    /// When nothing is there, or the disk keeps no times.
    fn writing(&self, path: &Path) -> io::Result<Writing>;

    /// Makes a folder and those around it; that it is there already is no error.
    ///
    /// # Errors
    /// Any of the system's.
    fn make_folder(&self, folder: &Path) -> io::Result<()>;

    /// The names in a folder.
    ///
    /// # Errors
    /// Any of the system's.
    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>>;

    /// Writes a file that does not exist yet and waits until it is on the disk. It gets the permissions
    /// of `like` before anything is in it.
    ///
    /// # Errors
    /// Any of the system's; a part of the file may then be there.
    fn write_new(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()>;

    /// Writes into a file that exists and waits until it is on the disk. It is shortened last, so that
    /// the old content could be written back where the disk is full.
    ///
    /// # Errors
    /// Any of the system's; the file may then hold a part of either.
    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

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

    /// The beginning of an ordinary file, at most `limit` bytes.
    ///
    /// # Errors
    /// Any of the system's, and for what is no ordinary file.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>>;

    /// # Errors
    /// Any of the system's.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Locks a file, which is made where it is missing; `None` when somebody else holds it.
    ///
    /// # Errors
    /// Where the file cannot be made or the disk knows no locks.
    fn try_lock(&self, path: &Path) -> io::Result<Option<Self::Lock>>;

    /// Waits before another try.
    fn pause(&self, time: Duration);

    /// Seconds since 1970.
    fn now(&self) -> u64;
}

/// The computer's own.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    type Lock = File;

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn link(&self, path: &Path) -> Option<PathBuf> {
        fs::read_link(path).ok()
    }

    fn stands(&self, path: &Path) -> io::Result<Stands> {
        let metadata = fs::metadata(path)?;
        Ok(match metadata.file_type() {
            kind if kind.is_dir() => Stands::Folder,
            kind if kind.is_file() => {
                Stands::File { read_only: metadata.permissions().readonly(), names: names_of(&metadata) }
            }
            _ => Stands::Other,
        })
    }

    fn writing(&self, path: &Path) -> io::Result<Writing> {
        let metadata = fs::metadata(path)?;
        let time = metadata.modified()?.duration_since(UNIX_EPOCH).map_or(0, |time| time.as_nanos());
        Ok(Writing { file: number_of(&metadata), time })
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect()
    }

    fn write_new(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        // Held while it is written, so that a program that sweeps leaves it alone. Not every file system
        // has locks; the content matters more.
        let _ = file.try_lock();
        if let Some(metadata) = like.and_then(|like| fs::metadata(like).ok()) {
            // The same holds for permissions.
            let _ = file.set_permissions(metadata.permissions());
        }
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).open(path)?;
        file.write_all(bytes)?;
        file.set_len(bytes.len() as u64)?;
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        // Looked at before it is opened: a pipe would wait for ever.
        if !fs::metadata(path)?.is_file() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let mut bytes = Vec::new();
        File::open(path)?.take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<File>> {
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(error)) => Err(error),
        }
    }

    fn pause(&self, time: Duration) {
        std::thread::sleep(time);
    }

    fn now(&self) -> u64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
    }
}

/// A file that took another's place has another number.
#[cfg(unix)]
pub(super) fn number_of(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

/// Windows does not tell it to safe Rust.
#[cfg(not(unix))]
pub(super) fn number_of(_: &Metadata) -> u64 {
    0
}

#[cfg(unix)]
fn names_of(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(metadata)
}

/// Windows does not tell it to safe Rust.
#[cfg(not(unix))]
fn names_of(_: &Metadata) -> u64 {
    1
}
