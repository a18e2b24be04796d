//! Words of the page on which the class report is written.

use crate::model::Language;
use crate::words::Phrase;
use crate::words::names::SEPARATOR;

pub const TAKE_HOME: Phrase = Phrase::new("全班带走什么", "What the class takes home");
pub const PDF_HOLDS: Phrase =
    Phrase::new("封面、发现、对照、一组一页、行动", "Cover, findings, comparisons, groups, actions");
pub const XLSX_HOLDS: Phrase =
    Phrase::new("全部数字，可筛选，带曲线图", "All numbers to filter, with a chart");
pub const ZIP_HOLDS: Phrase =
    Phrase::new("以上两样，加每组的 PDF、图片和工作单", "Both, and all of each group");
pub const ZIP: Phrase = Phrase::new("ZIP", "ZIP");
pub const NAMES: Phrase = Phrase::new("写上姓名", "With people's names");
pub const NAMES_WHY: Phrase = Phrase::new(
    "不勾选时，所有文件里的组员姓名都去掉。",
    "Without it, members' names are left out of all files.",
);
pub const NAMES_ARE_IN: Phrase = Phrase::new(
    "现在文件里有姓名：发出去之前，请确认大家同意。",
    "The files now hold people's names: make sure that they agree before you send them.",
);
pub const CONTENTS: Phrase = Phrase::new("里面有", "What is in it");
pub const TO_LOOK_AT: Phrase = Phrase::new("导出之前看一眼", "Before you export");
pub const WHERE: Phrase = Phrase::new("文件存在班级文件旁边", "Files go beside the class file");
pub const NO_WORK: Phrase = Phrase::new(
    "还没有小组的工作单：先到“收作业”收进来。",
    "No group's work is here yet: bring it in on the page Collect.",
);

/// A line of what is in the report: a name and how many.
pub fn holds(name: &str, n: usize) -> String {
    format!("{name} · {n}")
}

/// What the cover lacks.
pub fn cover_lacks(names: &[&str], language: Language) -> String {
    let names = names.join(SEPARATOR.get(language));
    match language {
        Language::Zh => format!("封面上还没有：{names}。可以在“小组”页填写。"),
        Language::En => format!("The cover lacks: {names}. Fill it in on the page Groups."),
    }
}

/// Groups of the class that handed nothing in.
pub fn missing(groups: &[String], language: Language) -> String {
    let groups = groups.join(SEPARATOR.get(language));
    match language {
        Language::Zh => format!("还没有收到：{groups}。"),
        Language::En => format!("Nothing has come from: {groups}."),
    }
}
