//! The program in a terminal: the real binary, its exit codes, what it says where, and what it writes.

use peak_moments::demo;
use peak_moments::edit::{WorksheetEdit, apply};
use peak_moments::files::library;
use peak_moments::files::save::save_copy;
use peak_moments::model::{Language, Worksheet};
use serde_json::{Value, json};
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// What the program did: exit code, stdout, stderr.
pub struct Told {
    pub code: i32,
    pub out: String,
    pub err: String,
}

fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_peak-moments"));
    command.current_dir(folder).stdin(Stdio::null());
    for variable in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "PEAK_MOMENTS_LANG", "LC_ALL", "LANG"] {
        command.env_remove(variable);
    }
    command.env("PEAK_MOMENTS_HOME", folder).env("PEAK_MOMENTS_CONFIG", folder.join("config"));
    command.env("PEAK_MOMENTS_DATA", folder.join("data"));
    command
}

/// Starts another program. One start in many fails in Wine itself, before the program runs, and is tried again.
pub fn started<T>(mut start: impl FnMut() -> io::Result<T>) -> T {
    const INTERNAL_ERROR: i32 = 1359;
    let mut left = 5;
    loop {
        match start() {
            Err(error) if cfg!(windows) && error.raw_os_error() == Some(INTERNAL_ERROR) && left > 0 => {
                left -= 1
            }
            result => return result.unwrap(),
        }
    }
}

fn told(mut command: Command) -> Told {
    let output = started(|| command.output());
    let told = Told {
        code: output.status.code().expect("ended by itself"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    };
    assert!(!told.err.contains("panicked"), "{}", told.err);
    told
}

pub fn run(folder: &Path, arguments: &[&str]) -> Told {
    let mut command = program(folder);
    command.args(arguments);
    told(command)
}

/// Runs the program and expects an exit code and words on each stream; no words means an empty stream.
#[track_caller]
pub fn check(folder: &Path, arguments: &[&str], code: i32, out: &[&str], err: &[&str]) {
    let told = run(folder, arguments);
    for (name, text, words) in [("stdout", &told.out, out), ("stderr", &told.err, err)] {
        assert_eq!(text.is_empty(), words.is_empty(), "{arguments:?} {name}: {text}");
        for word in words {
            assert!(text.contains(word), "{arguments:?} {name}: no {word:?} in {text}");
        }
    }
    assert_eq!(told.code, code, "{arguments:?}: {}{}", told.out, told.err);
}

#[track_caller]
pub fn analysed(folder: &Path, arguments: &[&str]) -> Value {
    let told = run(folder, arguments);
    assert_eq!((told.code, told.err.as_str()), (0, ""), "{arguments:?}");
    serde_json::from_str(&told.out).expect("one JSON object")
}

pub fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// The kept versions in the program's own folder.
pub fn backups(folder: &Path) -> Vec<String> {
    let Ok(worksheets) = fs::read_dir(folder.join("data/backups")) else { return Vec::new() };
    let files = worksheets.flat_map(|worksheet| fs::read_dir(worksheet.unwrap().path()).unwrap());
    files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap()).collect()
}

pub fn scenario_path(id: &str) -> String {
    format!("{}/scenarios/{id}.scenario.ron", env!("CARGO_MANIFEST_DIR"))
}

/// The bank worksheet after `edits`, as `w.worksheet.ron`.
pub fn edited(folder: &Path, edits: &[WorksheetEdit]) {
    changed(folder, |worksheet| edits.iter().for_each(|edit| apply(worksheet, edit).unwrap()));
}

/// The bank worksheet after a change of any kind, as `w.worksheet.ron`.
pub fn changed(folder: &Path, change: impl FnOnce(&mut Worksheet)) {
    let mut worksheet = demo::worksheet(Language::En);
    change(&mut worksheet);
    save_copy(&folder.join("w.worksheet.ron"), &worksheet).unwrap();
}

pub fn contains_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c))
}

