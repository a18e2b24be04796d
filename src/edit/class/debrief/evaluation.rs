//! The forms at the start and at the end of the day.

use super::{DebriefRefusal, added, is_group_or_none};
use crate::model::ItemId;
use crate::model::class::{AnswerCount, Evaluation, FormPage, FreeLine};
use serde::{Deserialize, Serialize};

/// What is done to the forms.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum EvaluationEdit {
    /// So many people more of a group gave an answer, or fewer where negative; group 0 is the whole room.
    AddAnswers {
        page: FormPage,
        statement: u8,
        group: u32,
        answer: u8,
        by: i32,
    },
    AddLine(FreeLine),
    SetLine {
        id: ItemId,
        text: String,
    },
    RemoveLine {
        id: ItemId,
    },
}

pub(super) fn apply(
    evaluation: &mut Evaluation,
    edit: &EvaluationEdit,
    made: ItemId,
) -> Result<(), DebriefRefusal> {
    match edit {
        EvaluationEdit::AddAnswers { page, statement, group, answer, by } => {
            is_group_or_none(*group)?;
            if !(1..=page.n_statements()).contains(statement) {
                return Err(DebriefRefusal::NoAnswer);
            }
            let mut counts = evaluation.counts(*page, *statement, *group);
            let place = answer.checked_sub(1).map(usize::from);
            let count = place.and_then(|place| counts.get_mut(place)).ok_or(DebriefRefusal::NoAnswer)?;
            *count = added(*count, *by, AnswerCount::MOST)?;
            let rows = evaluation.page_mut(*page);
            let key = (*statement, *group);
            rows.retain(|row| (row.statement, row.group) != key);
            if counts.iter().any(|count| *count > 0) {
                let at = rows.partition_point(|row| (row.statement, row.group) < key);
                rows.insert(at, AnswerCount { statement: *statement, group: *group, counts });
            }
        }
        EvaluationEdit::AddLine(line) => {
            is_group_or_none(line.group)?;
            evaluation.lines.add(made, line.clone());
        }
        EvaluationEdit::SetLine { id, text } => {
            let line = evaluation.lines.by_id_mut(*id).ok_or(DebriefRefusal::Gone)?;
            line.text.clone_from(text);
        }
        EvaluationEdit::RemoveLine { id } => {
            evaluation.lines.remove(*id).ok_or(DebriefRefusal::Gone)?;
        }
    }
    Ok(())
}
