//! `compare`: groups beside one another as JSON, and what it says of files that take no part.

use crate::cli::{analysed, check, folder, run, scenario_path};
use peak_moments::files::save::save_copy;
use peak_moments::files::{self, AnyDocument};
use peak_moments::model::{Group, Moment, Score, Worksheet, WorksheetId};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// A bank worksheet of a group, scored from the first touchpoint on, in `group-N.worksheet.ron`.
fn group(folder: &Path, number: u8, scores: &[i64]) -> Worksheet {
    let Some(AnyDocument::Scenario(scenario)) =
        files::open(Path::new(&scenario_path("bank-branch"))).document
    else {
        panic!("no scenario")
    };
    let group = Group { number: number.into(), members: vec!["王芳".into()], ..Group::default() };
    let mut worksheet = Worksheet::start(&scenario, group, None, WorksheetId::from_random([number; 8]));
    for (touchpoint, score) in worksheet.journey.touchpoints_mut().zip(scores) {
        touchpoint.score = Score::new(*score);
    }
    save(folder, &format!("group-{number}"), &worksheet);
    worksheet
}

fn save(folder: &Path, name: &str, worksheet: &Worksheet) {
    save_copy(&folder.join(format!("{name}.worksheet.ron")), worksheet).unwrap();
}

/// Scores of thirteen touchpoints that end where the group's walk ends.
const LOW: [i64; 13] = [-2, 0, 2, -1, -3, 3, -5, -2, -1, 1, 4, -2, -1];
const HIGH: [i64; 13] = [0, 2, 4, 1, -1, 5, -3, 0, 1, 3, 5, 0, 1];

#[test]
fn groups_stand_by_number_with_their_readings() {
    let folder = folder();
    group(folder.path(), 2, &HIGH);
    let mut low = group(folder.path(), 1, &LOW);
    let seventh = low.journey.nth(6).unwrap().id.clone();
    low.marks.moments.push(Moment { touchpoint: seventh, ..Moment::default() });
    save(folder.path(), "group-1", &low);
    let found = analysed(folder.path(), &["compare", "group-2.worksheet.ron", "group-1.worksheet.ron"]);
    // The low one is the reference of the domain: mean −7/13, peak −5, end −1, remembered −3.
    let expected = json!({ "id": low.id.as_str(), "number": 1, "name": "", "scored": 13, "mean": -0.5385,
        "peak": -5, "end": -1, "peak_end": -3.0, "after": -3.0, "spent": 0 });
    assert_eq!(found["groups"][0], expected);
    assert_eq!(found["groups"][1]["number"], json!(2));
    let seventh = &found["touchpoints"][6];
    assert_eq!(seventh["scores"], json!([-5, -3]));
    assert_eq!((&seventh["n"], &seventh["mean"], &seventh["sd"]), (&json!(2), &json!(-4.0), &json!(1.0)));
    assert_eq!((&seventh["median"], &seventh["range"]), (&json!(-4.0), &json!(2)));
    assert_eq!(seventh["votes"], json!({ "peak": 0, "pit": 2, "end": 0, "moment": 1 }));
    // Names of members are nobody's business here.
    assert!(!found.to_string().contains("王芳"));
}

#[test]
fn what_is_not_defined_is_null_with_its_reason() {
    let folder = folder();
    group(folder.path(), 1, &LOW);
    let found = analysed(folder.path(), &["compare", "group-1.worksheet.ron"]);
    for statistic in ["kendall_w", "kendall_w_uncorrected", "chi_square", "mean_spearman", "fleiss_kappa"] {
        assert_eq!(found[statistic], Value::Null, "{statistic}");
    }
    assert_eq!(found["krippendorff_alpha"], json!({ "nominal": null, "ordinal": null, "interval": null }));
    for reason in ["kendall_w", "krippendorff_alpha", "fleiss_kappa"] {
        assert_eq!(found["reason"][reason], json!("too_few_groups"));
    }
    group(folder.path(), 2, &LOW);
    let both = analysed(folder.path(), &["compare", "group-1.worksheet.ron", "group-2.worksheet.ron"]);
    assert_eq!((&both["kendall_w"], &both["krippendorff_alpha"]["interval"]), (&json!(1.0), &json!(1.0)));
    assert_eq!(both["reason"]["kendall_w"], Value::Null);
}

