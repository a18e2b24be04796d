//! KANO and SERVQUAL: formulas against the vectors of the field and against numbers worked out by hand.

use peak_moments::analysis::{kano, servqual};
use peak_moments::model::lenses::{
    KanoAnswer, KanoCategory, KanoTally, Rating, ServqualDimension, ServqualForm,
};
use peak_moments::model::{KanoIdea, Score, ServqualSubject, ServqualWeights, Touchpoint};
use serde_json::Value;
use std::collections::BTreeMap;

fn vectors(part: &str) -> Value {
    let mut all: Value = serde_json::from_str(include_str!("vectors/lenses.json")).unwrap();
    all[part].take()
}

fn category(letter: &str) -> KanoCategory {
    match letter {
        "M" => KanoCategory::MustBe,
        "O" => KanoCategory::OneDimensional,
        "A" => KanoCategory::Attractive,
        "I" => KanoCategory::Indifferent,
        "R" => KanoCategory::Reverse,
        "Q" => KanoCategory::Questionable,
        other => panic!("{other}"),
    }
}

#[test]
fn every_cell_of_the_evaluation_table() {
    let table = vectors("kano");
    let rows = table["table"].as_array().unwrap();
    assert_eq!(rows.len(), 5);
    for (functional, row) in (1..).zip(rows) {
        assert_eq!(row.as_array().unwrap().len(), 5);
        for (dysfunctional, cell) in (1..).zip(row.as_array().unwrap()) {
            let expected = category(cell.as_str().unwrap());
            assert_eq!(kano::evaluate(functional, dysfunctional), expected, "{functional} {dysfunctional}");
        }
    }
    for (functional, dysfunctional) in [(0, 3), (6, 3), (3, 0), (3, 6), (255, 255)] {
        assert_eq!(kano::evaluate(functional, dysfunctional), KanoCategory::Questionable);
    }
}

#[test]
fn surveys_of_the_literature() {
    for case in vectors("kano")["cases"].as_array().unwrap() {
        let count = |letter: &str| u32::try_from(case[letter].as_u64().unwrap()).unwrap();
        let tally = KanoTally {
            must_be: count("M"),
            one_dimensional: count("O"),
            attractive: count("A"),
            indifferent: count("I"),
            reverse: count("R"),
            questionable: count("Q"),
        };
        assert_eq!(kano::category(&tally), Some(category(case["mode"].as_str().unwrap())), "{case}");
        assert_eq!(kano::n(&tally), ["A", "O", "M", "I", "R", "Q"].map(count).iter().sum::<u32>());
        for (found, expected) in
            [(kano::better(&tally), &case["better"]), (kano::worse(&tally), &case["worse"])]
        {
            match expected.as_f64() {
                Some(expected) => assert!((found.unwrap() - expected).abs() < 0.000_051, "{case}"),
                None => assert_eq!(found, None, "{case}"),
            }
        }
    }
}

#[test]
fn modes_and_ties() {
    let tally = |m, o, a, i, r, q| KanoTally {
        must_be: m,
        one_dimensional: o,
        attractive: a,
        indifferent: i,
        reverse: r,
        questionable: q,
    };
    for (tally, expected) in [
        (tally(9, 0, 9, 0, 0, 0), Some("M")),
        (tally(0, 4, 4, 4, 4, 4), Some("O")),
        (tally(0, 0, 4, 4, 4, 4), Some("A")),
        (tally(0, 0, 0, 4, 4, 4), Some("I")),
        (tally(0, 0, 0, 0, 4, 4), Some("R")),
        (tally(1, 1, 1, 1, 1, 2), Some("Q")),
        (tally(2, 3, 2, 1, 0, 0), Some("O")),
        (tally(0, 0, 0, 0, 0, 0), None),
        (tally(u32::MAX, u32::MAX, u32::MAX, u32::MAX, 0, 0), Some("M")),
    ] {
        assert_eq!(kano::category(&tally), expected.map(category), "{tally:?}");
    }
    // Nobody answered, or nobody anything that counts.
    for empty in [tally(0, 0, 0, 0, 0, 0), tally(0, 0, 0, 0, 3, 2)] {
        assert_eq!((kano::better(&empty), kano::worse(&empty)), (None, None));
    }
    // 2 M and 6 I: nothing gained, a quarter lost; and 0 has no sign.
    let musts = tally(2, 0, 0, 6, 9, 9);
    assert_eq!((kano::better(&musts), kano::worse(&musts)), (Some(0.0), Some(-0.25)));
    assert!(kano::worse(&tally(0, 0, 1, 0, 0, 0)).unwrap().is_sign_positive());
    let huge = tally(u32::MAX, u32::MAX, u32::MAX, u32::MAX, 1, 1);
    assert_eq!((kano::n(&huge), kano::better(&huge)), (u32::MAX, Some(0.5)));
}

