//! `analyse`: the numbers against those worked out by hand, and the shape of the object.

use crate::cli::{analysed, check, contains_chinese, edited, folder, run, scenario_path};
use peak_moments::edit::{WorkEdit, WorksheetEdit};
use peak_moments::files::library;
use peak_moments::model::Role;
use serde_json::{Value, json};
use std::fs;

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
    let role = |touchpoint: &str, department: &str, role: Option<Role>| {
        WorksheetEdit::Work(WorkEdit::SetRole {
            touchpoint: touchpoint.into(),
            department: department.into(),
            role,
        })
    };
    edited(
        folder.path(),
        &[
            role("t1", "it", Some(Role::A)),
            role("t2", "retail", Some(Role::A)),
            role("t7", "operations", None),
            WorksheetEdit::Work(WorkEdit::SetScore { touchpoint: "t13".into(), score: None }),
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