#[test]
fn files_that_take_no_part_are_named_and_the_rest_is_compared() {
    type Change = fn(&mut Worksheet);
    let folder = folder();
    let one = group(folder.path(), 1, &LOW);
    group(folder.path(), 2, &HIGH);
    let copies: [(&str, Change); 4] = [
        ("twin", |_| {}),
        ("older", |worksheet| worksheet.notes = "older".to_owned()),
        ("parted", |worksheet| worksheet.notes = "elsewhere".to_owned()),
        ("other", |worksheet| {
            worksheet.id = WorksheetId::from_random([9; 8]);
            worksheet.scenario.id = "hotel-stay".into();
        }),
    ];
    let mut newest = one.clone();
    newest.revision = 7;
    save(folder.path(), "group-1", &newest);
    for (name, change) in copies {
        let mut copy = newest.clone();
        change(&mut copy);
        copy.revision = if name == "older" { 6 } else { 7 };
        save(folder.path(), name, &copy);
    }
    fs::write(folder.path().join("broken.worksheet.ron"), "(version: 1").unwrap();
    fs::copy(scenario_path("bank-branch"), folder.path().join("s.scenario.ron")).unwrap();
    let cases = [
        ("older.worksheet.ron", "较早的副本", "An older copy"),
        ("twin.worksheet.ron", "只算一次", "counts once"),
        ("parted.worksheet.ron", "两个地方", "in two places"),
        ("other.worksheet.ron", "另一个情景", "another scenario"),
        ("s.scenario.ron", "不是工作单", "no worksheet"),
        ("broken.worksheet.ron", "broken.worksheet.ron:1", "broken.worksheet.ron:1"),
        ("missing.worksheet.ron", "missing.worksheet.ron: ", "missing.worksheet.ron: "),
    ];
    for (file, zh, en) in cases {
        for (language, words) in [("zh", zh), ("en", en)] {
            let arguments =
                ["compare", "group-1.worksheet.ron", "group-2.worksheet.ron", file, "--lang", language];
            let told = run(folder.path(), &arguments);
            assert_eq!(told.code, 1, "{file}");
            assert!(told.err.contains(words), "{file} {language}: {}", told.err);
            let found: Value = serde_json::from_str(&told.out).expect("one JSON object");
            assert_eq!(found["groups"].as_array().unwrap().len(), 2, "{file}");
        }
    }
    // Whichever comes first, the later work counts.
    let told = run(folder.path(), &["compare", "older.worksheet.ron", "group-1.worksheet.ron"]);
    assert!(told.err.contains("older.worksheet.ron"), "{}", told.err);
    check(folder.path(), &["compare", "s.scenario.ron"], 1, &[], &["没有可以比较的工作单"]);
    check(folder.path(), &["compare"], 2, &[], &["W.worksheet.ron"]);
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn the_class_of_the_worksheets_is_written_in_every_format() {
    let folder = folder();
    group(folder.path(), 1, &LOW);
    group(folder.path(), 2, &HIGH);
    let files = ["compare", "group-1.worksheet.ron", "group-2.worksheet.ron"];
    let written = ["-o", "c.pdf", "-o", "c.xlsx", "-o", "c.zip", "-o", "c.class.ron"];
    let told = run(folder.path(), &[&files[..], &written[..]].concat());
    assert_eq!((told.code, told.out.as_str()), (0, "c.pdf\nc.xlsx\nc.zip\nc.class.ron\n"), "{}", told.err);
    assert!(fs::read(folder.path().join("c.pdf")).unwrap().starts_with(b"%PDF"));
    for packed in ["c.xlsx", "c.zip"] {
        assert!(fs::read(folder.path().join(packed)).unwrap().starts_with(b"PK"), "{packed}");
    }
    // The class holds both as they came, and names itself by its scenario.
    let Some(AnyDocument::Class(class)) = files::open(&folder.path().join("c.class.ron")).document else {
        panic!("no class")
    };
    assert_eq!((class.scenario.as_str(), class.groups.len()), ("bank-branch", 2));
    assert!(!class.agenda.blocks.is_empty() && !class.id.is_empty());
    let kept = peak_moments::files::collect::folder_of(&folder.path().join("c.class.ron"));
    for (collected, name) in class.collected.iter().zip(["group-1", "group-2"]) {
        let name = format!("{name}.worksheet.ron");
        assert_eq!(collected.file, name);
        assert_eq!(
            fs::read(kept.join(&name)).unwrap(),
            fs::read(folder.path().join(&name)).unwrap(),
            "{name}"
        );
    }

    // What somebody else made stays without --force; the rest is written, and JSON where it is asked for.
    fs::write(folder.path().join("c.pdf"), "theirs").unwrap();
    let told =
        run(folder.path(), &[&files[..], &["-o", "c.pdf", "-o", "new.xlsx", "--format", "json"]].concat());
    assert_eq!(told.code, 1);
    assert!(told.err.contains("c.pdf") && told.err.contains("--force"), "{}", told.err);
    let (json, rest) = told.out.split_once("\n}\n").unwrap();
    assert!(serde_json::from_str::<Value>(&format!("{json}\n}}")).is_ok() && rest == "new.xlsx\n");
    let again = run(folder.path(), &[&files[..], &["-o", "c.pdf", "-o", "c.class.ron", "--force"]].concat());
    assert_eq!(again.code, 0, "{}", again.err);
    // The worksheets lie in the folder already, so none is there twice.
    assert_eq!(fs::read_dir(&kept).unwrap().count(), 2);

    check(folder.path(), &[&files[..], &["-o", "c.docx"]].concat(), 2, &[], &["pdf、xlsx、zip、ron"]);
    let itself = ["-o", "group-1.worksheet.ron", "--force"];
    check(folder.path(), &[&files[..], &itself].concat(), 2, &[], &["工作单本身"]);
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "needs the typesetting engine")]
fn names_are_in_the_report_only_where_asked_for() {
    let folder = folder();
    group(folder.path(), 1, &LOW);
    group(folder.path(), 2, &HIGH);
    let files = ["compare", "group-1.worksheet.ron", "group-2.worksheet.ron"];
    for (arguments, is_there) in [(&["-o", "a.pdf"][..], false), (&["-o", "b.pdf", "--names"], true)] {
        assert_eq!(run(folder.path(), &[&files[..], arguments].concat()).code, 0);
        let pdf = crate::read_pdf::ReadPdf::new(&fs::read(folder.path().join(arguments[1])).unwrap());
        assert_eq!(pdf.text().contains("王芳"), is_there, "{arguments:?}");
    }
}
