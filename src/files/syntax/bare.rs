//! What people write without its marks: a text without quotation marks, a remark without slashes, a table
//! from a spreadsheet, dots for what is still to come. Each is told as what it is and read to its end.

use super::lexer::Lexer;
use super::marks::{begins_name, is_blank, plain_form};
use super::slip::{After, Slip};
use super::token::Token;
use crate::files::problem::{Problem, Problems, excerpt};

impl<'a> Lexer<'a> {
    /// What stands here instead of a token, where it is one of the usual slips. `glued` when no blank
    /// stands before it.
    pub(super) fn slip(&mut self, c: char, glued: bool, problems: &mut Problems) -> Option<Slip> {
        let place = self.place;
        match c {
            '/' if !glued || self.after == After::Other => {
                problems.error(place, Problem::SlashComment);
                self.take_while(|c| c != '\n');
                Some(Slip::Passed)
            }
            '*' if self.rest.starts_with("*/") => {
                problems.error(place, Problem::UnopenedComment);
                self.bump_n(2);
                Some(Slip::Passed)
            }
            '（' => self.remark_in_brackets(problems),
            '.' | '…' if self.rest.starts_with("...") || c == '…' => {
                problems.error(place, Problem::Placeholder);
                self.take_while(|c| matches!(c, '.' | '…'));
                Some(Slip::Read(Token::Broken))
            }
            '“' if self.is_quoted_twice() => self.unopened(problems).map(Slip::Read),
            _ if begins_bare(c) && self.raw_hashes().is_none() => {
                let token = self
                    .pasted_table(problems)
                    .or_else(|| self.unopened(problems))
                    .or_else(|| self.unquoted(c, problems));
                token.map(Slip::Read)
            }
            _ => None,
        }
    }

    /// `（…）` with nothing in it that a part of a file has.
    fn remark_in_brackets(&mut self, problems: &mut Problems) -> Option<Slip> {
        const LONGEST: usize = 600;
        let marks =
            |c: char| matches!(c, '）' | ')' | '\n' | '"' | '“' | '”' | ':' | '：' | '（' | '(' | '[');
        let (at, end) = self.rest.char_indices().skip(1).take(LONGEST).find(|(_, c)| marks(*c))?;
        let remark = self.rest.get('（'.len_utf8()..at)?.trim();
        if !matches!(end, '）' | ')') || remark.is_empty() {
            return None;
        }
        problems.error(self.place, Problem::RemarkInBrackets { found: excerpt(remark) });
        self.take_while(|c| c != end);
        self.bump_n(1);
        Some(Slip::Passed)
    }

    /// Rows whose cells are parted by tabs. The first cell stands for all of them.
    fn pasted_table(&mut self, problems: &mut Problems) -> Option<Token> {
        let cell = self.first_cell()?.to_owned();
        let end = self.line_end();
        let cells =
            self.rest.get(..self.rest.len() - end)?.split('\t').filter(|cell| !cell.trim().is_empty());
        let problem = Problem::PastedTable { first: excerpt(&cell), cells: cells.count() };
        problems.error(self.place, problem);
        self.owes_comma = true;
        loop {
            self.take_while(|c| c != '\n');
            let next = self.clone();
            self.take_while(is_blank);
            if self.peek().is_none_or(|c| !begins_bare(c)) || self.first_cell().is_none() {
                *self = next;
                return Some(Token::Text(cell));
            }
        }
    }

