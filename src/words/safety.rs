//! Words of keeping work safe: a worksheet that is only looked at, earlier versions, work brought back.

use super::Phrase;
use crate::model::Language;
use crate::model::labels::safe_label;
use std::path::Path;

/// Where "saved" stands for a document that cannot be changed here.
pub const READ_ONLY_STATE: Phrase = Phrase::new("只读，不能修改", "Read-only, cannot be changed");
pub const READ_ONLY_WHY: Phrase = Phrase::new(
    "另一个窗口正在用这个文件。要修改，请另存一份副本，在副本里继续。",
    "Another window has this file. To change it, go on in a copy.",
);
/// Saves a copy beside the worksheet and goes on there.
pub const GO_ON_IN_COPY: Phrase = Phrase::new("在副本里继续", "Go on in a copy");

/// A document that is only looked at was changed where it is edited, and is shown as it now is.
pub fn read_again(is_class: bool, language: Language) -> String {
    let phrase = if is_class {
        Phrase::new(
            "另一个窗口改了这个班，已重新读取",
            "The class was changed in the other window and read again",
        )
    } else {
        Phrase::new(
            "另一个窗口改了这张工作单，已重新读取",
            "The worksheet was changed in the other window and read again",
        )
    };
    phrase.get(language).to_owned()
}

/// What stands in the file cannot be taken in the place of what is on the screen.
pub const THEIRS_DOES_NOT_OPEN: Phrase = Phrase::new(
    "对方的文件现在打不开，可能还没有同步完。屏幕上的内容没有换掉。",
    "Their file does not open now; it may be half copied. What is on your screen stays.",
);

/// A copy that leaves something out must not go into the file that has it.
pub const HAND_IN_ELSEWHERE: Phrase = Phrase::new(
    "这就是正在用的文件，已经自动保存。交作业请存到别的文件名或文件夹。",
    "This is the file that you work in, and it is saved by itself. Hand in under another name or in another folder.",
);

/// Work that left the screen found its file changed elsewhere.
pub fn saved_beside(from: &Path, to: &Path, language: Language) -> String {
    let (from, to) = (name(from), name(to));
    match language {
        Language::Zh => format!("{from} 在别处被改过，没有覆盖；这里的内容另存为 {to}。"),
        Language::En => {
            format!("{from} was changed somewhere else and not replaced; your work is saved as {to}.")
        }
    }
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| safe_label(&name.to_string_lossy()).into_owned()).unwrap_or_default()
}

/// Work of a crash that was not wanted.
pub const GIVEN_UP: Phrase =
    Phrase::new("已移到备份，还可以撤销。", "Moved to the backups. You can still bring it back.");
pub const BRING_BACK: Phrase = Phrase::new("撤销", "Undo");

/// The system has no folder for the program's own data.
pub const NO_FOLDER: Phrase =
    Phrase::new("系统没有存放程序数据的文件夹", "the system has no folder for the program's data");

/// Where "saved" stands, as long as a crash would lose what is not saved.
pub const NO_RECOVERY: Phrase = Phrase::new("无法备份草稿", "No recovery");

/// Neither the file nor the recovery can be written: only the screen has the work.
pub const ONLY_ON_SCREEN: Phrase = Phrase::new(
    "只在屏幕上！文件和草稿都存不了，请马上另存到别处",
    "ONLY ON THIS SCREEN: neither the file nor a draft can be written. Save elsewhere now",
);

/// Snapshots cannot be written.
pub fn no_recovery(reason: &str, language: Language) -> String {
    match language {
        Language::Zh => format!(
            "程序的数据文件夹写不进去（{reason}），所以草稿和旧版本都留不下来：断电或程序中断会丢掉还没保存的内容。请检查系统盘的空间和权限。"
        ),
        Language::En => format!(
            "The program cannot write into its own folder ({reason}), so neither drafts nor older versions are kept: a power cut would lose what is not saved. Check the room and the permissions of the system's disk."
        ),
    }
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
    "保存时换下来的版本，最多 10 份，留在这台电脑上。打开的是一份副本，放在原文件旁边；现在打开的内容不变。",
    "The versions that saving replaced, ten at most, kept on this computer. What you open is a copy beside the file; what you have open does not change.",
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

/// A class beside the open one, or beside what its file holds.
pub fn class_against(is_same: bool, language: Language) -> String {
    let phrase = if is_same {
        Phrase::new("和现在的一样", "The same as now")
    } else {
        Phrase::new("和现在的不同", "Not as it is now")
    };
    phrase.get(language).to_owned()
}

/// Versions that never opened and are kept as they came.
pub fn unread(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::Zh, _) => format!("另有 {count} 份打不开，原样留着。"),
        (Language::En, 1) => "One more does not open and is kept as it came.".to_owned(),
        (Language::En, _) => format!("{count} more do not open and are kept as they came."),
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
