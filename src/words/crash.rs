//! The report of a crash, and what offers it. The report holds nothing of a person or a document.

use super::Phrase;
use crate::model::Language;

pub const OFFERED: Phrase = Phrase::new(
    "程序出过一次内部错误。有一份简短的技术报告可发给技术支持，不含作业内容。",
    "The program met an internal fault. A short technical report for support is kept; nothing of your work is in it.",
);
pub const SHOW: Phrase = Phrase::new("看报告", "Show the report");
pub const DO_NOT_ASK: Phrase = Phrase::new("以后不问", "Don't ask again");
pub const OFFER: Phrase = Phrase::new("出错之后提供报告", "Offer a report after a fault");
pub const LAST: Phrase = Phrase::new("最近一次出错的报告…", "Report of the last fault…");
pub const TITLE: Phrase = Phrase::new("错误报告", "Report of a fault");
pub const NOTE: Phrase = Phrase::new(
    "程序不会自己发送它。里面没有姓名、文件名、路径和作业内容。",
    "The program does not send it by itself. It holds no names, no files, no folders and nothing of your work.",
);
pub const COPY: Phrase = Phrase::new("复制报告", "Copy the report");
pub const FOLDER: Phrase = Phrase::new("打开文件夹", "Open the folder");

const HEAD: Phrase = Phrase::new("峰值时刻 错误报告", "Peak Moments, report of a fault");
const TIME: Phrase = Phrase::new("时间", "Time");
const THREAD: Phrase = Phrase::new("线程", "Thread");
const PLACE: Phrase = Phrase::new("位置", "Place");
const MESSAGE: Phrase = Phrase::new("信息", "Message");
const LEFT_OUT: Phrase =
    Phrase::new("（略去：其中可能有用户的文字）", "(left out: it may quote what somebody wrote)");
const COMMANDS: Phrase = Phrase::new("之前的操作（只有种类）", "Commands before it (their kinds alone)");
const FRAMES: Phrase = Phrase::new("调用栈", "Calls");

/// What is known of a panic.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Crash {
    pub time: String,
    /// The head: program, build, machine.
    pub facts: String,
    pub thread: String,
    /// File and line in the program.
    pub place: String,
    /// `None` for one that was put together, maybe of somebody's words.
    pub message: Option<&'static str>,
    /// The kinds of the last commands, the latest last.
    pub commands: Vec<String>,
    /// Names of functions, the innermost first; none where the program has no names.
    pub frames: Vec<String>,
}

/// The report as it is kept.
pub fn report(crash: &Crash, language: Language) -> String {
    let message = crash.message.unwrap_or(LEFT_OUT.get(language));
    let mut text = format!("{}\n\n{}", HEAD.get(language), crash.facts);
    for (label, value) in
        [(TIME, crash.time.as_str()), (THREAD, &crash.thread), (PLACE, &crash.place), (MESSAGE, message)]
    {
        text.push_str(&format!("{}: {value}\n", label.get(language)));
    }
    for (label, lines) in [(COMMANDS, &crash.commands), (FRAMES, &crash.frames)] {
        if !lines.is_empty() {
            text.push_str(&format!("\n{}\n", label.get(language)));
            lines.iter().for_each(|line| text.push_str(&format!("  {line}\n")));
        }
    }
    text
}
