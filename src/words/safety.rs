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
        Language::Zh => format!("屏幕上的内容没能留作备份，所以没有换掉：{reason}。请先“两份都留”。"),
        Language::En => format!(
            "What is on your screen could not be kept as a backup, so it was not given up: {reason}. Keep both first."
        ),
    }
}
