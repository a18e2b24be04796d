//! The action plan: what will be done, by whom, until when, and how one will know.

use super::Text;
use serde::Serialize;

/// A trainer's example of an action in 5W2H, with RASCI for the "who". What is empty was left open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ActionExample {
    pub what: Text,
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub why: Text,
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub accountable: Text,
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub responsible: Text,
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub support: Text,
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub consulted: Text,
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub informed: Text,
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub when: Text,
    #[serde(rename = "where", skip_serializing_if = "Text::is_empty")]
    pub place: Text,
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub how: Text,
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub how_much: Text,
    /// What done looks like.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub acceptance: Text,
}
