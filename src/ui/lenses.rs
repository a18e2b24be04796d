//! The step of the lenses: KANO tags and survey, SERVQUAL ratings and gaps.

use super::Cx;
use crate::app::Workshop;
use eframe::egui::Ui;

pub fn lenses_ui(_ui: &mut Ui, _cx: &mut Cx<'_>, _workshop: &Workshop) {}

pub fn inspector_ui(_ui: &mut Ui, _cx: &mut Cx<'_>, _workshop: &Workshop) {}
