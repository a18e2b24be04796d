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

/// Told once, at one place; and who does as told has a good file.
#[track_caller]
fn mended(from: &str, slip: &str, told: (&str, &str, &str), mend: &str) {
    changed(from, slip, &[told]);
    check(&GOOD.replacen(from, mend, 1), &[]);
}

#[test]
fn what_is_told_mends_it() {
    mended(
        "\"E\"",
        "E\"",
        ("6:39", "lacks its first quotation mark. Write \" before it", "加上 \""),
        "\"E\"",
    );
    mended(
        "\"E\"",
        "待定…\"",
        ("6:39", "The text 待定… lacks its first", "文字“待定…”前面少了引号"),
        "\"待定…\"",
    );
    mended("\"E\"", "“E”\"", ("6:39", "lacks its first quotation mark", "前面少了引号"), "\"“E”\"");
    mended(
        "minutes: 60",
        "minutes: 三",
        ("4:12", "must be written in digits. Write 3", "请写成 3"),
        "minutes: 3",
    );
    mended("score: 2", "score: 负三", ("9:44", "Write -3", "请写成 -3"), "score: -3");
    mended("score: 2", "score: \"两\"", ("9:44", "Write 2", "请写成 2"), "score: 2");
    mended("minutes: 60", "minutes: 二十五", ("4:12", "Write 25", "请写成 25"), "minutes: 25");
    mended("\"E\"", "…", ("6:39", "These dots stand for something", "还是省略号"), "\"E\"");
    mended("\"E\"", "...", ("6:39", "These dots stand for something", "还是省略号"), "\"E\"");
    mended("\"T\"", "\"…\"", ("3:10", "\"title\" holds dots alone", "只有省略号"), "\"T\"");
    mended(
        "[\"A\", \"B\"]",
        "\"A\"",
        ("10:12", "\"traps\" must be a list. Write traps: [\"A\"]", "请写成 traps: [\"A\"]"),
        "[\"A\"]",
    );
    mended(
        "[\n    (id: \"t\", name: \"P\", expectation: \"E\"),\n  ]",
        "\"P、Q\"",
        ("5:37", "Write touchpoints: [\"P\", \"Q\"]", "请写成 touchpoints: [\"P\", \"Q\"]"),
        "[(id: \"t\", name: \"P\")]",
    );
}

#[test]
fn remarks_without_their_slashes() {
    let line = "  minutes: 60,\n";
    let slashes = ("belongs to no field. If it is a comment, write // before it", "在它前面加上 //");
    for (slip, at, mend) in [
        ("  下面是时长\n  minutes: 60,\n", "4:3", "  // 下面是时长\n  minutes: 60,\n"),
        ("  minutes: 60, 大约一小时\n", "4:16", "  minutes: 60, // 大约一小时\n"),
        ("  minutes: 60, about an hour\n", "4:16", "  minutes: 60, // about an hour\n"),
    ] {
        mended(line, slip, (at, slashes.0, slashes.1), mend);
    }
    let slash = ("4:16", "begins with two slashes. Write // instead of the / here", "把这里的 / 改成 //");
    mended(line, "  minutes: 60, / 大约\n", slash, "  minutes: 60, // 大约\n");
    let brackets = ("4:14", "Write it as /* 大约一小时 */", "请写成 /* 大约一小时 */");
    mended(line, "  minutes: 60（大约一小时）,\n", brackets, "  minutes: 60/* 大约一小时 */,\n");
    let open =
        ("4:16", "Close it with */ where it ends, most likely at the end of this line", "这一行的末尾");
    mended(line, "  minutes: 60, /* 大约\n", open, "  minutes: 60, /* 大约 */\n");
    let closed = ("4:19", "closes no comment", "前面没有对应的 /*");
    changed(line, "  minutes: 60, // \n  */\n", &[("5:3", closed.1, closed.2)]);
}

#[test]
fn a_table_pasted_from_a_spreadsheet() {
    let entry = "    (id: \"t\", name: \"P\", expectation: \"E\"),\n";
    let rows = "    叫车\tApp\t打开 App\n    上车\t车内\t放行李\n    (id: \"t\", name: \"P\"),\n";
    changed(
        entry,
        rows,
        &[("6:5", "3 cells in a row, parted by tabs. Write each row as an entry", "一行 3 格，用制表符隔开")],
    );
    let mend = "    (name: \"叫车\", channel: \"App\", action: \"打开 App\"),\n    (name: \"上车\", channel: \"车内\"),\n";
    let all = GOOD.replacen(entry, &format!("{mend}{entry}"), 1);
    let told: Vec<_> = decode::scenario(&all).problems.iter().map(|p| p.render("f", Language::En)).collect();
    assert!(told.len() == 1 && told[0].contains("no reference score for \"叫车\", \"上车\""), "{told:?}");
    // The whole file is a table.
    check(
        "阶段\t触点\t渠道\n出发前\t叫车\tApp\n",
        &[("1:1", "cells in a row, parted by tabs", "用制表符隔开")],
    );
}

