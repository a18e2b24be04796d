//! The names of steps that can be undone.

use super::{Phrase, menu};
use crate::edit::{
    ActionValue, CollaborationEdit, DepartmentField, IdeaEdit, JourneyEdit, LinkValue, MeasureValue,
    SubjectEdit, TouchpointField, WorkEdit, WorksheetEdit,
};
use crate::model::{Language, MarkKind};

/// `Undo: score`.
pub fn undo_of(edit: Option<&WorksheetEdit>, language: Language) -> String {
    with_label(menu::UNDO, edit, language)
}

/// `Redo: score`.
pub fn redo_of(edit: Option<&WorksheetEdit>, language: Language) -> String {
    with_label(menu::REDO, edit, language)
}

fn with_label(action: Phrase, edit: Option<&WorksheetEdit>, language: Language) -> String {
    let name = action.get(language);
    match (edit, language) {
        (None, _) => name.to_owned(),
        (Some(edit), Language::Zh) => format!("{name}：{}", label(edit).zh),
        (Some(edit), Language::En) => format!("{name}: {}", label(edit).en),
    }
}

/// What a step did, in a few words.
pub fn label(edit: &WorksheetEdit) -> Phrase {
    match edit {
        WorksheetEdit::Journey(edit) => of_journey(edit),
        WorksheetEdit::Work(edit) => of_work(edit),
    }
}

/// What is told when a step took something away; `None` for every other step.
pub fn removed(edit: &WorksheetEdit, language: Language) -> Option<String> {
    let takes_away = match edit {
        WorksheetEdit::Journey(edit) => matches!(
            edit,
            JourneyEdit::RemoveTouchpoint { .. }
                | JourneyEdit::RemoveStage { .. }
                | JourneyEdit::RemoveDepartment { .. }
        ),
        WorksheetEdit::Work(edit) => matches!(
            edit,
            WorkEdit::RemoveMoment { .. }
                | WorkEdit::RemoveObstacle { .. }
                | WorkEdit::RemoveLink { .. }
                | WorkEdit::RemoveIdea { .. }
                | WorkEdit::RemoveSubject { .. }
                | WorkEdit::RemoveMeasure { .. }
                | WorkEdit::RemoveAction { .. }
                | WorkEdit::RemoveBallots
                | WorkEdit::RemoveBallotNames
                | WorkEdit::SetIdea { edit: IdeaEdit::RemoveAnswer { .. }, .. }
                | WorkEdit::Collaboration(
                    CollaborationEdit::RemoveMember { .. }
                        | CollaborationEdit::RemoveConfirmation { .. }
                        | CollaborationEdit::RemoveReview { .. }
                )
        ),
    };
    let label = takes_away.then(|| label(edit))?;
    // The labels of these begin with the verb in both languages.
    Some(match language {
        Language::Zh => format!("已{}", label.zh),
        Language::En => format!("Removed: {}", label.en.split_once(' ').map_or(label.en, |(_, what)| what)),
    })
}

fn of_journey(edit: &JourneyEdit) -> Phrase {
    match edit {
        JourneyEdit::SetTouchpointText { field, .. } => match field {
            TouchpointField::Name | TouchpointField::Short => Phrase::new("触点改名", "rename touchpoint"),
            TouchpointField::Channel => Phrase::new("修改渠道", "edit channel"),
            TouchpointField::Doing => Phrase::new("修改行为", "edit action"),
            TouchpointField::Expectation => Phrase::new("修改期待", "edit expectation"),
            TouchpointField::Thought => Phrase::new("修改想法", "edit thought"),
        },
        JourneyEdit::AddTouchpoint { .. } => Phrase::new("添加触点", "add touchpoint"),
        JourneyEdit::RemoveTouchpoint { .. } => Phrase::new("删除触点", "delete touchpoint"),
        JourneyEdit::MoveTouchpoint { .. } => Phrase::new("移动触点", "move touchpoint"),
        JourneyEdit::AddStage { .. } => Phrase::new("添加阶段", "add stage"),
        JourneyEdit::RenameStage { .. } => Phrase::new("阶段改名", "rename stage"),
        JourneyEdit::RemoveStage { .. } => Phrase::new("删除阶段", "delete stage"),
        JourneyEdit::MoveStage { .. } => Phrase::new("移动阶段", "move stage"),
        JourneyEdit::SetInvolved { .. } => Phrase::new("前后台部门", "department in a lane"),
        JourneyEdit::AddDepartment { .. } => Phrase::new("添加部门", "add department"),
        JourneyEdit::SetDepartmentText { field, .. } => match field {
            DepartmentField::Name | DepartmentField::Short => Phrase::new("部门改名", "rename department"),
            DepartmentField::Note => Phrase::new("修改部门职责", "edit what a department does"),
            DepartmentField::Serves => Phrase::new("修改部门的客户", "edit whom a department serves"),
            DepartmentField::Needs => Phrase::new("修改部门的需要", "edit what a department needs"),
        },
        JourneyEdit::SetDepartmentColor { .. } => Phrase::new("部门颜色", "department colour"),
        JourneyEdit::RemoveDepartment { .. } => Phrase::new("删除部门", "delete department"),
    }
}

