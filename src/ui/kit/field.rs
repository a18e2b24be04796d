//! A text field whose content belongs to the document.
//!
//! While someone types, the field keeps a buffer of its own. What is typed leaves as edits of one gesture,
//! so that a field is one undo step; letters of an unfinished pinyin syllable leave only where the field is
//! left in the middle of it. Nothing that stands in a field is shortened: only growth ends at its limit.

use crate::app::Command;
use crate::edit::{Gesture, WorksheetEdit};
use crate::model::composed::composed;
use crate::model::entry::EntryLines;
use crate::model::limits::lengths;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::entry::Entry;
use crate::ui::kit::left_out;
use crate::ui::kit::theme;
use crate::ui::kit::too_long::{is_too_long, too_long_ui};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{self, Event, FontId, Id, ImeEvent, Margin, Response, Stroke, TextEdit, Ui, vec2};
use std::sync::atomic::{AtomicU64, Ordering};

/// Gives every drag and every visit to a field a number of its own.
pub fn new_gesture() -> Gesture {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    Gesture(NEXT.fetch_add(1, Ordering::Relaxed))
}

/// What a focused field keeps between frames.
#[derive(Clone, Debug)]
struct Typing {
    buffer: String,
    gesture: Gesture,
    composing: bool,
    /// How many characters there were when no syllable was unfinished.
    settled: usize,
}

impl Typing {
    fn new(value: &str) -> Self {
        let settled = value.chars().count();
        Self { buffer: value.to_owned(), gesture: new_gesture(), composing: false, settled }
    }

    /// The text with what was not finished, as it stands there; `None` where it has no room.
    fn with_unfinished(&self, limit: usize) -> Option<&str> {
        (self.composing && self.buffer.chars().count() <= limit.max(self.settled)).then_some(&self.buffer)
    }
}

/// How a field looks.
#[derive(Clone, Debug)]
pub struct FieldStyle<'a> {
    pub font: FontId,
    pub hint: &'a str,
    /// 1 for a single line.
    pub rows: usize,
    pub width: f32,
    /// How long the text can grow, in characters.
    pub limit: usize,
    /// What a pasted line break becomes in a single line.
    pub joint: &'static str,
}

impl<'a> FieldStyle<'a> {
    pub fn line(hint: &'a str, width: f32) -> Self {
        Self { font: theme::font(14.0, false), hint, rows: 1, width, limit: lengths::LINE, joint: " " }
    }

    pub fn area(hint: &'a str, width: f32, rows: usize) -> Self {
        Self { rows, limit: lengths::REMARK, ..Self::line(hint, width) }
    }
}

/// What happened to a field in a frame.
pub struct FieldResponse {
    pub response: Response,
    /// The new text and the gesture that it belongs to.
    pub typed: Option<(Gesture, String)>,
}

/// A field that shows `value`; `name` is what a screen reader and the tests call it.
pub fn field_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    id: Id,
    name: &str,
    value: &str,
    style: &FieldStyle<'_>,
) -> FieldResponse {
    let most = style.limit.max(lengths::LONGEST);
    if is_too_long(value, most) {
        let look = (style.width, style.rows, &style.font);
        let (response, kept) = too_long_ui(ui, cx, (id, name), value, look, most);
        return FieldResponse { response, typed: kept.map(|text| (new_gesture(), text)) };
    }
    let shown = composed(value);
    let held: Option<Typing> = ui.data(|data| data.get_temp(id));
    let focused = ui.memory(|memory| memory.has_focus(id));
    let is_new = held.is_none();
    if focused && is_new {
        forget_undone(ui, id);
    }
    let (mut typing, left) = match held {
        Some(typing) if focused => (typing, None),
        held => (Typing::new(&shown), held),
    };
    if focused {
        typing.composing = composing_after(ui, typing.composing);
    }
    let before = typing.buffer.clone();
    let edge = cx.color(if focused { Paint::Accent } else { Paint::Edge });
    let inner = egui::Frame::new()
        .fill(cx.color(Paint::Surface))
        .stroke(Stroke::new(if focused { 2.0 } else { 1.0 }, edge))
        .corner_radius(6)
        .inner_margin(Margin::symmetric(8, 4));
    let lines = if style.rows == 1 { EntryLines::One(style.joint) } else { EntryLines::Several };
    let mut entry = Entry::new(ui, &mut typing.buffer, lines, style.limit.max(typing.settled));
    let mut edit = if style.rows == 1 {
        TextEdit::singleline(&mut entry)
    } else {
        TextEdit::multiline(&mut entry).desired_rows(style.rows)
    };
    edit = edit
        .id(id)
        .font(style.font.clone())
        .hint_text(egui::RichText::new(style.hint).color(cx.color(Paint::Ink2)))
        .desired_width(style.width)
        .frame(inner)
        .min_size(vec2(0.0, 22.0));
    let response = ui.add(edit).accessible_name(name);
    let lack = entry.left_out();
    let length = typing.buffer.chars().count();
    let mut typed = None;
    if !typing.composing {
        typing.settled = length;
        if (response.changed() || response.lost_focus()) && typing.buffer != *shown {
            typed = Some((typing.gesture, typing.buffer.clone()));
        }
    }
    // An input method tells nobody that it was left in the middle of a word.
    let unfinished = left.as_ref().or_else(|| response.lost_focus().then_some(&typing));
    if let Some(typing) = unfinished
        && let Some(text) = typing.with_unfinished(style.limit)
    {
        typed = Some((typing.gesture, text.to_owned()));
    }
    if lack.at_once {
        left_out::note(ui, id, (lack.characters, style.limit), &before, &typing.buffer);
    }
    if focused {
        left_out::counter_ui(ui, cx, id, response.rect, (length, style.limit));
    }
    if let Some(text) = left_out::left_out_ui(ui, cx, id, response.rect, &typing.buffer) {
        typing = Typing::new(&text);
        typed = Some((typing.gesture, text));
    }
    if response.has_focus() || response.gained_focus() {
        if is_new && !focused {
            forget_undone(ui, id);
        }
        ui.data_mut(|data| data.insert_temp(id, typing));
    } else {
        ui.data_mut(|data| data.remove::<Typing>(id));
    }
    FieldResponse { response, typed }
}

/// Puts another text into a field, also while someone types in it.
pub fn refill(ui: &Ui, id: Id, text: &str) {
    ui.data_mut(|data| {
        if data.get_temp::<Typing>(id).is_some() {
            data.insert_temp(id, Typing::new(text));
        }
    });
}

/// In a field Ctrl+Z takes back what was typed in this visit, never what the document was before.
fn forget_undone(ui: &Ui, id: Id) {
    if let Some(mut state) = TextEditState::load(ui.ctx(), id) {
        state.clear_undoer();
        state.store(ui.ctx(), id);
    }
}

/// A field bound to an edit.
pub fn edit_field_ui<E: Into<WorksheetEdit>>(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, name): (Id, &str),
    value: &str,
    style: &FieldStyle<'_>,
    edit: impl FnOnce(String) -> E,
) -> Response {
    let field = field_ui(ui, cx, id, name, value, style);
    if let Some((gesture, text)) = field.typed {
        cx.send(Command::EditWithin(gesture, edit(text).into()));
    }
    field.response
}

/// Whether an input method is in the middle of a syllable, after the events of this frame.
fn composing_after(ui: &Ui, before: bool) -> bool {
    ui.input(|input| {
        input.events.iter().fold(before, |composing, event| match event {
            Event::Ime(ImeEvent::Preedit { text, .. }) => !text.is_empty(),
            Event::Ime(ImeEvent::Commit(_)) => false,
            _ => composing,
        })
    })
}
