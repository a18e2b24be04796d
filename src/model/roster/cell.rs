//! What one cell of a roster is by itself.

use super::label::label;
use super::terms::{is_attribute, is_department};

/// What a cell looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CellKind {
    Blank,
    /// Up to four digits: the place in a list, or a group.
    Number,
    /// A telephone number, an e-mail address, an id: never kept.
    Private,
    Group,
    Department,
    Name,
    Other,
}

pub(super) fn kind(cell: &str) -> CellKind {
    let cell = cell.trim();
    if cell.is_empty() {
        CellKind::Blank
    } else if is_number(cell) {
        CellKind::Number
    } else if is_private(cell) {
        // A number beside a name makes no private cell of it.
        let rest = without_private(cell).0;
        if rest.is_empty() { CellKind::Private } else { kind(&rest) }
    } else if label(cell).is_some() {
        CellKind::Group
    } else if is_attribute(cell) {
        CellKind::Other
    } else if is_department(cell) {
        CellKind::Department
    } else if is_name(cell) {
        CellKind::Name
    } else {
        CellKind::Other
    }
}

fn is_number(word: &str) -> bool {
    let word = word.trim_end_matches(['.', '\u{3001}']);
    (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text holds what is nobody's business: an address, or three digits and more.
pub(super) fn is_private(text: &str) -> bool {
    text.contains('@') || text.chars().filter(char::is_ascii_digit).count() >= 3
}

/// Whether a text looks like one person.
fn is_name(text: &str) -> bool {
    let length = text.chars().count();
    let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{323AF}' | '\u{B7}');
    let bare = text.split(['(', '\u{FF08}']).next().unwrap_or(text);
    if bare.chars().all(|c| is_han(c) || c.is_whitespace()) {
        let n = bare.chars().filter(|c| is_han(*c)).count();
        return (2..=4).contains(&n) || (bare.contains('\u{B7}') && n <= 16);
    }
    let words = text.split_whitespace().count();
    let fits =
        |c: char| c.is_alphabetic() || c.is_whitespace() || ".'-\u{2019}()\u{FF08}\u{FF09}".contains(c);
    (1..=4).contains(&words) && length <= 40 && text.chars().all(fits)
}

/// A cell of people without telephone numbers, addresses and ids; how many were taken out.
pub(super) fn without_private(cell: &str) -> (String, usize) {
    let (mut kept, mut n_out) = (String::with_capacity(cell.len()), 0);
    let (mut inside, mut depth) = (String::new(), 0_usize);
    // What stands in brackets goes as a whole.
    for c in cell.chars() {
        match c {
            '(' | '\u{FF08}' => {
                depth += 1;
                inside.push(c);
            }
            ')' | '\u{FF09}' if depth > 0 => {
                depth -= 1;
                inside.push(c);
                if depth == 0 {
                    let out = is_private(&inside);
                    n_out += usize::from(out);
                    if !out {
                        kept.push_str(&inside);
                    }
                    inside.clear();
                }
            }
            c if depth > 0 => inside.push(c),
            c => kept.push(c),
        }
    }
    if is_private(&inside) {
        n_out += 1;
    } else {
        kept.push_str(&inside);
    }
    let mut words: Vec<String> = Vec::new();
    for word in kept.split_whitespace() {
        // The beginning of a telephone number abroad, parted from its rest.
        let is_abroad = word.contains("+") && word.contains(|c: char| c.is_ascii_digit());
        let is_out = is_private(word) || is_abroad;
        n_out += usize::from(is_out);
        // Of what is glued to a Chinese name, the name stays.
        let word =
            word.chars().filter(|c| !is_out || (!c.is_ascii() && c.is_alphabetic())).collect::<String>();
        if word.chars().any(char::is_alphabetic) {
            words.push(word);
        }
    }
    (words.join(" "), n_out)
}
