//! The step of internal customers: who serves whom behind a touchpoint, as table and graph.

use super::Cx;
use crate::app::Workshop;
use eframe::egui::Ui;

pub fn internal_ui(_ui: &mut Ui, _cx: &mut Cx<'_>, _workshop: &Workshop) {}

pub fn inspector_ui(_ui: &mut Ui, _cx: &mut Cx<'_>, _workshop: &Workshop) {}
