//! A problem with its place in a file, and the list that collects them.

use super::kind::Problem;
use crate::model::labels::safe_label;

/// A place in a text: line and column from 1, columns counted in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextPosition {
    pub line: u32,
    pub column: u32,
}

impl TextPosition {
    pub const START: Self = Self { line: 1, column: 1 };
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The file cannot be used, and is never written to.
    Error,
    /// The file is used as it is.
    Warning,
}

/// One problem of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    pub problem: Problem,
    pub severity: Severity,
    /// From 1; `None` when the problem is about the whole file.
    pub line: Option<u32>,
    /// In characters, from 1.
    pub column: Option<u32>,
}

impl Located {
    pub(crate) fn at(place: TextPosition, severity: Severity, problem: Problem) -> Self {
        Self { problem, severity, line: Some(place.line), column: Some(place.column) }
    }

    pub(crate) fn whole_file(severity: Severity, problem: Problem) -> Self {
        Self { problem, severity, line: None, column: None }
    }

    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Collects problems while a file is read.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    found: Vec<Located>,
    uncollected: usize,
    failed: bool,
}

impl Problems {
    /// How many a list shows; a last entry says how many more there are.
    pub(crate) const SHOWN: usize = 200;
    /// Beyond this many they are only counted, so that a hostile file cannot fill the memory.
    const COLLECTED: usize = 5_000;

    pub(crate) fn error(&mut self, place: TextPosition, problem: Problem) {
        self.failed = true;
        self.push(Located::at(place, Severity::Error, problem));
    }

    pub(crate) fn warning(&mut self, place: TextPosition, problem: Problem) {
        self.push(Located::at(place, Severity::Warning, problem));
    }

    fn push(&mut self, located: Located) {
        if self.is_full() {
            self.uncollected += 1;
        } else {
            self.found.push(located);
        }
    }

    /// Whether there was an error, be it in the list or not.
    pub(crate) fn failed(&self) -> bool {
        self.failed
    }

    /// Whether more are only counted; looking for a suggestion is then wasted.
    pub(crate) fn is_full(&self) -> bool {
        self.found.len() >= Self::COLLECTED
    }

    /// In the order of the file, cut at [`Self::SHOWN`] with a last entry that counts the rest. Errors
    /// are never cut off by warnings.
    pub(crate) fn into_list(self) -> Vec<Located> {
        let mut list = self.found;
        list.sort_by_key(|located| (located.line, located.column));
        // A text that was read twice, because it turned out to have no end, tells its problems twice.
        list.dedup();
        // Brackets come first: what they put into the wrong place would only mislead.
        if list.iter().any(|located| located.problem.breaks_structure()) {
            list.retain(|located| !located.problem.may_follow_from_structure());
        }
        let count = (list.len() + self.uncollected).saturating_sub(Self::SHOWN);
        if count > 0 {
            list.sort_by_key(|located| !located.is_error());
            list.truncate(Self::SHOWN);
            list.sort_by_key(|located| (located.line, located.column));
            let severity = if self.failed { Severity::Error } else { Severity::Warning };
            list.push(Located::whole_file(severity, Problem::More { count }));
        }
        list
    }
}

/// Enough of a text of the file to recognise it in a message.
pub(crate) fn excerpt(text: &str) -> String {
    const MAX: usize = 40;
    let on_one_line = |c: char| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c };
    let short: String = text.chars().take(MAX).map(on_one_line).collect();
    let mut short = safe_label(&short).into_owned();
    if text.chars().nth(MAX).is_some() {
        short.push('…');
    }
    short
}
