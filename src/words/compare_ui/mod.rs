//! Words of the comparison, on the page and on its slides.

pub mod joins;
pub mod numbers;

use super::{Phrase, names};
use crate::analysis::compare::{Concord, HeatOrder, Pool};
use crate::analysis::spread::Agreement;
use crate::model::{Group, Language};

pub const CURVES: Phrase = Phrase::new("各组曲线", "All curves");
pub const HEAT: Phrase = Phrase::new("热力图", "Heat map");
pub const SPEAKERS: Phrase = Phrase::new("请这两组说", "Let these two speak");
pub const VOTES: Phrase = Phrase::new("各组的标记", "What was marked");
pub const MOMENTS: Phrase = Phrase::new("关键时刻", "Moments of truth");
pub const DEPARTMENTS: Phrase = Phrase::new("谁当责", "Who is accountable");
pub const REMEMBERED: Phrase = Phrase::new("记忆分前后", "Remembered scores");
pub const MEASURES: Phrase = Phrase::new("同处的措施", "Measures");
pub const KANO: Phrase = Phrase::new("KANO", "KANO");
pub const SERVICE: Phrase = Phrase::new("SERVQUAL", "SERVQUAL");
pub const ACTIONS: Phrase = Phrase::new("行动", "Actions");
pub const AGREEMENT: Phrase = Phrase::new("一致程度", "Agreement");
pub const JOINS: Phrase = Phrase::new("合并触点", "Join touchpoints");

pub const EMPTY: Phrase = Phrase::new("还没有可以对比的作业", "Nothing to compare yet");
pub const EMPTY_HOW: Phrase = Phrase::new(
    "到“收作业”一页，把各组的工作单拖进窗口，或选一个共享文件夹、U 盘。收到两组以上，这里就有对比。",
    "Go to Collect: drop the groups' worksheets on the window, or choose a shared folder or a stick. With two \
     groups there is something to compare.",
);
pub const TO_COLLECT: Phrase = Phrase::new("去收作业", "Go to Collect");
pub const NOTHING_HERE: Phrase = Phrase::new("各组还没有填这一部分。", "No group has filled this in yet.");
pub const PROJECT: Phrase = Phrase::new("投影这一页（F5）", "Project this (F5)");

/// Whose scores are shown.
pub const fn pool(pool: Pool) -> Phrase {
    match pool {
        Pool::Groups => Phrase::new("按小组", "By group"),
        Pool::Members => Phrase::new("按个人", "By person"),
    }
}

pub const fn order(order: HeatOrder) -> Phrase {
    match order {
        HeatOrder::Walk => Phrase::new("按旅程", "By the walk"),
        HeatOrder::Disagreement => Phrase::new("按分歧", "Widest first"),
        HeatOrder::Mean => Phrase::new("按均分", "Lowest first"),
    }
}

pub const ALL_ALIKE: Phrase = Phrase::new("全部", "All");
pub const LIGHT: Phrase = Phrase::new("只看一组", "Light one group");
pub const MEDIAN: Phrase = Phrase::new("中位数", "Median");
pub const BAND: Phrase = Phrase::new("中间一半", "Middle half");
pub const RANGE: Phrase = Phrase::new("分差", "Range");
pub const MEAN: Phrase = Phrase::new("均分", "Mean");
pub const STREAMS: Phrase = Phrase::new("线越粗，走的组越多", "The thicker, the more go there");

