//! The findings of the review in `analyse`, each under a key that stays the same in both languages.

use super::ProblemLine;
use crate::analysis::internal::{ChainFault, CollaborationPoint};
use crate::analysis::redesign::RedesignFault;
use crate::analysis::responsibility::RoleFault;
use crate::analysis::review::{Finding, FindingKind, Gravity, Place};
use crate::model::{Language, Step, Worksheet};
use crate::words::findings;

/// Whether a finding stands among the problems: what is open in an action stands at the action, and what a
/// number is worth beside the number.
pub(super) fn is_problem(finding: &Finding) -> bool {
    finding.gravity() < Gravity::Caveat && finding.step() != Step::Act
}

pub(super) fn problem<'a>(
    finding: &'a Finding,
    worksheet: &Worksheet,
    language: Language,
) -> ProblemLine<'a> {
    ProblemLine {
        kind: key(&finding.kind),
        severity: if finding.is_error() { "error" } else { "warning" },
        touchpoint: finding.place.touchpoint(),
        department: match &finding.place {
            Place::Department(department) => Some(department),
            _ => None,
        },
        line: None,
        column: None,
        message: findings::text(finding, worksheet, language).line(language),
    }
}

fn key(kind: &FindingKind) -> &'static str {
    match kind {
        FindingKind::Role(fault) => role(fault),
        FindingKind::Chain(fault) => chain(*fault),
        FindingKind::Collaboration(point) => collaboration(*point),
        FindingKind::Tag(_) => "kano_tag",
        FindingKind::NoCause => "pit_without_cause",
        FindingKind::Untagged => "touchpoints_without_tag",
        FindingKind::NoAnswers => "idea_without_answers",
        FindingKind::FewAnswers { .. } => "few_answers",
        FindingKind::NotRated { .. } => "not_rated_to_the_end",
        FindingKind::Redesign(fault) => redesign(*fault),
        FindingKind::Plan(_) => "open_point",
    }
}

fn role(fault: &RoleFault) -> &'static str {
    match fault {
        RoleFault::NoAccountable => "no_accountable",
        RoleFault::MomentWithoutOwner => "moment_without_owner",
        RoleFault::SeveralAccountable { .. } => "several_accountable",
        RoleFault::NoResponsible => "no_responsible",
        RoleFault::TooManyResponsible { .. } => "too_many_responsible",
        RoleFault::TooManyConsulted { .. } => "too_many_consulted",
        RoleFault::Overloaded { .. } => "overloaded",
    }
}

fn chain(fault: ChainFault) -> &'static str {
    match fault {
        ChainFault::NoDeliverable => "link_without_deliverable",
        ChainFault::NoDeadline => "link_without_deadline",
        ChainFault::NoAcceptance => "link_without_acceptance",
        ChainFault::ServesItself => "department_serves_itself",
        ChainFault::MomentWithoutChain => "moment_without_chain",
        ChainFault::Circle => "circle_of_promises",
    }
}

fn collaboration(point: CollaborationPoint) -> &'static str {
    match point {
        CollaborationPoint::NoNeed => "matter_without_need",
        CollaborationPoint::TeamTooSmall { .. } => "team_too_small",
        CollaborationPoint::TeamTooLarge { .. } => "team_too_large",
        CollaborationPoint::OneDepartment => "team_of_one_department",
        CollaborationPoint::NoGoal => "matter_without_goal",
        CollaborationPoint::GoalNotSmart { .. } => "goal_not_smart",
        CollaborationPoint::NoRhythm => "matter_without_rhythm",
        CollaborationPoint::NoConfirmation => "nothing_confirmed",
        CollaborationPoint::NoReview => "matter_without_review",
        CollaborationPoint::ReviewInThePast { .. } => "review_in_the_past",
    }
}

fn redesign(fault: RedesignFault) -> &'static str {
    match fault {
        RedesignFault::MustBeAboveZero => "must_be_above_zero",
        RedesignFault::OverBudget { .. } => "over_budget",
        RedesignFault::NoMeasure => "measure_without_words",
        RedesignFault::NoScore => "measure_without_score",
        RedesignFault::NotBetter => "measure_not_better",
        RedesignFault::PitUntouched => "pit_untouched",
        RedesignFault::EndUntouched => "end_untouched",
    }
}
