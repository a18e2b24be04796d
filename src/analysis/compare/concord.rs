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

/// What a class sees of the level are the ranges (DOMAIN.md 6), and the words must not say otherwise. Where so large a
/// share of the touchpoints is at most 2 points wide, the level is the same, even where alpha is low because nobody's
/// scores differ much; where a larger share than the rest is 4 points wide or more, it is not, even where alpha is high
/// because the touchpoints differ so much more. The share is our own.
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
        let share = |of: Agreement| {
            shared.iter().filter(|spread| spread.agreement() == of).count() as f64 / shared.len() as f64
        };
        let is_alike = agreement.interval.is_ok_and(|alpha| alpha >= SAME_LEVEL);
        let same_level = share(Agreement::Agree) >= NARROW_SHARE
            || (is_alike && share(Agreement::Disagree) <= 1.0 - NARROW_SHARE);
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
