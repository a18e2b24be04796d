//! The program in a terminal: the real binary, its exit codes, what it says where, and what it writes.

use peak_moments::edit::{Edit, apply};
use peak_moments::files::library;
use peak_moments::files::save::save_worksheet;
use peak_moments::model::{Language, Role, Worksheet};
use peak_moments::{analysis::responsibility, demo};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// What the program did: exit code, stdout, stderr.
struct Told {
    code: i32,
    out: String,
    err: String,
}

fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_peak-moments"));
    command.current_dir(folder).stdin(Stdio::null());
    for variable in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "PEAK_MOMENTS_LANG", "LC_ALL", "LANG"] {
        command.env_remove(variable);
    }
    command.env("PEAK_MOMENTS_HOME", folder).env("PEAK_MOMENTS_CONFIG", folder.join("config"));
    command
}

fn told(mut command: Command) -> Told {
    let output = command.output().unwrap();
    let told = Told {
        code: output.status.code().expect("ended by itself"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    };
    assert!(!told.err.contains("panicked"), "{}", told.err);
    told
}

fn run(folder: &Path, arguments: &[&str]) -> Told {
    let mut command = program(folder);
    command.args(arguments);
    told(command)
}

/// Runs the program and expects an exit code and words on each stream; no words means an empty stream.
#[track_caller]
fn check(folder: &Path, arguments: &[&str], code: i32, out: &[&str], err: &[&str]) {
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
fn analysed(folder: &Path, arguments: &[&str]) -> Value {
    let told = run(folder, arguments);
    assert_eq!((told.code, told.err.as_str()), (0, ""), "{arguments:?}");
    serde_json::from_str(&told.out).expect("one JSON object")
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn scenario_path(id: &str) -> String {
    format!("{}/scenarios/{id}.scenario.ron", env!("CARGO_MANIFEST_DIR"))
}

/// The bank worksheet after `edits`, as `w.worksheet.ron`.
fn edited(folder: &Path, edits: &[Edit]) {
    let mut worksheet = demo::worksheet(Language::En);
    for edit in edits {
        apply(&mut worksheet, edit).unwrap();
    }
    save_worksheet(&folder.join("w.worksheet.ron"), &worksheet).unwrap();
}

fn contains_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c))
}

#[test]
fn help_and_version_go_to_stdout() {
    let folder = folder();
    let commands = ["check", "new", "export", "analyse", "demo", "--lang", "--help", "--version", "Usage"];
    for arguments in [["--help"], ["-h"], ["help"]] {
        check(folder.path(), &arguments, 0, &commands, &[]);
    }
    for arguments in [["--version"], ["-V"]] {
        let version = concat!("peak-moments ", env!("CARGO_PKG_VERSION"), "\n");
        assert_eq!(run(folder.path(), &arguments).out, version);
    }
    check(folder.path(), &["--lang", "zh", "--help"], 0, &["用法", "命令", "检查"], &[]);
    check(folder.path(), &["--lang=en", "new", "--help"], 0, &["--group", "--members", "--force"], &[]);
    check(folder.path(), &["export", "-h"], 0, &["pdf, xlsx, svg, png, md, ron"], &[]);
}

