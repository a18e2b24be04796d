//! A disk that waits where another program holds a file: virus scanners, sync clients and previews let go of it
//! in a moment. Two seconds in all for one save, however many of its steps meet one.

use super::disk::{Disk, RealDisk, Stands, Writing};
use super::system::{self, System};
use std::cell::Cell;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Milliseconds between two tries of a step: two seconds in all.
const PAUSES: [u64; 7] = [10, 40, 150, 300, 400, 500, 600];

/// What is waited for in all.
const MOST: Duration = Duration::from_secs(2);

/// What a step does to a file, by which it is known what "not permitted" means on Windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Opens a file that is there.
    Open,
    /// Puts another in its place, or takes it away.
    Replace,
}

/// A disk with patience.
pub struct Patient<'a, D> {
    disk: &'a D,
    waited: Cell<Duration>,
}

impl<'a, D: Disk> Patient<'a, D> {
    pub fn new(disk: &'a D) -> Self {
        Self { disk, waited: Cell::default() }
    }

    /// Tries a step at the files of these paths until none of them is held, or the time is up. Who then still
    /// holds one is told by [`io::ErrorKind::ResourceBusy`].
    ///
    /// # Errors
    /// Those of the step.
    fn wait<T>(&self, act: Act, paths: &[&Path], mut step: impl FnMut() -> io::Result<T>) -> io::Result<T> {
        for pause in PAUSES {
            let error = match step() {
                Ok(done) => return Ok(done),
                Err(error) => error,
            };
            let left = MOST.saturating_sub(self.waited.get());
            if left.is_zero() || !self.may_pass(act, paths, &error) {
                return Err(self.clear(paths, error));
            }
            let pause = Duration::from_millis(pause).min(left);
            self.waited.set(self.waited.get() + pause);
            self.disk.pause(pause);
        }
        step().map_err(|error| self.clear(paths, error))
    }

    /// Whether an error may be gone in a moment.
    fn may_pass(&self, act: Act, paths: &[&Path], error: &io::Error) -> bool {
        match self.kind(error) {
            // Windows says this also of a file that is held, or that is just going.
            io::ErrorKind::PermissionDenied if self.disk.system() == System::Windows => {
                act == Act::Replace || self.holds_any(paths)
            }
            io::ErrorKind::Interrupted => true,
            kind => system::is_held(kind),
        }
    }

    /// The error in terms that the same words can be found for on every system.
    fn clear(&self, paths: &[&Path], error: io::Error) -> io::Error {
        match self.kind(&error) {
            io::ErrorKind::PermissionDenied if self.holds_any(paths) => io::ErrorKind::ResourceBusy.into(),
            kind if kind == error.kind() => error,
            kind => kind.into(),
        }
    }

    fn holds_any(&self, paths: &[&Path]) -> bool {
        self.disk.system() == System::Windows && paths.iter().any(|path| self.disk.is_held(path))
    }

    fn kind(&self, error: &io::Error) -> io::ErrorKind {
        let meant = error.raw_os_error().and_then(|code| system::meaning(self.disk.system(), code));
        meant.unwrap_or_else(|| error.kind())
    }
}

/// Takes a step at a file of this computer's, with patience.
///
/// # Errors
/// Those of the step.
pub fn patiently<T>(act: Act, path: &Path, step: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    Patient::new(&RealDisk).wait(act, &[path], step)
}

impl<D: Disk> Disk for Patient<'_, D> {
    type Lock = D::Lock;

    fn system(&self) -> System {
        self.disk.system()
    }

    fn is_held(&self, path: &Path) -> bool {
        self.disk.is_held(path)
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        self.disk.canonical(path)
    }

    fn link(&self, path: &Path) -> Option<PathBuf> {
        self.disk.link(path)
    }

    fn stands(&self, path: &Path) -> io::Result<Stands> {
        self.wait(Act::Open, &[path], || self.disk.stands(path))
    }

    fn writing(&self, path: &Path) -> io::Result<Writing> {
        self.disk.writing(path)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        self.disk.make_folder(folder).map_err(|error| self.clear(&[], error))
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.disk.names(folder)
    }

    /// Nobody can hold what is not there yet, and what a failed try left would be in the way of the next.
    fn write_new(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        self.disk.write_new(path, bytes, like).map_err(|error| self.clear(&[], error))
    }

    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.wait(Act::Open, &[path], || self.disk.overwrite(path, bytes))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.wait(Act::Replace, &[to, from], || self.disk.rename(from, to))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.disk.sync_folder(folder)
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.wait(Act::Open, &[path], || self.disk.read(path, limit))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.wait(Act::Replace, &[path], || self.disk.remove(path))
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Self::Lock>> {
        self.wait(Act::Open, &[path], || self.disk.try_lock(path))
    }

    fn pause(&self, time: Duration) {
        self.disk.pause(time);
    }

    fn now(&self) -> u64 {
        self.disk.now()
    }
}
