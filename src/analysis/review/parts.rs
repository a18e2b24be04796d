//! What each touchpoint gives by itself, kept from review to review: a change of one touchpoint looks at
//! that one again and not at a thousand others.

use super::finding::{Finding, FindingKind, Place};
use crate::analysis::responsibility::{self, Load, RoleFault};
use crate::analysis::{kano, servqual};
use crate::model::{Touchpoint, Worksheet};
use std::ops::Range;
use std::sync::Arc;

/// The findings at one touchpoint.
#[derive(Debug, PartialEq)]
pub(super) struct Part {
    is_moment: bool,
    is_tagged: bool,
    has_cause: bool,
    roles: Vec<Finding>,
    tags: Vec<Finding>,
}

impl Part {
    fn new(touchpoint: &Touchpoint, is_moment: bool) -> Self {
        let here = |kind| Finding { place: Place::Touchpoint(touchpoint.id.clone()), kind };
        let roles =
            responsibility::check_touchpoint(touchpoint, is_moment).into_iter().map(FindingKind::Role);
        let no_cause = servqual::is_deep(touchpoint) && touchpoint.gap.is_none();
        let tags = [kano::lint(touchpoint).map(FindingKind::Tag), no_cause.then_some(FindingKind::NoCause)];
        Self {
            is_moment,
            is_tagged: touchpoint.kano.is_some(),
            has_cause: touchpoint.gap.is_some(),
            roles: roles.map(here).collect(),
            tags: tags.into_iter().flatten().map(here).collect(),
        }
    }
}

impl Part {
    pub(super) fn is_tagged(&self) -> bool {
        self.is_tagged
    }

    /// The gravest error among what is wrong with the roles.
    pub(super) fn role_error(&self) -> Option<&RoleFault> {
        self.roles.iter().find_map(|finding| match &finding.kind {
            FindingKind::Role(fault) if fault.is_error() => Some(fault),
            _ => None,
        })
    }
}

/// The touchpoints that are not as they were: these of before are now those.
pub(super) struct Changed {
    before: Range<usize>,
    now: Range<usize>,
    /// The same touchpoints in the same order, whatever else of them changed.
    pub is_same_walk: bool,
}

impl Changed {
    /// Whether a change begins and ends within touchpoints that both have. An `Arc` that both share is the
    /// same at a glance.
    pub(super) fn new(before: &[&Touchpoint], now: &[&Touchpoint]) -> Self {
        let is_same = |(a, b): &(&&Touchpoint, &&Touchpoint)| std::ptr::eq::<Touchpoint>(**a, **b) || a == b;
        let most = before.len().min(now.len());
        let head = before.iter().zip(now).take_while(is_same).count();
        let tail = before.iter().rev().zip(now.iter().rev()).take(most - head).take_while(is_same).count();
        let [was, is] = [before, now].map(|all| all.get(head..all.len() - tail).unwrap_or_default());
        Self {
            before: head..before.len() - tail,
            now: head..now.len() - tail,
            is_same_walk: was.len() == is.len() && was.iter().zip(is).all(|(a, b)| a.id == b.id),
        }
    }

    /// What was worked out for each touchpoint, with what changed worked out anew.
    pub(super) fn spliced<T: Clone>(
        &self,
        previous: &[T],
        now: &[&Touchpoint],
        make: impl Fn(&Touchpoint) -> T,
    ) -> Vec<T> {
        let mut all = Vec::with_capacity(now.len());
        all.extend_from_slice(previous.get(..self.before.start).unwrap_or_default());
        all.extend(self.now(now).map(make));
        all.extend_from_slice(previous.get(self.before.end..).unwrap_or_default());
        all
    }

