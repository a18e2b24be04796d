//! The slides on which the class looks back and decides.

mod forms;
mod lists;
mod orid;
mod points;
mod shown;
mod then_now;
mod votes;

use crate::app::DebriefSlide;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::Frame;
use crate::words::Phrase;
use crate::words::debrief::{page as words, slides};
use eframe::egui::Ui;
use shown::LookingBack;

/// What a slide is called.
pub const fn name(slide: DebriefSlide) -> Phrase {
    match slide {
        DebriefSlide::Question(_) => words::ORID,
        DebriefSlide::Votes(_) => words::VOTES,
        DebriefSlide::Points(_) => slides::POINTS,
        DebriefSlide::Actions(_) => slides::ACTIONS,
        DebriefSlide::Commitments(_) => slides::COMMITMENTS,
        DebriefSlide::BeforeAfter => slides::TODAY,
        DebriefSlide::Course => slides::COURSE,
        DebriefSlide::Results(..) => slides::RESULTS,
        DebriefSlide::ThenNow(_) => slides::THEN_NOW,
    }
}

pub fn slide_ui(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Frame, slide: DebriefSlide) {
    let shown = LookingBack::new(cx, stage);
    stage.heading(ui, cx, &stage.say(name(slide)), &shown.clean(shown.class.name.trim()));
    match slide {
        DebriefSlide::Question(card) => orid::paint(&shown, ui, cx, card),
        DebriefSlide::Votes(question) => votes::paint(&shown, ui, cx, question),
        DebriefSlide::Points(page) => points::paint(&shown, ui, cx, page),
        DebriefSlide::Actions(page) => lists::actions(&shown, ui, cx, page),
        DebriefSlide::Commitments(page) => lists::commitments(&shown, ui, cx, page),
        DebriefSlide::BeforeAfter => forms::before_after(&shown, ui, cx),
        DebriefSlide::Course => forms::course(&shown, ui, cx),
        DebriefSlide::Results(at, page) => lists::results(&shown, ui, cx, (at, page)),
        DebriefSlide::ThenNow(at) => then_now::paint(&shown, ui, cx, at),
    }
}
