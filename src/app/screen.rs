//! What fills the window.

/// What fills the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Gallery,
    Workshop,
    /// The plan of the class and its clocks.
    Agenda,
}
