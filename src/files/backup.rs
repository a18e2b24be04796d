//! The versions that saving took the place of: ten of every document, in the program's own folder.
//!
//! `backups/<key of the path>/<number>-<seconds since 1970>-<sha256>.worksheet.ron` holds a version to
//! the byte, so that it opens like any other file; the ending is that of its kind. The number orders them,
//! the hash shows whether one is still what it was, the time is only told.
//!
//! A version that does not open, because it came half through a network or was broken by hand, is kept too,
//! under the ending `.bytes`. It is counted apart: a bad file never displaces a good one.

use super::disk::{Disk, RealDisk};
use super::document::{AnyDocument, Document, DocumentKind};
use super::hash::Hash;
use super::open::{MAX_BYTES, document_of};
use super::patience::Patient;
use super::target;
use std::io;
use std::path::{Path, PathBuf};

/// Versions that are kept of one document; as many that do not open beside them.
pub const KEPT: usize = 10;

/// Of the saves of one program, one in so many seconds is kept: ten minutes, or typing for a minute
/// would push out all that was there before.
const APART: u64 = 600;

/// What the name of a version ends with that does not open.
const BYTES_ENDING: &str = ".bytes";

/// One kept version, known to be whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Backup {
    /// The file that holds it.
    pub file: PathBuf,
    /// When it was replaced, in seconds since 1970.
    pub time: u64,
    pub document: AnyDocument,
}

/// What there is of a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// The latest first.
    pub versions: Vec<Backup>,
    /// Versions that are no longer what they were.
    pub n_damaged: usize,
    /// The files of versions that never opened and are kept as they came, the latest first.
    pub unread: Vec<PathBuf>,
}

/// The kept versions of the document at `path`, the latest first. Whatever is damaged is left out.
pub fn list_on(disk: &impl Disk, data: &Path, path: &Path) -> Vec<Backup> {
    survey(disk, data, path).versions
}

/// The kept versions of the document at `path`, each read and verified. `data` is the program's own
/// folder.
pub fn survey(disk: &impl Disk, data: &Path, path: &Path) -> Kept {
    let Ok(target) = target::resolve(disk, path) else { return Kept::default() };
    let folder = folder(data, &target);
    let mut kept = Kept::default();
    for name in names(disk, &folder).into_iter().rev() {
        let file = folder.join(name.to_string());
        let Some(kind) = name.kind else {
            kept.unread.push(file);
            continue;
        };
        let bytes = disk.read(&file, MAX_BYTES).ok().filter(|bytes| Hash::of(bytes) == name.hash);
        match bytes.and_then(|bytes| document_of(kind, &bytes).value) {
            Some(document) => kept.versions.push(Backup { file, time: name.time, document }),
            None => kept.n_damaged += 1,
        }
    }
    kept
}

/// Keeps a document that a person gives up for what stands in its file.
///
/// # Errors
/// Any of the system's; it is then not kept.
pub fn keep_given_up<D: Document>(data: &Path, path: &Path, document: &D) -> io::Result<()> {
    keep_text(data, path, D::KIND, &document.encode())
}

/// Keeps the text of a document that a person gives up.
///
/// # Errors
/// Any of the system's; it is then not kept.
pub(super) fn keep_text(data: &Path, path: &Path, kind: DocumentKind, text: &str) -> io::Result<()> {
    let target = target::resolve(&RealDisk, path).unwrap_or_else(|_| path.to_owned());
    keep(&Patient::new(&RealDisk), data, &target, kind, text.as_bytes(), false)
}

/// Keeps a version that is about to be replaced by a document of that kind; `own` when this program wrote it
/// itself. Old ones go only after the new one was read back.
///
/// # Errors
/// Any of the system's, also for a version that is too large to be read again; all older versions are then
/// still there.
pub(super) fn keep(
    disk: &impl Disk,
    data: &Path,
    target: &Path,
    kind: DocumentKind,
    bytes: &[u8],
    own: bool,
) -> io::Result<()> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let hash = Hash::of(bytes);
    let folder = folder(data, target);
    let kept = names(disk, &folder);
    let time = disk.now();
    let is_recent = |last: &Name| (last.time..last.time.saturating_add(APART)).contains(&time);
    match kept.last() {
        Some(last) if last.hash == hash && is_whole(disk, &folder, last) => return Ok(()),
        // A clock that was set back is no reason to keep nothing.
        Some(last) if own && is_recent(last) => return Ok(()),
        _ => {}
    }
    let number = kept.last().map_or(1, |last| last.number + 1);
    let kind = document_of(kind, bytes).value.map(|_| kind);
    disk.make_folder(&folder)?;
    let name = Name { number, time, hash, kind };
    let file = folder.join(name.to_string());
    let written = disk.write_new(&file, bytes, None);
    if written.is_err() || !is_whole(disk, &folder, &name) {
        let _ = disk.remove(&file);
        return Err(written.err().unwrap_or_else(|| io::ErrorKind::InvalidData.into()));
    }
    let _ = disk.sync_folder(&folder);
    // One that is damaged counts for nothing, or ten damaged ones would push out the good.
    let alike = |other: &&Name| other.kind.is_some() == name.kind.is_some();
    let whole: Vec<&Name> = kept.iter().filter(alike).filter(|name| is_whole(disk, &folder, name)).collect();
    let surplus = (whole.len() + 1).saturating_sub(KEPT);
    let oldest = whole.get(surplus).map_or(number, |name| name.number);
    for name in kept.iter().filter(alike).filter(|name| surplus > 0 && name.number < oldest) {
        let _ = disk.remove(&folder.join(name.to_string()));
    }
    Ok(())
}

fn folder(data: &Path, target: &Path) -> PathBuf {
    data.join("backups").join(target::key(target))
}

fn is_whole(disk: &impl Disk, folder: &Path, name: &Name) -> bool {
    disk.read(&folder.join(name.to_string()), MAX_BYTES).is_ok_and(|bytes| Hash::of(&bytes) == name.hash)
}

/// The name of a version's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Name {
    number: u64,
    time: u64,
    hash: Hash,
    /// `None` for one that did not open.
    kind: Option<DocumentKind>,
}

impl Name {
    fn parse(name: &str) -> Option<Self> {
        let (stem, kind) = match name.strip_suffix(BYTES_ENDING) {
            Some(stem) => (stem, None),
            None => {
                let kind = DocumentKind::ALL.into_iter().find(|kind| name.ends_with(kind.ending()))?;
                (name.strip_suffix(kind.ending())?, Some(kind))
            }
        };
        let mut parts = stem.split('-');
        let (number, time) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let hash = Hash::parse(parts.next()?)?;
        parts.next().is_none().then_some(Self { number, time, hash, kind })
    }
}

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let ending = self.kind.map_or(BYTES_ENDING, DocumentKind::ending);
        write!(f, "{:08}-{}-{}{ending}", self.number, self.time, self.hash)
    }
}

/// The versions in a folder, the oldest first.
fn names(disk: &impl Disk, folder: &Path) -> Vec<Name> {
    let found = disk.names(folder).unwrap_or_default();
    let mut names: Vec<Name> = found.iter().filter_map(|name| Name::parse(name.to_str()?)).collect();
    names.sort_by_key(|name| name.number);
    names
}
