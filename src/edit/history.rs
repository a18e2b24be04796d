//! Undo and redo: what a document was before each step, up to a cap. Selection and zoom are not in it.

use super::Editable;
use std::collections::VecDeque;
use std::sync::Arc;

/// Edits of one gesture, a drag or a field being typed in, are one step. The caller gives every
/// gesture a number of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gesture(pub u64);

#[derive(Clone, Debug)]
struct Step<D: Editable> {
    /// The other side of the step: what undo or redo brings back.
    document: Arc<D>,
    /// The last edit of the step, which names it.
    edit: D::Edit,
    gesture: Option<Gesture>,
}

/// A document with its past and its undone future.
#[derive(Clone, Debug)]
pub struct History<D: Editable> {
    current: Arc<D>,
    past: VecDeque<Step<D>>,
    future: Vec<Step<D>>,
    /// The highest revision that was given.
    revision: u64,
}

impl<D: Editable> History<D> {
    /// Steps kept; the oldest go first.
    pub const CAP: usize = 500;

    pub fn new(document: D) -> Self {
        let revision = document.revision();
        Self { current: Arc::new(document), past: VecDeque::new(), future: Vec::new(), revision }
    }

    pub fn current(&self) -> &Arc<D> {
        &self.current
    }

    /// Carries out an edit as a step of its own, or as a further part of the gesture that made the last
    /// step. An edit that changes nothing makes no step.
    ///
    /// # Errors
    /// The refusal of the edit; nothing is changed then.
    pub fn commit(&mut self, edit: D::Edit, gesture: Option<Gesture>) -> Result<(), D::Refusal> {
        let mut document = D::clone(&self.current);
        document.apply(&edit)?;
        if document.is_same(&self.current) {
            return Ok(());
        }
        let before = self.put(Arc::new(document));
        if !D::is_step(&edit) {
            return Ok(());
        }
        self.future.clear();
        match self.past.back_mut() {
            Some(step) if gesture.is_some() && step.gesture == gesture => {
                step.edit = edit;
                // A drag that came back to where it began is no step.
                if step.document.is_same(&self.current) {
                    self.past.pop_back();
                }
            }
            _ => {
                self.past.push_back(Step { document: before, edit, gesture });
                if self.past.len() > Self::CAP {
                    self.past.pop_front();
                }
            }
        }
        Ok(())
    }

    /// The edit that undo would take back.
    pub fn undo_label(&self) -> Option<&D::Edit> {
        self.past.back().map(|step| &step.edit)
    }

    /// The edit that redo would do again.
    pub fn redo_label(&self) -> Option<&D::Edit> {
        self.future.last().map(|step| &step.edit)
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Steps back; `false` at the beginning.
    pub fn undo(&mut self) -> bool {
        let Some(mut step) = self.past.pop_back() else { return false };
        step.document = self.put(D::restored(&step.document, &self.current));
        self.future.push(step);
        true
    }

    /// Steps forward again; `false` when nothing was undone.
    pub fn redo(&mut self) -> bool {
        let Some(mut step) = self.future.pop() else { return false };
        step.document = self.put(D::restored(&step.document, &self.current));
        // A later edit must not melt into a gesture that was undone once.
        step.gesture = None;
        self.past.push_back(step);
        true
    }

    /// Puts a document in the place of the current one that says the same, under another id.
    pub fn rename(&mut self, document: D) {
        self.put(Arc::new(document));
    }

    /// Puts a document with the next revision in the place of the current one, which is given back.
    fn put(&mut self, mut document: Arc<D>) -> Arc<D> {
        self.revision = self.revision.saturating_add(1);
        Arc::make_mut(&mut document).set_revision(self.revision);
        std::mem::replace(&mut self.current, document)
    }
}
