//! What is told at the foot of the window: what was done, and why something could not be.

use super::Phrase;
use crate::edit::Refusal;
use crate::model::Language;
use std::path::Path;

pub const OPEN: Phrase = Phrase::new("打开", "Open");
pub const SHOW_FOLDER: Phrase = Phrase::new("打开所在文件夹", "Show in folder");
pub const DETAILS: Phrase = Phrase::new("查看", "Details");
pub const CLOSE: Phrase = Phrase::new("关闭提示", "Dismiss");
pub const PROBLEMS: Phrase = Phrase::new("文件里的问题", "Problems in the file");

pub fn refusal(refusal: Refusal, language: Language) -> String {
    let phrase = match refusal {
        Refusal::TooManyMoments => Phrase::new("只能选 3 个，先取下一个", "Only three: take one off first"),
        Refusal::Missing => Phrase::new("它已经不在这张工作单里了", "It is no longer in this worksheet"),
        Refusal::EmptyName => Phrase::new("名称不能为空", "A name cannot be empty"),
        Refusal::OffScale => {
            Phrase::new("数字超出范围，或没有这一天", "A number is off its scale, or there is no such day")
        }
        Refusal::LastStage => Phrase::new("至少要留一个阶段", "A journey needs at least one stage"),
    };
    phrase.get(language).to_owned()
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

pub fn exported(path: &Path, language: Language) -> String {
    let name = file_name(path);
    match language {
        Language::Zh => format!("已导出 {name}"),
        Language::En => format!("Exported {name}"),
    }
}

pub fn handed_in(path: &Path, language: Language) -> String {
    let path = path.display();
    match language {
        Language::Zh => format!("作业已存到 {path}"),
        Language::En => format!("Handed in: {path}"),
    }
}

/// Recovered work that was not wanted could not be removed.
pub fn not_discarded(language: Language) -> String {
    let phrase = Phrase::new("没能删掉，下次还会问", "It could not be removed; you will be asked again");
    phrase.get(language).to_owned()
}

pub fn scenario_added(language: Language) -> String {
    let phrase =
        Phrase::new("情景已加入情景库，点它就能开始", "The scenario is in the gallery: click it to begin");
    phrase.get(language).to_owned()
}

pub fn cannot_show(path: &Path, language: Language) -> String {
    let path = path.display();
    match language {
        Language::Zh => format!("系统打不开它，请到这里找：{path}"),
        Language::En => format!("The system cannot open it. You find it here: {path}"),
    }
}

/// A file had problems; `opened` says whether it opened all the same.
pub fn problems_in(path: &Path, count: usize, opened: bool, language: Language) -> String {
    let name = file_name(path);
    match (language, opened) {
        (Language::Zh, true) => format!("{name} 已打开，有 {count} 处提醒"),
        (Language::Zh, false) => format!("{name} 打不开：有 {count} 个问题。文件没有被改动。"),
        (Language::En, true) => format!("{name} is open, with {count} remarks"),
        (Language::En, false) => format!("{name} does not open: {count} problems. The file was not touched."),
    }
}
