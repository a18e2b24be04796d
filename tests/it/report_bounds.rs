//! What a printed report has room for: at each bound all of it is printed, one beyond it the rest is left out and a
//! sentence says so, in the file and beside it.

use crate::read_pdf::ReadPdf;
use crate::ride::{export, finished_ride};
use peak_moments::model::{Action, KanoIdea, Language, Text, Worksheet};
use peak_moments::report::Format;
use peak_moments::words::report as words;

/// Whether the report says that it leaves something out. What is said beside the file stands in it too.
fn is_cut(change: impl FnOnce(&mut Worksheet)) -> bool {
    let mut worksheet = finished_ride();
    change(&mut worksheet);
    let export = export(Format::Pdf, &worksheet, Language::Zh);
    let sentence = words::TOO_LONG_FOR_PAPER.get(Language::Zh);
    let is_told = export.warnings.iter().any(|warning| warning == sentence);
    let text: String = ReadPdf::new(&export.bytes).text().split_whitespace().collect();
    let first: String = sentence.chars().filter(|c| !c.is_whitespace()).take(8).collect();
    assert_eq!(text.contains(&first), is_told, "{sentence}");
    is_told
}

fn check(what: &str, bound: usize, change: impl Fn(&mut Worksheet, usize)) {
    assert!(!is_cut(|worksheet| change(worksheet, bound)), "{what}: {bound} have room");
    assert!(is_cut(|worksheet| change(worksheet, bound + 1)), "{what}: one more than {bound} has none");
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn lists() {
    check("members", 100, |worksheet, n| worksheet.group.members = vec!["王芳".to_owned(); n]);
    check("paragraphs", 1_000, |worksheet, n| worksheet.notes = vec!["词"; n].join("\n"));
    check("actions", 200, |worksheet, n| {
        worksheet.actions = vec![Action { what: "做".to_owned(), ..Action::default() }; n].into();
    });
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn texts() {
    let rename = |worksheet: &mut Worksheet, name: String| {
        worksheet.journey.touchpoints_mut().next().unwrap().name = Text::plain(name);
    };
    check("a name", 400, |worksheet, n| rename(worksheet, "名".repeat(n)));
    check("a text", 4_000, |worksheet, n| worksheet.notes = "字".repeat(n));
    // Characters are counted, and rare ones are Chinese too.
    check("a text of four bytes each", 4_000, |worksheet, n| worksheet.notes = "𠮷".repeat(n));
}

/// 100 letters without a space are a word, however many words there are; of more, 400 are printed.
#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn runs() {
    for (letters, words, cut) in [(100, 5, false), (101, 3, false), (101, 4, true)] {
        let text = vec!["a".repeat(letters); words].join(" ");
        assert_eq!(is_cut(|worksheet| worksheet.notes = text.clone()), cut, "{words} words of {letters}");
    }
    // Chinese needs no spaces.
    assert!(!is_cut(|worksheet| worksheet.notes = "字".repeat(401)));
}

/// Of texts with such runs a report prints 60,000 characters together: 150 texts of 400.
#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn runs_together() {
    let with = |worksheet: &mut Worksheet, n: usize| {
        // 400 characters of four runs.
        let what = ["a".repeat(99), "b".repeat(99), "c".repeat(199)].join(" ") + "d";
        assert_eq!(what.chars().count(), 400);
        worksheet.actions = vec![Action { what, ..Action::default() }; n].into();
    };
    assert!(!is_cut(|worksheet| with(worksheet, 20)));
    assert!(is_cut(|worksheet| with(worksheet, 160)));
}

/// When nothing has room any more, what the template looks up stands all the same.
#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn a_report_that_is_full_is_typeset() {
    assert!(is_cut(|worksheet| {
        let idea = KanoIdea { name: "主意".repeat(1_000), ..KanoIdea::default() };
        worksheet.kano = vec![idea; 450].into();
    }));
}
