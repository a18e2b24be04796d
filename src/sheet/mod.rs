//! Lays a journey out as positioned shapes and text, once, for every painter: the screen, SVG, and
//! through the SVG the PDF and PNG. Nothing is drawn twice in two ways.
//!
//! Here is decided what stands where, how texts break and what is left out when columns get narrow.
//! Colours are named by role only ([`Paint`]); what a click on a column means is the screen's business.

mod bars;
mod before_after;
mod breaks;
mod columns;
mod composition;
mod curve;
mod curve_ends;
mod curves;
mod drawing;
pub mod fonts;
pub mod gauge;
mod grid;
mod heat;
mod layout;
pub mod marks;
mod matrix;
mod miniature;
mod pages;
mod palette;
mod picture;
mod plan;
mod shape;
mod strip;
mod style;
mod text;
mod view;

pub use bars::{colors as department_colors, short_name as department_short_name};
pub use composition::{Bar, Column, Row, Sheet, StageHead};
pub use curves::{ClassCurve, CurvesSheet, CurvesView, MOST_APART, curves, group_stroke};
pub use fonts::{FontMeasure, TextMeasure};
pub use gauge::{gauge, gauge_before_after};
pub use grid::{Curve, Grid, LaneBox};
pub use heat::{HeatSheet, HeatView, heat};
pub use layout::{lay_out, lay_out_part};
pub use marks::mark_shapes;
pub use matrix::role_shapes;
pub use miniature::miniature;
pub use pages::{MOST_ON_PAPER, pages, paper_lanes, redesign_pages};
pub use palette::{Palette, Theme};
pub use picture::{Measures, Overlay, Picture, Verdict};
pub use shape::{Anchor, Paint, Point, Rect, Shape, Stroke};
pub use strip::strip;
pub use text::{LayoutCache, TextSetting, beginning, beginning_of, break_lines, cut, first_lines};
pub use view::{Columns, Detail, Lane, LaneSet, MapLayer, View};
