//! The departments under the curve: those that the customer meets, and those behind them.

use super::frame::SMALL;
use super::stage::Scene;
use super::wall::{BAR, Wall};
use crate::model::{DepartmentId, Touchpoint};
use crate::sheet::{Lane, Paint, department_colors, department_short_name};
use crate::ui::cx::Cx;
use crate::ui::kit::text;
use eframe::egui::{Align2, Stroke, Ui};

/// The strong stripe at the left of a bar, in u.
const STRIPE: f32 = 8.0;

pub fn paint(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, wall: &Wall<'_>) {
    let (front, back) = wall.bars;
    let mut y = wall.curve.1;
    for (lane, rows) in [(Lane::Frontstage, front), (Lane::Backstage, back)] {
        if rows == 0 {
            continue;
        }
        border(stage, ui, cx, wall, y, lane);
        let place = stage.rect(8.0, y, wall.left - 20.0, BAR);
        let style = (stage.style(SMALL, false), Paint::Ink2);
        stage.line(ui, cx, place, Align2::RIGHT_CENTER, &stage.say(lane.name()), style);
        for row in 0..rows {
            paint_row(stage, ui, cx, wall, (lane, row, rows), y);
            y += BAR;
        }
    }
}

/// The line of interaction, and the dashed line of visibility.
fn border(stage: &Scene<'_>, ui: &Ui, cx: &Cx<'_>, wall: &Wall<'_>, y: f32, lane: Lane) {
    let ends = [stage.at(wall.left, y), stage.at(wall.right, y)];
    let stroke = Stroke::new(2.0 * stage.u, cx.color(Paint::Edge));
    if lane == Lane::Frontstage {
        ui.painter().line_segment(ends, stroke);
    } else {
        let dashes = eframe::egui::Shape::dashed_line(&ends, stroke, 12.0 * stage.u, 8.0 * stage.u);
        ui.painter().extend(dashes);
    }
}

fn departments<'a>(stage: &'a Scene<'_>, lane: Lane, touchpoint: &'a Touchpoint) -> Vec<&'a DepartmentId> {
    match lane {
        Lane::Frontstage => touchpoint.frontstage.iter().map(|involved| &involved.department).collect(),
        _ => stage.worksheet.journey.backstage_of(touchpoint).collect(),
    }
}

/// Neighbours with the same department are one bar; a department without a row is counted as `+1`.
fn paint_row(
    stage: &Scene<'_>,
    ui: &Ui,
    cx: &Cx<'_>,
    wall: &Wall<'_>,
    (lane, row, rows): (Lane, usize, usize),
    y: f32,
) {
    let journey = &stage.worksheet.journey;
    let of: Vec<Vec<&DepartmentId>> =
        wall.touchpoints.iter().map(|touchpoint| departments(stage, lane, touchpoint)).collect();
    let at = |column: usize| of.get(column).and_then(|of| of.get(row)).copied();
    let more = |column: usize| {
        let beyond = of.get(column).map_or(0, |of| of.len().saturating_sub(rows));
        if row + 1 == rows { beyond } else { 0 }
    };
    let mut column = 0;
    while column < of.len() {
        let Some(id) = at(column) else {
            column += 1;
            continue;
        };
        let mut end = column + 1;
        while end < of.len() && at(end) == Some(id) && more(end) == more(column) {
            end += 1;
        }
        let left = wall.center(column) - wall.step / 2.0 + 2.0;
        let wide = wall.step * (end - column) as f32 - 4.0;
        let order = journey.department_position(id).unwrap_or_default();
        let department = journey.departments.get(order);
        let (key, tint) =
            department.map_or((Paint::Edge, Paint::Sunk), |department| department_colors(department, order));
        let radius = (6.0 * stage.u) as u8;
        ui.painter().rect_filled(stage.rect(left, y + 4.0, wide, BAR - 6.0), radius, cx.color(tint));
        ui.painter().rect_filled(stage.rect(left, y + 4.0, STRIPE.min(wide), BAR - 6.0), 0, cx.color(key));
        let mut words = department.map_or_else(
            || id.as_str().to_owned(),
            |department| department_short_name(department, cx.language).to_owned(),
        );
        if more(column) > 0 {
            words = format!("{words} +{}", more(column));
        }
        let style = stage.style(SMALL, false);
        if stage.width(cx, &words, style) / stage.u <= wide - STRIPE - 6.0 {
            let place = stage.rect(left + STRIPE + 6.0, y + 4.0, wide - STRIPE, BAR - 6.0);
            text::line_in(ui, place, Align2::LEFT_CENTER, &words, style, cx.color(Paint::Ink));
        }
        column = end;
    }
}
