//! Internal customers: who supplies whom behind a touchpoint, what was agreed, and what stands in the way.

use super::{DepartmentId, Items, Score, Text, TouchpointId};
use serde::{Deserialize, Serialize};

/// The four kinds of internal customer (domain 5.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum InternalCustomerKind {
    /// 职级客户: superior and subordinate.
    Hierarchy,
    /// 职能客户: one function serves another.
    Function,
    /// 工序客户: one hand-off on a work item.
    WorkStep,
    /// 流程客户: a service across a whole process.
    #[default]
    Process,
}

impl InternalCustomerKind {
    pub const ALL: [Self; 4] = [Self::Hierarchy, Self::Function, Self::WorkStep, Self::Process];
}

/// One link of a trainer's example chain: what a supplier owes its internal customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupplyLink {
    pub supplier: Text,
    pub customer: Text,
    pub supplier_department: Option<DepartmentId>,
    pub customer_department: Option<DepartmentId>,
    /// Both serve each other.
    pub mutual: bool,
    pub kind: InternalCustomerKind,
    pub deliverable: Text,
    /// The service-level agreement in one sentence.
    pub agreement: Text,
}

/// One promise between two departments, as a group wrote it: 在…前，把…交给…，合格标准是…，做不到就….
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InternalLink {
    pub supplier: DepartmentId,
    pub customer: DepartmentId,
    /// The touchpoint behind which the link stands; `None` for a promise that is not about one.
    pub touchpoint: Option<TouchpointId>,
    pub kind: InternalCustomerKind,
    pub deliverable: String,
    pub acceptance: String,
    pub deadline: String,
    /// What happens if it fails.
    pub otherwise: String,
    /// How the internal customer feels served, −5…+5, so that the upstream pit shows.
    pub score: Option<Score>,
    pub obstacles: Items<Obstacle>,
}

/// What stands in the way of working together (domain 5.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ObstacleKind {
    /// 信息孤岛.
    InformationSilo,
    /// 沟通障碍.
    Communication,
    /// 利益冲突与资源竞争.
    ConflictOfInterest,
    /// 缺乏激励机制.
    NoIncentive,
    /// 目标不一致.
    DifferentGoals,
    /// 文化差异.
    Culture,
    /// 缺乏领导支持.
    NoLeadership,
    /// 主观障碍: each department's own interest.
    Attitude,
    /// 客观障碍: duties and processes that nobody made clear.
    UnclearProcess,
    /// 角色错位.
    RoleConfusion,
}

impl ObstacleKind {
    pub const ALL: [Self; 10] = [
        Self::InformationSilo,
        Self::Communication,
        Self::ConflictOfInterest,
        Self::NoIncentive,
        Self::DifferentGoals,
        Self::Culture,
        Self::NoLeadership,
        Self::Attitude,
        Self::UnclearProcess,
        Self::RoleConfusion,
    ];
}

/// What communication does for people: the three functions 粘合, 润滑, 催化 (domain 5.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CommunicationFunction {
    Glue,
    Lubricate,
    Catalyse,
}

impl CommunicationFunction {
    pub const ALL: [Self; 3] = [Self::Glue, Self::Lubricate, Self::Catalyse];
}

/// An obstacle at a link or a touchpoint, with what the group wants to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obstacle {
    pub kind: ObstacleKind,
    /// The group's own words, beginning from the pick-list or not.
    pub strategy: String,
    pub function: Option<CommunicationFunction>,
}