/// How far a class agrees, as a trainer says it.
pub const fn concord(concord: Concord, pool: Pool) -> Phrase {
    match (concord, pool) {
        (Concord::TooFew, Pool::Groups) => Phrase::new(
            "能比的分还太少：至少两组都打了两个触点。",
            "Too few scores to compare: two groups with two touchpoints in common.",
        ),
        (Concord::TooFew, Pool::Members) => Phrase::new(
            "能比的分还太少：至少两人都打了两个触点。",
            "Too few scores to compare: two people with two touchpoints in common.",
        ),
        (Concord::AllAgree, _) => Phrase::new("每个触点的分都完全一致。", "All agree on every score."),
        (Concord::OrderAndLevel, Pool::Groups) => Phrase::new(
            "哪里好、哪里差，好多少、差多少，大家看法一致。",
            "The groups agree on the order, and on the level.",
        ),
        (Concord::OrderAndLevel, Pool::Members) => Phrase::new(
            "哪里好、哪里差，好多少、差多少，大家看法一致。",
            "The members agree on the order, and on the level.",
        ),
        (Concord::Order, Pool::Groups) => Phrase::new(
            "哪里好、哪里差，大家一致；好多少、差多少，不一致。",
            "The groups agree on the order, not on the level.",
        ),
        (Concord::Order, Pool::Members) => Phrase::new(
            "哪里好、哪里差，大家一致；好多少、差多少，不一致。",
            "The members agree on the order, not on the level.",
        ),
        (Concord::Level, Pool::Groups) => Phrase::new(
            "分数接近；但哪里更好、哪里更差，不一致。",
            "The groups agree on the level, not on the order.",
        ),
        (Concord::Level, Pool::Members) => Phrase::new(
            "分数接近；但哪里更好、哪里更差，不一致。",
            "The members agree on the level, not on the order.",
        ),
        (Concord::Neither, Pool::Groups) => Phrase::new(
            "哪里好、哪里差，好多少、差多少，都不一致。",
            "The groups agree neither on the order nor on the level.",
        ),
        (Concord::Neither, Pool::Members) => Phrase::new(
            "哪里好、哪里差，好多少、差多少，都不一致。",
            "The members agree neither on the order nor on the level.",
        ),
    }
}

/// What a range means.
pub const fn agreement(agreement: Agreement) -> Phrase {
    match agreement {
        Agreement::Agree => Phrase::new("一致", "agree"),
        Agreement::Differ => Phrase::new("有差异", "differ"),
        Agreement::Disagree => Phrase::new("分歧", "divided"),
    }
}

/// `9 个触点一致，1 个有差异，3 个分歧`.
pub fn ranges([agree, differ, divided]: [usize; 3], language: Language) -> String {
    match language {
        Language::Zh => format!("{agree} 个触点一致，{differ} 个有差异，{divided} 个分歧"),
        Language::En => {
            format!("{agree} touchpoints agreed on, {differ} differing, {divided} divided")
        }
    }
}

/// `第 3 组`; the name where a group has no number, and its place where it has neither.
pub fn group(group: &Group, place: usize, language: Language) -> String {
    match (group.number, group.name.trim(), language) {
        (0, "", Language::Zh) => format!("未编号的组 {}", place + 1),
        (0, "", Language::En) => format!("Unnumbered group {}", place + 1),
        (0, name, _) => name.to_owned(),
        (number, _, Language::Zh) => format!("第 {number} 组"),
        (number, _, Language::En) => format!("Group {number}"),
    }
}

/// `第 1、4 组`.
pub fn groups(numbers: &[u32], language: Language) -> String {
    let listed: Vec<String> = numbers.iter().map(u32::to_string).collect();
    let listed = listed.join(names::SEPARATOR.get(language));
    match (language, numbers.len()) {
        (Language::Zh, _) => format!("第 {listed} 组"),
        (Language::En, 1) => format!("Group {listed}"),
        (Language::En, _) => format!("Groups {listed}"),
    }
}

/// A touchpoint that only these groups have: `4 递一杯水（第 3 组加的）`.
pub fn theirs(name: &str, groups: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{name}（{groups}加的）"),
        Language::En => format!("{name} (added by {groups})"),
    }
}

/// The same at the end of a curve: `3`.
pub fn short_group(group: &Group, place: usize) -> String {
    match (group.number, group.name.trim()) {
        (0, "") => format!("?{}", place + 1),
        (0, name) => name.chars().take(2).collect(),
        (number, _) => number.to_string(),
    }
}

