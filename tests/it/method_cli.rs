//! `analyse` and `demo` with the rest of the method, through the real binary.

use crate::cli::{analysed, changed, check, contains_chinese, folder, scenario_path};
use peak_moments::analysis::review::{FindingKind, Review};
use peak_moments::analysis::{actions, kano, redesign};
use peak_moments::demo;
use peak_moments::files::encode;
use peak_moments::model::lenses::{KanoCategory, KanoTally, Rating};
use peak_moments::model::{
    Action, Date, InternalLink, KanoIdea, Language, Score, ServqualSubject, ServqualWeights,
};
use serde_json::{Value, json};
use std::fs;

#[track_caller]
fn near(found: &Value, expected: f64, tolerance: f64) {
    let found = found.as_f64().unwrap_or_else(|| panic!("{found} is not {expected}"));
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected}");
}

#[test]
fn every_scenario_tells_its_curve_after_the_redesign() {
    let folder = folder();
    let vectors: Value = serde_json::from_str(include_str!("vectors/peak_end.json")).unwrap();
    for (id, vector) in vectors.as_object().unwrap() {
        let analysis = analysed(folder.path(), &["analyse", &scenario_path(id)]);
        let (after, expected) = (&analysis["after"], &vector["after"]);
        for field in ["peak", "end", "scores"] {
            assert_eq!(after[field], expected[field], "{id} {field}");
        }
        assert_eq!(after["peak_end"].as_f64(), expected["peakend"].as_f64(), "{id}");
        near(&after["mean"], expected["mean"].as_f64().unwrap(), 0.005_01);
        near(
            &after["gain"],
            expected["peakend"].as_f64().unwrap() - vector["peakend"].as_f64().unwrap(),
            1e-9,
        );
        assert_eq!((&after["spent"], &after["gain_per_point"]), (&json!(0), &Value::Null));
        for part in ["servqual", "problems"] {
            assert_eq!(analysis[part], json!([]), "{id} {part}");
        }
    }
    changed(folder.path(), |worksheet| worksheet.redesign.clear());
    assert_eq!(analysed(folder.path(), &["analyse", "w.worksheet.ron"])["after"], Value::Null);
}

/// What the domain's scenarios give: at every touchpoint a kind of need, a chain, and one action.
#[test]
fn every_scenario_tells_its_chain_and_action() {
    let folder = folder();
    let vectors: Value = serde_json::from_str(include_str!("vectors/peak_end.json")).unwrap();
    for id in vectors.as_object().unwrap().keys() {
        let analysis = analysed(folder.path(), &["analyse", &scenario_path(id), "--lang", "en"]);
        assert_eq!(
            analysis["kano"].as_array().unwrap().len() as u64,
            analysis["n"].as_u64().unwrap(),
            "{id}"
        );
        for need in analysis["kano"].as_array().unwrap() {
            assert!(["A", "O", "M", "I", "R"].contains(&need["category"].as_str().unwrap()), "{id}");
            assert_eq!((&need["n"], &need["better"]), (&json!(0), &Value::Null));
        }
        let links = analysis["internal_links"].as_array().unwrap();
        assert!(!links.is_empty(), "{id}");
        for link in links {
            for field in ["supplier_name", "customer_name", "deliverable", "agreement"] {
                assert!(!link[field].as_str().unwrap().is_empty(), "{id} {field}");
            }
        }
        let [action] = analysis["actions"].as_array().unwrap().as_slice() else { panic!("{id}: one action") };
        assert!(["what", "when", "done"].iter().all(|field| !action[*field].as_str().unwrap().is_empty()));
        assert_eq!((&action["checks"], &action["open_points"]), (&Value::Null, &json!([])));
        assert!(!contains_chinese(&analysis["actions"].to_string()), "{id}");
    }
    // The bank: what is expected at the hotline, what goes without saying at the branch's address.
    let bank = analysed(folder.path(), &["analyse", &scenario_path("bank-branch"), "--lang", "zh"]);
    let need = |at: usize| [&bank["kano"][at]["touchpoint"], &bank["kano"][at]["category"]];
    assert_eq!((need(0), need(1)), ([&json!("t1"), &json!("O")], [&json!("t2"), &json!("M")]));
    let link = &bank["internal_links"][0];
    let ends = ["supplier", "supplier_name", "customer", "customer_name"].map(|field| &link[field]);
    assert_eq!(ends, ["operations", "运营管理部", "teller", "柜面"]);
    assert_eq!((&link["kind"], &link["mutual"]), (&json!("process"), &json!(false)));
}

