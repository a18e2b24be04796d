//! Lays a journey out as positioned shapes and text, once, for every painter: the screen, SVG, and
//! through the SVG the PDF and PNG. Nothing is drawn twice in two ways.
//!
//! Here is decided what stands where, how texts break and what is left out when columns get narrow.
//! Colours are named by role only ([`Paint`]); what a click on a column means is the screen's business.

mod bars;
mod before_after;
mod columns;
mod curve;
pub mod fonts;
pub mod gauge;
mod grid;
mod layout;
pub mod marks;
mod matrix;
mod miniature;
mod pages;
mod palette;
mod shape;
mod strip;
mod text;
mod view;

pub use bars::{colors as department_colors, short_name as department_short_name};
pub use fonts::{FontMeasure, Measure};
pub use gauge::{gauge, gauge_before_after};
pub use grid::{Curve, Grid, LaneBox};
pub use marks::mark_shapes;
pub use matrix::role_shapes;
pub use miniature::miniature;
pub use pages::{pages, paper_lanes, redesign_pages};
pub use palette::{Palette, Theme};
pub use shape::{Anchor, Paint, Point, Rect, Shape, Stroke};
pub use strip::strip;
pub use text::{LayoutCache, Setting, break_lines};
pub use view::{Columns, Detail, Lane, LaneSet, MapLayer, View};

use crate::model::{DepartmentId, StageId, TouchpointId, Worksheet};

/// A journey, laid out. Three groups of shapes, so that a scrolled map can keep its heads and labels
/// in place; all of them share the sheet's coordinates.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Width and height of the whole, hidden columns included.
    pub size: (f32, f32),
    /// The columns with all that stands in them; they scroll both ways. In painting order.
    pub shapes: Vec<Shape>,
    /// The heads of the stages, above everything; they scroll sideways only.
    pub heads: Vec<Shape>,
    /// The label column, left of [`Grid::left`]; it scrolls up and down only.
    pub labels: Vec<Shape>,
    pub grid: Grid,
    pub detail: Detail,
    /// The columns that were laid out: those in view.
    pub columns: Vec<Column>,
    /// The stages in view.
    pub stages: Vec<StageHead>,
    /// Top down.
    pub lanes: Vec<LaneBox>,
    /// `None` where the lane of the curve is not shown.
    pub curve: Option<Curve>,
    /// The bars of departments in view.
    pub bars: Vec<Bar>,
    /// The rows of the matrix, top down.
    pub rows: Vec<Row>,
}

impl Sheet {
    pub fn lane(&self, lane: Lane) -> Option<LaneBox> {
        self.lanes.iter().copied().find(|found| found.lane == lane)
    }

    /// The lane at a height.
    pub fn lane_at(&self, y: f32) -> Option<Lane> {
        self.lanes.iter().find(|lane| (lane.y..lane.bottom()).contains(&y)).map(|lane| lane.lane)
    }

    /// All shapes in painting order, for paper, where nothing scrolls.
    pub fn all_shapes(&self) -> impl Iterator<Item = &Shape> {
        self.shapes.iter().chain(&self.heads).chain(&self.labels)
    }
}

/// A touchpoint's column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub touchpoint: TouchpointId,
    /// Place in the walk, counted from 0.
    pub position: usize,
    pub x: f32,
    pub width: f32,
}

/// The head over the columns of a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageHead {
    pub stage: StageId,
    /// Place among the stages, counted from 0.
    pub index: usize,
    pub x: f32,
    pub width: f32,
}

/// A bar of a department over one or more neighbouring columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub lane: Lane,
    pub department: DepartmentId,
    pub rect: Rect,
    /// The positions it covers; the last is not among them.
    pub positions: std::ops::Range<usize>,
}

/// A department's row of the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub department: DepartmentId,
    pub y: f32,
    pub height: f32,
}

/// Lays out a part of the journey, positions counted from 0, as if it were the whole: a stage that a
/// presentation zooms into.
pub fn lay_out_part(
    worksheet: &Worksheet,
    view: &View,
    positions: std::ops::Range<usize>,
    measure: &dyn Measure,
    cache: &mut LayoutCache,
) -> Sheet {
    let end = positions.end.min(worksheet.journey.n_touchpoints());
    layout::lay_out_range(worksheet, view, positions.start.min(end)..end, None, measure, cache)
}

/// Lays the whole journey out. The work grows with the columns in view; of the rest only scores, marks
/// and departments are looked at.
pub fn lay_out(worksheet: &Worksheet, view: &View, measure: &dyn Measure, cache: &mut LayoutCache) -> Sheet {
    let positions = 0..worksheet.journey.n_touchpoints();
    layout::lay_out_range(worksheet, view, positions, None, measure, cache)
}
