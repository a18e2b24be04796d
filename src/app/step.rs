//! What the left rail says of a step: its words, and how far a group is with it.

use crate::analysis::{actions, internal, redesign, responsibility};
pub use crate::model::Step;
use crate::model::{Marks, Worksheet};
use crate::words::{Phrase, steps};

/// How far a group is with a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    Done,
    /// Begun; what is missing stands in the second line.
    Open,
    /// Not begun.
    Later,
}

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

    pub fn progress(self, worksheet: &Worksheet) -> Progress {
        let journey = &worksheet.journey;
        let scored = journey.touchpoints().filter(|t| t.score.is_some()).count();
        let part = |done: bool, begun: bool| match (done, begun) {
            (true, _) => Progress::Done,
            (false, true) => Progress::Open,
            (false, false) => Progress::Later,
        };
        let all_scored = scored > 0 && scored == journey.n_touchpoints();
        match self {
            Self::Scenario => part(true, true),
            Self::Walk | Self::Map => part(all_scored, scored > 0),
            Self::Mark => {
                let moments = &worksheet.marks.moments;
                part(moments.len() == Marks::MAX_MOMENTS, !moments.is_empty())
            }
            Self::Assign => {
                let begun = responsibility::has_begun(worksheet);
                let clean = !responsibility::check(worksheet).iter().any(|finding| finding.is_error());
                part(begun && clean, begun)
            }
            Self::Internal => {
                let begun = internal::has_begun(worksheet);
                part(begun && internal::findings(worksheet).is_empty(), begun)
            }
            Self::Lenses => {
                let tagged = journey.touchpoints().any(|t| t.kano.is_some());
                part(false, tagged || !worksheet.kano.is_empty() || !worksheet.servqual.is_empty())
            }
            Self::Redesign => {
                let begun = redesign::has_begun(worksheet);
                part(begun && redesign::findings(worksheet).is_empty(), begun)
            }
            Self::Act => {
                let is_complete = |action| actions::open_points(action, worksheet).is_empty();
                let begun = !worksheet.actions.is_empty();
                part(begun && worksheet.actions.iter().all(is_complete), begun)
            }
            Self::Results => Progress::Later,
        }
    }
}
