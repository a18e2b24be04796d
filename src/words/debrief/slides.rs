//! Words of the slides of the debrief.

use crate::analysis::class::plan::OutcomeTally;
use crate::model::Language;
use crate::words::Phrase;

pub const TODAY: Phrase = Phrase::new("今天之前和之后", "Before and after today");
pub const SCALE: Phrase = Phrase::new("1 完全不符合 … 5 完全符合", "1 not at all … 5 fully");
pub const COURSE: Phrase = Phrase::new("大家怎么看这门课", "What people say of the course");
pub const ACTIONS: Phrase = Phrase::new("我们要做的事", "What we will do");
pub const COMMITMENTS: Phrase = Phrase::new("我们的承诺", "What we promise");
pub const POINTS: Phrase = Phrase::new("积分", "Points");
pub const POINTS_FOR: Phrase =
    Phrase::new("作业完整 + 准时 + 互评 + 讲师加减", "complete work + on time + vote + trainer");
pub const RESULTS: Phrase = Phrase::new("行动做到了吗", "What became of the actions");
pub const THEN_NOW: Phrase = Phrase::new("当时和现在", "Then and now");
pub const RAISE: Phrase = Phrase::new("请举手，不投自己的组", "Raise your hand, not for your own group");
pub const NOBODY: Phrase = Phrase::new("还没有人回答", "Nobody has answered yet");
pub const TELLS: Phrase = Phrase::new("请这两组各讲一分钟", "Let these two groups speak, a minute each");

/// A page of several.
pub fn page(page: usize, pages: usize) -> String {
    if pages > 1 { format!("{} / {pages}", page + 1) } else { String::new() }
}

/// `完成 3 · 部分完成 1 · 没做 2 · 还没有填 4`.
pub fn tally(tally: OutcomeTally, language: Language) -> String {
    let words = match language {
        Language::Zh => ["完成", "部分完成", "没做", "还没有填"],
        Language::En => ["Done", "Partly", "Not done", "Open"],
    };
    let counts = [tally.done, tally.partly, tally.not_done, tally.open];
    let said = words.iter().zip(counts).filter(|(_, n)| *n > 0).map(|(word, n)| format!("{word} {n}"));
    said.collect::<Vec<_>>().join(match language {
        Language::Zh => " · ",
        Language::En => " \u{2022} ",
    })
}

/// How many answered at the start and at the end.
pub fn answered(before: u64, after: u64, language: Language) -> String {
    match language {
        Language::Zh => format!("{before} 人 → {after} 人"),
        Language::En => format!("n = {before} → {after}"),
    }
}

/// How the groups that were there both times remember the journey.
pub fn of_both(n: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("两次都在的 {n} 组的平均"),
        Language::En if n == 1 => "of the group that was there both times".to_owned(),
        Language::En => format!("mean of the {n} groups that were there both times"),
    }
}
