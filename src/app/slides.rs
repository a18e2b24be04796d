//! The slides of a presentation. They follow from the worksheet, so that they need no making.

use super::{ClassSlide, CompareSlide, TeachingPage, Workshop};
use crate::analysis::key::Element;
use crate::analysis::remembered::Mark;
use crate::analysis::responsibility::Load;
use crate::model::trainer::Trainer;
use crate::model::{Step, TouchpointId, Worksheet};
use crate::words::{Phrase, class, present, steps};

/// A part of the presentation. The keys lead from one to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chapter {
    Scenario,
    Walk,
    Map,
    Marks,
    Departments,
    Redesign,
    Actions,
    Debrief,
    /// The groups side by side.
    Compare,
    /// What the class makes of the day.
    Together,
    /// The pages that explain the method; they need no worksheet.
    Teaching,
}

impl Chapter {
    pub const fn name(self) -> Phrase {
        match self {
            Self::Scenario => steps::SCENARIO,
            Self::Walk => steps::WALK,
            Self::Map => steps::MAP,
            Self::Marks => present::MARKS,
            Self::Departments => present::DEPARTMENTS,
            Self::Redesign => present::REDESIGN,
            Self::Actions => present::ACTIONS,
            Self::Debrief => present::DEBRIEF,
            Self::Compare => class::COMPARE,
            Self::Together => class::DEBRIEF,
            Self::Teaching => present::TEACHING,
        }
    }

    /// Whether the key has something to lay over these slides.
    pub(super) fn shows(self, element: Element) -> bool {
        match element {
            Element::Curve | Element::Peak | Element::Pit | Element::End | Element::Moment(_) => {
                matches!(self, Self::Walk | Self::Map | Self::Marks | Self::Compare)
            }
            Element::Owners => matches!(self, Self::Marks | Self::Departments | Self::Compare),
            Element::Redesign => matches!(self, Self::Redesign | Self::Compare),
            Element::Answer(_) => self == Self::Debrief,
        }
    }
}

/// One page of the presentation. Places are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slide {
    Scenario,
    /// What the scenario tells before the walk.
    Background,
    /// The touchpoint at this place of the walk, alone.
    Touchpoint(usize),
    /// The whole map.
    Whole,
    Stage(usize),
    /// The map with all marks.
    Marks,
    /// The mark at this place of [`crate::analysis::review::Review::marks`].
    Mark(usize),
    /// The remembered score, step by step with the group's own numbers.
    Formula,
    /// The four sentences of the moment of truth at this place among the moments.
    Script(usize),
    Departments,
    Department(usize),
    /// What the letters of the matrix mean.
    Roles,
    /// Departments against touchpoints.
    Matrix,
    /// The curve before and after the redesign.
    BeforeAfter,
    Measure(usize),
    Action(usize),
    /// A question of the key, without its answer until that was revealed.
    Question(usize),
    /// Of the whole class instead of one group.
    Class(ClassSlide),
    Teach(TeachingPage),
}

impl Slide {
    pub fn chapter(self) -> Chapter {
        match self {
            Self::Scenario | Self::Background => Chapter::Scenario,
            Self::Touchpoint(_) => Chapter::Walk,
            Self::Whole | Self::Stage(_) => Chapter::Map,
            Self::Marks | Self::Mark(_) | Self::Formula | Self::Script(_) => Chapter::Marks,
            Self::Departments | Self::Department(_) | Self::Roles | Self::Matrix => Chapter::Departments,
            Self::BeforeAfter | Self::Measure(_) => Chapter::Redesign,
            Self::Action(_) => Chapter::Actions,
            Self::Question(_) => Chapter::Debrief,
            Self::Class(ClassSlide::Compare(_)) => Chapter::Compare,
            Self::Class(ClassSlide::Debrief(_)) => Chapter::Together,
            Self::Teach(_) => Chapter::Teaching,
        }
    }

