//! The curve after the redesign: new scores, the remembered score that follows, and what it cost.

use super::remembered::{self, Reading};
use crate::model::lenses::KanoCategory;
use crate::model::redesign::RedesignKind;
use crate::model::{Measure, Score, Touchpoint, TouchpointId, Worksheet};
use std::collections::BTreeMap;

/// An end that feels at least this good may be left as it is.
const GOOD_END: i8 = 3;

/// The score of each touchpoint with the measures applied, in the order of the walk. Of several
/// measures at a touchpoint the last one that has a score counts.
pub fn after_scores(worksheet: &Worksheet) -> Vec<Option<Score>> {
    let measures = worksheet.redesign.iter();
    let lifted: BTreeMap<&TouchpointId, Score> =
        measures.filter_map(|measure| Some((&measure.touchpoint, measure.score?))).collect();
    let touchpoints = worksheet.journey.touchpoints();
    touchpoints.map(|touchpoint| lifted.get(&touchpoint.id).copied().or(touchpoint.score)).collect()
}

/// Reads the curve after the redesign, with the end where it was declared.
pub fn after(worksheet: &Worksheet) -> Reading {
    read_after(worksheet, &after_scores(worksheet))
}

pub(super) fn read_after(worksheet: &Worksheet, scores: &[Option<Score>]) -> Reading {
    let touchpoints = worksheet.journey.touchpoints().map(|touchpoint| &touchpoint.id);
    remembered::read(touchpoints.zip(scores.iter().copied()), remembered::declared_end(worksheet))
}

/// What all measures cost together, in points.
pub fn spent(worksheet: &Worksheet) -> u32 {
    worksheet.redesign.iter().fold(0, |sum, measure| sum.saturating_add(measure.cost))
}

/// By how much the remembered score rises, −10…+10; `None` while it is unknown before or after.
pub fn gain(before: &Reading, after: &Reading) -> Option<f64> {
    Some(after.remembered? - before.remembered?)
}

/// What to look at again in a redesign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RedesignFault {
    /// Filling the pit of a must-be need cannot lift it above 0: only something new can.
    MustBeAboveZero,
    /// Together the measures cost more than the budget.
    OverBudget { spent: u32, budget: u32 },
    /// A measure without words.
    NoMeasure,
    /// A measure without a new score.
    NoScore,
    /// The new score is not above the one that the group gave.
    NotBetter,
    /// Measures there are, but none at the lowest point, which is below 0.
    PitUntouched,
    /// Measures there are, but none at the end, which is not good already.
    EndUntouched,
}

impl RedesignFault {
    /// An error makes the redesign wrong; the others are advice.
    pub fn is_error(self) -> bool {
        match self {
            Self::MustBeAboveZero | Self::OverBudget { .. } => true,
            Self::NoMeasure | Self::NoScore | Self::NotBetter | Self::PitUntouched | Self::EndUntouched => {
                false
            }
        }
    }
}

/// Whether the group has begun. Before that, a journey without measures is not a list of faults.
pub fn has_begun(worksheet: &Worksheet) -> bool {
    !worksheet.redesign.is_empty()
}

/// What is to be looked at again in one measure.
pub fn check_measure(
    measure: &Measure,
    touchpoint: Option<&Touchpoint>,
) -> impl Iterator<Item = RedesignFault> + use<> {
    let before = touchpoint.and_then(|touchpoint| touchpoint.score);
    let must_be = touchpoint.is_some_and(|t| t.kano == Some(KanoCategory::MustBe));
    let fills_above_zero = measure.kind == RedesignKind::FillPit
        && must_be
        && measure.score.is_some_and(|score| score > Score::ZERO);
    let not_better = measure.score.zip(before).is_some_and(|(after, before)| after <= before);
    [
        fills_above_zero.then_some(RedesignFault::MustBeAboveZero),
        measure.measure.trim().is_empty().then_some(RedesignFault::NoMeasure),
        measure.score.is_none().then_some(RedesignFault::NoScore),
        not_better.then_some(RedesignFault::NotBetter),
    ]
    .into_iter()
    .flatten()
}

/// What the measures cost beyond the budget.
pub fn check_budget(worksheet: &Worksheet) -> Option<RedesignFault> {
    let (spent, budget) = (spent(worksheet), worksheet.budget?);
    (spent > budget).then_some(RedesignFault::OverBudget { spent, budget })
}

/// The lowest point, where it is below 0 and no measure is at it.
pub fn pit_untouched<'a>(worksheet: &Worksheet, before: &'a Reading) -> Option<&'a TouchpointId> {
    let pit = before.lowest.as_ref().filter(|pit| pit.score < Score::ZERO)?;
    is_untouched(worksheet, &pit.touchpoint).then_some(&pit.touchpoint)
}

/// The end, where it is not good already and no measure is at it.
pub fn end_untouched<'a>(worksheet: &Worksheet, before: &'a Reading) -> Option<&'a TouchpointId> {
    let is_good = |score: Score| score.value() >= GOOD_END;
    let end = before.end.as_ref().filter(|end| !end.score.is_some_and(is_good))?;
    is_untouched(worksheet, &end.touchpoint).then_some(&end.touchpoint)
}

fn is_untouched(worksheet: &Worksheet, touchpoint: &TouchpointId) -> bool {
    !worksheet.redesign.iter().any(|measure| measure.touchpoint == *touchpoint)
}
