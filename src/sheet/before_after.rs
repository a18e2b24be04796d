//! The redesign on the map: the curve as it is and as the measures make it, and the measures under it.
//!
//! The two are told apart by shape as well as colour: dashes, hollow dots and arrows stand for now, the
//! solid line and the scores in their dots for after.

use super::composition::Sheet;
use super::drawing::{dot, label_at, line, mean_line, sizes};
use super::grid::{Curve, INSET, LINE, MEASURE_LINES};
use super::plan::{Plan, text_width_in};
use super::shape::{Paint, Point, Shape, Stroke};
use super::style::Style;
use super::text::LayoutCache;
use super::view::{Detail, Lane};
use crate::model::Score;
use crate::words::map;

/// Radius of the hollow dot of a score before its measure, at 100 %.
const BEFORE: f32 = 5.0;
/// Half the width and the height of an arrow's head, at 100 %.
const HEAD: (f32, f32) = (5.5, 8.0);

/// Both lines, an arrow where a measure moves a score, and the dots of what comes after.
pub(super) fn lay_out_curves(plan: &Plan, curve: Curve, sheet: &mut Sheet) {
    let after = |position: usize| plan.after(position);
    let before = Stroke::dashed(plan.px(2.0), Paint::Edge, plan.px(5.0), plan.px(4.0));
    line(plan, curve, &|position| plan.now(position), before, sheet);
    line(plan, curve, &after, Stroke::solid(plan.px(2.5), Paint::Accent), sheet);
    for position in plan.within.clone() {
        let x = plan.grid.center(position);
        if let (Some(from), Some(to)) = (plan.now(position), after(position))
            && from != to
        {
            sheet.shapes.push(Shape::Circle {
                center: Point::new(x, curve.y_of(from)),
                radius: plan.px(BEFORE),
                fill: Some(Paint::Surface),
                stroke: Some(Stroke::solid(plan.px(1.5), Paint::Edge)),
            });
            arrow(plan, curve, x, (from, to), sheet);
        }
        dot(plan, curve, position, after(position), sheet);
    }
}

/// Where columns are too narrow for curves: the mean after, over the strokes of now.
pub(super) fn lay_out_mean(plan: &Plan, curve: Curve, sheet: &mut Sheet) {
    if !plan.after.is_empty() {
        mean_line(
            plan,
            curve,
            &|position| plan.after(position),
            Stroke::solid(plan.px(2.0), Paint::Accent),
            sheet,
        );
    }
}

/// From the dot before to the edge of the dot after; a short way is all head.
fn arrow(plan: &Plan, curve: Curve, x: f32, (from, to): (Score, Score), sheet: &mut Sheet) {
    let down = if to > from { 1.0 } else { -1.0 };
    let tip = curve.y_of(to) + down * plan.px(sizes(plan).dot);
    let tail = curve.y_of(from) - down * plan.px(BEFORE);
    let room = (tail - tip) * down;
    let head = plan.px(HEAD.1).min(room);
    if head < plan.px(2.0) {
        return;
    }
    let foot = tip + down * head;
    if room > head {
        sheet.shapes.push(Shape::Line {
            from: Point::new(x, tail),
            to: Point::new(x, foot),
            stroke: Stroke::solid(plan.px(2.0), Paint::Accent),
        });
    }
    let half = plan.px(HEAD.0);
    sheet.shapes.push(Shape::Polygon {
        points: vec![Point::new(x, tip), Point::new(x + half, foot), Point::new(x - half, foot)],
        fill: Some(Paint::Accent),
        stroke: None,
    });
}

/// The measures in their columns: the kind, and what will be done as far as there is room.
pub(super) fn lay_out_measures(plan: &Plan, cache: &mut LayoutCache, sheet: &mut Sheet) {
    let Some(lane) = plan.lane(Lane::Measure) else { return };
    let first = lane.y + plan.px(INSET + LINE / 2.0);
    sheet.labels.push(label_at(plan, Lane::Measure, first));
    for position in plan.within.clone() {
        let selected = plan.selected == Some(position);
        if plan.detail < Detail::Map && !selected {
            continue;
        }
        let language = plan.view.language;
        let measures: Vec<_> = plan.picture.measures_at(position, language).collect();
        let Some((kind, _)) = measures.last() else { continue };
        let kind = map::measure_kind(*kind, measures.len(), language);
        let words: Vec<&str> = measures.iter().map(|(_, words)| *words).collect();
        let words = map::measures(&words, language);
        let x = plan.grid.x(position) + plan.px(INSET);
        if plan.detail < Detail::Map {
            let x = plan.held(plan.grid.left) + plan.px(INSET);
            let text = map::measure_in_a_line(&kind, &words, language);
            sheet.shapes.push(plan.text(x, first, &text, Style::new(Paint::Ink)));
            continue;
        }
        sheet.shapes.push(plan.text(x, first, &kind, Style::new(Paint::Accent).bold(true)));
        let width = text_width_in(plan.grid.width, plan.view.scale);
        let lines = plan.lines(cache, &words, width, false, MEASURE_LINES - 1, false);
        for (at, line) in lines.iter().enumerate() {
            let y = first + plan.px(LINE * (at + 1) as f32);
            sheet.shapes.push(plan.text(x, y, line, Style::new(Paint::Ink)));
        }
    }
}
