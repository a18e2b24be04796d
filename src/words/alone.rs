//! Scoring alone first: the cover between two members, a member's own pass, the spread, handing in.

use super::Phrase;
use super::names;
use crate::analysis::spread::Spread;
use crate::model::{Ballot, Language, Score};

pub const BEGIN: Phrase = Phrase::new("先各自打分", "Score alone first");

// The cover.
pub const FIRST_TITLE: Phrase = Phrase::new("先各自打分，再看分歧", "Score alone first, then compare");
pub const NEXT_TITLE: Phrase = Phrase::new("把电脑交给下一位", "Pass the laptop");
pub const HOW: [Phrase; 3] = [
    Phrase::new("一次一个人，其他人先别看屏幕。", "One person at a time; the others look away."),
    Phrase::new(
        "大家都打完之前，谁也看不到别人的分。",
        "Nobody sees another's scores until all have scored.",
    ),
    Phrase::new("最后一起看分歧，再商定一个分。", "Then look at the spread together and settle one score."),
];
pub const WHO: Phrase = Phrase::new("你是哪一位？点名字就开始", "Who are you? Your name starts your scoring");
pub const NAME: Phrase = Phrase::new("你的名字（可不写）", "Your name (if you like)");
pub const OTHER_NAME: Phrase = Phrase::new("不在上面，或不想写名字", "Not above, or no name");
pub const NAME_HINT: Phrase = Phrase::new("交作业前可以去掉名字", "Names can be removed before handing in");
pub const START: Phrase = Phrase::new("开始打分 →", "Start scoring →");
pub const SHOW: Phrase = Phrase::new("都打完了，看分歧 →", "All have scored: show the spread →");
pub const STOP: Phrase = Phrase::new("先不打了，回到走旅程", "Stop, back to the walk");
pub const FULL: Phrase =
    Phrase::new("已有 12 位，不能再多了。", "Twelve members have scored; that is the most.");
pub const FIRST_FINISH: Phrase =
    Phrase::new("有人正在各自打分：先打完或停下，再去别处", "Someone is scoring alone: finish or stop first");

// A pass.
pub const UNSEEN: Phrase = Phrase::new("只有你看得到", "only you see this");
pub const DONE: Phrase = Phrase::new("打完了，交给下一位 →", "Done: pass it on →");
pub const PAUSE: Phrase = Phrase::new("停一下", "Pause");
pub const KEY_DONE: Phrase = Phrase::new("下一步", "go on");

// The spread.
pub const SPREAD_TITLE: Phrase = Phrase::new("看分歧，再商定一个分", "See the spread, settle one score");
pub const NOBODY: Phrase = Phrase::new(
    "还没有人打过分。先各自打分，这里就会有圆点。",
    "Nobody has scored yet. Score alone first, and the dots appear here.",
);
pub const ANOTHER: Phrase = Phrase::new("再来一位成员", "One more member");
pub const BACK: Phrase = Phrase::new("回到走旅程", "Back to the walk");
pub const OUR_SCORE: Phrase = Phrase::new("小组的分", "Our score");
pub const WHICH_SCORE: Phrase = Phrase::new("商量好了，小组给几分？", "What does the group settle on?");
pub const NEXT: Phrase = Phrase::new("下一个 →", "Next →");
pub const MEDIAN: Phrase = Phrase::new("中位数", "median");
pub const MEDIAN_ONLY_SUGGESTS: Phrase =
    Phrase::new("中位数只是参考，不会自己填上。", "The median is a suggestion; it never sets itself.");
pub const START_HERE: Phrase = Phrase::new("先谈这里", "Discuss first");
pub const AGREE: Phrase = Phrase::new("一致", "agree");
pub const DIFFER: Phrase = Phrase::new("有差异", "differ");
pub const DISAGREE: Phrase = Phrase::new("分歧", "disagree");
pub const DISCUSS: Phrase = Phrase::new("先谈这几个", "Discuss these first");
pub const ALL_AGREE: Phrase = Phrase::new(
    "每个触点的分差都不到 3 分，看法很一致。",
    "No touchpoint is 3 points apart or more: you agree.",
);
pub const ADVICE: Phrase = Phrase::new(
    "请打得最高和最低的两位各讲 1 分钟，再定分。分歧不用消除，听懂就好。",
    "Let the highest and the lowest each speak for a minute, then settle. Differences are there to be understood.",
);
pub const MEMBERS: Phrase = Phrase::new("谁打过分", "Who has scored");
pub const REMOVE_NAMES: Phrase = Phrase::new("去掉名字", "Remove the names");
pub const REMOVE_ALL: Phrase = Phrase::new("删除全部个人分数", "Remove individual scores");
pub const KEPT: Phrase = Phrase::new(
    "个人分数留在这张工作单里，直到你们删掉。可以撤销。",
    "Individual scores stay in this worksheet until you remove them. Undo brings them back.",
);

