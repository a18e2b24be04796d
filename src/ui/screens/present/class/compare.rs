//! The groups side by side.

use crate::analysis::key::Revealed;
use crate::app::CompareSlide;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::Frame;
use crate::words::class as words;
use eframe::egui::Ui;

pub fn slide_ui(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Frame, slide: CompareSlide, _revealed: &Revealed) {
    match slide {
        CompareSlide::Curves => stage.heading(ui, cx, &stage.say(words::COMPARE), ""),
    }
}
