//! What can be wrong with a file, and where. The sentences stand in [`crate::words::problems`].

mod kind;
mod list;
mod part;
mod structure;

pub use kind::{Foreign, Problem, ValueKind};
pub use list::{Located, Severity, TextPosition};
pub(crate) use list::{Problems, excerpt, quote_lines};
pub use part::FilePart;
