//! All that a worksheet says about itself, worked out once a change: the findings in one list, how far the
//! group is, the remembered score before and after the redesign, loads, spreads and points.
//!
//! The window, every export and `analyse` read this and work out nothing again. A review follows from the
//! one before it: [`Review::after`] looks again at what changed alone, and gives what [`Review::of`] gives.

mod finding;
mod parts;
mod progress;
mod topics;
mod walk;

pub use finding::{Finding, FindingKind, Gravity, Place, Topic};
pub use progress::Progress;

use super::internal::{self, Edge};
use super::points::{self, Award};
use super::redesign;
use super::remembered::{self, Mark, Reading};
use super::responsibility::{self, Load, RoleFault};
use super::spread::{self, Spread};
use crate::model::{Marks, Score, Step, Touchpoint, Worksheet};
use parts::{Changed, Part};
use std::sync::Arc;
use walk::Walk;

/// What follows from a worksheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    /// The curve that the group scored.
    pub reading: Reading,
    /// The marks as they are shown.
    pub marks: Vec<Mark>,
    /// The score of each touchpoint with the measures applied, in the order of the walk.
    pub after_scores: Vec<Option<Score>>,
    /// The curve with the measures applied.
    pub after: Reading,
    /// What the measures cost together, in points.
    pub spent: u32,
    /// What each department carries, in the order of the list.
    pub loads: Arc<[Load]>,
    /// Of what members scored alone, in the order of the walk.
    pub spreads: Arc<[Spread]>,
    /// Who depends on whom.
    pub graph: Arc<[Edge]>,
    /// The way upstream that a class is told of.
    pub upstream: Arc<[usize]>,
    /// What the group has earned, in the order of [`Award::ALL`].
    pub awards: Vec<Award>,
    /// Whether the group has begun to assign: before that there is no matrix and nothing wrong in it.
    pub is_assigned: bool,
    /// In the order of [`Step::ALL`].
    progress: [Progress; Step::ALL.len()],
    /// In the order of [`Topic::ALL`].
    topics: [Arc<[Finding]>; Topic::ALL.len()],
    /// The group's own scores, in the order of the walk.
    scores: Vec<Option<Score>>,
    walk: Arc<Walk>,
    parts: Vec<Arc<Part>>,
}

impl Review {
    pub fn of(worksheet: &Worksheet) -> Self {
        Self::default().after(&Worksheet::default(), worksheet)
    }

    /// The review of `now`, where `self` is that of `before`.
    #[must_use]
    pub fn after(&self, before: &Worksheet, now: &Worksheet) -> Self {
        let was: Vec<&Touchpoint> = before.journey.touchpoints().collect();
        let is: Vec<&Touchpoint> = now.journey.touchpoints().collect();
        let changed = Changed::new(&was, &is);

        let walk = if changed.is_same_walk && Walk::is_same(before, now) {
            Arc::clone(&self.walk)
        } else {
            Arc::new(Walk::new(now, &is))
        };
        let scores = changed.spliced(&self.scores, &is, |touchpoint| touchpoint.score);
        let mut after_scores = scores.clone();
        for (measure, place) in now.redesign.iter().zip(&walk.measures) {
            let score = place.and_then(|place| after_scores.get_mut(place));
            if let (Some(score), Some(lifted)) = (score, measure.score) {
                *score = Some(lifted);
            }
        }
        let id = |place: usize| is.get(place).map(|touchpoint| &touchpoint.id);
        let [reading, after] =
            [&scores, &after_scores].map(|scores| remembered::read_at(scores, walk.end, id));
        let loads: Arc<[Load]> = parts::loads(&self.loads, &changed, (before, &was), (now, &is)).into();
        let spreads = if changed.is_same_walk && before.ballots == now.ballots {
            Arc::clone(&self.spreads)
        } else {
            spread::spreads(now).into()
        };
        let is_same_chain = before.links == now.links && before.marks.moments == now.marks.moments;
        let (graph, upstream) = match is_same_chain {
            true => (Arc::clone(&self.graph), Arc::clone(&self.upstream)),
            false => (internal::graph(now).into(), internal::upstream(now).into()),
        };
        let parts = parts::parts(&self.parts, &changed, &is, &walk.moments);
        let is_assigned = responsibility::has_begun(&now.journey);
        let topics = Topic::ALL.map(|topic| {
            let same = Arc::clone(&self.topics[topic as usize]);
            let is_same = match topic {
                // Its moments stand in the order of the walk.
                Topic::Chain => is_same_chain && changed.is_same_walk,
                Topic::Collaboration => before.collaboration == now.collaboration && before.date == now.date,
                Topic::Survey => before.kano == now.kano,
                Topic::Service => before.servqual == now.servqual,
                Topic::Plan => before.actions == now.actions && before.date == now.date,
                Topic::Roles => {
                    self.is_assigned == is_assigned
                        && self.loads == loads
                        && parts::same_roles(&self.parts, &parts)
                }
                Topic::Tags => changed.is_same_walk && parts::same_tags(&self.parts, &parts),
                Topic::Redesign => false,
            };
            if is_same {
                return same;
            }
            let found = match topic {
                Topic::Roles if is_assigned => parts::roles(&parts, &loads),
                Topic::Roles => Vec::new(),
                Topic::Chain => topics::chain(now),
                Topic::Collaboration => topics::collaboration(now),
                Topic::Tags => parts::tags(&parts, &is),
                Topic::Survey => topics::survey(now),
                Topic::Service => topics::service(now),
                Topic::Redesign => topics::redesign(now, (&is, &walk.measures), &reading),
                Topic::Plan => topics::plan(now),
            };
            found.into()
        });
        let at_moments: Vec<_> =
            walk.moments.iter().map(|place| place.and_then(|place| is.get(place).copied())).collect();
        let mut review = Self {
            marks: remembered::marks(now, &reading),
            spent: redesign::spent(now),
            awards: points::earned(now, &at_moments, redesign::gain(&reading, &after)),
            progress: [Progress::default(); Step::ALL.len()],
            reading,
            after_scores,
            after,
            loads,
            spreads,
            graph,
            upstream,
            is_assigned,
            topics,
            scores,
            walk,
            parts,
        };
        review.progress = Step::ALL.map(|step| progress(step, now, &review));
        review
    }

