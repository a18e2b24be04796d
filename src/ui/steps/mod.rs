//! The steps of a workshop, each with its own folder or file.

pub mod act;
pub mod assign;
pub mod internal;
pub mod lenses;
pub mod mark;
pub mod redesign;
pub mod results;
pub mod scenario;
pub mod walk;
