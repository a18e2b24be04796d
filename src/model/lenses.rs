//! The lenses: KANO categories and survey, SERVQUAL dimensions and ratings, the five gaps.

use super::DepartmentId;
use serde::{Deserialize, Serialize};

/// What kind of need a touchpoint meets (Kano 1984). `Questionable` is a contradictory answer, not a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

/// What one person answered to the pair of questions of one idea. Both are positions 1…5: like,
/// must be, neutral, live with, dislike (domain 3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KanoAnswer {
    /// If it is there.
    pub functional: u8,
    /// If it is not there.
    pub dysfunctional: u8,
}

/// How many answers fell into each category, where a group counted by hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KanoTally {
    pub must_be: u32,
    pub one_dimensional: u32,
    pub attractive: u32,
    pub indifferent: u32,
    pub reverse: u32,
    pub questionable: u32,
}

impl KanoTally {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// One idea of a survey. Answers by person and a tally add up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KanoIdea {
    pub name: String,
    pub answers: Vec<KanoAnswer>,
    pub tally: KanoTally,
}

/// The 22 items, or the ten of the classroom (domain 4.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ServqualForm {
    #[default]
    Short,
    Full,
}

/// Expectation and perception of one item, 1…7 each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// Place in the form, counted from 1.
    pub item: u8,
    pub expected: Option<u8>,
    pub perceived: Option<u8>,
}

/// What is rated: the customer's service, or what a supplier department does for the group's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServqualSubject {
    pub name: String,
    /// The supplier, in the internal version.
    pub supplier: Option<DepartmentId>,
    pub form: ServqualForm,
    /// Perceptions without expectations (SERVPERF).
    pub perceptions_only: bool,
    pub ratings: Vec<Rating>,
}

/// Importance weights of the dimensions, in the order of [`ServqualDimension::ALL`]; any numbers ≥ 0,
/// they need not add up to 100. Default: the classic averages 11/32/22/19/16 (domain 4.1).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ServqualWeights(pub [f64; 5]);

impl Default for ServqualWeights {
    fn default() -> Self {
        Self([11.0, 32.0, 22.0, 19.0, 16.0])
    }
}

impl ServqualWeights {
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// The cause of a pit in the gap model (Parasuraman, Zeithaml and Berry; domain 4.2). The fifth gap is
/// what the customer feels, so it is no cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ServiceGap {
    /// 认知差距: what customers expect is not known.
    Knowledge,
    /// 标准差距: it is known, but not set as a standard.
    Standard,
    /// 交付差距: the standard is not kept.
    Delivery,
    /// 传播差距: more was promised than is delivered.
    Communication,
}

impl ServiceGap {
    pub const ALL: [Self; 4] = [Self::Knowledge, Self::Standard, Self::Delivery, Self::Communication];
}
