//! GroupAgreement between raters, against the domain's vectors and by hand.

use peak_moments::analysis::agreement::{AlphaScale, Undefined, fleiss, kendall, krippendorff};
use serde_json::Value;

fn vectors() -> Value {
    serde_json::from_str(include_str!("vectors/agreement.json")).unwrap()
}

fn assert_near(what: &str, found: f64, expected: f64, within: f64) {
    assert!((found - expected).abs() < within, "{what}: {found} instead of {expected}");
}

fn numbers(row: &Value) -> Vec<Option<f64>> {
    row.as_array().unwrap().iter().map(Value::as_f64).collect()
}

/// A rater's values; `_` stands for none.
fn row(text: &str) -> Vec<Option<f64>> {
    text.split_whitespace().map(|value| value.parse().ok()).collect()
}

fn rows(texts: &[&str]) -> Vec<Vec<Option<f64>>> {
    texts.iter().map(|text| row(text)).collect()
}

fn whole(rows: &[Vec<Option<f64>>]) -> Vec<Vec<Option<i32>>> {
    rows.iter().map(|row| row.iter().map(|value| value.map(|value| value as i32)).collect()).collect()
}

#[test]
fn kendall_of_the_domain() {
    for case in vectors()["kendall"].as_array().unwrap() {
        // Ranks, of which 1 is the highest score.
        let scores: Vec<_> = case["ranks"].as_array().unwrap().iter().map(numbers).collect();
        let scores: Vec<Vec<_>> =
            scores.into_iter().map(|row| row.into_iter().map(|rank| Some(-rank?)).collect()).collect();
        let found = kendall(&scores).unwrap();
        assert_near("W", found.w, case["W"].as_f64().unwrap(), 1e-12);
        assert_near("W without ties", found.w_uncorrected, found.w, 1e-12);
        assert_near("χ²", found.chi_square, case["chi2"].as_f64().unwrap(), 1e-12);
    }
}

/// Rows, then W, uncorrected W, χ² and mean ρ by hand.
#[test]
fn kendall_with_ties_and_gaps() {
    let cases: &[(&[&str], f64, f64, f64, f64)] = &[
        // Ranks 1.5 1.5 3 and 1 2.5 2.5; sums 2.5 4 5.5 about 4, S = 4.5. m²(n³ − n) = 96, of it 2 · 12 for
        // the ties: 54 / 72 and 54 / 96. χ² = 2 · 2 · 0.75; ρ = (1.5 − 1) / 1.
        (&["3 3 1", "3 1 1"], 0.75, 0.5625, 3.0, 0.5),
        // The same order at another level, and one turned round.
        (&["5 0 -5", "2 1 0"], 1.0, 1.0, 4.0, 1.0),
        (&["1 2 3", "3 2 1"], 0.0, 0.0, 0.0, -1.0),
        // The thing that one rater did not judge is left out for all.
        (&["5 _ 0 -5", "2 9 1 0", "4 -9 3 2"], 1.0, 1.0, 6.0, 1.0),
        // Who puts nothing before anything only weakens the order: ranks 1 2 and 1.5 1.5; sums 2.5 3.5, S = 0.5;
        // 6 / (4 · 6 − 2 · 6) = 0.5, uncorrected 6 / 24.
        (&["2 1", "0 0"], 0.5, 0.25, 1.0, 0.0),
    ];
    for (texts, w, uncorrected, chi_square, rho) in cases {
        let found = kendall(&rows(texts)).unwrap();
        assert_near(&format!("W of {texts:?}"), found.w, *w, 1e-12);
        assert_near(&format!("uncorrected W of {texts:?}"), found.w_uncorrected, *uncorrected, 1e-12);
        assert_near(&format!("χ² of {texts:?}"), found.chi_square, *chi_square, 1e-12);
        assert_near(&format!("ρ of {texts:?}"), found.mean_spearman, *rho, 1e-12);
    }
}

