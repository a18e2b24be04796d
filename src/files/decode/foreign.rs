//! Recognises what is no file of ours by how it begins, so that nobody reads a hundred complaints about
//! a Word file.

use crate::files::problem::excerpt;
use crate::files::problem::{Foreign, Problem, TextPosition};

/// What the first bytes say, before any decoding.
pub(crate) fn foreign_bytes(bytes: &[u8]) -> Option<Problem> {
    const KINDS: [(&[u8], Foreign); 9] = [
        (b"PK\x03\x04", Foreign::Zip),
        (b"PK\x05\x06", Foreign::Zip),
        (b"\x1f\x8b", Foreign::Zip),
        (b"Rar!", Foreign::Zip),
        (b"\xd0\xcf\x11\xe0", Foreign::OldOffice),
        (b"%PDF", Foreign::Pdf),
        (b"\x89PNG", Foreign::Image),
        (b"\xff\xd8\xff", Foreign::Image),
        (b"GIF8", Foreign::Image),
    ];
    if bytes.is_empty() {
        return Some(Problem::Empty);
    }
    if bytes.iter().all(|byte| *byte == 0) {
        return Some(Problem::AllZero);
    }
    let kind = KINDS.iter().find(|(magic, _)| bytes.starts_with(magic));
    kind.map(|(_, kind)| Problem::Foreign(*kind))
}

/// What the text begins with, where it cannot begin a scenario or worksheet.
pub(super) fn foreign_text(text: &str) -> Option<Problem> {
    if let Some(problem) = foreign_bytes(text.as_bytes()) {
        return Some(problem);
    }
    let start = text.trim_start();
    if is_yaml(start) {
        return Some(Problem::Foreign(Foreign::Yaml));
    }
    if let Some(problem) = table(start) {
        return Some(problem);
    }
    let mut chars = start.chars();
    let first = chars.next();
    let after = chars.as_str().trim_start().chars().next();
    match first {
        None => Some(Problem::Empty),
        Some('<') => Some(Problem::Foreign(Foreign::Xml)),
        Some('{') if matches!(after, Some('"' | '}')) => Some(Problem::Foreign(Foreign::Json)),
        Some('[') if matches!(after, Some('{' | '"' | ']')) => Some(Problem::Foreign(Foreign::Json)),
        Some('(' | '（' | '/' | '#' | '{' | '｛') => None,
        // A name: that of the struct, or the first field where the brackets were forgotten.
        Some(c) if c == '_' || c.is_alphabetic() => {
            let name = |c: char| c == '_' || c.is_alphanumeric();
            let next = start.trim_start_matches(name).trim_start().chars().next();
            let fits = matches!(next, Some('(' | ':' | '=' | '（' | '：'));
            (!fits).then(|| Problem::NotADocument { found: first_words(start) })
        }
        Some(_) => Some(Problem::NotADocument { found: first_words(start) }),
    }
}

/// Rows of cells that tabs part, and nothing of ours.
fn table(start: &str) -> Option<Problem> {
    let first = start.lines().next().unwrap_or_default();
    let cells: Vec<&str> = first.split('\t').map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let ours = start.contains(['(', '（', ':', '：']);
    let cell = cells.first().filter(|_| cells.len() > 1 && !ours)?;
    Some(Problem::PastedTable { first: excerpt(cell), cells: cells.len() })
}

/// A mark of its own on top, or fields without brackets whose lists are written with dashes.
fn is_yaml(start: &str) -> bool {
    let first = start.lines().next().unwrap_or_default();
    let naked = first
        .split_once(':')
        .is_some_and(|(name, _)| !name.is_empty() && name.chars().all(|c| c == '_' || c.is_alphanumeric()));
    let dashes = || start.lines().any(|line| line.trim_start().starts_with("- "));
    first.trim_end() == "---" || first.starts_with("%YAML") || (naked && dashes())
}

/// Where a version control left the two versions of a text one after the other.
pub(super) fn merge_marker(text: &str) -> Option<TextPosition> {
    let begins = |mark: &str| text.lines().position(|line| line.starts_with(mark));
    let (first, last) = (begins("<<<<<<< ")?, begins(">>>>>>> ")?);
    let line = u32::try_from(first).ok()?.saturating_add(1);
    (first < last && begins("=======").is_some()).then_some(TextPosition { line, column: 1 })
}

fn first_words(text: &str) -> String {
    excerpt(text.lines().next().unwrap_or_default())
}
