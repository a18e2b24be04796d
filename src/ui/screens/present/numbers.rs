//! The numbers under a slide: average and remembered score, now or before and after, on their scale.

use super::frame::{EDGE, SMALL};
use super::stage::Scene;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::words::{Phrase, map as words, names, present};
use eframe::egui::{Align2, CornerRadius, Stroke, Ui};

/// The width of the numbers at the right, in u.
const GAUGE: f32 = 624.0;

/// The left and right end of the numbers.
fn ends(stage: &Scene<'_>) -> (f32, f32) {
    let right = stage.wide() - EDGE;
    (right - GAUGE, right)
}

/// Remembered score and average, large, with the way between them.
pub(super) fn gauge(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    let (left, right) = ends(stage);
    let foot = stage.foot();
    let caption = stage.rect(left - 220.0, foot + 140.0, right - left + 220.0, 38.0);
    let words = stage.say(words::GAUGE_CAPTION);
    stage.line(ui, cx, caption, Align2::RIGHT_CENTER, &words, (stage.style(SMALL, false), Paint::Ink2));
    if !stage.numbers {
        let place = stage.rect(left, foot + 30.0, right - left, 84.0);
        let words = stage.say(present::GUESS);
        stage.line(ui, cx, place, Align2::RIGHT_CENTER, &words, (stage.style(60.0, true), Paint::Accent));
        return;
    }
    let reading = stage.reading;
    let Some(mean) = reading.mean else {
        let place = stage.rect(left, foot + 30.0, right - left, 84.0);
        let words = stage.say(words::NO_SCORE_YET);
        stage.line(ui, cx, place, Align2::RIGHT_CENTER, &words, (stage.style(34.0, true), Paint::Ink2));
        return;
    };
    let mut figure = |label: Phrase, number: String, right: f32, (paint, label_paint): (Paint, Paint)| {
        let wide = stage.width(cx, &number, stage.style(60.0, true)) / stage.u;
        let place = stage.rect(right - wide, foot + 2.0, wide + 2.0, 74.0);
        stage.line(ui, cx, place, Align2::RIGHT_CENTER, &number, (stage.style(60.0, true), paint));
        right - wide - 16.0 - labels(stage, ui, cx, label, right - wide - 16.0, label_paint)
    };
    let edge = figure(words::AVERAGE, names::mean(mean), right, (Paint::Ink, Paint::Ink2));
    match reading.remembered {
        Some(remembered) => {
            let number = names::remembered(remembered);
            figure(words::REMEMBERED, number, edge - 48.0, (Paint::Accent, Paint::Accent));
        }
        None => {
            let place = stage.rect(left - 80.0, foot + 2.0, edge - left + 40.0, 74.0);
            let words = stage.say(words::NO_END_SCORE);
            stage.line(ui, cx, place, Align2::LEFT_CENTER, &words, (stage.style(SMALL, false), Paint::Ink2));
        }
    }
    track(stage, ui, cx, Some(mean), reading.remembered, true);
}

/// The name of a number, left of it; two languages one over the other. Returns the width in u.
fn labels(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, phrase: Phrase, right: f32, paint: Paint) -> f32 {
    let stacked = stage.languages.len() > 1;
    let size = SMALL;
    let style = stage.style(size, false);
    let mut widest = 0.0_f32;
    for (at, language) in stage.languages.iter().enumerate() {
        let words = phrase.get(*language);
        let wide = stage.width(cx, words, style) / stage.u + 2.0;
        let y = stage.foot() + if stacked { 4.0 + 34.0 * at as f32 } else { 16.0 };
        let place = stage.rect(right - wide, y, wide, if stacked { 34.0 } else { 56.0 });
        stage.line(ui, cx, place, Align2::RIGHT_CENTER, words, (style, paint));
        widest = widest.max(wide);
    }
    widest
}

