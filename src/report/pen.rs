//! What the parts of the summary look up while they are worded, found once, so that a journey of n
//! touchpoints takes n steps.

use crate::analysis::review::Review;
use crate::model::{DepartmentId, Language, Stage, Text, Touchpoint, TouchpointId, Worksheet};
use crate::words::names;
use std::collections::BTreeMap;

/// A worksheet with its review, ready to be worded in a language.
pub(super) struct Pen<'a> {
    pub worksheet: &'a Worksheet,
    pub review: &'a Review,
    pub language: Language,
    /// The touchpoints in the order of the walk, with their stages.
    pub touchpoints: Vec<(&'a Stage, &'a Touchpoint)>,
    positions: BTreeMap<&'a TouchpointId, usize>,
    departments: BTreeMap<&'a DepartmentId, usize>,
}

impl<'a> Pen<'a> {
    pub fn new(worksheet: &'a Worksheet, review: &'a Review, language: Language) -> Self {
        let journey = &worksheet.journey;
        let stages = journey.stages.iter();
        Self {
            positions: journey.touchpoints().enumerate().map(|(at, t)| (&t.id, at)).collect(),
            touchpoints: stages.flat_map(|s| s.touchpoints.iter().map(move |t| (s, t))).collect(),
            departments: journey.departments.iter().enumerate().map(|(at, d)| (&d.id, at)).collect(),
            worksheet,
            language,
            review,
        }
    }

    pub fn get(&self, text: &'a Text) -> String {
        text.get(self.language).to_owned()
    }

    /// Number and name of the touchpoint at a position.
    pub fn numbered(&self, position: usize) -> String {
        self.touchpoints
            .get(position)
            .map(|(_, touchpoint)| names::numbered(position, touchpoint.name.get(self.language)))
            .unwrap_or_default()
    }

    /// The place of a touchpoint in the walk, counted from 0.
    pub fn position(&self, id: &TouchpointId) -> Option<usize> {
        self.positions.get(id).copied()
    }

    pub fn found(&self, id: &TouchpointId) -> Option<&'a Touchpoint> {
        let position = self.position(id)?;
        self.touchpoints.get(position).map(|(_, touchpoint)| *touchpoint)
    }

    /// Number and name of a touchpoint; empty where there is none, or no longer.
    pub fn touchpoint_name(&self, id: Option<&TouchpointId>) -> String {
        id.and_then(|id| self.position(id)).map(|position| self.numbered(position)).unwrap_or_default()
    }

    pub fn language_of(&self, text: &'a Text) -> &'a str {
        text.get(self.language)
    }

    /// The place of a department in the list, counted from 0.
    pub fn department_position(&self, id: &DepartmentId) -> Option<usize> {
        self.departments.get(id).copied()
    }

    pub fn department_name(&self, id: &DepartmentId) -> &'a str {
        let department =
            self.department_position(id).and_then(|at| self.worksheet.journey.departments.get(at));
        department.map(|d| d.name.get(self.language)).unwrap_or_default()
    }
}
