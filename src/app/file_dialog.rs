//! What a dialog of the system's shows before a person does anything: its title, where it starts, the name that it
//! proposes, and which files it lists.

use super::Purpose;
use crate::files::DocumentKind;
use crate::model::Language;
use crate::words::{Phrase, dialogs};
use std::path::{Path, PathBuf};

/// A dialog before it is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileDialog {
    pub title: &'static str,
    pub folder: Option<PathBuf>,
    /// The name that a file is saved under; opening proposes none.
    pub name: Option<String>,
    /// What is listed; the first at once.
    pub filters: Vec<FileFilter>,
}

/// A choice of files: what a person reads, and the ending of their names without its dot, `*` for any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileFilter {
    pub name: &'static str,
    pub ending: &'static str,
}

impl FileDialog {
    /// `suggested` is the folder to open from, or the file to save as.
    pub fn new(purpose: Purpose, suggested: Option<&Path>, language: Language) -> Self {
        let opens = purpose.opens();
        let folder = if opens { suggested } else { suggested.and_then(Path::parent) };
        let name = suggested.filter(|_| !opens).and_then(Path::file_name);
        let filter = |name: Phrase, ending| FileFilter { name: name.get(language), ending };
        let of = |kind| filter(name_of(kind), kind.ending().trim_start_matches('.'));
        let filters = match purpose {
            Purpose::Open => {
                let every_kind = DocumentKind::ALL.into_iter().map(of);
                let ours = std::iter::once(filter(dialogs::OURS, "ron"));
                ours.chain(every_kind).chain([filter(dialogs::ANY, "*")]).collect()
            }
            Purpose::TakeFile => {
                vec![of(DocumentKind::Worksheet), filter(dialogs::OURS, "ron"), filter(dialogs::ANY, "*")]
            }
            Purpose::TakeFolder | Purpose::Watch => Vec::new(),
            Purpose::SaveAs | Purpose::HandIn(_) => vec![of(DocumentKind::Worksheet)],
            Purpose::SaveClassAs => vec![of(DocumentKind::Class)],
        };
        Self {
            title: purpose.title().get(language),
            folder: folder.filter(|folder| !folder.as_os_str().is_empty()).map(Path::to_owned),
            name: name.map(|name| name.to_string_lossy().into_owned()),
            filters,
        }
    }
}

fn name_of(kind: DocumentKind) -> Phrase {
    match kind {
        DocumentKind::Worksheet => dialogs::WORKSHEETS,
        DocumentKind::Class => dialogs::CLASSES,
        DocumentKind::Scenario => dialogs::SCENARIOS,
    }
}
