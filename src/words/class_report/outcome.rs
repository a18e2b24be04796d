//! Words of what comes of a class: its plan, notes, points, commitments, forms, and what became of them.

use crate::words::Phrase;

pub const PLAN: Phrase = Phrase::new("全班的行动", "Actions of the class");
pub const DEBRIEF: Phrase = Phrase::new("复盘", "Debrief");
pub const POINTS: Phrase = Phrase::new("小组积分", "Points of the groups");
pub const METHOD: Phrase = Phrase::new("课前与课后", "Before and after the day");
pub const COURSE: Phrase = Phrase::new("对课程的看法", "On the course");
pub const LINES: Phrase = Phrase::new("学员写的话", "In their own words");
pub const FOLLOW_UPS: Phrase = Phrase::new("复课：行动做到了吗", "Meeting again: what became of the actions");

pub const THEN_NOW: Phrase = Phrase::new("记忆分：当时和现在", "Remembered score, then and now");
pub const TOUCHPOINTS_THEN_NOW: Phrase = Phrase::new("触点平均：当时和现在", "Touchpoints, then and now");
pub const N_THEN: Phrase = Phrase::new("当时打分组数", "Groups then");
pub const N_NOW: Phrase = Phrase::new("现在打分组数", "Groups now");

pub const FROM_GROUPS: Phrase = Phrase::new("来自", "From");
pub const TARGET: Phrase = Phrase::new("要到多少", "Target");
pub const SAID: Phrase = Phrase::new("说了什么", "What was said");
pub const COMMITMENT: Phrase = Phrase::new("承诺", "Commitment");
pub const NAME: Phrase = Phrase::new("姓名", "Name");
pub const STATEMENT: Phrase =
    Phrase::new("陈述（1 完全不符合，5 完全符合）", "Statement (1 not at all, 5 fully)");
pub const BEFORE: Phrase = Phrase::new("课前平均", "Mean before");
pub const N_BEFORE: Phrase = Phrase::new("课前人数", "People before");
pub const AFTER: Phrase = Phrase::new("课后平均", "Mean after");
pub const N_AFTER: Phrase = Phrase::new("课后人数", "People after");
pub const CHANGE: Phrase = Phrase::new("变化", "Change");
pub const MEAN: Phrase = Phrase::new("平均", "Mean");
pub const N: Phrase = Phrase::new("人数", "People");
pub const WHEN: Phrase = Phrase::new("什么时候", "When");
pub const OPEN: Phrase = Phrase::new("还没有填", "Open");
pub const BEFORE_AND_AFTER_ARE_COUNTS: Phrase = Phrase::new(
    "课前和课后各举一次手，人可能不同；变化只说全班平均，不说某个人。",
    "Hands or forms at the start and at the end, not always of the same people: the change is that of the class, of nobody alone.",
);
