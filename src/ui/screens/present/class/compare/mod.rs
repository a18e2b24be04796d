//! The groups side by side: one painter for a slide and for the page of the trainer, so that what is prepared is what
//! the class will see.

mod actions;
mod curves;
mod departments;
mod heat;
mod lenses;
mod lone;
mod measures;
mod moments;
mod people;
mod remembered;
mod show;
mod speakers;
mod votes;

use crate::analysis::compare::Pool;
use crate::analysis::key::Revealed;
use crate::app::CompareSlide;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::Frame;
use crate::words::{Phrase, compare_ui as words, present};
use eframe::egui::{Align2, Ui};
use show::Show;
use std::sync::Arc;

/// What a slide is called.
pub const fn name(slide: CompareSlide) -> Phrase {
    match slide {
        CompareSlide::Curves => words::CURVES,
        CompareSlide::Heat => words::HEAT,
        CompareSlide::Speakers(_) => words::SPEAKERS,
        CompareSlide::Votes => words::VOTES,
        CompareSlide::Moment(_) | CompareSlide::LoneMoments(_) => words::MOMENTS,
        CompareSlide::Departments => words::DEPARTMENTS,
        CompareSlide::Remembered => words::REMEMBERED,
        CompareSlide::Measures(_) | CompareSlide::LoneMeasures(_) => words::MEASURES,
        CompareSlide::Kano => words::KANO,
        CompareSlide::Service(_) => words::SERVICE,
        CompareSlide::Actions(_) => words::ACTIONS,
    }
}

/// Whether the members can stand in for their groups there.
pub const fn pools(slide: CompareSlide) -> bool {
    matches!(slide, CompareSlide::Curves | CompareSlide::Heat)
}

/// A slide of the comparison, in any frame. `works` says that the pointer does more than look.
pub fn slide_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    stage: &Frame,
    slide: CompareSlide,
    revealed: &Revealed,
    works: bool,
) {
    let comparison = Arc::clone(cx.state.class.comparison());
    let pool =
        if pools(slide) && comparison.n_members() > 0 { cx.state.class.comparing.pool } else { Pool::Groups };
    let n = comparison.scores(pool).n();
    let names = people::left_out(cx, stage.languages.first().copied().unwrap_or_default());
    let lit = cx.state.class.lit();
    let show = Show { stage, comparison: &comparison, revealed, names, pool, lit, works };
    let title = stage.say(name(slide));
    stage.heading(ui, cx, &title, &show.told(|language| words::count(pool, n, language)));
    // Whoever guesses first sees no numbers.
    let tells = matches!(
        slide,
        CompareSlide::Curves
            | CompareSlide::Heat
            | CompareSlide::Speakers(_)
            | CompareSlide::Votes
            | CompareSlide::Remembered
    );
    if tells && !works && !cx.state.presentation.numbers {
        let place = stage.rect(64.0, 440.0, 1792.0, 120.0);
        let guess = stage.say(present::GUESS);
        return stage.line(
            ui,
            cx,
            place,
            Align2::CENTER_CENTER,
            &guess,
            (stage.style(72.0, true), Paint::Accent),
        );
    }
    match slide {
        CompareSlide::Curves => curves::paint(&show, ui, cx),
        CompareSlide::Heat => heat::paint(&show, ui, cx),
        CompareSlide::Speakers(column) => speakers::paint(&show, ui, cx, column),
        CompareSlide::Votes => votes::paint(&show, ui, cx),
        CompareSlide::Moment(column) => moments::paint(&show, ui, cx, column),
        CompareSlide::LoneMoments(page) => lone::moments(&show, ui, cx, page),
        CompareSlide::Departments => departments::paint(&show, ui, cx),
        CompareSlide::Remembered => remembered::paint(&show, ui, cx),
        CompareSlide::Measures(column) => measures::paint(&show, ui, cx, column),
        CompareSlide::LoneMeasures(page) => lone::measures(&show, ui, cx, page),
        CompareSlide::Kano => lenses::kano(&show, ui, cx),
        CompareSlide::Service(at) => lenses::service(&show, ui, cx, at),
        CompareSlide::Actions(page) => actions::paint(&show, ui, cx, page),
    }
}
