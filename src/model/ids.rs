//! Identifiers of touchpoints, stages and departments: short strings that a person can write in a
//! file and that stay the same while names and order change.

use serde::Serialize;
use std::fmt;

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The id made of an order number, counted from 1, for entries that carry none of their own.
            pub fn from_order(number: usize) -> Self {
                Self(format!(concat!($prefix, "{}"), number))
            }

            /// The first id of the form of [`Self::from_order`] that `taken` does not hold.
            pub fn fresh<'a>(taken: impl Iterator<Item = &'a Self> + Clone) -> Self {
                let mut number = taken.clone().count() + 1;
                loop {
                    let id = Self::from_order(number);
                    if !taken.clone().any(|other| *other == id) {
                        return id;
                    }
                    number += 1;
                }
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
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
