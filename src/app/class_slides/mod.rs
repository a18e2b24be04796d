//! The slides of a class. They follow from the groups' work and from what the class noted, so that they
//! need no making.

mod compare;
mod debrief;

pub use compare::{CompareSlide, compare_slides, lone_measures, lone_moments, page_of, reveals};
pub use debrief::DebriefSlide;

use super::{ClassPage, CompareView, DebriefTab};
use crate::analysis::compare::Comparison;
use crate::model::Class;

/// One page of the presentation of a class. Places are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClassSlide {
    Compare(CompareSlide),
    Debrief(DebriefSlide),
}

/// All slides of a class. A chapter that there is nothing for yet is left out.
pub(super) fn slides(class: &Class, comparison: &Comparison) -> Vec<ClassSlide> {
    let compared = compare_slides(comparison).into_iter().map(ClassSlide::Compare);
    let debriefed = debrief::slides(class, comparison).into_iter().map(ClassSlide::Debrief);
    compared.chain(debriefed).collect()
}

/// The slide that belongs to the page that is open, and to the part of it that is looked at.
pub(super) fn first_slide(
    page: ClassPage,
    (comparing, tab): (CompareView, DebriefTab),
    slides: &[ClassSlide],
) -> Option<ClassSlide> {
    if let (ClassPage::Compare, CompareView::Slide(slide)) = (page, comparing)
        && slides.contains(&ClassSlide::Compare(slide))
    {
        return Some(ClassSlide::Compare(slide));
    }
    let of_page =
        |slide: &&ClassSlide| matches!(slide, ClassSlide::Debrief(_)) == (page == ClassPage::Debrief);
    let of_tab = |slide: &&ClassSlide| matches!(slide, ClassSlide::Debrief(slide) if slide.tab() == tab);
    let exact = slides.iter().find(of_tab).filter(|_| page == ClassPage::Debrief);
    exact.or_else(|| slides.iter().find(of_page)).or(slides.first()).copied()
}
