//! Slides without a map: the customer, one touchpoint, an action, a question.

use super::frame::{EDGE, SMALL, TypeSizes};
use super::stage::Scene;
use crate::model::{Action, Score, Text};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::words::{Phrase, names, present};
use eframe::egui::{Align2, Stroke, Ui};

/// The width of what is written, in u.
fn width(stage: &Scene<'_>) -> f32 {
    stage.wide() - 2.0 * EDGE
}

/// Between the two columns of a slide in both languages, in u.
const GUTTER: f32 = 64.0;

/// Writes a text in the languages of the slide, side by side. Returns the height of the higher one in u.
fn side_by_side(
    stage: &Scene<'_>,
    ui: &mut Ui,
    cx: &Cx<'_>,
    (x, y, width): (f32, f32, f32),
    text: &Text,
    (sizes, bold, paint): TypeSizes<'_>,
) -> f32 {
    let languages = stage.languages_of(text);
    let n = languages.len() as f32;
    let wide = (width - GUTTER * (n - 1.0)) / n;
    let mut highest = 0.0_f32;
    for (at, language) in languages.iter().enumerate() {
        let left = x + (wide + GUTTER) * at as f32;
        let high = stage.paragraph(ui, cx, (left, y, wide), text.get(*language), (sizes, bold, paint));
        highest = highest.max(high);
    }
    highest
}

fn label(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, (x, y): (f32, f32), phrase: Phrase) {
    let words = stage.say(phrase);
    let place = stage.rect(x, y, width(stage), 40.0);
    stage.line(ui, cx, place, Align2::LEFT_CENTER, &words, (stage.style(SMALL, false), Paint::Ink2));
}

/// Who the customer is, what they came for, from where to where.
pub fn scenario(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    let brief = &stage.worksheet.scenario;
    let mut y = 150.0;
    label(stage, ui, cx, (EDGE, y), present::THE_CUSTOMER);
    y += 48.0;
    let persona = &brief.persona;
    let who = Text::new(
        format!(
            "{}  {}",
            persona.name.get(crate::model::Language::Zh),
            persona.role.get(crate::model::Language::Zh)
        ),
        format!(
            "{}  {}",
            persona.name.get(crate::model::Language::En),
            persona.role.get(crate::model::Language::En)
        ),
    );
    y += side_by_side(
        stage,
        ui,
        cx,
        (EDGE, y, width(stage)),
        &who,
        (&[(60.0, 1), (44.0, 1), (36.0, 2)], true, Paint::Ink),
    );
    y += 8.0;
    y += side_by_side(
        stage,
        ui,
        cx,
        (EDGE, y, width(stage)),
        &persona.about,
        (&[(34.0, 3), (SMALL, 5)], false, Paint::Ink),
    );
    for (phrase, text) in [(present::GOAL, &brief.goal), (present::FROM_TO, &between(stage))] {
        if text.is_empty() {
            continue;
        }
        y += 40.0;
        label(stage, ui, cx, (EDGE, y), phrase);
        y += 44.0;
        y += side_by_side(
            stage,
            ui,
            cx,
            (EDGE, y, width(stage)),
            text,
            (&[(40.0, 2), (32.0, 3), (SMALL, 5)], true, Paint::Ink),
        );
    }
}

/// `从 … 到 …`.
fn between(stage: &Scene<'_>) -> Text {
    let boundary = &stage.worksheet.scenario.boundary;
    if boundary.start.is_empty() || boundary.end.is_empty() {
        return boundary.start.clone();
    }
    Text::new(
        format!("{} → {}", boundary.start.zh, boundary.end.zh),
        format!("{} → {}", boundary.start.en, boundary.end.en),
    )
}

