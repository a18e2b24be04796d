//! The versions that saving took the place of: ten of every worksheet, in the program's own folder.
//!
//! `backups/<key of the path>/<number>-<seconds since 1970>-<sha256>.worksheet.ron` holds a version to
//! the byte, so that it opens like any other file. The number orders them, the hash shows whether one is
//! still what it was, the time is only told. A version that does not open is none: a bad file never
//! displaces a good one.

use super::decode::Document;
use super::disk::{Disk, RealDisk};
use super::encode;
use super::hash::Hash;
use super::home::WORKSHEET_ENDING;
use super::open::{MAX_BYTES, document};
use super::target;
use crate::model::Worksheet;
use std::io;
use std::path::{Path, PathBuf};

/// Versions that are kept of one worksheet.
pub const KEPT: usize = 10;

/// Of the saves of one program, one in so many seconds is kept: ten minutes, or typing for a minute
/// would push out all that was there before.
const APART: u64 = 600;

/// One kept version, known to be whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Backup {
    /// The file that holds it.
    pub file: PathBuf,
    /// When it was replaced, in seconds since 1970.
    pub time: u64,
    pub worksheet: Worksheet,
}

/// What there is of a worksheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// The latest first.
    pub versions: Vec<Backup>,
    /// Versions that are no longer what they were, or do not open.
    pub n_damaged: usize,
}

/// The kept versions of the worksheet at `path`, the latest first. Whatever is damaged is left out.
pub fn list_on(disk: &impl Disk, data: &Path, path: &Path) -> Vec<Backup> {
    survey(disk, data, path).versions
}

/// The kept versions of the worksheet at `path`, each read and verified. `data` is the program's own
/// folder.
pub fn survey(disk: &impl Disk, data: &Path, path: &Path) -> Kept {
    let Ok(target) = target::resolve(disk, path) else { return Kept::default() };
    let folder = folder(data, &target);
    let mut names = names(disk, &folder);
    names.reverse();
    let whole = |name: Name| {
        let file = folder.join(name.to_string());
        let bytes = disk.read(&file, MAX_BYTES).ok()?;
        let worksheet = (Hash::of(&bytes) == name.hash).then(|| opened(&bytes))??;
        Some(Backup { file, time: name.time, worksheet })
    };
    let n_names = names.len();
    let versions: Vec<Backup> = names.into_iter().filter_map(whole).collect();
    Kept { n_damaged: n_names - versions.len(), versions }
}

/// Keeps a worksheet that a person gives up for what stands in its file.
///
/// # Errors
/// Any of the system's; it is then not kept.
pub fn keep_given_up(data: &Path, path: &Path, worksheet: &Worksheet) -> io::Result<()> {
    let target = target::resolve(&RealDisk, path)?;
    keep(&RealDisk, data, &target, encode::worksheet_text(worksheet).as_bytes(), false)
}

/// Keeps a version that is about to be replaced; `own` when this program wrote it itself. Old ones go
/// only after the new one was read back.
///
/// # Errors
/// Any of the system's; all older versions are then still there.
pub(super) fn keep(disk: &impl Disk, data: &Path, target: &Path, bytes: &[u8], own: bool) -> io::Result<()> {
    let hash = Hash::of(bytes);
    let folder = folder(data, target);
    let kept = names(disk, &folder);
    let time = disk.now();
    let number = match kept.last() {
        Some(last) if last.hash == hash && is_whole(disk, &folder, last) => return Ok(()),
        // A clock that was set back is no reason to keep nothing.
        Some(last) if own && (last.time..last.time.saturating_add(APART)).contains(&time) => return Ok(()),
        last => last.map_or(1, |last| last.number + 1),
    };
    if opened(bytes).is_none() {
        return Ok(());
    }
    disk.make_folder(&folder)?;
    let name = Name { number, time, hash };
    let file = folder.join(name.to_string());
    let written = disk.write_new(&file, bytes, None);
    if written.is_err() || !is_whole(disk, &folder, &name) {
        let _ = disk.remove(&file);
        return Err(written.err().unwrap_or_else(|| io::ErrorKind::InvalidData.into()));
    }
    let _ = disk.sync_folder(&folder);
    // One that is damaged counts for nothing, or ten damaged ones would push out the good.
    let whole: Vec<&Name> = kept.iter().filter(|name| is_whole(disk, &folder, name)).collect();
    let surplus = (whole.len() + 1).saturating_sub(KEPT);
    let oldest = whole.get(surplus).map_or(number, |name| name.number);
    for name in kept.iter().filter(|name| surplus > 0 && name.number < oldest) {
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

/// The worksheet in the bytes, where they open without an error.
fn opened(bytes: &[u8]) -> Option<Worksheet> {
    match document(bytes, true).value {
        Some(Document::Worksheet(worksheet)) => Some(*worksheet),
        _ => None,
    }
}

/// The name of a version's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Name {
    number: u64,
    time: u64,
    hash: Hash,
}

impl Name {
    fn parse(name: &str) -> Option<Self> {
        let mut parts = name.strip_suffix(WORKSHEET_ENDING)?.split('-');
        let (number, time) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let hash = Hash::parse(parts.next()?)?;
        parts.next().is_none().then_some(Self { number, time, hash })
    }
}

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:08}-{}-{}{WORKSHEET_ENDING}", self.number, self.time, self.hash)
    }
}

/// The versions in a folder, the oldest first.
fn names(disk: &impl Disk, folder: &Path) -> Vec<Name> {
    let found = disk.names(folder).unwrap_or_default();
    let mut names: Vec<Name> = found.iter().filter_map(|name| Name::parse(name.to_str()?)).collect();
    names.sort_by_key(|name| name.number);
    names
}
