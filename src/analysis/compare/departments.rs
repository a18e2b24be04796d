//! Whom the groups hold accountable, over the whole journey.

use super::comparison::Comparison;
use crate::model::{Department, DepartmentId, MarkKind};
use std::cmp::Reverse;

/// A department in the eyes of all groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DepartmentSummary {
    pub department: DepartmentId,
    /// The groups, by their place, that made it accountable anywhere.
    pub groups: Vec<usize>,
    /// At how many touchpoints a group did.
    pub touchpoints: usize,
    /// How often in all, group by group and touchpoint by touchpoint.
    pub named: usize,
}

impl Comparison {
    /// A department as the first group that has it knows it.
    pub fn department(&self, id: &DepartmentId) -> Option<&Department> {
        self.works.iter().find_map(|work| work.worksheet.journey.department(id))
    }

    /// The place of a department in the list of the first group that has it, which decides its colour.
    pub fn department_position(&self, id: &DepartmentId) -> Option<usize> {
        self.works.iter().find_map(|work| work.worksheet.journey.department_position(id))
    }

    /// Every department that a group made accountable: those of most groups first, of equals the one that was named
    /// more often.
    pub fn departments(&self) -> Vec<DepartmentSummary> {
        let mut found: Vec<DepartmentSummary> = Vec::new();
        for named in self.columns.iter().flat_map(|column| &column.accountable) {
            let at = found.iter().position(|summary| summary.department == named.department);
            let at = at.unwrap_or_else(|| {
                let department = named.department.clone();
                found.push(DepartmentSummary { department, groups: Vec::new(), touchpoints: 0, named: 0 });
                found.len() - 1
            });
            let summary = &mut found[at];
            summary.touchpoints += 1;
            summary.named += named.groups.len();
            summary.groups.extend(&named.groups);
        }
        for summary in &mut found {
            summary.groups.sort_unstable();
            summary.groups.dedup();
        }
        found.sort_by_key(|summary| Reverse((summary.groups.len(), summary.named)));
        found
    }

    /// The touchpoints, by their place, for which a group named somebody accountable: torn moments of truth first,
    /// those of most groups before the others; then what else has several answers, the most first; then the rest.
    pub fn torn_first(&self) -> Vec<usize> {
        let mut places: Vec<usize> =
            (0..self.columns.len()).filter(|place| !self.columns[*place].accountable.is_empty()).collect();
        places.sort_by_key(|place| {
            let column = &self.columns[*place];
            let moments = column.votes(MarkKind::Moment).len();
            let torn = if column.is_torn() { moments } else { 0 };
            Reverse((torn, if column.differs() { column.accountable.len() } else { 0 }))
        });
        places
    }
}
