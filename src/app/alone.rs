//! Scoring alone first: members score one after another on the same computer, then the group sees how far
//! they lie apart. Who may see and undo what meanwhile is decided here.

/// Where a group is with scoring alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alone {
    /// Between two members: nothing that anybody scored is on the screen.
    Cover {
        /// The ballot of a member who was interrupted and can go on.
        interrupted: Option<usize>,
    },
    /// A member scores; only their own scores are on the screen.
    Pass {
        /// The place of their ballot, counted from 0.
        ballot: usize,
    },
    /// All values are open, and the group settles one.
    Settle,
}

/// What is asked for on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AloneCommand {
    /// To the cover: the next member, please.
    Cover,
    /// A member begins, with a name or without.
    Start { name: String },
    /// The interrupted member goes on.
    GoOn { ballot: usize },
    /// The member is done; the computer goes to the next.
    Done,
    /// All have scored.
    Show,
    /// Back to the walk.
    Leave,
}
