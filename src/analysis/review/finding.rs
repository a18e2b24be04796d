//! One thing to look at again: where it is, what it is, and how much it weighs.

use crate::analysis::actions::OpenPoint;
use crate::analysis::internal::{ChainFault, CollaborationPoint};
use crate::analysis::kano::Lint;
use crate::analysis::redesign::RedesignFault;
use crate::analysis::responsibility::RoleFault;
use crate::model::{DepartmentId, Step, TouchpointId};

/// One finding of a worksheet. What it is called stands in [`crate::words::findings`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub place: Place,
    pub kind: FindingKind,
}

impl Finding {
    pub fn topic(&self) -> Topic {
        self.kind.topic()
    }

    /// The step in which it is mended.
    pub fn step(&self) -> Step {
        self.topic().step()
    }

    pub fn gravity(&self) -> Gravity {
        self.kind.gravity()
    }

    pub fn is_error(&self) -> bool {
        self.gravity() == Gravity::Error
    }
}

/// Where a finding is. Lists are meant by their place, counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Touchpoint(TouchpointId),
    /// Several touchpoints that lack the same, in the order of the walk.
    Touchpoints(Vec<TouchpointId>),
    Department(DepartmentId),
    /// Behind one touchpoint, or behind none, each of these waits for the one before it, and the first
    /// for the last.
    Circle(Vec<DepartmentId>),
    Link(usize),
    /// A step of the page of the cross-department matter.
    Collaboration(usize),
    /// An idea of the KANO survey.
    Idea(usize),
    /// A subject of SERVQUAL.
    Subject(usize),
    Measure {
        measure: usize,
        touchpoint: TouchpointId,
    },
    Budget,
    Action(usize),
}

impl Place {
    /// The one touchpoint that it names.
    pub fn touchpoint(&self) -> Option<&TouchpointId> {
        match self {
            Self::Touchpoint(touchpoint) | Self::Measure { touchpoint, .. } => Some(touchpoint),
            Self::Touchpoints(_)
            | Self::Department(_)
            | Self::Circle(_)
            | Self::Link(_)
            | Self::Collaboration(_)
            | Self::Idea(_)
            | Self::Subject(_)
            | Self::Budget
            | Self::Action(_) => None,
        }
    }
}

/// What a finding is, with what is to be said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingKind {
    Role(RoleFault),
    Chain(ChainFault),
    Collaboration(CollaborationPoint),
    /// A quick tag that contradicts the score.
    Tag(Lint),
    /// A deep pit of which nobody says why.
    NoCause,
    /// Touchpoints that were passed over while others were tagged.
    Untagged,
    /// An idea about which nobody was asked.
    NoAnswers,
    /// So few answers that the idea's category is for discussion only.
    FewAnswers {
        n: u32,
    },
    /// A form that is not filled in to the end.
    NotRated {
        rated: usize,
        items: usize,
    },
    Redesign(RedesignFault),
    Plan(OpenPoint),
}

impl FindingKind {
    pub fn topic(&self) -> Topic {
        match self {
            Self::Role(_) => Topic::Roles,
            Self::Chain(_) => Topic::Chain,
            Self::Collaboration(_) => Topic::Collaboration,
            Self::Tag(_) | Self::NoCause | Self::Untagged => Topic::Tags,
            Self::NoAnswers | Self::FewAnswers { .. } => Topic::Survey,
            Self::NotRated { .. } => Topic::Service,
            Self::Redesign(_) => Topic::Redesign,
            Self::Plan(_) => Topic::Plan,
        }
    }

    fn gravity(&self) -> Gravity {
        let is_error = match self {
            Self::FewAnswers { .. } => return Gravity::Caveat,
            Self::Role(fault) => fault.is_error(),
            Self::Chain(fault) => fault.is_error(),
            Self::Redesign(fault) => fault.is_error(),
            Self::Collaboration(_)
            | Self::Tag(_)
            | Self::NoCause
            | Self::Untagged
            | Self::NoAnswers
            | Self::NotRated { .. }
            | Self::Plan(_) => false,
        };
        if is_error { Gravity::Error } else { Gravity::Hint }
    }
}

/// How much a finding weighs, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// Breaks a rule of the method.
    Error,
    /// Worth another look.
    Hint,
    /// Says what a number is worth. There is nothing to mend, so nothing leads there.
    Caveat,
}

/// What findings are about, in the order of the steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Who answers for what.
    Roles,
    /// The promises between departments.
    Chain,
    /// The page of the cross-department matter.
    Collaboration,
    /// Kinds of need and causes of pits at the touchpoints.
    Tags,
    /// The KANO survey.
    Survey,
    /// SERVQUAL.
    Service,
    Redesign,
    Plan,
}

impl Topic {
    pub const ALL: [Self; 8] = [
        Self::Roles,
        Self::Chain,
        Self::Collaboration,
        Self::Tags,
        Self::Survey,
        Self::Service,
        Self::Redesign,
        Self::Plan,
    ];

    pub fn step(self) -> Step {
        match self {
            Self::Roles => Step::Assign,
            Self::Chain | Self::Collaboration => Step::Internal,
            Self::Tags | Self::Survey | Self::Service => Step::Lenses,
            Self::Redesign => Step::Redesign,
            Self::Plan => Step::Act,
        }
    }
}
