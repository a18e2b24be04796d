//! The lanes of departments: frontstage, backstage and support, with the lines between them.
//!
//! Neighbouring cells with the same department in the same row are one bar. A department that finds no
//! row in its cell is counted there, as `+1`.

use super::composition::{Bar, Sheet};
use super::drawing::label_at;
use super::grid::{BAR_HEIGHT, INSET, LINE, LaneBox, bar_foot, bar_pitch, bar_top};
use super::palette::Palette;
use super::plan::Plan;
use super::shape::{Anchor, Paint, Point, Rect, Shape, Stroke};
use super::style::Style;
use super::text::{LayoutCache, beginning};
use super::view::{Detail, Lane};
use crate::model::{Department, DepartmentId, Involvement, Language, Touchpoint};
use crate::words::map;
use std::ops::Range;

/// The free room between a bar and the edge of its column, and the width of its stripe.
const GAP: f32 = 3.0;
const STRIPE: f32 = 4.0;
/// From the left of a bar to its name.
const NAME: f32 = 9.0;
/// Bars narrower than this carry no name.
const NARROW: f32 = 40.0;
/// Room for `+1` at the end of a cell.
const MORE: f32 = 18.0;

pub(super) fn lay_out(plan: &Plan, cache: &mut LayoutCache, sheet: &mut Sheet) {
    for lane in [Lane::Frontstage, Lane::Backstage, Lane::Support] {
        let Some(lane) = plan.lane(lane) else { continue };
        border(plan, lane, sheet);
        let y = lane.y + plan.px(bar_top(plan.view) + BAR_HEIGHT / 2.0);
        sheet.labels.push(label_at(plan, lane.lane, y));
        for row in 0..n_rows(plan, lane) {
            lay_out_row(plan, cache, lane, row, sheet);
        }
        more(plan, lane, sheet);
        if plan.detail == Detail::Read {
            notes(plan, cache, lane, sheet);
        }
    }
    let nobody = |t: &&Touchpoint| t.frontstage.is_empty() && plan.backstage(t).next().is_none();
    if let Some(lane) =
        plan.lane(Lane::Frontstage).filter(|_| plan.view.hints && plan.touchpoints.iter().all(nobody))
    {
        invitation(plan, lane, sheet);
    }
}

impl<'a> Plan<'a> {
    fn backstage(&self, touchpoint: &'a Touchpoint) -> impl Iterator<Item = &'a DepartmentId> {
        self.picture.journey.backstage_of(touchpoint)
    }

    /// The department in a row of a lane at a position.
    fn department_at(&self, lane: Lane, row: usize, position: usize) -> Option<&'a DepartmentId> {
        let touchpoint = *self.touchpoints.get(position)?;
        let nth = |involved: &'a [Involvement]| involved.get(row).map(|i| &i.department);
        match lane {
            Lane::Frontstage => nth(&touchpoint.frontstage),
            Lane::Support => nth(&touchpoint.support),
            _ => self.backstage(touchpoint).nth(row),
        }
    }

    fn n_departments_at(&self, lane: Lane, position: usize) -> usize {
        self.touchpoints.get(position).map_or(0, |touchpoint| match lane {
            Lane::Frontstage => touchpoint.frontstage.len(),
            Lane::Support => touchpoint.support.len(),
            _ => self.backstage(touchpoint).count(),
        })
    }
}

fn n_rows(plan: &Plan, lane: LaneBox) -> usize {
    let below = if lane.lane == Lane::Frontstage { bar_foot(plan.view) } else { 0.0 };
    ((lane.height - plan.px(bar_top(plan.view) + below)) / plan.px(bar_pitch(plan.detail))).round() as usize
}

/// The line on top of a lane of departments: what the customer meets, and what they see.
fn border(plan: &Plan, lane: LaneBox, sheet: &mut Sheet) {
    let (name, dash) = match lane.lane {
        Lane::Frontstage => (map::LINE_OF_INTERACTION, None),
        Lane::Backstage => (map::LINE_OF_VISIBILITY, Some((6.0, 4.0))),
        _ => (map::LINE_OF_INTERNAL_INTERACTION, Some((2.0, 4.0))),
    };
    let mut from = plan.held(plan.grid.left);
    if plan.view.line_names {
        let name = name.get(plan.view.language);
        let x = from + plan.px(INSET);
        from = x + plan.text_width(name, false) + plan.px(6.0);
        sheet.shapes.push(plan.text(x, lane.y, name, Style::new(Paint::Ink2)));
    }
    let to = plan.grid.x(plan.within.end);
    if from < to {
        let dash = dash.map(|(dash, gap)| (plan.px(dash), plan.px(gap)));
        let stroke = Stroke { width: plan.px(1.0), paint: Paint::Edge, dash };
        sheet.shapes.push(Shape::Line { from: Point::new(from, lane.y), to: Point::new(to, lane.y), stroke });
    }
}

