//! One file that came, as far as it can be read.

use crate::files::document::{AnyDocument, DocumentKind};
use crate::files::hash::Hash;
use crate::files::open::{document, is_worksheet_name, read_bytes};
use crate::files::problem::{Located, Problem, Severity};
use crate::model::Worksheet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file that came.
#[derive(Clone, Debug)]
pub struct Delivery {
    pub path: PathBuf,
    /// Of its bytes; `None` where none could be read.
    pub hash: Option<Hash>,
    /// In bytes.
    pub length: u64,
    pub content: Content,
}

/// What is in it.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    Worksheet(Arc<Worksheet>),
    /// A scenario or a class.
    Other(DocumentKind),
    /// What is wrong with it; never empty.
    Unreadable(Vec<Located>),
}

impl Content {
    /// Whether the file may be in the middle of being written, so that looking again is worth it.
    pub fn may_grow(&self) -> bool {
        matches!(self, Self::Unreadable(_))
    }

    /// Whether nothing stands at the path any more.
    pub fn is_missing(&self) -> bool {
        let Self::Unreadable(problems) = self else { return false };
        problems.iter().any(|located| located.problem == Problem::Missing)
    }
}

/// A worksheet of so many touchpoints would make every comparison stand still; the program's own scenarios have 30.
const MOST_TOUCHPOINTS: usize = 2_000;

/// Reads a file. Whatever is in it, the caller goes on.
pub fn read(path: &Path) -> Delivery {
    read_unless(path, |_| false).unwrap_or_else(|hash| Delivery {
        path: path.to_owned(),
        hash: Some(hash),
        length: 0,
        content: Content::Unreadable(Vec::new()),
    })
}

/// The same, but for bytes that the caller knows.
///
/// # Errors
/// The hash of bytes that are known.
pub(super) fn read_unless(path: &Path, is_known: impl FnOnce(Hash) -> bool) -> Result<Delivery, Hash> {
    let unread =
        |problem| (None, 0, Content::Unreadable(vec![Located::whole_file(Severity::Error, problem)]));
    let (hash, length, content) = match read_bytes(path) {
        Ok(bytes) => {
            let hash = Hash::of(&bytes);
            if is_known(hash) {
                return Err(hash);
            }
            let content = catch_unwind(AssertUnwindSafe(|| content(&bytes, is_worksheet_name(path))));
            // A fault of the program is told as what it is for a person: a file that cannot be read.
            let content = content.unwrap_or_else(|_| {
                Content::Unreadable(vec![Located::whole_file(Severity::Error, Problem::NotText)])
            });
            (Some(hash), bytes.len() as u64, content)
        }
        Err(problem) => unread(problem),
    };
    Ok(Delivery { path: path.to_owned(), hash, length, content })
}

fn content(bytes: &[u8], named_worksheet: bool) -> Content {
    let decoded = document(bytes, named_worksheet);
    match decoded.value {
        Some(AnyDocument::Worksheet(worksheet)) => {
            let found = worksheet.journey.n_touchpoints();
            if found > MOST_TOUCHPOINTS {
                let problem =
                    Problem::NumberOf { field: "touchpoints", found, min: 1, max: MOST_TOUCHPOINTS as i64 };
                return Content::Unreadable(vec![Located::whole_file(Severity::Error, problem)]);
            }
            Content::Worksheet(Arc::from(worksheet))
        }
        Some(other) => Content::Other(other.kind()),
        None => Content::Unreadable(decoded.problems),
    }
}

/// Reads files, and folders with what lies in them, one after the other: what a person dropped or chose. Says before
/// each how many there are; `tell` answers whether to go on.
pub fn deliver(paths: &[PathBuf], tell: &mut dyn FnMut((usize, usize), Option<Delivery>) -> bool) {
    let mut files = Vec::new();
    for path in paths {
        match super::scan::scan(path) {
            Some(Ok(scanned)) => files.extend(scanned.files.into_iter().map(|(path, _)| path)),
            // A file, or what cannot be looked into: reading it says what is wrong.
            _ => files.push(path.clone()),
        }
    }
    let n = files.len();
    for (at, path) in files.iter().enumerate() {
        if !tell((at, n), Some(read(path))) {
            return;
        }
    }
    tell((n, n), None);
}
