//! The schema of files, version 1: a table of fields for each part, from which parts are read and written
//! and their fields are known. A new field is a line in its table.
//!
//! A version 2 would get tables of its own beside these; [`super::decode`] asks the version first.

mod class;
mod collected;
mod debrief;
mod journey;
mod known;
mod method;
mod names;
mod reader;
mod references;
mod scenario;
mod settings;
mod table;
mod terms;
mod text;
mod trainer;
mod value;
mod worksheet;

use super::problem::Problems;
use super::syntax::Node;
use names::Names;
use reader::Reader;
use table::Root;

/// The document of a tree. Meaningful only while `problems` holds no error.
pub(super) fn read<T: Root>(root: &Node, problems: &mut Problems) -> T {
    let mut reader = Reader { document: T::PART, names: Names::of(root), most: None, problems };
    table::read(root, T::NAME, &mut reader).unwrap_or_default()
}

/// The tree of a document.
pub(super) fn write<T: Root>(document: &T) -> Node {
    Node::written(document.write_part())
}
