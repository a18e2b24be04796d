//! One group's work on one scenario.

use super::{
    Action, Ballot, Brief, ClassId, Collaboration, Date, InternalLink, Items, Journey, KanoIdea, List,
    MOST_REVISION, Marks, Measure, Moment, Scenario, ServqualSubject, ServqualWeights, Shared, Step,
    WorksheetId,
};
use serde::{Deserialize, Serialize};

/// Who did the work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The class for which it was prepared; empty where a group began by itself.
    pub class: ClassId,
    pub scenario: Shared<Brief>,
    pub group: Group,
    /// The day the work began; it is on the title page and in the file's name. `None` where nobody set one.
    pub date: Option<Date>,
    /// The steps that the trainer opens later, in their order, each once. It guides and hides nothing: a
    /// group can open them, and exports do not look at it.
    pub closed: Vec<Step>,
    pub journey: Journey,
    /// What the members scored on their own, in the order in which they did; at most [`Ballot::MOST`].
    pub ballots: List<Ballot>,
    pub marks: Marks,
    /// Who serves whom behind the touchpoints.
    pub links: Items<InternalLink>,
    pub collaboration: Shared<Collaboration>,
    pub kano: Items<KanoIdea>,
    pub servqual: Items<ServqualSubject>,
    pub servqual_weights: ServqualWeights,
    pub redesign: Items<Measure>,
    /// Points that the measures may cost together; `None` without a limit.
    pub budget: Option<u32>,
    pub actions: Items<Action>,
    /// The group's closing remarks, printed as notes.
    pub notes: String,
}

impl Worksheet {
    /// The moments of truth in the order of the journey, whichever was chosen first.
    pub fn moments(&self) -> impl Iterator<Item = &Moment> {
        let mut moments: Vec<&Moment> = self.marks.moments.iter().collect();
        moments.sort_by_key(|moment| self.journey.position(&moment.touchpoint));
        moments.into_iter()
    }

    /// A fresh worksheet for a group. The trainer's part of the scenario is left behind.
    pub fn start(scenario: &Scenario, group: Group, date: Option<Date>, id: WorksheetId) -> Self {
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
