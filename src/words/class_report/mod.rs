//! The words of the class report: its headings and columns. What the class found stands in `findings`.

pub mod findings;
pub mod outcome;
pub mod page;
pub mod sheets;
pub mod statistics;

use super::Phrase;
use crate::analysis::spread::Agreement;
use crate::model::Language;

/// In place of a name that is left out.
pub const SOMEBODY: Phrase = Phrase::new("组员", "a member");

// The cover and the headings.
pub const TITLE: Phrase = Phrase::new("班级报告", "Class report");
pub const CLASS: Phrase = Phrase::new("班级", "Class");
pub const COMPANY: Phrase = Phrase::new("公司", "Company");
pub const TRAINER: Phrase = Phrase::new("讲师", "Trainer");
pub const WORKS: Phrase = Phrase::new("参加的小组", "Groups");
pub const FOUND: Phrase = Phrase::new("这个班发现了什么", "What this class found");
pub const AGENDA: Phrase = Phrase::new("课程安排", "Agenda");
pub const CURVES: Phrase = Phrase::new("各组曲线", "All curves");
pub const CURVES_LEAD: Phrase = Phrase::new(
    "每组一种颜色和线型，线尾是组号；粗黑线是中位数，灰底是居中的一半分数。",
    "A colour and a dash for each group, with its number at the end; the thick line is the median, the grey band the middle half.",
);
/// Of so many groups that no line is told from another.
pub const STREAMS_LEAD: Phrase = Phrase::new(
    "组数很多：线越粗，走这一段的组越多；粗黑线是中位数，灰底是居中的一半分数。",
    "Of so many groups: the thicker a line, the more take this way; the thick line is the median, the grey band the middle half.",
);
pub const HEAT: Phrase = Phrase::new("打分对照", "Scores side by side");
pub const VOTES: Phrase = Phrase::new("各组的标记", "Where the groups put their marks");
pub const MOMENTS: Phrase = Phrase::new("关键时刻，各组怎么写", "Moments of truth, as the groups wrote them");
pub const DEPARTMENTS: Phrase = Phrase::new("谁来当责", "Who is accountable");
pub const MEMBERS_SCORES: Phrase =
    Phrase::new("各人先打的分，合在一起", "What members scored alone, all together");
pub const MEMBERS_LEAD: Phrase = Phrase::new(
    "商量之前各人打的分，不分小组，不写姓名。",
    "Scored before the groups talked, all groups together, without names.",
);
pub const N_MEMBERS: Phrase = Phrase::new("打分人数", "Members who scored");
pub const TORN: Phrase = Phrase::new("当责部门说法不一", "Where the groups name different departments");
pub const TAGS: Phrase = Phrase::new("触点的需求类型", "Needs by touchpoint");
pub const REMEMBERED: Phrase = Phrase::new("记忆分：改造前后", "Remembered score, before and after");
pub const MEASURES: Phrase = Phrase::new("改造措施对照", "Measures side by side");
pub const KANO: Phrase = Phrase::new("KANO 合计", "KANO, all groups");
pub const SERVQUAL: Phrase = Phrase::new("SERVQUAL 对照", "SERVQUAL, all groups");
pub const ACTIONS: Phrase = Phrase::new("各组的行动", "Actions of the groups");
pub const SCORES: Phrase = Phrase::new("逐组逐触点", "Group by touchpoint");
pub const TOUCHPOINTS: Phrase = Phrase::new("触点统计", "Touchpoints");
pub const STATISTICS: Phrase = Phrase::new("一致性统计", "Agreement statistics");
pub const CURVE_DATA: Phrase = Phrase::new("曲线图", "Curves");

