//! Saves the worksheet or class in one file to another file, as the window does: with backups, turns, and never
//! over a version that it does not know. `tests/faults.sh` drives it.

use peak_moments::files::open::read_bytes;
use peak_moments::files::save::{Expected, save_over};
use peak_moments::files::{AnyDocument, Hash, data_folder, open};
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
    // The window knows this from opening the file.
    let expected = read_bytes(&to).map_or(Expected::NoFile, |bytes| Expected::Opened(Hash::of(&bytes)));
    let data = data_folder();
    let saved = match open(&from).document {
        Some(AnyDocument::Worksheet(worksheet)) => save_over(data.as_deref(), &to, &*worksheet, expected),
        Some(AnyDocument::Class(class)) => save_over(data.as_deref(), &to, &*class, expected),
        _ => return tell("the first file is neither a worksheet nor a class"),
    };
    match saved {
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
