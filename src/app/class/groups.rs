//! What can be asked of the groups of a class beyond its edits.

/// What can be asked on the page of the groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupsCommand {
    /// Begins another class; this one stays in its file.
    New,
    /// Writes one prepared worksheet a group into the folder beside the class.
    Prepare,
}
