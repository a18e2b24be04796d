//! The keys of the walk, the same whether the group scores or a member alone.

use crate::app::{Command, Look, Workshop};
use crate::ui::cx::Cx;
use crate::ui::kit::keys::struck_plain;
use crate::ui::panels::map_keys;

use eframe::egui::{Id, Key, Ui};

/// The focus of the scale, which hears the keys of the walk.
pub fn stop() -> Id {
    Id::unique("scale")
}

/// Every arrow walks; digits write the score.
pub fn keys(ui: &Ui, cx: &mut Cx<'_>, _: &Workshop) {
    for key in struck_plain(ui, cx, stop()) {
        let command = match key {
            Key::ArrowUp => Some(Command::Look(Look::SelectBy(-1))),
            Key::ArrowDown => Some(Command::Look(Look::SelectBy(1))),
            _ => map_keys::along(key).or_else(|| map_keys::score(key)),
        };
        if let Some(command) = command {
            cx.send(command);
        }
    }
}
