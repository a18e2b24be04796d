//! What the page of the debrief remembers of itself, and what its parts have in common.

use crate::app::{ClassCommand, Command};
use crate::edit::{ClassEdit, DebriefEdit, Gesture};
use crate::model::class::{ActionKey, FormPage, VoteQuestion};
use crate::ui::cx::Cx;
use eframe::egui::{ScrollArea, Ui, vec2};

/// What the page remembers of itself.
pub struct DebriefView {
    /// What is voted on.
    pub question: VoteQuestion,
    /// The actions that are ticked, to be joined.
    pub ticked: Vec<ActionKey>,
    /// The page of the form, the group that answers (0 for the whole room), and the statement that the keys count
    /// for.
    pub form: FormPage,
    pub form_group: u32,
    pub statement: u8,
    /// The place of the time that the class met again which is open.
    pub follow_up: usize,
}

impl Default for DebriefView {
    fn default() -> Self {
        Self {
            question: VoteQuestion::Moving,
            ticked: Vec::new(),
            form: FormPage::Before,
            form_group: 0,
            statement: 1,
            follow_up: 0,
        }
    }
}

/// What a widget asks of the class.
pub fn class_edit(edit: DebriefEdit) -> ClassCommand {
    ClassCommand::Edit(ClassEdit::Debrief(edit))
}

pub fn send(cx: &mut Cx<'_>, edit: DebriefEdit) {
    cx.send(Command::Class(class_edit(edit)));
}

/// A part of typing in one field.
pub fn send_typed(cx: &mut Cx<'_>, gesture: Gesture, edit: DebriefEdit) {
    cx.send(Command::Class(ClassCommand::EditWithin(gesture, ClassEdit::Debrief(edit))));
}

/// A part of the page that scrolls.
pub fn scrolled_ui(ui: &mut Ui, salt: &str, content: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        ui.set_width(ui.available_width() - 14.0);
        content(ui);
    });
}
