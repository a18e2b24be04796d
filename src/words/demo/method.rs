//! What the group of the demonstration adds after assigning: its internal links, the matter it takes up,
//! its two surveys and what its plan needs besides the scenario's example.

use super::super::Phrase;

/// A promise between two departments, named by their ids.
pub struct Promise {
    pub supplier: &'static str,
    pub customer: &'static str,
    pub touchpoint: &'static str,
    pub deliverable: Phrase,
    pub acceptance: Phrase,
    pub deadline: Phrase,
    pub otherwise: Phrase,
}

/// The chain of the scenario's key as promises that can be kept, and who stands behind the farewell.
pub const PROMISES: [Promise; 5] = [
    Promise {
        supplier: "hotline",
        customer: "lobby",
        touchpoint: "t4",
        deliverable: Phrase::new("来访意图预告（金额、急迫度）", "notice of the visit (amount, urgency)"),
        acceptance: Phrase::new("金额和要用钱的时间都写着", "amount and time of need are both in it"),
        deadline: Phrase::new("通话结束后 10 分钟内", "within 10 minutes of the call"),
        otherwise: Phrase::new("由客服班长直接打电话到网点", "the hotline supervisor phones the branch"),
    },
    Promise {
        supplier: "it",
        customer: "lobby",
        touchpoint: "t4",
        deliverable: Phrase::new("取号机上的预审字段", "the pre-check fields on the ticket kiosk"),
        acceptance: Phrase::new(
            "取号时能选“取现”和金额档",
            "\"cash\" and the range of the amount can be chosen",
        ),
        deadline: Phrase::new("需求提出后 3 个工作日内", "within 3 working days of the request"),
        otherwise: Phrase::new("先用纸质清单顶上", "the paper list stands in"),
    },
    Promise {
        supplier: "operations",
        customer: "teller",
        touchpoint: "t7",
        deliverable: Phrase::new("大额取现的授权答复", "the answer on a large withdrawal"),
        acceptance: Phrase::new("明确说能或不能，不能就给出路", "it is a clear yes, or a no with a way out"),
        deadline: Phrase::new("申请后 5 分钟内", "within 5 minutes of the request"),
        otherwise: Phrase::new("由值班主管当场决定", "the supervisor on duty decides on the spot"),
    },
    Promise {
        supplier: "lobby",
        customer: "teller",
        touchpoint: "t7",
        deliverable: Phrase::new("特事特办的额度", "the limits for exceptions"),
        acceptance: Phrase::new("单笔和单日额度都写明", "limits per case and per day are in writing"),
        deadline: Phrase::new("每天班前会", "before each day's first shift"),
        otherwise: Phrase::new("沿用前一天的额度", "the limits of the day before hold"),
    },
    Promise {
        supplier: "security",
        customer: "lobby",
        touchpoint: "t12",
        deliverable: Phrase::new("一名送客的保安", "a guard to see the customer off"),
        acceptance: Phrase::new("送到车门，记下车牌", "she is at the car and the number plate is noted"),
        deadline: Phrase::new("大额客户起身时", "at the moment she gets up"),
        otherwise: Phrase::new("由大堂经理自己送", "the lobby host goes along"),
    },
];

/// What the group would do against the silo between hotline and branch, and at the counter.
pub const AGAINST_SILO: Phrase = Phrase::new(
    "热线和网点共用一张来访单，填一次，两边都看得到",
    "One sheet for hotline and branch, filled in once and seen by both",
);
pub const AGAINST_UNCLEAR: Phrase = Phrase::new(
    "把三条出路写成柜台标准，注明谁能批",
    "Make the three ways out a standard, with who may approve",
);

pub const MATTER: Phrase = Phrase::new("大额取现一次办成", "Large withdrawals done in one visit");
pub const NEED: Phrase = Phrase::new(
    "热线、厅堂、柜面各问一句就能避免的坑，靠哪一家都填不平",
    "One question at the hotline, the lobby or the counter would avoid the pit; no department can fill it alone",
);
pub const GOAL: Phrase = Phrase::new(
    "12 月 31 日前，3 家试点网点的大额客户二次到店率从 38% 降到 10% 以下",
    "By 31 December, at 3 pilot branches, second visits for large withdrawals fall from 38% to under 10%",
);

/// The team, with the department that each comes from.
pub const TEAM: [(Phrase, &str); 6] = [
    (Phrase::new("王敏", "Wang Min"), "hotline"),
    (Phrase::new("李强", "Li Qiang"), "lobby"),
    (Phrase::new("吴倩", "Wu Qian"), "teller"),
    (Phrase::new("郑浩", "Zheng Hao"), "operations"),
    (Phrase::new("冯雪", "Feng Xue"), "retail"),
    (Phrase::new("蒋伟", "Jiang Wei"), "it"),
];

pub const WEEKLY: Phrase = Phrase::new("每周一 15 分钟", "15 minutes every Monday");
pub const ALWAYS: Phrase = Phrase::new("随时更新，下班前看一次", "Kept up to date, read before closing");
pub const SAID: Phrase = Phrase::new(
    "柜面：要的是 5 分钟内有答复，不是 5 分钟内拿到钱",
    "Counter: we need an answer within 5 minutes, not the cash",
);
pub const UNDERSTOOD: Phrase = Phrase::new(
    "运营：先回能或不能，现金另算 40 分钟",
    "Operations: yes or no first; the cash itself takes 40 minutes",
);
pub const FIRST_REVIEW: Phrase = Phrase::new("看三问有没有问到", "Are the three questions asked?");
pub const LAST_REVIEW: Phrase =
    Phrase::new("看二次到店率，定下一批网点", "Second visits, and the next branches");

/// The ideas of the survey, in the order of the answers.
pub const IDEAS: [Phrase; 3] = [
    Phrase::new("等候屏显示预计分钟数", "The screen shows the minutes to go"),
    Phrase::new("大堂经理当晚发语音问候", "The lobby host sends a voice message that evening"),
    Phrase::new("先说明反诈询问是替客户把关", "Anti-fraud questions begin with why they protect her"),
];

/// What was rated: the service at the branch, and what operations does for the counter.
pub const SERVICE: Phrase = Phrase::new("网点大额取现服务", "Large withdrawals at the branch");
pub const INTERNAL_SERVICE: Phrase =
    Phrase::new("运营管理部对柜面的支持", "What operations does for the counter");

pub const BASELINE: Phrase = Phrase::new("二次到店率 38%", "Second visits: 38%");
pub const TARGET: Phrase = Phrase::new("二次到店率不超过 10%", "Second visits: 10% at most");
pub const RISK: Phrase = Phrase::new(
    "高峰时没空问三句；对策：写在号票背面，客户自己勾",
    "No time to ask at peak hours; so the questions stand on the ticket, to be ticked by the customer",
);