    /// What stands before the first tab of the line, where that parts two cells.
    fn first_cell(&mut self) -> Option<&'a str> {
        let (tab, end) = (self.tab(), self.line_end());
        if tab <= end {
            return None;
        }
        let rest = self.rest;
        let cell = self.near().get(..rest.len() - tab)?.trim_end();
        let next = rest.get(rest.len() - tab..rest.len() - end)?.trim_start();
        let is_mark = |c: char| matches!(c, '"' | ':' | '=' | ',' | '(' | '[' | ')' | ']' | '{' | '}');
        let parts = cell.contains(|c: char| is_mark(c) || matches!(c, '：' | '，' | '（' | '）' | '【'));
        (!parts && !next.is_empty() && !next.starts_with("//")).then_some(cell)
    }

    /// Whether a text in curly marks goes on to a plain one, so that the plain one before it was forgotten.
    fn is_quoted_twice(&mut self) -> bool {
        let quote = self.quote();
        quote > self.line_end()
            && self.near().get(..self.rest.len() - quote).is_some_and(|text| text.contains('”'))
    }

    /// A text that ends with a quotation mark and begins with none.
    fn unopened(&mut self, problems: &mut Problems) -> Option<Token> {
        let quote = self.quote();
        if quote <= self.line_end() {
            return None;
        }
        let text = self.near().get(..self.rest.len() - quote)?;
        let behind = self.rest.get(text.len() + 1..)?.trim_start_matches([' ', '\t']).chars().next();
        let ends = behind
            .is_none_or(|c| matches!(c, ',' | ')' | ']' | '}' | '\n' | '\r' | '，' | '）' | '】' | '/'));
        let last = text.chars().next_back()?;
        let leads = is_blank(last) || matches!(last, ':' | '=' | ',' | '(' | '[' | '{');
        let leads =
            leads || plain_form(last).is_some_and(|plain| matches!(plain, ":" | "=" | "," | "(" | "["));
        // A field that is not followed by a mark, or brackets that belong to the file.
        let name = text.trim_start_matches(|c: char| c == '_' || c.is_alphanumeric()).trim_start();
        let is_field = self.after != After::Colon && name.starts_with([':', '=', '：', '＝']);
        if !ends || leads || is_field || unpaired(text).is_some() {
            return None;
        }
        problems.error(self.place, Problem::UnopenedString { found: excerpt(text) });
        let text = text.to_owned();
        self.bump_n(text.chars().count() + 1);
        Some(Token::Text(text))
    }

    /// A text as the value of a field, with no quotation marks at all, that is more than a name.
    fn unquoted(&mut self, c: char, problems: &mut Problems) -> Option<Token> {
        if self.after != After::Colon || !begins_name(c) {
            return None;
        }
        let ends = |c: char| matches!(c, ',' | '，' | ')' | '）' | ']' | '】' | '}' | '\n' | '\r');
        // What a field, a text or a bracket has: then it is something else than words.
        let parts = |c: char| {
            matches!(c, '"' | '“' | '”' | ':' | '：' | '=' | '＝' | '(' | '（' | '[' | '【' | '{' | '#')
        };
        let near = self.near();
        let length = match near.char_indices().find(|(_, c)| ends(*c) || parts(*c)) {
            Some((_, c)) if parts(c) => return None,
            Some((at, _)) => at,
            None => near.len(),
        };
        let run = near.get(..length)?;
        let run = run.split("//").next().unwrap_or(run).trim_end();
        if run.chars().all(|c| c == '_' || c.is_alphanumeric()) || run.contains('/') {
            return None;
        }
        problems.error(self.place, Problem::TextWithoutQuotes { found: excerpt(run) });
        self.bump_n(run.chars().count());
        Some(Token::Broken)
    }

    /// As much of what follows as a slip is looked for in, or a long line would be searched from each of its
    /// words.
    fn near(&self) -> &'a str {
        const BYTES: usize = 2_000;
        &self.rest[..self.rest.floor_char_boundary(BYTES)]
    }

    /// What follows the next quotation mark that is not escaped, the mark included; 0 where none comes.
    fn quote(&mut self) -> usize {
        let rest = self.rest;
        if self.ahead.quote > rest.len() {
            let escaped = |at: usize| rest[..at].ends_with('\\');
            let at = rest.match_indices('"').map(|(at, _)| at).find(|at| !escaped(*at));
            self.ahead.quote = at.map_or(0, |at| rest.len() - at);
        }
        self.ahead.quote
    }

    fn tab(&mut self) -> usize {
        if self.ahead.tab > self.rest.len() {
            self.ahead.tab = self.rest.find('\t').map_or(0, |at| self.rest.len() - at);
        }
        self.ahead.tab
    }

    /// What follows the end of the line, the line break included.
    pub(super) fn line_end(&mut self) -> usize {
        if self.ahead.line > self.rest.len() {
            self.ahead.line = self.rest.find('\n').map_or(0, |at| self.rest.len() - at);
        }
        self.ahead.line
    }

    /// Whether what follows up to the end of the line is words alone; passes over it then.
    pub(super) fn words_to_end_of_line(&mut self) -> Option<&'a str> {
        let end = self.line_end();
        let line = self.near().get(..self.rest.len() - end)?;
        let parts = |c: char| {
            matches!(c, '"' | ':' | '=' | '(' | '[' | '{' | ')' | ']' | '}' | '：' | '＝' | '“' | '”')
        };
        if line.contains(parts) || line.contains("//") {
            return None;
        }
        self.bump_n(line.chars().count());
        Some(line)
    }
}

/// Where the first bracket stands in a text that has no partner there.
pub(super) fn unpaired(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    for (at, c) in text.char_indices() {
        let opens = match c {
            '(' | '[' | '（' => {
                open.push((at, c));
                continue;
            }
            ')' => '(',
            ']' => '[',
            '）' => '（',
            _ => continue,
        };
        if open.pop_if(|(_, last)| *last == opens).is_none() {
            return Some(at);
        }
    }
    open.first().map(|(at, _)| *at)
}

/// Whether a text without its marks can begin with it.
fn begins_bare(c: char) -> bool {
    begins_name(c)
        || c.is_ascii_digit()
        || matches!(c, '+' | '-' | '.' | '$' | '%' | '&' | '*' | '<' | '>' | '?' | '!' | '@' | '~')
        || (!c.is_ascii() && plain_form(c).is_none())
}