fn of_work(edit: &WorkEdit) -> Phrase {
    match edit {
        WorkEdit::SetGroup(_) => Phrase::new("组员信息", "group details"),
        WorkEdit::SetNotes(_) => Phrase::new("小组总结", "closing notes"),
        WorkEdit::SetClosed(_) => Phrase::new("开放与关闭步骤", "open and close steps"),
        WorkEdit::SetScore { score: Some(_), .. } => Phrase::new("打分", "score"),
        WorkEdit::SetScore { score: None, .. } => Phrase::new("清除分数", "clear score"),
        WorkEdit::SetNote { .. } => Phrase::new("修改备注", "edit note"),
        WorkEdit::SetKano { .. } => Phrase::new("KANO 分类", "KANO"),
        WorkEdit::SetGap { .. } => Phrase::new("差距成因", "cause of a pit"),
        WorkEdit::SetRole { .. } => Phrase::new("部门分工", "assignment"),
        WorkEdit::AddBallot { .. } => Phrase::new("开始各自打分", "begin scoring alone"),
        WorkEdit::SetVote { .. } => Phrase::new("个人打分", "a member's score"),
        WorkEdit::SetBallotName { .. } => Phrase::new("成员名字", "a member's name"),
        WorkEdit::RemoveBallot { .. } => Phrase::new("删除一位成员的分", "remove a member's scores"),
        WorkEdit::RemoveBallotNames => Phrase::new("去掉名字", "remove names"),
        WorkEdit::RemoveBallots => Phrase::new("删除全部个人分数", "remove all individual scores"),
        WorkEdit::SetMark { kind, .. } => match kind {
            MarkKind::Peak => Phrase::new("标记最高", "mark highest"),
            MarkKind::Pit => Phrase::new("标记最低", "mark lowest"),
            MarkKind::End | MarkKind::Moment => Phrase::new("标记终点", "mark end"),
        },
        WorkEdit::AddMoment { .. } | WorkEdit::PutMoment(_) => {
            Phrase::new("标记关键时刻", "mark moment of truth")
        }
        WorkEdit::RemoveMoment { .. } => Phrase::new("取下关键时刻", "remove moment of truth"),
        WorkEdit::SetMomentText { .. } => Phrase::new("填写关键时刻", "moment of truth card"),
        WorkEdit::AddObstacle { .. } => Phrase::new("添加障碍", "add obstacle"),
        WorkEdit::SetObstacle { .. } => Phrase::new("修改对策", "edit what to do about an obstacle"),
        WorkEdit::RemoveObstacle { .. } => Phrase::new("删除障碍", "delete obstacle"),
        WorkEdit::AddLink(_) => Phrase::new("添加内部客户关系", "add link"),
        WorkEdit::SetLink { value, .. } => of_link(value),
        WorkEdit::RemoveLink { .. } => Phrase::new("删除内部客户关系", "delete link"),
        WorkEdit::Collaboration(edit) => of_collaboration(edit),
        WorkEdit::AddIdea(_) => Phrase::new("添加调查项", "add idea"),
        WorkEdit::SetIdea { edit, .. } => match edit {
            IdeaEdit::Name(_) => Phrase::new("调查项改名", "rename idea"),
            IdeaEdit::Count { .. } => Phrase::new("修改计数", "edit count"),
            IdeaEdit::AddAnswer(_) => Phrase::new("记录回答", "record answer"),
            IdeaEdit::AddAnswers { .. } => Phrase::new("添加粘贴的回答", "add pasted answers"),
            IdeaEdit::RemoveAnswer { .. } => Phrase::new("删除回答", "delete answer"),
        },
        WorkEdit::RemoveIdea { .. } => Phrase::new("删除调查项", "delete idea"),
        WorkEdit::AddSubject(_) => Phrase::new("添加评分对象", "add what is rated"),
        WorkEdit::SetSubject { edit, .. } => match edit {
            SubjectEdit::Name(_) => Phrase::new("评分对象改名", "rename what is rated"),
            SubjectEdit::Form(_) => Phrase::new("更换量表", "change form"),
            SubjectEdit::PerceptionsOnly(_) => Phrase::new("是否问期望", "ask for expectations or not"),
            SubjectEdit::Rate(_) => Phrase::new("SERVQUAL 评分", "SERVQUAL rating"),
        },
        WorkEdit::RemoveSubject { .. } => Phrase::new("删除评分对象", "delete what is rated"),
        WorkEdit::SetServqualWeight { .. } | WorkEdit::ResetServqualWeights => {
            Phrase::new("SERVQUAL 权重", "SERVQUAL weights")
        }
        WorkEdit::AddMeasure(_) => Phrase::new("添加措施", "add measure"),
        WorkEdit::SetMeasure { value, .. } => match value {
            MeasureValue::Kind(_) => Phrase::new("措施类型", "kind of measure"),
            MeasureValue::Words(_) => Phrase::new("修改措施", "edit measure"),
            MeasureValue::Epic { .. } => Phrase::new("峰值要素", "what makes it a moment"),
            MeasureValue::Cost(_) => Phrase::new("措施花费", "cost of a measure"),
            MeasureValue::Score(_) => Phrase::new("改造后的分数", "score after the redesign"),
        },
        WorkEdit::RemoveMeasure { .. } => Phrase::new("删除措施", "delete measure"),
        WorkEdit::SetBudget(_) => Phrase::new("改造预算", "budget"),
        WorkEdit::AddAction(_) => Phrase::new("添加行动", "add action"),
        WorkEdit::SetAction { value, .. } => match value {
            ActionValue::Text(..) => Phrase::new("修改行动", "edit action"),
            ActionValue::Touchpoint(_) => Phrase::new("行动的触点", "touchpoint of an action"),
            ActionValue::FirstStep(_) => Phrase::new("第一步的日期", "day of the first step"),
        },
        WorkEdit::RemoveAction { .. } => Phrase::new("删除行动", "delete action"),
    }
}

