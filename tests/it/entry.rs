//! What is put in: one way to clean it, and letters that are composed before a font is asked for them.

use crate::ride::{export, finished_ride, id};
use peak_moments::files::decode;
use peak_moments::files::problem::Problem;
use peak_moments::model::composed::composed;
use peak_moments::model::entry::{EntryLines, bare_path, clean_entry, first_characters};
use peak_moments::model::labels::safe_label;
use peak_moments::model::{Action, Date, Language, Text};
use peak_moments::report::Format;

#[track_caller]
fn check(lines: EntryLines, put_in: &str, kept: &str) {
    assert_eq!(clean_entry(put_in, None, lines), kept, "{put_in:?}");
}

#[test]
fn what_is_put_in_is_cleaned_in_one_way() {
    let cases = [
        // From Windows, from an old Mac, out of a cell of Excel, out of Word.
        ("一\r\n二", "一\n二"),
        ("一\r二", "一\n二"),
        ("一\u{b}二", "一\n二"),
        ("一\u{c}二\u{2028}三\u{2029}四\u{85}五", "一\n二\n三\n四\n五"),
        ("10\u{a0}000\u{202f}元", "10 000 元"),
        ("网\u{200b}点\u{feff}\u{2060}厅\u{ad}堂", "网点厅堂"),
        ("\u{202e}abc\u{2066}d\u{0}e\u{1b}f", "abcdef"),
        ("图\u{fffc}片", "图片"),
        // A tab parts the columns of a survey.
        ("1\t5\r\n2\t4", "1\t5\n2\t4"),
        // What Chinese text needs: its space, and forms of a character.
        ("　　王　芳", "　　王　芳"),
        ("葛\u{e0100}城", "葛\u{e0100}城"),
        ("\u{fa19}社", "\u{fa19}社"),
        // Emoji of several, with a colour, a form, a flag of letters; a joiner without them goes.
        ("👩‍💻 👍🏽 ❤\u{fe0f} 👨‍👩‍👧", "👩‍💻 👍🏽 ❤\u{fe0f} 👨‍👩‍👧"),
        ("🏴\u{e0067}\u{e0062}\u{e007f}", "🏴\u{e0067}\u{e0062}\u{e007f}"),
        ("a\u{200d}b 中\u{200c}文", "ab 中文"),
        ("hi\u{e0068}\u{e0069}", "hi"),
        // Persian keeps its parts apart.
        ("می\u{200c}روم", "می\u{200c}روم"),
        // As macOS names files.
        ("Cafe\u{301}", "Caf\u{e9}"),
    ];
    for (put_in, kept) in cases {
        check(EntryLines::Several, put_in, kept);
    }
}

#[test]
fn one_line_stays_one_line() {
    let cases = [
        ("网点\r\n", "网点"),
        ("\n张伟\r\n李强\n", "张伟 李强"),
        ("一\r\n\r\n二", "一 二"),
        ("一 \n二", "一 二"),
        ("1\t5", "1 5"),
        (" 接着", " 接着"),
    ];
    for (put_in, kept) in cases {
        check(EntryLines::One(" "), put_in, kept);
    }
    check(EntryLines::One("、"), "张伟\r\n李强", "张伟、李强");
}

/// An emoji panel sends the parts of an emoji one after the other.
#[test]
fn a_joiner_may_come_behind_what_it_joins() {
    assert_eq!(clean_entry("\u{200d}", Some('👩'), EntryLines::Several), "\u{200d}");
    assert_eq!(clean_entry("\u{200d}", Some('网'), EntryLines::Several), "");
}

#[test]
fn a_text_is_cut_between_what_is_read_as_characters() {
    assert_eq!(first_characters("网点厅堂", 2), "网点");
    assert_eq!(first_characters("网👩‍💻", 3), "网");
    assert_eq!(first_characters("网👩‍💻", 4), "网👩‍💻");
    assert_eq!(first_characters("", 0), "");
}

/// The letter and its mark as one character, but no other character for a form that was chosen.
#[test]
fn letters_are_composed_for_fonts() {
    for (apart, whole) in [
        ("e\u{301}", "\u{e9}"),
        ("A\u{30a}ngstro\u{308}m", "\u{c5}ngstr\u{f6}m"),
        ("\u{1112}\u{1161}\u{11ab}", "\u{d55c}"),
        ("か\u{3099}", "が"),
        ("\u{212b}", "\u{c5}"),
        ("\u{fa19}e\u{301}\u{f900}", "\u{fa19}\u{e9}\u{f900}"),
        ("网点", "网点"),
    ] {
        assert_eq!(composed(apart), whole);
        assert_eq!(safe_label(apart), whole, "as it is shown");
    }
}

const APART: &str = "Cafe\u{301}";
const WHOLE: &str = "Caf\u{e9}";

