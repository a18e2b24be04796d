//! What changes a journey, in a worksheet and in a scenario alike: stages, touchpoints, departments, who
//! works in which lane, and the texts of all these.

use super::{Refusal, TextIn};
use crate::model::{
    Color, Department, DepartmentId, Involvement, Journey, List, Stage, StageId, Text, Touchpoint,
    TouchpointId,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A text of a touchpoint that can be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TouchpointField {
    Name,
    Short,
    Channel,
    /// What the customer does.
    Doing,
    Expectation,
    Thought,
}

/// Where departments stand at a touchpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Zone {
    Frontstage,
    Backstage,
    Support,
}

impl Zone {
    pub const ALL: [Self; 3] = [Self::Frontstage, Self::Backstage, Self::Support];

    fn of(self, touchpoint: &mut Touchpoint) -> &mut Vec<Involvement> {
        match self {
            Self::Frontstage => &mut touchpoint.frontstage,
            Self::Backstage => &mut touchpoint.backstage,
            Self::Support => &mut touchpoint.support,
        }
    }
}

/// A text of a department that can be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DepartmentField {
    Name,
    Short,
    /// What it contributes.
    Note,
    Serves,
    Needs,
}

/// One change of a journey. Indices count from 0; an index past the end means last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum JourneyEdit {
    SetTouchpointText {
        touchpoint: TouchpointId,
        field: TouchpointField,
        text: TextIn,
    },
    AddTouchpoint {
        stage: StageId,
        index: usize,
        name: TextIn,
    },
    RemoveTouchpoint {
        touchpoint: TouchpointId,
    },
    /// `index` is the place in the target stage after the touchpoint was taken out.
    MoveTouchpoint {
        touchpoint: TouchpointId,
        stage: StageId,
        index: usize,
    },
    AddStage {
        index: usize,
        name: TextIn,
    },
    RenameStage {
        stage: StageId,
        name: TextIn,
    },
    /// Removes the stage with its touchpoints.
    RemoveStage {
        stage: StageId,
    },
    MoveStage {
        stage: StageId,
        index: usize,
    },
    /// Puts a department into a zone of a touchpoint or takes it out.
    SetInvolved {
        touchpoint: TouchpointId,
        zone: Zone,
        department: DepartmentId,
        involved: bool,
    },
    /// With what is known of it.
    AddDepartment {
        name: TextIn,
        texts: Vec<(DepartmentField, TextIn)>,
    },
    SetDepartmentText {
        department: DepartmentId,
        field: DepartmentField,
        text: TextIn,
    },
    /// `None` gives the colour back to the palette.
    SetDepartmentColor {
        department: DepartmentId,
        color: Option<Color>,
    },
    /// Removes the department wherever it is used.
    RemoveDepartment {
        department: DepartmentId,
    },
}

/// The ids of what an edit adds.
pub(super) struct NewIds {
    pub(super) stage: StageId,
    pub(super) touchpoint: TouchpointId,
    pub(super) department: DepartmentId,
}

/// What is no longer in the journey.
#[derive(Default)]
pub(super) struct Gone {
    pub(super) touchpoints: BTreeSet<TouchpointId>,
    pub(super) department: Option<DepartmentId>,
}

/// Carries an edit out, or refuses and leaves the journey as it was. What refers to what is gone from
/// elsewhere in the document is left to the caller.
pub(super) fn apply(journey: &mut Journey, edit: &JourneyEdit, new: NewIds) -> Result<Gone, Refusal> {
    let mut gone = Gone::default();
    match edit {
        JourneyEdit::SetTouchpointText { touchpoint, field, text } => {
            set_text(touchpoint_mut(journey, touchpoint)?, *field, text)?;
        }
        JourneyEdit::AddTouchpoint { stage, index, name } => {
            free(journey.touchpoint(&new.touchpoint).is_none())?;
            let touchpoint = Touchpoint { id: new.touchpoint, name: name.name()?, ..Touchpoint::default() };
            stage_mut(journey, stage)?.touchpoints.insert(*index, touchpoint);
        }
        JourneyEdit::RemoveTouchpoint { touchpoint } => {
            let place = journey.place(touchpoint).ok_or(Refusal::Missing)?;
            journey.stages[place.stage].touchpoints.remove(place.index);
            gone.touchpoints.insert(touchpoint.clone());
        }
        JourneyEdit::MoveTouchpoint { touchpoint, stage, index } => {
            let place = journey.place(touchpoint).ok_or(Refusal::Missing)?;
            stage_mut(journey, stage)?;
            let moved = journey.stages[place.stage].touchpoints.remove(place.index);
            stage_mut(journey, stage)?.touchpoints.insert(*index, moved.ok_or(Refusal::Missing)?);
        }
        JourneyEdit::AddStage { index, name } => {
            let stages = &mut journey.stages;
            free(stages.iter().all(|stage| stage.id != new.stage))?;
            let stage = Stage { id: new.stage, name: name.name()?, touchpoints: List::default() };
            stages.insert((*index).min(stages.len()), stage);
        }
        JourneyEdit::RenameStage { stage, name } => name.put_name(&mut stage_mut(journey, stage)?.name)?,
        JourneyEdit::RemoveStage { stage } => {
            let of = stage_mut(journey, stage)?;
            gone.touchpoints.extend(of.touchpoints.iter().map(|touchpoint| touchpoint.id.clone()));
            if journey.stages.len() == 1 {
                return Err(Refusal::LastStage);
            }
            journey.stages.retain(|other| other.id != *stage);
        }
        JourneyEdit::MoveStage { stage, index } => {
            let stages = &mut journey.stages;
            let from = stages.iter().position(|s| s.id == *stage).ok_or(Refusal::Missing)?;
            let moved = stages.remove(from);
            stages.insert((*index).min(stages.len()), moved);
        }
        JourneyEdit::SetInvolved { touchpoint, zone, department, involved } => {
            there(journey, department)?;
            set_involved(zone.of(touchpoint_mut(journey, touchpoint)?), department, *involved);
        }
        JourneyEdit::AddDepartment { name, texts } => {
            free(journey.department(&new.department).is_none())?;
            let color = spare_color(journey);
            let mut department =
                Department { id: new.department, name: name.name()?, color, ..Department::default() };
            for (field, text) in texts {
                set_department_text(&mut department, *field, text)?;
            }
            journey.departments.push(department);
        }
        JourneyEdit::SetDepartmentText { department, field, text } => {
            set_department_text(department_mut(journey, department)?, *field, text)?;
        }
        JourneyEdit::SetDepartmentColor { department, color } => {
            department_mut(journey, department)?.color = *color;
        }
        JourneyEdit::RemoveDepartment { department } => {
            there(journey, department)?;
            remove_department(journey, department);
            gone.department = Some(department.clone());
        }
    }
    Ok(gone)
}

