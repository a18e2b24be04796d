//! The map as a class sees it: fewer lanes, large type, one column in the light, and the key over it.

use super::frame::{EDGE, FOOTER};
use super::stage::Scene;
use crate::app::Slide;
use crate::model::Touchpoint;
use crate::sheet::{self, Column, Columns, Lane, LaneSet, MapLayer, Paint, Sheet, View};
use crate::ui::cx::Cx;
use crate::ui::kit::painter;
use crate::words::{canvas, present};
use eframe::egui::{Align2, Color32, Pos2, Rect, Ui, vec2};
use std::ops::Range;

/// The map's own type has 13 px, the projected one 26 u.
const SCALE: f32 = 2.0;
/// Where the map begins, in u from the top.
const TOP: f32 = 92.0;
/// The row of the key under the map, in u.
const KEY_ROW: f32 = 60.0;
/// The height of a score point that the curve gets at scale 1: what is left, within reason.
const POINT: (f32, f32) = (5.0, 20.0);

/// The map over the footer.
pub fn map(stage: &Scene<'_>, ui: &mut Ui, cx: &mut Cx<'_>) {
    let revealed = stage.revealed;
    let with_key = if of_departments(stage) {
        !revealed.owners.is_empty()
    } else {
        let has_any =
            !revealed.curve.is_empty() || !revealed.marks.is_empty() || !revealed.moments.is_empty();
        stage.numbers && has_any
    };
    let height = FOOTER - 8.0 - TOP - if with_key { KEY_ROW } else { 0.0 };
    let (lanes, layer) = match stage.slide {
        Slide::BeforeAfter | Slide::Measure(_) => {
            (LaneSet::of(&[Lane::Name, Lane::Curve, Lane::Measure]), MapLayer::Redesign)
        }
        Slide::Marks | Slide::Mark(_) => (LaneSet::of(LANES), MapLayer::Mark),
        _ => (LaneSet::of(LANES), MapLayer::Map),
    };
    let view = View {
        column: Columns::Fit,
        lanes,
        lit: LaneSet::of(&[Lane::Curve]),
        layer,
        selected: stage.touchpoint.clone(),
        scale: SCALE * stage.u,
        point_height: Some(POINT.0),
        hints: false,
        line_names: false,
        ..View::new(cx.language, (1920.0 - EDGE + 8.0) * stage.u)
    };
    let positions = positions(stage, cx);
    let width = (1920.0 - EDGE + 8.0) * stage.u;
    // A few columns do not fill the width at the usual size: they become a little larger, and stand in
    // the middle.
    let usual = SCALE * stage.u;
    let wide = positions.len() as f32 * WIDEST + LABELS;
    let scale = (width / wide.max(1.0)).clamp(usual, usual * 1.1);
    let fitting = (width / scale - LABELS) / positions.len().max(1) as f32;
    let column = if fitting > WIDEST { Columns::Width(WIDEST) } else { Columns::Fit };
    let view = View { scale, column, ..view };
    let sheet = lay_out(stage, cx, view, &positions, height * stage.u);
    let free = (width - sheet.grid.right()).max(0.0) / stage.u;
    let left = if free > 64.0 { free / 2.0 } else { 0.0 };
    let origin = stage.at(left, TOP);
    painter::paint(ui.painter(), cx, origin, sheet.all_shapes());
    if with_key && of_departments(stage) {
        owner_row(stage, ui, cx, (&sheet, left), FOOTER - 8.0 - KEY_ROW);
    } else if with_key {
        key_curve(stage, ui, cx, &sheet, origin);
        key_row(stage, ui, cx, (&sheet, left), FOOTER - 8.0 - KEY_ROW);
    }
    dim(stage, ui, cx, &sheet, origin);
    columns(stage, ui, cx, &sheet, origin);
    part(stage, ui, cx, &positions);
}

