//! How far the members of a group lie apart at a touchpoint, after they scored alone: range, mean, median
//! and standard deviation (DOMAIN.md 6, 分歧度).

use crate::model::{Score, TouchpointId, Worksheet};
use std::collections::BTreeMap;

/// From this range on, in points, members differ.
pub const DIFFER: u8 = 3;
/// From this range on, in points, they disagree and should hear one another.
pub const DISAGREE: u8 = 4;

/// What a range means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// At most 2 points apart.
    Agree,
    /// 3 points.
    Differ,
    /// 4 points and more.
    Disagree,
}

/// The members' scores of one touchpoint; at least one.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    pub touchpoint: TouchpointId,
    /// In the walk, counted from 0.
    pub position: usize,
    /// Lowest first.
    pub scores: Vec<Score>,
    pub min: Score,
    pub max: Score,
    pub mean: f64,
    /// The middle score; of an even number, the mean of the two in the middle.
    pub median: f64,
    /// The standard deviation, √(Σ(x − mean)² / n): the members are all there are, not a sample.
    pub deviation: f64,
}

impl Spread {
    /// The spread of scores in any order; `None` without a score.
    pub fn new(touchpoint: TouchpointId, position: usize, mut scores: Vec<Score>) -> Option<Self> {
        scores.sort_unstable();
        let (min, max) = (*scores.first()?, *scores.last()?);
        let n = scores.len() as f64;
        let value = |score: &Score| f64::from(score.value());
        let mean = scores.iter().map(value).sum::<f64>() / n;
        let squares = scores.iter().map(|score| (value(score) - mean).powi(2)).sum::<f64>();
        let upper = scores.get(scores.len() / 2)?;
        let lower = scores.get((scores.len() - 1) / 2)?;
        let median = f64::midpoint(value(lower), value(upper));
        Some(Self { touchpoint, position, min, max, mean, median, deviation: (squares / n).sqrt(), scores })
    }

    /// How many members scored it.
    pub fn n(&self) -> usize {
        self.scores.len()
    }

    /// Highest less lowest, 0…10 points.
    pub fn range(&self) -> u8 {
        self.max.value().abs_diff(self.min.value())
    }

    /// Where the middle half of the scores lies; of fewer than four, from the lowest to the highest.
    ///
    /// Quartiles by linear interpolation, definition 7 of Hyndman and Fan, Sample Quantiles in Statistical
    /// Packages, 1996: what spreadsheets call inclusive.
    pub fn band(&self) -> (f64, f64) {
        let last = self.scores.len().saturating_sub(1);
        if self.scores.len() < 4 {
            return (f64::from(self.min.value()), f64::from(self.max.value()));
        }
        let quartile = |share: f64| {
            let place = share * last as f64;
            let (below, part) = (place.floor() as usize, place.fract());
            let value = |at: usize| self.scores.get(at.min(last)).map_or(0.0, |s| f64::from(s.value()));
            value(below) + part * (value(below + 1) - value(below))
        };
        (quartile(0.25), quartile(0.75))
    }

    pub fn agreement(&self) -> Agreement {
        match self.range() {
            DISAGREE.. => Agreement::Disagree,
            DIFFER => Agreement::Differ,
            _ => Agreement::Agree,
        }
    }
}

/// The touchpoints that somebody scored alone, in the order of the walk.
pub fn spreads(worksheet: &Worksheet) -> Vec<Spread> {
    let mut votes: BTreeMap<&TouchpointId, Vec<Score>> = BTreeMap::new();
    for vote in worksheet.ballots.iter().flat_map(|ballot| &ballot.scores) {
        votes.entry(&vote.touchpoint).or_default().push(vote.score);
    }
    let touchpoints = worksheet.journey.touchpoints().enumerate();
    touchpoints
        .filter_map(|(position, touchpoint)| {
            Spread::new(touchpoint.id.clone(), position, votes.remove(&touchpoint.id)?)
        })
        .collect()
}

/// What to discuss first: the widest range, of equals the greater deviation, then the earlier touchpoint.
pub fn widest_first(spreads: &[Spread]) -> Vec<&Spread> {
    let mut sorted: Vec<&Spread> = spreads.iter().collect();
    sorted.sort_by(|a, b| {
        let by_range = b.range().cmp(&a.range());
        by_range.then(b.deviation.total_cmp(&a.deviation)).then(a.position.cmp(&b.position))
    });
    sorted
}
