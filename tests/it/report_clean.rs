//! What leaves the program: no export and no line in a terminal holds what would hide, turn letters around,
//! drive a terminal or be refused by the program that opens it; and what does not fit is told.

use crate::read_pdf::ReadPdf;
use crate::ride::{assert_holds, department, export, finished_ride, id};
use peak_moments::model::{Action, Date, InternalLink, Language, Text, Worksheet};
use peak_moments::report::Format;
use std::io::{Cursor, Read};

/// A null, an escape, a control of the upper range, the override that turns letters around, an isolate, a
/// line separator, and code points that are no characters.
const HOSTILE: &str =
    "a\u{0}b\u{1b}[31mc\u{9b}d\u{202e}e\u{2066}f\u{2028}g\u{fffe}h\u{fdd0}i\u{1ffff}j\u{7f}k\u{85}l";

/// What of it is left where there are several lines.
const CLEAN: &str = "ab[31mcdef\nghijk\nl";

fn hostile() -> Worksheet {
    let mut worksheet = finished_ride();
    let text = || Text::new(HOSTILE, HOSTILE);
    worksheet.scenario.title = text();
    worksheet.scenario.goal = text();
    worksheet.group.name = HOSTILE.to_owned();
    worksheet.group.members = vec![HOSTILE.to_owned()];
    worksheet.notes = HOSTILE.to_owned();
    worksheet.journey.departments[0].name = text();
    worksheet.journey.stages[0].name = text();
    let touchpoint = worksheet.journey.touchpoint_mut(&id(1)).unwrap();
    (touchpoint.name, touchpoint.thought, touchpoint.note) = (text(), text(), HOSTILE.to_owned());
    worksheet.marks.moments[0].who = HOSTILE.to_owned();
    worksheet.links = vec![InternalLink {
        supplier: department(1),
        customer: department(2),
        deliverable: HOSTILE.to_owned(),
        ..InternalLink::default()
    }]
    .into();
    worksheet.actions = vec![Action {
        what: HOSTILE.to_owned(),
        done: HOSTILE.to_owned(),
        first_step: Date::parse("2026-11-25"),
        ..Action::default()
    }]
    .into();
    worksheet
}

fn is_hostile(c: char) -> bool {
    let noncharacter = matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe;
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
        || noncharacter
}

#[track_caller]
fn check(name: &str, text: &str) {
    let found: Vec<_> = text.chars().filter(|c| is_hostile(*c)).collect();
    assert!(found.is_empty(), "{name} holds {found:?}");
}

/// The parts of a workbook that are text.
fn parts(bytes: Vec<u8>) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut read = |name: String| {
        let mut part = String::new();
        archive.by_name(&name).unwrap().read_to_string(&mut part).unwrap();
        (name, part)
    };
    names.into_iter().map(&mut read).collect()
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn no_export_holds_what_would_hide_or_drive() {
    assert!(HOSTILE.chars().filter(|c| is_hostile(*c)).count() >= 10);
    for language in Language::ALL {
        let worksheet = hostile();
        for format in Format::ALL {
            let bytes = export(format, &worksheet, language).bytes;
            match format {
                // The worksheet itself keeps everything, as escapes; a picture holds no text.
                Format::Ron | Format::Png => {}
                Format::Pdf => check("pdf", &ReadPdf::new(&bytes).text()),
                Format::Xlsx => {
                    for (name, part) in parts(bytes) {
                        check(&name, &part);
                        let document = roxmltree::Document::parse(&part).unwrap();
                        for node in document.descendants() {
                            check(&name, node.text().unwrap_or_default());
                        }
                    }
                }
                Format::Svg
                | Format::Markdown
                | Format::Calendar
                | Format::Trello
                | Format::Asana
                | Format::Jira => check(format.extension(), &String::from_utf8(bytes).unwrap()),
            }
        }
    }
}

/// The rest of the text is there.
#[test]
fn what_is_left_reads_on() {
    let strings = parts(export(Format::Xlsx, &hostile(), Language::Zh).bytes);
    let (_, strings) = strings.iter().find(|(name, _)| name == "xl/sharedStrings.xml").unwrap();
    let document = roxmltree::Document::parse(strings).unwrap();
    assert!(document.descendants().any(|node| node.text() == Some(CLEAN)), "{strings}");
    let markdown = String::from_utf8(export(Format::Markdown, &hostile(), Language::Zh).bytes).unwrap();
    assert_holds(&markdown, "ab\\[31mcdef<br>ghijk<br>l");
    let csv = String::from_utf8(export(Format::Trello, &hostile(), Language::Zh).bytes).unwrap();
    assert_holds(&csv, "a b [31mc def ghij k l");
}

/// A cell of a workbook holds 32,767 units of UTF-16; what is beyond is told with its sheet, row and column.
#[test]
fn a_text_too_long_for_a_cell_is_told() {
    let mut worksheet = finished_ride();
    worksheet.journey.touchpoint_mut(&id(2)).unwrap().note = "字".repeat(32_767);
    let whole = export(Format::Xlsx, &worksheet, Language::En);
    assert_eq!(whole.warnings, Vec::<String>::new());

    // An emoji takes two units: the last half of it is not written.
    worksheet.journey.touchpoint_mut(&id(2)).unwrap().note = format!("{}😀", "字".repeat(32_766));
    let cut = export(Format::Xlsx, &worksheet, Language::En);
    let [warning] = cut.warnings.as_slice() else { panic!("{:?}", cut.warnings) };
    // The second touchpoint stands in the third row, under the headers.
    for part in ["Touchpoints", "row 3", "Note", "32767"] {
        assert_holds(warning, part);
    }
    let strings = parts(cut.bytes);
    let (_, strings) = strings.iter().find(|(name, _)| name == "xl/sharedStrings.xml").unwrap();
    assert!(strings.contains(&"字".repeat(32_766)) && !strings.contains('😀'));
}

/// What a terminal gets of other people's texts and file names.
#[cfg(unix)]
#[test]
fn nothing_drives_a_terminal() {
    use crate::cli::{folder, run};
    use peak_moments::files::encode;
    use std::fs;
    let folder = folder();
    let name = "a\u{1b}[31mb\u{202e}c\nd\re.worksheet.ron";
    fs::write(folder.path().join(name), encode::worksheet_text(&hostile())).unwrap();
    fs::write(folder.path().join("bad\u{1b}]0;x\u{7}.ron"), "(version: 1, title: 3)").unwrap();
    for arguments in [
        vec!["check", name],
        vec!["check", "bad\u{1b}]0;x\u{7}.ron"],
        vec!["check", "missing\u{9b}.ron"],
        vec!["analyse", name],
        vec!["analyse", "missing\u{202e}.ron"],
        vec!["export", name, "-o", "out\u{1b}[2J.md"],
        vec!["export", name, "-o", "out\u{202e}.exe"],
    ] {
        let told = run(folder.path(), &arguments);
        for text in [&told.out, &told.err] {
            let raw: Vec<_> = text.chars().filter(|c| is_hostile(*c) || *c == '\r').collect();
            assert!(raw.is_empty(), "{arguments:?}: {raw:?} in {text}");
            assert!(!text.contains("c\nd"), "{arguments:?}: a name takes one line: {text}");
        }
    }
    // JSON says the same texts, written as code points.
    let told = run(folder.path(), &["analyse", name]);
    assert_eq!(told.code, 0, "{}", told.err);
    let analysis: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(analysis["title"], HOSTILE);
}
