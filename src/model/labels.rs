//! Texts from files where they are shown: what would hide or turn letters around is made visible. The
//! file keeps it as it is.

use std::borrow::Cow;
use std::fmt::Write;

/// Control characters but for line breaks and tabs, and the marks that turn the direction of writing,
/// with which a label can be made to read as something else.
pub fn is_hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}

/// A text as it can be shown: a hidden character as its code point, `[U+202E]`.
pub fn safe_label(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if is_hidden(c) {
            let _ = write!(safe, "[U+{:04X}]", u32::from(c));
        } else {
            safe.push(c);
        }
    }
    Cow::Owned(safe)
}
