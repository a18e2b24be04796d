//! Everything that can be asked of the program, and for what stands in a menu its words and keys.

use super::jobs::Done;
use super::{AloneCommand, ClassCommand, HeldChoice, PresentCommand, Purpose, Step, TeachingCommand};
use crate::edit::{Edit, Gesture, Lane};
use crate::model::{DepartmentId, Group, MarkKind, Role, TouchpointId};
use crate::report::Format;
use crate::words::{Phrase, actions};
use std::path::PathBuf;

/// A request of the user interface, or the result of a job.
#[derive(Debug)]
pub enum Command {
    Do(Action),
    /// Begins a new worksheet on the scenario at this place of the library.
    Start(usize),
    Open(PathBuf),
    /// The answer of the program's own path field.
    PathTyped(Purpose, PathBuf),
    /// The group as entered in the gallery, before a worksheet exists.
    DraftGroup(Group),

    /// A key for what is selected. Commands of one frame are carried out in order, so a slow machine
    /// that gets several keys at once scores what was selected when each was struck.
    Key(SelectionKey),
    Edit(Edit),
    /// A part of a drag or of typing in one field.
    EditWithin(Gesture, Edit),

    GoTo(Step),
    Alone(AloneCommand),
    /// Asks where to hand a copy in, with these individual scores.
    HandIn(BallotsKept),
    Select(TouchpointId),
    SelectBy(isize),
    SelectCell(TouchpointId, DepartmentId),
    SelectDepartmentBy(isize),
    NextProblem,
    /// Takes up a mark tool, or lays it down with `None`.
    Tool(Option<MarkKind>),
    /// Sets a mark on a touchpoint, or takes it off where the group had set it there.
    ToggleMark(MarkKind, TouchpointId),

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
    ToggleLane(Lane),
    ToggleExpectation,

    Present(PresentCommand),
    /// A trainer sits at this computer, or not.
    Trainer(bool),
    /// Has the pages of the summary drawn for the preview.
    DrawPreview,
    Export(Format),
    CancelExport,
    ShowInSystem(PathBuf),
    DismissNotice(u64),
    /// Does what a message offers.
    TakeOffer(u64),
    ShowProblems(u64),
    CloseModal,
    /// Opens a listed earlier version as a copy.
    OpenEarlier(usize),
    Recover(usize),
    DiscardRecovery(usize),
    /// Close the window although something is not saved.
    CloseAnyway,
    /// The file was changed outside: replace it, or open it instead.
    KeepMine,
    TakeTheirs,
    /// Leave the file to whoever has it or changed it, and go on in a copy beside it.
    GoOnBeside,
    OpenHeld(HeldChoice),
    /// Opens a document that ended the program twice: as it is, or the backup at this place.
    OpenUnsafe(Option<usize>),

    /// Something on a teaching page.
    Teach(TeachingCommand),
    /// Whether teaching pages show everything at once instead of moving.
    ReduceMotion(bool),
    /// Something about the class: its plan and its clocks.
    Class(ClassCommand),

    Finished(Done),
}

impl From<Edit> for Command {
    fn from(edit: Edit) -> Self {
        Self::Edit(edit)
    }
}

impl From<ClassCommand> for Command {
    fn from(command: ClassCommand) -> Self {
        Self::Class(command)
    }
}

/// What a key does to the selected touchpoint, or to the selected cell of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SelectionKey {
    /// 0…5; negative where a minus was struck just before.
    Digit(u8),
    /// Flips the sign, or waits for the digit where there is nothing to flip.
    Minus,
    Plus,
    /// One point up or down.
    Nudge(i8),
    ClearScore,
    Mark(MarkKind),
    /// A letter of RASCI.
    Letter(Role),
    ClearCell,
    AddTouchpoint,
    RemoveTouchpoint,
    /// One place along the walk, over the border of a stage into the next one.
    Move(isize),
}

/// What of the individual scores is handed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BallotsKept {
    WithNames,
    #[default]
    WithoutNames,
    Nothing,
}

