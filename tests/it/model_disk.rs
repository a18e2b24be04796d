//! A disk in memory that can fail or stop at any of its calls, and that knows what a power cut leaves: a
//! name counts as changed for good only when its folder was synced.

use peak_moments::files::disk::{Disk, Stands, Writing};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

/// What happens at one call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It fails, once.
    Error(ErrorKind),
    /// It writes half and fails, once.
    Half(ErrorKind),
    /// The program is killed before it.
    Stop,
    /// The program is killed in the middle of it, with half written.
    StopHalf,
}

/// What happens to a file behind the program's back.
#[derive(Clone, Debug)]
pub struct Meddling {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
    /// Another program wrote it; otherwise the disk did not keep what was written.
    pub by_program: bool,
}

type Files = BTreeMap<PathBuf, Vec<u8>>;

#[derive(Clone, Default)]
struct Inner {
    /// As a program sees it that starts after a kill.
    files: Files,
    /// As it is after a power cut.
    durable: Files,
    /// The number of the call that wrote a file last; a rename takes it along.
    written: BTreeMap<PathBuf, usize>,
    folders: BTreeSet<PathBuf>,
    /// Folders in which no file can be made.
    closed: BTreeSet<PathBuf>,
    locks: BTreeSet<PathBuf>,
    calls: usize,
    fault: Option<(usize, Fault)>,
    meddling: Option<(usize, Meddling)>,
    stopped: bool,
    time: u64,
}

/// Clones are the same disk.
#[derive(Clone, Default)]
pub struct ModelDisk {
    inner: Arc<Mutex<Inner>>,
}

/// A lock of [`ModelDisk`].
pub struct ModelLock {
    disk: ModelDisk,
    path: PathBuf,
}

impl Drop for ModelLock {
    fn drop(&mut self) {
        self.disk.inner().locks.remove(&self.path);
    }
}

impl ModelDisk {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap()
    }

    /// A disk of the same content that shares nothing with this one.
    pub fn copy(&self) -> Self {
        Self { inner: Arc::new(Mutex::new(self.inner().clone())) }
    }

    pub fn put(&self, path: &str, bytes: &[u8]) {
        let mut inner = self.inner();
        let path = PathBuf::from(path);
        inner.folders.extend(path.ancestors().skip(1).map(Path::to_owned));
        inner.files.insert(path.clone(), bytes.to_vec());
        inner.durable.insert(path, bytes.to_vec());
    }

    /// Lets no file be made in a folder.
    pub fn close(&self, folder: &str) {
        self.inner().closed.insert(folder.into());
    }

    /// Injects a fault at the call of this number, counted from now and from 0.
    pub fn inject(&self, call: usize, fault: Fault) {
        let mut inner = self.inner();
        inner.fault = Some((inner.calls + call, fault));
    }

    /// Lets a file be another right before the call of this number, counted from now and from 0.
    pub fn meddle(&self, call: usize, meddling: Meddling) {
        let mut inner = self.inner();
        inner.meddling = Some((inner.calls + call, meddling));
    }

    pub fn calls(&self) -> usize {
        self.inner().calls
    }

    pub fn file(&self, path: &str) -> Option<Vec<u8>> {
        self.inner().files.get(Path::new(path)).cloned()
    }

    pub fn files_in(&self, folder: &str) -> Vec<PathBuf> {
        self.inner().files.keys().filter(|path| path.starts_with(folder)).cloned().collect()
    }

    /// The computer starts again, after a power cut or only after a kill.
    pub fn restart(&self, power_cut: bool) -> Self {
        let disk = self.copy();
        let mut inner = disk.inner();
        if power_cut {
            inner.files = inner.durable.clone();
        }
        (inner.stopped, inner.fault) = (false, None);
        inner.locks.clear();
        drop(inner);
        disk
    }

    /// Begins a call; the answer says whether only half of it is to be done.
    fn call(&self) -> io::Result<(MutexGuard<'_, Inner>, Option<ErrorKind>)> {
        let mut inner = self.inner();
        let number = inner.calls;
        inner.calls += 1;
        if let Some((_, meddling)) = inner.meddling.take_if(|(at, _)| *at == number) {
            if meddling.by_program {
                inner.written.insert(meddling.path.clone(), number);
            }
            inner.files.insert(meddling.path, meddling.bytes);
        }
        if inner.stopped {
            return Err(ErrorKind::Other.into());
        }
        let half = match inner.fault {
            Some((at, fault)) if at == number => match fault {
                Fault::Error(error) => return Err(error.into()),
                Fault::Half(error) => Some(error),
                Fault::Stop | Fault::StopHalf => {
                    inner.stopped = true;
                    if fault == Fault::Stop {
                        return Err(ErrorKind::Other.into());
                    }
                    Some(ErrorKind::Other)
                }
            },
            _ => None,
        };
        Ok((inner, half))
    }

    /// A call that has no half: with the fault in its middle it is done, and then fails.
    fn whole(&self) -> io::Result<MutexGuard<'_, Inner>> {
        match self.call()? {
            (inner, None) => Ok(inner),
            (_, Some(error)) => Err(error.into()),
        }
    }
}

