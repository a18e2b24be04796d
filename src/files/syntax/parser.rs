//! Tokens → tree. Never gives up: what is wrong is told, mended in the way that was most likely meant,
//! and reading goes on behind it.

use super::bracket::{Bracket, Loose, MAX_DEPTH};
use super::lexer::Lexer;
use super::token::Token;
use super::tree::{Field, Node, Value};
use crate::files::problem::{Problem, Problems, TextPosition, excerpt};

/// More values than this are no workshop: the cap keeps the memory of a hostile file in bounds.
const MAX_VALUES: usize = 1_000_000;

/// What a file may call the whole of it.
const OURS: [&str; 3] = ["Scenario", "Worksheet", "Class"];

/// Reads a whole file. The tree is as complete as the text allows; `problems` says what it lacks.
///
/// Where brackets have no partner, the text is read once more, and how its lines are indented tells where a
/// bracket was forgotten: taken where it tells no more than the brackets alone.
pub(crate) fn parse(text: &str, problems: &mut Problems) -> Node {
    let mut plain = Problems::default();
    let root = read(text, false, &mut plain);
    if plain.any(Problem::is_of_brackets) && !plain.is_full() {
        let mut by_lines = Problems::default();
        let other = read(text, true, &mut by_lines);
        let tells = by_lines
            .any(|problem| matches!(problem, Problem::UnclosedHere { .. } | Problem::StrayBracket { .. }));
        if tells && by_lines.n_errors() <= plain.n_errors() {
            problems.append(by_lines);
            return other;
        }
    }
    problems.append(plain);
    root
}

/// `by_lines`: what is indented no deeper than the line of a bracket stands outside of it.
fn read(text: &str, by_lines: bool, problems: &mut Problems) -> Node {
    let mut lexer = Lexer::new(text);
    let end_of_last = lexer.place();
    let (place, token) = lexer.next(problems);
    let mut parser = Parser {
        lexer,
        place,
        token,
        end_of_last,
        end_of_value: end_of_last,
        indent: place.column,
        by_lines,
        open: Vec::new(),
        columns: Vec::new(),
        n_values: 0,
        told_unclosed: false,
        closed_early: false,
        naked: false,
        problems,
    };
    let root = parser.document();
    parser.expect_end();
    root
}

pub(super) struct Parser<'a, 'p> {
    pub(super) lexer: Lexer<'a>,
    /// The token in front, and where it begins.
    pub(super) token: Token,
    pub(super) place: TextPosition,
    /// Where the token before it ended: the place of a missing comma.
    pub(super) end_of_last: TextPosition,
    /// The same for the last that was no comma: the place of a missing bracket.
    pub(super) end_of_value: TextPosition,
    /// The column of the first token in the line of the one in front.
    pub(super) indent: u32,
    pub(super) by_lines: bool,
    /// The brackets around, outermost first.
    pub(super) open: Vec<Bracket>,
    /// Where the fields begin that the brackets around stand behind, outermost first.
    pub(super) columns: Vec<u32>,
    n_values: usize,
    pub(super) told_unclosed: bool,
    /// A list that was never closed was just closed: the comma behind it was its last.
    closed_early: bool,
    /// The outer brackets are missing.
    pub(super) naked: bool,
    problems: &'p mut Problems,
}

/// One entry between brackets.
enum Entry {
    Field(Field),
    Item(Node),
}

impl Parser<'_, '_> {
    pub(super) fn advance(&mut self) -> Token {
        self.end_of_last = self.lexer.place();
        if self.token != Token::Comma {
            self.end_of_value = self.end_of_last;
        }
        let (place, token) = self.lexer.next(self.problems);
        self.place = place;
        if self.is_first_on_line() {
            self.indent = place.column;
        }
        std::mem::replace(&mut self.token, token)
    }

    /// Reads the next token in the place of the one in front, of which nothing stays.
    pub(super) fn pass(&mut self) {
        let (end, of_value) = (self.end_of_last, self.end_of_value);
        self.advance();
        (self.end_of_last, self.end_of_value) = (end, of_value);
    }

    pub(super) fn error(&mut self, place: TextPosition, problem: Problem) {
        self.problems.error(place, problem);
    }

    /// The tokens after the one in front, without moving on.
    pub(super) fn ahead(&self) -> impl Iterator<Item = (TextPosition, Token)> {
        let mut lexer = self.lexer.clone();
        let mut unheard = Problems::default();
        std::iter::from_fn(move || Some(lexer.next(&mut unheard)))
    }

