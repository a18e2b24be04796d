//! What a printed report has room for. A worksheet may hold any number of anything and texts of any
//! length; pages that nobody would leaf through are not typeset, and a sentence says so.

use super::class::summary::ClassSummary;
use super::summary::Summary;
use crate::sheet::MOST_ON_PAPER;
use serde_json::Value;

/// So many rows a table has.
const ROWS: usize = 500;
/// So many things are shown that take a page, or much of one.
const CARDS: usize = 200;
/// Cells of the matrix, and the least and the most departments that share them.
const CELLS: usize = 40_000;
const DEPARTMENTS: (usize, usize) = (14, 200);
const MEMBERS: usize = 100;
const PARAGRAPHS: usize = 1_000;

/// Characters of a name, and of any other text.
const NAME: usize = 400;
const TEXT: usize = 4_000;
/// Bytes of a text that is never cut.
const SHORT: usize = 64;
/// A run of letters longer than this is no word: the engine looks for a break behind each of them.
const RUN: usize = 100;
/// Characters of the whole report, and of those in texts with such runs.
const ALL: usize = 240_000;
const IN_RUNS: usize = 60_000;

/// Leaves out what is too much, and remembers whether anything was.
#[derive(Debug)]
pub(super) struct Bounds {
    pub reached: bool,
    left: usize,
    left_in_runs: usize,
}

impl Bounds {
    pub(super) fn new() -> Self {
        Self { reached: false, left: ALL, left_in_runs: IN_RUNS }
    }

    /// Cuts the lists of a summary and the names that are drawn.
    pub(super) fn lists(&mut self, summary: &mut Summary) {
        let mut room = MOST_ON_PAPER;
        for stage in &mut summary.stages {
            self.list(&mut stage.touchpoints, room);
            room -= stage.touchpoints.len();
            self.name(&mut stage.name);
            for touchpoint in &mut stage.touchpoints {
                self.name(&mut touchpoint.name);
            }
        }
        let n_touchpoints = MOST_ON_PAPER - room;
        self.list(&mut summary.stages, ROWS);
        let (least, most) = DEPARTMENTS;
        let most = (CELLS / n_touchpoints.max(1)).clamp(least, most);
        self.list(&mut summary.departments, most);
        for touchpoint in summary.stages.iter_mut().flat_map(|stage| &mut stage.touchpoints) {
            touchpoint.roles.truncate(most);
        }
        self.list(&mut summary.members, MEMBERS);
        self.list(&mut summary.moments, CARDS);
        self.list(&mut summary.findings, ROWS);
        self.list(&mut summary.group_marks, ROWS);
        for part in &mut summary.parts {
            self.list(&mut part.rows, ROWS);
        }
        self.list(&mut summary.actions, CARDS);
        self.list(&mut summary.notes, PARAGRAPHS);
        self.name(&mut summary.title);
        self.name(&mut summary.group);
    }

    /// Cuts the lists of a class report.
    pub(super) fn class(&mut self, summary: &mut ClassSummary) {
        self.list(&mut summary.heat.rows, ROWS);
        // The grid keeps to as many cells as a matrix.
        let groups = (CELLS / summary.heat.rows.len().max(1)).clamp(DEPARTMENTS.0, CARDS);
        self.list(&mut summary.heat.groups, groups);
        for row in &mut summary.heat.rows {
            row.cells.truncate(groups);
            self.name(&mut row.name);
        }
        self.list(&mut summary.moments, CARDS);
        for moment in &mut summary.moments {
            self.list(&mut moment.told, CARDS);
        }
        self.list(&mut summary.groups, CARDS);
        for table in &mut summary.tables {
            if table.part.is_printed() {
                self.list(&mut table.rows, ROWS);
            }
        }
        summary.tables.retain(|table| table.part.is_printed());
        self.name(&mut summary.title);
    }

    fn list<T>(&mut self, list: &mut Vec<T>, most: usize) {
        self.reached |= list.len() > most;
        list.truncate(most);
    }

    fn name(&mut self, name: &mut String) {
        if let Some((end, _)) = name.char_indices().nth(NAME) {
            name.truncate(end);
            name.push('…');
            self.reached = true;
        }
    }

    /// Cuts all texts of what a template will show.
    pub(super) fn texts(&mut self, value: &mut Value) {
        match value {
            Value::String(text) => self.text(text),
            Value::Array(values) => values.iter_mut().for_each(|value| self.texts(value)),
            Value::Object(fields) => fields.values_mut().for_each(|value| self.texts(value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn text(&mut self, text: &mut String) {
        // Labels and the names of kinds, which the template looks up: lists bound how many there are.
        if text.len() <= SHORT {
            return;
        }
        let mut most = TEXT.min(self.left);
        let shown: usize = text.chars().take(most).count();
        if has_run(text) {
            most = most.min(NAME).min(self.left_in_runs);
            self.left_in_runs -= shown.min(most);
        }
        self.left -= shown.min(most);
        if let Some((end, _)) = text.char_indices().nth(most) {
            text.truncate(end);
            text.push('…');
            self.reached = true;
        }
    }
}

/// Whether there is a run of letters in a text that no line has room for. No more is looked at than a
/// report would show.
fn has_run(text: &str) -> bool {
    let mut run = 0;
    text.chars().take(TEXT).any(|c| {
        let is_han = ('\u{2E80}'..'\u{E000}').contains(&c) || ('\u{20000}'..'\u{40000}').contains(&c);
        let breaks = c.is_whitespace() || is_han;
        run = if breaks { 0 } else { run + 1 };
        run > RUN
    })
}
