//! What a sheet is laid out from: a journey, and what lies over it. Borrowed from whoever holds them, a
//! group's worksheet or a trainer's key, so that map, paper and slides need to know neither.

use crate::analysis::remembered::{self, Mark, Reading};
use crate::analysis::responsibility::RoleFault;
use crate::analysis::review::Review;
use crate::model::redesign::{Redesign, RedesignKind};
use crate::model::{
    Journey, Language, MarkKind, Measure, Scenario, Score, Touchpoint, TouchpointId, Worksheet,
};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A journey as it is to be drawn.
#[derive(Clone, Debug)]
pub struct Picture<'a> {
    pub journey: &'a Journey,
    /// The touchpoint that closes the journey; without one, the last.
    pub end: Option<&'a TouchpointId>,
    pub measures: Measures<'a>,
    /// What follows from all this; whoever draws it again and again keeps it.
    pub overlay: Cow<'a, Overlay>,
}

/// What is to change the touchpoints: in a group's own words, or in the key's.
#[derive(Clone, Copy, Debug)]
pub enum Measures<'a> {
    OfGroup(&'a [Arc<Measure>]),
    OfKey(&'a [Redesign]),
}

/// What lies over a journey, computed once a change and not once a frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overlay {
    /// The scores of the curve in the order of the walk; `None` where they are those that stand at the
    /// touchpoints, the group's own.
    scores: Option<Vec<Option<Score>>>,
    pub marks: Vec<Mark>,
    /// Where the peak of the remembered score lies.
    pub peak: Option<TouchpointId>,
    /// The scores after the redesign, in the order of the walk.
    pub after: Vec<Option<Score>>,
    /// How each touchpoint is answered for, in the order of the walk; empty before the group has begun
    /// to assign.
    pub verdicts: Vec<Verdict>,
    /// The measures by touchpoint: the place in the walk and that in the list, both counted from 0, in
    /// this order.
    measures: Vec<(usize, usize)>,
}

/// What the check says of the responsibilities at a touchpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Fine,
    NoAccountable,
    /// So many are accountable.
    SeveralAccountable(usize),
    NoResponsible,
}

impl<'a> Picture<'a> {
    /// The journey with the scores that stand at its touchpoints, and nothing over it.
    pub fn of_journey(journey: &'a Journey) -> Self {
        Self { journey, end: None, measures: Measures::OfGroup(&[]), overlay: Cow::Owned(Overlay::default()) }
    }

    /// A group's work. What lies over it is computed here: for paper, where it is drawn once.
    pub fn of_worksheet(worksheet: &'a Worksheet) -> Self {
        let review = Review::of(worksheet);
        Self::worksheet_under(worksheet, Cow::Owned(Overlay::of_review(&review)))
    }

    /// A group's work under what was computed of it before.
    pub fn kept_worksheet(worksheet: &'a Worksheet, overlay: &'a Overlay) -> Self {
        Self::worksheet_under(worksheet, Cow::Borrowed(overlay))
    }

    fn worksheet_under(worksheet: &'a Worksheet, overlay: Cow<'a, Overlay>) -> Self {
        Self {
            journey: &worksheet.journey,
            end: remembered::declared_end(worksheet),
            measures: Measures::OfGroup(worksheet.redesign.arcs()),
            overlay,
        }
    }

    /// A trainer's key: the reference scores with the marks of the rule, the moments of truth and the
    /// measures of the key. A scenario without a key has a curve without scores.
    pub fn of_key(scenario: &'a Scenario) -> Self {
        Self::key_under(scenario, Cow::Owned(Overlay::of_key(scenario)))
    }

    /// A trainer's key under what was computed of it before.
    pub fn kept_key(scenario: &'a Scenario, overlay: &'a Overlay) -> Self {
        Self::key_under(scenario, Cow::Borrowed(overlay))
    }

    fn key_under(scenario: &'a Scenario, overlay: Cow<'a, Overlay>) -> Self {
        Self {
            journey: &scenario.journey,
            end: scenario.brief.boundary.end_touchpoint.as_ref(),
            measures: Measures::of_key(scenario),
            overlay,
        }
    }

    /// What the rule finds on the curve as it is.
    pub fn reading(&self) -> Reading {
        let touchpoints = self.journey.touchpoints().map(|touchpoint| &touchpoint.id);
        remembered::read(touchpoints.zip(self.scores()), self.end)
    }

    /// What the rule finds on the curve after the redesign.
    pub fn reading_after(&self) -> Reading {
        read(self.journey, &self.overlay.after, self.end)
    }

    /// The score of the touchpoint at a position.
    pub fn score(&self, position: usize, touchpoint: &Touchpoint) -> Option<Score> {
        match &self.overlay.scores {
            Some(scores) => scores.get(position).copied().flatten(),
            None => touchpoint.score,
        }
    }

    /// All scores in the order of the walk.
    pub fn scores(&self) -> impl Iterator<Item = Option<Score>> {
        self.journey.touchpoints().enumerate().map(|(position, touchpoint)| self.score(position, touchpoint))
    }

