//! A journey, laid out: shapes, and where the things stand that a pointer can meet.

use super::grid::{Curve, Grid, LaneBox};
use super::shape::{Rect, Shape};
use super::view::{Detail, Lane};
use crate::model::{DepartmentId, StageId, TouchpointId};

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
