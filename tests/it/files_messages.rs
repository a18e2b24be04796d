//! Every kind of wrong file has a message of its own, in both languages: where it is, what is wrong and
//! what to do. Here each kind stands once, with the whole of what is told.

use peak_moments::files::open;
use peak_moments::model::Language;
use peak_moments::model::labels::safe_label;
use std::fs;
use std::path::Path;

/// Every `(place, English, Chinese)` in the order of the file; the place is `line:column` or empty. Of a
/// message its beginning is enough.
#[track_caller]
fn check(path: &Path, expected: &[(&str, &str, &str)]) {
    let opened = open::open(path);
    let told: Vec<(String, String, String)> = opened
        .problems
        .iter()
        .map(|problem| {
            let place = match (problem.line, problem.column) {
                (Some(line), Some(column)) => format!("{line}:{column}"),
                _ => String::new(),
            };
            (place, problem.problem.text(Language::En), problem.problem.text(Language::Zh))
        })
        .collect();
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for ((place, en, zh), wanted) in told.iter().zip(expected) {
        assert!(place == wanted.0 && en.contains(wanted.1) && zh.contains(wanted.2), "{told:#?}\n{wanted:?}");
    }
    assert!(opened.document.is_none(), "a wrong file gives no document");
    // A message is for people: it names no type of the program and no line of its source.
    for (_, en, zh) in &told {
        assert!(!en.contains("::") && !zh.contains("::") && !en.contains(".rs:"), "{en}");
    }
}

#[track_caller]
fn bytes(content: &[u8], expected: &[(&str, &str, &str)]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("f.scenario.ron");
    fs::write(&path, content).unwrap();
    check(&path, expected);
}

#[track_caller]
fn text(content: &str, expected: &[(&str, &str, &str)]) {
    bytes(content.as_bytes(), expected);
}

const GOOD: &str = "(\n  version: 1,\n  title: \"T\",\n  customer: External,\n  departments: [(id: \"d\", name: \"D\")],\n  stages: [(name: \"S\", touchpoints: [(id: \"t\", name: \"P\", frontstage: [\"d\"])])],\n)\n";

#[track_caller]
fn changed(from: &str, to: &str, expected: &[(&str, &str, &str)]) {
    assert!(GOOD.contains(from), "{from}");
    text(&GOOD.replacen(from, to, 1), expected);
}

#[test]
fn what_is_no_text_of_ours() {
    bytes(
        b"(title: \"caf\xe9\")",
        &[("1:13", "not text, or its encoding is unknown. Save it as UTF-8", "另存为 UTF-8")],
    );
    bytes(&[0; 4096], &[("", "zero bytes, as after a power cut", "全是零字节")]);
    bytes(b"", &[("", "The file is empty. Bring its content back", "文件是空的")]);
    bytes(
        b"PK\x03\x04\x14\x00\x06\x00word/document.xml",
        &[("", "docx, xlsx), not a scenario", "docx、xlsx")],
    );
    text("{\"title\": \"T\"}", &[("1:1", "a JSON file, not a scenario", "JSON 文件")]);
    text("<?xml version=\"1.0\"?><scenario/>", &[("1:1", "an XML or HTML file", "XML 或 HTML")]);
    text(
        &format!("{}{}", "(".repeat(300), ")".repeat(300)),
        &[
            ("1:1", "The version is missing", "没有写版本"),
            ("1:1", "\"scenario\" must be parentheses with fields", "应当是带字段名的括号"),
            ("1:129", "nested more than 128 deep", "128 层"),
        ],
    );
    bytes(&vec![b' '; 9 * 1024 * 1024], &[("", "9 MiB, more than the 8 MiB that are read", "超过 8 MiB")]);
}

/// Bytes that are no UTF-8: where they stand, what they most likely are, and never a text that is garbage.
#[test]
fn other_bytes() {
    let chinese =
        "// 情景\n(version: 1, title: \"银行网点的早晨\", goal: \"把事情一次办好，不用跑第二趟\")\n";
    let mut broken = chinese.as_bytes().to_vec();
    broken[chinese.find("银行").unwrap()] = b'x';
    bytes(&broken, &[("2:23", "not text, or its encoding", "编码无法识别")]);
    let torn = &chinese.as_bytes()[..chinese.find("二趟").unwrap() + 2];
    bytes(torn, &[("2:51", "ends here in the middle of a character: it was cut off", "断在一个字的中间")]);
    let mut zero = chinese.as_bytes().to_vec();
    zero.insert(chinese.find("goal").unwrap(), 0);
    bytes(&zero, &[("2:32", "not text: a zero byte stands here", "有一个零字节")]);
    let lost = [&chinese.as_bytes()[..chinese.find("goal").unwrap()], &[0; 512]].concat();
    bytes(&lost, &[("2:32", "From here on 512 bytes are zero, as after a power cut", "有 512 个零字节")]);
    let traditional = "// 情景\n(version: 1, title: \"銀行網點的早晨，辦理新卡與大額提款\")\n";
    let (big5, _, unmapped) = encoding_rs::BIG5.encode(traditional);
    assert!(!unmapped);
    bytes(
        &big5,
        &[("1:1", "Read as Big5, this line says: // 情景. If that is right", "按 Big5 读取，这一行是")],
    );
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode("(version: 1, title: \"für Gäste, très spät\")");
    bytes(
        &latin,
        &[("1:1", "Read as windows-1252, this line says: (version: 1, title: \"für G", "windows-1252")],
    );
}

