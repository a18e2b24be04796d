//! Which worksheets can be compared, and why the others cannot.

use crate::model::Worksheet;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

/// Why a worksheet does not take part in a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetAside {
    /// Most of the others walk another scenario.
    OtherScenario,
    /// The same worksheet is there with more work in it.
    Older,
    /// The same worksheet is there as it is here.
    Twin,
    /// The same worksheet was changed in two places: another is there with as many changes, but not the same.
    Parted,
}

/// Which of several worksheets can be compared, by their place: those of the scenario that most of them
/// walk, of equals the one that comes first, and of each worksheet the one with the most work in it. A worksheet
/// of a time that knew no ids is its own.
pub fn set_aside(worksheets: &[Arc<Worksheet>]) -> Vec<Option<SetAside>> {
    let mut walks: Vec<(&str, usize)> = Vec::new();
    for worksheet in worksheets {
        let id = worksheet.scenario.id.as_str();
        match walks.iter_mut().find(|(walk, _)| *walk == id) {
            Some((_, n)) => *n += 1,
            None => walks.push((id, 1)),
        }
    }
    let most = walks.iter().map(|(_, n)| *n).max();
    let walked = walks.iter().find(|(_, n)| Some(*n) == most).map(|(id, _)| *id);
    let mut kept: BTreeMap<_, usize> = BTreeMap::new();
    let mut aside = vec![None; worksheets.len()];
    for (at, worksheet) in worksheets.iter().enumerate() {
        if Some(worksheet.scenario.id.as_str()) != walked {
            aside[at] = Some(SetAside::OtherScenario);
            continue;
        }
        let held = (!worksheet.id.is_empty()).then(|| kept.entry(worksheet.id));
        match held {
            None => {}
            Some(Entry::Vacant(new)) => {
                new.insert(at);
            }
            Some(Entry::Occupied(mut held)) => {
                let other = &worksheets[*held.get()];
                match worksheet.revision.cmp(&other.revision) {
                    Ordering::Greater => {
                        aside[held.insert(at)] = Some(SetAside::Older);
                    }
                    Ordering::Less => aside[at] = Some(SetAside::Older),
                    Ordering::Equal if worksheet == other => aside[at] = Some(SetAside::Twin),
                    Ordering::Equal => aside[at] = Some(SetAside::Parted),
                }
            }
        }
    }
    aside
}
