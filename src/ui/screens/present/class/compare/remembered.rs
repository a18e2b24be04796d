//! How each group's journey is remembered, before and after its redesign, with what it spent. In the order of the
//! groups: it is no ranking.

use super::show::{BOTTOM, Show, TOP, WIDTH};
use crate::analysis::compare::RememberedLine;
use crate::sheet::{Paint, Shape, Stroke};
use crate::ui::cx::Cx;
use crate::ui::kit::{painter, parts};
use crate::ui::screens::present::frame::EDGE;
use crate::words::{compare_ui as words, map, names};
use eframe::egui::{Align2, Stroke as Line, Ui, vec2};

/// Where the scale begins and ends, in u.
const SCALE: (f32, f32) = (EDGE + 260.0, 1920.0 - EDGE - 430.0);
/// Rows lower than this have no room for type.
const LEAST: f32 = 40.0;

pub fn paint(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    let lines = show.comparison.remembered();
    let caption = show.stage.say(map::GAUGE_CAPTION);
    show.line(ui, cx, (EDGE, BOTTOM - 30.0, WIDTH, 36.0), &caption, (24.0, false, Paint::Ink2));
    scale(show, ui, cx);
    let top = TOP + 56.0;
    let room = BOTTOM - 44.0 - top;
    let row = (room / lines.len().max(1) as f32).min(104.0);
    if row >= LEAST {
        for (at, line) in lines.iter().enumerate() {
            told(show, ui, cx, top + row * (at as f32 + 0.5), line);
        }
    } else {
        strokes(show, ui, cx, (top, row), &lines);
    }
}

fn x_of(value: f64) -> f32 {
    SCALE.0 + (SCALE.1 - SCALE.0) * ((value as f32 + 5.0) / 10.0)
}

/// The scale over the rows, and what stands at the right.
fn scale(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    let stage = show.stage;
    for value in [-5, 0, 5] {
        let x = x_of(f64::from(value));
        let words = names::signed(f64::from(value), 0);
        let place = stage.rect(x - 60.0, TOP - 4.0, 120.0, 40.0);
        stage.line(ui, cx, place, Align2::CENTER_CENTER, &words, (stage.style(26.0, true), Paint::Ink2));
        let stroke = Line::new(stage.u.max(1.0), cx.color(Paint::Line));
        ui.painter().line_segment([stage.at(x, TOP + 44.0), stage.at(x, BOTTOM - 44.0)], stroke);
    }
    let language = show.language();
    let heads = format!("{} → {}", words::BEFORE.get(language), words::AFTER.get(language));
    show.line(ui, cx, (SCALE.1 + 40.0, TOP - 4.0, 230.0, 40.0), &heads, (24.0, false, Paint::Ink2));
    let spent = words::SPENT.get(language);
    show.line_right(
        ui,
        cx,
        (1920.0 - EDGE - 140.0, TOP - 4.0, 140.0, 40.0),
        spent,
        (24.0, false, Paint::Ink2),
    );
}

/// One group: an arrow from before to after, the two numbers, the points.
fn told(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, y: f32, line: &RememberedLine) {
    let stage = show.stage;
    let is_lit = show.lit == Some(line.group);
    let ink = if is_lit { Paint::Accent } else { Paint::Ink };
    let group = show.group(line.group);
    show.line(ui, cx, (EDGE, y - 22.0, 240.0, 44.0), &group, (30.0, true, ink));
    let Some(before) = line.before else {
        let words = stage.say(words::NO_END_SCORE);
        show.line(ui, cx, (SCALE.0, y - 20.0, 700.0, 40.0), &words, (28.0, false, Paint::Ink2));
        return;
    };
    let after = line.after.filter(|_| line.redesigned);
    let from = stage.at(x_of(before), y);
    if let Some(after) = after {
        let to = stage.at(x_of(after), y);
        let stroke = Line::new(6.0 * stage.u, cx.color(Paint::Accent));
        let way = to.x - from.x;
        if way.abs() > 24.0 * stage.u {
            let head = 20.0 * stage.u * way.signum();
            ui.painter().line_segment([from, to - vec2(head, 0.0)], stroke);
            let along = vec2(way.signum(), 0.0);
            parts::arrow_head(ui, to, along, 26.0 * stage.u, cx.color(Paint::Accent));
        } else {
            ui.painter().circle_filled(to, 12.0 * stage.u, cx.color(Paint::Accent));
        }
    }
    let ring = Line::new(4.0 * stage.u, cx.color(Paint::Ink));
    ui.painter().circle(from, 12.0 * stage.u, cx.color(Paint::Surface), ring);
    let number = |value: f64| names::remembered(value);
    let numbers = match after {
        Some(after) => words::lifted(Some(number(before)), Some(number(after))),
        None => number(before),
    };
    show.line(ui, cx, (SCALE.1 + 40.0, y - 22.0, 220.0, 44.0), &numbers, (34.0, true, ink));
    let spent = match line.redesigned {
        true => words::points(line.spent, show.language()),
        false => words::NO_REDESIGN.get(show.language()).to_owned(),
    };
    show.line_right(
        ui,
        cx,
        (1920.0 - EDGE - 180.0, y - 20.0, 180.0, 40.0),
        &spent,
        (26.0, false, Paint::Ink2),
    );
}

/// Of very many groups, a stroke each.
fn strokes(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, (top, row): (f32, f32), lines: &[RememberedLine]) {
    let u = show.stage.u;
    let origin = show.stage.at(0.0, 0.0);
    let mut shapes = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(before) = line.before else { continue };
        let y = (top + row * (at as f32 + 0.5)) * u;
        let point = |value: f64| crate::sheet::Point::new(x_of(value) * u, y);
        let width = (row * 0.6).max(1.0) * u;
        if let Some(after) = line.after.filter(|_| line.redesigned) {
            let stroke = Stroke::solid(width, Paint::Accent);
            shapes.push(Shape::Line { from: point(before), to: point(after), stroke });
        }
        let mark = crate::sheet::Rect::around(point(before), 10.0 * u, width.max(2.0 * u));
        shapes.push(Shape::Rect { rect: mark, radius: 0.0, fill: Some(Paint::Ink), stroke: None });
    }
    painter::paint(ui.painter(), cx, origin, &shapes);
    let every = ((LEAST / row.max(0.01)).ceil() as usize).max(1);
    for line in lines.iter().step_by(every) {
        let y = top + row * (line.group as f32 + 0.5);
        let group = show.group_in(line.group, show.language());
        show.line(ui, cx, (EDGE, y - 18.0, 240.0, 36.0), &group, (24.0, false, Paint::Ink2));
    }
}
