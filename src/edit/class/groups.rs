//! Who is in the class: for which company and by whom it is held, on which scenario, and its groups.
//!
//! No two groups get one number from here. A file may have it so: then both are told apart by their places
//! until one of them is given another.

use super::ClassRefusal;
use crate::model::limits::{GROUP_NUMBERS, MOST_GROUPS, MOST_MEMBERS};
use crate::model::{Class, Group};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What is done to the groups of a class and what it is held for. Places count from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GroupsEdit {
    SetCompany(String),
    SetTrainer(String),
    /// The id of a scenario; empty for none.
    SetScenario(String),
    /// At the end of the list.
    Add(Group),
    Remove {
        group: usize,
    },
    /// 0 takes the number away.
    SetNumber {
        group: usize,
        number: u32,
    },
    SetName {
        group: usize,
        name: String,
    },
    SetMembers {
        group: usize,
        members: Vec<String>,
    },
    /// All of them anew: a roster that was pasted, or dealt out.
    Replace(Vec<Group>),
}

/// Carries out `edit`.
pub(super) fn apply(class: &mut Class, edit: &GroupsEdit) -> Result<(), ClassRefusal> {
    match edit {
        GroupsEdit::SetCompany(company) => class.company.clone_from(company),
        GroupsEdit::SetTrainer(trainer) => class.trainer.clone_from(trainer),
        GroupsEdit::SetScenario(scenario) => class.scenario.clone_from(scenario),
        GroupsEdit::Add(group) => {
            if class.groups.len() >= MOST_GROUPS {
                return Err(ClassRefusal::Groups);
            }
            check_members(&group.members)?;
            check_number(&class.groups, None, group.number)?;
            class.groups.push(group.clone());
        }
        GroupsEdit::Remove { group } => {
            group_mut(class, *group)?;
            class.groups.remove(*group);
        }
        GroupsEdit::SetNumber { group, number } => {
            check_number(&class.groups, Some(*group), *number)?;
            group_mut(class, *group)?.number = *number;
        }
        GroupsEdit::SetName { group, name } => group_mut(class, *group)?.name.clone_from(name),
        GroupsEdit::SetMembers { group, members } => {
            check_members(members)?;
            group_mut(class, *group)?.members.clone_from(members);
        }
        GroupsEdit::Replace(groups) => {
            check_groups(groups)?;
            class.groups.clone_from(groups);
        }
    }
    Ok(())
}

fn group_mut(class: &mut Class, group: usize) -> Result<&mut Group, ClassRefusal> {
    class.groups.get_mut(group).ok_or(ClassRefusal::NoGroup)
}

fn check_members(members: &[String]) -> Result<(), ClassRefusal> {
    if members.len() <= MOST_MEMBERS { Ok(()) } else { Err(ClassRefusal::Members) }
}

/// Whether the group at the place `own`, or a new one, may have `number` beside the others.
fn check_number(groups: &[Group], own: Option<usize>, number: u32) -> Result<(), ClassRefusal> {
    if !GROUP_NUMBERS.contains(&number) {
        return Err(ClassRefusal::Number);
    }
    let mut others = groups.iter().enumerate().filter(|(place, _)| Some(*place) != own);
    let taken = number != 0 && others.any(|(_, group)| group.number == number);
    if taken { Err(ClassRefusal::NumberTaken) } else { Ok(()) }
}

fn check_groups(groups: &[Group]) -> Result<(), ClassRefusal> {
    if groups.len() > MOST_GROUPS {
        return Err(ClassRefusal::Groups);
    }
    let mut numbers = BTreeSet::new();
    for group in groups {
        check_members(&group.members)?;
        check_number(&[], None, group.number)?;
        if group.number != 0 && !numbers.insert(group.number) {
            return Err(ClassRefusal::NumberTaken);
        }
    }
    Ok(())
}