/// `6 组`, `36 人`.
pub fn count(pool: Pool, n: usize, language: Language) -> String {
    match (pool, language, n) {
        (Pool::Groups, Language::Zh, _) => format!("{n} 组"),
        (Pool::Groups, Language::En, 1) => "1 group".to_owned(),
        (Pool::Groups, Language::En, _) => format!("{n} groups"),
        (Pool::Members, Language::Zh, _) => format!("{n} 人"),
        (Pool::Members, Language::En, 1) => "1 person".to_owned(),
        (Pool::Members, Language::En, _) => format!("{n} people"),
    }
}

/// `6 组里有 5 组`.
pub fn of_groups(votes: usize, n: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{n} 组里有 {votes} 组"),
        Language::En => format!("{votes} of {n} groups"),
    }
}

/// `相差 6 分（−3 ~ +3）`.
pub fn apart(range: u8, low: &str, high: &str, language: Language) -> String {
    match (language, range) {
        (Language::Zh, _) => format!("相差 {range} 分（{low} ~ {high}）"),
        (Language::En, 1) => format!("1 point apart ({low} to {high})"),
        (Language::En, _) => format!("{range} points apart ({low} to {high})"),
    }
}

/// `第 3 组打了 −3`.
pub fn gave(group: &str, score: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{group}打了 {score}"),
        Language::En => format!("{group} gave {score}"),
    }
}

/// What to ask the two groups, in this order: each what it saw, then both.
pub const QUESTIONS: [Phrase; 3] = [
    Phrase::new(
        "客户那一刻看到了什么，让你们打这个分？",
        "What did the customer see that made you give this score?",
    ),
    Phrase::new(
        "对方说的，你们刚才没有想到的是哪一点？",
        "What did the other group say that you had not thought of?",
    ),
    Phrase::new(
        "是客户不同，还是标准不同？现在你们会打几分？",
        "Other customers, or other standards? What would you give now?",
    ),
];

/// Where everyone gave the same.
pub const NOBODY_APART: Phrase =
    Phrase::new("没有哪两组的分不同，谁先说都可以。", "No two groups differ here: anybody may begin.");

pub const NOT_WRITTEN: Phrase = Phrase::new("还没有写", "not written");
pub const LONE_MOMENTS: Phrase = Phrase::new("只有一组选的关键时刻", "Moments of truth that one group chose");
pub const LONE_MEASURES: Phrase =
    Phrase::new("只有一组有措施的触点", "Touchpoints where one group has measures");
pub const WHO: Phrase = Phrase::new("是谁", "Who");
pub const SITUATION: Phrase = Phrase::new("在什么状况下", "In what situation");
pub const FEELING: Phrase = Phrase::new("感受到什么", "Feels what");

/// `还有 4 组`.
pub fn more(n: usize, language: Language) -> String {
    match (language, n) {
        (Language::Zh, _) => format!("还有 {n} 组"),
        (Language::En, 1) => "1 more group".to_owned(),
        (Language::En, _) => format!("{n} more groups"),
    }
}

/// `另有 3 处`.
pub fn more_places(n: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("另有 {n} 处"),
        Language::En => format!("and {n} more"),
    }
}

pub const NOBODY_MARKED: Phrase = Phrase::new("还没有人标", "nobody marked it");
pub const TORN: Phrase = Phrase::new("答案不同的触点", "Where the answers differ");
pub const TORN_HOW: Phrase =
    Phrase::new("关键时刻排在前面：先谈这里", "Moments of truth first: talk about these");
pub const ALL_SAME_OWNER: Phrase = Phrase::new(
    "每个触点各组指的都是同一个部门。",
    "For every touchpoint the groups name the same department.",
);
pub const NAMED: Phrase = Phrase::new("哪个部门被指为当责", "Which departments were named");