#[test]
fn help_and_version_go_to_stdout() {
    let folder = folder();
    let commands = [
        "check",
        "new",
        "export",
        "analyse",
        "compare",
        "demo",
        "--lang",
        "--renderer",
        "--help",
        "--version",
        "Usage",
    ];
    for arguments in [["--help"], ["-h"], ["help"]] {
        check(folder.path(), &arguments, 0, &commands, &[]);
    }
    for arguments in [["--version"], ["-V"]] {
        let version = concat!("peak-moments ", env!("CARGO_PKG_VERSION"), "\n");
        assert_eq!(run(folder.path(), &arguments).out, version);
    }
    check(folder.path(), &["--lang", "zh", "--help"], 0, &["用法", "命令", "检查"], &[]);
    check(folder.path(), &["--lang=en", "new", "--help"], 0, &["--group", "--members", "--force"], &[]);
    check(
        folder.path(),
        &["export", "-h"],
        0,
        &["pdf, xlsx, svg, png, md, ron,", "ics, trello.csv, asana.csv, jira.csv."],
        &[],
    );
}

#[test]
fn help_has_words_for_everything() {
    let folder = folder();
    for language in ["zh", "en"] {
        for command in [
            vec![],
            vec!["check"],
            vec!["new"],
            vec!["export"],
            vec!["analyse"],
            vec!["compare"],
            vec!["demo"],
        ] {
            let told = run(folder.path(), &[&command[..], &["--help", "--lang", language]].concat());
            let options = told.out.lines().filter(|line| line.starts_with("  "));
            for option in options.filter(|line| line.trim_start().starts_with(['-', '<', '['])) {
                let words = option.trim().split("  ").filter(|part| !part.trim().is_empty()).count();
                assert!(words >= 2, "{command:?} {language}: {option}");
            }
            assert_eq!(told.out.contains("Usage"), language == "en", "{command:?}");
        }
    }
}

