//! What stands around the middle of a step, or in it for several steps: bars, the rail, inspectors, the map,
//! notices and dialogs.

pub mod about;
pub mod dialog;
pub mod group;
pub mod inspector;
pub mod lock;
pub mod map;
pub mod map_keys;
pub mod matrix;
pub mod modals;
pub mod notices;
pub mod overview;
pub mod printed;
pub mod problems;
pub mod rail;
pub mod saved;
pub mod seen;
pub mod shown;
pub mod step_header;
pub mod top_bar;
pub mod versions;
