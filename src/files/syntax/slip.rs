//! What the lexer keeps in mind to know a slip by, and what comes of one.

use super::token::Token;

/// What the last token was, as far as it matters.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    /// A colon or an equals sign: a value follows.
    Colon,
    /// A word or a number.
    Word,
    Other,
}

impl After {
    pub(super) fn of(token: &Token) -> Self {
        match token {
            Token::Colon | Token::Equals => Self::Colon,
            Token::Name(_) | Token::Integer(_) | Token::Decimal(_) => Self::Word,
            _ => Self::Other,
        }
    }
}

/// A slip that was told.
pub(super) enum Slip {
    /// Nothing that counts.
    Passed,
    Read(Token),
}

/// Where the next marks stand, as the length of what follows them: looked for once, or a long line would be
/// searched from each of its words.
#[derive(Clone, Copy)]
pub(super) struct Ahead {
    pub(super) quote: usize,
    pub(super) tab: usize,
    pub(super) line: usize,
}

impl Default for Ahead {
    fn default() -> Self {
        Self { quote: usize::MAX, tab: usize::MAX, line: usize::MAX }
    }
}
