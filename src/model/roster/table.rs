//! A pasted text as rows of cells, whatever parts them: tabs of a spreadsheet, commas, semicolons, strokes of
//! both widths, or blanks alone.

use super::label::{GroupLabel, before_colon, label};
use super::terms::{GROUPS_ENGLISH, heading};

/// So much of a text is looked at; more than a thousand people nobody pastes.
const MOST_ROWS: usize = 2_000;
const MOST_CELLS: usize = 64;

/// Rows of cells; rows of blanks are left out.
pub(super) fn rows(text: &str) -> Vec<Vec<String>> {
    let text = narrow(text);
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let rows: Vec<Vec<String>> = if text.contains('\t') {
        quoted(&text, |c| c == '\t')
    } else if lines().filter(|line| line.contains('|')).count() * 2 > lines().count() {
        lines().map(framed).collect()
    } else if text.contains(is_mark) {
        quoted(&text, is_mark)
    } else {
        lines().map(words).collect()
    };
    let tabs = text.contains('\t');
    let rows = rows.into_iter().map(|row| label_apart(row, tabs));
    let is_blank = |row: &Vec<String>| row.iter().all(|cell| cell.is_empty());
    rows.filter(|row| !is_blank(row)).take(MOST_ROWS).collect()
}

/// The label of a group with which a line begins as a cell of its own. Where cells have tabs between them, what
/// stands behind a number is the group's name; in a running line it is the first person.
fn label_apart(mut row: Vec<String>, tabs: bool) -> Vec<String> {
    let Some(first) = row.first() else { return row };
    let apart = match before_colon(first) {
        Some((label, rest)) => Some((label, rest.to_owned())),
        None if tabs || row.len() < 2 => None,
        None => label(first)
            .filter(|label| label.number != 0 && !label.name.is_empty())
            .map(|label| (GroupLabel { name: String::new(), ..label.clone() }, label.name)),
    };
    if let Some((label, rest)) = apart {
        let written =
            if label.number == 0 { label.name } else { format!("G{} {}", label.number, label.name) };
        row.splice(..1, [written.trim().to_owned(), rest]);
    }
    row
}

fn is_mark(c: char) -> bool {
    matches!(c, ',' | '\u{FF0C}' | ';' | '\u{FF1B}' | '\u{3001}')
}

/// Digits, letters and the like in one width.
fn narrow(text: &str) -> String {
    let one = |c: char| match c {
        '\u{FF10}'..='\u{FF19}'
        | '\u{FF21}'..='\u{FF3A}'
        | '\u{FF41}'..='\u{FF5A}'
        | '\u{FF0B}'
        | '\u{FF0D}'
        | '\u{FF20}'
        | '\u{FF5C}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{A0}' => ' ',
        '\u{FEFF}' | '\u{200B}' => ' ',
        c => c,
    };
    text.replace("\r\n", "\n").replace('\r', "\n").chars().map(one).collect()
}

/// Cells between separators. One in quotation marks holds separators and ends of lines, as spreadsheets write
/// them; a mark that is never closed is a mark.
fn quoted(text: &str, parts: impl Fn(char) -> bool) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut rest) = (Vec::new(), Vec::new(), text);
    loop {
        let (cell, behind) = match rest.strip_prefix('"').and_then(|inside| closed(inside, &parts)) {
            Some(found) => found,
            None => {
                let end = rest.find(|c| c == '\n' || parts(c)).unwrap_or(rest.len());
                (rest[..end].to_owned(), &rest[end..])
            }
        };
        if row.len() < MOST_CELLS {
            row.push(cell.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        let mut chars = behind.chars();
        match chars.next() {
            None => break,
            Some('\n') => rows.push(std::mem::take(&mut row)),
            Some(_) => {}
        }
        rest = chars.as_str();
    }
    rows.push(row);
    rows
}

/// What stands before the closing mark, which a separator or the end of the line follows, and what is behind.
fn closed<'t>(inside: &'t str, parts: &impl Fn(char) -> bool) -> Option<(String, &'t str)> {
    let mut from = 0;
    loop {
        let at = from + inside[from..].find('"')?;
        let behind = &inside[at + 1..];
        if behind.starts_with('"') {
            from = at + 2;
            continue;
        }
        let ends = behind.chars().next().is_none_or(|c| c == '\n' || parts(c));
        return ends.then(|| (inside[..at].replace("\"\"", "\""), behind));
    }
}

/// `| a | b |`; the line under a heading has nothing in it.
fn framed(line: &str) -> Vec<String> {
    let inner = line.trim().trim_matches('|');
    let is_rule = |cell: &str| !cell.is_empty() && cell.chars().all(|c| "-:=".contains(c));
    inner
        .split('|')
        .map(str::trim)
        .map(|cell| if is_rule(cell) { String::new() } else { cell.to_owned() })
        .take(MOST_CELLS)
        .collect()
}

/// Words between blanks. The words of an English name and the two halves of a Chinese one that was spread stay
/// together, and so does `Group 3`.
fn words(line: &str) -> Vec<String> {
    let mut cells: Vec<String> = Vec::new();
    for word in line.split_whitespace() {
        if let Some(last) = cells.last_mut()
            && joins(last, word)
        {
            let joint = if is_one_character(last) { "" } else { " " };
            *last = format!("{last}{joint}{word}");
        } else if cells.len() < MOST_CELLS {
            cells.push(word.to_owned());
        }
    }
    cells
}

fn is_one_character(text: &str) -> bool {
    text.chars().count() == 1 && text.chars().all(|c| !c.is_ascii())
}

fn joins(last: &str, word: &str) -> bool {
    let latin =
        |text: &str| text.chars().all(|c| c.is_alphabetic() && u32::from(c) < 0x250 || " .'-".contains(c));
    let is_group = GROUPS_ENGLISH.iter().any(|group| last.eq_ignore_ascii_case(group));
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
    if is_group && is_number {
        return true;
    }
    let headings = heading(last).is_some() || heading(word).is_some();
    !headings && ((is_one_character(last) && is_one_character(word)) || (latin(last) && latin(word)))
}