/// Fonts have the one character and may lack the mark, so no export holds the two.
#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn exports_hold_composed_letters() {
    let mut worksheet = finished_ride();
    worksheet.group.name = APART.to_owned();
    worksheet.scenario.title = Text::plain(APART);
    worksheet.journey.stages[0].name = Text::plain(APART);
    let touchpoint = worksheet.journey.touchpoint_mut(&id(1)).unwrap();
    (touchpoint.name, touchpoint.short) = (Text::plain(APART), Text::plain(APART));
    let first_step = Date::parse("2026-11-25");
    worksheet.actions = vec![Action { what: APART.to_owned(), first_step, ..Action::default() }].into();
    for format in [Format::Svg, Format::Markdown, Format::Calendar, Format::Trello, Format::Jira] {
        let export = export(format, &worksheet, Language::En);
        let text = String::from_utf8(export.bytes).unwrap();
        assert!(text.contains(WHOLE), "{format:?}: {text}");
        assert!(!text.contains('\u{301}'), "{format:?}");
    }
    let export = export(Format::Pdf, &worksheet, Language::En);
    assert_eq!(export.warnings, [""; 0], "the fonts have all of it");
    // The file keeps what it was given.
    let file = peak_moments::files::encode::worksheet_text(&worksheet);
    assert!(file.contains(APART));
}

/// What a reader tells of a text that is one character longer than the field it is typed in takes.
#[test]
fn a_file_tells_of_each_field_its_own_limit() {
    let text = |n: usize| "字".repeat(n);
    let cases = [
        ("note", 2_000, "stages: [(name: \"s\", touchpoints: [(name: \"a\", note: \"…\")])]"),
        ("thought", 400, "stages: [(name: \"s\", touchpoints: [(name: \"a\", thought: \"…\")])]"),
        (
            "expectation",
            400,
            "stages: [(name: \"s\", touchpoints: [(name: \"a\", expectation: (zh: \"…\", en: \"a\"))])]",
        ),
        ("name", 40, "stages: [(name: \"…\", touchpoints: [\"a\"])]"),
        ("name", 40, "group: (number: 1, name: \"…\")"),
        ("members", 40, "group: (number: 1, members: [\"…\"])"),
        ("notes", 2_000, "notes: \"…\""),
        ("short", 8, "departments: [(id: \"d\", name: \"d\", short: \"…\")]"),
        ("needs", 400, "departments: [(id: \"d\", name: \"d\", needs: \"…\")]"),
        ("who", 300, "marks: (moments: [(touchpoint: \"t1\", who: \"…\")])"),
        ("reason", 200, "marks: (peak: (touchpoint: \"t1\", reason: \"…\"))"),
        ("matter", 600, "collaboration: (matter: \"…\")"),
        ("what", 600, "actions: [(what: \"…\")]"),
        ("where", 600, "actions: [(what: \"a\", where: \"…\")]"),
        ("measure", 400, "redesign: [(touchpoint: \"t1\", measure: \"…\")]"),
        ("name", 120, "kano: [(name: \"…\")]"),
        ("name", 60, "servqual: [(name: \"…\")]"),
    ];
    for (field, limit, part) in cases {
        let file = |text: &str| worksheet(&part.replace('…', text));
        let within = decode::worksheet(&file(&text(limit)));
        assert!(within.value.is_some(), "{field}: {:?}", within.problems);
        let long = |problem: &Problem| matches!(problem, Problem::LongText { .. });
        assert!(!within.problems.iter().any(|found| long(&found.problem)), "{field} {limit}");
        let beyond = decode::worksheet(&file(&text(limit + 1)));
        let told: Vec<_> = beyond.problems.iter().map(|found| found.problem.clone()).filter(long).collect();
        assert_eq!(told, [Problem::LongText { field, characters: limit + 1, limit }], "{field}");
        assert!(beyond.value.is_some() && !beyond.problems.iter().any(|found| found.is_error()), "it opens");
    }
}

fn worksheet(part: &str) -> String {
    let stages =
        if part.starts_with("stages") { "" } else { "stages: [(name: \"s\", touchpoints: [\"a\"])]," };
    format!("Worksheet(version: 1, scenario: (id: \"x\", title: \"x\"), {stages} {part})")
}

/// As file managers copy paths: quoted, with a mark of direction in front, with the end of the line. What the path
/// itself holds stays, letters with their marks apart too: a file is found by its very characters.
#[test]
fn a_path_is_freed_of_what_stands_around_it() {
    for (copied, path) in [
        ("\u{202a}C:\\Groups\\a.worksheet.ron", "C:\\Groups\\a.worksheet.ron"),
        ("\"C:\\My files\\a.worksheet.ron\"\r\n", "C:\\My files\\a.worksheet.ron"),
        (" /media/a\u{a0}b/Cafe\u{301}.ron\u{200b} ", "/media/a\u{a0}b/Cafe\u{301}.ron"),
        ("\"", "\""),
        ("\u{200b} ", ""),
    ] {
        assert_eq!(bare_path(copied), path, "{copied:?}");
    }
}
