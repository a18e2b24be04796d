//! Everyone's scores, touchpoint by touchpoint: of the groups, or of all their members as they scored alone.

use super::work::GroupWork;
use crate::analysis::agreement::{self, AlphaScale, Kendall, Undefined};
use crate::analysis::spread::Spread;
use crate::model::{Score, TouchpointId};
use std::collections::BTreeMap;

/// Whose scores are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pool {
    /// What each group settled on.
    #[default]
    Groups,
    /// What the members of all groups scored before they talked: 36 people instead of 6 groups.
    Members,
}

impl Pool {
    pub const ALL: [Self; 2] = [Self::Groups, Self::Members];
}

/// In which order the touchpoints of a heat map stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HeatOrder {
    #[default]
    Walk,
    /// The widest range first; of equals the greater deviation, then the earlier one.
    Disagreement,
    /// The lowest mean first.
    Mean,
}

impl HeatOrder {
    pub const ALL: [Self; 3] = [Self::Walk, Self::Disagreement, Self::Mean];
}

/// A touchpoint in everyone's scores.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScoreColumn {
    /// Counted from 1; `None` for what groups added.
    pub number: Option<usize>,
    /// By rater; `None` also where it was skipped.
    pub scores: Vec<Option<Score>>,
    /// By rater: whether the touchpoint is in the walk at all. What one group added is not in another's.
    pub walked: Vec<bool>,
    /// Of those scores; `None` where nobody scored it.
    pub spread: Option<Spread>,
}

/// How far the raters agree over all touchpoints.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupAgreement {
    /// Of the order in which they put the touchpoints.
    pub kendall: Result<Kendall, Undefined>,
    /// Krippendorff's alpha of the scores.
    pub nominal: Result<f64, Undefined>,
    pub ordinal: Result<f64, Undefined>,
    pub interval: Result<f64, Undefined>,
    /// Fleiss' kappa of "is a moment of truth", among the groups that chose one; members choose none. For exports.
    pub fleiss: Result<f64, Undefined>,
}

/// Everyone's scores.
#[derive(Clone, Debug)]
pub struct Scores {
    /// For each curve the group that it belongs to, by its place.
    pub raters: Vec<usize>,
    /// In the order of the walk.
    pub columns: Vec<ScoreColumn>,
    pub agreement: GroupAgreement,
}

impl Default for Scores {
    fn default() -> Self {
        Self::new(Vec::new(), Vec::new(), &[], |_, _| false)
    }
}

impl Scores {
    /// From a list of scores for each touchpoint, by rater. `walks` tells whether a group has the touchpoint of a column.
    pub(super) fn new(
        raters: Vec<usize>,
        columns: Vec<Vec<Option<Score>>>,
        ids: &[&TouchpointId],
        walks: impl Fn(usize, usize) -> bool,
    ) -> Self {
        let columns: Vec<ScoreColumn> = columns
            .into_iter()
            .enumerate()
            .map(|(position, scores)| {
                let given = scores.iter().flatten().copied().collect();
                let id = ids.get(position).copied().cloned().unwrap_or_default();
                let walked = raters.iter().map(|group| walks(*group, position)).collect();
                ScoreColumn { number: None, spread: Spread::new(id, position, given), scores, walked }
            })
            .collect();
        let agreement = agreement(raters.len(), &columns);
        Self { raters, columns, agreement }
    }

