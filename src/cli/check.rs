//! `check`: every problem of files, a line each, as compilers and editors write them.

use super::{Console, Exit, shown};
use crate::files::problem::{Located, TextPosition};
use crate::files::{self, Opened};
use crate::model::Language;
use crate::words::cli as words;
use std::path::{Path, PathBuf};

pub(super) fn run(paths: &[PathBuf], console: &mut Console<'_>) -> Exit {
    let mut told = 0;
    let exits = paths.iter().map(|path| check(path, &mut told, console));
    let exit = exits.fold(Exit::Fine, Exit::max);
    // Silence would leave open whether anything was looked at.
    if told == 0 {
        console.result(words::no_problem(paths.len(), console.language));
    }
    exit
}

fn check(path: &Path, told: &mut usize, console: &mut Console<'_>) -> Exit {
    let Opened { problems, hash, .. } = files::open(path);
    *told += problems.len();
    if hash.is_none() {
        for problem in &problems {
            console.tell(problem.render(&shown(path), console.language));
        }
        return Exit::Usage;
    }
    for problem in &problems {
        console.result(line(path, problem, console.language));
    }
    if problems.iter().any(Located::is_error) { Exit::Problems } else { Exit::Fine }
}

/// `file:line:col: message`. What is about the whole file stands at its beginning, so that an editor can
/// go there; what stops nobody says so.
pub(super) fn line(path: &Path, problem: &Located, language: Language) -> String {
    let TextPosition { line, column } = TextPosition::START;
    let (line, column) = (problem.line.unwrap_or(line), problem.column.unwrap_or(column));
    let text = problem.problem.text(language);
    let text = if problem.is_error() { text } else { words::remark(&text, language) };
    format!("{}:{line}:{column}: {text}", shown(path))
}
