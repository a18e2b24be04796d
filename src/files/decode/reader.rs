//! Reads plain values out of a tree: texts, numbers, names, lists and fields, each with its problems.
//! What they mean for a scenario or worksheet stands in the module of the version.

use super::shape;
use crate::files::problem::{Kind, Part, Problem};
use crate::files::problem::{Problems, TextPosition, excerpt};
use crate::files::syntax::{Field, Node, Value};
use crate::model::labels::is_hidden;
use crate::model::{Language, Text};
use std::ops::RangeInclusive;

/// Texts beyond this many characters get a notice: no page and no map has room for them.
pub(crate) const LONG_TEXT: usize = 4_000;

/// The fields of one part, checked against those it may have.
pub(super) struct Fields<'n> {
    pub(super) place: TextPosition,
    found: &'n [Field],
}

impl<'n> Fields<'n> {
    /// The value of a field; `None` where it is absent or written as `None`.
    pub(super) fn value(&self, name: &str) -> Option<&'n Node> {
        self.found.iter().find(|field| field.name == name).and_then(|field| field.value.present())
    }

    /// The entries of a list field.
    pub(super) fn list(&self, name: &'static str, problems: &mut Problems) -> &'n [Node] {
        match self.value(name) {
            None => &[],
            Some(Node { value: Value::List(items), .. }) => items,
            Some(node) => {
                wrong_kind(node, name, Kind::List, problems);
                // The wrong brackets around the right entries: what refers to them is not wrong too.
                match &node.value {
                    Value::Tuple { items, .. } => items,
                    Value::Fields(_) => std::slice::from_ref(node),
                    _ => &[],
                }
            }
        }
    }

    pub(super) fn text(&self, name: &'static str, problems: &mut Problems) -> Text {
        self.value(name).map(|node| text(node, name, problems)).unwrap_or_default()
    }

    pub(super) fn string(&self, name: &'static str, problems: &mut Problems) -> String {
        self.value(name).and_then(|node| string(node, name, problems)).unwrap_or_default().to_owned()
    }

    /// The name of a part, which may not be empty.
    pub(super) fn name(&self, part: Part, problems: &mut Problems) -> Text {
        let field = if part == Part::Scenario { "title" } else { "name" };
        let Some(node) = self.value(field) else { return Text::default() };
        let name = text(node, field, problems);
        let blank = name.zh.trim().is_empty() && name.en.trim().is_empty();
        if blank && !matches!(node.value, Value::Broken) && is_text(node) {
            problems.error(node.place, Problem::EmptyName { part });
        }
        name
    }

    pub(super) fn flag(&self, name: &'static str, problems: &mut Problems) -> bool {
        match self.value(name).map(|node| (node, &node.value)) {
            None => false,
            Some((_, Value::Name(flag))) if flag == "true" || flag == "false" => flag == "true",
            Some((node, _)) => {
                wrong_kind(node, name, Kind::Flag, problems);
                false
            }
        }
    }

    /// A whole number from 0 to `max`.
    pub(super) fn count(&self, name: &'static str, max: u32, problems: &mut Problems) -> u32 {
        self.number(name, 0..=i64::from(max), problems).unwrap_or(0)
    }

    /// A whole number of a range that the type can hold; `None` where there is none.
    pub(super) fn number<T: TryFrom<i64>>(
        &self,
        name: &'static str,
        range: RangeInclusive<i64>,
        problems: &mut Problems,
    ) -> Option<T> {
        let node = self.value(name)?;
        let number = whole(node, name, problems)?;
        if range.contains(&number)
            && let Ok(number) = T::try_from(number)
        {
            return Some(number);
        }
        let (min, max) = range.into_inner();
        problems.error(node.place, Problem::OutOfRange { field: name, found: number.to_string(), min, max });
        None
    }
}

fn is_text(node: &Node) -> bool {
    matches!(node.value, Value::Text(_) | Value::Fields(_))
}

/// The fields of `node`, after telling which are unknown, twice there or missing.
pub(super) fn fields<'n>(
    node: &'n Node,
    part: Part,
    field: &'static str,
    problems: &mut Problems,
) -> Option<Fields<'n>> {
    let Value::Fields(found) = &node.value else {
        wrong_kind(node, field, Kind::Fields, problems);
        return None;
    };
    let rules = shape::fields(part);
    let mut seen = vec![false; rules.len()];
    for field in found {
        match rules.iter().position(|rule| rule.name == field.name) {
            Some(index) => {
                if let Some(seen) = seen.get_mut(index)
                    && std::mem::replace(seen, true)
                {
                    problems.error(field.place, Problem::DuplicateField { field: field.name.clone() });
                }
            }
            None => unknown_field(field, part, problems),
        }
    }
    for (rule, seen) in rules.iter().zip(seen) {
        // A misspelt field is told once, as misspelt.
        let misspelt = || found.iter().any(|f| shape::meant(part, &f.name) == Some(rule.name));
        if let Some(example) = rule.example
            && !seen
            && (problems.is_full() || !misspelt())
        {
            problems.error(node.place, Problem::MissingField { part, field: rule.name, example });
        }
    }
    Some(Fields { place: node.place, found })
}

fn unknown_field(field: &Field, part: Part, problems: &mut Problems) {
    if field.name == "trainer" && matches!(part, Part::Worksheet | Part::Brief) {
        problems.error(field.place, Problem::TrainerInWorksheet);
        return;
    }
    let suggestion =
        if problems.is_full() { None } else { shape::meant(part, &field.name).map(str::to_owned) };
    problems.error(field.place, Problem::UnknownField { part, field: excerpt(&field.name), suggestion });
}

