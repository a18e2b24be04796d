//! `export`: a worksheet in other formats, each into a file of its own.

use super::{Console, Exit, args, open, shown, takes_name, tell_remarks};
use crate::files::export::{ExportError, Over, write_export};
use crate::files::{self, AnyDocument};
use crate::model::Worksheet;
use crate::report::{self, Export, Format, Job};
use crate::words::cli as words;
use std::path::Path;
use std::sync::atomic::AtomicBool;

/// Writes `worksheet` into each of `outputs`. All of them are looked at before the first is written, and
/// the failure of one does not hold up the next.
pub(super) fn run(asked: &args::Export, console: &mut Console<'_>) -> Exit {
    let (worksheet, outputs) = (asked.file.as_path(), &asked.output);
    let over = if asked.force { Over::Anything } else { Over::Nothing };
    let formats: Vec<_> = outputs.iter().map(|output| (output, format(output))).collect();
    let mut exit = Exit::Fine;
    for (output, format) in &formats {
        if format.is_none() {
            let allowed = Format::ALL.map(Format::extension);
            console.tell_of(output, &words::unknown_extension(&allowed, console.language));
            exit = Exit::Usage;
        } else if !takes_name(output, console) {
            exit = Exit::Usage;
        } else if is_same_file(worksheet, output) {
            console.tell_of(output, words::IS_THE_WORKSHEET.get(console.language));
            exit = Exit::Usage;
        }
    }
    if exit != Exit::Fine {
        return exit;
    }
    let document = match open(worksheet, console) {
        Ok((AnyDocument::Worksheet(document), problems)) => {
            tell_remarks(worksheet, &problems, console);
            document
        }
        Ok((AnyDocument::Class(_), _)) => {
            console.tell_of(worksheet, words::IS_A_CLASS.get(console.language));
            return Exit::Problems;
        }
        Ok((AnyDocument::Scenario(_), _)) => {
            console.tell_of(worksheet, words::NOT_A_WORKSHEET.get(console.language));
            return Exit::Problems;
        }
        Err(exit) => return exit,
    };
    let exits = formats.into_iter().filter_map(|(output, format)| Some((output, format?)));
    exits
        .map(|(output, format)| write(&document, (format, output), over, console))
        .fold(Exit::Fine, Exit::max)
}

fn format(output: &Path) -> Option<Format> {
    Format::of_file_name(output.file_name()?.to_str()?)
}

pub(super) fn is_same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// Writes one export and prints its path; a failure is told and leaves the old file in place.
pub(super) fn write(
    worksheet: &Worksheet,
    (format, output): (Format, &Path),
    over: Over,
    console: &mut Console<'_>,
) -> Exit {
    let cancelled = AtomicBool::new(false);
    let job = Job { progress: &|_| (), cancelled: &cancelled };
    let export = match report::export(format, worksheet, console.language, &job) {
        Ok(export) => export,
        Err(error) => {
            console.tell_of(output, &error.message(console.language));
            return Exit::Problems;
        }
    };
    write_bytes(&export, output, over, console)
}

/// Writes what is finished and prints its path; a failure is told and leaves the old file in place.
pub(super) fn write_bytes(export: &Export, output: &Path, over: Over, console: &mut Console<'_>) -> Exit {
    if let Err(error) = write_export(files::data_folder().as_deref(), output, &export.bytes, over) {
        let message = match error {
            ExportError::Exists { .. } => words::EXISTS.get(console.language).to_owned(),
            ExportError::Save(error) => error.text(console.language),
        };
        console.tell_of(output, &message);
        return Exit::Problems;
    }
    for warning in &export.warnings {
        console.tell_of(output, &words::remark(warning, console.language));
    }
    console.result(shown(output));
    Exit::Fine
}
