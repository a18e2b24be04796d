//! The score of a touchpoint: a whole number from −5 to +5.

use serde::{Deserialize, Deserializer, Serialize, de};
use std::fmt;

/// How a moment felt, −5 (worst) … 0 (nothing) … +5 (best). A score that was skipped is no score:
/// it is an absent `Option`, never 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Score(i8);

impl Score {
    pub const MIN: Self = Self(-5);
    pub const MAX: Self = Self(5);
    pub const ZERO: Self = Self(0);

    /// `None` outside −5…+5.
    pub fn new(value: i64) -> Option<Self> {
        let value = i8::try_from(value).ok()?;
        (Self::MIN.0..=Self::MAX.0).contains(&value).then_some(Self(value))
    }

    /// The nearest score on the scale.
    pub fn clamped(value: i64) -> Self {
        Self(value.clamp(i64::from(Self::MIN.0), i64::from(Self::MAX.0)) as i8)
    }

    pub fn value(self) -> i8 {
        self.0
    }

    /// Distance from 0, 0…5.
    pub fn intensity(self) -> i8 {
        self.0.abs()
    }

    /// All eleven scores, worst first.
    pub fn scale() -> impl DoubleEndedIterator<Item = Self> {
        (Self::MIN.0..=Self::MAX.0).map(Self)
    }

    /// One step up or down, stopping at the ends of the scale.
    pub fn stepped(self, by: i8) -> Self {
        Self::clamped(i64::from(self.0) + i64::from(by))
    }
}

/// Signed as the screen and the paper show it: `+3`, `0`, `−2` with a real minus sign (U+2212).
impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 => f.write_str("0"),
            positive @ 1.. => write!(f, "+{positive}"),
            negative => write!(f, "\u{2212}{}", negative.unsigned_abs()),
        }
    }
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = i64::deserialize(deserializer)?;
        Self::new(value).ok_or_else(|| de::Error::invalid_value(de::Unexpected::Signed(value), &"-5..=5"))
    }
}
