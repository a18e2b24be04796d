//! What is told at the foot of the window: what was done, and why something could not be.

use super::Phrase;
use crate::edit::Refusal;
use crate::files::problem::Located;
use crate::model::Language;
use crate::model::labels::safe_label;
use std::path::{Path, PathBuf};

pub const OPEN: Phrase = Phrase::new("打开", "Open");
pub const SHOW_FOLDER: Phrase = Phrase::new("打开所在文件夹", "Show in folder");
pub const DETAILS: Phrase = Phrase::new("查看", "Details");
pub const CLOSE: Phrase = Phrase::new("关闭提示", "Dismiss");
pub const PROBLEMS: Phrase = Phrase::new("文件里的问题", "Problems in the file");
pub const EDIT_FILE: Phrase = Phrase::new("用文本编辑器打开", "Open in a text editor");
pub const COPY_PROBLEMS: Phrase = Phrase::new("复制清单", "Copy the list");
/// Above the list: how it is read.
pub const HOW_TO_MEND: Phrase = Phrase::new(
    "灰底的是文件里的那一行。在文本编辑器里改好、保存，再打开一次。",
    "On grey: the line as it stands in the file. Mend it in a text editor, save, and open the file again.",
);

pub fn refusal(refusal: Refusal, language: Language) -> String {
    let phrase = match refusal {
        Refusal::TooManyMoments => Phrase::new("只能选 3 个，先取下一个", "Only three: take one off first"),
        Refusal::Missing => Phrase::new("它已经不在这张工作单里了", "It is no longer in this worksheet"),
        Refusal::Taken => Phrase::new("它的编号已经用过了", "Its id is taken already"),
        Refusal::EmptyName => Phrase::new("名称不能为空", "A name cannot be empty"),
        Refusal::TooManyBallots => {
            Phrase::new("最多 12 位成员各自打分", "At most 12 members can score alone")
        }
        Refusal::StaysOpen => Phrase::new("第一步不能关闭", "The first step cannot be closed"),
        Refusal::OffScale => {
            Phrase::new("数字超出范围，或没有这一天", "A number is off its scale, or there is no such day")
        }
        Refusal::LastStage => Phrase::new("至少要留一个阶段", "A journey needs at least one stage"),
    };
    phrase.get(language).to_owned()
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| safe_label(&name.to_string_lossy()).into_owned()).unwrap_or_default()
}

fn whole(path: &Path) -> String {
    safe_label(&path.to_string_lossy()).into_owned()
}

/// One export by its name, several by their kinds: their names differ in nothing else.
pub fn exported(files: &[PathBuf], language: Language) -> String {
    let (count, name) = (files.len(), files.first().map(|path| file_name(path)).unwrap_or_default());
    let names: Vec<String> = files.iter().map(|path| file_name(path)).collect();
    let alike = |at: usize| names.iter().all(|other| other.get(..at) == name.get(..at));
    let base = name.rmatch_indices('.').map(|(at, _)| at + 1).find(|at| alike(*at)).unwrap_or(0);
    let kinds: Vec<&str> = names.iter().filter_map(|name| name.get(base..)).collect();
    match language {
        Language::Zh if count > 1 => format!("已导出 {count} 个文件：{}", kinds.join("、")),
        Language::Zh => format!("已导出 {name}"),
        Language::En if count > 1 => format!("Exported {count} files: {}", kinds.join(", ")),
        Language::En => format!("Exported {name}"),
    }
}

/// Messages that wait under the one that is shown.
pub fn more(count: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("还有 {count} 条"),
        Language::En => format!("{count} more"),
    }
}

pub fn handed_in(path: &Path, language: Language) -> String {
    let path = whole(path);
    match language {
        Language::Zh => format!("作业已存到 {path}"),
        Language::En => format!("Handed in: {path}"),
    }
}

/// A worksheet that is no longer on the screen could not be saved.
pub fn not_saved(path: &Path, reason: &str, language: Language) -> String {
    let name = file_name(path);
    match language {
        Language::Zh => format!("{name} 未保存：{reason}"),
        Language::En => format!("{name} is NOT saved: {reason}"),
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
    let path = whole(path);
    match language {
        Language::Zh => format!("系统打不开它，请到这里找：{path}"),
        Language::En => format!("The system cannot open it. You find it here: {path}"),
    }
}

/// A file had problems; `opened` says whether it opened all the same.
pub fn problems_in(path: &Path, problems: &[Located], opened: bool, language: Language) -> String {
    let name = file_name(path);
    let count = problems.len();
    let said = match (language, opened) {
        (Language::Zh, true) => format!("{name} 已打开，有 {count} 处提醒"),
        (Language::Zh, false) => format!("{name} 打不开：有 {count} 个问题。文件没有被改动。"),
        (Language::En, true) if count == 1 => format!("{name} is open, with 1 remark"),
        (Language::En, true) => format!("{name} is open, with {count} remarks"),
        (Language::En, false) if count == 1 => {
            format!("{name} does not open: 1 problem. The file was not touched.")
        }
        (Language::En, false) => format!("{name} does not open: {count} problems. The file was not touched."),
    };
    // The first of them says most often what to do.
    match problems.iter().find(|problem| problem.is_error() != opened) {
        Some(first) => format!("{said}\n{}", first_of(first, language)),
        None => said,
    }
}

/// One problem in a line.
pub fn first_of(problem: &Located, language: Language) -> String {
    let (place, text) = (problem.place(language), problem.problem.text(language));
    match (language, place.as_str()) {
        (_, "") => text,
        (Language::Zh, place) => format!("{place}：{text}"),
        (Language::En, place) => {
            let mut place = place.to_owned();
            place.get_mut(..1).map(str::make_ascii_uppercase);
            format!("{place}: {text}")
        }
    }
}

/// All problems of a file, to be sent to somebody.
pub fn copied_problems(path: &Path, problems: &[Located], language: Language) -> String {
    let each = problems.iter().map(|problem| problem.copied(language));
    std::iter::once(whole(path)).chain(each).collect::<Vec<_>>().join("\n\n")
}

/// The worksheet is open to be read only.
pub fn read_only(language: Language) -> String {
    let phrase = Phrase::new(
        "只读打开：另一个窗口正在用它。要修改，请点上方的“在副本里继续”。",
        "Open to read only: another window has it. To change it, go on in a copy (at the top).",
    );
    phrase.get(language).to_owned()
}

/// The open file went away.
pub fn gone(path: &Path, language: Language) -> String {
    let name = file_name(path);
    match language {
        Language::Zh => format!("{name} 被移走或删除了。内容还在这里，下次保存会重新写出来。"),
        Language::En => format!(
            "{name} was moved or deleted. Your work is here and will be written again at the next save."
        ),
    }
}
