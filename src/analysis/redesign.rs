//! The curve after the redesign: new scores, the remembered score that follows, and what it cost.

use super::remembered::{self, Reading};
use crate::model::lenses::KanoCategory;
use crate::model::redesign::RedesignKind;
use crate::model::{Measure, Score, TouchpointId, Worksheet};

/// An end that feels at least this good may be left as it is.
const GOOD_END: i8 = 3;

/// The score of each touchpoint with the measures applied, in the order of the walk. Of several
/// measures at a touchpoint the last one that has a score counts.
pub fn after_scores(worksheet: &Worksheet) -> Vec<(TouchpointId, Option<Score>)> {
    let touchpoints = worksheet.journey.touchpoints();
    touchpoints
        .map(|touchpoint| {
            let measures = worksheet.redesign.iter().rev().filter(|m| m.touchpoint == touchpoint.id);
            let lifted = measures.filter_map(|measure| measure.score).next();
            (touchpoint.id.clone(), lifted.or(touchpoint.score))
        })
        .collect()
}

/// Reads the curve after the redesign, with the end where it was declared.
pub fn after(worksheet: &Worksheet) -> Reading {
    let scores = after_scores(worksheet);
    let scores = scores.iter().map(|(touchpoint, score)| (touchpoint, *score));
    remembered::read(scores, remembered::declared_end(worksheet))
}

/// What all measures cost together, in points.
pub fn spent(worksheet: &Worksheet) -> u32 {
    worksheet.redesign.iter().fold(0, |sum, measure| sum.saturating_add(measure.cost))
}

/// By how much the remembered score rises, −10…+10; `None` while it is unknown before or after.
pub fn gain(worksheet: &Worksheet) -> Option<f64> {
    Some(after(worksheet).remembered? - remembered::read_worksheet(worksheet).remembered?)
}

/// The rise of the remembered score for each point spent; `None` while nothing is spent or the rise is
/// unknown.
pub fn gain_per_point(worksheet: &Worksheet) -> Option<f64> {
    let spent = spent(worksheet);
    if spent == 0 { None } else { Some(gain(worksheet)? / f64::from(spent)) }
}

/// What to look at again in a redesign. `measure` is a place in the list, counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Filling the pit of a must-be need cannot lift it above 0: only something new can.
    MustBeAboveZero { measure: usize, touchpoint: TouchpointId },
    /// Together the measures cost more than the budget.
    OverBudget { spent: u32, budget: u32 },
    /// A measure without words.
    NoMeasure { measure: usize, touchpoint: TouchpointId },
    /// A measure without a new score.
    NoScore { measure: usize, touchpoint: TouchpointId },
    /// The new score is not above the one that the group gave.
    NotBetter { measure: usize, touchpoint: TouchpointId },
    /// Measures there are, but none at the lowest point, which is below 0.
    PitUntouched { touchpoint: TouchpointId },
    /// Measures there are, but none at the end, which is not good already.
    EndUntouched { touchpoint: TouchpointId },
}

impl Finding {
    /// The touchpoint to look at; `None` for a finding about the whole.
    pub fn touchpoint(&self) -> Option<&TouchpointId> {
        match self {
            Self::MustBeAboveZero { touchpoint, .. }
            | Self::NoMeasure { touchpoint, .. }
            | Self::NoScore { touchpoint, .. }
            | Self::NotBetter { touchpoint, .. }
            | Self::PitUntouched { touchpoint }
            | Self::EndUntouched { touchpoint } => Some(touchpoint),
            Self::OverBudget { .. } => None,
        }
    }

    /// The measure to look at; `None` for a finding about what no measure does.
    pub fn measure(&self) -> Option<usize> {
        match self {
            Self::MustBeAboveZero { measure, .. }
            | Self::NoMeasure { measure, .. }
            | Self::NoScore { measure, .. }
            | Self::NotBetter { measure, .. } => Some(*measure),
            Self::OverBudget { .. } | Self::PitUntouched { .. } | Self::EndUntouched { .. } => None,
        }
    }

    /// An error makes the redesign wrong; the others are advice.
    pub fn is_error(&self) -> bool {
        matches!(self, Self::MustBeAboveZero { .. } | Self::OverBudget { .. })
    }
}

/// Whether the group has begun. Before that, a journey without measures is not a list of faults.
pub fn has_begun(worksheet: &Worksheet) -> bool {
    !worksheet.redesign.is_empty()
}

/// All findings: measures in their order, then the budget, the pit and the end. None before the group
/// has begun.
pub fn findings(worksheet: &Worksheet) -> Vec<Finding> {
    if !has_begun(worksheet) {
        return Vec::new();
    }
    let measures = worksheet.redesign.iter().enumerate();
    let mut findings: Vec<_> =
        measures.flat_map(|(at, measure)| of_measure(worksheet, at, measure)).collect();
    let spent = spent(worksheet);
    if let Some(budget) = worksheet.budget
        && spent > budget
    {
        findings.push(Finding::OverBudget { spent, budget });
    }
    let untouched = |id: &TouchpointId| !worksheet.redesign.iter().any(|measure| measure.touchpoint == *id);
    let before = remembered::read_worksheet(worksheet);
    if let Some(pit) = before.lowest.filter(|pit| pit.score < Score::ZERO && untouched(&pit.touchpoint)) {
        findings.push(Finding::PitUntouched { touchpoint: pit.touchpoint });
    }
    if let Some(end) = before.end
        && end.score.is_none_or(|score| score.value() < GOOD_END)
        && untouched(&end.touchpoint)
    {
        findings.push(Finding::EndUntouched { touchpoint: end.touchpoint });
    }
    findings
}

fn of_measure(worksheet: &Worksheet, at: usize, measure: &Measure) -> impl Iterator<Item = Finding> {
    let touchpoint = worksheet.journey.touchpoint(&measure.touchpoint);
    let before = touchpoint.and_then(|touchpoint| touchpoint.score);
    let must_be = touchpoint.is_some_and(|t| t.kano == Some(KanoCategory::MustBe));
    let id = || measure.touchpoint.clone();
    let fills_above_zero = measure.kind == RedesignKind::FillPit
        && must_be
        && measure.score.is_some_and(|score| score > Score::ZERO);
    let not_better = measure.score.zip(before).is_some_and(|(after, before)| after <= before);
    [
        fills_above_zero.then(|| Finding::MustBeAboveZero { measure: at, touchpoint: id() }),
        measure.measure.trim().is_empty().then(|| Finding::NoMeasure { measure: at, touchpoint: id() }),
        measure.score.is_none().then(|| Finding::NoScore { measure: at, touchpoint: id() }),
        not_better.then(|| Finding::NotBetter { measure: at, touchpoint: id() }),
    ]
    .into_iter()
    .flatten()
}
