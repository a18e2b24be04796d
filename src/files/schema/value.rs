//! How single values stand in a file: the same code says how a value is read and how it is written.

use super::reader::{Reader, Whole};
use crate::files::problem::{Problem, ValueKind};
use crate::files::syntax::{Node, Value};
use crate::model::{
    ClassId, Color, Date, DepartmentId, ItemId, Items, List, MOST_REVISION, Score, Shared, StageId,
    TimeOfDay, TouchpointId, WorksheetId,
};
use std::ops::RangeInclusive;
use std::path::PathBuf;

/// What can stand behind the name of a field.
pub(super) trait FileValue: Sized {
    /// The value in `node`. Where there is none, the reader was told why; `field` is the name by which it
    /// tells it.
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self>;

    fn write(&self) -> Value;

    /// Nothing where the value says nothing, so that its field need not be written.
    fn write_unless_blank(&self) -> Option<Value> {
        Some(self.write())
    }
}

impl FileValue for String {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
        reader.string(node, field).map(str::to_owned)
    }

    fn write(&self) -> Value {
        Value::Text(self.clone())
    }

    fn write_unless_blank(&self) -> Option<Value> {
        (!self.is_empty()).then(|| self.write())
    }
}

impl FileValue for bool {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
        reader.flag(node, field)
    }

    fn write(&self) -> Value {
        Value::Name(self.to_string())
    }

    fn write_unless_blank(&self) -> Option<Value> {
        self.then(|| self.write())
    }
}

/// A field that may be absent. `None` written out was taken for absent before it comes here.
impl<T: FileValue> FileValue for Option<T> {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(node, field, reader).map(Some)
    }

    fn write(&self) -> Value {
        self.as_ref().map_or_else(|| Value::Name("None".to_owned()), T::write)
    }

    fn write_unless_blank(&self) -> Option<Value> {
        self.as_ref().map(T::write)
    }
}

impl<T: FileValue> FileValue for Shared<T> {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(node, field, reader).map(Self::from)
    }

    fn write(&self) -> Value {
        T::write(self)
    }

    fn write_unless_blank(&self) -> Option<Value> {
        T::write_unless_blank(self)
    }
}

/// A list; entries that cannot be read have told their problems and are left out.
impl<T: FileValue> FileValue for Vec<T> {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
        list(|_, _, _| ())(node, field, reader)
    }

    fn write(&self) -> Value {
        Value::List(self.iter().map(|entry| Node::written(entry.write())).collect())
    }

    fn write_unless_blank(&self) -> Option<Value> {
        (!self.is_empty()).then(|| self.write())
    }
}

impl<T: FileValue> FileValue for List<T> {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
        Vec::read(node, field, reader).map(Self::from)
    }

    fn write(&self) -> Value {
        Value::List(self.iter().map(|entry| Node::written(entry.write())).collect())
    }

    fn write_unless_blank(&self) -> Option<Value> {
        (!self.is_empty()).then(|| self.write())
    }
}

/// Entries that have numbers; one that stands where its number says need not write it.
impl<T: FileValue> FileValue for Items<T> {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
        if !matches!(node.value, Value::List(_)) {
            reader.wrong_kind(node, field, ValueKind::List);
        }
        let mut entries = Vec::new();
        for node in super::names::items(node) {
            let id = node.field("id").and_then(|id| item_id(id, reader));
            if let Some(entry) = T::read(node, field, reader) {
                entries.push((id, entry));
            }
        }
        Some(Self::from_numbered(entries))
    }

    fn write(&self) -> Value {
        let entries = self.numbered().enumerate().map(|(place, (id, entry))| {
            let mut value = entry.write();
            if id != ItemId::placed(place)
                && let Value::Fields(fields) = &mut value
                && let Value::Fields(mut own) =
                    Node::of_fields([("id", Value::Integer(id.number()))].into_iter()).value
            {
                own.append(fields);
                *fields = own;
            }
            Node::written(value)
        });
        Value::List(entries.collect())
    }

    fn write_unless_blank(&self) -> Option<Value> {
        (!self.is_empty()).then(|| self.write())
    }
}

fn item_id(node: &Node, reader: &mut Reader<'_>) -> Option<ItemId> {
    const MOST: i64 = MOST_REVISION as i64;
    ItemId::from_number(reader.number(node, "id", -MOST..=MOST)?)
}

