//! The slides that show the groups side by side.

use crate::analysis::compare::Comparison;
use crate::analysis::key::Element;
use crate::analysis::spread::{Agreement, Spread};
use crate::model::trainer::Trainer;

/// A slide of the comparison. Places are counted from 0; touchpoints are meant by their place among the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareSlide {
    /// All curves over each other.
    Curves,
    /// Groups against touchpoints.
    Heat,
    /// Two groups that should hear one another, at this touchpoint.
    Speakers(usize),
    /// How many groups put which mark where.
    Votes,
    /// What the groups wrote of this moment of truth.
    Moment(usize),
    /// Who is held accountable.
    Departments,
    /// The remembered scores before and after.
    Remembered,
    /// The measures at this touchpoint.
    Measures(usize),
    /// The tags and the survey of all groups.
    Kano,
    /// What several groups rated: its place in [`crate::analysis::compare::Pooled::services`].
    Service(usize),
    /// A page of the actions, [`ACTIONS`] on each.
    Actions(usize),
}

/// So many actions stand on one slide.
pub const ACTIONS: usize = 6;
/// More slides of one kind nobody shows: the widest touchpoints, the moments of most groups, the first ones.
const MOST_SPEAKERS: usize = 3;
const MOST_MOMENTS: usize = 8;
const MOST_MEASURES: usize = 16;
const MOST_SERVICES: usize = 6;
const MOST_ACTIONS: usize = 20;

/// What there is to show. What no group has is left out.
pub fn compare_slides(comparison: &Comparison) -> Vec<CompareSlide> {
    if comparison.works.is_empty() {
        return Vec::new();
    }
    let mut slides = vec![CompareSlide::Curves, CompareSlide::Heat];
    slides.extend(speakers(comparison).into_iter().map(CompareSlide::Speakers));
    slides.push(CompareSlide::Votes);
    slides.extend(comparison.moments().into_iter().take(MOST_MOMENTS).map(CompareSlide::Moment));
    if comparison.columns.iter().any(|column| !column.accountable.is_empty()) {
        slides.push(CompareSlide::Departments);
    }
    slides.push(CompareSlide::Remembered);
    slides.extend(comparison.redesigned().into_iter().take(MOST_MEASURES).map(CompareSlide::Measures));
    let pooled = comparison.pooled();
    if !pooled.ideas.is_empty() || !pooled.tags.is_empty() {
        slides.push(CompareSlide::Kano);
    }
    slides.extend((0..pooled.services.len().min(MOST_SERVICES)).map(CompareSlide::Service));
    let actions: usize = comparison.works.iter().map(|work| work.worksheet.actions.len()).sum();
    slides.extend((0..actions.div_ceil(ACTIONS).min(MOST_ACTIONS)).map(CompareSlide::Actions));
    slides
}

/// Whether an element of the key has its place on a slide: it comes where the class sees what it is about.
pub fn reveals(slide: CompareSlide, element: Element, trainer: &Trainer, comparison: &Comparison) -> bool {
    let at = |column: usize| comparison.columns.get(column).map(|column| &column.touchpoint);
    match (slide, element) {
        (CompareSlide::Curves, Element::Curve)
        | (CompareSlide::Votes, Element::Peak | Element::Pit | Element::End | Element::Moment(_))
        | (CompareSlide::Departments, Element::Owners)
        | (CompareSlide::Measures(_), Element::Redesign) => true,
        (CompareSlide::Moment(column), Element::Moment(moment)) => {
            trainer.moments.get(moment).is_some_and(|moment| Some(&moment.touchpoint) == at(column))
        }
        _ => false,
    }
}

/// The widest touchpoint at which two groups can speak, and the next ones on which the class is divided.
fn speakers(comparison: &Comparison) -> Vec<usize> {
    let is_divided =
        |spread: &Option<Spread>| spread.as_ref().is_some_and(|s| s.agreement() == Agreement::Disagree);
    let widest = comparison.widest_first();
    let speaking = widest.iter().filter(|column| column.speakers().is_some()).enumerate();
    let places =
        speaking.filter(|(at, column)| *at == 0 || is_divided(&column.spread)).filter_map(|(_, found)| {
            comparison.columns.iter().position(|column| column.touchpoint == found.touchpoint)
        });
    places.take(MOST_SPEAKERS).collect()
}
