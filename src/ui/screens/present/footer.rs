//! Under the map: what the customer says at the touchpoint in the light, and the two numbers.

use super::frame::{EDGE, FOOTER, TypeSizes};
use super::numbers::{after_gauge, gauge};
use super::stage::Scene;
use crate::app::Slide;
use crate::model::{Language, MarkKind, Text};
use crate::sheet::{self, Paint, Point};
use crate::ui::cx::Cx;
use crate::ui::kit::painter;
use crate::words::{inspector, names, present, redesign as measures, redesign_ui};
use eframe::egui::{Align2, Rect, Ui, vec2};

/// The width of the words at the left, in u.
const WORDS: f32 = 1120.0;
/// The middle of the legend, in u from the top; what is said at the touchpoint comes before it.
const LEGEND: f32 = 1036.0;

pub fn footer(stage: &Scene<'_>, ui: &mut Ui, cx: &mut Cx<'_>) {
    let top = stage.at(0.0, FOOTER).y;
    let ground =
        Rect::from_min_max(stage.place.left_top() + vec2(0.0, top - stage.place.top()), stage.place.max);
    ui.painter().rect_filled(ground, 0, cx.color(Paint::Canvas));
    match stage.slide {
        Slide::Departments => departments(stage, ui, cx),
        Slide::Department(at) => department(stage, ui, cx, at),
        Slide::BeforeAfter => before_after(stage, ui, cx),
        Slide::Measure(at) => measure(stage, ui, cx, at),
        Slide::Stage(at) => thoughts(stage, ui, cx, at),
        _ => {
            let bottom = touchpoint(stage, ui, cx);
            if bottom <= LEGEND - 18.0 {
                legend(stage, ui, cx);
            }
        }
    }
    match stage.slide {
        Slide::BeforeAfter | Slide::Measure(_) => after_gauge(stage, ui, cx),
        _ => gauge(stage, ui, cx),
    }
}

/// What the customer thinks at the touchpoint, and the moment of truth: the group's, or once it was
/// revealed the key's. Returns where it ends, in u from the top.
fn touchpoint(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>) -> f32 {
    let here = stage.touchpoint.as_ref().and_then(|id| {
        Some((stage.worksheet.journey.position(id)?, stage.worksheet.journey.touchpoint(id)?))
    });
    let Some((position, touchpoint)) = here else {
        let persona = &stage.worksheet.scenario.persona;
        let who = [stage.both(&persona.name, " · "), stage.both(&persona.role, " · ")].join("  ");
        stage.line(
            ui,
            cx,
            stage.rect(EDGE, 836.0, WORDS, 40.0),
            Align2::LEFT_CENTER,
            &who,
            (stage.style(28.0, true), Paint::Accent),
        );
        let goal = stage.both(&stage.worksheet.scenario.goal, " / ");
        let sizes: TypeSizes<'_> = (&[(40.0, 1), (32.0, 2), (26.0, 3)], true, Paint::Ink);
        return 884.0 + stage.paragraph(ui, cx, (EDGE, 884.0, WORDS), &goal, sizes);
    };
    let mark = match stage.slide {
        Slide::Mark(at) => stage.marks.get(at),
        _ => None,
    };
    let name = names::numbered(position, &stage.both(&touchpoint.name, " · "));
    let name = mark.map_or(name.clone(), |mark| {
        let words = stage.both(&touchpoint.name, " · ");
        present::mark_at(mark.kind, position, &words, cx.language)
    });
    stage.line(
        ui,
        cx,
        stage.rect(EDGE, 832.0, WORDS, 40.0),
        Align2::LEFT_CENTER,
        &name,
        (stage.style(28.0, true), Paint::Accent),
    );
    if let Some(key) = stage.revealed.moment(&touchpoint.id) {
        return key_moment(stage, ui, cx, key);
    }
    let high = quotes(stage, ui, cx, &touchpoint.thought);
    let reason = mark.and_then(|mark| mark.by_group.as_ref()).map(|by_group| by_group.reason.trim());
    let moment = || stage.worksheet.marks.moment(&touchpoint.id);
    let sentence = match reason.filter(|reason| !reason.is_empty()) {
        Some(reason) => reason.to_owned(),
        None => moment().map(|moment| present::group_moment(moment, cx.language)).unwrap_or_default(),
    };
    let owner = stage.revealed.owner(&touchpoint.id).map(|owner| owner_line(stage, cx, owner));
    let sentence = match owner {
        Some(owner) => format!("{sentence} {} {owner}", cx.say(present::KEY)).trim().to_owned(),
        None => sentence,
    };
    // What is said matters more than the legend, which gives way to a second line.
    let top = 880.0 + high;
    let lines = if high > 100.0 { 2 } else { 3 };
    let sizes: TypeSizes<'_> = (&[(28.0, 1), (26.0, 1), (24.0, lines)], false, Paint::Ink);
    top + stage.paragraph(ui, cx, (EDGE, top, WORDS), &sentence, sizes)
}

