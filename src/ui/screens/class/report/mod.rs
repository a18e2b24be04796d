//! What is taken home.

use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::text::{self, Style};
use crate::words::class as words;
use eframe::egui::Ui;

/// The whole page.
pub fn report_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    text::line_ui(ui, cx, cx.say(words::REPORT), Style::SECTION, Paint::Ink);
}
