//! What all dialogs share: their title, and the button that closes them.

use crate::app::Command;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::words::dialogs;
use eframe::egui::Ui;

pub fn title(ui: &mut Ui, cx: &Cx<'_>, title: &str) {
    text::paragraph_ui(ui, cx, title, Style::CARD, Paint::Ink);
}

pub fn close_button(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.add_space(8.0);
    if button_ui(ui, cx, cx.say(dialogs::CLOSE), Weight::Primary).clicked() {
        cx.send(Command::CloseModal);
    }
}
