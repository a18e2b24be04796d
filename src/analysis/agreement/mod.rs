//! How far several raters agree: the groups of a class over the touchpoints of one journey, or the members
//! of a group (DOMAIN.md 6).
//!
//! What a class is told are words; these numbers stand behind them. Where one is not defined there is a
//! reason instead, never a NaN and never a 0 that would read as "no agreement".

mod fleiss;
mod kendall;
mod krippendorff;

pub use fleiss::fleiss;
pub use kendall::{Kendall, kendall};
pub use krippendorff::{AlphaScale, krippendorff};

/// Why a statistic has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undefined {
    /// One rater, or none.
    TooFewRaters,
    /// Fewer than two things that all raters judged, or none that two of them did.
    TooFewItems,
    /// Every value is the same: all agree, and nothing was left to agree on by chance.
    AllAgree,
    /// Each rater gave everything the same value, so nobody put anything before anything.
    NoOrder,
}