/// A scenario with departments, a moment of truth and a link.
const KEY: &str = "(\n  version: 1,\n  title: \"T\",\n  departments: [(id: \"a\", name: \"客服\"), (id: \"b\", name: \"科技部\")],\n  stages: [(name: \"S\", touchpoints: [(id: \"q\", name: \"排队\", frontstage: [\"客服\"]), \"取餐\"])],\n  trainer: (\n    touchpoints: [(touchpoint: \"q\", score: 2), (touchpoint: 2, score: 1)],\n    moments: [(touchpoint: \"q\", owner: \"客服\")],\n    redesign: [(touchpoint: \"q\", kind: FillPit, measure: \"M\", epic: [Elevation], score: 3)],\n    chain: [(supplier: \"S\", customer: \"C\", supplier_department: \"客服\", kind: Function)],\n  ),\n)\n";

#[track_caller]
fn mended_in_key(from: &str, slip: &str, told: (&str, &str, &str), mend: &str) {
    assert!(KEY.contains(from), "{from}");
    check(&KEY.replacen(from, slip, 1), &[told]);
    check(&KEY.replacen(from, mend, 1), &[]);
}

#[test]
fn whom_and_what_a_key_refers_to() {
    check(KEY, &[]);
    let owner = ("8:40", "\"owner\" takes one department. Keep one: owner: \"客服\"", "只能写一个部门");
    mended_in_key(
        "owner: \"客服\"",
        "owner: [\"客服\", \"科技部\"]",
        owner,
        "owner: \"客服\", support: [\"科技部\"]",
    );
    mended_in_key("owner: \"客服\"", "owner: \"客服、科技部\"", owner, "owner: \"客服\"");
    mended_in_key(
        "frontstage: [\"客服\"]",
        "frontstage: \"客服、科技部\"",
        ("5:72", "in square brackets: \"客服\", \"科技部\"", "放在方括号里：\"客服\", \"科技部\""),
        "frontstage: [\"客服\", \"科技部\"]",
    );
    mended_in_key(
        "touchpoint: \"q\", score: 2",
        "touchpoint: \"排队\", score: 2",
        ("7:32", "Did you mean \"q\"?", "是不是想写 \"q\"？"),
        "touchpoint: \"q\", score: 2",
    );
    mended_in_key(
        "epic: [Elevation]",
        "epic: Elevation",
        ("9:69", "\"epic\" must be a list. Write epic: [Elevation]", "请写成 epic: [Elevation]"),
        "epic: [Elevation]",
    );
    mended_in_key(
        "supplier_department: \"客服\"",
        "supplier_department: \"客服部\"",
        ("10:65", "no department \"客服部\" in departments. Did you mean \"客服\"?", "是不是想写 \"客服\"？"),
        "supplier_department: \"客服\"",
    );
    mended_in_key(
        ", (touchpoint: 2, score: 1)",
        "",
        ("7:18", "The end of the journey, \"取餐\", has no reference score", "旅程的终点“取餐”没有参考分"),
        ", (touchpoint: 2, score: 1)",
    );
    mended_in_key(
        "(touchpoint: \"q\", score: 2), ",
        "",
        ("7:18", "no reference score for \"排队\"", "没有“排队”的参考分"),
        "(touchpoint: \"q\", score: 2), ",
    );
}

/// A whole file typed in a word processor: its quotation marks, and lines that end as in Chinese.
#[test]
fn a_whole_file_from_a_word_processor() {
    let good = peak_moments::files::library::SHIPPED[0].1;
    let mut opens = false;
    let quotes: String = good
        .replace("\\\"", "'")
        .chars()
        .map(|c| match c {
            '"' => {
                opens = !opens;
                if opens { '“' } else { '”' }
            }
            // What stands inside a text stays out of the way.
            '“' | '”' => '\'',
            c => c,
        })
        .collect();
    let told = decode::scenario(&quotes).problems;
    assert_eq!(told.len(), 6, "{told:#?}");
    let words = told[5].render("f", Language::En);
    assert!(words.contains("more of the same kind. Replace all “ ” outside texts by \" at once"), "{words}");
    let mended = decode::scenario(&quotes.replace(['“', '”'], "\""));
    assert!(mended.value.is_some(), "{:?}", mended.problems.first());

    let commas = good.replace(",\n", "，\n");
    let told = decode::scenario(&commas).problems;
    assert_eq!(told.len(), 6, "{told:#?}");
    assert!(told[5].render("f", Language::Zh).contains("把引号之外的 ， 一次全部换成 ,"));
    assert_eq!(commas.replace("，\n", ",\n"), good);
}

#[test]
fn utf_16_without_its_mark() {
    let good = peak_moments::files::library::SHIPPED[0].1;
    let of = |bytes: fn(u16) -> [u8; 2]| good.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    for bytes in [of(u16::to_le_bytes), of(u16::to_be_bytes)] {
        let opened = peak_moments::files::open::document(&bytes, false);
        assert!(opened.value.is_some(), "{:?}", opened.problems);
        let told: Vec<_> = opened.problems.iter().map(|p| p.render("f", Language::En)).collect();
        assert!(told.len() == 1 && told[0].contains("UTF-16"), "{told:?}");
    }
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
