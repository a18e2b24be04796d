//! The running program: what is open, what was asked for, what runs on threads, what is told.
//!
//! Flow: `ui` reads [`State`] and sends [`Command`]s; [`State::handle`] is the single place where
//! anything changes; slow work goes to [`jobs`] and comes back as a command.
//!
//! Deliberately absent: pixels. What a thing looks like is the business of `ui`.

mod alone;
pub mod bell;
mod class;
mod clock;
mod command;
mod desk;
mod dialogs;
mod earlier;
mod editing;
mod exporting;
mod handle;
pub mod jobs;
mod menu;
mod leaving;
mod notice;
mod opening;
mod presentation;
mod recovering;
mod saving;
mod selection;
mod slides;
mod state;
mod step;
mod teaching;
mod watching;
mod workshop;

pub use alone::{Alone, AloneCommand};
pub use class::{ClassCommand, ClassDesk};
pub use clock::{local_time, local_time_of_day, today};
pub use command::{BallotsKept, Command, FileCommand, Look, SelectionKey, Setting};
pub use desk::{Desk, SaveState, Subject};
pub use dialogs::{Dialogs, NativeDialogs, Purpose};
pub use leaving::Leaving;
pub use menu::{MenuEntry, Shortcut};
pub use notice::{Notice, NoticeKind, Offer};
pub use opening::{Held, HeldChoice};
pub use presentation::{Place, PresentCommand, Presentation};
pub use slides::{Chapter, Slide};
pub use state::{Modal, Screen, State};
pub use step::Step;
pub use teaching::{Page, Teaching, TeachingCommand, Vote};
pub use workshop::{MapView, Workshop, Zoom};
