//! Words of what the groups hand in.

use super::Phrase;
use crate::analysis::standing::Aside;
use crate::files::DocumentKind;
use crate::files::collect::KeepError;
use crate::model::Language;
use crate::model::labels::safe_label;
use std::path::Path;

pub const ADD_FILE: Phrase = Phrase::new("添加文件…", "Add a file…");
pub const ADD_FOLDER: Phrase = Phrase::new("添加文件夹…", "Add a folder…");
pub const DROP: Phrase = Phrase::new(
    "也可以把文件或整个文件夹拖到这个窗口里。小组的文件不会被改动，班级文件旁边留一份原样的。",
    "Or drop files or a whole folder on the window. The groups' files are not changed; the class keeps a copy of each as it came, beside its own file.",
);
pub const WATCH: Phrase = Phrase::new("盯一个文件夹…", "Watch a folder…");
pub const WATCH_WHY: Phrase = Phrase::new(
    "各组把工作单存进共享文件夹或同步盘，两秒内就到这里。",
    "Groups save into a shared or synced folder, and their work is here within two seconds.",
);
pub const WATCHING: Phrase = Phrase::new("正在盯着", "Watching");
pub const UNWATCH: Phrase = Phrase::new("不再盯", "Stop watching");
pub const PAPER: Phrase = Phrase::new("录入一张纸质图…", "Type in a paper map…");

pub const GROUP: Phrase = Phrase::new("小组", "Group");
pub const CAME: Phrase = Phrase::new("什么时候交的", "Handed in");
pub const WORK: Phrase = Phrase::new("做了多少", "How much is done");
pub const LACKS: Phrase = Phrase::new("还缺", "Still missing");
pub const NOT_YET: Phrase = Phrase::new("还没交", "Nothing yet");
pub const COMPLETE: Phrase = Phrase::new("齐了", "Complete");
pub const FROM_PAPER: Phrase = Phrase::new("照纸质图录入", "Typed from paper");
pub const TWICE: Phrase = Phrase::new("组号重了，改成", "Number twice, make it");
pub const LEAVE_OUT: Phrase = Phrase::new("不算", "Leave out");
pub const TAKE_IN: Phrase = Phrase::new("收进来", "Take it in");
pub const NOT_WANTED: Phrase = Phrase::new("不要", "Not wanted");
pub const ASIDE: Phrase = Phrase::new("放在一边的", "Set aside");
pub const EMPTY: Phrase = Phrase::new("还没有收到工作单", "No worksheets yet");
pub const EMPTY_HOW: Phrase = Phrase::new(
    "右边有四种收法：添加文件，插上 U 盘，盯一个共享文件夹，或者照着纸质图录入。",
    "There are four ways, at the right: add files, plug in a stick, watch a shared folder, or type in a paper map.",
);

pub const NO_SCENARIO: Phrase = Phrase::new(
    "先在“小组”页选今天的情景，才知道有哪些触点。",
    "Choose the scenario of the day on the page Groups first: it says which touchpoints there are.",
);
pub const PAPER_HOW: Phrase = Phrase::new(
    "每个触点：0…5 打分，− 变负，回车到下一个；P 最高，V 最低，E 终点，M 关键时刻，退格清除。",
    "At each touchpoint: 0…5 scores, − makes it negative, Enter goes on; P highest, V lowest, E end, M moment of truth, Backspace clears.",
);
pub const SAVE_PAPER: Phrase = Phrase::new("存进班级", "Put it into the class");
pub const CANCEL: Phrase = Phrase::new("取消", "Cancel");

/// Look for worksheets on a drive that was plugged in.
pub fn look_on(drive: &Path, language: Language) -> String {
    let drive = drive.display().to_string();
    let drive = safe_label(&drive);
    match language {
        Language::Zh => format!("从 {drive} 里找工作单"),
        Language::En => format!("Look for worksheets on {drive}"),
    }
}

pub fn reading(at: usize, n: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("正在读第 {at} 个，共 {n} 个"),
        Language::En => format!("Reading {at} of {n}"),
    }
}

pub fn growing(n: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{n} 个文件还在写，写完就收"),
        Language::En if n == 1 => "1 file is still being written; it comes when it is whole".to_owned(),
        Language::En => format!("{n} files are still being written; they come when they are whole"),
    }
}

/// The folder that is watched is not there.
pub fn away(folder: &Path, language: Language) -> String {
    let folder = folder.display().to_string();
    let folder = safe_label(&folder);
    match language {
        Language::Zh => format!("{folder} 现在打不开（网络或 U 盘断了？）。已经收到的都在，连上后自动继续。"),
        Language::En => format!(
            "{folder} cannot be opened now: is the network or the stick away? What came is safe, and it goes on by itself."
        ),
    }
}

