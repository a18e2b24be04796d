//! Internal customers: who supplies whom behind a touchpoint.

use super::{DepartmentId, Text};
use serde::Serialize;

/// The four kinds of internal customer (domain 5.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum InternalCustomerKind {
    /// 职级客户: superior and subordinate.
    Hierarchy,
    /// 职能客户: one function serves another.
    Function,
    /// 工序客户: one hand-off on a work item.
    WorkStep,
    /// 流程客户: a service across a whole process.
    Process,
}

/// One link of the chain: what a supplier owes its internal customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SupplyLink {
    pub supplier: Text,
    pub customer: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supplier_department: Option<DepartmentId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_department: Option<DepartmentId>,
    /// Both serve each other.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub mutual: bool,
    pub kind: InternalCustomerKind,
    pub deliverable: Text,
    /// The service-level agreement in one sentence.
    pub agreement: Text,
}
