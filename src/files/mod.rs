//! Everything between the model and the disk: text ↔ model, opening, saving, recovery, the shipped
//! scenarios and the settings. Nothing else touches users' documents.
//!
//! Reading tells every problem of a file with its place; a file with an error gives no document, so it
//! can never be written to. Saving leaves the old file or the new one, never something between.

pub mod decode;
pub mod encode;
pub mod problem;
mod syntax;
