//! How many groups put which mark where: "5 of 6 groups".

use super::show::{Show, TOP, WIDTH};
use crate::model::MarkKind;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::EDGE;
use crate::words::{compare_ui as words, inspector, present};
use eframe::egui::{CornerRadius, Ui};
use std::cmp::Reverse;

/// Touchpoints that are named under each mark, and the height of each in u.
const MOST: usize = 4;
const ROW: f32 = 90.0;

pub fn paint(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    let (wide, high) = ((WIDTH - 40.0) / 2.0, 446.0);
    for (at, kind) in MarkKind::ALL.into_iter().enumerate() {
        let (x, y) = (EDGE + (wide + 40.0) * (at % 2) as f32, TOP + 4.0 + (high + 24.0) * (at / 2) as f32);
        of_mark(show, ui, cx, kind, (x, y, wide, high));
    }
}

fn of_mark(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, kind: MarkKind, (x, y, w, h): (f32, f32, f32, f32)) {
    let card = show.stage.rect(x, y, w, h);
    ui.painter().rect_filled(card, CornerRadius::same(8), cx.color(Paint::Canvas));
    show.mark(ui, cx, kind, show.stage.at(x + 42.0, y + 42.0), 18.0);
    let name = show.stage.say(inspector::mark_name(kind));
    show.line(ui, cx, (x + 76.0, y + 16.0, w - 100.0, 52.0), &name, (36.0, true, Paint::Ink));
    let columns = &show.comparison.columns;
    let mut voted: Vec<usize> =
        (0..columns.len()).filter(|at| !columns[*at].votes(kind).is_empty()).collect();
    voted.sort_by_key(|at| Reverse(columns[*at].votes(kind).len()));
    if voted.is_empty() {
        let words = show.stage.say(words::NOBODY_MARKED);
        show.line(ui, cx, (x + 24.0, y + 84.0, w - 48.0, 44.0), &words, (30.0, false, Paint::Ink2));
    }
    let n = show.comparison.works.len();
    let mut top = y + 78.0;
    // What the key has elsewhere takes the place of the last one.
    let elsewhere = elsewhere(show, kind, &voted[..voted.len().min(MOST)]);
    let most = if elsewhere.is_empty() { MOST } else { MOST - 1 };
    for column in voted.iter().take(most) {
        let votes = columns[*column].votes(kind).len();
        let told = show.told(|language| words::of_groups(votes, n, language));
        let right = show.stage.width(cx, &told, show.stage.style(26.0, true)) / show.stage.u;
        let is_key = show.revealed.marks_at(&columns[*column].touchpoint).any(|of_key| of_key == kind);
        let mut room = w - 48.0;
        if is_key {
            let key = show.stage.say(present::KEY);
            let wide = show.stage.width(cx, &key, show.stage.style(26.0, true)) / show.stage.u;
            room -= wide + 20.0;
            let at = (x + 24.0 + room + 12.0, top, wide + 4.0, 44.0);
            show.line(ui, cx, at, &key, (26.0, true, Paint::Accent));
        }
        let name = show.touchpoint(*column);
        show.line(ui, cx, (x + 24.0, top, room, 44.0), &name, (30.0, false, Paint::Ink));
        let share = votes as f32 / n.max(1) as f32;
        let bar = (x + 24.0, top + 52.0, w - 64.0 - right, 16.0);
        show.bar(ui, cx, bar, share, of_kind(kind));
        let at = (x + w - 24.0 - right, top + 40.0, right, 40.0);
        show.line_right(ui, cx, at, &told, (26.0, true, Paint::Ink));
        top += ROW;
    }
    if voted.len() > most {
        let more = show.told(|language| words::more_places(voted.len() - most, language));
        show.line_right(ui, cx, (x + 24.0, y + 16.0, w - 48.0, 52.0), &more, (26.0, false, Paint::Ink2));
    }
    if !elsewhere.is_empty() {
        let named: Vec<String> = elsewhere.iter().map(|column| show.touchpoint_short(*column)).collect();
        let words = format!("{}  {}", show.stage.say(present::KEY), named.join("  "));
        show.line(ui, cx, (x + 24.0, top, w - 48.0, 44.0), &words, (28.0, true, Paint::Accent));
    }
}

/// Where the key has the mark, and no group that is named here.
fn elsewhere(show: &Show<'_>, kind: MarkKind, named: &[usize]) -> Vec<usize> {
    let columns = &show.comparison.columns;
    let of_key = |at: &usize| show.revealed.marks_at(&columns[*at].touchpoint).any(|found| found == kind);
    (0..columns.len()).filter(|at| !named.contains(at)).filter(of_key).collect()
}

fn of_kind(kind: MarkKind) -> Paint {
    match kind {
        MarkKind::Peak => Paint::PeakOutline,
        MarkKind::Pit => Paint::Pit,
        MarkKind::End => Paint::End,
        MarkKind::Moment => Paint::Moment,
    }
}
