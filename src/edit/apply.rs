//! What each edit does to a worksheet.

use super::{DepartmentField, Edit, Lane, MomentField, Refusal, TouchpointField, ballots};
use crate::model::lenses::Rating;
use crate::model::limits::{KANO_ANSWERS, SERVQUAL_ITEMS, SERVQUAL_SCALE};
use crate::model::{
    Ballot, Department, DepartmentId, Involvement, List, MarkKind, Marks, Moment, Responsibility, Role,
    Stage, StageId, Step, Text, Touchpoint, TouchpointId, Worksheet,
};
use std::collections::BTreeSet;

/// Carries out `edit` and counts it as a revision, or refuses and leaves `worksheet` as it was.
///
/// # Errors
/// A [`Refusal`], when the target is gone, a name would be empty, a fourth moment is asked for, or a
/// number or a day is one that no file can hold.
pub fn apply(worksheet: &mut Worksheet, edit: &Edit) -> Result<(), Refusal> {
    carry_out(worksheet, edit)?;
    worksheet.revision = worksheet.next_revision();
    Ok(())
}

/// Carries out `edit`, or refuses. What it adds is named after the revision that is about to be made; the
/// caller counts it, if it changed anything.
pub(super) fn carry_out(worksheet: &mut Worksheet, edit: &Edit) -> Result<(), Refusal> {
    match edit {
        Edit::SetGroup(group) => worksheet.group = group.clone(),
        Edit::SetNotes(notes) => worksheet.notes.clone_from(notes),

        Edit::SetScore { touchpoint, score } => touchpoint_mut(worksheet, touchpoint)?.score = *score,
        Edit::AddBallot { name } => ballots::add(worksheet, name)?,
        Edit::SetVote { ballot, touchpoint, score } => ballots::vote(worksheet, *ballot, touchpoint, *score)?,
        Edit::SetBallotName { ballot, name } => ballots::name(worksheet, *ballot, name)?,
        Edit::RemoveBallot { ballot } => ballots::remove(worksheet, *ballot)?,
        Edit::RemoveBallotNames => ballots::remove_names(worksheet),
        Edit::RemoveBallots => worksheet.ballots.clear(),
        Edit::SetClosed(steps) => set_closed(worksheet, steps)?,
        Edit::SetTouchpointText { touchpoint, field, text } => {
            set_touchpoint_text(touchpoint_mut(worksheet, touchpoint)?, *field, text)?;
        }
        Edit::AddTouchpoint { stage, index, name } => add_touchpoint(worksheet, stage, *index, name)?,
        Edit::RemoveTouchpoint { touchpoint } => remove_touchpoint(worksheet, touchpoint)?,
        Edit::MoveTouchpoint { touchpoint, stage, index } => {
            move_touchpoint(worksheet, touchpoint, stage, *index)?;
        }

        Edit::AddStage { index, name } => add_stage(worksheet, *index, name)?,
        Edit::RenameStage { stage, name } => stage_mut(worksheet, stage)?.name = Text::plain(named(name)?),
        Edit::RemoveStage { stage } => remove_stage(worksheet, stage)?,
        Edit::MoveStage { stage, index } => {
            let stages = &mut worksheet.journey.stages;
            let from = stages.iter().position(|s| s.id == *stage).ok_or(Refusal::Missing)?;
            let moved = stages.remove(from);
            stages.insert((*index).min(stages.len()), moved);
        }

        Edit::SetMark { kind, mark } => {
            if let Some(mark) = mark {
                touchpoint_mut(worksheet, &mark.touchpoint)?;
            }
            *worksheet.marks.by_hand_mut(*kind).ok_or(Refusal::Missing)? = mark.clone();
        }
        Edit::AddMoment { touchpoint } => add_moment(worksheet, touchpoint)?,
        Edit::RemoveMoment { touchpoint } => {
            moment_mut(worksheet, touchpoint)?;
            worksheet.marks.moments.retain(|moment| moment.touchpoint != *touchpoint);
        }
        Edit::SetMomentText { touchpoint, field, text } => {
            moment_field_mut(moment_mut(worksheet, touchpoint)?, *field).clone_from(text);
        }

        Edit::SetRole { touchpoint, department, role } => set_role(worksheet, touchpoint, department, *role)?,
        Edit::SetInvolved { touchpoint, lane, department, involved } => {
            set_involved(worksheet, touchpoint, *lane, department, *involved)?;
        }
        Edit::AddDepartment { name } => {
            let id = DepartmentId::added(worksheet.id, worksheet.next_revision());
            free(worksheet.journey.department(&id).is_none())?;
            let department = Department { id, name: Text::plain(named(name)?), ..Department::default() };
            worksheet.journey.departments.push(department);
        }
        Edit::SetDepartmentText { department, field, text } => {
            let department = department_mut(worksheet, department)?;
            match field {
                DepartmentField::Name => department.name = Text::plain(named(text)?),
                DepartmentField::Short => department.short = Text::plain(text.trim()),
                DepartmentField::Note => department.note = Text::plain(text),
                DepartmentField::Serves => department.serves = Text::plain(text),
                DepartmentField::Needs => department.needs = Text::plain(text),
            }
        }
        Edit::SetDepartmentColor { department, color } => {
            department_mut(worksheet, department)?.color = *color;
        }
        Edit::SetLinks(links) => {
            for link in links {
                department_mut(worksheet, &link.supplier)?;
                department_mut(worksheet, &link.customer)?;
                if let Some(touchpoint) = &link.touchpoint {
                    touchpoint_mut(worksheet, touchpoint)?;
                }
            }
            worksheet.links.clone_from(links);
        }
        Edit::SetCollaboration(collaboration) => {
            for department in collaboration.team.iter().filter_map(|member| member.department.as_ref()) {
                department_mut(worksheet, department)?;
            }
            worksheet.collaboration = collaboration.clone().into();
        }
        Edit::SetTouchpointKano { touchpoint, kano } => touchpoint_mut(worksheet, touchpoint)?.kano = *kano,
        Edit::SetTouchpointGap { touchpoint, gap } => touchpoint_mut(worksheet, touchpoint)?.gap = *gap,
        Edit::SetObstacles { touchpoint, obstacles } => {
            touchpoint_mut(worksheet, touchpoint)?.obstacles.clone_from(obstacles);
        }
        Edit::SetKano(ideas) => {
            let mut answers = ideas.iter().flat_map(|idea| &idea.answers);
            within(
                answers
                    .all(|a| KANO_ANSWERS.contains(&a.functional) && KANO_ANSWERS.contains(&a.dysfunctional)),
            )?;
            worksheet.kano.clone_from(ideas);
        }
        Edit::SetServqual(subjects) => {
            for supplier in subjects.iter().filter_map(|subject| subject.supplier.as_ref()) {
                department_mut(worksheet, supplier)?;
            }
            within(subjects.iter().flat_map(|subject| &subject.ratings).all(is_on_scale))?;
            worksheet.servqual.clone_from(subjects);
        }
        Edit::SetServqualWeights(weights) => {
            within(weights.0.iter().all(|weight| weight.is_finite() && *weight >= 0.0))?;
            worksheet.servqual_weights = *weights;
        }
        Edit::SetRedesign(measures) => {
            for measure in measures {
                touchpoint_mut(worksheet, &measure.touchpoint)?;
            }
            worksheet.redesign.clone_from(measures);
        }
        Edit::SetBudget(budget) => worksheet.budget = *budget,
        Edit::SetActions(actions) => {
            for touchpoint in actions.iter().filter_map(|action| action.touchpoint.as_ref()) {
                touchpoint_mut(worksheet, touchpoint)?;
            }
            worksheet.actions.clone_from(actions);
        }
        Edit::RemoveDepartment { department } => remove_department(worksheet, department)?,
        Edit::MoveDepartment { department, index } => {
            let departments = &mut worksheet.journey.departments;
            let from = departments.iter().position(|d| d.id == *department).ok_or(Refusal::Missing)?;
            let moved = departments.remove(from).ok_or(Refusal::Missing)?;
            departments.insert(*index, moved);
            let order = department_order(worksheet);
            for touchpoint in worksheet.journey.touchpoints_mut() {
                in_order(&mut touchpoint.responsibilities, &order);
            }
        }
    }
    Ok(())
}

