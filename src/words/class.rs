//! Words around the pages of the class.

use super::Phrase;

pub const CLASS: Phrase = Phrase::new("班级", "Class");
pub const GROUPS: Phrase = Phrase::new("小组", "Groups");
pub const AGENDA: Phrase = Phrase::new("安排", "Agenda");
pub const COLLECT: Phrase = Phrase::new("收作业", "Collect");
pub const COMPARE: Phrase = Phrase::new("对比", "Compare");
pub const DEBRIEF: Phrase = Phrase::new("复盘", "Debrief");
pub const REPORT: Phrase = Phrase::new("报告", "Report");
