//! One slot of the recovery folder, version 1:
//!
//! ```text
//! peak-moments-recovery 1 <generation> <length> <sha256>
//! (document: "…", base: "<sha256>", time: 1795212000)
//! <the worksheet's text>
//! ```
//!
//! Length (bytes) and checksum are those of everything after the first line, so that a slot which was
//! being written in a crash is known for what it is.

use crate::files::decode;
use crate::files::encode;
use crate::files::hash::Hash;
use crate::files::problem::Problems;
use crate::files::syntax::{self, Node, Value};
use crate::model::Worksheet;
use std::path::{Path, PathBuf};

const MAGIC: &str = "peak-moments-recovery 1";

/// What a slot holds. Title and group, by which the work is offered, are the worksheet's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// Counts the snapshots of one program; the higher is the newer.
    pub generation: u64,
    /// Where the work was to be saved.
    pub document: Option<PathBuf>,
    /// The file there as the program had loaded or saved it; `None` where it had not yet.
    pub base: Option<Hash>,
    /// When it was kept, in seconds since 1970.
    pub time: u64,
    pub worksheet: Worksheet,
}

/// The bytes of a slot. `text` is the worksheet's.
pub(super) fn bytes(
    generation: u64,
    text: &str,
    document: Option<&Path>,
    base: Option<Hash>,
    time: u64,
) -> Vec<u8> {
    // A path that is no Unicode text cannot be written down; the work then gets a new place.
    let document = document.and_then(Path::to_str).map(|path| ("document", Value::Text(path.to_owned())));
    let base = base.map(|base| ("base", Value::Text(base.to_string())));
    let time = ("time", Value::Integer(i64::try_from(time).unwrap_or(i64::MAX)));
    let head = encode::on_one_line(&Node::of_fields([document, base, Some(time)].into_iter().flatten()));
    let body = format!("{head}\n{text}");
    let hash = Hash::of(body.as_bytes());
    format!("{MAGIC} {generation} {} {hash}\n{body}", body.len()).into_bytes()
}

/// Reads a slot; `None` when it is damaged in any way.
pub fn read(bytes: &[u8]) -> Option<Snapshot> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (first, body) = text.split_once('\n')?;
    let mut words = first.strip_prefix(MAGIC)?.split_whitespace();
    let generation = words.next()?.parse().ok()?;
    let length: usize = words.next()?.parse().ok()?;
    let hash = Hash::parse(words.next()?)?;
    if body.len() != length || Hash::of(body.as_bytes()) != hash {
        return None;
    }
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
    let document = written("document").map(PathBuf::from);
    let base = written("base").and_then(Hash::parse);
    Some(Snapshot { generation, document, base, time, worksheet: decode::worksheet(text).value? })
}
