//! The groups of a class beside one another: where they scored alike and where far apart, what they marked,
//! and whom they hold accountable.
//!
//! Touchpoints are matched by id. What a group added stands as a column of its own after the touchpoint that
//! it follows there; a touchpoint that a group removed has no score of that group. Nothing here ranks the groups.

use super::agreement::{self, AlphaScale, Kendall, Undefined};
use super::review::Review;
use super::spread::Spread;
use crate::model::{DepartmentId, MarkKind, Score, Text, TouchpointId, Worksheet};
use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

/// One group's worksheet with what follows from it.
#[derive(Clone, Debug)]
pub struct GroupWork {
    pub worksheet: Arc<Worksheet>,
    pub review: Arc<Review>,
}

impl GroupWork {
    pub fn new(worksheet: Arc<Worksheet>) -> Self {
        let review = Arc::new(Review::of(&worksheet));
        Self { worksheet, review }
    }
}

/// A touchpoint across the groups. A list by group has an entry for each of [`Comparison::works`], in their
/// order.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedTouchpoint {
    pub touchpoint: TouchpointId,
    /// As the first group that has it names it.
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
    /// The groups, by their place, that put this mark here.
    pub fn votes(&self, kind: MarkKind) -> &[usize] {
        &self.votes[kind as usize]
    }

    /// Whom to let speak; `None` where all who scored it gave the same.
    pub fn speakers(&self) -> Option<Speakers> {
        let Spread { min, max, .. } = self.spread.as_ref().filter(|spread| spread.range() > 0)?;
        let first = |score: &Score| self.scores.iter().position(|of| *of == Some(*score));
        Some(Speakers { lowest: first(min)?, highest: first(max)? })
    }

    /// Whether groups called this a moment of truth and hold different departments accountable for it.
    pub fn is_torn(&self) -> bool {
        !self.votes(MarkKind::Moment).is_empty() && self.accountable.len() > 1
    }
}

/// The groups' work side by side.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    pub works: Vec<GroupWork>,
    /// In the order of the walk.
    pub columns: Vec<SharedTouchpoint>,
}

/// How far the groups agree over all touchpoints.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupAgreement {
    /// Of the order in which they put the touchpoints.
    pub kendall: Result<Kendall, Undefined>,
    /// Krippendorff's alpha of the scores.
    pub nominal: Result<f64, Undefined>,
    pub ordinal: Result<f64, Undefined>,
    pub interval: Result<f64, Undefined>,
    /// Fleiss' kappa of "is a moment of truth", among the groups that chose one. For exports.
    pub fleiss: Result<f64, Undefined>,
}

impl Comparison {
    /// Compares the works in the order in which they are given.
    pub fn of(works: Vec<GroupWork>) -> Self {
        let order = merged_walk(&works);
        let n = works.len();
        let index: BTreeMap<&TouchpointId, usize> =
            order.iter().enumerate().map(|(column, id)| (*id, column)).collect();
        let mut columns: Vec<SharedTouchpoint> = order
            .iter()
            .map(|id| SharedTouchpoint {
                touchpoint: (*id).clone(),
                name: Text::default(),
                places: vec![None; n],
                scores: vec![None; n],
                spread: None,
                votes: Default::default(),
                accountable: Vec::new(),
            })
            .collect();
        for (group, work) in works.iter().enumerate() {
            for (place, touchpoint) in work.worksheet.journey.touchpoints().enumerate() {
                let Some(column) = index.get(&touchpoint.id).and_then(|column| columns.get_mut(*column))
                else {
                    continue;
                };
                if column.places.iter().all(Option::is_none) {
                    column.name = touchpoint.name.clone();
                }
                column.places[group] = Some(place);
                column.scores[group] = touchpoint.score;
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
                if let Some(column) = index.get(&mark.touchpoint).and_then(|column| columns.get_mut(*column))
                {
                    column.votes[mark.kind as usize].push(group);
                }
            }
        }
        for (position, column) in columns.iter_mut().enumerate() {
            let scores = column.scores.iter().flatten().copied().collect();
            column.spread = Spread::new(column.touchpoint.clone(), position, scores);
            column.accountable.sort_by_key(|named| Reverse(named.groups.len()));
        }
        Self { works, columns }
    }

    /// The touchpoints that two groups or more scored, the widest range first; of equals the greater
    /// deviation, then the earlier one.
    pub fn widest_first(&self) -> Vec<&SharedTouchpoint> {
        let of_two = |column: &&SharedTouchpoint| column.spread.as_ref().is_some_and(|spread| spread.n() > 1);
        let mut sorted: Vec<&SharedTouchpoint> = self.columns.iter().filter(of_two).collect();
        let width =
            |column: &SharedTouchpoint| column.spread.as_ref().map_or((0, 0.0), |s| (s.range(), s.deviation));
        sorted.sort_by(|a, b| {
            let (a, b) = (width(a), width(b));
            b.0.cmp(&a.0).then(b.1.total_cmp(&a.1))
        });
        sorted
    }

