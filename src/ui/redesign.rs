//! The step of redesign: measures, the curve before and after, the budget.

use super::Cx;
use crate::app::Workshop;
use eframe::egui::Ui;

pub fn redesign_ui(_ui: &mut Ui, _cx: &mut Cx<'_>, _workshop: &Workshop) {}

pub fn inspector_ui(_ui: &mut Ui, _cx: &mut Cx<'_>, _workshop: &Workshop) {}
