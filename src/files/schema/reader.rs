//! Reads plain values out of a tree: texts, numbers and names, each with its problems. What they mean for a
//! part stands in its table.

use super::known::{in_words, nearest};
use super::names::Names;
use crate::files::problem::{FilePart, Problem, Problems, TextPosition, ValueKind, excerpt};
use crate::files::syntax::{Node, Value};
use crate::model::labels::is_unseen;
use crate::model::limits::lengths;
use std::ops::RangeInclusive;

/// The name as it is written, what it stands for, and other words for it.
pub(super) type Term<T> = (&'static str, T, &'static [&'static str]);

/// Whole numbers of the model.
pub(super) trait Whole: TryFrom<i64> + TryInto<i64> + PartialOrd + Clone {}

impl<T: TryFrom<i64> + TryInto<i64> + PartialOrd + Clone> Whole for T {}

/// What a file refers to, and what was found to be wrong with it so far.
pub(crate) struct Reader<'r> {
    /// Which of the documents is read: a scenario, a worksheet or a class.
    pub(super) document: FilePart,
    pub(super) names: Names,
    /// How long a text of the field that is read can be.
    pub(super) most: Option<usize>,
    pub(super) problems: &'r mut Problems,
}

impl Reader<'_> {
    pub(super) fn error(&mut self, place: TextPosition, problem: Problem) {
        self.problems.error(place, problem);
    }

    pub(super) fn warning(&mut self, place: TextPosition, problem: Problem) {
        self.problems.warning(place, problem);
    }

    /// What was most likely meant, unless there are so many problems that nobody would read it.
    pub(super) fn suggestion<'a>(&self, found: impl FnOnce() -> Option<&'a str>) -> Option<String> {
        if self.problems.is_full() { None } else { found().map(str::to_owned) }
    }

    /// Tells that another kind of value was expected; nothing is said of what was broken already.
    pub(super) fn wrong_kind(&mut self, node: &Node, field: &'static str, expected: ValueKind) {
        let found = match &node.value {
            Value::Broken => return,
            Value::Text(text) | Value::Name(text) if expected == ValueKind::List => {
                let is_text = matches!(node.value, Value::Text(_));
                self.error(node.place, Problem::NotAList { field, list: as_list(field, text, is_text) });
                return;
            }
            Value::Text(_) => ValueKind::Text,
            Value::Integer(_) | Value::Decimal(_) => ValueKind::Number,
            Value::Name(name) if name == "true" || name == "false" => ValueKind::Flag,
            Value::Name(name) if expected == ValueKind::Text => {
                self.error(node.place, Problem::TextWithoutQuotes { found: excerpt(name) });
                return;
            }
            Value::Name(_) => ValueKind::Name,
            Value::FieldList { field, place } if expected == ValueKind::List => {
                let (field, open_line) = (field.clone(), node.place.line);
                self.error(*place, Problem::FieldInList { field, open_line });
                return;
            }
            Value::List(_) | Value::FieldList { .. } => ValueKind::List,
            Value::Fields(_) => ValueKind::Fields,
            Value::Tuple { .. } => ValueKind::Tuple,
        };
        self.error(node.place, Problem::WrongKind { field, expected, found });
    }

    /// A text in quotation marks.
    pub(super) fn string<'n>(&mut self, node: &'n Node, field: &'static str) -> Option<&'n str> {
        let Value::Text(text) = &node.value else {
            self.wrong_kind(node, field, ValueKind::Text);
            return None;
        };
        let characters = text.chars().count();
        let limit = self.most.unwrap_or(lengths::LONGEST);
        if characters > limit {
            self.warning(node.place, Problem::LongText { field, characters, limit });
        }
        if let Some(c) = text.chars().find(|c| is_unseen(*c)) {
            self.warning(node.place, Problem::ControlCharacter { field, code: u32::from(c) });
        }
        Some(text)
    }

    /// A value that is written as a text in quotation marks, but is more than that. `problem` tells what
    /// it cannot be.
    pub(super) fn quoted<T>(
        &mut self,
        node: &Node,
        field: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
        problem: impl FnOnce(String) -> Problem,
    ) -> Option<T> {
        let Value::Text(written) = &node.value else {
            self.wrong_kind(node, field, ValueKind::Text);
            return None;
        };
        let value = parse(written);
        if value.is_none() {
            self.error(node.place, problem(excerpt(written)));
        }
        value
    }

    /// A whole number.
    pub(super) fn whole(&mut self, node: &Node, field: &'static str) -> Option<i64> {
        match &node.value {
            Value::Integer(number) => Some(*number),
            Value::Decimal(found) => {
                self.error(node.place, Problem::NotWhole { field, found: excerpt(found) });
                None
            }
            Value::Name(found) if matches!(found.as_str(), "NaN" | "inf") => {
                self.error(node.place, Problem::NotWhole { field, found: found.clone() });
                None
            }
            Value::Name(found) | Value::Text(found) if in_words(found).is_some() => {
                let number = in_words(found).unwrap_or_default();
                self.error(node.place, Problem::NumberInWords { found: excerpt(found), number });
                None
            }
            _ => {
                self.wrong_kind(node, field, ValueKind::Number);
                None
            }
        }
    }

    /// A whole number of a range that the type can hold.
    pub(super) fn number<T: Whole>(
        &mut self,
        node: &Node,
        field: &'static str,
        range: RangeInclusive<T>,
    ) -> Option<T> {
        let found = self.whole(node, field)?;
        let number = T::try_from(found).ok().filter(|number| range.contains(number));
        if number.is_none() {
            let (min, max) = range.into_inner();
            // Beyond what a file can write, the end of what it can.
            let (min, max) = (min.try_into().unwrap_or(i64::MIN), max.try_into().unwrap_or(i64::MAX));
            self.error(node.place, Problem::OutOfRange { field, found: found.to_string(), min, max });
        }
        number
    }

    /// A weight: a number that is finite and not below 0, whole or not.
    pub(super) fn weight(&mut self, node: &Node, field: &'static str) -> Option<f64> {
        let (number, found) = match &node.value {
            Value::Integer(number) => (Some(*number as f64), number.to_string()),
            Value::Decimal(found) => {
                let digits = found.trim_end_matches("f32").trim_end_matches("f64").replace('_', "");
                (digits.parse().ok(), excerpt(found))
            }
            Value::Name(found) if matches!(found.as_str(), "NaN" | "inf") => (None, found.clone()),
            _ => {
                self.wrong_kind(node, field, ValueKind::Number);
                return None;
            }
        };
        let weight = number.filter(|weight: &f64| weight.is_finite() && *weight >= 0.0);
        if weight.is_none() {
            self.error(node.place, Problem::BadWeight { field, found });
        }
        weight
    }

    pub(super) fn flag(&mut self, node: &Node, field: &'static str) -> Option<bool> {
        match &node.value {
            Value::Name(flag) if flag == "true" => Some(true),
            Value::Name(flag) if flag == "false" => Some(false),
            _ => {
                self.wrong_kind(node, field, ValueKind::Flag);
                None
            }
        }
    }

    /// One of the names in `allowed`.
    pub(super) fn one_of<T: Copy>(
        &mut self,
        node: &Node,
        field: &'static str,
        allowed: &[Term<T>],
    ) -> Option<T> {
        let (found, quoted) = match &node.value {
            Value::Name(name) => (name, false),
            Value::Text(name) => (name, true),
            _ => {
                self.wrong_kind(node, field, ValueKind::Name);
                return None;
            }
        };
        if let Some((_, value, _)) = allowed.iter().find(|(name, ..)| name == found)
            && !quoted
        {
            return Some(*value);
        }
        let plain = |name: &str| name.to_lowercase().replace(['_', '-', ' '], "");
        let same = |name: &str| plain(name) == plain(found);
        let names = || allowed.iter().map(|(name, ..)| *name);
        let suggestion = allowed
            .iter()
            .find(|(name, _, others)| same(name) || others.iter().any(|other| same(other)))
            .map(|(name, ..)| *name)
            .or_else(|| nearest(found, names()).and_then(|near| names().find(|name| *name == near)));
        let found = if quoted { format!("\"{}\"", excerpt(found)) } else { excerpt(found) };
        let allowed = names().collect::<Vec<_>>().join(", ");
        self.error(node.place, Problem::UnknownName { field, found, allowed, suggestion });
        None
    }
}

/// How a text or a name is written that stands where a list belongs. What is named one after the other
/// becomes entries of its own where the list is of names.
fn as_list(field: &str, text: &str, is_text: bool) -> String {
    /// More would not be read in a message.
    const MOST: usize = 12;
    let of_names = matches!(field, "touchpoints" | "stages" | "departments");
    let parts = |c: char| matches!(c, '、' | '，' | ',' | '；' | ';' | '→' | '\n');
    let entries: Vec<&str> = match is_text && of_names && text.matches(parts).count() < MOST {
        true => text.split(parts).map(str::trim).filter(|entry| !entry.is_empty()).collect(),
        false => vec![text],
    };
    let entries = entries.iter().map(|entry| match (is_text, field) {
        (true, "stages") => format!("(name: \"{}\", touchpoints: [\"…\"])", excerpt(entry)),
        (true, _) => format!("\"{}\"", excerpt(entry)),
        (false, _) => excerpt(entry),
    });
    format!("[{}]", entries.collect::<Vec<_>>().join(", "))
}
