//! `demo`: a folder that shows what a workshop yields: the work of one group, and a class of six.

use super::{Console, Exit, export, save, tag};
use crate::analysis::compare::{Comparison, GroupWork};
use crate::demo::{self, DemoClass, SCENARIO};
use crate::files::collect::{folder_of, place};
use crate::files::export::Over;
use crate::files::home::{self, CLASS_ENDING, WORKSHEET_ENDING, class_export_path};
use crate::files::open::read_bytes;
use crate::files::{Document, target};
use crate::report::Format;
use crate::report::class::{self as class_report, ClassFormat, ClassJob, ClassReport};
use crate::words::cli as words;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Writes the worksheet and every export of it into `folder`, then the class with its report, and prints the
/// paths. A document in the way that somebody has worked on stays; with `force` it goes to the backups.
pub(super) fn run(folder: &Path, force: bool, console: &mut Console<'_>) -> Exit {
    let language = console.language;
    let class_path = folder.join(format!("bank-class-{}{CLASS_ENDING}", tag(language)));
    let groups = folder_of(&class_path);
    for folder in [folder, &groups] {
        if let Err(error) = home::make(folder) {
            console.tell_of(folder, &words::no_folder(&error.text(language), language));
            return Exit::Problems;
        }
    }
    let worksheet = demo::worksheet(language);
    let path = |ending: &str| folder.join(format!("{SCENARIO}-{}{ending}", tag(language)));
    // The RON export is the worksheet itself.
    let path_of_worksheet = path(WORKSHEET_ENDING);
    let DemoClass { class, works } = demo::class(language);
    let of_groups: Vec<PathBuf> = works.iter().filter_map(|(file, _)| place(&groups, file)).collect();
    if !force {
        let documents = of_groups.iter().zip(works.iter().map(|(_, work)| work.encode()));
        let documents =
            documents.chain([(&path_of_worksheet, worksheet.encode()), (&class_path, class.encode())]);
        for (path, text) in documents {
            let is_ours = || read_bytes(path).is_ok_and(|bytes| bytes == text.as_bytes());
            if target::is_taken(path) && !is_ours() {
                console.tell_of(path, words::EXISTS.get(language));
                return Exit::Problems;
            }
        }
    }
    let others = Format::ALL.into_iter().filter(|format| *format != Format::Ron);
    let others = others.map(|format| (format, path(&format!(".{}", format.extension()))));
    let over = if force { Over::Anything } else { Over::Nothing };
    let first = save(&path_of_worksheet, &worksheet, console);
    let exit = others
        .map(|(format, path)| export::write(&worksheet, (format, &path), over, console))
        .fold(first, Exit::max);
    let exit = exit.max(save(&class_path, &class, console));
    let exit =
        of_groups.iter().zip(&works).map(|(path, (_, work))| save(path, work, console)).fold(exit, Exit::max);
    let works = works.into_iter().map(|(_, work)| GroupWork::new(Arc::new(work))).collect();
    let comparison = Arc::new(Comparison::of(works));
    let report = ClassReport::new(&Arc::new(class), &comparison, false, language);
    [ClassFormat::Pdf, ClassFormat::Xlsx]
        .map(|format| write_report(format, &report, &class_path, over, console))
        .into_iter()
        .fold(exit, Exit::max)
}

/// Writes the report of the class beside it.
fn write_report(
    format: ClassFormat,
    report: &ClassReport,
    class: &Path,
    over: Over,
    console: &mut Console<'_>,
) -> Exit {
    let path = class_export_path(class, format.extension());
    let cancelled = AtomicBool::new(false);
    let job = ClassJob { progress: &|_| (), cancelled: &cancelled };
    match class_report::export(format, report, &job) {
        Ok(export) => export::write_bytes(&export, &path, over, console),
        Err(error) => {
            console.tell_of(&path, &error.message(console.language));
            Exit::Problems
        }
    }
}
