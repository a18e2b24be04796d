//! How far a class agrees, in words: on the order of the touchpoints, on how good or bad they are, on both, on
//! neither. The numbers behind it come second on every screen.

use super::scores::Scores;
use crate::analysis::agreement::Undefined;
use crate::analysis::spread::{Agreement, Spread};

/// From this Kendall's W on the order is the same: "strong agreement" after Schmidt, Managing Delphi Surveys Using
/// Nonparametric Statistical Techniques, 1997.
pub const SAME_ORDER: f64 = 0.7;

/// From this alpha on the scores are the same: what Krippendorff, Content Analysis, 2004, lets tentative
/// conclusions rest on (DOMAIN.md 6).
pub const SAME_LEVEL: f64 = 0.667;

/// Alpha says little where nobody's scores differ much. Where so large a share of the touchpoints is at most 2 points
/// wide, which is agreement (DOMAIN.md 6), the level is the same too. The share is our own.
pub const NARROW_SHARE: f64 = 0.75;

/// What the scores say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concord {
    /// Fewer than two who scored, or fewer than two touchpoints that all of them scored.
    TooFew,
    /// Everyone gave every touchpoint the same score.
    AllAgree,
    OrderAndLevel,
    /// What is better than what is clear, how good it is is not.
    Order,
    /// Close together, but not in the same order.
    Level,
    Neither,
}

impl Scores {
    /// What the numbers say in words.
    pub fn concord(&self) -> Concord {
        let agreement = &self.agreement;
        let shared: Vec<&Spread> = self.shared().collect();
        let Some(widest) = shared.iter().map(|spread| spread.range()).max() else { return Concord::TooFew };
        if widest == 0 {
            return Concord::AllAgree;
        }
        let same_order = match agreement.kendall {
            Ok(kendall) => kendall.w >= SAME_ORDER,
            Err(Undefined::TooFewRaters | Undefined::TooFewItems) => return Concord::TooFew,
            Err(Undefined::NoOrder | Undefined::AllAgree) => false,
        };
        let narrow = shared.iter().filter(|spread| spread.agreement() == Agreement::Agree).count();
        let same_level = agreement.interval.is_ok_and(|alpha| alpha >= SAME_LEVEL)
            || narrow as f64 >= NARROW_SHARE * shared.len() as f64;
        match (same_order, same_level) {
            (true, true) => Concord::OrderAndLevel,
            (true, false) => Concord::Order,
            (false, true) => Concord::Level,
            (false, false) => Concord::Neither,
        }
    }

    /// The spreads of the touchpoints that two or more scored.
    fn shared(&self) -> impl Iterator<Item = &Spread> {
        self.columns.iter().filter_map(|column| column.spread.as_ref()).filter(|spread| spread.n() > 1)
    }

    /// How many touchpoints are agreed on, how many differ, and on how many they are divided; of those that two or
    /// more scored.
    pub fn ranges(&self) -> [usize; 3] {
        let mut counts = [0; 3];
        for spread in self.shared() {
            counts[spread.agreement() as usize] += 1;
        }
        counts
    }
}
