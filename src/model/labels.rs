//! Texts from files where they are shown and where they leave the program: what would hide, turn letters
//! around or drive a terminal is made visible, or left behind. The file keeps it as it is.

use super::composed::composed;
use std::borrow::Cow;
use std::fmt::Write;

/// Control characters but for line breaks and tabs, the marks that turn the direction of writing, with
/// which a label can be made to read as something else, and code points that are no characters, which
/// other programs refuse.
pub fn is_hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || is_noncharacter(c)
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}

/// U+FDD0…U+FDEF, and the last two of each plane.
fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE
}

/// A text as it leaves the program in a file of another kind: without what is hidden, and with one kind
/// of line break.
pub fn clean_text(text: &str) -> Cow<'_, str> {
    if !text.contains(|c: char| is_hidden(c) || breaks_line(c)) {
        return composed(text);
    }
    let text = text.replace("\r\n", "\n").replace(breaks_line, "\n");
    let text: String = text.chars().filter(|c| !is_hidden(*c)).collect();
    Cow::Owned(composed(&text).into_owned())
}

/// What other programs take for the end of a line, beside the line break itself.
pub fn breaks_line(c: char) -> bool {
    matches!(c, '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The same on one line, with one space where there was more than one, or a control character.
pub fn clean_line(text: &str) -> String {
    let text = text.replace(char::is_control, " ");
    clean_text(&text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Characters that nobody sees and hardly anybody types: they come along with what is pasted, and make the
/// same words different. What joins emoji is none.
pub fn is_unseen(c: char) -> bool {
    is_hidden(c)
        || matches!(c, '\r' | '\u{A0}' | '\u{AD}' | '\u{180E}' | '\u{200B}' | '\u{2028}' | '\u{2029}')
        || matches!(c, '\u{2060}'..='\u{2064}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}')
}

/// A text as it can be shown: a hidden character as its code point, `[U+202E]`.
pub fn safe_label(text: &str) -> Cow<'_, str> {
    spelled(text, is_hidden)
}

/// A text as a terminal may get it, which would go back or on to another line at more characters.
pub fn safe_output(text: &str) -> Cow<'_, str> {
    spelled(text, |c| is_hidden(c) || breaks_line(c))
}

/// The same where it has to stay in its line: the name of a file.
pub fn safe_line(text: &str) -> Cow<'_, str> {
    spelled(text, |c| is_hidden(c) || breaks_line(c) || matches!(c, '\n' | '\t'))
}

fn spelled(text: &str, is_spelled: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&is_spelled) {
        return composed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    for c in composed(text).chars() {
        if is_spelled(c) {
            let _ = write!(safe, "[U+{:04X}]", u32::from(c));
        } else {
            safe.push(c);
        }
    }
    Cow::Owned(safe)
}
