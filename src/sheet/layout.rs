//! Lays a picture out: makes the plan and lets each kind of lane add its shapes.

use super::composition::{Column, Sheet};
use super::fonts::TextMeasure;
use super::grid::{Curve, Grid, LineCounts, MARGIN};
use super::picture::Picture;
use super::plan::Plan;
use super::text::LayoutCache;
use super::view::{Lane, View};
use super::{bars, before_after, columns, curve, matrix};
use crate::model::Touchpoint;
use std::ops::Range;

/// Lays out a part of the journey, positions counted from 0, as if it were the whole: a stage that a
/// presentation zooms into.
pub fn lay_out_part(
    picture: &Picture<'_>,
    view: &View,
    positions: std::ops::Range<usize>,
    measure: &dyn TextMeasure,
    cache: &mut LayoutCache,
) -> Sheet {
    let end = positions.end.min(picture.journey.n_touchpoints());
    lay_out_range(picture, view, positions.start.min(end)..end, None, measure, cache)
}

/// Lays the whole journey out. The work grows with the columns in view; of the rest only scores, marks
/// and departments are looked at.
pub fn lay_out(
    picture: &Picture<'_>,
    view: &View,
    measure: &dyn TextMeasure,
    cache: &mut LayoutCache,
) -> Sheet {
    let positions = 0..picture.journey.n_touchpoints();
    lay_out_range(picture, view, positions, None, measure, cache)
}

/// Lays out the touchpoints at some positions of the walk.
pub(super) fn lay_out_range(
    picture: &Picture<'_>,
    view: &View,
    positions: Range<usize>,
    line_counts: Option<LineCounts>,
    measure: &dyn TextMeasure,
    cache: &mut LayoutCache,
) -> Sheet {
    let plan = Plan::new(picture, view, positions, line_counts, measure, cache);
    let scale = plan.lane(Lane::Curve).map(|lane| Curve::new(lane, view));
    let mut sheet = Sheet {
        size: (plan.grid.right() + plan.px(MARGIN), plan.bottom()),
        columns: plan
            .shown()
            .map(|(position, touchpoint)| column(&plan.grid, position, touchpoint))
            .collect(),
        grid: plan.grid.clone(),
        detail: plan.detail,
        lanes: plan.lanes.clone(),
        curve: scale,
        ..Sheet::default()
    };
    columns::lay_out_selection(&plan, &mut sheet);
    columns::lay_out_heads(&plan, cache, &mut sheet);
    columns::lay_out_texts(&plan, cache, &mut sheet);
    if let Some(scale) = scale {
        curve::lay_out(&plan, scale, &mut sheet);
    }
    before_after::lay_out_measures(&plan, cache, &mut sheet);
    bars::lay_out(&plan, cache, &mut sheet);
    matrix::lay_out(&plan, cache, &mut sheet);
    sheet
}

fn column(grid: &Grid, position: usize, touchpoint: &Touchpoint) -> Column {
    Column { touchpoint: touchpoint.id.clone(), position, x: grid.x(position), width: grid.width }
}
