//! What can be edited: a document with the edits that it knows. [`super::History`] stands on it alone, so
//! that a worksheet, a class and a scenario are undone by the same code.
//!
//! The revision grows with each change, with undo and redo too, so that none is ever given twice.

use std::sync::Arc;

/// A document that changes by edits.
pub trait Editable: Clone + PartialEq + Send + Sync + 'static {
    type Edit: Clone + std::fmt::Debug + PartialEq + Send + Sync + 'static;
    type Refusal: Copy + std::fmt::Debug + PartialEq;

    /// Carries an edit out or leaves the document as it was.
    ///
    /// # Errors
    /// Why it was not carried out.
    fn apply(&mut self, edit: &Self::Edit) -> Result<(), Self::Refusal>;

    /// Grows with every change, also with undo and redo, and never goes back.
    fn revision(&self) -> u64;

    /// Only [`super::History`] numbers revisions.
    fn set_revision(&mut self, revision: u64);

    /// Whether two documents say the same, whatever their revisions.
    fn is_same(&self, other: &Self) -> bool {
        let mut other = other.clone();
        other.set_revision(self.revision());
        *self == other
    }

    /// Whether the edit makes a step that can be undone; the clock of a class makes none.
    fn is_step(_: &Self::Edit) -> bool {
        true
    }

    /// What undo and redo put in the place of `now`: the whole of `then`, or only a part of it where
    /// something runs on.
    fn restored(then: &Arc<Self>, _now: &Self) -> Arc<Self> {
        Arc::clone(then)
    }
}
