//! What happens elsewhere in a worksheet when a touchpoint or a department goes: the rule on top of
//! [`super`], kind by kind.

use super::journey::Gone;
use crate::model::{Ballot, DepartmentId, MarkKind, Scenario, TouchpointId, Worksheet};
use std::collections::BTreeSet;

pub(super) fn in_worksheet(worksheet: &mut Worksheet, gone: &Gone) {
    if !gone.touchpoints.is_empty() {
        touchpoints(worksheet, &gone.touchpoints);
    }
    if let Some(department) = &gone.department {
        self::department(worksheet, department);
    }
}

/// The same in the trainer's part of a scenario.
pub(super) fn in_scenario(scenario: &mut Scenario, gone: &Gone) {
    if scenario.brief.boundary.end_touchpoint.as_ref().is_some_and(|id| gone.touchpoints.contains(id)) {
        scenario.brief.boundary.end_touchpoint = None;
    }
    let Some(trainer) = &mut scenario.trainer else { return };
    trainer.touchpoints.retain(|reference| !gone.touchpoints.contains(&reference.touchpoint));
    trainer.moments.retain(|moment| !gone.touchpoints.contains(&moment.touchpoint));
    trainer.redesign.retain(|redesign| !gone.touchpoints.contains(&redesign.touchpoint));
    let Some(gone) = &gone.department else { return };
    let is_it = |id: &Option<DepartmentId>| id.as_ref() == Some(gone);
    for moment in &mut trainer.moments {
        moment.owner.take_if(|owner| owner == gone);
        moment.support.retain(|department| department != gone);
    }
    for link in trainer.chain.iter_mut().filter(|link| is_it(&link.supplier_department)) {
        link.supplier_department = None;
    }
    for link in trainer.chain.iter_mut().filter(|link| is_it(&link.customer_department)) {
        link.customer_department = None;
    }
}

fn touchpoints(worksheet: &mut Worksheet, gone: &BTreeSet<TouchpointId>) {
    let mentions = |id: &Option<TouchpointId>| id.as_ref().is_some_and(|id| gone.contains(id));
    // About it: marks, moments of truth, votes, measures.
    let marks = &mut worksheet.marks;
    for kind in [MarkKind::Peak, MarkKind::Pit, MarkKind::End] {
        if let Some(mark) = marks.by_hand_mut(kind)
            && mark.as_ref().is_some_and(|mark| gone.contains(&mark.touchpoint))
        {
            *mark = None;
        }
    }
    marks.moments.retain(|moment| !gone.contains(&moment.touchpoint));
    let votes = |ballot: &Ballot| ballot.scores.iter().any(|vote| gone.contains(&vote.touchpoint));
    for ballot in worksheet.ballots.filter_mut(votes) {
        ballot.scores.retain(|vote| !gone.contains(&vote.touchpoint));
    }
    worksheet.redesign.retain(|measure| !gone.contains(&measure.touchpoint));
    // Mentioned: links, actions, the boundary.
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

fn department(worksheet: &mut Worksheet, gone: &DepartmentId) {
    // About it: every promise that it gives or gets. Its responsibilities went with the journey's.
    worksheet.links.retain(|link| link.supplier != *gone && link.customer != *gone);
    // Mentioned: where a person of the team belongs, whose service was rated.
    let is_it = |id: &Option<DepartmentId>| id.as_ref() == Some(gone);
    if worksheet.collaboration.team.iter().any(|member| is_it(&member.department)) {
        for member in worksheet.collaboration.team.filter_mut(|member| is_it(&member.department)) {
            member.department = None;
        }
    }
    for subject in worksheet.servqual.filter_mut(|subject| is_it(&subject.supplier)) {
        subject.supplier = None;
    }
}
