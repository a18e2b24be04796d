//! What the participants promise, a sentence each.

use super::view::{class_edit, scrolled_ui, send, send_typed};
use crate::edit::DebriefEdit;
use crate::edit::class::debrief::{CommitmentEdit, CommitmentValue};
use crate::model::ItemId;
use crate::model::class::Commitment;
use crate::model::limits::lengths;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::choice::cross_ui;
use crate::ui::kit::draft::{draft_field_ui, read_number};
use crate::ui::kit::field::{FieldStyle, field_ui};
use crate::ui::kit::list::long_list_ui;
use crate::ui::kit::parts::empty_ui;
use crate::ui::kit::text::{self, Style};
use crate::ui::kit::widgets::{Weight, button_ui};
use crate::words::debrief::page as words;
use eframe::egui::{Id, Ui};
use std::sync::Arc;

pub(super) fn promises_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let class = Arc::clone(cx.state.class.class());
    let list = &class.commitments;
    if list.is_empty() {
        empty_ui(ui, cx, cx.say(words::NO_COMMITMENTS), cx.say(words::NO_COMMITMENTS_HOW));
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        if button_ui(ui, cx, cx.say(words::ADD_COMMITMENT), Weight::Accent).clicked() {
            // Groups say theirs one after the other.
            let group = list.last().map_or(0, |commitment| commitment.group);
            let commitment = Commitment { group, ..Commitment::default() };
            send(cx, DebriefEdit::Commitment(CommitmentEdit::Add(commitment)));
        }
        text::line_ui(ui, cx, cx.say(words::NAMES_HIDDEN), Style::SMALL, Paint::Ink2);
    });
    ui.add_space(6.0);
    scrolled_ui(ui, "commitments", |ui| {
        long_list_ui(ui, Id::unique("commitments"), list.len(), 38.0, |ui, at| {
            if let Some((id, commitment)) = list.id(at).zip(list.get(at)) {
                ui.horizontal(|ui| row_ui(ui, cx, (at + 1, id), commitment));
            }
        });
    });
}

fn row_ui(ui: &mut Ui, cx: &mut Cx<'_>, (number, id): (usize, ItemId), commitment: &Commitment) {
    let language = cx.language;
    let set = |value| DebriefEdit::Commitment(CommitmentEdit::Set { id, value });
    let name = words::of_commitment(words::GROUP, number, language);
    let style = FieldStyle { limit: lengths::GROUP_NUMBER, ..FieldStyle::line(cx.say(words::GROUP), 52.0) };
    let value = if commitment.group == 0 { String::new() } else { commitment.group.to_string() };
    let field = (Id::unique(("commitment group", id)), &*name);
    draft_field_ui(ui, cx, field, &value, &style, |text| {
        let group = if text.is_empty() { 0 } else { read_number(text)? };
        (group != commitment.group).then(|| class_edit(set(CommitmentValue::Group(group))))
    });
    let name = words::of_commitment(words::NAME, number, language);
    let style = FieldStyle { limit: lengths::NAME, ..FieldStyle::line(cx.say(words::NAME), 140.0) };
    let field = field_ui(ui, cx, Id::unique(("commitment name", id)), &name, &commitment.name, &style);
    if let Some((gesture, text)) = field.typed {
        send_typed(cx, gesture, set(CommitmentValue::Name(text)));
    }
    let name = words::of_commitment(words::SENTENCE, number, language);
    let wide = (ui.available_width() - 60.0).max(120.0);
    let style = FieldStyle { limit: lengths::COMMITMENT, ..FieldStyle::line(cx.say(words::SENTENCE), wide) };
    let field = field_ui(ui, cx, Id::unique(("commitment text", id)), &name, &commitment.text, &style);
    if let Some((gesture, text)) = field.typed {
        send_typed(cx, gesture, set(CommitmentValue::Words(text)));
    }
    let name = words::of_commitment(words::REMOVE, number, language);
    if cross_ui(ui, cx, Id::unique(("commitment remove", id)), &name).clicked() {
        send(cx, DebriefEdit::Commitment(CommitmentEdit::Remove { id }));
    }
}
