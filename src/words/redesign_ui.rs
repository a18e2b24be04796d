//! The redesign step: its budget, the card of a measure, suggestions where nothing is planned yet.

use super::{Phrase, names};
use crate::analysis::remembered::Reading;
use crate::model::redesign::RedesignKind;
use crate::model::{Language, Score};

pub const BUDGET: Phrase = Phrase::new("预算", "Budget");
pub const NO_LIMIT: Phrase = Phrase::new("不限", "none");
pub const POINTS: Phrase = Phrase::new("点", "points");
pub const NOT_A_NUMBER: Phrase = Phrase::new("请写 0 到 999 的整数", "Write a whole number, 0 to 999");

pub const MEASURE: Phrase = Phrase::new("做什么改变", "What will change");
pub const EPIC: Phrase = Phrase::new("靠什么打动人（EPIC）", "What makes it a moment (EPIC)");
pub const COST: Phrase = Phrase::new("花费（点）", "Cost (points)");
pub const LESS: Phrase = Phrase::new("少花一点", "One point less");
pub const MORE: Phrase = Phrase::new("多花一点", "One point more");
pub const NEW_SCORE: Phrase = Phrase::new("改造后的分", "Score after the change");
pub const DELETE: Phrase = Phrase::new("删除措施", "Delete measure");
pub const ANOTHER: Phrase = Phrase::new("＋ 再加一条措施", "+ Another measure");
pub const MEASURES: Phrase = Phrase::new("全部措施", "All measures");
pub const SUGGESTIONS: Phrase = Phrase::new("从这里开始最值得", "Worth doing first");
pub const CHECK: Phrase = Phrase::new("检查", "Check");
pub const NO_MEASURE_HERE: Phrase = Phrase::new(
    "这个触点还没有措施。选一种改造方式，或者直接把圆点拖到新的分。",
    "No measure here yet. Choose a kind of change, or drag the dot to its new score.",
);
pub const NOTHING_SELECTED: Phrase = Phrase::new(
    "点一下地图上的一列，为它想一条措施。",
    "Click a column of the map and think of a measure for it.",
);
pub const NO_SCORES: Phrase = Phrase::new(
    "先给触点打分，才看得出该改哪里。",
    "Score the touchpoints first, then you see what to change.",
);
pub const NOT_WRITTEN: Phrase = Phrase::new("还没写", "not written yet");

/// What to write for each kind.
pub const fn measure_hint(kind: RedesignKind) -> Phrase {
    match kind {
        RedesignKind::FillPit => {
            Phrase::new("例：叫号前先问清办什么、够不够材料", "E.g. ask what they need before they queue")
        }
        RedesignKind::BuildPeak => {
            Phrase::new("例：给他一个没想到的小惊喜", "E.g. a small thing they did not expect")
        }
        RedesignKind::FinishWell => {
            Phrase::new("例：送到车上，当晚回一个电话", "E.g. see them off, call that evening")
        }
    }
}

/// The name of a button that adds a measure of a kind.
pub fn add(kind: RedesignKind, language: Language) -> String {
    let name = super::redesign::kind(kind).get(language);
    match language {
        Language::Zh => format!("＋ {name}"),
        Language::En => format!("+ {name}"),
    }
}

/// A place where a measure is worth most, and why.
pub fn suggestion(kind: RedesignKind, touchpoint: &str, score: Option<Score>, language: Language) -> String {
    let what = match kind {
        RedesignKind::FillPit => Phrase::new("补上这个坑", "Fill this pit"),
        RedesignKind::BuildPeak => Phrase::new("把最高点再拔高", "Lift the highest moment"),
        RedesignKind::FinishWell => Phrase::new("把结尾收好", "Finish well"),
    };
    let score = score.map(|score| format!(" {score}")).unwrap_or_default();
    match language {
        Language::Zh => format!("{}：{touchpoint}{score}", what.get(language)),
        Language::En => format!("{}: {touchpoint}{score}", what.get(language)),
    }
}

pub fn spent(points: u32, language: Language) -> String {
    match language {
        Language::Zh => format!("已用 {points}"),
        Language::En => format!("spent {points}"),
    }
}

/// What is left of the budget, or by how much it is passed.
pub fn left(points: i64, language: Language) -> String {
    match (language, points < 0) {
        (Language::Zh, false) => format!("剩 {points}"),
        (Language::Zh, true) => format!("超出 {}", points.abs()),
        (Language::En, false) => format!("left {points}"),
        (Language::En, true) => format!("over by {}", points.abs()),
    }
}

/// How much the remembered score gains with each point that is spent.
pub fn gain(per_point: f64, language: Language) -> String {
    let gain = names::signed(per_point, 2);
    match language {
        Language::Zh => format!("每点换来 {gain}"),
        Language::En => format!("{gain} a point"),
    }
}

pub const GAIN_RULE: Phrase = Phrase::new(
    "每点换来 =（改造后的记忆分 − 现在的记忆分）÷ 已用的点数",
    "Gain a point = (remembered after − remembered now) ÷ points spent",
);

/// The score of a touchpoint now and after its measures.
pub fn change(now: Option<Score>, after: Option<Score>, language: Language) -> String {
    let number = |score: Option<Score>| score.map_or("—".to_owned(), |score| score.to_string());
    match language {
        Language::Zh => format!("现在 {} → 改造后 {}", number(now), number(after)),
        Language::En => format!("now {} → after {}", number(now), number(after)),
    }
}

/// The name of a point of the new curve.
pub fn point_name(touchpoint: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("改造后：{touchpoint}"),
        Language::En => format!("After: {touchpoint}"),
    }
}

/// The gauge of the redesign in one sentence.
pub fn gauge_spoken(before: &Reading, after: &Reading, language: Language) -> String {
    let number = |value: Option<f64>, write: fn(f64) -> String| value.map_or("—".to_owned(), write);
    let remembered = |reading: &Reading| number(reading.remembered, names::remembered);
    let mean = |reading: &Reading| number(reading.mean, names::mean);
    match language {
        Language::Zh => format!(
            "记忆分从 {} 到 {}，平均分从 {} 到 {}",
            remembered(before),
            remembered(after),
            mean(before),
            mean(after)
        ),
        Language::En => format!(
            "Remembered from {} to {}, average from {} to {}",
            remembered(before),
            remembered(after),
            mean(before),
            mean(after)
        ),
    }
}

/// The second line of a measure in the list: `补坑 · 3 点 · −5 → 0`.
pub fn line(
    kind: RedesignKind,
    cost: u32,
    now: Option<Score>,
    then: Option<Score>,
    language: Language,
) -> String {
    let number = |score: Option<Score>| score.map_or("—".to_owned(), |score| score.to_string());
    let change = format!("{} → {}", number(now), number(then));
    let points = match (language, cost) {
        (Language::Zh, _) => format!("{cost} 点"),
        (Language::En, 1) => "1 point".to_owned(),
        (Language::En, _) => format!("{cost} points"),
    };
    super::screen::joined(&[super::redesign::kind(kind).get(language), &points, &change], language)
}
