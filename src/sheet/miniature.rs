//! The emotion curve as small as a stamp, by which one version of a worksheet is told from another.

use super::picture::Picture;
use super::shape::{Paint, Point, Shape, Stroke};
use super::strip::strip;
use crate::model::Score;

/// Below so many pixels a touchpoint, single dots cannot be told apart.
const ROOM: f32 = 4.0;

/// The curve in a rectangle at the origin: the line of 0, the line through the scores, broken where one is
/// missing, and a dot for each score. Journeys too long for dots show lowest and highest of each pixel.
pub fn miniature(picture: &Picture<'_>, width: f32, height: f32) -> Vec<Shape> {
    let zero = height / 2.0;
    let stroke = Stroke::solid(1.0, Paint::Line);
    let mut shapes = vec![Shape::Line { from: Point::new(0.0, zero), to: Point::new(width, zero), stroke }];
    let step = width / picture.journey.n_touchpoints().max(1) as f32;
    if step < ROOM {
        shapes.extend(strip(picture, width, height));
        return shapes;
    }
    let radius = (step * 0.3).clamp(1.5, 3.5);
    let y_of = |score: Score| {
        let inside = height / 2.0 - radius;
        zero - f32::from(score.value()) / f32::from(Score::MAX.value()) * inside
    };
    let scores: Vec<_> = picture.scores().collect();
    let at = |position: usize, score: Score| Point::new((position as f32 + 0.5) * step, y_of(score));
    let mut points = Vec::new();
    let mut lines = Vec::new();
    for (position, score) in scores.iter().enumerate() {
        match score {
            Some(score) => points.push(at(position, *score)),
            None => lines.push(std::mem::take(&mut points)),
        }
    }
    lines.push(points);
    let stroke = Stroke::solid(1.5, Paint::Edge);
    let lines = lines.into_iter().filter(|points| points.len() > 1);
    shapes.extend(lines.map(|points| Shape::Polyline { points, stroke }));
    for (position, score) in scores.into_iter().enumerate() {
        if let Some(score) = score {
            let (center, fill) = (at(position, score), Some(Paint::Score(score)));
            shapes.push(Shape::Circle { center, radius, fill, stroke: None });
        }
    }
    shapes
}
