//! Tokens → tree. Never gives up: what is wrong is told, mended in the way that was most likely meant,
//! and reading goes on behind it.

use super::lexer::Lexer;
use super::token::Token;
use super::tree::{Field, Node, Value};
use crate::files::problem::Problem;
use crate::files::problem::{Problems, TextPosition};

/// Brackets may be nested so deep; ron's own limit.
const MAX_DEPTH: usize = 128;

/// More values than this are no workshop: the cap keeps the memory of a hostile file in bounds.
const MAX_VALUES: usize = 1_000_000;

/// What a file may call the whole of it.
const OURS: [&str; 3] = ["Scenario", "Worksheet", "Class"];

/// Reads a whole file. The tree is as complete as the text allows; `problems` says what it lacks.
pub(crate) fn parse(text: &str, problems: &mut Problems) -> Node {
    let mut lexer = Lexer::new(text);
    let end_of_last = lexer.place();
    let (place, token) = lexer.next(problems);
    let mut parser = Parser {
        lexer,
        place,
        token,
        end_of_last,
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
    lexer: Lexer<'a>,
    /// The token in front, and where it begins.
    pub(super) token: Token,
    pub(super) place: TextPosition,
    /// Where the token before it ended: the place of a missing comma.
    pub(super) end_of_last: TextPosition,
    /// The closing brackets that are awaited, outermost first.
    open: Vec<char>,
    /// Where the fields begin that the brackets around stand behind, outermost first.
    pub(super) columns: Vec<u32>,
    n_values: usize,
    told_unclosed: bool,
    /// A list that was never closed was just closed: the comma behind it was its last.
    closed_early: bool,
    /// The outer brackets are missing.
    naked: bool,
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
        let (place, token) = self.lexer.next(self.problems);
        self.place = place;
        std::mem::replace(&mut self.token, token)
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
            let value = self.entries(place, '(', None);
            return Node { place, value };
        }
        if let Token::Name(name) = &self.token
            && !OURS.contains(&name.as_str())
            && self.token_ahead() == Token::Open('(')
        {
            let (place, found) = (self.place, crate::files::problem::excerpt(name));
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

    fn value(&mut self) -> Node {
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
            Token::Text(_) | Token::Integer(_) | Token::Decimal(_) | Token::Name(_) => match self.advance() {
                Token::Text(text) => Value::Text(text),
                Token::Integer(number) => Value::Integer(number),
                Token::Decimal(text) => Value::Decimal(text),
                Token::Name(name) if self.token == Token::Open('(') => self.bracketed('(', Some(name)),
                Token::Name(name) => Value::Name(name),
                _ => Value::Broken,
            },
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
        self.advance();
        self.entries(place, open, name)
    }

    /// Passes over a bracket with all that is in it, counting instead of descending.
    fn skip_brackets(&mut self) {
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

    /// What stands between brackets, the opening one passed already, and the closing one.
    fn entries(&mut self, place: TextPosition, open: char, name: Option<String>) -> Value {
        let close = match open {
            '[' => ']',
            '{' => '}',
            _ => ')',
        };
        self.open.push(close);
        let mut fields = Vec::new();
        let mut items: Vec<Node> = Vec::new();
        while !self.at_close(place, open, close) {
            // A list that was never closed is closed here: this field stands where those around it do.
            if open == '[' && self.is_field_outside() {
                self.field_in_list(place);
                self.closed_early = true;
                break;
            }
            if self.token == Token::Comma {
                let (place, found) = (self.place, self.token.shown());
                self.error(place, Problem::ValueExpected { found });
                self.advance();
                continue;
            }
            match self.entry(open == '[') {
                Entry::Field(field) => fields.push(field),
                Entry::Item(item) => items.push(item),
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
            let field = crate::files::problem::excerpt(&name);
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

    /// Whether the entries end here. Passes the closing bracket when it is theirs, or was meant to be.
    fn at_close(&mut self, place: TextPosition, open: char, close: char) -> bool {
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
            Token::Close(found) if found == close || (close == '}' && found == ')') => {
                self.advance();
                true
            }
            Token::Close(found) => {
                let here = self.place;
                let outer = self.open.len().saturating_sub(1);
                if !self.open.iter().take(outer).any(|awaited| *awaited == found) {
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
        let fits = |awaited: &[char], closing: &[char]| {
            let inner_first = awaited.iter().rev();
            let all = closing.len() <= awaited.len() && inner_first.zip(closing).all(|(a, b)| a == b);
            all && (closing.len() < awaited.len() || last == Token::End)
        };
        let outer = self.open.len().saturating_sub(1);
        let forgotten: Vec<char> = match self.token {
            Token::Close(found) => std::iter::once(found).chain(closing.iter().copied()).collect(),
            _ => return false,
        };
        !self.open.get(..outer).is_some_and(|awaited| fits(awaited, &forgotten)) && fits(&self.open, &closing)
    }

    fn entry(&mut self, in_list: bool) -> Entry {
        let place = self.place;
        let is_header = matches!(self.token, Token::Header | Token::Colon | Token::Equals);
        let mut node = self.value();
        if is_header {
            // Nothing but moving on gets past a mark that begins no value.
            self.advance();
            return Entry::Item(node);
        }
        let separated = matches!(self.token, Token::Colon | Token::Equals);
        // `name "x"`: a name and a value without anything between them.
        let forgot_colon = !in_list
            && matches!(node.value, Value::Name(_))
            && self.token.begins_value()
            && !matches!(self.token, Token::Name(_));
        if !separated && !forgot_colon {
            self.unquoted(&mut node);
            return Entry::Item(node);
        }
        let name = match node.value {
            Value::Name(name) => name,
            Value::Text(field) => {
                self.error(place, Problem::QuotedField { field: crate::files::problem::excerpt(&field) });
                field
            }
            _ => {
                let (place, found) = (self.place, self.token.shown());
                self.error(place, Problem::ValueExpected { found });
                self.advance();
                return Entry::Item(Node { place, value: Value::Broken });
            }
        };
        if forgot_colon {
            let end = self.end_of_last;
            self.error(end, Problem::MissingColon { field: name.clone() });
        } else {
            if self.token == Token::Equals {
                let here = self.place;
                self.error(here, Problem::EqualsSign { field: name.clone() });
            }
            self.advance();
        }
        self.columns.push(place.column);
        let mut value = self.value();
        self.columns.pop();
        self.unquoted(&mut value);
        self.number_with_unit(&mut value);
        Entry::Field(Field { place, name, value })
    }
}
