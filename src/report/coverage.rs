//! Which characters the embedded fonts can print, checked before anything is typeset: an accessible PDF
//! may not hold a glyph that stands for nothing.

use crate::model::Language;
use crate::model::composed::composed;
use crate::model::labels::is_hidden;
use crate::sheet::fonts::FontMeasure;
use crate::words::report as words;
use serde_json::Value;
use std::collections::BTreeSet;

/// Printed in place of a character that the fonts lack.
const BOX: char = '\u{25A1}';

/// Replaces what cannot be printed and remembers it.
pub(super) struct Coverage {
    fonts: FontMeasure,
    missing: BTreeSet<char>,
}

impl Coverage {
    pub(super) fn new() -> Self {
        Self { fonts: FontMeasure::new(), missing: BTreeSet::new() }
    }

    /// The same text, printable.
    pub(super) fn text(&mut self, text: &str) -> String {
        composed(text).chars().filter_map(|character| self.character(character)).collect()
    }

    /// All strings of the data that a template will show.
    pub(super) fn data(&mut self, value: &mut Value) {
        match value {
            Value::String(text) => *text = self.text(text),
            Value::Array(values) => values.iter_mut().for_each(|value| self.data(value)),
            Value::Object(fields) => fields.values_mut().for_each(|value| self.data(value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// What is to be said about the characters that were replaced.
    pub(super) fn warnings(&self, language: Language) -> Vec<String> {
        if self.missing.is_empty() {
            return Vec::new();
        }
        let named: Vec<_> = self.missing.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c))).collect();
        vec![words::uncovered(&named, language)]
    }

    fn character(&mut self, character: char) -> Option<char> {
        match character {
            '\n' => Some('\n'),
            c if c.is_ascii_graphic() || c == ' ' => Some(c),
            c if c.is_whitespace() && !self.fonts.covers(c) => Some(' '),
            c if is_hidden(c) || c.is_control() || is_invisible(c) => None,
            c if self.fonts.covers(c) => Some(c),
            c => {
                self.missing.insert(c);
                Some(BOX)
            }
        }
    }
}

/// Joiners, variation selectors and direction marks: they change how other characters look and have no
/// look of their own, so nothing is lost without them.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}'
            | '\u{34F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{E0100}'..='\u{E01EF}'
    )
}
