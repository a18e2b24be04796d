//! What the parts of the class report look up while they are worded.

use super::summary::{ClassColumn, ClassPart, ClassTable};
use crate::analysis::class::then_now::ThenNow;
use crate::analysis::compare::{Comparison, GroupWork, SharedTouchpoint};
use crate::model::{Class, Date, DepartmentId, Language, Score, Text};
use crate::report::summary::{Entry, ScoreLine, ShownValue};
use crate::words::names::{self, SEPARATOR};
use crate::words::{Phrase, class_report as words};

/// A class with the work of its groups, ready to be worded in a language.
pub(super) struct ClassPen<'a> {
    pub class: &'a Class,
    pub comparison: &'a Comparison,
    pub n_people: usize,
    /// Then and now, for each time that the class met again and scored anew.
    pub then_now: &'a [ThenNow],
    pub language: Language,
}

/// A column of a table: its header, its width in characters, and what stands in it.
pub(super) type Field<'a, T> = (Phrase, u16, &'a dyn Fn(&T) -> Entry);

impl<'a> ClassPen<'a> {
    pub(super) fn word(&self, phrase: Phrase) -> String {
        phrase.get(self.language).to_owned()
    }

    pub(super) fn text(&self, text: &Text) -> String {
        text.get(self.language).to_owned()
    }

    pub(super) fn joined(&self, parts: impl Iterator<Item = String>) -> String {
        parts.collect::<Vec<_>>().join(SEPARATOR.get(self.language))
    }

    pub(super) fn works(&self) -> &'a [GroupWork] {
        &self.comparison.works
    }

    /// Number and name of a group.
    pub(super) fn group(&self, at: usize) -> String {
        let Some(work) = self.works().get(at) else { return String::new() };
        match names::group(&work.worksheet.group, self.language) {
            name if name.trim().is_empty() => self.short_group(at),
            name => name,
        }
    }

    /// The number of a group, for narrow columns.
    pub(super) fn short_group(&self, at: usize) -> String {
        let Some(work) = self.works().get(at) else { return String::new() };
        let group = &work.worksheet.group;
        words::short_group(group.number, group.name.trim(), at, self.language)
    }

    /// Which groups; of several all of them in a word.
    pub(super) fn groups(&self, places: &[usize]) -> String {
        if places.len() > 2 && places.len() == self.works().len() {
            return self.word(words::ALL_GROUPS);
        }
        self.joined(places.iter().map(|at| self.short_group(*at)))
    }

    /// The number of the touchpoint of a column, where it has one.
    pub(super) fn number(&self, column: usize) -> Option<usize> {
        self.comparison.columns.get(column)?.number
    }

    /// Number and name of the touchpoint of a column.
    pub(super) fn column_name(&self, column: usize) -> String {
        names::column(self.comparison, column, self.language)
    }

    /// The columns with their places.
    pub(super) fn columns(&self) -> impl Iterator<Item = (usize, &'a SharedTouchpoint)> {
        self.comparison.columns.iter().enumerate()
    }

    /// A department as the first group that has it names it.
    pub(super) fn department(&self, id: &DepartmentId) -> String {
        let found = self.comparison.department(id);
        found.map_or_else(|| id.to_string(), |department| self.text(&department.name))
    }

    /// Who is held accountable for a touchpoint, with the number of groups.
    pub(super) fn accountable(&self, shared: &SharedTouchpoint) -> String {
        let named = shared.accountable.iter().map(|named| {
            words::named_by(&self.department(&named.department), named.groups.len(), self.language)
        });
        self.joined(named)
    }

    /// A table with a row an item; a field has its header, its width and what stands in it.
    pub(super) fn table<'i, T: 'i>(
        &self,
        part: ClassPart,
        heading: Phrase,
        fields: &[Field<'_, T>],
        items: impl IntoIterator<Item = &'i T>,
    ) -> ClassTable {
        let column =
            |(header, width, _): &Field<'_, T>| ClassColumn { header: self.word(*header), width: *width };
        let row = |item| fields.iter().map(|(_, _, entry)| entry(item)).collect();
        ClassTable {
            part,
            heading: heading.get(self.language),
            lead: Vec::new(),
            columns: fields.iter().map(column).collect(),
            rows: items.into_iter().map(row).collect(),
        }
    }
}

pub(super) fn score(score: Option<Score>) -> Entry {
    Entry::Score(score.map(ScoreLine::new))
}

pub(super) fn count(n: usize) -> Entry {
    Entry::Count(u32::try_from(n).unwrap_or(u32::MAX))
}

/// The number of a touchpoint; what a group added has a sign instead.
pub(super) fn number(number: Option<usize>) -> Entry {
    number.map_or_else(|| Entry::Text(names::number_in_class(None)), count)
}

/// With two decimals and a sign, as means are shown; `None` where it is undefined.
pub(super) fn value(value: Option<f64>) -> Entry {
    Entry::Value(value.map(|value| ShownValue { value, text: names::mean(value) }), 2)
}

/// Without a sign; `None` where it is undefined.
pub(super) fn plain(value: Option<f64>, decimals: usize) -> Entry {
    Entry::Plain(value.map(|value| ShownValue { value, text: names::unsigned(value, decimals) }), decimals)
}

/// With one decimal and a sign, as remembered scores are shown.
pub(super) fn remembered(value: Option<f64>) -> Entry {
    Entry::Value(value.map(|value| ShownValue { value, text: names::remembered(value) }), 1)
}

/// A day that a workbook can sort by.
pub(super) fn day(date: Option<Date>, language: Language) -> Entry {
    match date {
        Some(date) => Entry::Day(date, names::date(date, language)),
        None => Entry::Text(String::new()),
    }
}
