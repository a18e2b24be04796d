//! Every finding in words: where to look, what is wrong there, and how to mend it. A file for each step.

mod chain;
mod lenses;
pub mod plan;
mod redesign;
mod roles;

use super::assign::between_sentences;
use super::lenses::servqual;
use super::names::{self, SEPARATOR};
use super::{Phrase, act_ui, internal};
use crate::analysis::review::{Finding, FindingKind, Place};
use crate::model::{Language, Worksheet};

pub use lenses::{tag, tag_mend};

/// So many touchpoints are named where one finding is about several.
const NAMED: usize = 4;

/// One finding for a reader: where to look, what is wrong there, what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    /// The touchpoint with its number, the department, the promise, the action.
    pub subject: String,
    pub wrong: String,
    pub mend: String,
}

impl Worded {
    /// All of it in one line.
    pub fn line(&self, language: Language) -> String {
        let advice = self.advice(language);
        match language {
            Language::Zh => format!("{}：{advice}", self.subject),
            Language::En => format!("{}: {advice}", self.subject),
        }
    }

    /// What is wrong and what to do, as one paragraph.
    pub fn advice(&self, language: Language) -> String {
        [self.wrong.as_str(), &self.mend].join(between_sentences(language))
    }
}

/// Words a finding. What it names and the worksheet no longer holds is left blank.
pub fn text(finding: &Finding, worksheet: &Worksheet, language: Language) -> Worded {
    let (wrong, mend) = match &finding.kind {
        FindingKind::Role(fault) => roles::role(fault, worksheet, language),
        FindingKind::Chain(fault) => said(chain::chain(*fault), language),
        FindingKind::Collaboration(point) => chain::collaboration(*point, language),
        FindingKind::Tag(lint) => said((tag(*lint), tag_mend(*lint)), language),
        FindingKind::NoCause => said(lenses::NO_CAUSE, language),
        FindingKind::Untagged => lenses::untagged(n_touchpoints(&finding.place), language),
        FindingKind::NoAnswers => said(lenses::NO_ANSWERS, language),
        FindingKind::FewAnswers { n } => lenses::few_answers(*n, language),
        FindingKind::NotRated { rated, items } => lenses::not_rated(*rated, *items, language),
        FindingKind::Redesign(fault) => redesign::redesign(*fault, language),
        FindingKind::Plan(point) => said((plan::open(*point), plan::mend(*point)), language),
    };
    Worded { subject: subject(&finding.place, worksheet, language), wrong, mend }
}

fn said((wrong, mend): (Phrase, Phrase), language: Language) -> (String, String) {
    (wrong.get(language).to_owned(), mend.get(language).to_owned())
}

/// The place of a finding by its name.
fn subject(place: &Place, worksheet: &Worksheet, language: Language) -> String {
    match place {
        Place::Touchpoint(id) | Place::Measure { touchpoint: id, .. } => {
            names::touchpoint(worksheet, id, language)
        }
        Place::Touchpoints(ids) => {
            let named = ids.iter().take(NAMED).map(|id| names::touchpoint(worksheet, id, language));
            let rest = (ids.len() > NAMED).then(|| "…".to_owned());
            named.chain(rest).collect::<Vec<_>>().join(SEPARATOR.get(language))
        }
        Place::Department(id) => names::department(worksheet, id, language),
        Place::Circle(departments) => {
            let around = departments.iter().chain(departments.first());
            let names: Vec<_> = around.map(|id| names::department(worksheet, id, language)).collect();
            names.join(" → ")
        }
        Place::Link(at) => {
            let link = worksheet.links.get(*at);
            link.map(|link| internal::link_name(link, worksheet, language)).unwrap_or_default()
        }
        Place::Collaboration(step) => {
            internal::STEPS.get(*step).map(|step| step.get(language)).unwrap_or_default().to_owned()
        }
        Place::Idea(at) => worksheet.kano.get(*at).map(|idea| idea.name.clone()).unwrap_or_default(),
        Place::Subject(at) => {
            let subject = worksheet.servqual.get(*at);
            subject
                .map(|subject| servqual::title(subject, worksheet, language).to_owned())
                .unwrap_or_default()
        }
        Place::Budget => redesign::BUDGET.get(language).to_owned(),
        Place::Action(at) => {
            let what = worksheet.actions.get(*at).map_or("", |action| action.what.as_str());
            act_ui::card(at + 1, what, language)
        }
    }
}

fn n_touchpoints(place: &Place) -> usize {
    if let Place::Touchpoints(ids) = place { ids.len() } else { 1 }
}
