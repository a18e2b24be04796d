//! The groups' work that the class holds in memory.

use crate::analysis::class::then_now::ThenNow;
use crate::analysis::compare::{Comparison, GroupWork};
use crate::model::{Class, Join, Worksheet, WorksheetId};
use std::sync::Arc;

/// What can be asked of the collection.
#[derive(Clone, Debug, PartialEq)]
pub enum CollectCommand {
    /// These worksheets are the groups' work.
    Show(Vec<Arc<Worksheet>>),
}

/// The groups' worksheets and what follows from them.
#[derive(Default)]
pub struct Collection {
    /// All of them, by the groups' numbers.
    works: Vec<GroupWork>,
    /// Which of them score the journey anew, by the time that the class met again, and what was joined, when they
    /// were compared.
    anew: Vec<Vec<WorksheetId>>,
    joins: Vec<Join>,
    comparison: Arc<Comparison>,
    then_now: Vec<Arc<ThenNow>>,
}

impl Collection {
    /// The work of the day. What scores the journey anew, when the class meets again, is no part of it.
    pub fn comparison(&self) -> &Arc<Comparison> {
        &self.comparison
    }

    /// The work of the day against the work of each time that the class met again.
    pub fn then_now(&self) -> &[Arc<ThenNow>] {
        &self.then_now
    }

    /// All work, also what scores the journey anew.
    pub fn works(&self) -> &[GroupWork] {
        &self.works
    }

    /// By the groups' numbers; of equals in the order given.
    pub(in crate::app) fn set_works(&mut self, mut worksheets: Vec<Arc<Worksheet>>, class: &Class) {
        worksheets.sort_by_key(|worksheet| worksheet.group.number);
        self.works = worksheets.into_iter().map(GroupWork::new).collect();
        self.compare(class);
    }

    /// Compares anew where the class says otherwise what is compared.
    pub(in crate::app) fn keep_to(&mut self, class: &Class) {
        let joins = class.joins.iter();
        if self.anew != anew(class) || !joins.eq(&self.joins) {
            self.compare(class);
        }
    }

    fn compare(&mut self, class: &Class) {
        self.anew = anew(class);
        self.joins = class.joins.to_vec();
        let compared = |is_meant: &dyn Fn(&WorksheetId) -> bool| {
            let works = self.works.iter().filter(|work| is_meant(&work.worksheet.id));
            Comparison::joined(works.cloned().collect(), &self.joins)
        };
        let of_day = compared(&|id| !self.anew.iter().any(|anew| anew.contains(id)));
        let again = |anew: &Vec<WorksheetId>| {
            Arc::new(if anew.is_empty() {
                ThenNow::default()
            } else {
                ThenNow::of(&of_day, &compared(&|id| anew.contains(id)))
            })
        };
        self.then_now = self.anew.iter().map(again).collect();
        self.comparison = Arc::new(of_day);
    }
}

fn anew(class: &Class) -> Vec<Vec<WorksheetId>> {
    class.follow_ups.iter().map(|follow_up| follow_up.worksheets.clone()).collect()
}
