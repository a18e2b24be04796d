//! The step of action: a short plan with its completeness.

use super::Cx;
use crate::app::Workshop;
use eframe::egui::Ui;

pub fn act_ui(_ui: &mut Ui, _cx: &mut Cx<'_>, _workshop: &Workshop) {}

pub fn inspector_ui(_ui: &mut Ui, _cx: &mut Cx<'_>, _workshop: &Workshop) {}
