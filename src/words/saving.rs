//! Why a file could not be saved, and the way out; what is worth knowing of one that was.

use super::Phrase;
use crate::files::claim::HeldBy;
use crate::files::name::NameFault;
use crate::files::recovery::starts::SafeMode;
use crate::files::save::{SaveError, SaveNote};
use crate::model::Language;

impl SaveError {
    /// What is wrong and the way out.
    pub fn text(&self, language: Language) -> String {
        let phrase = match self {
            Self::DiskFull => DISK_FULL,
            Self::ReadOnly => READ_ONLY,
            Self::FileReadOnly => FILE_READ_ONLY,
            Self::NoPermission => NO_PERMISSION,
            Self::Gone => GONE,
            Self::ChangedOutside { .. } => CHANGED_OUTSIDE,
            Self::IsFolder => IS_FOLDER,
            Self::BadName => BAD_NAME,
            Self::Name(fault) => return name_fault(fault, language),
            Self::NotAFile => NOT_A_FILE,
            Self::Busy => BUSY,
            Self::NotFaithful => NOT_FAITHFUL,
            Self::TooLarge => TOO_LARGE,
            Self::Fault => FAULT,
            Self::Overwritten { .. } => OVERWRITTEN,
            Self::Damaged { .. } => DAMAGED,
            Self::NotReadBack { reason, .. } => return not_read_back(reason, language),
            Self::OldNotKept { reason } => return old_not_kept(reason, language),
            Self::Other { reason } => return failed(reason, language),
        };
        phrase.get(language).to_owned()
    }
}

/// The program's own fault, not the disk's.
const FAULT: Phrase = Phrase::new(
    "程序内部出错，没有存上；会自动再试，也可以另存到别处。",
    "The program met an internal fault and did not save. It tries again by itself; you can also save elsewhere.",
);

impl SaveNote {
    /// What it means and what to do.
    pub fn text(&self, language: Language) -> String {
        let phrase = match self {
            Self::HardLinked => HARD_LINKED,
            Self::InPlace => IN_PLACE,
            Self::WasGone => WAS_GONE,
            Self::OldKept => OLD_KEPT,
            Self::NotBackedUp { reason } => return not_backed_up(reason, language),
        };
        phrase.get(language).to_owned()
    }
}

impl HeldBy {
    /// What that means and what can be done.
    pub fn text(self, language: Language) -> String {
        held(self.is_this_program(), language)
    }
}

impl SafeMode {
    /// Why it is on, and what can be done in it.
    pub fn text(&self, language: Language) -> String {
        safe_mode(self.failed_starts, language)
    }
}

pub const DISK_FULL: Phrase = Phrase::new(
    "磁盘满了。请删掉一些文件，或另存到别处。",
    "The disk is full. Free some space, or save in another place.",
);

pub const READ_ONLY: Phrase = Phrase::new(
    "磁盘或 U 盘是只读的。请打开写保护开关，或另存到别处。",
    "The disk or stick is write-protected. Unlock it, or save in another place.",
);

pub const NO_PERMISSION: Phrase = Phrase::new(
    "没有写入这个文件夹的权限。请另存到别处，例如“文档”文件夹。",
    "You may not write in this folder. Save in another place, such as your documents.",
);

pub const GONE: Phrase = Phrase::new(
    "文件夹不见了，U 盘可能已拔出，或网络断开。请重新连接，或另存到别处。",
    "The folder is gone: the stick may be out or the network away. Connect it again, or save in another place.",
);

pub const FILE_READ_ONLY: Phrase = Phrase::new(
    "这个文件是只读的，所以没有写入。请在系统里取消“只读”，或另存为新文件。",
    "The file is marked as read-only, so nothing was written. Take the mark off in the system, or save under another name.",
);

pub const CHANGED_OUTSIDE: Phrase = Phrase::new(
    "这个文件在别处被改过，所以没有覆盖。请选择：用我的、用对方的，或两份都留。",
    "The file was changed somewhere else, so it was not replaced. Choose: keep mine, take theirs, or keep both.",
);

pub const NOT_A_FILE: Phrase = Phrase::new(
    "这里是管道或设备，不是普通文件。请换一个文件名。",
    "A pipe or a device stands there, not a file. Choose another file name.",
);

pub const BAD_NAME: Phrase = Phrase::new(
    "这个文件名用不了：太长，或者是指向自己的链接。请换一个较短的文件名。",
    "The file name cannot be used: it is too long, or a link that leads back to itself. Choose a shorter one.",
);

/// Windows takes no file of that name.
pub fn name_fault(fault: &NameFault, language: Language) -> String {
    match (fault, language) {
        (NameFault::Device { name }, Language::Zh) => {
            format!("Windows 把“{name}”这个名字留给设备，不能用作文件名。请换一个名字。")
        }
        (NameFault::Device { name }, Language::En) => {
            format!("Windows keeps the name \"{name}\" for a device. Choose another name.")
        }
        (NameFault::Character { name, character }, Language::Zh) => {
            format!("Windows 的文件名里不能有“{character}”：“{name}”。请去掉它，或换成短横线。")
        }
        (NameFault::Character { name, character }, Language::En) => format!(
            "Windows takes no \"{character}\" in the name of a file: \"{name}\". Leave it out, or write a hyphen instead."
        ),
        (NameFault::End { name }, Language::Zh) => {
            format!("Windows 的文件名和文件夹名不能以点或空格结尾：“{name}”。请去掉末尾的点或空格。")
        }
        (NameFault::End { name }, Language::En) => {
            format!("Windows takes no name with a dot or a space at its end: \"{name}\". Take that away.")
        }
        (NameFault::TooLong { longest }, Language::Zh) => {
            format!("文件名太长，Windows 最多允许 {longest} 个字符。请换一个较短的名字。")
        }
        (NameFault::TooLong { longest }, Language::En) => {
            format!(
                "The name is longer than the {longest} characters that Windows allows. Choose a shorter one."
            )
        }
    }
}

