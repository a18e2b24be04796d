//! The slides that show the groups side by side.

use crate::analysis::compare::{Comparison, SharedTouchpoint};
use crate::analysis::key::Element;
use crate::analysis::spread::{Agreement, Spread};
use crate::model::MarkKind;
use crate::model::trainer::Trainer;
use std::ops::Range;

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
    /// What the groups wrote of this moment of truth; two of them or more chose it.
    Moment(usize),
    /// A page of the moments that one group alone chose.
    LoneMoments(usize),
    /// Who is held accountable.
    Departments,
    /// The remembered scores before and after.
    Remembered,
    /// The measures at this touchpoint, of two groups or more.
    Measures(usize),
    /// A page of the measures at touchpoints where one group alone has any.
    LoneMeasures(usize),
    /// The tags and the survey of all groups.
    Kano,
    /// What several groups rated: its place in [`crate::analysis::compare::Pooled::services`].
    Service(usize),
    /// A page of the actions.
    Actions(usize),
}

/// At most so many rows stand on one page of a list.
pub const ROWS: usize = 6;

/// How many pages a list of `n` takes.
pub fn pages(n: usize) -> usize {
    n.div_ceil(ROWS)
}

/// What of a list of `n` stands on a page: every page has as many as the others, or one less.
pub fn page_of(n: usize, page: usize) -> Range<usize> {
    let pages = pages(n).max(1);
    let start = |page: usize| page.min(pages) * n / pages;
    start(page)..start(page.saturating_add(1))
}

/// The moments of truth that one group alone chose, by the place of their touchpoints.
pub fn lone_moments(comparison: &Comparison) -> Vec<usize> {
    let is_lone = |column: &SharedTouchpoint| column.votes(MarkKind::Moment).len() == 1;
    (0..comparison.columns.len()).filter(|at| is_lone(&comparison.columns[*at])).collect()
}

/// The touchpoints at which one group alone has measures, by their place.
pub fn lone_measures(comparison: &Comparison) -> Vec<usize> {
    let is_lone = |column: &SharedTouchpoint| column.measured_by.len() == 1;
    (0..comparison.columns.len()).filter(|at| is_lone(&comparison.columns[*at])).collect()
}

/// More slides of one kind nobody shows: the widest touchpoints, the moments of most groups, the first ones.
const MOST_SPEAKERS: usize = 3;
const MOST_MOMENTS: usize = 8;
const MOST_MEASURES: usize = 16;
const MOST_SERVICES: usize = 6;
const MOST_PAGES: usize = 20;

/// What there is to show. What no group has is left out.
pub fn compare_slides(comparison: &Comparison) -> Vec<CompareSlide> {
    if comparison.works.is_empty() {
        return Vec::new();
    }
    let mut slides = vec![CompareSlide::Curves, CompareSlide::Heat];
    slides.extend(speakers(comparison).into_iter().map(CompareSlide::Speakers));
    slides.push(CompareSlide::Votes);
    let chosen = |column: &usize| comparison.columns[*column].votes(MarkKind::Moment).len() > 1;
    let moments = comparison.moments().into_iter().filter(chosen);
    slides.extend(moments.take(MOST_MOMENTS).map(CompareSlide::Moment));
    slides.extend((0..pages(lone_moments(comparison).len()).min(MOST_PAGES)).map(CompareSlide::LoneMoments));
    if comparison.columns.iter().any(|column| !column.accountable.is_empty()) {
        slides.push(CompareSlide::Departments);
    }
    slides.push(CompareSlide::Remembered);
    let several = |column: &usize| comparison.columns[*column].measured_by.len() > 1;
    let measures = comparison.redesigned().into_iter().filter(several);
    slides.extend(measures.take(MOST_MEASURES).map(CompareSlide::Measures));
    slides
        .extend((0..pages(lone_measures(comparison).len()).min(MOST_PAGES)).map(CompareSlide::LoneMeasures));
    let pooled = comparison.pooled();
    if !pooled.ideas.is_empty() || !pooled.tags.is_empty() {
        slides.push(CompareSlide::Kano);
    }
    slides.extend((0..pooled.services.len().min(MOST_SERVICES)).map(CompareSlide::Service));
    let actions: usize = comparison.works.iter().map(|work| work.worksheet.actions.len()).sum();
    slides.extend((0..pages(actions).min(MOST_PAGES)).map(CompareSlide::Actions));
    slides
}

/// Whether an element of the key has its place on a slide: it comes where the class sees what it is about.
pub fn reveals(slide: CompareSlide, element: Element, trainer: &Trainer, comparison: &Comparison) -> bool {
    let at = |column: usize| comparison.columns.get(column).map(|column| &column.touchpoint);
    match (slide, element) {
        (CompareSlide::Curves, Element::Curve)
        | (CompareSlide::Votes, Element::Peak | Element::Pit | Element::End | Element::Moment(_))
        | (CompareSlide::Departments, Element::Owners)
        | (CompareSlide::Measures(_) | CompareSlide::LoneMeasures(_), Element::Redesign) => true,
        (CompareSlide::Moment(column), Element::Moment(moment)) => {
            trainer.moments.get(moment).is_some_and(|moment| Some(&moment.touchpoint) == at(column))
        }
        (CompareSlide::LoneMoments(_), Element::Moment(moment)) => {
            let of_key = trainer.moments.get(moment).map(|moment| &moment.touchpoint);
            lone_moments(comparison).into_iter().any(|column| at(column) == of_key)
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
