//! A scenario: the customer, the way they go, and a trainer's part that never leaves this file.

use super::trainer::Trainer;
use super::{Journey, Step, Text, TouchpointId};
use serde::{Deserialize, Serialize};

/// Whether the journey is that of a buyer or of a colleague.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CustomerKind {
    #[default]
    External,
    Internal,
}

/// Whose eyes the group looks through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Persona {
    pub name: Text,
    /// Age and occupation, in one short line.
    pub role: Text,
    pub about: Text,
}

/// Where the journey begins and ends. The end decides the remembered score, so it is said openly.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Boundary {
    pub start: Text,
    pub end: Text,
    /// The last touchpoint inside the boundary; without it, the last of the journey.
    pub end_touchpoint: Option<TouchpointId>,
}

impl Boundary {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What a participant reads before walking: everything of a scenario but the journey and the key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief {
    pub id: String,
    pub title: Text,
    pub customer: CustomerKind,
    pub industry: Text,
    /// How long a group needs, in minutes; 0 where the scenario does not say.
    pub minutes: u32,
    /// One line for the card in the gallery.
    pub tagline: Text,
    pub persona: Persona,
    pub goal: Text,
    pub boundary: Boundary,
    pub context: Text,
}

/// A facilitator's scenario file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scenario {
    /// Grows with every change and never goes back. In memory only.
    pub revision: u64,
    pub brief: Brief,
    /// The steps with which a worksheet begins closed, in their order, each once.
    pub closed: Vec<Step>,
    pub journey: Journey,
    /// Reference scores, marks and answers. Stays in the scenario file: see [`super::Worksheet::start`].
    pub trainer: Option<Trainer>,
}
