//! The plan for calendars and boards: read back, with days counted by hand.

use crate::ride::{export, finished_ride};
use icalendar::{Calendar, Component, DatePerhapsTime, Event};
use peak_moments::demo;
use peak_moments::model::{Action, Date, Language, Worksheet};
use peak_moments::report::Format;

const BOARDS: [Format; 3] = [Format::Trello, Format::Asana, Format::Jira];

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn action(what: &str, first_step: Option<Date>) -> Action {
    Action { what: what.to_owned(), first_step, ..Action::default() }
}

fn planned(actions: Vec<Action>) -> Worksheet {
    Worksheet { actions: actions.into(), ..finished_ride() }
}

fn events(worksheet: &Worksheet, language: Language) -> (Vec<Event>, Vec<String>) {
    let export = export(Format::Calendar, worksheet, language);
    let text = String::from_utf8(export.bytes).unwrap();
    // RFC 5545, 3.1: lines end in CR LF and are no longer than 75 octets.
    for line in text.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line}");
    }
    (text.parse::<Calendar>().unwrap().events().cloned().collect(), export.warnings)
}

fn starts(events: &[Event]) -> Vec<String> {
    let start = |event: &Event| match event.get_start().unwrap() {
        DatePerhapsTime::Date(day) => day.to_string(),
        other => panic!("a whole day, not {other:?}"),
    };
    events.iter().map(start).collect()
}

/// The first step and 30, 60, 90 days after it: over the end of a month, a leap day and a new year.
#[test]
fn the_calendar_has_the_first_step_and_its_checks() {
    let check = |first: &str, expected: [&str; 4]| {
        let (events, warnings) = events(&planned(vec![action("换门牌", Some(day(first)))]), Language::Zh);
        assert_eq!(starts(&events), expected);
        assert_eq!(warnings, [""; 0]);
    };
    check("2024-01-31", ["2024-01-31", "2024-03-01", "2024-03-31", "2024-04-30"]);
    check("2026-01-31", ["2026-01-31", "2026-03-02", "2026-04-01", "2026-05-01"]);
    check("2026-11-25", ["2026-11-25", "2026-12-25", "2027-01-24", "2027-02-23"]);
    check("2027-12-02", ["2027-12-02", "2028-01-01", "2028-01-31", "2028-03-01"]);
}

#[test]
fn an_event_says_what_who_and_how_far_and_reminds_the_day_before() {
    let action = Action {
        accountable: "李雪".to_owned(),
        baseline: "50 分钟".to_owned(),
        target: "10 分钟".to_owned(),
        done: "大厅里没有人排队,\n也没有人问; 一句也没有\\".to_owned(),
        ..action("\u{7}换门牌, 并且; 说明\n原因", Some(day("2026-11-25")))
    };
    let (events, _) = events(&planned(vec![action]), Language::Zh);
    let summaries: Vec<_> = events.iter().map(|event| event.get_summary().unwrap()).collect();
    let what = "换门牌, 并且; 说明 原因";
    let expected = ["第一步", "30 天检查", "60 天检查", "90 天检查"].map(|step| format!("{step}：{what}"));
    assert_eq!(summaries, expected);
    let lines = [
        "当责 A：李雪",
        "做成是什么样子：大厅里没有人排队,",
        "也没有人问; 一句也没有\\",
        "从多少到多少：50 分钟 → 10 分钟",
    ];
    for event in &events {
        let described: Vec<_> = event.get_description().unwrap().split('\n').collect();
        assert_eq!(described.len(), 4);
        assert!(described[0].ends_with("李雪") && described[1..] == lines[1..], "{described:?}");
        let [alarm] = event.components() else { panic!("one reminder") };
        assert_eq!(alarm.component_kind(), "VALARM");
        // 54,000 seconds, which are 15 hours, before midnight is nine o'clock of the day before.
        assert_eq!(alarm.property_value("TRIGGER"), Some("-PT54000S"));
        // The day of the ride's worksheet, since nothing here reads a clock.
        assert_eq!(event.property_value("DTSTAMP"), Some("20261121T000000Z"));
    }
}

/// Texts in any script come back as they were, however the lines were folded.
#[test]
fn long_texts_survive_the_folding() {
    let zh = "把等候的时间说清楚，".repeat(30);
    let mixed = format!("a{} b", "说 清 楚 ，".repeat(40));
    for text in [zh.trim(), &mixed, &"x".repeat(300), &"𠮷😀".repeat(50), &"a b ".repeat(90)] {
        let worksheet =
            planned(vec![Action { done: text.to_owned(), ..action("x", Some(day("2026-11-25"))) }]);
        let (events, _) = events(&worksheet, Language::En);
        let expected = format!("What done looks like: {}", text.trim());
        assert_eq!(events[0].get_description(), Some(expected.as_str()));
    }
}

fn uids(worksheet: &Worksheet) -> Vec<String> {
    let (events, _) = events(worksheet, Language::Zh);
    events.iter().map(|event| event.get_uid().unwrap().to_owned()).collect()
}

