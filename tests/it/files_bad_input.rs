//! What a facilitator's slips are answered with: the place, what is wrong and how to mend it, all at
//! once and in both languages.

use peak_moments::files::decode::{self, Decoded};
use peak_moments::model::{Language, Worksheet};
use std::fmt::Debug;

/// Every expectation is `line:column` and words of the English message; the Chinese one must be there.
#[track_caller]
fn check<T: Debug>(decoded: Decoded<T>, expected: &[(&str, &str)]) {
    let told: Vec<String> = decoded.problems.iter().map(|p| p.render("f", Language::En)).collect();
    for problem in &decoded.problems {
        let chinese = problem.problem.text(Language::Zh);
        assert!(chinese.chars().any(|c| c > '\u{4E00}'), "{chinese}");
    }
    for (place, words) in expected {
        let found = told.iter().any(|told| told.starts_with(&format!("f:{place}: ")) && told.contains(words));
        assert!(found, "{place} {words}\nin {told:#?}");
    }
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    let failed = decoded.problems.iter().any(|p| p.is_error());
    assert_eq!(decoded.value.is_none(), failed, "a value just when there is no error: {told:#?}");
}

#[track_caller]
fn scenario(text: &str, expected: &[(&str, &str)]) {
    check(decode::scenario(text), expected);
}

#[track_caller]
fn worksheet(text: &str, expected: &[(&str, &str)]) {
    check(decode::worksheet(text), expected);
}

/// A scenario of one touchpoint with `fields` added, which begin at line 1, column 69.
fn with(fields: &str) -> String {
    format!("(version: 1, title: \"T\", stages: [(name: \"S\", touchpoints: [\"P\"])], {fields})")
}

/// A touchpoint's fields, which begin at line 1, column 73.
fn touchpoint(fields: &str) -> String {
    format!("(version: 1, title: \"T\", stages: [(name: \"S\", touchpoints: [(name: \"P\", {fields})])])")
}

#[test]
fn short_forms_are_fine() {
    for text in [
        "(version: 1, title: \"T\", stages: [(name: \"S\", touchpoints: [(name: \"P\")])])",
        "#![enable(implicit_some)]\n#![type = \"x\"]\nScenario(version: +1, title: Some(\"T\"), goal: None, stages: [(name: r#\"S\"#, touchpoints: [\"P\",],),],)",
        "/* a /* nested */ comment */ (version: 0x1, title: \"\\u{5cf0}\\x41\", minutes: 6_0, stages: [(name: \"S\", touchpoints: [\"P\"])]) // end",
        "(version: 1, title: Text(zh: \"题\", en: \"T\"), departments: [\"客服\", (name: (zh: \"科技部\", en: \"IT\"), short: \"科技\")], stages: [(name: \"S\", touchpoints: [(name: \"P\", frontstage: \"客服\", backstage: [\"IT\", (department: \"d1\", note: \"n\")])])], trainer: (touchpoints: [(touchpoint: 1, score: -2)]))",
    ] {
        scenario(text, &[]);
    }
    let made = decode::scenario(&touchpoint("")).value.unwrap();
    assert_eq!(made.journey.stages[0].id.as_str(), "s1");
    assert_eq!(made.journey.stages[0].touchpoints[0].id.as_str(), "t1");
}

#[test]
fn made_ids_keep_out_of_the_way_of_written_ones() {
    let text = "(version: 1, title: \"T\", stages: [(name: \"S\", touchpoints: [\"A\", (id: \"t3\", name: \"B\"), \"C\", \"D\"])])";
    let scenario = decode::scenario(text).value.unwrap();
    let ids: Vec<_> = scenario.journey.touchpoints().map(|t| t.id.as_str().to_owned()).collect();
    assert_eq!(ids, ["t1", "t3", "t4", "t5"]);
}