impl Inner {
    fn exists(&self, path: &Path) -> bool {
        self.files.contains_key(path) || self.folders.contains(path)
    }
}

impl Disk for ModelDisk {
    type Lock = ModelLock;

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        let inner = self.whole()?;
        if inner.exists(path) { Ok(path.to_owned()) } else { Err(ErrorKind::NotFound.into()) }
    }

    fn link(&self, _: &Path) -> Option<PathBuf> {
        None
    }

    fn stands(&self, path: &Path) -> io::Result<Stands> {
        let inner = self.whole()?;
        if inner.folders.contains(path) {
            return Ok(Stands::Folder);
        }
        let file = inner.files.get(path).map(|bytes| Stands::File {
            read_only: false,
            names: 1,
            length: bytes.len() as u64,
        });
        file.ok_or_else(|| ErrorKind::NotFound.into())
    }

    fn writing(&self, path: &Path) -> io::Result<Writing> {
        let inner = self.whole()?;
        let number = if inner.files.contains_key(path) { inner.written.get(path) } else { None };
        number.map(|number| Writing { file: *number as u64, time: 0 }).ok_or(ErrorKind::NotFound.into())
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        let mut inner = self.whole()?;
        inner.folders.extend(folder.ancestors().map(Path::to_owned));
        Ok(())
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        let inner = self.whole()?;
        let inside = inner.files.keys().filter(|path| path.parent() == Some(folder));
        Ok(inside.filter_map(|path| path.file_name()).map(OsString::from).collect())
    }

    fn write_new(&self, path: &Path, bytes: &[u8], _: Option<&Path>) -> io::Result<()> {
        let (mut inner, half) = self.call()?;
        let folder = path.parent().unwrap();
        if inner.closed.contains(folder) {
            return Err(ErrorKind::PermissionDenied.into());
        }
        if !inner.folders.contains(folder) {
            return Err(ErrorKind::NotFound.into());
        }
        if inner.files.contains_key(path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let written = if half.is_some() { &bytes[..bytes.len() / 2] } else { bytes };
        inner.files.insert(path.to_owned(), written.to_vec());
        let number = inner.calls;
        inner.written.insert(path.to_owned(), number);
        // A file is synced with its name, as Linux and Windows do.
        inner.durable.insert(path.to_owned(), written.to_vec());
        half.map_or(Ok(()), |error| Err(error.into()))
    }

    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let (mut inner, half) = self.call()?;
        let old = inner.files.get(path).ok_or(ErrorKind::NotFound)?.clone();
        let written = if half.is_some() {
            let middle = bytes.len() / 2;
            [&bytes[..middle], old.get(middle..).unwrap_or_default()].concat()
        } else {
            bytes.to_vec()
        };
        inner.files.insert(path.to_owned(), written.clone());
        let number = inner.calls;
        inner.written.insert(path.to_owned(), number);
        inner.durable.insert(path.to_owned(), written);
        half.map_or(Ok(()), |error| Err(error.into()))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let (mut inner, half) = self.call()?;
        let bytes = inner.files.remove(from).ok_or(ErrorKind::NotFound)?;
        inner.files.insert(to.to_owned(), bytes);
        if let Some(number) = inner.written.remove(from) {
            inner.written.insert(to.to_owned(), number);
        }
        // In the middle of a rename it has happened, but nobody heard of it.
        half.map_or(Ok(()), |error| Err(error.into()))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let mut inner = self.whole()?;
        let inside = |path: &Path| path.parent() == Some(folder);
        let Inner { files, durable, .. } = &mut *inner;
        durable.retain(|path, _| !inside(path));
        durable.extend(files.iter().filter(|(path, _)| inside(path)).map(|(p, b)| (p.clone(), b.clone())));
        Ok(())
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let inner = self.whole()?;
        let bytes = inner.files.get(path).ok_or(ErrorKind::NotFound)?;
        Ok(bytes.iter().take(limit as usize).copied().collect())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut inner = self.whole()?;
        inner.files.remove(path).map(|_| ()).ok_or_else(|| ErrorKind::NotFound.into())
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<ModelLock>> {
        let mut inner = self.whole()?;
        inner.files.entry(path.to_owned()).or_default();
        let is_free = inner.locks.insert(path.to_owned());
        Ok(is_free.then(|| ModelLock { disk: self.clone(), path: path.to_owned() }))
    }

    fn pause(&self, _: Duration) {}

    fn now(&self) -> u64 {
        let mut inner = self.inner();
        inner.time += 1_000;
        inner.time
    }
}