/// One touchpoint of the walk, alone; the curve below comes as far as the class has walked.
pub fn touchpoint(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, position: usize) {
    let journey = &stage.worksheet.journey;
    let Some(touchpoint) = journey.nth(position) else { return };
    let phase =
        journey.stage_of(&touchpoint.id).map_or(String::new(), |found| stage.both(&found.name, " · "));
    let place = stage.rect(EDGE, 118.0, 1200.0, 44.0);
    let words = format!("{phase}   {}", present::of(position + 1, journey.n_touchpoints()));
    stage.line(ui, cx, place, Align2::LEFT_CENTER, &words, (stage.style(30.0, false), Paint::Ink2));
    let mut y = 168.0;
    let name = Text::new(
        names::numbered(position, touchpoint.name.get(crate::model::Language::Zh)),
        names::numbered(position, touchpoint.name.get(crate::model::Language::En)),
    );
    let name = if touchpoint.name.is_plain() { Text::plain(name.zh) } else { name };
    y += side_by_side(
        stage,
        ui,
        cx,
        (EDGE, y, (stage.wide() - 640.0)),
        &name,
        (&[(60.0, 1), (48.0, 2), (40.0, 2)], true, Paint::Ink),
    );
    for (phrase, text) in [(present::DOES, &touchpoint.doing), (present::EXPECTS, &touchpoint.expectation)] {
        if text.is_empty() {
            continue;
        }
        y += 14.0;
        label(stage, ui, cx, (EDGE, y), phrase);
        y += 38.0;
        y += side_by_side(
            stage,
            ui,
            cx,
            (EDGE, y, (stage.wide() - 640.0)),
            text,
            (&[(36.0, 2), (30.0, 3), (SMALL, 4)], false, Paint::Ink),
        );
    }
    if !touchpoint.thought.is_empty() {
        let said = Text::new(
            present::quoted(touchpoint.thought.get(crate::model::Language::Zh), crate::model::Language::Zh),
            present::quoted(touchpoint.thought.get(crate::model::Language::En), crate::model::Language::En),
        );
        let said = if touchpoint.thought.is_plain() {
            Text::plain(present::quoted(touchpoint.thought.get(cx.language), cx.language))
        } else {
            said
        };
        y += 24.0;
        side_by_side(
            stage,
            ui,
            cx,
            (EDGE, y, (stage.wide() - 640.0)),
            &said,
            (&[(52.0, 2), (40.0, 3), (32.0, 4)], true, Paint::Accent),
        );
    }
    score(stage, ui, cx, touchpoint.score, stage.revealed.score(&touchpoint.id));
    let channel = stage.both(&touchpoint.channel, " · ");
    let place = stage.rect(stage.wide() - 520.0, 560.0, 456.0, 44.0);
    stage.line(ui, cx, place, Align2::CENTER_CENTER, &channel, (stage.style(30.0, false), Paint::Ink2));
    curve(stage, ui, cx, position);
}

/// The score, large; a question mark while it is open or guessed.
fn score(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, score: Option<Score>, key: Option<Score>) {
    let place = stage.rect(stage.wide() - 432.0, 190.0, 280.0, 280.0);
    let (words, fill, ink) = match score {
        Some(score) => (score.to_string(), Paint::Score(score), Paint::OnDot),
        None => ("?".to_owned(), Paint::Sunk, Paint::Ink2),
    };
    ui.painter().circle_filled(place.center(), 140.0 * stage.u, cx.color(fill));
    stage.line(ui, cx, place, Align2::CENTER_CENTER, &words, (stage.style(120.0, true), ink));
    if let Some(key) = key.filter(|_| stage.numbers) {
        let place = stage.rect(stage.wide() - 520.0, 490.0, 456.0, 56.0);
        let words = format!("{} {key}", stage.say(present::KEY));
        stage.line(ui, cx, place, Align2::CENTER_CENTER, &words, (stage.style(36.0, true), Paint::Accent));
    }
}

