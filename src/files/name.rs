//! What a file may be called: on Windows by people, who are told before anything is written, and by the program
//! on every system, because a stick goes from one to the other.

use super::system::System;
use crate::model::labels::is_hidden;
use std::path::{Component, Path, Prefix};
use unicode_normalization::UnicodeNormalization;

/// Characters of a name that the program makes, before its ending.
const LONGEST_NAME: usize = 80;

/// Bytes of the same: Linux allows 255 with the ending and a number, and a Chinese character takes three.
const MOST_BYTES: usize = 220;

/// UTF-16 units that Windows allows a name, and that many of its programs allow a whole path.
const LONGEST_ON_WINDOWS: usize = 255;
const LONGEST_PATH: usize = 259;

/// What Windows forbids in a name. After a colon it would write into a hidden part of another file.
const FORBIDDEN: &str = r#"<>:"/\|?*"#;

/// Names that Windows keeps for devices, those with a number left out.
const DEVICES: [&str; 6] = ["AUX", "CON", "CONIN$", "CONOUT$", "NUL", "PRN"];

/// Why Windows takes no file of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// It keeps the name for a device, whatever the ending.
    Device {
        name: String,
    },
    Character {
        name: String,
        character: char,
    },
    /// It would drop the dot or the space at the end, and mean another file.
    End {
        name: String,
    },
    TooLong {
        longest: usize,
    },
}

/// Sees whether the system takes a file there.
///
/// # Errors
/// Why not.
pub fn check(system: System, path: &Path) -> Result<(), NameFault> {
    fault(system, path).map_or(Ok(()), Err)
}

/// Why the system takes no file there. Only Windows is particular.
pub fn fault(system: System, path: &Path) -> Option<NameFault> {
    let fault = |component| match component {
        Component::Normal(name) => fault_of(&name.to_string_lossy()),
        // Where Windows was asked what `con` means.
        Component::Prefix(prefix) => match prefix.kind() {
            Prefix::DeviceNS(name) => Some(NameFault::Device { name: name.to_string_lossy().into_owned() }),
            // `a:b` is a file in whatever folder was used last on drive A, which nobody means.
            Prefix::Disk(_) if !path.has_root() => {
                Some(NameFault::Character { name: path.to_string_lossy().into_owned(), character: ':' })
            }
            _ => None,
        },
        _ => None,
    };
    if system == System::Windows { path.components().find_map(fault) } else { None }
}

/// Why Windows takes no file or folder of that name.
pub fn fault_of(name: &str) -> Option<NameFault> {
    let named = || name.to_owned();
    if let Some(character) = name.chars().find(|c| c.is_ascii_control() || FORBIDDEN.contains(*c)) {
        return Some(NameFault::Character { name: named(), character });
    }
    if is_device(name) {
        return Some(NameFault::Device { name: named() });
    }
    if name.ends_with(['.', ' ']) {
        return Some(NameFault::End { name: named() });
    }
    let is_long = name.encode_utf16().count() > LONGEST_ON_WINDOWS;
    is_long.then_some(NameFault::TooLong { longest: LONGEST_ON_WINDOWS })
}

/// Whether Windows takes the name for a device: `con`, `con.txt`, `COM¹ .x`.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let number = |rest: &str| {
        matches!(rest.chars().next(), Some('1'..='9' | '¹' | '²' | '³')) && rest.chars().count() == 1
    };
    DEVICES.contains(&stem.as_str())
        || ["COM", "LPT"].into_iter().any(|device| stem.strip_prefix(device).is_some_and(number))
}

/// A name that every system takes for a file: without what Windows forbids, not too long, never empty.
pub fn clean_name(name: &str) -> String {
    let fits = |c: char| !c.is_control() && !is_hidden(c) && !FORBIDDEN.contains(c);
    let replaced: String = name.chars().map(|c| if fits(c) { c } else { ' ' }).collect();
    let words: Vec<&str> = replaced.split_whitespace().collect();
    let joined = words.join(" ");
    let fitting =
        joined.char_indices().take(LONGEST_NAME).take_while(|(at, c)| at + c.len_utf8() <= MOST_BYTES);
    let short: String = fitting.map(|(_, c)| c).collect();
    // Windows drops dots at the end, and a dot at the beginning hides a file.
    match short.trim_matches(|c: char| c == '.' || c.is_whitespace()) {
        "" => "worksheet".to_owned(),
        clean if is_device(clean) => format!("_{clean}"),
        clean => clean.to_owned(),
    }
}

/// A name that was given already, cleaned only where Windows would not take it with that ending: what is made of
/// it may go there on a stick.
pub fn portable(name: &str, ending: &str) -> String {
    if fault_of(&format!("{name}{ending}")).is_some() { clean_name(name) } else { name.to_owned() }
}

/// The beginning of a name, so that the whole path is not too long for Windows, with a number for a free one.
pub fn fitting<'a>(system: System, folder: &Path, name: &'a str, ending: &str) -> &'a str {
    /// A file should still be known by its name.
    const SHORTEST: usize = 16;
    /// A separator, and `-999`.
    const BESIDE: usize = 5;
    if system != System::Windows {
        return name;
    }
    let others = folder.to_string_lossy().encode_utf16().count() + ending.encode_utf16().count() + BESIDE;
    let room = LONGEST_PATH.saturating_sub(others).max(SHORTEST);
    let mut units = 0;
    let end = name.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > room
    });
    let short = end.and_then(|(at, _)| name.get(..at)).unwrap_or(name);
    short.trim_end_matches(['.', ' '])
}

/// The name as systems compare it that take large and small letters for the same, and a letter with its accent
/// for the two.
pub fn folded(name: &str) -> String {
    name.nfc().flat_map(char::to_lowercase).collect()
}

/// The name without its ending, however that is written.
pub fn stem<'a>(name: &'a str, ending: &str) -> &'a str {
    let at = name.len().saturating_sub(ending.len());
    match name.split_at_checked(at) {
        Some((stem, end)) if end.eq_ignore_ascii_case(ending) => stem,
        _ => name,
    }
}

/// Whether two paths name the same file on that system, as far as it can be said without asking the disk.
pub fn is_same(system: System, one: &Path, other: &Path) -> bool {
    let folded = |path: &Path| -> Vec<String> {
        path.components().map(|component| folded(&component.as_os_str().to_string_lossy())).collect()
    };
    one == other || (system == System::Windows && folded(one) == folded(other))
}
