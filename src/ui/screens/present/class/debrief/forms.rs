//! What people answered: the method before and after the day, and the course.

use super::shown::{LookingBack, WIDTH};
use crate::analysis::class::evaluation::{self, Answers};
use crate::model::class::FormPage;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::EDGE;
use crate::words::debrief::{page as words, slides, statement};
use crate::words::{names, present};
use eframe::egui::{Stroke, Ui};

/// The scale of the answers, in u: where 1 and where 5 stands.
const SCALE: (f32, f32) = (1080.0, 1500.0);

fn x_of(mean: f64) -> f32 {
    let (from, to) = SCALE;
    from + (to - from) * (mean as f32 - 1.0) / 4.0
}

/// A statement in the languages of the slide, one under the other.
fn said(
    shown: &LookingBack<'_>,
    ui: &mut Ui,
    cx: &Cx<'_>,
    (page, number): (FormPage, u8),
    (y, wide): (f32, f32),
) {
    let Some(phrase) = statement(page, number) else { return };
    let mut y = y;
    let two = shown.stage.languages.len() > 1;
    for (at, language) in shown.stage.languages.iter().enumerate() {
        let sizes: &[(f32, usize)] = match (two, at) {
            (false, _) => &[(38.0, 2), (32.0, 3)],
            (true, 0) => &[(32.0, 2), (28.0, 2)],
            (true, _) => &[(24.0, 2)],
        };
        let paint = if at == 0 { Paint::Ink } else { Paint::Ink2 };
        let text = phrase.get(*language);
        y += shown.stage.paragraph(ui, cx, (EDGE, y, wide), text, (sizes, at == 0, paint)) + 2.0;
    }
}

pub fn before_after(shown: &LookingBack<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    let stage = shown.stage;
    let scale = stage.say(slides::SCALE);
    shown.left(ui, cx, (EDGE, 104.0, 1000.0, 44.0), &scale, (28.0, false, Paint::Ink2));
    let (before, after) = (stage.say(words::form(FormPage::Before)), stage.say(words::form(FormPage::After)));
    let legend = format!("○ {before}   ● {after}");
    shown.left(ui, cx, (SCALE.0 - 20.0, 104.0, 1856.0 - SCALE.0, 44.0), &legend, (28.0, false, Paint::Ink2));
    let step = 172.0;
    for (row, result) in evaluation::method(&shown.class.evaluation).into_iter().enumerate() {
        let top = 160.0 + step * row as f32;
        shown.bar(ui, cx, (EDGE, top, WIDTH, 2.0), Paint::Line);
        said(shown, ui, cx, (FormPage::Before, result.statement), (top + 16.0, 960.0));
        let y = top + 70.0;
        shown.bar(ui, cx, (SCALE.0, y - 4.0, SCALE.1 - SCALE.0, 8.0), Paint::Shade);
        if let (Some(before), Some(after)) = (result.before.mean(), result.after.mean()) {
            let (from, to) = (x_of(before.min(after)), x_of(before.max(after)));
            shown.bar(ui, cx, (from, y - 4.0, to - from, 8.0), Paint::Accent);
        }
        let u = stage.u;
        if let Some(before) = result.before.mean() {
            let stroke = Stroke::new(5.0 * u, cx.color(Paint::Ink2));
            ui.painter().circle(stage.at(x_of(before), y), 15.0 * u, cx.color(Paint::Surface), stroke);
        }
        if let Some(after) = result.after.mean() {
            ui.painter().circle_filled(stage.at(x_of(after), y), 18.0 * u, cx.color(Paint::Accent));
        }
        if result.before.n() + result.after.n() == 0 {
            continue;
        }
        let mean = |answers: Answers| answers.mean().map_or("–".to_owned(), |mean| format!("{mean:.1}"));
        let numbers = format!("{} → {}", mean(result.before), mean(result.after));
        shown.left(ui, cx, (1560.0, top + 34.0, 296.0, 64.0), &numbers, (48.0, true, Paint::Ink));
        let mut n = slides::answered(result.before.n(), result.after.n(), cx.language);
        if let Some(change) = result.change() {
            n = format!("{}   {n}", names::signed(change, 1));
        }
        shown.left(ui, cx, (1560.0, top + 102.0, 296.0, 44.0), &n, (26.0, false, Paint::Ink2));
    }
}

pub fn course(shown: &LookingBack<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    let stage = shown.stage;
    let scale = stage.say(slides::SCALE);
    shown.left(ui, cx, (EDGE, 104.0, WIDTH, 44.0), &scale, (28.0, false, Paint::Ink2));
    let lines: Vec<&str> = shown
        .class
        .evaluation
        .lines
        .iter()
        .map(|line| line.text.trim())
        .filter(|text| !text.is_empty())
        .take(3)
        .collect();
    let step = if lines.is_empty() { 200.0 } else { 158.0 };
    for (row, (number, answers)) in evaluation::course(&shown.class.evaluation).into_iter().enumerate() {
        let top = 160.0 + step * row as f32;
        shown.bar(ui, cx, (EDGE, top, WIDTH, 2.0), Paint::Line);
        said(shown, ui, cx, (FormPage::Course, number), (top + 16.0, 900.0));
        if answers.n() == 0 {
            continue;
        }
        columns_ui(shown, ui, cx, answers, (1020.0, top + 14.0, step - 20.0));
        let mean = answers.mean().map_or("–".to_owned(), |mean| format!("{mean:.1}"));
        shown.left(ui, cx, (1620.0, top + 26.0, 236.0, 70.0), &mean, (56.0, true, Paint::Ink));
        let n = words::mean_of(None, answers.n(), cx.language);
        shown.left(ui, cx, (1620.0, top + 96.0, 236.0, 40.0), &n, (26.0, false, Paint::Ink2));
    }
    for (at, line) in lines.iter().enumerate() {
        let text = present::quoted(&shown.clean(line), cx.language);
        let place = (EDGE, 820.0 + 70.0 * at as f32, WIDTH, 60.0);
        shown.left(ui, cx, place, &text, (36.0, false, Paint::Ink));
    }
}

/// How many gave each answer, as five columns with their numbers.
fn columns_ui(
    shown: &LookingBack<'_>,
    ui: &mut Ui,
    cx: &Cx<'_>,
    answers: Answers,
    (x, y, high): (f32, f32, f32),
) {
    let most = answers.counts.iter().copied().max().unwrap_or(0).max(1);
    for (at, count) in answers.counts.into_iter().enumerate() {
        let left = x + 110.0 * at as f32;
        let room = high - 76.0;
        let tall = room * count as f32 / most as f32;
        let paint = if count > 0 { Paint::Accent } else { Paint::Sunk };
        shown.bar(ui, cx, (left, y + 36.0 + room - tall.max(4.0), 80.0, tall.max(4.0)), paint);
        let place = (left + 26.0, y + room - tall.max(4.0), 70.0, 36.0);
        shown.left(ui, cx, place, &count.to_string(), (26.0, true, Paint::Ink));
        let place = (left + 30.0, y + 38.0 + room, 60.0, 36.0);
        shown.left(ui, cx, place, &(at + 1).to_string(), (24.0, false, Paint::Ink2));
    }
}