/// The widest column that shows no more than names, and the labels at its left, in the sheet's pixels at
/// 100 %: what a wider one adds is for reading at a desk.
const WIDEST: f32 = 111.0;
const LABELS: f32 = 64.0;

const LANES: &[Lane] = &[Lane::Name, Lane::Curve, Lane::Frontstage, Lane::Backstage];

/// Gives the curve what the other lanes leave; the back row goes first where it is too much, then the
/// front row, never the size of the type.
fn lay_out(
    stage: &Scene<'_>,
    cx: &mut Cx<'_>,
    mut view: View,
    positions: &Range<usize>,
    height: f32,
) -> Sheet {
    let picture = stage.picture();
    let memory = &mut *cx.memory;
    let mut low = sheet::lay_out_part(&picture, &view, positions.clone(), &memory.measure, &mut memory.lines);
    for lane in [Lane::Backstage, Lane::Frontstage] {
        if low.size.1 > height && view.lanes.contains(lane) {
            view.lanes = view.lanes.without(lane);
            low = sheet::lay_out_part(&picture, &view, positions.clone(), &memory.measure, &mut memory.lines);
        }
    }
    let more = (height - low.size.1) / (10.0 * view.scale);
    view.point_height = Some((POINT.0 + more).clamp(POINT.0, POINT.1));
    sheet::lay_out_part(&picture, &view, positions.clone(), &memory.measure, &mut memory.lines)
}

/// The columns to show: a stage's, or all.
fn positions(stage: &Scene<'_>, cx: &Cx<'_>) -> Range<usize> {
    let journey = &stage.worksheet.journey;
    let index = match stage.slide {
        Slide::Stage(index) => Some(index),
        _ if cx.state.presentation.zoomed => {
            stage.touchpoint.as_ref().and_then(|id| journey.place(id)).map(|place| place.stage)
        }
        _ => None,
    };
    let Some(index) = index else { return around(stage) };
    let start: usize = journey.stages.iter().take(index).map(|stage| stage.touchpoints.len()).sum();
    let n = journey.stages.get(index).map_or(0, |stage| stage.touchpoints.len());
    start..start + n
}

/// More columns than this are no picture any more, on no projector.
const MOST: usize = 1_000;

/// All columns; of too many those around the one in the light.
fn around(stage: &Scene<'_>) -> Range<usize> {
    let n = stage.worksheet.journey.n_touchpoints();
    let light = stage.touchpoint.as_ref().and_then(|id| stage.worksheet.journey.position(id));
    let start = light.unwrap_or(0).saturating_sub(MOST / 2).min(n.saturating_sub(MOST));
    start..n.min(start + MOST)
}

/// Says which columns these are, where there are more.
fn part(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, positions: &Range<usize>) {
    let n = stage.worksheet.journey.n_touchpoints();
    if n > MOST && positions.len() == MOST {
        let words = present::part(positions.start + 1, positions.end, n, cx.language);
        let place = stage.rect(1920.0 - EDGE - 800.0, TOP - 60.0, 800.0, 36.0);
        stage.line(ui, cx, place, Align2::RIGHT_CENTER, &words, (stage.style(26.0, false), Paint::Ink2));
    }
}

/// Whether a column stands in the light.
fn lit(stage: &Scene<'_>, touchpoint: &Touchpoint) -> bool {
    let journey = &stage.worksheet.journey;
    match stage.slide {
        Slide::Department(at) => {
            journey.departments.get(at).is_some_and(|department| touchpoint.role_of(&department.id).is_some())
        }
        _ => stage.touchpoint.as_ref().is_none_or(|id| *id == touchpoint.id),
    }
}