    pub(super) fn token_ahead(&self) -> Token {
        self.ahead().next().map_or(Token::End, |(_, token)| token)
    }

    fn document(&mut self) -> Node {
        while self.token == Token::Header {
            // What a header enables is on here anyway, and its type is a remark.
            while !matches!(self.token, Token::Close(']') | Token::End) {
                self.advance();
            }
            self.advance();
        }
        let naked = matches!(self.token, Token::Name(_))
            && matches!(self.token_ahead(), Token::Colon | Token::Equals);
        if naked {
            self.naked = true;
            let place = self.place;
            self.error(place, Problem::MissingOuterBrackets);
            let value = self.entries(place, '(', None, place.column);
            return Node { place, value };
        }
        if let Token::Name(name) = &self.token
            && !OURS.contains(&name.as_str())
            && self.token_ahead() == Token::Open('(')
        {
            let (place, found) = (self.place, excerpt(name));
            self.error(place, Problem::OtherDocument { found });
        }
        self.value()
    }

    fn expect_end(&mut self) {
        if self.token == Token::Comma {
            self.advance();
        }
        let place = self.place;
        match &self.token {
            Token::End => {}
            Token::Close(found) => {
                let found = *found;
                self.error(place, Problem::StrayBracket { found });
            }
            Token::Header | Token::Open('(' | '{') => self.error(place, Problem::TwoDocuments),
            Token::Name(_) if self.token_ahead() == Token::Open('(') => {
                self.error(place, Problem::TwoDocuments);
            }
            other => {
                let found = other.shown();
                self.error(place, Problem::TextAfterEnd { found });
            }
        }
    }

    pub(super) fn value(&mut self) -> Node {
        let place = self.place;
        self.n_values += 1;
        if self.n_values == MAX_VALUES {
            self.error(place, Problem::TooManyValues { limit: MAX_VALUES });
        }
        if self.n_values >= MAX_VALUES {
            self.token = Token::End;
            self.told_unclosed = true;
            return Node { place, value: Value::Broken };
        }
        let value = match &self.token {
            Token::Open(open) => {
                let open = *open;
                self.bracketed(open, None)
            }
            Token::Text(_) | Token::Integer(_) | Token::Decimal(_) | Token::Name(_) | Token::Broken => {
                match self.advance() {
                    Token::Text(text) => Value::Text(text),
                    Token::Integer(number) => Value::Integer(number),
                    Token::Decimal(text) => Value::Decimal(text),
                    Token::Name(name) if self.token == Token::Open('(') => self.bracketed('(', Some(name)),
                    Token::Name(name) => Value::Name(name),
                    _ => Value::Broken,
                }
            }
            other => {
                let found = other.shown();
                // A wrong character told by the lexer may be all that stood here; an end is told elsewhere.
                if self.token != Token::End {
                    self.error(place, Problem::ValueExpected { found });
                }
                Value::Broken
            }
        };
        Node { place, value }
    }

    fn bracketed(&mut self, open: char, name: Option<String>) -> Value {
        let place = self.place;
        if open == '{' {
            self.error(place, Problem::WrongBracket { expected: '(', found: '{' });
        }
        if self.open.len() == MAX_DEPTH {
            self.error(place, Problem::TooDeep { limit: MAX_DEPTH });
            self.skip_brackets();
            return Value::Broken;
        }
        let indent = self.indent;
        self.advance();
        self.entries(place, open, name, indent)
    }

