//! Words of the page of the debrief.

use crate::analysis::points::Award;
use crate::model::Language;
use crate::model::class::{ActionOutcome, FormPage, OridCard, VoteQuestion};
use crate::model::lenses::ServiceGap;
use crate::words::{Phrase, names};

pub const ORID: Phrase = Phrase::new("四个问题", "Four questions");
pub const VOTES: Phrase = Phrase::new("举手投票", "Show of hands");
pub const POINTS: Phrase = Phrase::new("积分", "Points");
pub const ACTIONS: Phrase = Phrase::new("行动清单", "Actions");
pub const COMMITMENTS: Phrase = Phrase::new("个人承诺", "Commitments");
pub const FORMS: Phrase = Phrase::new("课前课后", "Before and after");
pub const FOLLOW_UP: Phrase = Phrase::new("复课", "Meeting again");
pub const PROJECT: Phrase = Phrase::new("投影这一页", "Project this");

/// The name of a question.
pub const fn card(card: OridCard) -> Phrase {
    match card {
        OridCard::Facts => Phrase::new("事实", "Facts"),
        OridCard::Feelings => Phrase::new("感受", "Feelings"),
        OridCard::Meaning => Phrase::new("意义", "Meaning"),
        OridCard::Decision => Phrase::new("决定", "Decision"),
    }
}

/// What the class is asked.
pub const fn card_question(card: OridCard) -> Phrase {
    match card {
        OridCard::Facts => Phrase::new(
            "我们看到了什么？哪个触点分差最大？",
            "What did we see? Where do the groups lie furthest apart?",
        ),
        OridCard::Feelings => {
            Phrase::new("读到这句心声，您想到了谁？", "When you read this, who comes to your mind?")
        }
        OridCard::Meaning => Phrase::new(
            "成因在哪一层：前台、后台，还是标准？",
            "In which layer is the cause: front, back or standard?",
        ),
        OridCard::Decision => Phrase::new("明天谁来改哪一步？", "Who changes which step tomorrow?"),
    }
}

pub const NOTE: Phrase = Phrase::new("大家说了什么，边说边记", "What people said, as they say it");
pub const NOT_YET: Phrase = Phrase::new("还没有材料", "Nothing to show yet");
pub const NO_WIDEST: Phrase = Phrase::new(
    "至少两组打了不同的分，这里就显示分差最大的触点。",
    "Once two groups have scored differently, the widest touchpoint stands here.",
);
pub const NO_HEARTFELT: Phrase = Phrase::new(
    "有小组标了关键时刻，这里就显示大家写下的感受。",
    "Once a group has marked a moment of truth, what people feel there stands here.",
);
pub const NO_CAUSES: Phrase = Phrase::new(
    "有小组在关键时刻分了工，或者标了成因，这里就显示成因在哪一层。",
    "Once groups have assigned a moment of truth or tagged a cause, its layer stands here.",
);
pub const NO_FIRST_ACTIONS: Phrase = Phrase::new(
    "有小组写了行动，这里就显示每组最先做的一件。",
    "Once groups have written actions, the first one of each stands here.",
);
pub const LAYERS: Phrase =
    Phrase::new("关键时刻和最低点由谁负责", "Who is accountable at moments of truth and lowest points");
pub const FRONT: Phrase = Phrase::new("前台", "Front");
pub const BACK: Phrase = Phrase::new("后台", "Back");
pub const SUPPORT: Phrase = Phrase::new("支持", "Support");
pub const GAPS: Phrase = Phrase::new("标出的成因", "Tagged causes");
pub const OBSTACLES: Phrase = Phrase::new("提到的障碍", "Obstacles named");

/// `第 3 组`, `Group 3`; never a person.
pub fn group(number: u32, language: Language) -> String {
    match (number, language) {
        (0, Language::Zh) => "未编号的组".to_owned(),
        (0, Language::En) => "A group without a number".to_owned(),
        (number, Language::Zh) => format!("第 {number} 组"),
        (number, Language::En) => format!("Group {number}"),
    }
}

/// Several groups: `第 1、3 组`, `Groups 1, 3`; nothing for none.
pub fn groups(numbers: &[u32], language: Language) -> String {
    match numbers {
        [] => String::new(),
        [one] => group(*one, language),
        several => {
            let list = several.iter().map(u32::to_string).collect::<Vec<_>>();
            let list = list.join(names::SEPARATOR.get(language));
            match language {
                Language::Zh => format!("第 {list} 组"),
                Language::En => format!("Groups {list}"),
            }
        }
    }
}

