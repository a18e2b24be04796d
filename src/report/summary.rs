//! What every export shows: one worksheet in one language, with every number and sentence ready.
//!
//! All formats are written from this, so that they cannot disagree. What is empty is absent. How it is
//! filled stands in `summarise`.

use crate::model::{Date, Language, Score};
use crate::words::kano::UNDEFINED;
use crate::words::report as words;
use serde::{Serialize, Serializer};

/// A group's worksheet, worded. Strings hold what users wrote, unescaped: each format escapes for itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    #[serde(skip)]
    pub language: Language,
    pub title: String,
    /// Number and name of the group, which is also the author of a document; empty without either.
    pub group: String,
    /// In words of the language; empty without a day.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub date: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    pub customer: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub industry: String,
    /// Name, role and about, in one paragraph.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub persona: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub goal: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub boundary: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub context: String,
    pub reading: ReadingLine,
    /// The three sentences that matter; fewer while numbers are missing.
    pub sentences: Vec<String>,
    pub departments: Vec<DepartmentLine>,
    pub stages: Vec<StageLine>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub moments: Vec<MomentCard>,
    /// Whether the group has assigned anything; before that there is no matrix, no load and no finding.
    pub assigned: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<FindingLine>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub group_marks: Vec<GroupMarkLine>,
    /// The members' own scores, for the spreadsheet alone.
    #[serde(skip)]
    pub members_scores: Vec<MemberLine>,
    /// What the group did besides, a table a part; a part that was left empty is not among them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<SummaryPart>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<ActionCard>,
    /// The paragraphs of the closing remarks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

impl Summary {
    pub fn touchpoints(&self) -> impl Iterator<Item = &TouchpointLine> {
        self.stages.iter().flat_map(|stage| &stage.touchpoints)
    }
}

/// The numbers of the curve, as numbers and as they are shown. Absent while unknown.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ReadingLine {
    pub n: usize,
    pub scored: usize,
    /// How many of how many are scored.
    pub progress: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub highest: Option<SpotLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lowest: Option<SpotLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub peak: Option<SpotLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<SpotLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<ShownValue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remembered: Option<ShownValue>,
    /// Remembered less mean.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap: Option<ShownValue>,
}

/// A number and how it is written.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ShownValue {
    pub value: f64,
    pub text: String,
}

/// A touchpoint that a number comes from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SpotLine {
    /// Number and name.
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<ScoreLine>,
}

/// A score, −5…+5, and how it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScoreLine {
    pub value: i8,
    pub text: String,
}

impl ScoreLine {
    pub fn new(score: Score) -> Self {
        Self { value: score.value(), text: score.to_string() }
    }
}

/// A department with its load, counted in touchpoints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DepartmentLine {
    pub name: String,
    /// For narrow columns.
    pub short: String,
    /// Colours of the paper, `#rrggbb`: the key of its stripe and the tint of its bar.
    pub key: String,
    pub tint: String,
    pub accountable: usize,
    pub responsible: usize,
    pub helping: usize,
    pub total: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StageLine {
    pub name: String,
    pub touchpoints: Vec<TouchpointLine>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TouchpointLine {
    /// Counted from 1.
    pub number: usize,
    pub name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub channel: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub action: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub expectation: String,
    /// Without quotation marks.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub thought: String,
    /// Departments of the lane with their notes, as of the two next.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub frontstage: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub backstage: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub support: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<ScoreLine>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<MarkLine>,
    /// The departments that answer for it; a good assignment has exactly one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accountable: Vec<String>,
    /// The letters of each department in the order of the list, empty where it has no part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<&'static str>,
}

/// What one member scored alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberLine {
    /// As the member gave it, or a number.
    pub name: String,
    /// In the order of the walk.
    pub scores: Vec<Option<ScoreLine>>,
}

/// A mark at a touchpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MarkLine {
    /// `peak`, `pit`, `end` or `moment`, for a painter that draws the shape.
    pub kind: &'static str,
    /// Says so where the group set it against the rule.
    pub name: String,
}

/// A moment of truth: the statement, the script and who answers for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MomentCard {
    /// Number and name of the touchpoint.
    pub name: String,
    pub stage: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<ScoreLine>,
    pub who: String,
    pub situation: String,
    pub feeling: String,
    pub explore: String,
    pub offer: String,
    pub act: String,
    pub confirm: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accountable: Vec<String>,
}

/// An open problem: where, what is wrong, what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingLine {
    pub subject: String,
    pub wrong: String,
    pub mend: String,
    /// It breaks a rule of RASCI; the others are advice.
    pub error: bool,
}

/// A mark that the group put elsewhere than the rule does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GroupMarkLine {
    pub mark: &'static str,
    /// Number and name of the touchpoint that the group chose.
    pub name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl GroupMarkLine {
    /// Mark, touchpoint and reason in one line.
    pub fn line(&self, language: Language) -> String {
        words::group_mark(self.mark, &self.name, &self.reason, language)
    }
}

/// A part that is a table, with what is said above it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SummaryPart {
    pub heading: &'static str,
    /// Whether the curve before and after is drawn over the table, where there are drawings.
    pub redesign: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lead: Vec<String>,
    pub columns: Vec<SummaryColumn>,
    /// Each as long as the columns.
    pub rows: Vec<Vec<Entry>>,
    /// The same in more columns, to filter and sort in a workbook; `None` where the table has them all.
    #[serde(skip)]
    pub fine: Option<FineTable>,
}

/// A table too wide for paper.
#[derive(Clone, Debug, PartialEq)]
pub struct FineTable {
    pub columns: Vec<SummaryColumn>,
    /// Each as long as the columns.
    pub rows: Vec<Vec<Entry>>,
}

/// A column of a [`SummaryPart`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SummaryColumn {
    pub header: &'static str,
    /// In characters of a spreadsheet; on paper the share of the width.
    pub width: u16,
}

/// What stands in a table. It is serialised as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    Text(String),
    Score(Option<ScoreLine>),
    Count(u32),
    /// With so many decimals; `None` where it is undefined.
    Value(Option<ShownValue>, usize),
    /// The same without a sign: a statistic, a share.
    Plain(Option<ShownValue>, usize),
    /// A day, and how it is written.
    Day(Date, String),
}

impl Entry {
    /// As it is shown; a score that nobody gave is empty.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Score(score) => score.as_ref().map(|score| score.text.clone()).unwrap_or_default(),
            Self::Count(count) => count.to_string(),
            Self::Value(Some(shown), _) | Self::Plain(Some(shown), _) => shown.text.clone(),
            Self::Value(None, _) | Self::Plain(None, _) => UNDEFINED.to_owned(),
            Self::Day(_, text) => text.clone(),
        }
    }
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

/// An action of the plan, to be signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActionCard {
    /// Counted from 1.
    pub number: usize,
    pub what: String,
    /// Every field of the form in its order, empty ones too.
    pub fields: Vec<FieldLine>,
    /// What is open, and how to close it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<String>,
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldLine {
    pub label: &'static str,
    pub text: String,
}
