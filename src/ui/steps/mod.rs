//! The steps of a workshop, each with its own folder or file, and the table of what each puts into the window.
//! A step draws with `kit` and `panels`; it knows neither the table nor another step.

pub mod act;
pub mod assign;
pub mod internal;
pub mod lenses;
pub mod map;
pub mod mark;
pub mod redesign;
pub mod results;
pub mod scenario;
mod table;
pub mod walk;

pub use table::row;
