//! What can be wrong with a file, and how to mend it, in words. Where it is wrong is told by
//! `files::problem::Located`, which holds one of these.

mod chinese;
mod english;

use super::Phrase;
use super::labels::is_hidden;
use super::labels::safe_label;
use crate::model::Language;
use crate::model::Language::{En, Zh};

/// The parts of a file that have fields of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Scenario,
    Worksheet,
    Brief,
    Text,
    Persona,
    Boundary,
    Department,
    Stage,
    Touchpoint,
    Involvement,
    Responsibility,
    Group,
    Ballot,
    Vote,
    Marks,
    GroupMark,
    Moment,
    Trainer,
    Reference,
    ReferenceMoment,
    Redesign,
    SupplyLink,
    Discussion,
    ActionExample,
    InternalLink,
    Obstacle,
    Collaboration,
    TeamMember,
    Rhythm,
    Confirmation,
    Review,
    KanoIdea,
    KanoAnswer,
    KanoTally,
    ServqualSubject,
    Rating,
    ServqualWeights,
    Measure,
    Action,
    Class,
    Agenda,
    Block,
    Clock,
    Day,
    Countdown,
    Stopwatch,
}

impl Part {
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Scenario => Phrase::new("情景", "the scenario"),
            Self::Worksheet => Phrase::new("工作单", "the worksheet"),
            Self::Brief => Phrase::new("工作单的情景部分", "the worksheet's scenario"),
            Self::Text => Phrase::new("双语文字", "a bilingual text"),
            Self::Persona => Phrase::new("客户画像", "the persona"),
            Self::Boundary => Phrase::new("旅程边界", "the boundary"),
            Self::Department => Phrase::new("部门", "a department"),
            Self::Stage => Phrase::new("阶段", "a stage"),
            Self::Touchpoint => Phrase::new("触点", "a touchpoint"),
            Self::Involvement => Phrase::new("参与部门", "an involved department"),
            Self::Responsibility => Phrase::new("职责", "a responsibility"),
            Self::Group => Phrase::new("小组", "the group"),
            Self::Ballot => Phrase::new("个人打分", "a member's ballot"),
            Self::Vote => Phrase::new("个人的一项打分", "a member's score"),
            Self::Marks => Phrase::new("标记", "the marks"),
            Self::GroupMark => Phrase::new("小组标记", "a group's mark"),
            Self::Moment => Phrase::new("关键时刻", "a moment of truth"),
            Self::Trainer => Phrase::new("讲师部分", "the trainer's part"),
            Self::Reference => Phrase::new("触点参考答案", "a touchpoint's reference"),
            Self::ReferenceMoment => Phrase::new("参考关键时刻", "a reference moment of truth"),
            Self::Redesign => Phrase::new("改造措施", "a redesign measure"),
            Self::SupplyLink => Phrase::new("内部客户链", "a link of the internal chain"),
            Self::Discussion => Phrase::new("研讨题", "a discussion question"),
            Self::ActionExample => Phrase::new("行动示例", "the example action"),
            Self::InternalLink => Phrase::new("内部客户关系", "an internal link"),
            Self::Obstacle => Phrase::new("障碍", "an obstacle"),
            Self::Collaboration => Phrase::new("跨部门协作", "the collaboration"),
            Self::TeamMember => Phrase::new("团队成员", "a team member"),
            Self::Rhythm => Phrase::new("沟通安排", "a rhythm"),
            Self::Confirmation => Phrase::new("双向确认", "a confirmation"),
            Self::Review => Phrase::new("回顾日", "a review day"),
            Self::KanoIdea => Phrase::new("KANO 调查项", "an idea of the KANO survey"),
            Self::KanoAnswer => Phrase::new("KANO 回答", "a KANO answer"),
            Self::KanoTally => Phrase::new("KANO 计数", "a KANO tally"),
            Self::ServqualSubject => Phrase::new("SERVQUAL 对象", "a SERVQUAL subject"),
            Self::Rating => Phrase::new("SERVQUAL 评分", "a SERVQUAL rating"),
            Self::ServqualWeights => Phrase::new("SERVQUAL 权重", "the SERVQUAL weights"),
            Self::Measure => Phrase::new("改造措施", "a measure"),
            Self::Action => Phrase::new("行动", "an action"),
            Self::Class => Phrase::new("班级", "the class"),
            Self::Agenda => Phrase::new("课程安排", "the agenda"),
            Self::Block => Phrase::new("环节", "a block of the agenda"),
            Self::Clock => Phrase::new("时钟", "the clock"),
            Self::Day => Phrase::new("当天计时", "the clock of the day"),
            Self::Countdown => Phrase::new("倒计时", "the countdown"),
            Self::Stopwatch => Phrase::new("计时", "a stopwatch"),
        }
    }
}

