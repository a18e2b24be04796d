//! What each edit of a group does.

use super::checks::known;
use super::{
    LinkValue, MomentField, ObstaclePlace, ObstacleValue, WorkEdit, ballots, collaboration, lenses, plan,
};
use crate::edit::journey::{free, there, touchpoint_mut};
use crate::edit::{Refusal, closed};
use crate::model::items::{ItemId, Items};
use crate::model::{
    DepartmentId, InternalLink, Journey, Marks, Moment, Obstacle, Responsibility, Role, TouchpointId,
    Worksheet,
};

pub(in crate::edit) fn apply(worksheet: &mut Worksheet, edit: &WorkEdit) -> Result<(), Refusal> {
    let new = ItemId::made(worksheet.next_revision());
    match edit {
        WorkEdit::SetGroup(group) => worksheet.group = group.clone(),
        WorkEdit::SetNotes(notes) => worksheet.notes.clone_from(notes),
        WorkEdit::SetClosed(steps) => worksheet.closed = closed::in_order(steps)?,

        WorkEdit::SetScore { touchpoint, score } => {
            touchpoint_mut(&mut worksheet.journey, touchpoint)?.score = *score;
        }
        WorkEdit::SetNote { touchpoint, text } => {
            touchpoint_mut(&mut worksheet.journey, touchpoint)?.note.clone_from(text);
        }
        WorkEdit::SetKano { touchpoint, kano } => {
            touchpoint_mut(&mut worksheet.journey, touchpoint)?.kano = *kano;
        }
        WorkEdit::SetGap { touchpoint, gap } => {
            touchpoint_mut(&mut worksheet.journey, touchpoint)?.gap = *gap;
        }
        WorkEdit::SetRole { touchpoint, department, role } => {
            set_role(&mut worksheet.journey, touchpoint, department, *role)?;
        }

        WorkEdit::AddBallot { name } => ballots::add(worksheet, name)?,
        WorkEdit::SetVote { ballot, touchpoint, score } => {
            ballots::vote(worksheet, *ballot, touchpoint, *score)?;
        }
        WorkEdit::SetBallotName { ballot, name } => ballots::name(worksheet, *ballot, name)?,
        WorkEdit::RemoveBallot { ballot } => ballots::remove(worksheet, *ballot)?,
        WorkEdit::RemoveBallotNames => ballots::remove_names(worksheet),
        WorkEdit::RemoveBallots => worksheet.ballots.clear(),

        WorkEdit::SetMark { kind, mark } => {
            if let Some(mark) = mark {
                known(worksheet, &mark.touchpoint)?;
            }
            *worksheet.marks.by_hand_mut(*kind).ok_or(Refusal::Missing)? = mark.clone();
        }
        WorkEdit::AddMoment { touchpoint } => {
            add_moment(worksheet, Moment { touchpoint: touchpoint.clone(), ..Moment::default() })?;
        }
        WorkEdit::PutMoment(moment) => add_moment(worksheet, moment.clone())?,
        WorkEdit::RemoveMoment { touchpoint } => {
            moment_mut(worksheet, touchpoint)?;
            worksheet.marks.moments.retain(|moment| moment.touchpoint != *touchpoint);
        }
        WorkEdit::SetMomentText { touchpoint, field, text } => {
            moment_field_mut(moment_mut(worksheet, touchpoint)?, *field).clone_from(text);
        }

        WorkEdit::AddObstacle { at, obstacle } => {
            free(obstacles_mut(worksheet, at)?.add(new, obstacle.clone()))?;
        }
        WorkEdit::SetObstacle { at, obstacle, value } => set_obstacle(worksheet, at, *obstacle, value)?,
        WorkEdit::RemoveObstacle { at, obstacle } => {
            obstacles_mut(worksheet, at)?.remove(*obstacle).ok_or(Refusal::Missing)?;
        }
        WorkEdit::AddLink(link) => {
            fits(worksheet, link)?;
            free(worksheet.links.add(new, InternalLink::clone(link)))?;
        }
        WorkEdit::SetLink { link, value } => set_link(worksheet, *link, value)?,
        WorkEdit::RemoveLink { link } => drop(worksheet.links.remove(*link).ok_or(Refusal::Missing)?),
        WorkEdit::Collaboration(edit) => collaboration::apply(worksheet, edit, new)?,

        WorkEdit::AddIdea(_)
        | WorkEdit::SetIdea { .. }
        | WorkEdit::RemoveIdea { .. }
        | WorkEdit::AddSubject(_)
        | WorkEdit::SetSubject { .. }
        | WorkEdit::RemoveSubject { .. }
        | WorkEdit::SetServqualWeight { .. }
        | WorkEdit::ResetServqualWeights => lenses::apply(worksheet, edit, new)?,

        WorkEdit::AddMeasure(_)
        | WorkEdit::SetMeasure { .. }
        | WorkEdit::RemoveMeasure { .. }
        | WorkEdit::SetBudget(_)
        | WorkEdit::AddAction(_)
        | WorkEdit::SetAction { .. }
        | WorkEdit::RemoveAction { .. } => plan::apply(worksheet, edit, new)?,
    }
    Ok(())
}

