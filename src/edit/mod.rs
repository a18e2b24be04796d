//! The only way to change a document: an edit says what a person did, [`Editable::apply`] does it or says
//! why not, and [`History`] keeps what was before. A [`JourneyEdit`] changes the journey of a worksheet and
//! of a scenario alike, a [`WorkEdit`] what a group does with it, a [`ClassEdit`] a class. An edit says all
//! by itself: it names its target by an id that is never given twice, and can be written down and carried
//! elsewhere.
//!
//! Invariant: an edit leaves no reference behind. When a touchpoint or a department goes, what is *about* it
//! goes with it, in the same step: its marks, moments of truth, votes and measures, its responsibilities and
//! its promises to other departments. What only *mentions* it stays and loses the mention: a promise or an
//! action its touchpoint, the boundary its end, a person of the team or a rated service the department. One
//! undo brings all of it back.

mod brief;
pub mod class;
mod closed;
mod document;
mod forget;
mod history;
mod journey;
mod key;
mod scenario;
mod text;
mod work;
mod worksheet;

pub use brief::{BriefEdit, BriefField};
pub use class::{ClassEdit, ClassRefusal, ClockEdit, CollectEdit, DebriefEdit, DebriefRefusal, GroupsEdit};
pub use document::Editable;
pub use history::{Gesture, History};
pub use journey::{DepartmentField, JourneyEdit, TouchpointField, Zone};
pub use key::{KeyActionField, KeyEdit, KeyLinkValue, KeyMeasureValue, KeyMomentField};
pub use scenario::ScenarioEdit;
pub use text::TextIn;
pub use work::{
    ActionField, ActionValue, CollaborationEdit, IdeaEdit, LinkValue, MeasureValue, MomentField,
    ObstaclePlace, ObstacleValue, SubjectEdit, WorkEdit,
};
pub use worksheet::{WorksheetEdit, apply};

/// Why an edit was not carried out. The document is then unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("there are three moments of truth already")]
    TooManyMoments,
    #[error("what it is about is not in the document")]
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
