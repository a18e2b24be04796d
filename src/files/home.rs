//! The folder where worksheets live from their first second, the names they get there, and the list of
//! those that are there.

use super::document::{AnyDocument, Document, DocumentKind};
use super::open::{Opened, open};
use super::replace::explained;
use super::save::SaveError;
use crate::model::labels::is_hidden;
use crate::model::{Language, Scenario, Text, Worksheet, WorksheetId};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The ending of worksheet files.
pub const WORKSHEET_ENDING: &str = DocumentKind::Worksheet.ending();
/// The ending of class files.
pub const CLASS_ENDING: &str = DocumentKind::Class.ending();
/// What the name of a scenario file ends with.
pub const SCENARIO_ENDING: &str = DocumentKind::Scenario.ending();

/// Characters of a file's name before its ending; leaves room for paths on Windows.
const LONGEST_NAME: usize = 80;

/// Bytes of the same: Linux allows 255 with the ending and a number, and a Chinese character takes three.
const MOST_BYTES: usize = 220;

/// Makes the folder of the worksheets where it is missing.
///
/// # Errors
/// Why it could not be made.
pub fn make(home: &Path) -> Result<(), SaveError> {
    fs::create_dir_all(home).map_err(|error| explained(&error))
}

/// A path in `home` for a worksheet that has none yet, made of scenario, group and date. Never that of a
/// file that is there.
pub fn new_worksheet_path(home: &Path, worksheet: &Worksheet, language: Language) -> PathBuf {
    let group = match (worksheet.group.name.trim(), worksheet.group.number) {
        ("", 0) => None,
        ("", number) => Some(number.to_string()),
        (name, _) => Some(name.to_owned()),
    };
    let title = worksheet.scenario.title.get(language).to_owned();
    let date = worksheet.date.map(|date| date.to_string());
    let name = [Some(title), group, date].into_iter().flatten().collect::<Vec<_>>().join("-");
    free_path(home, &clean_name(&name), WORKSHEET_ENDING)
}

/// `folder/name.ending`, or with `-2`, `-3` … before the ending where that exists.
pub fn free_path(folder: &Path, name: &str, ending: &str) -> PathBuf {
    let first = folder.join(format!("{name}{ending}"));
    let further = (2..).map(|number: u32| folder.join(format!("{name}-{number}{ending}")));
    // A broken symbolic link is something too, though `exists` denies it.
    let is_free = |path: &PathBuf| fs::symlink_metadata(path).is_err();
    std::iter::once(first.clone()).chain(further).find(is_free).unwrap_or(first)
}

/// The path of an export beside a file that stays: `name-2.extension`, or with the next free number.
pub fn beside(path: &Path, extension: &str) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let ending = format!(".{extension}");
    let stem = name.strip_suffix(ending.as_str()).unwrap_or(&name);
    free_path(path.parent().unwrap_or(Path::new("")), stem, &ending)
}

/// A name that every system takes for a file: without what Windows forbids, not too long, never empty.
pub fn clean_name(name: &str) -> String {
    const RESERVED: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "COM", "LPT"];
    let fits = |c: char| !c.is_control() && !is_hidden(c) && !r#"<>:"/\|?*"#.contains(c);
    let replaced: String = name.chars().map(|c| if fits(c) { c } else { ' ' }).collect();
    let words: Vec<&str> = replaced.split_whitespace().collect();
    let joined = words.join(" ");
    let fitting =
        joined.char_indices().take(LONGEST_NAME).take_while(|(at, c)| at + c.len_utf8() <= MOST_BYTES);
    let short: String = fitting.map(|(_, c)| c).collect();
    // Windows drops dots at the end, and a dot at the beginning hides a file.
    let clean = short.trim_matches(|c: char| c == '.' || c.is_whitespace());
    let stem = clean.split('.').next().unwrap_or_default().to_uppercase();
    let device = RESERVED.iter().any(|device| {
        stem.strip_prefix(device).is_some_and(|rest| {
            rest.is_empty() || (device.starts_with(['C', 'L']) && matches!(rest.as_bytes(), [b'1'..=b'9']))
        })
    });
    match clean {
        "" => "worksheet".to_owned(),
        clean if device => format!("_{clean}"),
        clean => clean.to_owned(),
    }
}

/// What a file is among others of the same work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListedKind {
    /// Where the group works.
    #[default]
    Own,
    /// A worksheet of its own that began as a copy of another.
    Copy,
    HandedIn,
    /// The same worksheet in another file: on a stick, or exported to go on working.
    Twin,
}

/// What the name of a file ends with that was handed in.
const HANDED_IN: &str = "-handed-in";

/// A worksheet in a folder, as the list shows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    pub path: PathBuf,
    pub title: Text,
    pub group: crate::model::Group,
    pub date: Option<crate::model::Date>,
    pub n_scored: usize,
    pub n_touchpoints: usize,
    pub modified: Option<SystemTime>,
    pub id: WorksheetId,
    pub origin: Option<WorksheetId>,
    pub kind: ListedKind,
    /// It does not open; the title is the name of the file then.
    pub is_broken: bool,
}

/// The worksheets in a folder, the last changed first, at most `limit`. What does not open is among them, what
/// cannot be read is not.
pub fn worksheets(folder: &Path, limit: usize) -> Vec<Listed> {
    let latest = latest(ending_with(folder, WORKSHEET_ENDING)).into_iter();
    let mut listed: Vec<_> =
        latest.filter_map(|(path, modified)| listed(path, modified)).take(limit).collect();
    tell_apart(folder, &mut listed);
    listed
}