    /// What stands between brackets, the opening one passed already, and the closing one.
    pub(super) fn entries(
        &mut self,
        place: TextPosition,
        open: char,
        name: Option<String>,
        indent: u32,
    ) -> Value {
        let close = match open {
            '[' => ']',
            '{' => '}',
            _ => ')',
        };
        self.open.push(Bracket { close, line: place.line, indent });
        // What stands in `Some(…)` is a value, as in a list.
        let of_values = open == '[' || name.as_deref() == Some("Some");
        let mut fields = Vec::new();
        let mut items: Vec<Node> = Vec::new();
        let opened = place;
        while !self.at_close(place, open, close) {
            // A list that was never closed is closed here: this field stands where those around it do.
            if open == '[' && self.is_field_outside() {
                self.field_in_list(place);
                self.closed_early = true;
                break;
            }
            if self.is_forgotten(open) {
                let place = if self.token == Token::Comma { self.place } else { self.end_of_value };
                self.error(place, Problem::UnclosedHere { open, open_line: opened.line });
                self.closed_early = self.token != Token::Comma;
                break;
            }
            if self.token == Token::Comma {
                let (place, found) = (self.place, self.token.shown());
                self.error(place, Problem::ValueExpected { found });
                self.advance();
                continue;
            }
            if open == '[' && self.is_field() {
                match self.loose_fields() {
                    Loose::Entry(entry) => items.push(entry),
                    Loose::Fields(loose) => fields.extend(loose),
                }
            } else if !of_values && self.remark() {
                continue;
            } else {
                match self.entry(of_values) {
                    Entry::Field(field) => fields.push(field),
                    Entry::Item(item) => items.push(item),
                }
            }
            if !of_values && self.remark() {
                continue;
            }
            if self.token == Token::Comma {
                self.advance();
            } else if self.token.begins_value() && !std::mem::take(&mut self.closed_early) {
                let end = self.end_of_last;
                self.error(end, Problem::MissingComma);
            }
        }
        self.open.pop();
        if open == '[' {
            let Some(Field { place: here, name, .. }) = fields.into_iter().next() else {
                return Value::List(items);
            };
            let field = excerpt(&name);
            if items.is_empty() {
                return Value::FieldList { field, place: here };
            }
            self.error(here, Problem::FieldInList { field, open_line: place.line });
            return Value::List(items);
        }
        if fields.is_empty() && !items.is_empty() {
            return Value::Tuple { name, items };
        }
        for item in items {
            let found = match item.value {
                Value::Text(text) => Token::Text(text),
                Value::Integer(number) => Token::Integer(number),
                Value::Decimal(text) | Value::Name(text) => Token::Name(text),
                Value::List(_) | Value::FieldList { .. } => Token::Open('['),
                Value::Fields(_) | Value::Tuple { .. } => Token::Open('('),
                Value::Broken => continue,
            };
            self.error(item.place, Problem::FieldExpected { found: found.shown() });
        }
        Value::Fields(fields)
    }

    fn entry(&mut self, of_values: bool) -> Entry {
        let place = self.place;
        let is_header = matches!(self.token, Token::Header | Token::Colon | Token::Equals);
        let forgot_colon = !of_values && matches!(self.token, Token::Name(_)) && self.is_value_next();
        let mut node = if forgot_colon { self.name() } else { self.value() };
        if is_header {
            // Nothing but moving on gets past a mark that begins no value.
            self.advance();
            return Entry::Item(node);
        }
        let separated = matches!(self.token, Token::Colon | Token::Equals);
        if !separated && !forgot_colon {
            self.unquoted(&mut node);
            return Entry::Item(node);
        }
        let name = match node.value {
            Value::Name(name) => name,
            Value::Text(field) => {
                self.error(place, Problem::QuotedField { field: excerpt(&field) });
                field
            }
            _ => {
                let (place, found) = (self.place, self.token.shown());
                self.error(place, Problem::ValueExpected { found });
                self.advance();
                return Entry::Item(Node { place, value: Value::Broken });
            }
        };
        let indent = self.indent;
        if forgot_colon {
            let end = self.end_of_last;
            self.error(end, Problem::MissingColon { field: excerpt(&name) });
        } else {
            if self.token == Token::Equals {
                let here = self.place;
                self.error(here, Problem::EqualsSign { field: excerpt(&name) });
            }
            self.advance();
        }
        self.columns.push(place.column);
        let mut value = self.value_of(&name, place, indent);
        self.columns.pop();
        self.unquoted(&mut value);
        self.number_with_unit(&mut value);
        if !of_values {
            self.list_without_opening(&name, place, indent, &mut value);
        }
        Entry::Field(Field { place, name, value })
    }

    /// The field in front.
    pub(super) fn field(&mut self) -> Option<Field> {
        match self.entry(true) {
            Entry::Field(field) => Some(field),
            Entry::Item(_) => None,
        }
    }

    /// A name alone, whatever follows it.
    fn name(&mut self) -> Node {
        let place = self.place;
        let value = match self.advance() {
            Token::Name(name) => Value::Name(name),
            _ => Value::Broken,
        };
        Node { place, value }
    }
}
