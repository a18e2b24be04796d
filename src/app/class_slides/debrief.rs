//! The slides on which the class looks back and decides.

use crate::analysis::compare::Comparison;
use crate::model::Class;

/// A slide of the debrief. Places are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DebriefSlide {
    /// One of the four questions: facts, feelings, meaning, decision.
    Question(usize),
}

/// What there is to show.
pub(super) fn slides(_class: &Class, comparison: &Comparison) -> Vec<DebriefSlide> {
    if comparison.works.is_empty() { Vec::new() } else { (0..4).map(DebriefSlide::Question).collect() }
}
