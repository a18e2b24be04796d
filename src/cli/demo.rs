//! `demo`: a folder that shows what a workshop yields.

use super::{Console, Exit, export, save, tag};
use crate::demo::{SCENARIO, worksheet};
use crate::files::export::Over;
use crate::files::home::{self, WORKSHEET_ENDING};
use crate::files::open::read_bytes;
use crate::files::{encode, target};
use crate::report::Format;
use crate::words::cli as words;
use std::path::Path;

/// Writes the worksheet and every export of it into `folder`, and prints their paths. A worksheet in
/// the way that somebody has worked on stays; with `force` it goes to the backups.
pub(super) fn run(folder: &Path, force: bool, console: &mut Console<'_>) -> Exit {
    if let Err(error) = home::make(folder) {
        console.tell_of(folder, &words::no_folder(&error.text(console.language), console.language));
        return Exit::Problems;
    }
    let language = console.language;
    let worksheet = worksheet(language);
    let path = |ending: &str| folder.join(format!("{SCENARIO}-{}{ending}", tag(language)));
    // The RON export is the worksheet itself.
    let path_of_worksheet = path(WORKSHEET_ENDING);
    let is_ours = || {
        read_bytes(&path_of_worksheet)
            .is_ok_and(|bytes| bytes == encode::worksheet_text(&worksheet).as_bytes())
    };
    if !force && target::is_taken(&path_of_worksheet) && !is_ours() {
        console.tell_of(&path_of_worksheet, words::EXISTS.get(language));
        return Exit::Problems;
    }
    let others = Format::ALL.into_iter().filter(|format| *format != Format::Ron);
    let others = others.map(|format| (format, path(&format!(".{}", format.extension()))));
    let over = if force { Over::Anything } else { Over::Nothing };
    let first = save(&path_of_worksheet, &worksheet, console);
    others
        .map(|(format, path)| export::write(&worksheet, (format, &path), over, console))
        .fold(first, Exit::max)
}
