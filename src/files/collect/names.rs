//! What the name of a file says before it is read. It is a hint and no more: what a worksheet is, and which of two is
//! the newer, its id and revision say.

use crate::files::DocumentKind;
use crate::files::name::folded;
use std::path::Path;

/// How the names of files end that other programs are still writing.
const UNFINISHED: [&str; 8] =
    [".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".filepart", ".swp"];

/// What synchronising programs put into the name of the second of two versions.
const CONFLICT: [&str; 8] =
    ["conflicted copy", "conflict copy", "sync-conflict", "conflict", "冲突", "副本", "- copy", "-副本"];

fn name_of(path: &Path) -> String {
    folded(&path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default())
}

/// Whether a file is only passing: of an editor that has another open, or not yet all there.
pub fn is_passing(path: &Path) -> bool {
    let name = name_of(path);
    name.starts_with(['.', '~']) || UNFINISHED.iter().any(|ending| name.ends_with(ending))
}

/// Whether a file that lies in a folder is read at all: nobody wants to hear of holiday pictures.
pub fn may_be_worksheet(path: &Path) -> bool {
    let name = name_of(path);
    let other =
        [DocumentKind::Class, DocumentKind::Scenario].iter().any(|kind| name.ends_with(kind.ending()));
    !is_passing(path) && !other && (name.ends_with(".ron") || name.contains(".worksheet"))
}

/// Whether the name says that a synchronising program or a person made a second version:
/// `3 (1).worksheet.ron`, `3-DESKTOP-AB12.worksheet.ron`, `3 (Ada's conflicted copy 2026-11-27).worksheet.ron`.
pub fn is_conflict_copy(path: &Path) -> bool {
    let name = name_of(path);
    CONFLICT.iter().any(|word| name.contains(word)) || has_number(&name) || has_computer(&name)
}

/// ` (1)`, in full-width brackets too.
fn has_number(name: &str) -> bool {
    name.split(['(', '（']).skip(1).any(|rest| {
        let number = rest.split([')', '）']).next().unwrap_or_default();
        rest.len() > number.len()
            && (1..=3).contains(&number.len())
            && number.bytes().all(|b| b.is_ascii_digit())
    })
}

/// `-DESKTOP-AB12`, as Windows names computers that nobody named.
fn has_computer(name: &str) -> bool {
    ["-desktop-", "-laptop-", "-pc-"].into_iter().any(|word| {
        let rest = name.split(word).nth(1).unwrap_or_default();
        rest.chars().take_while(char::is_ascii_alphanumeric).count() >= 2
    })
}