/// From −5 to +5, a ring for one number and a dot for the other.
fn track(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, ring: Option<f64>, dot: Option<f64>, with_gap: bool) {
    let u = stage.u;
    let (left, right) = ends(stage);
    let foot = stage.foot();
    let y = foot + 92.0;
    let x_of = |value: f64| left + (value as f32 + 5.0) / 10.0 * (right - left);
    let bar = |from: f32, to: f32, paint: Paint| {
        let place = stage.rect(from, y - 5.0, to - from, 10.0);
        ui.painter().rect_filled(place, CornerRadius::same((5.0 * u) as u8), cx.color(paint));
    };
    bar(left, right, Paint::Shade);
    if let Some((ring, dot)) = ring.zip(dot) {
        bar(x_of(ring.min(dot)), x_of(ring.max(dot)), Paint::Accent);
    }
    let zero = [stage.at(x_of(0.0), y - 15.0), stage.at(x_of(0.0), y + 15.0)];
    ui.painter().line_segment(zero, Stroke::new(3.0 * u, cx.color(Paint::Edge)));
    if let Some(dot) = dot {
        ui.painter().circle_filled(stage.at(x_of(dot), y), 15.0 * u, cx.color(Paint::Accent));
    }
    if let Some(ring) = ring {
        let stroke = Stroke::new(4.0 * u, cx.color(Paint::Ink2));
        ui.painter().circle(stage.at(x_of(ring), y), 13.0 * u, cx.color(Paint::Surface), stroke);
    }
    // The difference has its place; the numbers of the scale give way to it.
    let gap = ring.zip(dot).filter(|_| with_gap).map(|(ring, dot)| {
        let words = format!("{} {:.2}", stage.say(words::GAP), (ring - dot).abs());
        let wide = stage.width(cx, &words, stage.style(SMALL, true)) / u;
        let middle = ((x_of(ring) + x_of(dot)) / 2.0).clamp(left + wide / 2.0, right - wide / 2.0);
        (words, middle, wide)
    });
    // Before and after, the second number stands there.
    let scale = [(-5.0, "−5"), (0.0, "0"), (5.0, "+5")].into_iter().filter(|_| with_gap);
    for (value, words) in scale {
        let x = x_of(value);
        if gap.as_ref().is_some_and(|(_, middle, wide)| (middle - x).abs() < wide / 2.0 + 24.0) {
            continue;
        }
        let place = stage.rect(x - 40.0, foot + 106.0, 80.0, 36.0);
        stage.line(ui, cx, place, Align2::CENTER_CENTER, words, (stage.style(SMALL, false), Paint::Ink2));
    }
    if let Some((words, middle, wide)) = gap {
        let place = stage.rect(middle - wide / 2.0, foot + 106.0, wide + 2.0, 36.0);
        stage.line(ui, cx, place, Align2::CENTER_CENTER, &words, (stage.style(SMALL, true), Paint::Accent));
    }
}

/// Both numbers before and after.
pub(super) fn after_gauge(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    let (left, right) = ends(stage);
    let foot = stage.foot();
    if !stage.numbers {
        return gauge(stage, ui, cx);
    }
    // The slide with the numbers hidden went another way above.
    let before = stage.reading;
    let after = &stage.review.after;
    let rows = [
        (
            words::REMEMBERED,
            present::change(before.remembered, after.remembered, names::remembered),
            Paint::Accent,
            56.0,
            foot + 2.0,
        ),
        (
            words::AVERAGE,
            present::change(before.mean, after.mean, names::mean),
            Paint::Ink,
            36.0,
            foot + 94.0,
        ),
    ];
    for (label, numbers, paint, size, y) in rows {
        let wide = stage.width(cx, &numbers, stage.style(size, true)) / stage.u;
        let place = stage.rect(right - wide, y, wide + 2.0, 84.0_f32.min(size * 1.4));
        stage.line(ui, cx, place, Align2::RIGHT_CENTER, &numbers, (stage.style(size, true), paint));
        let place = stage.rect(left - 60.0, y, right - wide - left + 36.0, 84.0_f32.min(size * 1.4));
        stage.line(
            ui,
            cx,
            place,
            Align2::RIGHT_CENTER,
            &stage.say(label),
            (stage.style(SMALL, false), Paint::Ink2),
        );
    }
    track(stage, ui, cx, before.remembered, after.remembered, false);
    let caption = stage.rect(left - 220.0, foot + 140.0, right - left + 220.0, 38.0);
    let words = stage.say(words::GAUGE_CAPTION);
    stage.line(ui, cx, caption, Align2::RIGHT_CENTER, &words, (stage.style(SMALL, false), Paint::Ink2));
}