fn of_link(value: &LinkValue) -> Phrase {
    match value {
        LinkValue::Supplier(_) => Phrase::new("更换供方", "change supplier"),
        LinkValue::Customer(_) => Phrase::new("更换内部客户", "change internal customer"),
        LinkValue::Touchpoint(_) => Phrase::new("更换触点", "change touchpoint of a link"),
        LinkValue::Kind(_) => Phrase::new("内部客户的类型", "kind of internal customer"),
        LinkValue::Deliverable(_) => Phrase::new("修改交付内容", "edit deliverable"),
        LinkValue::Acceptance(_) => Phrase::new("修改合格标准", "edit acceptance"),
        LinkValue::Deadline(_) => Phrase::new("修改时限", "edit deadline"),
        LinkValue::Otherwise(_) => Phrase::new("修改做不到怎么办", "edit what happens if it fails"),
        LinkValue::Score(_) => Phrase::new("内部客户打分", "score of an internal customer"),
    }
}

fn of_collaboration(edit: &CollaborationEdit) -> Phrase {
    match edit {
        CollaborationEdit::SetMatter(_) => Phrase::new("协作的事情", "edit matter"),
        CollaborationEdit::SetNeed(_) => Phrase::new("协作的需要", "edit need"),
        CollaborationEdit::SetGoal(_) => Phrase::new("协作的目标", "edit goal"),
        CollaborationEdit::SetSmart { .. } => Phrase::new("SMART 检查", "check of the goal"),
        CollaborationEdit::SetRhythm { .. } => Phrase::new("沟通安排", "rhythm"),
        CollaborationEdit::AddMember { .. } => Phrase::new("添加成员", "add member"),
        CollaborationEdit::NameMember { .. } => Phrase::new("成员姓名", "name of a member"),
        CollaborationEdit::PlaceMember { .. } => Phrase::new("成员的部门", "department of a member"),
        CollaborationEdit::RemoveMember { .. } => Phrase::new("删除成员", "delete member"),
        CollaborationEdit::AddConfirmation { .. } => Phrase::new("添加双向确认", "add confirmation"),
        CollaborationEdit::SetSaid { .. } | CollaborationEdit::SetUnderstood { .. } => {
            Phrase::new("修改双向确认", "edit confirmation")
        }
        CollaborationEdit::RemoveConfirmation { .. } => Phrase::new("删除双向确认", "delete confirmation"),
        CollaborationEdit::AddReview { .. } => Phrase::new("添加回顾日", "add review"),
        CollaborationEdit::SetReviewText { .. } => Phrase::new("修改回顾内容", "edit review"),
        CollaborationEdit::SetReviewDate { .. } => Phrase::new("修改回顾日", "edit day of a review"),
        CollaborationEdit::RemoveReview { .. } => Phrase::new("删除回顾日", "delete review"),
    }
}
