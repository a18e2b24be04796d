//! Saves the worksheet in one file to another file, as the window does: with backups, turns, and never
//! over a version that it does not know. `tests/faults.sh` drives it.

use peak_moments::files::open::read_bytes;
use peak_moments::files::save::{Expected, save_worksheet_over};
use peak_moments::files::{Document, Hash, open};
use peak_moments::model::Language;
use std::env;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut paths = env::args_os().skip(1).map(PathBuf::from);
    let (Some(from), Some(to)) = (paths.next(), paths.next()) else {
        return tell("usage: save FROM TO");
    };
    let Some(Document::Worksheet(worksheet)) = open(&from).document else {
        return tell("the first file is no worksheet");
    };
    // The window knows this from opening the file.
    let expected = read_bytes(&to).map_or(Expected::NoFile, |bytes| Expected::Opened(Hash::of(&bytes)));
    match save_worksheet_over(&to, &worksheet, expected) {
        Ok(saved) => {
            for note in saved.notes {
                tell(&note.text(Language::En));
            }
            ExitCode::SUCCESS
        }
        Err(error) => tell(&error.text(Language::En)),
    }
}

fn tell(message: &str) -> ExitCode {
    // Nobody is left to be told when this fails.
    let _ = writeln!(io::stderr(), "{message}");
    ExitCode::FAILURE
}
