//! The statements of the forms at the start and at the end of the day. They ask what a person can do and
//! intends, and take no model for a fact.

use crate::model::class::FormPage;
use crate::words::Phrase;

const METHOD: [Phrase; 5] = [
    Phrase::new(
        "我能站在客户的角度，一步一步讲出一段体验。",
        "I can tell an experience step by step, as the customer goes through it.",
    ),
    Phrase::new(
        "我能指出一段体验里哪些时刻最可能被客户记住。",
        "I can point out the moments of an experience that customers are likely to remember.",
    ),
    Phrase::new(
        "我知道一个低分的触点背后要找哪些部门。",
        "I know which departments to turn to when a touchpoint is scored low.",
    ),
    Phrase::new(
        "我能和别的部门约定：在什么时候前，交什么，怎样算合格。",
        "I can agree with another department on what is handed over, by when, and what is good enough.",
    ),
    Phrase::new(
        "我能想出一件自己工作里就能改的事，并说清怎样看出它见效。",
        "I can name one thing that I can change in my own work, and how I would see that it works.",
    ),
];

const COURSE: [Phrase; 4] = [
    Phrase::new("今天的内容我在工作中用得上。", "I can use what we did today in my work."),
    Phrase::new("我有足够的机会动手和发言。", "I had enough chances to work and to speak."),
    Phrase::new("节奏对我合适。", "The pace was right for me."),
    Phrase::new("我愿意向同事推荐这门课。", "I would recommend this course to a colleague."),
];

/// A statement of a page, counted from 1; `None` beyond its last.
pub fn statement(page: FormPage, number: u8) -> Option<Phrase> {
    let statements: &[Phrase] = match page {
        FormPage::Before | FormPage::After => &METHOD,
        FormPage::Course => &COURSE,
    };
    statements.get(usize::from(number).checked_sub(1)?).copied()
}
