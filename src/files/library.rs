//! The scenarios and the plans of a class that come with the program, embedded so that they are there wherever it is.

use super::decode;
use crate::model::{Agenda, Scenario};

/// The warm-up's id: five minutes to learn the program.
pub const WARM_UP: &str = "warm-up-taxi";

/// Ids and file texts in the order of the gallery: the warm-up, external customers, internal ones.
pub const SHIPPED: [(&str, &str); 9] = [
    (WARM_UP, include_str!("../../scenarios/warm-up-taxi.scenario.ron")),
    ("bank-branch", include_str!("../../scenarios/bank-branch.scenario.ron")),
    ("hotel-stay", include_str!("../../scenarios/hotel-stay.scenario.ron")),
    ("car-4s-aftersales", include_str!("../../scenarios/car-4s-aftersales.scenario.ron")),
    ("hospital-outpatient", include_str!("../../scenarios/hospital-outpatient.scenario.ron")),
    ("broadband-install", include_str!("../../scenarios/broadband-install.scenario.ron")),
    ("ecom-return", include_str!("../../scenarios/ecom-return.scenario.ron")),
    ("b2b-equipment", include_str!("../../scenarios/b2b-equipment.scenario.ron")),
    ("it-onboarding", include_str!("../../scenarios/it-onboarding.scenario.ron")),
];

/// All shipped scenarios in the order of the gallery. A test keeps each of them free of problems.
pub fn shipped() -> Vec<Scenario> {
    SHIPPED.iter().filter_map(|(_, text)| decode::scenario(text).value).collect()
}

/// The shipped scenario of that id.
pub fn scenario(id: &str) -> Option<Scenario> {
    let (_, text) = SHIPPED.iter().find(|(shipped, _)| *shipped == id)?;
    decode::scenario(text).value
}

/// Ids and file texts of the plans of a class, in the order in which they are offered.
pub const PLANS: [(&str, &str); 2] = [
    ("half-day", include_str!("../../plans/half-day.class.ron")),
    ("one-day", include_str!("../../plans/one-day.class.ron")),
];

/// All shipped plans. A test keeps each of them free of problems.
pub fn plans() -> Vec<Agenda> {
    PLANS.iter().filter_map(|(_, text)| decode::class(text).value).map(|class| class.agenda).collect()
}
