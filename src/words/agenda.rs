//! Words of the agenda, the clocks and the countdown.

use super::{Phrase, debrief};
use crate::analysis::agenda::Pace;
use crate::edit::ClassRefusal;
use crate::model::Language;
use crate::model::labels::safe_label;
use std::path::Path;

pub const TITLE: Phrase = Phrase::new("课程安排", "Agenda and clocks");
pub const BACK: Phrase = Phrase::new("返回", "Back");
pub const PLANS: Phrase = Phrase::new("换一个安排", "Another plan");
pub const REPLACE_PLAN: Phrase = Phrase::new("换掉您自己的安排？", "Replace your own plan?");
pub const REPLACE_PLAN_TEXT: Phrase = Phrase::new(
    "现在的安排改动过。换上另一个之后，可以用“撤销”换回来。",
    "The plan was changed here. You can take the other one back with undo.",
);
pub const REPLACE: Phrase = Phrase::new("换掉", "Replace it");
pub const START: Phrase = Phrase::new("几点开始", "Starts at");
pub const ADD_BLOCK: Phrase = Phrase::new("添加环节", "Add a block");
pub const NEW_BLOCK: Phrase = Phrase::new("新环节", "New block");
pub const NO_TITLE: Phrase = Phrase::new("（没有名称）", "(no title)");

pub const MINUTES: Phrase = Phrase::new("分钟", "Minutes");
pub const BLOCK_TITLE: Phrase = Phrase::new("名称", "Title");
pub const WHAT_TO_DO: Phrase = Phrase::new("做什么", "What to do");
pub const STEP: Phrase = Phrase::new("打开步骤", "Opens the step");
pub const NO_STEP: Phrase = Phrase::new("不打开", "None");
pub const IS_BREAK: Phrase = Phrase::new("休息", "A break");
pub const START_BLOCK: Phrase = Phrase::new("开始这个环节", "Start this block");
pub const RESTART_BLOCK: Phrase = Phrase::new("这个环节重新计时", "Restart this block");
pub const ADD_AFTER: Phrase = Phrase::new("在后面加一个环节", "Add one after");
pub const EARLIER: Phrase = Phrase::new("上移", "Move up");
pub const LATER: Phrase = Phrase::new("下移", "Move down");
pub const DELETE: Phrase = Phrase::new("删除", "Delete");
pub const BAD_MINUTES: Phrase = Phrase::new("请写 1 到 480", "Write 1 to 480");
pub const BAD_TIME: Phrase = Phrase::new("请写成 9:00 这样", "Write it like 9:00");
pub const RUNS: Phrase = Phrase::new("进行中", "Running");

pub const CLOCK: Phrase = Phrase::new("上课计时", "The clock");
pub const NOT_BEGUN: Phrase = Phrase::new("还没有上课", "The day has not begun");
pub const HOW_TO_BEGIN: Phrase = Phrase::new(
    "上课时按一下，之后这里显示这个环节和今天还剩多少时间。",
    "Press it when you begin; from then on you see what is left of the block and of the day.",
);
pub const START_DAY: Phrase = Phrase::new("开始上课", "Start the day");
pub const END_DAY: Phrase = Phrase::new("下课", "End the day");
pub const ADD_MINUTE: Phrase = Phrase::new("加 1 分钟", "Add a minute");
pub const TAKE_MINUTE: Phrase = Phrase::new("减 1 分钟", "Take a minute off");
pub const PAUSE: Phrase = Phrase::new("暂停", "Pause");
pub const GO_ON: Phrase = Phrase::new("继续", "Go on");
pub const NEXT: Phrase = Phrase::new("下一环节", "Next");
pub const PREVIOUS: Phrase = Phrase::new("上一环节", "Previous");
pub const PAUSED: Phrase = Phrase::new("已暂停", "Paused");
pub const ON_PLAN: Phrase = Phrase::new("与计划一致", "On plan");

