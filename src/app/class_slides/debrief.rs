//! The slides on which the class looks back and decides.

use crate::analysis::class::{evaluation, numbers, plan};
use crate::analysis::compare::Comparison;
use crate::app::DebriefTab;
use crate::model::Class;
use crate::model::class::{FormPage, OridCard, VoteQuestion};

/// A slide of the debrief. Places and pages are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DebriefSlide {
    /// One of the four questions, with its material and what was noted.
    Question(OridCard),
    /// The hands for every group.
    Votes(VoteQuestion),
    /// A page of the total.
    Points(usize),
    /// A page of the class's list of actions.
    Actions(usize),
    /// A page of commitments.
    Commitments(usize),
    /// The statements on the method, before and after.
    BeforeAfter,
    /// The statements on the course.
    Course,
    /// What became of the actions when the class met again: which time, and which page.
    Results(usize, usize),
    /// The journey as it was scored then and when the class met again.
    ThenNow(usize),
}

impl DebriefSlide {
    /// Groups, and actions or commitments, that one slide holds.
    const POINTS: usize = 8;
    const LINES: usize = 5;

    /// On how many slides so many groups stand, and how many on each: no slide is nearly empty.
    pub fn points_pages(groups: usize) -> (usize, usize) {
        shared(groups, Self::POINTS)
    }

    /// The same of actions and commitments.
    pub fn pages(lines: usize) -> (usize, usize) {
        shared(lines, Self::LINES)
    }

    /// The part of the page where the trainer works on it.
    pub const fn tab(self) -> DebriefTab {
        match self {
            Self::Question(_) => DebriefTab::Orid,
            Self::Votes(_) => DebriefTab::Votes,
            Self::Points(_) => DebriefTab::Points,
            Self::Actions(_) => DebriefTab::Actions,
            Self::Commitments(_) => DebriefTab::Commitments,
            Self::BeforeAfter | Self::Course => DebriefTab::Forms,
            Self::Results(..) | Self::ThenNow(_) => DebriefTab::FollowUp,
        }
    }
}

fn shared(n: usize, most: usize) -> (usize, usize) {
    let pages = n.div_ceil(most);
    (pages, n.div_ceil(pages.max(1)))
}

/// What there is to show.
pub(super) fn slides(class: &Class, comparison: &Comparison) -> Vec<DebriefSlide> {
    let pages = |n: usize| 0..DebriefSlide::pages(n).0;
    let groups = numbers(class, comparison).len();
    let actions = plan::planned(class, comparison).len();
    let answered = |page| {
        (1..=FormPage::n_statements(page))
            .any(|statement| evaluation::answers(&class.evaluation, page, statement).n() > 0)
    };
    let mut slides = Vec::new();
    let noted = OridCard::ALL.into_iter().any(|card| !class.debrief.note(card).trim().is_empty());
    if noted || !comparison.works.is_empty() {
        slides.extend(OridCard::ALL.map(DebriefSlide::Question));
    }
    if groups > 0 {
        slides.extend(VoteQuestion::ALL.map(DebriefSlide::Votes));
    }
    slides.extend((0..DebriefSlide::points_pages(groups).0).map(DebriefSlide::Points));
    slides.extend(pages(actions).map(DebriefSlide::Actions));
    let promised = class.commitments.iter().filter(|commitment| !commitment.text.trim().is_empty()).count();
    slides.extend(pages(promised).map(DebriefSlide::Commitments));
    if answered(FormPage::Before) || answered(FormPage::After) {
        slides.push(DebriefSlide::BeforeAfter);
    }
    if answered(FormPage::Course) {
        slides.push(DebriefSlide::Course);
    }
    for (at, follow_up) in class.follow_ups.iter().enumerate() {
        if !follow_up.results.is_empty() {
            slides.extend(pages(actions).map(|page| DebriefSlide::Results(at, page)));
        }
        if !follow_up.worksheets.is_empty() {
            slides.push(DebriefSlide::ThenNow(at));
        }
    }
    slides
}
