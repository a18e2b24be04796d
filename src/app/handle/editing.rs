//! What changes the worksheet: an edit, a key for what is selected, a mark; and the way to what is wrong.

use crate::app::{NoticeKind, SelectionKey, State};
use crate::edit::{Gesture, Refusal, WorkEdit, WorksheetEdit};
use crate::model::{GroupMark, MarkKind, Marks, TouchpointId};
use crate::words::messages;

impl State {
    pub(super) fn edit(&mut self, edit: WorksheetEdit, gesture: Option<Gesture>) {
        let Some(workshop) = &mut self.workshop else { return };
        if workshop.desk.read_only {
            self.say(NoticeKind::Hint, messages::read_only(self.language));
            return;
        }
        if let Err(refusal) = workshop.commit(edit, gesture) {
            self.refuse(refusal);
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

    pub(super) fn toggle_mark(&mut self, kind: MarkKind, touchpoint: &TouchpointId) {
        let Some(workshop) = &mut self.workshop else { return };
        let marks = &workshop.worksheet().marks;
        let edit = match kind {
            MarkKind::Moment if marks.moment(touchpoint).is_some() => {
                WorksheetEdit::Work(WorkEdit::RemoveMoment { touchpoint: touchpoint.clone() })
            }
            MarkKind::Moment if marks.moments.len() == Marks::MAX_MOMENTS => {
                return self.refuse(Refusal::TooManyMoments);
            }
            MarkKind::Moment => WorksheetEdit::Work(WorkEdit::AddMoment { touchpoint: touchpoint.clone() }),
            _ if marks.by_hand(kind).is_some_and(|mark| mark.touchpoint == *touchpoint) => {
                WorksheetEdit::Work(WorkEdit::SetMark { kind, mark: None })
            }
            _ => {
                // Where the rule puts the mark already, there is nothing to set by hand.
                let by_rule = workshop.rule_mark(kind);
                let mark = GroupMark { touchpoint: touchpoint.clone(), reason: String::new() };
                WorksheetEdit::Work(WorkEdit::SetMark {
                    kind,
                    mark: (by_rule.as_ref() != Some(touchpoint)).then_some(mark),
                })
            }
        };
        workshop.selected = Some(touchpoint.clone());
        self.edit(edit, None);
    }
}
