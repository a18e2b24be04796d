//! Several people in one text, as they are typed into one field or pasted from a list.

/// Marks that part people wherever they stand: commas, semicolons and strokes of both widths, and the ends of
/// lines.
fn parts(c: char) -> bool {
    matches!(
        c,
        '\u{3001}'
            | '\u{FF0C}'
            | ','
            | ';'
            | '\u{FF1B}'
            | '/'
            | '\u{FF0F}'
            | '|'
            | '\u{FF5C}'
            | '\n'
            | '\r'
            | '\t'
    )
}

/// Whether there is a mark in a text that ends a person, outside of brackets.
pub fn is_parted(text: &str) -> bool {
    parted(text).len() > 1
}

/// The people in a text, in their order. A blank parts Chinese names and never the two halves of an English
/// one; what stands in brackets belongs to the person before it; the numbers of a list are nobody.
pub fn people(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in parted(text) {
        let mut person: Vec<&str> = Vec::new();
        for word in words(part) {
            if person.last().is_some_and(|last| is_next(last, word, person.len())) {
                found.push(name(&person));
                person.clear();
            }
            person.push(word);
        }
        found.push(name(&person));
    }
    found.retain(|name| !name.is_empty());
    found
}

/// What stands between the marks outside of brackets.
fn parted(text: &str) -> Vec<&str> {
    let (mut depth, mut begins, mut found) = (0_usize, 0, Vec::new());
    for (at, c) in text.char_indices() {
        match c {
            '(' | '\u{FF08}' => depth += 1,
            ')' | '\u{FF09}' => depth = depth.saturating_sub(1),
            c if parts(c) && (depth == 0 || c == '\n') => {
                found.push(&text[begins..at]);
                begins = at + c.len_utf8();
                depth = 0;
            }
            _ => {}
        }
    }
    found.push(&text[begins..]);
    found
}

/// The words of one part without the number that counts it in a list. Blanks in brackets part none.
fn words(part: &str) -> Vec<&str> {
    let (mut depth, mut begins, mut found) = (0_usize, 0, Vec::new());
    for (at, c) in part.char_indices() {
        match c {
            '(' | '\u{FF08}' => depth += 1,
            ')' | '\u{FF09}' => depth = depth.saturating_sub(1),
            c if c.is_whitespace() && depth == 0 => {
                found.push(&part[begins..at]);
                begins = at + c.len_utf8();
            }
            _ => {}
        }
    }
    found.push(&part[begins..]);
    found.into_iter().map(without_number).filter(|word| !word.is_empty()).collect()
}

/// `2.王芳` is 王芳, and `2.` nobody; the digits of `A3` are a part of what it is called.
fn without_number(word: &str) -> &str {
    let rest = word.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.is_empty() || rest.len() == word.len() {
        return rest;
    }
    rest.strip_prefix(['.', ')', '\u{FF0E}', '\u{FF09}']).unwrap_or(word)
}

/// Whether a word begins the next person. Two Chinese characters with a blank between them are one name that
/// was spread to the width of three.
fn is_next(last: &str, word: &str, n_before: usize) -> bool {
    let (a, b) = (chinese(last), chinese(word));
    match (a, b) {
        (Some(1), Some(1)) => n_before > 1,
        (Some(_), Some(_)) => true,
        // A family name alone may stand beside a given one of the other script.
        (Some(n), None) | (None, Some(n)) => n > 1 && !word.starts_with(['(', '\u{FF08}']),
        (None, None) => false,
    }
}

/// How many Chinese characters a word of nothing else has, what it says in brackets aside.
fn chinese(word: &str) -> Option<usize> {
    let name = word.split(['(', '\u{FF08}']).next().unwrap_or(word);
    let is_han =
        |c: char| matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}');
    // The dot in a foreign name, and what chooses between the forms of a character.
    let counts =
        |c: &char| !matches!(c, '\u{B7}' | '\u{30FB}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}');
    (!name.is_empty() && name.chars().filter(counts).all(is_han)).then(|| name.chars().filter(counts).count())
}

/// The words of one person. What is Chinese needs no blank.
fn name(words: &[&str]) -> String {
    let joint = if words.iter().all(|word| chinese(word).is_some()) { "" } else { " " };
    words.join(joint)
}
