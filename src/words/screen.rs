//! Words of the frame around the steps: gallery, top bar, group, saved state, settings.

use super::Phrase;
use crate::model::{CustomerKind, Group, Language};

pub const PROGRAM: Phrase = Phrase::new("峰值时刻", "Peak Moments");
pub const PROGRAM_OTHER: Phrase = Phrase::new("Peak Moments", "峰值时刻");
pub const MENU: Phrase = Phrase::new("菜单", "Menu");
pub const TO_RESULTS: Phrase = Phrase::new("导出成果", "Export");

pub const SAVING: Phrase = Phrase::new("正在保存…", "Saving…");

pub fn saved_at(time: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("已保存 {time}"),
        Language::En => format!("Saved {time}"),
    }
}

pub fn not_saved(reason: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("未保存：{reason}"),
        Language::En => format!("NOT saved: {reason}"),
    }
}

pub fn switch_to(language: Language) -> &'static str {
    match language {
        Language::Zh => "切换到中文 (Ctrl+L)",
        Language::En => "Switch to English (Ctrl+L)",
    }
}

pub const OUR_GROUP: Phrase = Phrase::new("我们组", "Our group");
pub const GROUP_NUMBER: Phrase = Phrase::new("组号", "No.");
pub const GROUP_NAME: Phrase = Phrase::new("组名", "Group name");
pub const GROUP_NAME_HINT: Phrase = Phrase::new("给小组起个名字", "Name your group");
pub const MEMBERS: Phrase = Phrase::new("组员", "Members");
pub const MEMBERS_HINT: Phrase =
    Phrase::new("姓名用空格或顿号隔开，也可以整列粘贴", "Names with commas between, or a pasted list");
pub const MORE_MEMBERS_HINT: Phrase = Phrase::new("再加一位", "One more");
/// Over the chip of a member.
pub const CORRECT_NAME: Phrase = Phrase::new("点一下改名字", "Click to correct the name");

pub fn people(n: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{n} 人"),
        Language::En if n == 1 => "1 person".to_owned(),
        Language::En => format!("{n} people"),
    }
}

/// The cross on the chip of a member.
pub fn remove_person(name: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("去掉{name}"),
        Language::En => format!("Remove {name}"),
    }
}

/// The field in which the name of a member is corrected.
pub fn name_of(name: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{name}的名字"),
        Language::En => format!("Name of {name}"),
    }
}

/// `第 3 组 · 星火组`; what is missing is left out.
pub fn group_line(group: &Group, language: Language) -> String {
    let number = match (group.number, language) {
        (0, _) => String::new(),
        (number, Language::Zh) => format!("第 {number} 组"),
        (number, Language::En) => format!("Group {number}"),
    };
    let line = joined(&[&number, &group.name], language);
    if line.is_empty() { OUR_GROUP.get(language).to_owned() } else { line }
}

/// The parts that are not empty, with a dot between.
pub fn joined(parts: &[&str], language: Language) -> String {
    let dot = match language {
        Language::Zh => " · ",
        Language::En => " \u{2022} ",
    };
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(dot)
}

pub fn list_separator(language: Language) -> &'static str {
    match language {
        Language::Zh => "、",
        Language::En => ", ",
    }
}

pub fn customer_kind(kind: CustomerKind) -> Phrase {
    match kind {
        CustomerKind::External => Phrase::new("外部客户", "External customer"),
        CustomerKind::Internal => Phrase::new("内部客户", "Internal customer"),
    }
}

pub mod gallery {
    //! The first screen.

    use crate::files::home::ListedKind;
    use crate::model::Language;
    use crate::words::Phrase;

