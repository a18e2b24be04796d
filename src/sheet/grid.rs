//! Where columns and lanes stand.

use super::view::{Columns, Detail, Lane, MapLayer, View};
use crate::model::Score;
use std::ops::Range;

/// The label column at the left, and what stays free at the right; pixels at 100 %.
pub(super) const LABELS: f32 = 56.0;
pub(super) const MARGIN: f32 = 8.0;
/// Columns are no wider than this when they are fitted or zoomed.
pub(super) const WIDEST: f32 = 160.0;
/// The narrowest column with its name in it.
const READABLE: f32 = 64.0;
/// The narrowest column that a user may zoom to.
const NARROWEST: f32 = 0.25;

/// The columns, all equally wide, one for each touchpoint.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// Where the first column begins: the width of the label column.
    pub left: f32,
    /// The width of a column.
    pub width: f32,
    /// The positions in the walk that have a column, counted from 0. On screen all, on paper a page's.
    pub positions: Range<usize>,
}

impl Grid {
    pub(super) fn new(view: &View, positions: Range<usize>) -> Self {
        let scale = view.scale;
        let room = view.width / scale - LABELS - MARGIN;
        let fitting = (room / positions.len().max(1) as f32).min(WIDEST);
        let width = match view.column {
            Columns::Readable => fitting.max(READABLE),
            Columns::Fit => fitting,
            Columns::Width(width) => width.min(WIDEST),
        };
        Self { left: LABELS * scale, width: width.max(NARROWEST) * scale, positions }
    }

    /// The left edge of a column; it need not be one of [`Self::positions`].
    pub fn x(&self, position: usize) -> f32 {
        self.left + (position as f32 - self.positions.start as f32) * self.width
    }

    /// The middle of a column.
    pub fn center(&self, position: usize) -> f32 {
        self.x(position) + self.width / 2.0
    }

    /// Where the last column ends.
    pub fn right(&self) -> f32 {
        self.x(self.positions.end)
    }

    /// The column under `x`; `None` beside the columns.
    pub fn position_at(&self, x: f32) -> Option<usize> {
        let column = ((x - self.left) / self.width).floor();
        (column >= 0.0 && column < self.positions.len() as f32)
            .then(|| self.positions.start + column as usize)
    }

    /// The columns that lie in a part of the sheet, and one more at each side.
    pub(super) fn within(&self, visible: Option<&Range<f32>>) -> Range<usize> {
        let Some(visible) = visible else { return self.positions.clone() };
        let column = |x: f32| ((x - self.left) / self.width).max(0.0) as usize + self.positions.start;
        let end = (column(visible.end) + 2).min(self.positions.end);
        let start = column(visible.start + self.left).saturating_sub(1).clamp(self.positions.start, end);
        start..end
    }
}

/// A lane's place from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaneBox {
    pub lane: Lane,
    pub y: f32,
    pub height: f32,
}

impl LaneBox {
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }
}

/// How many rows of bars the lanes of departments have, and how high a row is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct BarRows {
    pub frontstage: usize,
    pub backstage: usize,
    pub support: usize,
}

/// How many lines of text each lane holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct LineCounts([usize; LineCounts::LANES.len()]);

impl LineCounts {
    /// The lanes of text, top down.
    pub(super) const LANES: [Lane; 5] =
        [Lane::Name, Lane::Doing, Lane::Expectation, Lane::Thought, Lane::Channel];
    /// Below the map's detail: one line for the selected column.
    pub(super) const OUTLINE: Self = Self([1; 5]);
    pub(super) const MAP: Self = Self([3, 3, 3, 4, 2]);
    /// The most that lanes grow to when whole texts are shown.
    pub(super) const MOST: Self = Self([4, 6, 5, 6, 3]);

    /// Counts the lines that each lane needs, at least one and at most [`Self::MOST`].
    pub(super) fn needed(mut count: impl FnMut(Lane) -> usize) -> Self {
        Self(std::array::from_fn(|at| count(Self::LANES[at]).clamp(1, Self::MOST.0[at])))
    }

    pub(super) fn of(&self, lane: Lane) -> usize {
        Self::LANES.iter().position(|&found| found == lane).map_or(0, |at| self.0[at])
    }

    /// Takes a line from the lane that has most; `None` when no lane has more than two.
    pub(super) fn fewer(mut self) -> Option<Self> {
        let most = self.0.iter_mut().max().filter(|count| **count > 2)?;
        *most -= 1;
        Some(self)
    }
}

