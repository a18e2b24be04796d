//! "Let these two groups speak": the group with the lowest and the one with the highest score of a touchpoint, and
//! what to ask them.

use super::show::{Show, TOP, WIDTH};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::EDGE;
use crate::words::{compare_ui as words, present};
use eframe::egui::{CornerRadius, Ui};

pub fn paint(show: &Show<'_>, ui: &mut Ui, cx: &Cx<'_>, column: usize) {
    let Some(shared) = show.comparison.columns.get(column) else { return };
    let (Some(spread), Some(speakers)) = (&shared.spread, shared.speakers()) else {
        return show.nothing(ui, cx, words::NOBODY_APART);
    };
    let name = show.touchpoint(column);
    let sizes = (&[(60.0, 1), (48.0, 1), (36.0, 2)][..], true, Paint::Ink);
    show.stage.paragraph(ui, cx, (EDGE, TOP + 6.0, WIDTH), &name, sizes);
    let (low, high) = (spread.min.to_string(), spread.max.to_string());
    let apart = show.told(|language| words::apart(spread.range(), &low, &high, language));
    show.line(ui, cx, (EDGE, TOP + 96.0, WIDTH, 52.0), &apart, (40.0, true, Paint::Err));
    let half = (WIDTH - 48.0) / 2.0;
    let sides = [(speakers.lowest, spread.min, EDGE), (speakers.highest, spread.max, EDGE + half + 48.0)];
    for (group, score, x) in sides {
        let card = show.stage.rect(x, TOP + 172.0, half, 300.0);
        ui.painter().rect_filled(card, CornerRadius::same(8), cx.color(Paint::Canvas));
        show.dot(ui, cx, (x + 116.0, TOP + 322.0), 84.0, Some(score));
        let said = show.group(group);
        let own = show.comparison.own_touchpoint(group, column);
        // What the group wrote there, or what it said of the moment of truth.
        let note = own.map(|own| own.note.trim().to_owned()).filter(|note| !note.is_empty());
        let said_there = || {
            let voices = show.comparison.voices(column);
            let voice = voices.iter().find(|voice| voice.group == group)?;
            let sentence = present::group_moment(voice.moment, show.language());
            (!sentence.is_empty()).then_some(sentence)
        };
        let note = note.or_else(said_there);
        let top = TOP + if note.is_some() { 196.0 } else { 287.0 };
        show.line(ui, cx, (x + 232.0, top, half - 256.0, 70.0), &said, (52.0, true, Paint::Ink));
        if let Some(note) = note {
            let sizes = (&[(32.0, 4), (26.0, 6)][..], false, Paint::Ink2);
            let note = show.clean(&note);
            show.stage.paragraph(ui, cx, (x + 232.0, TOP + 276.0, half - 256.0), &note, sizes);
        }
    }
    let mut y = TOP + 512.0;
    for (at, question) in words::QUESTIONS.into_iter().enumerate() {
        let number = (at + 1).to_string();
        show.line(ui, cx, (EDGE, y, 44.0, 50.0), &number, (36.0, true, Paint::Accent));
        let mut high = 0.0;
        for language in &show.stage.languages {
            let sizes = (&[(40.0, 1), (34.0, 2), (28.0, 2)][..], false, Paint::Ink);
            let at = (EDGE + 60.0, y + high, WIDTH - 60.0);
            high += show.stage.paragraph(ui, cx, at, question.get(*language), sizes);
        }
        y += high.max(50.0) + 22.0;
    }
}
