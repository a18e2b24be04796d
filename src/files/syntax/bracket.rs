//! What the parser keeps of the brackets around it.

use super::tree::{Field, Node};

/// Brackets may be nested so deep; ron's own limit.
pub(super) const MAX_DEPTH: usize = 128;

/// A bracket whose end is awaited.
#[derive(Clone, Copy)]
pub(super) struct Bracket {
    /// The one that closes it.
    pub(super) close: char,
    /// Where it stands.
    pub(super) line: u32,
    /// The column of the first token in its line.
    pub(super) indent: u32,
}

/// Fields that stand between the entries of a list.
pub(super) enum Loose {
    /// A bracket closes them: the one that opens the entry was forgotten.
    Entry(Node),
    Fields(Vec<Field>),
}