// Columns.
pub const FROM: Phrase = Phrase::new("开始", "From");
pub const UNTIL: Phrase = Phrase::new("结束", "Until");
pub const MINUTES: Phrase = Phrase::new("分钟", "Minutes");
pub const BLOCK: Phrase = Phrase::new("环节", "Block");
pub const WHAT_TO_DO: Phrase = Phrase::new("做什么", "What to do");
pub const GROUP: Phrase = Phrase::new("小组", "Group");
pub const MEMBERS: Phrase = Phrase::new("组员", "Members");
pub const STAGE: Phrase = Phrase::new("阶段", "Stage");
pub const N_GROUPS: Phrase = Phrase::new("打分组数", "Groups that scored");
pub const MEDIAN: Phrase = Phrase::new("中位数", "Median");
pub const MEAN: Phrase = Phrase::new("平均", "Mean");
pub const SD: Phrase = Phrase::new("标准差", "Standard deviation");
pub const RANGE: Phrase = Phrase::new("分差", "Range");
pub const AGREEMENT: Phrase = Phrase::new("看法", "Agreement");
pub const LOWEST: Phrase = Phrase::new("最低", "Lowest");
pub const HIGHEST: Phrase = Phrase::new("最高", "Highest");
pub const PEAK: Phrase = Phrase::new("峰（模型）", "Peak (model)");
pub const END: Phrase = Phrase::new("终", "End");
pub const SPENT: Phrase = Phrase::new("花费（点）", "Points spent");
pub const GAIN: Phrase = Phrase::new("变化", "Change");
pub const AFTER: Phrase = Phrase::new("改造后的分", "Score after");
pub const ADDED: Phrase = Phrase::new("谁加的触点", "Added by");
pub const N_NAMED: Phrase = Phrase::new("几组提到", "Groups that name it");
pub const N_TOUCHPOINTS: Phrase = Phrase::new("在几个触点", "At so many touchpoints");
pub const N_TIMES: Phrase = Phrase::new("合计次数", "Times in all");
pub const N_ANSWERS_GIVEN: Phrase = Phrase::new("答案数", "Answers");
pub const OWNER: Phrase = Phrase::new("当责", "Owner");
pub const DAY: Phrase = Phrase::new("日期", "Day");
pub const STATISTIC: Phrase = Phrase::new("统计量", "Statistic");
pub const VALUE: Phrase = Phrase::new("数值", "Value");
pub const MEANING: Phrase = Phrase::new("说明", "What it says");
pub const IDEA: Phrase = Phrase::new("想法", "Idea");
pub const N_TAGS: Phrase = Phrase::new("几组标了", "Groups that tagged it");
pub const N_ITEMS: Phrase = Phrase::new("打满的题数", "Items rated");
pub const N_ANSWERS: Phrase = Phrase::new("回答数", "Answers");
pub const WHOSE: Phrase = Phrase::new("哪些组", "Groups");

// What comes of it.
pub const COMMITMENTS: Phrase = Phrase::new("个人承诺", "Commitments");
pub const TOUCHPOINTS_COMPARED: Phrase = Phrase::new("对照的触点", "Touchpoints compared");
pub const MOMENTS_CHOSEN: Phrase = Phrase::new("选出的关键时刻", "Moments of truth chosen");

pub const QUESTION: Phrase = Phrase::new("问题", "Question");

// A group's page.
pub const FIRST_ACTION: Phrase = Phrase::new("第一条行动", "First action");
pub const HOW_TO_READ: Phrase = Phrase::new(
    "粗黑线是全班的中位数，灰底是各组居中的一半分数。",
    "The thick line is the median of the class, the grey band the middle half of the groups.",
);
/// Between who, in what situation and feeling what.
pub const PARTS: Phrase = Phrase::new("；", "; ");
pub const NO_MOMENT: Phrase = Phrase::new("没有选关键时刻", "No moment of truth was chosen");
pub const NO_ACTION: Phrase = Phrase::new("没有写行动", "No action was written");

