//! What is wrong in the matrix of responsibilities, and how to mend it, in words.

use super::Phrase;
use super::names::{self, SEPARATOR};
use crate::analysis::responsibility::{Finding, MAX_CONSULTED, MAX_RESPONSIBLE};
use crate::model::{DepartmentId, Language, TouchpointId, Worksheet};

/// One finding for a reader: where to look, what is wrong there, what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    /// The touchpoint with its number, or the department.
    pub subject: String,
    pub wrong: String,
    pub mend: String,
}

impl Worded {
    /// What is wrong and what to do, as one paragraph.
    pub fn advice(&self, language: Language) -> String {
        let space = Phrase::new("", " ").get(language);
        format!("{}{space}{}", self.wrong, self.mend)
    }
}

/// Words a finding. What it names and the worksheet no longer holds is left blank.
pub fn text(finding: &Finding, worksheet: &Worksheet, language: Language) -> Worded {
    let subject = match finding {
        Finding::Overloaded { department, .. } => department_name(worksheet, department, language),
        _ => finding.touchpoint().map(|id| touchpoint_name(worksheet, id, language)).unwrap_or_default(),
    };
    let (wrong, mend) = match language {
        Language::Zh => chinese(finding, worksheet),
        Language::En => english(finding, worksheet),
    };
    Worded { subject, wrong, mend }
}

fn chinese(finding: &Finding, worksheet: &Worksheet) -> (String, String) {
    let (wrong, mend) = match finding {
        Finding::NoAccountable { .. } => ("还没有当责部门。".to_owned(), "请选一个 A。"),
        Finding::MomentWithoutOwner { .. } => {
            ("关键时刻，却没有部门当责。".to_owned(), "先为它选一个 A：这里最不能没人负责。")
        }
        Finding::SeveralAccountable { departments, .. } => {
            let names = department_names(worksheet, departments, Language::Zh);
            (format!("有 {} 个 A：{names}。", departments.len()), "只留一个，其余改成 S。")
        }
        Finding::NoResponsible { .. } => {
            ("没有执行部门。".to_owned(), "由谁执行？请填一个 R，或把 A 改成 AR。")
        }
        Finding::TooManyResponsible { count, .. } => {
            (format!("有 {count} 个 R，超过 {MAX_RESPONSIBLE} 个。"), "把任务拆细，或把只是帮忙的改成 S。")
        }
        Finding::TooManyConsulted { count, .. } => {
            (format!("有 {count} 个 C，超过 {MAX_CONSULTED} 个。"), "只留非问不可的，其余改成 I。")
        }
        Finding::Overloaded { load, .. } => {
            (format!("承担 {load} 项，是其他部门平均的两倍以上。"), "看看哪些可以交给别的部门。")
        }
    };
    (wrong, mend.to_owned())
}

fn english(finding: &Finding, worksheet: &Worksheet) -> (String, String) {
    let (wrong, mend) = match finding {
        Finding::NoAccountable { .. } => ("No department is accountable yet.".to_owned(), "Choose one A."),
        Finding::MomentWithoutOwner { .. } => (
            "A moment of truth that no department answers for.".to_owned(),
            "Choose an A here first: this is where it matters most.",
        ),
        Finding::SeveralAccountable { departments, .. } => {
            let names = department_names(worksheet, departments, Language::En);
            (
                format!("{} departments are accountable: {names}.", departments.len()),
                "Keep one A and make the rest S.",
            )
        }
        Finding::NoResponsible { .. } => {
            ("No department does the work.".to_owned(), "Who will? Add an R, or change the A to AR.")
        }
        Finding::TooManyResponsible { count, .. } => (
            format!("{count} departments are R, more than {MAX_RESPONSIBLE}."),
            "Split the task, or make those who only help S.",
        ),
        Finding::TooManyConsulted { count, .. } => (
            format!("{count} departments are C, more than {MAX_CONSULTED}."),
            "Ask only those you must and make the rest I.",
        ),
        Finding::Overloaded { load, .. } => (
            format!("Carries {load} tasks, more than twice what the others carry on average."),
            "See what another department could take over.",
        ),
    };
    (wrong, mend.to_owned())
}

pub(super) fn touchpoint_name(worksheet: &Worksheet, id: &TouchpointId, language: Language) -> String {
    let journey = &worksheet.journey;
    let (Some(position), Some(touchpoint)) = (journey.position(id), journey.touchpoint(id)) else {
        return String::new();
    };
    names::numbered(position, touchpoint.name.get(language))
}

pub(super) fn department_name(worksheet: &Worksheet, id: &DepartmentId, language: Language) -> String {
    worksheet.journey.department(id).map(|d| d.name.get(language).to_owned()).unwrap_or_default()
}

fn department_names(worksheet: &Worksheet, ids: &[DepartmentId], language: Language) -> String {
    let names: Vec<_> = ids.iter().map(|id| department_name(worksheet, id, language)).collect();
    names.join(SEPARATOR.get(language))
}
