//! Model → text, in a layout that a person reads and edits: what fits on a line stands on one line, a
//! field a line otherwise. The same model always gives the same bytes.

mod layout;

use super::problem::Problems;
use super::syntax;
use crate::model::trainer::Trainer;
use crate::model::{
    Action, Agenda, Ballot, Boundary, Brief, Class, Clock, Collaboration, CustomerKind, Date, Department,
    FORMAT_VERSION, Group, InternalLink, KanoIdea, Marks, Measure, Persona, Scenario, ServqualSubject,
    ServqualWeights, Stage, Step, Text, Worksheet,
};
use serde::{Serialize, Serializer};

const SCENARIO_HEAD: &str = "// Peak Moments scenario 峰值时刻 情景 · docs: docs/SCENARIO_FORMAT.md";
const CLASS_HEAD: &str = "// Peak Moments class 峰值时刻 班级 · docs: docs/CLASS_FORMAT.md";
const WORKSHEET_HEAD: &str = "// Peak Moments worksheet 峰值时刻 工作单 · docs: docs/WORKSHEET_FORMAT.md";

/// A scenario file. The brief stands flat beside the journey, which is easier to write by hand.
#[derive(Serialize)]
struct ScenarioFile<'a> {
    version: u32,
    #[serde(skip_serializing_if = "str::is_empty")]
    id: &'a str,
    title: &'a Text,
    customer: CustomerKind,
    #[serde(skip_serializing_if = "text_is_empty")]
    industry: &'a Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
    #[serde(skip_serializing_if = "text_is_empty")]
    tagline: &'a Text,
    persona: &'a Persona,
    #[serde(skip_serializing_if = "text_is_empty")]
    goal: &'a Text,
    #[serde(skip_serializing_if = "boundary_is_empty")]
    boundary: &'a Boundary,
    #[serde(skip_serializing_if = "text_is_empty")]
    context: &'a Text,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    closed: &'a [Step],
    departments: &'a [Department],
    stages: &'a [Stage],
    #[serde(skip_serializing_if = "Option::is_none")]
    trainer: Option<&'a Trainer>,
}

#[derive(Serialize)]
struct WorksheetFile<'a> {
    version: u32,
    scenario: &'a Brief,
    group: &'a Group,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Date>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    closed: &'a [Step],
    departments: &'a [Department],
    stages: &'a [Stage],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    ballots: &'a [Ballot],
    #[serde(skip_serializing_if = "marks_are_empty")]
    marks: &'a Marks,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    links: &'a [InternalLink],
    #[serde(skip_serializing_if = "collaboration_is_empty")]
    collaboration: &'a Collaboration,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    kano: &'a [KanoIdea],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    servqual: &'a [ServqualSubject],
    #[serde(skip_serializing_if = "Option::is_none")]
    servqual_weights: Option<Weights>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    redesign: &'a [Measure],
    #[serde(skip_serializing_if = "Option::is_none")]
    budget: Option<u32>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    actions: &'a [Action],
    #[serde(skip_serializing_if = "str::is_empty")]
    notes: &'a str,
}

#[derive(Serialize)]
struct ClassFile<'a> {
    version: u32,
    #[serde(skip_serializing_if = "str::is_empty")]
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Date>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    groups: &'a [Group],
    agenda: &'a Agenda,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    sound: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    clock: Option<&'a Clock>,
}

/// The weights with their names, because nobody knows the order of five numbers.
#[derive(Serialize)]
struct Weights {
    tangibles: Number,
    reliability: Number,
    responsiveness: Number,
    assurance: Number,
    empathy: Number,
}

impl Weights {
    fn new(weights: &ServqualWeights) -> Self {
        let [tangibles, reliability, responsiveness, assurance, empathy] = weights.0.map(Number);
        Self { tangibles, reliability, responsiveness, assurance, empathy }
    }
}

/// A number that is written without a fraction where it has none.
struct Number(f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// Up to here every whole number has its own floating-point number.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if self.0.fract() == 0.0 && self.0.abs() < EXACT {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn collaboration_is_empty(collaboration: &&Collaboration) -> bool {
    collaboration.is_empty()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn text_is_empty(text: &&Text) -> bool {
    text.is_empty()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn boundary_is_empty(boundary: &&Boundary) -> bool {
    boundary.is_empty()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn marks_are_empty(marks: &&Marks) -> bool {
    marks.is_empty()
}

/// The text of a scenario file.
pub fn scenario_text(scenario: &Scenario) -> String {
    let Scenario { revision: _, brief, closed, journey, trainer } = scenario;
    laid_out(
        SCENARIO_HEAD,
        &ScenarioFile {
            version: FORMAT_VERSION,
            id: &brief.id,
            title: &brief.title,
            customer: brief.customer,
            industry: &brief.industry,
            minutes: Some(brief.minutes).filter(|minutes| *minutes > 0),
            tagline: &brief.tagline,
            persona: &brief.persona,
            goal: &brief.goal,
            boundary: &brief.boundary,
            context: &brief.context,
            closed,
            departments: &journey.departments,
            stages: &journey.stages,
            trainer: trainer.as_ref(),
        },
    )
}

/// The text of a worksheet file.
pub fn worksheet_text(worksheet: &Worksheet) -> String {
    let Worksheet { scenario, group, date, closed, journey, ballots, marks, links, .. } = worksheet;
    let Worksheet {
        collaboration, kano, servqual, servqual_weights, redesign, budget, actions, notes, ..
    } = worksheet;
    laid_out(
        WORKSHEET_HEAD,
        &WorksheetFile {
            version: FORMAT_VERSION,
            scenario,
            group,
            // A worksheet that was never begun has no day, and 0000-00-00 is none.
            date: Some(*date).filter(|date| *date != Date::default()),
            closed,
            departments: &journey.departments,
            stages: &journey.stages,
            ballots,
            marks,
            links,
            collaboration,
            kano,
            servqual,
            servqual_weights: (!servqual_weights.is_default()).then(|| Weights::new(servqual_weights)),
            redesign,
            budget: *budget,
            actions,
            notes,
        },
    )
}

/// The text of a class file.
pub fn class_text(class: &Class) -> String {
    let Class { revision: _, name, date, groups, agenda, clock, sound } = class;
    let clock = Some(clock).filter(|clock| !clock.is_empty());
    let file = ClassFile { version: FORMAT_VERSION, name, date: *date, groups, agenda, sound: *sound, clock };
    laid_out(CLASS_HEAD, &file)
}

/// Serialises through serde and ron, then lays the text out anew: ron's own pretty form breaks either
/// every bracket or, below one depth, none.
pub(super) fn laid_out(head: &str, value: &impl Serialize) -> String {
    let tree = syntax::parse(&compact(value), &mut Problems::default());
    layout::text(head, &tree)
}

/// One line of RON. Our types have no way to fail; were there one, an empty text would not read back as
/// what was to be written, and saving compares before it writes.
pub(super) fn compact(value: &impl Serialize) -> String {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.to_string(value).unwrap_or_default()
}
