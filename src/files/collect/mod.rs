//! Taking in the groups' worksheets: files and folders as they come, on a thread of the caller's, one file after the
//! other. Nothing in them is changed; what is taken in is copied byte for byte into a folder beside the class file.
//!
//! Whether a worksheet counts is said by [`crate::analysis::standing`]; here stands what can be read at all.

mod drives;
mod folder;
mod lookout;
mod names;
mod read;
mod scan;

pub use drives::{drives, mounted};
pub use folder::{KeepError, bring_along, folder_of, keep, keep_text, place};
pub use lookout::{Lookout, Sighting};
pub use names::{is_conflict_copy, is_passing, may_be_worksheet};
pub use read::{Content, Delivery, deliver, read};
