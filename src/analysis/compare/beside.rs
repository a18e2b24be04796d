//! What the groups wrote and decided, side by side: moments of truth, measures, actions, remembered scores.

use super::comparison::Comparison;
use crate::model::{Action, MarkKind, Measure, Moment, Touchpoint, TouchpointId};
use std::cmp::Reverse;

/// What one group wrote of a moment of truth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Voice<'a> {
    /// By its place.
    pub group: usize,
    pub moment: &'a Moment,
}

/// One group's measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupMeasure<'a> {
    pub group: usize,
    pub measure: &'a Measure,
}

/// One group's action.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupAction<'a> {
    pub group: usize,
    pub action: &'a Action,
    /// The place of the touchpoint that gets better by it; `None` where it names none.
    pub column: Option<usize>,
}

/// How one group's journey is remembered, before and after its redesign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RememberedLine {
    pub group: usize,
    /// The mean of its scores, −5…+5.
    pub mean: Option<f64>,
    /// −5…+5; `None` while the end has no score.
    pub before: Option<f64>,
    pub after: Option<f64>,
    /// What its measures cost together, in points.
    pub spent: u32,
    /// Whether it has measures at all: without any, before and after are the same.
    pub redesigned: bool,
}

impl Comparison {
    /// The place of the column in which a touchpoint of a group stands.
    pub fn column_of(&self, group: usize, touchpoint: &TouchpointId) -> Option<usize> {
        let place = self.works.get(group)?.worksheet.journey.position(touchpoint)?;
        self.placed.get(group)?.get(place).copied()
    }

    /// What a group has in a column.
    pub fn own_touchpoint(&self, group: usize, column: usize) -> Option<&Touchpoint> {
        let place = (*self.columns.get(column)?.places.get(group)?)?;
        self.works.get(group)?.worksheet.journey.nth(place)
    }

    /// The columns that groups called a moment of truth, by their place: of most groups first.
    pub fn moments(&self) -> Vec<usize> {
        let votes = |place: &usize| self.columns[*place].votes(MarkKind::Moment).len();
        let mut places: Vec<usize> = (0..self.columns.len()).filter(|place| votes(place) > 0).collect();
        places.sort_by_key(|place| Reverse(votes(place)));
        places
    }

    /// What the groups wrote of a moment of truth, in their order.
    pub fn voices(&self, column: usize) -> Vec<Voice<'_>> {
        let groups = self.columns.get(column).map_or(&[][..], |column| column.votes(MarkKind::Moment));
        let voice = |group: &usize| {
            let touchpoint = self.own_touchpoint(*group, column)?;
            let moment = self.works.get(*group)?.worksheet.marks.moment(&touchpoint.id)?;
            Some(Voice { group: *group, moment })
        };
        groups.iter().filter_map(voice).collect()
    }

    /// The columns at which groups have measures, by their place: in the order of the walk.
    pub fn redesigned(&self) -> Vec<usize> {
        let is_there = |place: &usize| !self.columns[*place].measured_by.is_empty();
        (0..self.columns.len()).filter(is_there).collect()
    }

    /// The groups' measures for a touchpoint, in their order.
    pub fn measures(&self, column: usize) -> Vec<GroupMeasure<'_>> {
        let groups = self.columns.get(column).map_or(&[][..], |column| &column.measured_by);
        let mut found = Vec::new();
        for group in groups {
            let (Some(work), Some(placed)) = (self.works.get(*group), self.placed.get(*group)) else {
                continue;
            };
            let places = work.review.places_of_measures();
            for (measure, place) in work.worksheet.redesign.iter().zip(places) {
                if place.and_then(|place| placed.get(place)) == Some(&column) {
                    found.push(GroupMeasure { group: *group, measure });
                }
            }
        }
        found
    }

    /// All actions: those for one touchpoint together, in the order of the walk, and last those that name none.
    pub fn actions(&self) -> Vec<GroupAction<'_>> {
        let mut found: Vec<GroupAction<'_>> = Vec::new();
        for (group, work) in self.works.iter().enumerate() {
            for action in &work.worksheet.actions {
                let column = action.touchpoint.as_ref().and_then(|id| self.column_of(group, id));
                found.push(GroupAction { group, action, column });
            }
        }
        found.sort_by_key(|found| found.column.unwrap_or(usize::MAX));
        found
    }

    /// How each group's journey is remembered, in their order.
    pub fn remembered(&self) -> Vec<RememberedLine> {
        let line = |(group, work): (usize, &super::work::GroupWork)| RememberedLine {
            group,
            mean: work.review.reading.mean,
            before: work.review.reading.remembered,
            after: work.review.after.remembered,
            spent: work.review.spent,
            redesigned: !work.worksheet.redesign.is_empty(),
        };
        self.works.iter().enumerate().map(line).collect()
    }
}
