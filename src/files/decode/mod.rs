//! Text → model. The version is read first, and a file of a newer one is refused before anything is made
//! of it; what the fields mean stands in [`super::schema`].

mod foreign;

pub(crate) use foreign::foreign_bytes;

use super::problem::{Located, Problems, TextPosition, quote_lines};
use super::schema;
use super::syntax::{self, Node, Value};
use crate::files::problem::Problem;
use crate::model::{Class, FORMAT_VERSION, Scenario, Worksheet};

/// What was read, with all that is wrong with it in the order of the file. With any error there is no
/// value.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded<T> {
    pub value: Option<T>,
    /// At most 200, then one that counts the rest.
    pub problems: Vec<Located>,
}

/// A file of any kind.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyDocument {
    Scenario(Box<Scenario>),
    Worksheet(Box<Worksheet>),
    Class(Box<Class>),
}

/// Reads a scenario file.
pub fn scenario(text: &str) -> Decoded<Scenario> {
    decode(text, schema::read)
}

/// Reads a worksheet file.
pub fn worksheet(text: &str) -> Decoded<Worksheet> {
    decode(text, schema::read)
}

/// Reads a class file.
pub fn class(text: &str) -> Decoded<Class> {
    decode(text, schema::read)
}

/// Reads a file of any kind, told apart by its fields. `named_worksheet` decides where they do not.
pub fn document(text: &str, named_worksheet: bool) -> Decoded<AnyDocument> {
    decode(text, |root, problems| {
        if is_class(root) {
            AnyDocument::Class(Box::new(schema::read(root, problems)))
        } else if is_worksheet(root).unwrap_or(named_worksheet) {
            AnyDocument::Worksheet(Box::new(schema::read(root, problems)))
        } else {
            AnyDocument::Scenario(Box::new(schema::read(root, problems)))
        }
    })
}

fn is_class(root: &Node) -> bool {
    ["agenda", "groups", "clock"].into_iter().any(|name| root.field(name).is_some())
}

fn is_worksheet(root: &Node) -> Option<bool> {
    let has = |names: &[&str]| names.iter().any(|name| root.field(name).is_some());
    if has(&["scenario", "group", "marks", "date"]) {
        return Some(true);
    }
    has(&["title", "persona", "tagline"]).then_some(false)
}

fn decode<T>(text: &str, read: impl FnOnce(&Node, &mut Problems) -> T) -> Decoded<T> {
    // Old systems end lines with a carriage return alone; a remark would go on to the end of the file.
    let lines = (text.contains('\r') && !text.contains('\n')).then(|| text.replace('\r', "\n"));
    let text = lines.as_deref().unwrap_or(text);
    let mut decoded = decode_lines(text, read);
    quote_lines(&mut decoded.problems, text);
    decoded
}

fn decode_lines<T>(text: &str, read: impl FnOnce(&Node, &mut Problems) -> T) -> Decoded<T> {
    let mut problems = Problems::default();
    // A byte order mark is no part of the text.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if let Some(problem) = foreign::foreign_text(text) {
        problems.error(TextPosition::START, problem);
        return Decoded { value: None, problems: problems.into_list() };
    }
    if let Some(place) = foreign::merge_marker(text) {
        problems.error(place, Problem::MergeMarkers);
        return Decoded { value: None, problems: problems.into_list() };
    }
    let root = syntax::parse(text, &mut problems);
    match version(&root, text, problems.failed()) {
        // Of a file that this program does not know, no other problem is worth telling.
        Version::Newer(place, found) => {
            let mut problems = Problems::default();
            problems.error(place, Problem::NewerVersion { found, newest: FORMAT_VERSION });
            return Decoded { value: None, problems: problems.into_list() };
        }
        Version::Missing => problems.error(root.place, Problem::MissingVersion { newest: FORMAT_VERSION }),
        Version::Bad(place) => problems.error(place, Problem::BadVersion { newest: FORMAT_VERSION }),
        Version::Known => {}
    }
    let value = read(&root, &mut problems);
    let value = (!problems.failed()).then_some(value);
    Decoded { value, problems: problems.into_list() }
}

enum Version {
    Known,
    Missing,
    Bad(TextPosition),
    Newer(TextPosition, String),
}

/// The version that the tree says; where the tree has none, what the beginning of the text says, because
/// a newer version may be written in a way that cannot be read here. Of a text that was read without a
/// fault the tree is the whole truth: a version in a comment is none.
fn version(root: &Node, text: &str, failed: bool) -> Version {
    let Some(node) = root.field("version") else {
        return match scanned_version(text) {
            Some(number) if number > u64::from(FORMAT_VERSION) => {
                Version::Newer(TextPosition::START, number.to_string())
            }
            Some(_) if failed => Version::Known,
            Some(_) | None => Version::Missing,
        };
    };
    match node.value {
        Value::Integer(number) if number > i64::from(FORMAT_VERSION) => {
            Version::Newer(node.place, number.to_string())
        }
        Value::Integer(number) if number == i64::from(FORMAT_VERSION) => Version::Known,
        _ => Version::Bad(node.place),
    }
}

/// The number after `version:` within the first 4 KiB.
fn scanned_version(text: &str) -> Option<u64> {
    const HEAD: usize = 4_096;
    let mut end = HEAD.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text.get(..end)?;
    head.match_indices("version").find_map(|(at, word)| {
        let before = head[..at].chars().next_back();
        let rest = head[at + word.len()..].trim_start_matches(['"', ' ']);
        let rest = rest.strip_prefix([':', '=', '：'])?.trim_start();
        let digits = &rest[..rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len())];
        if before.is_some_and(|c| c == '_' || c.is_alphanumeric()) { None } else { digits.parse().ok() }
    })
}
