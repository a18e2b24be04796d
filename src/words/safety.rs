//! Words of keeping work safe: a worksheet that is only looked at, earlier versions, work brought back.

use super::Phrase;
use crate::model::Language;

/// Where "saved" stands for a worksheet that cannot be changed here.
pub const READ_ONLY_STATE: Phrase = Phrase::new("只读，不能修改", "Read-only, cannot be changed");
pub const READ_ONLY_WHY: Phrase = Phrase::new(
    "另一个窗口正在用这张工作单。要修改，请另存一份副本，在副本里继续。",
    "Another window has this worksheet. To change it, go on in a copy.",
);
/// Saves a copy beside the worksheet and goes on there.
pub const GO_ON_IN_COPY: Phrase = Phrase::new("在副本里继续", "Go on in a copy");

/// A worksheet that is only looked at was changed where it is edited, and is shown as it now is.
pub fn read_again(language: Language) -> String {
    let phrase = Phrase::new(
        "另一个窗口改了这张工作单，已重新读取",
        "The worksheet was changed in the other window and read again",
    );
    phrase.get(language).to_owned()
}

/// What was on the screen could not be kept as a backup, so it was not given up.
pub fn mine_not_kept(reason: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("屏幕上的内容没能留作备份，所以没有换掉：{reason}。请先选“两份都留”。"),
        Language::En => format!(
            "What is on your screen could not be kept as a backup, so it was not given up: {reason}. Choose to keep both first."
        ),
    }
}

pub const EARLIER_TITLE: Phrase = Phrase::new("历史版本", "Earlier versions");
pub const EARLIER_LOOKING: Phrase = Phrase::new("正在查找…", "Looking…");
pub const EARLIER_TEXT: Phrase = Phrase::new(
    "保存时换下来的版本，最多 10 份，留在这台电脑上。打开的是一份副本，放在原文件旁边；现在的工作单不变。",
    "The versions that saving replaced, ten at most, kept on this computer. What you open is a copy beside the file; the worksheet you have open does not change.",
);
pub const EARLIER_NONE: Phrase = Phrase::new(
    "还没有历史版本。下次保存换下来的版本会留在这里。",
    "There are none yet. What the next saves replace will be kept here.",
);

/// A kept version by the time when a newer one took its place.
pub fn replaced_at(time: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{time} 之前的版本"),
        Language::En => format!("Before {time}"),
    }
}

/// Kept versions that cannot be offered.
pub fn damaged(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::Zh, _) => format!("另有 {count} 份已损坏，打不开。"),
        (Language::En, 1) => "One more is damaged and cannot be opened.".to_owned(),
        (Language::En, _) => format!("{count} more are damaged and cannot be opened."),
    }
}

/// What a screen reader says of a small curve.
pub const CURVE: Phrase = Phrase::new("情绪曲线缩略图", "Small emotion curve");

/// A kept version beside the open worksheet: how many touchpoints differ, `None` where nothing does.
pub fn against_now(difference: Option<usize>, language: Language) -> String {
    match (language, difference) {
        (Language::Zh, None) => "和现在的一样".to_owned(),
        (Language::Zh, Some(0)) => "触点和现在的一样，其他内容不同".to_owned(),
        (Language::Zh, Some(count)) => format!("和现在相比，{count} 个触点不同"),
        (Language::En, None) => "The same as now".to_owned(),
        (Language::En, Some(0)) => "Touchpoints as they are now, other parts differ".to_owned(),
        (Language::En, Some(1)) => "1 touchpoint is not as it is now".to_owned(),
        (Language::En, Some(count)) => format!("{count} touchpoints are not as they are now"),
    }
}

/// Work that a crash left beside what its file holds: how many touchpoints differ.
pub fn against_file(difference: Option<usize>, language: Language) -> String {
    match (language, difference) {
        (Language::Zh, None) => "和文件里的一样".to_owned(),
        (Language::Zh, Some(0)) => "触点和文件里的一样，其他内容不同".to_owned(),
        (Language::Zh, Some(count)) => format!("和文件相比，{count} 个触点不同"),
        (Language::En, None) => "The same as in the file".to_owned(),
        (Language::En, Some(0)) => "Touchpoints as in the file, other parts differ".to_owned(),
        (Language::En, Some(1)) => "1 touchpoint is not as in the file".to_owned(),
        (Language::En, Some(count)) => format!("{count} touchpoints are not as in the file"),
    }
}

/// The file of found work is away or damaged.
pub const NO_FILE: Phrase =
    Phrase::new("它的文件还不存在，或现在打不开", "Its file is not there, or does not open");