/// The bars of one row, each whole even where it reaches beyond what is in view.
fn lay_out_row(plan: &Plan, cache: &mut LayoutCache, lane: LaneBox, row: usize, sheet: &mut Sheet) {
    let at = |position: usize| plan.department_at(lane.lane, row, position);
    let on_sheet = plan.grid.positions.clone();
    let mut position = plan.within.start;
    while position < plan.within.end {
        let Some(department) = at(position) else {
            position += 1;
            continue;
        };
        let mut start = position;
        while start > on_sheet.start && at(start - 1) == Some(department) {
            start -= 1;
        }
        let mut end = position + 1;
        while end < on_sheet.end && at(end) == Some(department) {
            end += 1;
        }
        bar(plan, cache, lane, row, department, start..end, sheet);
        position = end;
    }
}

fn bar(
    plan: &Plan,
    cache: &mut LayoutCache,
    lane: LaneBox,
    row: usize,
    id: &DepartmentId,
    positions: Range<usize>,
    sheet: &mut Sheet,
) {
    let gap = plan.px(GAP).min(plan.grid.width / 8.0);
    let (left, right) = (plan.grid.x(positions.start) + gap, plan.grid.x(positions.end) - gap);
    let y = lane.y + plan.px(bar_top(plan.view) + bar_pitch(plan.detail) * row as f32);
    let rect = Rect::new(left, y, right - left, plan.px(BAR_HEIGHT));
    let order = plan.picture.journey.department_position(id);
    let department = order.and_then(|order| plan.picture.journey.departments.get(order));
    let colors = department.map(|department| colors(department, order.unwrap_or_default()));
    let (key, tint) = colors.unwrap_or((Paint::Edge, Paint::Sunk));
    let radius = plan.px(3.0).min(rect.w / 2.0);
    if rect.w < plan.px(2.0 * STRIPE) {
        // Too narrow for two colours: the strong one is told apart better.
        sheet.shapes.push(Shape::Rect { rect, radius: 0.0, fill: Some(key), stroke: None });
    } else {
        sheet.shapes.push(Shape::Rect { rect, radius, fill: Some(tint), stroke: None });
        stripe(plan, rect, radius, key, tint, order, sheet);
    }
    let name = department.map_or(id.as_str(), |department| short_name(department, plan.view.language));
    label(plan, cache, lane, rect, name, &positions, sheet);
    sheet.bars.push(Bar { lane: lane.lane, department: id.clone(), rect, positions });
}

/// The strong stripe at the left of a bar. From the ninth department on the keys come again, with a gap.
fn stripe(
    plan: &Plan,
    bar: Rect,
    radius: f32,
    key: Paint,
    tint: Paint,
    order: Option<usize>,
    sheet: &mut Sheet,
) {
    let width = plan.px(STRIPE);
    let mut push = |rect: Rect, radius: f32, fill: Paint| {
        sheet.shapes.push(Shape::Rect { rect, radius, fill: Some(fill), stroke: None });
    };
    push(Rect::new(bar.x, bar.y, width, bar.h), radius.min(width / 2.0), key);
    // Only the outer corners are round.
    push(Rect::new(bar.x + width / 2.0, bar.y, width / 2.0, bar.h), 0.0, key);
    if order.is_some_and(|order| order >= Palette::DEPARTMENTS) {
        let cut = plan.px(2.0);
        push(Rect::new(bar.x, bar.center().y - cut / 2.0, width, cut), 0.0, tint);
    }
}