/// `相差 6 分`.
pub fn apart(range: u8, language: Language) -> String {
    match language {
        Language::Zh => format!("相差 {range} 分"),
        Language::En if range == 1 => "1 point apart".to_owned(),
        Language::En => format!("{range} points apart"),
    }
}

/// Where a cause lies.
pub const fn gap(gap: ServiceGap) -> Phrase {
    match gap {
        ServiceGap::Knowledge => Phrase::new("认知", "Knowledge"),
        ServiceGap::Standard => Phrase::new("标准", "Standard"),
        ServiceGap::Delivery => Phrase::new("交付", "Delivery"),
        ServiceGap::Communication => Phrase::new("传播", "Communication"),
    }
}

/// `6 组里有 5 组选它为关键时刻`.
pub fn chosen(votes: usize, n: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{n} 组里有 {votes} 组选它为关键时刻"),
        Language::En => format!("{votes} of {n} groups call it a moment of truth"),
    }
}

pub const fn question(question: VoteQuestion) -> Phrase {
    match question {
        VoteQuestion::Moving => Phrase::new("哪个组最打动您？", "Which group moved you most?"),
        VoteQuestion::Doable => {
            Phrase::new("哪个组的改造最落地？", "Which group's redesign is the most doable?")
        }
    }
}

pub const fn question_short(question: VoteQuestion) -> Phrase {
    match question {
        VoteQuestion::Moving => Phrase::new("最打动", "Most moving"),
        VoteQuestion::Doable => Phrase::new("最落地", "Most doable"),
    }
}

pub const NO_GROUPS: Phrase = Phrase::new(
    "班里还没有编号的小组。请先在“小组”页添加，或者收作业。",
    "No group of this class has a number yet. Add groups on the page Groups, or collect their work.",
);
pub const VOTE_KEYS: Phrase = Phrase::new(
    "按 1…9：给这个组加一只手。按住 Shift 再按：收回一只。投影时也一样。",
    "1…9 adds a hand for the group with this number, with Shift one is taken back; the same while projecting.",
);
pub const CLEAR: Phrase = Phrase::new("全部清零", "Clear all");

/// The button that adds a hand.
pub fn add_hand(group_number: u32, language: Language) -> String {
    match language {
        Language::Zh => format!("{}加一只手", group(group_number, language)),
        Language::En => format!("A hand for {}", group(group_number, language)),
    }
}

/// The button that takes one back.
pub fn take_hand(group_number: u32, language: Language) -> String {
    match language {
        Language::Zh => format!("{}收回一只", group(group_number, language)),
        Language::En => format!("Take a hand back from {}", group(group_number, language)),
    }
}

pub fn hands(n: u32, language: Language) -> String {
    match language {
        Language::Zh => format!("{n} 票"),
        Language::En if n == 1 => "1 hand".to_owned(),
        Language::En => format!("{n} hands"),
    }
}

pub const WORK: Phrase = Phrase::new("作业完整", "Complete work");
pub const ON_TIME: Phrase = Phrase::new("准时", "On time");
pub const VOTE: Phrase = Phrase::new("互评", "Vote");
pub const TRAINER: Phrase = Phrase::new("讲师加减", "Trainer");
pub const TOTAL: Phrase = Phrase::new("总分", "Total");
pub const GROUP: Phrase = Phrase::new("小组", "Group");
pub const RANKED: Phrase = Phrase::new("按名次显示总分", "Show the total as a ranking");
pub const RANKED_WHY: Phrase = Phrase::new(
    "不勾选就按组号。分数里没有一项看是否与参考答案一致。",
    "Otherwise in the order of the groups' numbers. No point depends on agreeing with the key.",
);
pub const GIVE: Phrase = Phrase::new("加分或减分", "Give or take points");
pub const POINTS_FIELD: Phrase = Phrase::new("分", "Points");
pub const REASON: Phrase = Phrase::new("理由", "Reason");
pub const REMOVE: Phrase = Phrase::new("删除", "Remove");
pub const BAD_POINTS: Phrase = Phrase::new("请写 −100 到 100", "Write −100 to 100");
pub const BAD_GROUP: Phrase = Phrase::new("请写 1 到 999", "Write 1 to 999");

