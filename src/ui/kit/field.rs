//! A text field whose content belongs to the document.
//!
//! While someone types, the field keeps a buffer of its own. What is typed leaves as edits of one gesture,
//! so that a field is one undo step; letters of an unfinished pinyin syllable never leave.

use crate::app::Command;
use crate::edit::{Gesture, WorksheetEdit};
use crate::model::limits::lengths;
use crate::sheet::Paint;
use crate::ui::cx::Cx;
use crate::ui::kit::theme;
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
}

/// How a field looks.
#[derive(Clone, Debug)]
pub struct FieldStyle<'a> {
    pub font: FontId,
    pub hint: &'a str,
    /// 1 for a single line.
    pub rows: usize,
    pub width: f32,
    /// Most characters that are taken over.
    pub limit: usize,
}

impl<'a> FieldStyle<'a> {
    pub fn line(hint: &'a str, width: f32) -> Self {
        Self { font: theme::font(14.0, false), hint, rows: 1, width, limit: lengths::LINE }
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
    let held: Option<Typing> = ui.data(|data| data.get_temp(id));
    let focused = ui.memory(|memory| memory.has_focus(id));
    let mut typing = match held {
        Some(typing) if focused => typing,
        _ => Typing { buffer: value.to_owned(), gesture: new_gesture(), composing: false },
    };
    if focused {
        typing.composing = composing_after(ui, typing.composing);
    }
    let edge = cx.color(if focused { Paint::Accent } else { Paint::Edge });
    let inner = egui::Frame::new()
        .fill(cx.color(Paint::Surface))
        .stroke(Stroke::new(if focused { 2.0 } else { 1.0 }, edge))
        .corner_radius(6)
        .inner_margin(Margin::symmetric(8, 4));
    let mut edit = if style.rows == 1 {
        TextEdit::singleline(&mut typing.buffer)
    } else {
        TextEdit::multiline(&mut typing.buffer).desired_rows(style.rows)
    };
    edit = edit
        .id(id)
        .font(style.font.clone())
        .hint_text(egui::RichText::new(style.hint).color(cx.color(Paint::Ink2)))
        .desired_width(style.width)
        .frame(inner)
        .min_size(vec2(0.0, 22.0));
    let response = ui.add(edit).accessible_name(name);
    let mut typed = None;
    if (response.changed() || response.lost_focus()) && !typing.composing {
        let text: String = typing.buffer.chars().take(style.limit).collect();
        if text != value {
            typed = Some((typing.gesture, text));
        }
    }
    if response.has_focus() || response.gained_focus() {
        ui.data_mut(|data| data.insert_temp(id, typing));
    } else {
        ui.data_mut(|data| data.remove::<Typing>(id));
    }
    FieldResponse { response, typed }
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
