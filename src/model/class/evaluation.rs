//! The short forms at the start and at the end of the day, as counts: how many people gave each answer. What the
//! statements say stands in the words.

use super::super::Items;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// A page of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FormPage {
    /// The statements on the method, at the start.
    Before,
    /// The same ones, at the end.
    After,
    /// The statements on the course, at the end.
    Course,
}

impl FormPage {
    pub const ALL: [Self; 3] = [Self::Before, Self::After, Self::Course];

    /// Statements on it, numbered from 1.
    pub const fn n_statements(self) -> u8 {
        match self {
            Self::Before | Self::After => 5,
            Self::Course => 4,
        }
    }
}

/// How many people of a group gave each answer to a statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerCount {
    /// From 1.
    pub statement: u8,
    /// The group's number; 0 for hands of the whole room. Both count where both are there.
    pub group: u32,
    /// How many said 1, 2, 3, 4 and 5.
    pub counts: [u32; 5],
}

impl AnswerCount {
    /// From "not at all" to "fully".
    pub const SCALE: RangeInclusive<u8> = 1..=5;
    /// More people than a room holds.
    pub const MOST: u32 = 999;
}

/// A line that somebody wrote at the end of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FreeLine {
    /// The number of their group; 0 where nobody said it.
    pub group: u32,
    pub text: String,
}

/// All forms of a class.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation {
    pub before: Vec<AnswerCount>,
    pub after: Vec<AnswerCount>,
    pub course: Vec<AnswerCount>,
    pub lines: Items<FreeLine>,
}

impl Evaluation {
    pub fn page(&self, page: FormPage) -> &[AnswerCount] {
        match page {
            FormPage::Before => &self.before,
            FormPage::After => &self.after,
            FormPage::Course => &self.course,
        }
    }

    pub fn page_mut(&mut self, page: FormPage) -> &mut Vec<AnswerCount> {
        match page {
            FormPage::Before => &mut self.before,
            FormPage::After => &mut self.after,
            FormPage::Course => &mut self.course,
        }
    }

    /// The counts of a group, or of the whole room for 0. A file may have written them twice.
    pub fn counts(&self, page: FormPage, statement: u8, group: u32) -> [u32; 5] {
        let mut sum = [0_u32; 5];
        let is_meant = |count: &&AnswerCount| count.statement == statement && count.group == group;
        for count in self.page(page).iter().filter(is_meant) {
            for (sum, n) in sum.iter_mut().zip(count.counts) {
                *sum = sum.saturating_add(n);
            }
        }
        sum
    }
}
