//! Version 1 of the file formats: what the trees of scenarios, worksheets and classes mean.

mod class;
mod journey;
mod method;
mod names;
mod terms;
mod trainer;
mod worksheet;

use super::super::problem::Problems;
use super::super::syntax::{Node, Value};
use super::reader::{Fields, fields, one_of, text, whole};
use crate::files::problem::{Part, Problem};
use crate::model::{Boundary, Brief, Class, CustomerKind, Persona, Scenario, Score, Step, Worksheet};
use journey::JourneyKind;
use names::TouchpointNames;

/// What a plan of a day can hold; more is a slip of the hand.
const MOST_MINUTES: u32 = 1_440;

/// The scenario of a tree. Meaningful only while `problems` holds no error.
pub(super) fn scenario(root: &Node, problems: &mut Problems) -> Scenario {
    let Some(fields) = fields(root, Part::Scenario, "scenario", problems) else { return Scenario::default() };
    let (journey, departments) = journey::read(&fields, JourneyKind::Scenario, problems);
    let touchpoints = TouchpointNames::new(journey.touchpoints().map(|t| &t.id));
    let mut brief = brief(&fields, &touchpoints, problems);
    brief.title = fields.name(Part::Scenario, problems);
    let closed = closed(&fields, problems);
    let trainer = fields.value("trainer");
    let trainer = trainer.and_then(|node| trainer::read(node, &touchpoints, &departments, problems));
    Scenario { brief, closed, journey, trainer, ..Scenario::default() }
}

/// The worksheet of a tree. Meaningful only while `problems` holds no error.
pub(super) fn worksheet(root: &Node, problems: &mut Problems) -> Worksheet {
    worksheet::read(root, problems)
}

/// The class of a tree. Meaningful only while `problems` holds no error.
pub(super) fn class(root: &Node, problems: &mut Problems) -> Class {
    class::read(root, problems)
}

/// The brief's fields, which stand flat in a scenario and under `scenario` in a worksheet. The title is
/// left to the caller in a scenario, where it must be there.
fn brief(fields: &Fields<'_>, touchpoints: &TouchpointNames, problems: &mut Problems) -> Brief {
    const KINDS: [(&str, CustomerKind, &[&str]); 2] = [
        ("External", CustomerKind::External, &["外部", "外部客户", "customer", "buyer"]),
        ("Internal", CustomerKind::Internal, &["内部", "内部客户", "employee", "colleague"]),
    ];
    let customer = fields.value("customer").and_then(|node| one_of(node, "customer", &KINDS, problems));
    Brief {
        id: fields.string("id", problems),
        title: crate::model::Text::default(),
        customer: customer.unwrap_or_default(),
        industry: fields.text("industry", problems),
        minutes: fields.count("minutes", MOST_MINUTES, problems),
        tagline: fields.text("tagline", problems),
        persona: fields.value("persona").map(|node| persona(node, problems)).unwrap_or_default(),
        goal: fields.text("goal", problems),
        boundary: fields
            .value("boundary")
            .map(|node| boundary(node, touchpoints, problems))
            .unwrap_or_default(),
        context: fields.text("context", problems),
    }
}

/// Who the customer is; a plain text is taken for the name.
fn persona(node: &Node, problems: &mut Problems) -> Persona {
    if matches!(node.value, Value::Text(_)) {
        return Persona { name: text(node, "persona", problems), ..Persona::default() };
    }
    let Some(fields) = fields(node, Part::Persona, "persona", problems) else { return Persona::default() };
    Persona {
        name: fields.text("name", problems),
        role: fields.text("role", problems),
        about: fields.text("about", problems),
    }
}

fn boundary(node: &Node, touchpoints: &TouchpointNames, problems: &mut Problems) -> Boundary {
    let Some(fields) = fields(node, Part::Boundary, "boundary", problems) else { return Boundary::default() };
    let end = fields.value("end_touchpoint");
    Boundary {
        start: fields.text("start", problems),
        end: fields.text("end", problems),
        end_touchpoint: end.and_then(|node| touchpoints.read(node, "end_touchpoint", problems)),
    }
}

/// The steps that begin closed, in their order; one that is written twice is closed once.
fn closed(fields: &Fields<'_>, problems: &mut Problems) -> Vec<Step> {
    let mut closed = Vec::new();
    for node in fields.list("closed", problems) {
        let Some(step) = one_of(node, "closed", &terms::STEPS, problems) else { continue };
        if !step.can_close() {
            problems.error(node.place, Problem::StaysOpen);
        }
        closed.push(step);
    }
    closed.sort_unstable();
    closed.dedup();
    closed
}

/// A score on the scale −5…+5.
fn score(node: &Node, problems: &mut Problems) -> Option<Score> {
    let number = whole(node, "score", problems)?;
    let score = Score::new(number);
    if score.is_none() {
        problems.error(node.place, Problem::ScoreOutOfRange { found: number.to_string() });
    }
    score
}
