//! What was written for a mark that the group took off, kept while the worksheet is open: choosing the same
//! place again brings it back.

use crate::edit::{WorkEdit, WorksheetEdit};
use crate::model::{GroupMark, MarkKind, Moment, TouchpointId, Worksheet};

/// Cards of moments of truth and reasons of marks, the newest last.
#[derive(Debug, Default)]
pub(super) struct Aside {
    moments: Vec<Moment>,
    marks: Vec<(MarkKind, GroupMark)>,
}

impl Aside {
    /// Keeps what an edit is about to take off `before`.
    pub fn keep(&mut self, before: &Worksheet, edit: &WorksheetEdit) {
        match edit {
            WorksheetEdit::Work(WorkEdit::RemoveMoment { touchpoint }) => {
                if let Some(moment) = before.marks.moment(touchpoint) {
                    self.moments.retain(|kept| kept.touchpoint != *touchpoint);
                    self.moments.push(moment.clone());
                }
            }
            WorksheetEdit::Work(WorkEdit::SetMark { kind, mark }) => {
                let goes =
                    |held: &&GroupMark| mark.as_ref().is_none_or(|mark| mark.touchpoint != held.touchpoint);
                if let Some(held) = before.marks.by_hand(*kind).filter(goes) {
                    self.marks.retain(|(of, kept)| *of != *kind || kept.touchpoint != held.touchpoint);
                    self.marks.push((*kind, held.clone()));
                }
            }
            _ => {}
        }
    }

    /// The moment of truth that a touchpoint had; an empty one where it had none.
    pub fn moment(&self, touchpoint: &TouchpointId) -> Moment {
        let kept = self.moments.iter().find(|moment| moment.touchpoint == *touchpoint).cloned();
        kept.unwrap_or_else(|| Moment { touchpoint: touchpoint.clone(), ..Moment::default() })
    }

    /// The mark of a kind on a touchpoint, with the reason that it had there.
    pub fn mark(&self, kind: MarkKind, touchpoint: &TouchpointId) -> GroupMark {
        let kept = self.marks.iter().find(|(of, mark)| *of == kind && mark.touchpoint == *touchpoint);
        let empty = || GroupMark { touchpoint: touchpoint.clone(), reason: String::new() };
        kept.map_or_else(empty, |(_, mark)| mark.clone())
    }
}
