//! Scoring alone first: the cover between two members and a member's own pass, which fill the window, so
//! that nothing of the others is on it. What follows when all have scored stands in [`settle`].

mod begin;
mod hand_in;
mod members;
mod parts;
mod pass;
mod settle;

pub use hand_in::hand_in_ui;
pub use members::members_ui;
pub use pass::private_ui;
pub use settle::settle_ui;
