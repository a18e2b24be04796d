//! Under the map: what the customer says at the touchpoint in the light, and the two numbers.

use super::frame::{EDGE, SMALL, TypeSizes};
use super::numbers::{after_gauge, gauge};
use super::stage::Scene;
use crate::app::Slide;
use crate::model::{Language, MarkKind, Text};
use crate::sheet::{self, Paint, Point};
use crate::ui::cx::Cx;
use crate::ui::kit::painter;
use crate::words::{inspector, names, present, redesign as measures, redesign_ui};
use eframe::egui::{Align2, Rect, Ui};

/// The width of the words at the left, in u.
fn words_wide(stage: &Scene<'_>) -> f32 {
    // In two languages the caption at the right is longer than the numbers over it.
    let caption = if stage.languages.len() > 1 { 160.0 } else { 0.0 };
    stage.wide() - 2.0 * EDGE - 712.0 - caption
}

/// Where a row under the map stands, in u from where that begins.
fn row(stage: &Scene<'_>, y: f32, high: f32) -> Rect {
    stage.rect(EDGE, stage.foot() + y, words_wide(stage), high)
}

pub fn footer(stage: &Scene<'_>, ui: &mut Ui, cx: &mut Cx<'_>) {
    let ground = Rect::from_min_max(stage.at(0.0, stage.foot()), stage.place.max);
    ui.painter().rect_filled(ground, 0, cx.color(Paint::Canvas));
    // While the class guesses, what stands there would tell where, or how well.
    let answers = matches!(stage.slide, Slide::Mark(_) | Slide::Measure(_) | Slide::BeforeAfter);
    match stage.slide {
        _ if answers && !stage.numbers => question(stage, ui, cx),
        Slide::Departments => return departments(stage, ui, cx),
        Slide::Department(at) => department(stage, ui, cx, at),
        Slide::BeforeAfter => before_after(stage, ui, cx),
        Slide::Measure(at) => measure(stage, ui, cx, at),
        Slide::Stage(at) => thoughts(stage, ui, cx, at),
        Slide::Marks => legend(stage, ui, cx),
        _ => touchpoint(stage, ui, cx),
    }
    match stage.slide {
        Slide::BeforeAfter | Slide::Measure(_) => after_gauge(stage, ui, cx),
        _ => gauge(stage, ui, cx),
    }
}

/// What the class guesses, instead of what the slide is about.
fn question(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    let phrase = match stage.slide {
        Slide::Mark(at) => stage.marks.get(at).map(|mark| present::which(mark.kind)),
        _ => Some(present::HOW_MUCH_BETTER),
    };
    let Some(phrase) = phrase else { return };
    let sizes: TypeSizes<'_> = (&[(52.0, 1), (40.0, 2), (32.0, 2)], true, Paint::Ink);
    let top = stage.foot() + 44.0;
    stage.paragraph(ui, cx, (EDGE, top, words_wide(stage)), &stage.say(phrase), sizes);
}

/// What the customer thinks at the touchpoint, and the moment of truth: the group's, or once it was
/// revealed the key's.
fn touchpoint(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    let here = stage.touchpoint.as_ref().and_then(|id| {
        Some((stage.worksheet.journey.position(id)?, stage.worksheet.journey.touchpoint(id)?))
    });
    let wide = words_wide(stage);
    let Some((position, touchpoint)) = here else {
        let persona = &stage.worksheet.scenario.persona;
        let who = [stage.both(&persona.name, " · "), stage.both(&persona.role, " · ")].join("  ");
        let style = (stage.style(SMALL, true), Paint::Accent);
        stage.line(ui, cx, row(stage, 8.0, 42.0), Align2::LEFT_CENTER, &who, style);
        let goal = stage.both(&stage.worksheet.scenario.goal, " / ");
        let sizes: TypeSizes<'_> = (&[(40.0, 2), (32.0, 2), (SMALL, 3)], true, Paint::Ink);
        stage.paragraph(ui, cx, (EDGE, stage.foot() + 52.0, wide), &goal, sizes);
        return;
    };
    let mark = match stage.slide {
        Slide::Mark(at) => stage.marks.get(at),
        _ => None,
    };
    let name = names::numbered(position, &stage.both(&touchpoint.name, " · "));
    let name = mark.map_or(name, |mark| {
        let words = stage.both(&touchpoint.name, " · ");
        present::mark_at(mark.kind, position, &words, cx.language)
    });
    let style = (stage.style(SMALL, true), Paint::Accent);
    stage.line(ui, cx, row(stage, 4.0, 40.0), Align2::LEFT_CENTER, &name, style);
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
    let top = 46.0 + high;
    let lines = ((176.0 - top) / (SMALL * 1.4)) as usize;
    if lines > 0 {
        let sizes: TypeSizes<'_> = (&[(SMALL, lines)], false, Paint::Ink);
        stage.paragraph(ui, cx, (EDGE, stage.foot() + top, wide), &sentence, sizes);
    }
}