/// Says of each file what it is among the others. Of several that hold the same worksheet one is where the group
/// works: in the folder of the worksheets before others, and the one after whose name the others are named.
pub fn tell_apart(folder: &Path, listed: &mut [Listed]) {
    let mut own: BTreeMap<WorksheetId, PathBuf> = BTreeMap::new();
    let rank = |path: &Path| (path.parent() != Some(folder), path.as_os_str().len());
    for of in listed.iter().filter(|of| !of.id.is_empty() && !is_handed_in(&of.path)) {
        let first = own.entry(of.id).or_insert_with(|| of.path.clone());
        if rank(&of.path) < rank(first) {
            first.clone_from(&of.path);
        }
    }
    for of in listed {
        of.kind = match own.get(&of.id) {
            _ if is_handed_in(&of.path) => ListedKind::HandedIn,
            Some(own) if *own != of.path => ListedKind::Twin,
            _ if of.origin.is_some() => ListedKind::Copy,
            _ => ListedKind::Own,
        };
    }
}

/// Whether a file has the name under which worksheets are handed in, maybe with the number that made it free.
fn is_handed_in(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = name.strip_suffix(WORKSHEET_ENDING).unwrap_or(&name);
    stem.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-').ends_with(HANDED_IN)
}

/// Worksheets with the time of their last change, the latest first.
pub fn latest(paths: Vec<PathBuf>) -> Vec<(PathBuf, Option<SystemTime>)> {
    let modified = |path: &PathBuf| fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
    let mut found: Vec<(PathBuf, Option<SystemTime>)> = paths
        .into_iter()
        .map(|path| {
            let modified = modified(&path);
            (path, modified)
        })
        .collect();
    found.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    found
}

/// What the file holds, where it is a facilitator's own scenario. What cannot be read is none: opening it tells
/// why.
pub fn scenario(path: &Path) -> Option<Scenario> {
    match open(path).document {
        Some(AnyDocument::Scenario(scenario)) => Some(*scenario),
        _ => None,
    }
}

/// The paths in a folder that end so, in their order.
pub fn ending_with(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let fits = |entry: &fs::DirEntry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        name.ends_with(ending) && !name.starts_with('.')
    };
    let mut paths: Vec<PathBuf> = entries.flatten().filter(fits).map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

/// A worksheet as the list shows it; `None` for what cannot be read, or is something else.
pub fn listed(path: PathBuf, modified: Option<SystemTime>) -> Option<Listed> {
    let Opened { document, hash, .. } = open(&path);
    let worksheet = match document {
        Some(AnyDocument::Worksheet(worksheet)) => worksheet,
        // It has not vanished: opening it tells what is wrong and offers its earlier versions.
        None if hash.is_some() => {
            let title = Text::plain(path.file_name()?.to_string_lossy());
            return Some(Listed { title, is_broken: true, path, modified, ..Listed::default() });
        }
        _ => return None,
    };
    let Worksheet { id, origin, scenario, group, date, journey, .. } = *worksheet;
    Some(Listed {
        path,
        title: scenario.title.clone(),
        group,
        date,
        n_scored: journey.touchpoints().filter(|t| t.score.is_some()).count(),
        n_touchpoints: journey.n_touchpoints(),
        modified,
        id,
        origin,
        kind: ListedKind::Own,
        is_broken: false,
    })
}

/// The path with the ending of the document's files, for a name that a person typed without one.
pub fn with_ending<D: Document>(path: &Path) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if name.ends_with(D::ENDING) {
        return path.to_owned();
    }
    let stem = name.strip_suffix(".ron").unwrap_or(&name);
    path.with_file_name(format!("{stem}{}", D::ENDING))
}

/// Where the class lives until it is told another place: the trainer's clocks are found there at every start.
pub fn class_path(home: &Path) -> PathBuf {
    home.join(format!("{CLASS_NAME}{CLASS_ENDING}"))
}

/// A free name in `home` for a class that must leave the file at [`class_path`] alone.
pub fn new_class_path(home: &Path) -> PathBuf {
    free_path(home, CLASS_NAME, CLASS_ENDING)
}

const CLASS_NAME: &str = "Peak Moments";

/// `path`, or where a file is there already, a free name beside it.
pub fn free_beside<D: Document>(path: &Path) -> PathBuf {
    let path = with_ending::<D>(path);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = name.strip_suffix(D::ENDING).unwrap_or(&name);
    free_path(path.parent().unwrap_or(Path::new("")), stem, D::ENDING)
}

/// Where a copy of a worksheet is handed in, until a person says another place: never the file itself.
pub fn hand_in_path(worksheet: &Path) -> PathBuf {
    let name = worksheet.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = name.strip_suffix(WORKSHEET_ENDING).unwrap_or(&name);
    let folder = worksheet.parent().unwrap_or(Path::new(""));
    free_path(folder, &format!("{stem}{HANDED_IN}"), WORKSHEET_ENDING)
}

/// Where an export of a worksheet goes: beside it, under its name. The copy of the worksheet itself
/// never takes the place of a file that is there.
pub fn export_path(worksheet: &Path, extension: &str) -> PathBuf {
    let name = worksheet.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = name.strip_suffix(WORKSHEET_ENDING).unwrap_or(&name);
    let folder = worksheet.parent().unwrap_or(Path::new(""));
    if extension == "ron" {
        return free_path(folder, &format!("{stem}-copy"), WORKSHEET_ENDING);
    }
    folder.join(format!("{stem}.{extension}"))
}