/// What the customer thinks, in large type; in two languages one under the other. Returns the height in u.
fn quotes(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, thought: &Text) -> f32 {
    if thought.is_empty() {
        return 0.0;
    }
    let languages = stage.languages_of(thought);
    let sizes: &[(f32, usize)] = if languages.len() > 1 {
        &[(38.0, 1), (32.0, 1), (26.0, 1)]
    } else {
        &[(52.0, 1), (40.0, 1), (32.0, 2)]
    };
    let mut y = 876.0;
    for language in languages {
        // A large opening mark hangs, so that the words stand in line.
        let hang = if *language == Language::Zh { sizes[0].0 / 2.0 } else { 0.0 };
        let words = present::quoted(thought.get(*language), *language);
        let place = (EDGE - hang, y, WORDS + hang);
        y += stage.paragraph(ui, cx, place, &words, (sizes, true, Paint::Ink));
    }
    y - 876.0
}

fn key_moment(
    stage: &Scene<'_>,
    ui: &mut Ui,
    cx: &Cx<'_>,
    key: &crate::model::trainer::ReferenceMoment,
) -> f32 {
    let language = cx.language;
    let (who, situation, feeling) =
        (key.who.get(language), key.situation.get(language), key.feeling.get(language));
    let sentence = present::moment_sentence(who, situation, feeling, language);
    let sentence = format!("{}  {sentence}", cx.say(present::KEY));
    let high =
        stage.paragraph(ui, cx, (EDGE, 876.0, WORDS), &sentence, (&[(34.0, 1), (28.0, 2)], true, Paint::Ink));
    let owner = stage.revealed.owner(&key.touchpoint).map(|owner| owner_line(stage, cx, owner));
    let why = stage.both(&key.why, " / ");
    let words = [why, owner.unwrap_or_default()].join(" ");
    let top = 880.0 + high;
    top + stage.paragraph(
        ui,
        cx,
        (EDGE, top, WORDS),
        words.trim(),
        (&[(26.0, 2), (24.0, 3)], false, Paint::Ink),
    )
}

fn owner_line(stage: &Scene<'_>, cx: &Cx<'_>, owner: &crate::analysis::key::Owner) -> String {
    let journey = &stage.worksheet.journey;
    let name = |id| journey.department(id).map(|department| department.name.get(cx.language).to_owned());
    let support: Vec<String> = owner.support.iter().filter_map(name).collect();
    let who = name(&owner.owner).unwrap_or_default();
    present::owner(&who, &support.join(names::SEPARATOR.get(cx.language)), cx.language)
}

/// What the shapes on the map mean.
fn legend(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    if !matches!(stage.slide, Slide::Marks | Slide::Mark(_)) {
        return;
    }
    let mut x = EDGE;
    for kind in MarkKind::ALL {
        let shapes = sheet::marks::shapes(kind, Point::new((x + 14.0) * stage.u, 0.0), 14.0 * stage.u, false);
        painter::paint(ui.painter(), cx, stage.at(0.0, LEGEND), &shapes);
        let words = stage.say(inspector::mark_name(kind));
        let wide = stage.width(cx, &words, stage.style(26.0, false)) / stage.u;
        let place = stage.rect(x + 40.0, LEGEND - 18.0, wide + 2.0, 36.0);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, &words, (stage.style(26.0, false), Paint::Ink2));
        x += 40.0 + wide + 48.0;
    }
}

/// What the customer thinks on the way through a stage, as far as there is room.
fn thoughts(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, at: usize) {
    let Some(shown) = stage.worksheet.journey.stages.get(at) else { return };
    let said: Vec<_> = shown.touchpoints.iter().filter(|touchpoint| !touchpoint.thought.is_empty()).collect();
    // As large as the number of them allows: 248 u are there.
    let line = (248.0 / said.len().max(1) as f32).clamp(40.0, 72.0);
    let size = (line * 0.6).clamp(26.0, 40.0);
    for (row, touchpoint) in said.iter().take((248.0 / line) as usize).enumerate() {
        let number = stage.worksheet.journey.position(&touchpoint.id).map_or(0, |position| position + 1);
        let y = FOOTER + 10.0 + line * row as f32;
        let style = stage.style(size, true);
        let place = stage.rect(EDGE, y, 56.0, line);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, &number.to_string(), (style, Paint::Accent));
        let words = present::quoted(touchpoint.thought.get(cx.language), cx.language);
        let place = stage.rect(EDGE + 64.0, y, WORDS - 64.0, line);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, &words, (style, Paint::Ink));
    }
}

