//! `compare`: the worksheets of several groups beside one another, as JSON, as the report of their class, or as a
//! class to go on with.

mod json;
mod output;

use super::args;
use super::{Console, Exit, open, shown, tell_remarks};
use crate::analysis::compare::{Comparison, GroupWork, set_aside};
use crate::files::AnyDocument;
use crate::model::Date;
use crate::words::{cli as words, compare};
use output::{Output, Part};
use std::path::PathBuf;
use std::sync::Arc;

/// Compares what can be compared and tells why the rest cannot.
pub(super) fn run(asked: &args::Compare, today: Date, console: &mut Console<'_>) -> Exit {
    let outputs = match output::outputs(asked, console) {
        Ok(outputs) => outputs,
        Err(exit) => return exit,
    };
    let mut worst = Exit::Fine;
    let mut parts = parts(&asked.files, &mut worst, console);
    if parts.is_empty() {
        let first = asked.files.first().map(|path| shown(path)).unwrap_or_default();
        console.tell(words::of_file(&first, compare::NOTHING.get(console.language)));
        return Exit::Problems;
    }
    parts.sort_by_key(|part| part.worksheet.group.number);
    let works = parts.iter().map(|part| GroupWork::new(Arc::clone(&part.worksheet))).collect();
    let comparison = Arc::new(Comparison::of(works));
    if outputs.is_empty() || asked.format.is_some() {
        match json::text(&comparison, console.language) {
            Ok(text) => console.result(text),
            Err(error) => {
                console.tell(error);
                worst = Exit::Problems;
            }
        }
    }
    let written = Output { parts: &parts, comparison: &comparison, asked, today }.write(&outputs, console);
    worst.max(written)
}

/// The worksheets that take part; each of the others is named with its reason.
fn parts(files: &[PathBuf], worst: &mut Exit, console: &mut Console<'_>) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    for path in files {
        match open(path, console) {
            Ok((AnyDocument::Worksheet(worksheet), problems)) => {
                tell_remarks(path, &problems, console);
                found.push(Part { path: path.clone(), worksheet: Arc::from(worksheet) });
            }
            Ok(_) => {
                console.tell_of(path, compare::NOT_A_WORKSHEET.get(console.language));
                *worst = Exit::Problems;
            }
            Err(_) => *worst = Exit::Problems,
        }
    }
    let worksheets: Vec<_> = found.iter().map(|part| Arc::clone(&part.worksheet)).collect();
    let mut parts = Vec::new();
    for (part, aside) in found.into_iter().zip(set_aside(&worksheets)) {
        match aside {
            Some(reason) => {
                console.tell_of(&part.path, compare::set_aside(reason).get(console.language));
                *worst = Exit::Problems;
            }
            None => parts.push(part),
        }
    }
    parts
}