/// What kind of value stands in a file, or should stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    List,
    Fields,
    Tuple,
    Name,
    Flag,
}

impl Kind {
    const fn phrase(self) -> Phrase {
        match self {
            Self::Text => Phrase::new("带引号的文字 \"…\"", "a text in quotation marks \"…\""),
            Self::Number => Phrase::new("数字", "a number"),
            Self::List => Phrase::new("列表 […]", "a list […]"),
            Self::Fields => Phrase::new("带字段名的括号 (…: …)", "parentheses with fields (…: …)"),
            Self::Tuple => Phrase::new("没有字段名的括号 (…)", "parentheses without field names (…)"),
            Self::Name => Phrase::new("不带引号的名称", "a name without quotation marks"),
            Self::Flag => Phrase::new("true 或 false", "true or false"),
        }
    }
}

/// A kind of file that is not ours, recognised by how it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    Json,
    Xml,
    Zip,
    OldOffice,
    Pdf,
    Image,
}

impl Foreign {
    const fn phrase(self) -> Phrase {
        match self {
            Self::Json => Phrase::new("JSON 文件", "a JSON file"),
            Self::Xml => Phrase::new("XML 或 HTML 文件", "an XML or HTML file"),
            Self::Zip => Phrase::new(
                "压缩包或 Office 文件（zip、docx、xlsx）",
                "a zip or Office file (zip, docx, xlsx)",
            ),
            Self::OldOffice => Phrase::new("旧版 Office 文件", "an old Office file"),
            Self::Pdf => Phrase::new("PDF 文件", "a PDF file"),
            Self::Image => Phrase::new("图片", "a picture"),
        }
    }
}