#[test]
fn kendall_without_a_value() {
    let cases: &[(&[&str], Undefined)] = &[
        (&[], Undefined::TooFewRaters),
        (&["1 2 3"], Undefined::TooFewRaters),
        (&["", ""], Undefined::TooFewItems),
        (&["1 _ 3", "_ 2 3"], Undefined::TooFewItems),
        (&["2 2 2", "-1 -1 -1"], Undefined::NoOrder),
    ];
    for (texts, reason) in cases {
        assert_eq!(kendall(&rows(texts)), Err(*reason), "{texts:?}");
    }
}

#[test]
fn krippendorff_of_the_domain() {
    let vectors = &vectors()["krippendorff"];
    let coders: Vec<_> = vectors["dataC_coders_by_units"].as_array().unwrap().iter().map(numbers).collect();
    let scales = [
        ("nominal", AlphaScale::Nominal),
        ("ordinal", AlphaScale::Ordinal),
        ("interval", AlphaScale::Interval),
    ];
    for (name, scale) in scales {
        let expected = vectors[name].as_f64().unwrap();
        assert_near(name, krippendorff(&whole(&coders), scale).unwrap(), expected, 5e-5);
    }
}

#[test]
fn krippendorff_by_hand() {
    let alpha = |texts: &[&str], scale| krippendorff(&whole(&rows(texts)), scale);
    // Pairs: 1–1 twice, 1–2 and 2–1 once each. D_o = 2 / 4, D_e = 2 · 3 · 1 / (4 · 3).
    assert_near("by chance", alpha(&["1 1", "1 2"], AlphaScale::Nominal).unwrap(), 0.0, 1e-12);
    assert_near("alike", alpha(&["-5 3 _", "-5 3 1"], AlphaScale::Interval).unwrap(), 1.0, 1e-12);
    // Against each other: D_o = 2 · 100 · 2 / 4 over D_e = 2 · 2 · 2 · 100 / 12: 1 − 100 / (200 / 3).
    assert_near("against", alpha(&["-5 5", "5 -5"], AlphaScale::Interval).unwrap(), -0.5, 1e-12);
    // A rater who judged nothing changes nothing.
    assert_near("silent", alpha(&["1 1", "1 2", "_ _"], AlphaScale::Nominal).unwrap(), 0.0, 1e-12);
    for scale in [AlphaScale::Nominal, AlphaScale::Ordinal, AlphaScale::Interval] {
        assert_eq!(alpha(&["3 3", "3 3"], scale), Err(Undefined::AllAgree));
        assert_eq!(alpha(&["3 _", "_ 3"], scale), Err(Undefined::TooFewItems));
        assert_eq!(alpha(&["3 1", "_ _"], scale), Err(Undefined::TooFewRaters));
        assert_eq!(alpha(&[], scale), Err(Undefined::TooFewRaters));
    }
}

#[test]
fn fleiss_of_the_domain() {
    for case in vectors()["fleiss"].as_array().unwrap() {
        let table: Vec<Vec<u32>> = match case["table"].as_array() {
            Some(table) => table
                .iter()
                .map(|row| row.as_array().unwrap().iter().map(|n| n.as_u64().unwrap() as u32).collect())
                .collect(),
            // How many of six groups said yes.
            None => case["yesVotesOf6"]
                .as_array()
                .unwrap()
                .iter()
                .map(|yes| yes.as_u64().unwrap() as u32)
                .map(|yes| vec![yes, 6 - yes])
                .collect(),
        };
        assert_near("kappa", fleiss(&table).unwrap(), case["kappa"].as_f64().unwrap(), 5e-4);
    }
}

#[test]
fn fleiss_without_a_value() {
    assert_eq!(fleiss(&[]), Err(Undefined::TooFewRaters));
    assert_eq!(fleiss(&[vec![1, 0]]), Err(Undefined::TooFewRaters));
    assert_eq!(fleiss(&[vec![2, 0], vec![1, 0]]), Err(Undefined::TooFewRaters));
    assert_eq!(fleiss(&[vec![3, 0], vec![3, 0]]), Err(Undefined::AllAgree));
}