#[test]
fn what_is_no_file() {
    let folder = tempfile::tempdir().unwrap();
    check(folder.path(), &[("", "a folder, not a file. Choose", "文件夹，不是文件。请选择")]);
    check(&folder.path().join("none"), &[("", "no such file", "找不到这个文件")]);
    #[cfg(unix)]
    {
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        check(&pipe, &[("", "a pipe or a device, not a file. Choose", "管道或设备，不是普通文件。请选择")]);
    }
}

#[test]
fn versions() {
    let newer = ("2:12", "newer program (version 2)", "更新的程序保存的（版本 2）");
    changed("version: 1", "version: 2", &[newer]);
    changed("  version: 1,\n", "", &[("1:1", "The version is missing. Add version: 1,", "没有写版本")]);
}

#[test]
fn writing() {
    let cut = &GOOD[..GOOD.find("frontstage").unwrap()];
    text(cut, &[("6:38", "never closed. Add the ) where it ends", "没有配对的 )")]);
    text(
        &format!("{GOOD}{GOOD}"),
        &[("8:1", "two documents in this file; the second begins here", "两份内容")],
    );
    changed(
        "\"T\",",
        "\"T\"，",
        &[("3:13", "Found \"，\" outside quotation marks. Type the plain ,", "英文半角的 ,")],
    );
    changed("title: ", "title： ", &[("3:8", "Type the plain :", "英文半角的 :")]);
    changed("\"T\",", "\"T\"", &[("3:13", "A comma is missing. Add , here", "少了一个逗号")]);
    changed(
        "\"T\",",
        "\"T,",
        &[("3:10", "begins at this quotation mark never ends", "从这个引号开始的文字没有结束")],
    );
    changed("\"T\",", "'T',", &[("3:10", "single quotes. Use double", "单引号。请换成双引号")]);
}

#[test]
fn fields_and_references() {
    changed(
        "External",
        "external",
        &[("4:13", "cannot be external. Did you mean External?", "是不是想写 External？")],
    );
    changed("title:", "titel:", &[("3:3", "no field \"titel\". Did you mean title?", "是不是想写 title？")]);
    changed("customer:", "custommer:", &[("4:3", "Did you mean customer?", "是不是想写 customer？")]);
    changed("  stages", "  title: \"U\",\n  stages", &[("6:3", "\"title\" is written twice", "写了两次")]);
    changed(
        "(id: \"d\", name: \"D\")",
        "(id: \"d\", name: \"D\"), (id: \"d\", name: \"E\")",
        &[("5:44", "\"d\" of a department was used in line 5 already", "第 5 行已经用过")],
    );
    changed("[\"d\"]", "[\"e\"]", &[("6:72", "no department \"e\" in departments", "没有部门“e”")]);
    let trainer = "  trainer: (touchpoints: [(touchpoint: \"t\", score: 6)]),\n)";
    changed("\n)", &format!("\n{trainer}"), &[("7:52", "score 6 is off the scale", "分数 6 超出范围")]);
    // A map has no place in our files, so a key that is in it twice is told as the map that it is.
    changed(
        "\"T\",",
        "{\"zh\": \"a\", \"en\": \"c\", \"zh\": \"b\"},",
        &[
            ("3:10", "Here should be (, but there is {", "应当是 (，却写成了 {"),
            ("3:11", "Field names take no quotation marks", "字段名不加引号"),
            ("3:22", "Field names take no quotation marks", "字段名不加引号"),
            ("3:33", "Field names take no quotation marks", "字段名不加引号"),
            ("3:33", "\"zh\" is written twice", "写了两次"),
        ],
    );
}

/// All problems of a file are told at once.
#[test]
fn all_at_once() {
    let broken =
        GOOD.replace("External", "external").replace("\"T\",", "\"T\"，").replace("[\"d\"]", "[\"e\"]");
    text(
        &broken,
        &[
            ("3:13", "Type the plain ,", "英文半角的 ,"),
            ("4:13", "Did you mean External?", "External"),
            ("6:72", "no department \"e\"", "没有部门“e”"),
        ],
    );
}

#[test]
fn what_would_hide_or_turn_letters_around_is_made_visible() {
    for (text, shown) in [
        ("普通 text\n\t", "普通 text\n\t"),
        ("invoice\u{202e}fdp.exe", "invoice[U+202E]fdp.exe"),
        ("a\u{0}b\u{1b}[31m", "a[U+0000]b[U+001B][31m"),
        ("\u{2066}x\u{2069}\u{200f}\u{7f}", "[U+2066]x[U+2069][U+200F][U+007F]"),
        ("👨‍👩‍👧", "👨‍👩‍👧"),
    ] {
        assert_eq!(safe_label(text), shown);
    }
    // In what a message quotes as well.
    changed("[\"d\"]", "[\"d\\u{202e}\"]", &[("6:72", "no department \"d[U+202E]\"", "没有部门“d[U+202E]”")]);
}
