//! The ids of new documents, drawn from the system's random source.

use super::hash::Hash;
use crate::model::{ClassId, WorksheetId};
use std::time::{SystemTime, UNIX_EPOCH};

/// An id that no worksheet has.
pub fn worksheet_id() -> WorksheetId {
    WorksheetId::from_random(random())
}

/// An id that no class has.
pub fn class_id() -> ClassId {
    ClassId::from_random(random())
}

fn random() -> [u8; 8] {
    let mut bytes = [0; 8];
    if getrandom::fill(&mut bytes).is_err() {
        // A system without a random source: this instant of this program is its own all the same.
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let hash = Hash::of(format!("{} {}", std::process::id(), now.as_nanos()).as_bytes()).to_string();
        bytes = u64::from_str_radix(hash.get(..16).unwrap_or_default(), 16).unwrap_or_default().to_le_bytes();
    }
    bytes
}
