//! The heads of the stages, the band of the selected column, and the lanes of text.

use super::composition::{Sheet, StageHead};
use super::drawing::label_at;
use super::grid::{INSET, LINE, LaneBox, LineCounts, MARGIN};
use super::plan::{Plan, Span, is_short, text_width_in, words};
use super::shape::{Paint, Point, Rect, Shape, Stroke};
use super::style::Style;
use super::text::LayoutCache;
use super::view::{Detail, Lane};
use crate::model::Touchpoint;

/// A stage narrower than this shows its number instead of its name.
const NARROW_STAGE: f32 = 40.0;

/// The band through all lanes, and the lines between stages.
pub(super) fn lay_out_selection(plan: &Plan, sheet: &mut Sheet) {
    let top = plan.lanes.first().map_or(0.0, LaneBox::bottom);
    if let Some(position) = plan.selected.filter(|position| plan.within.contains(position)) {
        let width = plan.grid.width.max(2.0);
        sheet.shapes.push(Shape::Rect {
            rect: Rect::new(plan.grid.x(position), top, width, plan.bottom() - top),
            radius: plan.px(6.0).min(width / 2.0),
            fill: Some(Paint::Tint),
            stroke: None,
        });
    }
    // The lines run through the texts and the curve; the bars below cross the borders of stages.
    // Where columns are narrow the texts are lines across them, so only the curve is left.
    let curve = plan.lane(Lane::Curve);
    let bottom = curve.map_or(plan.bottom(), |curve| curve.bottom() - plan.px(10.0));
    let top = match (plan.detail, curve) {
        (Detail::Overview | Detail::Outline, Some(curve)) => curve.y,
        _ => plan.lane(Lane::Name).map_or(top, |name| name.bottom()),
    };
    if bottom <= top || plan.detail == Detail::Dense || plan.lane(Lane::Matrix).is_some() {
        return;
    }
    for span in &plan.stages {
        let start = span.positions.start;
        if start > plan.grid.positions.start && plan.within.contains(&start) && !span.positions.is_empty() {
            let x = plan.grid.x(start);
            sheet.shapes.push(Shape::Line {
                from: Point::new(x, top),
                to: Point::new(x, bottom),
                stroke: Stroke::solid(plan.px(1.0), Paint::Line),
            });
        }
    }
}

/// Names of the stages with a rule below each.
pub(super) fn lay_out_heads(plan: &Plan, cache: &mut LayoutCache, sheet: &mut Sheet) {
    let gap = if plan.detail == Detail::Dense { 0.5 } else { plan.px(INSET) };
    for span in &plan.stages {
        let start = span.positions.start.max(plan.within.start);
        let end = span.positions.end.min(plan.within.end);
        if start >= end {
            continue;
        }
        // The whole stage on the sheet, not only what is in view.
        let first = span.positions.start.max(plan.grid.positions.start);
        let last = span.positions.end.min(plan.grid.positions.end);
        let (left, right) = (plan.grid.x(first), plan.grid.x(last));
        sheet.stages.push(StageHead {
            stage: span.stage.id.clone(),
            index: span.index,
            x: left,
            width: right - left,
        });
        let lit = plan.selected.is_some_and(|position| span.positions.contains(&position));
        let rule = Rect::new(left + gap, plan.px(30.0), (right - left - 2.0 * gap).max(0.5), plan.px(2.0));
        let paint = if lit { Paint::Ink } else { Paint::Line };
        sheet.heads.push(Shape::Rect { rect: rule, radius: 0.0, fill: Some(paint), stroke: None });
        let from = plan.held(left) + plan.px(6.0);
        let room = right - plan.px(INSET) - from;
        let head = head(plan, span, first, right - left);
        let name = plan.lines(cache, &head, in_steps(plan, room), true, 1, false);
        let paint = if lit { Paint::Ink } else { Paint::Ink2 };
        if let Some(name) = name.first().filter(|name| plan.text_width(name, true) <= room) {
            sheet.heads.push(plan.text(from, plan.px(17.5), name, Style::new(paint).bold(true)));
        }
    }
}

/// A room that changes with scrolling, in few steps: the cache keeps the lines for each width.
fn in_steps(plan: &Plan, room: f32) -> f32 {
    let step = plan.px(8.0);
    (room / step).floor().max(0.0) * step
}

/// What stands over a stage: its name, its number where it is narrow, and on a later page that it goes on.
fn head(plan: &Plan, span: &Span, first: usize, width: f32) -> String {
    let language = plan.view.language;
    let name = span.stage.name.get(language);
    if width < plan.px(NARROW_STAGE) {
        (span.index + 1).to_string()
    } else if first > span.positions.start {
        crate::words::map::continued(name, language)
    } else {
        name.to_owned()
    }
}

