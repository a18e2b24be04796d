//! The groups of a class beside one another: where they scored alike and where far apart, what they marked,
//! and whom they hold accountable.
//!
//! Touchpoints are matched by id, and as the trainer joined them. What a group added stands as a column of its own
//! after the touchpoint that it follows there; a touchpoint that a group removed has no score of that group.
//! Nothing here ranks the groups, and nothing tells a member's name.

mod aside;
mod beside;
mod comparison;
mod departments;
mod pooled;
mod scores;
mod concord;
mod walk;
mod work;

pub use aside::{SetAside, set_aside};
pub use beside::{GroupAction, GroupMeasure, RememberedLine, Voice};
pub use comparison::{Comparison, NamedAccountable, SharedTouchpoint, Speakers};
pub use concord::Concord;
pub use departments::DepartmentSummary;
pub use pooled::{Pooled, PooledIdea, PooledService, PooledTag};
pub use scores::{GroupAgreement, HeatOrder, Pool, ScoreColumn, Scores};
pub use work::GroupWork;
