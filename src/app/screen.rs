//! What fills the window.

/// What fills the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Gallery,
    Workshop,
    /// The class, on one of its [`super::ClassPage`]s.
    Class,
}
