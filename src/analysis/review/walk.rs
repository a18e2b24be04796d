//! Where in the walk those touchpoints stand that a worksheet names: found once for all, and kept while
//! neither the walk nor the names change.

use crate::analysis::remembered;
use crate::model::{Touchpoint, TouchpointId, Worksheet};
use std::collections::BTreeMap;

/// Places in the walk, counted from 0; `None` for a touchpoint that is not in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Walk {
    /// Of the declared end.
    pub end: Option<usize>,
    /// Of the moments of truth, in their order.
    pub moments: Vec<Option<usize>>,
    /// Of the measures of the redesign, in their order.
    pub measures: Vec<Option<usize>>,
}

impl Walk {
    pub(super) fn new(worksheet: &Worksheet, touchpoints: &[&Touchpoint]) -> Self {
        let mut places: BTreeMap<&TouchpointId, Option<usize>> =
            named(worksheet).map(|id| (id, None)).collect();
        // One pass over the journey for all of them, because of a long one few are named.
        if !places.is_empty() {
            for (position, touchpoint) in touchpoints.iter().enumerate() {
                if let Some(place) = places.get_mut(&touchpoint.id) {
                    *place = Some(position);
                }
            }
        }
        let place = |id: &TouchpointId| places.get(id).copied().flatten();
        Self {
            end: remembered::declared_end(worksheet).and_then(place),
            moments: moments(worksheet).map(place).collect(),
            measures: measures(worksheet).map(place).collect(),
        }
    }

    /// Whether two worksheets name the same touchpoints.
    pub(super) fn is_same(one: &Worksheet, other: &Worksheet) -> bool {
        remembered::declared_end(one) == remembered::declared_end(other)
            && moments(one).eq(moments(other))
            && measures(one).eq(measures(other))
    }
}

fn named(worksheet: &Worksheet) -> impl Iterator<Item = &TouchpointId> {
    let end = remembered::declared_end(worksheet).into_iter();
    end.chain(moments(worksheet)).chain(measures(worksheet))
}

fn moments(worksheet: &Worksheet) -> impl Iterator<Item = &TouchpointId> {
    worksheet.marks.moments.iter().map(|moment| &moment.touchpoint)
}

fn measures(worksheet: &Worksheet) -> impl Iterator<Item = &TouchpointId> {
    worksheet.redesign.iter().map(|measure| &measure.touchpoint)
}
