//! The same journey scored again: how the groups remember it and what each touchpoint got, then and now.

use crate::analysis::compare::{Comparison, SharedTouchpoint};
use crate::analysis::spread::Spread;
use crate::model::{Text, TouchpointId};
use std::collections::BTreeSet;

/// How one group remembers the journey, −5…+5.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupThenNow {
    pub group: u32,
    /// `None` where the group is not there, or scored no end.
    pub then: Option<f64>,
    pub now: Option<f64>,
}

/// The mean of the groups' scores of one touchpoint, with how many scored it.
#[derive(Clone, Debug, PartialEq)]
pub struct TouchpointThenNow {
    pub touchpoint: TouchpointId,
    /// As the comparison counts it; `None` for what groups added.
    pub number: Option<usize>,
    pub name: Text,
    pub then: Option<(f64, usize)>,
    pub now: Option<(f64, usize)>,
}

impl GroupThenNow {
    /// −10…+10.
    pub fn change(&self) -> Option<f64> {
        Some(self.now? - self.then?)
    }
}

impl TouchpointThenNow {
    /// −10…+10.
    pub fn change(&self) -> Option<f64> {
        Some(self.now?.0 - self.then?.0)
    }
}

/// Then and now beside one another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThenNow {
    /// By number; groups without one cannot be found again.
    pub groups: Vec<GroupThenNow>,
    /// In the order of the walk then, after it what is there only now.
    pub touchpoints: Vec<TouchpointThenNow>,
}

impl ThenNow {
    pub fn of(then: &Comparison, now: &Comparison) -> Self {
        let number = |comparison: &Comparison| -> BTreeSet<u32> {
            comparison.works.iter().map(|work| work.worksheet.group.number).filter(|n| *n > 0).collect()
        };
        let remembered = |comparison: &Comparison, group: u32| {
            let work = comparison.works.iter().find(|work| work.worksheet.group.number == group)?;
            work.review.reading.remembered
        };
        let numbers: BTreeSet<u32> = number(then).union(&number(now)).copied().collect();
        let groups = numbers.into_iter().map(|group| GroupThenNow {
            group,
            then: remembered(then, group),
            now: remembered(now, group),
        });
        let mean = |comparison: &Comparison, id: &TouchpointId| {
            let column = comparison.columns.iter().find(|column| column.touchpoint == *id)?;
            column.spread.as_ref().map(|spread: &Spread| (spread.mean, spread.n()))
        };
        let is_new = |column: &&SharedTouchpoint| {
            !then.columns.iter().any(|other| other.touchpoint == column.touchpoint)
        };
        let columns = then.columns.iter().chain(now.columns.iter().filter(is_new));
        let touchpoints = columns.map(|column| TouchpointThenNow {
            touchpoint: column.touchpoint.clone(),
            number: column.number,
            name: column.name.clone(),
            then: mean(then, &column.touchpoint),
            now: mean(now, &column.touchpoint),
        });
        Self { groups: groups.collect(), touchpoints: touchpoints.collect() }
    }

    /// The mean of how the groups that were there both times remember it, then and now, with how many they are.
    pub fn remembered(&self) -> Option<(f64, f64, usize)> {
        let both: Vec<(f64, f64)> =
            self.groups.iter().filter_map(|group| Some((group.then?, group.now?))).collect();
        let n = both.len();
        let mean = |values: f64| values / n as f64;
        (n > 0).then(|| (mean(both.iter().map(|b| b.0).sum()), mean(both.iter().map(|b| b.1).sum()), n))
    }
}
