//! What follows from all works that count together.

use crate::analysis::class::then_now::ThenNow;
use crate::analysis::compare::{Comparison, GroupWork};
use crate::model::class::FollowUp;
use crate::model::{Class, Worksheet, WorksheetId};
use std::sync::Arc;

#[derive(Default)]
pub(super) struct Compared {
    /// All of them, by the groups' numbers.
    pub works: Vec<GroupWork>,
    /// Those of the day.
    pub comparison: Arc<Comparison>,
    /// The day against each time that the class met again.
    pub then_now: Vec<Arc<ThenNow>>,
}

impl Compared {
    /// The works, each with whether it scores the journey anew.
    pub fn of(mut works: Vec<(GroupWork, bool)>, class: &Class) -> Self {
        works.sort_by_key(|(work, _)| work.worksheet.group.number);
        let joins = class.joins.to_vec();
        let compared = |is_meant: &dyn Fn(WorksheetId, bool) -> bool| {
            let works = works.iter().filter(|(work, is_anew)| is_meant(work.worksheet.id, *is_anew));
            Comparison::joined(works.map(|(work, _)| work.clone()).collect(), &joins)
        };
        let of_day = compared(&|_, is_anew| !is_anew);
        let again = |follow_up: &FollowUp| {
            let anew = &follow_up.worksheets;
            Arc::new(if anew.is_empty() {
                ThenNow::default()
            } else {
                ThenNow::of(&of_day, &compared(&|id, _| anew.contains(&id)))
            })
        };
        let then_now = class.follow_ups.iter().map(again).collect();
        let works = works.iter().map(|(work, _)| work.clone()).collect();
        Self { works, comparison: Arc::new(of_day), then_now }
    }
}

/// The work under the number that the trainer gave its group in the class.
pub(super) fn numbered(mut work: GroupWork, number: Option<u32>) -> GroupWork {
    if let Some(number) = number.filter(|number| *number != work.worksheet.group.number) {
        let mut worksheet = Worksheet::clone(&work.worksheet);
        worksheet.group.number = number;
        work.worksheet = Arc::new(worksheet);
    }
    work
}