// Handing in.
pub const HAND_IN_TITLE: Phrase = Phrase::new("个人打的分要一起交吗？", "Hand in the individual scores?");
pub const HAND_IN_TEXT: Phrase = Phrase::new(
    "交上去的是一份副本。自己的工作单不变。",
    "A copy is handed in. Your own worksheet stays as it is.",
);
pub const WITHOUT_NAMES: Phrase = Phrase::new("交，不带名字", "Yes, without names");
pub const WITH_NAMES: Phrase = Phrase::new("交，带名字", "Yes, with names");
pub const WITHOUT_VALUES: Phrase = Phrase::new("不交个人分数", "No, without individual scores");

// The exports.
pub const SPREAD_HEADING: Phrase = Phrase::new("个人打分的分歧", "Spread of individual scores");
pub const VALUES_HEADING: Phrase = Phrase::new("个人打分", "Individual scores");
pub const N: Phrase = Phrase::new("人数", "Members");
pub const MIN: Phrase = Phrase::new("最低", "Lowest");
pub const MAX: Phrase = Phrase::new("最高", "Highest");
pub const RANGE: Phrase = Phrase::new("分差", "Range");
pub const MEAN: Phrase = Phrase::new("平均", "Mean");
pub const MEDIAN_HEADER: Phrase = Phrase::new("中位数", "Median");
pub const LEAD: Phrase = Phrase::new(
    "成员先各自打分，再商定小组的分。分差 4 分以上的触点最值得谈。",
    "Members scored alone before the group settled its score. Talk first where they are 4 points apart or more.",
);
pub const SETTLED: Phrase = Phrase::new("小组商定", "Settled");

/// What a member is called: their name, or `成员 2`. `position` counts from 0.
pub fn member(ballot: &Ballot, position: usize, language: Language) -> String {
    if ballot.name.trim().is_empty() { member_number(position, language) } else { ballot.name.clone() }
}

fn member_number(position: usize, language: Language) -> String {
    let number = position + 1;
    match language {
        Language::Zh => format!("成员 {number}"),
        Language::En => format!("Member {number}"),
    }
}

/// The button in the walk.
pub fn begin(n: usize, language: Language) -> String {
    match (n, language) {
        (0, _) => BEGIN.get(language).to_owned(),
        (n, Language::Zh) => format!("各自打分（{n} 人）"),
        (n, Language::En) => format!("Scored alone ({n})"),
    }
}

/// Who has scored, without what.
pub fn have_scored(names: &[String], language: Language) -> String {
    let listed = names.join(names::SEPARATOR.get(language));
    match (names.len(), language) {
        (n, Language::Zh) => format!("已有 {n} 位打完：{listed}"),
        (1, Language::En) => format!("1 has scored: {listed}"),
        (n, Language::En) => format!("{n} have scored: {listed}"),
    }
}

/// For a member who was interrupted.
pub fn go_on(name: &str, scored: usize, n: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{name} 接着打（{scored} / {n}）"),
        Language::En => format!("Go on as {name} ({scored} of {n})"),
    }
}

/// Whose pass it is.
pub fn pass_of(name: &str, language: Language) -> String {
    format!("{name} · {}", UNSEEN.get(language))
}

/// A median, which may lie between two scores: `+1.5`.
pub fn median(median: f64) -> String {
    if median.fract() == 0.0 { Score::clamped(median as i64).to_string() } else { names::remembered(median) }
}

/// `中位数 +1.5`.
pub fn median_is(value: f64, language: Language) -> String {
    format!("{} {}", MEDIAN.get(language), median(value))
}

/// `分差 6`.
pub fn range_is(range: u8, language: Language) -> String {
    match language {
        Language::Zh => format!("分差 {range}"),
        Language::En => format!("{range} apart"),
    }
}

/// All of a spread for a screen reader, and for who rests the pointer on it.
pub fn spoken(name: &str, spread: &Spread, language: Language) -> String {
    let values: Vec<String> = spread.scores.iter().map(ToString::to_string).collect();
    let values = values.join(names::SEPARATOR.get(language));
    let (range, median) = (range_is(spread.range(), language), median_is(spread.median, language));
    match language {
        Language::Zh => format!("{name}：{values}；{range}，{median}"),
        Language::En => format!("{name}: {values}; {range}, {median}"),
    }
}

/// `6 apart: −3 Ada, +3 Bo`: who gave the two ends.
pub fn ends(lowest: &str, highest: &str, spread: &Spread, language: Language) -> String {
    let (min, max, range) = (spread.min, spread.max, range_is(spread.range(), language));
    match language {
        Language::Zh => format!("{range}：{min} {lowest}，{max} {highest}"),
        Language::En => format!("{range}: {min} {lowest}, {max} {highest}"),
    }
}

/// How many touchpoints have the group's score.
pub fn settled(settled: usize, n: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("已商定 {settled} / {n}"),
        Language::En => format!("{settled} of {n} settled"),
    }
}

/// The button that takes one member's scores away.
pub fn remove_member(name: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("删除{name}的分"),
        Language::En => format!("Remove the scores of {name}"),
    }
}
