//! What the class report shows, in one language, with every number and sentence ready: pages and workbook are
//! written from it alone, so that they cannot disagree. What is empty is absent.

use crate::model::Language;
use crate::report::summary::{Entry, ScoreLine, ShownValue};
use serde::Serialize;

/// A class and the work of its groups, worded. Strings hold what people wrote, unescaped.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClassSummary {
    #[serde(skip)]
    pub language: Language,
    /// The name of the class, or the scenario's.
    pub title: String,
    /// Who, when, where: what stands on the cover.
    pub facts: Vec<Fact>,
    /// What this class found, in five sentences; fewer while something is missing.
    pub findings: Vec<String>,
    /// Groups across, touchpoints down.
    pub heat: Heat,
    /// The chosen moments of truth, the one that most groups chose first.
    pub moments: Vec<ClassMoment>,
    /// A page a group.
    pub groups: Vec<GroupPage>,
    /// Everything that is a table, in the order of the report.
    pub tables: Vec<ClassTable>,
}

impl ClassSummary {
    /// The table of a part; `None` where the part is empty.
    pub fn table(&self, part: ClassPart) -> Option<&ClassTable> {
        self.tables.iter().find(|table| table.part == part)
    }
}

/// What a table is about. Its name is the key by which the template finds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ClassPart {
    Overview,
    Agenda,
    Groups,
    /// A row a group and touchpoint.
    Scores,
    Touchpoints,
    Votes,
    Moments,
    Departments,
    /// Where the groups hold different departments accountable.
    Torn,
    /// What members scored alone, of all groups together.
    Members,
    Measures,
    Kano,
    /// The quick tags of the touchpoints.
    Tags,
    Servqual,
    /// What each group plans.
    Actions,
    /// What the class agreed on.
    Plan,
    Points,
    Debrief,
    Commitments,
    Evaluation,
    Course,
    Lines,
    FollowUps,
    /// How each group remembers the journey, then and now.
    ThenNow,
    /// The mean of each touchpoint, then and now.
    TouchpointsThenNow,
    Statistics,
    Curves,
}

impl ClassPart {
    /// Whether it stands on the pages as a table; the others are for the workbook, or are drawn otherwise.
    pub fn is_printed(self) -> bool {
        !matches!(self, Self::Overview | Self::Scores | Self::Touchpoints | Self::Moments | Self::Curves)
    }
}

/// A line of the cover.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub label: &'static str,
    pub text: String,
}

/// The scores of all groups as a grid.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Heat {
    /// Short names.
    pub groups: Vec<String>,
    pub rows: Vec<HeatRow>,
}

/// One touchpoint of the grid.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HeatRow {
    /// Number and name.
    pub name: String,
    /// By group.
    pub cells: Vec<Option<ScoreLine>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median: Option<ShownValue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<u8>,
    /// Agree, differ or divided, in a word; empty where fewer than two scored.
    pub agreement: &'static str,
    pub is_divided: bool,
}

/// A moment of truth, and what each group that chose it wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClassMoment {
    /// Number and name of the touchpoint.
    pub name: String,
    /// How many of how many groups.
    pub votes: String,
    /// Whom the groups hold accountable, with their number.
    pub accountable: String,
    /// They name different departments.
    pub is_torn: bool,
    pub told: Vec<MomentTold>,
}

/// What one group wrote on a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MomentTold {
    pub group: String,
    pub who: String,
    pub situation: String,
    pub feeling: String,
}

/// One group on one page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupPage {
    /// Number and name.
    pub name: String,
    /// Its place in the comparison, for its curve.
    #[serde(skip)]
    pub at: usize,
    /// Empty where names are left out.
    pub members: String,
    /// How many of how many touchpoints are scored.
    pub progress: String,
    /// Label and value of its numbers: mean, remembered score before and after, points spent.
    pub numbers: Vec<Fact>,
    pub moments: Vec<GroupMoment>,
    /// What, who and when of its first action; empty without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<PageAction>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub notes: String,
}

/// A moment of truth on a group's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GroupMoment {
    pub name: String,
    /// Who, in what situation, feeling what, as one line.
    pub text: String,
    pub accountable: String,
}

/// The first action on a group's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageAction {
    pub what: String,
    pub owner: String,
    pub day: String,
}

/// A table, for the pages or the workbook or both.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClassTable {
    pub part: ClassPart,
    pub heading: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lead: Vec<String>,
    pub columns: Vec<ClassColumn>,
    /// Each as long as the columns.
    pub rows: Vec<Vec<Entry>>,
}

/// A column of a [`ClassTable`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClassColumn {
    pub header: String,
    /// In characters of a spreadsheet; on paper the share of the width.
    pub width: u16,
}
