//! What was collected: the groups' worksheets, each of which lies as it came in a folder beside the class file.
//! The class keeps of each only where it lies, what it was when it came, and what the trainer decided about it.

use crate::model::WorksheetId;
use serde::{Deserialize, Serialize};

/// A worksheet in the folder of the class.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collected {
    /// Empty for a worksheet of a time that knew no ids.
    pub worksheet: WorksheetId,
    pub revision: u64,
    /// The name of its file in the folder of the class, by which edits mean it.
    pub file: String,
    /// When it came, in seconds since 1970.
    pub at: u64,
    /// The path that it came from, for people to read; empty where the class wrote it itself or found it in its
    /// folder.
    pub from: String,
    /// The number of the group where the trainer set another than the worksheet says. It holds in the class alone.
    pub group: Option<u32>,
    pub taking: Taking,
    /// The trainer typed it from a paper map: it steps back once the group's own file is there.
    pub typed: bool,
}

impl Collected {
    /// More are not kept in one class.
    pub const MOST: usize = 1_000;
}

/// Whether a worksheet counts in the class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Taking {
    /// By what is in it: the scenario, the class, and whether a newer one is there.
    #[default]
    Judged,
    /// The trainer took it in, whatever speaks against it.
    TakenIn,
    /// The trainer left it out.
    LeftOut,
}
