//! The whole curve in a strip: where in a long journey one is, and the ground for a window to drag.

use super::picture::Picture;
use super::shape::{Paint, Point, Shape, Stroke};

/// The curve in a rectangle at the origin: lowest to highest score for each pixel, and a tick where a
/// stage begins.
pub fn strip(picture: &Picture<'_>, width: f32, height: f32) -> Vec<Shape> {
    let n = picture.journey.n_touchpoints();
    let mut shapes = Vec::new();
    let mut line = |x: f32, from: f32, to: f32, paint: Paint| {
        let (from, to) = (Point::new(x, from), Point::new(x, to));
        shapes.push(Shape::Line { from, to, stroke: Stroke::solid(1.0, paint) });
    };
    let x_of = |position: usize| (position as f32 / n.max(1) as f32 * width).floor();
    let mut position = 0;
    for stage in picture.journey.stages.iter().filter(|stage| !stage.touchpoints.is_empty()) {
        if position > 0 {
            line(x_of(position) + 0.5, 0.0, height, Paint::Line);
        }
        position += stage.touchpoints.len();
    }
    // Lowest and highest of the touchpoints that fall on the same pixel.
    let mut pixel: Option<(f32, i8, i8)> = None;
    let y_of = |score: i8| height * (5.0 - f32::from(score)) / 10.0;
    let step = (width / n.max(1) as f32).max(1.0);
    let mut stroke = |(x, low, high): (f32, i8, i8)| {
        line(x + step / 2.0, y_of(high) - 1.0, y_of(low) + 1.0, Paint::Edge);
    };
    for (position, score) in picture.scores().enumerate() {
        let Some(score) = score.map(|score| score.value()) else { continue };
        let x = x_of(position);
        pixel = match pixel {
            Some((same, low, high)) if same == x => Some((x, low.min(score), high.max(score))),
            other => {
                if let Some(done) = other {
                    stroke(done);
                }
                Some((x, score, score))
            }
        };
    }
    if let Some(done) = pixel {
        stroke(done);
    }
    shapes
}