/// The department's name in its bar, or at the left edge of what is in view.
fn label(
    plan: &Plan,
    cache: &mut LayoutCache,
    lane: LaneBox,
    bar: Rect,
    name: &str,
    positions: &Range<usize>,
    sheet: &mut Sheet,
) {
    let counted = positions.len() == 1 && n_more(plan, lane, positions.start) > 0;
    let free = if counted { MORE } else { 1.0 };
    let room = bar.w - plan.px(NAME + free);
    if bar.w < plan.px(NARROW) {
        return;
    }
    let lines = plan.lines(cache, name, room, false, 1, false);
    let Some(line) = lines.first() else { return };
    let last = bar.right() - plan.px(GAP) - plan.text_width(line, false);
    let x = (plan.held(bar.x) + plan.px(NAME)).min(last);
    sheet.shapes.push(plan.text(x, bar.center().y, line, Style::new(Paint::Ink)));
}

/// How many departments of a cell found no row.
fn n_more(plan: &Plan, lane: LaneBox, position: usize) -> usize {
    plan.n_departments_at(lane.lane, position).saturating_sub(n_rows(plan, lane))
}

fn more(plan: &Plan, lane: LaneBox, sheet: &mut Sheet) {
    let last_row = n_rows(plan, lane).saturating_sub(1) as f32;
    let y = lane.y + plan.px(bar_top(plan.view) + BAR_HEIGHT / 2.0 + bar_pitch(plan.detail) * last_row);
    let style = Style::new(Paint::Ink).anchor(Anchor::Right);
    for position in plan.within.clone() {
        let count = n_more(plan, lane, position);
        if count > 0 && plan.grid.width >= plan.px(NARROW) {
            let x = plan.grid.x(position + 1) - plan.px(2.0 * GAP);
            sheet.shapes.push(plan.text(x, y, &format!("+{count}"), style));
        }
    }
}

/// What each department contributes, below its bar.
fn notes(plan: &Plan, cache: &mut LayoutCache, lane: LaneBox, sheet: &mut Sheet) {
    for (position, touchpoint) in plan.shown() {
        let involved = match lane.lane {
            Lane::Frontstage => &touchpoint.frontstage,
            Lane::Support => &touchpoint.support,
            _ => &touchpoint.backstage,
        };
        for (row, involvement) in involved.iter().take(n_rows(plan, lane)).enumerate() {
            let middle = bar_top(plan.view) + BAR_HEIGHT + LINE / 2.0 + bar_pitch(plan.detail) * row as f32;
            let note = involvement.note.get(plan.view.language);
            let lines = plan.lines(cache, note, plan.grid.width - plan.px(2.0 * INSET), false, 1, false);
            for line in lines.iter() {
                let x = plan.grid.x(position) + plan.px(INSET);
                sheet.shapes.push(plan.text(x, lane.y + plan.px(middle), line, Style::new(Paint::Ink2)));
            }
        }
    }
}

/// Where nobody works yet: what to do here.
fn invitation(plan: &Plan, lane: LaneBox, sheet: &mut Sheet) {
    let words = map::NO_DEPARTMENTS.get(plan.view.language);
    let width = plan.text_width(words, false) + plan.px(2.0 * NAME);
    let x = plan.held(plan.grid.left) + plan.px(GAP);
    let rect = Rect::new(x, lane.y + plan.px(bar_top(plan.view)), width, plan.px(BAR_HEIGHT));
    let stroke = Stroke::dashed(plan.px(1.0), Paint::Edge, plan.px(4.0), plan.px(3.0));
    sheet.shapes.push(Shape::Rect { rect, radius: plan.px(3.0), fill: None, stroke: Some(stroke) });
    let x = rect.x + plan.px(NAME);
    sheet.shapes.push(plan.text(x, rect.center().y, words, Style::new(Paint::Ink2)));
}

/// The strong and the flat colour of a department.
pub fn colors(department: &Department, order: usize) -> (Paint, Paint) {
    match department.color {
        Some(color) => (Paint::Own(color), Paint::OwnTint(color)),
        None => (Paint::DepartmentKey(order), Paint::DepartmentTint(order)),
    }
}

/// The department's name for the map: its own short one, or the beginning of the full one.
pub fn short_name(department: &Department, language: Language) -> &str {
    if !department.short.is_empty() {
        return beginning(department.short.get(language));
    }
    let name = department.name.get(language);
    let n_characters = if name.starts_with(|c: char| c.is_ascii()) { 7 } else { 2 };
    name.char_indices().nth(n_characters).map_or(name, |(end, _)| name[..end].trim_end())
}
