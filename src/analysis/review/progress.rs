//! How far a group is with each step.

use super::Review;
use crate::model::{Marks, Step, Worksheet};

/// How far a group is with a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    Done,
    /// Begun; what is missing stands in the second line of the rail.
    Open,
    /// Not begun.
    #[default]
    Later,
}

impl Progress {
    fn of(is_begun: bool, is_whole: bool) -> Self {
        match (is_begun, is_whole) {
            (true, true) => Self::Done,
            (true, false) => Self::Open,
            (false, _) => Self::Later,
        }
    }
}

/// The progress of a step, read off a review of which everything else is there.
pub(super) fn progress(step: Step, worksheet: &Worksheet, review: &Review) -> Progress {
    let reading = &review.reading;
    match step {
        Step::Scenario => Progress::Done,
        Step::Walk | Step::Map => Progress::of(reading.scored > 0, reading.scored == reading.n),
        Step::Mark => {
            let n = worksheet.marks.moments.len();
            Progress::of(n > 0, n == Marks::MAX_MOMENTS)
        }
        // Advice does not hold a matrix up, and the page of the cross-department matter is a matter of its own.
        Step::Assign => {
            let is_clean = !review.of_step(step).any(|finding| finding.is_error());
            Progress::of(review.is_assigned, is_clean)
        }
        Step::Internal => {
            Progress::of(!worksheet.links.is_empty(), review.on(super::Topic::Chain).is_empty())
        }
        Step::Lenses => {
            let is_tagged = worksheet.journey.touchpoints().any(|touchpoint| touchpoint.kano.is_some());
            Progress::of(is_tagged || !worksheet.kano.is_empty() || !worksheet.servqual.is_empty(), false)
        }
        Step::Redesign => Progress::of(!worksheet.redesign.is_empty(), review.of_step(step).next().is_none()),
        Step::Act => Progress::of(!worksheet.actions.is_empty(), review.of_step(step).next().is_none()),
        Step::Results => Progress::Later,
    }
}
