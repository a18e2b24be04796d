//! Slides that explain the method with the group's own work: the background, the formula with its numbers, what the
//! letters of the matrix mean, and the four sentences of a moment of truth.

use super::frame::{EDGE, SMALL, TypeSizes};
use super::stage::Scene;
use crate::model::{Role, Score, TouchpointId};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::words::{names, present, present_method as words, report};
use eframe::egui::{Align2, Ui};

/// Where the words begin under the heading, in u.
const TOP: f32 = 130.0;

fn title(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, words: &str) {
    let place = stage.rect(EDGE, TOP - 10.0, stage.wide() - 2.0 * EDGE, 60.0);
    stage.line(ui, cx, place, Align2::LEFT_CENTER, words, (stage.style(44.0, true), Paint::Accent));
}

/// What the scenario tells before the walk.
pub fn background(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    title(stage, ui, cx, &stage.say(words::BACKGROUND));
    let text = &stage.worksheet.scenario.context;
    let room = stage.high() - TOP - 130.0;
    let lines = |size: f32| ((room / (size * 1.4)) as usize).max(1);
    let languages = stage.languages_of(text);
    let wide = (stage.wide() - 2.0 * EDGE - 64.0 * (languages.len() - 1) as f32) / languages.len() as f32;
    let sizes = [48.0, 42.0, 36.0, 32.0, SMALL].map(|size| (size, lines(size)));
    for (at, language) in languages.iter().enumerate() {
        let x = EDGE + (wide + 64.0) * at as f32;
        let place = (x, TOP + 90.0, wide);
        stage.paragraph(ui, cx, place, text.get(*language), (&sizes, false, Paint::Ink));
    }
}

/// Peak and end, half of each, beside the average: step by step with the group's numbers.
pub fn formula(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    title(stage, ui, cx, &stage.say(words::FORMULA));
    let reading = stage.reading;
    let name = |id: &TouchpointId| {
        let journey = &stage.worksheet.journey;
        let position = journey.position(id).unwrap_or_default();
        let name = journey.touchpoint(id).map(|touchpoint| stage.both(&touchpoint.name, " · "));
        names::numbered(position, &name.unwrap_or_default())
    };
    let peak = reading.peak.as_ref().map(|peak| (peak.score, name(&peak.touchpoint)));
    let end = reading.end.as_ref().and_then(|end| Some((end.score?, name(&end.touchpoint))));
    let (Some(peak), Some(end), Some(remembered), Some(mean)) = (peak, end, reading.remembered, reading.mean)
    else {
        return say(stage, ui, cx, &stage.say(words::NOT_YET));
    };
    if !stage.numbers {
        return say(stage, ui, cx, &stage.say(present::GUESS));
    }
    let row = (stage.high() - TOP - 90.0) / 4.0;
    let rows = [
        (words::PEAK, Some(peak.0), peak.1, Paint::Ink),
        (words::END, Some(end.0), end.1, Paint::Ink),
        (words::HALF, None, words::half(peak.0, end.0, remembered), Paint::Accent),
        (words::MEAN, None, words::mean(reading.scored, mean, cx.language), Paint::Ink2),
    ];
    for (at, (label, score, value, paint)) in rows.into_iter().enumerate() {
        let y = TOP + 80.0 + row * at as f32;
        let place = stage.rect(EDGE, y, stage.wide() - 2.0 * EDGE, 48.0);
        let style = stage.style(34.0, false);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, &stage.say(label), (style, Paint::Ink2));
        let left = if let Some(score) = score {
            dot(stage, ui, cx, (EDGE + 60.0, y + 112.0), score);
            EDGE + 150.0
        } else {
            EDGE
        };
        let place = stage.rect(left, y + 62.0, stage.wide() - EDGE - left, 100.0);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, &value, (stage.style(64.0, true), paint));
    }
}

fn say(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, words: &str) {
    let place = stage.rect(EDGE, stage.high() / 2.0 - 60.0, stage.wide() - 2.0 * EDGE, 120.0);
    stage.line(ui, cx, place, Align2::CENTER_CENTER, words, (stage.style(72.0, true), Paint::Ink2));
}

fn dot(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, (x, y): (f32, f32), score: Score) {
    ui.painter().circle_filled(stage.at(x, y), 60.0 * stage.u, cx.color(Paint::Score(score)));
    let place = stage.rect(x - 60.0, y - 50.0, 120.0, 100.0);
    let style = (stage.style(56.0, true), Paint::OnDot);
    stage.line(ui, cx, place, Align2::CENTER_CENTER, &score.to_string(), style);
}