    /// How far the groups agree. A group that scored nothing is no rater.
    pub fn agreement(&self) -> GroupAgreement {
        let raters: Vec<usize> =
            (0..self.works.len()).filter(|group| self.works[*group].review.reading.scored > 0).collect();
        let row =
            |group: usize| self.columns.iter().map(move |column| column.scores[group].map(Score::value));
        let whole: Vec<Vec<Option<i32>>> =
            raters.iter().map(|group| row(*group).map(|score| score.map(i32::from)).collect()).collect();
        let real: Vec<Vec<Option<f64>>> =
            raters.iter().map(|group| row(*group).map(|score| score.map(f64::from)).collect()).collect();
        let alpha = |scale| agreement::krippendorff(&whole, scale);
        GroupAgreement {
            kendall: agreement::kendall(&real),
            nominal: alpha(AlphaScale::Nominal),
            ordinal: alpha(AlphaScale::Ordinal),
            interval: alpha(AlphaScale::Interval),
            fleiss: self.fleiss(),
        }
    }

    /// Only touchpoints that all who chose a moment have, so that each could have chosen it.
    fn fleiss(&self) -> Result<f64, Undefined> {
        let choosers: Vec<usize> = (0..self.works.len())
            .filter(|group| !self.works[*group].worksheet.marks.moments.is_empty())
            .collect();
        let judged =
            |column: &&SharedTouchpoint| choosers.iter().all(|group| column.places[*group].is_some());
        let table: Vec<Vec<u32>> = self
            .columns
            .iter()
            .filter(judged)
            .map(|column| {
                let yes = column.votes(MarkKind::Moment).len();
                [yes, choosers.len().saturating_sub(yes)]
                    .map(|n| u32::try_from(n).unwrap_or(u32::MAX))
                    .to_vec()
            })
            .collect();
        agreement::fleiss(&table)
    }
}

/// All touchpoints of all groups, each once: the walk of the first group, and what another added after the
/// touchpoint that comes before it there.
fn merged_walk(works: &[GroupWork]) -> Vec<&TouchpointId> {
    // Each stands below the one that it follows, with the group that brought it.
    let mut following: BTreeMap<Option<&TouchpointId>, Vec<&TouchpointId>> = BTreeMap::new();
    let mut brought_by: BTreeMap<&TouchpointId, usize> = BTreeMap::new();
    for (group, work) in works.iter().enumerate() {
        let mut before = None;
        for touchpoint in work.worksheet.journey.touchpoints() {
            if let Entry::Vacant(new) = brought_by.entry(&touchpoint.id) {
                new.insert(group);
                following.entry(before).or_default().push(&touchpoint.id);
            }
            before = Some(&touchpoint.id);
        }
    }
    let mut order = Vec::with_capacity(brought_by.len());
    let mut open = following.remove(&None).unwrap_or_default();
    // What other groups put in between comes before the walk goes on.
    let goes_on = |before: Option<&TouchpointId>, id: &TouchpointId| {
        brought_by.get(id) == before.map_or(Some(&0), |before| brought_by.get(before))
    };
    open.sort_by_key(|id| goes_on(None, id));
    open.reverse();
    while let Some(id) = open.pop() {
        order.push(id);
        let mut next = following.remove(&Some(id)).unwrap_or_default();
        next.sort_by_key(|next| goes_on(Some(id), next));
        open.extend(next.into_iter().rev());
    }
    order
}

/// Why a worksheet does not take part in a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetAside {
    /// Most of the others walk another scenario.
    OtherScenario,
    /// The same worksheet is there with more work in it.
    Older,
    /// The same worksheet is there as it is here.
    Twin,
    /// The same worksheet was changed in two places: another is there with as many changes, but not the same.
    Parted,
}

/// Which of several worksheets can be compared, by their place: those of the scenario that most of them
/// walk, of equals the one that comes first, and of each worksheet the one with the most work in it. A worksheet
/// of a time that knew no ids is its own.
pub fn set_aside(worksheets: &[Arc<Worksheet>]) -> Vec<Option<SetAside>> {
    let mut walks: Vec<(&str, usize)> = Vec::new();
    for worksheet in worksheets {
        let id = worksheet.scenario.id.as_str();
        match walks.iter_mut().find(|(walk, _)| *walk == id) {
            Some((_, n)) => *n += 1,
            None => walks.push((id, 1)),
        }
    }
    let most = walks.iter().map(|(_, n)| *n).max();
    let walked = walks.iter().find(|(_, n)| Some(*n) == most).map(|(id, _)| *id);
    let mut kept: BTreeMap<_, usize> = BTreeMap::new();
    let mut aside = vec![None; worksheets.len()];
    for (at, worksheet) in worksheets.iter().enumerate() {
        if Some(worksheet.scenario.id.as_str()) != walked {
            aside[at] = Some(SetAside::OtherScenario);
            continue;
        }
        let held = (!worksheet.id.is_empty()).then(|| kept.entry(worksheet.id));
        match held {
            None => {}
            Some(Entry::Vacant(new)) => {
                new.insert(at);
            }
            Some(Entry::Occupied(mut held)) => {
                let other = &worksheets[*held.get()];
                match worksheet.revision.cmp(&other.revision) {
                    Ordering::Greater => {
                        aside[held.insert(at)] = Some(SetAside::Older);
                    }
                    Ordering::Less => aside[at] = Some(SetAside::Older),
                    Ordering::Equal if worksheet == other => aside[at] = Some(SetAside::Twin),
                    Ordering::Equal => aside[at] = Some(SetAside::Parted),
                }
            }
        }
    }
    aside
}