/// What the customer thinks, in large type; in two languages one under the other. Returns the height in u.
fn quotes(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, thought: &Text) -> f32 {
    if thought.is_empty() {
        return 0.0;
    }
    let languages = stage.languages_of(thought);
    let sizes: &[(f32, usize)] =
        if languages.len() > 1 { &[(34.0, 1), (SMALL, 1)] } else { &[(48.0, 1), (38.0, 1), (31.0, 2)] };
    let mut y = 44.0;
    for language in languages {
        // A large opening mark hangs, so that the words stand in line.
        let hang = if *language == Language::Zh { sizes[0].0 / 2.0 } else { 0.0 };
        let words = present::quoted(thought.get(*language), *language);
        let place = (EDGE - hang, stage.foot() + y, words_wide(stage) + hang);
        y += stage.paragraph(ui, cx, place, &words, (sizes, true, Paint::Ink));
    }
    y - 44.0
}

fn key_moment(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, key: &crate::model::trainer::ReferenceMoment) {
    let language = cx.language;
    let (who, situation, feeling) =
        (key.who.get(language), key.situation.get(language), key.feeling.get(language));
    let sentence = present::moment_sentence(who, situation, feeling, language);
    let sentence = format!("{}  {sentence}", cx.say(present::KEY));
    let wide = words_wide(stage);
    let top = stage.foot() + 44.0;
    let sizes: TypeSizes<'_> = (&[(34.0, 1), (SMALL, 2)], true, Paint::Ink);
    let high = stage.paragraph(ui, cx, (EDGE, top, wide), &sentence, sizes);
    let owner = stage.revealed.owner(&key.touchpoint).map(|owner| owner_line(stage, cx, owner));
    let why = stage.both(&key.why, " / ");
    let words = [owner.unwrap_or_default(), why].join(" ");
    let lines = ((134.0 - high) / (SMALL * 1.4)) as usize;
    let sizes: TypeSizes<'_> = (&[(SMALL, lines.max(1))], false, Paint::Ink);
    stage.paragraph(ui, cx, (EDGE, top + high, wide), words.trim(), sizes);
}

fn owner_line(stage: &Scene<'_>, cx: &Cx<'_>, owner: &crate::analysis::key::Owner) -> String {
    let journey = &stage.worksheet.journey;
    let name = |id| journey.department(id).map(|department| department.name.get(cx.language).to_owned());
    let support: Vec<String> = owner.support.iter().filter_map(name).collect();
    let who = name(&owner.owner).unwrap_or_default();
    present::owner(&who, &support.join(names::SEPARATOR.get(cx.language)), cx.language)
}

/// What the shapes on the map mean, in two rows.
fn legend(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    let style = stage.style(34.0, false);
    for (at, kind) in MarkKind::ALL.into_iter().enumerate() {
        let x = EDGE + words_wide(stage) / 2.0 * (at % 2) as f32;
        let y = stage.foot() + 48.0 + 76.0 * (at / 2) as f32;
        let shapes = sheet::marks::shapes(kind, Point::new((x + 20.0) * stage.u, 0.0), 20.0 * stage.u, false);
        painter::paint(ui.painter(), cx, stage.at(0.0, y), &shapes);
        let words = stage.say(inspector::mark_name(kind));
        let place = stage.rect(x + 56.0, y - 26.0, words_wide(stage) / 2.0 - 76.0, 52.0);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, &words, (style, Paint::Ink));
    }
}

/// What the customer thinks on the way through a stage, as far as there is room; how many are said stands
/// behind.
fn thoughts(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, at: usize) {
    let Some(shown) = stage.worksheet.journey.stages.get(at) else { return };
    let said: Vec<_> = shown.touchpoints.iter().filter(|touchpoint| !touchpoint.thought.is_empty()).collect();
    let size = 44.0;
    let line = size * 1.28;
    let rows = (172.0 / line) as usize;
    for (row, touchpoint) in said.iter().take(rows).enumerate() {
        let number = stage.worksheet.journey.position(&touchpoint.id).map_or(0, |position| position + 1);
        let y = stage.foot() + 4.0 + line * row as f32;
        let style = stage.style(size, true);
        let place = stage.rect(EDGE, y, 60.0, line);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, &number.to_string(), (style, Paint::Accent));
        let words = present::quoted(touchpoint.thought.get(cx.language), cx.language);
        let last = row + 1 == rows && said.len() > rows;
        let count = if last { 110.0 } else { 0.0 };
        let place = stage.rect(EDGE + 68.0, y, words_wide(stage) - 68.0 - count, line);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, &words, (style, Paint::Ink));
        if last {
            let place = stage.rect(EDGE + words_wide(stage) - 100.0, y, 100.0, line);
            let words = present::of(rows, said.len());
            let style = (stage.style(SMALL, false), Paint::Ink2);
            stage.line(ui, cx, place, Align2::RIGHT_CENTER, &words, style);
        }
    }
}

