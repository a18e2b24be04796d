//! One slip in a good file, at each place in turn: nothing that stands in the file disappears without a word,
//! the slip is told where it is, and who does what is told gets the whole file back.

use peak_moments::files::problem::{Located, Problem};
use peak_moments::files::{decode, encode, library};
use peak_moments::model::Language;

/// Where the marks of a text stand that are no part of its texts and remarks, quotation marks included.
fn marks(text: &str) -> Vec<(usize, char)> {
    let (mut found, mut in_text, mut in_remark) = (Vec::new(), false, false);
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        match c {
            '\n' => in_remark = false,
            _ if in_remark => {}
            '"' if in_text && before == '\\' => {}
            '"' => {
                in_text = !in_text;
                found.push((at, c));
            }
            '/' if !in_text && before == '/' => in_remark = true,
            '(' | ')' | '[' | ']' | ',' | ':' if !in_text => found.push((at, c)),
            _ => {}
        }
        before = c;
    }
    found
}

/// The byte at a place that counts characters.
fn byte_at(text: &str, problem: &Located) -> Option<usize> {
    let (line, column) = (problem.line? as usize, problem.column? as usize);
    let before: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let inside: usize = text[before..].chars().take(column - 1).map(char::len_utf8).sum();
    Some(before + inside)
}

/// Does what the first error says, where it says what to write.
fn followed(text: &str, problems: &[Located]) -> Option<String> {
    let closing = |open: &char| if *open == '[' { "]" } else { ")" };
    let problem = problems.iter().find(|problem| problem.is_error())?;
    let write = match &problem.problem {
        Problem::MissingComma => ",".to_owned(),
        Problem::MissingColon { .. } => ":".to_owned(),
        Problem::UnopenedString { .. } => "\"".to_owned(),
        Problem::MissingOpening { open, .. } => open.to_string(),
        Problem::UnclosedHere { open, .. } | Problem::UnmatchedBracket { open, .. } => {
            closing(open).to_owned()
        }
        Problem::FieldInList { .. } => "], ".to_owned(),
        Problem::UnclosedBracket { open } => return Some(format!("{text}{}", closing(open))),
        _ => return None,
    };
    let at = byte_at(text, problem)?;
    Some(format!("{}{write}{}", &text[..at], &text[at..]))
}

/// Takes out one mark in `step` after the other; `read` gives the document as a text that can be compared.
/// Returns how many were told, and of how many what is told gave the file back.
fn without_each(
    text: &str,
    step: usize,
    read: impl Fn(&str) -> (Option<String>, Vec<Located>),
) -> (usize, usize) {
    let whole = read(text).0.expect("a good file");
    let (mut tried, mut mended) = (0, 0);
    for (at, c) in marks(text).into_iter().step_by(step) {
        let line = u32::try_from(text[..at].matches('\n').count() + 1).unwrap();
        let slipped = format!("{}{}", &text[..at], &text[at + c.len_utf8()..]);
        let (value, problems) = read(&slipped);
        let told: Vec<String> = problems.iter().map(|p| p.render("f", Language::En)).collect();
        let about = || {
            format!(
                "{c} taken out of line {line}: {told:#?}\n{}",
                slipped.lines().nth(line as usize - 1).unwrap()
            )
        };
        if let Some(value) = value {
            assert_eq!(value, whole, "something vanished: {}", about());
            continue;
        }
        tried += 1;
        assert!(told.len() <= 2, "one slip is told as {}: {}", told.len(), about());
        // The bracket around the whole has no line of its own to be told at.
        let is_near = |problem: &Located| problem.line.is_some_and(|told| told.abs_diff(line) <= 1);
        let is_last = text[at + 1..].trim().is_empty();
        assert!(is_last || is_near(&problems[0]), "told elsewhere: {}", about());
        let (mut text, mut problems) = (slipped.clone(), problems);
        for _ in 0..3 {
            let Some(next) = followed(&text, &problems) else { break };
            let (value, told) = read(&next);
            (text, problems) = (next, told);
            if let Some(value) = value {
                assert_eq!(value, whole, "what is told loses something: {}", about());
                mended += 1;
            }
        }
    }
    (tried, mended)
}

/// What ends a text is told as where it begins, and where it ends only its author knows: a sixth of all marks.
#[track_caller]
fn most_are_mended((tried, mended): (usize, usize)) {
    assert!(tried > 30 && mended * 4 >= tried * 3, "{mended} of {tried} slips were mended by what is told");
}

fn scenario(text: &str) -> (Option<String>, Vec<Located>) {
    let decoded = decode::scenario(text);
    (decoded.value.map(|scenario| encode::scenario_text(&scenario)), decoded.problems)
}

fn worksheet(text: &str) -> (Option<String>, Vec<Located>) {
    let decoded = decode::worksheet(text);
    (decoded.value.map(|worksheet| encode::worksheet_text(&worksheet)), decoded.problems)
}

#[test]
fn a_mark_taken_out_of_the_warm_up() {
    most_are_mended(without_each(library::SHIPPED[0].1, 7, scenario));
}

#[test]
fn a_mark_taken_out_of_a_shipped_scenario() {
    let each = library::SHIPPED[1..].iter().map(|(_, text)| without_each(text, 97, scenario));
    most_are_mended(each.fold((0, 0), |all, each| (all.0 + each.0, all.1 + each.1)));
}

#[test]
fn a_mark_taken_out_of_a_worksheet() {
    let text = encode::worksheet_text(&peak_moments::demo::worksheet(Language::Zh));
    most_are_mended(without_each(&text, 61, worksheet));
}
