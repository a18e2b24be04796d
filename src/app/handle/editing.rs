//! What changes the worksheet: an edit, a key for what is selected, a mark; and the way to what is wrong.

use crate::app::{NoticeKind, SelectionKey, State};
use crate::edit::{Gesture, Refusal, WorkEdit, WorksheetEdit};
use crate::model::{MarkKind, TouchpointId};
use crate::words::{messages, undo};

impl State {
    pub(super) fn edit(&mut self, edit: WorksheetEdit, gesture: Option<Gesture>) {
        let Some(workshop) = &mut self.workshop else { return };
        if workshop.desk.read_only {
            self.say(NoticeKind::Hint, messages::read_only(self.language));
            return;
        }
        let removed = undo::removed(&edit, self.language);
        let before = workshop.worksheet().revision;
        match workshop.commit(edit, gesture) {
            Err(refusal) => self.refuse(refusal),
            Ok(()) if workshop.worksheet().revision == before => {}
            Ok(()) => {
                // Offered for the group's next worksheet.
                if self.settings.group != workshop.worksheet().group {
                    self.settings.group.clone_from(&workshop.worksheet().group);
                }
                removed.into_iter().for_each(|text| self.say_removed(text));
            }
        }
    }

    pub(super) fn key(&mut self, key: SelectionKey) {
        let language = self.language;
        let Some(workshop) = &mut self.workshop else { return };
        if let SelectionKey::Mark(kind) = key {
            if let Some(touchpoint) = workshop.selected.clone() {
                self.toggle_mark(kind, &touchpoint);
            }
        } else if let Some(edit) = workshop.edit_of_key(key, language) {
            self.edit(edit, None);
        }
    }

    pub(super) fn refuse(&mut self, refusal: Refusal) {
        self.say(NoticeKind::Hint, messages::refusal(refusal, self.language));
    }

    /// A tool on a column, clicked or dropped: sets the mark and selects. The tool is laid down once no
    /// further mark of its kind can be set.
    pub(super) fn mark(&mut self, kind: MarkKind, touchpoint: &TouchpointId) {
        let Some(workshop) = &mut self.workshop else { return };
        let edit = (!workshop.has_mark(kind, touchpoint)).then(|| workshop.mark_edit(kind, touchpoint));
        workshop.selected = Some(touchpoint.clone());
        if let Some(edit) = edit {
            self.edit(edit, None);
        }
        if let Some(workshop) = &mut self.workshop
            && (kind != MarkKind::Moment || workshop.has_all_moments())
        {
            workshop.tool = None;
        }
    }

    /// A key on the selection: sets the mark, and takes it off where the group had set it.
    fn toggle_mark(&mut self, kind: MarkKind, touchpoint: &TouchpointId) {
        let Some(workshop) = &self.workshop else { return };
        if !workshop.has_mark(kind, touchpoint) {
            return self.mark(kind, touchpoint);
        }
        let off = match kind {
            MarkKind::Moment => WorkEdit::RemoveMoment { touchpoint: touchpoint.clone() },
            _ => WorkEdit::SetMark { kind, mark: None },
        };
        self.edit(off.into(), None);
    }
}
