//! What edits of a group refuse.

use crate::edit::Refusal;
use crate::model::{TouchpointId, Worksheet};

/// Refuses what no file can hold, because it could then not be saved.
pub(super) fn within(holds: bool) -> Result<(), Refusal> {
    if holds { Ok(()) } else { Err(Refusal::OffScale) }
}

/// Refuses a touchpoint that is not in the journey.
pub(super) fn known(worksheet: &Worksheet, id: &TouchpointId) -> Result<(), Refusal> {
    worksheet.journey.touchpoint(id).map(|_| ()).ok_or(Refusal::Missing)
}
