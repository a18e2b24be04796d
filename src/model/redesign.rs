//! Measures that change a touchpoint: fill pits, build peaks, finish well.

use super::{Score, Text, TouchpointId};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RedesignKind {
    /// 补坑.
    #[default]
    FillPit,
    /// 造峰.
    BuildPeak,
    /// 收尾.
    FinishWell,
}

/// What makes a moment defining (Heath 2017).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Epic {
    /// 欣喜.
    Elevation,
    /// 荣耀.
    Pride,
    /// 认知.
    Insight,
    /// 连接.
    Connection,
}

/// One measure at one touchpoint, with the score it should reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redesign {
    pub touchpoint: TouchpointId,
    pub kind: RedesignKind,
    pub measure: Text,
    pub epic: Vec<Epic>,
    pub score: Score,
}

impl RedesignKind {
    pub const ALL: [Self; 3] = [Self::FillPit, Self::BuildPeak, Self::FinishWell];
}

impl Epic {
    pub const ALL: [Self; 4] = [Self::Elevation, Self::Pride, Self::Insight, Self::Connection];
}

/// A group's measure at one touchpoint. Of several at the same touchpoint, the last one's score counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    pub touchpoint: TouchpointId,
    pub kind: RedesignKind,
    pub measure: String,
    pub epic: Vec<Epic>,
    /// In points of the group's budget.
    pub cost: u32,
    /// The score that the touchpoint should reach; `None` while it is not decided.
    pub score: Option<Score>,
}