#[test]
fn writing() {
    let text = "(\n  version: 1,\n  title：“标题”，\n  stages: [（name: \"S\"，touchpoints: [\"P\"]）],\n)";
    scenario(
        text,
        &[
            ("3:8", "Found \"：\" outside quotation marks. Type the plain :"),
            ("3:9", "Put plain ones at both its ends"),
            ("3:13", "Found \"，\""),
            ("4:12", "Type the plain ("),
            ("4:22", "Type the plain ,"),
            ("4:41", "Type the plain )"),
        ],
    );
    // A comma is missed where it should stand: right behind the value before it.
    scenario(
        "(\n  version: 1\n  title: \"T\"\n  stages: [(name: \"S\", touchpoints: [\"P\" \"Q\"])]\n)",
        &[("2:13", "A comma is missing"), ("3:13", "A comma is missing"), ("4:41", "A comma is missing")],
    );
    scenario(
        "(\n  version: 1,\n  title: (zh: \"题\", en: \"T),\n  goal: \"G\",\n  stages: [(name: \"S\", touchpoints: [\"P\"])],\n)",
        &[("3:24", "never ends")],
    );
    scenario(
        "(version: 1, title: \"T\", stages: [(name: \"S\", touchpoints: [\"P\"])], goal: \"end",
        &[("1:1", "never closed"), ("1:75", "never ends")],
    );
    scenario(&with("goal: 'G'"), &[("1:75", "single quotes")]);
    scenario(&with("goal = \"G\""), &[("1:74", "equals sign stands after \"goal\"")]);
    scenario(&with("\"goal\": \"G\""), &[("1:69", "Field names take no quotation marks")]);
    scenario(&with("goal \"G\""), &[("1:73", "colon after \"goal\" is missing")]);
    scenario(&with("goal: get it done"), &[("1:75", "no quotation marks. Write \"get it done\"")]);
    scenario(&with("goal: 办好"), &[("1:75", "no quotation marks. Write \"办好\"")]);
    scenario(&with("goal: \"he said \"go\" twice\""), &[("1:84", "text ends at this quotation mark")]);
    scenario(&with("goal: \"a\\q\""), &[("1:77", "no valid escape")]);
    scenario(&with("goal: ,"), &[("1:75", "A value should stand here")]);
    scenario(&with("goal: \"G\", \"H\""), &[("1:80", "\"H\" stands here without a field name")]);
    scenario(&with("minutes: 2026-11-21"), &[("1:78", "is not a number"), ("1:78", "whole number")]);
    scenario(&with("# remark"), &[("1:69", "Begin it with //"), ("1:1", "never closed")]);
    scenario(&with("boundary: [start: \"a\"]"), &[("1:79", "must be parentheses with fields")]);
    scenario(&with("boundary: {start: \"a\"}"), &[("1:79", "Here should be (, but there is {")]);
    scenario(&with("boundary: (start: \"a\"]"), &[("1:90", "Here should be ), but there is ]")]);
    scenario(
        "version: 1, title: \"T\", stages: [(name: \"S\", touchpoints: [\"P\"])]",
        &[("1:1", "whole file must stand in parentheses")],
    );
    scenario(&format!("{}\n{}", with(""), with("")), &[("2:1", "two documents")]);
    scenario(&format!("{})", with("")), &[("1:70", "one ) too many")]);
    let deep = with(&format!("goal: {}{}", "[".repeat(200), "]".repeat(200)));
    scenario(&deep, &[("1:202", "more than 128 deep"), ("1:75", "must be a text")]);
    scenario("(version: 1, /* never", &[("1:14", "comment that begins here"), ("1:1", "never closed")]);
}

#[test]
fn a_bracket_out_of_place_is_told_without_what_follows_from_it() {
    let text = "(\n  version: 1,\n  title: \"T\",\n  stages: [\n    (name: \"S\", touchpoints: [(name: \"P\"]),\n  ],\n  boundary: (end_touchpoint: 5),\n)";
    scenario(text, &[("5:41", "This ] does not match the ( of line 5")]);
    let forgotten = text.replace("\"P\"])", "\"P\"))");
    scenario(&forgotten, &[("5:42", "This ) does not match the [ of line 5")]);
    let too_many = text.replace("\"P\"])", "\"P\"))])");
    scenario(&too_many, &[("5:42", "This ) does not match the [ of line 5")]);
    let text = "(\n  version: 1,\n  title: \"T\",\n  stages: [(name: \"S\", touchpoints: [(name: \"P\"";
    scenario(text, &[("4:38", "never closed")]);
    let departments = with("departments: ((id: \"a\", name: \"A\"), (id: \"b\", name: \"B\")]");
    scenario(&departments, &[("1:82", "must be a list"), ("1:125", "Here should be ), but there is ]")]);
}