/// Importing twice must not double anything, and two groups must not overwrite each other.
#[test]
fn events_keep_their_identifiers() {
    let actions = vec![action("a", Some(day("2026-11-25"))), action("a", Some(day("2026-11-25")))];
    let worksheet = planned(actions);
    let before = uids(&worksheet);
    let mut different = before.clone();
    different.sort();
    different.dedup();
    assert_eq!(different.len(), 8);
    assert_eq!(uids(&worksheet), before);

    let mut moved = worksheet.clone();
    moved.actions[0].first_step = Some(day("2026-11-27"));
    moved.actions[0].done = "done".to_owned();
    assert_eq!(uids(&moved), before);

    let mut other = worksheet.clone();
    other.group.number += 1;
    assert!(uids(&other).iter().all(|uid| !before.contains(uid)));
}

#[test]
fn what_has_no_day_is_left_out_and_told() {
    let worksheet = planned(vec![
        action("kept", Some(day("2026-11-25"))),
        action("open", None),
        action("late", Some(day("9999-12-20"))),
        action("open too", None),
    ]);
    let (found, warnings) = events(&worksheet, Language::En);
    let expected = ["2026-11-25", "2026-12-25", "2027-01-24", "2027-02-23", "9999-12-20"];
    assert_eq!(starts(&found), expected);
    let [without, late] = warnings.as_slice() else { panic!("{warnings:?}") };
    assert!(without.contains("2, 4"), "{without}");
    assert!(late.contains("action 3"), "{late}");
    let (_, warnings) = events(&worksheet, Language::Zh);
    assert!(warnings[0].contains("2、4") && warnings[1].contains("行动 3"), "{warnings:?}");
}

/// The header and the rows.
fn table(format: Format, worksheet: &Worksheet) -> (Vec<String>, Vec<Vec<String>>) {
    let bytes = export(format, worksheet, Language::Zh).bytes;
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(text);
    let cells = |row: &csv::StringRecord| row.iter().map(str::to_owned).collect::<Vec<_>>();
    (cells(reader.headers().unwrap()), reader.records().map(|row| cells(&row.unwrap())).collect())
}

/// The names of the columns are those that the importers look for; the days are 0 and 90 days after the
/// first step, as the importer of each reads them.
#[test]
fn boards_find_their_columns() {
    let worksheet = planned(vec![
        Action {
            accountable: "李雪".to_owned(),
            done: "一行\r\n两行".to_owned(),
            ..action("换门牌, \"现在\"", Some(day("2026-11-05")))
        },
        action("", None),
    ]);
    let check = |format, header: &[&str], days: [(&str, &str); 2]| {
        let (names, rows) = table(format, &worksheet);
        assert_eq!(names, header);
        assert_eq!(rows.len(), 2);
        let cell = |row: usize, name: &str| &rows[row][names.iter().position(|n| n == name).unwrap()];
        assert_eq!(cell(0, header[0]), "换门牌, \"现在\"");
        assert_eq!(cell(1, header[0]), "还没写做什么");
        let described = cell(0, header[1]);
        assert!(described.contains("：李雪\n") && described.contains("：一行\n两行"), "{described}");
        assert_eq!(cell(1, header[1]), "");
        for (name, expected) in days {
            assert_eq!(cell(0, name), expected);
            assert_eq!(cell(1, name), "");
        }
    };
    check(
        Format::Trello,
        &["Card Name", "Card Description", "Due Date", "Start Date", "List Name"],
        [("Start Date", "2026-11-05"), ("Due Date", "2027-02-03")],
    );
    check(
        Format::Asana,
        &["Name", "Description", "Section", "Start Date", "Due Date"],
        [("Start Date", "11/05/2026"), ("Due Date", "02/03/2027")],
    );
    check(
        Format::Jira,
        &["Summary", "Description", "Start Date", "Due Date"],
        [("Start Date", "2026-11-05"), ("Due Date", "2027-02-03")],
    );
}

#[test]
fn no_cell_is_a_formula() {
    let texts = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", " =1", "'=1"];
    let actions = texts.map(|text| Action { why: text.to_owned(), ..action(text, None) });
    let mut worksheet = planned(actions.to_vec());
    for text in texts {
        worksheet.scenario.title.zh = text.to_owned();
        for format in BOARDS {
            let (_, rows) = table(format, &worksheet);
            for cell in rows.iter().flatten() {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', ' ']), "{cell:?}");
            }
        }
    }
    let (_, rows) = table(Format::Jira, &worksheet);
    assert_eq!(rows[0][0], "'=1+1");
}

/// The plan of the demonstration, in both languages, is in every file.
#[test]
fn the_demonstration_has_a_plan_for_every_program() {
    for language in Language::ALL {
        let worksheet = demo::worksheet(language);
        let n = worksheet.actions.len();
        let (events, warnings) = events(&worksheet, language);
        assert_eq!((events.len(), warnings.len()), (4 * n, 0));
        for format in BOARDS {
            let (_, rows) = table(format, &worksheet);
            let names: Vec<_> = rows.iter().map(|row| &row[0]).collect();
            assert_eq!(names, worksheet.actions.iter().map(|a| &a.what).collect::<Vec<_>>());
        }
    }
}
