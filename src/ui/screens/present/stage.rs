//! A slide of a worksheet: what it is painted from.

use super::frame::{FOOT, Frame};
use crate::analysis::key::Revealed;
use crate::analysis::remembered::{Mark, Reading};
use crate::analysis::responsibility::Load;
use crate::analysis::review::Review;
use crate::app::{Slide, Workshop};
use crate::model::{Score, TouchpointId, Worksheet};
use crate::sheet::{Overlay, Picture};
use crate::ui::cx::Cx;
use crate::words::screen;
use eframe::egui::{Rect, Ui};
use std::borrow::Cow;
use std::ops::Deref;
use std::sync::Arc;

/// A worksheet without its scores and marks, for guessing first; made anew when the worksheet changes.
#[derive(Default)]
struct Blank {
    of: Option<Arc<Worksheet>>,
    blank: Arc<Worksheet>,
    overlay: Arc<Overlay>,
}

impl Blank {
    fn of(&mut self, worksheet: &Arc<Worksheet>) -> (Arc<Worksheet>, Arc<Overlay>) {
        if !self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, worksheet)) {
            let mut blank = Worksheet::clone(worksheet);
            for touchpoint in blank.journey.touchpoints_mut() {
                touchpoint.score = None;
            }
            blank.marks = crate::model::Marks::default();
            // A measure stands where something was bad, and says how good it becomes.
            blank.redesign = Default::default();
            self.overlay = Arc::new(Overlay::of_review(&Review::of(&blank)));
            self.blank = Arc::new(blank);
            self.of = Some(Arc::clone(worksheet));
        }
        (Arc::clone(&self.blank), Arc::clone(&self.overlay))
    }
}

/// What a slide is painted from.
pub struct Scene<'a> {
    frame: Frame,
    pub slide: Slide,
    /// Without scores and marks while the class guesses.
    pub worksheet: Arc<Worksheet>,
    overlay: Arc<Overlay>,
    pub numbers: bool,
    pub reading: &'a Reading,
    pub marks: &'a [Mark],
    pub loads: &'a [Load],
    /// Of the worksheet with its numbers, hidden or not.
    pub review: &'a Review,
    /// Nothing of it while the class guesses, but for the questions of the debrief.
    pub revealed: Cow<'a, Revealed>,
    /// The touchpoint in the light.
    pub touchpoint: Option<TouchpointId>,
}

impl Deref for Scene<'_> {
    type Target = Frame;

    fn deref(&self) -> &Frame {
        &self.frame
    }
}

impl<'a> Scene<'a> {
    pub fn new(
        cx: &mut Cx<'_>,
        workshop: &'a Workshop,
        place: Rect,
        slide: Slide,
        revealed: &'a Revealed,
    ) -> Self {
        let frame = Frame::filling(cx, place);
        let show = &cx.state.presentation;
        let worksheet = workshop.worksheet();
        let marks = &workshop.review().marks;
        let (shown, overlay) = if show.numbers {
            (Arc::clone(worksheet), Arc::clone(workshop.overlay()))
        } else {
            cx.memory.of_mut::<Blank>().of(worksheet)
        };
        // Which column is lit would tell the answer, and so would the key.
        let answers = matches!(slide, Slide::Mark(_) | Slide::Script(_) | Slide::Measure(_));
        let touchpoint = slide.touchpoint(worksheet, marks).filter(|_| show.numbers || !answers);
        let revealed = if show.numbers {
            Cow::Borrowed(revealed)
        } else {
            Cow::Owned(Revealed { questions: revealed.questions.clone(), ..Revealed::default() })
        };
        Self {
            frame,
            slide,
            touchpoint,
            worksheet: shown,
            overlay,
            numbers: show.numbers,
            reading: &workshop.review().reading,
            marks,
            loads: &workshop.review().loads,
            review: workshop.review(),
            revealed,
        }
    }

    /// Where what stands under a map begins, in u.
    pub fn foot(&self) -> f32 {
        self.high() - FOOT
    }

    /// The scores after the redesign, by position; empty while the class guesses.
    pub fn after(&self) -> &[Option<Score>] {
        if self.numbers { &self.overlay.after } else { &[] }
    }

    /// The marks on the map: none while the class guesses.
    pub fn shown_marks(&self) -> &[Mark] {
        if self.numbers { self.marks } else { &[] }
    }

    /// The journey as the slide shows it.
    pub fn picture(&self) -> Picture<'_> {
        Picture::kept_worksheet(&self.worksheet, &self.overlay)
    }

    /// The title at the left, the group at the right.
    pub fn head(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let title = self.both(&self.worksheet.scenario.title, " · ");
        let group = screen::group_line(&self.worksheet.group, cx.language);
        self.heading(ui, cx, &title, &group);
    }
}
