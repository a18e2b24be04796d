//! Words of the debrief: the page, its slides, and what is refused.

mod forms;
pub mod material;
pub mod page;
pub mod slides;

pub use forms::statement;

use super::Phrase;
use crate::edit::DebriefRefusal;

/// Why something was not done.
pub const fn refusal(refusal: DebriefRefusal) -> Phrase {
    match refusal {
        DebriefRefusal::GroupNumber => {
            Phrase::new("组号要在 1 到 999 之间", "The number of a group is from 1 to 999")
        }
        DebriefRefusal::NoHand => Phrase::new("已经是 0 了", "It is 0 already"),
        DebriefRefusal::TooMany => Phrase::new("人数最多 999", "At most 999 people can be counted"),
        DebriefRefusal::Points => {
            Phrase::new("一次最多加或减 100 分", "Give or take at most 100 points at once")
        }
        DebriefRefusal::NoAnswer => Phrase::new("表里没有这一项", "The form has no such statement or answer"),
        DebriefRefusal::Days => {
            Phrase::new("复课要在 1 到 999 天之后", "A class meets again after 1 to 999 days")
        }
        DebriefRefusal::Gone => Phrase::new("这一条已经不在了", "It is not there any more"),
    }
}
