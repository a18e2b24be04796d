//! What an author writes into the trainer's part: reference scores, moments of truth, redesign, chain,
//! questions, the example of an action, traps.
//!
//! A reference and a moment are meant by their touchpoint; the other lists have no ids in the file and one
//! author, so their entries are meant by their place, counted from 0.

use super::{Refusal, TextIn};
use crate::model::action::ActionExample;
use crate::model::internal::{InternalCustomerKind, SupplyLink};
use crate::model::lenses::{KanoCategory, ServqualDimension};
use crate::model::redesign::{Epic, Redesign, RedesignKind};
use crate::model::trainer::{Discussion, Reference, ReferenceMoment, Trainer};
use crate::model::{DepartmentId, Journey, Scenario, Score, Text, TouchpointId};
use serde::{Deserialize, Serialize};

/// A text of a moment of truth in the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum KeyMomentField {
    Who,
    Situation,
    Feeling,
    /// Why it is one.
    Why,
}

/// A text of the example of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum KeyActionField {
    What,
    Why,
    Accountable,
    Responsible,
    Support,
    Consulted,
    Informed,
    When,
    Where,
    How,
    HowMuch,
    Acceptance,
}

/// What a measure of the key becomes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum KeyMeasureValue {
    Touchpoint(TouchpointId),
    Kind(RedesignKind),
    Measure(TextIn),
    /// In the order of [`Epic::ALL`], each once.
    Epic(Vec<Epic>),
    Score(Score),
}

/// What a link of the example chain becomes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum KeyLinkValue {
    Supplier(TextIn),
    Customer(TextIn),
    SupplierDepartment(Option<DepartmentId>),
    CustomerDepartment(Option<DepartmentId>),
    Mutual(bool),
    Kind(InternalCustomerKind),
    Deliverable(TextIn),
    Agreement(TextIn),
}

/// One thing that an author does to the key. The first of them makes the key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum KeyEdit {
    /// `None` takes the whole reference of the touchpoint away.
    SetScore {
        touchpoint: TouchpointId,
        score: Option<Score>,
    },
    /// Why the touchpoint is scored so; it needs a reference score, as the next two do.
    SetNote {
        touchpoint: TouchpointId,
        text: TextIn,
    },
    SetKano {
        touchpoint: TouchpointId,
        kano: Option<KanoCategory>,
    },
    SetServqual {
        touchpoint: TouchpointId,
        servqual: Option<ServqualDimension>,
    },

    AddMoment {
        touchpoint: TouchpointId,
    },
    RemoveMoment {
        touchpoint: TouchpointId,
    },
    SetMomentText {
        touchpoint: TouchpointId,
        field: KeyMomentField,
        text: TextIn,
    },
    SetMomentOwner {
        touchpoint: TouchpointId,
        owner: Option<DepartmentId>,
    },
    SetMomentSupport {
        touchpoint: TouchpointId,
        department: DepartmentId,
        supports: bool,
    },

    AddMeasure {
        touchpoint: TouchpointId,
        kind: RedesignKind,
        score: Score,
    },
    RemoveMeasure {
        place: usize,
    },
    SetMeasure {
        place: usize,
        value: KeyMeasureValue,
    },

    AddLink {
        kind: InternalCustomerKind,
    },
    RemoveLink {
        place: usize,
    },
    SetLink {
        place: usize,
        value: KeyLinkValue,
    },

    AddQuestion {
        question: TextIn,
    },
    RemoveQuestion {
        place: usize,
    },
    SetQuestion {
        place: usize,
        text: TextIn,
    },
    SetAnswer {
        place: usize,
        text: TextIn,
    },

    SetActionText {
        field: KeyActionField,
        text: TextIn,
    },
    RemoveAction,

    AddTrap {
        text: TextIn,
    },
    SetTrap {
        place: usize,
        text: TextIn,
    },
    RemoveTrap {
        place: usize,
    },
}

pub(super) fn apply(scenario: &mut Scenario, edit: &KeyEdit) -> Result<(), Refusal> {
    let mut key = scenario.trainer.clone().unwrap_or_default();
    apply_to(&mut key, &scenario.journey, edit)?;
    // A key without anything in it is none.
    scenario.trainer = (key != Trainer::default()).then_some(key);
    Ok(())
}

