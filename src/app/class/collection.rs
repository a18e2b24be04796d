//! The groups' work that the class holds in memory.

use crate::analysis::compare::{Comparison, GroupWork};
use crate::model::{Join, List, Worksheet};
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
    works: Vec<GroupWork>,
    /// The touchpoints that the trainer joined, as they were compared last.
    joins: List<Join>,
    comparison: Arc<Comparison>,
}

impl Collection {
    pub fn comparison(&self) -> &Arc<Comparison> {
        &self.comparison
    }

    /// By the groups' numbers; of equals in the order given.
    pub(in crate::app) fn set_works(&mut self, mut worksheets: Vec<Arc<Worksheet>>) {
        worksheets.sort_by_key(|worksheet| worksheet.group.number);
        self.works = worksheets.into_iter().map(GroupWork::new).collect();
        self.compare();
    }

    /// Compares anew where other touchpoints are joined than before.
    pub(in crate::app) fn set_joins(&mut self, joins: &List<Join>) {
        if self.joins != *joins {
            self.joins.clone_from(joins);
            self.compare();
        }
    }

    fn compare(&mut self) {
        self.comparison = Arc::new(Comparison::joined(self.works.clone(), &self.joins.to_vec()));
    }
}
