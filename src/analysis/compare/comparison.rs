//! The groups' works side by side, touchpoint by touchpoint.

use super::pooled::Pooled;
use super::scores::{GroupAgreement, HeatOrder, Pool, Scores};
use super::walk;
use super::work::GroupWork;
use crate::analysis::agreement;
use crate::analysis::agreement::Undefined;
use crate::analysis::spread::Spread;
use crate::model::{DepartmentId, Join, MarkKind, Score, Text, TouchpointId};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// A touchpoint across the groups. A list by group has an entry for each of [`Comparison::works`], in their
/// order.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedTouchpoint {
    pub touchpoint: TouchpointId,
    /// Its number, counted from 1, as the groups' own maps count it; `None` for what is theirs alone that added it, so
    /// that it does not move the numbers of all others.
    pub number: Option<usize>,
    /// As most groups name it that have this very one; of equally common names the one that comes first.
    pub name: Text,
    /// The place in each group's own walk, counted from 0; `None` for a group that does not have it.
    pub places: Vec<Option<usize>>,
    /// By group; `None` also where it was skipped.
    pub scores: Vec<Option<Score>>,
    /// Of those scores; `None` where nobody scored it.
    pub spread: Option<Spread>,
    /// The groups, by their place, that put each mark here, in the order of [`MarkKind::ALL`].
    votes: [Vec<usize>; MarkKind::ALL.len()],
    /// Who holds whom accountable, the department that most groups named first.
    pub accountable: Vec<NamedAccountable>,
    /// The groups that added what stands here: it is theirs.
    pub added_by: Vec<usize>,
    /// The groups that call it something else.
    pub renamed_by: Vec<usize>,
    /// The groups that have measures here.
    pub measured_by: Vec<usize>,
}

/// A department, and the groups, by their place, that made it accountable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedAccountable {
    pub department: DepartmentId,
    pub groups: Vec<usize>,
}

/// Two groups that should hear one another, by their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speakers {
    /// The first that gave the lowest score.
    pub lowest: usize,
    /// The first that gave the highest.
    pub highest: usize,
}

impl SharedTouchpoint {
    fn new(touchpoint: TouchpointId, n: usize) -> Self {
        Self {
            touchpoint,
            number: None,
            name: Text::default(),
            places: vec![None; n],
            scores: vec![None; n],
            spread: None,
            votes: Default::default(),
            accountable: Vec::new(),
            added_by: Vec::new(),
            renamed_by: Vec::new(),
            measured_by: Vec::new(),
        }
    }

    /// The groups, by their place, that put this mark here.
    pub fn votes(&self, kind: MarkKind) -> &[usize] {
        &self.votes[kind as usize]
    }

    /// How many groups have it.
    pub fn n_groups(&self) -> usize {
        self.places.iter().flatten().count()
    }

    /// Whether no group has it but those that added it.
    pub fn is_theirs(&self) -> bool {
        !self.added_by.is_empty() && self.added_by.len() == self.n_groups()
    }

    /// Whom to let speak; `None` where all who scored it gave the same.
    pub fn speakers(&self) -> Option<Speakers> {
        let Spread { min, max, .. } = self.spread.as_ref().filter(|spread| spread.range() > 0)?;
        let first = |score: &Score| self.scores.iter().position(|of| *of == Some(*score));
        Some(Speakers { lowest: first(min)?, highest: first(max)? })
    }

    /// Whether two groups give different answers to who is accountable. A group that names two departments has one
    /// answer of its own.
    pub fn differs(&self) -> bool {
        self.accountable.windows(2).any(|two| two[0].groups != two[1].groups)
    }

    /// Whether groups called this a moment of truth and hold different departments accountable for it.
    pub fn is_torn(&self) -> bool {
        !self.votes(MarkKind::Moment).is_empty() && self.differs()
    }
}

