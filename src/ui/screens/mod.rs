//! What fills the whole window: the gallery, the workshop, the agenda, and what is projected.

pub mod agenda;
pub mod class;
pub mod gallery;
pub mod present;
pub mod teach;
pub mod workshop;