pub const COUNTDOWN: Phrase = Phrase::new("练习倒计时", "Exercise countdown");
pub const COUNTDOWN_MINUTES: Phrase = Phrase::new("倒计时分钟数", "Minutes of the countdown");
pub const START_COUNTDOWN: Phrase = Phrase::new("开始倒计时", "Start");
pub const PAUSE_COUNTDOWN: Phrase = Phrase::new("暂停倒计时", "Pause the countdown");
pub const GO_ON_COUNTDOWN: Phrase = Phrase::new("继续倒计时", "Go on with the countdown");
pub const RESTART_COUNTDOWN: Phrase = Phrase::new("重新开始", "Start over");
pub const STOP_COUNTDOWN: Phrase = Phrase::new("结束倒计时", "Stop");
pub const ADD_TO_COUNTDOWN: Phrase = Phrase::new("倒计时加 1 分钟", "Add a minute to the countdown");
pub const TAKE_FROM_COUNTDOWN: Phrase = Phrase::new("倒计时减 1 分钟", "Take a minute from the countdown");
pub const SOUND: Phrase = Phrase::new("时间到了响铃", "Ring at the end");
pub const TIME_IS_UP: Phrase = Phrase::new("时间到", "Time is up");

/// How pressing a time is, in a word, so that its colour is not all that tells.
pub const fn pace(pace: Pace) -> Phrase {
    match pace {
        Pace::Plenty => Phrase::new("还有时间", "Time left"),
        Pace::Soon => Phrase::new("快到了", "Soon over"),
        Pace::Last => Phrase::new("马上到", "Almost over"),
        Pace::Over => Phrase::new("已超时", "Over time"),
    }
}

