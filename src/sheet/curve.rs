//! The emotion curve: axis, line, a dot for each score, and the marks.
//!
//! The line is broken at a touchpoint without a score, whose place is a small hollow ring at 0.

use super::columns::label_at;
use super::grid::Curve;
use super::layout::{Plan, Style};
use super::marks;
use super::view::{Detail, Lane, MapLayer};
use super::{Anchor, Paint, Point, Shape, Sheet, Stroke};
use crate::analysis::remembered::{self, Mark};
use crate::model::{Score, Touchpoint};
use crate::words::map;

/// Sizes of dots and marks at 100 %.
pub(super) struct Sizes {
    pub(super) dot: f32,
    mark: f32,
    /// From the middle of a dot to that of its mark.
    offset: f32,
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

pub(super) fn lay_out(plan: &Plan, curve: Curve, sheet: &mut Sheet) {
    let is_empty = plan.touchpoints.iter().all(|touchpoint| touchpoint.score.is_none());
    axis(plan, curve, is_empty, sheet);
    if is_empty && plan.view.hints {
        let right = plan.view.visible.as_ref().map_or(f32::MAX, |visible| visible.end);
        let middle = f32::midpoint(plan.held(plan.grid.left), right.min(plan.grid.right()));
        let style = Style::new(Paint::Ink2).anchor(Anchor::Center);
        let hint = map::NO_SCORES.get(plan.view.language);
        sheet.shapes.push(plan.text(middle, curve.y_at(-2.0), hint, style));
    } else if plan.detail == Detail::Dense {
        strokes(plan, curve, sheet);
        super::before_after::lay_out_mean(plan, curve, sheet);
    } else if plan.view.layer == MapLayer::Redesign {
        super::before_after::lay_out_curves(plan, curve, sheet);
    } else {
        line(plan, curve, &now(plan), Stroke::solid(plan.px(2.0), Paint::Edge), sheet);
        for (position, touchpoint) in plan.shown() {
            dot(plan, curve, position, touchpoint.score, sheet);
        }
    }
    if plan.view.layer != MapLayer::Map {
        lay_out_marks(plan, curve, sheet);
    }
}

/// Lines at +5, 0 and −5 with their numbers, and the name of the lane.
fn axis(plan: &Plan, curve: Curve, is_empty: bool, sheet: &mut Sheet) {
    let (left, right) = (plan.grid.x(plan.within.start), plan.grid.x(plan.within.end));
    // A multiple of both dashes' periods from the first column, so that they stand still when scrolled.
    let period = plan.px(24.0);
    let left = plan.grid.left + ((left - plan.grid.left) / period).floor() * period;
    let style = Style::new(Paint::Ink2).anchor(Anchor::Right);
    for score in [Score::MAX, Score::ZERO, Score::MIN] {
        let y = curve.y_of(score);
        let width = plan.px(1.0);
        let stroke = match score {
            Score::ZERO if is_empty => Stroke::dashed(width, Paint::Edge, plan.px(4.0), plan.px(4.0)),
            Score::ZERO => Stroke::solid(width, Paint::Line),
            _ => Stroke::dashed(width, Paint::Line, plan.px(2.0), plan.px(4.0)),
        };
        sheet.shapes.push(Shape::Line { from: Point::new(left, y), to: Point::new(right, y), stroke });
        sheet.labels.push(plan.text(plan.px(48.0), y, &score.to_string(), style));
    }
    sheet.labels.push(label_at(plan, Lane::Curve, curve.y_at(2.0)));
}

/// The score at a position as the group gave it.
pub(super) fn now<'a>(plan: &'a Plan) -> impl Fn(usize) -> Option<Score> + 'a {
    |position| plan.touchpoints.get(position).and_then(|touchpoint| touchpoint.score)
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

/// For very many columns: lowest to highest score as one stroke for each pixel, and the
/// mean in a line through them.
fn strokes(plan: &Plan, curve: Curve, sheet: &mut Sheet) {
    let step = plan.grid.width.max(plan.px(1.0));
    let per_step = step / plan.grid.width;
    let n_steps = (plan.grid.positions.len() as f32 / per_step).ceil() as usize;
    let first = (plan.within.start - plan.grid.positions.start) as f32 / per_step;
    let last = (plan.within.end - plan.grid.positions.start) as f32 / per_step;
    for at in first as usize..(last.ceil() as usize).min(n_steps) {
        let position = |at: usize| (at as f32 * per_step).round() as usize + plan.grid.positions.start;
        // Up to the first of the next pixel, so that the strokes join into a curve.
        let end = (position(at + 1) + 1).min(plan.touchpoints.len());
        let columns = plan.touchpoints.get(position(at)..end);
        let scores = columns.unwrap_or_default().iter().filter_map(|touchpoint| touchpoint.score);
        let (Some(lowest), Some(highest)) = (scores.clone().min(), scores.clone().max()) else { continue };
        let x = plan.grid.left + (at as f32 + 0.5) * step;
        let half = plan.px(0.5);
        sheet.shapes.push(Shape::Line {
            from: Point::new(x, curve.y_of(highest) - half),
            to: Point::new(x, curve.y_of(lowest) + half),
            stroke: Stroke::solid(plan.px(1.0).min(step), Paint::Edge),
        });
    }
    mean_line(plan, curve, &now(plan), Stroke::solid(plan.px(1.5), Paint::Ink), sheet);
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

/// The marks, above a dot from 0 up and below it from −1 down; several at one touchpoint side by side.
fn lay_out_marks(plan: &Plan, curve: Curve, sheet: &mut Sheet) {
    let reading = remembered::read_worksheet(plan.worksheet);
    let marks = remembered::marks(plan.worksheet, &reading);
    let ids: Vec<_> = marks.iter().map(|mark| &mark.touchpoint).collect();
    // One pass over the journey for all marks.
    let positions: Vec<_> =
        plan.touchpoints.iter().enumerate().filter(|(_, touchpoint)| ids.contains(&&touchpoint.id)).collect();
    for (position, touchpoint) in positions {
        if plan.within.contains(&position) {
            let here: Vec<_> = marks.iter().filter(|mark| mark.touchpoint == touchpoint.id).collect();
            marks_at(plan, curve, position, touchpoint, &here, sheet);
        }
    }
}

fn marks_at(
    plan: &Plan,
    curve: Curve,
    position: usize,
    touchpoint: &Touchpoint,
    marks: &[&Mark],
    sheet: &mut Sheet,
) {
    let sizes = sizes(plan);
    let score = touchpoint.score.unwrap_or(Score::ZERO);
    // Beyond both curves, where there are two: the mark tells of the one before.
    let after = plan.after.get(position).copied().flatten().unwrap_or(score);
    let offset = plan.px(sizes.offset);
    let y = if score < Score::ZERO {
        curve.y_of(score.min(after)) + offset
    } else {
        curve.y_of(score.max(after)) - offset
    };
    // A mark over +5 comes down to its dot rather than into the words above the curve.
    let highest = if plan.view.layer == MapLayer::Assign { -6.0 } else { 8.0 };
    let y = y.max(curve.top + plan.px(highest));
    let apart = plan.px(marks::APART * sizes.mark / marks::RADIUS);
    let first = plan.grid.center(position) - apart * (marks.len() as f32 - 1.0) / 2.0;
    for (at, mark) in marks.iter().enumerate() {
        let center = Point::new(first + apart * at as f32, y);
        let radius = plan.px(sizes.mark);
        sheet.shapes.extend(marks::shapes(mark.kind, center, radius, mark.by_group.is_some()));
    }
}
