//! The material of the four questions, in words, the same on the page and on the slide.

use super::page::{self, apart, chosen, group};
use crate::analysis::class::orid::{self, Causes};
use crate::analysis::compare::Comparison;
use crate::model::class::OridCard;
use crate::model::{Language, TouchpointId};
use crate::words::{internal, names, present, screen};

/// A line of material.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Material {
    /// What it is about.
    Head(String),
    Line(String),
    /// What a group said, and which.
    Quote(String, String),
}

/// So many voices are told at most, and so many first actions; a slide holds no more.
const VOICES: usize = 3;
const ACTIONS: usize = 8;

/// The material of a question; what is missing for it, where there is none.
pub fn material(card: OridCard, comparison: &Comparison, language: Language) -> Vec<Material> {
    match card {
        OridCard::Facts => facts(comparison, language),
        OridCard::Feelings => feelings(comparison, language),
        OridCard::Meaning => meaning(comparison, language),
        OridCard::Decision => decision(comparison, language),
    }
}

/// Why there is no material for a question yet.
pub const fn missing(card: OridCard) -> crate::words::Phrase {
    match card {
        OridCard::Facts => page::NO_WIDEST,
        OridCard::Feelings => page::NO_HEARTFELT,
        OridCard::Meaning => page::NO_CAUSES,
        OridCard::Decision => page::NO_FIRST_ACTIONS,
    }
}

fn number(comparison: &Comparison, place: usize) -> u32 {
    comparison.works.get(place).map_or(0, |work| work.worksheet.group.number)
}

fn facts(comparison: &Comparison, language: Language) -> Vec<Material> {
    let Some(widest) = orid::widest(comparison) else { return Vec::new() };
    let side = |(place, score): (usize, crate::model::Score)| {
        format!("{} {score}", group(number(comparison, place), language))
    };
    let (lowest, highest) = (side(widest.lowest), side(widest.highest));
    vec![
        Material::Head(names::column(comparison, widest.column, language)),
        Material::Line(screen::joined(
            &[&format!("{lowest} ↔ {highest}"), &apart(widest.range, language)],
            language,
        )),
        Material::Line(super::slides::TELLS.get(language).to_owned()),
    ]
}

fn feelings(comparison: &Comparison, language: Language) -> Vec<Material> {
    let Some(heartfelt) = orid::heartfelt(comparison) else { return Vec::new() };
    let mut found = vec![
        Material::Head(names::column(comparison, heartfelt.column, language)),
        Material::Line(chosen(heartfelt.votes, comparison.works.len(), language)),
    ];
    for voice in heartfelt.voices.iter().take(VOICES) {
        let said = present::quoted(voice.moment.feeling.trim(), language);
        found.push(Material::Quote(said, group(number(comparison, voice.group), language)));
    }
    if heartfelt.voices.is_empty() {
        let id: Option<&TouchpointId> = comparison.columns.get(heartfelt.column).map(|c| &c.touchpoint);
        let thought = comparison.works.iter().find_map(|work| {
            let touchpoint = work.worksheet.journey.touchpoint(id?)?;
            Some(touchpoint.thought.get(language).trim().to_owned()).filter(|thought| !thought.is_empty())
        });
        found.extend(
            thought.map(|thought| Material::Quote(present::quoted(&thought, language), String::new())),
        );
    }
    found
}

fn meaning(comparison: &Comparison, language: Language) -> Vec<Material> {
    let causes = orid::causes(comparison);
    if causes.is_empty() {
        return Vec::new();
    }
    let Causes { front, back, support, gaps, obstacles } = causes;
    let mut found = Vec::new();
    let list = |counted: Vec<(&str, usize)>| {
        let counted: Vec<String> =
            counted.iter().filter(|(_, n)| *n > 0).take(3).map(|(name, n)| format!("{name} {n}")).collect();
        counted.join(names::SEPARATOR.get(language))
    };
    let layers = [(page::FRONT, front), (page::BACK, back), (page::SUPPORT, support)];
    let layers = list(layers.map(|(name, n)| (name.get(language), n)).to_vec());
    let gaps = list(gaps.iter().map(|(gap, n)| (page::gap(*gap).get(language), *n)).collect());
    let obstacles =
        list(obstacles.iter().map(|(kind, n)| (internal::obstacle(*kind).get(language), *n)).collect());
    for (label, counted) in [(page::LAYERS, layers), (page::GAPS, gaps), (page::OBSTACLES, obstacles)] {
        if !counted.is_empty() {
            found.push(Material::Line(label.get(language).to_owned()));
            found.push(Material::Head(counted));
        }
    }
    found
}

fn decision(comparison: &Comparison, language: Language) -> Vec<Material> {
    let first = orid::first_actions(comparison);
    let line = |first: &orid::FirstAction<'_>| {
        let action = first.action;
        let day = action.first_step.map(|day| names::date(day, language)).unwrap_or_default();
        let what = screen::joined(&[action.what.trim(), action.accountable.trim(), &day], language);
        Material::Quote(what, group(number(comparison, first.group), language))
    };
    first.iter().take(ACTIONS).map(line).collect()
}