#[test]
fn not_ours() {
    for (text, words) in [
        ("", "empty"),
        (" \n\t", "empty"),
        ("\0\0\0\0", "zero bytes"),
        ("{\"version\": 1}", "JSON"),
        ("[{\"a\": 1}]", "JSON"),
        ("<?xml version=\"1.0\"?>", "XML"),
        ("PK\u{3}\u{4}rest", "docx"),
        ("%PDF-1.7", "PDF"),
        ("Dear colleague, here is", "begins with \"Dear colleague, here is\""),
        ("3 touchpoints", "begins with"),
    ] {
        scenario(text, &[("1:1", words)]);
    }
}

#[test]
fn versions() {
    scenario("(title: \"T\", stages: [(name: \"S\", touchpoints: [\"P\"])])", &[("1:1", "Add version: 1,")]);
    scenario(&with("").replace("version: 1", "version: \"1\""), &[("1:11", "Write version: 1")]);
    scenario(&with("").replace("version: 1", "version: 0"), &[("1:11", "Write version: 1")]);
    // Of a newer file nothing else is told, whatever it holds.
    scenario(&with("wonder: <new>").replace("version: 1", "version: 7"), &[("1:11", "version 7")]);
    scenario("(\n<<new syntax>> version: 9, )", &[("2:25", "version 9")]);
    scenario("(@{ version = 12 }", &[("1:1", "version 12")]);
}

#[test]
fn fields() {
    scenario(&with("Goal: \"G\""), &[("1:69", "Did you mean goal?")]);
    scenario(&with("taglines: \"G\""), &[("1:69", "Did you mean tagline?")]);
    scenario(&with("background: \"G\""), &[("1:69", "Did you mean context?")]);
    scenario(&with("xyz: 1"), &[("1:69", "no field \"xyz\". Rename or delete it.")]);
    scenario(&with("title: \"U\""), &[("1:69", "written twice")]);
    scenario(
        "(version: 1, title: \"T\", stages: [(name: \"S\", touchPoints: [\"P\"])])",
        &[("1:47", "Did you mean touchpoints?"), ("1:35", "has no touchpoints")],
    );
    scenario(
        "(version: 1, stages: [(touchpoints: [(desc: \"x\")])])",
        &[
            ("1:1", "The scenario lacks the field \"title\""),
            ("1:23", "A stage lacks the field \"name\""),
            ("1:38", "A touchpoint lacks the field \"name\""),
            ("1:39", "Did you mean note?"),
        ],
    );
    scenario(&with("minutes: \"60\""), &[("1:78", "must be a number, not a text")]);
    scenario(&with("minutes: -5"), &[("1:78", "from 0 to 1440")]);
    scenario(&with("minutes: 1.5"), &[("1:78", "whole number and cannot be 1.5")]);
    scenario(&with("minutes: NaN"), &[("1:78", "cannot be NaN")]);
    scenario(&with("minutes: 1e999"), &[("1:78", "cannot be 1e999")]);
    scenario(&with("customer: external"), &[("1:79", "Did you mean External?")]);
    scenario(&with("customer: \"Internal\""), &[("1:79", "Did you mean Internal?")]);
    scenario(&with("customer: 内部客户"), &[("1:79", "Did you mean Internal?")]);
    scenario(&with("goal: (zh: \"只有\")"), &[("1:75", "lacks English")]);
    scenario(&with(&format!("goal: \"{}\"", "长".repeat(4_001))), &[("1:75", "4001 characters")]);
    scenario(&with("goal: \"a\\u{202e}b\""), &[("1:75", "U+202E")]);
    scenario(&with("departments: [(name: \"A\", color: \"red\")]"), &[("1:102", "not a colour")]);
    scenario(
        "(version: 1, title: \"\", stages: [(name: \"S\", touchpoints: [\"P\"])])",
        &[("1:21", "The name of the scenario is empty")],
    );
    scenario("(version: 1, title: \"T\", stages: [])", &[("1:34", "no stage yet")]);
}

