//! Identifiers of touchpoints, stages and departments: short strings that a person can write in a
//! file and that stay the same while names and order change. Identifiers of documents: drawn once from a
//! random source that the caller has, because the model draws no lots.
//!
//! An id never comes back. What a group adds is named after its worksheet and the revision that added it;
//! the revision only grows, also with undo, so that no two things of one worksheet, and none of two
//! worksheets, ever share an id, and none has one that a scenario may use.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::sync::Arc;

/// Begins the id of what a group added.
pub const ADDED: char = '+';

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id made of an order number, counted from 1, for entries that carry none of their own.
            pub fn from_order(number: usize) -> Self {
                Self(format!(concat!($prefix, "{}"), number).into())
            }

            /// The id of what the edit that made `revision` of a worksheet added, `+k3f9x2ab-13`. An edit adds
            /// one of a kind at most.
            pub fn added(worksheet: WorksheetId, revision: u64) -> Self {
                Self(format!("{ADDED}{worksheet}-{revision}").into())
            }

            /// Whether a group added it; no scenario has such an id.
            pub fn is_added(&self) -> bool {
                self.0.starts_with(ADDED)
            }

            /// The number of an id of the form of [`Self::from_order`].
            pub fn order(&self) -> Option<usize> {
                self.0.strip_prefix($prefix)?.parse().ok()
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.into())
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id_type!(
    /// Names a touchpoint within its journey, `t7` where the file gives none.
    TouchpointId, "t"
);
id_type!(
    /// Names a stage within its journey, `s2` where the file gives none.
    StageId, "s"
);
id_type!(
    /// Names a department within its journey, `d3` where the file gives none.
    DepartmentId, "d"
);

/// The letters of a document's id: none that is mistaken for another when read out or written down.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

macro_rules! document_id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; Self::LENGTH]);

        impl $name {
            /// Letters of an id.
            pub const LENGTH: usize = 8;

            /// The id that eight random bytes make; every id is as likely as every other.
            pub fn from_random(bytes: [u8; Self::LENGTH]) -> Self {
                Self(bytes.map(|byte| LETTERS[usize::from(byte) % LETTERS.len()]))
            }

            /// Reads an id; `None` for anything else.
            pub fn parse(text: &str) -> Option<Self> {
                let letters: [u8; Self::LENGTH] = text.as_bytes().try_into().ok()?;
                letters.iter().all(|letter| LETTERS.contains(letter)).then_some(Self(letters))
            }

            /// Whether there is none: the file is of a time that knew no ids.
            pub fn is_empty(&self) -> bool {
                *self == Self::default()
            }

            pub fn as_str(&self) -> &str {
                if self.is_empty() { "" } else { std::str::from_utf8(&self.0).unwrap_or_default() }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text)
                    .ok_or_else(|| de::Error::invalid_value(de::Unexpected::Str(&text), &stringify!($name)))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

document_id_type!(
    /// Names a worksheet for its whole life: `k3f9x2ab`. Saving and handing in keep it, a copy gets another.
    WorksheetId
);
document_id_type!(
    /// Names a class for its whole life.
    ClassId
);
