//! What the group of the demonstration says about the bank: their names, their remarks, and the scripts
//! of their three moments of truth.

pub mod class;
pub mod method;

use super::Phrase;

/// The group's number in the room.
pub const GROUP_NUMBER: u32 = 3;
pub const GROUP: Phrase = Phrase::new("星火组", "Spark");
pub const MEMBERS: [Phrase; 6] = [
    Phrase::new("刘洋", "Liu Yang"),
    Phrase::new("陈静", "Chen Jing"),
    Phrase::new("赵磊", "Zhao Lei"),
    Phrase::new("孙婷", "Sun Ting"),
    Phrase::new("周凯", "Zhou Kai"),
    Phrase::new("何敏", "He Min"),
];

/// A remark at a touchpoint, named by its id in the scenario.
pub struct Remark {
    pub touchpoint: &'static str,
    pub text: Phrase,
}

pub const REMARKS: [Remark; 6] = [
    Remark {
        touchpoint: "t1",
        text: Phrase::new(
            "没有人问要取多少钱，坑从这里就开始挖了。",
            "Nobody asked how much. This is where the pit begins.",
        ),
    },
    Remark {
        touchpoint: "t5",
        text: Phrase::new(
            "不是怕等，是不知道要等多久。",
            "Waiting is bearable. Not knowing how long is not.",
        ),
    },
    Remark {
        touchpoint: "t6",
        text: Phrase::new(
            "一杯水不花钱，她却记了一整天。",
            "The water costs nothing, and she remembers it all day.",
        ),
    },
    Remark {
        touchpoint: "t7",
        text: Phrase::new(
            "规定没有错，错在告诉得太晚，又没有给出路。",
            "The rule is right. Telling her so late, with no way out, is not.",
        ),
    },
    Remark {
        touchpoint: "t11",
        text: Phrase::new("全程唯一让她笑的一刻。", "The only time she smiles all morning."),
    },
    Remark {
        touchpoint: "t13",
        text: Phrase::new(
            "最后一句话交给了群发短信，太可惜。",
            "The last word went to a bulk text. What a waste.",
        ),
    },
];

/// A moment of truth, in the order of its card.
pub struct Script {
    pub touchpoint: &'static str,
    pub who: Phrase,
    pub situation: Phrase,
    pub feeling: Phrase,
    pub explore: Phrase,
    pub offer: Phrase,
    pub act: Phrase,
    pub confirm: Phrase,
}

pub const SCRIPTS: [Script; 3] = [
    Script {
        touchpoint: "t4",
        who: Phrase::new(
            "第一次来取大额现金的老人",
            "An older person, here for a large sum for the first time",
        ),
        situation: Phrase::new(
            "刚取到号，材料还没有人看",
            "Ticket in hand, and nobody has looked at her papers",
        ),
        feeling: Phrase::new("心里没底，怕白跑一趟", "Unsure, afraid that the trip is for nothing"),
        explore: Phrase::new(
            "“阿姨，今天办什么？取多少？几点前要用？”",
            "\"What can we do for you today? How much is it, and when do you need it?\"",
        ),
        offer: Phrase::new(
            "超过 5 万转大额专窗，当场代她预约",
            "Over 50,000 goes to the desk for large sums, and we book it for her on the spot",
        ),
        act: Phrase::new(
            "按清单查证件，把预计等候时间写在号票上",
            "Check her papers against the list and write the expected wait on the ticket",
        ),
        confirm: Phrase::new(
            "“材料都齐了，大约等二十分钟，可以吗？”",
            "\"Your papers are complete. About twenty minutes; is that all right?\"",
        ),
    },
    Script {
        touchpoint: "t7",
        who: Phrase::new("等了 50 分钟的急用钱客户", "Needs cash, 50 minutes in"),
        situation: Phrase::new("被拒绝的那一刻", "The moment she is refused"),
        feeling: Phrase::new("愤怒、被耍", "Angry, made a fool of"),
        explore: Phrase::new("“阿姨，这笔钱今天几点前要用？”", "\"When do you need the cash today?\""),
        offer: Phrase::new(
            "三条路：先取 5 万，余额直接转装修公司；预约明早第一号；现在调剂，约 40 分钟",
            "Three ways: 50,000 now and transfer the rest; the first slot tomorrow; or wait 40 minutes for more cash",
        ),
        act: Phrase::new(
            "请主管到柜台当面特批，每 10 分钟说一次进展",
            "The supervisor signs at the desk, with news every 10 minutes",
        ),
        confirm: Phrase::new(
            "“这样安排，装修的定金赶得上吗？”",
            "\"Like this, will the deposit still be on time?\"",
        ),
    },
    Script {
        touchpoint: "t12",
        who: Phrase::new("提着大额现金的老人", "An older person carrying a lot of cash"),
        situation: Phrase::new("走出大门、离开安全环境的一刻", "Leaving the door and the safety behind it"),
        feeling: Phrase::new("不安，腿发软", "Uneasy, weak in the legs"),
        explore: Phrase::new(
            "“您怎么回去？有人来接吗？”",
            "\"How are you getting home? Is anyone meeting you?\"",
        ),
        offer: Phrase::new("替她叫车，保安陪到车门", "Call her a car, and have a guard walk her to it"),
        act: Phrase::new(
            "保安送上车、记下车牌，经她同意告诉儿子",
            "The guard sees her in, notes the number plate and, if she agrees, tells her son",
        ),
        confirm: Phrase::new(
            "傍晚打一通电话：“周老师，钱放好了吗？”",
            "A call that evening: \"Ms Zhou, is the money safely put away?\"",
        ),
    },
];

pub const NOTES: Phrase = Phrase::new(
    "坑在柜台爆发，却是在热线和取号时挖的：两次都没有问“取多少”。\n\n不改规定，先改三件事：早点说，换一种说法，让柜台能当场决定。\n\n终点是设计出来的：把群发短信换成一通真人电话。",
    "The pit opens at the counter, but the hotline and the ticket desk dug it: neither asked how much.\n\nThe rule stays. Three things change: tell her early, tell her kindly, and let the counter decide on the spot.\n\nAn end is designed: replace the bulk text with a call from a person.",
);

/// A further touchpoint of a long journey is a known one with its number in the walk behind it.
pub fn repeated(name: &str, number: usize) -> String {
    format!("{name} {number}")
}
