//! What edits do to the measures of the redesign and to the actions of the plan.

use super::checks::known;
use super::{ActionField, ActionValue, MeasureValue, WorkEdit};
use crate::edit::Refusal;
use crate::edit::journey::free;
use crate::model::items::ItemId;
use crate::model::redesign::Epic;
use crate::model::{Action, Measure, Worksheet};

pub(super) fn apply(worksheet: &mut Worksheet, edit: &WorkEdit, new: ItemId) -> Result<(), Refusal> {
    match edit {
        WorkEdit::AddMeasure(measure) => {
            known(worksheet, &measure.touchpoint)?;
            free(worksheet.redesign.add(new, measure.clone()))?;
        }
        WorkEdit::SetMeasure { measure, value } => {
            set_measure(worksheet.redesign.by_id_mut(*measure).ok_or(Refusal::Missing)?, value);
        }
        WorkEdit::RemoveMeasure { measure } => {
            worksheet.redesign.remove(*measure).ok_or(Refusal::Missing)?;
        }
        WorkEdit::SetBudget(budget) => worksheet.budget = *budget,
        WorkEdit::AddAction(action) => {
            action.touchpoint.iter().try_for_each(|touchpoint| known(worksheet, touchpoint))?;
            free(worksheet.actions.add(new, Action::clone(action)))?;
        }
        WorkEdit::SetAction { action, value } => set_action(worksheet, *action, value)?,
        WorkEdit::RemoveAction { action } => {
            worksheet.actions.remove(*action).ok_or(Refusal::Missing)?;
        }
        _ => {}
    }
    Ok(())
}

fn set_measure(measure: &mut Measure, value: &MeasureValue) {
    match value {
        MeasureValue::Kind(kind) => measure.kind = *kind,
        MeasureValue::Words(words) => measure.measure.clone_from(words),
        MeasureValue::Epic { epic, has } => {
            // In the order of the book.
            let is_in = |other: &Epic| if other == epic { *has } else { measure.epic.contains(other) };
            measure.epic = Epic::ALL.into_iter().filter(is_in).collect();
        }
        MeasureValue::Cost(cost) => measure.cost = *cost,
        MeasureValue::Score(score) => measure.score = *score,
    }
}

fn set_action(worksheet: &mut Worksheet, id: ItemId, value: &ActionValue) -> Result<(), Refusal> {
    if let ActionValue::Touchpoint(Some(touchpoint)) = value {
        known(worksheet, touchpoint)?;
    }
    let action = worksheet.actions.by_id_mut(id).ok_or(Refusal::Missing)?;
    match value {
        ActionValue::Text(field, text) => field.of_mut(action).clone_from(text),
        ActionValue::Touchpoint(touchpoint) => action.touchpoint.clone_from(touchpoint),
        ActionValue::FirstStep(day) => action.first_step = *day,
    }
    Ok(())
}

impl ActionField {
    pub fn of(self, action: &Action) -> &str {
        match self {
            Self::What => &action.what,
            Self::Why => &action.why,
            Self::Accountable => &action.accountable,
            Self::Responsible => &action.responsible,
            Self::Support => &action.support,
            Self::Consulted => &action.consulted,
            Self::Informed => &action.informed,
            Self::Place => &action.place,
            Self::How => &action.how,
            Self::HowMuch => &action.how_much,
            Self::Baseline => &action.baseline,
            Self::Target => &action.target,
            Self::Done => &action.done,
            Self::Risk => &action.risk,
        }
    }

    fn of_mut(self, action: &mut Action) -> &mut String {
        match self {
            Self::What => &mut action.what,
            Self::Why => &mut action.why,
            Self::Accountable => &mut action.accountable,
            Self::Responsible => &mut action.responsible,
            Self::Support => &mut action.support,
            Self::Consulted => &mut action.consulted,
            Self::Informed => &mut action.informed,
            Self::Place => &mut action.place,
            Self::How => &mut action.how,
            Self::HowMuch => &mut action.how_much,
            Self::Baseline => &mut action.baseline,
            Self::Target => &mut action.target,
            Self::Done => &mut action.done,
            Self::Risk => &mut action.risk,
        }
    }
}