/// What the template of the class report asks for, beside the names it shares with a group's summary.
pub const TEMPLATE: [(&str, Phrase); 21] = [
    ("product", super::report::PRODUCT),
    ("report", TITLE),
    ("found", FOUND),
    ("curves", CURVES),
    ("heat", HEAT),
    ("moments", MOMENTS),
    ("touchpoint", super::report::TOUCHPOINT),
    ("median", MEDIAN),
    ("range", RANGE),
    ("agreement", AGREEMENT),
    ("group", GROUP),
    ("who", super::report::WHO),
    ("situation", super::report::SITUATION),
    ("feeling", super::report::FEELING),
    ("accountable", super::report::ACCOUNTABLE),
    ("first_action", FIRST_ACTION),
    ("how_to_read", HOW_TO_READ),
    ("no_moment", NO_MOMENT),
    ("no_action", NO_ACTION),
    ("group_moments", super::report::MOMENTS),
    ("caveat", super::report::CAVEAT),
];

pub const fn agreement(agreement: Agreement) -> Phrase {
    match agreement {
        Agreement::Agree => Phrase::new("一致", "Agree"),
        Agreement::Differ => Phrase::new("有差异", "Differ"),
        Agreement::Disagree => Phrase::new("分歧", "Divided"),
    }
}

/// `6 组里有 5 组`.
pub fn of_groups(n: usize, of: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{of} 组里有 {n} 组"),
        Language::En => format!("{n} of {of} groups"),
    }
}

pub const ALL_GROUPS: Phrase = Phrase::new("全部小组", "all groups");

/// A group by its number alone; empty where there is none.
pub fn numbered_group(number: u32, language: Language) -> String {
    if number == 0 { String::new() } else { short_group(number, "", 0, language) }
}

/// A group where there is little room: its number, or its name, or its place.
pub fn short_group(number: u32, name: &str, at: usize, language: Language) -> String {
    match (number, name.is_empty(), language) {
        (0, false, _) => name.to_owned(),
        (0, true, Language::Zh) => format!("无编号 {}", at + 1),
        (0, true, Language::En) => format!("No number {}", at + 1),
        (number, _, Language::Zh) => format!("第 {number} 组"),
        (number, _, Language::En) => format!("Group {number}"),
    }
}

/// How many groups handed work in, and how many people there are.
pub fn taking_part(groups: usize, people: usize, language: Language) -> String {
    match (people, language) {
        (0, Language::Zh) => format!("{groups} 组"),
        (_, Language::Zh) => format!("{groups} 组，{people} 人"),
        (0, Language::En) => groups.to_string(),
        (_, Language::En) => format!("{groups}, with {people} people"),
    }
}

/// A department with how many groups name it: `运营部 4 组`.
pub fn named_by(department: &str, n: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{department} {n} 组"),
        Language::En if n == 1 => format!("{department} (1 group)"),
        Language::En => format!("{department} ({n} groups)"),
    }
}

/// The overlaid curves for those who cannot see them; the grid after them has every number.
pub fn curves_alternative(n: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{n} 组的情绪曲线叠在一起，后面的“{}”有每一个分数。", HEAT.zh),
        Language::En => {
            format!("The emotion curves of {n} groups over one another; \"{}\" has every score.", HEAT.en)
        }
    }
}

/// One group's curve in words.
pub fn curve_alternative(group: &str, scores: &[String], language: Language) -> String {
    let scores = scores.join(Phrase::new("；", "; ").get(language));
    match language {
        Language::Zh => format!("{group}的情绪曲线，依次为：{scores}。"),
        Language::En => format!("The emotion curve of {group}, in order: {scores}."),
    }
}

/// A class that is longer than a report.
pub const TOO_LONG_FOR_PAPER: Phrase = Phrase::new(
    "内容太多，这里没有全部印出；完整内容在 Excel 里。",
    "There is too much to print all of it here; the workbook has the rest.",
);

/// What is to be said of one file in the archive.
pub fn of_part(name: &str, warning: &str) -> String {
    format!("{name}: {warning}")
}

/// The archive could not be written.
pub fn archive(detail: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("压缩包没有写成，原来的文件没有动：{detail}"),
        Language::En => format!("The archive could not be written; the old file is untouched: {detail}"),
    }
}
