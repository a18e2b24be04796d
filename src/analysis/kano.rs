//! KANO: what a pair of answers says, what a survey's answers say together, and whether a quick tag
//! fits the score.
//!
//! Sources: evaluation table of Kano 1984 as all later authors print it (domain 3.2), mode and tie rule
//! after Berger et al. 1993 (3.4), Better and Worse after the same (3.4), the lint is our own (3.6).

use crate::model::lenses::{KanoCategory, KanoIdea, KanoTally};
use crate::model::{Score, Touchpoint};

/// Where the plot of Better and Worse is divided: fixed, because a line at the mean of the ideas would
/// change the class of one idea when another is added.
pub const SPLIT: f64 = 0.5;

/// Below this many answers a survey is for discussion only (Chapman and Callegaro 2022).
pub const RELIABLE: u32 = 200;

/// The category of one pair of answers. Rows are the functional question, columns the dysfunctional
/// one, both positions 1…5. A position that the question does not offer makes the pair questionable.
pub fn evaluate(functional: u8, dysfunctional: u8) -> KanoCategory {
    use KanoCategory::*;
    match (functional, dysfunctional) {
        (1, 5) => OneDimensional,
        (1, 2..=4) => Attractive,
        (2..=4, 5) => MustBe,
        (2..=4, 2..=4) => Indifferent,
        (2..=4, 1) | (5, 1..=4) => Reverse,
        // Both liked, both disliked, or no answer at all.
        _ => Questionable,
    }
}

/// Answers by person and the tally counted by hand, together.
pub fn counts(idea: &KanoIdea) -> KanoTally {
    let mut tally = idea.tally;
    for answer in &idea.answers {
        let count = count_mut(&mut tally, evaluate(answer.functional, answer.dysfunctional));
        *count = count.saturating_add(1);
    }
    tally
}

/// How many answers fell into `category`.
pub fn count(tally: &KanoTally, category: KanoCategory) -> u32 {
    let mut tally = *tally;
    *count_mut(&mut tally, category)
}

/// The count of a category, to be changed.
pub fn count_mut(tally: &mut KanoTally, category: KanoCategory) -> &mut u32 {
    match category {
        KanoCategory::MustBe => &mut tally.must_be,
        KanoCategory::OneDimensional => &mut tally.one_dimensional,
        KanoCategory::Attractive => &mut tally.attractive,
        KanoCategory::Indifferent => &mut tally.indifferent,
        KanoCategory::Reverse => &mut tally.reverse,
        KanoCategory::Questionable => &mut tally.questionable,
    }
}

/// The number of answers, reverse and questionable ones included.
pub fn n(tally: &KanoTally) -> u32 {
    KanoCategory::ALL.iter().fold(0, |sum, category| sum.saturating_add(count(tally, *category)))
}

/// The most frequent category; of equally frequent ones the first of M, O, A, I, R, Q. `None` without
/// an answer.
pub fn category(tally: &KanoTally) -> Option<KanoCategory> {
    // `ALL` stands in the order of the tie rule, and only a larger count displaces an earlier one.
    let most = |best: Option<(u32, KanoCategory)>, category: &KanoCategory| {
        let count = count(tally, *category);
        let held = best.map_or(0, |(count, _)| count);
        if count > held { Some((count, *category)) } else { best }
    };
    KanoCategory::ALL.iter().fold(None, most).map(|(_, category)| category)
}

/// (A + O) / (A + O + M + I), 0…1: how much is gained by having it. `None` where nobody answered
/// anything but R or Q.
pub fn better(tally: &KanoTally) -> Option<f64> {
    share(tally, tally.attractive, tally.one_dimensional)
}

/// −(O + M) / (A + O + M + I), 0…−1: how much is lost by lacking it. `None` as for [`better`].
pub fn worse(tally: &KanoTally) -> Option<f64> {
    // Adding 0 takes the sign from −0.
    share(tally, tally.one_dimensional, tally.must_be).map(|share| -share + 0.0)
}

fn share(tally: &KanoTally, one: u32, other: u32) -> Option<f64> {
    let KanoTally { attractive, one_dimensional, must_be, indifferent, .. } = *tally;
    let whole: f64 = [attractive, one_dimensional, must_be, indifferent].map(f64::from).iter().sum();
    (whole > 0.0).then(|| (f64::from(one) + f64::from(other)) / whole)
}

/// The class of an idea in the plot of Better (0…1, upwards) over |Worse| (to the right); on the line
/// means beyond it.
pub fn quadrant(better: f64, worse: f64) -> KanoCategory {
    match (better >= SPLIT, worse.abs() >= SPLIT) {
        (true, true) => KanoCategory::OneDimensional,
        (true, false) => KanoCategory::Attractive,
        (false, true) => KanoCategory::MustBe,
        (false, false) => KanoCategory::Indifferent,
    }
}

/// A quick tag that does not fit the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lint {
    /// What is taken for granted pleases nobody: at most 0.
    MustBeAboveZero,
    /// What delights is above 0.
    AttractiveWithoutJoy,
    /// What annoys is below 0.
    ReverseWithoutAnger,
    /// What leaves people cold is between −1 and +1.
    IndifferentWithFeeling,
}

/// Whether the tag of a touchpoint contradicts its score; `None` while either is missing.
pub fn lint(touchpoint: &Touchpoint) -> Option<Lint> {
    let (kano, score) = (touchpoint.kano?, touchpoint.score?);
    match kano {
        KanoCategory::MustBe if score > Score::ZERO => Some(Lint::MustBeAboveZero),
        KanoCategory::Attractive if score <= Score::ZERO => Some(Lint::AttractiveWithoutJoy),
        KanoCategory::Reverse if score >= Score::ZERO => Some(Lint::ReverseWithoutAnger),
        KanoCategory::Indifferent if score.intensity() > 1 => Some(Lint::IndifferentWithFeeling),
        _ => None,
    }
}
