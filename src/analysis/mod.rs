//! Pure functions over the model: what the numbers of a worksheet say, and what the
//! clock of a class says.

pub mod actions;
pub mod agenda;
pub mod agreement;
pub mod class;
pub mod compare;
pub mod difference;
pub mod internal;
pub mod key;
pub mod kano;
pub mod points;
pub mod redesign;
pub mod remembered;
pub mod responsibility;
pub mod review;
pub mod servqual;
pub mod spread;
pub mod standing;