pub fn cut(folder: &Path, language: Language) -> String {
    let folder = folder.display().to_string();
    let folder = safe_label(&folder);
    match language {
        Language::Zh => format!("{folder} 里的文件太多，只看前 1000 份工作单。请选小一点的文件夹。"),
        Language::En => {
            format!(
                "{folder} holds too much: only the first 1,000 worksheets are read. Choose a smaller folder."
            )
        }
    }
}

/// `6 组里收到 5 组`.
pub fn handed_in(n: usize, of: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{of} 组里收到 {n} 组"),
        Language::En => format!("{n} of {of} groups handed in"),
    }
}

/// What a group did, shortly.
pub struct WorkDone {
    pub scored: usize,
    pub touchpoints: usize,
    pub moments: usize,
    pub owned: usize,
    pub measures: usize,
    pub actions: usize,
}

pub fn done(done: &WorkDone, language: Language) -> String {
    let WorkDone { scored, touchpoints, moments, owned, measures, actions } = done;
    match language {
        Language::Zh => format!(
            "打分 {scored}/{touchpoints}　关键时刻 {moments}　当责 {owned}/{touchpoints}　改造 {measures}　行动 {actions}"
        ),
        Language::En => format!(
            "{scored}/{touchpoints} scored · {moments} moments · {owned}/{touchpoints} owned · {measures} measures · {actions} actions"
        ),
    }
}

pub const LACKS_SCORES: Phrase = Phrase::new("打分", "scores");
pub const LACKS_END: Phrase = Phrase::new("终点的分", "the end's score");
pub const LACKS_MOMENTS: Phrase = Phrase::new("关键时刻", "moments");
pub const LACKS_OWNERS: Phrase = Phrase::new("当责部门", "owners");
pub const LACKS_MEASURES: Phrase = Phrase::new("改造", "redesign");
pub const LACKS_ACTIONS: Phrase = Phrase::new("行动", "actions");

/// Why a worksheet does not count.
pub const fn aside(aside: Aside) -> Phrase {
    match aside {
        Aside::Parted => Phrase::new(
            "同一份工作单在两个地方被分别改过，请问小组以哪一份为准",
            "Changed in two places: ask the group which one counts",
        ),
        Aside::OtherScenario => Phrase::new("走的是另一个情景", "Another scenario"),
        Aside::OtherClass => Phrase::new("是为另一个班准备的", "Prepared for another class"),
        Aside::LeftOut => Phrase::new("您把它排除了", "You left it out"),
        Aside::FromPaper => Phrase::new("小组自己的文件已经到了", "The group's own file is here"),
        Aside::Older => Phrase::new("是较早的一版", "An older version"),
        Aside::Twin => Phrase::new("和另一份一样", "The same as another"),
    }
}

/// A file that is no worksheet.
pub fn other(kind: DocumentKind) -> Phrase {
    match kind {
        DocumentKind::Scenario => Phrase::new("这是情景文件，不是工作单", "A scenario, not a worksheet"),
        DocumentKind::Class => Phrase::new("这是班级文件，不是工作单", "A class, not a worksheet"),
        DocumentKind::Worksheet => Phrase::new("这是工作单", "A worksheet"),
    }
}

/// A file that cannot be read, with the first thing that is wrong.
pub fn unreadable(problem: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("读不了：{problem}"),
        Language::En => format!("Cannot be read: {problem}"),
    }
}

pub const TOO_MUCH: Phrase =
    Phrase::new("这个班的工作单加起来太大了", "The worksheets of the class are too large together");
pub const COMING: Phrase = Phrase::new("正在收", "Coming in");

/// A paper map that could not be written; what was typed is still there.
pub fn typed_not_kept(reason: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("纸质图没能存进班级：{reason}。录入的内容还在，可以再存一次。"),
        Language::En => {
            format!(
                "The paper map was not put into the class: {reason}. What you typed is still there: try again."
            )
        }
    }
}

/// The class was saved elsewhere, and so many of its worksheets could not be copied along.
pub fn not_brought(n: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("班级换了位置，有 {n} 份工作单没能一起带过来，原来的文件夹里还在。"),
        Language::En => format!(
            "The class has another place now. Worksheets that could not be copied along: {n}. They are still in the folder where they were."
        ),
    }
}

/// A file that could not be copied into the folder of the class.
pub fn not_kept(error: &KeepError, language: Language) -> String {
    let reason = match error {
        KeepError::Source(problem) => problem.text(language),
        KeepError::Changed => Phrase::new("它又变了，请再添加一次", "It changed meanwhile: add it again")
            .get(language)
            .to_owned(),
        KeepError::Write(error) => error.text(language),
    };
    match language {
        Language::Zh => format!("没能存进班级的文件夹：{reason}"),
        Language::En => format!("Not copied into the folder of the class: {reason}"),
    }
}
