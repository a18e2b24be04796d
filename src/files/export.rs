//! Where an export may go: over nothing that somebody else made, unless it is said, and over no document of
//! ours that is not kept as a backup first.

use super::disk::{Disk, RealDisk, Stands};
use super::document::DocumentKind;
use super::failure::SaveError;
use super::hash::Hash;
use super::open::{MAX_BYTES, document_of};
use super::patience::Patient;
use super::replace::{Replaces, explained, replace};
use super::{backup, name, target};
use std::io;
use std::path::Path;

/// More of a file is not read to find out what it is.
const MOST: u64 = 256 * 1024 * 1024;

/// What an export may take the place of. What stands there as the export would is never in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    Nothing,
    /// The export that this program wrote there last.
    Own(Hash),
    /// Whatever is there; a document of ours is kept as a backup.
    Anything,
}

/// Why there is no export. What was there before is untouched, unless [`SaveError::replaced`] says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportError {
    /// Something is there that may not give way.
    Exists {
        /// It is a worksheet, a scenario or a class.
        is_document: bool,
    },
    Save(SaveError),
}

impl From<SaveError> for ExportError {
    fn from(error: SaveError) -> Self {
        Self::Save(error)
    }
}

/// Writes an export. `data` is the program's own folder, where a document that gives way is kept.
///
/// # Errors
/// An [`ExportError`].
pub fn write_export(data: Option<&Path>, path: &Path, bytes: &[u8], over: Over) -> Result<Hash, ExportError> {
    write_export_on(&RealDisk, data, path, bytes, over)
}

/// [`write_export`] on a disk of the caller's.
///
/// # Errors
/// As [`write_export`].
pub fn write_export_on(
    disk: &impl Disk,
    data: Option<&Path>,
    path: &Path,
    bytes: &[u8],
    over: Over,
) -> Result<Hash, ExportError> {
    let disk = &Patient::new(disk);
    name::check(disk.system(), path).map_err(SaveError::from)?;
    let target = target::resolve(disk, path).map_err(|error| explained(&error))?;
    let hash = Hash::of(bytes);
    let old = standing(disk, &target)?;
    if let Some(old) = &old {
        if old == bytes {
            return Ok(hash);
        }
        let document = document(&target, old);
        let may_go = match over {
            Over::Nothing => false,
            Over::Own(own) => Hash::of(old) == own,
            Over::Anything => true,
        };
        if !may_go {
            return Err(ExportError::Exists { is_document: document.is_some() });
        }
        if let Some(kind) = document {
            let kept = data.ok_or_else(|| io::ErrorKind::NotFound.into());
            kept.and_then(|data| backup::keep(disk, data, &target, kind, old, false))
                .map_err(|error| SaveError::OldNotKept { reason: error.to_string() })?;
        }
    }
    let replaces = match &old {
        Some(old) if old.len() as u64 == MOST => Replaces::Anything,
        old => Replaces::Only(old.as_deref()),
    };
    replace(disk, &target, bytes, replaces)?;
    Ok(hash)
}

/// The bytes that stand at the target.
fn standing(disk: &impl Disk, target: &Path) -> Result<Option<Vec<u8>>, SaveError> {
    match disk.stands(target) {
        Ok(Stands::Folder) => return Err(SaveError::IsFolder),
        Ok(Stands::Other) => return Err(SaveError::NotAFile),
        Ok(Stands::File { read_only: true, .. }) => return Err(SaveError::FileReadOnly),
        Ok(Stands::File { .. }) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(explained(&error)),
    }
    // A long PDF is no document, and is read all the same: it may be the export of before.
    disk.read(target, MOST).map(Some).map_err(|error| explained(&error))
}

/// The kind of document of ours that a file is by its name, or by what is in it.
fn document(target: &Path, bytes: &[u8]) -> Option<DocumentKind> {
    let by_name = DocumentKind::of_name(target);
    by_name.or_else(|| {
        let may_be = target.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
        let kinds = DocumentKind::ALL.into_iter().filter(|_| may_be && bytes.len() as u64 <= MAX_BYTES);
        kinds.into_iter().find(|kind| document_of(*kind, bytes).value.is_some())
    })
}