fn apply_to(key: &mut Trainer, journey: &Journey, edit: &KeyEdit) -> Result<(), Refusal> {
    match edit {
        KeyEdit::SetScore { touchpoint, score } => set_score(key, journey, touchpoint, *score)?,
        KeyEdit::SetNote { touchpoint, text } => text.put(&mut reference_mut(key, touchpoint)?.note),
        KeyEdit::SetKano { touchpoint, kano } => reference_mut(key, touchpoint)?.kano = *kano,
        KeyEdit::SetServqual { touchpoint, servqual } => {
            reference_mut(key, touchpoint)?.servqual = *servqual;
        }

        KeyEdit::AddMoment { touchpoint } => add_moment(key, journey, touchpoint)?,
        KeyEdit::RemoveMoment { touchpoint } => {
            moment_mut(key, touchpoint)?;
            key.moments.retain(|moment| moment.touchpoint != *touchpoint);
        }
        KeyEdit::SetMomentText { touchpoint, field, text } => {
            let moment = moment_mut(key, touchpoint)?;
            text.put(match field {
                KeyMomentField::Who => &mut moment.who,
                KeyMomentField::Situation => &mut moment.situation,
                KeyMomentField::Feeling => &mut moment.feeling,
                KeyMomentField::Why => &mut moment.why,
            });
        }
        KeyEdit::SetMomentOwner { touchpoint, owner } => {
            known(journey, owner.as_ref())?;
            moment_mut(key, touchpoint)?.owner.clone_from(owner);
        }
        KeyEdit::SetMomentSupport { touchpoint, department, supports } => {
            known(journey, Some(department))?;
            let support = &mut moment_mut(key, touchpoint)?.support;
            support.retain(|other| other != department);
            if *supports {
                support.push(department.clone());
            }
        }

        KeyEdit::AddMeasure { touchpoint, kind, score } => {
            place(journey, touchpoint)?;
            key.redesign.push(Redesign {
                touchpoint: touchpoint.clone(),
                kind: *kind,
                measure: Text::default(),
                epic: Vec::new(),
                score: *score,
            });
        }
        KeyEdit::RemoveMeasure { place } => remove(&mut key.redesign, *place)?,
        KeyEdit::SetMeasure { place: at, value } => {
            if let KeyMeasureValue::Touchpoint(touchpoint) = value {
                place(journey, touchpoint)?;
            }
            set_measure(nth(&mut key.redesign, *at)?, value);
        }

        KeyEdit::AddLink { kind } => key.chain.push(SupplyLink {
            supplier: Text::default(),
            customer: Text::default(),
            supplier_department: None,
            customer_department: None,
            mutual: false,
            kind: *kind,
            deliverable: Text::default(),
            agreement: Text::default(),
        }),
        KeyEdit::RemoveLink { place } => remove(&mut key.chain, *place)?,
        KeyEdit::SetLink { place, value } => {
            if let KeyLinkValue::SupplierDepartment(id) | KeyLinkValue::CustomerDepartment(id) = value {
                known(journey, id.as_ref())?;
            }
            set_link(nth(&mut key.chain, *place)?, value);
        }

        KeyEdit::AddQuestion { question } => {
            key.discussion.push(Discussion { question: question.name()?, answer: Text::default() });
        }
        KeyEdit::RemoveQuestion { place } => remove(&mut key.discussion, *place)?,
        KeyEdit::SetQuestion { place, text } => {
            text.put_name(&mut nth(&mut key.discussion, *place)?.question)?;
        }
        KeyEdit::SetAnswer { place, text } => text.put(&mut nth(&mut key.discussion, *place)?.answer),

        KeyEdit::SetActionText { field, text } => {
            text.put(action_text_mut(key.action.get_or_insert_default(), *field));
        }
        KeyEdit::RemoveAction => key.action = None,

        KeyEdit::AddTrap { text } => key.traps.push(text.name()?),
        KeyEdit::SetTrap { place, text } => text.put_name(nth(&mut key.traps, *place)?)?,
        KeyEdit::RemoveTrap { place } => remove(&mut key.traps, *place)?,
    }
    Ok(())
}

/// Where a touchpoint stands in the walk.
fn place(journey: &Journey, touchpoint: &TouchpointId) -> Result<usize, Refusal> {
    journey.position(touchpoint).ok_or(Refusal::Missing)
}

fn known(journey: &Journey, department: Option<&DepartmentId>) -> Result<(), Refusal> {
    match department {
        Some(id) if journey.department(id).is_none() => Err(Refusal::Missing),
        _ => Ok(()),
    }
}

fn nth<T>(list: &mut [T], place: usize) -> Result<&mut T, Refusal> {
    list.get_mut(place).ok_or(Refusal::Missing)
}

fn remove<T>(list: &mut Vec<T>, place: usize) -> Result<(), Refusal> {
    nth(list, place)?;
    list.remove(place);
    Ok(())
}

