//! The walk: one touchpoint at a time, in the first person, scored by the group or by each member alone.

pub mod alone;
mod keys;
mod stage;

pub use keys::{keys, stop};

use crate::app::Workshop;
use crate::ui::cx::Cx;

use eframe::egui::{Id, Ui};

pub fn walk_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    if workshop.alone.is_some() {
        alone::settle_ui(ui, cx, workshop);
    } else {
        stage::stage_ui(ui, cx, workshop);
    }
}

pub fn inspector_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    if workshop.alone.is_some() {
        alone::members_ui(ui, cx, workshop);
    } else {
        stage::persona_ui(ui, cx, workshop);
    }
}

/// The note on the selected touchpoint.
pub fn inspector_focus(_: &Cx<'_>, workshop: &Workshop) -> Option<Id> {
    Some(Id::unique(("note", workshop.selected.as_ref()?)))
}
