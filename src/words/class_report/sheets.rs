//! The names of the sheets of the class's workbook: short, since Excel takes 31 characters and shows fewer.

use crate::words::Phrase;

pub const OVERVIEW: Phrase = Phrase::new("概览", "Overview");
pub const AGENDA: Phrase = Phrase::new("课程安排", "Agenda");
pub const GROUPS: Phrase = Phrase::new("小组", "Groups");
pub const SCORES: Phrase = Phrase::new("逐组逐触点", "Group by touchpoint");
pub const TOUCHPOINTS: Phrase = Phrase::new("触点统计", "Touchpoints");
pub const VOTES: Phrase = Phrase::new("标记", "Marks");
pub const MOMENTS: Phrase = Phrase::new("关键时刻", "Moments of truth");
pub const DEPARTMENTS: Phrase = Phrase::new("当责部门", "Accountable");
pub const TORN: Phrase = Phrase::new("当责不一", "Accountable differs");
pub const MEMBERS: Phrase = Phrase::new("个人打分合计", "Members' scores");
pub const MEASURES: Phrase = Phrase::new("改造措施", "Measures");
pub const KANO: Phrase = Phrase::new("KANO", "KANO");
pub const TAGS: Phrase = Phrase::new("需求类型", "Needs");
pub const SERVQUAL: Phrase = Phrase::new("SERVQUAL", "SERVQUAL");
pub const ACTIONS: Phrase = Phrase::new("各组行动", "Actions of groups");
pub const PLAN: Phrase = Phrase::new("全班行动", "Actions of the class");
pub const DEBRIEF: Phrase = Phrase::new("复盘", "Debrief");
pub const POINTS: Phrase = Phrase::new("积分", "Points");
pub const COMMITMENTS: Phrase = Phrase::new("承诺", "Commitments");
pub const EVALUATION: Phrase = Phrase::new("课前课后", "Before and after");
pub const COURSE: Phrase = Phrase::new("课程评价", "Course");
pub const LINES: Phrase = Phrase::new("学员的话", "Own words");
pub const FOLLOW_UPS: Phrase = Phrase::new("复课", "Meeting again");
pub const THEN_NOW: Phrase = Phrase::new("当时和现在", "Then and now");
pub const TOUCHPOINTS_THEN_NOW: Phrase = Phrase::new("触点当时和现在", "Touchpoints then and now");
pub const STATISTICS: Phrase = Phrase::new("一致性", "Agreement");
pub const CURVES: Phrase = Phrase::new("曲线", "Curves");
