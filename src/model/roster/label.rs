//! What a group is called in a roster: its number, its name, or both.

use super::terms::{GROUPS_CHINESE, GROUPS_ENGLISH, NAMED_GROUP_ENDS, NTH, chinese_number};
use crate::model::limits::GROUP_NUMBERS;

/// A group as a roster calls it; 0 and a name where it has no number.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupLabel {
    pub number: u32,
    pub name: String,
}

impl GroupLabel {
    /// Whether both mean the same group: by their numbers, or by their names where one has none.
    pub fn is_same(&self, other: &Self) -> bool {
        if self.number != 0 && other.number != 0 {
            self.number == other.number
        } else {
            !self.name.is_empty() && self.name == other.name
        }
    }
}

/// What a text says of a group wherever it stands: with the word for one.
pub(super) fn label(text: &str) -> Option<GroupLabel> {
    let (label, rest) = beginning(text)?;
    // What follows a colon are people.
    if (label.number == 0 && !rest.is_empty()) || rest.trim_start().starts_with([':', '\u{FF1A}']) {
        return None;
    }
    let name = if label.number == 0 { label.name } else { bare_name(rest).to_owned() };
    Some(GroupLabel { name, ..label })
}

/// What a text in a column of groups says: there a number alone is one, and any other text a name.
pub(super) fn in_column(text: &str) -> Option<GroupLabel> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let alone = number(text).map(|number| GroupLabel { number, name: String::new() });
    let named = || GroupLabel { number: 0, name: text.to_owned() };
    Some(alone.or_else(|| label(text)).unwrap_or_else(named))
}

/// The label with which a line begins, and what follows behind a colon; `None` where there is no colon.
pub(super) fn before_colon(text: &str) -> Option<(GroupLabel, &str)> {
    let (head, rest) = text.split_once([':', '\u{FF1A}'])?;
    Some((label(head.trim())?, rest.trim()))
}

/// The label with which a text begins, and what follows it.
fn beginning(text: &str) -> Option<(GroupLabel, &str)> {
    let text = text.trim().trim_end_matches([':', '\u{FF1A}']).trim();
    let numbered = |number| GroupLabel { number, name: String::new() };
    if let Some((number, rest)) = chinese(text).or_else(|| english(text)) {
        return Some((numbered(number), rest));
    }
    let length = text.chars().count();
    let ends = |end: &&str| text.ends_with(*end);
    let is_name = (2..=8).contains(&length) && NAMED_GROUP_ENDS.iter().any(ends);
    let is_one_word = !text.contains(char::is_whitespace);
    (is_name && is_one_word).then(|| (GroupLabel { number: 0, name: text.to_owned() }, ""))
}

/// `第3组`, `3组`, `三组`, `第三小组 …`.
fn chinese(text: &str) -> Option<(u32, &str)> {
    let text = text.strip_prefix(NTH).unwrap_or(text).trim_start();
    let (at, word) = GROUPS_CHINESE.iter().find_map(|word| text.find(word).map(|at| (at, *word)))?;
    let number = number(text[..at].trim())?;
    Some((number, &text[at + word.len()..]))
}

/// `Group 3`, `group3`, `Team No. 3`, `G3`.
fn english(text: &str) -> Option<(u32, &str)> {
    let word = GROUPS_ENGLISH
        .into_iter()
        .find(|word| text.get(..word.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(word)))?;
    let rest = text[word.len()..].trim_start_matches([' ', '-', '#', '.', '_']);
    let rest =
        ["No.", "no.", "No", "no"].iter().find_map(|no| rest.strip_prefix(no)).unwrap_or(rest).trim_start();
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    // What goes on in letters is a word and no number.
    if rest[end..].starts_with(char::is_alphabetic) {
        return None;
    }
    Some((number(&rest[..end])?, &rest[end..]))
}

/// A number that a group can have, in digits or in Chinese characters.
fn number(text: &str) -> Option<u32> {
    let digits = (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = if digits { text.parse().ok() } else { chinese_number(text) };
    number.filter(|number| *number > 0 && GROUP_NUMBERS.contains(number))
}

/// The name of a group behind its number, without what parts the two.
fn bare_name(rest: &str) -> &str {
    rest.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '-' | '_' | '.' | '(' | ')' | '\u{FF08}' | '\u{FF09}' | '\u{2013}' | '\u{2014}')
    })
}
