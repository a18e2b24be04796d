//! Which subject of SERVQUAL is open.

use crate::analysis::servqual::n_items;
use crate::model::lenses::Rating;
use crate::model::{ServqualSubject, Worksheet};
use crate::ui::cx::Cx;

/// What is open of SERVQUAL.
#[derive(Default)]
pub struct SubjectView {
    /// The place of the open subject, counted from 0.
    pub subject: usize,
    /// Which rating is asked for next, and of which subject; without one the first that is missing.
    pub cursor: Option<(usize, Asked)>,
}

/// One of the two ratings of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Asked {
    /// Counted from 1.
    pub item: u8,
    pub is_expected: bool,
}

impl Asked {
    /// All ratings of a subject in the order in which they are asked for.
    pub fn all(subject: &ServqualSubject) -> impl Iterator<Item = Self> + Clone {
        let expected = !subject.perceptions_only;
        (1..=n_items(subject.form)).flat_map(move |item| {
            let of = move |is_expected| Self { item, is_expected };
            expected.then_some(of(true)).into_iter().chain([of(false)])
        })
    }

    /// The rating that the keys are for.
    pub fn now(cx: &Cx<'_>, open: usize, subject: &ServqualSubject) -> Self {
        let missing = |asked: &Self| {
            let rating = subject.ratings.iter().find(|rating| rating.item == asked.item);
            let value = |rating: &Rating| if asked.is_expected { rating.expected } else { rating.perceived };
            rating.and_then(value).is_none()
        };
        let all = Self::all(subject);
        let held = cx.memory.of::<SubjectView>().cursor.filter(|(of, _)| *of == open).map(|(_, asked)| asked);
        let held = held.filter(|held| all.clone().any(|asked| asked == *held));
        let first = Self { item: 1, is_expected: !subject.perceptions_only };
        held.or_else(|| all.clone().find(missing)).unwrap_or(first)
    }

    /// So many ratings further on; the ends stay where they are.
    pub fn passed(self, by: isize, subject: &ServqualSubject) -> Self {
        let all: Vec<Self> = Self::all(subject).collect();
        let here = all.iter().position(|asked| *asked == self).unwrap_or(0);
        all.get(here.saturating_add_signed(by)).copied().unwrap_or(self)
    }
}

/// The open subject, or the last one where it is gone.
pub fn open_subject(cx: &Cx<'_>, worksheet: &Worksheet) -> Option<usize> {
    let last = worksheet.servqual.len().checked_sub(1)?;
    Some(cx.memory.of::<SubjectView>().subject.min(last))
}
