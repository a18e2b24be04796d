//! Who may write to a worksheet: the first program to open it. The second is told, and opens it to read
//! or as a copy.
//!
//! The claim is a lock on a file in the program's own folder, under the key of the path. A lock on the
//! document itself would be lost with the first save, which puts another file in its place. The system
//! frees the lock when the program ends, however it ends. The little files stay: removing one while
//! another program opens it would give two programs a lock each.

use super::disk::{Disk, Lock, RealDisk};
use super::patience::Patient;
use super::target;
use std::fs;
use std::path::{Path, PathBuf};

/// The right to write to a worksheet, as long as it is held.
#[derive(Debug)]
pub struct Claim {
    target: PathBuf,
    /// `None` where this computer has no place for locks; the hash is still compared at each save.
    _lock: Option<Lock>,
}

/// Another window has the worksheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeldBy {
    /// The system's number of the program, where it could be read.
    pub process: Option<u32>,
}

impl HeldBy {
    /// Whether this very program has the worksheet open.
    pub fn is_this_program(self) -> bool {
        self.process == Some(std::process::id())
    }
}

impl Claim {
    /// Claims the worksheet at `path`, which need not be there yet, in the program's own folder.
    ///
    /// # Errors
    /// Who has it.
    pub fn take(data: Option<&Path>, path: &Path) -> Result<Self, HeldBy> {
        match data {
            Some(data) => Self::take_in(data, path),
            None => Ok(Self { target: path.to_owned(), _lock: None }),
        }
    }

    fn take_in(data: &Path, path: &Path) -> Result<Self, HeldBy> {
        let target = target::resolve(&RealDisk, path).unwrap_or_else(|_| path.to_owned());
        let folder = data.join("claims");
        let key = target::key(&target);
        // The number stands beside the lock, because Windows lets nobody read a locked file.
        let (lock, holder) = (folder.join(&key), folder.join(format!("{key}-holder")));
        let locked = RealDisk.make_folder(&folder).and_then(|()| Patient::new(&RealDisk).try_lock(&lock));
        let lock = match locked {
            Ok(Some(lock)) => Some(lock),
            Ok(None) => {
                let written = fs::read_to_string(&holder).ok();
                return Err(HeldBy { process: written.and_then(|number| number.trim().parse().ok()) });
            }
            Err(_) => None,
        };
        // Only told, never relied upon.
        let _ = fs::write(&holder, std::process::id().to_string());
        Ok(Self { target, _lock: lock })
    }

    /// Whether the claim is on the file that `path` means.
    pub fn is_on(&self, path: &Path) -> bool {
        target::resolve(&RealDisk, path).is_ok_and(|target| target == self.target)
    }
}
