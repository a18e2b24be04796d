//! What the measures of a worksheet come to at a touchpoint, and what a new one begins with.

use crate::analysis::remembered::{self, Reading};
use crate::edit::{MeasureValue, WorkEdit};
use crate::model::redesign::RedesignKind;
use crate::model::{Measure, Score, TouchpointId, Worksheet};

use eframe::egui::Id;

/// The score of a touchpoint once its measures have worked.
pub fn score_after(worksheet: &Worksheet, touchpoint: &TouchpointId) -> Option<Score> {
    let planned = worksheet.redesign.iter().rev().find(|m| m.touchpoint == *touchpoint && m.score.is_some());
    match planned {
        Some(measure) => measure.score,
        None => worksheet.journey.touchpoint(touchpoint).and_then(|touchpoint| touchpoint.score),
    }
}

/// Gives a touchpoint a new score: by its last measure, or by a new one.
pub fn score_edit(worksheet: &Worksheet, touchpoint: &TouchpointId, score: Score) -> WorkEdit {
    let score = Some(score);
    match worksheet.redesign.numbered().rev().find(|(_, measure)| measure.touchpoint == *touchpoint) {
        Some((measure, _)) => WorkEdit::SetMeasure { measure, value: MeasureValue::Score(score) },
        None => WorkEdit::AddMeasure(Measure { score, ..new_measure(worksheet, touchpoint, None) }),
    }
}

/// What leaves the score of a touchpoint open: an edit for each measure that sets one.
pub fn open_edits(worksheet: &Worksheet, touchpoint: &TouchpointId) -> Vec<WorkEdit> {
    let scored = |measure: &Measure| measure.touchpoint == *touchpoint && measure.score.is_some();
    let scored = worksheet.redesign.numbered().filter(|(_, measure)| scored(measure));
    scored.map(|(measure, _)| WorkEdit::SetMeasure { measure, value: MeasureValue::Score(None) }).collect()
}

/// A measure to begin with; without a kind, of the one that suits the touchpoint.
pub fn new_measure(worksheet: &Worksheet, touchpoint: &TouchpointId, kind: Option<RedesignKind>) -> Measure {
    let kind = kind.unwrap_or_else(|| kind_for(worksheet, touchpoint));
    Measure {
        touchpoint: touchpoint.clone(),
        kind,
        measure: String::new(),
        epic: Vec::new(),
        cost: 0,
        score: None,
    }
}

/// The end wants finishing well, a pit filling, everything else can become a peak.
pub fn kind_for(worksheet: &Worksheet, touchpoint: &TouchpointId) -> RedesignKind {
    let reading = remembered::read_worksheet(worksheet);
    let score = worksheet.journey.touchpoint(touchpoint).and_then(|touchpoint| touchpoint.score);
    if reading.end.is_some_and(|end| end.touchpoint == *touchpoint) {
        RedesignKind::FinishWell
    } else if score.is_some_and(|score| score < Score::ZERO) {
        RedesignKind::FillPit
    } else {
        RedesignKind::BuildPeak
    }
}

/// Where a measure is worth most and none is planned: the lowest, the end, the highest.
pub fn suggestions(worksheet: &Worksheet, reading: &Reading) -> Vec<(TouchpointId, RedesignKind)> {
    let lowest = reading.lowest.as_ref().map(|spot| (&spot.touchpoint, RedesignKind::FillPit));
    let end = reading.end.as_ref().filter(|_| reading.scored > 0);
    let end = end.map(|end| (&end.touchpoint, RedesignKind::FinishWell));
    let highest = reading.highest.as_ref().map(|spot| (&spot.touchpoint, RedesignKind::BuildPeak));
    let mut found: Vec<(TouchpointId, RedesignKind)> = Vec::new();
    for (touchpoint, kind) in [lowest, end, highest].into_iter().flatten() {
        let planned = worksheet.redesign.iter().any(|measure| measure.touchpoint == *touchpoint);
        if !planned && !found.iter().any(|(other, _)| other == touchpoint) {
            found.push((touchpoint.clone(), kind));
        }
    }
    found
}

/// The field of the budget.
pub fn budget_id() -> Id {
    Id::unique("budget")
}
