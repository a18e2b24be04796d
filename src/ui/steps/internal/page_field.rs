//! How the page of a cross-department matter is changed: an edit of it, and a labelled field.

use crate::app::Command;
use crate::edit::{CollaborationEdit, WorkEdit};
use crate::model::limits::lengths;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::field::{FieldStyle, edit_field_ui};
use crate::ui::kit::text::{self, Style};
use crate::words::Phrase;
use eframe::egui::{Id, Ui};

/// What changes the page.
pub(super) fn changes(edit: CollaborationEdit) -> Command {
    Command::Edit(WorkEdit::Collaboration(edit).into())
}

/// A labelled field of the page.
pub(super) fn page_field_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    value: &str,
    (label, hint, rows): (Phrase, Phrase, usize),
    edit: fn(String) -> CollaborationEdit,
) {
    let label = cx.say(label);
    text::paragraph_ui(ui, cx, label, Style::SMALL, Paint::Ink2);
    let style = FieldStyle {
        limit: lengths::COLLABORATION,
        ..FieldStyle::area(cx.say(hint), ui.available_width(), rows)
    };
    let id = Id::unique(("collaboration", label));
    edit_field_ui(ui, cx, (id, label), value, &style, |text| WorkEdit::Collaboration(edit(text)));
}