#[test]
fn surveys_are_told_as_the_literature_has_them() {
    let folder = folder();
    let vectors: Value = serde_json::from_str(include_str!("vectors/lenses.json")).unwrap();
    let cases = vectors["kano"]["cases"].as_array().unwrap();
    let ideas = cases.iter().map(|case| {
        let count = |letter: &str| u32::try_from(case[letter].as_u64().unwrap()).unwrap();
        KanoIdea {
            name: case["src"].as_str().unwrap().to_owned(),
            answers: Vec::new(),
            tally: KanoTally {
                must_be: count("M"),
                one_dimensional: count("O"),
                attractive: count("A"),
                indifferent: count("I"),
                reverse: count("R"),
                questionable: count("Q"),
            },
        }
    });
    let ideas = ideas.chain([KanoIdea { name: "nobody".to_owned(), ..KanoIdea::default() }]).collect();

    // Reliability 7→5 and 6→5, responsiveness 6→3; the rest is not rated.
    let rating = |item, e, p| Rating { item, expected: Some(e), perceived: Some(p) };
    let ratings = vec![rating(1, 7, 5), rating(2, 6, 5), rating(3, 6, 3)];
    let subject = ServqualSubject { name: "S".to_owned(), ratings, ..ServqualSubject::default() };
    let perceived =
        ServqualSubject { supplier: Some("operations".into()), perceptions_only: true, ..subject.clone() };
    let subjects = vec![subject, perceived, ServqualSubject::default()];
    changed(folder.path(), |worksheet| {
        worksheet.kano = ideas;
        worksheet.servqual = subjects.into();
    });
    let analysis = analysed(folder.path(), &["analyse", "w.worksheet.ron"]);
    for (line, case) in analysis["kano"].as_array().unwrap().iter().zip(cases) {
        for letter in ["A", "O", "M", "I", "R", "Q"] {
            assert_eq!(line[letter], case[letter], "{line}");
        }
        assert_eq!((&line["name"], &line["category"]), (&case["src"], &case["mode"]));
        for field in ["better", "worse"] {
            match case[field].as_f64() {
                Some(expected) => near(&line[field], expected, 1e-9),
                None => assert_eq!(line[field], Value::Null, "{line}"),
            }
        }
    }
    let nobody = &analysis["kano"][3];
    assert_eq!(nobody["n"], json!(0));
    for field in ["category", "better", "worse", "quadrant"] {
        assert_eq!(nobody[field], Value::Null, "{field}");
    }

    let [gaps, perceptions, empty] = [0, 1, 2].map(|at| &analysis["servqual"][at]);
    assert_eq!((&gaps["gaps"]["reliability"], &gaps["gaps"]["responsiveness"]), (&json!(-1.5), &json!(-3.0)));
    assert_eq!((&gaps["gaps"]["empathy"], &gaps["unweighted"]), (&Value::Null, &json!(-2.25)));
    // (32·−1.5 + 22·−3) / 54
    near(&gaps["weighted"], -114.0 / 54.0, 0.000_051);
    assert_eq!((&gaps["supplier"], &perceptions["supplier"]), (&Value::Null, &json!("operations")));
    assert_eq!(
        (&perceptions["perceptions_only"], &perceptions["gaps"]["reliability"]),
        (&json!(true), &json!(5.0))
    );
    assert_eq!((&empty["unweighted"], &empty["weighted"]), (&Value::Null, &Value::Null));

    let rated = vec![ServqualSubject { ratings: vec![rating(1, 7, 5)], ..ServqualSubject::default() }];
    changed(folder.path(), |worksheet| {
        worksheet.servqual_weights = ServqualWeights([0.0; 5]);
        worksheet.servqual = rated.into();
    });
    let line = &analysed(folder.path(), &["analyse", "w.worksheet.ron"])["servqual"][0];
    assert_eq!((&line["unweighted"], &line["weighted"]), (&json!(-2.0), &Value::Null));
}

#[test]
fn what_is_open_is_told_in_both_languages() {
    let folder = folder();
    let link = |supplier: &str, customer: &str| InternalLink {
        supplier: supplier.into(),
        customer: customer.into(),
        touchpoint: Some("t4".into()),
        deliverable: "notice".to_owned(),
        acceptance: "complete".to_owned(),
        deadline: "at once".to_owned(),
        score: Score::new(-3),
        ..InternalLink::default()
    };
    let late = Date::constant(2026, 12, 31);
    let action = Action { what: "Ask".to_owned(), first_step: Some(late), ..Action::default() };
    let kano = Some(KanoCategory::Attractive);
    changed(folder.path(), |worksheet| {
        let open = InternalLink { deadline: String::new(), ..link("lobby", "it") };
        worksheet.links = [link("it", "lobby"), open].into();
        worksheet.journey.touchpoint_mut(&"t1".into()).unwrap().kano = kano;
        worksheet.budget = Some(12);
        worksheet.actions = [action].into();
    });
    for tag in ["zh", "en"] {
        let analysis = analysed(folder.path(), &["analyse", "w.worksheet.ron", "--lang", tag]);
        let problems = analysis["problems"].as_array().unwrap();
        let kinds: Vec<_> = problems.iter().map(|p| p["kind"].as_str().unwrap()).collect();
        assert_eq!(
            kinds,
            [
                "link_without_deadline",
                "moment_without_chain",
                "moment_without_chain",
                "circle_of_promises",
                "kano_tag",
                "over_budget",
            ]
        );
        for problem in problems {
            let message = problem["message"].as_str().unwrap();
            assert_eq!(contains_chinese(message), tag == "zh", "{message}");
        }
        assert_eq!(problems[5]["severity"], json!("error"));
        let links = &analysis["internal_links"];
        assert_eq!(
            (&links[0]["supplier"], &links[0]["touchpoint"], &links[0]["score"], &links[0]["kind"]),
            (&json!("it"), &json!("t4"), &json!(-3), &json!("process"))
        );
        let action = &analysis["actions"][0];
        assert_eq!(action["checks"], json!(["2027-01-30", "2027-03-01", "2027-03-31"]));
        let open = action["open_points"].as_array().unwrap();
        assert_eq!(open.len(), 12);
        let of = |key: &str, value: &str| open.iter().filter(|p| p[key] == json!(value)).count();
        assert_eq!((of("question", "what"), of("question", "who")), (0, 2));
        assert_eq!((of("smart", "time_bound"), of("smart", "measurable")), (1, 2));
        for point in open {
            let message = point["message"].as_str().unwrap();
            assert_eq!(contains_chinese(message), tag == "zh", "{message}");
        }
    }
}

