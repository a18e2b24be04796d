//! A problem with its place in a file, and the list that collects them.

use super::kind::Problem;
use crate::model::labels::safe_label;
use std::collections::{BTreeMap, BTreeSet};

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
    /// What stands in the line, or of a long one what stands around the place.
    pub written: Option<String>,
}

impl Located {
    pub(crate) fn at(place: TextPosition, severity: Severity, problem: Problem) -> Self {
        Self { problem, severity, line: Some(place.line), column: Some(place.column), written: None }
    }

    pub(crate) fn whole_file(severity: Severity, problem: Problem) -> Self {
        Self { problem, severity, line: None, column: None, written: None }
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

    /// Whether one that is collected is such.
    pub(crate) fn any(&self, such: impl Fn(&Problem) -> bool) -> bool {
        self.found.iter().any(|located| such(&located.problem))
    }

    pub(crate) fn n_errors(&self) -> usize {
        self.found.iter().filter(|located| located.is_error()).count()
    }

    /// Takes over what another list collected.
    pub(crate) fn append(&mut self, other: Self) {
        self.failed |= other.failed;
        self.uncollected += other.uncollected;
        for located in other.found {
            self.push(located);
        }
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
        let mut list = told_once(list);
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

/// One cause is told once: of problems that one and the same habit of typing makes, the first few, then how
/// many more there are and how to mend all of them.
fn told_once(list: Vec<Located>) -> Vec<Located> {
    const TOLD: usize = 5;
    const QUOTES: [(char, char); 5] = [('“', '”'), ('„', '“'), ('«', '»'), ('「', '」'), ('『', '』')];
    let repeated = |problem: &Problem| match problem {
        Problem::Character { replacement, .. } => Some(*replacement),
        Problem::SingleQuotes => Some("'"),
        Problem::HashComment | Problem::SlashComment | Problem::RemarkWithoutSlashes { .. } => Some("//"),
        Problem::RemarkInBrackets { .. } => Some("/* … */"),
        _ => None,
    };
    let mut seen: BTreeMap<&'static str, (usize, BTreeSet<char>)> = BTreeMap::new();
    for problem in list.iter().map(|located| &located.problem) {
        let Some(kind) = repeated(problem) else { continue };
        let (count, found) = seen.entry(kind).or_default();
        *count += 1;
        if let Problem::Character { found: c, .. } = problem {
            found.insert(*c);
            // A mark that opens a text is told alone, and wants replacing together with the one that closes.
            found.extend(QUOTES.iter().find(|(open, _)| open == c).map(|(_, close)| close));
        }
    }
    // One more than the first few is rather told than counted.
    seen.retain(|_, (count, _)| *count > TOLD + 1);
    let mut passed: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut once = Vec::with_capacity(list.len());
    for mut located in list {
        if let Some(kind) = repeated(&located.problem)
            && let Some((count, found)) = seen.get(kind)
        {
            let passed = passed.entry(kind).or_default();
            *passed += 1;
            if *passed > TOLD + 1 {
                continue;
            }
            if *passed > TOLD {
                let found = found.iter().map(char::to_string).collect::<Vec<_>>().join(" ");
                located.problem = Problem::SameAgain { count: count - TOLD, found, replacement: kind };
            }
        }
        once.push(located);
    }
    once
}

/// Puts to each problem the line that it is about.
pub(crate) fn quote_lines(problems: &mut [Located], text: &str) {
    let mut lines = (1..).zip(text.lines());
    let mut last: Option<(u32, &str)> = None;
    // They stand in the order of the file.
    for problem in problems {
        let Some(line) = problem.line else { continue };
        if last.is_none_or(|(number, _)| number < line) {
            last = lines.find(|(number, _)| *number == line);
        }
        problem.written = last
            .filter(|(number, _)| *number == line)
            .map(|(_, written)| around(written, problem.column.unwrap_or(1)));
    }
}

/// A line without what indents it, or of a long one what stands around a column.
fn around(line: &str, column: u32) -> String {
    const BEFORE: usize = 40;
    const MOST: usize = 100;
    let column = usize::try_from(column).unwrap_or(usize::MAX).saturating_sub(1);
    let indent = line.chars().take_while(|c| c.is_whitespace()).count();
    let start =
        if line.chars().nth(MOST).is_some() { column.saturating_sub(BEFORE).max(indent) } else { indent };
    let shown: String = line.chars().skip(start).take(MOST).collect();
    let before = if start > indent { "…" } else { "" };
    let after = if line.chars().nth(start + MOST).is_some() { "…" } else { "" };
    format!("{before}{}{after}", safe_label(shown.trim_end()))
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
