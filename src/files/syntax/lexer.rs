//! Text → tokens with places. Knows the marks that a Chinese keyboard types, names them with their
//! replacement and reads on.

use super::marks::{begins_name, is_blank, plain_form};
use super::number::read_number;
use super::slip::{After, Ahead, Slip};
use super::token::Token;
use crate::files::problem::Problem;
use crate::files::problem::{Problems, TextPosition, excerpt};

/// Cheap to clone, which is how the parser looks ahead.
#[derive(Clone)]
pub(super) struct Lexer<'a> {
    pub(super) rest: &'a str,
    pub(super) place: TextPosition,
    /// What was read last, which says what a slip behind it most likely is.
    pub(super) after: After,
    pub(super) ahead: Ahead,
    /// A value was read behind which no comma can stand.
    pub(super) owes_comma: bool,
    /// Set when a text was found to have no end: from there on texts end with their line, or every
    /// further one would be searched to the end of the file again.
    pub(super) lines_only: bool,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            rest: text,
            place: TextPosition::START,
            after: After::Other,
            ahead: Ahead::default(),
            owes_comma: false,
            lines_only: false,
        }
    }

    /// Where the next character stands.
    pub(super) fn place(&self) -> TextPosition {
        self.place
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    pub(super) fn bump(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.rest = &self.rest[c.len_utf8()..];
        if c == '\n' {
            self.place = TextPosition { line: self.place.line.saturating_add(1), column: 1 };
        } else {
            self.place.column = self.place.column.saturating_add(1);
        }
        Some(c)
    }

    pub(super) fn bump_n(&mut self, n_chars: usize) {
        for _ in 0..n_chars {
            self.bump();
        }
    }

    pub(super) fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let length = self.rest.find(|c| !wanted(c)).unwrap_or(self.rest.len());
        let taken = &self.rest[..length];
        self.bump_n(taken.chars().count());
        taken
    }

    /// The next token and where it begins.
    pub(super) fn next(&mut self, problems: &mut Problems) -> (TextPosition, Token) {
        let (place, token) = self.read(problems);
        self.after = After::of(&token);
        (place, token)
    }

    fn read(&mut self, problems: &mut Problems) -> (TextPosition, Token) {
        loop {
            let before = self.place;
            self.skip_blanks(problems);
            let place = self.place;
            if std::mem::take(&mut self.owes_comma) && self.peek().is_some_and(|c| c != ',') {
                return (place, Token::Comma);
            }
            let Some(c) = self.peek() else { return (place, Token::End) };
            match self.slip(c, before == place, problems) {
                Some(Slip::Passed) => continue,
                Some(Slip::Read(token)) => return (place, token),
                None => {}
            }
            if let Some(replacement) = plain_form(c) {
                problems.error(place, Problem::Character { found: c, replacement });
            }
            let token = match plain_form(c).and_then(|plain| plain.chars().next()).unwrap_or(c) {
                c @ ('(' | '[' | '{') => self.one(Token::Open(c)),
                c @ (')' | ']' | '}') => self.one(Token::Close(c)),
                ',' => self.one(Token::Comma),
                ':' => self.one(Token::Colon),
                '=' => self.one(Token::Equals),
                '"' if c == '"' => self.string(problems),
                '"' | '\'' => self.odd_string(c, problems),
                '#' if self.rest.starts_with("#![") => {
                    self.bump_n(3);
                    Token::Header
                }
                '#' => {
                    problems.error(place, Problem::HashComment);
                    self.take_while(|c| c != '\n');
                    continue;
                }
                'r' if self.raw_hashes().is_some() => self.raw_string(problems),
                '0'..='9' | '+' | '-' | '.' => match self.number(problems) {
                    Some(token) => token,
                    None => continue,
                },
                c if begins_name(c) => {
                    if self.rest.starts_with("r#") {
                        self.bump_n(2);
                    }
                    Token::Name(self.take_while(|c| c == '_' || c.is_alphanumeric()).to_owned())
                }
                ' ' => {
                    self.bump();
                    continue;
                }
                _ => {
                    problems.error(place, Problem::UnexpectedCharacter { found: c });
                    // A run of the like is one problem.
                    self.bump();
                    self.take_while(|c| {
                        !c.is_whitespace() && !c.is_ascii() && !begins_name(c) && plain_form(c).is_none()
                    });
                    continue;
                }
            };
            return (place, token);
        }
    }

    fn one(&mut self, token: Token) -> Token {
        self.bump();
        token
    }

    fn skip_blanks(&mut self, problems: &mut Problems) {
        loop {
            self.take_while(is_blank);
            if self.rest.starts_with("//") {
                self.take_while(|c| c != '\n');
            } else if self.rest.starts_with("/*") {
                self.skip_block_comment(problems);
            } else {
                return;
            }
        }
    }

    fn skip_block_comment(&mut self, problems: &mut Problems) {
        let (open, start) = (self.place, self.clone());
        let mut depth = 0_usize;
        loop {
            if self.rest.starts_with("/*") {
                depth += 1;
                self.bump_n(2);
            } else if self.rest.starts_with("*/") {
                depth -= 1;
                self.bump_n(2);
                if depth == 0 {
                    return;
                }
            } else if self.bump().is_none() {
                // It most likely ends with its line, as a text does.
                problems.error(open, Problem::UnclosedComment);
                *self = start;
                self.take_while(|c| c != '\n');
                return;
            }
        }
    }

    /// What follows a backslash that was taken.
    pub(super) fn escape(&mut self, place: TextPosition, text: &mut String, problems: &mut Problems) {
        let bad = |found: String, problems: &mut Problems| {
            problems.error(place, Problem::BadEscape { found: excerpt(&format!("\\{found}")) });
        };
        let Some(c) = self.bump() else { return };
        match c {
            '"' | '\\' | '\'' => text.push(c),
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            't' => text.push('\t'),
            '0' => text.push('\0'),
            'x' => match self.byte_escapes() {
                Some(c) => text.push(c),
                None => bad("x".to_owned(), problems),
            },
            'u' => {
                let braced = self.rest.strip_prefix('{').unwrap_or_default();
                let length = braced.bytes().take(7).position(|b| b == b'}').filter(|length| *length > 0);
                let hex = length.and_then(|length| braced.get(..length));
                match hex.and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32) {
                    Some(c) => {
                        text.push(c);
                        self.bump_n(hex.map_or(0, str::len) + 2);
                    }
                    None => bad("u".to_owned(), problems),
                }
            }
            other => bad(other.to_string(), problems),
        }
    }

    /// `41` after `\x`; up to three more `\x..` may complete a character of several bytes, as in ron.
    fn byte_escapes(&mut self) -> Option<char> {
        let byte = |lexer: &mut Self| {
            let hex = lexer.rest.get(..2)?;
            let byte = u8::from_str_radix(hex, 16).ok()?;
            lexer.bump_n(2);
            Some(byte)
        };
        let mut bytes = vec![byte(self)?];
        loop {
            if let Ok(text) = std::str::from_utf8(&bytes) {
                return text.chars().next();
            }
            if bytes.len() == 4 || !self.rest.starts_with("\\x") {
                return None;
            }
            self.bump_n(2);
            bytes.push(byte(self)?);
        }
    }

    /// The number of `#` of a raw string that begins here.
    pub(super) fn raw_hashes(&self) -> Option<usize> {
        let after = self.rest.strip_prefix('r')?;
        let hashes = after.len() - after.trim_start_matches('#').len();
        after[hashes..].starts_with('"').then_some(hashes)
    }

    fn raw_string(&mut self, problems: &mut Problems) -> Token {
        let open = self.place;
        let hashes = self.raw_hashes().unwrap_or_default();
        self.bump_n(hashes + 2);
        let end = format!("\"{}", "#".repeat(hashes));
        let length = self.rest.find(&end);
        if length.is_none() {
            problems.error(open, Problem::UnclosedString);
        }
        let text = self.rest[..length.unwrap_or(self.rest.len())].to_owned();
        self.bump_n(text.chars().count() + end.len());
        Token::Text(text)
    }

    fn number(&mut self, problems: &mut Problems) -> Option<Token> {
        let place = self.place;
        let mut written = String::new();
        while let Some(c) = self.peek() {
            let plain = plain_form(c).and_then(|plain| plain.chars().next()).unwrap_or(c);
            let sign = matches!(plain, '+' | '-');
            let fits = plain.is_ascii_alphanumeric() || matches!(plain, '_' | '.') || sign;
            // A sign begins a number or its exponent; between digits it is a date without its quotation
            // marks, told as one wrong number.
            let in_place = !sign
                || written.is_empty()
                || (written.ends_with(['e', 'E']) && !written.contains('x'))
                || written.ends_with(|c: char| c.is_ascii_digit());
            if !fits || !in_place {
                break;
            }
            if plain != c
                && !written.is_empty()
                && let Some(replacement) = plain_form(c)
            {
                problems.error(self.place, Problem::Character { found: c, replacement });
            }
            written.push(plain);
            self.bump();
        }
        let token = read_number(&written);
        if token.is_none() {
            problems.error(place, Problem::BadNumber { found: excerpt(&written) });
        }
        token.or_else(|| (!written.is_empty()).then_some(Token::Decimal(written)))
    }
}
