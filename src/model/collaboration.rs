//! One cross-department matter on one page: need, team, goal, communication, review (domain 5.4).

use super::{Date, DepartmentId};
use serde::Serialize;

/// Someone in the team.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TeamMember {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department: Option<DepartmentId>,
}

/// The five points of SMART, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rhythm {
    pub form: CollaborationForm,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub how_often: String,
}

/// Two-way confirmation: what was said, and what the other side understood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Confirmation {
    pub said: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub understood: String,
}

/// A day on which the matter is looked at again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Review {
    /// `Date::default()` while it is not chosen.
    #[serde(skip_serializing_if = "is_open")]
    pub date: Date,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub what: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_open(date: &Date) -> bool {
    *date == Date::default()
}

/// The worksheet page of one cross-department matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Collaboration {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub matter: String,
    /// Step 1: why it needs several departments.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub need: String,
    /// Step 2.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub team: Vec<TeamMember>,
    /// Step 3.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub goal: String,
    /// The points of SMART that the group found fulfilled.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub smart: Vec<SmartPoint>,
    /// Step 4.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rhythms: Vec<Rhythm>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub confirmations: Vec<Confirmation>,
    /// Step 5.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reviews: Vec<Review>,
}

impl Collaboration {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
