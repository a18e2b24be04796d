//! What people write who do not program, and what they are told: the cause, once, and a mend that works
//! when it is followed.

use peak_moments::files::decode;
use peak_moments::model::Language;

/// `line:column` and words of the message in both languages, for each problem in the order of the file.
#[track_caller]
fn check(text: &str, expected: &[(&str, &str, &str)]) {
    let decoded = decode::scenario(text);
    let told: Vec<[String; 2]> = decoded
        .problems
        .iter()
        .map(|problem| Language::ALL.map(|language| problem.render("f", language)))
        .collect();
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for ([zh, en], (place, english, chinese)) in told.iter().zip(expected) {
        let place = format!("f:{place}: ");
        assert!(en.starts_with(&place) && en.contains(english), "{place}{english}\n{told:#?}");
        assert!(zh.starts_with(&place) && zh.contains(chinese), "{place}{chinese}\n{told:#?}");
    }
    assert_eq!(decoded.value.is_none(), decoded.problems.iter().any(|problem| problem.is_error()));
}

/// A scenario with a trainer's part; line 6 is its only touchpoint.
const GOOD: &str = "(\n  version: 1,\n  title: \"T\",\n  minutes: 60,\n  stages: [(name: \"S\", touchpoints: [\n    (id: \"t\", name: \"P\", expectation: \"E\"),\n  ])],\n  trainer: (\n    touchpoints: [(touchpoint: \"t\", score: 2)],\n    traps: [\"A\", \"B\"],\n  ),\n)\n";

#[track_caller]
fn changed(from: &str, to: &str, expected: &[(&str, &str, &str)]) {
    assert!(GOOD.contains(from), "{from}");
    check(&GOOD.replacen(from, to, 1), expected);
}

#[test]
fn names_and_numbers() {
    check(GOOD, &[]);
    changed("expectation:", "期望:", &[("6:26", "Did you mean expectation?", "是不是想写 expectation？")]);
    changed("name: \"P\"", "名称: \"P\"", &[("6:15", "Did you mean name?", "是不是想写 name？")]);
    changed(
        "minutes: 60",
        "minutes: 60分钟",
        &[("4:12", "\"60分钟\" is a number with a unit. Write the number alone: 60", "请只写数字：60")],
    );
    changed("score: 2", "score: 4 分", &[("9:44", "Write the number alone: 4", "“4 分”带了单位")]);
    changed(
        "score: 2",
        "score: 3,5",
        &[("9:44", "\"3,5\" is written with a decimal comma", "用了逗号作小数点")],
    );
    changed(
        "version: 1",
        "version: 2",
        &[("2:12", "that of the format, write version: 1", "请写成 version: 1")],
    );
    changed("(\n  version", "Invoice(\n  version", &[("1:1", "holds \"Invoice\"", "文件里是“Invoice”")]);
}

/// Nothing that stands in a file disappears without a word.
#[test]
fn a_list_that_is_not_closed_swallows_no_field() {
    let told =
        ("8:3", "stands inside the list that begins in line 5. Close that list with ]", "第 5 行开始的列表");
    changed("  ])],\n", "  ]),\n", &[told]);
    changed(
        "[\"A\", \"B\"]",
        "[\"A\", trap: \"B\"]",
        &[("10:18", "The field \"trap\" stands inside the list that begins in line 10", "字段“trap”写进了")],
    );
    changed(
        "[(touchpoint: \"t\", score: 2)]",
        "[touchpoint: \"t\", score: 2]",
        &[("9:19", "put it into parentheses", "圆括号里")],
    );
}

#[test]
fn one_cause_is_told_once() {
    let lines: String = (0..40).map(|n| format!("    “trap {n}”，\n")).collect();
    let text = GOOD.replacen("[\"A\", \"B\"]", &format!("[\n{lines}    ]"), 1);
    let decoded = decode::scenario(&text);
    let told: Vec<String> = decoded.problems.iter().map(|p| p.render("f", Language::En)).collect();
    assert_eq!(told.len(), 12, "{told:#?}");
    let again = |words: &str| told.iter().any(|told| told.contains(words));
    assert!(again("And 35 more of the same kind. Replace all “ ” outside texts by \" at once"), "{told:#?}");
    assert!(again("And 35 more of the same kind. Replace all ， outside texts by , at once"), "{told:#?}");
}

#[test]
fn what_came_from_elsewhere() {
    changed(
        "  minutes: 60,\n",
        "<<<<<<< HEAD\n  minutes: 60,\n=======\n  minutes: 90,\n>>>>>>> other\n",
        &[("4:1", "two versions of the file stand one after the other", "文件的两个版本")],
    );
    check(
        "version: 1\ntitle: T\nstages:\n  - name: S\n",
        &[("1:1", "a YAML file, not a scenario", "YAML 文件")],
    );
    // Lines that end as on the oldest systems, with a remark that must not go on to the end.
    check(&format!("// remark\n{GOOD}").replace('\n', "\r"), &[]);
    for (hidden, code) in [('\u{200B}', "U+200B"), ('\u{A0}', "U+00A0"), ('\u{FEFF}', "U+FEFF")] {
        changed("\"E\"", &format!("\"E{hidden}F\""), &[("6:39", code, code)]);
    }
    changed("\"E\"", "\"👨‍👩‍👧\"", &[]);
}