/// Tells that another kind of value was expected; nothing is said of what was broken already.
pub(super) fn wrong_kind(node: &Node, field: &'static str, expected: Kind, problems: &mut Problems) {
    let found = match &node.value {
        Value::Broken => return,
        Value::Text(_) => Kind::Text,
        Value::Integer(_) | Value::Decimal(_) => Kind::Number,
        Value::Name(name) if expected == Kind::Text && name != "true" && name != "false" => {
            problems.error(node.place, Problem::TextWithoutQuotes { found: excerpt(name) });
            return;
        }
        Value::Name(name) if name == "true" || name == "false" => Kind::Flag,
        Value::Name(_) => Kind::Name,
        Value::List(_) => Kind::List,
        Value::Fields(_) => Kind::Fields,
        Value::Tuple { .. } => Kind::Tuple,
    };
    problems.error(node.place, Problem::WrongKind { field, expected, found });
}

/// A text in one or two languages.
pub(super) fn text(node: &Node, field: &'static str, problems: &mut Problems) -> Text {
    if !matches!(node.value, Value::Fields(_)) {
        return string(node, field, problems).map(Text::plain).unwrap_or_default();
    }
    let Some(fields) = fields(node, Part::Text, field, problems) else { return Text::default() };
    let text = Text {
        zh: fields.value("zh").and_then(|node| string(node, field, problems)).unwrap_or_default().to_owned(),
        en: fields.value("en").and_then(|node| string(node, field, problems)).unwrap_or_default().to_owned(),
    };
    let language = match (text.zh.is_empty(), text.en.is_empty()) {
        (true, false) => Language::Zh,
        (false, true) => Language::En,
        _ => return text,
    };
    problems.warning(fields.place, Problem::MissingLanguage { field, language });
    text
}

/// A text in quotation marks.
pub(super) fn string<'n>(node: &'n Node, field: &'static str, problems: &mut Problems) -> Option<&'n str> {
    let Value::Text(text) = &node.value else {
        wrong_kind(node, field, Kind::Text, problems);
        return None;
    };
    let characters = text.chars().count();
    if characters > LONG_TEXT {
        problems.warning(node.place, Problem::LongText { field, characters, limit: LONG_TEXT });
    }
    if let Some(c) = text.chars().find(|c| is_hidden(*c)) {
        problems.warning(node.place, Problem::ControlCharacter { field, code: u32::from(c) });
    }
    Some(text)
}

/// A whole number.
pub(super) fn whole(node: &Node, field: &'static str, problems: &mut Problems) -> Option<i64> {
    match &node.value {
        Value::Integer(number) => Some(*number),
        Value::Decimal(found) => {
            problems.error(node.place, Problem::NotWhole { field, found: excerpt(found) });
            None
        }
        Value::Name(found) if matches!(found.as_str(), "NaN" | "inf") => {
            problems.error(node.place, Problem::NotWhole { field, found: found.clone() });
            None
        }
        _ => {
            wrong_kind(node, field, Kind::Number, problems);
            None
        }
    }
}

/// A weight: a number that is finite and not below 0, whole or not.
pub(super) fn weight(node: &Node, field: &'static str, problems: &mut Problems) -> Option<f64> {
    let (number, found) = match &node.value {
        Value::Integer(number) => (Some(*number as f64), number.to_string()),
        Value::Decimal(found) => {
            let digits = found.trim_end_matches("f32").trim_end_matches("f64").replace('_', "");
            (digits.parse().ok(), excerpt(found))
        }
        Value::Name(found) if matches!(found.as_str(), "NaN" | "inf") => (None, found.clone()),
        _ => {
            wrong_kind(node, field, Kind::Number, problems);
            return None;
        }
    };
    let weight = number.filter(|weight: &f64| weight.is_finite() && *weight >= 0.0);
    if weight.is_none() {
        problems.error(node.place, Problem::BadWeight { field, found });
    }
    weight
}

/// One of the names in `allowed`, each given with what others call it.
pub(super) fn one_of<T: Copy>(
    node: &Node,
    field: &'static str,
    allowed: &[(&'static str, T, &[&str])],
    problems: &mut Problems,
) -> Option<T> {
    let (found, quoted) = match &node.value {
        Value::Name(name) => (name, false),
        Value::Text(name) => (name, true),
        _ => {
            wrong_kind(node, field, Kind::Name, problems);
            return None;
        }
    };
    let exact = allowed.iter().find(|(name, ..)| name == found);
    if let Some((_, value, _)) = exact
        && !quoted
    {
        return Some(*value);
    }
    let same = |name: &str| {
        name.to_lowercase().replace(['_', '-', ' '], "") == found.to_lowercase().replace(['_', '-', ' '], "")
    };
    let suggestion = allowed
        .iter()
        .find(|(name, _, others)| same(name) || others.iter().any(|other| same(other)))
        .map(|(name, ..)| *name)
        .or_else(|| shape::nearest(found, allowed.iter().map(|(name, ..)| *name)))
        .and_then(|nearest| allowed.iter().find(|(name, ..)| *name == nearest).map(|(name, ..)| *name));
    let names: Vec<_> = allowed.iter().map(|(name, ..)| *name).collect();
    let found = if quoted { format!("\"{}\"", excerpt(found)) } else { excerpt(found) };
    problems.error(node.place, Problem::UnknownName { field, found, allowed: names.join(", "), suggestion });
    None
}
