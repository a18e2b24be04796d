//! `analyse`: the numbers of a worksheet, or of a scenario's reference, as one JSON object whose keys
//! always stand in the same order.

mod findings;
mod key;
mod method;
mod spread;

use super::{Console, Exit, open, tag};
use crate::analysis::remembered::{Mark, Spot};
use crate::analysis::review::{Finding, Review};
use crate::files::AnyDocument;
use crate::files::problem::Located;
use crate::model::labels::{breaks_line, is_hidden};
use crate::model::{
    Date, DepartmentId, Group, Language, MarkKind, Marks, Measure, Moment, Responsibility, Role, Scenario,
    Touchpoint, TouchpointId, Worksheet, WorksheetId,
};
use crate::words::cli as words;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// Scores are on the scale −5…+5, and null where there are none.
#[derive(Serialize)]
struct Analysis<'a> {
    /// `worksheet`, or `scenario` for the trainer's reference.
    kind: &'static str,
    scenario: &'a str,
    title: &'a str,
    group: Option<GroupLine<'a>>,
    date: Option<Date>,
    language: &'static str,
    n: usize,
    scored: usize,
    max: Option<i8>,
    max_id: Option<&'a TouchpointId>,
    min: Option<i8>,
    min_id: Option<&'a TouchpointId>,
    mean: Option<f64>,
    /// The score furthest from 0.
    peak: Option<i8>,
    peak_id: Option<&'a TouchpointId>,
    end: Option<i8>,
    end_id: Option<&'a TouchpointId>,
    /// The remembered score.
    peak_end: Option<f64>,
    touchpoints: Vec<TouchpointLine<'a>>,
    /// Null where nothing is redesigned.
    after: Option<method::AfterLine<'a>>,
    kano: Vec<method::KanoLine<'a>>,
    servqual: Vec<method::ServqualLine<'a>>,
    internal_links: Vec<method::LinkLine<'a>>,
    actions: Vec<method::ActionLine<'a>>,
    problems: Vec<ProblemLine<'a>>,
}

#[derive(Serialize)]
struct GroupLine<'a> {
    number: u32,
    name: &'a str,
    members: &'a [String],
}

#[derive(Serialize)]
struct TouchpointLine<'a> {
    id: &'a TouchpointId,
    name: &'a str,
    score: Option<i8>,
    /// What members scored alone; null where nobody did.
    spread: Option<spread::SpreadLine>,
    marks: Vec<&'static str>,
    /// The department that alone is accountable; null where none or several are.
    accountable: Option<&'a DepartmentId>,
    accountable_all: Vec<&'a DepartmentId>,
}

/// A finding of the review, or a problem of the file with its place.
#[derive(Serialize)]
struct ProblemLine<'a> {
    kind: &'static str,
    severity: &'static str,
    touchpoint: Option<&'a TouchpointId>,
    department: Option<&'a DepartmentId>,
    line: Option<u32>,
    column: Option<u32>,
    message: String,
}

pub(super) fn run(path: &Path, console: &mut Console<'_>) -> Exit {
    let (document, problems) = match open(path, console) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let (kind, worksheet, key) = match document {
        AnyDocument::Worksheet(worksheet) => ("worksheet", *worksheet, None),
        AnyDocument::Scenario(scenario) => ("scenario", reference(&scenario), scenario.trainer),
        AnyDocument::Class(_) => {
            console.tell_of(path, words::IS_A_CLASS.get(console.language));
            return Exit::Problems;
        }
    };
    let review = Review::of(&worksheet);
    let problems = problems.iter().map(|problem| file_problem(problem, console.language));
    // A reference is nobody's work: it names only the owners of its moments, and nothing in it is wrong.
    let told = |finding: &&Finding| kind == "worksheet" && findings::is_problem(finding);
    let found = review.findings().filter(told);
    let found = found.map(|finding| findings::problem(finding, &worksheet, console.language));
    let problems = problems.chain(found).collect();
    let mut analysis = analysis(kind, &worksheet, &review, problems, console.language);
    if let Some(key) = &key {
        analysis.kano = key::needs(key, &worksheet, console.language);
        analysis.internal_links = key::links(key, console.language);
        analysis.actions = key::actions(key, console.language);
    }
    match serde_json::to_string_pretty(&analysis) {
        Ok(text) => {
            console.result(escaped(&text));
            Exit::Fine
        }
        Err(error) => {
            console.tell_of(path, &error.to_string());
            Exit::Problems
        }
    }
}