/// The curve as far as the walk has come.
fn curve(stage: &Scene<'_>, ui: &Ui, cx: &Cx<'_>, position: usize) {
    let (left, right) = (EDGE, stage.wide() - EDGE);
    // What a higher screen has more, the words and the curve share.
    let point = 26.0 + (stage.high() - 1080.0) / 30.0;
    let zero = stage.high() - 60.0 - 5.0 * point;
    let n = stage.worksheet.journey.n_touchpoints().max(1);
    let step = (right - left) / n as f32;
    let x_of = |at: usize| left + step * (at as f32 + 0.5);
    let u = stage.u;
    let line = Stroke::new(2.0 * u, cx.color(Paint::Line));
    ui.painter().line_segment([stage.at(left, zero), stage.at(right, zero)], line);
    let scored: Vec<(usize, Score)> = stage
        .worksheet
        .journey
        .touchpoints()
        .take(position + 1)
        .enumerate()
        .filter_map(|(at, touchpoint)| Some((at, touchpoint.score?)))
        .collect();
    let y_of = |score: Score| zero - f32::from(score.value()) * point;
    let points = scored.iter().map(|(at, score)| stage.at(x_of(*at), y_of(*score))).collect();
    ui.painter().line(points, Stroke::new(4.0 * u, cx.color(Paint::Edge)));
    let radius = (step / 3.0).clamp(2.0, 20.0);
    for at in position + 1..n {
        ui.painter().circle_filled(
            stage.at(x_of(at), zero),
            (radius * 0.4).min(6.0) * u,
            cx.color(Paint::Edge),
        );
    }
    for (at, score) in scored {
        let center = stage.at(x_of(at), y_of(score));
        if at == position {
            let ring = Stroke::new(4.0 * u, cx.color(Paint::Accent));
            ui.painter().circle_stroke(center, (radius + 9.0) * u, ring);
        }
        ui.painter().circle_filled(center, radius * u, cx.color(Paint::Score(score)));
    }
}

/// One action of the plan.
pub fn action(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, at: usize) {
    let Some(action) = stage.worksheet.actions.get(at) else { return };
    let place = stage.rect(EDGE, 130.0, width(stage), 44.0);
    let words = present::action(at, cx.language);
    stage.line(ui, cx, place, Align2::LEFT_CENTER, &words, (stage.style(32.0, true), Paint::Accent));
    let what = if action.what.trim().is_empty() { cx.say(present::NOT_SAID) } else { &action.what };
    let mut y = 184.0;
    y += stage.paragraph(ui, cx, (EDGE, y, width(stage)), what, (&[(60.0, 2), (48.0, 3)], true, Paint::Ink));
    for (phrase, words) in facts(action, cx) {
        if words.trim().is_empty() {
            continue;
        }
        y += 26.0;
        label(stage, ui, cx, (EDGE, y), phrase);
        let wide = width(stage) - 360.0;
        let high = stage.paragraph(
            ui,
            cx,
            (EDGE + 360.0, y - 6.0, wide),
            &words,
            (&[(38.0, 1), (32.0, 2)], false, Paint::Ink),
        );
        y += high.max(52.0);
    }
}

fn facts(action: &Action, cx: &Cx<'_>) -> [(Phrase, String); 5] {
    let first = action.first_step.map(|date| names::date(date, cx.language)).unwrap_or_default();
    let measured = match (action.baseline.trim(), action.target.trim()) {
        ("", "") => String::new(),
        (baseline, target) => format!("{baseline} → {target}"),
    };
    [
        (present::ACCOUNTABLE, action.accountable.clone()),
        (present::RESPONSIBLE, action.responsible.clone()),
        (present::FIRST_STEP, first),
        (present::MEASURED, measured),
        (present::DONE_IS, action.done.clone()),
    ]
}

/// A question of the debrief, as far as it was revealed.
pub fn question(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, at: usize) {
    let place = stage.rect(EDGE, 150.0, width(stage), 44.0);
    let words = present::question(at, cx.language);
    stage.line(ui, cx, place, Align2::LEFT_CENTER, &words, (stage.style(32.0, true), Paint::Accent));
    let Some(asked) = stage.revealed.questions.iter().find(|question| question.place == at) else {
        let place = stage.rect(EDGE, 420.0, width(stage), 110.0);
        let words = stage.say(present::DISCUSS_FIRST);
        stage.line(ui, cx, place, Align2::CENTER_CENTER, &words, (stage.style(72.0, true), Paint::Ink2));
        return;
    };
    let mut y = 220.0;
    y += side_by_side(
        stage,
        ui,
        cx,
        (EDGE, y, width(stage)),
        &asked.question,
        (&[(60.0, 3), (48.0, 4), (36.0, 6)], true, Paint::Ink),
    );
    if !asked.answer.is_empty() {
        y += 48.0;
        side_by_side(
            stage,
            ui,
            cx,
            (EDGE, y, width(stage)),
            &asked.answer,
            (&[(40.0, 6), (34.0, 8), (SMALL, 11)], false, Paint::Ink),
        );
    }
}
