//! Why a file could not be saved, and the way out, in words.

use crate::model::Language;

/// Why saving failed. The old file is then as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    DiskFull,
    /// The disk or stick is write-protected.
    ReadOnly,
    /// The user may not write there.
    NoPermission,
    /// The folder is gone: a stick was pulled, a network drive is away.
    Gone,
    /// A folder stands where the file should go.
    IsFolder,
    /// Another program holds the file.
    Busy,
    /// The text would not read back as the document, so it was not written.
    NotFaithful,
    /// The text is larger than what can be opened again.
    TooLarge,
    /// What was read back from the disk is not what was written.
    Damaged,
    Other {
        /// The system's words.
        reason: String,
    },
}

impl SaveError {
    /// What is wrong and the way out.
    pub fn text(&self, language: Language) -> String {
        let (zh, en) = match self {
            Self::DiskFull => (
                "磁盘满了。请删掉一些文件，或另存到别处。",
                "The disk is full. Free some space, or save in another place.",
            ),
            Self::ReadOnly => (
                "磁盘或 U 盘是只读的。请打开写保护开关，或另存到别处。",
                "The disk or stick is write-protected. Unlock it, or save in another place.",
            ),
            Self::NoPermission => (
                "没有写入这个文件夹的权限。请另存到别处，例如“文档”文件夹。",
                "You may not write in this folder. Save in another place, such as your documents.",
            ),
            Self::Gone => (
                "文件夹不见了，U 盘可能已拔出，或网络断开。请重新连接，或另存到别处。",
                "The folder is gone: the stick may be out or the network away. Connect it again, or save in another place.",
            ),
            Self::IsFolder => (
                "同名的文件夹已经存在。请换一个文件名。",
                "There is a folder of that name. Choose another file name.",
            ),
            Self::Busy => (
                "文件正被其他程序占用。请关闭那个程序后再试，或另存为新文件。",
                "Another program holds the file. Close it there and try again, or save under another name.",
            ),
            Self::NotFaithful => (
                "写出的内容与当前内容不一致，所以没有写入；原文件没有动。请用“导出”保留内容，并把这个情况告诉我们。",
                "The text would not read back as it should, so nothing was written and the old file is untouched. Export your work to keep it, and tell us about this.",
            ),
            Self::TooLarge => (
                "内容超过 8 MiB，保存后将无法再打开，所以没有写入；原文件没有动。请删掉一些很长的文字，再保存。",
                "The work is larger than 8 MiB and could not be opened again, so nothing was written and the old file is untouched. Shorten the longest texts and save again.",
            ),
            Self::Damaged => (
                "写完后读回的内容不对，磁盘或 U 盘可能有故障。请马上另存到别处。",
                "What was read back is not what was written: the disk or stick may be failing. Save in another place now.",
            ),
            Self::Other { reason } => {
                return match language {
                    Language::Zh => format!("保存失败：{reason}。请再试一次，或另存到别处。"),
                    Language::En => format!("Saving failed: {reason}. Try again, or save in another place."),
                };
            }
        };
        match language {
            Language::Zh => zh.to_owned(),
            Language::En => en.to_owned(),
        }
    }
}
