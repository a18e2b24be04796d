//! A field whose text has to be read as something: a number, a date.
//!
//! What cannot be read stays in the field, so that it can be mended, and never reaches the document.

use super::Cx;
use super::field::{FieldStyle, field_ui};
use crate::app::Command;
use crate::edit::Edit;
use eframe::egui::{Id, Ui};

/// Text that could not be read, and what the document held at that time.
#[derive(Clone)]
struct Draft {
    text: String,
    against: String,
}

/// Shows `value`, or what was typed instead and could not be read. `read` gives the edit that a text means,
/// `None` where it means none. The answer is whether the field shows such a text while nobody types in it.
pub fn draft_field_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, name): (Id, &str),
    value: &str,
    style: &FieldStyle<'_>,
    read: impl Fn(&str) -> Option<Edit>,
) -> bool {
    let key = id.with("draft");
    // Once the document holds something else, by undo or by a button, the draft is past.
    let draft: Option<Draft> = ui.data(|data| data.get_temp::<Draft>(key)).filter(|d| d.against == value);
    let shown = draft.as_ref().map_or(value, |draft| &draft.text);
    let field = field_ui(ui, cx, id, name, shown, style);
    if let Some((gesture, text)) = field.typed {
        if let Some(edit) = read(text.trim()) {
            ui.data_mut(|data| data.remove::<Draft>(key));
            cx.send(Command::EditWithin(gesture, edit));
        } else {
            ui.data_mut(|data| data.insert_temp(key, Draft { text, against: value.to_owned() }));
        }
    }
    draft.is_some() && !field.response.has_focus()
}

/// A whole number from 0 to 999 in any digits that keyboards have; `None` for anything else.
pub fn read_number(text: &str) -> Option<u32> {
    let digits: Option<Vec<u32>> = text.chars().map(digit).collect();
    let digits = digits.filter(|digits| (1..=3).contains(&digits.len()))?;
    Some(digits.into_iter().fold(0, |number, digit| number * 10 + digit))
}

/// A digit, an input method's full-width ones among them.
fn digit(character: char) -> Option<u32> {
    match character {
        '０'..='９' => Some(u32::from(character) - u32::from('０')),
        _ => character.to_digit(10),
    }
}