#[test]
fn answers_and_a_tally_add_up() {
    let answer = |functional, dysfunctional| KanoAnswer { functional, dysfunctional };
    let idea = KanoIdea {
        name: "x".to_owned(),
        answers: vec![answer(1, 5), answer(1, 3), answer(2, 5), answer(3, 3), answer(5, 1), answer(1, 1)],
        tally: KanoTally { one_dimensional: 4, ..KanoTally::default() },
    };
    let counts = kano::counts(&idea);
    assert_eq!(kano::n(&counts), 10);
    assert_eq!(counts.one_dimensional, 5);
    for category in KanoCategory::ALL {
        let expected = if category == KanoCategory::OneDimensional { 5 } else { 1 };
        assert_eq!(kano::count(&counts, category), expected);
    }
    assert_eq!(kano::counts(&KanoIdea::default()), KanoTally::default());
}

#[test]
fn the_plot_is_divided_at_a_half() {
    for (better, worse, expected) in [
        (0.8, -0.8, "O"),
        (0.8, -0.2, "A"),
        (0.2, -0.8, "M"),
        (0.2, -0.2, "I"),
        (0.5, -0.5, "O"),
        (0.499, -0.5, "M"),
        (0.0, 0.0, "I"),
    ] {
        assert_eq!(kano::quadrant(better, worse), category(expected), "{better} {worse}");
    }
}

#[test]
fn a_tag_is_held_against_the_score() {
    use kano::Lint::*;
    let lint = |letter: &str, score: Option<i64>| {
        let (kano, score) = (Some(category(letter)), score.and_then(Score::new));
        kano::lint(&Touchpoint { kano, score, ..Touchpoint::default() })
    };
    for (letter, score, expected) in [
        ("M", 1, Some(MustBeAboveZero)),
        ("M", 0, None),
        ("M", -5, None),
        ("A", 0, Some(AttractiveWithoutJoy)),
        ("A", 1, None),
        ("R", 0, Some(ReverseWithoutAnger)),
        ("R", -1, None),
        ("I", 2, Some(IndifferentWithFeeling)),
        ("I", -2, Some(IndifferentWithFeeling)),
        ("I", -1, None),
        ("O", 5, None),
        ("Q", 5, None),
    ] {
        assert_eq!(lint(letter, Some(score)), expected, "{letter} {score}");
        assert_eq!(lint(letter, None), None);
    }
    assert_eq!(kano::lint(&Touchpoint { score: Score::new(3), ..Touchpoint::default() }), None);
}

#[test]
fn the_items_of_both_forms() {
    let items = |form| {
        let mut counts = BTreeMap::new();
        for item in 1..=servqual::n_items(form) {
            *counts.entry(servqual::dimension_of(form, item)).or_insert(0) += 1;
        }
        ServqualDimension::ALL.map(|dimension| counts[&dimension])
    };
    assert_eq!((servqual::n_items(ServqualForm::Full), servqual::n_items(ServqualForm::Short)), (22, 10));
    assert_eq!(items(ServqualForm::Full), [4, 5, 4, 4, 5]);
    assert_eq!(items(ServqualForm::Short), [2, 2, 2, 2, 2]);
    // The sixth item of 1988 sounds like empathy and is reliability.
    assert_eq!(servqual::dimension_of(ServqualForm::Full, 6), ServqualDimension::Reliability);
    assert_eq!(servqual::dimension_of(ServqualForm::Full, 22), ServqualDimension::Empathy);
    assert_eq!(servqual::dimension_of(ServqualForm::Short, 1), ServqualDimension::Reliability);
    assert_eq!(servqual::dimension_of(ServqualForm::Short, 10), ServqualDimension::Tangibles);
}

/// The order of the vectors is Rel/Resp/Ass/Emp/Tan, ours that of the 22 items.
fn in_our_order(numbers: &Value) -> [f64; 5] {
    let n: Vec<f64> = numbers.as_array().unwrap().iter().map(|n| n.as_f64().unwrap()).collect();
    [n[4], n[0], n[1], n[2], n[3]]
}

