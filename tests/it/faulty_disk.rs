//! The real disk with steps that fail, as this system or Windows says it.

use peak_moments::files::disk::{Disk, Lock, RealDisk, Stands, Writing};
use peak_moments::files::system::System;
use std::cell::{Cell, RefCell};
use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A step that can fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Write,
    /// Half of the bytes are written first.
    WriteHalf,
    Rename,
    Overwrite,
    Remove,
    Lock,
    SyncFolder,
    Read,
    /// Other bytes than were written come back.
    ReadOther,
}

/// The real disk, but some of its steps fail.
pub struct FaultyDisk {
    /// Whether a step fails, by how often it was tried before.
    fails: Box<dyn Fn(Step, u32) -> bool>,
    error: Box<dyn Fn() -> io::Error>,
    system: System,
    /// Another program holds every file.
    held: bool,
    tried: RefCell<Vec<(Step, u32)>>,
    waited: Cell<Duration>,
}

impl FaultyDisk {
    /// A step fails so many times before it works.
    pub fn new(step: Step, error: ErrorKind, times: u32) -> Self {
        let error = move || error.into();
        Self::when(move |tried, before| tried == step && before < times, error, System::HERE, false)
    }

    /// The same with an error of Windows', as that system numbers it. `held` is what Windows answers where it is
    /// asked whether a file may be taken away.
    pub fn on_windows(step: Step, code: i32, times: u32, held: bool) -> Self {
        let error = move || io::Error::from_raw_os_error(code);
        Self::when(move |tried, before| tried == step && before < times, error, System::Windows, held)
    }

    pub fn when(
        fails: impl Fn(Step, u32) -> bool + 'static,
        error: impl Fn() -> io::Error + 'static,
        system: System,
        held: bool,
    ) -> Self {
        let (fails, error) = (Box::new(fails), Box::new(error));
        Self { fails, error, system, held, tried: RefCell::default(), waited: Cell::default() }
    }

    /// How long was waited in all.
    pub fn waited(&self) -> Duration {
        self.waited.get()
    }

    fn fails(&self, step: Step) -> bool {
        let mut tried = self.tried.borrow_mut();
        let place = tried.iter().position(|(other, _)| *other == step).unwrap_or(tried.len());
        if place == tried.len() {
            tried.push((step, 0));
        }
        let (_, before) = &mut tried[place];
        *before += 1;
        (self.fails)(step, *before - 1)
    }

    fn error<T>(&self) -> io::Result<T> {
        Err((self.error)())
    }
}

impl Disk for FaultyDisk {
    type Lock = Lock;

    fn system(&self) -> System {
        self.system
    }

    fn is_held(&self, _: &Path) -> bool {
        self.held
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        RealDisk.canonical(path)
    }

    fn link(&self, path: &Path) -> Option<PathBuf> {
        RealDisk.link(path)
    }

    fn stands(&self, path: &Path) -> io::Result<Stands> {
        RealDisk.stands(path)
    }

    fn writing(&self, path: &Path) -> io::Result<Writing> {
        RealDisk.writing(path)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        RealDisk.make_folder(folder)
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        RealDisk.names(folder)
    }

    fn write_new(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        if self.fails(Step::Write) {
            return self.error();
        }
        if self.fails(Step::WriteHalf) {
            RealDisk.write_new(path, &bytes[..bytes.len() / 2], like)?;
            return self.error();
        }
        RealDisk.write_new(path, bytes, like)
    }

    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if self.fails(Step::Overwrite) { self.error() } else { RealDisk.overwrite(path, bytes) }
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        if self.fails(Step::Rename) { self.error() } else { RealDisk.rename(from, to) }
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        if self.fails(Step::SyncFolder) { self.error() } else { RealDisk.sync_folder(folder) }
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        if self.fails(Step::Read) {
            return self.error();
        }
        if self.fails(Step::ReadOther) { Ok(vec![0; 9]) } else { RealDisk.read(path, limit) }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        if self.fails(Step::Remove) { self.error() } else { RealDisk.remove(path) }
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        if self.fails(Step::Lock) { self.error() } else { RealDisk.try_lock(path) }
    }

    fn pause(&self, time: Duration) {
        self.waited.set(self.waited.get() + time);
    }

    fn now(&self) -> u64 {
        RealDisk.now()
    }
}