    pub(super) fn before<'a>(&self, before: &[&'a Touchpoint]) -> impl Iterator<Item = &'a Touchpoint> {
        before.get(self.before.clone()).unwrap_or_default().to_vec().into_iter()
    }

    pub(super) fn now<'a>(&self, now: &[&'a Touchpoint]) -> impl Iterator<Item = &'a Touchpoint> {
        now.get(self.now.clone()).unwrap_or_default().to_vec().into_iter()
    }
}

/// The parts of all touchpoints, those that did not change as they were. `moments` are the places of the
/// moments of truth.
pub(super) fn parts(
    previous: &[Arc<Part>],
    changed: &Changed,
    now: &[&Touchpoint],
    moments: &[Option<usize>],
) -> Vec<Arc<Part>> {
    let mut parts = changed.spliced(previous, now, |touchpoint| Arc::new(Part::new(touchpoint, false)));
    for (at, part) in parts.iter_mut().enumerate() {
        let is_moment = moments.contains(&Some(at));
        if part.is_moment != is_moment
            && let Some(touchpoint) = now.get(at)
        {
            *part = Arc::new(Part::new(touchpoint, is_moment));
        }
    }
    parts
}

/// Whether all parts are the same in one respect.
fn are_same(one: &[Arc<Part>], other: &[Arc<Part>], is_same: fn(&Part, &Part) -> bool) -> bool {
    let same = |(a, b): (&Arc<Part>, &Arc<Part>)| Arc::ptr_eq(a, b) || is_same(a, b);
    one.len() == other.len() && one.iter().zip(other).all(same)
}

pub(super) fn same_roles(one: &[Arc<Part>], other: &[Arc<Part>]) -> bool {
    are_same(one, other, |a, b| a.roles == b.roles)
}

pub(super) fn same_tags(one: &[Arc<Part>], other: &[Arc<Part>]) -> bool {
    are_same(one, other, |a, b| (a.is_tagged, a.has_cause, &a.tags) == (b.is_tagged, b.has_cause, &b.tags))
}

/// The findings about who answers for what: touchpoints in the order of the walk, departments last.
pub(super) fn roles(parts: &[Arc<Part>], loads: &[Load]) -> Vec<Finding> {
    let at_touchpoints = parts.iter().flat_map(|part| &part.roles).cloned();
    let overloaded = responsibility::overloaded(loads).map(|load| Finding {
        place: Place::Department(load.department.clone()),
        kind: FindingKind::Role(RoleFault::Overloaded { load: load.total() }),
    });
    at_touchpoints.chain(overloaded).collect()
}

/// The findings about tags and causes: touchpoints in the order of the walk, and last those that were
/// passed over. None before the group has begun.
pub(super) fn tags(parts: &[Arc<Part>], now: &[&Touchpoint]) -> Vec<Finding> {
    if !parts.iter().any(|part| part.is_tagged || part.has_cause) {
        return Vec::new();
    }
    let mut findings: Vec<Finding> = parts.iter().flat_map(|part| &part.tags).cloned().collect();
    let untagged = parts.iter().zip(now).filter(|(part, _)| !part.is_tagged);
    let untagged: Vec<_> = untagged.map(|(_, touchpoint)| touchpoint.id.clone()).collect();
    if !untagged.is_empty() {
        findings.push(Finding { place: Place::Touchpoints(untagged), kind: FindingKind::Untagged });
    }
    findings
}

/// The loads of the departments, of which only what changed is counted anew.
pub(super) fn loads(
    previous: &[Load],
    changed: &Changed,
    (before, was): (&Worksheet, &[&Touchpoint]),
    (now, is): (&Worksheet, &[&Touchpoint]),
) -> Vec<Load> {
    let [had, has] = [before, now].map(|worksheet| worksheet.journey.departments.iter().map(|d| &d.id));
    if !had.eq(has) {
        return responsibility::loads(&now.journey);
    }
    let mut loads = previous.to_vec();
    if !changed.before.is_empty() || !changed.now.is_empty() {
        responsibility::reload(&mut loads, changed.before(was), changed.now(is));
    }
    loads
}
