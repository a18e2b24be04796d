//! What the trainer adds to the points that the groups' work earns by itself: who was on time, and what was
//! given or taken with a word.

use super::super::Items;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Points that the trainer gave a group, or took where negative.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenPoints {
    /// The group's number, from 1.
    pub group: u32,
    pub points: i32,
    pub reason: String,
}

impl GivenPoints {
    pub const RANGE: RangeInclusive<i32> = -100..=100;
}

/// The trainer's part of the points.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrainerPoints {
    /// The numbers of the groups that handed in on time, rising, each once.
    pub on_time: Vec<u32>,
    pub given: Items<GivenPoints>,
    /// Whether the total is shown as a ranking; otherwise in the order of the groups' numbers.
    pub ranked: bool,
}
