//! The slides that show the groups side by side.

use crate::analysis::compare::Comparison;

/// A slide of the comparison. Places are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareSlide {
    /// All curves over each other.
    Curves,
}

/// What there is to show.
pub(super) fn slides(comparison: &Comparison) -> Vec<CompareSlide> {
    if comparison.works.is_empty() { Vec::new() } else { vec![CompareSlide::Curves] }
}
