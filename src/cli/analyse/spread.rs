//! The spread of what members scored alone, in `analyse`. Who scored what is not told.

use super::rounded;
use crate::analysis::spread::{Agreement, Spread};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct SpreadLine {
    n: usize,
    min: i8,
    max: i8,
    /// Highest less lowest.
    range: u8,
    mean: f64,
    median: f64,
    /// The standard deviation of all members, not of a sample.
    deviation: f64,
    agreement: &'static str,
}

pub(super) fn line(spread: &Spread) -> SpreadLine {
    SpreadLine {
        n: spread.n(),
        min: spread.min.value(),
        max: spread.max.value(),
        range: spread.range(),
        mean: rounded(spread.mean),
        median: rounded(spread.median),
        deviation: rounded(spread.deviation),
        agreement: match spread.agreement() {
            Agreement::Agree => "agree",
            Agreement::Differ => "differ",
            Agreement::Disagree => "disagree",
        },
    }
}