pub const IS_FOLDER: Phrase = Phrase::new(
    "同名的文件夹已经存在。请换一个文件名。",
    "There is a folder of that name. Choose another file name.",
);

pub const BUSY: Phrase = Phrase::new(
    "文件正被其他程序占用，常见的有杀毒软件、网盘同步、Excel 或资源管理器的预览窗格。请在那边关闭后再试，或另存为新文件。",
    "Another program holds the file: often a virus scanner, a sync client, Excel or the preview in Explorer. Close it there and try again, or save under another name.",
);

pub const NOT_FAITHFUL: Phrase = Phrase::new(
    "写出的内容与当前内容不一致，所以没有写入；原文件没有动。请用“导出”保留内容，并把这个情况告诉我们。",
    "The text would not read back as it should, so nothing was written and the old file is untouched. Export your work to keep it, and tell us about this.",
);

pub const TOO_LARGE: Phrase = Phrase::new(
    "内容超过 8 MiB，保存后将无法再打开，所以没有写入；原文件没有动。请删掉一些很长的文字，再保存。",
    "The work is larger than 8 MiB and could not be opened again, so nothing was written and the old file is untouched. Shorten the longest texts and save again.",
);

pub const OVERWRITTEN: Phrase = Phrase::new(
    "刚刚写完，另一个程序就改了这个文件，所以里面不是您的内容。请关闭那个程序再试，或另存为新文件。",
    "Another program wrote over the file right after it was written, so it does not hold your work. Close that program and try again, or save under another name.",
);

pub const DAMAGED: Phrase = Phrase::new(
    "写完后读回的内容不对，磁盘或 U 盘可能有故障。请马上另存到别处。",
    "What was read back is not what was written: the disk or stick may be failing. Save in another place now.",
);

pub const HARD_LINKED: Phrase = Phrase::new(
    "已保存。这个文件另有硬链接，那些名字下仍是旧内容；需要时请从这个文件复制。",
    "Saved. The file has hard links; its other names still show the old version. Copy it there if they should change too.",
);

pub const IN_PLACE: Phrase = Phrase::new(
    "已保存。这个文件夹不能新建文件，只能直接写入原文件；写入时断电会损坏它，最好另存到别处。",
    "Saved. No file can be made in this folder, so the old one was written over; a power cut would damage it. Better save in another place.",
);

pub const WAS_GONE: Phrase = Phrase::new(
    "已保存。原文件被移走或删除了，现在又重新写了一份。",
    "Saved. The file had been moved or deleted; it is there again.",
);

pub const OLD_KEPT: Phrase = Phrase::new(
    "已保存。原来在那里的版本留作备份，可在“历史版本”里找到。",
    "Saved. What stood there before is kept as a backup: see earlier versions.",
);

/// What stood there could not be kept, so it was not replaced.
pub fn old_not_kept(reason: &str, language: Language) -> String {
    match language {
        Language::Zh => {
            format!(
                "原来在那里的版本没能留作备份，所以没有覆盖：{reason}。请检查系统盘的空间，或另存为新文件。"
            )
        }
        Language::En => format!(
            "What stands there could not be kept as a backup, so it was not replaced: {reason}. Check the room on the system's disk, or save under another name."
        ),
    }
}

/// The system gave a reason of its own, quoted in its words.
pub fn failed(reason: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("保存失败：{reason}。请再试一次，或另存到别处。"),
        Language::En => format!("Saving failed: {reason}. Try again, or save in another place."),
    }
}

pub fn not_read_back(reason: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("已经写入，但读不回来核对：{reason}。请检查 U 盘或网络，或另存到别处。"),
        Language::En => format!(
            "It was written but could not be read back: {reason}. Check the stick or network, or save in another place."
        ),
    }
}

pub fn not_backed_up(reason: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("已保存，但旧版本没能留作备份：{reason}。请检查系统盘的空间。"),
        Language::En => format!(
            "Saved, but the old version could not be kept as a backup: {reason}. Check the room on the system's disk."
        ),
    }
}

/// A document is open in another window, or twice in this one.
pub fn held(same_program: bool, language: Language) -> String {
    let phrase = if same_program {
        Phrase::new(
            "这个程序已经打开了这个文件，可能是从另一个路径打开的。点“取消”，回到那里继续；要另做一份，就打开一份副本。",
            "This program has the file open already, perhaps by another path. Cancel to go on there, or open a copy to work on separately.",
        )
    } else {
        Phrase::new(
            "另一个窗口正在用这个文件。在这里可以只读查看，要修改就打开一份副本。",
            "Another window has this file. Here you can read it without changing it, or open a copy to change.",
        )
    };
    phrase.get(language).to_owned()
}

/// Why a document is opened as plain text: it does not open, or the program ended twice on opening it.
pub fn safe_mode(failed_starts: u32, language: Language) -> String {
    match language {
        Language::Zh if failed_starts == 0 => {
            "这个文件打不开，但留有以前的版本。打开一份，会放在它旁边；这个文件不会改动。".to_owned()
        }
        Language::En if failed_starts == 0 => {
            "This file does not open, but earlier versions of it were kept. Open one as a copy beside it; the file itself is not touched.".to_owned()
        }
        Language::Zh => format!(
            "打开这个文件时程序连续 {failed_starts} 次没有启动成功，所以先进入安全模式。可以查看和复制原文，或从备份恢复。"
        ),
        Language::En => format!(
            "The program failed to start {failed_starts} times with this file, so it is in safe mode. Look at the text and copy it, or restore a backup."
        ),
    }
}
