//! A document that another window has, and what can be done with it.

use crate::files::claim::HeldBy;
use crate::files::{AnyDocument, Hash};
use std::path::PathBuf;

/// A document that another window has.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    pub path: PathBuf,
    pub by: HeldBy,
    pub(super) document: AnyDocument,
    pub(super) hash: Option<Hash>,
}

/// What to do with a document that another window has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldChoice {
    ReadOnly,
    Copy,
}
