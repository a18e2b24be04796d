//! Which languages of a text an edit changes.

use super::Refusal;
use crate::model::{Language, Text};
use serde::{Deserialize, Serialize};

/// New words for a text that exists in two languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextIn {
    /// What a group types is its own words, shown as they are in both languages.
    Both(String),
    /// An author writes one language; the other stays.
    One(Language, String),
}

impl TextIn {
    pub fn as_str(&self) -> &str {
        match self {
            Self::Both(text) | Self::One(_, text) => text,
        }
    }

    pub(super) fn put(&self, text: &mut Text) {
        self.put_words(text, self.as_str());
    }

    /// Without the blanks around it.
    pub(super) fn put_trimmed(&self, text: &mut Text) {
        self.put_words(text, self.as_str().trim());
    }

    /// A name without the blanks around it; one that is empty in both languages is refused.
    pub(super) fn put_name(&self, name: &mut Text) -> Result<(), Refusal> {
        let mut named = name.clone();
        self.put_trimmed(&mut named);
        if named.is_empty() {
            return Err(Refusal::EmptyName);
        }
        *name = named;
        Ok(())
    }

    pub(super) fn name(&self) -> Result<Text, Refusal> {
        let mut name = Text::default();
        self.put_name(&mut name)?;
        Ok(name)
    }

    fn put_words(&self, text: &mut Text, words: &str) {
        match self {
            Self::Both(_) => *text = Text::plain(words),
            Self::One(Language::Zh, _) => words.clone_into(&mut text.zh),
            Self::One(Language::En, _) => words.clone_into(&mut text.en),
        }
    }
}

impl From<String> for TextIn {
    fn from(text: String) -> Self {
        Self::Both(text)
    }
}

impl From<&str> for TextIn {
    fn from(text: &str) -> Self {
        Self::Both(text.to_owned())
    }
}
