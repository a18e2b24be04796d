//! One moment of truth in the words of every group that chose it.

use super::show::{BOTTOM, Show, TOP, WIDTH};
use crate::model::{MarkKind, Moment};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::EDGE;
use crate::words::{compare_ui as words, present};
use eframe::egui::{Stroke, Ui};

/// Groups whose words have room.
const MOST: usize = 7;

pub fn paint(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, column: usize) {
    let Some(shared) = show.comparison.columns.get(column) else { return };
    let stage = show.stage;
    show.mark(ui, cx, MarkKind::Moment, stage.at(EDGE + 22.0, TOP + 34.0), 22.0);
    let (n, votes) = (show.comparison.works.len(), shared.votes(MarkKind::Moment).len());
    let told = show.told(|language| words::of_groups(votes, n, language));
    let right = stage.width(cx, &told, stage.style(36.0, true)) / stage.u;
    let name = show.touchpoint(column);
    show.line(ui, cx, (EDGE + 64.0, TOP, WIDTH - right - 100.0, 68.0), &name, (48.0, true, Paint::Ink));
    show.line_right(ui, cx, (EDGE, TOP, WIDTH, 68.0), &told, (36.0, true, Paint::Accent));
    let voices = show.comparison.voices(column);
    let key = show.revealed.moment(&shared.touchpoint);
    let rows = voices.len().min(MOST) + usize::from(key.is_some()) * 2;
    let top = TOP + 138.0;
    heads(show, ui, cx, TOP + 88.0);
    let high = ((BOTTOM - top - 10.0) / rows.max(1) as f32).min(250.0);
    let mut y = top;
    for voice in voices.iter().take(MOST) {
        let group = show.group(voice.group);
        row(show, ui, cx, (y, high), &group, texts(voice.moment), Paint::Ink);
        y += high;
    }
    if voices.len() > MOST {
        let more = show.told(|language| words::more(voices.len() - MOST, language));
        show.line_right(ui, cx, (EDGE, TOP + 76.0, WIDTH, 40.0), &more, (26.0, false, Paint::Ink2));
    }
    if let Some(key) = key {
        let text = |text: &crate::model::Text| stage.both(text, " / ");
        let (who, situation, feeling) = (text(&key.who), text(&key.situation), text(&key.feeling));
        let of_key = stage.say(present::KEY);
        row(show, ui, cx, (y, high), &of_key, [&who, &situation, &feeling], Paint::Accent);
        let why = text(&key.why);
        let at = (EDGE + LEFT, y + high, WIDTH - LEFT);
        let lines = ((high / 36.0) as usize).max(1);
        let larger = ((high / 56.0) as usize).max(1);
        stage.paragraph(ui, cx, at, &why, (&[(40.0, larger), (30.0, 1), (26.0, lines)], true, Paint::Accent));
    }
}

/// The width of the column of groups, in u.
const LEFT: f32 = 230.0;

fn heads(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, y: f32) {
    let wide = (WIDTH - LEFT) / 3.0;
    for (at, phrase) in [words::WHO, words::SITUATION, words::FEELING].into_iter().enumerate() {
        let words = show.stage.say(phrase);
        let x = EDGE + LEFT + wide * at as f32;
        show.line(ui, cx, (x, y, wide - 24.0, 40.0), &words, (26.0, false, Paint::Ink2));
    }
}

fn texts(moment: &Moment) -> [&str; 3] {
    [&moment.who, &moment.situation, &moment.feeling]
}

fn row(
    show: &Show<'_>,
    ui: &mut Ui,
    cx: &Cx<'_>,
    (y, high): (f32, f32),
    head: &str,
    cells: [&str; 3],
    paint: Paint,
) {
    let stage = show.stage;
    let line = Stroke::new(stage.u.max(1.0), cx.color(Paint::Line));
    ui.painter().line_segment([stage.at(EDGE, y), stage.at(EDGE + WIDTH, y)], line);
    let large = if high > 150.0 { 44.0 } else { 32.0 };
    let style = (&[(large, 1), (32.0, 1), (26.0, 2)][..], true, paint);
    stage.paragraph(ui, cx, (EDGE, y + 12.0, LEFT - 16.0), head, style);
    let wide = (WIDTH - LEFT) / 3.0;
    let lines = |size: f32| (((high - 16.0) / (size * 1.4)) as usize).max(1);
    for (at, cell) in cells.into_iter().enumerate() {
        let cell = show.clean(cell);
        let (words, paint) =
            if cell.is_empty() { (stage.say(words::NOT_WRITTEN), Paint::Ink2) } else { (cell, paint) };
        let sizes = [
            (48.0, lines(48.0)),
            (40.0, lines(40.0)),
            (32.0, lines(32.0)),
            (28.0, lines(28.0)),
            (24.0, lines(24.0)),
        ];
        let x = EDGE + LEFT + wide * at as f32;
        stage.paragraph(ui, cx, (x, y + 12.0, wide - 24.0), &words, (&sizes, false, paint));
    }
}
