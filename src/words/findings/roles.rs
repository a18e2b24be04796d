//! What is wrong in the matrix of responsibilities, and how to mend it.

use crate::analysis::responsibility::{MAX_CONSULTED, MAX_RESPONSIBLE, RoleFault};
use crate::model::{Language, Worksheet};
use crate::words::names;

/// What is wrong and what to do about it.
pub(super) fn role(fault: &RoleFault, worksheet: &Worksheet, language: Language) -> (String, String) {
    match language {
        Language::Zh => chinese(fault, worksheet),
        Language::En => english(fault, worksheet),
    }
}

fn chinese(fault: &RoleFault, worksheet: &Worksheet) -> (String, String) {
    let (wrong, mend) = match fault {
        RoleFault::NoAccountable => ("还没有当责部门。".to_owned(), "请选一个 A。"),
        RoleFault::MomentWithoutOwner => {
            ("关键时刻，却没有部门当责。".to_owned(), "先为它选一个 A：这里最不能没人负责。")
        }
        RoleFault::SeveralAccountable { departments } => {
            let names = names::departments(worksheet, departments, Language::Zh);
            (format!("有 {} 个 A：{names}。", departments.len()), "只留一个，其余改成 S。")
        }
        RoleFault::NoResponsible => ("没有执行部门。".to_owned(), "由谁执行？请填一个 R，或把 A 改成 AR。"),
        RoleFault::TooManyResponsible { count } => {
            (format!("有 {count} 个 R，超过 {MAX_RESPONSIBLE} 个。"), "把任务拆细，或把只是帮忙的改成 S。")
        }
        RoleFault::TooManyConsulted { count } => {
            (format!("有 {count} 个 C，超过 {MAX_CONSULTED} 个。"), "只留非问不可的，其余改成 I。")
        }
        RoleFault::Overloaded { load } => {
            (format!("承担 {load} 项，是其他部门平均的两倍以上。"), "看看哪些可以交给别的部门。")
        }
    };
    (wrong, mend.to_owned())
}

fn english(fault: &RoleFault, worksheet: &Worksheet) -> (String, String) {
    let (wrong, mend) = match fault {
        RoleFault::NoAccountable => ("No department is accountable yet.".to_owned(), "Choose one A."),
        RoleFault::MomentWithoutOwner => (
            "A moment of truth that no department answers for.".to_owned(),
            "Choose an A here first: this is where it matters most.",
        ),
        RoleFault::SeveralAccountable { departments } => {
            let names = names::departments(worksheet, departments, Language::En);
            (
                format!("{} departments are accountable: {names}.", departments.len()),
                "Keep one A and make the rest S.",
            )
        }
        RoleFault::NoResponsible => {
            ("No department does the work.".to_owned(), "Who will? Add an R, or change the A to AR.")
        }
        RoleFault::TooManyResponsible { count } => (
            format!("{count} departments are R, more than {MAX_RESPONSIBLE}."),
            "Split the task, or make those who only help S.",
        ),
        RoleFault::TooManyConsulted { count } => (
            format!("{count} departments are C, more than {MAX_CONSULTED}."),
            "Ask only those you must and make the rest I.",
        ),
        RoleFault::Overloaded { load } => (
            format!("Carries {load} tasks, more than twice what the others carry on average."),
            "See what another department could take over.",
        ),
    };
    (wrong, mend.to_owned())
}
