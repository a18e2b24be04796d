//! Text as it comes in: typed, pasted or put in by another program. It is cleaned here, in one way for every
//! field, before it is part of a document; what a file holds stays as it is.

use super::composed::composed;
use super::labels::{breaks_line, is_hidden, is_unseen};
use icu_segmenter::GraphemeClusterSegmenter;

/// What a field can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryLines {
    /// One line: what ended a line becomes this.
    One(&'static str),
    /// Several lines, and tabs.
    Several,
}

/// A text as it enters a document behind the character `after`: with one kind of line break and of space,
/// composed, and without what nobody sees. A full-width space, what joins emoji and what chooses between the
/// forms of a Chinese character stay.
pub fn clean_entry(text: &str, after: Option<char>, lines: EntryLines) -> String {
    let text = text.replace("\r\n", "\n");
    let text = match lines {
        EntryLines::One(_) => text.trim_matches(|c| breaks_line(c) || c == '\n'),
        EntryLines::Several => &text,
    };
    let mut clean = String::with_capacity(text.len());
    let mut before = after;
    for c in composed(text).chars() {
        let in_line = matches!(lines, EntryLines::One(_));
        match c {
            '\n' | '\t' if in_line => push_joint(&mut clean, c, lines),
            '\n' | '\t' => clean.push(c),
            c if breaks_line(c) => push_joint(&mut clean, '\n', lines),
            c if is_special_space(c) => clean.push(' '),
            c if joins(c) && !before.is_some_and(can_join) => continue,
            c if is_hidden(c) || is_unseen(c) || is_attachment(c) => continue,
            c if is_tag(c) && !before.is_some_and(|b| b == BLACK_FLAG || is_tag(b)) => continue,
            c => clean.push(c),
        }
        before = Some(c);
    }
    clean
}

/// Puts in what a line break, or a tab, is in a field; no second one behind the first.
fn push_joint(clean: &mut String, c: char, lines: EntryLines) {
    match lines {
        EntryLines::Several => clean.push(c),
        EntryLines::One(joint) => {
            let joint = if c == '\t' { " " } else { joint };
            let has_one = clean.ends_with(joint) || (joint == " " && clean.ends_with(' '));
            if !has_one {
                clean.push_str(joint);
            }
        }
    }
}

/// Spaces of other widths, and those that no line may end at. The full-width one is Chinese and none.
fn is_special_space(c: char) -> bool {
    matches!(c, '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}')
}

/// Joins what stands around it, or keeps it apart.
fn joins(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// What a joiner can stand behind: emoji, their colours and forms, and the letters of scripts that join.
fn can_join(c: char) -> bool {
    matches!(
        c,
        '\u{600}'..='\u{1CFF}'
            | '\u{2190}'..='\u{23FF}'
            | '\u{2600}'..='\u{27BF}'
            | '\u{2B00}'..='\u{2BFF}'
            | '\u{FE0F}'
            | '\u{1F000}'..='\u{1FAFF}'
    )
}

/// Begins the flags that are spelled in tags.
const BLACK_FLAG: char = '\u{1F3F4}';

/// Letters that nobody sees: with them a flag is spelled, and text is hidden in text.
fn is_tag(c: char) -> bool {
    matches!(c, '\u{E0000}'..='\u{E007F}')
}

/// Where something stood that is no text: a picture in a page that was copied.
fn is_attachment(c: char) -> bool {
    c == '\u{FFFC}'
}

/// A path as it was typed or copied: without the blanks, quotation marks and invisible characters around it that
/// file managers put there. Nothing within it is touched, as a file is found by its very characters.
pub fn bare_path(text: &str) -> &str {
    let around = |c: char| c.is_whitespace() || is_hidden(c) || is_unseen(c);
    let bare = text.trim_matches(around);
    let quoted = bare.strip_prefix('"').and_then(|bare| bare.strip_suffix('"'));
    quoted.map_or(bare, |bare| bare.trim_matches(around))
}

/// The first `most` characters of a text, ended between what a reader takes for two characters.
pub fn first_characters(text: &str, most: usize) -> &str {
    let Some((reach, _)) = text.char_indices().nth(most) else { return text };
    let ends = GraphemeClusterSegmenter::new().segment_str(text);
    let end = ends.take_while(|end| *end <= reach).last().unwrap_or(0);
    &text[..end]
}
