//! Words of the presentation: what the audience reads, and what the trainer's console says.

use super::{Phrase, inspector, names, redesign as redesign_words};
use crate::analysis::key::Element;
use crate::analysis::points::Award;
use crate::analysis::responsibility::Load;
use crate::model::redesign::Redesign;
use crate::model::{Language, MarkKind, Moment};

pub const MARKS: Phrase = Phrase::new("标记", "Marks");
pub const DEPARTMENTS: Phrase = Phrase::new("部门", "Departments");
pub const REDESIGN: Phrase = Phrase::new("改造前后", "Before and after");
pub const ACTIONS: Phrase = Phrase::new("行动", "Actions");
pub const DEBRIEF: Phrase = Phrase::new("复盘", "Debrief");
pub const TEACHING: Phrase = Phrase::new("讲解", "Teaching");

pub const SCREEN_GONE: Phrase = Phrase::new(
    "投影屏断开了，什么都没丢。学员画面先放在一个窗口里，接回投影就会回到原处。",
    "The projector is gone; nothing is lost. The audience view waits in a window and returns when the projector does.",
);
pub const NO_KEY: Phrase = Phrase::new(
    "这台电脑上没有这个情景的参考答案。请先打开讲师的情景文件。",
    "There is no key to this scenario on this computer. Open the trainer's scenario file first.",
);
pub const AUDIENCE: Phrase = Phrase::new("学员画面", "Audience view");

// What the audience reads.
pub const THE_CUSTOMER: Phrase = Phrase::new("这位客户", "The customer");
pub const GOAL: Phrase = Phrase::new("想办成的事", "What they came for");
pub const FROM_TO: Phrase = Phrase::new("从哪里到哪里", "From where to where");
pub const DOES: Phrase = Phrase::new("在做什么", "Does");
pub const EXPECTS: Phrase = Phrase::new("期待什么", "Expects");
pub const KEY: Phrase = Phrase::new("参考", "Key");
pub const GUESS: Phrase = Phrase::new("先猜一猜", "Guess first");
pub const HOW_MUCH_BETTER: Phrase = Phrase::new("改造之后能好多少？", "How much better does it become?");
pub const DISCUSS_FIRST: Phrase = Phrase::new("先讨论，再揭晓", "Discuss first, then reveal");
pub const NO_DUTIES: Phrase = Phrase::new("还没有分工", "Nobody assigned yet");
pub const NOT_SAID: Phrase = Phrase::new("（还没写）", "(not written yet)");
pub const ACCOUNTABLE: Phrase = Phrase::new("当责", "Accountable");
pub const RESPONSIBLE: Phrase = Phrase::new("执行", "Responsible");
pub const FIRST_STEP: Phrase = Phrase::new("第一步", "First step");
pub const MEASURED: Phrase = Phrase::new("从多少到多少", "From what to what");
pub const DONE_IS: Phrase = Phrase::new("做成什么样", "What done looks like");

/// Which touchpoints a slide shows, where it cannot show all; counted from 1.
pub fn part(from: usize, to: usize, n: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("第 {from}–{to} 个触点，共 {n} 个"),
        Language::En => format!("Touchpoints {from} to {to} of {n}"),
    }
}

// The console.
pub const NOW: Phrase = Phrase::new("学员正在看", "The audience sees");
pub const NEXT: Phrase = Phrase::new("下一页", "Next");
pub const LAST_SLIDE: Phrase = Phrase::new("这是最后一页", "This is the last slide");
pub const NOTES: Phrase = Phrase::new("讲师备注", "Trainer's notes");
pub const NO_NOTES: Phrase = Phrase::new(
    "这台电脑上没有这个情景的讲师部分。",
    "The trainer's part of this scenario is not on this computer.",
);
pub const REFERENCE: Phrase = Phrase::new("参考分", "Reference score");
pub const TRAPS: Phrase = Phrase::new("容易跑偏的地方", "Where groups go astray");
pub const QUESTIONS: Phrase = Phrase::new("提问与答案", "Questions and answers");
pub const REVEAL: Phrase = Phrase::new("揭晓参考答案", "Reveal the key");
pub const REVEAL_NEXT: Phrase = Phrase::new("揭晓下一个（K）", "Reveal the next (K)");
pub const HIDE_KEY: Phrase = Phrase::new("全部藏起来（H）", "Hide all of it (H)");
pub const SHOW_KEY: Phrase = Phrase::new("重新显示（H）", "Show it again (H)");
pub const ONLY_YOU: Phrase = Phrase::new("只有您看得到", "Only you see this");
pub const BACK: Phrase = Phrase::new("← 上一页", "← Back");
pub const ON: Phrase = Phrase::new("下一页 →", "Next →");
pub const END: Phrase = Phrase::new("结束（Esc）", "End (Esc)");