/// In the order of the steps, each once, so that a file does not tell the order of the clicks.
fn set_closed(worksheet: &mut Worksheet, steps: &[Step]) -> Result<(), Refusal> {
    if steps.iter().any(|step| !step.can_close()) {
        return Err(Refusal::StaysOpen);
    }
    worksheet.closed = Step::ALL.into_iter().filter(|step| steps.contains(step)).collect();
    Ok(())
}

/// Refuses what no file can hold, because it could then not be saved.
fn within(holds: bool) -> Result<(), Refusal> {
    if holds { Ok(()) } else { Err(Refusal::OffScale) }
}

/// Refuses a second thing of one name, which only a file that was written by hand can ask for.
fn free(holds: bool) -> Result<(), Refusal> {
    if holds { Ok(()) } else { Err(Refusal::Taken) }
}

/// Items are those of the longest form: which form a subject has may change and change back.
fn is_on_scale(rating: &Rating) -> bool {
    let answers = rating.expected.into_iter().chain(rating.perceived);
    SERVQUAL_ITEMS.contains(&rating.item)
        && answers.into_iter().all(|answer| SERVQUAL_SCALE.contains(&answer))
}

/// A name without the blanks around it; an empty one is refused.
fn named(name: &str) -> Result<&str, Refusal> {
    let name = name.trim();
    if name.is_empty() { Err(Refusal::EmptyName) } else { Ok(name) }
}

