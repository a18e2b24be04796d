//! The points of the groups (domain 8.3): what complete work earns by itself, on time, the vote of the other
//! groups, and what the trainer gave or took. The trainer's key is no part of it.

use super::numbers;
use crate::analysis::compare::Comparison;
use crate::analysis::points::{self, Award};
use crate::model::Class;
use crate::model::class::VoteQuestion;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Handing in on time.
pub const ON_TIME: i32 = 5;
/// The first three of the vote.
pub const VOTED: [i32; 3] = [10, 6, 3];

/// Where the vote puts a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VotePlace {
    /// 1…3.
    pub place: usize,
    /// Others have as many hands: they share the place and its points, and the next place stays empty.
    pub tied: bool,
}

impl VotePlace {
    pub fn points(self) -> i32 {
        VOTED.get(self.place.wrapping_sub(1)).copied().unwrap_or(0)
    }
}

/// The points of one group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupPoints {
    pub group: u32,
    /// What its work earned; of two worksheets with its number, what either did.
    pub awards: Vec<Award>,
    pub on_time: bool,
    /// `None` beyond the first three, and for a group without a hand.
    pub vote: Option<VotePlace>,
    /// The trainer's, together.
    pub given: i32,
}

impl GroupPoints {
    /// What complete work earned, 0…30.
    pub fn earned(&self) -> i32 {
        i32::try_from(points::total(&self.awards)).unwrap_or(i32::MAX)
    }

    pub fn of_time(&self) -> i32 {
        if self.on_time { ON_TIME } else { 0 }
    }

    pub fn of_vote(&self) -> i32 {
        self.vote.map_or(0, VotePlace::points)
    }

    pub fn total(&self) -> i32 {
        self.earned().saturating_add(self.of_time() + self.of_vote()).saturating_add(self.given)
    }
}

/// The points of all groups in the order of their numbers.
pub fn table(class: &Class, comparison: &Comparison) -> Vec<GroupPoints> {
    let numbers = numbers(class, comparison);
    let votes = places(class, &numbers);
    let row = |group: u32| {
        let works = comparison.works.iter().filter(|work| work.worksheet.group.number == group);
        let earned: Vec<Award> = works.flat_map(|work| work.review.awards.iter().copied()).collect();
        let given = class.points.given.iter().filter(|given| given.group == group);
        GroupPoints {
            group,
            awards: Award::ALL.into_iter().filter(|award| earned.contains(award)).collect(),
            on_time: class.points.on_time.contains(&group),
            vote: votes.get(&group).copied(),
            given: given.fold(0, |sum, given| sum.saturating_add(given.points)),
        }
    };
    numbers.into_iter().map(row).collect()
}

/// The same in the order in which it is shown: by number, or where the trainer asked for it by the total, the
/// most first and equals by number.
pub fn shown(class: &Class, comparison: &Comparison) -> Vec<GroupPoints> {
    let mut rows = table(class, comparison);
    if class.points.ranked {
        rows.sort_by_key(|row| Reverse(row.total()));
    }
    rows
}

/// All hands for a group, whatever was asked.
pub fn all_hands(class: &Class, group: u32) -> u32 {
    let hands = |sum: u32, question| sum.saturating_add(class.debrief.hands(question, group));
    VoteQuestion::ALL.into_iter().fold(0, hands)
}

/// The first three of both questions together.
fn places(class: &Class, numbers: &[u32]) -> BTreeMap<u32, VotePlace> {
    let hands: Vec<(u32, u32)> =
        numbers.iter().map(|group| (*group, all_hands(class, *group))).filter(|(_, n)| *n > 0).collect();
    let place = |(group, n): &(u32, u32)| {
        let before = hands.iter().filter(|(_, other)| other > n).count();
        let tied = hands.iter().filter(|(_, other)| other == n).count() > 1;
        (before < VOTED.len()).then_some((*group, VotePlace { place: before + 1, tied }))
    };
    hands.iter().filter_map(place).collect()
}
