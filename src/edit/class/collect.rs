//! What is done to what a class collected. What came cannot be undone: the files lie in the folder of the class.
//! What the trainer decides about it can.

use super::ClassRefusal;
use crate::model::{Class, Collected, Join, Taking, TouchpointId};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What is done to what was collected. A worksheet is meant by the name of its file in the folder of the class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CollectEdit {
    /// A worksheet lies in the folder of the class. One that is kept under that name gives way to it, and what the
    /// trainer decided about that one holds for this one.
    Keep(Collected),
    /// The worksheet of this file is no longer in the folder.
    Forget(String),
    SetTaking {
        file: String,
        taking: Taking,
    },
    /// Another number for the group, in the class alone; `None` for the one that the worksheet says.
    SetGroup {
        file: String,
        group: Option<u32>,
    },
    SetWatched(Option<PathBuf>),
    Join(Join),
    /// The touchpoint stands for itself again.
    Part(TouchpointId),
}

impl CollectEdit {
    /// Whether it can be undone.
    pub(super) fn is_step(&self) -> bool {
        !matches!(self, Self::Keep(_) | Self::Forget(_) | Self::SetWatched(_))
    }
}

pub(super) fn apply(class: &mut Class, edit: &CollectEdit) -> Result<(), ClassRefusal> {
    match edit {
        CollectEdit::Keep(new) => return keep(class, new),
        CollectEdit::Forget(file) => class.collected.retain(|kept| kept.file != *file),
        CollectEdit::SetTaking { file, taking } => found(class, file)?.taking = *taking,
        CollectEdit::SetGroup { file, group } => found(class, file)?.group = *group,
        CollectEdit::SetWatched(folder) => class.watched.clone_from(folder),
        CollectEdit::Join(join) => return add_join(class, join),
        CollectEdit::Part(touchpoint) => class.joins.retain(|join| join.touchpoint != *touchpoint),
    }
    Ok(())
}

fn found<'c>(class: &'c mut Class, file: &str) -> Result<&'c mut Collected, ClassRefusal> {
    class.collected.find_mut(|kept| kept.file == file).ok_or(ClassRefusal::NotCollected)
}

fn keep(class: &mut Class, new: &Collected) -> Result<(), ClassRefusal> {
    if let Ok(kept) = found(class, &new.file) {
        *kept = Collected { group: kept.group, taking: kept.taking, ..new.clone() };
        return Ok(());
    }
    if class.collected.len() >= Collected::MOST {
        return Err(ClassRefusal::Full);
    }
    class.collected.push(new.clone());
    Ok(())
}

/// A touchpoint counts as one other at most, and never as itself, not even by way of others.
fn add_join(class: &mut Class, join: &Join) -> Result<(), ClassRefusal> {
    let mut end = &join.with;
    // As often as there are joins: what a hand-written file has may go round.
    for _ in 0..=class.joins.len() {
        if *end == join.touchpoint {
            return Err(ClassRefusal::Joined);
        }
        match class.joins.iter().find(|other| other.touchpoint == *end) {
            Some(next) => end = &next.with,
            None => break,
        }
    }
    class.joins.retain(|other| other.touchpoint != join.touchpoint);
    class.joins.push(join.clone());
    Ok(())
}

/// Undo brings back what the trainer decided, and neither brings a file back nor takes one away.
pub(super) fn restore(class: &mut Class, now: &Class) {
    let then = std::mem::replace(&mut class.collected, now.collected.clone());
    for was in then.iter() {
        let differs =
            |kept: &Collected| kept.file == was.file && (kept.group, kept.taking) != (was.group, was.taking);
        if let Some(kept) = class.collected.find_mut(differs) {
            (kept.group, kept.taking) = (was.group, was.taking);
        }
    }
}
