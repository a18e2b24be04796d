//! The step of the lenses: KANO tags on the map, the KANO survey, SERVQUAL ratings and gaps. Here is
//! which page is open, and what the pages share; each page has a file of its own.

mod gaps;
mod paste;
mod person;
mod plot;
mod rating;
mod result;
mod servqual;
mod subject;
mod survey;
mod tag;

use crate::app::Workshop;
use crate::ui::cx::Cx;
use crate::ui::kit::choice::segments_ui;
use crate::ui::kit::layout::within;
use crate::ui::panels::map;

use crate::words::lenses as words;
use eframe::egui::{Id, Rect, Role, Ui};

/// A page of the step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Page {
    #[default]
    Tag,
    Survey,
    Servqual,
}

/// What is open in the step. None of it belongs to the document.
#[derive(Default)]
struct Open {
    page: Page,
}

pub fn lenses_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    match cx.memory.of::<Open>().page {
        Page::Tag => tag::tag_ui(ui, cx, workshop),
        Page::Survey => survey::survey_ui(ui, cx, workshop),
        Page::Servqual => servqual::servqual_ui(ui, cx, workshop),
    }
}

pub fn inspector_ui(ui: &mut Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    match cx.memory.of::<Open>().page {
        Page::Tag => tag::inspector_ui(ui, cx, workshop),
        Page::Survey => survey::ideas_ui(ui, cx, workshop),
        Page::Servqual => servqual::subjects_ui(ui, cx, workshop),
    }
}

/// The pages, in the step's header.
pub fn tabs_ui(ui: &mut Ui, cx: &mut Cx<'_>, _: &Workshop, place: Rect) {
    let pages = [
        (Page::Tag, cx.say(words::TAG_PAGE)),
        (Page::Survey, cx.say(words::SURVEY_PAGE)),
        (Page::Servqual, cx.say(words::SERVQUAL_PAGE)),
    ];
    within(ui, place, |ui| {
        if let Some(page) = segments_ui(ui, cx, Role::Tab, &pages, Some(cx.memory.of::<Open>().page)) {
            cx.memory.of_mut::<Open>().page = page;
        }
    });
}

/// What hears the keys of the open page.
pub fn stop(cx: &Cx<'_>, workshop: &Workshop) -> Option<Id> {
    match cx.memory.of::<Open>().page {
        Page::Tag => Some(map::stop()),
        Page::Survey => survey::stop(cx, workshop),
        Page::Servqual => servqual::stop(cx, workshop),
    }
}

/// Goes on to what the open page still wants: a touchpoint without a tag or with one that does not fit, an
/// idea that nobody was asked about, a subject that is not rated to the end.
pub fn next_open(_: &Ui, cx: &mut Cx<'_>, workshop: &Workshop) {
    match cx.memory.of::<Open>().page {
        Page::Tag => tag::next_open(cx, workshop),
        Page::Survey => survey::next_open(cx, workshop),
        Page::Servqual => servqual::next_open(cx, workshop),
    }
}
