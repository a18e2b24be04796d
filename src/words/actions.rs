//! The entries of the menu, and the names of steps that can be undone.

use super::Phrase;
use crate::edit::{Edit, TouchpointField};
use crate::model::{Language, MarkKind};

pub const GALLERY: Phrase = Phrase::new("回到情景库", "Back to the scenarios");
pub const OPEN: Phrase = Phrase::new("打开文件…", "Open a file…");
pub const SAVE: Phrase = Phrase::new("保存", "Save");
pub const SAVE_AS: Phrase = Phrase::new("另存为…", "Save as…");
pub const HAND_IN: Phrase = Phrase::new("交作业…", "Hand in…");
pub const EARLIER: Phrase = Phrase::new("历史版本…", "Earlier versions…");
pub const STEPS: Phrase = Phrase::new("开放与关闭步骤…", "Open and close steps…");
pub const UNDO: Phrase = Phrase::new("撤销", "Undo");
pub const REDO: Phrase = Phrase::new("重做", "Redo");
pub const AGENDA: Phrase = Phrase::new("课程安排", "Agenda and clocks");
pub const ZOOM_IN: Phrase = Phrase::new("放大地图", "Zoom in");
pub const ZOOM_OUT: Phrase = Phrase::new("缩小地图", "Zoom out");
pub const FIT: Phrase = Phrase::new("适合宽度", "Fit the width");
pub const PRESENT: Phrase = Phrase::new("投影演示", "Present");
pub const CONSOLE: Phrase = Phrase::new("讲师控制台", "Trainer's console");
pub const SWITCH_LANGUAGE: Phrase = Phrase::new("English", "中文");
/// In the top bar, where there is little room.
pub const SWITCH_LANGUAGE_SHORT: Phrase = Phrase::new("EN", "中文");
pub const SWITCH_THEME: Phrase = Phrase::new("浅色 / 深色", "Light / dark");
pub const KEYS: Phrase = Phrase::new("键盘快捷键", "Keyboard shortcuts");
pub const SETTINGS: Phrase = Phrase::new("设置", "Settings");
pub const QUIT: Phrase = Phrase::new("退出", "Quit");

/// `Undo: score`.
pub fn undo_of(edit: Option<&Edit>, language: Language) -> String {
    with_label(UNDO, edit, language)
}

/// `Redo: score`.
pub fn redo_of(edit: Option<&Edit>, language: Language) -> String {
    with_label(REDO, edit, language)
}

fn with_label(action: Phrase, edit: Option<&Edit>, language: Language) -> String {
    let name = action.get(language);
    match (edit, language) {
        (None, _) => name.to_owned(),
        (Some(edit), Language::Zh) => format!("{name}：{}", label(edit).zh),
        (Some(edit), Language::En) => format!("{name}: {}", label(edit).en),
    }
}

/// What a step did, in a few words.
pub fn label(edit: &Edit) -> Phrase {
    match edit {
        Edit::SetGroup(_) => Phrase::new("组员信息", "group details"),
        Edit::SetNotes(_) => Phrase::new("小组总结", "closing notes"),
        Edit::SetScore { score: Some(_), .. } => Phrase::new("打分", "score"),
        Edit::SetScore { score: None, .. } => Phrase::new("清除分数", "clear score"),
        Edit::AddBallot { .. } => Phrase::new("开始各自打分", "begin scoring alone"),
        Edit::SetVote { .. } => Phrase::new("个人打分", "a member's score"),
        Edit::SetBallotName { .. } => Phrase::new("成员名字", "a member's name"),
        Edit::RemoveBallot { .. } => Phrase::new("删除一位成员的分", "remove a member's scores"),
        Edit::RemoveBallotNames => Phrase::new("去掉名字", "remove names"),
        Edit::RemoveBallots => Phrase::new("删除全部个人分数", "remove all individual scores"),
        Edit::SetClosed(_) => Phrase::new("开放与关闭步骤", "open and close steps"),
        Edit::SetTouchpointText { field, .. } => match field {
            TouchpointField::Name | TouchpointField::Short => Phrase::new("触点改名", "rename touchpoint"),
            TouchpointField::Channel => Phrase::new("修改渠道", "edit channel"),
            TouchpointField::Action => Phrase::new("修改行为", "edit action"),
            TouchpointField::Expectation => Phrase::new("修改期待", "edit expectation"),
            TouchpointField::Thought => Phrase::new("修改想法", "edit thought"),
            TouchpointField::Note => Phrase::new("修改备注", "edit note"),
        },
        Edit::AddTouchpoint { .. } => Phrase::new("添加触点", "add touchpoint"),
        Edit::RemoveTouchpoint { .. } => Phrase::new("删除触点", "delete touchpoint"),
        Edit::MoveTouchpoint { .. } => Phrase::new("移动触点", "move touchpoint"),
        Edit::AddStage { .. } => Phrase::new("添加阶段", "add stage"),
        Edit::RenameStage { .. } => Phrase::new("阶段改名", "rename stage"),
        Edit::RemoveStage { .. } => Phrase::new("删除阶段", "delete stage"),
        Edit::MoveStage { .. } => Phrase::new("移动阶段", "move stage"),
        Edit::SetMark { kind, .. } => match kind {
            MarkKind::Peak => Phrase::new("标记最高", "mark highest"),
            MarkKind::Pit => Phrase::new("标记最低", "mark lowest"),
            MarkKind::End | MarkKind::Moment => Phrase::new("标记终点", "mark end"),
        },
        Edit::AddMoment { .. } => Phrase::new("标记关键时刻", "mark moment of truth"),
        Edit::RemoveMoment { .. } => Phrase::new("取下关键时刻", "remove moment of truth"),
        Edit::SetMomentText { .. } => Phrase::new("填写关键时刻", "moment of truth card"),
        Edit::SetRole { .. } => Phrase::new("部门分工", "assignment"),
        Edit::SetInvolved { .. } => Phrase::new("前后台部门", "department in a lane"),
        Edit::SetLinks(_) => Phrase::new("内部客户", "internal customers"),
        Edit::SetCollaboration(_) => Phrase::new("协作流程", "collaboration"),
        Edit::SetTouchpointKano { .. } | Edit::SetKano(_) => Phrase::new("KANO 分类", "KANO"),
        Edit::SetTouchpointGap { .. } => Phrase::new("差距成因", "cause of a pit"),
        Edit::SetObstacles { .. } => Phrase::new("障碍与策略", "obstacles"),
        Edit::SetServqual(_) | Edit::SetServqualWeights(_) => Phrase::new("SERVQUAL 评分", "SERVQUAL"),
        Edit::SetRedesign(_) | Edit::SetBudget(_) => Phrase::new("改造", "redesign"),
        Edit::SetActions(_) => Phrase::new("行动计划", "action plan"),
        Edit::AddDepartment { .. } => Phrase::new("添加部门", "add department"),
        Edit::SetDepartmentText { .. } => Phrase::new("部门改名", "rename department"),
        Edit::SetDepartmentColor { .. } => Phrase::new("部门颜色", "department colour"),
        Edit::RemoveDepartment { .. } => Phrase::new("删除部门", "delete department"),
        Edit::MoveDepartment { .. } => Phrase::new("移动部门", "move department"),
    }
}