/// Seconds as a clock shows them: `12:34`, `1:02:03`, `−0:35`.
pub fn clock_text(seconds: i64) -> String {
    const MOST: u64 = 99 * 3_600 + 59 * 60 + 59;
    let sign = if seconds < 0 { "\u{2212}" } else { "" };
    let size = seconds.unsigned_abs().min(MOST);
    let (hours, minutes, seconds) = (size / 3_600, size / 60 % 60, size % 60);
    match hours {
        0 => format!("{sign}{minutes}:{seconds:02}"),
        _ => format!("{sign}{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// The class file is not read yet: a slow drive, a stick.
pub fn still_read(path: &Path, language: Language) -> String {
    let path = path.display().to_string();
    let path = safe_label(&path);
    match language {
        Language::Zh => format!("还在读取课程文件：{path}"),
        Language::En => format!("The class file is still being read: {path}"),
    }
}

/// Whole minutes of a length of time, without its sign: `2 小时 15 分钟`, `2 h 15 min`.
fn length(seconds: i64, language: Language) -> String {
    let minutes = seconds.unsigned_abs() / 60;
    let (hours, minutes) = (minutes / 60, minutes % 60);
    match (language, hours, minutes) {
        (Language::Zh, 0, _) => format!("{minutes} 分钟"),
        (Language::Zh, _, 0) => format!("{hours} 小时"),
        (Language::Zh, ..) => format!("{hours} 小时 {minutes} 分钟"),
        (Language::En, 0, _) => format!("{minutes} min"),
        (Language::En, _, 0) => format!("{hours} h"),
        (Language::En, ..) => format!("{hours} h {minutes} min"),
    }
}

/// Ahead of the plan where positive, behind it where negative. Less than a minute is on plan.
pub fn ahead(seconds: i64, language: Language) -> String {
    let length = length(seconds, language);
    match (language, seconds) {
        (_, -59..=59) => ON_PLAN.get(language).to_owned(),
        (Language::Zh, 60..) => format!("比计划快 {length}"),
        (Language::Zh, _) => format!("比计划慢 {length}"),
        (Language::En, 60..) => format!("{length} ahead of the plan"),
        (Language::En, _) => format!("{length} behind the plan"),
    }
}

pub fn day_left(seconds: i64, language: Language) -> String {
    let length = length(seconds, language);
    match (language, seconds) {
        (Language::Zh, 0..) => format!("今天还剩 {length}"),
        (Language::Zh, _) => format!("超过计划 {length}"),
        (Language::En, 0..) => format!("{length} left today"),
        (Language::En, _) => format!("{length} past the planned end"),
    }
}

/// When the day ends as things stand, and when it should; both times of day.
pub fn ends(projected: &str, planned: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("预计 {projected} 下课，计划 {planned}"),
        Language::En => format!("Ends about {projected}, planned {planned}"),
    }
}

/// `09:00–12:00 · 3 小时`.
pub fn span(from: &str, to: &str, minutes: u32, language: Language) -> String {
    let length = length(i64::from(minutes) * 60, language);
    super::screen::joined(&[&format!("{from}–{to}"), &length], language)
}

pub fn minutes(minutes: u32, language: Language) -> String {
    match language {
        Language::Zh => format!("{minutes} 分钟"),
        Language::En => format!("{minutes} min"),
    }
}

/// What a screen reader calls the row of a block, and a test.
pub fn row(number: usize, title: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("环节 {number} {title}"),
        Language::En => format!("Block {number} {title}"),
    }
}

pub const NO_BELL: Phrase = Phrase::new(
    "这台电脑放不出铃声，时间到了请看画面",
    "This computer cannot ring the bell; watch the screen for the end",
);

pub fn refusal(refusal: ClassRefusal, language: Language) -> String {
    let phrase = match refusal {
        ClassRefusal::Minutes => {
            Phrase::new("一个环节要 1 到 480 分钟", "A block takes from 1 to 480 minutes")
        }
        ClassRefusal::Countdown => {
            Phrase::new("倒计时要在 1 秒到 4 小时之间", "A countdown takes from one second to four hours")
        }
        ClassRefusal::Missing => Phrase::new("这个环节已经不在了", "There is no such block"),
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
        ClassRefusal::Debrief(refusal) => debrief::refusal(refusal),
        ClassRefusal::NoGroup => Phrase::new("这个小组已经不在了", "This group is not there any more"),
        ClassRefusal::NumberTaken => {
            Phrase::new("这个组号已经有小组用了", "Another group has this number already")
        }
        ClassRefusal::Number => {
            Phrase::new("组号要在 1 到 999 之间", "The number of a group is from 1 to 999")
        }
        ClassRefusal::Groups => Phrase::new("一个班最多 400 个小组", "A class has 400 groups at most"),
        ClassRefusal::Members => Phrase::new("一个小组最多 60 人", "A group has 60 members at most"),
        ClassRefusal::NotCollected => {
            Phrase::new("这份工作单已经不在班级里", "This worksheet is no longer in the class")
        }
        ClassRefusal::Full => {
            Phrase::new("一个班级最多收 1000 份工作单", "A class holds at most 1,000 worksheets")
        }
        ClassRefusal::Joined => Phrase::new("这两个触点已经合在一起", "The two touchpoints are one already"),
    };
    phrase.get(language).to_owned()
}

/// The class file of last time is not there: a stick is out, a drive is away.
pub fn away(away: &Path, instead: &Path, language: Language) -> String {
    let (away, instead) = (whole(away), whole(instead));
    match language {
        Language::Zh => {
            format!(
                "上次的班在 {away}，现在找不到它（U 盘或网络没连上？）。这里先用 {instead}，连上后会提示。"
            )
        }
        Language::En => format!(
            "Your class of last time is in {away}, which is not there now: is the stick or the network away? Until it is back you work in {instead}."
        ),
    }
}

/// It is there again.
pub fn is_back(path: &Path, language: Language) -> String {
    let path = whole(path);
    match language {
        Language::Zh => format!("{path} 又连上了。"),
        Language::En => format!("{path} is there again."),
    }
}

/// What was done while the class file was away lies elsewhere.
pub fn meanwhile(path: &Path, language: Language) -> String {
    let path = whole(path);
    match language {
        Language::Zh => format!("上次没连上这个班的文件，当时的改动存在 {path}。"),
        Language::En => format!("The class was away last time; what was done then is in {path}."),
    }
}

fn whole(path: &Path) -> String {
    safe_label(&path.to_string_lossy()).into_owned()
}
