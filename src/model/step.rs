//! The steps of a workshop, in the order of the left rail. What they are called stands in
//! [`crate::words`]; how far a group is with one, in the program.

use serde::Serialize;

/// One step of the workshop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
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

    /// Counted from 1, as the rail shows it.
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).map_or(0, |index| index + 1)
    }
}