    /// All findings, topic by topic in the order of the steps.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.topics.iter().flat_map(|topic| topic.iter())
    }

    /// The findings of a step.
    pub fn of_step(&self, step: Step) -> impl Iterator<Item = &Finding> {
        let topics = Topic::ALL.into_iter().filter(move |topic| topic.step() == step);
        topics.flat_map(|topic| self.on(topic))
    }

    /// The findings on a topic.
    pub fn on(&self, topic: Topic) -> &[Finding] {
        &self.topics[topic as usize]
    }

    /// The findings on a topic, those of one place together.
    pub fn places(&self, topic: Topic) -> impl Iterator<Item = &[Finding]> {
        self.on(topic).chunk_by(|one, other| one.place == other.place)
    }

    /// The gravest error in the roles at each touchpoint, in the order of the walk; it says nothing before
    /// the group has begun to assign.
    pub fn role_errors(&self) -> impl Iterator<Item = Option<&RoleFault>> {
        self.parts.iter().map(|part| part.role_error())
    }

    /// Where the measures of the redesign stand in the walk, in their order; `None` for one whose touchpoint
    /// is not in it.
    pub fn places_of_measures(&self) -> &[Option<usize>] {
        &self.walk.measures
    }

    /// How far the group is with a step.
    pub fn progress(&self, step: Step) -> Progress {
        self.progress[step as usize]
    }

    /// By how much the redesign lifts the remembered score, −10…+10; `None` while it is unknown before or
    /// after.
    pub fn gain(&self) -> Option<f64> {
        redesign::gain(&self.reading, &self.after)
    }

    /// The rise of the remembered score for each point spent; `None` while nothing is spent or the rise is
    /// unknown.
    pub fn gain_per_point(&self) -> Option<f64> {
        if self.spent == 0 { None } else { Some(self.gain()? / f64::from(self.spent)) }
    }

    /// All points that the worksheet has earned, 0…30.
    pub fn points(&self) -> u32 {
        points::total(&self.awards)
    }
}

/// The progress of a step, read off a review of which everything else is there.
fn progress(step: Step, worksheet: &Worksheet, review: &Review) -> Progress {
    let reading = &review.reading;
    match step {
        Step::Scenario => Progress::Done,
        Step::Walk | Step::Map => Progress::of(reading.scored > 0, reading.scored == reading.n),
        Step::Mark => {
            let n = worksheet.marks.moments.len();
            Progress::of(n > 0, n == Marks::MAX_MOMENTS)
        }
        // Advice does not hold a matrix up, and the page of the cross-department matter is a matter of its own.
        Step::Assign => {
            let is_clean = !review.of_step(step).any(|finding| finding.is_error());
            Progress::of(review.is_assigned, is_clean)
        }
        Step::Internal => Progress::of(!worksheet.links.is_empty(), review.on(Topic::Chain).is_empty()),
        Step::Lenses => {
            let is_tagged = review.parts.iter().any(|part| part.is_tagged());
            Progress::of(is_tagged || !worksheet.kano.is_empty() || !worksheet.servqual.is_empty(), false)
        }
        Step::Redesign => Progress::of(!worksheet.redesign.is_empty(), review.of_step(step).next().is_none()),
        Step::Act => Progress::of(!worksheet.actions.is_empty(), review.of_step(step).next().is_none()),
        Step::Results => Progress::Later,
    }
}
