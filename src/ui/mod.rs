//! What is on the screen: egui functions that read the state and send commands.
//!
//! Every function ends in `_ui`, takes what it shows from [`Cx`] and changes nothing but widget memory;
//! what a person does leaves as a [`Command`](crate::app::Command). The map itself is laid out by
//! [`crate::sheet`], so that screen and paper agree.

mod cx;
pub mod kit;
mod memory;
mod panels;
pub mod screens;
mod shortcuts;
mod steps;

pub use cx::Cx;
pub use memory::Memory;

use crate::app::Screen;
use eframe::egui::Ui;
use panels::{modals, notices};
use screens::{class, gallery, present, workshop};

/// The whole window.
pub fn window_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    kit::keys::settle(ui.ctx());
    kit::enter::settle(ui.ctx());
    notices::escape_ui(ui, cx);
    if cx.state.presentation.place.is_some() {
        // Enter turns the page there.
        kit::enter::withhold(ui, |ui| present::present_ui(ui, cx));
        if cx.state.desk_waits() {
            return;
        }
        notices::notices_ui(ui, cx);
        modals::modal_ui(ui, cx);
        return;
    }
    panels::printed::let_pages_go(cx);
    shortcuts::shortcuts_ui(ui, cx);
    match (cx.state.screen, &cx.state.workshop) {
        (Screen::Workshop, Some(open)) => {
            if cx.state.modal.is_none() {
                workshop::workshop_keys(ui, cx, open);
            }
            workshop::workshop_ui(ui, cx, open);
        }
        (Screen::Class, _) => class::class_ui(ui, cx),
        _ => gallery::gallery_ui(ui, cx),
    }
    notices::notices_ui(ui, cx);
    modals::modal_ui(ui, cx);
}
