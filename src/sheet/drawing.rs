//! What several lanes draw: a lane's name, lines through scores, and their dots.

use super::composition::Sheet;
use super::grid::Curve;
use super::marks;
use super::plan::Plan;
use super::shape::{Anchor, Paint, Point, Shape, Stroke};
use super::style::Style;
use super::view::{Detail, Lane, MapLayer};
use crate::model::Score;

/// Sizes of dots and marks at 100 %.
pub(super) struct Sizes {
    pub(super) dot: f32,
    pub(super) mark: f32,
    /// From the middle of a dot to that of its mark.
    pub(super) offset: f32,
}

/// The means of a dense curve stand so far apart, in pixels at 100 %.
const MEAN_WIDTH: f32 = 12.0;

pub(super) fn sizes(plan: &Plan) -> Sizes {
    match (plan.detail, plan.view.layer) {
        (Detail::Dense, _) => Sizes { dot: 0.0, mark: 6.0, offset: 11.0 },
        (Detail::Overview, _) => Sizes { dot: 4.0, mark: 6.0, offset: 14.0 },
        (Detail::Outline, _) => Sizes { dot: 9.0, mark: 7.0, offset: 22.0 },
        (_, MapLayer::Assign) => Sizes { dot: 11.0, mark: 7.0, offset: 24.5 },
        _ => Sizes { dot: 12.0, mark: marks::RADIUS, offset: 28.0 },
    }
}

/// A lane's name with its middle at `y`.
pub(super) fn label_at(plan: &Plan, lane: Lane, y: f32) -> Shape {
    let style = Style::new(plan.ink(lane)).bold(plan.is_lit(lane));
    let name = lane.name().get(plan.view.language);
    // A long name begins further left, so that it does not run into the first column.
    let last = plan.grid.left - plan.px(6.0) - plan.text_width(name, style.bold);
    plan.text(plan.px(8.0).min(last), y, name, style)
}

/// The line through the scores, in pieces where scores are missing. At the edges of what is laid out it
/// goes on to the middle between two columns.
pub(super) fn line(
    plan: &Plan,
    curve: Curve,
    score: &dyn Fn(usize) -> Option<Score>,
    stroke: Stroke,
    sheet: &mut Sheet,
) {
    let point = |position: usize, score: Score| Point::new(plan.grid.center(position), curve.y_of(score));
    let between = |before: usize, a: Score, b: Score| {
        let value = f32::midpoint(f32::from(a.value()), f32::from(b.value()));
        Point::new(plan.grid.x(before + 1), curve.y_at(value))
    };
    let mut points = Vec::new();
    let mut finish = |points: &mut Vec<Point>| {
        let points = std::mem::take(points);
        if points.len() > 1 {
            sheet.shapes.push(Shape::Polyline { points, stroke });
        }
    };
    let within = plan.within.clone();
    for position in within.clone() {
        let Some(here) = score(position) else {
            finish(&mut points);
            continue;
        };
        let before = position.checked_sub(1).filter(|_| position == within.start);
        if let Some((before, earlier)) = before.and_then(|before| Some((before, score(before)?))) {
            points.push(between(before, earlier, here));
        }
        points.push(point(position, here));
        if position + 1 == within.end
            && let Some(later) = score(position + 1)
        {
            points.push(between(position, here, later));
        }
    }
    finish(&mut points);
}

/// The score in its dot, or a ring at 0 where there is none.
pub(super) fn dot(plan: &Plan, curve: Curve, position: usize, score: Option<Score>, sheet: &mut Sheet) {
    let x = plan.grid.center(position);
    let radius = plan.px(sizes(plan).dot);
    let Some(score) = score else {
        sheet.shapes.push(Shape::Circle {
            center: Point::new(x, curve.zero),
            radius: radius * 0.4,
            fill: Some(Paint::Surface),
            stroke: Some(Stroke::solid(plan.px(1.0), Paint::Edge)),
        });
        return;
    };
    let center = Point::new(x, curve.y_of(score));
    if plan.selected == Some(position) {
        sheet.shapes.push(Shape::Circle {
            center,
            radius: radius + plan.px(3.5),
            fill: Some(Paint::Surface),
            stroke: Some(Stroke::solid(plan.px(2.0), Paint::Accent)),
        });
    }
    let fill = Some(Paint::Score(score));
    sheet.shapes.push(Shape::Circle { center, radius, fill, stroke: None });
    if plan.detail >= Detail::Outline {
        let style = Style::new(Paint::OnDot).bold(plan.detail > Detail::Outline).anchor(Anchor::Center);
        sheet.shapes.push(plan.text(center.x, center.y, &score.to_string(), style));
    }
}

/// The mean over every few pixels: a mean for each pixel would be as restless as the strokes.
pub(super) fn mean_line(
    plan: &Plan,
    curve: Curve,
    score: &dyn Fn(usize) -> Option<Score>,
    stroke: Stroke,
    sheet: &mut Sheet,
) {
    let n_columns = ((plan.px(MEAN_WIDTH) / plan.grid.width) as usize).max(1);
    let first = plan.within.start - (plan.within.start - plan.grid.positions.start) % n_columns;
    let blocks = (first..plan.within.end).step_by(n_columns);
    let points: Vec<_> = blocks
        .filter_map(|start| {
            let end = (start + n_columns).min(plan.touchpoints.len());
            let scores: Vec<_> = (start..end).filter_map(score).collect();
            let sum: f32 = scores.iter().map(|score| f32::from(score.value())).sum();
            let count = scores.len();
            let x = plan.grid.x(start) + n_columns as f32 * plan.grid.width / 2.0;
            (count > 0).then(|| Point::new(x, curve.y_at(sum / count as f32)))
        })
        .collect();
    if points.len() > 1 {
        sheet.shapes.push(Shape::Polyline { points, stroke });
    }
}
