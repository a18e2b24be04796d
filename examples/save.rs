//! Does to files what the window does, one act at a time, so that `tests/faults.sh` can let it fail on the way.
//!
//! - `save FROM TO`: saves the worksheet or class in FROM to TO: with backups, turns, and never over a version
//!   that it does not know.
//! - `save hand-in FROM TO`: the same over whatever stands there, as handing in does.
//! - `save leave FROM TO`: leaves the work of FROM in the recovery of TO, as a crash before its save does.
//! - `save give-up`: gives up the first work that a crash left, as "Discard" does.
//! - `save found`: prints the file of each work that a crash left.

use peak_moments::files::disk::{Disk, RealDisk};
use peak_moments::files::open::read_bytes;
use peak_moments::files::recovery::{self, Recovery};
use peak_moments::files::save::{Expected, save_over};
use peak_moments::files::{AnyDocument, Hash, data_folder, open};
use peak_moments::model::Language;
use std::env;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let words: Vec<&Path> = words.iter().map(PathBuf::as_path).collect();
    let done = match words.as_slice() {
        [act, from, to] if *act == Path::new("hand-in") => save(from, to, true),
        [act, from, to] if *act == Path::new("leave") => leave(from, to),
        [act] if *act == Path::new("give-up") => give_up(),
        [act] if *act == Path::new("found") => found(),
        [from, to] => save(from, to, false),
        _ => Err("usage: save [hand-in|leave] FROM TO, save give-up, save found".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            tell(&message);
            ExitCode::FAILURE
        }
    }
}

fn save(from: &Path, to: &Path, over_anything: bool) -> Result<(), String> {
    // The window knows this from opening the file.
    let known = || read_bytes(to).map_or(Expected::NoFile, |bytes| Expected::Opened(Hash::of(&bytes)));
    let expected = if over_anything { Expected::Anything } else { known() };
    let data = data_folder();
    let saved = match open(from).document {
        Some(AnyDocument::Worksheet(worksheet)) => save_over(data.as_deref(), to, &*worksheet, expected),
        Some(AnyDocument::Class(class)) => save_over(data.as_deref(), to, &*class, expected),
        _ => return Err("the first file is neither a worksheet nor a class".to_owned()),
    };
    for note in saved.map_err(|error| error.text(Language::En))?.notes {
        tell(&note.text(Language::En));
    }
    Ok(())
}

fn leave(from: &Path, to: &Path) -> Result<(), String> {
    let Some(AnyDocument::Worksheet(worksheet)) = open(from).document else {
        return Err("the first file is no worksheet".to_owned());
    };
    let base = read_bytes(to).ok().map(|bytes| Hash::of(&bytes));
    let now = RealDisk.now();
    let mut recovery = Recovery::start(&root()?, now).map_err(|error| error.to_string())?;
    recovery.snapshot(&*worksheet, Some(to), base, now).map_err(|error| error.to_string())?;
    // The work of a crash is what nobody tidies away.
    std::mem::forget(recovery);
    Ok(())
}

fn give_up() -> Result<(), String> {
    let data = data_folder().ok_or("no folder for the program's own files")?;
    let found = recovery::abandoned(&recovery::root(&data));
    let first = found.first().ok_or("nothing was left")?;
    recovery::give_up(&data, first).map_err(|error| error.to_string())
}

fn found() -> Result<(), String> {
    for found in recovery::abandoned(&root()?) {
        let file = found.snapshot.document.unwrap_or_default();
        writeln!(io::stdout(), "{}", file.display()).map_err(|error| error.to_string())?;
    }
    Ok(())
}

fn root() -> Result<PathBuf, String> {
    data_folder().map(|data| recovery::root(&data)).ok_or("no folder for the program's own files".to_owned())
}

fn tell(message: &str) {
    // Nobody is left to be told when this fails.
    let _ = writeln!(io::stderr(), "{message}");
}
