//! The parts of the page on which the class looks back and decides.

use super::ClassDesk;
use crate::analysis::class::then_now::ThenNow;
use crate::analysis::compare::{Comparison, GroupWork};
use crate::model::WorksheetId;
use crate::model::class::FollowUp;
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
    /// The groups' worksheets and those that score the journey anew.
    pub fn all_works(&self) -> &[GroupWork] {
        &self.comparison().works
    }

    /// Then and now for each time that the class met again.
    pub fn all_then_now(&self) -> Vec<ThenNow> {
        self.class().follow_ups.iter().map(|follow_up| self.then_now(follow_up)).collect()
    }

    /// Then and now at one time that the class met again: the worksheets of that time against all that score the
    /// journey for the first time.
    pub fn then_now(&self, follow_up: &FollowUp) -> ThenNow {
        let class = self.class();
        let works = |is_meant: &dyn Fn(WorksheetId) -> bool| {
            let works = self.all_works().iter();
            let works = works.filter(|work| is_meant(work.worksheet.id)).cloned().collect();
            Comparison::joined(works, &class.joins.to_vec())
        };
        let then = works(&|id| !class.is_scored_anew(id));
        let now = works(&|id| follow_up.worksheets.contains(&id));
        ThenNow::of(&then, &now)
    }
}
