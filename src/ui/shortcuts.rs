//! What works whatever fills the window: the keys of the menu, and files dropped on it.

use crate::app::{Command, FileCommand, MenuEntry, Screen, Shortcut};
use crate::ui::cx::Cx;
use crate::ui::kit::keys::{take, typing};
use crate::ui::screens::class;
use eframe::egui::Ui;

/// Shortcuts of the menu, and files dropped on the window.
pub fn shortcuts_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    for file in ui.input(|input| input.raw.dropped_files.clone()) {
        cx.send(FileCommand::Open(file.path().to_owned()));
    }
    if cx.state.modal.is_some() {
        return;
    }
    let in_workshop = cx.state.screen == Screen::Workshop;
    for (action, keys) in keys() {
        // A field that is being typed in undoes its own letters.
        if matches!(action, MenuEntry::Undo | MenuEntry::Redo) && typing(ui) {
            continue;
        }
        let pressed = take(ui, keys.modifiers, keys.logical_key);
        if pressed
            && cx.state.screen == Screen::Class
            && let Some(command) = class::meaning(action)
        {
            cx.send(command);
            continue;
        }
        if pressed && (in_workshop || !action.needs_worksheet()) {
            cx.send(Command::Do(action));
        }
    }
}

/// The keys of every action. Those with Shift come first, because egui takes Ctrl+Shift+S for Ctrl+S too.
fn keys() -> Vec<(MenuEntry, Shortcut)> {
    let of = |action: MenuEntry| [action.shortcut(), action.other_shortcut()].map(|keys| (action, keys));
    let all = MenuEntry::ALL.into_iter().flat_map(of);
    let mut all: Vec<_> = all.filter_map(|(action, keys)| Some((action, keys?))).collect();
    all.sort_by_key(|(_, keys)| !keys.modifiers.shift);
    all
}
