//! The few operations on the disk that saving is made of, behind one trait so that tests can let each
//! of them fail, stop in the middle or take turns with another program.

use super::identity;
use super::system::{self, System};
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
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
        /// In bytes.
        length: u64,
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

    /// Whose numbers of errors and names of files this disk has.
    fn system(&self) -> System {
        System::HERE
    }

    /// Whether another program holds the file, so that nothing can take its place. Asked where the system
    /// says "not permitted" of that too.
    fn is_held(&self, _path: &Path) -> bool {
        false
    }

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

/// A locked file. It is freed at once when this is dropped; a file that is only closed is freed on Windows
/// when the system comes to it.
#[derive(Debug)]
pub struct Lock(File);

impl Lock {
    /// Locks an open file; `None` when somebody else holds it.
    ///
    /// # Errors
    /// Where the disk has no locks.
    pub fn of(file: File) -> io::Result<Option<Self>> {
        match file.try_lock() {
            Ok(()) => Ok(Some(Self(file))),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(error)) => Err(error),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

impl Disk for RealDisk {
    type Lock = Lock;

    #[cfg(windows)]
    fn is_held(&self, path: &Path) -> bool {
        use std::os::windows::fs::OpenOptionsExt;
        // What a rename or a removal asks for. Nothing is deleted by being asked whether it may be.
        const DELETE: u32 = 0x0001_0000;
        let asked = OpenOptions::new().access_mode(DELETE).open(path);
        asked.is_err_and(|error| system::is_held(system::kind(&error)))
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        // Windows writes `\\?\` before such a path, which nobody should have to read.
        match dunce::canonicalize(path) {
            // Disks in memory and some encrypted ones do not tell it; what is there is there all the same.
            Err(error) if system::leads_nowhere(System::HERE, &error) => {
                fs::metadata(path).and_then(|_| std::path::absolute(path))
            }
            done => done,
        }
    }

    fn link(&self, path: &Path) -> Option<PathBuf> {
        fs::read_link(path).ok()
    }

    fn stands(&self, path: &Path) -> io::Result<Stands> {
        let metadata = fs::metadata(path)?;
        Ok(match metadata.file_type() {
            kind if kind.is_dir() => Stands::Folder,
            kind if kind.is_file() => {
                let (read_only, names) =
                    (metadata.permissions().readonly(), identity::names(path, &metadata));
                Stands::File { read_only, names, length: metadata.len() }
            }
            _ => Stands::Other,
        })
    }

    fn writing(&self, path: &Path) -> io::Result<Writing> {
        let metadata = fs::metadata(path)?;
        let time = metadata.modified()?.duration_since(UNIX_EPOCH).map_or(0, |time| time.as_nanos());
        // On Windows a file may get another number when it is renamed: sticks have FAT.
        let file = if cfg!(windows) { 0 } else { identity::number(path, &metadata) };
        Ok(Writing { file, time })
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
        let locked = file.try_lock().is_ok();
        if let Some(metadata) = like.and_then(|like| fs::metadata(like).ok()) {
            // The same holds for permissions.
            let _ = file.set_permissions(metadata.permissions());
        }
        let written = file.write_all(bytes).and_then(|()| file.sync_all());
        if locked {
            // Windows lets nobody read what is locked, and frees it some time after the file is closed.
            let _ = file.unlock();
        }
        written
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

    #[cfg(not(windows))]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    /// Windows opens a folder for those alone who say that they mean one, and syncs what may be written to.
    #[cfg(windows)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        use std::os::windows::fs::OpenOptionsExt;
        const BACKUP_SEMANTICS: u32 = 0x0200_0000;
        OpenOptions::new().write(true).custom_flags(BACKUP_SEMANTICS).open(folder)?.sync_all()
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

    fn try_lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        Lock::of(OpenOptions::new().create(true).truncate(false).write(true).open(path)?)
    }

    fn pause(&self, time: Duration) {
        std::thread::sleep(time);
    }

    fn now(&self) -> u64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
    }
}
