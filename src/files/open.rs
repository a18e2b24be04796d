//! Opening: path → document with its problems. Looks at what the path is before it opens it, because a
//! pipe would wait for ever.

use super::decode::{self, Decoded};
use super::disk::{Disk, RealDisk, Stands};
use super::document::{AnyDocument, DocumentKind};
use super::encoding;
use super::hash::Hash;
use super::name::{self, NameFault};
use super::patience::Patient;
use super::problem::{Located, Severity};
use super::system;
use crate::files::problem::Problem;
use std::io;
use std::path::Path;

/// Files up to this size are read, 8 MiB. A worksheet of 1,000 touchpoints has less than one.
pub const MAX_BYTES: u64 = 8 * 1024 * 1024;

/// What became of opening a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// `None` when there was an error; the file is then never written to.
    pub document: Option<AnyDocument>,
    pub problems: Vec<Located>,
    /// The bytes that were read; `None` when none could be.
    pub hash: Option<Hash>,
}

/// Opens a scenario, a worksheet or a class, told apart by what is in it; the name counts for a class.
pub fn open(path: &Path) -> Opened {
    match read_bytes(path) {
        Ok(bytes) => {
            let Decoded { value, problems } = if is_class_name(path) {
                document_of(DocumentKind::Class, &bytes)
            } else {
                document(&bytes, is_worksheet_name(path))
            };
            Opened { document: value, problems, hash: Some(Hash::of(&bytes)) }
        }
        Err(problem) => Opened {
            document: None,
            problems: vec![Located::whole_file(Severity::Error, problem)],
            hash: None,
        },
    }
}

/// Whether the name says worksheet, which counts only where the content does not say.
pub fn is_worksheet_name(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().to_lowercase().contains(".worksheet"))
}

/// Whether the name says class.
pub fn is_class_name(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().to_lowercase().contains(".class"))
}

/// The document in a file's bytes.
pub fn document(bytes: &[u8], named_worksheet: bool) -> Decoded<AnyDocument> {
    decoded(bytes, |text| decode::document(text, named_worksheet))
}

/// The document of a kind in a file's bytes, whatever they look like.
pub fn document_of(kind: DocumentKind, bytes: &[u8]) -> Decoded<AnyDocument> {
    decoded(bytes, |text| kind.decode(text))
}

fn decoded(bytes: &[u8], read: impl FnOnce(&str) -> Decoded<AnyDocument>) -> Decoded<AnyDocument> {
    let text = match encoding::decode(bytes) {
        Ok(text) => text,
        Err(problem) => return Decoded { value: None, problems: vec![*problem] },
    };
    let mut decoded = read(&text.text);
    if let Some(name) = text.other_encoding {
        decoded.problems.insert(0, Located::whole_file(Severity::Warning, Problem::OtherEncoding { name }));
    }
    decoded
}

/// The bytes of an ordinary file.
///
/// # Errors
/// The problem with the path: missing, a folder, a pipe or device, too large, not permitted, held, unreadable.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    read_bytes_on(&RealDisk, path)
}

/// [`read_bytes`] on a disk of the caller's.
///
/// # Errors
/// As [`read_bytes`].
pub fn read_bytes_on(disk: &impl Disk, path: &Path) -> Result<Vec<u8>, Problem> {
    let disk = &Patient::new(disk);
    match name::fault(disk.system(), path) {
        Some(NameFault::Device { .. }) => return Err(Problem::NotAFile),
        // Behind the colon lies a hidden part of another file.
        Some(NameFault::Character { character: ':', name }) if path.file_name() == Some(name.as_ref()) => {
            return Err(Problem::Missing);
        }
        // What Windows drops at the end is no reason not to find what was meant, nor is a drive.
        _ => {}
    }
    let too_large = |bytes: u64| Problem::TooLarge {
        mebibytes: bytes.div_ceil(1024 * 1024),
        limit: MAX_BYTES / 1024 / 1024,
    };
    match disk.stands(path).map_err(|error| unreadable(&error))? {
        Stands::Folder => return Err(Problem::Folder),
        Stands::Other => return Err(Problem::NotAFile),
        Stands::File { length, .. } if length > MAX_BYTES => return Err(too_large(length)),
        Stands::File { .. } => {}
    }
    // The file may grow while it is read.
    let bytes = disk.read(path, MAX_BYTES + 1).map_err(|error| unreadable(&error))?;
    let length = bytes.len() as u64;
    if length > MAX_BYTES { Err(too_large(length)) } else { Ok(bytes) }
}

fn unreadable(error: &io::Error) -> Problem {
    match system::kind(error) {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::InvalidFilename => {
            Problem::Missing
        }
        io::ErrorKind::PermissionDenied => Problem::NoPermission,
        io::ErrorKind::IsADirectory => Problem::Folder,
        kind if system::is_held(kind) => Problem::Held,
        _ => Problem::Unreadable { reason: error.to_string() },
    }
}
