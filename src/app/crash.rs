//! What a panic leaves behind: a report of where it was, without anything of a person or a document.
//!
//! [`watch`] adds to whatever the program does at a panic and takes nothing away. It runs while the program may be
//! ending, so it waits for nothing and leaves out what it cannot have at once; and a panic in a job's thread, which
//! the program survives, is told at the next frame.

use super::clock;
use crate::files::crash;
use crate::model::Language;
use crate::words::crash::{Crash, report};
use std::backtrace::Backtrace;
use std::collections::VecDeque;
use std::fmt::{self, Write as _};
use std::panic::{self, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// Commands whose kinds are remembered.
pub const COMMANDS: usize = 20;
/// Reports that one run writes: a job that fails again and again fills no disk.
pub const REPORTS: usize = 5;
const FRAMES: usize = 40;

/// What a report would say of this program, kept up to date while it runs. Copies are the same trace.
#[derive(Clone, Default)]
pub struct Trace(Arc<Traced>);

#[derive(Default)]
struct Traced {
    head: Mutex<(String, Language)>,
    commands: Mutex<VecDeque<String>>,
    n_reports: AtomicUsize,
}

impl Trace {
    /// The head of a report, in the language of the window.
    pub fn know(&self, facts: String, language: Language) {
        if let Ok(mut head) = self.0.head.lock() {
            *head = (facts, language);
        }
    }

    /// Remembers the kind of a command.
    pub fn note(&self, command: &impl fmt::Debug) {
        if let Ok(mut commands) = self.0.commands.lock() {
            if commands.len() == COMMANDS {
                commands.pop_front();
            }
            commands.push_back(kind(command));
        }
    }

    /// Reports that this run wrote.
    pub fn n_reports(&self) -> usize {
        self.0.n_reports.load(Ordering::Relaxed)
    }

    /// The report of a panic.
    fn report(&self, info: &PanicHookInfo<'_>) -> String {
        let head = self.0.head.try_lock().map(|head| head.clone()).unwrap_or_default();
        let commands = self.0.commands.try_lock().map(|commands| commands.iter().cloned().collect());
        let thread = std::thread::current();
        let crash = Crash {
            time: clock::local_time(clock::unix_seconds()),
            facts: head.0,
            thread: thread.name().unwrap_or("job").to_owned(),
            place: info
                .location()
                .map(|at| format!("{}:{}", place(at.file()), at.line()))
                .unwrap_or_default(),
            // A message that was put together may quote what somebody wrote; one that stands in the program cannot.
            message: info.payload().downcast_ref::<&'static str>().copied(),
            commands: commands.unwrap_or_default(),
            frames: frames(&Backtrace::force_capture().to_string()),
        };
        report(&crash, head.1)
    }
}

/// From now on a panic leaves a report in `data`, the program's own folder.
pub fn watch(data: PathBuf, trace: Trace) {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        keep(&data, &trace, info);
        before(info);
    }));
}

fn keep(data: &Path, trace: &Trace, info: &PanicHookInfo<'_>) {
    if trace.0.n_reports.fetch_add(1, Ordering::Relaxed) < REPORTS {
        crash::keep(data, clock::unix_seconds(), &trace.report(info));
    }
}

/// The kind of a command, as deep as it is made of names: `Edit(Work(Measure`. What it holds is in quotation marks
/// or a number, and is not even looked at.
fn kind(command: &impl fmt::Debug) -> String {
    let mut kind = Kind::default();
    // It ends with an error where the content begins.
    let _ = write!(kind, "{command:?}");
    kind.text.trim_end_matches('(').replace('(', " ")
}

/// Takes names and opening brackets, and nothing from the first other character on.
#[derive(Default)]
struct Kind {
    text: String,
    depth: usize,
}

impl Kind {
    /// `Edit`, `Work` and what is done.
    const DEEPEST: usize = 3;
}

impl fmt::Write for Kind {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars() {
            let begins = self.text.is_empty() || self.text.ends_with('(');
            match character {
                '(' if !begins && self.depth + 1 < Self::DEEPEST => self.depth += 1,
                'A'..='Z' => {}
                'a'..='z' if !begins => {}
                _ => return Err(fmt::Error),
            }
            self.text.push(character);
        }
        Ok(())
    }
}

/// A source file without the folders of the machine that built the program: `src/app/jobs.rs`,
/// `egui-0.37.0/src/context.rs`.
fn place(file: &str) -> String {
    let file = file.replace('\\', "/");
    if !file.starts_with('/') && !file.contains(':') {
        return file;
    }
    // From the folder of its crate on, or the file alone.
    let inside = file.rfind("/src/").or(file.rfind('/')).unwrap_or(0);
    let from = file.get(..inside).and_then(|before| before.rfind('/')).map_or(0, |at| at + 1);
    file.get(from..).unwrap_or_default().to_owned()
}

/// The functions of a backtrace by name, without the places of their sources.
fn frames(backtrace: &str) -> Vec<String> {
    // The first ones are the panic's own.
    let after = backtrace.rsplit("rust_begin_unwind").next().unwrap_or(backtrace);
    let named = after.lines().filter_map(|line| {
        let (number, name) = line.trim().split_once(": ")?;
        let is_frame = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
        (is_frame && !name.contains("<unknown>") && !name.contains("__mingw")).then(|| name.to_owned())
    });
    named.take(FRAMES).collect()
}
