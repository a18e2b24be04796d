//! A part of a file as a table of its fields. The table says everything once: which fields there are, which
//! must be there, how each is read and when and how it is written.

use super::known::meant;
use super::reader::Reader;
use crate::files::problem::{FilePart, Problem, ValueKind, excerpt};
use crate::files::syntax::{Field, Node, Value};
use crate::model::FORMAT_VERSION;

/// One field of a part.
pub(crate) struct Row<T> {
    pub(super) name: &'static str,
    /// What to write where it is missing; `None` makes it optional.
    pub(super) example: Option<&'static str>,
    /// Only a group fills it, so that it cannot stand in a scenario.
    pub(super) is_work: bool,
    /// How long its texts can be where they are typed; `None` where nobody types them.
    pub(super) most: Option<usize>,
    /// Reads the value into the part, and says whether there was one. The name is that by which problems are
    /// told.
    pub(super) read: fn(&mut T, &Node, &'static str, &mut Reader<'_>) -> bool,
    /// Nothing where the field need not be written.
    pub(super) write: fn(&T) -> Option<Value>,
}

/// The version, which was read before anything else and is written first.
pub(super) const fn version<T>() -> Row<T> {
    Row {
        name: "version",
        example: None,
        is_work: false,
        most: None,
        read: |_, _, _, _| true,
        write: |_| Some(Value::Integer(FORMAT_VERSION as i64)),
    }
}

/// The number of an entry, which its list reads and writes.
pub(super) const fn item_id<T>() -> Row<T> {
    Row { name: "id", example: None, is_work: false, most: None, read: |_, _, _, _| true, write: |_| None }
}

/// What has fields of its own.
pub(crate) trait Table: Sized + 'static {
    const PART: FilePart;

    /// The fields in the order in which they are written, in groups, because two parts may have some in
    /// common.
    const ROWS: &'static [&'static [Row<Self>]];

    /// What is there before a field was read.
    fn begin(reader: &mut Reader<'_>) -> Self;

    /// The field for which a value stands that has no fields: a text alone is a name.
    fn bare(_value: &Value) -> Option<&'static str> {
        None
    }

    /// Looks at the whole part, once all fields were read. `field` is the field in which the part stands.
    fn check(&self, _node: &Node, _field: &'static str, _reader: &mut Reader<'_>) {}

    fn write_part(&self) -> Value {
        fields(self)
    }
}

/// What a whole file holds.
pub(crate) trait Root: Table + Default {
    /// What it is called where the whole of it is wrong.
    const NAME: &'static str;
}

fn all_rows<T: Table>() -> impl Iterator<Item = &'static Row<T>> + Clone {
    T::ROWS.iter().copied().flatten()
}

/// The fields that are written.
pub(super) fn fields<T: Table>(part: &T) -> Value {
    Node::of_fields(all_rows::<T>().filter_map(|row| Some((row.name, (row.write)(part)?)))).value
}

