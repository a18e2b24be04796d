//! The lenses on a touchpoint: KANO categories and the five SERVQUAL dimensions.

use serde::Serialize;

/// What kind of need a touchpoint meets (Kano 1984). `Questionable` is a contradictory answer, not a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum KanoCategory {
    /// 基本型: its absence angers, its presence is taken for granted.
    MustBe,
    /// 期望型: the more, the better.
    OneDimensional,
    /// 兴奋型: nobody misses it, everybody enjoys it.
    Attractive,
    /// 无差异型.
    Indifferent,
    /// 反向型: doing it annoys.
    Reverse,
    /// 可疑结果.
    Questionable,
}

impl KanoCategory {
    pub const ALL: [Self; 6] = [
        Self::MustBe,
        Self::OneDimensional,
        Self::Attractive,
        Self::Indifferent,
        Self::Reverse,
        Self::Questionable,
    ];
}

/// The dimensions of service quality (Parasuraman, Zeithaml and Berry 1988), in the order of its 22 items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum ServqualDimension {
    Tangibles,
    Reliability,
    Responsiveness,
    Assurance,
    Empathy,
}

impl ServqualDimension {
    pub const ALL: [Self; 5] =
        [Self::Tangibles, Self::Reliability, Self::Responsiveness, Self::Assurance, Self::Empathy];
}
