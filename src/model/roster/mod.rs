//! A roster of participants, pasted from a spreadsheet or typed: who is in it, in which group and from which
//! department, whatever separates the cells. Nothing is kept but names, groups and departments.

mod cell;
mod columns;
mod deal;
mod label;
mod read;
mod table;
mod terms;

pub use deal::{Dealing, dealt, grouped};
pub use label::GroupLabel;
pub use read::{Roster, RosterColumn, RosterPerson, read_roster};
pub use terms::ColumnRole;
