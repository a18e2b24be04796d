//! Which bracket was most likely forgotten, where they do not fit: told by those that follow, by what stands
//! between them, and by how the lines are indented.

use super::bracket::{Bracket, Loose, MAX_DEPTH};
use super::parser::Parser;
use super::token::Token;
use super::tree::{Node, Value};
use crate::files::problem::{Problem, TextPosition, excerpt};

impl Parser<'_, '_> {
    /// Passes over a bracket with all that is in it, counting instead of descending.
    pub(super) fn skip_brackets(&mut self) {
        let mut depth = 0_usize;
        loop {
            match self.advance() {
                Token::Open(_) => depth += 1,
                Token::Close(_) if depth <= 1 => return,
                Token::Close(_) => depth -= 1,
                Token::End => return,
                _ => {}
            }
        }
    }

    /// Whether the entries end here. Passes the closing bracket when it is theirs, or was meant to be.
    pub(super) fn at_close(&mut self, place: TextPosition, open: char, close: char) -> bool {
        match self.token {
            Token::End => {
                // The brackets around it are open for the same reason; the naked file has none.
                let forgotten = self.naked && self.open.len() == 1;
                if !self.told_unclosed && !forgotten {
                    self.error(place, Problem::UnclosedBracket { open });
                }
                self.told_unclosed = true;
                true
            }
            Token::Close(_) if self.is_of_outer_line() => {
                let end = self.end_of_value;
                self.error(end, Problem::UnclosedHere { open, open_line: place.line });
                true
            }
            Token::Close(found) if self.is_inside_by_lines() => {
                let here = self.place;
                self.error(here, Problem::StrayBracket { found });
                self.pass();
                self.at_close(place, open, close)
            }
            Token::Close(found) if found == close || (close == '}' && found == ')') => {
                self.advance();
                true
            }
            Token::Close(found) => {
                let here = self.place;
                let outer = self.open.len().saturating_sub(1);
                if !self.open.iter().take(outer).any(|awaited| awaited.close == found) {
                    self.error(here, Problem::WrongBracket { expected: close, found });
                    self.advance();
                    return true;
                }
                self.error(here, Problem::UnmatchedBracket { open, open_line: place.line, found });
                if self.is_too_many() {
                    self.advance();
                    return self.at_close(place, open, close);
                }
                // Ours was forgotten; this one is left for whom it fits.
                true
            }
            _ => false,
        }
    }

    /// Whether the closing bracket in front, which is not the one awaited, is more likely one too many than
    /// a sign that the awaited one was forgotten: the brackets that follow it then fit, and without it the
    /// document would end before its text does.
    fn is_too_many(&self) -> bool {
        let mut closing = Vec::new();
        let mut last = Token::End;
        for (_, token) in self.ahead().take(MAX_DEPTH) {
            match token {
                Token::Close(c) => closing.push(c),
                // The comma behind the last bracket of a file means nothing.
                Token::Comma if last == Token::End => last = token,
                token => {
                    last = token;
                    break;
                }
            }
        }
        let fits = |awaited: &[Bracket], closing: &[char]| {
            let inner_first = awaited.iter().rev();
            let all = closing.len() <= awaited.len() && inner_first.zip(closing).all(|(a, b)| a.close == *b);
            all && (closing.len() < awaited.len() || last == Token::End)
        };
        let outer = self.open.len().saturating_sub(1);
        let forgotten: Vec<char> = match self.token {
            Token::Close(found) => std::iter::once(found).chain(closing.iter().copied()).collect(),
            _ => return false,
        };
        !self.open.get(..outer).is_some_and(|awaited| fits(awaited, &forgotten)) && fits(&self.open, &closing)
    }

    pub(super) fn is_first_on_line(&self) -> bool {
        self.end_of_last.line < self.place.line
    }

    /// Whether a field is in front.
    pub(super) fn is_field(&self) -> bool {
        matches!(self.token, Token::Name(_)) && matches!(self.token_ahead(), Token::Colon | Token::Equals)
    }

    /// Whether the closing bracket in front stands where that of a bracket further out would, so that the
    /// innermost was forgotten.
    fn is_of_outer_line(&self) -> bool {
        let Some((own, outer)) = self.open.split_last() else { return false };
        let here = self.place.column;
        self.by_lines
            && self.is_first_on_line()
            && here < own.indent
            && outer.iter().any(|bracket| bracket.indent == here)
    }

