//! What stands at the ends of curves: the group of each, pushed apart where they would stand on each other.

use super::fonts::TextMeasure;
use super::shape::{Anchor, Paint, Point, Rect, Shape, Stroke};

/// The label of each end, behind the plot. The looks are the size of type, the group that is lit, and the groups'
/// names.
pub(super) fn labels(
    ends: &[(usize, Point)],
    plot: Rect,
    (t, lit, names): (f32, Option<usize>, &[String]),
    measure: &dyn TextMeasure,
    shapes: &mut Vec<Shape>,
) {
    let mut ends: Vec<(usize, Point, f32)> = ends.iter().map(|(group, end)| (*group, *end, end.y)).collect();
    ends.sort_by(|a, b| a.1.y.total_cmp(&b.1.y));
    let high = (t * 1.3).min((plot.h + t) / ends.len().max(1) as f32);
    let mut least = plot.y - t;
    for (_, _, y) in &mut ends {
        *y = y.max(least + high);
        least = *y;
    }
    // What was pushed out below goes up again.
    let mut most = plot.bottom() + t * 0.5;
    for (_, _, y) in ends.iter_mut().rev() {
        *y = y.min(most);
        most = *y - high;
    }
    for (group, end, y) in ends {
        let x = plot.right() + t * 0.3;
        let is_pale = lit.is_some_and(|lit| lit != group);
        let paint = if is_pale { Paint::Edge } else { Paint::Group(group) };
        let (from, to) = (Point::new(end.x, end.y), Point::new(x, y));
        shapes.push(Shape::Line { from, to, stroke: Stroke::solid(t * 0.04, paint) });
        let text = names.get(group).cloned().unwrap_or_default();
        let wide = (measure.width(&text, t, true) + t * 0.6).clamp(t * 1.5, t * 2.6);
        let place = Rect::new(x, y - t * 0.62, wide, t * 1.24);
        shapes.push(Shape::Rect { rect: place, radius: t * 0.3, fill: Some(paint), stroke: None });
        shapes.push(Shape::Text {
            pos: Point::new(place.center().x, y + t * 0.36),
            text,
            size: t,
            bold: true,
            paint: Paint::Surface,
            anchor: Anchor::Center,
        });
    }
}