#[test]
fn slips_in_the_method_open_nothing() {
    let folder = folder();
    let good = encode::worksheet_text(&demo::worksheet(Language::En));
    for (right, wrong, words) in [
        ("cost: 2", "cost: -2", "\"cost\" cannot be -2"),
        ("first_step: \"2026-11-25\"", "first_step: \"2026-11-31\"", "not a day of the calendar"),
        ("(functional: 1, dysfunctional: 5)", "(functional: 6, dysfunctional: 5)", "from 1 to 5"),
        (
            "supplier: \"hotline\"",
            "supplier: \"hotlin\"",
            "There is no department \"hotlin\" in departments. Did you mean",
        ),
    ] {
        let bad = good.replacen(right, wrong, 1);
        assert_ne!(bad, good, "{right}");
        fs::write(folder.path().join("bad.worksheet.ron"), bad).unwrap();
        check(folder.path(), &["analyse", "bad.worksheet.ron", "--lang", "en"], 1, &[], &[words]);
    }
}

#[test]
fn the_demonstration_goes_on_to_the_plan() {
    for language in Language::ALL {
        let worksheet = demo::worksheet(language);
        // Twelve people answered about each idea, which is for discussion; nothing else is to be said.
        let review = Review::of(&worksheet);
        let found: Vec<_> = review.findings().map(|finding| &finding.kind).collect();
        assert_eq!(found, [&FindingKind::FewAnswers { n: 12 }; 3]);
        assert!(worksheet.journey.touchpoints().all(|t| t.kano.is_some() && kano::lint(t).is_none()));
        assert_eq!(worksheet.journey.touchpoints().filter(|t| t.gap.is_some()).count(), 4);
        assert_eq!(redesign::after(&worksheet).remembered, Some(3.5));
        assert_eq!((redesign::spent(&worksheet), worksheet.budget), (13, Some(15)));
        assert_eq!(review.gain_per_point(), Some(0.5));
        assert_eq!(worksheet.actions.len(), 1);
        assert_eq!(actions::open_points(&worksheet.actions[0], &worksheet), []);

        let folder = folder();
        let tag = if language == Language::Zh { "zh" } else { "en" };
        fs::write(folder.path().join("w.worksheet.ron"), encode::worksheet_text(&worksheet)).unwrap();
        let analysis = analysed(folder.path(), &["analyse", "w.worksheet.ron", "--lang", tag]);
        // O×7 M×3 A I, A×6 I×3 O×2 R and M×8 O×2 I×2, by twelve people each.
        let categories = [
            ("O", 8.0 / 12.0, -10.0 / 12.0),
            ("A", 8.0 / 11.0, -2.0 / 11.0),
            ("M", 2.0 / 12.0, -10.0 / 12.0),
        ];
        for (line, (category, better, worse)) in analysis["kano"].as_array().unwrap().iter().zip(categories) {
            assert_eq!((&line["category"], &line["n"]), (&json!(category), &json!(12)));
            assert_eq!(line["quadrant"], json!(category));
            near(&line["better"], better, 0.000_051);
            near(&line["worse"], worse, 0.000_051);
        }
        let service = &analysis["servqual"][0];
        assert_eq!(
            service["gaps"],
            json!({"tangibles": -0.5, "reliability": -3.5, "responsiveness": -3.5, "assurance": -1.5, "empathy": -1.5})
        );
        assert_eq!((&service["unweighted"], &service["weighted"]), (&json!(-2.1), &json!(-2.47)));
        assert_eq!(analysis["servqual"][1]["supplier"], json!("operations"));
        // Every text that the group wrote is in its language.
        for part in ["kano", "servqual", "internal_links", "actions"] {
            for line in analysis[part].as_array().unwrap() {
                for field in ["name", "agreement", "what", "risk"] {
                    if let Some(text) = line[field].as_str() {
                        assert_eq!(contains_chinese(text), language == Language::Zh, "{text}");
                    }
                }
            }
        }
    }
}
