//! Checks of the RASCI matrix and the load of each department (rules: domain 5.3).

use crate::model::{DepartmentId, Journey, Role, Touchpoint};
use std::collections::BTreeMap;

/// More than this many who do the work, or who are asked before: the task wants splitting.
pub const MAX_RESPONSIBLE: usize = 3;
pub const MAX_CONSULTED: usize = 3;

/// A load below this is never called too much, whatever the others carry.
const HEAVY: usize = 6;

/// What is wrong at one touchpoint, or with one department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoleFault {
    NoAccountable,
    /// No accountable department, and the touchpoint is a moment of truth: the gravest of all.
    MomentWithoutOwner,
    SeveralAccountable {
        departments: Vec<DepartmentId>,
    },
    NoResponsible,
    TooManyResponsible {
        count: usize,
    },
    TooManyConsulted {
        count: usize,
    },
    /// Of a department: its load is at least six and more than twice the mean of the others that carry any.
    Overloaded {
        load: usize,
    },
}

impl RoleFault {
    /// An error breaks a rule of RASCI; the others are advice.
    pub fn is_error(&self) -> bool {
        match self {
            Self::NoAccountable
            | Self::MomentWithoutOwner
            | Self::SeveralAccountable { .. }
            | Self::NoResponsible => true,
            Self::TooManyResponsible { .. } | Self::TooManyConsulted { .. } | Self::Overloaded { .. } => {
                false
            }
        }
    }
}

/// What a department carries, in touchpoints. `AR` counts once as A and once as R; I is no load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    pub department: DepartmentId,
    pub accountable: usize,
    pub responsible: usize,
    /// Support and consulted.
    pub helping: usize,
}

impl Load {
    pub fn total(&self) -> usize {
        self.accountable + self.responsible + self.helping
    }
}

/// The load of every department, in the order of the list.
pub fn loads(journey: &Journey) -> Vec<Load> {
    let empty =
        |id: &DepartmentId| Load { department: id.clone(), accountable: 0, responsible: 0, helping: 0 };
    let mut loads: Vec<Load> = journey.departments.iter().map(|department| empty(&department.id)).collect();
    reload(&mut loads, std::iter::empty(), journey.touchpoints());
    loads
}

/// Takes what departments carry at some touchpoints from their loads and adds what they carry at others.
pub(super) fn reload<'a>(
    loads: &mut [Load],
    without: impl Iterator<Item = &'a Touchpoint>,
    with: impl Iterator<Item = &'a Touchpoint>,
) {
    // One pass over the cells, because a file may hold very many of them.
    let places: BTreeMap<DepartmentId, usize> =
        loads.iter().enumerate().map(|(place, load)| (load.department.clone(), place)).collect();
    let without = without.flat_map(|touchpoint| &touchpoint.responsibilities).map(|cell| (cell, false));
    let with = with.flat_map(|touchpoint| &touchpoint.responsibilities).map(|cell| (cell, true));
    for (cell, is_added) in without.chain(with) {
        let Some(load) = places.get(&cell.department).and_then(|place| loads.get_mut(*place)) else {
            continue;
        };
        let counts = [
            (cell.role.is_accountable(), &mut load.accountable),
            (cell.role.is_responsible(), &mut load.responsible),
            (matches!(cell.role, Role::S | Role::C), &mut load.helping),
        ];
        for (_, count) in counts.into_iter().filter(|(counts, _)| *counts) {
            *count = if is_added { *count + 1 } else { count.saturating_sub(1) };
        }
    }
}

/// Whether the group has begun to assign. Before that, an empty matrix is not a list of faults.
pub fn has_begun(journey: &Journey) -> bool {
    journey.touchpoints().any(|t| !t.responsibilities.is_empty())
}

/// What is wrong at one touchpoint, the gravest first.
pub fn check_touchpoint(touchpoint: &Touchpoint, is_moment: bool) -> Vec<RoleFault> {
    let count =
        |counts: fn(Role) -> bool| touchpoint.responsibilities.iter().filter(|r| counts(r.role)).count();
    let mut faults = Vec::new();
    match touchpoint.accountable().count() {
        0 if is_moment => faults.push(RoleFault::MomentWithoutOwner),
        0 => faults.push(RoleFault::NoAccountable),
        1 => {}
        _ => {
            let departments = touchpoint.accountable().cloned().collect();
            faults.push(RoleFault::SeveralAccountable { departments });
        }
    }
    match count(Role::is_responsible) {
        0 => faults.push(RoleFault::NoResponsible),
        count if count > MAX_RESPONSIBLE => faults.push(RoleFault::TooManyResponsible { count }),
        _ => {}
    }
    let count = count(|role| role == Role::C);
    if count > MAX_CONSULTED {
        faults.push(RoleFault::TooManyConsulted { count });
    }
    faults
}

/// The departments that carry far more than the others.
pub fn overloaded(loads: &[Load]) -> impl Iterator<Item = &Load> {
    let sum: usize = loads.iter().map(Load::total).sum();
    let n_loaded = loads.iter().filter(|load| load.total() > 0).count();
    loads.iter().filter(move |load| {
        let total = load.total();
        // total > 2 · (sum − total) / (n − 1), without the division.
        let far_more = n_loaded > 1 && total * (n_loaded - 1) > 2 * (sum - total);
        total >= HEAVY && far_more
    })
}