    pub const OPEN: Phrase = Phrase::new("打开文件…", "Open a file…");
    pub const SETTINGS: Phrase = Phrase::new("设置", "Settings");
    pub const READING: Phrase = Phrase::new("正在读取以前的作业…", "Looking for your worksheets…");
    pub const CONTINUE: Phrase = Phrase::new("继续", "Continue");
    pub const CONTINUE_ABOVE: Phrase = Phrase::new("接着上次", "Pick up where you left off");
    pub const MORE_RECENT: Phrase = Phrase::new("更早的…", "Earlier…");
    pub const CHOOSE: Phrase = Phrase::new("选一个情景开始", "Choose a scenario to begin");
    pub const START: Phrase = Phrase::new("开始 →", "Start →");
    pub const START_WARM_UP: Phrase = Phrase::new("开始热身", "Start the warm-up");
    pub const FIRST_TIME: Phrase = Phrase::new(
        "第一次用？先热身 5 分钟：打车赶高铁",
        "New here? Warm up for 5 minutes: a taxi to the train",
    );
    pub const WARM_UP_LINE: Phrase =
        Phrase::new("6 个触点，边做边会，不用看说明", "6 touchpoints, learn by doing, nothing to read");
    pub const DROP_HERE: Phrase = Phrase::new("松开鼠标即可打开", "Let go to open");

    /// What a file is among others of the same work; nothing where the group works in it.
    pub const fn kind(kind: ListedKind) -> Option<Phrase> {
        match kind {
            ListedKind::Own => None,
            ListedKind::Copy => Some(Phrase::new("副本", "Copy")),
            ListedKind::HandedIn => Some(Phrase::new("交作业的那份", "Handed in")),
            ListedKind::Twin => {
                Some(Phrase::new("同一张工作单的另一个文件", "The same worksheet in another file"))
            }
        }
    }

    pub fn changed(when: &str, language: Language) -> String {
        match language {
            Language::Zh => format!("{when} 改过"),
            Language::En => format!("changed {when}"),
        }
    }

    pub fn in_folder(folder: &str, language: Language) -> String {
        match language {
            Language::Zh => format!("在 {folder}"),
            Language::En => format!("in {folder}"),
        }
    }

    pub fn all(count: usize, language: Language) -> String {
        match language {
            Language::Zh => format!("全部 {count}"),
            Language::En => format!("All {count}"),
        }
    }

    pub fn external(count: usize, language: Language) -> String {
        match language {
            Language::Zh => format!("外部客户 {count}"),
            Language::En => format!("External {count}"),
        }
    }

    pub fn internal(count: usize, language: Language) -> String {
        match language {
            Language::Zh => format!("内部客户 {count}"),
            Language::En => format!("Internal {count}"),
        }
    }

    /// Number and unit of a card's foot, apart, because the number is bold.
    pub fn minutes(language: Language) -> &'static str {
        match language {
            Language::Zh => "分钟",
            Language::En => "min",
        }
    }

    pub fn touchpoints(language: Language) -> &'static str {
        match language {
            Language::Zh => "个触点",
            Language::En => "touchpoints",
        }
    }

    pub fn stages(language: Language) -> &'static str {
        match language {
            Language::Zh => "个阶段",
            Language::En => "stages",
        }
    }

    pub const DOES_NOT_OPEN: Phrase = Phrase::new("打不开，可看以前的版本", "Does not open");

    /// `已打分 7 / 13`.
    pub fn scored(scored: usize, n: usize, language: Language) -> String {
        match language {
            Language::Zh => format!("已打分 {scored} / {n}"),
            Language::En => format!("{scored} of {n} scored"),
        }
    }
}

pub mod settings {
    //! The settings dialog.

    use crate::words::Phrase;

    pub const LANGUAGE: Phrase = Phrase::new("语言", "Language");
    pub const THEME: Phrase = Phrase::new("外观", "Appearance");
    pub const LIGHT: Phrase = Phrase::new("浅色（适合投影）", "Light (for projectors)");
    pub const DARK: Phrase = Phrase::new("深色", "Dark");
    pub const AS_SYSTEM: Phrase = Phrase::new("跟随系统", "As the system");
    pub const HOME: Phrase = Phrase::new("工作单保存在", "Worksheets are kept in");
    pub const SHOW: Phrase = Phrase::new("打开文件夹", "Open the folder");
}
