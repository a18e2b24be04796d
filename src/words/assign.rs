//! The assign step: legend, problems, load.

use super::Phrase;
use crate::model::{Language, Role};

pub fn role(role: Role) -> Phrase {
    match role {
        Role::A | Role::AR => Phrase::new("当责，只有一个", "accountable (one)"),
        Role::R => Phrase::new("执行", "responsible"),
        Role::S => Phrase::new("支持", "support"),
        Role::C => Phrase::new("咨询", "consulted"),
        Role::I => Phrase::new("知会", "informed"),
    }
}

pub const LOAD: Phrase = Phrase::new("负荷", "Load");
pub const NO_PROBLEMS: Phrase =
    Phrase::new("没有问题，每个触点都有人当责", "No problems: every touchpoint has its owner");
pub const BEGIN: Phrase = Phrase::new("先给每个触点定一个当责部门", "First give every touchpoint one owner");
pub const BEGIN_HOW: Phrase = Phrase::new(
    "点一格在 A R S C I 之间轮换，或用方向键移动、按字母填写。从关键时刻开始最值得。",
    "Click a cell to go through A R S C I, or move with the arrows and type the letter. Begin with the moments of truth.",
);
pub const ADD_DEPARTMENT: Phrase = Phrase::new("＋ 部门", "+ Department");
pub const NEW_DEPARTMENT: Phrase = Phrase::new("新部门", "New department");
pub const NAME: Phrase = Phrase::new("部门名称", "Department");
pub const SHORT: Phrase = Phrase::new("短名", "Short name");
pub const COLOR: Phrase = Phrase::new("颜色", "Colour");
pub const PALETTE_COLOR: Phrase = Phrase::new("用默认颜色", "Use the standard colour");
pub const DELETE: Phrase = Phrase::new("删除部门", "Delete department");
pub const NO_DEPARTMENTS: Phrase = Phrase::new(
    "还没有部门。先添加一个，再把它填到格子里。",
    "No departments yet. Add one, then fill the cells.",
);
/// One of the colours to choose from, for screen readers.
pub fn swatch(number: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("颜色 {number}"),
        Language::En => format!("Colour {number}"),
    }
}

/// The matrix as a whole, for screen readers.
pub const MATRIX: Phrase = Phrase::new("分工表", "Assignments");
pub const KEY_MOVE: Phrase = Phrase::new("移动", "move");
pub const KEY_FILL: Phrase = Phrase::new("填写", "fill");
pub const KEY_CLEAR: Phrase = Phrase::new("清空", "clear");
pub const KEY_NEXT: Phrase = Phrase::new("下一个问题", "next problem");
pub const ARROWS: Phrase = Phrase::new("方向键", "Arrows");
pub const BACKSPACE: Phrase = Phrase::new("退格", "Backspace");

pub fn problems(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::Zh, _) => format!("还有 {count} 个问题"),
        (Language::En, 1) => "1 problem left".to_owned(),
        (Language::En, _) => format!("{count} problems left"),
    }
}

/// The name of a cell for screen readers and tests: `客服 · 1 拨打客服热线: A`.
pub fn cell(department: &str, touchpoint: &str, role: Option<Role>, language: Language) -> String {
    let letters = role.map_or("–", Role::letters);
    match language {
        Language::Zh => format!("{department}：{touchpoint} {letters}"),
        Language::En => format!("{department}: {touchpoint} {letters}"),
    }
}

/// One sentence on who carries most.
pub fn heaviest(department: &str, load: usize, accountable: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{department}最重：{load} 项里 {accountable} 项当责。"),
        Language::En => format!("{department} carries most: {load} parts, accountable for {accountable}."),
    }
}

/// Asked before a department that is used goes.
pub fn uses(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::Zh, 0) => "还没有用在任何触点上。".to_owned(),
        (Language::Zh, _) => format!("用在 {count} 个触点上；删除后可以撤销。"),
        (Language::En, 0) => "Not used at any touchpoint.".to_owned(),
        (Language::En, 1) => "Used at 1 touchpoint; deleting can be undone.".to_owned(),
        (Language::En, _) => format!("Used at {count} touchpoints; deleting can be undone."),
    }
}

/// Sentences stand side by side in Chinese and are parted by a blank in English.
pub fn between_sentences(language: Language) -> &'static str {
    match language {
        Language::Zh => "",
        Language::En => " ",
    }
}