/// Who carries how much, in two columns over the whole width; how many are said stands in the last row.
fn departments(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    let mut busy: Vec<_> = stage.loads.iter().filter(|load| load.total() > 0).collect();
    busy.sort_by_key(|load| std::cmp::Reverse((load.accountable, load.total())));
    if busy.is_empty() {
        let words = stage.say(present::NO_DUTIES);
        let style = (stage.style(44.0, true), Paint::Ink2);
        return stage.line(ui, cx, row(stage, 50.0, 70.0), Align2::LEFT_CENTER, &words, style);
    }
    let rows = 4;
    let half = (stage.wide() - 2.0 * EDGE) / 2.0;
    for (at, load) in busy.iter().take(2 * rows).enumerate() {
        let Some(department) = stage.worksheet.journey.department(&load.department) else { continue };
        let x = EDGE + half * (at / rows) as f32;
        let y = stage.foot() + 4.0 + 43.0 * (at % rows) as f32;
        let name = stage.both(&department.name, " · ");
        let place = stage.rect(x, y, 300.0, 42.0);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, &name, (stage.style(31.0, true), Paint::Ink));
        let mut words = present::load(load, cx.language);
        if at + 1 == 2 * rows && busy.len() > 2 * rows {
            words = format!("{words}   ({})", present::of(2 * rows, busy.len()));
        }
        let place = stage.rect(x + 316.0, y, half - 340.0, 42.0);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, &words, (stage.style(SMALL, false), Paint::Ink2));
    }
}

fn department(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, at: usize) {
    let Some(department) = stage.worksheet.journey.departments.get(at) else { return };
    let name = stage.both(&department.name, " · ");
    let style = (stage.style(52.0, true), Paint::Ink);
    stage.line(ui, cx, row(stage, 16.0, 76.0), Align2::LEFT_CENTER, &name, style);
    if let Some(load) = stage.loads.iter().find(|load| load.department == department.id) {
        let words = present::load(load, cx.language);
        let style = (stage.style(36.0, false), Paint::Ink2);
        stage.line(ui, cx, row(stage, 98.0, 56.0), Align2::LEFT_CENTER, &words, style);
    }
}

/// What it costs and brings, and what the key does; how many of the key's are said stands behind.
fn before_after(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>) {
    let mut words = present::cost(stage.review.spent, cx.language);
    if let Some(gain) = stage.review.gain_per_point() {
        words = format!("{words}   {}", redesign_ui::gain(gain, cx.language));
    }
    let style = (stage.style(34.0, true), Paint::Ink);
    stage.line(ui, cx, row(stage, 4.0, 46.0), Align2::LEFT_CENTER, &words, style);
    let key = &stage.revealed.redesign;
    for (at, redesign) in key.iter().take(3).enumerate() {
        let position = stage.worksheet.journey.position(&redesign.touchpoint).unwrap_or(0);
        let mut words = present::key_redesign(redesign, position, cx.language);
        if at == 2 && key.len() > 3 {
            words = format!("({}) {words}", present::of(3, key.len()));
        }
        let place = row(stage, 52.0 + 42.0 * at as f32, 42.0);
        stage.line(ui, cx, place, Align2::LEFT_CENTER, &words, (stage.style(31.0, false), Paint::Ink));
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
    let style = (stage.style(SMALL, true), Paint::Accent);
    stage.line(ui, cx, row(stage, 4.0, 40.0), Align2::LEFT_CENTER, &head, style);
    let words = if measure.measure.trim().is_empty() { cx.say(present::NOT_SAID) } else { &measure.measure };
    let sizes: TypeSizes<'_> = (&[(44.0, 1), (32.0, 2)], true, Paint::Ink);
    stage.paragraph(ui, cx, (EDGE, stage.foot() + 44.0, words_wide(stage)), words, sizes);
    let epic: Vec<String> = measure.epic.iter().map(|epic| stage.say(measures::epic(*epic))).collect();
    let mut line = epic.join(names::SEPARATOR.get(cx.language));
    if measure.cost > 0 {
        let cost = present::cost(measure.cost, cx.language);
        line = if line.is_empty() { cost } else { format!("{line} · {cost}") };
    }
    let style = (stage.style(SMALL, false), Paint::Ink2);
    stage.line(ui, cx, row(stage, 136.0, 42.0), Align2::LEFT_CENTER, &line, style);
}
