//! Words of the slides that explain the method with the group's own work.

use super::{Phrase, names};
use crate::model::{Language, Role, Score};

pub const BACKGROUND: Phrase = Phrase::new("背景", "Background");
pub const FORMULA: Phrase = Phrase::new("记忆分怎么算", "How the remembered score comes about");
pub const PEAK: Phrase = Phrase::new("峰：离 0 最远的分", "Peak: the score furthest from 0");
pub const END: Phrase = Phrase::new("终：最后一刻的分", "End: the score of the last moment");
pub const HALF: Phrase = Phrase::new("记忆分：两者各占一半", "Remembered: half of each");
pub const MEAN: Phrase = Phrase::new("平均分：所有触点", "Average: all touchpoints");
pub const NOT_YET: Phrase = Phrase::new("还没打完分", "Not scored yet");
pub const ROLES: Phrase = Phrase::new("五个字母是什么意思", "What the five letters mean");
pub const SCRIPT: Phrase = Phrase::new("关键时刻的四句话", "Four sentences of a moment of truth");

/// `(−5 + −1) ÷ 2 = −3.0`.
pub fn half(peak: Score, end: Score, remembered: f64) -> String {
    format!("({peak} + {end}) ÷ 2 = {}", names::remembered(remembered))
}

/// `13 个分相加 ÷ 13 = −0.54`.
pub fn mean(n: usize, mean: f64, language: Language) -> String {
    let mean = names::mean(mean);
    match language {
        Language::Zh => format!("{n} 个分相加 ÷ {n} = {mean}"),
        Language::En => format!("sum of {n} scores ÷ {n} = {mean}"),
    }
}

/// What a letter means, in a sentence that a back row reads.
pub const fn role(role: Role) -> Phrase {
    match role {
        Role::A | Role::AR => Phrase::new(
            "当责：对结果负责，一个触点只有一个",
            "Accountable: answers for the result, one for each touchpoint",
        ),
        Role::R => Phrase::new("执行：动手去做，可以有几个", "Responsible: does the work, may be several"),
        Role::S => Phrase::new("支持：给人、给钱、给工具", "Support: gives people, money, tools"),
        Role::C => Phrase::new("咨询：做之前先问他，要等他回话", "Consulted: is asked before, and answers"),
        Role::I => Phrase::new("知会：做之后告诉他，不用回话", "Informed: is told after, need not answer"),
    }
}
