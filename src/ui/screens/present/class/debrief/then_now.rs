//! The journey as the groups scored it then, and as they score it now.

use super::shown::{LookingBack, WIDTH};
use crate::analysis::class::then_now::ThenNow;
use crate::model::WorksheetId;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::EDGE;
use crate::words::debrief::{page as words, slides};
use crate::words::names;
use eframe::egui::{Align2, Shape, Stroke, Ui};

/// The curve of the means, in u: the top, the height of a point, the zero line.
const ZERO: f32 = 420.0;
const POINT: f32 = 44.0;

pub fn paint(shown: &LookingBack<'_>, ui: &mut Ui, cx: &Cx<'_>, at: usize) {
    let Some(both) = cx.state.class.collection.then_now().get(at) else { return };
    let stage = shown.stage;
    let Some(follow_up) = shown.class.follow_ups.get(at) else { return };
    let worksheets: &[WorksheetId] = &follow_up.worksheets;
    let when = shown.told(|language| words::days_later(follow_up.after, language));
    let legend = format!(
        "○ {}   ● {} · {when}   n = {}",
        stage.say(words::THEN),
        stage.say(words::NOW),
        worksheets.len()
    );
    shown.left(ui, cx, (EDGE, 104.0, WIDTH, 44.0), &legend, (28.0, false, Paint::Ink2));
    curve(shown, ui, cx, both);
    let mut y = 760.0;
    if let Some((then, now, n)) = both.remembered() {
        let label = stage.say(words::REMEMBERED);
        shown.left(ui, cx, (EDGE, y, 700.0, 50.0), &label, (34.0, true, Paint::Ink));
        let numbers = format!("{} → {}", names::remembered(then), names::remembered(now));
        shown.left(ui, cx, (EDGE, y + 56.0, 700.0, 130.0), &numbers, (96.0, true, Paint::Accent));
        let of = shown.told(|language| slides::of_both(n, language));
        shown.left(ui, cx, (EDGE, y + 196.0, 700.0, 44.0), &of, (26.0, false, Paint::Ink2));
    }
    let (left, columns, rows) = (840.0, 2, 5);
    for (place, group) in both.groups.iter().take(columns * rows).enumerate() {
        let x = left + 520.0 * (place / rows) as f32;
        y = 760.0 + 54.0 * (place % rows) as f32;
        let number = |score: Option<f64>| score.map_or("–".to_owned(), names::remembered);
        let label = shown.told(|language| words::group(group.group, language));
        shown.left(ui, cx, (x, y, 260.0, 48.0), &label, (30.0, false, Paint::Ink));
        let numbers = format!("{} → {}", number(group.then), number(group.now));
        shown.left(ui, cx, (x + 270.0, y, 240.0, 48.0), &numbers, (34.0, true, Paint::Ink));
    }
}

/// The mean of every touchpoint: a ring and a broken line then, a dot and a whole line now.
fn curve(shown: &LookingBack<'_>, ui: &mut Ui, cx: &Cx<'_>, both: &ThenNow) {
    let stage = shown.stage;
    let u = stage.u;
    let n = both.touchpoints.len().max(1);
    let (left, right) = (EDGE + 50.0, 1920.0 - EDGE);
    let step = (right - left) / n as f32;
    let x = |at: usize| left + step * (at as f32 + 0.5);
    let y = |mean: f64| ZERO - mean as f32 * POINT;
    for (value, label) in [(5.0, "+5"), (0.0, "0"), (-5.0, "\u{2212}5")] {
        let line = [stage.at(left, y(value)), stage.at(right, y(value))];
        let width = if value == 0.0 { 3.0 } else { 1.5 };
        ui.painter().line_segment(line, Stroke::new(width * u, cx.color(Paint::Line)));
        let place = stage.rect(EDGE - 20.0, y(value) - 20.0, 60.0, 40.0);
        stage.line(ui, cx, place, Align2::RIGHT_CENTER, label, (stage.style(24.0, false), Paint::Ink2));
    }
    let points = |of: &dyn Fn(usize) -> Option<f64>| -> Vec<(usize, f64)> {
        (0..both.touchpoints.len()).filter_map(|at| Some((at, of(at)?))).collect()
    };
    let then = points(&|at| both.touchpoints.get(at)?.then.map(|(mean, _)| mean));
    let now = points(&|at| both.touchpoints.get(at)?.now.map(|(mean, _)| mean));
    let place = |(at, mean): &(usize, f64)| stage.at(x(*at), y(*mean));
    // What groups added is no part of the walk of the others: the lines go past it.
    let is_shared =
        |(at, _): &&(usize, f64)| both.touchpoints.get(*at).is_some_and(|one| one.number.is_some());
    let line = |points: &[(usize, f64)]| points.iter().filter(is_shared).map(place).collect::<Vec<_>>();
    let stroke = Stroke::new(4.0 * u, cx.color(Paint::Ink2));
    ui.painter().extend(Shape::dashed_line(&line(&then), stroke, 14.0 * u, 10.0 * u));
    ui.painter().line(line(&now), Stroke::new(6.0 * u, cx.color(Paint::Accent)));
    let radius = (step / 5.0).clamp(4.0, 13.0) * u;
    for at in then.iter().map(place) {
        ui.painter().circle(at, radius, cx.color(Paint::Surface), stroke);
    }
    for at in now.iter().map(place) {
        ui.painter().circle_filled(at, radius * 1.2, cx.color(Paint::Accent));
    }
    // Where two numbers would touch, only every other one stands.
    let every = (40.0 / step).ceil().max(1.0) as usize;
    for at in (0..both.touchpoints.len()).step_by(every) {
        let place = stage.rect(x(at) - 30.0, ZERO + 5.0 * POINT + 14.0, 60.0, 40.0);
        let number = names::number_in_class(both.touchpoints.get(at).and_then(|one| one.number));
        stage.line(ui, cx, place, Align2::CENTER_CENTER, &number, (stage.style(24.0, false), Paint::Ink2));
    }
}
