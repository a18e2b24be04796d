//! Measures that change a touchpoint: fill pits, build peaks, finish well.

use super::{Score, Text, TouchpointId};
use serde::Serialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum RedesignKind {
    /// 补坑.
    FillPit,
    /// 造峰.
    BuildPeak,
    /// 收尾.
    FinishWell,
}

/// What makes a moment defining (Heath 2017).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Redesign {
    pub touchpoint: TouchpointId,
    pub kind: RedesignKind,
    pub measure: Text,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub epic: Vec<Epic>,
    pub score: Score,
}
