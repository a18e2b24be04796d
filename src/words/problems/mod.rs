//! What is wrong with a file and how to mend it, in words. Where it is wrong is told by
//! [`Located`], which holds one of the problems.

mod chinese;
mod english;

use super::Phrase;
use crate::files::problem::{FilePart, Foreign, Located, Problem, ValueKind};
use crate::model::Language;
use crate::model::Language::{En, Zh};
use crate::model::labels::{is_hidden, safe_label};

impl Located {
    /// `file:line:column: message`, with less in front where there is no place.
    pub fn render(&self, file: &str, language: Language) -> String {
        let text = self.problem.text(language);
        match (self.line, self.column) {
            (Some(line), Some(column)) => format!("{file}:{line}:{column}: {text}"),
            _ => format!("{file}: {text}"),
        }
    }
}

impl Located {
    /// Where it is, for people who know no `37:23`; empty where it is about the whole file.
    pub fn place(&self, language: Language) -> String {
        match (language, self.line, self.column) {
            (Zh, Some(line), Some(column)) => format!("第 {line} 行第 {column} 个字"),
            (En, Some(line), Some(column)) => format!("line {line}, character {column}"),
            _ => String::new(),
        }
    }

    /// The place, the line and what is wrong, to be sent to somebody.
    pub fn copied(&self, language: Language) -> String {
        let place = self.place(language);
        let written = self.written.as_deref().unwrap_or_default();
        let lines = [place.as_str(), written, &self.problem.text(language)].map(str::to_owned);
        lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

impl FilePart {
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
            Self::Collected => Phrase::new("收到的工作单", "a collected worksheet"),
            Self::Join => Phrase::new("合并的触点", "a join of touchpoints"),
            Self::Debrief => Phrase::new("复盘", "the debrief"),
            Self::GroupHands => Phrase::new("举手票数", "the hands for a group"),
            Self::TrainerPoints => Phrase::new("积分", "the points"),
            Self::GivenPoints => Phrase::new("讲师加减分", "points that were given"),
            Self::ClassAction => Phrase::new("全班的行动", "an action of the class"),
            Self::ActionKey => Phrase::new("行动的来源", "the source of an action"),
            Self::Commitment => Phrase::new("个人承诺", "a commitment"),
            Self::Evaluation => Phrase::new("课前课后表", "the forms"),
            Self::AnswerCount => Phrase::new("一项陈述的人数", "the answers to a statement"),
            Self::FreeLine => Phrase::new("学员的一句话", "a participant's line"),
            Self::FollowUp => Phrase::new("复课", "a follow-up"),
            Self::ActionResult => Phrase::new("行动的结果", "the result of an action"),
            Self::Settings => Phrase::new("设置", "the settings"),
        }
    }
}

impl ValueKind {
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
            Self::Yaml => Phrase::new("YAML 文件", "a YAML file"),
        }
    }
}

impl Problem {
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

/// The first few of names, and how many more there are.
fn listed(names: &[String], language: Language) -> String {
    const SHOWN: usize = 5;
    let (quotes, between) = match language {
        Zh => (["“", "”"], "、"),
        En => (["\"", "\""], ", "),
    };
    let shown = names.iter().take(SHOWN).map(|name| format!("{}{name}{}", quotes[0], quotes[1]));
    let shown = shown.collect::<Vec<_>>().join(between);
    match (names.len().saturating_sub(SHOWN), language) {
        (0, _) => shown,
        (more, Zh) => format!("{shown}等 {} 个触点", more + SHOWN),
        (more, En) => format!("{shown} and {more} more"),
    }
}

/// A character that can be shown, or its code point.
fn visible(c: char) -> String {
    if is_hidden(c) || c.is_whitespace() { format!("U+{:04X}", u32::from(c)) } else { c.to_string() }
}
