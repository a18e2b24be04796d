//! The shapes of peak, pit, end and moment of truth: polygons, because typefaces disagree on ★▼⚑◆.
//!
//! Shape and colour tell the marks apart together. A mark that the group set against the rule stands in
//! a thin ring; the rule's own stands bare.

use super::shape::{Paint, Point, Rect, Shape, Stroke};
use crate::model::MarkKind;

/// The radius of a mark at 100 %, and from one mark to the next beside it.
pub const RADIUS: f32 = 9.0;
pub(super) const APART: f32 = 22.0;

/// The mark around a centre, on its halo, `radius` from the middle to a tip. `by_group` adds the ring.
pub fn shapes(kind: MarkKind, center: Point, radius: f32, by_group: bool) -> Vec<Shape> {
    let unit = radius / RADIUS;
    let halo = Stroke::solid(3.0 * unit, Paint::Surface);
    let at = |x: f32, y: f32| Point::new(center.x + x * unit, center.y + y * unit);
    let polygon = |points: &[Point], fill: Paint, stroke: Option<Stroke>| {
        let points = points.to_vec();
        [
            Shape::Polygon { points: points.clone(), fill: None, stroke: Some(halo) },
            Shape::Polygon { points, fill: Some(fill), stroke },
        ]
    };
    let mut shapes = Vec::new();
    if by_group {
        shapes.push(Shape::Circle {
            center,
            radius: radius + 3.5 * unit,
            fill: Some(Paint::Surface),
            stroke: Some(Stroke::solid(unit, Paint::Ink)),
        });
    }
    match kind {
        MarkKind::Peak => {
            let outline = Stroke::solid(unit, Paint::PeakOutline);
            shapes.extend(polygon(&star(center, radius * 1.1), Paint::PeakFill, Some(outline)));
        }
        MarkKind::Pit => {
            shapes.extend(polygon(&[at(-9.0, -7.0), at(9.0, -7.0), at(0.0, 8.0)], Paint::Pit, None));
        }
        MarkKind::End => {
            let pole = Rect::new(at(-6.5, 0.0).x, at(0.0, -9.0).y, 2.4 * unit, 18.5 * unit);
            let (fill, paint) = (Some(Paint::End), Some(halo));
            shapes.push(Shape::Rect { rect: pole, radius: 0.0, fill, stroke: paint });
            shapes.extend(polygon(&[at(-6.0, -9.0), at(8.5, -3.2), at(-6.0, 2.6)], Paint::End, None));
            // Once more without the halo, which the pennant's own has overpainted.
            shapes.push(Shape::Rect { rect: pole, radius: 0.0, fill, stroke: None });
        }
        MarkKind::Moment => {
            let points = [at(0.0, -9.0), at(9.0, 0.0), at(0.0, 9.0), at(-9.0, 0.0)];
            shapes.extend(polygon(&points, Paint::Moment, None));
        }
    }
    shapes
}

/// The mark around a centre at 100 %, for tools and legends.
pub fn mark_shapes(kind: MarkKind, center: Point) -> Vec<Shape> {
    shapes(kind, center, RADIUS, false)
}

/// A star of five points, the first one up; the inner corners at 0.46 of the radius.
fn star(center: Point, radius: f32) -> Vec<Point> {
    let corner = |n: u8| {
        let radius = if n.is_multiple_of(2) { radius } else { radius * 0.46 };
        let angle = f32::from(n) * std::f32::consts::PI / 5.0;
        Point::new(center.x + radius * angle.sin(), center.y - radius * angle.cos())
    };
    (0..10).map(corner).collect()
}
