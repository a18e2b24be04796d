//! What follows from a class and the work of its groups: material for the debrief, points, the list of actions,
//! the forms, and what became of it all when the class met again.

pub mod evaluation;
pub mod orid;
pub mod plan;
pub mod points;
pub mod then_now;

use super::compare::Comparison;
use crate::model::Class;
use std::collections::BTreeSet;

/// The numbers of all groups of a class, rising: of those that are in it, that handed in, and that a vote or the
/// trainer's points are about. A group without a number is none of them.
pub fn numbers(class: &Class, comparison: &Comparison) -> Vec<u32> {
    let listed = class.groups.iter().map(|group| group.number);
    let worked = comparison.works.iter().map(|work| work.worksheet.group.number);
    let voted = class.debrief.hands.iter().map(|hands| hands.group);
    let given = class.points.given.iter().map(|given| given.group);
    let on_time = class.points.on_time.iter().copied();
    let all: BTreeSet<u32> = listed.chain(worked).chain(voted).chain(given).chain(on_time).collect();
    all.into_iter().filter(|number| *number > 0).collect()
}
