//! The slides of a class, and what the trainer reads beside them.

pub mod compare;
mod debrief;

use super::frame::Frame;
use crate::analysis::key::Revealed;
use crate::app::ClassSlide;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use eframe::egui::{Color32, Rect, Ui};

/// A slide of the class: its ground and what it is about. Of the key it is given what was revealed.
pub fn slide_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Rect, slide: ClassSlide, revealed: &Revealed) {
    if cx.state.presentation.black {
        ui.painter().rect_filled(place, 0, Color32::BLACK);
        return;
    }
    ui.painter().rect_filled(place, 0, cx.color(Paint::Surface));
    let frame = Frame::new(cx, place);
    match slide {
        ClassSlide::Compare(slide) => compare::slide_ui(ui, cx, &frame, slide, revealed, false),
        ClassSlide::Debrief(slide) => debrief::slide_ui(ui, cx, &frame, slide),
    }
}
