//! What scoring alone shares: its commands, keys that belong to nobody else, and the ballots that count.

use crate::app::{AloneCommand, Command};
use crate::model::{Ballot, Worksheet};
use crate::ui::cx::Cx;
use crate::ui::kit::keys::hears;
use crate::ui::steps::walk::keys::stop;

use eframe::egui::{Key, Ui};

pub fn send(cx: &mut Cx<'_>, command: AloneCommand) {
    cx.send(Command::Alone(command));
}

/// Whether a key was struck that belongs to no field and no button.
pub fn struck(ui: &Ui, cx: &Cx<'_>, key: Key) -> bool {
    hears(ui, stop()) && cx.state.modal.is_none() && ui.input(|input| input.key_pressed(key))
}

/// Ballots with at least one score, with their places.
pub fn given(worksheet: &Worksheet) -> impl Iterator<Item = (usize, &Ballot)> {
    worksheet.ballots.iter().enumerate().filter(|(_, ballot)| !ballot.scores.is_empty())
}
