//! The groups of a class: which numbers they have, and which is free.

use super::Class;
use std::collections::BTreeSet;

impl Class {
    /// The smallest number from 1 on that no group has.
    pub fn free_number(&self) -> u32 {
        let taken: BTreeSet<u32> = self.groups.iter().map(|group| group.number).collect();
        (1..).find(|number| !taken.contains(number)).unwrap_or(0)
    }

    /// The numbers that several groups have, each once. Who has none, has a name only.
    pub fn numbers_twice(&self) -> Vec<u32> {
        let (mut seen, mut twice) = (BTreeSet::new(), BTreeSet::new());
        for group in self.groups.iter().filter(|group| group.number != 0) {
            if !seen.insert(group.number) {
                twice.insert(group.number);
            }
        }
        twice.into_iter().collect()
    }

    pub fn n_members(&self) -> usize {
        self.groups.iter().map(|group| group.members.len()).sum()
    }
}
