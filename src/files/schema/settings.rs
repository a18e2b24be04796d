//! The settings. Nobody is told what is wrong in them: what cannot be read is as by default.

use super::reader::Reader;
use super::table::{Root, Row, Table, rows};
use super::value::FileValue;
use crate::files::problem::{FilePart, ValueKind};
use crate::files::settings::Settings;
use crate::files::syntax::{Node, Value};

impl Root for Settings {
    const NAME: &'static str = "settings";
}

impl Table for Settings {
    const PART: FilePart = FilePart::Settings;
    const ROWS: &'static [&'static [Row<Self>]] = &[rows! {
        may language;
        always theme;
        may reduce_motion;
        may trainer;
        always recent;
        always group;
        may class;
        may meanwhile;
        may window;
        may maximized;
        may no_reports;
        may renderer;
        may renderer_of;
    }];

    fn begin(_: &mut Reader<'_>) -> Self {
        Self::default()
    }
}

/// A size.
impl FileValue for (u32, u32) {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Tuple { items, .. } if items.len() == 2 => {
                let mut numbers = items.iter().map(|item| u32::read(item, field, reader));
                Some((numbers.next()??, numbers.next()??))
            }
            _ => {
                reader.wrong_kind(node, field, ValueKind::Tuple);
                None
            }
        }
    }

    fn write(&self) -> Value {
        let items = [self.0, self.1].map(|number| Node::written(number.write()));
        Value::Tuple { name: None, items: items.into() }
    }
}
