//! What a field says of the room that it has.

use super::Phrase;
use crate::model::Language;

pub const UNDO_PASTE: Phrase = Phrase::new("撤销粘贴", "Undo the paste");

/// What of a paste had no room in a field of a limit.
pub fn left_out(characters: usize, limit: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("这里最多写 {limit} 个字，粘贴的内容末尾有 {characters} 个字没有放进来。"),
        Language::En => match characters {
            1 => {
                format!("There is room for {limit} characters: the last one of what was pasted was left out.")
            }
            _ => format!(
                "There is room for {limit} characters: the last {characters} of what was pasted were left out."
            ),
        },
    }
}

/// How many characters stand in a field, and how many can.
pub fn count(characters: usize, limit: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("已写 {characters} 个字，最多 {limit} 个"),
        Language::En => format!("{characters} of {limit} characters"),
    }
}
