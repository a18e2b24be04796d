//! Words of the page of the groups: who is in the class, and how a roster becomes groups.

use super::Phrase;
use crate::files::prepare::Prepared;
use crate::model::Language;
use crate::model::labels::safe_label;
use crate::model::roster::{ColumnRole, Dealing};
use std::path::Path;

pub const THE_CLASS: Phrase = Phrase::new("这个班", "The class");
pub const NAME: Phrase = Phrase::new("班级名称", "Name of the class");
pub const NAME_HINT: Phrase = Phrase::new("例如：网点体验第 3 期", "Such as: Branches, course 3");
pub const COMPANY: Phrase = Phrase::new("公司", "Company");
pub const TRAINER: Phrase = Phrase::new("讲师", "Trainer");
pub const DATE: Phrase = Phrase::new("日期", "Date");
pub const DATE_HINT: Phrase = Phrase::new("例如 2026-12-01", "Such as 2026-12-01");
pub const BAD_DATE: Phrase = Phrase::new("请写成 2026-12-01 这样", "Write it like 2026-12-01");
pub const SCENARIO: Phrase = Phrase::new("情景", "Scenario");
pub const CHOOSE_SCENARIO: Phrase = Phrase::new("选今天的情景", "Choose the scenario of the day");

pub const ADD_GROUP: Phrase = Phrase::new("添加一个小组", "Add a group");
pub const ROSTER: Phrase = Phrase::new("粘贴名单…", "Paste a roster…");
pub const PREPARE: Phrase = Phrase::new("给每组写一份工作单", "Write a worksheet for each group");
pub const PREPARE_WHY: Phrase = Phrase::new(
    "写到班级文件旁边的文件夹里，组号、组名、组员已经填好，发给各组就能开始。已有的文件不动。",
    "Into a folder beside the class file, with number, name and members filled in, ready for the groups' computers. Files that are there stay.",
);
pub const NEW_CLASS: Phrase = Phrase::new("新建班级", "New class");
pub const OPEN_CLASS: Phrase = Phrase::new("打开班级…", "Open a class…");
pub const REMOVE_GROUP: Phrase = Phrase::new("去掉这个小组", "Remove this group");
pub const BAD_NUMBER: Phrase = Phrase::new("1 到 999", "1 to 999");
pub const TWICE: Phrase = Phrase::new("组号重了", "This number is there twice");
pub const NO_MEMBERS: Phrase = Phrase::new("还没有组员", "No members yet");

pub const EMPTY: Phrase = Phrase::new("还没有小组", "No groups yet");
pub const EMPTY_HOW: Phrase = Phrase::new(
    "从 Excel 复制名单，在这里粘贴；也可以一组一组添加。不填也能上课：各组交来的工作单里有组号和组名。",
    "Copy your roster from Excel and paste it here, or add group after group. You can do without: the worksheets that groups hand in carry their numbers and names.",
);

pub const PASTE_HERE: Phrase = Phrase::new(
    "把 Excel 里的名单粘贴到这里，带不带表头都行",
    "Paste the roster from Excel here, with or without its headings",
);
pub const COLUMNS: Phrase = Phrase::new("每一列是什么", "What each column is");
pub const BY_ROSTER: Phrase = Phrase::new("按名单里的组", "As the roster says");
pub const N_GROUPS: Phrase = Phrase::new("分成几组", "How many groups");
pub const PREVIEW: Phrase = Phrase::new("会分成这样", "This is what it makes");
pub const USE: Phrase = Phrase::new("用这份分组", "Use these groups");
pub const REPLACES: Phrase =
    Phrase::new("会换掉现在的小组，可以撤销", "It takes the place of the groups here; undo brings them back");
pub const CANCEL: Phrase = Phrase::new("取消", "Cancel");

pub const NO_GROUPS: Phrase = Phrase::new("先添加小组，再写工作单", "Add the groups first");
pub const NO_SCENARIO: Phrase =
    Phrase::new("先选今天的情景，再写工作单", "Choose the scenario of the day first");

pub const fn role(role: ColumnRole) -> Phrase {
    match role {
        ColumnRole::Name => Phrase::new("姓名", "Name"),
        ColumnRole::GivenName => Phrase::new("名", "Given name"),
        ColumnRole::FamilyName => Phrase::new("姓", "Family name"),
        ColumnRole::Group => Phrase::new("组", "Group"),
        ColumnRole::Department => Phrase::new("部门", "Department"),
        ColumnRole::LeftOut => Phrase::new("不要", "Left out"),
    }
}

pub const ROLES: [ColumnRole; 6] = [
    ColumnRole::Name,
    ColumnRole::FamilyName,
    ColumnRole::GivenName,
    ColumnRole::Group,
    ColumnRole::Department,
    ColumnRole::LeftOut,
];

pub const fn dealing(dealing: Dealing) -> Phrase {
    match dealing {
        Dealing::Mixed => Phrase::new("部门打散", "Departments mixed"),
        Dealing::InTurn => Phrase::new("轮流分", "In turn"),
        Dealing::InBlocks => Phrase::new("按顺序分段", "In blocks"),
    }
}

/// What a column of the roster is called: its heading, or its place from 1.
pub fn column(place: usize, heading: &str, language: Language) -> String {
    match language {
        _ if !heading.is_empty() => safe_label(heading).into_owned(),
        Language::Zh => format!("第 {place} 列"),
        Language::En => format!("Column {place}"),
    }
}

/// How many people were read and what was not taken.
pub fn read(n: usize, n_private: usize, language: Language) -> String {
    match (language, n_private) {
        (Language::Zh, 0) => format!("读到 {n} 人"),
        (Language::Zh, _) => {
            format!("读到 {n} 人；电话、邮箱、证件号等 {n_private} 处没有读，也不会保存")
        }
        (Language::En, 0) => format!("{n} people"),
        (Language::En, _) => format!(
            "{n} people; {n_private} telephone numbers, addresses or ids were not taken and are kept nowhere"
        ),
    }
}

/// People whose group the roster does not say.
pub fn without_group(n: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{n} 人没写组，放进人最少的组"),
        Language::En => format!("{n} without a group go to the smallest"),
    }
}

pub fn namesakes(names: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("同名：{names}。是两个人就不用管。"),
        Language::En => format!("The same name twice: {names}. Leave it if they are two people."),
    }
}

/// `6 组，36 人`.
pub fn size(n_groups: usize, n_people: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{n_groups} 组，{n_people} 人"),
        Language::En => format!("{n_groups} groups, {n_people} people"),
    }
}

/// What became of the worksheets that were written for the groups.
pub fn prepared(folder: &Path, prepared: &Prepared, language: Language) -> String {
    let folder = folder.display().to_string();
    let folder = safe_label(&folder);
    let (written, there, failed) = (prepared.written.len(), prepared.there.len(), prepared.failed.len());
    let mut told = match language {
        Language::Zh => format!("写好 {written} 份工作单：{folder}"),
        Language::En => format!("{written} worksheets written: {folder}"),
    };
    if there > 0 {
        told.push_str(&match language {
            Language::Zh => format!("；{there} 份已经在那里，没有动"),
            Language::En => format!("; {there} were there already and stay"),
        });
    }
    if let Some(error) = prepared.error.as_ref().filter(|_| failed > 0) {
        let reason = error.text(language);
        told.push_str(&match language {
            Language::Zh => format!("；{failed} 份没写成：{reason}"),
            Language::En => format!("; {failed} could not be written: {reason}"),
        });
    }
    told
}
