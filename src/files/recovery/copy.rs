//! The copy of a new version that is kept while a file has to be written in place, which a crash would
//! tear. It lies in a folder like that of a crashed program, so it is offered like any other work.

use super::{LOCK, root, slot, slot_name};
use crate::files::disk::Disk;
use std::io;
use std::path::{Path, PathBuf};

pub(crate) struct Copy<D: Disk> {
    slot: PathBuf,
    _lock: Option<D::Lock>,
}

impl<D: Disk> Copy<D> {
    /// Keeps the text of a worksheet that is about to be written to `target`.
    ///
    /// # Errors
    /// Any of the system's; nothing may then be written in place.
    pub(crate) fn keep(disk: &D, data: &Path, target: &Path, text: &str) -> io::Result<Self> {
        const TRIES: u32 = 100;
        let now = disk.now();
        let root = root(data);
        for number in 0..TRIES {
            let folder = root.join(format!("in-place-{now}-{}-{number}", std::process::id()));
            if disk.stands(&folder).is_ok() {
                continue;
            }
            disk.make_folder(&folder)?;
            let lock = disk.try_lock(&folder.join(LOCK))?;
            let slot = folder.join(slot_name(1));
            disk.write_new(&slot, &slot::bytes(1, text, Some(target), None, now), None)?;
            return Ok(Self { slot, _lock: lock });
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    /// The file is whole. The empty folder is tidied away at the next start.
    pub(crate) fn forget(self, disk: &D) {
        let _ = disk.remove(&self.slot);
    }
}
