//! Texts in quotation marks, and where one most likely ends whose own end was forgotten.

use super::bare::unpaired;
use super::lexer::Lexer;
use super::marks::{is_blank, plain_form};
use super::token::Token;
use crate::files::problem::{Problem, Problems, TextPosition};

/// A line of more bytes was written by no author, and would be searched from each of its marks.
const LONGEST: usize = 10_000;

impl Lexer<'_> {
    pub(super) fn string(&mut self, problems: &mut Problems) -> Token {
        let open = self.place;
        let start = self.clone();
        self.bump();
        let mut text = String::new();
        loop {
            let here = self.clone();
            match self.bump() {
                None => return self.unclosed(open, &start, problems),
                Some('\n') if self.lines_only => return self.unclosed(open, &start, problems),
                Some('\\') => self.escape(here.place, &mut text, problems),
                Some('"') => {
                    // As it is written: a line break that was escaped, as ours are, ends no line.
                    let written = start.rest.get(1..start.rest.len() - here.rest.len()).unwrap_or_default();
                    if !self.goes_on() && !looks_unclosed(written) {
                        return Token::Text(text);
                    }
                    if written.contains('\n') || self.is_odd(&start, &here) {
                        return self.unclosed(open, &start, problems);
                    }
                    problems.error(here.place, Problem::QuoteInside);
                    // The text most likely ends at the last quotation mark of its line.
                    let line = self.rest.split('\n').next().unwrap_or_default();
                    let inner = line.rfind('"').and_then(|end| line.get(..end));
                    if let Some(inner) = inner {
                        text.push_str(inner);
                        self.bump_n(inner.chars().count() + 1);
                    }
                    return Token::Text(text);
                }
                Some(c) => text.push(c),
            }
        }
    }

    /// Whether something stands right after a closing quotation mark that cannot follow a text.
    fn goes_on(&self) -> bool {
        self.peek().is_some_and(|c| {
            !is_blank(c)
                && !matches!(c, ',' | ')' | ']' | '}' | ':' | '=' | '/' | ';')
                && plain_form(c).is_none()
        })
    }

    /// A text without an end is taken to end with its line, before the closing marks there.
    fn unclosed(&mut self, open: TextPosition, start: &Self, problems: &mut Problems) -> Token {
        problems.error(open, Problem::UnclosedString);
        *self = Self { lines_only: true, ..start.clone() };
        self.bump();
        let line = self.rest.split('\n').next().unwrap_or_default();
        let line = before_next_text(line).unwrap_or(line);
        let line = before_next_field(line).unwrap_or(line);
        let text = before_closers(line);
        self.bump_n(text.chars().count());
        Token::Text(text.to_owned())
    }

    /// Whether the mark at `here`, behind which more stands, begins the next text of the line rather than
    /// standing inside the one that began at `start`: the marks of the line come in no pairs, and what stands
    /// before it leads to another text.
    fn is_odd(&self, start: &Self, here: &Self) -> bool {
        let line = start.rest.split('\n').next().unwrap_or_default();
        let written = start.rest.get(1..start.rest.len() - here.rest.len()).unwrap_or_default();
        before_next_text(line.get(1..).unwrap_or_default()).is_some_and(|text| text.len() < written.len())
            && marks(line) % 2 == 1
    }

    /// A text in single or curly quotation marks, told as a problem, read to its end on the same line.
    pub(super) fn odd_string(&mut self, open: char, problems: &mut Problems) -> Token {
        let place = self.place;
        self.bump();
        let ends = |c: char| match open {
            '\'' => c == '\'',
            '‘' | '’' => matches!(c, '‘' | '’' | '\''),
            _ => plain_form(c) == Some("\"") || c == '"',
        };
        if open == '\'' {
            problems.error(place, Problem::SingleQuotes);
        }
        let stop = self.rest.find(|c| ends(c) || c == '\n').and_then(|at| self.rest[at..].chars().next());
        if !stop.is_some_and(ends) {
            problems.error(place, Problem::UnclosedString);
            let line = self.rest.split('\n').next().unwrap_or_default();
            let text = before_closers(line);
            self.bump_n(text.chars().count());
            return Token::Text(text.to_owned());
        }
        let text = self.take_while(|c| !ends(c)).to_owned();
        self.bump();
        Token::Text(text)
    }
}

/// What stands in a line before the brackets and commas at its end that close what is around it.
fn before_closers(line: &str) -> &str {
    let mut text = line;
    loop {
        let before = text.trim_end_matches(|c: char| is_blank(c) || matches!(c, ',' | '，' | '}'));
        // A bracket that the text itself opens is its own.
        let closes = before.ends_with([')', ']', '）', '】']) && unpaired(before).is_some();
        text = if closes { before.trim_end_matches([')', ']', '）', '】']) } else { before };
        if !closes {
            return text;
        }
    }
}

/// How many quotation marks stand in a line, those of a text aside.
fn marks(line: &str) -> usize {
    line.match_indices('"').filter(|(at, _)| !line[..*at].ends_with('\\')).count()
}

/// What stands in a line before the comma, and the field behind it, that lead to its next text.
fn before_next_text(line: &str) -> Option<&str> {
    if line.len() > LONGEST {
        return None;
    }
    let mut before = &line[..line.find('"')?];
    loop {
        before = before.trim_end();
        if let Some(text) = before.strip_suffix([',', '，']) {
            return Some(text);
        }
        before = match before.strip_suffix([':', '：']) {
            Some(name) => name.trim_end().trim_end_matches(|c: char| c == '_' || c.is_ascii_lowercase()),
            None => before.strip_suffix(['(', '[', '（', '【'])?,
        };
    }
}

/// What stands in a line before a comma that a field follows.
fn before_next_field(line: &str) -> Option<&str> {
    if line.len() > LONGEST {
        return None;
    }
    let is_of_name = |c: char| c == '_' || c.is_ascii_lowercase();
    let is_field = |at: usize| {
        let name = line.get(at + 1..).unwrap_or_default().trim_start();
        let behind = name.trim_start_matches(is_of_name);
        behind.len() < name.len() && behind.starts_with(": ")
    };
    let comma = line.match_indices(',').map(|(at, _)| at).find(|at| is_field(*at))?;
    line.get(..comma)
}

/// A text over several lines that ends in the middle of a field most likely lacks its own end.
fn looks_unclosed(text: &str) -> bool {
    let Some((before, last)) = text.rsplit_once('\n') else { return false };
    let first = before.split('\n').next().unwrap_or_default().trim_end();
    if !first.ends_with([',', ')', ']']) {
        return false;
    }
    let last = last.trim();
    let before = last.strip_suffix(':').map(|name| name.rsplit([' ', '(', ',']).next().unwrap_or(name));
    before.is_some_and(|name| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
        || matches!(last, "[" | "(")
}
