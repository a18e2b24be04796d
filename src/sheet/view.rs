//! What the caller wants to see: which lanes, how wide the columns, which language.

use crate::model::{DepartmentId, Language, TouchpointId};
use crate::words::{Phrase, map};
use std::ops::Range;

/// A row of the map. The order here is the order from top to bottom and never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// The heads of the stages; always there.
    Stages,
    /// Number and name of the touchpoint.
    Name,
    /// What the customer does.
    Doing,
    Expectation,
    Thought,
    Channel,
    Curve,
    /// What is planned to change the touchpoint.
    Measure,
    Frontstage,
    Backstage,
    Support,
    /// Departments against touchpoints, RASCI in the cells.
    Matrix,
    /// One verdict on the responsibilities of each touchpoint.
    Check,
}

impl Lane {
    pub const ALL: [Self; 13] = [
        Self::Stages,
        Self::Name,
        Self::Doing,
        Self::Expectation,
        Self::Thought,
        Self::Channel,
        Self::Curve,
        Self::Measure,
        Self::Frontstage,
        Self::Backstage,
        Self::Support,
        Self::Matrix,
        Self::Check,
    ];

    /// The name that stands at its left.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Stages => map::STAGES,
            Self::Name => map::NAME,
            Self::Doing => map::DOING,
            Self::Expectation => map::EXPECTATION,
            Self::Thought => map::THOUGHT,
            Self::Channel => map::CHANNEL,
            Self::Curve => map::CURVE,
            Self::Measure => map::MEASURE,
            Self::Frontstage => map::FRONTSTAGE,
            Self::Backstage => map::BACKSTAGE,
            Self::Support => map::SUPPORT,
            Self::Matrix => map::MATRIX,
            Self::Check => map::CHECK,
        }
    }
}

/// A set of lanes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct LaneSet(u16);

impl LaneSet {
    pub const EMPTY: Self = Self(0);
    /// What the map opens with.
    pub const MAP: Self = Self::of(&[
        Lane::Name,
        Lane::Doing,
        Lane::Thought,
        Lane::Channel,
        Lane::Curve,
        Lane::Frontstage,
        Lane::Backstage,
    ]);
    /// The matrix of responsibilities under a lower curve.
    pub const ASSIGN: Self = Self::of(&[Lane::Name, Lane::Curve, Lane::Matrix, Lane::Check]);
    /// The curve before and after, with the measures under it.
    pub const REDESIGN: Self = Self::of(&[Lane::Name, Lane::Thought, Lane::Curve, Lane::Measure]);
    /// The map on paper: all that the customer lives through, and all who stand behind it.
    pub const PAPER: Self = Self::MAP.with(Lane::Expectation).with(Lane::Support);

    pub const fn of(lanes: &[Lane]) -> Self {
        let mut set = Self::EMPTY;
        let mut at = 0;
        while at < lanes.len() {
            set = set.with(lanes[at]);
            at += 1;
        }
        set
    }

    #[must_use]
    pub const fn with(self, lane: Lane) -> Self {
        Self(self.0 | 1 << lane as u16)
    }

    #[must_use]
    pub const fn without(self, lane: Lane) -> Self {
        Self(self.0 & !(1 << lane as u16))
    }

    pub const fn contains(self, lane: Lane) -> bool {
        self.0 & (1 << lane as u16) != 0
    }
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Columns {
    /// The whole journey in the given width if names stay readable, else wider than that: how a map opens.
    #[default]
    Readable,
    /// The whole journey in the given width, however narrow the columns become.
    Fit,
    /// As many pixels as the user zoomed to, at 100 %.
    Width(f32),
}

/// How much a column can show, by its width in pixels at 100 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// Below 8: one stroke from lowest to highest score for each pixel.
    Dense,
    /// 8–19: dots without numbers.
    Overview,
    /// 20–63: numbers, dots with scores; texts of the selected column only.
    Outline,
    /// 64–111: the map as it opens.
    #[default]
    Map,
    /// From 112: longer texts and the departments' notes.
    Read,
}

impl Detail {
    /// The level for a column of `width` pixels at 100 %.
    pub fn of(width: f32) -> Self {
        match width {
            w if w < 8.0 => Self::Dense,
            w if w < 20.0 => Self::Overview,
            w if w < 64.0 => Self::Outline,
            w if w < 112.0 => Self::Map,
            _ => Self::Read,
        }
    }
}

/// What a step of the workshop lays over the map. Columns keep their places in all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MapLayer {
    /// The curve without marks.
    Map,
    /// Peak, pit, end and moments of truth too.
    #[default]
    Mark,
    /// The marks, and a lower curve that leaves room for the matrix.
    Assign,
    /// The curve as it is, dashed, and as the measures make it, solid, with arrows from one to the other.
    /// The marks tell where the group found them.
    Redesign,
}

/// What to lay out.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    pub language: Language,
    /// Room for the map, label column included.
    pub width: f32,
    pub column: Columns,
    /// Which lanes are there; the heads of the stages always are.
    pub lanes: LaneSet,
    /// The lanes of this step: in ink, with bold labels.
    pub lit: LaneSet,
    pub selected: Option<TouchpointId>,
    /// The selected cell of the matrix, in the selected column.
    pub selected_department: Option<DepartmentId>,
    /// The part of the sheet in the window, from left to right in its own coordinates; columns outside are
    /// left out. The label column covers the first [`super::Grid::left`] of it: names of stages and bars
    /// that begin farther left are written beside it.
    pub visible: Option<Range<f32>>,
    /// The same from top to bottom; rows of the matrix outside are left out.
    pub visible_rows: Option<Range<f32>>,
    /// 1 on screen at 100 %; larger in presentation, below 1 in points on paper.
    pub scale: f32,
    /// Height of one score point of the curve at scale 1; without it the layer's own.
    pub point_height: Option<f32>,
    pub layer: MapLayer,
    /// Whether empty lanes say what to do there: on screen, not on paper.
    pub hints: bool,
    /// Whether the lines over the lanes of departments carry their names. Without them the lanes stand
    /// closer, which leaves a presentation more of the curve.
    pub line_names: bool,
}

impl View {
    /// The map as it opens in `width` pixels.
    pub fn new(language: Language, width: f32) -> Self {
        Self {
            language,
            width,
            column: Columns::default(),
            lanes: LaneSet::MAP,
            lit: LaneSet::EMPTY,
            selected: None,
            selected_department: None,
            visible: None,
            visible_rows: None,
            scale: 1.0,
            point_height: None,
            layer: MapLayer::default(),
            hints: true,
            line_names: true,
        }
    }
}