/// What can be asked without saying on what: the entries of the menu, with their keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    Gallery,
    Open,
    Save,
    SaveAs,
    HandIn,
    Earlier,
    /// The trainer opens and closes steps.
    Steps,
    Undo,
    Redo,
    /// The plan of the class and its clocks.
    Agenda,
    ZoomIn,
    ZoomOut,
    Fit,
    Present,
    Console,
    SwitchLanguage,
    SwitchTheme,
    Keys,
    Settings,
    Quit,
}

/// A key with its modifiers, in the toolkit's terms.
pub type Shortcut = eframe::egui::KeyboardShortcut;

impl Action {
    pub const ALL: [Self; 20] = [
        Self::Gallery,
        Self::Open,
        Self::Save,
        Self::SaveAs,
        Self::HandIn,
        Self::Earlier,
        Self::Steps,
        Self::Undo,
        Self::Redo,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::Fit,
        Self::Present,
        Self::Console,
        Self::Agenda,
        Self::SwitchLanguage,
        Self::SwitchTheme,
        Self::Keys,
        Self::Settings,
        Self::Quit,
    ];

    pub fn name(self) -> Phrase {
        match self {
            Self::Gallery => actions::GALLERY,
            Self::Open => actions::OPEN,
            Self::Save => actions::SAVE,
            Self::SaveAs => actions::SAVE_AS,
            Self::HandIn => actions::HAND_IN,
            Self::Earlier => actions::EARLIER,
            Self::Steps => actions::STEPS,
            Self::Undo => actions::UNDO,
            Self::Redo => actions::REDO,
            Self::Agenda => actions::AGENDA,
            Self::ZoomIn => actions::ZOOM_IN,
            Self::ZoomOut => actions::ZOOM_OUT,
            Self::Fit => actions::FIT,
            Self::Present => actions::PRESENT,
            Self::Console => actions::CONSOLE,
            Self::SwitchLanguage => actions::SWITCH_LANGUAGE,
            Self::SwitchTheme => actions::SWITCH_THEME,
            Self::Keys => actions::KEYS,
            Self::Settings => actions::SETTINGS,
            Self::Quit => actions::QUIT,
        }
    }

    /// The key that a menu shows and that works everywhere.
    pub fn shortcut(self) -> Option<Shortcut> {
        use eframe::egui::{Key, Modifiers};
        let command = |key| Some(Shortcut::new(Modifiers::COMMAND, key));
        let command_shift = |key| Some(Shortcut::new(Modifiers::COMMAND | Modifiers::SHIFT, key));
        match self {
            Self::Gallery => command(Key::N),
            Self::Open => command(Key::O),
            Self::Save => command(Key::S),
            Self::SaveAs => command_shift(Key::S),
            Self::HandIn => command(Key::H),
            Self::Undo => command(Key::Z),
            Self::Redo => command(Key::Y),
            Self::Agenda => command_shift(Key::A),
            Self::ZoomIn => command(Key::Plus),
            Self::ZoomOut => command(Key::Minus),
            Self::Fit => command(Key::Num0),
            Self::Present => Some(Shortcut::new(Modifiers::NONE, Key::F5)),
            Self::Console => Some(Shortcut::new(Modifiers::SHIFT, Key::F5)),
            Self::SwitchLanguage => command(Key::L),
            Self::SwitchTheme | Self::Earlier | Self::Steps => None,
            Self::Keys => Some(Shortcut::new(Modifiers::NONE, Key::F1)),
            Self::Settings => command(Key::Comma),
            Self::Quit => command(Key::Q),
        }
    }

    /// A second key that people expect for the same thing; no menu shows it.
    pub fn other_shortcut(self) -> Option<Shortcut> {
        use eframe::egui::{Key, Modifiers};
        match self {
            Self::Redo => Some(Shortcut::new(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z)),
            Self::ZoomIn => Some(Shortcut::new(Modifiers::COMMAND, Key::Equals)),
            _ => None,
        }
    }

    /// Whether the action needs an open worksheet.
    pub fn needs_worksheet(self) -> bool {
        matches!(
            self,
            Self::Gallery
                | Self::Save
                | Self::SaveAs
                | Self::HandIn
                | Self::Earlier
                | Self::Steps
                | Self::Undo
                | Self::Redo
                | Self::ZoomIn
                | Self::ZoomOut
                | Self::Fit
        )
    }
}
