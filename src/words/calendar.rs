//! The small calendar, and what is said of a text that is no day.

use super::Phrase;
use crate::model::Language;
use crate::model::written_date::NotADay;

pub const MONTH_BEFORE: Phrase = Phrase::new("上个月", "Month before");
pub const MONTH_AFTER: Phrase = Phrase::new("下个月", "Month after");

/// From Monday on.
pub const WEEKDAYS: [Phrase; 7] = [
    Phrase::new("一", "Mo"),
    Phrase::new("二", "Tu"),
    Phrase::new("三", "We"),
    Phrase::new("四", "Th"),
    Phrase::new("五", "Fr"),
    Phrase::new("六", "Sa"),
    Phrase::new("日", "Su"),
];

pub const NO_SUCH_DAY: Phrase = Phrase::new("日历上没有这一天。", "The calendar has no such day.");
pub const NOT_UNDERSTOOD: Phrase =
    Phrase::new("没看懂，请写成 2026-12-31 这样。", "Not understood: write it like 2026-12-31.");

pub const fn no_day(why: NotADay) -> Phrase {
    match why {
        NotADay::NoSuchDay => NO_SUCH_DAY,
        NotADay::NotUnderstood => NOT_UNDERSTOOD,
    }
}

/// The button beside the field of a day.
pub fn open(field: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{field}：打开日历"),
        Language::En => format!("{field}: open the calendar"),
    }
}