/// Dims the columns that are not in the light: with the spotlight, and for the slide of a department.
fn dim(stage: &Scene<'_>, ui: &Ui, cx: &Cx<'_>, sheet: &Sheet, origin: Pos2) {
    let wanted = cx.state.presentation.spotlight || matches!(stage.slide, Slide::Department(_));
    if !wanted {
        return;
    }
    let [r, g, b] = cx.palette.color(Paint::Surface);
    let veil = Color32::from_rgba_unmultiplied(r, g, b, 200);
    let heads = sheet.lanes.first().map_or(0.0, |lane| lane.bottom());
    let touchpoints: Vec<&Touchpoint> = stage.worksheet.journey.touchpoints().collect();
    let in_the_dark =
        |column: &&Column| touchpoints.get(column.position).is_some_and(|touchpoint| !lit(stage, touchpoint));
    for column in sheet.columns.iter().filter(in_the_dark) {
        let size = vec2(column.width, (FOOTER - TOP) * stage.u - heads);
        ui.painter().rect_filled(Rect::from_min_size(origin + vec2(column.x, heads), size), 0, veil);
    }
}

/// The reference curve, dashed, with a ring where it differs from the group's.
fn key_curve(stage: &Scene<'_>, ui: &Ui, cx: &Cx<'_>, sheet: &Sheet, origin: Pos2) {
    let Some(curve) = sheet.curve else { return };
    let u = stage.u;
    let scored = sheet.columns.iter().filter_map(|column| {
        let score = stage.revealed.score(&column.touchpoint)?;
        let y = curve.y_of(score);
        let own = stage.worksheet.journey.touchpoint(&column.touchpoint).and_then(|t| t.score);
        Some((sheet::Point::new(column.x + column.width / 2.0, y), own == Some(score)))
    });
    let scored: Vec<_> = scored.collect();
    let stroke = sheet::Stroke { width: 3.0 * u, paint: Paint::Accent, dash: Some((12.0 * u, 8.0 * u)) };
    let points = scored.iter().map(|(at, _)| *at).collect();
    let mut shapes = vec![sheet::Shape::Polyline { points, stroke }];
    shapes.extend(scored.iter().filter(|(_, same)| !same).map(|(center, _)| sheet::Shape::Circle {
        center: *center,
        radius: 10.0 * u,
        fill: Some(Paint::Surface),
        stroke: Some(sheet::Stroke::solid(3.0 * u, Paint::Accent)),
    }));
    painter::paint(ui.painter(), cx, origin, &shapes);
    // The group's own dots stay on top: a line through a number cannot be read.
    let is_dot = |shape: &&sheet::Shape| match shape {
        sheet::Shape::Circle { fill, .. } => matches!(fill, Some(Paint::Score(_))),
        sheet::Shape::Text { paint, .. } => *paint == Paint::OnDot,
        _ => false,
    };
    painter::paint(ui.painter(), cx, origin, sheet.shapes.iter().filter(is_dot));
}

/// Whether the slide is about who stands behind the touchpoints.
fn of_departments(stage: &Scene<'_>) -> bool {
    matches!(stage.slide, Slide::Departments | Slide::Department(_))
}

/// Says at the left that a row is the key's.
fn key_label(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, left: f32, middle: f32) {
    let label = stage.rect(left + EDGE - 24.0, middle - 18.0, 64.0, 36.0);
    stage.line(
        ui,
        cx,
        label,
        Align2::RIGHT_CENTER,
        cx.say(present::KEY),
        (stage.style(26.0, true), Paint::Accent),
    );
}

/// Who owns the moments of truth by the key, column by column.
fn owner_row(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, (sheet, left): (&Sheet, f32), y: f32) {
    let middle = y + KEY_ROW / 2.0;
    key_label(stage, ui, cx, left, middle);
    for column in &sheet.columns {
        let owner = stage.revealed.owner(&column.touchpoint);
        let department = owner.and_then(|owner| stage.worksheet.journey.department(&owner.owner));
        let Some(department) = department else { continue };
        let words = sheet::department_short_name(department, cx.language);
        let place = stage.rect(left + column.x / stage.u, middle - 18.0, column.width / stage.u, 36.0);
        let style = stage.style(26.0, true);
        stage.line(ui, cx, place, Align2::CENTER_CENTER, words, (style, Paint::Accent));
    }
}