#[test]
fn the_worked_example_of_servqual() {
    let vectors = vectors("servqual");
    let [expected, perceived] = ["E", "P"].map(|key| in_our_order(&vectors[key]));
    // Means with one decimal, as ten people give them together in whole numbers.
    let mut ratings = Vec::new();
    for item in 1..=10 {
        let dimension = servqual::dimension_of(ServqualForm::Short, item);
        let at = ServqualDimension::ALL.iter().position(|d| *d == dimension).unwrap();
        let spread = |mean: f64, person: u8| {
            let whole = mean.floor() as u8;
            let above = ((mean - mean.floor()) * 10.0).round() as u8;
            Some(if person < above { whole + 1 } else { whole })
        };
        ratings.extend((0..10).map(|person| Rating {
            item,
            expected: spread(expected[at], person),
            perceived: spread(perceived[at], person),
        }));
    }
    let subject = ServqualSubject { ratings, ..ServqualSubject::default() };
    let report = servqual::report(&subject, &ServqualWeights::default());
    for (found, gap) in report.dimensions.iter().zip(in_our_order(&vectors["gaps"])) {
        assert!((found.unwrap() - gap).abs() < 1e-9);
    }
    assert_eq!(ServqualWeights::default().0, in_our_order(&vectors["weights"]));
    assert!((report.unweighted.unwrap() - vectors["unweighted"].as_f64().unwrap()).abs() < 1e-9);
    assert!((report.weighted.unwrap() - vectors["weighted"].as_f64().unwrap()).abs() < 1e-9);

    // Weights are shares: ten times as much is the same.
    let tenfold = ServqualWeights(ServqualWeights::default().0.map(|weight| weight * 10.0));
    assert!((servqual::report(&subject, &tenfold).weighted.unwrap() + 0.775).abs() < 1e-9);
    let huge = ServqualWeights([f64::MAX; 5]);
    assert!((servqual::report(&subject, &huge).weighted.unwrap() + 0.66).abs() < 1e-9);
    for none in [[0.0; 5], [f64::NAN, -1.0, 0.0, 0.0, f64::INFINITY]] {
        let report = servqual::report(&subject, &ServqualWeights(none));
        assert_eq!(report.weighted, None);
        assert!(report.unweighted.is_some());
    }

    let perceptions = ServqualSubject { perceptions_only: true, ..subject };
    let report = servqual::report(&perceptions, &ServqualWeights::default());
    for (found, perceived) in report.dimensions.iter().zip(perceived) {
        assert!((found.unwrap() - perceived).abs() < 1e-9);
    }
    // (5.6 + 4.9 + 5.8 + 5.1 + 5.7) / 5
    assert!((report.unweighted.unwrap() - 5.42).abs() < 1e-9);
}

#[test]
fn what_is_not_rated_does_not_count() {
    let rating = |item, expected, perceived| Rating { item, expected, perceived };
    for (bad, expected) in [
        (rating(1, None, Some(4)), None),
        (rating(1, Some(4), None), None),
        (rating(1, Some(0), Some(4)), None),
        (rating(1, Some(4), Some(8)), None),
        (rating(1, Some(7), Some(1)), Some(-6.0)),
        (rating(1, Some(1), Some(7)), Some(6.0)),
    ] {
        assert_eq!(servqual::item_gap(&bad), expected, "{bad:?}");
    }
    let of = |ratings: Vec<Rating>, perceptions_only| {
        let subject = ServqualSubject { ratings, perceptions_only, ..ServqualSubject::default() };
        servqual::report(&subject, &ServqualWeights::default())
    };
    let empty = of(Vec::new(), false);
    assert_eq!((empty.dimensions, empty.unweighted, empty.weighted), ([None; 5], None, None));
    // Items 1 and 2 are reliability, 3 is responsiveness; 11 is not in the short form, 0 in none.
    let some = vec![
        rating(1, Some(7), Some(5)),
        rating(2, Some(7), Some(4)),
        rating(3, Some(6), Some(5)),
        rating(5, None, Some(7)),
        rating(11, Some(7), Some(1)),
        rating(0, Some(7), Some(1)),
    ];
    let report = of(some.clone(), false);
    assert_eq!(report.dimensions, [None, Some(-2.5), Some(-1.0), None, None]);
    assert_eq!(report.unweighted, Some(-1.75));
    // (32·−2.5 + 22·−1) / 54
    assert!((report.weighted.unwrap() - (-102.0 / 54.0)).abs() < 1e-9);
    let report = of(some, true);
    assert_eq!(report.dimensions, [None, Some(4.5), Some(5.0), Some(7.0), None]);
}
