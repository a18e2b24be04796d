//! The pages of the class.

use crate::words::{Phrase, class as words};

/// A page of the class, in the order in which a class goes through them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClassPage {
    /// Who is there.
    Groups,
    /// The plan and its clocks.
    #[default]
    Agenda,
    /// What the groups handed in.
    Collect,
    Compare,
    Debrief,
    /// What is taken home.
    Report,
}

impl ClassPage {
    pub const ALL: [Self; 6] =
        [Self::Groups, Self::Agenda, Self::Collect, Self::Compare, Self::Debrief, Self::Report];

    pub const fn name(self) -> Phrase {
        match self {
            Self::Groups => words::GROUPS,
            Self::Agenda => words::AGENDA,
            Self::Collect => words::COLLECT,
            Self::Compare => words::COMPARE,
            Self::Debrief => words::DEBRIEF,
            Self::Report => words::REPORT,
        }
    }
}
