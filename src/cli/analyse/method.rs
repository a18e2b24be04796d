//! The rest of the method in `analyse`: the curve after the redesign, the surveys, the internal links and
//! the actions.

use super::rounded;
use crate::analysis::remembered::{Reading, Spot};
use crate::analysis::review::{Finding, FindingKind, Gravity, Place, Review, Topic};
use crate::analysis::{actions, kano, redesign, servqual};
use crate::model::collaboration::SmartPoint;
use crate::model::internal::InternalCustomerKind;
use crate::model::lenses::{KanoCategory, KanoIdea, ServqualForm, ServqualSubject};
use crate::model::{Action, Date, DepartmentId, InternalLink, Language, TouchpointId, Worksheet};
use crate::words;
use serde::Serialize;
use std::borrow::Cow;

/// The curve with the redesign applied.
#[derive(Serialize)]
pub(super) struct AfterLine<'a> {
    peak: Option<i8>,
    peak_id: Option<&'a TouchpointId>,
    end: Option<i8>,
    end_id: Option<&'a TouchpointId>,
    peak_end: Option<f64>,
    mean: Option<f64>,
    max: Option<i8>,
    min: Option<i8>,
    /// In the order of the walk.
    scores: Vec<Option<i8>>,
    /// By how much the remembered score rises.
    gain: Option<f64>,
    spent: u32,
    budget: Option<u32>,
    gain_per_point: Option<f64>,
}

/// The curve after the redesign; `None` where nothing is redesigned.
pub(super) fn after<'a>(worksheet: &Worksheet, review: &'a Review) -> Option<AfterLine<'a>> {
    if !redesign::has_begun(worksheet) {
        return None;
    }
    let Reading { highest, lowest, peak, end, mean, remembered, .. } = &review.after;
    let score = |spot: &Option<Spot>| spot.as_ref().map(|spot| spot.score.value());
    Some(AfterLine {
        peak: score(peak),
        end: end.as_ref().and_then(|end| end.score).map(|score| score.value()),
        peak_end: remembered.map(rounded),
        mean: mean.map(rounded),
        max: score(highest),
        min: score(lowest),
        peak_id: peak.as_ref().map(|spot| &spot.touchpoint),
        end_id: end.as_ref().map(|end| &end.touchpoint),
        scores: review.after_scores.iter().map(|score| score.map(|score| score.value())).collect(),
        gain: review.gain().map(rounded),
        spent: review.spent,
        budget: worksheet.budget,
        gain_per_point: review.gain_per_point().map(rounded),
    })
}

/// One idea of the survey, or the kind of need that a scenario's key gives a touchpoint; better and worse are null where all answers are reverse or questionable.
#[derive(Default, Serialize)]
pub(super) struct KanoLine<'a> {
    pub name: &'a str,
    /// Of a key; an idea stands at none.
    pub touchpoint: Option<&'a TouchpointId>,
    #[serde(rename = "A")]
    pub attractive: u32,
    #[serde(rename = "O")]
    pub one_dimensional: u32,
    #[serde(rename = "M")]
    pub must_be: u32,
    #[serde(rename = "I")]
    pub indifferent: u32,
    #[serde(rename = "R")]
    pub reverse: u32,
    #[serde(rename = "Q")]
    pub questionable: u32,
    pub n: u32,
    pub category: Option<&'static str>,
    pub better: Option<f64>,
    pub worse: Option<f64>,
    pub quadrant: Option<&'static str>,
    /// What so few answers are worth, in words.
    pub caveat: Option<String>,
}

/// The ideas in their order.
pub(super) fn kano<'a>(worksheet: &'a Worksheet, review: &Review, language: Language) -> Vec<KanoLine<'a>> {
    let caveat = |at: usize| {
        let mut findings = review.on(Topic::Survey).iter().filter(|f| f.gravity() == Gravity::Caveat);
        let caveat = findings.find(|finding| finding.place == Place::Idea(at))?;
        Some(words::findings::text(caveat, worksheet, language).advice(language))
    };
    let ideas = worksheet.kano.iter().enumerate();
    ideas.map(|(at, idea)| KanoLine { caveat: caveat(at), ..idea_line(idea) }).collect()
}

fn idea_line(idea: &KanoIdea) -> KanoLine<'_> {
    let tally = kano::counts(idea);
    let (better, worse) = (kano::better(&tally), kano::worse(&tally));
    let letter = |category: KanoCategory| words::kano::letter(category);
    KanoLine {
        name: &idea.name,
        touchpoint: None,
        attractive: tally.attractive,
        one_dimensional: tally.one_dimensional,
        must_be: tally.must_be,
        indifferent: tally.indifferent,
        reverse: tally.reverse,
        questionable: tally.questionable,
        n: kano::n(&tally),
        category: kano::category(&tally).map(letter),
        better: better.map(rounded),
        worse: worse.map(rounded),
        quadrant: better.zip(worse).map(|(better, worse)| letter(kano::quadrant(better, worse))),
        caveat: None,
    }
}

/// One subject of SERVQUAL. Gaps are P − E; with `perceptions_only` they are P.
#[derive(Serialize)]
pub(super) struct ServqualLine<'a> {
    name: &'a str,
    supplier: Option<&'a DepartmentId>,
    form: &'static str,
    perceptions_only: bool,
    gaps: Gaps,
    unweighted: Option<f64>,
    weighted: Option<f64>,
}

