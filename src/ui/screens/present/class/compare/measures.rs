//! What each group would do at one touchpoint, side by side.

use super::show::{BOTTOM, Show, TOP, WIDTH};
use crate::model::redesign::Redesign;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::EDGE;
use crate::words::{compare_ui as words, present, redesign};
use eframe::egui::{CornerRadius, Ui};

const MOST: usize = 6;

pub fn paint(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, column: usize) {
    let Some(shared) = show.comparison.columns.get(column) else { return };
    let name = show.touchpoint(column);
    let n = show.comparison.works.len();
    let told = show.told(|language| words::of_groups(shared.measured_by.len(), n, language));
    let right = show.stage.width(cx, &told, show.stage.style(32.0, true)) / show.stage.u;
    show.line(ui, cx, (EDGE, TOP, WIDTH - right - 40.0, 64.0), &name, (46.0, true, Paint::Ink));
    show.line_right(ui, cx, (EDGE, TOP, WIDTH, 64.0), &told, (32.0, true, Paint::Accent));
    let measures = show.comparison.measures(column);
    let of_key: Vec<&Redesign> =
        show.revealed.redesign.iter().filter(|found| found.touchpoint == shared.touchpoint).collect();
    let mut cards: Vec<(String, String, String, Paint)> = Vec::new();
    for found in measures.iter().take(MOST) {
        let before = show.comparison.own_touchpoint(found.group, column).and_then(|own| own.score);
        let [before, after] = [before, found.measure.score].map(|score| score.map(|score| score.to_string()));
        let head = format!("{}  {}", show.group(found.group), words::lifted(before, after));
        let kind = show.stage.say(redesign::kind(found.measure.kind));
        let spent = show.told(|language| words::points(found.measure.cost, language));
        let words = show.clean(&found.measure.measure);
        cards.push((head, format!("{kind}  {spent}"), words, Paint::Ink));
    }
    for found in of_key {
        let head = format!("{}  → {}", show.stage.say(present::KEY), found.score);
        let kind = show.stage.say(redesign::kind(found.kind));
        cards.push((head, kind, show.stage.both(&found.measure, " / "), Paint::Accent));
    }
    let (top, gap) = (TOP + 84.0, 24.0);
    let rows = cards.len().div_ceil(2).max(1) as f32;
    let high = ((BOTTOM - top) / rows - gap).clamp(120.0, 520.0);
    let wide = if cards.len() == 1 { WIDTH } else { (WIDTH - gap) / 2.0 };
    for (at, (head, right, words, paint)) in cards.iter().enumerate() {
        let x = EDGE + (wide + gap) * (at % 2) as f32;
        let y = top + (high + gap) * (at / 2) as f32;
        card(show, ui, cx, (x, y, wide, high), (head, right), words, *paint);
    }
    if measures.len() > MOST {
        let more = show.told(|language| words::more_places(measures.len() - MOST, language));
        show.line_right(ui, cx, (EDGE, BOTTOM - 4.0, WIDTH, 34.0), &more, (24.0, false, Paint::Ink2));
    }
}

fn card(
    show: &Show<'_>,
    ui: &mut Ui,
    cx: &Cx<'_>,
    (x, y, w, h): (f32, f32, f32, f32),
    (head, right): (&str, &str),
    words: &str,
    paint: Paint,
) {
    let place = show.stage.rect(x, y, w, h);
    ui.painter().rect_filled(place, CornerRadius::same(8), cx.color(Paint::Canvas));
    let wide = show.stage.width(cx, right, show.stage.style(24.0, false)) / show.stage.u;
    let size = if h > 220.0 { 38.0 } else { 30.0 };
    show.line(ui, cx, (x + 20.0, y + 12.0, w - 60.0 - wide, 48.0), head, (size, true, paint));
    show.line_right(ui, cx, (x + 20.0, y + 12.0, w - 40.0, 44.0), right, (24.0, false, Paint::Ink2));
    let lines = |size: f32| (((h - 76.0) / (size * 1.4)) as usize).max(1);
    let sizes = [
        (52.0, lines(52.0)),
        (44.0, lines(44.0)),
        (34.0, lines(34.0)),
        (30.0, lines(30.0)),
        (26.0, lines(26.0)),
        (24.0, lines(24.0)),
    ];
    let (words, paint) = if words.is_empty() {
        (show.stage.say(words::NOT_WRITTEN), Paint::Ink2)
    } else {
        (words.to_owned(), paint)
    };
    show.stage.paragraph(ui, cx, (x + 20.0, y + 66.0, w - 40.0), &words, (&sizes, false, paint));
}