/// Where in a list that is kept in the order of the walk an entry of a touchpoint belongs.
fn among<'a>(
    journey: &Journey,
    touchpoint: &TouchpointId,
    list: impl Iterator<Item = &'a TouchpointId>,
) -> Result<usize, Refusal> {
    let at = place(journey, touchpoint)?;
    Ok(list.take_while(|other| journey.position(other).is_some_and(|other| other < at)).count())
}

fn set_score(
    key: &mut Trainer,
    journey: &Journey,
    touchpoint: &TouchpointId,
    score: Option<Score>,
) -> Result<(), Refusal> {
    let Some(score) = score else {
        reference_mut(key, touchpoint)?;
        key.touchpoints.retain(|reference| reference.touchpoint != *touchpoint);
        return Ok(());
    };
    if let Ok(reference) = reference_mut(key, touchpoint) {
        reference.score = score;
        return Ok(());
    }
    let at = among(journey, touchpoint, key.touchpoints.iter().map(|reference| &reference.touchpoint))?;
    let touchpoint = touchpoint.clone();
    let reference = Reference { touchpoint, score, note: Text::default(), kano: None, servqual: None };
    key.touchpoints.insert(at, reference);
    Ok(())
}

/// A scenario has no limit of moments: three are a group's, and a key may show what lies beside them.
fn add_moment(key: &mut Trainer, journey: &Journey, touchpoint: &TouchpointId) -> Result<(), Refusal> {
    if moment_mut(key, touchpoint).is_ok() {
        return Ok(());
    }
    let at = among(journey, touchpoint, key.moments.iter().map(|moment| &moment.touchpoint))?;
    let moment = ReferenceMoment {
        touchpoint: touchpoint.clone(),
        who: Text::default(),
        situation: Text::default(),
        feeling: Text::default(),
        why: Text::default(),
        owner: None,
        support: Vec::new(),
    };
    key.moments.insert(at, moment);
    Ok(())
}

fn reference_mut<'a>(key: &'a mut Trainer, touchpoint: &TouchpointId) -> Result<&'a mut Reference, Refusal> {
    key.touchpoints.iter_mut().find(|r| r.touchpoint == *touchpoint).ok_or(Refusal::Missing)
}

fn moment_mut<'a>(
    key: &'a mut Trainer,
    touchpoint: &TouchpointId,
) -> Result<&'a mut ReferenceMoment, Refusal> {
    key.moments.iter_mut().find(|moment| moment.touchpoint == *touchpoint).ok_or(Refusal::Missing)
}

fn set_measure(measure: &mut Redesign, value: &KeyMeasureValue) {
    match value {
        KeyMeasureValue::Touchpoint(touchpoint) => measure.touchpoint.clone_from(touchpoint),
        KeyMeasureValue::Kind(kind) => measure.kind = *kind,
        KeyMeasureValue::Measure(text) => text.put(&mut measure.measure),
        KeyMeasureValue::Epic(epic) => {
            measure.epic = Epic::ALL.into_iter().filter(|element| epic.contains(element)).collect();
        }
        KeyMeasureValue::Score(score) => measure.score = *score,
    }
}

fn set_link(link: &mut SupplyLink, value: &KeyLinkValue) {
    match value {
        KeyLinkValue::Supplier(text) => text.put(&mut link.supplier),
        KeyLinkValue::Customer(text) => text.put(&mut link.customer),
        KeyLinkValue::SupplierDepartment(id) => link.supplier_department.clone_from(id),
        KeyLinkValue::CustomerDepartment(id) => link.customer_department.clone_from(id),
        KeyLinkValue::Mutual(mutual) => link.mutual = *mutual,
        KeyLinkValue::Kind(kind) => link.kind = *kind,
        KeyLinkValue::Deliverable(text) => text.put(&mut link.deliverable),
        KeyLinkValue::Agreement(text) => text.put(&mut link.agreement),
    }
}

fn action_text_mut(action: &mut ActionExample, field: KeyActionField) -> &mut Text {
    match field {
        KeyActionField::What => &mut action.what,
        KeyActionField::Why => &mut action.why,
        KeyActionField::Accountable => &mut action.accountable,
        KeyActionField::Responsible => &mut action.responsible,
        KeyActionField::Support => &mut action.support,
        KeyActionField::Consulted => &mut action.consulted,
        KeyActionField::Informed => &mut action.informed,
        KeyActionField::When => &mut action.when,
        KeyActionField::Where => &mut action.place,
        KeyActionField::How => &mut action.how,
        KeyActionField::HowMuch => &mut action.how_much,
        KeyActionField::Acceptance => &mut action.acceptance,
    }
}
