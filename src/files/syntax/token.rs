//! The tokens of a text.

use crate::files::problem::excerpt;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    Open(char),
    Close(char),
    Comma,
    Colon,
    Equals,
    Text(String),
    Integer(i64),
    Decimal(String),
    Name(String),
    /// A value that could not be read; the problem was told.
    Broken,
    /// `#![…]` at the head of a file.
    Header,
    End,
}

impl Token {
    /// Whether a value can begin with it.
    pub(super) fn begins_value(&self) -> bool {
        matches!(
            self,
            Self::Open(_)
                | Self::Text(_)
                | Self::Integer(_)
                | Self::Decimal(_)
                | Self::Name(_)
                | Self::Broken
        )
    }

    /// As it is quoted in a message.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Open(c) | Self::Close(c) => c.to_string(),
            Self::Comma => ",".to_owned(),
            Self::Colon => ":".to_owned(),
            Self::Equals => "=".to_owned(),
            Self::Text(text) => format!("\"{}\"", excerpt(text)),
            Self::Integer(number) => number.to_string(),
            Self::Decimal(text) | Self::Name(text) => excerpt(text),
            Self::Header => "#![".to_owned(),
            Self::Broken | Self::End => "…".to_owned(),
        }
    }
}
