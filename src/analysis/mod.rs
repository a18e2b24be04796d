//! Pure functions over the model: what the numbers of a worksheet say, and what the
//! clock of a class says.

pub mod actions;
pub mod agenda;
pub mod internal;
pub mod kano;
pub mod redesign;
pub mod remembered;
pub mod responsibility;
pub mod servqual;
