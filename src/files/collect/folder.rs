//! The folder of a class: the worksheets that it took in, each as it came, to the byte.

use super::scan::GROUPS;
use crate::files::Document;
use crate::files::export::{ExportError, Over, write_export};
use crate::files::hash::Hash;
use crate::files::home::{self, CLASS_ENDING, WORKSHEET_ENDING, free_path};
use crate::files::name::{clean_name, stem};
use crate::files::open::read_bytes;
use crate::files::problem::Problem;
use crate::files::save::SaveError;
use crate::model::Worksheet;
use std::path::{Component, Path, PathBuf};

/// Why a worksheet was not kept. Nothing in the folder is changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeepError {
    /// The file that came cannot be read any more.
    Source(Box<Problem>),
    /// It is another one than was looked at: it will be looked at again.
    Changed,
    Write(SaveError),
}

impl From<SaveError> for KeepError {
    fn from(error: SaveError) -> Self {
        Self::Write(error)
    }
}

/// Where the worksheets of a class lie: beside its file, under its name.
pub fn folder_of(class_file: &Path) -> PathBuf {
    let name = class_file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    class_file.with_file_name(format!("{}{GROUPS}", stem(&name, CLASS_ENDING)))
}

/// The path of a file in the folder of a class; `None` for a name that leads elsewhere.
pub fn place(folder: &Path, file: &str) -> Option<PathBuf> {
    let mut components = Path::new(file).components();
    let only = matches!((components.next(), components.next()), (Some(Component::Normal(_)), None));
    (only && !file.contains(['/', '\\', ':'])).then(|| folder.join(file))
}

/// Copies a file that came into the folder of a class, under its own name where that is free, or over the version
/// `over` that it takes the place of; says under which name. `hash` is that of the file when it was looked at.
///
/// # Errors
/// A [`KeepError`].
pub fn keep(
    folder: &Path,
    source: &Path,
    hash: Hash,
    over: Option<(&str, Hash)>,
) -> Result<String, KeepError> {
    let bytes = read_bytes(source).map_err(|problem| KeepError::Source(problem.into()))?;
    if Hash::of(&bytes) != hash {
        return Err(KeepError::Changed);
    }
    home::make(folder)?;
    if let Some((file, known)) = over
        && let Some(place) = place(folder, file)
    {
        match write_export(None, &place, &bytes, Over::Own(known)) {
            Ok(_) => return Ok(file.to_owned()),
            // Somebody changed the copy by hand: both stay.
            Err(ExportError::Exists { .. }) => {}
            // A document gives way to nothing without a backup, and the copy has its source.
            Err(ExportError::Save(SaveError::OldNotKept { .. })) => {
                crate::files::save::save_bytes(&place, &bytes)?;
                return Ok(file.to_owned());
            }
            Err(ExportError::Save(error)) => return Err(error.into()),
        }
    }
    let name = source.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    write_free(folder, stem(&name, WORKSHEET_ENDING), &bytes)
}

/// Writes a worksheet of the class's own into its folder; says under which name.
///
/// # Errors
/// A [`SaveError`].
pub fn keep_text(folder: &Path, name: &str, worksheet: &Worksheet) -> Result<(String, Hash), SaveError> {
    home::make(folder)?;
    let text = worksheet.encode();
    match write_free(folder, name, text.as_bytes()) {
        Ok(file) => Ok((file, Hash::of(text.as_bytes()))),
        Err(KeepError::Write(error)) => Err(error),
        Err(KeepError::Source(_) | KeepError::Changed) => Err(SaveError::Gone),
    }
}

fn write_free(folder: &Path, name: &str, bytes: &[u8]) -> Result<String, KeepError> {
    const TRIES: usize = 3;
    let name = clean_name(name);
    for _ in 0..TRIES {
        let path = free_path(folder, &name, WORKSHEET_ENDING);
        match write_export(None, &path, bytes, Over::Nothing) {
            Ok(_) => {
                return Ok(path
                    .file_name()
                    .map(|name| name.to_string_lossy().into_owned())
                    .unwrap_or_default());
            }
            // Another program was quicker.
            Err(ExportError::Exists { .. }) => {}
            Err(ExportError::Save(error)) => return Err(error.into()),
        }
    }
    Err(KeepError::Write(SaveError::Busy))
}

/// Copies the worksheets of a class into the folder of another place where it goes on living. Those that are there
/// already stay as they are; says which could not be brought along.
pub fn bring_along(from: &Path, to: &Path, files: &[String]) -> Vec<String> {
    let bring = |file: &String| -> Option<()> {
        let (source, target) = (place(from, file)?, place(to, file)?);
        let bytes = read_bytes(&source).ok()?;
        home::make(to).ok()?;
        match write_export(None, &target, &bytes, Over::Nothing) {
            Ok(_) | Err(ExportError::Exists { .. }) => Some(()),
            Err(ExportError::Save(_)) => None,
        }
    };
    files.iter().filter(|file| bring(file).is_none()).cloned().collect()
}
