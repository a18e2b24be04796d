//! What every fuzz target asks of a reader besides ending without a panic. Time and memory are
//! libFuzzer's to watch; `run.sh` sets their limits.

use peak_moments::files::decode::Decoded;
use peak_moments::files::problem::Located;
use peak_moments::files::{AnyDocument, decode, encode, open};
use peak_moments::model::Language;
use std::path::{Path, PathBuf};

/// Problems that a list shows, one that counts the rest, and one that names the encoding.
const MOST_PROBLEMS: usize = 202;

/// Reads a file's bytes; what was read must be written and read again as the same, and what was not
/// read must say why in both languages.
pub fn check_document(bytes: &[u8], named_worksheet: bool) {
    check_decoded(open::document(bytes, named_worksheet));
}

/// What [`check_document`] asks, of what was read already.
pub fn check_decoded(decoded: Decoded<Document>) {
    check_problems(&decoded.problems);
    match decoded.value {
        Some(AnyDocument::Scenario(scenario)) => {
            let text = encode::scenario_text(&scenario);
            let again = decode::scenario(&text);
            assert_eq!(again.value.as_ref(), Some(&*scenario), "{:?}\n{text}", again.problems);
        }
        Some(AnyDocument::Worksheet(worksheet)) => {
            let text = encode::worksheet_text(&worksheet);
            let again = decode::worksheet(&text);
            assert_eq!(again.value.as_ref(), Some(&*worksheet), "{:?}\n{text}", again.problems);
        }
        Some(AnyDocument::Class(class)) => {
            let text = encode::class_text(&class);
            let again = decode::class(&text);
            assert_eq!(again.value.as_ref(), Some(&*class), "{:?}\n{text}", again.problems);
        }
        None => assert!(decoded.problems.iter().any(Located::is_error), "refused without a reason"),
    }
}

fn check_problems(problems: &[Located]) {
    assert!(problems.len() <= MOST_PROBLEMS, "{} problems", problems.len());
    for problem in problems {
        for language in Language::ALL {
            let message = problem.render("f", language);
            assert!(!message.contains(steers), "a message steers who shows it: {message:?}");
        }
    }
}

/// Whether a character does something to a terminal or to the order of a line instead of being seen.
fn steers(c: char) -> bool {
    (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A folder of this process in the memory, for the readers that want one.
pub fn folder(name: &str) -> PathBuf {
    let memory = Path::new("/dev/shm");
    let base = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    base.join(format!("peak-moments-fuzz-{name}-{}", std::process::id()))
}
