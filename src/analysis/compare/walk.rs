//! The one walk of all groups: which touchpoints are the same, and in which order they stand.

use super::work::GroupWork;
use crate::model::{Join, TouchpointId};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// The trainer's joins as far as they say something: both touchpoints are there and are two.
struct Joined<'a>(BTreeMap<&'a TouchpointId, &'a TouchpointId>);

impl<'a> Joined<'a> {
    /// Of two joins of one touchpoint the later one counts.
    fn new(joins: &'a [Join], known: &BTreeSet<&TouchpointId>) -> Self {
        let says = |join: &&Join| {
            join.touchpoint != join.with && known.contains(&join.touchpoint) && known.contains(&join.with)
        };
        Self(joins.iter().filter(says).map(|join| (&join.touchpoint, &join.with)).collect())
    }

    /// The end of the chain that begins at a touchpoint; a circle joins nothing.
    fn end<'b>(&self, id: &'b TouchpointId) -> &'b TouchpointId
    where
        'a: 'b,
    {
        let mut end = id;
        for _ in 0..=self.0.len() {
            match self.0.get(end) {
                Some(next) => end = next,
                None => return end,
            }
        }
        id
    }
}

/// Each group's own walk, every touchpoint under the id that it counts as. A group that has several of one id keeps
/// the touchpoint of that very id there, or else the first of them; the others stay what they are.
pub(super) fn walks<'a>(works: &'a [GroupWork], joins: &'a [Join]) -> Vec<Vec<&'a TouchpointId>> {
    let own = |work: &'a GroupWork| -> Vec<&'a TouchpointId> {
        work.worksheet.journey.touchpoints().map(|touchpoint| &touchpoint.id).collect()
    };
    let mut walks: Vec<Vec<&TouchpointId>> = works.iter().map(own).collect();
    if joins.is_empty() {
        return walks;
    }
    let known: BTreeSet<&TouchpointId> = walks.iter().flatten().copied().collect();
    let joined = Joined::new(joins, &known);
    if joined.0.is_empty() {
        return walks;
    }
    for walk in &mut walks {
        let mut taken: BTreeSet<&TouchpointId> =
            walk.iter().copied().filter(|id| joined.end(id) == *id).collect();
        for id in walk {
            let end = joined.end(id);
            if end != *id && taken.insert(end) {
                *id = end;
            }
        }
    }
    walks
}

/// All touchpoints of all walks, each once: the walk of the first group, and what another added after the
/// touchpoint that comes before it there.
pub(super) fn merged<'a>(walks: &[Vec<&'a TouchpointId>]) -> Vec<&'a TouchpointId> {
    // Each stands below the one that it follows, with the group that brought it.
    let mut following: BTreeMap<Option<&TouchpointId>, Vec<&'a TouchpointId>> = BTreeMap::new();
    let mut brought_by: BTreeMap<&TouchpointId, usize> = BTreeMap::new();
    for (group, walk) in walks.iter().enumerate() {
        let mut before = None;
        for id in walk {
            if let Entry::Vacant(new) = brought_by.entry(id) {
                new.insert(group);
                following.entry(before).or_default().push(id);
            }
            before = Some(*id);
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
