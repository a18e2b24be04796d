//! The points that a group's worksheet earns (domain 8.3). They reward complete work and a redesign that
//! lifts the remembered score. The trainer's key is no part of it: agreeing with it earns nothing.
//!
//! What a worksheet cannot tell, handing in on time and the votes of the other groups, is the trainer's.

use super::actions::{self, OpenPoint};
use crate::model::{Action, Moment, Touchpoint, Worksheet};

/// What points are given for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Award {
    /// Who, situation and feeling of every moment of truth; at least one is marked.
    Moments,
    /// Exactly one accountable department at every moment of truth.
    OneOwner,
    /// The remembered score rises by 2 or more, and every measure says what will be done.
    Redesign,
    /// Every action of the plan is complete after SMART; there is at least one.
    Plan,
}

impl Award {
    pub const ALL: [Self; 4] = [Self::Moments, Self::OneOwner, Self::Redesign, Self::Plan];

    /// Its points.
    pub const fn points(self) -> u32 {
        match self {
            Self::Moments | Self::OneOwner => 5,
            Self::Redesign | Self::Plan => 10,
        }
    }

    /// Whether the worksheet has earned it. `gain` is by how much the remembered score rises.
    fn is_earned(self, worksheet: &Worksheet, at_moments: &[Option<&Touchpoint>], gain: Option<f64>) -> bool {
        let moments = &worksheet.marks.moments;
        let said = |text: &str| !text.trim().is_empty();
        match self {
            Self::Moments => {
                let is_said = |m: &Moment| said(&m.who) && said(&m.situation) && said(&m.feeling);
                !moments.is_empty() && moments.iter().all(is_said)
            }
            Self::OneOwner => {
                let one = |touchpoint: &Touchpoint| touchpoint.accountable().count() == 1;
                !at_moments.is_empty() && at_moments.iter().all(|touchpoint| touchpoint.is_some_and(one))
            }
            Self::Redesign => {
                let told = worksheet.redesign.iter().all(|measure| said(&measure.measure));
                told && gain.is_some_and(|gain| gain >= 2.0)
            }
            Self::Plan => {
                let plan = &worksheet.actions;
                !plan.is_empty() && plan.iter().all(|action| is_smart(action, worksheet))
            }
        }
    }
}

fn is_smart(action: &Action, worksheet: &Worksheet) -> bool {
    let open: Vec<OpenPoint> = actions::open_points(action, worksheet);
    open.iter().all(|point| point.smart().is_none())
}

/// What the worksheet has earned. `at_moments` are the touchpoints of its moments of truth, `gain` is by how
/// much its redesign lifts the remembered score.
pub fn earned(worksheet: &Worksheet, at_moments: &[Option<&Touchpoint>], gain: Option<f64>) -> Vec<Award> {
    Award::ALL.into_iter().filter(|award| award.is_earned(worksheet, at_moments, gain)).collect()
}

/// All points of some awards, 0…30.
pub fn total(awards: &[Award]) -> u32 {
    awards.iter().map(|award| award.points()).sum()
}
