//! What the class makes of the day.

use crate::app::DebriefSlide;
use crate::ui::cx::Cx;
use crate::ui::screens::present::frame::Frame;
use crate::words::class as words;
use eframe::egui::Ui;

pub fn slide_ui(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Frame, slide: DebriefSlide) {
    match slide {
        DebriefSlide::Question(_) => stage.heading(ui, cx, &stage.say(words::DEBRIEF), ""),
    }
}
