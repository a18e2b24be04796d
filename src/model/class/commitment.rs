//! What one participant promises, in one sentence.

use serde::{Deserialize, Serialize};

/// A participant's commitment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// The number of their group; 0 where nobody said it.
    pub group: u32,
    /// Empty where they gave none. It is projected only where the trainer turned names on.
    pub name: String,
    pub text: String,
}
