//! Words around the map: its tools, tooltips and what a screen reader says of it.

use super::{Phrase, names};
use crate::analysis::remembered::Reading;
use crate::model::Language;

pub const ADD_TOUCHPOINT: Phrase = Phrase::new("＋ 触点", "+ Touchpoint");
pub const NEW_TOUCHPOINT: Phrase = Phrase::new("新触点", "New touchpoint");
pub const NEW_STAGE: Phrase = Phrase::new("新阶段", "New stage");
pub const RENAME: Phrase = Phrase::new("改名", "Rename");
pub const COLUMN_MENU: Phrase = Phrase::new("改名、移动、删除…", "Rename, move, delete…");
pub const LANES: Phrase = Phrase::new("显示泳道", "Lanes");
pub const EXPECTATION_LANE: Phrase = Phrase::new("客户的期待", "What the customer expects");
pub const SUPPORT_LANE: Phrase = Phrase::new("支持部门", "Support departments");
pub const OVERVIEW: Phrase = Phrase::new("全程概览", "The whole journey");
pub const GAUGE_RULE: Phrase = Phrase::new(
    "记忆分 =（峰 + 终）÷ 2。峰是离 0 最远的分，+4 与 −4 同时出现时取 −4；终是旅程边界内最后一个触点的分。",
    "Remembered = (peak + end) ÷ 2. The peak is the score furthest from 0; of +4 and −4 it is −4. The end is the score of the last touchpoint inside the journey.",
);

/// The name of a point of the curve.
pub fn point_name(touchpoint: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("分数：{touchpoint}"),
        Language::En => format!("Score: {touchpoint}"),
    }
}

/// The gauge in one sentence.
pub fn gauge_spoken(reading: &Reading, language: Language) -> String {
    let number = |value: Option<f64>, write: fn(f64) -> String| value.map_or("—".to_owned(), write);
    let (remembered, mean) =
        (number(reading.remembered, names::remembered), number(reading.mean, names::mean));
    match language {
        Language::Zh => format!("记忆分 {remembered}，平均分 {mean}"),
        Language::En => format!("Remembered {remembered}, average {mean}"),
    }
}

/// A field that stands over its cell of the map, told apart from the same one beside it.
pub fn on_the_map(field: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("地图上的{field}"),
        Language::En => format!("{field}, on the map"),
    }
}