/// Who carries how much.
fn departments(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    let mut busy: Vec<_> = stage.loads.iter().filter(|load| load.total() > 0).collect();
    busy.sort_by_key(|load| std::cmp::Reverse((load.accountable, load.total())));
    if busy.is_empty() {
        let place = stage.rect(EDGE, 884.0, WORDS, 70.0);
        let words = stage.say(present::NO_DUTIES);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, &words, (stage.style(44.0, true), Paint::Ink2));
        return;
    }
    // The caption of the gauge is longer in two languages and takes the last row.
    let rows = if stage.languages.len() > 1 { 3 } else { 4 };
    for (row, load) in busy.iter().take(rows).enumerate() {
        let Some(department) = stage.worksheet.journey.department(&load.department) else { continue };
        let y = 832.0 + 56.0 * row as f32;
        let name = stage.both(&department.name, " · ");
        let place = stage.rect(EDGE, y, 480.0, 52.0);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, &name, (stage.style(34.0, true), Paint::Ink));
        let words = present::load(load, cx.language);
        let place = stage.rect(EDGE + 510.0, y, WORDS - 510.0, 52.0);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, &words, (stage.style(30.0, false), Paint::Ink2));
    }
}

fn department(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, at: usize) {
    let Some(department) = stage.worksheet.journey.departments.get(at) else { return };
    let name = stage.both(&department.name, " · ");
    let place = stage.rect(EDGE, 840.0, WORDS, 76.0);
    stage.line(ui, cx, place, Align2::LEFT_CENTER, &name, (stage.style(52.0, true), Paint::Ink));
    if let Some(load) = stage.loads.iter().find(|load| load.department == department.id) {
        let words = present::load(load, cx.language);
        let place = stage.rect(EDGE, 924.0, WORDS, 52.0);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, &words, (stage.style(34.0, false), Paint::Ink2));
    }
}

fn before_after(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    let place = stage.rect(EDGE, 840.0, WORDS, 60.0);
    let key = &stage.revealed.redesign;
    if !key.is_empty() {
        for (row, redesign) in key.iter().take(3).enumerate() {
            let position = stage.worksheet.journey.position(&redesign.touchpoint).unwrap_or(0);
            let words = present::key_redesign(redesign, position, cx.language);
            let y = 828.0 + 78.0 * row as f32;
            stage.paragraph(ui, cx, (EDGE, y, WORDS), &words, (&[(28.0, 1), (25.0, 2)], false, Paint::Ink));
        }
        return;
    }
    let words = present::cost(stage.review.spent, cx.language);
    stage.line(ui, cx, place, Align2::LEFT_CENTER, &words, (stage.style(40.0, true), Paint::Ink));
    if let Some(gain) = stage.review.gain_per_point().filter(|_| stage.numbers) {
        let words = redesign_ui::gain(gain, cx.language);
        let place = stage.rect(EDGE, 912.0, WORDS, 52.0);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, &words, (stage.style(32.0, false), Paint::Ink2));
    }
}

fn measure(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, at: usize) {
    let Some(measure) = stage.worksheet.redesign.get(at) else { return };
    let journey = &stage.worksheet.journey;
    let position = journey.position(&measure.touchpoint).unwrap_or(0);
    let name = journey.touchpoint(&measure.touchpoint);
    let name = name.map_or(String::new(), |touchpoint| stage.both(&touchpoint.name, " · "));
    let kind = stage.say(measures::kind(measure.kind));
    let head = format!("{kind} · {}", names::numbered(position, &name));
    stage.line(
        ui,
        cx,
        stage.rect(EDGE, 832.0, WORDS, 40.0),
        Align2::LEFT_CENTER,
        &head,
        (stage.style(28.0, true), Paint::Accent),
    );
    let words = if measure.measure.trim().is_empty() { cx.say(present::NOT_SAID) } else { &measure.measure };
    stage.paragraph(
        ui,
        cx,
        (EDGE, 880.0, WORDS),
        words,
        (&[(44.0, 1), (34.0, 2), (28.0, 3)], true, Paint::Ink),
    );
    let epic: Vec<String> = measure.epic.iter().map(|epic| stage.say(measures::epic(*epic))).collect();
    let mut line = epic.join(names::SEPARATOR.get(cx.language));
    if measure.cost > 0 {
        let cost = present::cost(measure.cost, cx.language);
        line = if line.is_empty() { cost } else { format!("{line} · {cost}") };
    }
    let place = stage.rect(EDGE, 1010.0, WORDS, 48.0);
    stage.line(ui, cx, place, Align2::LEFT_CENTER, &line, (stage.style(28.0, false), Paint::Ink2));
}
