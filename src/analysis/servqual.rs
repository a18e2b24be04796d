//! SERVQUAL: gaps between what was expected and what was perceived.
//!
//! Source: Parasuraman, Zeithaml and Berry 1988 (domain 4.1). Gap = P − E, so what falls short is
//! negative; both are 1…7, so a gap is −6…+6. All our items are worded positively and nothing is recoded.

use crate::model::Touchpoint;
use crate::model::lenses::{Rating, ServqualDimension, ServqualForm, ServqualSubject, ServqualWeights};
use crate::model::limits::SERVQUAL_SCALE;

/// A touchpoint as bad as this asks for the cause among the gaps (domain 4.2).
const DEEP: i8 = -3;

/// Whether a touchpoint is so bad that the group should say why.
pub fn is_deep(touchpoint: &Touchpoint) -> bool {
    touchpoint.score.is_some_and(|score| score.value() <= DEEP)
}

/// How many items each dimension has, in the order in which the form asks for them.
const fn outline(form: ServqualForm) -> [(ServqualDimension, u8); 5] {
    use ServqualDimension::*;
    match form {
        ServqualForm::Full => {
            [(Tangibles, 4), (Reliability, 5), (Responsiveness, 4), (Assurance, 4), (Empathy, 5)]
        }
        ServqualForm::Short => {
            [(Reliability, 2), (Responsiveness, 2), (Assurance, 2), (Empathy, 2), (Tangibles, 2)]
        }
    }
}

/// The number of items: 22, or 10 in the short form.
pub fn n_items(form: ServqualForm) -> u8 {
    outline(form).iter().map(|(_, n)| n).sum()
}

/// The dimension of an item, counted from 1. A number past the end counts with the last item;
/// [`report`] leaves it out.
pub fn dimension_of(form: ServqualForm, item: u8) -> ServqualDimension {
    let outline = outline(form);
    let mut end = 0;
    for (dimension, n) in outline {
        end += n;
        if item <= end {
            return dimension;
        }
    }
    outline[4].0
}

/// How many ratings of a subject are whole; the form is filled in where they are [`n_items`].
pub fn rated(subject: &ServqualSubject) -> usize {
    let is_whole = |rating: &&Rating| {
        rating.perceived.is_some() && (subject.perceptions_only || rating.expected.is_some())
    };
    subject.ratings.iter().filter(is_whole).count()
}

/// Perception less expectation, −6…+6; `None` while one is missing or off the scale.
pub fn item_gap(rating: &Rating) -> Option<f64> {
    let on_scale =
        |answer: Option<u8>| answer.filter(|answer| SERVQUAL_SCALE.contains(answer)).map(f64::from);
    Some(on_scale(rating.perceived)? - on_scale(rating.expected)?)
}

/// What the report takes of a rating: the gap, or the perception alone where expectations are not asked.
fn value(rating: &Rating, perceptions_only: bool) -> Option<f64> {
    if perceptions_only {
        rating.perceived.filter(|perceived| SERVQUAL_SCALE.contains(perceived)).map(f64::from)
    } else {
        item_gap(rating)
    }
}

/// The gap of an item, or its perception where only those are asked; the mean where several people
/// rated it. `None` without a whole rating.
pub fn item_value(subject: &ServqualSubject, item: u8) -> Option<f64> {
    let ratings = subject.ratings.iter().filter(|rating| rating.item == item);
    mean(ratings.filter_map(|rating| value(rating, subject.perceptions_only)))
}

/// The numbers of one subject: gaps −6…+6, or perceptions 1…7 where only those are asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The mean of the items of each dimension, in the order of [`ServqualDimension::ALL`]; `None`
    /// where none is rated.
    pub dimensions: [Option<f64>; 5],
    /// The mean of the dimensions that are rated.
    pub unweighted: Option<f64>,
    /// The same weighted by importance; `None` where the weights of the rated dimensions add up to 0.
    pub weighted: Option<f64>,
}

/// Works out a subject. Items without a whole rating do not count.
pub fn report(subject: &ServqualSubject, weights: &ServqualWeights) -> Report {
    let form = subject.form;
    let of = |dimension: ServqualDimension| {
        let items = (1..=n_items(form)).filter(|item| dimension_of(form, *item) == dimension);
        mean(items.filter_map(|item| item_value(subject, item)))
    };
    let dimensions = ServqualDimension::ALL.map(of);
    Report {
        dimensions,
        unweighted: mean(dimensions.into_iter().flatten()),
        weighted: weighted(&dimensions, weights),
    }
}

/// Σ w·G / Σ w over the dimensions that have a value. Weights below 0, and those that are no number,
/// count as 0; without any above 0 there is no weighted mean.
pub fn weighted(dimensions: &[Option<f64>; 5], weights: &ServqualWeights) -> Option<f64> {
    let rated = || {
        let pairs = dimensions.iter().zip(weights.0);
        pairs.filter_map(|(value, weight)| {
            let counts = weight.is_finite() && weight > 0.0;
            Some((*value.as_ref()?, weight)).filter(|_| counts)
        })
    };
    // Relative to the largest, so that huge weights do not add up to infinity.
    let largest = rated().map(|(_, weight)| weight).fold(0.0, f64::max);
    let whole: f64 = rated().map(|(_, weight)| weight / largest).sum();
    let sum: f64 = rated().map(|(value, weight)| value * (weight / largest)).sum();
    (whole > 0.0).then(|| sum / whole)
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, n) = values.fold((0.0, 0_u32), |(sum, n), value| (sum + value, n + 1));
    (n > 0).then(|| sum / f64::from(n))
}
