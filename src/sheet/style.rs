//! How a line of text looks, and where it stands.

use super::shape::{Anchor, Paint, Point, Shape};

/// The size of all text on the map at 100 %.
pub(super) const TEXT: f32 = 13.0;

/// From the middle of a line of text down to its baseline, in parts of the size: half the height of a
/// Chinese character, less its part below the baseline.
const MIDDLE_TO_BASELINE: f32 = 0.38;

/// One line of text whose middle stands at `y`.
pub(super) fn text_at(scale: f32, x: f32, y: f32, text: &str, style: Style) -> Shape {
    let size = style.size * scale;
    Shape::Text {
        pos: Point::new(x, y + MIDDLE_TO_BASELINE * size),
        text: text.to_owned(),
        size,
        bold: style.bold,
        paint: style.paint,
        anchor: style.anchor,
    }
}

/// How a line of text looks.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub paint: Paint,
    pub bold: bool,
    pub anchor: Anchor,
    /// At 100 %.
    pub size: f32,
}

impl Style {
    pub(super) const fn new(paint: Paint) -> Self {
        Self { paint, bold: false, anchor: Anchor::Left, size: TEXT }
    }

    pub(super) const fn bold(mut self, bold: bool) -> Self {
        self.bold = bold;
        self
    }

    pub(super) const fn paint(mut self, paint: Paint) -> Self {
        self.paint = paint;
        self
    }

    pub(super) const fn anchor(mut self, anchor: Anchor) -> Self {
        self.anchor = anchor;
        self
    }

    pub(super) const fn size(mut self, size: f32) -> Self {
        self.size = size;
        self
    }
}
