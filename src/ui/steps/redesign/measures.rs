//! What the measures of a worksheet come to at a touchpoint, and what a new one begins with.

use crate::analysis::remembered::{self, Reading};
use crate::model::redesign::RedesignKind;
use crate::model::{List, Measure, Score, TouchpointId, Worksheet};

use eframe::egui::Id;

/// The score of a touchpoint once its measures have worked.
pub fn score_after(worksheet: &Worksheet, touchpoint: &TouchpointId) -> Option<Score> {
    let planned = worksheet.redesign.iter().rev().find(|m| m.touchpoint == *touchpoint && m.score.is_some());
    match planned {
        Some(measure) => measure.score,
        None => worksheet.journey.touchpoint(touchpoint).and_then(|touchpoint| touchpoint.score),
    }
}

/// The measures with a new score at a touchpoint: the last measure's, or that of a new one.
pub fn with_score(worksheet: &Worksheet, touchpoint: &TouchpointId, score: Option<Score>) -> List<Measure> {
    let mut measures = worksheet.redesign.clone();
    let last = measures.iter().rposition(|measure| measure.touchpoint == *touchpoint);
    match last.and_then(|last| measures.get_mut(last)) {
        Some(measure) => measure.score = score,
        None => measures.push(Measure { score, ..new_measure(worksheet, touchpoint, None) }),
    }
    measures
}

/// The measures with the score at a touchpoint left open; `None` where none is set.
pub fn without_score(worksheet: &Worksheet, touchpoint: &TouchpointId) -> Option<List<Measure>> {
    let scored = worksheet.redesign.iter().any(|m| m.touchpoint == *touchpoint && m.score.is_some());
    scored.then(|| {
        let mut measures = worksheet.redesign.clone();
        for measure in measures.filter_mut(|measure| measure.touchpoint == *touchpoint) {
            measure.score = None;
        }
        measures
    })
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
