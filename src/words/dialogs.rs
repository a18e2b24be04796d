//! Titles and sentences of dialogs.

use super::Phrase;
use crate::model::Language;
use crate::model::labels::safe_label;
use std::path::Path;

pub const OPEN: Phrase = Phrase::new("打开情景、工作单或班级", "Open a scenario, a worksheet or a class");
pub const SAVE_AS: Phrase = Phrase::new("工作单另存为", "Save the worksheet as");
pub const SAVE_CLASS_AS: Phrase = Phrase::new("班级另存为", "Save the class as");
pub const TAKE_FILE: Phrase = Phrase::new("选一份小组的工作单", "Choose a group's worksheet");
pub const TAKE_FOLDER: Phrase = Phrase::new("选一个装工作单的文件夹", "Choose a folder with worksheets");
pub const WATCH_FOLDER: Phrase = Phrase::new("选一个要盯着的文件夹", "Choose the folder to watch");
pub const HAND_IN: Phrase =
    Phrase::new("交作业：保存一份到 U 盘或共享文件夹", "Hand in: save a copy to a stick or a shared folder");

pub const OURS: Phrase = Phrase::new("峰值时刻的文件", "Peak Moments files");
pub const WORKSHEETS: Phrase = Phrase::new("工作单", "Worksheets");
pub const CLASSES: Phrase = Phrase::new("班级", "Classes");
pub const SCENARIOS: Phrase = Phrase::new("情景", "Scenarios");
pub const ANY: Phrase = Phrase::new("所有文件", "All files");

pub const NO_DIALOG: Phrase = Phrase::new(
    "系统的文件对话框没有出现，请直接输入完整路径。",
    "The file dialog of the system does not appear. Please type the full path.",
);
/// What was chosen in a dialog after the program had given it up.
pub fn late(path: &Path, language: Language) -> String {
    let path = safe_label(&path.to_string_lossy()).into_owned();
    match language {
        Language::Zh => format!("系统对话框的回答来晚了，没有照它做：{path}"),
        Language::En => format!("The file dialog answered too late; nothing was done with {path}"),
    }
}

pub const PATH: Phrase = Phrase::new("路径", "Path");
pub const OK: Phrase = Phrase::new("确定", "OK");
pub const CANCEL: Phrase = Phrase::new("取消", "Cancel");
pub const CLOSE: Phrase = Phrase::new("关闭", "Close");

pub const UNSAVED_TITLE: Phrase = Phrase::new("还有内容没有存上", "Some work is not saved");
pub const UNSAVED_TEXT: Phrase = Phrase::new(
    "现在关闭会丢掉最近的改动。可以先另存到别处。",
    "Closing now loses the latest changes. You can save them elsewhere first.",
);
pub const CLOSE_ANYWAY: Phrase = Phrase::new("仍然关闭", "Close anyway");
pub const KEEP_OPEN: Phrase = Phrase::new("不关闭", "Keep open");

pub const RECOVER_TITLE: Phrase =
    Phrase::new("上次没有正常关闭", "The program did not close normally last time");
pub const RECOVER_TEXT: Phrase = Phrase::new("以下内容可以找回：", "This work can be brought back:");
pub const RECOVER: Phrase = Phrase::new("找回", "Recover");
pub const DISCARD: Phrase = Phrase::new("不要了", "Discard");
pub const LATER: Phrase = Phrase::new("以后再说", "Later");

pub const CONFLICT_TITLE: Phrase = Phrase::new("这个文件在别处被改过", "The file was changed somewhere else");
pub const CONFLICT_TEXT: Phrase = Phrase::new(
    "另一个程序或另一台电脑写过它。你屏幕上的内容没有丢。",
    "Another program or computer wrote to it. Nothing on your screen is lost.",
);
pub const MINE: Phrase = Phrase::new("用我的（对方的留作备份）", "Keep mine (theirs stays as a backup)");
pub const THEIRS: Phrase = Phrase::new("用对方的（我的留作备份）", "Take theirs (mine stays as a backup)");
pub const BOTH: Phrase = Phrase::new("两份都留（我的另存在旁边）", "Keep both (mine goes beside it)");
pub const HELD_TITLE: Phrase = Phrase::new("这个文件已经打开了", "This file is open already");
pub const READ_ONLY: Phrase = Phrase::new("只读打开", "Open to read only");
pub const AS_COPY: Phrase = Phrase::new("打开一份副本", "Open a copy");
pub const SAFE_TITLE: Phrase = Phrase::new("安全模式", "Safe mode");
pub const OPEN_ANYWAY: Phrase = Phrase::new("仍然打开", "Open it all the same");
pub const RAW_TEXT: Phrase = Phrase::new("文件内容", "The file as text");
pub const COPY_TEXT: Phrase = Phrase::new("复制全文", "Copy the text");
pub const BACKUPS: Phrase = Phrase::new("备份", "Backups");
pub const OPEN_BACKUP: Phrase = Phrase::new("打开这份备份", "Open this backup");

pub const EXPORT_EXISTS: Phrase = Phrase::new("已经有同名的文件", "A file of this name is there");
pub const EXPORT_EXISTS_TEXT: Phrase = Phrase::new(
    "它不是这个窗口写的。保留它，导出会另用一个名称；替换它，原来的内容就没有了。",
    "This window did not write it. Keep it, and the export takes another name; replace it, and what it holds is gone.",
);
pub const EXPORT_BESIDE: Phrase = Phrase::new("保留，另用一个名称", "Keep it, use another name");
pub const EXPORT_REPLACE: Phrase = Phrase::new("替换它", "Replace it");
