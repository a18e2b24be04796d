//! Asks what of the individual scores goes into the copy that is handed in.

use crate::app::{BallotsKept, Command, FileCommand};
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::ui::panels::dialog;
use crate::words::{alone, dialogs};
use eframe::egui::Ui;

pub fn hand_in_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    dialog::title(ui, cx, cx.say(alone::HAND_IN_TITLE));
    text::paragraph_ui(ui, cx, cx.say(alone::HAND_IN_TEXT), Style::BODY, Paint::Ink2);
    ui.add_space(8.0);
    let choices = [
        (alone::WITHOUT_NAMES, BallotsKept::WithoutNames, Weight::Primary),
        (alone::WITH_NAMES, BallotsKept::WithNames, Weight::Plain),
        (alone::WITHOUT_VALUES, BallotsKept::Nothing, Weight::Plain),
    ];
    for (label, kept, weight) in choices {
        let button = button_ui(ui, cx, cx.say(label), weight);
        // Enter takes the default.
        if kept == BallotsKept::default() && ui.memory(|memory| memory.focused()).is_none() {
            button.request_focus();
        }
        if button.clicked() {
            cx.send(FileCommand::HandIn(kept));
        }
    }
    ui.add_space(8.0);
    if button_ui(ui, cx, cx.say(dialogs::CANCEL), Weight::Quiet).clicked() {
        cx.send(Command::CloseModal);
    }
}
