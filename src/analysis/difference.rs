//! How far two versions of one worksheet are apart, for whoever has to choose between them.

use crate::model::Worksheet;

/// `None` where the two are the same; otherwise how many touchpoints of `newer` are not as in `older`, or
/// not there. 0 says that something else differs: marks, the plan, the group.
pub fn difference(newer: &Worksheet, older: &Worksheet) -> Option<usize> {
    if newer == older {
        return None;
    }
    let unlike = newer.journey.touchpoints().filter(|t| older.journey.touchpoint(&t.id) != Some(t));
    Some(unlike.count())
}