#[test]
fn help_has_words_for_everything() {
    let folder = folder();
    for language in ["zh", "en"] {
        for command in [vec![], vec!["check"], vec!["new"], vec!["export"], vec!["analyse"], vec!["demo"]] {
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
        (&["a.ron", "check", "b.ron"], "a.ron"),
        (&["a.ron", "b.ron"], "b.ron"),
    ] {
        check(folder.path(), arguments, 2, &[], &[words, "--help"]);
    }
    check(folder.path(), &["--lang", "zh", "exprot"], 2, &[], &["是不是 export"]);
}

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

    check(folder.path(), &["check", "clean.scenario.ron"], 0, &[], &[]);
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
    check(folder.path(), &arguments, 0, &[], &[]);
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
const BEGINNINGS: [(&str, &[u8]); 6] = [
    ("pdf", b"%PDF-"),
    ("xlsx", b"PK\x03\x04"),
    ("svg", b"<svg"),
    ("png", b"\x89PNG\r\n\x1a\n"),
    ("md", b"# "),
    ("ron", b"// Peak Moments worksheet"),
];

#[test]
fn export_writes_each_format_by_its_extension() {
    let folder = folder();
    edited(folder.path(), &[]);
    let outputs: Vec<String> =
        BEGINNINGS.iter().map(|(extension, _)| format!("out.{}", extension.to_uppercase())).collect();
    let options = outputs.iter().flat_map(|output| ["-o", output.as_str()]);
    let arguments: Vec<&str> = ["export", "w.worksheet.ron"].into_iter().chain(options).collect();
    let told = run(folder.path(), &arguments);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    assert_eq!(told.out.lines().collect::<Vec<_>>(), outputs);
    for (output, (extension, beginning)) in outputs.iter().zip(BEGINNINGS) {
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

#[test]
fn the_analysis_of_every_scenario_gives_the_numbers_worked_out_by_hand() {
    let folder = folder();
    let vectors: Value = serde_json::from_str(include_str!("vectors/peak_end.json")).unwrap();
    let vectors = vectors.as_object().unwrap();
    assert_eq!(vectors.len() + 1, library::SHIPPED.len(), "only the warm-up has no vector");
    for (id, expected) in vectors {
        let analysis = analysed(folder.path(), &["--lang", "en", "analyse", &scenario_path(id)]);
        assert_eq!((&analysis["kind"], &analysis["language"]), (&json!("scenario"), &json!("en")), "{id}");
        for (field, vector) in
            [("n", "n"), ("scored", "n"), ("max", "max"), ("min", "min"), ("peak", "peak"), ("end", "end")]
        {
            assert_eq!(analysis[field], expected[vector], "{id} {field}");
        }
        assert_eq!(analysis["peak_end"].as_f64(), expected["peakend"].as_f64(), "{id}");
        let scores: Vec<i64> =
            expected["scores"].as_array().unwrap().iter().map(|s| s.as_i64().unwrap()).collect();
        let mean = scores.iter().sum::<i64>() as f64 / scores.len() as f64;
        assert!((analysis["mean"].as_f64().unwrap() - mean).abs() <= 0.000_05, "{id}");
        assert!((mean - expected["mean"].as_f64().unwrap()).abs() <= 0.005 + 1e-9, "{id}");

        let touchpoints = analysis["touchpoints"].as_array().unwrap();
        let told: Vec<i64> = touchpoints.iter().map(|t| t["score"].as_i64().unwrap()).collect();
        assert_eq!(told, scores, "{id}");
        for t in touchpoints {
            assert!(!contains_chinese(t["name"].as_str().unwrap()), "{id}: {t}");
        }
        // What an id names has the score beside it.
        for field in ["max", "min", "peak", "end"] {
            let named = touchpoints.iter().find(|t| t["id"] == analysis[format!("{field}_id")]).unwrap();
            assert_eq!(named["score"], analysis[field], "{id} {field}");
        }
    }
}

#[test]
fn the_analysis_of_the_bank_reads_marks_and_owners() {
    let folder = folder();
    let analysis = analysed(folder.path(), &["analyse", &scenario_path("bank-branch")]);
    assert_eq!(analysis["title"], json!("银行网点：换卡与大额取现"));
    assert_eq!((&analysis["group"], &analysis["date"]), (&Value::Null, &Value::Null));
    for (key, value) in [
        ("max_id", json!("t11")),
        ("min_id", json!("t7")),
        ("peak_id", json!("t7")),
        ("end_id", json!("t13")),
        ("mean", json!(-0.5385)),
        ("problems", json!([])),
    ] {
        assert_eq!(analysis[key], value, "{key}");
    }
    let touchpoint = |id: &str| {
        analysis["touchpoints"].as_array().unwrap().iter().find(|t| t["id"] == id).unwrap().clone()
    };
    for (id, marks, accountable) in [
        ("t4", json!(["moment"]), json!("retail")),
        ("t7", json!(["pit", "moment"]), json!("operations")),
        ("t11", json!(["peak"]), Value::Null),
        ("t12", json!(["moment"]), json!("lobby")),
        ("t13", json!(["end"]), Value::Null),
        ("t1", json!([]), Value::Null),
    ] {
        assert_eq!(
            (&touchpoint(id)["marks"], &touchpoint(id)["accountable"]),
            (&marks, &accountable),
            "{id}"
        );
    }
    // The keys stand in their order.
    let text = run(folder.path(), &["analyse", &scenario_path("bank-branch")]).out;
    let keys = [
        "\"kind\"",
        "\"title\"",
        "\"n\"",
        "\"scored\"",
        "\"max\"",
        "\"mean\"",
        "\"peak\"",
        "\"touchpoints\"",
        "\"problems\"",
    ];
    let places: Vec<_> = keys.iter().map(|key| text.find(key).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn the_analysis_words_findings_and_counts_what_is_missing() {
    let folder = folder();
    let role = |touchpoint: &str, department: &str, role: Option<Role>| Edit::SetRole {
        touchpoint: touchpoint.into(),
        department: department.into(),
        role,
    };
    edited(
        folder.path(),
        &[
            role("t1", "it", Some(Role::A)),
            role("t2", "retail", Some(Role::A)),
            role("t7", "operations", None),
            Edit::SetScore { touchpoint: "t13".into(), score: None },
        ],
    );
    let analysis = analysed(folder.path(), &["--lang", "en", "analyse", "w.worksheet.ron"]);
    assert_eq!((&analysis["n"], &analysis["scored"]), (&json!(13), &json!(12)));
    // The end is known, its score is not, and so nothing is remembered yet.
    assert_eq!((&analysis["end"], &analysis["end_id"]), (&Value::Null, &json!("t13")));
    assert_eq!((&analysis["peak"], &analysis["peak_end"]), (&json!(-5), &Value::Null));
    // (−2+0+2−1−3+3−5−2−1+1+4−2) / 12
    assert_eq!(analysis["mean"], json!(-0.5));
    let touchpoints = analysis["touchpoints"].as_array().unwrap();
    assert_eq!(touchpoints[0]["accountable"], Value::Null);
    assert_eq!(touchpoints[0]["accountable_all"], json!(["hotline", "it"]));
    assert_eq!(touchpoints[1]["accountable"], json!("retail"));
    assert_eq!(touchpoints[12]["score"], Value::Null);
    let problems: Vec<_> = analysis["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| {
            (p["kind"].as_str().unwrap(), p["touchpoint"].as_str().unwrap(), p["severity"].as_str().unwrap())
        })
        .collect();
    assert_eq!(
        problems,
        [
            ("several_accountable", "t1", "error"),
            ("no_responsible", "t2", "error"),
            ("moment_without_owner", "t7", "error"),
        ]
    );
    let message = analysis["problems"][0]["message"].as_str().unwrap();
    assert!(message.contains("Call the hotline") && message.contains("Keep one A"), "{message}");
    let chinese = analysed(folder.path(), &["analyse", "w.worksheet.ron"]);
    assert!(contains_chinese(chinese["problems"][0]["message"].as_str().unwrap()));
}

#[test]
fn the_analysis_of_a_bad_file_prints_no_object() {
    let folder = folder();
    fs::write(folder.path().join("bad.ron"), "(version: 1, title: 3)").unwrap();
    check(folder.path(), &["analyse", "bad.ron"], 1, &[], &["bad.ron:1:21: "]);
    check(folder.path(), &["analyse", "missing.ron"], 2, &[], &["missing.ron: "]);
    check(folder.path(), &["analyse", "."], 2, &[], &[".: "]);
}

#[test]
fn the_demonstration_is_whole_in_both_languages_and_reproducible() {
    let folder = folder();
    for tag in ["zh", "en"] {
        let told = run(folder.path(), &["demo", "deep/down", "--lang", tag]);
        assert_eq!((told.code, told.err.as_str()), (0, ""), "{tag}");
        let paths: Vec<PathBuf> = told.out.lines().map(|line| folder.path().join(line)).collect();
        assert_eq!(paths.len(), BEGINNINGS.len(), "{}", told.out);
        for (extension, beginning) in BEGINNINGS {
            let path = paths.iter().find(|path| path.extension().is_some_and(|e| e == extension)).unwrap();
            assert!(fs::read(path).unwrap().starts_with(beginning), "{}", path.display());
        }
        let worksheet = paths[0].to_str().unwrap();
        check(folder.path(), &["check", worksheet], 0, &[], &[]);
        let analysis = analysed(folder.path(), &["analyse", worksheet, "--lang", tag]);
        assert_eq!((&analysis["scored"], &analysis["peak_end"]), (&json!(13), &json!(-3.0)));
        assert_eq!((&analysis["problems"], &analysis["date"]), (&json!([]), &json!("2026-11-21")));
        let group = &analysis["group"];
        assert_eq!((&group["number"], group["members"].as_array().unwrap().len()), (&json!(3), 6));
        assert_eq!(contains_chinese(&group.to_string()), tag == "zh");

        // Again, and nothing has changed.
        let before: Vec<Vec<u8>> = paths.iter().map(|path| fs::read(path).unwrap()).collect();
        assert_eq!(run(folder.path(), &["demo", "deep/down", "--lang", tag]).code, 0);
        for (path, before) in paths.iter().zip(before) {
            assert!(fs::read(path).unwrap() == before, "{}", path.display());
        }
        // What somebody wrote into it stays.
        fs::write(&paths[0], "mine").unwrap();
        check(folder.path(), &["demo", "deep/down", "--lang", tag], 1, &[], &["--force"]);
        assert_eq!(fs::read_to_string(&paths[0]).unwrap(), "mine");
        assert_eq!(run(folder.path(), &["demo", "deep/down", "--lang", tag, "--force"]).code, 0);
        assert_ne!(fs::read_to_string(&paths[0]).unwrap(), "mine");
    }
    fs::write(folder.path().join("a-file"), "").unwrap();
    check(folder.path(), &["demo", "a-file"], 1, &[], &["a-file: "]);
}

#[test]
fn the_demonstration_has_everything_a_group_can_do() {
    for language in Language::ALL {
        let worksheet = demo::worksheet(language);
        assert_eq!(responsibility::check(&worksheet), []);
        assert!(worksheet.journey.touchpoints().all(|t| t.score.is_some() && !t.responsibilities.is_empty()));
        assert_eq!(worksheet.journey.touchpoints().filter(|t| !t.note.is_empty()).count(), 6);
        let moments: Vec<&str> = worksheet.marks.moments.iter().map(|m| m.touchpoint.as_str()).collect();
        assert_eq!(moments, ["t4", "t7", "t12"]);
        let mut words = vec![worksheet.notes.as_str(), &worksheet.group.name];
        words.extend(worksheet.group.members.iter().map(String::as_str));
        for m in &worksheet.marks.moments {
            words.extend([&m.who, &m.situation, &m.feeling].map(String::as_str));
            words.extend([&m.explore, &m.offer, &m.act, &m.confirm].map(String::as_str));
        }
        for word in words {
            assert!(!word.is_empty());
            assert_eq!(contains_chinese(word), language == Language::Zh, "{word}");
        }
    }
}

#[test]
fn a_long_journey_is_scored_in_stages_of_eight() {
    let folder = folder();
    for (n, stages) in [(1, 1), (8, 1), (9, 2), (100, 13), (1_000, 125)] {
        let worksheet: Worksheet = demo::long(n);
        assert_eq!(worksheet.journey.n_touchpoints(), n);
        assert_eq!(worksheet.journey.stages.len(), stages);
        assert!(worksheet.journey.touchpoints().all(|t| t.score.is_some()));
        let moments = &worksheet.marks.moments;
        assert!(moments.iter().all(|m| worksheet.journey.touchpoint(&m.touchpoint).is_some()));
        save_worksheet(&folder.path().join("long.worksheet.ron"), &worksheet).unwrap();
        check(folder.path(), &["check", "long.worksheet.ron"], 0, &[], &[]);
    }
}

/// A reader that goes away is no failure, whatever it has read.
#[test]
fn a_broken_pipe_is_quiet() {
    let folder = folder();
    let bank = scenario_path("bank-branch");
    for arguments in [&["analyse", &bank][..], &["new", "--list"], &["--help"], &["demo", "d"]] {
        let mut child = program(folder.path())
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(output.stderr.is_empty(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
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