    /// The measures at a position, in the order of the list, with their words.
    pub(super) fn measures_at(
        &self,
        position: usize,
        language: Language,
    ) -> impl DoubleEndedIterator<Item = (RedesignKind, &'a str)> + ExactSizeIterator {
        let places = &self.overlay.measures;
        let start = places.partition_point(|(at, _)| *at < position);
        let end = places.partition_point(|(at, _)| *at <= position);
        let measures = self.measures;
        places[start..end].iter().map(move |(_, place)| measures.nth(*place, language))
    }
}

fn read(journey: &Journey, scores: &[Option<Score>], end: Option<&TouchpointId>) -> Reading {
    let touchpoints = journey.touchpoints().map(|touchpoint| &touchpoint.id);
    remembered::read(touchpoints.zip(scores.iter().copied()), end)
}

impl<'a> Measures<'a> {
    fn of_key(scenario: &'a Scenario) -> Self {
        Self::OfKey(scenario.trainer.as_ref().map_or(&[], |trainer| trainer.redesign.as_slice()))
    }

    /// The kind and the words of a measure.
    fn nth(self, place: usize, language: Language) -> (RedesignKind, &'a str) {
        let found = match self {
            Self::OfGroup(measures) => measures.get(place).map(|m| (m.kind, m.measure.as_str())),
            Self::OfKey(measures) => measures.get(place).map(|m| (m.kind, m.measure.get(language))),
        };
        found.unwrap_or_default()
    }

    /// Each measure at a touchpoint of the journey, as [`Overlay`] keeps them.
    fn by_touchpoint(self, journey: &Journey) -> Vec<(usize, usize)> {
        let touchpoints: Vec<&TouchpointId> = match self {
            Self::OfGroup(measures) => measures.iter().map(|measure| &measure.touchpoint).collect(),
            Self::OfKey(measures) => measures.iter().map(|measure| &measure.touchpoint).collect(),
        };
        // One pass over the journey for all of them.
        let mut places: BTreeMap<&TouchpointId, Vec<usize>> = BTreeMap::new();
        for (place, touchpoint) in touchpoints.into_iter().enumerate() {
            places.entry(touchpoint).or_default().push(place);
        }
        if places.is_empty() {
            return Vec::new();
        }
        let walk = journey.touchpoints().enumerate();
        let here = walk.filter_map(|(position, t)| Some((position, places.get(&t.id)?)));
        here.flat_map(|(position, places)| places.iter().map(move |place| (position, *place))).collect()
    }
}

impl Overlay {
    /// What lies over a group's journey, by its review.
    pub fn of_review(review: &Review) -> Self {
        let verdicts =
            if review.is_assigned { review.role_errors().map(Verdict::of).collect() } else { Vec::new() };
        let places = review.places_of_measures().iter().enumerate();
        let mut measures: Vec<_> = places.filter_map(|(place, at)| Some(((*at)?, place))).collect();
        measures.sort_unstable();
        Self {
            scores: None,
            marks: review.marks.clone(),
            peak: review.reading.peak.as_ref().map(|spot| spot.touchpoint.clone()),
            after: review.after_scores.clone(),
            verdicts,
            measures,
        }
    }

    /// What lies over a scenario's journey: the trainer's key.
    pub fn of_key(scenario: &Scenario) -> Self {
        let journey = &scenario.journey;
        let mut scores = vec![None; journey.n_touchpoints()];
        let Some(trainer) = &scenario.trainer else {
            return Self { after: scores.clone(), scores: Some(scores), ..Self::default() };
        };
        let references: BTreeMap<&TouchpointId, Score> =
            trainer.touchpoints.iter().map(|reference| (&reference.touchpoint, reference.score)).collect();
        for (score, touchpoint) in scores.iter_mut().zip(journey.touchpoints()) {
            *score = references.get(&touchpoint.id).copied();
        }
        let measures = Measures::of_key(scenario).by_touchpoint(journey);
        let mut after = scores.clone();
        for (position, place) in &measures {
            if let (Some(score), Some(measure)) = (after.get_mut(*position), trainer.redesign.get(*place)) {
                *score = Some(measure.score);
            }
        }
        let reading = read(journey, &scores, scenario.brief.boundary.end_touchpoint.as_ref());
        let by_rule = |kind| remembered::by_rule(kind, &reading).map(|touchpoint| (kind, touchpoint));
        let moments = trainer.moments.iter().map(|moment| (MarkKind::Moment, &moment.touchpoint));
        let marks = MarkKind::ALL.into_iter().filter_map(by_rule).chain(moments);
        let mark = |(kind, touchpoint): (_, &TouchpointId)| Mark {
            kind,
            touchpoint: touchpoint.clone(),
            by_group: None,
        };
        Self {
            peak: None,
            marks: marks.map(mark).collect(),
            scores: Some(scores),
            after,
            verdicts: Vec::new(),
            measures,
        }
    }
}

impl Verdict {
    /// The gravest error of the check, if there is one.
    fn of(error: Option<&RoleFault>) -> Self {
        match error {
            None => Self::Fine,
            Some(RoleFault::SeveralAccountable { departments }) => {
                Self::SeveralAccountable(departments.len())
            }
            Some(RoleFault::NoResponsible) => Self::NoResponsible,
            Some(_) => Self::NoAccountable,
        }
    }
}