/// Refuses a second thing of one name, which only a file that was written by hand can ask for.
pub(super) fn free(holds: bool) -> Result<(), Refusal> {
    if holds { Ok(()) } else { Err(Refusal::Taken) }
}

/// Refuses a department that is not in the journey.
pub(super) fn there(journey: &Journey, id: &DepartmentId) -> Result<(), Refusal> {
    journey.department(id).map(|_| ()).ok_or(Refusal::Missing)
}

pub(super) fn touchpoint_mut<'a>(
    journey: &'a mut Journey,
    id: &TouchpointId,
) -> Result<&'a mut Touchpoint, Refusal> {
    journey.touchpoint_mut(id).ok_or(Refusal::Missing)
}

fn stage_mut<'a>(journey: &'a mut Journey, id: &StageId) -> Result<&'a mut Stage, Refusal> {
    journey.stages.iter_mut().find(|stage| stage.id == *id).ok_or(Refusal::Missing)
}

fn department_mut<'a>(journey: &'a mut Journey, id: &DepartmentId) -> Result<&'a mut Department, Refusal> {
    journey.departments.find_mut(|department| department.id == *id).ok_or(Refusal::Missing)
}

fn set_text(touchpoint: &mut Touchpoint, field: TouchpointField, text: &TextIn) -> Result<(), Refusal> {
    let target = match field {
        TouchpointField::Name => {
            text.put_name(&mut touchpoint.name)?;
            // The short form belonged to the old name.
            match text {
                TextIn::Both(_) => touchpoint.short = Text::default(),
                TextIn::One(language, _) => {
                    TextIn::One(*language, String::new()).put(&mut touchpoint.short);
                }
            }
            return Ok(());
        }
        TouchpointField::Short => &mut touchpoint.short,
        TouchpointField::Channel => &mut touchpoint.channel,
        TouchpointField::Doing => &mut touchpoint.doing,
        TouchpointField::Expectation => &mut touchpoint.expectation,
        TouchpointField::Thought => &mut touchpoint.thought,
    };
    text.put(target);
    Ok(())
}

/// Beyond the colours of the palette a new department has one that no other was given.
fn spare_color(journey: &Journey) -> Option<Color> {
    let is_free = |color: &Color| journey.departments.iter().all(|other| other.color != Some(*color));
    let wants = journey.departments.len() >= Department::PALETTE;
    wants.then(|| Department::SPARE.into_iter().find(is_free)).flatten()
}

fn set_department_text(
    department: &mut Department,
    field: DepartmentField,
    text: &TextIn,
) -> Result<(), Refusal> {
    match field {
        DepartmentField::Name => text.put_name(&mut department.name)?,
        DepartmentField::Short => text.put_trimmed(&mut department.short),
        DepartmentField::Note => text.put(&mut department.note),
        DepartmentField::Serves => text.put(&mut department.serves),
        DepartmentField::Needs => text.put(&mut department.needs),
    }
    Ok(())
}

fn set_involved(zone: &mut Vec<Involvement>, department: &DepartmentId, involved: bool) {
    let stands = zone.iter().any(|i| i.department == *department);
    if involved && !stands {
        zone.push(Involvement::from(department.clone()));
    } else if !involved {
        zone.retain(|i| i.department != *department);
    }
}

/// What the department does at touchpoints is about it and goes with it.
fn remove_department(journey: &mut Journey, id: &DepartmentId) {
    journey.departments.retain(|department| department.id != *id);
    let works = |t: &Touchpoint| {
        let mut zones = t.frontstage.iter().chain(&t.backstage).chain(&t.support);
        zones.any(|i| i.department == *id) || t.responsibilities.iter().any(|r| r.department == *id)
    };
    for touchpoint in journey.filter_touchpoints_mut(works) {
        touchpoint.responsibilities.retain(|r| r.department != *id);
        for zone in Zone::ALL {
            zone.of(touchpoint).retain(|i| i.department != *id);
        }
    }
}