/// The trainer's reference in the shape of a worksheet: the scores, each moment with its owner as the
/// accountable department, and the redesign. It is read here and never leaves.
fn reference(scenario: &Scenario) -> Worksheet {
    let mut worksheet = Worksheet::start(scenario, Group::default(), None, WorksheetId::default());
    let Some(trainer) = &scenario.trainer else { return worksheet };
    let moment = |touchpoint: &TouchpointId| Moment { touchpoint: touchpoint.clone(), ..Moment::default() };
    let moments = trainer.moments.iter().map(|reference| moment(&reference.touchpoint)).collect();
    worksheet.marks = Marks { moments, ..Marks::default() };
    let measures = trainer.redesign.iter().map(|redesign| Measure {
        touchpoint: redesign.touchpoint.clone(),
        kind: redesign.kind,
        measure: String::new(),
        epic: redesign.epic.clone(),
        cost: 0,
        score: Some(redesign.score),
    });
    worksheet.redesign = measures.collect();
    for touchpoint in worksheet.journey.touchpoints_mut() {
        touchpoint.score = trainer.score(&touchpoint.id);
        let owners = trainer.moments.iter().filter(|moment| moment.touchpoint == touchpoint.id);
        touchpoint.responsibilities = owners
            .filter_map(|moment| moment.owner.clone())
            .map(|department| Responsibility { department, role: Role::A })
            .collect();
    }
    worksheet
}

fn analysis<'a>(
    kind: &'static str,
    worksheet: &'a Worksheet,
    review: &'a Review,
    problems: Vec<ProblemLine<'a>>,
    language: Language,
) -> Analysis<'a> {
    let score = |spot: &Option<Spot>| spot.as_ref().map(|spot| spot.score.value());
    let id = |spot: &'a Option<Spot>| spot.as_ref().map(|spot| &spot.touchpoint);
    let group = &worksheet.group;
    let reading = &review.reading;
    let spreads: BTreeMap<_, _> = review.spreads.iter().map(|spread| (&spread.touchpoint, spread)).collect();
    Analysis {
        kind,
        scenario: &worksheet.scenario.id,
        title: worksheet.scenario.title.get(language),
        group: (kind == "worksheet").then_some(GroupLine {
            number: group.number,
            name: &group.name,
            members: &group.members,
        }),
        date: worksheet.date,
        language: tag(language),
        n: reading.n,
        scored: reading.scored,
        max: score(&reading.highest),
        max_id: id(&reading.highest),
        min: score(&reading.lowest),
        min_id: id(&reading.lowest),
        mean: reading.mean.map(rounded),
        peak: score(&reading.peak),
        peak_id: id(&reading.peak),
        end: reading.end.as_ref().and_then(|end| end.score).map(|score| score.value()),
        end_id: reading.end.as_ref().map(|end| &end.touchpoint),
        peak_end: reading.remembered.map(rounded),
        touchpoints: worksheet
            .journey
            .touchpoints()
            .map(|touchpoint| TouchpointLine {
                spread: spreads.get(&touchpoint.id).copied().map(spread::line),
                ..touchpoint_line(touchpoint, &review.marks, language)
            })
            .collect(),
        after: method::after(worksheet, review),
        kano: method::kano(worksheet, review, language),
        servqual: worksheet.servqual.iter().map(|subject| method::servqual(subject, worksheet)).collect(),
        internal_links: worksheet.links.iter().map(|l| method::link(l, worksheet, language)).collect(),
        actions: method::actions(worksheet, review, language),
        problems,
    }
}

fn touchpoint_line<'a>(touchpoint: &'a Touchpoint, marks: &[Mark], language: Language) -> TouchpointLine<'a> {
    let marks = marks.iter().filter(|mark| mark.touchpoint == touchpoint.id);
    let accountable_all: Vec<_> = touchpoint.accountable().collect();
    TouchpointLine {
        id: &touchpoint.id,
        name: touchpoint.name.get(language),
        score: touchpoint.score.map(|score| score.value()),
        spread: None,
        marks: marks.map(|mark| mark_key(mark.kind)).collect(),
        accountable: match accountable_all.as_slice() {
            [only] => Some(only),
            _ => None,
        },
        accountable_all,
    }
}

fn mark_key(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Peak => "peak",
        MarkKind::Pit => "pit",
        MarkKind::End => "end",
        MarkKind::Moment => "moment",
    }
}

/// Four decimals are more than a score has; a number without a fraction has no negative zero either.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0 + 0.0
}

fn file_problem(problem: &Located, language: Language) -> ProblemLine<'static> {
    ProblemLine {
        kind: "file",
        severity: if problem.is_error() { "error" } else { "warning" },
        touchpoint: None,
        department: None,
        line: problem.line,
        column: problem.column,
        message: problem.problem.text(language),
    }
}

/// JSON in which what is hidden in texts is written as code points; it reads back as the same texts.
pub(super) fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        if is_hidden(c) || (breaks_line(c) && c != '\r') {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                // Writing to a string cannot fail.
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(c);
        }
    }
    escaped
}
