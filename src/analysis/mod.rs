//! Pure functions over the model: what the numbers of a worksheet say.

pub mod remembered;
pub mod responsibility;
