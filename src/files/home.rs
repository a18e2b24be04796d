//! The folder where worksheets live from their first second, the names they get there, and the list of
//! those that are there.

use super::document::{AnyDocument, Document, DocumentKind};
use super::name::{self, clean_name, folded};
use super::open::{Opened, open};
use super::replace::explained;
use super::save::SaveError;
use super::system::System;
use super::target;
use crate::model::{Language, Scenario, Text, Worksheet, WorksheetId};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The ending of worksheet files.
pub const WORKSHEET_ENDING: &str = DocumentKind::Worksheet.ending();
/// The ending of class files.
pub const CLASS_ENDING: &str = DocumentKind::Class.ending();
/// What the name of a scenario file ends with.
pub const SCENARIO_ENDING: &str = DocumentKind::Scenario.ending();

/// Makes the folder of the worksheets where it is missing.
///
/// # Errors
/// Why it could not be made.
pub fn make(home: &Path) -> Result<(), SaveError> {
    name::check(System::HERE, home)?;
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

/// `folder/name.ending`, or with `-2`, `-3` … before the ending where that exists. What differs from it in large
/// and small letters only is the same file on a stick and on Windows, so it counts as there.
pub fn free_path(folder: &Path, name: &str, ending: &str) -> PathBuf {
    let name = name::fitting(System::HERE, folder, name, ending);
    let there: BTreeSet<String> = fs::read_dir(folder).map_or_else(
        |_| BTreeSet::new(),
        |entries| entries.flatten().map(|entry| folded(&entry.file_name().to_string_lossy())).collect(),
    );
    let further = (2..).map(|number: u32| format!("{name}-{number}{ending}"));
    let names = std::iter::once(format!("{name}{ending}")).chain(further);
    // A broken symbolic link is something too.
    let mut free =
        names.filter(|name| !there.contains(&folded(name)) && !target::is_taken(&folder.join(name)));
    folder.join(free.next().unwrap_or_else(|| format!("{name}{ending}")))
}

/// The name of the file at a path without its ending, as every system takes it with another one.
fn portable_stem(path: &Path, ending: &str) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name::portable(name::stem(&name, ending), ending)
}

/// The path of an export beside a file that stays: `name-2.extension`, or with the next free number.
pub fn beside(path: &Path, extension: &str) -> PathBuf {
    let ending = format!(".{extension}");
    free_path(path.parent().unwrap_or(Path::new("")), &portable_stem(path, &ending), &ending)
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
    name::stem(&name, WORKSHEET_ENDING)
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .trim_end_matches('-')
        .ends_with(HANDED_IN)
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

/// Whether the name of a file has that ending, in large letters or small.
pub fn ends_with(path: &Path, ending: &str) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name::stem(&name, ending) != name
}

/// The paths in a folder that end so, in their order.
pub fn ending_with(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let fits = |entry: &fs::DirEntry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        ends_with(&entry.path(), ending) && !name.starts_with('.')
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
    // Dialogs put their own ending after one that they do not know.
    let mut stem = name.as_str();
    while let Some(shorter) = [D::ENDING, ".ron"].into_iter().find_map(|ending| shortened(stem, ending)) {
        stem = shorter;
    }
    if shortened(&name, D::ENDING) == Some(stem) {
        return path.to_owned();
    }
    path.with_file_name(format!("{stem}{}", D::ENDING))
}

/// A name without an ending that it has; one that is all ending keeps it.
fn shortened<'name>(name: &'name str, ending: &str) -> Option<&'name str> {
    let stem = name::stem(name, ending);
    (!stem.is_empty() && stem.len() < name.len()).then_some(stem)
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
    free_path(path.parent().unwrap_or(Path::new("")), name::stem(&name, D::ENDING), D::ENDING)
}

/// Where a copy of a worksheet is handed in, until a person says another place: never the file itself.
pub fn hand_in_path(worksheet: &Path) -> PathBuf {
    let stem = portable_stem(worksheet, WORKSHEET_ENDING);
    let folder = worksheet.parent().unwrap_or(Path::new(""));
    free_path(folder, &format!("{stem}{HANDED_IN}"), WORKSHEET_ENDING)
}

/// Where an export of a worksheet goes: beside it, under its name. The copy of the worksheet itself
/// never takes the place of a file that is there.
pub fn export_path(worksheet: &Path, extension: &str) -> PathBuf {
    let stem = portable_stem(worksheet, WORKSHEET_ENDING);
    let folder = worksheet.parent().unwrap_or(Path::new(""));
    if extension == "ron" {
        return free_path(folder, &format!("{stem}-copy"), WORKSHEET_ENDING);
    }
    folder.join(format!("{stem}.{extension}"))
}

/// Where an export of a class goes: beside it, under its name.
pub fn class_export_path(class: &Path, extension: &str) -> PathBuf {
    let stem = portable_stem(class, CLASS_ENDING);
    class.parent().unwrap_or(Path::new("")).join(format!("{stem}.{extension}"))
}
