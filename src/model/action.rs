//! The action plan: what will be done, by whom, until when, and how one will know.

use super::{Date, Language, Text, TouchpointId};
use serde::{Deserialize, Serialize};

/// A trainer's example of an action in 5W2H, with RASCI for the "who". What is empty was left open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ActionExample {
    pub what: Text,
    pub why: Text,
    pub accountable: Text,
    pub responsible: Text,
    pub support: Text,
    pub consulted: Text,
    pub informed: Text,
    pub when: Text,
    pub place: Text,
    pub how: Text,
    pub how_much: Text,
    /// What done looks like.
    pub acceptance: Text,
}

impl ActionExample {
    /// The example as a group would have written it in a language. It has no day, no numbers and no risk.
    pub fn written(&self, language: Language) -> Action {
        let text = |text: &Text| text.get(language).to_owned();
        Action {
            what: text(&self.what),
            why: text(&self.why),
            accountable: text(&self.accountable),
            responsible: text(&self.responsible),
            support: text(&self.support),
            consulted: text(&self.consulted),
            informed: text(&self.informed),
            place: text(&self.place),
            how: text(&self.how),
            how_much: text(&self.how_much),
            done: text(&self.acceptance),
            ..Action::default()
        }
    }
}

/// One action of a group's plan in 5W2H, with RASCI for the "who". Checks are due 30, 60 and 90 days
/// after the first step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Action {
    pub what: String,
    /// The touchpoint that gets better by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub touchpoint: Option<TouchpointId>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub accountable: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub responsible: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub support: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub consulted: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub informed: String,
    /// When the first step is done; good plans begin within seven days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_step: Option<Date>,
    #[serde(rename = "where", skip_serializing_if = "String::is_empty")]
    pub place: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub how: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub how_much: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub baseline: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub target: String,
    /// What done looks like.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub done: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub risk: String,
}

impl Action {
    /// A plan that will be done is short (domain 5.6).
    pub const USUAL_MOST: usize = 3;
}
