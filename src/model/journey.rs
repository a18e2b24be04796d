//! The customer's journey: stages in order, each with its touchpoints in order, and the departments.

use super::internal::Obstacle;
use super::lenses::{KanoCategory, ServiceGap};
use super::{
    Department, DepartmentId, Involvement, Items, List, Responsibility, Role, Score, StageId, Text,
    TouchpointId,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One encounter of the customer with the company.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touchpoint {
    pub id: TouchpointId,
    pub name: Text,
    /// For the map's columns: up to 12 Chinese characters, about 22 Latin ones. Empty: cut from `name`.
    pub short: Text,
    pub channel: Text,
    /// What the customer does.
    pub doing: Text,
    /// What the customer expects.
    pub expectation: Text,
    /// What the customer thinks, without quotation marks.
    pub thought: Text,
    /// Whom the customer meets.
    pub frontstage: Vec<Involvement>,
    /// Who works behind the line of visibility.
    pub backstage: Vec<Involvement>,
    /// Who supplies those.
    pub support: Vec<Involvement>,
    /// The group's score; `None` while skipped or not reached. Never set in a scenario file.
    pub score: Option<Score>,
    /// The group's own remark.
    pub note: String,
    /// The group's assignment, in the order of the departments.
    pub responsibilities: Vec<Responsibility>,
    /// The group's quick tag of the need that is met here.
    pub kano: Option<KanoCategory>,
    /// Where the group sees the cause of a pit.
    pub gap: Option<ServiceGap>,
    /// What stands in the way of getting better.
    pub obstacles: Items<Obstacle>,
}

impl Touchpoint {
    /// The name for narrow columns.
    pub fn short_name(&self) -> &Text {
        if self.short.is_empty() { &self.name } else { &self.short }
    }

    pub fn role_of(&self, department: &DepartmentId) -> Option<Role> {
        self.responsibilities.iter().find(|r| r.department == *department).map(|r| r.role)
    }

    /// The departments that are accountable, in file order. A good assignment has exactly one.
    pub fn accountable(&self) -> impl Iterator<Item = &DepartmentId> {
        self.responsibilities.iter().filter(|r| r.role.is_accountable()).map(|r| &r.department)
    }
}

/// A phase of the journey.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    pub id: StageId,
    pub name: Text,
    pub touchpoints: List<Touchpoint>,
}

/// Stages with their touchpoints, and who stands behind them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journey {
    pub departments: List<Department>,
    pub stages: Vec<Stage>,
}

/// Where a touchpoint stands: its stage and its place in that stage, both counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StagePosition {
    pub stage: usize,
    pub index: usize,
}

impl Journey {
    /// All touchpoints in the order of the walk.
    pub fn touchpoints(&self) -> impl DoubleEndedIterator<Item = &Touchpoint> + Clone {
        self.stages.iter().flat_map(|stage| &stage.touchpoints)
    }

    /// All touchpoints in the order of the walk, as they are shared between versions.
    pub fn shared_touchpoints(&self) -> impl DoubleEndedIterator<Item = &Arc<Touchpoint>> + Clone {
        self.stages.iter().flat_map(|stage| stage.touchpoints.arcs())
    }

    /// All touchpoints; every one is copied that another version has.
    pub fn touchpoints_mut(&mut self) -> impl Iterator<Item = &mut Touchpoint> {
        self.stages.iter_mut().flat_map(|stage| stage.touchpoints.iter_mut())
    }

    /// Those touchpoints that `are_meant`; none but they are copied.
    pub fn filter_touchpoints_mut(
        &mut self,
        are_meant: impl Fn(&Touchpoint) -> bool + Copy,
    ) -> impl Iterator<Item = &mut Touchpoint> {
        self.stages.iter_mut().flat_map(move |stage| stage.touchpoints.filter_mut(are_meant))
    }

    pub fn n_touchpoints(&self) -> usize {
        self.stages.iter().map(|stage| stage.touchpoints.len()).sum()
    }

    pub fn touchpoint(&self, id: &TouchpointId) -> Option<&Touchpoint> {
        self.touchpoints().find(|touchpoint| touchpoint.id == *id)
    }

    pub fn touchpoint_mut(&mut self, id: &TouchpointId) -> Option<&mut Touchpoint> {
        self.stages.iter_mut().find_map(|stage| stage.touchpoints.find_mut(|touchpoint| touchpoint.id == *id))
    }

    /// The position in the walk, counted from 0. The number shown to people is one more.
    pub fn position(&self, id: &TouchpointId) -> Option<usize> {
        self.touchpoints().position(|touchpoint| touchpoint.id == *id)
    }

    pub fn nth(&self, position: usize) -> Option<&Touchpoint> {
        self.touchpoints().nth(position)
    }

    pub fn place(&self, id: &TouchpointId) -> Option<StagePosition> {
        self.stages.iter().enumerate().find_map(|(stage, s)| {
            s.touchpoints.iter().position(|t| t.id == *id).map(|index| StagePosition { stage, index })
        })
    }

    pub fn stage_of(&self, id: &TouchpointId) -> Option<&Stage> {
        self.place(id).map(|place| &self.stages[place.stage])
    }

    pub fn department(&self, id: &DepartmentId) -> Option<&Department> {
        self.departments.iter().find(|department| department.id == *id)
    }

    /// The place of a department in the list, which decides its colour.
    pub fn department_position(&self, id: &DepartmentId) -> Option<usize> {
        self.departments.iter().position(|department| department.id == *id)
    }

    /// The departments of the backstage lane: the scenario's, and after them those that the group made
    /// accountable, responsible or supporting and that stand in no other lane of this touchpoint.
    pub fn backstage_of<'a>(&'a self, touchpoint: &'a Touchpoint) -> impl Iterator<Item = &'a DepartmentId> {
        let stands = |lane: &'a [Involvement], id: &DepartmentId| lane.iter().any(|i| i.department == *id);
        let assigned = touchpoint.responsibilities.iter().filter(move |r| {
            !matches!(r.role, Role::C | Role::I)
                && !stands(&touchpoint.frontstage, &r.department)
                && !stands(&touchpoint.backstage, &r.department)
                && !stands(&touchpoint.support, &r.department)
        });
        touchpoint.backstage.iter().map(|i| &i.department).chain(assigned.map(|r| &r.department))
    }
}
