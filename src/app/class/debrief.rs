//! The parts of the page on which the class looks back and decides.

use super::ClassDesk;
use crate::analysis::class::then_now::ThenNow;
use crate::words::{Phrase, debrief::page as words};

/// A part of the debrief, in the order in which a class goes through them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DebriefTab {
    /// The four questions.
    #[default]
    Orid,
    Votes,
    Points,
    Actions,
    Commitments,
    /// What people answered at the start and at the end.
    Forms,
    /// The class met again.
    FollowUp,
}

impl DebriefTab {
    pub const ALL: [Self; 7] = [
        Self::Orid,
        Self::Votes,
        Self::Points,
        Self::Actions,
        Self::Commitments,
        Self::Forms,
        Self::FollowUp,
    ];

    pub const fn name(self) -> Phrase {
        match self {
            Self::Orid => words::ORID,
            Self::Votes => words::VOTES,
            Self::Points => words::POINTS,
            Self::Actions => words::ACTIONS,
            Self::Commitments => words::COMMITMENTS,
            Self::Forms => words::FORMS,
            Self::FollowUp => words::FOLLOW_UP,
        }
    }
}

/// What can be asked of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DebriefCommand {
    Open(DebriefTab),
}

impl ClassDesk {
    /// Then and now for each time that the class met again.
    pub fn all_then_now(&self) -> Vec<ThenNow> {
        self.collection.then_now().iter().map(|both| (**both).clone()).collect()
    }
}