    /// The slide of its chapter that shows the whole.
    pub(super) fn whole(self) -> Self {
        match self.chapter() {
            Chapter::Scenario => Self::Scenario,
            Chapter::Walk | Chapter::Map => Self::Whole,
            Chapter::Marks => Self::Marks,
            Chapter::Departments => Self::Departments,
            Chapter::Redesign => Self::BeforeAfter,
            Chapter::Actions => Self::Action(0),
            Chapter::Debrief => Self::Question(0),
            Chapter::Compare => Self::Class(ClassSlide::Compare(CompareSlide::Curves)),
            Chapter::Together | Chapter::Teaching => self,
        }
    }

    /// The touchpoint that stands in the light.
    pub fn touchpoint(self, worksheet: &Worksheet, marks: &[Mark]) -> Option<TouchpointId> {
        match self {
            Self::Touchpoint(position) => worksheet.journey.nth(position).map(|t| t.id.clone()),
            Self::Mark(at) => marks.get(at).map(|mark| mark.touchpoint.clone()),
            Self::Script(at) => worksheet.moments().nth(at).map(|moment| moment.touchpoint.clone()),
            Self::Measure(at) => worksheet.redesign.get(at).map(|measure| measure.touchpoint.clone()),
            _ => None,
        }
    }
}

/// All slides of a worksheet. A chapter that the group has nothing in is left out.
pub fn slides(
    worksheet: &Worksheet,
    marks: &[Mark],
    loads: &[Load],
    trainer: Option<&Trainer>,
) -> Vec<Slide> {
    let journey = &worksheet.journey;
    let mut slides = vec![Slide::Scenario];
    if !worksheet.scenario.context.is_empty() {
        slides.push(Slide::Background);
    }
    slides.extend((0..journey.n_touchpoints()).map(Slide::Touchpoint));
    slides.push(Slide::Whole);
    slides.extend((0..journey.stages.len()).map(Slide::Stage));
    slides.push(Slide::Marks);
    slides.push(Slide::Formula);
    slides.extend((0..marks.len()).map(Slide::Mark));
    slides.extend((0..worksheet.moments().count()).map(Slide::Script));
    if !journey.departments.is_empty() {
        slides.push(Slide::Departments);
        // The loads stand in the order of the departments.
        let busy =
            (0..journey.departments.len()).filter(|at| loads.get(*at).is_some_and(|load| load.total() > 0));
        slides.extend(busy.map(Slide::Department));
        slides.extend([Slide::Roles, Slide::Matrix]);
    }
    if !worksheet.redesign.is_empty() {
        slides.push(Slide::BeforeAfter);
        slides.extend((0..worksheet.redesign.len()).map(Slide::Measure));
    }
    slides.extend((0..worksheet.actions.len()).map(Slide::Action));
    slides.extend((0..trainer.map_or(0, |trainer| trainer.discussion.len())).map(Slide::Question));
    slides.extend(TeachingPage::ALL.map(Slide::Teach));
    slides
}

/// The slide that belongs to the step that is open.
pub(super) fn first_slide(workshop: &Workshop) -> Slide {
    let selected = workshop.selected_position().unwrap_or(0);
    let marks = &workshop.review().marks;
    let marked =
        workshop.selected.as_ref().and_then(|id| marks.iter().position(|mark| mark.touchpoint == *id));
    match workshop.step {
        Step::Scenario => Slide::Scenario,
        Step::Walk => Slide::Touchpoint(selected),
        Step::Map | Step::Results => Slide::Whole,
        Step::Mark => marked.map_or(Slide::Marks, Slide::Mark),
        Step::Assign => Slide::Departments,
        Step::Internal => Slide::Teach(TeachingPage::Chain),
        Step::Lenses => Slide::Teach(TeachingPage::Kano),
        Step::Redesign => Slide::BeforeAfter,
        Step::Act => Slide::Action(0),
    }
}
