//! Pure functions over the model: what the numbers of a worksheet say.

pub mod actions;
pub mod internal;
pub mod kano;
pub mod redesign;
pub mod remembered;
pub mod responsibility;
pub mod servqual;
pub mod spread;
