//! Undo and redo: what the worksheet was before each step, up to a cap. Selection and zoom are not in it.

use super::{Edit, Refusal, apply};
use crate::model::Worksheet;
use std::collections::VecDeque;
use std::sync::Arc;

/// Edits of one gesture, a drag or a field being typed in, are one step. The caller gives every
/// gesture a number of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gesture(pub u64);

#[derive(Clone, Debug)]
struct Step {
    /// The other side of the step: what undo or redo brings back.
    worksheet: Arc<Worksheet>,
    /// The last edit of the step, which names it.
    edit: Edit,
    gesture: Option<Gesture>,
}

/// A worksheet with its past and its undone future.
#[derive(Clone, Debug)]
pub struct History {
    current: Arc<Worksheet>,
    past: VecDeque<Step>,
    future: Vec<Step>,
}

impl History {
    /// Steps kept; the oldest go first.
    pub const CAP: usize = 500;

    pub fn new(worksheet: Worksheet) -> Self {
        Self { current: Arc::new(worksheet), past: VecDeque::new(), future: Vec::new() }
    }

    pub fn current(&self) -> &Arc<Worksheet> {
        &self.current
    }

    /// Carries out an edit as a step of its own, or as a further part of the gesture that made the last
    /// step. An edit that changes nothing makes no step.
    ///
    /// # Errors
    /// The refusal of [`apply`]; nothing is changed then.
    pub fn commit(&mut self, edit: Edit, gesture: Option<Gesture>) -> Result<(), Refusal> {
        let mut worksheet = Worksheet::clone(&self.current);
        apply(&mut worksheet, &edit)?;
        if worksheet == *self.current {
            return Ok(());
        }
        let before = std::mem::replace(&mut self.current, Arc::new(worksheet));
        self.future.clear();
        match self.past.back_mut() {
            Some(step) if gesture.is_some() && step.gesture == gesture => {
                step.edit = edit;
                // A drag that came back to where it began is no step.
                if step.worksheet == self.current {
                    self.past.pop_back();
                }
            }
            _ => {
                self.past.push_back(Step { worksheet: before, edit, gesture });
                if self.past.len() > Self::CAP {
                    self.past.pop_front();
                }
            }
        }
        Ok(())
    }

    /// The edit that undo would take back.
    pub fn undo_label(&self) -> Option<&Edit> {
        self.past.back().map(|step| &step.edit)
    }

    /// The edit that redo would do again.
    pub fn redo_label(&self) -> Option<&Edit> {
        self.future.last().map(|step| &step.edit)
    }

    /// Steps back; `false` at the beginning.
    pub fn undo(&mut self) -> bool {
        let Some(mut step) = self.past.pop_back() else { return false };
        std::mem::swap(&mut step.worksheet, &mut self.current);
        self.future.push(step);
        true
    }

    /// Steps forward again; `false` when nothing was undone.
    pub fn redo(&mut self) -> bool {
        let Some(mut step) = self.future.pop() else { return false };
        std::mem::swap(&mut step.worksheet, &mut self.current);
        // A later edit must not melt into a gesture that was undone once.
        step.gesture = None;
        self.past.push_back(step);
        true
    }
}