    /// What the members scored alone. `placed` has for each group the column of each place of its walk.
    pub(super) fn of_members(
        works: &[GroupWork],
        placed: &[Vec<usize>],
        ids: &[&TouchpointId],
        walks: impl Fn(usize, usize) -> bool,
    ) -> Self {
        let mut raters = Vec::new();
        let n = works.iter().map(|work| work.worksheet.ballots.len()).sum();
        let mut columns = vec![vec![None; n]; ids.len()];
        for (group, (work, placed)) in works.iter().zip(placed).enumerate() {
            let own = work.worksheet.journey.touchpoints().map(|touchpoint| &touchpoint.id);
            let column_of: BTreeMap<&TouchpointId, usize> = own.zip(placed.iter().copied()).collect();
            for ballot in &work.worksheet.ballots {
                let rater = raters.len();
                raters.push(group);
                for vote in &ballot.scores {
                    let column = column_of.get(&vote.touchpoint).and_then(|column| columns.get_mut(*column));
                    if let Some(place) = column.and_then(|column| column.get_mut(rater)) {
                        *place = Some(vote.score);
                    }
                }
            }
        }
        Self::new(raters, columns, ids, walks)
    }

    pub(super) fn set_numbers(&mut self, numbers: &[Option<usize>]) {
        self.columns.iter_mut().zip(numbers).for_each(|(column, number)| column.number = *number);
    }

    /// How many curves there are.
    pub fn n(&self) -> usize {
        self.raters.len()
    }

    /// The scores of one rater in the order of the walk.
    pub fn row(&self, rater: usize) -> impl Iterator<Item = Option<Score>> + '_ {
        self.columns.iter().map(move |column| column.scores.get(rater).copied().flatten())
    }

    /// One rater's curve in the order of the walk, in pieces: a touchpoint that it skipped is a gap, one that is not in
    /// its walk is none.
    pub fn pieces(&self, rater: usize) -> Vec<Vec<(usize, Score)>> {
        let mut pieces: Vec<Vec<(usize, Score)>> = vec![Vec::new()];
        for (column, of) in self.columns.iter().enumerate() {
            match of.scores.get(rater).copied().flatten() {
                Some(score) => pieces.last_mut().into_iter().for_each(|piece| piece.push((column, score))),
                None if of.walked.get(rater) == Some(&true) => pieces.push(Vec::new()),
                None => {}
            }
        }
        pieces.retain(|piece| !piece.is_empty());
        pieces
    }

    /// The columns in an order, by their place in the walk. What nobody scored stands last.
    pub fn ordered(&self, order: HeatOrder) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.columns.len()).collect();
        let spread = |place: usize| self.columns.get(place).and_then(|column| column.spread.as_ref());
        match order {
            HeatOrder::Walk => {}
            HeatOrder::Disagreement => {
                let width = |place| spread(place).map_or((-1, 0.0), |s| (i16::from(s.range()), s.deviation));
                places.sort_by(|a, b| {
                    let (a, b) = (width(*a), width(*b));
                    b.0.cmp(&a.0).then(b.1.total_cmp(&a.1))
                });
            }
            HeatOrder::Mean => {
                let mean = |place| spread(place).map_or(f64::INFINITY, |spread| spread.mean);
                places.sort_by(|a, b| mean(*a).total_cmp(&mean(*b)));
            }
        }
        places
    }
}

/// How far they agree. Who scored nothing is no rater.
fn agreement(n: usize, columns: &[ScoreColumn]) -> GroupAgreement {
    let score = |column: &ScoreColumn, rater: usize| column.scores.get(rater).copied().flatten();
    let raters: Vec<usize> =
        (0..n).filter(|rater| columns.iter().any(|column| score(column, *rater).is_some())).collect();
    let row = |rater: usize| columns.iter().map(move |column| score(column, rater).map(Score::value));
    let whole: Vec<Vec<Option<i32>>> =
        raters.iter().map(|rater| row(*rater).map(|score| score.map(i32::from)).collect()).collect();
    let real: Vec<Vec<Option<f64>>> =
        raters.iter().map(|rater| row(*rater).map(|score| score.map(f64::from)).collect()).collect();
    let alpha = |scale| agreement::krippendorff(&whole, scale);
    GroupAgreement {
        kendall: agreement::kendall(&real),
        nominal: alpha(AlphaScale::Nominal),
        ordinal: alpha(AlphaScale::Ordinal),
        interval: alpha(AlphaScale::Interval),
        fleiss: Err(Undefined::TooFewRaters),
    }
}
