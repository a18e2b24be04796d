//! The step of action: cards, fields, dates, completeness.

use super::{Phrase, names};
use crate::model::{Date, Language};

pub const ADD: Phrase = Phrase::new("＋ 行动", "+ Action");
pub const FIRST: Phrase = Phrase::new("＋ 第一条行动", "+ First action");
pub const DELETE: Phrase = Phrase::new("删除这条行动", "Delete this action");
pub const ADD_ANYWAY: Phrase = Phrase::new("还是再加一条", "Add it anyway");
pub const KEEP_SHORT: Phrase = Phrase::new("不加了", "Keep it short");
pub const FOURTH: Phrase = Phrase::new(
    "三条以内的计划才做得完。再加一条之前，先想想能不能换掉一条。",
    "A plan gets done when it has three actions or fewer. Before adding another, could it replace one?",
);
pub const NONE_YET: Phrase =
    Phrase::new("今天之后，你们组先做哪一件事？", "What will your group do first after today?");
pub const NONE_YET_HOW: Phrase = Phrase::new(
    "最多三条。每条一个人当责，七天内迈出第一步，说清做成是什么样子。",
    "Three at most. One person accountable for each, a first step within seven days, and words for what done looks like.",
);
pub const FROM_MEASURES: Phrase = Phrase::new("把措施变成行动", "Make a measure an action");
pub const NOT_WRITTEN: Phrase = Phrase::new("还没写做什么", "Not written yet");

pub const WHAT: Phrase = Phrase::new("做什么", "What");
pub const WHAT_HINT: Phrase =
    Phrase::new("一句话：动词开头，别人一看就知道做什么", "One sentence that begins with a verb");
pub const WHY: Phrase = Phrase::new("为什么", "Why");
pub const WHY_HINT: Phrase =
    Phrase::new("补哪个坑，对客户有什么不同", "Which pit it fills, what changes for the customer");
pub const ABOUT: Phrase = Phrase::new("关于哪个触点", "Touchpoint it is about");
pub const NO_TOUCHPOINT: Phrase = Phrase::new("选一个触点", "Choose a touchpoint");
pub const WHO: Phrase = Phrase::new("谁来做", "Who");
pub const ACCOUNTABLE_HINT: Phrase = Phrase::new("一个人的名字", "One person's name");
pub const RESPONSIBLE_HINT: Phrase = Phrase::new("动手做的人", "Those who do the work");
pub const SUPPORT_HINT: Phrase = Phrase::new("出人出力的部门", "Those who lend a hand");
pub const CONSULTED_HINT: Phrase = Phrase::new("动手前要问的人", "Those to ask first");
pub const INFORMED_HINT: Phrase = Phrase::new("做完要告诉的人", "Those to tell afterwards");
pub const WHEN: Phrase = Phrase::new("第一步哪天做完", "First step done on");
pub const WHEN_HINT: Phrase = Phrase::new("年-月-日", "yyyy-mm-dd");
pub const CHECKS: Phrase = Phrase::new("30 / 60 / 90 天检查", "Checks after 30, 60, 90 days");
pub const CHECKS_LATER: Phrase =
    Phrase::new("填好第一步的日期，检查日就排出来了", "Set the first step and the checks follow");
pub const WHERE: Phrase = Phrase::new("在哪里", "Where");
pub const WHERE_HINT: Phrase =
    Phrase::new("先在哪个网点、哪个窗口试", "Which branch or counter tries it first");
pub const HOW: Phrase = Phrase::new("怎么做", "How");
pub const HOW_HINT: Phrase = Phrase::new("三五步，一步一行", "A few steps, one a line");
pub const HOW_MUCH: Phrase = Phrase::new("花多少", "How much");
pub const HOW_MUCH_HINT: Phrase = Phrase::new("钱、人、时间", "Money, people, time");
pub const BASELINE: Phrase = Phrase::new("现在是多少", "Baseline");
pub const BASELINE_HINT: Phrase = Phrase::new("例：等 50 分钟", "E.g. 50 minutes' wait");
pub const TARGET: Phrase = Phrase::new("要到多少", "Target");
pub const TARGET_HINT: Phrase = Phrase::new("例：10 分钟以内", "E.g. under 10 minutes");
pub const DONE: Phrase = Phrase::new("做成是什么样子", "What done looks like");
pub const DONE_HINT: Phrase =
    Phrase::new("别人看到什么，就知道做成了？", "What can anybody see when it is done?");
pub const RISK: Phrase = Phrase::new("可能卡在哪里", "Risk");
pub const RISK_HINT: Phrase =
    Phrase::new("最可能的一个障碍，和备选办法", "The likeliest obstacle, and plan B");

pub const QUESTIONS: Phrase = Phrase::new("5W2H", "5W2H");
pub const SMART: Phrase = Phrase::new("SMART", "SMART");
pub const ALSO: Phrase = Phrase::new("还可以补上", "Also worth adding");
pub const COMPLETE: Phrase = Phrase::new("齐了：可以签字了", "Complete: ready to sign");

/// The button that sets the first step so many days after the workshop.
pub fn days_later(days: i64, language: Language) -> String {
    match language {
        Language::Zh => format!("+{days} 天"),
        Language::En => format!("+{days} days"),
    }
}

/// The days of the checks in a row.
pub fn checks(days: &[Date; 3], language: Language) -> String {
    days.map(|day| day.to_string()).join(names::SEPARATOR.get(language))
}

/// The name of a card: its number and what is done.
pub fn card(number: usize, what: &str, language: Language) -> String {
    let what = if what.trim().is_empty() { NOT_WRITTEN.get(language) } else { what.trim() };
    match language {
        Language::Zh => format!("行动 {number}：{what}"),
        Language::En => format!("Action {number}: {what}"),
    }
}

/// How many of the twelve points are ticked.
pub fn ticked(count: usize, of: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{count} / {of} 项"),
        Language::En => format!("{count} of {of}"),
    }
}

/// A row of the list of points for a screen reader.
pub fn point(name: &str, reasons: &str, language: Language) -> String {
    match (reasons, language) {
        ("", Language::Zh) => format!("{name}：好了"),
        ("", Language::En) => format!("{name}: done"),
        (reasons, Language::Zh) => format!("{name}：{reasons}"),
        (reasons, Language::En) => format!("{name}: {reasons}"),
    }
}