/// `3 种答案`.
pub fn answers(n: usize, language: Language) -> String {
    match (language, n) {
        (Language::Zh, _) => format!("{n} 种答案"),
        (Language::En, 1) => "1 answer".to_owned(),
        (Language::En, _) => format!("{n} answers"),
    }
}

/// Between the answers of [`answer`].
pub const BETWEEN_ANSWERS: Phrase = Phrase::new("；", "; ");

/// `运营部：第 1 组、第 4 组`.
pub fn answer(department: &str, groups: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{department}：{groups}"),
        Language::En => format!("{department}: {groups}"),
    }
}

/// `6 组里有 5 组，9 个触点`.
pub fn department(groups: usize, n: usize, touchpoints: usize, language: Language) -> String {
    let groups = of_groups(groups, n, language);
    match (language, touchpoints) {
        (Language::Zh, _) => format!("{groups}，{touchpoints} 个触点"),
        (Language::En, 1) => format!("{groups}, 1 touchpoint"),
        (Language::En, _) => format!("{groups}, {touchpoints} touchpoints"),
    }
}

pub const BEFORE: Phrase = Phrase::new("改造前", "Before");
pub const AFTER: Phrase = Phrase::new("改造后", "After");
pub const SPENT: Phrase = Phrase::new("花费", "Spent");
pub const NO_REDESIGN: Phrase = Phrase::new("还没有改造", "no redesign yet");
pub const NO_END_SCORE: Phrase = Phrase::new("还差终点的分", "the end has no score yet");

/// `13 点`.
pub fn points(n: u32, language: Language) -> String {
    match (language, n) {
        (Language::Zh, _) => format!("{n} 点"),
        (Language::En, 1) => "1 point".to_owned(),
        (Language::En, _) => format!("{n} points"),
    }
}

/// `−3 → +2`; a dash for what is not there.
pub fn lifted(from: Option<String>, to: Option<String>) -> String {
    let dash = || "–".to_owned();
    format!("{} → {}", from.unwrap_or_else(dash), to.unwrap_or_else(dash))
}

pub const KANO_IDEAS: Phrase =
    Phrase::new("问卷：所有组的回答加在一起", "Survey: the answers of all groups together");
pub const KANO_TAGS: Phrase = Phrase::new("快速分类：每组一票", "Quick tags: one vote a group");

/// `32 份回答，4 组`.
pub fn asked(n: u32, groups: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{n} 份回答，{groups} 组"),
        Language::En => {
            let answers = if n == 1 { "answer" } else { "answers" };
            let of = if groups == 1 { "group" } else { "groups" };
            format!("{n} {answers}, {groups} {of}")
        }
    }
}

/// `60 条打分，6 组`.
pub fn rated(n: usize, groups: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{n} 条打分，{groups} 组"),
        Language::En => {
            let ratings = if n == 1 { "rating" } else { "ratings" };
            let of = if groups == 1 { "group" } else { "groups" };
            format!("{n} {ratings}, {groups} {of}")
        }
    }
}

/// `Better 0.67，Worse −0.42`.
pub fn better_worse(better: Option<f64>, worse: Option<f64>, language: Language) -> String {
    let number = |value: Option<f64>| value.map_or("–".to_owned(), |value| names::signed(value, 2));
    let (better, worse) = (number(better), number(worse));
    match language {
        Language::Zh => format!("Better {better}，Worse {worse}"),
        Language::En => format!("Better {better}, Worse {worse}"),
    }
}

/// `行动 2`.
pub fn page(title: &str, at: usize) -> String {
    format!("{title} {}", at + 1)
}

pub const WHAT: Phrase = Phrase::new("做什么", "What");
pub const OWNER: Phrase = Phrase::new("当责", "Accountable");
pub const FIRST_STEP: Phrase = Phrase::new("第一步", "First step");
pub const WHERE: Phrase = Phrase::new("触点", "Touchpoint");
pub const GROUP: Phrase = Phrase::new("组", "Group");
pub const NO_OWNER: Phrase = Phrase::new("没有写", "nobody");
