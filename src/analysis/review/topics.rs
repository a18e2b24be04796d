//! The findings beside those at the touchpoints, topic by topic.

use super::finding::{Finding, FindingKind, Place};
use crate::analysis::internal::{self, ChainFault};
use crate::analysis::redesign::{self, RedesignFault};
use crate::analysis::remembered::Reading;
use crate::analysis::{actions, kano, servqual};
use crate::model::{KanoIdea, ServqualSubject, Touchpoint, Worksheet};

/// Links in their order, moments in theirs, circles last; none before there is a link.
pub(super) fn chain(worksheet: &Worksheet) -> Vec<Finding> {
    if !internal::has_begun(worksheet) {
        return Vec::new();
    }
    let fault = |place, fault| Finding { place, kind: FindingKind::Chain(fault) };
    let links = worksheet.links.iter().enumerate();
    let links = links
        .flat_map(|(at, link)| internal::check_link(link).map(move |found| fault(Place::Link(at), found)));
    let moments = internal::moments_without_chain(worksheet)
        .map(|id| fault(Place::Touchpoint(id.clone()), ChainFault::MomentWithoutChain));
    let circles = internal::circles(&worksheet.links).into_iter();
    let circles = circles.map(|circle| fault(Place::Circle(circle), ChainFault::Circle));
    links.chain(moments).chain(circles).collect()
}

/// The page of the cross-department matter, in the order of its steps.
pub(super) fn collaboration(worksheet: &Worksheet) -> Vec<Finding> {
    let points = internal::collaboration_points(worksheet).into_iter();
    points
        .map(|point| Finding {
            place: Place::Collaboration(point.step()),
            kind: FindingKind::Collaboration(point),
        })
        .collect()
}

/// Ideas in their order.
pub(super) fn survey(worksheet: &Worksheet) -> Vec<Finding> {
    let of_idea = |(at, idea): (usize, &KanoIdea)| {
        let kind = match kano::n(&kano::counts(idea)) {
            0 => FindingKind::NoAnswers,
            n if n < kano::RELIABLE => FindingKind::FewAnswers { n },
            _ => return None,
        };
        Some(Finding { place: Place::Idea(at), kind })
    };
    worksheet.kano.iter().enumerate().filter_map(of_idea).collect()
}

/// Subjects in their order.
pub(super) fn service(worksheet: &Worksheet) -> Vec<Finding> {
    let of_subject = |(at, subject): (usize, &ServqualSubject)| {
        let (rated, items) = (servqual::rated(subject), usize::from(servqual::n_items(subject.form)));
        let kind = FindingKind::NotRated { rated, items };
        (rated < items).then_some(Finding { place: Place::Subject(at), kind })
    };
    worksheet.servqual.iter().enumerate().filter_map(of_subject).collect()
}

/// Measures in their order, then the budget, the pit and the end; none before there is a measure.
pub(super) fn redesign(
    worksheet: &Worksheet,
    (now, places): (&[&Touchpoint], &[Option<usize>]),
    before: &Reading,
) -> Vec<Finding> {
    if !redesign::has_begun(worksheet) {
        return Vec::new();
    }
    let fault = |place, fault| Finding { place, kind: FindingKind::Redesign(fault) };
    let mut findings = Vec::new();
    for ((at, measure), place) in worksheet.redesign.iter().enumerate().zip(places) {
        let touchpoint = place.and_then(|place| now.get(place).copied());
        let place = || Place::Measure { measure: at, touchpoint: measure.touchpoint.clone() };
        findings.extend(redesign::check_measure(measure, touchpoint).map(|found| fault(place(), found)));
    }
    findings.extend(redesign::check_budget(worksheet).map(|found| fault(Place::Budget, found)));
    let untouched = [
        (redesign::pit_untouched(worksheet, before), RedesignFault::PitUntouched),
        (redesign::end_untouched(worksheet, before), RedesignFault::EndUntouched),
    ];
    let untouched = untouched.into_iter().filter_map(|(id, found)| Some((id?.clone(), found)));
    findings.extend(untouched.map(|(id, found)| fault(Place::Touchpoint(id), found)));
    findings
}

/// Actions in their order, and what is open in each in the order of its form.
pub(super) fn plan(worksheet: &Worksheet) -> Vec<Finding> {
    let plan = worksheet.actions.iter().enumerate();
    plan.flat_map(|(at, action)| {
        let open = actions::open_points(action, worksheet).into_iter();
        open.map(move |point| Finding { place: Place::Action(at), kind: FindingKind::Plan(point) })
    })
    .collect()
}
