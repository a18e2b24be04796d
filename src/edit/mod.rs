//! The only way to change a worksheet: an [`Edit`] says what a person did, [`apply`] does it or says why
//! not, and [`History`] keeps what was before.
//!
//! Invariant: an edit leaves no reference behind. When a touchpoint or a department goes, its marks,
//! moments and responsibilities go with it in the same step, so one undo brings all of it back.

mod apply;
mod ballots;
pub mod class;
mod document;
mod history;

pub use apply::apply;
pub use class::{ClassEdit, ClassRefusal, ClockEdit};
pub use document::Editable;
pub use history::{Gesture, History};

use crate::model::lenses::{KanoCategory, ServiceGap};
use crate::model::{
    Action, Collaboration, Color, DepartmentId, Group, GroupMark, InternalLink, KanoIdea, List, MarkKind,
    Measure, Obstacle, Role, Score, ServqualSubject, ServqualWeights, StageId, Step, TouchpointId,
};

/// A text of a touchpoint that can be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TouchpointField {
    Name,
    Short,
    Channel,
    Action,
    Expectation,
    Thought,
    /// The group's remark.
    Note,
}

/// A lane of departments at a touchpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lane {
    Frontstage,
    Backstage,
    Support,
}

impl Lane {
    pub const ALL: [Self; 3] = [Self::Frontstage, Self::Backstage, Self::Support];
}

/// A field of a moment of truth, in the order of the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MomentField {
    Who,
    Situation,
    Feeling,
    Explore,
    Offer,
    Act,
    Confirm,
}

impl MomentField {
    pub const ALL: [Self; 7] =
        [Self::Who, Self::Situation, Self::Feeling, Self::Explore, Self::Offer, Self::Act, Self::Confirm];
}

/// A text of a department that can be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DepartmentField {
    Name,
    Short,
    /// What it contributes.
    Note,
    Serves,
    Needs,
}

/// One thing that a person does to a worksheet. Indices count from 0; an index past the end means last.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    SetGroup(Group),
    SetNotes(String),

    SetScore {
        touchpoint: TouchpointId,
        score: Option<Score>,
    },
    /// A member begins to score alone.
    AddBallot {
        name: String,
    },
    /// A member's own score of a touchpoint, or none.
    SetVote {
        ballot: usize,
        touchpoint: TouchpointId,
        score: Option<Score>,
    },
    SetBallotName {
        ballot: usize,
        name: String,
    },
    RemoveBallot {
        ballot: usize,
    },
    /// Takes all names off the ballots; the scores stay.
    RemoveBallotNames,
    RemoveBallots,
    /// Which steps are closed; all others are open.
    SetClosed(Vec<Step>),
    SetTouchpointText {
        touchpoint: TouchpointId,
        field: TouchpointField,
        text: String,
    },
    AddTouchpoint {
        stage: StageId,
        index: usize,
        name: String,
    },
    RemoveTouchpoint {
        touchpoint: TouchpointId,
    },
    /// `index` is the place in the target stage after the touchpoint was taken out.
    MoveTouchpoint {
        touchpoint: TouchpointId,
        stage: StageId,
        index: usize,
    },

    AddStage {
        index: usize,
        name: String,
    },
    RenameStage {
        stage: StageId,
        name: String,
    },
    /// Removes the stage with its touchpoints.
    RemoveStage {
        stage: StageId,
    },
    MoveStage {
        stage: StageId,
        index: usize,
    },

    /// Sets peak, pit or end by hand, or with `None` gives it back to the rule.
    SetMark {
        kind: MarkKind,
        mark: Option<GroupMark>,
    },
    AddMoment {
        touchpoint: TouchpointId,
    },
    RemoveMoment {
        touchpoint: TouchpointId,
    },
    SetMomentText {
        touchpoint: TouchpointId,
        field: MomentField,
        text: String,
    },

    SetRole {
        touchpoint: TouchpointId,
        department: DepartmentId,
        role: Option<Role>,
    },
    /// Puts a department into a lane of a touchpoint or takes it out.
    SetInvolved {
        touchpoint: TouchpointId,
        lane: Lane,
        department: DepartmentId,
        involved: bool,
    },
    AddDepartment {
        name: String,
    },
    SetDepartmentText {
        department: DepartmentId,
        field: DepartmentField,
        text: String,
    },
    /// `None` gives the colour back to the palette.
    SetDepartmentColor {
        department: DepartmentId,
        color: Option<Color>,
    },
    /// The chain of internal customers as a whole: one field of one link changed, a link more or less.
    SetLinks(List<InternalLink>),
    SetCollaboration(Collaboration),
    SetTouchpointKano {
        touchpoint: TouchpointId,
        kano: Option<KanoCategory>,
    },
    SetTouchpointGap {
        touchpoint: TouchpointId,
        gap: Option<ServiceGap>,
    },
    SetObstacles {
        touchpoint: TouchpointId,
        obstacles: Vec<Obstacle>,
    },
    SetKano(List<KanoIdea>),
    SetServqual(List<ServqualSubject>),
    SetServqualWeights(ServqualWeights),
    SetRedesign(List<Measure>),
    SetBudget(Option<u32>),
    SetActions(List<Action>),

    /// Removes the department wherever it is used.
    RemoveDepartment {
        department: DepartmentId,
    },
    MoveDepartment {
        department: DepartmentId,
        index: usize,
    },
}

/// Why an edit was not carried out. The worksheet is then unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("there are three moments of truth already")]
    TooManyMoments,
    #[error("the touchpoint, stage or department is not in the worksheet")]
    Missing,
    #[error("the id of what would be added is taken")]
    Taken,
    #[error("a name cannot be empty")]
    EmptyName,
    #[error("a journey needs at least one stage")]
    LastStage,
    #[error("no more members can score alone")]
    TooManyBallots,
    #[error("the first step cannot be closed")]
    StaysOpen,
    #[error("a number is off its scale, or there is no such day")]
    OffScale,
}
