//! The map as a class sees it: the curve first, large type, one column in the light, and the key beside it.

use super::frame::{EDGE, SMALL};
use super::stage::Scene;
use super::wall::{BAR, COLUMNS, HEADS, MOST, Wall};
use super::{bars, curve};
use crate::app::Slide;
use crate::model::Touchpoint;
use crate::sheet::{Paint, department_short_name};
use crate::ui::cx::Cx;
use crate::ui::kit::text;
use crate::words::{canvas, present};
use eframe::egui::{Align2, Color32, Stroke, Ui};
use std::ops::Range;

/// The map over the footer.
pub fn map(stage: &Scene<'_>, ui: &mut Ui, cx: &mut Cx<'_>) {
    let wall = Wall::new(stage, cx);
    band(stage, ui, cx, &wall);
    heads(stage, ui, cx, &wall);
    names(stage, ui, cx, &wall);
    curve::paint(stage, ui, cx, &wall);
    bars::paint(stage, ui, cx, &wall);
    if of_departments(stage) && !stage.revealed.owners.is_empty() {
        owners(stage, ui, cx, &wall);
    }
    dim(stage, ui, cx, &wall);
    columns(stage, ui, cx, &wall);
    part(stage, ui, cx, &wall.positions);
}

/// The column in the light, from its name down.
fn band(stage: &Scene<'_>, ui: &Ui, cx: &Cx<'_>, wall: &Wall<'_>) {
    let lit = |touchpoint: &&Touchpoint| stage.touchpoint.as_ref() == Some(&touchpoint.id);
    let Some(column) = wall.touchpoints.iter().position(lit) else { return };
    let top = if wall.names.rows > 1 { wall.curve.0 } else { COLUMNS };
    let wide = wall.step.max(4.0);
    let place = stage.rect(wall.center(column) - wide / 2.0, top, wide, stage.foot() - top - 8.0);
    ui.painter().rect_filled(place, (12.0 * stage.u) as u8, cx.color(Paint::Tint));
}

/// The stages, each with a rule over its columns.
fn heads(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, wall: &Wall<'_>) {
    let light = stage.touchpoint.as_ref().and_then(|id| stage.worksheet.journey.place(id));
    // Where touchpoints have no names, those of the stages have two lines.
    for (index, name, columns) in wall.stages(stage) {
        let (left, right) =
            (wall.center(columns.start) - wall.step / 2.0, wall.center(columns.end) - wall.step / 2.0);
        let lit = light.map(|place| place.stage) == Some(index);
        let rule = stage.rect(left + 4.0, HEADS + 40.0, (right - left - 8.0).max(1.0), 4.0);
        ui.painter().rect_filled(rule, 0, cx.color(if lit { Paint::Accent } else { Paint::Line }));
        let paint = if lit { Paint::Ink } else { Paint::Ink2 };
        let words = stage.both(name, " · ");
        let style = stage.style(33.0, true);
        let room = right - left - 16.0;
        let fits = stage.width(cx, &words, style) <= room * stage.u;
        let words = if fits { words } else { name.get(cx.language).to_owned() };
        let number = (index + 1).to_string();
        let words =
            if room < 120.0 && stage.width(cx, &words, style) > room * stage.u { &number } else { &words };
        let place = stage.rect(left + 8.0, HEADS, room, 38.0);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, words, (style, paint));
    }
}

/// The names over their columns; of two rows the upper one leads down with a line.
fn names(stage: &Scene<'_>, ui: &Ui, cx: &Cx<'_>, wall: &Wall<'_>) {
    let names = &wall.names;
    if names.lines.is_empty() {
        return numbers(stage, ui, cx, wall);
    }
    let row = names.line() * names.most as f32;
    for (column, lines) in names.lines.iter().enumerate() {
        let lit = wall.touchpoints.get(column).map(|touchpoint| &touchpoint.id) == stage.touchpoint.as_ref();
        let lit = lit && stage.touchpoint.is_some();
        let x = wall.center(column);
        let upper = names.rows > 1 && column % 2 == 0;
        let top = COLUMNS + if names.rows > 1 && !upper { row } else { 0.0 };
        let mut y = top + names.line() / 2.0 + 2.0;
        for (at, of_language) in lines.iter().enumerate() {
            let paint = match (lit, at) {
                (true, _) => Paint::Accent,
                (_, 0) => Paint::Ink,
                _ => Paint::Ink2,
            };
            for line in of_language.iter() {
                let place = stage.rect(x - 1.0, y - 1.0, 2.0, 2.0);
                let style = stage.style(names.size, lit);
                text::line_in(ui, place, Align2::CENTER_CENTER, line, style, cx.color(paint));
                y += names.line();
            }
        }
        if upper {
            let foot = y - names.line() / 2.0 + 2.0;
            let line = Stroke::new(2.0 * stage.u, cx.color(Paint::Line));
            ui.painter().line_segment([stage.at(x, foot), stage.at(x, wall.curve.0)], line);
        }
    }
}

