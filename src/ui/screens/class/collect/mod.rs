//! What the groups handed in.

use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::text::{self, Style};
use crate::words::class as words;
use eframe::egui::Ui;

/// The whole page.
pub fn collect_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    text::line_ui(ui, cx, cx.say(words::COLLECT), Style::SECTION, Paint::Ink);
}
