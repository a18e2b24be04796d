//! The commands without a window: check, new, export, analyse, compare and demo, for scripts, for machines
//! without a screen, and for a facilitator with a folder of worksheets.
//!
//! Results go to one writer, diagnostics to another; every command ends with an [`Exit`]. The window
//! itself is opened by `main`, which stands beside both.

mod analyse;
mod args;
mod check;
mod compare;
mod demo;
mod export;
mod new;

use crate::files::name;
use crate::files::painting::RendererChoice;
use crate::files::save::{Expected, save_over};
use crate::files::system::System;
use crate::files::{self, AnyDocument, Document};
use crate::model::labels::{safe_line, safe_output};
use crate::model::{Date, Language};
use crate::words::cli as words;
use crate::words::saving::name_fault;
use args::{Command, Parsed};
use std::ffi::OsString;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// How a command ended; the later, the worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    Fine = 0,
    /// A file has problems, or what was asked for could not be done.
    Problems = 1,
    /// Wrong usage, or a file that cannot be read.
    Usage = 2,
}

/// What is left for the program to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done(Exit),
    /// Opens the window, with a file in it, in a language that was asked for, painted as asked for.
    Window {
        file: Option<PathBuf>,
        language: Option<Language>,
        renderer: Option<RendererChoice>,
    },
}

/// Where a command speaks.
struct Console<'a> {
    results: &'a mut dyn Write,
    diagnostics: &'a mut dyn Write,
    language: Language,
    /// Why results are no longer written. What a command does beside talking goes on.
    broken: Option<std::io::Error>,
}

/// Names of files and contents of documents are other people's: nothing of them drives the terminal.
impl Console<'_> {
    fn result(&mut self, text: impl std::fmt::Display) {
        if self.broken.is_none() {
            self.broken = writeln!(self.results, "{}", safe_output(&text.to_string())).err();
        }
    }

    /// Nobody is left to be told when this fails.
    fn tell(&mut self, text: impl std::fmt::Display) {
        let _ = writeln!(self.diagnostics, "{}", safe_output(&text.to_string()));
    }

    fn tell_of(&mut self, path: &Path, message: &str) {
        self.tell(words::of_file(&shown(path), message));
    }

    /// A reader that has seen enough is no failure; a full disk is.
    fn finish(mut self, exit: Exit) -> Exit {
        let broken = self.broken.take().or_else(|| self.results.flush().err());
        match broken.filter(|error| error.kind() != ErrorKind::BrokenPipe) {
            Some(error) => {
                self.tell(words::not_printed(&error.to_string(), self.language));
                exit.max(Exit::Problems)
            }
            None => exit,
        }
    }
}

/// The path of a file as one line of output names it.
fn shown(path: &Path) -> String {
    safe_line(&path.display().to_string()).into_owned()
}

/// Runs the command that `arguments` name, the program's own name first. `today` dates new worksheets.
pub fn run(
    arguments: Vec<OsString>,
    today: Date,
    results: &mut dyn Write,
    diagnostics: &mut dyn Write,
) -> Outcome {
    let language = args::language_of_help(&arguments);
    let mut console = Console { results, diagnostics, language, broken: None };
    let arguments = match args::parse(arguments, language) {
        Parsed::Arguments(arguments) => arguments,
        Parsed::Text(text) => {
            console.result(text.trim_end());
            return Outcome::Done(console.finish(Exit::Fine));
        }
        Parsed::Slip(slip) => {
            console.tell(words::slip(&slip, language));
            return Outcome::Done(Exit::Usage);
        }
    };
    console.language = arguments.lang.unwrap_or_default();
    let exit = match arguments.command {
        Some(Command::Check(check)) => check::run(&check.files, &mut console),
        Some(Command::New(new)) => new::run(new, today, &mut console),
        Some(Command::Export(export)) => export::run(&export, &mut console),
        Some(Command::Analyse(analyse)) => analyse::run(&analyse.file, &mut console),
        Some(Command::Compare(compare)) => compare::run(&compare, today, &mut console),
        Some(Command::Demo(demo)) => demo::run(&demo.folder, demo.force, &mut console),
        Some(Command::Help) | None => {
            let args::Arguments { file, lang: language, renderer, .. } = arguments;
            return Outcome::Window { file, language, renderer };
        }
    };
    Outcome::Done(console.finish(exit))
}

/// Opens a document; a failure has been told, and its exit code comes back.
fn open(path: &Path, console: &mut Console<'_>) -> Result<(AnyDocument, Vec<files::problem::Located>), Exit> {
    let files::Opened { document, problems, hash } = files::open(path);
    match document {
        Some(document) => Ok((document, problems)),
        None => {
            for problem in &problems {
                console.tell(problem.render(&shown(path), console.language));
            }
            Err(if hash.is_some() { Exit::Problems } else { Exit::Usage })
        }
    }
}

/// Whether the system takes a file of that name; tells why where it does not.
fn takes_name(path: &Path, console: &mut Console<'_>) -> bool {
    let fault = name::fault(System::HERE, path);
    if let Some(fault) = &fault {
        console.tell_of(path, &name_fault(fault, console.language));
    }
    fault.is_none()
}

/// Saves a document and prints its path; one that it replaces is kept as a backup.
fn save<D: Document>(path: &Path, document: &D, console: &mut Console<'_>) -> Exit {
    match save_over(files::data_folder().as_deref(), path, document, Expected::Anything) {
        Ok(saved) => {
            for note in &saved.notes {
                let note = note.text(console.language);
                console.tell_of(path, &words::remark(&note, console.language));
            }
            console.result(shown(path));
            Exit::Fine
        }
        Err(error) => {
            console.tell_of(path, &error.text(console.language));
            Exit::Problems
        }
    }
}

/// Tells the remarks on a file that was opened all the same.
fn tell_remarks(path: &Path, problems: &[files::problem::Located], console: &mut Console<'_>) {
    for problem in problems {
        console.tell(check::line(path, problem, console.language));
    }
}

/// The language as `--lang` takes it.
fn tag(language: Language) -> &'static str {
    match language {
        Language::Zh => "zh",
        Language::En => "en",
    }
}