/// Where there are too many names, the numbers, as many as have room.
fn numbers(stage: &Scene<'_>, ui: &Ui, cx: &Cx<'_>, wall: &Wall<'_>) {
    let style = stage.style(33.0, false);
    let widest = stage.width(cx, &wall.positions.end.to_string(), style) / stage.u + 12.0;
    let every = [1, 2, 5, 10, 20, 50, 100].into_iter().find(|every| wall.step * *every as f32 >= widest);
    for column in 0..wall.touchpoints.len() {
        let number = wall.positions.start + column + 1;
        if every.is_none_or(|every| every > 1 && !number.is_multiple_of(every)) {
            continue;
        }
        let place = stage.rect(wall.center(column) - 1.0, COLUMNS + 20.0, 2.0, 2.0);
        let words = number.to_string();
        text::line_in(ui, place, Align2::CENTER_CENTER, &words, style, cx.color(Paint::Ink2));
    }
}

/// Says which columns these are, where there are more.
fn part(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, positions: &Range<usize>) {
    let n = stage.worksheet.journey.n_touchpoints();
    if n > MOST && positions.len() == MOST {
        let words = present::part(positions.start + 1, positions.end, n, cx.language);
        let place = stage.rect(stage.wide() - EDGE - 800.0, 6.0, 800.0, 36.0);
        stage.line(ui, cx, place, Align2::RIGHT_CENTER, &words, (stage.style(SMALL, false), Paint::Ink2));
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
fn dim(stage: &Scene<'_>, ui: &Ui, cx: &Cx<'_>, wall: &Wall<'_>) {
    let wanted = cx.state.presentation.spotlight || matches!(stage.slide, Slide::Department(_));
    if !wanted {
        return;
    }
    let [r, g, b] = cx.palette.color(Paint::Surface);
    let veil = Color32::from_rgba_unmultiplied(r, g, b, 200);
    for (column, touchpoint) in wall.touchpoints.iter().enumerate() {
        if !lit(stage, touchpoint) {
            let left = wall.center(column) - wall.step / 2.0;
            let place = stage.rect(left, wall.curve.0, wall.step, stage.foot() - wall.curve.0);
            ui.painter().rect_filled(place, 0, veil);
        }
    }
}

/// Whether the slide is about who stands behind the touchpoints.
pub fn of_departments(stage: &Scene<'_>) -> bool {
    matches!(stage.slide, Slide::Departments | Slide::Department(_))
}

/// Who owns the moments of truth by the key, column by column, in the last row over the foot.
fn owners(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, wall: &Wall<'_>) {
    let y = stage.foot() - BAR;
    for (column, touchpoint) in wall.touchpoints.iter().enumerate() {
        let owner = stage.revealed.owner(&touchpoint.id);
        let department = owner.and_then(|owner| stage.worksheet.journey.department(&owner.owner));
        let Some(department) = department else { continue };
        let words = department_short_name(department, cx.language);
        let style = stage.style(SMALL, true);
        let wide = (stage.width(cx, words, style) / stage.u + 20.0).max(40.0);
        let left = (wall.center(column) - wide / 2.0).min(wall.right - wide);
        let place = stage.rect(left, y + 2.0, wide, BAR - 6.0);
        let edge = Stroke::new(3.0 * stage.u, cx.color(Paint::Accent));
        let inside = eframe::egui::StrokeKind::Inside;
        ui.painter().rect(place, (6.0 * stage.u) as u8, cx.color(Paint::Surface), edge, inside);
        stage.line(ui, cx, place.shrink(4.0 * stage.u), Align2::CENTER_CENTER, words, (style, Paint::Accent));
    }
    let place = stage.rect(8.0, y, wall.left - 20.0, BAR);
    let words = cx.say(present::KEY);
    stage.line(ui, cx, place, Align2::RIGHT_CENTER, words, (stage.style(SMALL, true), Paint::Accent));
}

/// Names the columns for a screen reader and for tests.
fn columns(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, wall: &Wall<'_>) {
    for (column, touchpoint) in wall.touchpoints.iter().enumerate() {
        let mut name = stage.both(&touchpoint.name, " · ");
        name = format!("{} {name}", wall.positions.start + column + 1);
        let score = touchpoint.score.map(|score| score.to_string());
        let words = [Some(canvas::point_name(&name, cx.language)), score].into_iter().flatten();
        let words: Vec<String> = words.collect();
        let left = wall.center(column) - wall.step / 2.0;
        let place = stage.rect(left, wall.curve.0, wall.step, wall.curve.1 - wall.curve.0);
        stage.name(ui, place, &words.join(" "));
    }
}