pub const POINTS: Phrase = Phrase::new("这个小组的积分", "This group's points");
pub const POINTS_RULE: Phrase = Phrase::new(
    "积分看做得全不全，不看答得像不像参考答案。准时提交和互评由您来加。",
    "Points are for complete work, never for matching the key. Being on time and the votes are yours to add.",
);

pub const TRAINER: Phrase =
    Phrase::new("这是讲师的电脑（显示备注和参考答案）", "This is a trainer's computer (shows notes and key)");
pub const FOR_TRAINERS: Phrase = Phrase::new("参考答案是给讲师的", "The key is for the trainer");
pub const FOR_TRAINERS_TEXT: Phrase = Phrase::new(
    "先看参考答案，讨论就没有了意思。您是讲师的话，打开之后这台电脑上会显示备注和参考答案；以后可以在设置里关掉。",
    "A discussion is over once the key is seen. If you are the trainer, notes and key are shown on this computer from now on; the settings turn them off again.",
);
pub const I_AM_ONE: Phrase = Phrase::new("我是讲师，打开", "I am the trainer: open it");
pub const NOT_NOW: Phrase = Phrase::new("先不看", "Not now");

/// The switches of the console, with the key of each.
pub const NUMBERS: Phrase = Phrase::new("显示分数（空格）", "Show scores (Space)");
pub const BOTH: Phrase = Phrase::new("中英对照（T）", "Both languages (T)");
pub const SPOTLIGHT: Phrase = Phrase::new("聚光（S）", "Spotlight (S)");
pub const ZOOM: Phrase = Phrase::new("放大到阶段（Z）", "Zoom to the stage (Z)");
pub const NAMES: Phrase = Phrase::new("显示姓名（N）", "Show names (N)");
pub const LASER: Phrase = Phrase::new("激光笔（L）", "Laser (L)");
pub const COUNTDOWN: Phrase = Phrase::new("大倒计时（C）", "Large countdown (C)");
pub const BLACK: Phrase = Phrase::new("黑屏（B）", "Black (B)");
pub const DARK: Phrase = Phrase::new("深色（D）", "Dark (D)");

/// `3 / 13`.
pub fn of(place: usize, n: usize) -> String {
    format!("{place} / {n}")
}

/// What can be revealed, in the words of the console.
pub fn element(element: Element, language: Language) -> String {
    let numbered = |zh: &str, en: &str, at: usize| match language {
        Language::Zh => format!("{zh} {}", at + 1),
        Language::En => format!("{en} {}", at + 1),
    };
    let phrase = match element {
        Element::Curve => Phrase::new("参考曲线", "Reference curve"),
        Element::Peak => Phrase::new("最高", "Highest"),
        Element::Pit => Phrase::new("最低", "Lowest"),
        Element::End => Phrase::new("终点", "End"),
        Element::Owners => Phrase::new("谁当责", "Who owns it"),
        Element::Redesign => Phrase::new("改造", "Redesign"),
        Element::Moment(at) => return numbered("关键时刻", "Moment of truth", at),
        Element::Answer(at) => return numbered("答案", "Answer", at),
    };
    phrase.get(language).to_owned()
}

/// `等了 50 分钟的客户，在被拒绝的那一刻，感到愤怒。` Empty while the group has written nothing.
pub fn moment_sentence(who: &str, situation: &str, feeling: &str, language: Language) -> String {
    let parts = [who, situation, feeling].map(|part| part.trim().trim_end_matches(['。', '.', '，', ',']));
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        return String::new();
    }
    match language {
        Language::Zh => format!("{}。", parts.join("，")),
        // The parts are phrases of their own, with capitals where their writers put them.
        Language::En => parts.join(" · "),
    }
}

/// The group's own sentence of a moment of truth.
pub fn group_moment(moment: &Moment, language: Language) -> String {
    moment_sentence(&moment.who, &moment.situation, &moment.feeling, language)
}

