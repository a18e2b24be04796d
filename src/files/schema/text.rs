//! A text in one or two languages, and the name of a part.

use super::reader::Reader;
use super::table::{self, Row, Table, rows};
use super::value::FileValue;
use crate::files::problem::{FilePart, Problem};
use crate::files::syntax::{Node, Value};
use crate::model::{Language, Text};

impl Table for Text {
    const PART: FilePart = FilePart::Text;
    const ROWS: &'static [&'static [Row<Self>]] = &[rows! {
        always zh;
        always en;
    }];

    fn begin(_: &mut Reader<'_>) -> Self {
        Self::default()
    }

    fn check(&self, node: &Node, field: &'static str, reader: &mut Reader<'_>) {
        let language = match (self.zh.is_empty(), self.en.is_empty()) {
            (true, false) => Language::Zh,
            (false, true) => Language::En,
            _ => return,
        };
        // One that could not be read was told.
        let written = node.field(if language == Language::Zh { "zh" } else { "en" });
        if written.is_some_and(|written| !matches!(written.value, Value::Text(_))) {
            return;
        }
        reader.warning(node.place, Problem::MissingLanguage { field, language });
    }
}

impl FileValue for Text {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
        match node.value {
            Value::Fields(_) => table::read(node, field, reader),
            _ => reader.string(node, field).map(Self::plain),
        }
    }

    fn write(&self) -> Value {
        if self.is_plain() { Value::Text(self.zh.clone()) } else { self.write_part() }
    }

    fn write_unless_blank(&self) -> Option<Value> {
        (!self.is_empty()).then(|| self.write())
    }
}

/// The name of a part, which may not be empty.
pub(super) fn name(part: FilePart) -> impl Fn(&Node, &'static str, &mut Reader<'_>) -> Option<Text> {
    move |node, field, reader| {
        let name = Text::read(node, field, reader)?;
        if name.zh.trim().is_empty() && name.en.trim().is_empty() {
            reader.error(node.place, Problem::EmptyName { part });
        }
        if [&name.zh, &name.en].into_iter().any(|name| matches!(name.trim(), "…" | "...")) {
            reader.warning(node.place, Problem::DotsAlone { field });
        }
        Some(name)
    }
}