#[test]
fn slips_on_the_command_line_exit_with_2() {
    let folder = folder();
    for (arguments, words) in [
        (&["exprot"][..], "export"),
        (&["--lang", "en", "chekc", "a", "b"], "check"),
        (&["check"], "FILE"),
        (&["check", "--foo", "x"], "--foo"),
        (&["new", "bank-branch", "--grup", "x"], "--group"),
        (&["new", "bank-branch"], "--group"),
        (&["new", "bank-branch", "--group", "", "-o", "w"], "--group"),
        (&["export", "w.worksheet.ron"], "--output"),
        (&["export", "w.worksheet.ron", "-o"], "--output"),
        (&["--lang", "fr", "check", "x"], "zh, en"),
        (&["--renderer", "gl"], "auto, glow"),
        (&["--renderer", "glow", "check", "x"], "--renderer"),
        (&["a.ron", "check", "b.ron"], "a.ron"),
        (&["a.ron", "b.ron"], "b.ron"),
    ] {
        check(folder.path(), arguments, 2, &[], &[words, "--help"]);
    }
    check(folder.path(), &["--lang", "zh", "exprot"], 2, &[], &["是不是 export"]);
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_one_line_names_the_way_out() {
    let folder = folder();
    for arguments in [&[][..], &["some.worksheet.ron"], &["--lang", "en"]] {
        let told = run(folder.path(), arguments);
        assert_eq!((told.code, told.out.as_str()), (1, ""), "{arguments:?}");
        assert_eq!(told.err.lines().count(), 1, "{}", told.err);
        assert!(told.err.contains("demo") && told.err.contains("export"), "{}", told.err);
        assert_eq!(contains_chinese(&told.err), arguments.len() != 2, "{}", told.err);
    }
    // A display that is named and does not answer.
    let mut command = program(folder.path());
    command.env("DISPLAY", ":9347");
    let told = told(command);
    assert_eq!((told.code, told.err.lines().count()), (1, 1), "{}", told.err);
    assert!(told.err.contains("demo") && told.err.contains("export"), "{}", told.err);
}

#[test]
fn the_language_is_asked_for_by_option_or_variable() {
    let folder = folder();
    let title = |arguments: &[&str], variable: Option<&str>| {
        let mut command = program(folder.path());
        command.args(arguments).envs(variable.map(|value| ("PEAK_MOMENTS_LANG", value)));
        told(command).out
    };
    let list = ["new", "--list"];
    assert!(contains_chinese(&title(&list, None)));
    assert!(contains_chinese(&title(&list, Some(""))));
    assert!(!contains_chinese(&title(&list, Some("en"))));
    assert!(contains_chinese(&title(&["new", "--list", "--lang", "zh"], Some("en"))));
    assert!(!contains_chinese(&title(&["--lang", "zh", "--lang", "en", "new", "--list"], None)));
}

#[test]
fn check_tells_every_problem_with_its_place() {
    let folder = folder();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    let text = "(version: 1, title: \"题\", stages: [(name: \"S\", touchpoints: [\"P\"])])";
    write("clean.scenario.ron", text.as_bytes());
    let utf16: Vec<u8> = "\u{FEFF}"
        .chars()
        .chain(text.chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    write("warned.scenario.ron", &utf16);
    write(
        "wrong.scenario.ron",
        b"(\n  version: 1,\n  titel: \"T\",\n  stages: [(name: \"S\", touchpoints: [\"P\"])],\n  minutes: -5,\n)",
    );
    write("picture.ron", b"\x89PNG\r\n\x1a\n....");
    fs::create_dir(folder.path().join("a-folder")).unwrap();

    check(folder.path(), &["check", "clean.scenario.ron"], 0, &["检查了 1 个文件，没有发现问题"], &[]);
    let warned = &["warned.scenario.ron:1:1: note: "];
    check(
        folder.path(),
        &["--lang", "en", "check", "warned.scenario.ron", "clean.scenario.ron"],
        0,
        warned,
        &[],
    );
    let wrong = &["wrong.scenario.ron:3:3: ", "title", "wrong.scenario.ron:5:"];
    check(folder.path(), &["check", "clean.scenario.ron", "wrong.scenario.ron"], 1, wrong, &[]);
    check(folder.path(), &["check", "picture.ron"], 1, &["picture.ron:1:1: "], &[]);
    check(folder.path(), &["check", "a-folder"], 2, &[], &["a-folder: "]);
    check(folder.path(), &["check", "missing.ron", "wrong.scenario.ron"], 2, wrong, &["missing.ron: "]);

    // Every line is `file:line:column: message`.
    for line in run(folder.path(), &["check", "wrong.scenario.ron"]).out.lines() {
        let parts: Vec<&str> = line.splitn(4, ':').collect();
        assert!(parts[1].parse::<u32>().is_ok() && parts[2].parse::<u32>().is_ok(), "{line}");
        assert!(contains_chinese(parts[3]), "{line}");
    }
    let shipped: Vec<String> = library::SHIPPED.iter().map(|(id, _)| scenario_path(id)).collect();
    let arguments: Vec<&str> = std::iter::once("check").chain(shipped.iter().map(String::as_str)).collect();
    let said = format!("{} 个文件，没有发现问题", library::SHIPPED.len());
    check(folder.path(), &arguments, 0, &[&said], &[]);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let folder = folder();
    assert!(Command::new("mkfifo").arg(folder.path().join("pipe.ron")).status().unwrap().success());
    check(folder.path(), &["check", "pipe.ron"], 2, &[], &["pipe.ron: "]);
    check(folder.path(), &["analyse", "pipe.ron"], 2, &[], &["pipe.ron: "]);
}

#[test]
fn new_starts_a_worksheet_and_replaces_none() {
    let folder = folder();
    let home = folder.path().join("w.worksheet.ron");
    let new = |scenario: &str, more: &[&str]| {
        let arguments = ["new", scenario, "--group", " 春风 ", "-o", "w.worksheet.ron"];
        run(folder.path(), &[&arguments, more].concat())
    };
    let made = new("hotel-stay", &["--members", "刘洋，陈静, 赵磊"]);
    assert_eq!((made.code, made.out.as_str(), made.err.as_str()), (0, "w.worksheet.ron\n", ""));
    let analysis = analysed(folder.path(), &["analyse", "w.worksheet.ron"]);
    assert_eq!(analysis["group"], json!({"number": 0, "name": "春风", "members": ["刘洋", "陈静", "赵磊"]}));
    assert_eq!((&analysis["scenario"], &analysis["n"]), (&json!("hotel-stay"), &json!(13)));
    assert_eq!((&analysis["kind"], &analysis["scored"]), (&json!("worksheet"), &json!(0)));
    for nothing in ["max", "min", "mean", "peak", "end", "peak_end", "max_id", "min_id", "peak_id"] {
        assert_eq!(analysis[nothing], Value::Null, "{nothing}");
    }
    assert_eq!(analysis["problems"], json!([]));
    let text = fs::read_to_string(&home).unwrap();
    assert!(!text.contains("trainer"), "the answer key stays in the scenario");

    // A file that is there stays, unless it is given up.
    let refused = new("bank-branch", &[]);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert!(refused.err.contains("--force"), "{}", refused.err);
    assert_eq!(fs::read_to_string(&home).unwrap(), text);
    assert_eq!(new("bank-branch", &["--force"]).code, 0);
    assert_ne!(fs::read_to_string(&home).unwrap(), text);
    assert_eq!(backups(folder.path()), [text], "what gave way is kept");

    // From a file, and from what is none.
    assert_eq!(new(&scenario_path("it-onboarding"), &["--force"]).code, 0);
    assert_eq!(analysed(folder.path(), &["analyse", "w.worksheet.ron"])["scenario"], json!("it-onboarding"));
    let kept = fs::read(&home).unwrap();
    fs::write(folder.path().join("bad.scenario.ron"), "(version: 1)").unwrap();
    for (scenario, code, words) in [
        ("bank-brunch", 2, "bank-branch"),
        ("bank", 2, "bank-branch"),
        ("zzz", 2, "warm-up-taxi"),
        ("missing.scenario.ron", 2, "missing.scenario.ron"),
        ("bad.scenario.ron", 1, "bad.scenario.ron:1:1: "),
        ("w.worksheet.ron", 1, "w.worksheet.ron: "),
    ] {
        let told = new(scenario, &["--force"]);
        assert_eq!((told.code, told.out.as_str()), (code, ""), "{scenario}");
        assert!(told.err.contains(words), "{scenario}: {}", told.err);
        assert_eq!(fs::read(&home).unwrap(), kept, "{scenario}");
    }
    let nowhere = ["new", "bank-branch", "--group", "G", "-o", "nowhere/w.worksheet.ron"];
    check(folder.path(), &nowhere, 1, &[], &["nowhere/w.worksheet.ron: "]);
    let ids: Vec<&str> = library::SHIPPED.iter().map(|(id, _)| *id).collect();
    check(folder.path(), &["new", "--list"], 0, &ids, &[]);
}

/// Exports by the bytes they begin with.
pub const BEGINNINGS: [(&str, &[u8]); 6] = [
    ("pdf", b"%PDF-"),
    ("xlsx", b"PK\x03\x04"),
    ("svg", b"<svg"),
    ("png", b"\x89PNG\r\n\x1a\n"),
    ("md", b"# "),
    ("ron", b"// Peak Moments worksheet"),
];

/// What is made of the plan alone, and how it begins.
pub(crate) const PLAN_BEGINNINGS: [(&str, &[u8]); 4] = [
    ("ics", b"BEGIN:VCALENDAR\r\n"),
    ("trello.csv", b"\xef\xbb\xbfCard Name,"),
    ("asana.csv", b"\xef\xbb\xbfName,"),
    ("jira.csv", b"\xef\xbb\xbfSummary,"),
];

/// What this build writes: without the typesetting engine there are no pages.
pub fn written() -> Vec<(&'static str, &'static [u8])> {
    let all = BEGINNINGS.into_iter().chain(PLAN_BEGINNINGS);
    all.filter(|(extension, _)| cfg!(feature = "pdf") || !["pdf", "png"].contains(extension)).collect()
}

#[test]
fn export_writes_each_format_by_its_extension() {
    let folder = folder();
    edited(folder.path(), &[]);
    let beginnings = written();
    let outputs: Vec<String> =
        beginnings.iter().map(|(extension, _)| format!("out.{}", extension.to_uppercase())).collect();
    let options = outputs.iter().flat_map(|output| ["-o", output.as_str()]);
    let arguments: Vec<&str> = ["export", "w.worksheet.ron"].into_iter().chain(options).collect();
    let told = run(folder.path(), &arguments);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    assert_eq!(told.out.lines().collect::<Vec<_>>(), outputs);
    for (output, (extension, beginning)) in outputs.iter().zip(beginnings) {
        let bytes = fs::read(folder.path().join(output)).unwrap();
        assert!(bytes.starts_with(beginning), "{extension}");
    }
    let copy = fs::read(folder.path().join("out.RON")).unwrap();
    assert_eq!(copy, fs::read(folder.path().join("w.worksheet.ron")).unwrap());
}

#[test]
fn export_refuses_before_it_writes() {
    let folder = folder();
    edited(folder.path(), &[]);
    let worksheet = fs::read(folder.path().join("w.worksheet.ron")).unwrap();
    fs::write(folder.path().join("bad.worksheet.ron"), "(version: 1, group: (name: 3))").unwrap();
    let bank = scenario_path("bank-branch");
    for (arguments, code, words) in [
        (&["w.worksheet.ron", "-o", "a.md", "-o", "b.docx"][..], 2, &["b.docx: ", "pdf", "xlsx", "ron"][..]),
        (&["w.worksheet.ron", "-o", "a.md", "-o", "noending"], 2, &["noending: "]),
        (&["w.worksheet.ron", "-o", "a.md", "-o", "plan.csv"], 2, &["plan.csv: ", "trello.csv"]),
        (&["w.worksheet.ron", "-o", "a.md", "-o", "./w.worksheet.ron"], 2, &["./w.worksheet.ron: "]),
        (&["missing.worksheet.ron", "-o", "a.md"], 2, &["missing.worksheet.ron: "]),
        (&["bad.worksheet.ron", "-o", "a.md"], 1, &["bad.worksheet.ron:1:"]),
        (&[&bank, "-o", "a.md"], 1, &["peak-moments new"]),
    ] {
        check(folder.path(), &[&["export"], arguments].concat(), code, &[], words);
        assert!(!folder.path().join("a.md").exists(), "{arguments:?}");
    }
    assert_eq!(fs::read(folder.path().join("w.worksheet.ron")).unwrap(), worksheet);
    // The failure of one does not hold up the next.
    let arguments = ["export", "w.worksheet.ron", "-o", "nowhere/a.svg", "-o", "b.svg"];
    check(folder.path(), &arguments, 1, &["b.svg"], &["nowhere/a.svg: "]);
    assert!(folder.path().join("b.svg").exists());
}

/// A plan without an action makes no empty file for a calendar or a board.
#[test]
fn export_says_that_there_is_no_plan() {
    let folder = folder();
    changed(folder.path(), |worksheet| worksheet.actions.clear());
    for (ending, _) in PLAN_BEGINNINGS {
        let plan = format!("plan.{ending}");
        let arguments = ["export", "w.worksheet.ron", "--lang", "en", "-o", &plan, "-o", "b.md"];
        check(folder.path(), &arguments, 1, &["b.md"], &[&format!("{plan}: "), "step 9"]);
        assert!(!folder.path().join(&plan).exists());
    }
}

/// A reader that goes away is no failure, whatever it has read.
#[test]
fn a_broken_pipe_is_quiet() {
    let folder = folder();
    let bank = scenario_path("bank-branch");
    for arguments in [&["analyse", &bank][..], &["new", "--list"], &["--help"], &["demo", "d"]] {
        let mut command = program(folder.path());
        command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = started(|| command.spawn());
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let lacks = arguments[0] == "demo" && !cfg!(feature = "pdf");
        assert_eq!(output.status.code(), Some(i32::from(lacks)), "{arguments:?}");
        let told = String::from_utf8_lossy(&output.stderr);
        // Two PDF and a picture.
        assert_eq!(told.lines().count(), if lacks { 3 } else { 0 }, "{arguments:?}: {told}");
    }
    assert!(folder.path().join("d/bank-branch-zh.md").exists(), "what it writes beside talking is written");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_stdout_is_told() {
    let folder = folder();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = program(folder.path());
    let output = command.args(["new", "--list"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty());
}
