//! One slot of the recovery folder, version 1:
//!
//! ```text
//! peak-moments-recovery 1 <generation> <length> <sha256>
//! (kind: "class", document: "…", base: "<sha256>", time: 1795212000)
//! <the document's text>
//! ```
//!
//! Length (bytes) and checksum are those of everything after the first line, so that a slot which was
//! being written in a crash is known for what it is. A slot that names no kind holds a worksheet.

use crate::files::document::{AnyDocument, DocumentKind};
use crate::files::encode;
use crate::files::hash::Hash;
use crate::files::problem::Problems;
use crate::files::syntax::{self, Node, Value};
use std::path::{Path, PathBuf};

const MAGIC: &str = "peak-moments-recovery 1";

/// What a slot holds. Title and group, by which the work is offered, are the document's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// Counts the snapshots of one document in one program; the higher is the newer.
    pub generation: u64,
    /// Where the work was to be saved.
    pub document: Option<PathBuf>,
    /// The file there as the program had loaded or saved it; `None` where it had not yet.
    pub base: Option<Hash>,
    /// When it was kept, in seconds since 1970.
    pub time: u64,
    pub work: AnyDocument,
}

/// The bytes of a slot. `text` is that of the document.
pub(super) fn bytes(
    generation: u64,
    (kind, text): (DocumentKind, &str),
    document: Option<&Path>,
    base: Option<Hash>,
    time: u64,
) -> Vec<u8> {
    // Programs of a time that knew no other kind pass over the field, and over what they cannot read.
    let kind = (kind != DocumentKind::Worksheet).then(|| ("kind", Value::Text(kind.word().to_owned())));
    // A path that is no Unicode text cannot be written down; the work then gets a new place.
    let document = document.and_then(Path::to_str).map(|path| ("document", Value::Text(path.to_owned())));
    let base = base.map(|base| ("base", Value::Text(base.to_string())));
    let time = ("time", Value::Integer(i64::try_from(time).unwrap_or(i64::MAX)));
    let head = [kind, document, base, Some(time)].into_iter().flatten();
    let head = encode::on_one_line(&Node::of_fields(head));
    let body = format!("{head}\n{text}");
    let hash = Hash::of(body.as_bytes());
    format!("{MAGIC} {generation} {} {hash}\n{body}", body.len()).into_bytes()
}

/// Reads a slot; `None` when it is damaged in any way.
pub fn read(bytes: &[u8]) -> Option<Snapshot> {
    let (generation, body) = whole(bytes)?;
    let (head, text) = body.split_once('\n')?;
    let head = syntax::parse(head, &mut Problems::default());
    let time = match head.field("time")?.value {
        Value::Integer(time) => u64::try_from(time).ok()?,
        _ => return None,
    };
    let written = |field| match &head.field(field)?.value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    };
    let kind = match written("kind") {
        Some(word) => DocumentKind::of_word(word)?,
        None => DocumentKind::Worksheet,
    };
    let document = written("document").map(PathBuf::from);
    let base = written("base").and_then(Hash::parse);
    Some(Snapshot { generation, document, base, time, work: kind.decode(text).value? })
}

/// The generation of a slot that is whole.
pub(super) fn generation(bytes: &[u8]) -> Option<u64> {
    whole(bytes).map(|(generation, _)| generation)
}

fn whole(bytes: &[u8]) -> Option<(u64, &str)> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (first, body) = text.split_once('\n')?;
    let mut words = first.strip_prefix(MAGIC)?.split_whitespace();
    let generation = words.next()?.parse().ok()?;
    let length: usize = words.next()?.parse().ok()?;
    let hash = Hash::parse(words.next()?)?;
    (body.len() == length && Hash::of(body.as_bytes()) == hash).then_some((generation, body))
}
