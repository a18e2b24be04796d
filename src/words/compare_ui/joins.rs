//! Words of joining touchpoints by hand.

use crate::model::Language;
use crate::words::Phrase;

pub const HOW: Phrase = Phrase::new(
    "各组自己加的触点。说的其实是同一件事，就合并到一起，只影响对比，不改各组的工作单。",
    "Touchpoints that groups added. Where two mean the same, join them: the comparison alone changes, no group's \
     worksheet.",
);
pub const NONE: Phrase = Phrase::new("没有哪组自己加过触点。", "No group has added a touchpoint of its own.");
pub const WITH: Phrase = Phrase::new("合并到…", "Join with…");
pub const PART: Phrase = Phrase::new("拆开", "Part again");
pub const RENAMED: Phrase = Phrase::new("改了名字的触点", "Touchpoints that were renamed");

/// Read out, and found by: `合并：拍照留念`.
pub fn join(name: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("合并：{name}"),
        Language::En => format!("Join: {name}"),
    }
}

/// `拆开：拍照留念`.
pub fn part(name: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("拆开：{name}"),
        Language::En => format!("Part: {name}"),
    }
}

/// `第 3 组加的`.
pub fn added_by(groups: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{groups}加的"),
        Language::En => format!("added by {groups}"),
    }
}

/// `第 2 组叫它“…”`.
pub fn called(group: &str, name: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{group}叫它“{name}”"),
        Language::En => format!("{group} calls it \"{name}\""),
    }
}
