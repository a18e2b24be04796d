//! The plan in calendars and on task boards: what an entry says, and why there is no file.

use super::Phrase;
use super::names::SEPARATOR;
use crate::model::Language;

pub const NO_ACTION: Phrase = Phrase::new(
    "行动计划里还没有行动，没有可导出的内容。请先在第 9 步“行动”里写一条。",
    "The plan has no action yet, so there is nothing to export. Write one in step 9, Act.",
);
pub const NO_DAY: Phrase = Phrase::new(
    "行动计划里还没有日期，排不出日历。请先在第 9 步“行动”里写上“第一步哪天做完”。",
    "The plan has no day yet, so there is no calendar. In step 9, Act, fill in \"First step done on\".",
);
pub const MEASURED: Phrase = Phrase::new("从多少到多少", "From what to what");

/// What the calendar of a worksheet, and a list on a board, are called.
pub fn title(scenario: &str, group: &str, language: Language) -> String {
    let title = if group.is_empty() { scenario.to_owned() } else { format!("{scenario} · {group}") };
    match language {
        Language::Zh => format!("行动计划：{title}"),
        Language::En => format!("Action plan: {title}"),
    }
}

/// The title of an event: the first step of an action, or a check so many days after it.
pub fn event(days: Option<i64>, what: &str, language: Language) -> String {
    match (days, language) {
        (None, Language::Zh) => format!("第一步：{what}"),
        (None, Language::En) => format!("First step: {what}"),
        (Some(days), Language::Zh) => format!("{days} 天检查：{what}"),
        (Some(days), Language::En) => format!("{days}-day check: {what}"),
    }
}

/// A field of an action in a description.
pub fn line(label: &str, text: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{label}：{text}"),
        Language::En => format!("{label}: {text}"),
    }
}

/// Baseline and target, as far as they are written.
pub fn from_to(baseline: &str, target: &str) -> String {
    match (baseline, target) {
        ("", text) | (text, "") => text.to_owned(),
        (baseline, target) => format!("{baseline} → {target}"),
    }
}

/// Actions that are not in the calendar because their first step has no day.
pub fn without_day(numbers: &[usize], language: Language) -> String {
    let numbers: Vec<_> = numbers.iter().map(usize::to_string).collect();
    let numbers = numbers.join(SEPARATOR.get(language));
    match language {
        Language::Zh => format!("日历里没有行动 {numbers}：还没写第一步哪天做完。"),
        Language::En => format!("Not in the calendar: action {numbers}, whose first step has no day."),
    }
}

/// The checks would come after the last year that a file can hold.
pub fn no_checks(number: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("行动 {number} 的检查日在 9999 年以后，日历里只有它的第一步。"),
        Language::En => {
            format!("The checks of action {number} come after the year 9999; only its first step is in.")
        }
    }
}

/// The engine's own message is English.
pub fn not_written(detail: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("行动计划写不成文件：{detail}。请先导出 XLSX，并把这句话告诉我们。"),
        Language::En => {
            format!(
                "The plan could not be written: {detail}. Export XLSX for now, and tell us this sentence."
            )
        }
    }
}
