//! Everything that can be asked of the program.

use super::done::Done;
use super::{
    AloneCommand, ClassCommand, HeldChoice, MenuEntry, PresentCommand, Purpose, Step, Takeout,
    TeachingCommand,
};
use crate::app::BallotsKept;
use crate::edit::{Gesture, WorksheetEdit};
use crate::files::painting::Renderer;
use crate::files::settings::ThemeChoice;
use crate::model::{DepartmentId, Group, Language, MarkKind, Role, TouchpointId};
use crate::report::Format;
use std::ops::Range;
use std::path::PathBuf;

/// A request of the user interface, or the result of a job. What belongs together is an enum of its own, and
/// each is carried out by a function that leaves none of its commands out.
#[derive(Debug)]
pub enum Command {
    Do(MenuEntry),
    File(FileCommand),
    Look(Look),
    /// A key for what is selected. Commands of one frame are carried out in order, so a slow machine
    /// that gets several keys at once scores what was selected when each was struck.
    Key(SelectionKey),
    Edit(WorksheetEdit),
    /// A part of a drag or of typing in one field.
    EditWithin(Gesture, WorksheetEdit),
    /// Sets a mark on a touchpoint and selects it. What stands there already stays.
    Mark(MarkKind, TouchpointId),
    Alone(AloneCommand),
    Present(PresentCommand),
    /// Something on a teaching page.
    Teach(TeachingCommand),
    /// Something about the class: its plan and its clocks.
    Class(ClassCommand),
    Setting(Setting),
    DismissNotice(u64),
    ShowProblems(u64),
    /// What the program is, and on what machine it runs.
    ShowAbout,
    ShowReport,
    /// Does what a message offers.
    TakeOffer(u64),
    CloseModal,
    Finished(Done),
}

/// What is done with files: opened, saved, handed in, taken out.
#[derive(Debug)]
pub enum FileCommand {
    /// Begins a new worksheet on the scenario at this place of the library.
    Start(usize),
    Open(PathBuf),
    /// The answer of the program's own path field.
    PathTyped(Purpose, PathBuf),
    /// Asks where to hand a copy in, with these individual scores.
    HandIn(BallotsKept),
    /// Has the pages of the summary drawn for the preview.
    DrawPreview,
    /// Has these pages drawn; others are let go.
    DrawPages(Range<usize>),
    Export(Format),
    /// The answer where a file is in the way of an export: replace it, or write beside it.
    ExportOver(Takeout),
    ExportBeside(Takeout),
    CancelExport,
    ShowInSystem(PathBuf),
    /// Opens a text file in the editor of the system.
    EditInSystem(PathBuf),
    /// Opens a listed earlier version as a copy.
    OpenEarlier(usize),
    Recover(usize),
    DiscardRecovery(usize),
    /// The file was changed outside: replace it, or open it instead.
    KeepMine,
    TakeTheirs,
    /// Leave the file to whoever has it or changed it, and go on in a copy beside it.
    GoOnBeside,
    OpenHeld(HeldChoice),
    /// Opens a document that ended the program twice: as it is, or the backup at this place.
    OpenUnsafe(Option<usize>),
    /// Closes the window, once all is saved. How large it was is kept for the next time.
    CloseWindow(WindowSize),
    /// Close the window although something is not saved.
    CloseAnyway,
}

/// What is looked at. None of it belongs to the document.
#[derive(Debug)]
pub enum Look {
    GoTo(Step),
    Select(TouchpointId),
    SelectBy(isize),
    SelectCell(TouchpointId, DepartmentId),
    SelectDepartment(DepartmentId),
    SelectDepartmentBy(isize),
    NextProblem,
    /// Takes up a mark tool, or lays it down with `None`.
    Tool(Option<MarkKind>),
    /// Multiplies the width of the map's columns.
    ZoomBy(f32),
    /// What the map shows: the width of its columns, and the most that it can be scrolled, in logical
    /// pixels. Sent by the map when it changes, so that zooming starts from what is seen.
    MapShown {
        column: f32,
        room: f32,
    },
    /// Scrolls the map to this many logical pixels from its left end.
    ScrollTo(f32),
    ToggleSupport,
    ToggleExpectation,
}

/// What is kept for the next time, and holds for this one.
#[derive(Debug)]
pub enum Setting {
    /// The group as entered in the gallery, before a worksheet exists.
    DraftGroup(Group),
    /// The language of this time alone.
    Speak(Language),
    /// A trainer sits at this computer, or not.
    Trainer(bool),
    Theme(ThemeChoice),
    /// Whether teaching pages show everything at once instead of moving.
    ReduceMotion(bool),
    /// Whether a report is offered after a fault.
    OfferReports(bool),
    /// What the window was painted with, now that it is seen.
    Painted(Renderer),
    /// The next start finds out anew what paints the window.
    ForgetRenderer,
}

/// How large the window is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowSize {
    /// Nobody knows, or it shows something in full screen.
    Unknown,
    /// It fills the screen.
    Maximized,
    /// Width and height in pixels of the desktop.
    Of(u32, u32),
}

impl From<WorksheetEdit> for Command {
    fn from(edit: WorksheetEdit) -> Self {
        Self::Edit(edit)
    }
}

impl From<MenuEntry> for Command {
    fn from(command: MenuEntry) -> Self {
        Self::Do(command)
    }
}

impl From<FileCommand> for Command {
    fn from(command: FileCommand) -> Self {
        Self::File(command)
    }
}

impl From<Look> for Command {
    fn from(command: Look) -> Self {
        Self::Look(command)
    }
}

impl From<SelectionKey> for Command {
    fn from(command: SelectionKey) -> Self {
        Self::Key(command)
    }
}

impl From<AloneCommand> for Command {
    fn from(command: AloneCommand) -> Self {
        Self::Alone(command)
    }
}

impl From<PresentCommand> for Command {
    fn from(command: PresentCommand) -> Self {
        Self::Present(command)
    }
}

impl From<TeachingCommand> for Command {
    fn from(command: TeachingCommand) -> Self {
        Self::Teach(command)
    }
}

impl From<ClassCommand> for Command {
    fn from(command: ClassCommand) -> Self {
        Self::Class(command)
    }
}

impl From<Setting> for Command {
    fn from(command: Setting) -> Self {
        Self::Setting(command)
    }
}

/// What a key does to the selected touchpoint, or to the selected cell of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SelectionKey {
    /// 0…5, with the sign that was struck just before; positive without one.
    Digit(u8),
    /// Flips the sign of the score, and is the sign of the digit that follows.
    Minus,
    /// Makes the score positive, and is the sign of the digit that follows.
    Plus,
    /// One point up or down.
    Nudge(i8),
    ClearScore,
    /// Sets a mark, and takes it off where the group had set it there.
    Mark(MarkKind),
    /// A letter of RASCI.
    Letter(Role),
    ClearCell,
    AddTouchpoint,
    RemoveTouchpoint,
    /// One place along the walk, over the border of a stage into the next one.
    Move(isize),
}
