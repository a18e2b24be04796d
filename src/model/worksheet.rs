//! One group's work on one scenario.

use super::{
    Action, Ballot, Brief, Collaboration, InternalLink, Journey, KanoIdea, List, MOST_REVISION, Marks,
    Measure, Scenario, ServqualSubject, ServqualWeights, Shared, Step, WorksheetId,
};
use serde::{Serialize, Serializer};
use std::fmt;

/// A calendar day, written `2026-11-21`. The model knows no clock: the caller says which day it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    pub year: i16,
    pub month: u8,
    pub day: u8,
}

impl Date {
    /// Reads `yyyy-mm-dd`; `None` for a day that the calendar does not have.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
        if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
            return None;
        }
        let date = Self { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? };
        let leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
        let days = match date.month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        (1..=days).contains(&date.day).then_some(date)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Who did the work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The number of the table in the room; 0 where groups have names only.
    pub number: u32,
    pub name: String,
    pub members: Vec<String>,
}

/// A group's worksheet: the scenario's participant part, so that it opens anywhere, and all that the
/// group did. Scores, notes and responsibilities stand at their touchpoints in [`Journey`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Worksheet {
    /// Empty in a file of a time that knew no ids.
    pub id: WorksheetId,
    /// The worksheet of which this one was once a copy.
    pub origin: Option<WorksheetId>,
    /// Grows with every change, also with undo and redo, and never goes back; at most
    /// [`super::MOST_REVISION`].
    pub revision: u64,
    pub scenario: Shared<Brief>,
    pub group: Group,
    /// The day the work began; it is on the title page and in the file's name.
    pub date: Date,
    /// The steps that the trainer opens later, in their order, each once. It guides and hides nothing: a
    /// group can open them, and exports do not look at it.
    pub closed: Vec<Step>,
    pub journey: Journey,
    /// What the members scored on their own, in the order in which they did; at most [`Ballot::MOST`].
    pub ballots: List<Ballot>,
    pub marks: Marks,
    /// Who serves whom behind the touchpoints.
    pub links: List<InternalLink>,
    pub collaboration: Shared<Collaboration>,
    pub kano: List<KanoIdea>,
    pub servqual: List<ServqualSubject>,
    pub servqual_weights: ServqualWeights,
    pub redesign: List<Measure>,
    /// Points that the measures may cost together; `None` without a limit.
    pub budget: Option<u32>,
    pub actions: List<Action>,
    /// The group's closing remarks, printed as notes.
    pub notes: String,
}

impl Worksheet {
    /// A fresh worksheet for a group. The trainer's part of the scenario is left behind.
    pub fn start(scenario: &Scenario, group: Group, date: Date, id: WorksheetId) -> Self {
        Self {
            id,
            scenario: scenario.brief.clone().into(),
            group,
            date,
            closed: scenario.closed.clone(),
            journey: scenario.journey.clone(),
            ..Self::default()
        }
    }

    /// The revision that the next change makes.
    pub fn next_revision(&self) -> u64 {
        self.revision.saturating_add(1).min(MOST_REVISION)
    }

    /// A worksheet of its own that begins as a copy of this one.
    #[must_use]
    pub fn copied(&self, id: WorksheetId) -> Self {
        let origin = Some(self.id).filter(|id| !id.is_empty());
        Self { id, origin, ..self.clone() }
    }
}
