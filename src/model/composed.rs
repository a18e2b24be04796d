//! Letters and their marks as one character each (Unicode's NFC): fonts have those, and two texts that look the
//! same are the same.

use std::borrow::Cow;
use unicode_normalization::char::compose;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A text whose letters and marks are one character each where Unicode has one (NFC), as fonts have them.
/// The compatibility forms of Chinese characters, which normalisation would make others of, stay.
pub fn composed(text: &str) -> Cow<'_, str> {
    if is_composed(text) {
        return Cow::Borrowed(text);
    }
    let mut whole = String::with_capacity(text.len());
    for part in text.split_inclusive(is_compatibility_form) {
        let form = part.chars().next_back().filter(|c| is_compatibility_form(*c));
        let plain = form.map_or(part, |form| &part[..part.len() - form.len_utf8()]);
        whole.extend(plain.nfc());
        whole.extend(form);
    }
    Cow::Owned(whole)
}

pub fn is_composed(text: &str) -> bool {
    if text.chars().all(stands_alone) {
        return true;
    }
    let others = text.chars().filter(|c| !is_compatibility_form(*c));
    is_nfc_quick(others) == IsNormalized::Yes
}

/// Characters that normalisation never touches: looking at them is quicker than looking them up.
fn stands_alone(c: char) -> bool {
    matches!(
        c,
        '\0'..'\u{300}'
            | '\u{2010}'..='\u{2027}'
            | '\u{2E80}'..='\u{3098}'
            | '\u{309B}'..='\u{A4CF}'
            | '\u{FF00}'..='\u{FFEF}'
    )
}

fn is_compatibility_form(c: char) -> bool {
    matches!(c, '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}')
}

/// A mark that is typed by itself, behind a letter: the one character of both, where there is one.
pub fn with_mark(letter: char, mark: char) -> Option<char> {
    compose(letter, mark)
}
