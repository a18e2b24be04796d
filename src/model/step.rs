//! The steps of a workshop, in the order of the left rail. What they are called stands in
//! [`crate::words`]; how far a group is with one, in the program.

use serde::{Deserialize, Serialize};

/// One step of the workshop. Files name it as it stands here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Step {
    #[default]
    Scenario,
    Walk,
    Map,
    Mark,
    Assign,
    /// Internal customers.
    Internal,
    /// KANO and SERVQUAL.
    Lenses,
    Redesign,
    /// The action plan.
    Act,
    Results,
}

impl Step {
    pub const ALL: [Self; 10] = [
        Self::Scenario,
        Self::Walk,
        Self::Map,
        Self::Mark,
        Self::Assign,
        Self::Internal,
        Self::Lenses,
        Self::Redesign,
        Self::Act,
        Self::Results,
    ];

    /// Whether a trainer can close it. Meeting the customer comes first, and something must be open.
    pub fn can_close(self) -> bool {
        self != Self::Scenario
    }

    /// Counted from 1, as the rail shows it.
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).map_or(0, |index| index + 1)
    }
}