#[derive(Serialize)]
struct Gaps {
    tangibles: Option<f64>,
    reliability: Option<f64>,
    responsiveness: Option<f64>,
    assurance: Option<f64>,
    empathy: Option<f64>,
}

pub(super) fn servqual<'a>(subject: &'a ServqualSubject, worksheet: &Worksheet) -> ServqualLine<'a> {
    let report = servqual::report(subject, &worksheet.servqual_weights);
    let [tangibles, reliability, responsiveness, assurance, empathy] =
        report.dimensions.map(|value| value.map(rounded));
    ServqualLine {
        name: &subject.name,
        supplier: subject.supplier.as_ref(),
        form: match subject.form {
            ServqualForm::Short => "short",
            ServqualForm::Full => "full",
        },
        perceptions_only: subject.perceptions_only,
        gaps: Gaps { tangibles, reliability, responsiveness, assurance, empathy },
        unweighted: report.unweighted.map(rounded),
        weighted: report.weighted.map(rounded),
    }
}

#[derive(Serialize)]
pub(super) struct LinkLine<'a> {
    /// Null in a key where it is no department of the scenario.
    pub supplier: Option<&'a DepartmentId>,
    pub supplier_name: &'a str,
    pub customer: Option<&'a DepartmentId>,
    pub customer_name: &'a str,
    pub touchpoint: Option<&'a TouchpointId>,
    /// Each serves the other; only a key says so.
    pub mutual: bool,
    pub kind: &'static str,
    pub deliverable: &'a str,
    pub acceptance: &'a str,
    pub deadline: &'a str,
    pub otherwise: &'a str,
    pub score: Option<i8>,
    /// All of it in one sentence.
    pub agreement: String,
}

pub(super) fn link<'a>(link: &'a InternalLink, worksheet: &'a Worksheet, language: Language) -> LinkLine<'a> {
    let name = |id| worksheet.journey.department(id).map_or("", |department| department.name.get(language));
    LinkLine {
        supplier: Some(&link.supplier),
        supplier_name: name(&link.supplier),
        customer: Some(&link.customer),
        customer_name: name(&link.customer),
        touchpoint: link.touchpoint.as_ref(),
        mutual: false,
        kind: kind_key(link.kind),
        deliverable: &link.deliverable,
        acceptance: &link.acceptance,
        deadline: &link.deadline,
        otherwise: &link.otherwise,
        score: link.score.map(|score| score.value()),
        agreement: words::internal::agreement(link, worksheet, language),
    }
}

pub(super) fn kind_key(kind: InternalCustomerKind) -> &'static str {
    match kind {
        InternalCustomerKind::Hierarchy => "hierarchy",
        InternalCustomerKind::Function => "function",
        InternalCustomerKind::WorkStep => "work_step",
        InternalCustomerKind::Process => "process",
    }
}

#[derive(Serialize)]
pub(super) struct ActionLine<'a> {
    #[serde(flatten)]
    pub action: Cow<'a, Action>,
    /// When, in the words of a key; a worksheet has the day of the first step.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub when: &'a str,
    /// 30, 60 and 90 days after the first step.
    pub checks: Option<[Date; 3]>,
    pub open_points: Vec<OpenPointLine>,
}

#[derive(Serialize)]
pub(super) struct OpenPointLine {
    /// The question of 5W2H that stays open, if any.
    question: Option<&'static str>,
    /// The point of SMART that stays open, if any.
    smart: Option<&'static str>,
    message: String,
}

/// The plan in its order.
pub(super) fn actions<'a>(
    worksheet: &'a Worksheet,
    review: &Review,
    language: Language,
) -> Vec<ActionLine<'a>> {
    let open_point = |finding: &Finding| match finding.kind {
        FindingKind::Plan(point) => Some(OpenPointLine {
            question: point.question().map(question_key),
            smart: point.smart().map(smart_key),
            message: words::findings::text(finding, worksheet, language).advice(language),
        }),
        _ => None,
    };
    let line = |(at, action): (usize, &'a Action)| {
        let open = review.on(Topic::Plan).iter().filter(|finding| finding.place == Place::Action(at));
        ActionLine {
            action: Cow::Borrowed(action),
            when: "",
            checks: actions::checks(action),
            open_points: open.filter_map(open_point).collect(),
        }
    };
    worksheet.actions.iter().enumerate().map(line).collect()
}

fn question_key(question: actions::Question) -> &'static str {
    match question {
        actions::Question::What => "what",
        actions::Question::Why => "why",
        actions::Question::Who => "who",
        actions::Question::When => "when",
        actions::Question::Where => "where",
        actions::Question::How => "how",
        actions::Question::HowMuch => "how_much",
    }
}

fn smart_key(point: SmartPoint) -> &'static str {
    match point {
        SmartPoint::Specific => "specific",
        SmartPoint::Measurable => "measurable",
        SmartPoint::Achievable => "achievable",
        SmartPoint::Relevant => "relevant",
        SmartPoint::TimeBound => "time_bound",
    }
}