    /// Whether the closing bracket in front ends a line, and the next is indented as what still stands inside.
    fn is_inside_by_lines(&self) -> bool {
        let Some(own) = self.open.last() else { return false };
        if !self.by_lines || self.is_first_on_line() || own.line == self.place.line {
            return false;
        }
        let next = self.ahead().find(|(_, token)| *token != Token::Comma);
        next.is_some_and(|(place, token)| {
            let goes_on = !matches!(token, Token::Close(_) | Token::End);
            goes_on && place.line > self.place.line && place.column > own.indent
        })
    }

    /// Whether the innermost bracket ends before what is in front, though nothing closes it.
    pub(super) fn is_forgotten(&self, open: char) -> bool {
        let Some(own) = self.open.last() else { return false };
        if self.open.len() == 1 || !self.is_first_on_line() || own.line == self.place.line {
            return false;
        }
        let here = self.place.column;
        match self.token {
            // All that is left of `),`.
            Token::Comma => here == own.indent,
            Token::Name(_) => self.by_lines && open != '[' && here <= own.indent && self.is_field(),
            Token::Open(_) => self.by_lines && here <= own.indent,
            _ => false,
        }
    }

    /// The value of a field, also where the bracket before its fields was forgotten.
    pub(super) fn value_of(&mut self, field: &str, name: TextPosition, indent: u32) -> Node {
        if !self.is_field() {
            return self.value();
        }
        let place = self.place;
        if self.is_first_on_line() && place.column <= name.column {
            let (end, found) = (self.end_of_last, self.token.shown());
            self.error(end, Problem::ValueExpected { found });
            return Node { place: end, value: Value::Broken };
        }
        if self.open.len() == MAX_DEPTH {
            return self.value();
        }
        self.error(place, Problem::MissingOpening { open: '(', field: excerpt(field) });
        let value = self.entries(place, '(', None, indent);
        Node { place, value }
    }

    /// Fields between the entries of a list, up to what is none.
    pub(super) fn loose_fields(&mut self) -> Loose {
        let (place, indent) = (self.place, self.indent);
        let mut fields = Vec::new();
        self.open.push(Bracket { close: ')', line: place.line, indent });
        while self.is_field() && !(fields.is_empty() && self.is_field_outside()) {
            if let Some(field) = self.field() {
                fields.push(field);
            }
            if self.token == Token::Comma && !matches!(self.token_ahead(), Token::Open(_)) {
                self.advance();
            }
        }
        self.open.pop();
        if self.token != Token::Close(')') {
            return Loose::Fields(fields);
        }
        self.advance();
        self.error(place, Problem::MissingOpening { open: '(', field: String::new() });
        Loose::Entry(Node { place, value: Value::Fields(fields) })
    }

    /// A list whose opening bracket was forgotten: what follows the value goes on up to a `]`.
    pub(super) fn list_without_opening(
        &mut self,
        field: &str,
        name: TextPosition,
        indent: u32,
        value: &mut Node,
    ) {
        let in_fields = self.open.last().is_some_and(|bracket| bracket.close != ']');
        if !in_fields || matches!(value.value, Value::List(_)) || !self.goes_on_to_bracket(name, indent) {
            return;
        }
        self.error(value.place, Problem::MissingOpening { open: '[', field: excerpt(field) });
        let first = Node { place: value.place, value: std::mem::replace(&mut value.value, Value::Broken) };
        let mut items = vec![first];
        while !matches!(self.token, Token::Close(']') | Token::End) {
            if self.token == Token::Comma {
                self.advance();
            } else {
                items.push(self.value());
            }
        }
        self.advance();
        value.value = Value::List(items);
    }

    /// Whether more values follow the one of a field and then a `]`, in its line or where the field's begins.
    fn goes_on_to_bracket(&self, name: TextPosition, indent: u32) -> bool {
        /// More stand in no list of a workshop.
        const MOST: usize = 5_000;
        let is_value = |token: &Token| token.begins_value() || *token == Token::Close(']');
        match &self.token {
            Token::Close(']') => {}
            Token::Comma if is_value(&self.token_ahead()) => {}
            _ => return false,
        }
        let in_front = std::iter::once((self.place, self.token.clone()));
        let mut depth = 0_usize;
        let mut last_line = self.end_of_last.line;
        for (place, token) in in_front.chain(self.ahead()).take(MOST) {
            match token {
                Token::Open(_) => depth += 1,
                Token::Close(']') if depth == 0 => {
                    let own = self.open.last().map_or(0, |bracket| bracket.line);
                    let first = last_line < place.line;
                    return (first && place.column == indent) || (place.line == name.line && own < name.line);
                }
                Token::Close(_) if depth == 0 => return false,
                Token::Close(_) => depth -= 1,
                Token::Colon | Token::Equals if depth == 0 => return false,
                Token::End => return false,
                _ => {}
            }
            last_line = place.line;
        }
        false
    }
}
