//! The emotion curve: axis, line, a dot for each score, and the marks.
//!
//! The line is broken at a touchpoint without a score, whose place is a small hollow ring at 0.

use super::composition::Sheet;
use super::drawing::{dot, label_at, line, mean_line, sizes};
use super::grid::Curve;
use super::plan::Plan;
use super::shape::{Anchor, Paint, Point, Shape, Stroke};
use super::style::Style;
use super::view::{Detail, Lane, MapLayer};
use super::{before_after, marks};
use crate::analysis::remembered::Mark;
use crate::model::Score;
use crate::words::map;

pub(super) fn lay_out(plan: &Plan, curve: Curve, sheet: &mut Sheet) {
    let is_empty = plan.picture.scores().all(|score| score.is_none());
    axis(plan, curve, is_empty, sheet);
    if is_empty && plan.view.hints {
        let right = plan.view.visible.as_ref().map_or(f32::MAX, |visible| visible.end);
        let middle = f32::midpoint(plan.held(plan.grid.left), right.min(plan.grid.right()));
        let hint = map::NO_SCORES.get(plan.view.language);
        // Over few columns it begins with the first: the lanes' names are no place for it.
        let half = plan.measure.width(hint, plan.px(13.0), false) / 2.0;
        let left = plan.held(plan.grid.left) + plan.px(8.0);
        let (x, anchor) = if middle - half < left { (left, Anchor::Left) } else { (middle, Anchor::Center) };
        let style = Style::new(Paint::Ink2).anchor(anchor);
        sheet.shapes.push(plan.text(x, curve.y_at(-2.0), hint, style));
    } else if plan.detail == Detail::Dense {
        strokes(plan, curve, sheet);
        before_after::lay_out_mean(plan, curve, sheet);
    } else if plan.view.layer == MapLayer::Redesign {
        before_after::lay_out_curves(plan, curve, sheet);
    } else {
        line(plan, curve, &|position| plan.now(position), Stroke::solid(plan.px(2.0), Paint::Edge), sheet);
        for position in plan.within.clone() {
            dot(plan, curve, position, plan.now(position), sheet);
        }
    }
    if plan.view.layer != MapLayer::Map {
        lay_out_peak(plan, curve, sheet);
        lay_out_marks(plan, curve, sheet);
    }
}

/// The peak that enters the remembered score: a ring around its dot and its name on the side where no mark
/// stands. It is the score furthest from 0, and need not be the highest.
fn lay_out_peak(plan: &Plan, curve: Curve, sheet: &mut Sheet) {
    let Some(peak) = &plan.picture.overlay.peak else { return };
    let at = plan.shown().find(|(_, touchpoint)| touchpoint.id == *peak).map(|(position, _)| position);
    let Some((position, score)) = at.and_then(|position| Some((position, plan.now(position)?))) else {
        return;
    };
    let (center, dot) = (Point::new(plan.grid.center(position), curve.y_of(score)), sizes(plan).dot);
    let stroke = Some(Stroke::solid(plan.px(2.0), Paint::PeakOutline));
    sheet.shapes.push(Shape::Circle { center, radius: plan.px(dot + 2.0), fill: None, stroke });
    if plan.detail > Detail::Outline {
        let beyond = plan.px(dot + 13.0);
        // From a score that is lifted an arrow leads up or down: the name gives way to the side.
        let is_lifted = plan.after(position).is_some_and(|after| after != score);
        let (at, anchor) = match score < Score::ZERO {
            _ if is_lifted => (Point::new(center.x + plan.px(dot + 4.0), center.y), Anchor::Left),
            true => (Point::new(center.x, center.y - beyond), Anchor::Center),
            false => (Point::new(center.x, center.y + beyond), Anchor::Center),
        };
        let style = Style::new(Paint::Ink).bold(true).anchor(anchor);
        sheet.shapes.push(plan.text(at.x, at.y, map::PEAK.get(plan.view.language), style));
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
        let scores = (position(at)..end).filter_map(|position| plan.now(position));
        let (Some(lowest), Some(highest)) = (scores.clone().min(), scores.clone().max()) else { continue };
        let x = plan.grid.left + (at as f32 + 0.5) * step;
        let half = plan.px(0.5);
        sheet.shapes.push(Shape::Line {
            from: Point::new(x, curve.y_of(highest) - half),
            to: Point::new(x, curve.y_of(lowest) + half),
            stroke: Stroke::solid(plan.px(1.0).min(step), Paint::Edge),
        });
    }
    mean_line(plan, curve, &|position| plan.now(position), Stroke::solid(plan.px(1.5), Paint::Ink), sheet);
}

/// The marks, above a dot from 0 up and below it from −1 down; several at one touchpoint side by side.
fn lay_out_marks(plan: &Plan, curve: Curve, sheet: &mut Sheet) {
    let marks = &plan.picture.overlay.marks;
    for (position, touchpoint) in plan.shown() {
        let here: Vec<_> = marks.iter().filter(|mark| mark.touchpoint == touchpoint.id).collect();
        if !here.is_empty() {
            marks_at(plan, curve, position, &here, sheet);
        }
    }
}

fn marks_at(plan: &Plan, curve: Curve, position: usize, marks: &[&Mark], sheet: &mut Sheet) {
    let sizes = sizes(plan);
    let score = plan.now(position).unwrap_or(Score::ZERO);
    // Beyond both curves, where there are two: the mark tells of the one before.
    let after = plan.after(position).unwrap_or(score);
    let offset = plan.px(sizes.offset);
    let y = if score < Score::ZERO {
        curve.y_of(score.min(after)) + offset
    } else {
        curve.y_of(score.max(after)) - offset
    };
    // A mark over +5 comes down to its dot rather than into the words above the curve.
    let ring = if marks.iter().any(|mark| mark.by_group.is_some()) { 3.5 } else { 0.0 };
    let y = y.max(curve.top + plan.px(sizes.mark + ring));
    let apart = plan.px(marks::APART * sizes.mark / marks::RADIUS);
    let first = plan.grid.center(position) - apart * (marks.len() as f32 - 1.0) / 2.0;
    for (at, mark) in marks.iter().enumerate() {
        let center = Point::new(first + apart * at as f32, y);
        let radius = plan.px(sizes.mark);
        sheet.shapes.extend(marks::shapes(mark.kind, center, radius, mark.by_group.is_some()));
    }
}
