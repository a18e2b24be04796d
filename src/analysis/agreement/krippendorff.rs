//! Krippendorff's alpha: how far raters give the same values, whatever is missing.
//!
//! Source: Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011. α = 1 − D_o / D_e over the
//! coincidences of values in units that at least two raters judged.

use super::Undefined;
use std::collections::BTreeMap;

/// What the distance between two values means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlphaScale {
    /// The same or not.
    Nominal,
    /// Before or after, by how many values lie between.
    Ordinal,
    /// So many points apart.
    Interval,
}

/// Alpha of `rows`, one for each rater with a value for each unit: 1 where all agree, 0 as by chance, below
/// 0 where they contradict each other more than by chance. A rater who judged nothing changes nothing.
///
/// # Errors
/// [`Undefined`]. Where all values are the same no chance is left to compare with.
pub fn krippendorff(rows: &[Vec<Option<i32>>], scale: AlphaScale) -> Result<f64, Undefined> {
    if rows.iter().filter(|row| row.iter().any(Option::is_some)).count() < 2 {
        return Err(Undefined::TooFewRaters);
    }
    // Units as counts of their values; a unit of one value says nothing about agreement.
    let longest = rows.iter().map(Vec::len).max().unwrap_or(0);
    let units: Vec<BTreeMap<i32, f64>> = (0..longest)
        .map(|unit| {
            let mut counts = BTreeMap::new();
            for value in rows.iter().filter_map(|row| *row.get(unit)?) {
                *counts.entry(value).or_insert(0.0) += 1.0;
            }
            counts
        })
        .filter(|counts: &BTreeMap<i32, f64>| counts.values().sum::<f64>() >= 2.0)
        .collect();
    if units.is_empty() {
        return Err(Undefined::TooFewItems);
    }
    let mut totals: BTreeMap<i32, f64> = BTreeMap::new();
    for (value, count) in units.iter().flatten() {
        *totals.entry(*value).or_insert(0.0) += count;
    }
    if totals.len() == 1 {
        return Err(Undefined::AllAgree);
    }
    let n: f64 = totals.values().sum();
    let distance = |a: i32, b: i32| squared_distance(scale, a, b, &totals);
    let observed: f64 = units
        .iter()
        .map(|counts| pairs(counts, &distance) / (counts.values().sum::<f64>() - 1.0))
        .sum::<f64>()
        / n;
    let expected = pairs(&totals, &distance) / (n * (n - 1.0));
    Ok(1.0 - observed / expected)
}

/// The sum of the distances over all ordered pairs of values.
fn pairs(counts: &BTreeMap<i32, f64>, distance: &impl Fn(i32, i32) -> f64) -> f64 {
    let of = |(a, n): (&i32, &f64)| -> f64 {
        let others = counts.iter().filter(|(b, _)| *b != a);
        n * others.map(|(b, m)| m * distance(*a, *b)).sum::<f64>()
    };
    counts.iter().map(of).sum()
}

fn squared_distance(scale: AlphaScale, a: i32, b: i32, totals: &BTreeMap<i32, f64>) -> f64 {
    match scale {
        AlphaScale::Nominal => 1.0,
        AlphaScale::Interval => f64::from(a - b).powi(2),
        AlphaScale::Ordinal => {
            let (low, high) = (a.min(b), a.max(b));
            let between: f64 = totals.range(low..=high).map(|(_, count)| count).sum();
            let ends = [low, high].iter().filter_map(|value| totals.get(value)).sum::<f64>();
            (between - ends / 2.0).powi(2)
        }
    }
}
