//! Which steps are closed, in a worksheet and in a scenario alike.

use super::Refusal;
use crate::model::Step;

/// The steps in the order of the workshop, each once, so that a file does not tell the order of the clicks.
pub(super) fn in_order(steps: &[Step]) -> Result<Vec<Step>, Refusal> {
    if steps.iter().any(|step| !step.can_close()) {
        return Err(Refusal::StaysOpen);
    }
    Ok(Step::ALL.into_iter().filter(|step| steps.contains(step)).collect())
}
