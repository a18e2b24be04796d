//! The trainer's part of a scenario: the reference answers. It never enters a worksheet.

use super::action::ActionExample;
use super::internal::SupplyLink;
use super::lenses::{KanoCategory, ServqualDimension};
use super::redesign::Redesign;
use super::{DepartmentId, Score, Text, TouchpointId};
use serde::Serialize;

/// The reference for one touchpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reference {
    pub touchpoint: TouchpointId,
    pub score: Score,
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kano: Option<KanoCategory>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub servqual: Option<ServqualDimension>,
}

/// A reference moment of truth, with the reason why it is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReferenceMoment {
    pub touchpoint: TouchpointId,
    pub who: Text,
    pub situation: Text,
    pub feeling: Text,
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub why: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<DepartmentId>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub support: Vec<DepartmentId>,
}

/// A question for the debrief with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Discussion {
    pub question: Text,
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub answer: Text,
}

/// Everything only a trainer sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Trainer {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub touchpoints: Vec<Reference>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub moments: Vec<ReferenceMoment>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub redesign: Vec<Redesign>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub chain: Vec<SupplyLink>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub discussion: Vec<Discussion>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<ActionExample>,
    /// Where discussions go astray.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub traps: Vec<Text>,
}

impl Trainer {
    /// The reference score of a touchpoint.
    pub fn score(&self, touchpoint: &TouchpointId) -> Option<Score> {
        self.touchpoints.iter().find(|r| r.touchpoint == *touchpoint).map(|r| r.score)
    }
}
