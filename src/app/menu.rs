//! The entries of the menu with their words and keys.

use crate::words::{Phrase, menu};

/// What can be asked without saying on what: the entries of the menu, with their keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MenuEntry {
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

impl MenuEntry {
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
            Self::Gallery => menu::GALLERY,
            Self::Open => menu::OPEN,
            Self::Save => menu::SAVE,
            Self::SaveAs => menu::SAVE_AS,
            Self::HandIn => menu::HAND_IN,
            Self::Earlier => menu::EARLIER,
            Self::Steps => menu::STEPS,
            Self::Undo => menu::UNDO,
            Self::Redo => menu::REDO,
            Self::Agenda => menu::AGENDA,
            Self::ZoomIn => menu::ZOOM_IN,
            Self::ZoomOut => menu::ZOOM_OUT,
            Self::Fit => menu::FIT,
            Self::Present => menu::PRESENT,
            Self::Console => menu::CONSOLE,
            Self::SwitchLanguage => menu::SWITCH_LANGUAGE,
            Self::SwitchTheme => menu::SWITCH_THEME,
            Self::Keys => menu::KEYS,
            Self::Settings => menu::SETTINGS,
            Self::Quit => menu::QUIT,
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
