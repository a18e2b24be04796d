//! What the left rail says of a step.

pub use crate::model::Step;
use crate::words::{Phrase, steps};

impl Step {
    pub fn name(self) -> Phrase {
        match self {
            Self::Scenario => steps::SCENARIO,
            Self::Walk => steps::WALK,
            Self::Map => steps::MAP,
            Self::Mark => steps::MARK,
            Self::Assign => steps::ASSIGN,
            Self::Internal => steps::INTERNAL,
            Self::Lenses => steps::LENSES,
            Self::Redesign => steps::REDESIGN,
            Self::Act => steps::ACT,
            Self::Results => steps::RESULTS,
        }
    }

    /// One line on what to do now.
    pub fn what_to_do(self) -> Phrase {
        match self {
            Self::Scenario => steps::SCENARIO_DO,
            Self::Walk => steps::WALK_DO,
            Self::Map => steps::MAP_DO,
            Self::Mark => steps::MARK_DO,
            Self::Assign => steps::ASSIGN_DO,
            Self::Internal => steps::INTERNAL_DO,
            Self::Lenses => steps::LENSES_DO,
            Self::Redesign => steps::REDESIGN_DO,
            Self::Act => steps::ACT_DO,
            Self::Results => steps::RESULTS_DO,
        }
    }

    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.number()).copied()
    }
}
