//! What a painter can draw: flat shapes and single lines of text, coloured by role.
//!
//! Coordinates are logical pixels on screen and points on paper, `y` downwards, the origin at the
//! sheet's top left. Which colour a role has is the palette's business, how a shape gets onto the
//! screen or into a file the painter's.

use crate::model::{Color, Score};

/// A place on the sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    pub x: f32,
    pub y: f32,
}

impl Point {
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }
}

/// A rectangle by its top left corner and its size.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    pub x: f32,
    pub y: f32,
    pub w: f32,
    pub h: f32,
}

impl Rect {
    pub const fn new(x: f32, y: f32, w: f32, h: f32) -> Self {
        Self { x, y, w, h }
    }

    /// The rectangle of a size around a centre.
    pub fn around(center: Point, w: f32, h: f32) -> Self {
        Self::new(center.x - w / 2.0, center.y - h / 2.0, w, h)
    }

    pub fn right(&self) -> f32 {
        self.x + self.w
    }

    pub fn bottom(&self) -> f32 {
        self.y + self.h
    }

    pub fn center(&self) -> Point {
        Point::new(self.x + self.w / 2.0, self.y + self.h / 2.0)
    }

    pub fn contains(&self, point: Point) -> bool {
        (self.x..self.right()).contains(&point.x) && (self.y..self.bottom()).contains(&point.y)
    }
}

/// A colour by its role; [`super::Palette::color`] resolves it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    Canvas,
    Surface,
    Sunk,
    Hover,
    Tint,
    Shade,
    Ink,
    Ink2,
    Edge,
    Line,
    Accent,
    OnAccent,
    Ok,
    Warn,
    Err,
    Score(Score),
    /// The number inside a score's dot.
    OnDot,
    PeakFill,
    PeakOutline,
    Pit,
    End,
    Moment,
    /// The strong colour of the department at this place in the list, counted from 0.
    DepartmentKey(usize),
    /// The ground of that department's bars.
    DepartmentTint(usize),
    /// The curve of the group at this place of a class, counted from 0.
    Group(usize),
    /// A colour that the group chose.
    Own(Color),
    /// The ground of bars in a colour that the group chose.
    OwnTint(Color),
}

/// A line's width and colour, and the lengths of dash and gap if it is dashed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    pub width: f32,
    pub paint: Paint,
    pub dash: Option<(f32, f32)>,
}

impl Stroke {
    pub const fn solid(width: f32, paint: Paint) -> Self {
        Self { width, paint, dash: None }
    }

    pub const fn dashed(width: f32, paint: Paint, dash: f32, gap: f32) -> Self {
        Self { width, paint, dash: Some((dash, gap)) }
    }
}

/// Which part of a line of text stands at its position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    #[default]
    Left,
    Center,
    Right,
}

/// One thing to draw. Strokes lie centred on the outline.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Rect {
        rect: Rect,
        radius: f32,
        fill: Option<Paint>,
        stroke: Option<Stroke>,
    },
    Line {
        from: Point,
        to: Point,
        stroke: Stroke,
    },
    Polyline {
        points: Vec<Point>,
        stroke: Stroke,
    },
    /// Closed. May be concave (a star), but is filled whole by a fan around the mean of its points.
    Polygon {
        points: Vec<Point>,
        fill: Option<Paint>,
        stroke: Option<Stroke>,
    },
    Circle {
        center: Point,
        radius: f32,
        fill: Option<Paint>,
        stroke: Option<Stroke>,
    },
    /// One line of text, never broken by the painter. `pos.y` is its baseline; a painter that places
    /// the top of the line instead subtracts [`super::fonts::ASCENT`] × `size`.
    Text {
        pos: Point,
        text: String,
        size: f32,
        bold: bool,
        paint: Paint,
        anchor: Anchor,
    },
}
