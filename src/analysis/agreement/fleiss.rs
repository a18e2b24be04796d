//! Fleiss' kappa: how far raters put the same things into the same categories. For exports only: where most
//! things are clear it is low although nearly all agree (DOMAIN.md 6).
//!
//! Source: Fleiss 1971. For N things with n ratings each: κ = (P̄ − P_e) / (1 − P_e).

use super::Undefined;

/// Kappa of a table with a row for each thing: how many raters chose each category. 1 where all agree, 0 as by
/// chance.
///
/// # Errors
/// [`Undefined`]: also where things have different numbers of ratings, which Fleiss does not provide for.
pub fn fleiss(table: &[Vec<u32>]) -> Result<f64, Undefined> {
    let ratings = |row: &Vec<u32>| row.iter().sum::<u32>();
    let n = table.first().map_or(0, ratings);
    if n < 2 || table.iter().any(|row| ratings(row) != n) {
        return Err(Undefined::TooFewRaters);
    }
    let categories = table.iter().map(Vec::len).max().unwrap_or(0);
    let (items, n) = (table.len() as f64, f64::from(n));
    let agreeing = |row: &Vec<u32>| {
        let squares: f64 = row.iter().map(|count| f64::from(*count).powi(2)).sum();
        (squares - n) / (n * (n - 1.0))
    };
    let observed = table.iter().map(agreeing).sum::<f64>() / items;
    let share = |category: usize| {
        let chosen: u32 = table.iter().filter_map(|row| row.get(category)).sum();
        f64::from(chosen) / (items * n)
    };
    let expected: f64 = (0..categories).map(|category| share(category).powi(2)).sum();
    // Exactly 1 where one category has all; the sum may miss it by a rounding.
    if (0..categories).filter(|&category| share(category) > 0.0).count() < 2 {
        return Err(Undefined::AllAgree);
    }
    Ok((observed - expected) / (1.0 - expected))
}
