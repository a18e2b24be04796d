//! Prepared worksheets: one a group in a folder, for the groups' own computers. Nothing that is there gives way.

use super::export::{ExportError, Over, write_export};
use super::home::{self, WORKSHEET_ENDING};
use super::name::clean_name;
use super::save::SaveError;
use super::{Document, lots};
use crate::model::Worksheet;
use std::path::{Path, PathBuf};

/// What became of the worksheets that were to be prepared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prepared {
    pub written: Vec<PathBuf>,
    /// A file stands there already and stays: a group may be working in it.
    pub there: Vec<PathBuf>,
    /// Those that could not be written, with the reason of the last.
    pub failed: Vec<PathBuf>,
    pub error: Option<SaveError>,
}

/// Where the prepared worksheets of a class lie: beside its file, under its name.
pub fn folder_of(class_file: &Path) -> PathBuf {
    const FOR_GROUPS: &str = ".prepared";
    let name = class_file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    class_file.with_file_name(format!("{}{FOR_GROUPS}", super::name::stem(&name, home::CLASS_ENDING)))
}

/// Writes each worksheet, under a name of its group's number and name, and with an id of its own.
pub fn prepare(folder: &Path, worksheets: Vec<Worksheet>) -> Prepared {
    let mut prepared = Prepared::default();
    for mut worksheet in worksheets {
        worksheet.id = lots::worksheet_id();
        let group = &worksheet.group;
        let name = clean_name(&format!("{} {}", group.number, group.name));
        let path = folder.join(format!("{name}{WORKSHEET_ENDING}"));
        let write = home::make(folder).map_err(ExportError::Save);
        let write =
            write.and_then(|()| write_export(None, &path, worksheet.encode().as_bytes(), Over::Nothing));
        match write {
            Ok(_) => prepared.written.push(path),
            Err(ExportError::Exists { .. }) => prepared.there.push(path),
            Err(ExportError::Save(error)) => {
                prepared.failed.push(path);
                prepared.error = Some(error);
            }
        }
    }
    prepared
}