/// The lanes of a view, top down, in pixels at `view.scale`.
pub(super) fn lanes(
    view: &View,
    detail: Detail,
    lines: LineCounts,
    rows: BarRows,
    n_departments: usize,
) -> Vec<LaneBox> {
    let mut y = 0.0;
    let mut boxes = Vec::new();
    for lane in Lane::ALL {
        if lane == Lane::Stages || view.lanes.contains(lane) {
            let height = height(lane, view, detail, lines, rows, n_departments) * view.scale;
            boxes.push(LaneBox { lane, y, height });
            y += height;
        }
    }
    boxes
}

fn height(
    lane: Lane,
    view: &View,
    detail: Detail,
    lines: LineCounts,
    rows: BarRows,
    n_departments: usize,
) -> f32 {
    let bars = |rows: usize| bar_pitch(detail) * rows as f32;
    match lane {
        Lane::Stages => 34.0,
        Lane::Name | Lane::Doing | Lane::Expectation | Lane::Thought | Lane::Channel => {
            let number = if lane == Lane::Name { LINE } else { 0.0 };
            // The channel has no gap below, because the curve begins with free room for the star.
            let gap = if lane == Lane::Channel { INSET } else { 2.0 * INSET };
            number + lines.of(lane) as f32 * LINE + gap
        }
        Lane::Curve => {
            let (above, below) = curve_room(view.layer);
            10.0 * point_height(view) + above + below
        }
        Lane::Measure => {
            let lines = if detail >= Detail::Map { MEASURE_LINES } else { 1 };
            lines as f32 * LINE + 2.0 * INSET
        }
        Lane::Frontstage => bar_top(view) + bars(rows.frontstage) + bar_foot(view),
        Lane::Backstage => bar_top(view) + bars(rows.backstage),
        Lane::Support => bar_top(view) + bars(rows.support),
        Lane::Matrix => MATRIX_ROW * n_departments as f32,
        Lane::Check => 34.0,
    }
}

/// The height of a line of text and the gap around a text, at 100 %.
pub(super) const LINE: f32 = 18.0;
pub(super) const INSET: f32 = 4.0;
pub(super) const BAR_HEIGHT: f32 = 20.0;
pub(super) const MATRIX_ROW: f32 = 34.0;

/// The lines of a measure, the one with its kind among them.
pub(super) const MEASURE_LINES: usize = 5;

/// From the line above a lane of departments to its first bar: half a line of text, where it has a name.
pub(super) fn bar_top(view: &View) -> f32 {
    if view.line_names { 12.0 } else { 4.0 }
}

/// From the last row of the frontstage to the line of visibility.
pub(super) fn bar_foot(view: &View) -> f32 {
    if view.line_names { 11.0 } else { 1.0 }
}

/// From one bar to the next; the notes of departments stand below their bars.
pub(super) fn bar_pitch(detail: Detail) -> f32 {
    if detail == Detail::Read { 23.0 + LINE } else { 23.0 }
}

/// Free room above +5 for the star and below −5 for marks.
pub(super) fn curve_room(layer: MapLayer) -> (f32, f32) {
    if layer == MapLayer::Assign { (28.0, 33.0) } else { (30.0, 46.0) }
}

fn point_height(view: &View) -> f32 {
    let own = match view.layer {
        MapLayer::Assign => 7.5,
        // High enough for two dots and an arrow where a measure is worth a point or two.
        MapLayer::Redesign => 20.0,
        MapLayer::Map | MapLayer::Mark => 10.4,
    };
    view.point_height.unwrap_or(own)
}

/// Where scores stand in the curve's lane.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Curve {
    pub top: f32,
    pub bottom: f32,
    /// The height of score 0.
    pub zero: f32,
    /// Height of one score point.
    pub point: f32,
}

impl Curve {
    pub(super) fn new(lane: LaneBox, view: &View) -> Self {
        let (above, _) = curve_room(view.layer);
        let point = point_height(view) * view.scale;
        let zero = lane.y + above * view.scale + 5.0 * point;
        Self { top: lane.y, bottom: lane.bottom(), zero, point }
    }

    pub fn y_of(&self, score: Score) -> f32 {
        self.y_at(f32::from(score.value()))
    }

    /// For a value between scores, such as a mean.
    pub fn y_at(&self, value: f32) -> f32 {
        self.zero - value * self.point
    }

    /// The score nearest to a height.
    pub fn score_at(&self, y: f32) -> Score {
        if self.point > 0.0 {
            Score::clamped(((self.zero - y) / self.point).round() as i64)
        } else {
            Score::ZERO
        }
    }
}
