//! How far a group is with each step.

/// How far a group is with a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    Done,
    /// Begun; what is missing stands in the second line of the rail.
    Open,
    /// Not begun.
    #[default]
    Later,
}

impl Progress {
    pub(super) fn of(is_begun: bool, is_whole: bool) -> Self {
        match (is_begun, is_whole) {
            (true, true) => Self::Done,
            (true, false) => Self::Open,
            (false, _) => Self::Later,
        }
    }
}
