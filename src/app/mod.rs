//! The running program: what is open, what was asked for, what runs on threads, what is told.
//!
//! Flow: `ui` reads [`State`] and sends [`Command`]s; [`handle`] is the single place where anything changes;
//! slow work goes to [`jobs`] and comes back as a command. What there is stands in the files beside `handle`,
//! what happens to it below `handle`, and those beside it use nothing below it.
//!
//! Deliberately absent: pixels. What a thing looks like is the business of `ui`.

mod alone;
pub mod bell;
pub mod editor;
mod class;
mod class_slides;
mod clock;
mod command;
pub mod crash;
pub mod desk;
mod dialogs;
mod done;
mod file_dialog;
mod handle;
mod held;
pub mod jobs;
mod leaving;
mod menu;
mod modal;
mod notice;
mod presentation;
mod purpose;
mod reading;
mod screen;
mod slides;
mod state;
mod step;
mod takeout;
mod teaching;
mod watching;
mod workshop;

pub use alone::{Alone, AloneCommand};
pub use class::{
    ClassCommand, ClassDesk, ClassPage, ClassRead, CollectCommand, CollectNews, CollectedWork, Collection,
    CompareCommand, CompareView, Comparing, DebriefCommand, DebriefTab, GroupsCommand, NotIn,
};
pub use class_slides::{
    ClassSlide, CompareSlide, DebriefSlide, compare_slides, lone_measures, lone_moments, page_of,
};
pub use clock::{local_time, local_time_of_day, today};
pub use command::{Command, FileCommand, Look, SelectionKey, Setting, WindowSize};
pub use desk::{Desk, SaveState, Subject};
pub use dialogs::{DialogEnd, Dialogs, NativeDialogs, Waiting};
pub use done::{Done, ExportFailure, Opening};
pub use file_dialog::{FileDialog, FileFilter};
pub use held::{Held, HeldChoice};
pub use leaving::Leaving;
pub use menu::{MenuEntry, Shortcut};
pub use modal::Modal;
pub use notice::{Notice, NoticeKind, Offer};
pub use presentation::{Deck, PresentCommand, Presentation, Switch, Venue};
pub use purpose::{BallotsKept, Purpose};
pub use reading::Listing;
pub use screen::Screen;
pub use slides::{Chapter, Slide};
pub use state::State;
pub use step::Step;
pub use takeout::{Previewed, ReportCommand, Takeout};
pub use teaching::{ClassVote, Teaching, TeachingCommand, TeachingPage};
pub use workshop::{MapView, Workshop, Zoom};
