//! The groups that a roster makes: those that it names, or so many among which its people are dealt out. The
//! same roster makes the same groups.

use super::label::GroupLabel;
use super::read::{Roster, RosterPerson};
use crate::model::Group;

/// In which order people come into groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dealing {
    /// Each department over all groups, as evenly as it goes; what is over comes to the smallest groups.
    #[default]
    Mixed,
    /// One after another as they stand in the roster: the first to group 1, the second to group 2 …
    InTurn,
    /// The first so many to group 1, the next to group 2 …
    InBlocks,
}

impl Dealing {
    pub const ALL: [Self; 3] = [Self::Mixed, Self::InTurn, Self::InBlocks];
}

/// The groups that the roster names, by their numbers. Who has none there comes to the smallest group; a group
/// without a number gets the next free one. Names of `before` stay with their numbers.
pub fn grouped(roster: &Roster, before: &[Group]) -> Vec<Group> {
    let mut labels: Vec<GroupLabel> = Vec::new();
    let mut members: Vec<Vec<String>> = Vec::new();
    let mut homeless: Vec<String> = Vec::new();
    for person in &roster.people {
        let Some(label) = &person.group else {
            homeless.push(person.name.clone());
            continue;
        };
        let at = labels.iter().position(|known| known.is_same(label)).unwrap_or_else(|| {
            labels.push(label.clone());
            members.push(Vec::new());
            labels.len() - 1
        });
        // A number that one row writes with a name has it in all.
        if labels[at].name.is_empty() {
            labels[at].name.clone_from(&label.name);
        }
        members[at].push(person.name.clone());
    }
    let mut next = 1;
    for at in 0..labels.len() {
        if labels[at].number == 0 {
            while labels.iter().any(|label| label.number == next) {
                next += 1;
            }
            labels[at].number = next;
        }
    }
    let mut groups: Vec<Group> = labels
        .into_iter()
        .zip(members)
        .map(|(label, members)| Group { number: label.number, name: label.name, members })
        .collect();
    groups.sort_by_key(|group| group.number);
    for name in homeless {
        if let Some(smallest) = groups.iter_mut().min_by_key(|group| group.members.len()) {
            smallest.members.push(name);
        }
    }
    named_as(groups, before)
}

/// The people in so many groups with the numbers from 1 on, of sizes that differ by one at most. Names of
/// `before` stay with their numbers.
pub fn dealt(people: &[RosterPerson], n_groups: usize, how: Dealing, before: &[Group]) -> Vec<Group> {
    let n_groups = n_groups.clamp(1, people.len().max(1));
    let mut members: Vec<Vec<String>> = vec![Vec::new(); n_groups];
    let order = if how == Dealing::Mixed { by_department(people) } else { (0..people.len()).collect() };
    for (place, person) in order.into_iter().enumerate() {
        let at = match how {
            Dealing::Mixed | Dealing::InTurn => place % n_groups,
            // The first groups get one more each, until what is over is dealt out.
            Dealing::InBlocks => {
                let (size, over) = (people.len() / n_groups, people.len() % n_groups);
                let in_larger = over * (size + 1);
                if place < in_larger { place / (size + 1) } else { over + (place - in_larger) / size.max(1) }
            }
        };
        if let (Some(group), Some(person)) = (members.get_mut(at), people.get(person)) {
            group.push(person.name.clone());
        }
    }
    let numbered = (1..).zip(members);
    let groups = numbered.map(|(number, members)| Group { number, name: String::new(), members });
    named_as(groups.collect(), before)
}

/// The places of the people, department after department in the order in which those appear. Dealt out in turn,
/// each of them lies over the groups as evenly as it goes.
fn by_department(people: &[RosterPerson]) -> Vec<usize> {
    let mut departments: Vec<(&str, Vec<usize>)> = Vec::new();
    for (place, person) in people.iter().enumerate() {
        match departments.iter_mut().find(|(name, _)| *name == person.department) {
            Some((_, places)) => places.push(place),
            None => departments.push((&person.department, vec![place])),
        }
    }
    departments.into_iter().flat_map(|(_, places)| places).collect()
}

fn named_as(mut groups: Vec<Group>, before: &[Group]) -> Vec<Group> {
    for group in groups.iter_mut().filter(|group| group.name.is_empty()) {
        if let Some(named) = before.iter().find(|named| named.number == group.number) {
            group.name.clone_from(&named.name);
        }
    }
    groups
}
