//! Everything between the model and the disk: text ↔ model, opening, saving, recovery, the shipped
//! scenarios and the settings. Nothing else touches users' documents.
//!
//! Reading tells every problem of a file with its place; a file with an error gives no document, so it
//! can never be written to. Saving leaves the old file or the new one, never something between,
//! and replaces no version that it does not know.

pub mod backup;
pub mod claim;
pub mod collect;
pub mod crash;
pub mod decode;
pub mod disk;
pub mod document;
pub mod encode;
pub mod encoding;
pub mod export;
mod failure;
pub mod hash;
pub mod home;
mod identity;
pub mod library;
pub mod lots;
pub mod machine;
pub mod name;
pub mod open;
pub mod painting;
pub mod patience;
pub mod places;
pub mod problem;
pub mod recovery;
mod replace;
pub mod prepare;
pub mod save;
mod schema;
pub mod settings;
mod syntax;
pub mod system;
pub mod target;
pub mod watch;

pub use document::{AnyDocument, Document, DocumentKind};
pub use hash::Hash;
pub use open::{Opened, open};
pub use places::{Places, data_folder};
