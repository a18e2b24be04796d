//! What can be asked about what the groups hand in.

use crate::model::{Taking, Worksheet};
use std::path::PathBuf;
use std::sync::Arc;

/// What can be asked of the collection.
#[derive(Clone, Debug, PartialEq)]
pub enum CollectCommand {
    /// These worksheets are the groups' work.
    Show(Vec<Arc<Worksheet>>),
    /// Asks for a file, for a folder, or for the folder that is watched from now on.
    AskFile,
    AskFolder,
    AskWatched,
    /// Nothing is watched any more.
    Unwatch,
    /// Takes in files, and folders with what lies in them.
    Take(Vec<PathBuf>),
    /// Takes in what came and did not count by itself.
    TakeIn(PathBuf),
    /// What came at this path is not wanted.
    Dismiss(PathBuf),
    /// Whether the worksheet of this file in the folder of the class counts.
    SetTaking(String, Taking),
    /// Another number for its group, in the class alone.
    SetGroup(String, Option<u32>),
    /// Writes what was typed from a paper map into the folder of the class.
    Typed(Box<Worksheet>),
}
