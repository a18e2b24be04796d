//! The trainer's part of a scenario: the reference answers. It never enters a worksheet.

use super::action::ActionExample;
use super::internal::SupplyLink;
use super::lenses::{KanoCategory, ServqualDimension};
use super::redesign::Redesign;
use super::{DepartmentId, Score, Text, TouchpointId};
use serde::{Deserialize, Serialize};

/// The reference for one touchpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    pub touchpoint: TouchpointId,
    pub score: Score,
    pub note: Text,
    pub kano: Option<KanoCategory>,
    pub servqual: Option<ServqualDimension>,
}

/// A reference moment of truth, with the reason why it is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferenceMoment {
    pub touchpoint: TouchpointId,
    pub who: Text,
    pub situation: Text,
    pub feeling: Text,
    pub why: Text,
    pub owner: Option<DepartmentId>,
    pub support: Vec<DepartmentId>,
}

/// A question for the debrief with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discussion {
    pub question: Text,
    pub answer: Text,
}

/// Everything only a trainer sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trainer {
    pub touchpoints: Vec<Reference>,
    pub moments: Vec<ReferenceMoment>,
    pub redesign: Vec<Redesign>,
    pub chain: Vec<SupplyLink>,
    pub discussion: Vec<Discussion>,
    pub action: Option<ActionExample>,
    /// Where discussions go astray.
    pub traps: Vec<Text>,
}

impl Trainer {
    /// The reference score of a touchpoint.
    pub fn score(&self, touchpoint: &TouchpointId) -> Option<Score> {
        self.touchpoints.iter().find(|r| r.touchpoint == *touchpoint).map(|r| r.score)
    }
}