/// A thought in quotation marks.
pub fn quoted(thought: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("“{thought}”"),
        Language::En => format!("\"{thought}\""),
    }
}

/// What a department carries: `当责 2 · 执行 1 · 协同 3`.
pub fn load(load: &Load, language: Language) -> String {
    let (a, r, h) = (load.accountable, load.responsible, load.helping);
    match language {
        Language::Zh => format!("当责 {a} · 执行 {r} · 协同 {h}"),
        Language::En => format!("accountable {a} · responsible {r} · helping {h}"),
    }
}

/// `−3.0 → +2.5`.
pub fn change(before: Option<f64>, after: Option<f64>, write: fn(f64) -> String) -> String {
    let number = |value: Option<f64>| value.map_or("—".to_owned(), write);
    format!("{} → {}", number(before), number(after))
}

/// `行动 2`.
pub fn action(at: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("行动 {}", at + 1),
        Language::En => format!("Action {}", at + 1),
    }
}

/// `问题 2`.
pub fn question(at: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("问题 {}", at + 1),
        Language::En => format!("Question {}", at + 1),
    }
}

/// What the class guesses before a mark is shown.
pub const fn which(kind: MarkKind) -> Phrase {
    match kind {
        MarkKind::Peak => Phrase::new("最高是哪一个？", "Which one is the highest?"),
        MarkKind::Pit => Phrase::new("最低是哪一个？", "Which one is the lowest?"),
        MarkKind::End => Phrase::new("终点是哪一个？", "Where does it end?"),
        MarkKind::Moment => Phrase::new("哪几个是关键时刻？", "Which are the moments of truth?"),
    }
}

/// The name of a mark with the touchpoint it stands at; the position is counted from 0.
pub fn mark_at(kind: MarkKind, position: usize, name: &str, language: Language) -> String {
    format!("{} · {}", inspector::mark_name(kind).get(language), names::numbered(position, name))
}

/// `参考：运营部当责，合规部协同。`
pub fn owner(owner: &str, support: &str, language: Language) -> String {
    match (language, support.is_empty()) {
        (Language::Zh, true) => format!("当责：{owner}。"),
        (Language::Zh, false) => format!("当责：{owner}；协同：{support}。"),
        (Language::En, true) => format!("Accountable: {owner}."),
        (Language::En, false) => format!("Accountable: {owner}; helping: {support}."),
    }
}

/// A measure of the key: `参考 7 补坑 +1  …`.
pub fn key_redesign(redesign: &Redesign, position: usize, language: Language) -> String {
    let kind = redesign_words::kind(redesign.kind).get(language);
    let measure = redesign.measure.get(language);
    let (number, score) = (position + 1, redesign.score);
    match language {
        Language::Zh => format!("参考 {number} {kind} → {score}　{measure}"),
        Language::En => format!("Key {number} {kind} → {score}  {measure}"),
    }
}

/// What measures cost, in points of the budget: `花费 13 点`.
pub fn cost(points: u32, language: Language) -> String {
    match (language, points) {
        (Language::Zh, _) => format!("花费 {points} 点"),
        (Language::En, 1) => "costs 1 point".to_owned(),
        (Language::En, _) => format!("costs {points} points"),
    }
}

/// `5 分 · 关键时刻三要素写全`.
pub fn award(award: Award, language: Language) -> String {
    let what = match award {
        Award::Moments => Phrase::new("关键时刻三要素都写全", "every moment of truth is told in full"),
        Award::OneOwner => Phrase::new("关键时刻都只有一个当责部门", "one owner for every moment of truth"),
        Award::Redesign => Phrase::new(
            "改造让记忆分升 2 分以上，并写明做法",
            "the redesign lifts the remembered score by 2 or more, and says how",
        ),
        Award::Plan => Phrase::new("行动计划符合 SMART", "the plan is SMART"),
    };
    let points = award.points();
    match language {
        Language::Zh => format!("{points} 分 · {}", what.get(language)),
        Language::En => format!("{points} · {}", what.get(language)),
    }
}

/// `20 / 30`.
pub fn points(total: u32) -> String {
    let most: u32 = Award::ALL.into_iter().map(Award::points).sum();
    format!("{total} / {most}")
}