/// A, R, S, C and I.
pub fn roles(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    title(stage, ui, cx, &stage.say(words::ROLES));
    let roles = [Role::A, Role::R, Role::S, Role::C, Role::I];
    let row = (stage.high() - TOP - 110.0) / roles.len() as f32;
    for (at, role) in roles.into_iter().enumerate() {
        let y = TOP + 80.0 + row * at as f32;
        let letter = stage.rect(EDGE, y + 10.0, 110.0, row - 20.0);
        let (fill, ink) = match role {
            Role::A => (Paint::Accent, Paint::OnAccent),
            Role::R => (Paint::Tint, Paint::Ink),
            _ => (Paint::Sunk, Paint::Ink),
        };
        ui.painter().rect_filled(letter, (12.0 * stage.u) as u8, cx.color(fill));
        stage.line(ui, cx, letter, Align2::CENTER_CENTER, role.letters(), (stage.style(72.0, true), ink));
        let n = stage.languages.len() as f32;
        for (line, language) in stage.languages.iter().enumerate() {
            let high = (row - 20.0) / n;
            let wide = stage.wide() - 2.0 * EDGE - 150.0;
            let place = stage.rect(EDGE + 150.0, y + 10.0 + high * line as f32, wide, high);
            let (size, paint) = if line == 0 { (46.0, Paint::Ink) } else { (38.0, Paint::Ink2) };
            let words = words::role(role).get(*language);
            stage.line(ui, cx, place, Align2::LEFT_CENTER, words, (stage.style(size, line == 0), paint));
        }
    }
}

/// A moment of truth: who, when and how it feels, the four sentences, and the key's moment once it was revealed.
pub fn script(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, at: usize) {
    title(stage, ui, cx, &stage.say(words::SCRIPT));
    if !stage.numbers {
        return say(stage, ui, cx, &stage.say(present::GUESS));
    }
    let Some(moment) = stage.worksheet.moments().nth(at) else { return };
    let journey = &stage.worksheet.journey;
    let Some(touchpoint) = journey.touchpoint(&moment.touchpoint) else { return };
    let position = journey.position(&moment.touchpoint).unwrap_or_default();
    let key = stage.revealed.moment(&moment.touchpoint);
    let whole = stage.wide() - 2.0 * EDGE;
    let wide = if key.is_some() { whole * 0.62 } else { whole };
    let name = names::numbered(position, &stage.both(&touchpoint.name, " · "));
    let sizes: TypeSizes<'_> = (&[(48.0, 1), (40.0, 1), (32.0, 2)], true, Paint::Ink);
    let mut y = TOP + 66.0;
    y += stage.paragraph(ui, cx, (EDGE, y, wide), &name, sizes);
    let sentence = present::group_moment(moment, cx.language);
    let sizes: TypeSizes<'_> = (&[(34.0, 2), (SMALL, 3)], false, Paint::Ink2);
    y += stage.paragraph(ui, cx, (EDGE, y, wide), &sentence, sizes) + 16.0;
    let rows = [
        (report::EXPLORE, &moment.explore),
        (report::OFFER, &moment.offer),
        (report::ACT, &moment.act),
        (report::CONFIRM, &moment.confirm),
    ];
    let row = (stage.high() - 30.0 - y) / rows.len() as f32;
    for (at, (label, text)) in rows.into_iter().enumerate() {
        let y = y + row * at as f32;
        let place = stage.rect(EDGE, y, 220.0, 58.0);
        let style = (stage.style(36.0, true), Paint::Accent);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, &stage.say(label), style);
        let is_open = text.trim().is_empty();
        let (text, paint) =
            if is_open { (cx.say(present::NOT_SAID), Paint::Ink2) } else { (text.as_str(), Paint::Ink) };
        let lines = |size: f32| ((row / (size * 1.4)) as usize).max(1);
        let sizes = [46.0, 38.0, 32.0, SMALL].map(|size| (size, lines(size)));
        stage.paragraph(ui, cx, (EDGE + 240.0, y, wide - 240.0), text, (&sizes, false, paint));
    }
    let Some(key) = key else { return };
    let x = EDGE + whole * 0.66;
    let language = cx.language;
    let (who, situation, feeling) =
        (key.who.get(language), key.situation.get(language), key.feeling.get(language));
    let place = stage.rect(x, TOP + 66.0, whole * 0.34, 56.0);
    let style = (stage.style(36.0, true), Paint::Accent);
    stage.line(ui, cx, place, Align2::LEFT_CENTER, &stage.say(present::KEY), style);
    let sentence = present::moment_sentence(who, situation, feeling, language);
    let sizes: TypeSizes<'_> = (&[(38.0, 5), (32.0, 7)], true, Paint::Ink);
    let mut below = TOP + 130.0;
    below += stage.paragraph(ui, cx, (x, below, whole * 0.34), &sentence, sizes) + 20.0;
    let lines = |size: f32| (((stage.high() - 30.0 - below) / (size * 1.4)) as usize).max(1);
    let sizes = [34.0, SMALL].map(|size| (size, lines(size)));
    stage.paragraph(ui, cx, (x, below, whole * 0.34), key.why.get(language), (&sizes, false, Paint::Ink));
}