/// What complete work is paid for, in a word each: `三要素 5、改造 10`.
pub fn awards(earned: &[Award], language: Language) -> String {
    let word = |award: &Award| match award {
        Award::Moments => Phrase::new("三要素", "moments"),
        Award::OneOwner => Phrase::new("唯一当责", "one owner"),
        Award::Redesign => Phrase::new("改造", "redesign"),
        Award::Plan => Phrase::new("行动计划", "plan"),
    };
    let list = earned.iter().map(|award| format!("{} {}", word(award).get(language), award.points()));
    list.collect::<Vec<_>>().join(names::SEPARATOR.get(language))
}

/// `on time` of a group, as a box to tick.
pub fn on_time_of(number: u32, language: Language) -> String {
    match language {
        Language::Zh => format!("{}准时", group(number, language)),
        Language::En => format!("{} on time", group(number, language)),
    }
}

/// `第 1 名`, and that others share it.
pub fn place(place: usize, tied: bool, language: Language) -> String {
    match (language, tied) {
        (Language::Zh, false) => format!("第 {place} 名"),
        (Language::Zh, true) => format!("并列第 {place} 名"),
        (Language::En, false) => format!("place {place}"),
        (Language::En, true) => format!("place {place}, tied"),
    }
}

pub const NO_ACTIONS: Phrase = Phrase::new("还没有行动", "No actions yet");
pub const NO_ACTIONS_HOW: Phrase = Phrase::new(
    "收来的作业里的行动自动列在这里。也可以添加全班一起定下的行动。",
    "What the collected worksheets plan stands here by itself. Actions that the class decides on can be added.",
);
pub const ADD_ACTION: Phrase = Phrase::new("添加行动", "Add an action");
pub const WHAT: Phrase = Phrase::new("做什么", "What");
pub const OWNER: Phrase = Phrase::new("负责人", "Owner");
pub const DUE: Phrase = Phrase::new("日期", "Day");
pub const DUE_HINT: Phrase = Phrase::new("12-31", "12-31");
pub const JOIN: Phrase = Phrase::new("合并勾选的行动", "Join the ticked ones");
pub const JOIN_HOW: Phrase =
    Phrase::new("说的是同一件事，就勾选后合并。", "Tick those that say the same, and join them.");
pub const OF_CLASS: Phrase = Phrase::new("全班", "The class");
pub const NO_OWNER: Phrase = Phrase::new("还没有负责人", "No owner yet");
pub const SEVERAL_OWNERS: Phrase = Phrase::new("只写一个人", "Name one person only");

/// An action by its number in the list.
pub fn action(number: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("行动 {number}"),
        Language::En => format!("Action {number}"),
    }
}

/// A field of an action, told apart from the others on the page.
pub fn of_action(what: Phrase, number: usize, language: Language) -> String {
    let (what, action) = (what.get(language), action(number, language));
    match language {
        Language::Zh => format!("{action}：{what}"),
        Language::En => format!("{action}: {what}"),
    }
}

/// The button that parts a source from the rest.
pub fn part(number: u32, language: Language) -> String {
    match language {
        Language::Zh => format!("分出{}的", group(number, language)),
        Language::En => format!("Part {}'s", group(number, language)),
    }
}

/// How many say who answers for them.
pub fn owned(owned: usize, n: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{n} 条行动，{owned} 条有负责人"),
        Language::En if n == 1 => format!("1 action, {owned} with an owner"),
        Language::En => format!("{n} actions, {owned} with an owner"),
    }
}

pub const NO_COMMITMENTS: Phrase = Phrase::new("还没有承诺", "No commitments yet");
pub const NO_COMMITMENTS_HOW: Phrase = Phrase::new(
    "每个人一句话：我从明天起做什么。名字可以不写。",
    "One sentence each: what I do from tomorrow on. The name may be left out.",
);
pub const ADD_COMMITMENT: Phrase = Phrase::new("添加承诺", "Add a commitment");
pub const SENTENCE: Phrase = Phrase::new("一句话：我……", "One sentence: I …");
pub const NAME: Phrase = Phrase::new("名字（可不写）", "Name (optional)");
pub const NAMES_HIDDEN: Phrase = Phrase::new(
    "投影时不显示名字。要显示，投影时按 N。",
    "Names are not projected. To show them, press N while projecting.",
);

