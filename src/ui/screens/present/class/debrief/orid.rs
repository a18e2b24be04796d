//! One of the four questions: what is asked, the groups' own material, and what was noted.

use super::shown::{LookingBack, WIDTH};
use crate::model::class::OridCard;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::EDGE;
use crate::words::debrief::material::{Material, material, missing};
use crate::words::debrief::page as words;
use eframe::egui::Ui;

/// Where the notes begin, in u.
const NOTES: f32 = 1240.0;
/// Below it nothing is written, in u.
const BOTTOM: f32 = 1020.0;

pub fn paint(shown: &LookingBack<'_>, ui: &mut Ui, cx: &Cx<'_>, card: OridCard) {
    let stage = shown.stage;
    let head = format!("{}  {}", card as u8 + 1, stage.say(words::card(card)));
    shown.left(ui, cx, (EDGE, 120.0, WIDTH, 56.0), &head, (40.0, true, Paint::Accent));
    let mut y = 184.0;
    for language in &stage.languages {
        let asked = words::card_question(card).get(*language);
        let sizes: &[(f32, usize)] =
            if y < 200.0 { &[(56.0, 1), (44.0, 2)] } else { &[(36.0, 1), (30.0, 2)] };
        y += stage.paragraph(ui, cx, (EDGE, y, WIDTH), asked, (sizes, true, Paint::Ink)) + 6.0;
    }
    y += 34.0;
    let note = shown.clean(shown.class.debrief.note(card).trim());
    let wide = if note.is_empty() { WIDTH } else { NOTES - EDGE - 60.0 };
    let said = both(shown, card);
    if said.is_empty() {
        let why = stage.say(missing(card));
        stage.paragraph(ui, cx, (EDGE, y, wide), &why, (&[(36.0, 3), (28.0, 5)], false, Paint::Ink2));
    }
    let mut at = y;
    // Many who speak share the height.
    let quotes = said.iter().filter(|line| matches!(line, Material::Quote(..))).count();
    let sizes: &[(f32, usize)] = match quotes {
        0..=4 => &[(48.0, 1), (40.0, 2), (34.0, 2), (28.0, 3)],
        5 | 6 => &[(40.0, 1), (32.0, 2), (26.0, 3)],
        _ => &[(32.0, 1), (26.0, 2)],
    };
    for line in &said {
        if at > BOTTOM - 70.0 {
            break;
        }
        at += line_ui(shown, ui, cx, (EDGE, at, wide), line, sizes);
    }
    if !note.is_empty() {
        let high = BOTTOM - y + 20.0;
        shown.bar(ui, cx, (NOTES - 30.0, y - 20.0, 1920.0 - EDGE - NOTES + 50.0, high), Paint::Tint);
        let width = 1920.0 - EDGE - NOTES - 10.0;
        let most = |size: f32| (high / (size * 1.4)).floor().max(1.0) as usize;
        let sizes = [40.0, 34.0, 28.0, 24.0].map(|size| (size, most(size).saturating_sub(1).max(1)));
        stage.paragraph(ui, cx, (NOTES, y, width), &note, (&sizes, false, Paint::Ink));
    }
}

/// The material in the languages of the slide: what differs stands in both, what a group said once.
fn both(shown: &LookingBack<'_>, card: OridCard) -> Vec<Material> {
    let mut by_language =
        shown.stage.languages.iter().map(|language| material(card, &shown.comparison, *language));
    let first = by_language.next().unwrap_or_default();
    let Some(second) = by_language.next() else { return first };
    let joined = |a: String, b: String| if a == b { a } else { format!("{a} / {b}") };
    let two = first.into_iter().zip(second);
    two.map(|two| match two {
        (Material::Head(a), Material::Head(b)) => Material::Head(joined(a, b)),
        (Material::Line(a), Material::Line(b)) => Material::Line(joined(a, b)),
        (Material::Quote(a, who), Material::Quote(_, other)) => Material::Quote(a, joined(who, other)),
        (one, _) => one,
    })
    .collect()
}

/// Writes a line, and answers with the height that it took, in u.
fn line_ui(
    shown: &LookingBack<'_>,
    ui: &mut Ui,
    cx: &Cx<'_>,
    (x, y, wide): (f32, f32, f32),
    line: &Material,
    quoted: &[(f32, usize)],
) -> f32 {
    let stage = shown.stage;
    match line {
        Material::Head(words) => {
            let sizes: &[(f32, usize)] = &[(64.0, 1), (50.0, 2), (42.0, 2)];
            stage.paragraph(ui, cx, (x, y, wide), &shown.clean(words), (sizes, true, Paint::Ink)) + 10.0
        }
        Material::Line(words) => {
            let sizes: &[(f32, usize)] = &[(44.0, 1), (36.0, 2), (30.0, 2)];
            stage.paragraph(ui, cx, (x, y, wide), &shown.clean(words), (sizes, false, Paint::Ink)) + 16.0
        }
        Material::Quote(said, who) => {
            shown.left(ui, cx, (x, y + 8.0, 290.0, 52.0), who, (32.0, true, Paint::Ink2));
            let left = if who.is_empty() { x } else { x + 310.0 };
            let at = (left, y, wide - (left - x));
            stage.paragraph(ui, cx, at, &shown.clean(said), (quoted, false, Paint::Ink)).max(48.0) + 16.0
        }
    }
}
