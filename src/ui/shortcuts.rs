//! What works whatever fills the window: the keys of the menu, and files dropped on it.

use crate::app::{ClassCommand, CollectCommand, Command, FileCommand, MenuEntry, Screen, Shortcut};
use crate::files::{DocumentKind, home};
use crate::ui::cx::Cx;
use crate::ui::kit::keys::{take, typing};
use crate::ui::screens::class;
use eframe::egui::Ui;
use std::path::{Path, PathBuf};

/// Shortcuts of the menu, and files dropped on the window.
pub fn shortcuts_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let dropped = ui.input(|input| input.raw.dropped_files.clone());
    let (work, documents): (Vec<PathBuf>, Vec<PathBuf>) =
        dropped.iter().map(|file| file.path().to_owned()).partition(|path| is_work(cx, path));
    for path in documents {
        cx.send(FileCommand::Open(path));
    }
    if !work.is_empty() {
        cx.send(Command::Class(ClassCommand::Collect(CollectCommand::Take(work))));
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

/// Whether what is dropped is for the class to take in: on its pages everything but another class or a scenario.
fn is_work(cx: &Cx<'_>, path: &Path) -> bool {
    let is_other = |kind: DocumentKind| home::ends_with(path, kind.ending());
    cx.state.screen == Screen::Class && !is_other(DocumentKind::Class) && !is_other(DocumentKind::Scenario)
}

/// The keys of every action. Those with Shift come first, because egui takes Ctrl+Shift+S for Ctrl+S too.
fn keys() -> Vec<(MenuEntry, Shortcut)> {
    let of = |action: MenuEntry| [action.shortcut(), action.other_shortcut()].map(|keys| (action, keys));
    let all = MenuEntry::ALL.into_iter().flat_map(of);
    let mut all: Vec<_> = all.filter_map(|(action, keys)| Some((action, keys?))).collect();
    all.sort_by_key(|(_, keys)| !keys.modifiers.shift);
    all
}