/// Names and the lanes of what the customer does, expects and thinks.
pub(super) fn lay_out_texts(plan: &Plan, cache: &mut LayoutCache, sheet: &mut Sheet) {
    for lane in LineCounts::LANES {
        let Some(lane_box) = plan.lane(lane) else { continue };
        label(plan, lane_box, sheet);
        if plan.detail >= Detail::Map {
            for (position, touchpoint) in plan.shown() {
                cell(plan, cache, lane_box, position, touchpoint, sheet);
            }
        } else {
            if plan.detail == Detail::Outline && lane == Lane::Name {
                for (position, _) in plan.shown() {
                    number(plan, lane_box, position, sheet);
                }
            }
            reading_line(plan, cache, lane_box, sheet);
        }
    }
}

/// The lane's name at its left, beside the first line of text.
fn label(plan: &Plan, lane: LaneBox, sheet: &mut Sheet) {
    let number = if lane.lane == Lane::Name { LINE } else { 0.0 };
    let y = lane.y + plan.px(INSET + number + LINE / 2.0);
    sheet.labels.push(label_at(plan, lane.lane, y));
}

fn style(plan: &Plan, lane: Lane, position: usize) -> Style {
    let selected = plan.selected == Some(position);
    let paint = match lane {
        Lane::Name if selected => Paint::Accent,
        // Names and thoughts are what one reads the map by.
        Lane::Name | Lane::Thought => Paint::Ink,
        _ if selected => Paint::Ink,
        lane => plan.ink(lane),
    };
    Style::new(paint).bold(selected && matches!(lane, Lane::Name | Lane::Thought))
}

fn cell(
    plan: &Plan,
    cache: &mut LayoutCache,
    lane: LaneBox,
    position: usize,
    touchpoint: &Touchpoint,
    sheet: &mut Sheet,
) {
    let mut y = lane.y + plan.px(INSET + LINE / 2.0);
    if lane.lane == Lane::Name {
        number(plan, lane, position, sheet);
        y += plan.px(LINE);
    }
    let style = style(plan, lane.lane, position);
    let text = words(lane.lane, plan.detail, touchpoint, plan.view.language);
    let width = text_width_in(plan.grid.width, plan.view.scale);
    let max_lines = plan.line_counts.of(lane.lane);
    let lines = plan.lines(cache, text, width, style.bold, max_lines, is_short(lane.lane));
    for line in lines.iter() {
        sheet.shapes.push(plan.text(plan.grid.x(position) + plan.px(INSET), y, line, style));
        y += plan.px(LINE);
    }
}

/// The touchpoint's number above its name, counted from 1. Where numbers would touch, only every fifth.
fn number(plan: &Plan, lane: LaneBox, position: usize, sheet: &mut Sheet) {
    let selected = plan.selected == Some(position);
    let number = (position + 1).to_string();
    let touches = plan.text_width(&number, false) > plan.grid.width - plan.px(2.0);
    if touches && !selected && !(position + 1).is_multiple_of(5) {
        return;
    }
    let style = Style::new(if selected { Paint::Accent } else { Paint::Ink2 }).bold(selected);
    let x = plan.grid.x(position) + plan.px(INSET).min(plan.grid.width / 8.0);
    let y = lane.y + plan.px(INSET + LINE / 2.0);
    sheet.shapes.push(plan.text(x, y, &number, style));
}

/// Where columns are too narrow for texts: the selected column's in one line, from the left of what is
/// in view.
fn reading_line(plan: &Plan, cache: &mut LayoutCache, lane: LaneBox, sheet: &mut Sheet) {
    let Some(position) = plan.selected else { return };
    let Some(touchpoint) = plan.touchpoints.get(position) else { return };
    let number = if lane.lane == Lane::Name { LINE } else { 0.0 };
    let x = plan.held(plan.grid.left) + plan.px(INSET);
    let room = plan.grid.right().max(plan.view.width - plan.px(MARGIN));
    let right = plan.view.visible.as_ref().map_or(room, |visible| visible.end);
    let style = style(plan, lane.lane, position);
    let text = words(lane.lane, plan.detail, touchpoint, plan.view.language);
    let lines = plan.lines(cache, text, in_steps(plan, right - x), style.bold, 1, false);
    if let Some(line) = lines.first() {
        let y = lane.y + plan.px(INSET + number + LINE / 2.0);
        sheet.shapes.push(plan.text(x, y, line, style));
    }
}
