//! What one group alone chose: its moments of truth and its measures, several on a page.

use super::show::{BOTTOM, Show, TOP, WIDTH};
use crate::app::{lone_measures, lone_moments, page_of};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::EDGE;
use crate::words::{compare_ui as words, present};
use eframe::egui::{Stroke, Ui};

/// Left edges and widths of the columns, in u from the edge.
const GROUP: (f32, f32) = (0.0, 220.0);
const WHERE: (f32, f32) = (240.0, 520.0);
const WHAT: (f32, f32) = (800.0, WIDTH - 800.0);

pub fn moments(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, page: usize) {
    show.section(ui, cx, (EDGE, TOP - 8.0, WIDTH), words::LONE_MOMENTS);
    let columns = lone_moments(show.comparison);
    let shown = columns.get(page_of(columns.len(), page)).unwrap_or_default();
    let high = height(shown.len());
    for (at, column) in shown.iter().enumerate() {
        let Some(voice) = show.comparison.voices(*column).into_iter().next() else { continue };
        let said = present::group_moment(voice.moment, show.language());
        let touchpoint = &show.comparison.columns[*column].touchpoint;
        let why = show.revealed.moment(touchpoint).map(|of_key| {
            format!("{}  {}", show.stage.say(present::KEY), show.stage.both(&of_key.why, " / "))
        });
        row(show, ui, cx, (at, high), (voice.group, *column), (said, why));
    }
}

pub fn measures(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, page: usize) {
    show.section(ui, cx, (EDGE, TOP - 8.0, WIDTH), words::LONE_MEASURES);
    let columns = lone_measures(show.comparison);
    let shown = columns.get(page_of(columns.len(), page)).unwrap_or_default();
    let high = height(shown.len());
    for (at, column) in shown.iter().enumerate() {
        let measures = show.comparison.measures(*column);
        let Some(first) = measures.first() else { continue };
        let before = show.comparison.own_touchpoint(first.group, *column).and_then(|own| own.score);
        // Of several at one touchpoint the last score counts.
        let after = measures.iter().rev().find_map(|found| found.measure.score);
        let [before, after] = [before, after].map(|score| score.map(|score| score.to_string()));
        let texts: Vec<&str> = measures.iter().map(|found| found.measure.measure.trim()).collect();
        let said = format!("{}  {}", words::lifted(before, after), texts.join("  "));
        let touchpoint = &show.comparison.columns[*column].touchpoint;
        let of_key = show.revealed.redesign.iter().find(|of_key| of_key.touchpoint == *touchpoint);
        let of_key = of_key.map(|of_key| {
            let measure = show.stage.both(&of_key.measure, " / ");
            format!("{}  → {}  {measure}", show.stage.say(present::KEY), of_key.score)
        });
        row(show, ui, cx, (at, high), (first.group, *column), (said, of_key));
    }
}

fn height(rows: usize) -> f32 {
    ((BOTTOM - TOP - 52.0) / rows.max(1) as f32).min(230.0)
}

fn row(
    show: &Show<'_>,
    ui: &mut Ui,
    cx: &Cx<'_>,
    (at, high): (usize, f32),
    (group, column): (usize, usize),
    (said, of_key): (String, Option<String>),
) {
    let y = TOP + 52.0 + high * at as f32;
    let line = Stroke::new(show.stage.u.max(1.0), cx.color(Paint::Line));
    ui.painter().line_segment([show.stage.at(EDGE, y), show.stage.at(EDGE + WIDTH, y)], line);
    let said = show.clean(&said);
    let said = if said.is_empty() { show.stage.say(words::NOT_WRITTEN) } else { said };
    // With the key both share the height of the row.
    let room = (high - 20.0) * if of_key.is_some() { 0.5 } else { 1.0 };
    let cells = [
        (GROUP, show.group(group), true, high - 20.0),
        (WHERE, show.touchpoint(column), true, high - 20.0),
        (WHAT, said, false, room),
    ];
    for ((x, w), words, bold, room) in cells {
        let lines = |size: f32| ((room / (size * 1.4)) as usize).max(1);
        let sizes = [44.0, 36.0, 30.0, 26.0, 24.0].map(|size| (size, lines(size)));
        show.stage.paragraph(ui, cx, (EDGE + x, y + 10.0, w - 16.0), &words, (&sizes, bold, Paint::Ink));
    }
    if let Some(of_key) = of_key {
        let lines = |size: f32| ((room / (size * 1.4)) as usize).max(1);
        let sizes = [36.0, 30.0, 26.0, 24.0].map(|size| (size, lines(size)));
        let place = (EDGE + WHAT.0, y + 10.0 + room, WHAT.1 - 16.0);
        show.stage.paragraph(ui, cx, place, &of_key, (&sizes, true, Paint::Accent));
    }
}
