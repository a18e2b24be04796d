//! The copy of a new version that is kept while a file has to be written in place, which a crash would
//! tear. It lies in a folder like that of a crashed program, so it is offered like any other work, until a
//! save of the same file has succeeded.

use super::{LOCK, MAX_SLOT, SLOTS, root, slot, slot_name};
use crate::files::disk::Disk;
use crate::files::document::DocumentKind;
use crate::files::target;
use std::io;
use std::path::{Path, PathBuf};

/// What the names of these folders begin with.
pub(super) const IN_PLACE: &str = "in-place-";

/// Held while the file is written.
pub(crate) struct Copy<D: Disk> {
    _lock: Option<D::Lock>,
}

impl<D: Disk> Copy<D> {
    /// Keeps the text of a document that is about to be written to `target`.
    ///
    /// # Errors
    /// Any of the system's; nothing may then be written in place.
    pub(crate) fn keep(disk: &D, data: &Path, target: &Path, work: (DocumentKind, &str)) -> io::Result<Self> {
        let folder = folder(data, target);
        disk.make_folder(&folder)?;
        let lock = disk.try_lock(&folder.join(LOCK))?;
        // What an earlier save left, whose file is broken, stays until this one is whole.
        let left =
            SLOTS.iter().filter_map(|slot| slot::generation(&disk.read(&folder.join(slot), MAX_SLOT).ok()?));
        let generation = left.max().unwrap_or(0) + 1;
        let slot = folder.join(slot_name(generation));
        let _ = disk.remove(&slot);
        disk.write_new(&slot, &slot::bytes(generation, work, Some(target), None, disk.now()), None)?;
        Ok(Self { _lock: lock })
    }

    /// The file is whole. The empty folder is tidied away at the next start.
    pub(crate) fn forget(disk: &D, data: &Path, target: &Path) {
        let folder = folder(data, target);
        if disk.stands(&folder).is_ok() {
            for slot in SLOTS {
                let _ = disk.remove(&folder.join(slot));
            }
        }
    }
}

fn folder(data: &Path, target: &Path) -> PathBuf {
    root(data).join(format!("{IN_PLACE}{}", target::key(target)))
}
