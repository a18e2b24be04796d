//! What a group does with a journey: scores, marks, moments of truth, roles, and all that the rest of the
//! method asks for. Entries of lists are meant by their numbers, never by the list as a whole, so that an
//! edit says what was done and can be carried from elsewhere.

mod apply;
mod ballots;
mod checks;
mod collaboration;
mod lenses;
mod plan;

pub(super) use apply::apply;

use crate::model::collaboration::{CollaborationForm, SmartPoint};
use crate::model::internal::{CommunicationFunction, InternalCustomerKind, ObstacleKind};
use crate::model::items::ItemId;
use crate::model::lenses::{
    KanoAnswer, KanoCategory, KanoTally, Rating, ServiceGap, ServqualDimension, ServqualForm,
};
use crate::model::redesign::{Epic, RedesignKind};
use crate::model::{
    Action, Date, DepartmentId, Group, GroupMark, InternalLink, KanoIdea, MarkKind, Measure, Moment,
    Obstacle, Role, Score, ServqualSubject, Step, TouchpointId,
};
use serde::{Deserialize, Serialize};

/// A field of a moment of truth, in the order of the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

/// Where an obstacle stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ObstaclePlace {
    Touchpoint(TouchpointId),
    Link(ItemId),
}

/// What of an obstacle changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ObstacleValue {
    Kind(ObstacleKind),
    Strategy(String),
    Function(Option<CommunicationFunction>),
}

/// What of a link changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LinkValue {
    Supplier(DepartmentId),
    Customer(DepartmentId),
    Touchpoint(Option<TouchpointId>),
    Kind(InternalCustomerKind),
    Deliverable(String),
    Acceptance(String),
    Deadline(String),
    Otherwise(String),
    Score(Option<Score>),
}

/// What of the page of a cross-department matter changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CollaborationEdit {
    SetMatter(String),
    SetNeed(String),
    SetGoal(String),
    SetSmart {
        point: SmartPoint,
        met: bool,
    },
    /// How often people talk in a form, or with `None` that they do not.
    SetRhythm {
        form: CollaborationForm,
        how_often: Option<String>,
    },
    AddMember {
        name: String,
        department: Option<DepartmentId>,
    },
    NameMember {
        member: ItemId,
        name: String,
    },
    PlaceMember {
        member: ItemId,
        department: Option<DepartmentId>,
    },
    RemoveMember {
        member: ItemId,
    },
    AddConfirmation {
        said: String,
        understood: String,
    },
    SetSaid {
        confirmation: ItemId,
        text: String,
    },
    SetUnderstood {
        confirmation: ItemId,
        text: String,
    },
    RemoveConfirmation {
        confirmation: ItemId,
    },
    /// Stands in the order of the days.
    AddReview {
        date: Option<Date>,
        what: String,
    },
    SetReviewText {
        review: ItemId,
        what: String,
    },
    SetReviewDate {
        review: ItemId,
        date: Option<Date>,
    },
    RemoveReview {
        review: ItemId,
    },
}

/// What of an idea of the survey changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum IdeaEdit {
    Name(String),
    /// How many fell into a category, counted by hand.
    Count {
        category: KanoCategory,
        count: u32,
    },
    AddAnswer(KanoAnswer),
    /// All that was read out of a spreadsheet.
    AddAnswers {
        answers: Vec<KanoAnswer>,
        tally: KanoTally,
    },
    /// The answer at this place, or where that is another one by now the first that says the same.
    RemoveAnswer {
        place: usize,
        answer: KanoAnswer,
    },
}

/// What of a subject of SERVQUAL changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SubjectEdit {
    Name(String),
    /// Takes the ratings with it: a rating belongs to the wording of its item, and the other form has
    /// other items.
    Form(ServqualForm),
    PerceptionsOnly(bool),
    /// One item rated, or with nothing in it not rated.
    Rate(Rating),
}

/// What of a measure changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MeasureValue {
    Kind(RedesignKind),
    Words(String),
    Epic { epic: Epic, has: bool },
    Cost(u32),
    Score(Option<Score>),
}

/// A text of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ActionField {
    What,
    Why,
    Accountable,
    Responsible,
    Support,
    Consulted,
    Informed,
    Place,
    How,
    HowMuch,
    Baseline,
    Target,
    Done,
    Risk,
}

/// What of an action changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionValue {
    Text(ActionField, String),
    Touchpoint(Option<TouchpointId>),
    FirstStep(Option<Date>),
}

/// One thing that a group does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum WorkEdit {
    SetGroup(Group),
    SetNotes(String),
    /// Which steps are closed; all others are open.
    SetClosed(Vec<Step>),

    SetScore {
        touchpoint: TouchpointId,
        score: Option<Score>,
    },
    /// The group's remark.
    SetNote {
        touchpoint: TouchpointId,
        text: String,
    },
    SetKano {
        touchpoint: TouchpointId,
        kano: Option<KanoCategory>,
    },
    SetGap {
        touchpoint: TouchpointId,
        gap: Option<ServiceGap>,
    },
    SetRole {
        touchpoint: TouchpointId,
        department: DepartmentId,
        role: Option<Role>,
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

    /// Sets peak, pit or end by hand, or with `None` gives it back to the rule.
    SetMark {
        kind: MarkKind,
        mark: Option<GroupMark>,
    },
    AddMoment {
        touchpoint: TouchpointId,
    },
    /// The same with its card written already: one that was taken off comes back.
    PutMoment(Moment),
    RemoveMoment {
        touchpoint: TouchpointId,
    },
    SetMomentText {
        touchpoint: TouchpointId,
        field: MomentField,
        text: String,
    },

    AddObstacle {
        at: ObstaclePlace,
        obstacle: Obstacle,
    },
    SetObstacle {
        at: ObstaclePlace,
        obstacle: ItemId,
        value: ObstacleValue,
    },
    RemoveObstacle {
        at: ObstaclePlace,
        obstacle: ItemId,
    },
    AddLink(Box<InternalLink>),
    SetLink {
        link: ItemId,
        value: LinkValue,
    },
    RemoveLink {
        link: ItemId,
    },
    Collaboration(CollaborationEdit),

    AddIdea(KanoIdea),
    SetIdea {
        idea: ItemId,
        edit: IdeaEdit,
    },
    RemoveIdea {
        idea: ItemId,
    },
    AddSubject(ServqualSubject),
    SetSubject {
        subject: ItemId,
        edit: SubjectEdit,
    },
    RemoveSubject {
        subject: ItemId,
    },
    SetServqualWeight {
        dimension: ServqualDimension,
        weight: f64,
    },
    ResetServqualWeights,

    AddMeasure(Measure),
    SetMeasure {
        measure: ItemId,
        value: MeasureValue,
    },
    RemoveMeasure {
        measure: ItemId,
    },
    SetBudget(Option<u32>),
    AddAction(Box<Action>),
    SetAction {
        action: ItemId,
        value: ActionValue,
    },
    RemoveAction {
        action: ItemId,
    },
}