#[test]
fn references() {
    let two = "(version: 1, title: \"T\",\n departments: [(id: \"hotline\", name: \"H\"), (id: \"hotline\", name: \"I\")],\n stages: [(name: \"S\", touchpoints: [(id: \"a\", name: \"P\"),\n (id: \"a\", name: \"Q\")])])";
    scenario(two, &[("2:49", "used in line 2"), ("4:7", "used in line 3")]);
    scenario(
        "(version: 1, title: \"T\", departments: [(id: \"+a\", name: \"A\")], stages: [(name: \"S\", touchpoints: [\"P\"])])",
        &[("1:45", "\"+a\" of a department begins with +, as only what groups add does. Choose another id")],
    );
    scenario(&touchpoint("frontstage: [\"hotlin\"]"), &[("1:86", "Add it there")]);
    scenario(
        &touchpoint("frontstage: [\"hotlin\"]")
            .replace("title", "departments: [(id: \"hotline\", name: \"H\")], title"),
        &[("1:129", "Did you mean \"hotline\"?")],
    );
    scenario(&with("boundary: (end_touchpoint: \"t2\")"), &[("1:96", "counted from 1")]);
    scenario(&with("boundary: (end_touchpoint: 2)"), &[("1:96", "the journey has 1")]);
    scenario(&touchpoint("score: 3"), &[("1:80", "Move it to the touchpoints of trainer")]);
    scenario(&touchpoint("note: \"x\""), &[("1:79", "for a group to fill")]);
    scenario(
        &with("trainer: (touchpoints: [(touchpoint: 1, score: 6), (touchpoint: \"t1\", score: 1)])"),
        &[("1:116", "score 6 is off the scale")],
    );
    scenario(
        &with(
            "trainer: (touchpoints: [(touchpoint: 1, score: 5), (touchpoint: \"t1\", score: 1, kano: Mustbe)])",
        ),
        &[("1:120", "in this list twice"), ("1:155", "Did you mean MustBe?")],
    );
}

#[test]
fn worksheets() {
    let with = |fields: &str| {
        format!(
            "(version: 1, scenario: (title: \"T\"), stages: [(name: \"S\", touchpoints: [\"P\", \"Q\", \"R\", \"U\"])], {fields})"
        )
    };
    worksheet(
        &with(
            "group: \"三组\", date: \"2026-11-21\", marks: (peak: 2, end: (touchpoint: \"t3\", reason: \"r\"))",
        ),
        &[],
    );
    let at = with("").len();
    let place = |offset: usize| format!("1:{}", at + offset);
    worksheet(&with("date: \"2026-02-30\""), &[(&place(6), "not a day")]);
    worksheet(&with("id: \"k3f9x2ab\", origin: \"bbbbbbbb\", revision: 13"), &[]);
    worksheet(&with("id: \"K3F9\""), &[(&place(4), "ids of eight small letters and digits")]);
    worksheet(&with("origin: \"+k3f9x2a\""), &[(&place(8), "delete origin if it is not one")]);
    worksheet(&with("revision: -1"), &[(&place(10), "from 0 to 1000000000000000")]);
    worksheet(&with("revision: 1000000000000001"), &[(&place(10), "from 0 to 1000000000000000")]);
    worksheet(&with("trainer: (traps: [])"), &[(&place(0), "belong in the scenario file only")]);
    worksheet(
        &with("marks: (moments: [(touchpoint: 1), (touchpoint: 2), (touchpoint: 3), (touchpoint: 4)])"),
        &[(&place(69), "three are the most")],
    );
    worksheet(
        "(version: 1, stages: [(name: \"S\", touchpoints: [(name: \"P\", score: 11)])])",
        &[("1:1", "lacks the field \"scenario\""), ("1:68", "score 11 is off the scale")],
    );
}

#[test]
fn a_flood_of_problems_is_cut_with_a_count() {
    let fields: String = (0..300).map(|n| format!("wrong_{n}: {n},\n")).collect();
    let decoded = decode::scenario(&with(&fields));
    assert_eq!(decoded.problems.len(), 201);
    assert!(decoded.problems[200].render("f", Language::En).contains("100 more"));
    assert!(decoded.value.is_none());
}

#[test]
fn an_empty_worksheet_reads_back() {
    let text = peak_moments::files::encode::worksheet_text(&Worksheet::default());
    assert_eq!(decode::worksheet(&text).value, Some(Worksheet::default()));
}
