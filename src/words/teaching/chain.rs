//! The internal chain behind a moment: its words, and an example for a class without a chain of its own.

use crate::model::{
    Department, InternalLink, Journey, Language, Score, Stage, Text, Touchpoint, TouchpointId, Worksheet,
};
use crate::words::Phrase;

pub const CUSTOMER: Phrase = Phrase::new("客户", "Customer");
pub const FRONTSTAGE: Phrase = Phrase::new("前台", "Frontstage");
pub const SUPPLIER: Phrase = Phrase::new("供方", "Supplier");
pub const MOMENT: Phrase = Phrase::new("关键时刻", "Moment of truth");
pub const PIT: Phrase = Phrase::new("上游的坑", "Upstream pit");
pub const NO_PIT: Phrase = Phrase::new(
    "上游没有负分：这一刻要在前台找原因。",
    "Nothing upstream is below 0: look for the cause at the front.",
);
pub const EXAMPLE: Phrase = Phrase::new("示例", "Example");

/// What is scored: how the customer of a link felt served.
pub fn score_of(link: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{link} 的感受"),
        Language::En => format!("How {link} felt"),
    }
}

/// The button that reads a promise out.
pub fn promise_of(link: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("承诺：{link}"),
        Language::En => format!("Promise: {link}"),
    }
}

/// A department with its place in the chain.
pub const fn place(position: usize) -> Phrase {
    if position == 0 { FRONTSTAGE } else { SUPPLIER }
}

/// One promise of the example: supplier, customer, score, deadline, deliverable, acceptance, otherwise.
type Promise = (&'static str, &'static str, i64, [Phrase; 4]);

const DEPARTMENTS: [(&str, Phrase); 4] = [
    ("shop", Phrase::new("门店", "Shop")),
    ("warehouse", Phrase::new("仓库", "Warehouse")),
    ("buying", Phrase::new("采购", "Buying")),
    ("stock", Phrase::new("信息部", "IT")),
];

const PROMISES: [Promise; 3] = [
    (
        "warehouse",
        "shop",
        -2,
        [
            Phrase::new("取货前一天下班", "by the evening before"),
            Phrase::new("备好的货", "the packed order"),
            Phrase::new("件件与订单相符", "every line matches"),
            Phrase::new("当天补送", "it follows the same day"),
        ],
    ),
    (
        "buying",
        "warehouse",
        -5,
        [
            Phrase::new("每次到货前", "before each delivery"),
            Phrase::new("到货单", "the delivery list"),
            Phrase::new("品名、数量、时间都对", "goods, numbers and times are right"),
            Phrase::new("马上打电话改期", "they call at once"),
        ],
    ),
    (
        "stock",
        "buying",
        -1,
        [
            Phrase::new("每天开门前", "before opening each day"),
            Phrase::new("各店库存表", "the stock list"),
            Phrase::new("与货架一致", "it matches the shelves"),
            Phrase::new("当天人工盘点", "someone counts by hand"),
        ],
    ),
];

/// A shop whose order is not ready: neutral, and short enough to be told in a minute.
pub fn example(language: Language) -> Worksheet {
    let touchpoint = TouchpointId::from_order(1);
    let departments = DEPARTMENTS.map(|(id, name)| Department {
        id: id.into(),
        name: Text::new(name.zh, name.en),
        short: Text::new(name.zh, name.en),
        ..Department::default()
    });
    let moment = Touchpoint {
        id: touchpoint.clone(),
        name: Text::new("来取货，货还没到", "The order is not ready"),
        score: Some(Score::clamped(-4)),
        ..Touchpoint::default()
    };
    let links = PROMISES.map(|(supplier, customer, score, words)| {
        let [deadline, deliverable, acceptance, otherwise] =
            words.map(|words| words.get(language).to_owned());
        InternalLink {
            supplier: supplier.into(),
            customer: customer.into(),
            touchpoint: Some(touchpoint.clone()),
            score: Some(Score::clamped(score)),
            deadline,
            deliverable,
            acceptance,
            otherwise,
            ..InternalLink::default()
        }
    });
    Worksheet {
        journey: Journey {
            departments: departments.to_vec().into(),
            stages: vec![Stage { touchpoints: vec![moment].into(), ..Stage::default() }],
        },
        links: links.to_vec().into(),
        ..Worksheet::default()
    }
}
