//! Where the map lies on the screen in a frame, and the focus that hears its keys.

use crate::sheet::{Column, Sheet};
use crate::ui::kit::layout::rect;
use eframe::egui::{Id, Pos2, Rect};

/// Where the map is on the screen in this frame.
pub struct Canvas<'a> {
    pub sheet: &'a Sheet,
    /// The screen position of the sheet's origin.
    pub origin: Pos2,
    /// The part of the screen that columns may use.
    pub clip: Rect,
}

impl Canvas<'_> {
    /// A column from below the stage heads to the foot of the map.
    pub fn column_rect(&self, column: &Column) -> Rect {
        let heads = self.sheet.lanes.first().map_or(0.0, |lane| lane.bottom());
        let top = self.origin.y + heads;
        rect(self.origin.x + column.x, top, column.width, self.sheet.size.1 - heads).intersect(self.clip)
    }
}

/// The focus of the map.
pub fn stop() -> Id {
    Id::unique("map")
}
