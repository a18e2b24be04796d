//! Words of the agenda, the clocks and the countdown.

use super::Phrase;
use super::labels::safe_label;
use crate::edit::ClassRefusal;
use crate::model::Language;
use std::path::Path;

pub const NO_BELL: Phrase = Phrase::new(
    "这台电脑没有能放铃声的播放器，时间到了只看画面",
    "This computer has no player for the bell; the end is only seen",
);

pub fn refusal(refusal: ClassRefusal, language: Language) -> String {
    let phrase = match refusal {
        ClassRefusal::Minutes => {
            Phrase::new("一个环节要 1 到 480 分钟", "A block takes from 1 to 480 minutes")
        }
        ClassRefusal::Countdown => {
            Phrase::new("倒计时最长 4 小时", "A countdown takes from one second to four hours")
        }
        ClassRefusal::Missing => Phrase::new("没有这个环节了", "There is no such block"),
        ClassRefusal::Blocks => {
            Phrase::new("课程安排要有 1 到 100 个环节", "An agenda has from 1 to 100 blocks")
        }
        ClassRefusal::BlockRuns => Phrase::new(
            "这个环节正在进行，先开始另一个再删",
            "This block is running: start another one before you delete it",
        ),
        ClassRefusal::DayRuns => Phrase::new("课已经开始，先下课再换", "The day is running: end it first"),
        ClassRefusal::NoDay => Phrase::new("还没有上课", "The day has not begun"),
        ClassRefusal::NoCountdown => Phrase::new("没有倒计时在走", "No countdown is running"),
    };
    phrase.get(language).to_owned()
}

/// Another window changed the same class; this one goes on in a file of its own.
pub fn two_windows(path: &Path, language: Language) -> String {
    let name = path.file_name().map(|name| safe_label(&name.to_string_lossy()).into_owned());
    let name = name.unwrap_or_default();
    match language {
        Language::Zh => format!("另一个窗口也在改这份课程安排；本窗口改存到 {name}"),
        Language::En => format!("Another window changed this agenda too; this one goes on in {name}"),
    }
}