/// Cells stand in the order of the departments, so that a file does not tell the order of the clicks.
fn set_role(
    journey: &mut Journey,
    touchpoint: &TouchpointId,
    department: &DepartmentId,
    role: Option<Role>,
) -> Result<(), Refusal> {
    there(journey, department)?;
    let order: Vec<DepartmentId> = journey.departments.iter().map(|d| d.id.clone()).collect();
    let responsibilities = &mut touchpoint_mut(journey, touchpoint)?.responsibilities;
    responsibilities.retain(|r| r.department != *department);
    if let Some(role) = role {
        responsibilities.push(Responsibility { department: department.clone(), role });
    }
    responsibilities.sort_by_key(|r| order.iter().position(|id| *id == r.department));
    Ok(())
}

fn moment_mut<'a>(worksheet: &'a mut Worksheet, id: &TouchpointId) -> Result<&'a mut Moment, Refusal> {
    worksheet.marks.moments.find_mut(|moment| moment.touchpoint == *id).ok_or(Refusal::Missing)
}

fn add_moment(worksheet: &mut Worksheet, moment: Moment) -> Result<(), Refusal> {
    known(worksheet, &moment.touchpoint)?;
    let moments = &mut worksheet.marks.moments;
    if moments.iter().any(|other| other.touchpoint == moment.touchpoint) {
        return Ok(());
    }
    if moments.len() == Marks::MAX_MOMENTS {
        return Err(Refusal::TooManyMoments);
    }
    moments.push(moment);
    Ok(())
}

fn moment_field_mut(moment: &mut Moment, field: MomentField) -> &mut String {
    match field {
        MomentField::Who => &mut moment.who,
        MomentField::Situation => &mut moment.situation,
        MomentField::Feeling => &mut moment.feeling,
        MomentField::Explore => &mut moment.explore,
        MomentField::Offer => &mut moment.offer,
        MomentField::Act => &mut moment.act,
        MomentField::Confirm => &mut moment.confirm,
    }
}

fn obstacles_mut<'a>(
    worksheet: &'a mut Worksheet,
    at: &ObstaclePlace,
) -> Result<&'a mut Items<Obstacle>, Refusal> {
    match at {
        ObstaclePlace::Touchpoint(id) => Ok(&mut touchpoint_mut(&mut worksheet.journey, id)?.obstacles),
        ObstaclePlace::Link(id) => {
            worksheet.links.by_id_mut(*id).map(|link| &mut link.obstacles).ok_or(Refusal::Missing)
        }
    }
}

fn set_obstacle(
    worksheet: &mut Worksheet,
    at: &ObstaclePlace,
    obstacle: ItemId,
    value: &ObstacleValue,
) -> Result<(), Refusal> {
    let obstacle = obstacles_mut(worksheet, at)?.by_id_mut(obstacle).ok_or(Refusal::Missing)?;
    match value {
        ObstacleValue::Kind(kind) => obstacle.kind = *kind,
        ObstacleValue::Strategy(strategy) => obstacle.strategy.clone_from(strategy),
        ObstacleValue::Function(function) => obstacle.function = *function,
    }
    Ok(())
}

/// Refuses a link between what is not there.
fn fits(worksheet: &Worksheet, link: &InternalLink) -> Result<(), Refusal> {
    there(&worksheet.journey, &link.supplier)?;
    there(&worksheet.journey, &link.customer)?;
    link.touchpoint.iter().try_for_each(|touchpoint| known(worksheet, touchpoint))
}

fn set_link(worksheet: &mut Worksheet, id: ItemId, value: &LinkValue) -> Result<(), Refusal> {
    let mut link = worksheet.links.by_id(id).ok_or(Refusal::Missing)?.clone();
    match value {
        LinkValue::Supplier(department) => link.supplier = department.clone(),
        LinkValue::Customer(department) => link.customer = department.clone(),
        LinkValue::Touchpoint(touchpoint) => link.touchpoint.clone_from(touchpoint),
        LinkValue::Kind(kind) => link.kind = *kind,
        LinkValue::Deliverable(text) => link.deliverable.clone_from(text),
        LinkValue::Acceptance(text) => link.acceptance.clone_from(text),
        LinkValue::Deadline(text) => link.deadline.clone_from(text),
        LinkValue::Otherwise(text) => link.otherwise.clone_from(text),
        LinkValue::Score(score) => link.score = *score,
    }
    fits(worksheet, &link)?;
    *worksheet.links.by_id_mut(id).ok_or(Refusal::Missing)? = link;
    Ok(())
}