/// Reference scores and marks, column by column.
fn key_row(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, (sheet, left): (&Sheet, f32), y: f32) {
    let u = stage.u;
    let middle = y + KEY_ROW / 2.0;
    key_label(stage, ui, cx, left, middle);
    for column in &sheet.columns {
        let score = stage.revealed.score(&column.touchpoint);
        let marks: Vec<_> = stage.revealed.marks_at(&column.touchpoint).collect();
        let center = left + column.x / u + column.width / u / 2.0;
        let number_wide = if score.is_some() { 46.0 } else { 0.0 };
        let wide = number_wide + 32.0 * marks.len() as f32;
        let mut x = center - wide / 2.0;
        if let Some(score) = score.filter(|_| column.width >= 44.0 * u) {
            let place = stage.rect(x, middle - 18.0, number_wide, 36.0);
            let words = score.to_string();
            stage.line(
                ui,
                cx,
                place,
                Align2::CENTER_CENTER,
                &words,
                (stage.style(26.0, true), Paint::Accent),
            );
            x += number_wide;
        }
        for kind in marks {
            let at = sheet::Point::new((x + 16.0) * u, 0.0);
            let shapes = sheet::marks::shapes(kind, at, 12.0 * u, false);
            painter::paint(ui.painter(), cx, stage.at(0.0, middle), &shapes);
            x += 32.0;
        }
    }
}

/// Names the columns for a screen reader and for tests.
fn columns(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, sheet: &Sheet, origin: Pos2) {
    let touchpoints: Vec<&Touchpoint> = stage.worksheet.journey.touchpoints().collect();
    for column in &sheet.columns {
        let Some(touchpoint) = touchpoints.get(column.position) else { continue };
        let name = format!("{} {}", column.position + 1, touchpoint.name.get(cx.language));
        let score = touchpoint.score.map(|score| score.to_string());
        let words = [Some(canvas::point_name(&name, cx.language)), score].into_iter().flatten();
        let words: Vec<String> = words.collect();
        let place =
            Rect::from_min_size(origin + vec2(column.x, 0.0), vec2(column.width, (FOOTER - TOP) * stage.u));
        stage.name(ui, place, &words.join(" "));
    }
}

/// Departments against touchpoints, over the whole slide.
pub fn matrix(stage: &Scene<'_>, ui: &mut Ui, cx: &mut Cx<'_>) {
    let mut view = View {
        column: Columns::Fit,
        lanes: LaneSet::of(&[Lane::Name, Lane::Matrix, Lane::Check]),
        lit: LaneSet::of(&[Lane::Matrix]),
        layer: MapLayer::Assign,
        scale: SCALE * stage.u,
        hints: false,
        line_names: false,
        ..View::new(cx.language, (1920.0 - EDGE + 8.0) * stage.u)
    };
    let all = around(stage);
    let picture = stage.picture();
    let memory = &mut *cx.memory;
    let mut lay =
        |view: &View| sheet::lay_out_part(&picture, view, all.clone(), &memory.measure, &mut memory.lines);
    let room = (1080.0 - TOP - 24.0) * stage.u;
    // At its smallest, the slide has room for no more.
    view.visible_rows = Some(0.0..room * 2.0);
    let sheet = lay(&view);
    let sheet = if sheet.size.1 > room {
        // 24 u are the least that the back row reads.
        view.scale *= (room / sheet.size.1).max(24.0 / 26.0);
        lay(&view)
    } else {
        sheet
    };
    let origin = stage.at(0.0, TOP);
    painter::paint(ui.painter(), cx, origin, sheet.all_shapes());
    columns(stage, ui, cx, &sheet, origin);
    part(stage, ui, cx, &all);
}