fn touchpoint_mut<'a>(
    worksheet: &'a mut Worksheet,
    id: &TouchpointId,
) -> Result<&'a mut Touchpoint, Refusal> {
    worksheet.journey.touchpoint_mut(id).ok_or(Refusal::Missing)
}

fn stage_mut<'a>(worksheet: &'a mut Worksheet, id: &StageId) -> Result<&'a mut Stage, Refusal> {
    worksheet.journey.stages.iter_mut().find(|stage| stage.id == *id).ok_or(Refusal::Missing)
}

fn moment_mut<'a>(worksheet: &'a mut Worksheet, id: &TouchpointId) -> Result<&'a mut Moment, Refusal> {
    worksheet.marks.moments.iter_mut().find(|m| m.touchpoint == *id).ok_or(Refusal::Missing)
}

fn department_mut<'a>(
    worksheet: &'a mut Worksheet,
    id: &DepartmentId,
) -> Result<&'a mut Department, Refusal> {
    worksheet.journey.departments.iter_mut().find(|d| d.id == *id).ok_or(Refusal::Missing)
}

/// What a group types is its own words, shown as they are in both languages.
fn set_touchpoint_text(
    touchpoint: &mut Touchpoint,
    field: TouchpointField,
    text: &str,
) -> Result<(), Refusal> {
    let target = match field {
        TouchpointField::Name => {
            touchpoint.name = Text::plain(named(text)?);
            // The scenario's short form belonged to the old name.
            touchpoint.short = Text::default();
            return Ok(());
        }
        TouchpointField::Note => {
            text.clone_into(&mut touchpoint.note);
            return Ok(());
        }
        TouchpointField::Short => &mut touchpoint.short,
        TouchpointField::Channel => &mut touchpoint.channel,
        TouchpointField::Action => &mut touchpoint.action,
        TouchpointField::Expectation => &mut touchpoint.expectation,
        TouchpointField::Thought => &mut touchpoint.thought,
    };
    *target = Text::plain(text);
    Ok(())
}

fn add_touchpoint(
    worksheet: &mut Worksheet,
    stage: &StageId,
    index: usize,
    name: &str,
) -> Result<(), Refusal> {
    let id = TouchpointId::added(worksheet.id, worksheet.next_revision());
    free(worksheet.journey.touchpoint(&id).is_none())?;
    let touchpoint = Touchpoint { id, name: Text::plain(named(name)?), ..Touchpoint::default() };
    stage_mut(worksheet, stage)?.touchpoints.insert(index, touchpoint);
    Ok(())
}

fn remove_touchpoint(worksheet: &mut Worksheet, id: &TouchpointId) -> Result<(), Refusal> {
    let place = worksheet.journey.place(id).ok_or(Refusal::Missing)?;
    worksheet.journey.stages[place.stage].touchpoints.remove(place.index);
    forget(worksheet);
    Ok(())
}

fn move_touchpoint(
    worksheet: &mut Worksheet,
    id: &TouchpointId,
    stage: &StageId,
    index: usize,
) -> Result<(), Refusal> {
    let place = worksheet.journey.place(id).ok_or(Refusal::Missing)?;
    stage_mut(worksheet, stage)?;
    let touchpoint = worksheet.journey.stages[place.stage].touchpoints.remove(place.index);
    stage_mut(worksheet, stage)?.touchpoints.insert(index, touchpoint.ok_or(Refusal::Missing)?);
    Ok(())
}

fn add_stage(worksheet: &mut Worksheet, index: usize, name: &str) -> Result<(), Refusal> {
    let id = StageId::added(worksheet.id, worksheet.next_revision());
    let stages = &mut worksheet.journey.stages;
    free(stages.iter().all(|stage| stage.id != id))?;
    let stage = Stage { id, name: Text::plain(named(name)?), touchpoints: List::default() };
    stages.insert(index.min(stages.len()), stage);
    Ok(())
}

fn remove_stage(worksheet: &mut Worksheet, id: &StageId) -> Result<(), Refusal> {
    stage_mut(worksheet, id)?;
    if worksheet.journey.stages.len() == 1 {
        return Err(Refusal::LastStage);
    }
    worksheet.journey.stages.retain(|stage| stage.id != *id);
    forget(worksheet);
    Ok(())
}

