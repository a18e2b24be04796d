//! The walk: one touchpoint at a time, as the customer.

use super::Phrase;
use crate::model::{Language, Score};

pub const I_DO: Phrase = Phrase::new("我做", "I do");
pub const I_EXPECT: Phrase = Phrase::new("我期待", "I expect");
pub const I_THINK: Phrase = Phrase::new("我心里想", "I think");
pub const HOW_DOES_IT_FEEL: Phrase = Phrase::new("此刻，你的感受是几分？", "How do you feel right now?");
pub const WORST: Phrase = Phrase::new("最糟糕，想投诉", "Terrible, I would complain");
pub const NOTHING: Phrase = Phrase::new("没感觉", "Nothing");
pub const BEST: Phrase = Phrase::new("最惊喜，想告诉别人", "Wonderful, I would tell people");
pub const PREVIOUS: Phrase = Phrase::new("← 上一个", "← Back");
pub const SKIP: Phrase = Phrase::new("跳过", "Skip");
pub const CLEAR: Phrase = Phrase::new("清除分数", "Clear the score");
pub const TO_FIRST_OPEN: Phrase = Phrase::new("去补还没打的分 →", "Score what is left →");
pub const NOTE: Phrase = Phrase::new("备注（可不写）", "Note (if you like)");
pub const NOTE_HINT: Phrase = Phrase::new("为什么是这个分？", "Why this score?");
pub const SO_FAR: Phrase = Phrase::new("走到这里", "So far");
pub const ADVICE: Phrase = Phrase::new(
    "先自己打分，再和组员对一对。分歧大的地方最值得讨论。",
    "Score on your own first, then compare. Where you differ most is worth talking about.",
);
pub const EMPTY: Phrase = Phrase::new(
    "这段旅程还没有触点。到「地图」里添加第一个。",
    "This journey has no touchpoints yet. Add the first one on the map.",
);
pub const KEY_MOVE: Phrase = Phrase::new("换触点", "move");
pub const KEY_SCORE: Phrase = Phrase::new("打分", "score");
pub const KEY_SIGN: Phrase = Phrase::new("变负", "minus");
pub const KEY_DIGITS: Phrase = Phrase::new("数字 0–5", "0–5");

/// The primary button names where it leads.
pub fn next(name: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("下一个：{name} →"),
        Language::En => format!("Next: {name} →"),
    }
}

/// The button after the last touchpoint, once all are scored.
pub fn done(next_step: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("走完了，下一步：{next_step} →"),
        Language::En => format!("Done. Next step: {next_step} →"),
    }
}

/// `“…”` in Chinese, `"…"` in English.
pub fn quoted(thought: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("“{thought}”"),
        Language::En => format!("\"{thought}\""),
    }
}

/// What the group has scored so far.
pub fn so_far(scored: usize, range: Option<(Score, Score)>, language: Language) -> String {
    match (range, language) {
        (None, Language::Zh) => "还没有打分。".to_owned(),
        (None, Language::En) => "Nothing scored yet.".to_owned(),
        (Some((high, low)), Language::Zh) => {
            format!("已给 {scored} 个触点打分，最高 {high}，最低 {low}。")
        }
        (Some((high, low)), Language::En) => {
            format!("{scored} scored so far; the highest is {high}, the lowest {low}.")
        }
    }
}
