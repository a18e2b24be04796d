//! Touchpoints that the trainer says are one: what a group added is often what another has under another name.

use crate::model::TouchpointId;
use serde::{Deserialize, Serialize};

/// Wherever the groups are compared, `touchpoint` counts as `with`. The groups' own worksheets stay as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Join {
    pub touchpoint: TouchpointId,
    pub with: TouchpointId,
}