/// Drops what refers to touchpoints that are no longer there.
fn forget(worksheet: &mut Worksheet) {
    let there: BTreeSet<TouchpointId> = worksheet.journey.touchpoints().map(|t| t.id.clone()).collect();
    let gone = |id: &TouchpointId| !there.contains(id);
    let mentions = |id: &Option<TouchpointId>| id.as_ref().is_some_and(gone);
    let marks = &mut worksheet.marks;
    marks.moments.retain(|moment| !gone(&moment.touchpoint));
    for kind in [MarkKind::Peak, MarkKind::Pit, MarkKind::End] {
        if let Some(mark) = marks.by_hand_mut(kind)
            && mark.as_ref().is_some_and(|mark| gone(&mark.touchpoint))
        {
            *mark = None;
        }
    }
    let votes = |ballot: &Ballot| ballot.scores.iter().any(|vote| gone(&vote.touchpoint));
    for ballot in worksheet.ballots.filter_mut(votes) {
        ballot.scores.retain(|vote| !gone(&vote.touchpoint));
    }
    worksheet.redesign.retain(|measure| !gone(&measure.touchpoint));
    for link in worksheet.links.filter_mut(|link| mentions(&link.touchpoint)) {
        link.touchpoint = None;
    }
    for action in worksheet.actions.filter_mut(|action| mentions(&action.touchpoint)) {
        action.touchpoint = None;
    }
    if mentions(&worksheet.scenario.boundary.end_touchpoint) {
        worksheet.scenario.boundary.end_touchpoint = None;
    }
}

fn add_moment(worksheet: &mut Worksheet, id: &TouchpointId) -> Result<(), Refusal> {
    touchpoint_mut(worksheet, id)?;
    let moments = &mut worksheet.marks.moments;
    if moments.iter().any(|moment| moment.touchpoint == *id) {
        return Ok(());
    }
    if moments.len() == Marks::MAX_MOMENTS {
        return Err(Refusal::TooManyMoments);
    }
    moments.push(Moment { touchpoint: id.clone(), ..Moment::default() });
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

fn set_role(
    worksheet: &mut Worksheet,
    touchpoint: &TouchpointId,
    department: &DepartmentId,
    role: Option<Role>,
) -> Result<(), Refusal> {
    department_mut(worksheet, department)?;
    let order = department_order(worksheet);
    let responsibilities = &mut touchpoint_mut(worksheet, touchpoint)?.responsibilities;
    responsibilities.retain(|r| r.department != *department);
    if let Some(role) = role {
        responsibilities.push(Responsibility { department: department.clone(), role });
    }
    in_order(responsibilities, &order);
    Ok(())
}

fn department_order(worksheet: &Worksheet) -> Vec<DepartmentId> {
    worksheet.journey.departments.iter().map(|department| department.id.clone()).collect()
}

/// Cells stand in the order of the departments, so that a file does not tell the order of the clicks.
fn in_order(responsibilities: &mut [Responsibility], order: &[DepartmentId]) {
    responsibilities.sort_by_key(|r| order.iter().position(|id| *id == r.department));
}

fn set_involved(
    worksheet: &mut Worksheet,
    touchpoint: &TouchpointId,
    lane: Lane,
    department: &DepartmentId,
    involved: bool,
) -> Result<(), Refusal> {
    department_mut(worksheet, department)?;
    let touchpoint = touchpoint_mut(worksheet, touchpoint)?;
    let lane = match lane {
        Lane::Frontstage => &mut touchpoint.frontstage,
        Lane::Backstage => &mut touchpoint.backstage,
        Lane::Support => &mut touchpoint.support,
    };
    let stands = lane.iter().any(|i| i.department == *department);
    if involved && !stands {
        lane.push(Involvement::from(department.clone()));
    } else if !involved {
        lane.retain(|i| i.department != *department);
    }
    Ok(())
}

fn remove_department(worksheet: &mut Worksheet, id: &DepartmentId) -> Result<(), Refusal> {
    department_mut(worksheet, id)?;
    worksheet.journey.departments.retain(|department| department.id != *id);
    let lanes = |t: &Touchpoint| {
        t.frontstage.iter().chain(&t.backstage).chain(&t.support).any(|i| i.department == *id)
    };
    let answers = |t: &Touchpoint| t.responsibilities.iter().any(|r| r.department == *id);
    for touchpoint in worksheet.journey.filter_touchpoints_mut(|t| lanes(t) || answers(t)) {
        touchpoint.responsibilities.retain(|r| r.department != *id);
        for lane in [&mut touchpoint.frontstage, &mut touchpoint.backstage, &mut touchpoint.support] {
            lane.retain(|i| i.department != *id);
        }
    }
    worksheet.links.retain(|link| link.supplier != *id && link.customer != *id);
    if worksheet.collaboration.team.iter().any(|member| member.department.as_ref() == Some(id)) {
        let team = &mut worksheet.collaboration.team;
        for member in team.iter_mut().filter(|member| member.department.as_ref() == Some(id)) {
            member.department = None;
        }
    }
    for subject in worksheet.servqual.filter_mut(|subject| subject.supplier.as_ref() == Some(id)) {
        subject.supplier = None;
    }
    Ok(())
}
