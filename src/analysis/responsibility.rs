//! Checks of the RASCI matrix and the load of each department (rules: domain 5.3).

use crate::model::{DepartmentId, Marks, Role, Touchpoint, TouchpointId, Worksheet};
use std::collections::BTreeMap;

/// More than this many who do the work, or who are asked before: the task wants splitting.
pub const MAX_RESPONSIBLE: usize = 3;
pub const MAX_CONSULTED: usize = 3;

/// A load below this is never called too much, whatever the others carry.
const HEAVY: usize = 6;

/// What is wrong at one touchpoint, or with one department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    NoAccountable {
        touchpoint: TouchpointId,
    },
    /// No accountable department, and the touchpoint is a moment of truth: the gravest of all.
    MomentWithoutOwner {
        touchpoint: TouchpointId,
    },
    SeveralAccountable {
        touchpoint: TouchpointId,
        departments: Vec<DepartmentId>,
    },
    NoResponsible {
        touchpoint: TouchpointId,
    },
    TooManyResponsible {
        touchpoint: TouchpointId,
        count: usize,
    },
    TooManyConsulted {
        touchpoint: TouchpointId,
        count: usize,
    },
    /// The load is at least six and more than twice the mean of the other departments that carry any.
    Overloaded {
        department: DepartmentId,
        load: usize,
    },
}

impl Finding {
    /// The touchpoint to look at; `None` for a finding about a department.
    pub fn touchpoint(&self) -> Option<&TouchpointId> {
        match self {
            Self::NoAccountable { touchpoint }
            | Self::MomentWithoutOwner { touchpoint }
            | Self::SeveralAccountable { touchpoint, .. }
            | Self::NoResponsible { touchpoint }
            | Self::TooManyResponsible { touchpoint, .. }
            | Self::TooManyConsulted { touchpoint, .. } => Some(touchpoint),
            Self::Overloaded { .. } => None,
        }
    }

    /// An error breaks a rule of RASCI; the others are advice.
    pub fn is_error(&self) -> bool {
        matches!(
            self,
            Self::NoAccountable { .. }
                | Self::MomentWithoutOwner { .. }
                | Self::SeveralAccountable { .. }
                | Self::NoResponsible { .. }
        )
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
pub fn loads(worksheet: &Worksheet) -> Vec<Load> {
    let departments = &worksheet.journey.departments;
    let empty =
        |id: &DepartmentId| Load { department: id.clone(), accountable: 0, responsible: 0, helping: 0 };
    let mut loads: Vec<Load> = departments.iter().map(|department| empty(&department.id)).collect();
    // One pass over the cells, because a file may hold very many of them.
    let places: BTreeMap<&DepartmentId, usize> =
        departments.iter().enumerate().map(|(place, department)| (&department.id, place)).collect();
    for cell in worksheet.journey.touchpoints().flat_map(|touchpoint| &touchpoint.responsibilities) {
        let Some(load) = places.get(&cell.department).and_then(|place| loads.get_mut(*place)) else {
            continue;
        };
        load.accountable += usize::from(cell.role.is_accountable());
        load.responsible += usize::from(cell.role.is_responsible());
        load.helping += usize::from(matches!(cell.role, Role::S | Role::C));
    }
    loads
}

/// Whether the group has begun to assign. Before that, an empty matrix is not a list of faults.
pub fn has_begun(worksheet: &Worksheet) -> bool {
    worksheet.journey.touchpoints().any(|t| !t.responsibilities.is_empty())
}

/// All findings, touchpoints in the order of the walk, departments last.
pub fn check(worksheet: &Worksheet) -> Vec<Finding> {
    let touchpoints = worksheet.journey.touchpoints();
    let mut findings: Vec<_> =
        touchpoints.flat_map(|touchpoint| check_touchpoint(touchpoint, &worksheet.marks)).collect();
    findings.extend(overloaded(&loads(worksheet)));
    findings
}

/// The findings at one touchpoint, the gravest first.
pub fn check_touchpoint(touchpoint: &Touchpoint, marks: &Marks) -> Vec<Finding> {
    let id = || touchpoint.id.clone();
    let count =
        |counts: fn(Role) -> bool| touchpoint.responsibilities.iter().filter(|r| counts(r.role)).count();
    let mut findings = Vec::new();
    let accountable: Vec<_> = touchpoint.accountable().cloned().collect();
    match accountable.len() {
        0 if marks.moment(&touchpoint.id).is_some() => {
            findings.push(Finding::MomentWithoutOwner { touchpoint: id() });
        }
        0 => findings.push(Finding::NoAccountable { touchpoint: id() }),
        1 => {}
        _ => findings.push(Finding::SeveralAccountable { touchpoint: id(), departments: accountable }),
    }
    match count(Role::is_responsible) {
        0 => findings.push(Finding::NoResponsible { touchpoint: id() }),
        count if count > MAX_RESPONSIBLE => {
            findings.push(Finding::TooManyResponsible { touchpoint: id(), count });
        }
        _ => {}
    }
    let consulted = count(|role| role == Role::C);
    if consulted > MAX_CONSULTED {
        findings.push(Finding::TooManyConsulted { touchpoint: id(), count: consulted });
    }
    findings
}

fn overloaded(loads: &[Load]) -> impl Iterator<Item = Finding> + '_ {
    let sum: usize = loads.iter().map(Load::total).sum();
    let n_loaded = loads.iter().filter(|load| load.total() > 0).count();
    loads.iter().filter_map(move |load| {
        let total = load.total();
        // total > 2 · (sum − total) / (n − 1), without the division.
        let far_more = n_loaded > 1 && total * (n_loaded - 1) > 2 * (sum - total);
        (total >= HEAVY && far_more)
            .then(|| Finding::Overloaded { department: load.department.clone(), load: total })
    })
}