/// A list with a look at each entry that was read.
pub(super) fn list<T: FileValue>(
    mut look: impl FnMut(&Node, &T, &mut Reader<'_>),
) -> impl FnMut(&Node, &'static str, &mut Reader<'_>) -> Option<Vec<T>> {
    move |node, field, reader| {
        if !matches!(node.value, Value::List(_)) {
            reader.wrong_kind(node, field, ValueKind::List);
        }
        Some(entries(super::names::items(node), field, reader, &mut look))
    }
}

/// A list, or one entry alone.
pub(super) fn list_or_one<T: FileValue>(
    mut look: impl FnMut(&Node, &T, &mut Reader<'_>),
) -> impl FnMut(&Node, &'static str, &mut Reader<'_>) -> Option<Vec<T>> {
    move |node, field, reader| {
        let nodes = match &node.value {
            Value::List(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        Some(entries(nodes, field, reader, &mut look))
    }
}

fn entries<T: FileValue>(
    nodes: &[Node],
    field: &'static str,
    reader: &mut Reader<'_>,
    look: &mut impl FnMut(&Node, &T, &mut Reader<'_>),
) -> Vec<T> {
    let mut entries = Vec::with_capacity(nodes.len());
    for node in nodes {
        if let Some(entry) = T::read(node, field, reader) {
            look(node, &entry, reader);
            entries.push(entry);
        }
    }
    entries
}

/// A whole number of a range.
pub(super) fn number<T: Whole>(
    range: RangeInclusive<T>,
) -> impl Fn(&Node, &'static str, &mut Reader<'_>) -> Option<T> {
    move |node, field, reader| reader.number(node, field, range.clone())
}

macro_rules! whole_numbers {
    ($($number:ty),*) => {
        $(impl FileValue for $number {
            fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
                reader.number(node, field, Self::MIN..=Self::MAX)
            }

            fn write(&self) -> Value {
                i64::try_from(*self).map_or_else(|_| Value::Decimal(self.to_string()), Value::Integer)
            }

            /// A number that says nothing is 0.
            fn write_unless_blank(&self) -> Option<Value> {
                (*self != 0).then(|| self.write())
            }
        })*
    };
}

whole_numbers!(u8, u32, u64, i32);

/// A weight, written without a fraction where it has none.
impl FileValue for f64 {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
        reader.weight(node, field)
    }

    fn write(&self) -> Value {
        /// Up to here every whole number has its own floating-point number.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if self.fract() == 0.0 && self.abs() < EXACT {
            Value::Integer(*self as i64)
        } else {
            Value::Decimal(format!("{self:?}"))
        }
    }
}

impl FileValue for Score {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
        let number = reader.whole(node, field)?;
        let score = Self::new(number);
        if score.is_none() {
            reader.error(node.place, Problem::ScoreOutOfRange { found: number.to_string() });
        }
        score
    }

    fn write(&self) -> Value {
        Value::Integer(i64::from(self.value()))
    }
}

/// A path that is no Unicode text cannot be written down.
impl FileValue for PathBuf {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
        reader.string(node, field).map(Self::from)
    }

    fn write(&self) -> Value {
        Value::Text(self.to_str().unwrap_or_default().to_owned())
    }
}

/// A reference to a touchpoint.
impl FileValue for TouchpointId {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
        reader.touchpoint(node, field)
    }

    fn write(&self) -> Value {
        Value::Text(self.to_string())
    }
}

/// A reference to a department.
impl FileValue for DepartmentId {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
        reader.department(node, field)
    }

    fn write(&self) -> Value {
        Value::Text(self.to_string())
    }
}

/// Nothing refers to a stage.
impl FileValue for StageId {
    fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
        reader.string(node, field).map(Self::from)
    }

    fn write(&self) -> Value {
        Value::Text(self.to_string())
    }
}

macro_rules! quoted {
    ($($value:ty: $problem:ident;)*) => {
        $(impl FileValue for $value {
            fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
                reader.quoted(node, field, Self::parse, |found| Problem::$problem { found })
            }

            fn write(&self) -> Value {
                Value::Text(self.to_string())
            }
        })*
    };
}

macro_rules! document_ids {
    ($($id:ty),*) => {
        $(impl FileValue for $id {
            fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
                reader.quoted(node, field, Self::parse, |found| Problem::BadDocumentId { field, found })
            }

            fn write(&self) -> Value {
                Value::Text(self.to_string())
            }

            fn write_unless_blank(&self) -> Option<Value> {
                (!self.is_empty()).then(|| self.write())
            }
        })*
    };
}

document_ids!(WorksheetId, ClassId);

/// How often a document was changed.
pub(super) fn revision(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<u64> {
    reader.number(node, field, 0..=MOST_REVISION)
}

quoted! {
    Date: BadDate;
    TimeOfDay: BadTime;
    Color: BadColor;
}
