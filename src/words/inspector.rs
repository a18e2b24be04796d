//! The inspector: fields of a touchpoint, of a moment of truth, of marks.

use super::Phrase;
use crate::edit::MomentField;
use crate::model::{Language, MarkKind};

pub const NAME: Phrase = Phrase::new("触点名称", "Touchpoint");
pub const SHORT: Phrase = Phrase::new("地图上的短名", "Short name on the map");
pub const CHANNEL: Phrase = Phrase::new("渠道", "Channel");
pub const ACTION: Phrase = Phrase::new("客户做什么", "What the customer does");
pub const EXPECTATION: Phrase = Phrase::new("客户期待什么", "What the customer expects");
pub const THOUGHT: Phrase = Phrase::new("客户心里想什么", "What the customer thinks");
pub const NOTE: Phrase = Phrase::new("备注", "Note");
pub const FRONTSTAGE: Phrase = Phrase::new("前台部门", "Frontstage departments");
pub const BACKSTAGE: Phrase = Phrase::new("后台部门", "Backstage departments");
pub const SUPPORT: Phrase = Phrase::new("支持部门", "Support departments");
pub const PUT_IN: Phrase = Phrase::new("＋ 部门", "+ Department");
pub const MOVE_LEFT: Phrase = Phrase::new("← 前移", "← Move");
pub const MOVE_RIGHT: Phrase = Phrase::new("后移 →", "Move →");
pub const DELETE: Phrase = Phrase::new("删除触点", "Delete");
pub const STAGE_NAME: Phrase = Phrase::new("阶段名称", "Stage name");
pub const ADD_STAGE: Phrase = Phrase::new("＋ 阶段", "+ Stage");
pub const DELETE_STAGE: Phrase = Phrase::new("删除阶段", "Delete stage");
pub const STAGE_LEFT: Phrase = Phrase::new("阶段前移", "Stage ←");
pub const STAGE_RIGHT: Phrase = Phrase::new("阶段后移", "Stage →");
pub const NOTHING_SELECTED: Phrase = Phrase::new(
    "点一下地图上的一列，在这里查看和修改。",
    "Click a column of the map to see and edit it here.",
);
pub const NO_MOMENT_YET: Phrase = Phrase::new(
    "关键时刻是客户形成印象、做出决定的一刻。选中一列按 M，或点上面的「关键时刻」再点一列。",
    "A moment of truth is where the customer forms an impression and decides. Select a column and press M, or click the tool above and then a column.",
);
pub const REASON: Phrase = Phrase::new("为什么标在这里？", "Why here?");

pub const fn mark_name(kind: MarkKind) -> Phrase {
    match kind {
        MarkKind::Peak => Phrase::new("最高", "Highest"),
        MarkKind::Pit => Phrase::new("最低", "Lowest"),
        MarkKind::End => Phrase::new("终点", "End"),
        MarkKind::Moment => Phrase::new("关键时刻", "Moment of truth"),
    }
}

/// How the rule finds a mark, for the tool's tooltip.
pub fn mark_rule(kind: MarkKind) -> Phrase {
    match kind {
        MarkKind::Peak => Phrase::new(
            "按规则：分数最高的触点，同分取后一个。要标在别处：点这里，再点一列。快捷键 P",
            "By rule the highest score; of equal ones the later. To mark another: click here, then a column. Key P",
        ),
        MarkKind::Pit => Phrase::new(
            "按规则：分数最低的触点，同分取后一个。要标在别处：点这里，再点一列。快捷键 V",
            "By rule the lowest score; of equal ones the later. To mark another: click here, then a column. Key V",
        ),
        MarkKind::End => Phrase::new(
            "按规则：旅程边界内最后一个触点。换一个终点，记忆分会跟着变。快捷键 E",
            "By rule the last touchpoint inside the journey. Another end changes the remembered score. Key E",
        ),
        MarkKind::Moment => Phrase::new(
            "最多三个。点这里再点一列，或把它拖到一列上。快捷键 M",
            "Up to three. Click here, then a column, or drag it onto one. Key M",
        ),
    }
}

/// Where the rule would have put a mark that the group set elsewhere.
pub fn by_group(kind: MarkKind, rule: Option<usize>, language: Language) -> String {
    let name = mark_name(kind).get(language);
    match (rule, language) {
        (Some(number), Language::Zh) => format!("{name}由你们组标在这里；按规则是触点 {number}。"),
        (None, Language::Zh) => format!("{name}由你们组标在这里。"),
        (Some(number), Language::En) => {
            format!("{name}: set here by your group. By rule it is touchpoint {number}.")
        }
        (None, Language::En) => format!("{name}: set here by your group."),
    }
}

/// Takes a moment of truth off the selected touchpoint.
pub const TAKE_OFF: Phrase = Phrase::new("取下关键时刻", "Take off this moment of truth");
pub const BACK_TO_RULE: Phrase = Phrase::new("按规则来", "Use the rule");

pub fn moment_field(field: MomentField) -> Phrase {
    match field {
        MomentField::Who => Phrase::new("谁", "Who"),
        MomentField::Situation => Phrase::new("在什么状况下", "In what situation"),
        MomentField::Feeling => Phrase::new("感受到什么", "Feels what"),
        MomentField::Explore => Phrase::new("探索", "Explore"),
        MomentField::Offer => Phrase::new("提议", "Offer"),
        MomentField::Act => Phrase::new("行动", "Act"),
        MomentField::Confirm => Phrase::new("确认", "Confirm"),
    }
}

pub fn moment_hint(field: MomentField) -> Phrase {
    match field {
        MomentField::Who => Phrase::new("例：等了很久的急用钱客户", "E.g. someone in a hurry"),
        MomentField::Situation => Phrase::new("例：被拒绝的那一刻", "E.g. when refused"),
        MomentField::Feeling => Phrase::new("例：愤怒、被耍", "E.g. angry, made a fool of"),
        MomentField::Explore => Phrase::new("先问清他的心情和需要", "Ask what they feel and need"),
        MomentField::Offer => Phrase::new("给出合适的建议", "Offer what fits"),
        MomentField::Act => Phrase::new("兑现承诺", "Keep the promise"),
        MomentField::Confirm => Phrase::new("怎样知道他放心了？", "How will you know it worked?"),
    }
}

/// `柜面办理 · 7 / 13`.
pub fn place(stage: &str, number: usize, n: usize, language: Language) -> String {
    super::screen::joined(&[stage, &format!("{number} / {n}")], language)
}
