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
    let shown = measures.len().min(MOST);
    let rows = shown.div_ceil(2) + of_key.len().div_ceil(2);
    let (top, gap) = (TOP + 84.0, 24.0);
    let high = ((BOTTOM - top) / rows.max(1) as f32 - gap).clamp(120.0, 280.0);
    let wide = (WIDTH - gap) / 2.0;
    let place =
        |at: usize| (EDGE + (wide + gap) * (at % 2) as f32, top + (high + gap) * (at / 2) as f32, wide, high);
    for (at, found) in measures.iter().take(MOST).enumerate() {
        let before = show.comparison.own_touchpoint(found.group, column).and_then(|own| own.score);
        let [before, after] = [before, found.measure.score].map(|score| score.map(|score| score.to_string()));
        let head = format!("{}  {}", show.group(found.group), words::lifted(before, after));
        let kind = show.stage.say(redesign::kind(found.measure.kind));
        let spent = show.told(|language| words::points(found.measure.cost, language));
        let words = found.measure.measure.trim();
        card(show, ui, cx, place(at), (&head, &format!("{kind}  {spent}")), words, Paint::Ink);
    }
    let first = shown.div_ceil(2) * 2;
    for (at, found) in of_key.into_iter().enumerate() {
        let head = format!("{}  → {}", show.stage.say(present::KEY), found.score);
        let kind = show.stage.say(redesign::kind(found.kind));
        let words = show.stage.both(&found.measure, " / ");
        card(show, ui, cx, place(first + at), (&head, &kind), &words, Paint::Accent);
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
    show.line(ui, cx, (x + 20.0, y + 12.0, w - 60.0 - wide, 44.0), head, (30.0, true, paint));
    show.line_right(ui, cx, (x + 20.0, y + 12.0, w - 40.0, 44.0), right, (24.0, false, Paint::Ink2));
    let lines = |size: f32| (((h - 66.0) / (size * 1.4)) as usize).max(1);
    let sizes = [(34.0, lines(34.0)), (30.0, lines(30.0)), (26.0, lines(26.0)), (24.0, lines(24.0))];
    let (words, paint) = if words.is_empty() {
        (show.stage.say(words::NOT_WRITTEN), Paint::Ink2)
    } else {
        (words.to_owned(), paint)
    };
    show.stage.paragraph(ui, cx, (x + 20.0, y + 58.0, w - 40.0), &words, (&sizes, false, paint));
}
