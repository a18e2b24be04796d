//! What was most likely meant where something else is written: a text without quotation marks, a number with
//! its unit, a list that was never closed.

use super::parser::Parser;
use super::token::Token;
use super::tree::{Node, Value};
use crate::files::problem::{Problem, TextPosition, excerpt};

impl Parser<'_, '_> {
    /// Whether a field is in front, first on its line, in the column of those around the list.
    pub(super) fn is_field_outside(&self) -> bool {
        self.is_first_on_line() && self.columns.contains(&self.place.column) && self.is_field()
    }

    pub(super) fn field_in_list(&mut self, list: TextPosition) {
        if let Token::Name(name) = &self.token {
            let (here, field) = (self.place, excerpt(name));
            self.error(here, Problem::FieldInList { field, open_line: list.line });
        }
    }

    /// `name "x"`, `name (…)` or `name Word,`: a name and a value without anything between them.
    pub(super) fn is_value_next(&self) -> bool {
        let Token::Name(name) = &self.token else { return false };
        let mut ahead = self.ahead();
        let Some((place, value)) = ahead.next() else { return false };
        let ends = |token| matches!(token, Some((_, Token::Comma | Token::Close(_))));
        match value {
            Token::Open(_) | Token::Text(_) => true,
            Token::Integer(_) | Token::Decimal(_) | Token::Broken => {
                place.line == self.place.line && ends(ahead.next())
            }
            Token::Name(_) => {
                let is_of_name = |c: char| c == '_' || c.is_ascii_lowercase();
                name.chars().all(is_of_name) && place.line == self.place.line && ends(ahead.next())
            }
            _ => false,
        }
    }

    /// Passes over words that stand where a field should, up to the end of their line: a remark without its
    /// slashes. They may be the first of their line or follow a value in it.
    pub(super) fn remark(&mut self) -> bool {
        let Token::Name(word) = &self.token else { return false };
        if matches!(self.token_ahead(), Token::Colon | Token::Equals) || self.is_value_next() {
            return false;
        }
        let (place, word) = (self.place, word.clone());
        let Some(rest) = self.lexer.words_to_end_of_line() else { return false };
        let found = excerpt(&format!("{word}{rest}"));
        self.error(place, Problem::RemarkWithoutSlashes { found });
        self.pass();
        true
    }

    /// A number with its unit, `60 min`, or with a decimal comma, `3,5`, is told as what it is.
    pub(super) fn number_with_unit(&mut self, node: &mut Node) {
        let Value::Integer(number) = node.value else { return };
        let adjacent = self.place == self.end_of_last;
        match &self.token {
            Token::Name(unit) if self.place.line == node.place.line && !self.begins_field() => {
                let between = if adjacent { "" } else { " " };
                let found = excerpt(&format!("{number}{between}{unit}"));
                self.error(node.place, Problem::NumberWithUnit { number: number.to_string(), found });
                self.advance();
                node.value = Value::Broken;
            }
            Token::Comma if adjacent => {
                let comma = self.place;
                let mut ahead = self.ahead();
                let Some((place, Token::Integer(fraction))) = ahead.next() else { return };
                let is_part = place.line == comma.line && place.column == comma.column + 1;
                if is_part && matches!(ahead.next(), Some((_, Token::Comma | Token::Close(_)))) {
                    drop(ahead);
                    let found = format!("{number},{fraction}");
                    self.error(node.place, Problem::DecimalComma { found });
                    self.advance();
                    self.advance();
                    node.value = Value::Broken;
                }
            }
            _ => {}
        }
    }

    fn begins_field(&self) -> bool {
        matches!(self.token_ahead(), Token::Colon | Token::Equals)
    }

    /// Gathers the words of a text that stands without quotation marks: they go on to the next comma,
    /// bracket, line or field.
    pub(super) fn unquoted(&mut self, node: &mut Node) {
        let Value::Name(text) = &mut node.value else { return };
        let mut gathered = false;
        while self.place.line == node.place.line
            && matches!(self.token, Token::Name(_) | Token::Integer(_) | Token::Decimal(_))
            && !matches!(self.token_ahead(), Token::Colon | Token::Equals)
        {
            let word = self.token.shown();
            text.push(' ');
            text.push_str(&word);
            gathered = true;
            self.advance();
        }
        if gathered {
            let (place, found) = (node.place, excerpt(text));
            self.error(place, Problem::TextWithoutQuotes { found });
            node.value = Value::Broken;
        }
    }
}
