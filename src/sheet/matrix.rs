//! Who answers for what: departments against touchpoints, and one verdict for each touchpoint.

use super::bars::{colors, short_name};
use super::composition::{Row, Sheet};
use super::drawing::label_at;
use super::grid::{INSET, LaneBox, MATRIX_ROW};
use super::picture::Verdict;
use super::plan::Plan;
use super::shape::{Anchor, Paint, Point, Rect, Shape, Stroke};
use super::style::{Style, text_at};
use super::text::LayoutCache;
use super::view::{Detail, Lane};
use crate::model::{Department, Role};
use crate::words::map;

const CELL: (f32, f32) = (28.0, 24.0);
/// A cell with two letters.
const WIDE_CELL: f32 = 44.0;

/// So many names decide whether there are long ones among them.
const LOOKED_AT: usize = 200;

pub(super) fn lay_out(plan: &Plan, cache: &mut LayoutCache, sheet: &mut Sheet) {
    if let Some(lane) = plan.lane(Lane::Matrix) {
        let departments = &plan.picture.journey.departments;
        let width = |d: &Department| plan.text_width(short_name(d, plan.view.language), false);
        let has_long_names =
            departments.iter().take(LOOKED_AT).any(|department| width(department) > plan.px(33.0));
        let row_at = |y: f32| ((y - lane.y) / plan.px(MATRIX_ROW)).clamp(0.0, departments.len() as f32);
        let seen = plan.view.visible_rows.as_ref();
        let seen = seen.map_or(0..departments.len(), |seen| {
            row_at(seen.start).floor() as usize..row_at(seen.end).ceil() as usize
        });
        for (order, department) in departments.iter().enumerate().take(seen.end).skip(seen.start) {
            let y = lane.y + plan.px(MATRIX_ROW) * order as f32;
            rule(plan, y, sheet);
            let swatch = Swatch { paint: colors(department, order).0, is_stripe: has_long_names };
            row(plan, cache, department, swatch, y, sheet);
        }
        rule(plan, lane.bottom(), sheet);
    }
    if let Some(lane) = plan.lane(Lane::Check) {
        sheet.labels.push(label_at(plan, Lane::Check, lane.y + plan.px(20.0)));
        verdicts(plan, lane, sheet);
    }
}

/// The line above a row, through the label column too.
fn rule(plan: &Plan, y: f32, sheet: &mut Sheet) {
    let stroke = Stroke::solid(plan.px(1.0), Paint::Line);
    let line = |from: f32, to: f32| Shape::Line { from: Point::new(from, y), to: Point::new(to, y), stroke };
    sheet.labels.push(line(plan.px(8.0), plan.grid.left));
    sheet.shapes.push(line(plan.grid.x(plan.within.start), plan.grid.x(plan.within.end)));
}

fn row(
    plan: &Plan,
    cache: &mut LayoutCache,
    department: &Department,
    swatch: Swatch,
    y: f32,
    sheet: &mut Sheet,
) {
    let height = plan.px(MATRIX_ROW);
    let middle = y + height / 2.0;
    name(plan, cache, department, swatch, middle, sheet);
    for (position, touchpoint) in plan.shown() {
        let center = Point::new(plan.grid.center(position), middle);
        if let Some(role) = touchpoint.role_of(&department.id) {
            cell(plan, role, center, sheet);
        }
        if plan.selected == Some(position) && plan.view.selected_department.as_ref() == Some(&department.id) {
            let width = (plan.grid.width - plan.px(6.0)).max(plan.px(4.0));
            sheet.shapes.push(Shape::Rect {
                rect: Rect::around(center, width, plan.px(30.0)),
                radius: plan.px(6.0).min(width / 2.0),
                fill: None,
                stroke: Some(Stroke::solid(plan.px(2.0), Paint::Accent)),
            });
        }
    }
    sheet.rows.push(Row { department: department.id.clone(), y, height });
}

/// A department's colour beside its name; a stripe where long names need the room.
#[derive(Clone, Copy)]
struct Swatch {
    paint: Paint,
    is_stripe: bool,
}

/// Swatch and short name.
fn name(
    plan: &Plan,
    cache: &mut LayoutCache,
    department: &Department,
    swatch: Swatch,
    middle: f32,
    sheet: &mut Sheet,
) {
    let short = short_name(department, plan.view.language);
    let (x, width, text) = if swatch.is_stripe { (2.0, 4.0, 9.0) } else { (8.5, 10.0, 23.0) };
    let rect = Rect::new(plan.px(x), middle - plan.px(8.0), plan.px(width), plan.px(16.0));
    let outline = (!swatch.is_stripe).then_some(Stroke::solid(plan.px(1.0), Paint::Edge));
    sheet.labels.push(Shape::Rect { rect, radius: plan.px(2.0), fill: Some(swatch.paint), stroke: outline });
    let lines = plan.lines(cache, short, plan.grid.left - plan.px(text), false, 1, false);
    if let Some(line) = lines.first() {
        sheet.labels.push(plan.text(plan.px(text), middle, line, Style::new(Paint::Ink)));
    }
}

