//! The tree that a text is read into, and that a text is written from.

use crate::files::problem::TextPosition;

/// A value with the place where it begins.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) place: TextPosition,
    pub(crate) value: Value,
}

#[derive(Debug)]
pub(crate) enum Value {
    Text(String),
    Integer(i64),
    /// A number that is not whole or too large, as it is written.
    Decimal(String),
    /// A name without quotation marks: a variant, `true`, `None`, `NaN`.
    Name(String),
    List(Vec<Node>),
    /// `[field: value]`, which is nothing: a list has no fields. The first of them and its place.
    FieldList {
        field: String,
        place: TextPosition,
    },
    /// `(field: value, …)`, also with a struct's name before it, and `()`.
    Fields(Vec<Field>),
    /// `Name(value, …)` or `(value, …)`.
    Tuple {
        name: Option<String>,
        items: Vec<Node>,
    },
    /// What could not be read; the problem was told.
    Broken,
}

#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) place: TextPosition,
    pub(crate) name: String,
    pub(crate) value: Node,
}

impl Node {
    /// A node that is written; it has no place yet.
    pub(crate) fn written(value: Value) -> Self {
        Self { place: TextPosition::START, value }
    }

    /// Fields that are written.
    pub(crate) fn of_fields(fields: impl Iterator<Item = (&'static str, Value)>) -> Self {
        let place = TextPosition::START;
        let field = |(name, value): (&str, Value)| Field {
            place,
            name: name.to_owned(),
            value: Self::written(value),
        };
        Self::written(Value::Fields(fields.map(field).collect()))
    }

    /// The value inside `Some(…)`, or the value itself; `None` for `None`.
    pub(crate) fn present(&self) -> Option<&Self> {
        let mut node = self;
        loop {
            match &node.value {
                Value::Name(name) if name == "None" => return None,
                Value::Tuple { name: Some(name), items } if name == "Some" => match items.as_slice() {
                    [inner] => node = inner,
                    _ => return Some(node),
                },
                _ => return Some(node),
            }
        }
    }

    /// The field of that name, where there is one; of two the first.
    pub(crate) fn field(&self, name: &str) -> Option<&Self> {
        match &self.value {
            Value::Fields(fields) => fields.iter().find(|f| f.name == name).and_then(|f| f.value.present()),
            _ => None,
        }
    }
}
