//! What a workshop is made of: scenario, journey, stage, touchpoint, department, marks,
//! responsibilities and the worksheet that holds one group's work.
//!
//! Plain data. Nothing here reads a file, a clock or the screen; numbers derived from the data stand
//! in [`crate::analysis`], changes to it in [`crate::edit`], its text form in [`crate::files`].

pub mod action;
pub mod ballot;
pub mod agenda;
pub mod class;
pub mod collaboration;
pub mod composed;
pub mod date;
pub mod department;
pub mod entry;
pub mod ids;
pub mod internal;
pub mod items;
pub mod journey;
pub mod labels;
pub mod lenses;
pub mod limits;
pub mod list;
pub mod marks;
pub mod people;
pub mod redesign;
pub mod responsibility;
pub mod roster;
pub mod scenario;
pub mod score;
pub mod shared;
pub mod step;
pub mod text;
pub mod trainer;
pub mod worksheet;
pub mod written_date;

pub use action::Action;
pub use agenda::{Agenda, Block, TimeOfDay};
pub use ballot::{Ballot, Vote};
pub use class::{Class, Clock, Collected, Countdown, Day, Join, Stopwatch, Taking};
pub use collaboration::Collaboration;
pub use date::Date;
pub use department::{Color, Department, Involvement};
pub use ids::{ClassId, DepartmentId, StageId, TouchpointId, WorksheetId};
pub use internal::{InternalLink, Obstacle};
pub use items::{ItemId, Items};
pub use journey::{Journey, Stage, Touchpoint};
pub use lenses::{KanoIdea, ServqualSubject, ServqualWeights};
pub use list::List;
pub use marks::{GroupMark, MarkKind, Marks, Moment};
pub use redesign::Measure;
pub use responsibility::{Responsibility, Role};
pub use scenario::{Boundary, Brief, CustomerKind, Persona, Scenario};
pub use score::Score;
pub use shared::Shared;
pub use step::Step;
pub use text::{Language, Text};
pub use worksheet::{Group, Worksheet};

/// The newest version of all file formats that this program writes and reads.
pub const FORMAT_VERSION: u32 = 1;

/// No document is ever changed so often.
pub const MOST_REVISION: u64 = 1_000_000_000_000_000;
