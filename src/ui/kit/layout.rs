//! Where things stand: the sizes of panes and bars, and rectangles to lay out in.

use crate::sheet::Paint;
use crate::ui::cx::Cx;
use eframe::egui::{self, Rect, Ui};

/// Widths of the panes and heights of the bars, in logical pixels (look/VISUAL.md 3).
pub mod measures {
    pub const TOP_BAR: f32 = 48.0;
    pub const RAIL: f32 = 120.0;
    pub const INSPECTOR: f32 = 264.0;
    pub const EXPORTS: f32 = 320.0;
    pub const STEP_HEADER: f32 = 80.0;
}

/// A pane of the window: its ground, and content that is clipped to it.
pub fn pane_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    place: Rect,
    ground: Paint,
    content: impl FnOnce(&mut Ui, &mut Cx<'_>),
) {
    ui.painter().rect_filled(place, 0, cx.color(ground));
    within(ui, place, |ui| {
        ui.shrink_clip_rect(place);
        content(ui, cx);
    });
}

/// Lays `content` out in a rectangle without moving the cursor of the surrounding layout.
pub fn within<R>(ui: &mut Ui, place: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(place));
    content(&mut child)
}

/// A rectangle by its corner and size.
pub fn rect(x: f32, y: f32, w: f32, h: f32) -> Rect {
    Rect::from_min_size(egui::pos2(x, y), egui::vec2(w, h))
}
