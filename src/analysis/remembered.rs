//! The remembered score: highest, lowest and end of a scored journey, its mean, and peak and end in one.
//!
//! Formula: (peak + end) / 2 with equal weights, as Kahneman published it; the peak of a journey with
//! good and bad moments is the score furthest from 0, and of +x and −x the negative one (rule A,
//! domain 1.2). It is a teaching model, not a predictor of satisfaction.

use crate::model::{GroupMark, Journey, MarkKind, Score, TouchpointId, Worksheet};

/// A touchpoint with its score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    pub touchpoint: TouchpointId,
    /// Place in the walk, counted from 0.
    pub position: usize,
    pub score: Score,
}

/// Where the journey ends, scored or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    pub touchpoint: TouchpointId,
    pub position: usize,
    pub score: Option<Score>,
}

/// What the rule finds on a curve. A touchpoint without a score counts in `n` only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// Number of touchpoints.
    pub n: usize,
    /// Number of touchpoints with a score.
    pub scored: usize,
    /// The highest score; of equal ones the later, because it is remembered better.
    pub highest: Option<Spot>,
    /// The lowest score; of equal ones the later.
    pub lowest: Option<Spot>,
    /// The score furthest from 0, of +x and −x the negative one: the peak that enters the remembered score.
    pub peak: Option<Spot>,
    /// The last touchpoint inside the boundary.
    pub end: Option<End>,
    /// Mean of the scores, −5…+5; `None` without any.
    pub mean: Option<f64>,
    /// (peak + end) / 2, −5…+5; `None` while the end has no score.
    pub remembered: Option<f64>,
}

impl Reading {
    /// Remembered score less mean: what the average hides. −10…+10.
    pub fn gap(&self) -> Option<f64> {
        Some(self.remembered? - self.mean?)
    }
}

/// Peak and end with equal weight.
pub fn peak_end(peak: f64, end: f64) -> f64 {
    f64::midpoint(peak, end)
}

/// Reads a curve given as scores in the order of the walk. `end` is the touchpoint that closes the
/// journey; one that is absent from the journey, or `None`, means the last.
pub fn read<'a>(
    scores: impl IntoIterator<Item = (&'a TouchpointId, Option<Score>)>,
    end: Option<&TouchpointId>,
) -> Reading {
    let (ids, scores): (Vec<&TouchpointId>, Vec<Option<Score>>) = scores.into_iter().unzip();
    let end = end.and_then(|end| ids.iter().position(|id| *id == end));
    read_at(&scores, end, |position| ids.get(position).copied())
}

/// The same for scores alone, with the place of the end, counted from 0. `id` names the touchpoint at a
/// place: only the few that are found are asked for.
pub fn read_at<'a>(
    scores: &[Option<Score>],
    end: Option<usize>,
    id: impl Fn(usize) -> Option<&'a TouchpointId>,
) -> Reading {
    let mut sum = 0_i64;
    let mut scored = 0;
    let [mut highest, mut lowest, mut peak]: [Option<(usize, Score)>; 3] = [None; 3];
    for (position, score) in scores.iter().enumerate() {
        let Some(score) = *score else { continue };
        scored += 1;
        sum += i64::from(score.value());
        let replace = |found: &mut Option<(usize, Score)>, wins: &dyn Fn(Score) -> bool| {
            if found.is_none_or(|(_, held)| wins(held)) {
                *found = Some((position, score));
            }
        };
        replace(&mut highest, &|held| score >= held);
        replace(&mut lowest, &|held| score <= held);
        // More intense wins; at equal intensity the negative one, and of two equal scores the later.
        replace(&mut peak, &|held| (score.intensity(), -score.value()) >= (held.intensity(), -held.value()));
    }
    let spot = |found: Option<(usize, Score)>| {
        let (position, score) = found?;
        Some(Spot { touchpoint: id(position)?.clone(), position, score })
    };
    let position = end.or(scores.len().checked_sub(1));
    let end = position.and_then(|position| {
        let score = scores.get(position).copied()?;
        Some(End { touchpoint: id(position)?.clone(), position, score })
    });
    let end_score = end.as_ref().and_then(|end| end.score);
    let remembered = peak.zip(end_score);
    Reading {
        n: scores.len(),
        scored,
        highest: spot(highest),
        lowest: spot(lowest),
        peak: spot(peak),
        end,
        mean: (scored > 0).then(|| sum as f64 / scored as f64),
        remembered: remembered
            .map(|((_, peak), end)| peak_end(f64::from(peak.value()), f64::from(end.value()))),
    }
}

/// The touchpoint that the worksheet declares as the end: the group's choice, or the scenario's.
pub fn declared_end(worksheet: &Worksheet) -> Option<&TouchpointId> {
    let by_group = worksheet.marks.end.as_ref().map(|mark| &mark.touchpoint);
    by_group.or(worksheet.scenario.boundary.end_touchpoint.as_ref())
}

/// Reads the curve that a group scored.
pub fn read_worksheet(worksheet: &Worksheet) -> Reading {
    read(scores(&worksheet.journey), declared_end(worksheet))
}

fn scores(journey: &Journey) -> impl Iterator<Item = (&TouchpointId, Option<Score>)> {
    journey.touchpoints().map(|touchpoint| (&touchpoint.id, touchpoint.score))
}

/// One mark as it is shown on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub kind: MarkKind,
    pub touchpoint: TouchpointId,
    /// Set by the group against the rule, with its reason; `None` where the rule put it.
    pub by_group: Option<GroupMark>,
}

/// Where the rule puts a mark. Peak and pit need a score, the end that anything was scored; moments of
/// truth are set by hand alone.
pub fn by_rule(kind: MarkKind, reading: &Reading) -> Option<&TouchpointId> {
    match kind {
        MarkKind::Peak => reading.highest.as_ref().map(|spot| &spot.touchpoint),
        MarkKind::Pit => reading.lowest.as_ref().map(|spot| &spot.touchpoint),
        MarkKind::End if reading.scored > 0 => reading.end.as_ref().map(|end| &end.touchpoint),
        MarkKind::End | MarkKind::Moment => None,
    }
}

/// The marks that are shown, in the order of [`MarkKind::ALL`] and moments in the order of the journey:
/// the group's own where it set one, else the rule's. Peak and pit need a score, the end does not.
pub fn marks(worksheet: &Worksheet, reading: &Reading) -> Vec<Mark> {
    let mut marks = Vec::new();
    for kind in [MarkKind::Peak, MarkKind::Pit, MarkKind::End] {
        if let Some(mark) = worksheet.marks.by_hand(kind) {
            marks.push(Mark { kind, touchpoint: mark.touchpoint.clone(), by_group: Some(mark.clone()) });
        } else if let Some(touchpoint) = by_rule(kind, reading) {
            marks.push(Mark { kind, touchpoint: touchpoint.clone(), by_group: None });
        }
    }
    marks.extend(worksheet.moments().map(|moment| Mark {
        kind: MarkKind::Moment,
        touchpoint: moment.touchpoint.clone(),
        by_group: None,
    }));
    marks
}