/// A role in its cell; without letters where columns are very narrow.
fn cell(plan: &Plan, role: Role, center: Point, sheet: &mut Sheet) {
    let room = plan.grid.width - plan.px(2.0).min(plan.grid.width / 4.0);
    let mut shapes = role_shapes_in(role, center, plan.view.scale, room);
    if plan.detail < Detail::Outline {
        shapes.truncate(1);
    }
    sheet.shapes.extend(shapes);
}

/// The cell of a role around a centre, for legends; `scale` is that of [`super::View`].
pub fn role_shapes(role: Role, center: Point, scale: f32) -> Vec<Shape> {
    role_shapes_in(role, center, scale, f32::MAX)
}

/// Ground and letters of a role's cell, at most `room` wide. How dark the ground is tells how much the
/// role asks for.
fn role_shapes_in(role: Role, center: Point, scale: f32, room: f32) -> Vec<Shape> {
    let width = if role == Role::AR { WIDE_CELL } else { CELL.0 };
    let rect = Rect::around(center, (width * scale).min(room), CELL.1 * scale);
    let edge = Stroke::solid(scale, Paint::Edge);
    let (fill, stroke, paint, bold) = match role {
        Role::A | Role::AR => (Some(Paint::Ink), None, Paint::Surface, true),
        Role::R => (Some(Paint::Shade), None, Paint::Ink, true),
        Role::S => (None, Some(edge), Paint::Ink, false),
        Role::C => (None, Some(Stroke { dash: Some((4.0 * scale, 3.0 * scale)), ..edge }), Paint::Ink, false),
        Role::I => (Some(Paint::Sunk), None, Paint::Ink2, false),
    };
    let ground = if role == Role::I {
        Shape::Circle { center, radius: (11.0 * scale).min(room / 2.0), fill, stroke: None }
    } else {
        Shape::Rect { rect, radius: (4.0 * scale).min(rect.w / 4.0), fill, stroke }
    };
    let style = Style::new(paint).bold(bold).anchor(Anchor::Center);
    vec![ground, text_at(scale, center.x, center.y, role.letters(), style)]
}

/// A check mark, or in a word what is wrong.
fn verdicts(plan: &Plan, lane: LaneBox, sheet: &mut Sheet) {
    for position in plan.within.clone() {
        let Some(verdict) = plan.picture.overlay.verdicts.get(position) else { continue };
        let center = Point::new(plan.grid.center(position), lane.y + plan.px(20.0));
        match verdict {
            Verdict::Fine => check(plan, center, sheet),
            Verdict::NoAccountable => {
                problem(plan, map::NO_ACCOUNTABLE.get(plan.view.language), center, sheet);
            }
            Verdict::NoResponsible => {
                problem(plan, map::NO_RESPONSIBLE.get(plan.view.language), center, sheet);
            }
            Verdict::SeveralAccountable(count) => {
                problem(plan, &map::several_accountable(*count, plan.view.language), center, sheet);
            }
        }
    }
}

fn problem(plan: &Plan, word: &str, center: Point, sheet: &mut Sheet) {
    let gap = plan.px(2.0 * INSET).min(plan.grid.width / 4.0);
    let rect = Rect::around(center, plan.grid.width.min(plan.px(112.0)) - gap, plan.px(24.0));
    let stroke = Stroke::solid(plan.px(1.5), Paint::Err);
    let radius = plan.px(4.0).min(rect.w / 4.0);
    sheet.shapes.push(Shape::Rect { rect, radius, fill: None, stroke: Some(stroke) });
    let fits = plan.text_width(word, true) <= rect.w - plan.px(4.0);
    let word = if fits { word } else { "!" };
    if plan.detail >= Detail::Outline {
        let style = Style::new(Paint::Err).bold(true).anchor(Anchor::Center);
        sheet.shapes.push(plan.text(center.x, center.y, word, style));
    }
}

fn check(plan: &Plan, center: Point, sheet: &mut Sheet) {
    let unit = plan.px(1.0).min(plan.grid.width / 14.0);
    let at = |x: f32, y: f32| Point::new(center.x + x * unit, center.y + y * unit);
    let points = vec![at(-5.0, -0.5), at(-1.5, 3.5), at(5.0, -4.0)];
    let stroke = Stroke::solid(1.5 * unit, Paint::Ok);
    sheet.shapes.push(Shape::Polyline { points, stroke });
}
