//! Closed steps: what a group reads there, and the trainer's switches.

use super::Phrase;
use crate::model::Language;

pub const TITLE: Phrase = Phrase::new("开放与关闭步骤", "Open and close steps");
pub const HOW: Phrase = Phrase::new(
    "关闭的步骤，组员会看到“讲师稍后再开放”。这是引导，不是上锁：谁都可以点“现在打开”，已有的内容也照样导出。",
    "A group that comes to a closed step reads that you will open it later. This guides and does not guard: anyone can open the step, and what is in it is exported all the same.",
);
pub const ALWAYS_OPEN: Phrase = Phrase::new("始终开放", "always open");
pub const OPEN_ALL: Phrase = Phrase::new("全部开放", "Open all");

/// In the rail, below the name.
pub const CLOSED: Phrase = Phrase::new("稍后开放", "Opens later");
pub const LATER: Phrase = Phrase::new("讲师稍后再开放这一步", "Your trainer will open this step later");
pub const WHY: Phrase = Phrase::new(
    "先把前面的步骤做透。这里没有上锁，只是提醒：如果讲师说可以了，现在就打开。",
    "Take your time with the steps before it. Nothing is locked here, it is only a reminder: if your trainer says so, open it now.",
);
pub const OPEN_NOW: Phrase = Phrase::new("现在打开", "Open it now");

/// What a closed step is called in the rail by a screen reader.
pub fn closed(name: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{name}（{}）", CLOSED.zh),
        Language::En => format!("{name} (opens later)"),
    }
}

/// A step with its number, for a switch.
pub fn numbered(number: usize, name: &str) -> String {
    format!("{number} {name}")
}
