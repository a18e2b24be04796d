//! One cross-department matter on one page: need, team, goal, communication, review (domain 5.4).

use super::{Date, DepartmentId, Items};
use serde::{Deserialize, Serialize};

/// Someone in the team.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamMember {
    pub name: String,
    pub department: Option<DepartmentId>,
}

/// The five points of SMART, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SmartPoint {
    Specific,
    Measurable,
    Achievable,
    Relevant,
    TimeBound,
}

impl SmartPoint {
    pub const ALL: [Self; 5] =
        [Self::Specific, Self::Measurable, Self::Achievable, Self::Relevant, Self::TimeBound];
}

/// How people work together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CollaborationForm {
    Meeting,
    ProjectGroup,
    Platform,
    SharedDocuments,
}

impl CollaborationForm {
    pub const ALL: [Self; 4] = [Self::Meeting, Self::ProjectGroup, Self::Platform, Self::SharedDocuments];
}

/// One way of talking, and how often.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rhythm {
    pub form: CollaborationForm,
    pub how_often: String,
}

/// Two-way confirmation: what was said, and what the other side understood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    pub said: String,
    pub understood: String,
}

/// A day on which the matter is looked at again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewDay {
    /// `None` while it is not chosen.
    pub date: Option<Date>,
    pub what: String,
}

/// The worksheet page of one cross-department matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collaboration {
    pub matter: String,
    /// Step 1: why it needs several departments.
    pub need: String,
    /// Step 2.
    pub team: Items<TeamMember>,
    /// Step 3.
    pub goal: String,
    /// The points of SMART that the group found fulfilled.
    pub smart: Vec<SmartPoint>,
    /// Step 4.
    pub rhythms: Vec<Rhythm>,
    pub confirmations: Items<Confirmation>,
    /// Step 5.
    pub reviews: Items<ReviewDay>,
}

impl Collaboration {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
