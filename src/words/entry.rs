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

/// Why a text cannot be changed in its field: a file brought more than any field lays out.
pub fn too_long(most: usize, language: Language) -> String {
    match language {
        Language::Zh => format!(
            "这段文字超过 {most} 个字，这里只显示开头，不能直接修改。它原样保留在文件里，可以用文本编辑器修改。"
        ),
        Language::En => format!(
            "This text has more than {most} characters. Only its beginning is shown, and it cannot be edited here. It stays in the file as it is; a text editor can change it."
        ),
    }
}

/// What such a field is called: its own name, and why it is no field.
pub fn too_long_field(name: &str, told: &str) -> String {
    format!("{name} {told}")
}

pub fn keep_beginning(most: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("只保留开头 {most} 个字"),
        Language::En => format!("Keep the first {most} characters only"),
    }
}