/// The groups' work side by side.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    pub works: Vec<GroupWork>,
    /// In the order of the walk.
    pub columns: Vec<SharedTouchpoint>,
    /// By group, the column of each place of its own walk.
    pub(super) placed: Vec<Vec<usize>>,
    groups: Scores,
    members: OnceLock<Scores>,
    pooled: OnceLock<Pooled>,
}

impl Comparison {
    /// Compares the works in the order in which they are given.
    pub fn of(works: Vec<GroupWork>) -> Self {
        Self::joined(works, &[])
    }

    /// The same with touchpoints that the trainer joined by hand.
    pub fn joined(works: Vec<GroupWork>, joins: &[Join]) -> Self {
        let walks = walk::walks(&works, joins);
        let order = walk::merged(&walks);
        let index: BTreeMap<&TouchpointId, usize> =
            order.iter().enumerate().map(|(column, id)| (*id, column)).collect();
        let placed: Vec<Vec<usize>> = walks
            .iter()
            .map(|walk| walk.iter().map(|id| index.get(id).copied().unwrap_or(usize::MAX)).collect())
            .collect();
        let n = works.len();
        let mut columns: Vec<SharedTouchpoint> =
            order.iter().map(|id| SharedTouchpoint::new((*id).clone(), n)).collect();
        let mut names: Vec<Vec<Naming<'_>>> = vec![Vec::new(); columns.len()];
        for (group, (work, placed)) in works.iter().zip(&placed).enumerate() {
            fill(&mut columns, &mut names, group, work, placed);
        }
        for (position, (column, names)) in columns.iter_mut().zip(&names).enumerate() {
            let scores = column.scores.iter().flatten().copied().collect();
            column.spread = Spread::new(column.touchpoint.clone(), position, scores);
            column.accountable.sort_by_key(|named| Reverse(named.groups.len()));
            // The first of the most common ones; a name that is empty is none.
            let said = names.iter().rev().filter(|naming| !naming.name.is_empty());
            if let Some(most) = said.max_by_key(|naming| (naming.own, naming.groups.len())) {
                column.name = most.name.clone();
                let others = names.iter().filter(|naming| naming.name != most.name);
                column.renamed_by = others.flat_map(|naming| naming.groups.iter().copied()).collect();
                column.renamed_by.sort_unstable();
            }
        }
        let shared = columns.iter_mut().filter(|column| !column.is_theirs());
        shared.zip(1..).for_each(|(column, number)| column.number = Some(number));
        let scores = columns.iter().map(|column| column.scores.clone()).collect();
        let mut groups = Scores::new((0..n).collect(), scores, &order, |group, at| has(&columns, group, at));
        groups.set_numbers(&columns.iter().map(|column| column.number).collect::<Vec<_>>());
        groups.agreement.fleiss = fleiss(&works, &columns);
        Self { works, columns, placed, groups, members: OnceLock::new(), pooled: OnceLock::new() }
    }

    /// The scores of the groups, or of all members.
    pub fn scores(&self, pool: Pool) -> &Scores {
        match pool {
            Pool::Groups => &self.groups,
            Pool::Members => self.members.get_or_init(|| {
                let ids: Vec<&TouchpointId> = self.columns.iter().map(|column| &column.touchpoint).collect();
                let walks = |group, at| has(&self.columns, group, at);
                let mut members = Scores::of_members(&self.works, &self.placed, &ids, walks);
                members.set_numbers(&self.columns.iter().map(|column| column.number).collect::<Vec<_>>());
                members
            }),
        }
    }

    /// How many members scored alone, over all groups.
    pub fn n_members(&self) -> usize {
        self.works.iter().map(|work| work.worksheet.ballots.len()).sum()
    }

    /// KANO and SERVQUAL of all groups together.
    pub fn pooled(&self) -> &Pooled {
        self.pooled.get_or_init(|| Pooled::of(&self.works, &self.placed, self.columns.len()))
    }

