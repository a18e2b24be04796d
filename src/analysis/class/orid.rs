//! Material for the four questions of the debrief (domain 8.4), taken from the groups' work as it is. It makes no
//! answers: it puts on the wall what the class talks about.

use crate::analysis::compare::{Comparison, Voice};
use crate::model::internal::ObstacleKind;
use crate::model::lenses::ServiceGap;
use crate::model::{Action, MarkKind, Score, Touchpoint, TouchpointId, Worksheet};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Facts: the touchpoint on which the groups lie furthest apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Widest {
    /// By its place in [`Comparison::columns`].
    pub column: usize,
    /// The group, by its place, that scored it lowest, and its score.
    pub lowest: (usize, Score),
    pub highest: (usize, Score),
    /// Points between the two.
    pub range: u8,
}

/// `None` while fewer than two groups scored, or where all gave the same.
pub fn widest(comparison: &Comparison) -> Option<Widest> {
    let column = *comparison.widest_first().first()?;
    let (speakers, spread) = (column.speakers()?, column.spread.as_ref()?);
    let at = comparison.columns.iter().position(|other| other.touchpoint == column.touchpoint)?;
    Some(Widest {
        column: at,
        lowest: (speakers.lowest, spread.min),
        highest: (speakers.highest, spread.max),
        range: spread.range(),
    })
}

/// Feelings: what was said at the moment of truth that most groups chose.
#[derive(Clone, Debug, PartialEq)]
pub struct Heartfelt<'a> {
    pub column: usize,
    /// How many groups chose it.
    pub votes: usize,
    /// The groups that wrote what is felt there, the fullest first.
    pub voices: Vec<Voice<'a>>,
}

/// `None` while no group marked a moment of truth.
pub fn heartfelt(comparison: &Comparison) -> Option<Heartfelt<'_>> {
    let column = *comparison.moments().first()?;
    let mut voices = comparison.voices(column);
    voices.retain(|voice| !voice.moment.feeling.trim().is_empty());
    voices.sort_by_key(|voice| Reverse(voice.moment.feeling.chars().count()));
    let votes = comparison.columns.get(column).map_or(0, |column| column.votes(MarkKind::Moment).len());
    Some(Heartfelt { column, votes, voices })
}

/// Where the causes lie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Causes {
    /// How often the department that is accountable at a moment of truth or at a group's lowest touchpoint stands
    /// in front, behind, and in support there.
    pub front: usize,
    pub back: usize,
    pub support: usize,
    /// How often each cause of a pit was tagged, the most first; those that nobody tagged are left out.
    pub gaps: Vec<(ServiceGap, usize)>,
    /// How often each kind of obstacle was named, the most first.
    pub obstacles: Vec<(ObstacleKind, usize)>,
}

impl Causes {
    /// Whether there is anything to talk about.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Meaning: the layers of the causes, over all groups.
pub fn causes(comparison: &Comparison) -> Causes {
    let mut causes = Causes::default();
    let mut gaps = ServiceGap::ALL.map(|gap| (gap, 0));
    let mut obstacles = ObstacleKind::ALL.map(|kind| (kind, 0));
    for work in &comparison.works {
        let worksheet = &work.worksheet;
        let decisive: BTreeSet<&TouchpointId> = work
            .review
            .marks
            .iter()
            .filter(|mark| matches!(mark.kind, MarkKind::Moment | MarkKind::Pit))
            .map(|mark| &mark.touchpoint)
            .collect();
        for touchpoint in worksheet.journey.touchpoints() {
            if decisive.contains(&touchpoint.id) {
                count_layers(&mut causes, touchpoint);
            }
            for (gap, n) in &mut gaps {
                *n += usize::from(touchpoint.gap == Some(*gap));
            }
        }
        for obstacle in obstacles_of(worksheet) {
            for (kind, n) in &mut obstacles {
                *n += usize::from(obstacle == *kind);
            }
        }
    }
    causes.gaps = most_first(&gaps);
    causes.obstacles = most_first(&obstacles);
    causes
}

fn count_layers(causes: &mut Causes, touchpoint: &Touchpoint) {
    for department in touchpoint.accountable() {
        let lanes = [
            (&touchpoint.frontstage, &mut causes.front),
            (&touchpoint.backstage, &mut causes.back),
            (&touchpoint.support, &mut causes.support),
        ];
        // One that stands in two lanes counts in front: that is where customers meet it.
        let lane = lanes.into_iter().find(|(lane, _)| lane.iter().any(|i| i.department == *department));
        if let Some((_, n)) = lane {
            *n += 1;
        }
    }
}

fn obstacles_of(worksheet: &Worksheet) -> impl Iterator<Item = ObstacleKind> + '_ {
    let at_touchpoints = worksheet.journey.touchpoints().flat_map(|touchpoint| &touchpoint.obstacles);
    let at_links = worksheet.links.iter().flat_map(|link| &link.obstacles);
    at_touchpoints.chain(at_links).map(|obstacle| obstacle.kind)
}

fn most_first<T: Copy>(counted: &[(T, usize)]) -> Vec<(T, usize)> {
    let mut found: Vec<(T, usize)> = counted.iter().copied().filter(|(_, n)| *n > 0).collect();
    found.sort_by_key(|(_, n)| Reverse(*n));
    found
}

/// What a group begins with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FirstAction<'a> {
    /// By its place.
    pub group: usize,
    pub action: &'a Action,
}

/// Decision: of each group the action that begins first, in the order of the days; an action without a day comes
/// after those with one.
pub fn first_actions(comparison: &Comparison) -> Vec<FirstAction<'_>> {
    let day = |action: &Action| (action.first_step.is_none(), action.first_step);
    let mut actions = Vec::new();
    for (group, work) in comparison.works.iter().enumerate() {
        let said = work.worksheet.actions.iter().filter(|action| !action.what.trim().is_empty());
        if let Some(action) = said.min_by_key(|action| day(action)) {
            actions.push(FirstAction { group, action });
        }
    }
    actions.sort_by_key(|first| day(first.action));
    actions
}