/// One thing that is wrong with a file. Strings are quoted from the file and already shortened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    // The file itself.
    Missing,
    Folder,
    NotAFile,
    NoPermission,
    Unreadable {
        reason: String,
    },
    TooLarge {
        mebibytes: u64,
        limit: u64,
    },
    Empty,
    AllZero,
    Foreign(Foreign),
    NotText,
    /// A notice: the text was read from another encoding than UTF-8.
    OtherEncoding {
        name: &'static str,
    },
    NotADocument {
        found: String,
    },
    TooManyValues {
        limit: usize,
    },

    // How it is written.
    Character {
        found: char,
        replacement: &'static str,
    },
    UnexpectedCharacter {
        found: char,
    },
    HashComment,
    UnclosedComment,
    UnclosedString,
    QuoteInside,
    SingleQuotes,
    BadEscape {
        found: String,
    },
    BadNumber {
        found: String,
    },
    MissingComma,
    MissingColon {
        field: String,
    },
    EqualsSign {
        field: String,
    },
    QuotedField {
        field: String,
    },
    FieldExpected {
        found: String,
    },
    ValueExpected {
        found: String,
    },
    TextWithoutQuotes {
        found: String,
    },
    UnclosedBracket {
        open: char,
    },
    UnmatchedBracket {
        open: char,
        open_line: u32,
        found: char,
    },
    WrongBracket {
        expected: char,
        found: char,
    },
    StrayBracket {
        found: char,
    },
    MissingOuterBrackets,
    TooDeep {
        limit: usize,
    },
    TwoDocuments,
    TextAfterEnd {
        found: String,
    },

    // Its version.
    MissingVersion {
        newest: u32,
    },
    BadVersion {
        newest: u32,
    },
    NewerVersion {
        found: String,
        newest: u32,
    },

    // What it says.
    UnknownField {
        part: Part,
        field: String,
        suggestion: Option<String>,
    },
    DuplicateField {
        field: String,
    },
    MissingField {
        part: Part,
        field: &'static str,
        example: &'static str,
    },
    WrongKind {
        field: &'static str,
        expected: Kind,
        found: Kind,
    },
    UnknownName {
        field: &'static str,
        found: String,
        allowed: String,
        suggestion: Option<&'static str>,
    },
    ScoreOutOfRange {
        found: String,
    },
    NotWhole {
        field: &'static str,
        found: String,
    },
    OutOfRange {
        field: &'static str,
        found: String,
        min: i64,
        max: i64,
    },
    BadWeight {
        field: &'static str,
        found: String,
    },
    BadDate {
        found: String,
    },
    BadTime {
        found: String,
    },
    /// A list that is empty or too long.
    NumberOf {
        field: &'static str,
        found: usize,
        min: i64,
        max: i64,
    },
    BadColor {
        found: String,
    },
    EmptyName {
        part: Part,
    },
    EmptyId {
        part: Part,
    },
    DuplicateId {
        part: Part,
        id: String,
        first_line: u32,
    },
    UnknownTouchpoint {
        found: String,
        suggestion: Option<String>,
    },
    NoTouchpointNumber {
        found: String,
        n_touchpoints: usize,
    },
    UnknownDepartment {
        found: String,
        suggestion: Option<String>,
    },
    TouchpointTwice {
        id: String,
    },
    DepartmentTwice {
        id: String,
    },
    TooManyBallots {
        found: usize,
        most: usize,
    },
    /// The first step stands in the list of closed ones.
    StaysOpen,
    TooManyMoments {
        found: usize,
    },
    ScoreInScenario,
    GroupWorkInScenario {
        field: &'static str,
    },
    TrainerInWorksheet,

    // Worth knowing.
    NoStages,
    EmptyStage {
        name: String,
    },
    MissingLanguage {
        field: &'static str,
        language: Language,
    },
    LongText {
        field: &'static str,
        characters: usize,
        limit: usize,
    },
    ControlCharacter {
        field: &'static str,
        code: u32,
    },

    /// Closes a list that was cut.
    More {
        count: usize,
    },
}

impl Problem {
    /// Whether it leaves open which brackets belong together, so that what stands in the wrong part of
    /// the file is likely told of for no other reason.
    pub(crate) fn breaks_structure(&self) -> bool {
        matches!(
            self,
            Self::UnclosedBracket { .. } | Self::UnmatchedBracket { .. } | Self::StrayBracket { .. }
        )
    }

    /// Whether it may be nothing but a consequence of a broken structure.
    pub(crate) fn may_follow_from_structure(&self) -> bool {
        matches!(
            self,
            Self::UnknownField { suggestion: None, .. }
                | Self::MissingField { .. }
                | Self::FieldExpected { .. }
                | Self::WrongKind { .. }
                | Self::UnknownTouchpoint { .. }
                | Self::NoTouchpointNumber { .. }
                | Self::UnknownDepartment { .. }
                | Self::TwoDocuments
                | Self::TextAfterEnd { .. }
                | Self::NoStages
                | Self::EmptyStage { .. }
        )
    }

    /// What is wrong and how to mend it, in one or two sentences.
    pub fn text(&self, language: Language) -> String {
        let text = match language {
            Zh => chinese::text(self),
            En => english::text(self),
        };
        // Whatever of a file is quoted in it must not steer the terminal or turn the line round.
        safe_label(&text).into_owned()
    }
}

/// The bracket that closes `open`.
fn closing(open: char) -> char {
    if open == '[' { ']' } else { ')' }
}

/// A character that can be shown, or its code point.
fn visible(c: char) -> String {
    if is_hidden(c) || c.is_whitespace() { format!("U+{:04X}", u32::from(c)) } else { c.to_string() }
}