    /// The touchpoints that two groups or more scored, the widest range first; of equals the greater
    /// deviation, then the earlier one.
    pub fn widest_first(&self) -> Vec<&SharedTouchpoint> {
        let of_two = |column: &&SharedTouchpoint| column.spread.as_ref().is_some_and(|spread| spread.n() > 1);
        let ordered = self.groups.ordered(HeatOrder::Disagreement);
        ordered.into_iter().filter_map(|place| self.columns.get(place)).filter(of_two).collect()
    }

    /// How far the groups agree. A group that scored nothing is no rater.
    pub fn agreement(&self) -> GroupAgreement {
        self.groups.agreement
    }
}

/// Whether a group has the touchpoint of a column.
fn has(columns: &[SharedTouchpoint], group: usize, at: usize) -> bool {
    columns.get(at).is_some_and(|column| column.places.get(group).is_some_and(Option::is_some))
}

/// What groups call a touchpoint.
#[derive(Clone)]
struct Naming<'a> {
    name: &'a Text,
    /// By their place.
    groups: Vec<usize>,
    /// For how many of them it is the very touchpoint, not one that was joined with it.
    own: usize,
}

/// Writes one group into the columns.
fn fill<'a>(
    columns: &mut [SharedTouchpoint],
    names: &mut [Vec<Naming<'a>>],
    group: usize,
    work: &'a GroupWork,
    placed: &[usize],
) {
    let mut columns_of: BTreeMap<&TouchpointId, usize> = BTreeMap::new();
    for (place, (touchpoint, at)) in work.worksheet.journey.touchpoints().zip(placed).enumerate() {
        columns_of.insert(&touchpoint.id, *at);
        let (Some(column), Some(names)) = (columns.get_mut(*at), names.get_mut(*at)) else { continue };
        let own = usize::from(column.touchpoint == touchpoint.id);
        match names.iter_mut().find(|naming| *naming.name == touchpoint.name) {
            Some(naming) => {
                naming.groups.push(group);
                naming.own += own;
            }
            None => names.push(Naming { name: &touchpoint.name, groups: vec![group], own }),
        }
        column.places[group] = Some(place);
        column.scores[group] = touchpoint.score;
        if touchpoint.id.is_added() {
            column.added_by.push(group);
        }
        for department in touchpoint.accountable() {
            match column.accountable.iter_mut().find(|named| named.department == *department) {
                Some(named) => named.groups.push(group),
                None => column
                    .accountable
                    .push(NamedAccountable { department: department.clone(), groups: vec![group] }),
            }
        }
    }
    for mark in &work.review.marks {
        if let Some(column) = columns_of.get(&mark.touchpoint).and_then(|at| columns.get_mut(*at)) {
            column.votes[mark.kind as usize].push(group);
        }
    }
    for place in work.review.places_of_measures().iter().flatten() {
        let column = placed.get(*place).and_then(|at| columns.get_mut(*at));
        if let Some(column) = column.filter(|column| column.measured_by.last() != Some(&group)) {
            column.measured_by.push(group);
        }
    }
}

/// Only touchpoints that all who chose a moment have, so that each could have chosen it.
fn fleiss(works: &[GroupWork], columns: &[SharedTouchpoint]) -> Result<f64, Undefined> {
    let choosers: Vec<usize> =
        (0..works.len()).filter(|group| !works[*group].worksheet.marks.moments.is_empty()).collect();
    let judged = |column: &&SharedTouchpoint| choosers.iter().all(|group| column.places[*group].is_some());
    let table: Vec<Vec<u32>> = columns
        .iter()
        .filter(judged)
        .map(|column| {
            let yes = column.votes(MarkKind::Moment).len();
            [yes, choosers.len().saturating_sub(yes)].map(|n| u32::try_from(n).unwrap_or(u32::MAX)).to_vec()
        })
        .collect();
    agreement::fleiss(&table)
}