/// Reads a part; `None` where it lacks what must be there. The document comes to nothing then anyway, but
/// what is looked for in other entries is not looked for in this one.
pub(super) fn read<T: Table>(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<T> {
    if let Some(bare) = T::bare(&node.value)
        && let Some(row) = all_rows::<T>().find(|row| row.name == bare)
    {
        let mut part = T::begin(reader);
        reader.most = row.most;
        return (row.read)(&mut part, node, field, reader).then_some(part);
    }
    let Value::Fields(found) = &node.value else {
        reader.wrong_kind(node, field, ValueKind::Fields);
        return None;
    };
    let mut part = T::begin(reader);
    let mut seen = vec![false; all_rows::<T>().count()];
    let mut whole = true;
    let field_of = field;
    for field in found {
        let Some((row, seen)) = all_rows::<T>().zip(&mut seen).find(|(row, _)| row.name == field.name) else {
            unknown::<T>(field, reader);
            continue;
        };
        if std::mem::replace(seen, true) {
            reader.error(field.place, Problem::DuplicateField { field: field.name.clone() });
            continue;
        }
        match field.value.present() {
            Some(value) if row.is_work && reader.document == FilePart::Scenario => {
                reader.error(value.place, work_in_scenario(row.name));
            }
            Some(value) => {
                // Of a text in two languages, the name of the text is told.
                let of_text = T::PART == FilePart::Text;
                let name = if of_text { field_of } else { row.name };
                if !of_text {
                    reader.most = row.most;
                }
                whole &= (row.read)(&mut part, value, name, reader) || row.example.is_none();
            }
            // `None` written out is as if the field were missing.
            None => *seen = row.example.is_none(),
        }
    }
    let known = || all_rows::<T>().map(|row| row.name);
    for (row, seen) in all_rows::<T>().zip(seen) {
        // A misspelt field is told once, as misspelt.
        let misspelt = || found.iter().any(|field| meant(&field.name, known()) == Some(row.name));
        if let Some(example) = row.example
            && !seen
        {
            whole = false;
            if reader.problems.is_full() || !misspelt() {
                reader.error(node.place, Problem::MissingField { part: T::PART, field: row.name, example });
            }
        }
    }
    part.check(node, field, reader);
    whole.then_some(part)
}

fn unknown<T: Table>(field: &Field, reader: &mut Reader<'_>) {
    let part = T::PART;
    if field.name == "trainer" && matches!(part, FilePart::Worksheet | FilePart::Brief) {
        reader.error(field.place, Problem::TrainerInWorksheet);
        return;
    }
    let suggestion = reader.suggestion(|| meant(&field.name, all_rows::<T>().map(|row| row.name)));
    reader.error(field.place, Problem::UnknownField { part, field: excerpt(&field.name), suggestion });
}

fn work_in_scenario(field: &'static str) -> Problem {
    if field == "score" { Problem::ScoreInScenario } else { Problem::GroupWorkInScenario { field } }
}

/// The rows of a table, a field a line:
///
/// ```text
/// must name by name => "\"…\",";          must be there, and is written always; what to write
/// always id by own_id(FilePart::Stage);       may be absent, and is written always
/// may place as "where";                   may be absent, and is written where it says something
/// work score;                             may be absent, and cannot be in a scenario
/// may (brief.goal) as "goal";             stands deeper in the model than in the file
/// may note within TOUCHPOINT;             is typed in a field of that length
/// ```
///
/// `by` names how it is read and `with` a type that reads and writes it; without either, the type of the
/// field knows both.
macro_rules! rows {
    ($($how:ident $place:tt $(as $name:literal)? $(within $most:ident)? $(with $with:ident)? $(by $read:expr)? $(=> $example:literal)?;)*) => {
        &[$($crate::files::schema::table::Row {
            name: rows!(@name $place $($name)?),
            example: rows!(@example $how $($example)?),
            is_work: rows!(@work $how),
            most: rows!(@most $($most)?),
            read: |part: &mut Self, node, field, reader| {
                let value = rows!(@read [$($with)?] [$($read)?])(node, field, reader);
                let read = value.is_some();
                if let Some(value) = value {
                    rows!(@place part $place) = value;
                }
                read
            },
            write: |part: &Self| rows!(@write $how [$($with)?] &rows!(@place part $place)),
        }),*]
    };
    (@name $place:tt $name:literal) => { $name };
    (@name $place:ident) => { stringify!($place) };
    (@example must $example:literal) => { Some($example) };
    (@example $how:ident) => { None };
    (@most $most:ident) => { Some($crate::model::limits::lengths::$most) };
    (@most) => { None };
    (@work work) => { true };
    (@work $how:ident) => { false };
    (@place $part:ident ($($place:tt)+)) => { $part.$($place)+ };
    (@place $part:ident $place:ident) => { $part.$place };
    (@read [$with:ident] []) => { $with::read };
    (@read [] [$read:expr]) => { ($read) };
    (@read [] []) => { $crate::files::schema::value::FileValue::read };
    (@write $how:ident [$with:ident] $value:expr) => { $with::write($value) };
    (@write must [] $value:expr) => { Some($crate::files::schema::value::FileValue::write($value)) };
    (@write always [] $value:expr) => { Some($crate::files::schema::value::FileValue::write($value)) };
    (@write $how:ident [] $value:expr) => {
        $crate::files::schema::value::FileValue::write_unless_blank($value)
    };
}

/// A part with its table: the type of the model, what messages call it, what it is before it was read where
/// that is not its default, a value without fields, a look at the whole, another way to write it, the rows.
macro_rules! part {
    (
        $model:ident as $part:ident;
        $(begin $begin:expr;)?
        $(bare $bare:expr;)?
        $(check $check:expr;)?
        $(write $write:expr;)?
        $(item $item:ident;)?
        $({ $($rows:tt)* })+
    ) => {
        impl $crate::files::schema::table::Table for $model {
            const PART: $crate::files::problem::FilePart = $crate::files::problem::FilePart::$part;
            const ROWS: &'static [&'static [$crate::files::schema::table::Row<Self>]] =
                &[$(&[$crate::files::schema::table::$item()],)? $(rows! { $($rows)* }),+];

            fn begin(reader: &mut Reader<'_>) -> Self {
                part!(@begin reader $($begin)?)
            }

            $(fn bare(value: &Value) -> Option<&'static str> {
                ($bare)(value)
            })?

            $(fn check(&self, node: &Node, _field: &'static str, reader: &mut Reader<'_>) {
                ($check)(self, node, reader);
            })?

            $(fn write_part(&self) -> Value {
                ($write)(self)
            })?
        }

        $crate::files::schema::table::value_of_part!($model);
    };
    (@begin $reader:ident) => {{ let _ = $reader; Self::default() }};
    (@begin $reader:ident $begin:expr) => { ($begin)($reader) };
}

/// How a part stands behind the name of a field.
macro_rules! value_of_part {
    ($model:ident) => {
        impl $crate::files::schema::value::FileValue for $model {
            fn read(node: &Node, field: &'static str, reader: &mut Reader<'_>) -> Option<Self> {
                $crate::files::schema::table::read(node, field, reader)
            }

            fn write(&self) -> Value {
                $crate::files::schema::table::Table::write_part(self)
            }

            /// Nothing where none of its fields is written.
            fn write_unless_blank(&self) -> Option<Value> {
                Some(self.write()).filter(|value| !matches!(value, Value::Fields(fields) if fields.is_empty()))
            }
        }
    };
}

pub(super) use {part, rows, value_of_part};
