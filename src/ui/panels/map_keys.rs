//! What a key means in every step that stands on the map: the way from touchpoint to touchpoint, and the score
//! of the one that is selected.

use crate::app::{Command, Look, SelectionKey};
use eframe::egui::Key;

/// The way along the walk.
pub fn along(key: Key) -> Option<Command> {
    match key {
        Key::ArrowLeft => Some(Command::Look(Look::SelectBy(-1))),
        Key::ArrowRight => Some(Command::Look(Look::SelectBy(1))),
        Key::Home => Some(Command::Look(Look::SelectBy(isize::MIN + 1))),
        Key::End => Some(Command::Look(Look::SelectBy(isize::MAX))),
        _ => None,
    }
}

/// The score of the selected touchpoint, written.
pub fn score(key: Key) -> Option<Command> {
    let key = match key {
        Key::Num0 => SelectionKey::Digit(0),
        Key::Num1 => SelectionKey::Digit(1),
        Key::Num2 => SelectionKey::Digit(2),
        Key::Num3 => SelectionKey::Digit(3),
        Key::Num4 => SelectionKey::Digit(4),
        Key::Num5 => SelectionKey::Digit(5),
        Key::Minus => SelectionKey::Minus,
        Key::Plus | Key::Equals => SelectionKey::Plus,
        Key::Backspace | Key::Delete => SelectionKey::ClearScore,
        _ => return None,
    };
    Some(Command::Key(key))
}

/// The same, by arrows: one point up or down.
pub fn nudge(key: Key) -> Option<Command> {
    match key {
        Key::ArrowUp => Some(Command::Key(SelectionKey::Nudge(1))),
        Key::ArrowDown => Some(Command::Key(SelectionKey::Nudge(-1))),
        _ => None,
    }
}
