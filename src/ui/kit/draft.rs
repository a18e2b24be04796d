//! A field whose text has to be read as something: a number, a date.
//!
//! It is read when the field is left, because half of what one types means something else. What cannot be
//! read stays in the field, so that it can be mended, and never reaches the document.

use crate::app::Command;
use crate::ui::cx::Cx;
use crate::ui::kit::field::{FieldStyle, field_ui};
use eframe::egui::{Id, Ui};

/// Text that was not read yet or could not be, and what the document held at that time.
#[derive(Clone)]
struct Draft {
    text: String,
    against: String,
}

/// Shows `value`, or what was typed instead and could not be read. `read` gives the edit or command that a text means,
/// `None` where it means none. The answer is the text that the field shows so while nobody types in it.
pub fn draft_field_ui<C: Into<Command>>(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, name): (Id, &str),
    value: &str,
    style: &FieldStyle<'_>,
    read: impl Fn(&str) -> Option<C>,
) -> Option<String> {
    let key = id.with("draft");
    // Once the document holds something else, by undo or by a button, the draft is past.
    let mut draft: Option<Draft> = ui.data(|data| data.get_temp::<Draft>(key)).filter(|d| d.against == value);
    let shown = draft.as_ref().map_or(value, |draft| &draft.text);
    let field = field_ui(ui, cx, id, name, shown, style);
    if let Some((_, text)) = field.typed {
        draft = Some(Draft { text, against: value.to_owned() });
    }
    if !field.response.has_focus()
        && let Some(edit) = draft.as_ref().and_then(|draft| read(draft.text.trim()))
    {
        cx.send(edit.into());
        draft = None;
    }
    let unread = draft.as_ref().filter(|_| !field.response.has_focus()).map(|draft| draft.text.clone());
    ui.data_mut(|data| match draft {
        Some(draft) => {
            data.insert_temp(key, draft);
        }
        None => data.remove::<Draft>(key),
    });
    unread
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
