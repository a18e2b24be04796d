//! What is taken home: which file is being written, and what the preview shows.

use crate::analysis::compare::Comparison;
use crate::model::{Class, Language, Worksheet};
use crate::report::Format;
use crate::report::class::ClassFormat;
use std::sync::Arc;

/// What is written into a file: the open worksheet, or the class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takeout {
    Worksheet(Format),
    Class(ClassFormat),
}

impl Takeout {
    pub fn extension(self) -> &'static str {
        match self {
            Self::Worksheet(format) => format.extension(),
            Self::Class(format) => format.extension(),
        }
    }
}

/// What the pages of a preview are of.
#[derive(Clone, Debug)]
pub enum Previewed {
    Worksheet(Arc<Worksheet>, Language),
    Class { class: Arc<Class>, comparison: Arc<Comparison>, names: bool, language: Language },
}

impl Previewed {
    /// Whether both are of a worksheet, or both of a class.
    pub fn is_alike(&self, other: &Self) -> bool {
        matches!(self, Self::Worksheet(..)) == matches!(other, Self::Worksheet(..))
    }

    /// Whether both are of the same versions, and look alike.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Worksheet(one, language), Self::Worksheet(other, in_language)) => {
                Arc::ptr_eq(one, other) && language == in_language
            }
            (
                Self::Class { class, comparison, names, language },
                Self::Class { class: other, comparison: compared, names: named, language: in_language },
            ) => {
                Arc::ptr_eq(class, other)
                    && Arc::ptr_eq(comparison, compared)
                    && (names, language) == (named, in_language)
            }
            _ => false,
        }
    }
}

/// What can be asked of the report of the class.
#[derive(Clone, Debug, PartialEq)]
pub enum ReportCommand {
    /// Whether people's names are in what is taken home.
    Names(bool),
    Export(ClassFormat),
}
