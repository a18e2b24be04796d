//! What `compare` writes: the report of a class that is made of the worksheets alone, or that class itself with
//! the worksheets in the folder beside it, each as it came.

use crate::analysis::compare::Comparison;
use crate::cli::export::{is_same_file, write_bytes};
use crate::cli::{Console, Exit, args, save, shown, takes_name};
use crate::files::collect::{KeepError, folder_of, keep, place};
use crate::files::export::Over;
use crate::files::open::read_bytes;
use crate::files::{Hash, library, lots, target};
use crate::model::{Class, Collected, Date, Language, Worksheet};
use crate::report::ReportError;
use crate::report::class::{self, ClassFormat, ClassJob, ClassReport};
use crate::words::{cli as words, compare};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{SystemTime, UNIX_EPOCH};

/// What a file's name asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Report(ClassFormat),
    /// The class and its worksheets.
    Class,
}

impl Wanted {
    const ENDINGS: [(&'static str, Self); 4] = [
        ("pdf", Self::Report(ClassFormat::Pdf)),
        ("xlsx", Self::Report(ClassFormat::Xlsx)),
        ("zip", Self::Report(ClassFormat::Zip)),
        ("ron", Self::Class),
    ];

    fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::ENDINGS.into_iter().find(|(known, _)| *known == ending).map(|(_, wanted)| wanted)
    }
}

/// What each of the outputs asks for; a slip has been told.
pub(super) fn outputs(
    asked: &args::Compare,
    console: &mut Console<'_>,
) -> Result<Vec<(PathBuf, Wanted)>, Exit> {
    let mut found = Vec::new();
    for output in &asked.output {
        let Some(wanted) = Wanted::of(output) else {
            let allowed = Wanted::ENDINGS.map(|(ending, _)| ending);
            console.tell_of(output, &words::unknown_extension(&allowed, console.language));
            return Err(Exit::Usage);
        };
        if !takes_name(output, console) {
            return Err(Exit::Usage);
        }
        if asked.files.iter().any(|file| is_same_file(file, output)) {
            console.tell_of(output, words::IS_THE_WORKSHEET.get(console.language));
            return Err(Exit::Usage);
        }
        found.push((output.clone(), wanted));
    }
    Ok(found)
}

/// A worksheet that takes part, and where it came from.
pub(super) struct Part {
    pub path: PathBuf,
    pub worksheet: Arc<Worksheet>,
}

/// What is written from.
pub(super) struct Output<'a> {
    pub parts: &'a [Part],
    pub comparison: &'a Arc<Comparison>,
    pub asked: &'a args::Compare,
    pub today: Date,
}

impl Output<'_> {
    /// Writes all of them; the failure of one does not hold up the next.
    pub(super) fn write(&self, outputs: &[(PathBuf, Wanted)], console: &mut Console<'_>) -> Exit {
        let write = |(path, wanted): &(PathBuf, Wanted)| match wanted {
            Wanted::Report(format) => self.write_report(*format, path, console),
            Wanted::Class => self.write_class(path, console),
        };
        outputs.iter().map(write).fold(Exit::Fine, Exit::max)
    }

    fn over(&self) -> Over {
        if self.asked.force { Over::Anything } else { Over::Nothing }
    }

    fn write_report(&self, format: ClassFormat, path: &Path, console: &mut Console<'_>) -> Exit {
        let class = Arc::new(self.class());
        let report = ClassReport::new(&class, self.comparison, self.asked.names, console.language);
        let cancelled = AtomicBool::new(false);
        let job = ClassJob { progress: &|_| (), cancelled: &cancelled };
        let made: Result<_, ReportError> = class::export(format, &report, &job);
        match made {
            Ok(export) => write_bytes(&export, path, self.over(), console),
            Err(error) => {
                console.tell_of(path, &error.message(console.language));
                Exit::Problems
            }
        }
    }

    /// A class of these worksheets alone: their groups and scenario, on the day of the first that has one.
    fn class(&self) -> Class {
        let first = self.parts.first().map(|part| &part.worksheet);
        Class {
            date: self.parts.iter().find_map(|part| part.worksheet.date),
            scenario: first.map(|worksheet| worksheet.scenario.id.clone()).unwrap_or_default(),
            groups: self.parts.iter().map(|part| part.worksheet.group.clone()).collect(),
            ..Class::default()
        }
    }

    /// The class with the first of the shipped plans, and beside it the worksheets as they came. A file that is
    /// there in the folder with other contents stays.
    fn write_class(&self, path: &Path, console: &mut Console<'_>) -> Exit {
        if !self.asked.force && target::is_taken(path) {
            console.tell_of(path, words::EXISTS.get(console.language));
            return Exit::Problems;
        }
        let folder = folder_of(path);
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let mut exit = Exit::Fine;
        let mut collected = Vec::new();
        for part in self.parts {
            match kept(&folder, part, console.language) {
                Ok(file) => collected.push(Collected {
                    worksheet: part.worksheet.id,
                    revision: part.worksheet.revision,
                    file,
                    at: now,
                    from: shown(&part.path),
                    ..Collected::default()
                }),
                Err(message) => {
                    console.tell_of(&part.path, &message);
                    exit = Exit::Problems;
                }
            }
        }
        let agenda = library::plans().into_iter().next().unwrap_or_default();
        let class = Class {
            id: lots::class_id(),
            date: self.class().date.or(Some(self.today)),
            agenda,
            collected: collected.into(),
            ..self.class()
        };
        exit.max(save(path, &class, console))
    }
}

/// Puts a worksheet into the folder of the class, unless it lies there as it is already; says under which name, or
/// why it does not.
fn kept(folder: &Path, part: &Part, language: Language) -> Result<String, String> {
    let name = part.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = read_bytes(&part.path).map_err(|problem| problem.text(language))?;
    if place(folder, &name).is_some_and(|path| read_bytes(&path).is_ok_and(|there| there == bytes)) {
        return Ok(name);
    }
    keep(folder, &part.path, Hash::of(&bytes), None).map_err(|error| match error {
        KeepError::Write(error) => error.text(language),
        KeepError::Source(problem) => problem.text(language),
        KeepError::Changed => compare::CHANGED_MEANWHILE.get(language).to_owned(),
    })
}
