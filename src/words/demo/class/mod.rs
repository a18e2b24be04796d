//! What the six groups of the demonstration class say about the bank. Each is one that trainers know: one that
//! scores as the company would, one that forgets the end, one that is whole, one that is harsh, one that looks
//! upstream, one that only remembers the good.

mod groups;

pub use groups::{
    BRIDGE, DAYBREAK, FAR_SAIL, HANDOVER, HANDOVER_FEELING, HANDOVER_SITUATION, HANDOVER_THOUGHT,
    HANDOVER_WHO, STRAIGHT_TALK, WARM_SUN,
};

use crate::words::Phrase;

pub const CLASS: Phrase = Phrase::new("网点服务体验工作坊（演示）", "Branch experience workshop (demo)");
pub const COMPANY: Phrase = Phrase::new("示例银行", "Example Bank");
pub const TRAINER: Phrase = Phrase::new("李老师", "Ms Li");

/// A moment of truth as a group words it.
pub struct MomentWords {
    pub touchpoint: &'static str,
    pub who: Phrase,
    pub situation: Phrase,
    pub feeling: Phrase,
}

/// A measure: where, what, what it costs in points, and the score it should reach.
pub struct MeasureWords {
    pub touchpoint: &'static str,
    pub what: Phrase,
    pub cost: u32,
    pub score: i64,
}

/// An action with the one who answers for it.
pub struct ActionWords {
    pub touchpoint: &'static str,
    pub what: Phrase,
    pub accountable: Phrase,
    pub done: Phrase,
}

/// What a group says.
pub struct GroupWords {
    pub name: Phrase,
    pub members: [Phrase; 6],
    pub remark: (&'static str, Phrase),
    pub moments: &'static [MomentWords],
    pub measures: &'static [MeasureWords],
    pub actions: &'static [ActionWords],
    pub notes: Phrase,
}

// What the class makes of the day.

/// What was said on the four questions.
pub const ORID: [Phrase; 4] = [
    Phrase::new(
        "同样被拒绝，晨光组打 +1，星火组打 −5：一组站在规定这边，一组站在客户这边。",
        "The same refusal: Daybreak gave +1, Spark −5. One stood with the rule, one with the customer.",
    ),
    Phrase::new(
        "有人想到自己的母亲也被这样挡回来过。",
        "Somebody thought of their own mother, sent away like this.",
    ),
    Phrase::new(
        "坑在柜台，根在热线和取号：谁也没有把“取多少”问出口、传下去。",
        "The pit is at the counter, its root at hotline and kiosk: nobody asked how much, nobody passed it on.",
    ),
    Phrase::new("下周一起，取号先问三句话。", "From Monday: three questions before the ticket."),
];

/// What each group's first member promises, in the order of the numbers.
pub const COMMITMENTS: [Phrase; 6] = [
    Phrase::new("下次打分前，先说一句“我是客户”。", "Before I score, I will say \"I am the customer\"."),
    Phrase::new("给自己负责的流程补上一个结尾。", "I will give my process an end."),
    Phrase::new("周一起，取号台先问“取多少”。", "From Monday the kiosk asks how much."),
    Phrase::new(
        "批评之前，先去柜台站一小时。",
        "Before I criticise, I will stand at the counter for an hour.",
    ),
    Phrase::new("每天下班前打一通电话给下一道工序。", "A call to the next step in line before I go home."),
    Phrase::new("这周亲自回访三位客户。", "I will call back three customers this week myself."),
];

pub const GIVEN: Phrase = Phrase::new("发现了地图上没有的交接", "Found a handover that was not on the map");
pub const LINE: Phrase =
    Phrase::new("想再多一点时间走一遍自己的流程。", "More time to walk through our own process, please.");