/// A field of a commitment.
pub fn of_commitment(what: Phrase, number: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("承诺 {number}：{}", what.get(language)),
        Language::En => format!("Commitment {number}: {}", what.get(language)),
    }
}

pub const fn form(page: FormPage) -> Phrase {
    match page {
        FormPage::Before => Phrase::new("课前", "At the start"),
        FormPage::After => Phrase::new("课后", "At the end"),
        FormPage::Course => Phrase::new("对课程的评价", "On the course"),
    }
}

pub const WHOLE_ROOM: Phrase = Phrase::new("全场举手", "Whole room");
pub const FORM_KEYS: Phrase = Phrase::new(
    "选一项，再按 1…5：这个答案加一人。按住 Shift 再按：减一人。也可以点格子，右键减一人。",
    "Choose a statement, then 1…5 adds a person to that answer, with Shift one is taken back. A click adds too, a \
     right click takes back.",
);
pub const NOT_AT_ALL: Phrase = Phrase::new("完全不符合", "not at all");
pub const FULLY: Phrase = Phrase::new("完全符合", "fully");
pub const LINES: Phrase = Phrase::new("最后写的话", "Lines at the end");
pub const ADD_LINE: Phrase = Phrase::new("添加一句", "Add a line");
pub const LINE: Phrase = Phrase::new("想对这门课说的一句话", "One line about the course");

/// `平均 3.4 · 12 人`.
pub fn mean_of(mean: Option<f64>, n: u64, language: Language) -> String {
    let people = match language {
        Language::Zh => format!("{n} 人"),
        Language::En => format!("n = {n}"),
    };
    match (mean, language) {
        (None, _) => people,
        (Some(mean), Language::Zh) => format!("平均 {mean:.1} · {people}"),
        (Some(mean), Language::En) => format!("mean {mean:.1} \u{2022} {people}"),
    }
}

/// A cell of the form.
pub fn answer(statement: u8, answer: u8, n: u32, language: Language) -> String {
    match language {
        Language::Zh => format!("第 {statement} 项选 {answer}：{n} 人"),
        Language::En => format!("Statement {statement}, answer {answer}: {n}"),
    }
}

pub const NO_FOLLOW_UPS: Phrase = Phrase::new("还没有复课", "The class has not met again yet");
pub const NO_FOLLOW_UPS_HOW: Phrase = Phrase::new(
    "30、60 或 90 天后再打开这个班级：对照目标填结果，再收一次同一旅程的打分。",
    "Open the class again after 30, 60 or 90 days: type the results against the targets, and collect the scores of \
     the same journey anew.",
);
pub const DAYS: Phrase = Phrase::new("课后天数", "days after the class");
pub const RESULT: Phrase = Phrase::new("做到多少", "Reached");
pub const NO_TARGET: Phrase = Phrase::new("没有写目标", "No target");
pub const SCORED_ANEW: Phrase = Phrase::new("哪些工作单是重新打的分", "Worksheets that score anew");
pub const SCORED_ANEW_HOW: Phrase = Phrase::new(
    "勾选的不参加当天的比较，只用来比较当时和现在。",
    "Those ticked take no part in the comparison of the day; they show then and now.",
);
pub const THEN: Phrase = Phrase::new("当时", "Then");
pub const NOW: Phrase = Phrase::new("现在", "Now");
pub const REMEMBERED: Phrase = Phrase::new("记忆分", "Remembered score");

/// The button that adds a meeting, and the tab of one.
pub fn days_later(days: u32, language: Language) -> String {
    match language {
        Language::Zh => format!("{days} 天后"),
        Language::En if days == 1 => "After 1 day".to_owned(),
        Language::En => format!("After {days} days"),
    }
}

/// The button that removes a meeting.
pub fn remove_follow_up(days: u32, language: Language) -> String {
    match language {
        Language::Zh => format!("删除“{}”", days_later(days, language)),
        Language::En => format!("Remove “{}”", days_later(days, language)),
    }
}

pub const fn outcome(outcome: ActionOutcome) -> Phrase {
    match outcome {
        ActionOutcome::Done => Phrase::new("完成", "Done"),
        ActionOutcome::Partly => Phrase::new("部分完成", "Partly"),
        ActionOutcome::NotDone => Phrase::new("没做", "Not done"),
    }
}

/// `目标：8 分钟`.
pub fn target(target: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("目标：{target}"),
        Language::En => format!("Target: {target}"),
    }
}
