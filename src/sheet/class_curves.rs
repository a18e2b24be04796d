//! The curves of several groups over one another, as one picture for paper: a line a group with its name at
//! the end, the median thick, the spread as a band. One colour and one dash a group, so that neither is all
//! that tells.

use super::composition::Sheet;
use super::curves::group_stroke;
use super::fonts::TextMeasure;
use super::shape::{Anchor, Paint, Point, Rect, Shape, Stroke};
use super::style::{Style, text_at};
use super::text::{beginning, cut, first_lines};
use crate::model::Score;

/// One group's curve.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupLine {
    /// Short: it stands behind the end of the line.
    pub name: String,
    /// In the order of the columns.
    pub scores: Vec<Option<Score>>,
}

/// The middle of a column's scores, and their ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Middle {
    pub median: f64,
    pub min: Score,
    pub max: Score,
}

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClassCurves {
    /// The touchpoints' names, in the order of the walk.
    pub columns: Vec<String>,
    pub lines: Vec<GroupLine>,
    /// By column; `None` where nobody scored.
    pub middle: Vec<Option<Middle>>,
    /// The group, by its place, that alone is in colour, with its scores in its dots.
    pub lit: Option<usize>,
}

const TEXT: f32 = 7.5;
/// The room for the numbers at the left.
const LEFT: f32 = 22.0;
/// The height of a line of text.
const LINE: f32 = 9.5;
/// More lines than this nobody follows to their names.
const CLOUD: usize = 30;
/// The lines that a touchpoint's name has under the curves.
const NAME_LINES: usize = 3;

/// Lays the curves out in a size, points.
pub fn class_curves(curves: &ClassCurves, width: f32, height: f32, measure: &dyn TextMeasure) -> Sheet {
    let is_named = curves.lit.is_none() && curves.lines.len() <= CLOUD;
    let names = if is_named { name_width(curves, measure) } else { 0.0 };
    let plot = Rect::new(
        LEFT,
        TEXT,
        (width - LEFT - names).max(1.0),
        (height - TEXT - LINE * (NAME_LINES as f32 + 1.5)).max(1.0),
    );
    let plan = Plan { curves, plot, measure };
    let mut shapes = Vec::new();
    plan.band(&mut shapes);
    plan.axes(&mut shapes);
    match curves.lit {
        Some(lit) => {
            plan.median(&mut shapes, Stroke::dashed(1.5, Paint::Edge, 4.0, 3.0));
            plan.lit(lit, &mut shapes);
        }
        None => {
            // So many lines are a cloud: what tells then is the median.
            let width = if curves.lines.len() > CLOUD { 0.4 } else { 1.2 };
            for (at, line) in curves.lines.iter().enumerate() {
                plan.line(&line.scores, group_stroke(at, width), &mut shapes);
            }
            plan.median(&mut shapes, Stroke::solid(3.0, Paint::Ink));
            if curves.lines.len() <= CLOUD {
                plan.names(&mut shapes);
            }
        }
    }
    Sheet { size: (width, height), shapes, ..Sheet::default() }
}

/// The widest name at the end of a line, with the room before it.
fn name_width(curves: &ClassCurves, measure: &dyn TextMeasure) -> f32 {
    const MOST: f32 = 90.0;
    let widths = curves.lines.iter().map(|line| measure.width(beginning(&line.name), TEXT, false));
    widths.fold(0.0, f32::max).min(MOST) + 14.0
}

struct Plan<'a> {
    curves: &'a ClassCurves,
    plot: Rect,
    measure: &'a dyn TextMeasure,
}

impl Plan<'_> {
    fn step(&self) -> f32 {
        self.plot.w / self.curves.columns.len().max(1) as f32
    }

    fn x(&self, column: usize) -> f32 {
        self.plot.x + (column as f32 + 0.5) * self.step()
    }

    /// The height of a score, −5…+5.
    fn y(&self, value: f32) -> f32 {
        self.plot.y + self.plot.h * (5.0 - value) / 10.0
    }

    fn at(&self, column: usize, score: Score) -> Point {
        Point::new(self.x(column), self.y(f32::from(score.value())))
    }

    fn axes(&self, shapes: &mut Vec<Shape>) {
        for score in [Score::MAX, Score::ZERO, Score::MIN] {
            let y = self.y(f32::from(score.value()));
            let (from, to) = (Point::new(self.plot.x, y), Point::new(self.plot.right(), y));
            let stroke = match score {
                Score::ZERO => Stroke::solid(0.8, Paint::Edge),
                _ => Stroke::dashed(0.8, Paint::Line, 2.0, 3.0),
            };
            shapes.push(Shape::Line { from, to, stroke });
            let style = Style::new(Paint::Ink2).anchor(Anchor::Right).size(TEXT);
            shapes.push(text_at(1.0, LEFT - 6.0, y, &score.to_string(), style));
        }
        let step = self.step();
        for (column, name) in self.curves.columns.iter().enumerate() {
            let number = (column + 1).to_string();
            let y = self.plot.bottom() + LINE + if self.curves.lit.is_some() { 4.0 } else { 0.0 };
            // Where columns are narrower than a number, not every one has room for it.
            let every = (self.measure.width("000", TEXT, true) / step).ceil().max(1.0) as usize;
            if column % every == 0 {
                let style = Style::new(Paint::Ink).bold(true).anchor(Anchor::Center).size(TEXT);
                shapes.push(text_at(1.0, self.x(column), y, &number, style));
            }
            if step < 5.0 * TEXT {
                continue;
            }
            let lines = first_lines(name, (step - 3.0, NAME_LINES), TEXT, false, self.measure);
            for (line, text) in lines.iter().enumerate() {
                let style = Style::new(Paint::Ink2).anchor(Anchor::Center).size(TEXT);
                shapes.push(text_at(1.0, self.x(column), y + LINE * (line as f32 + 1.0), text, style));
            }
        }
    }

    /// From the lowest to the highest score of neighbouring columns.
    fn band(&self, shapes: &mut Vec<Shape>) {
        let columns: Vec<(usize, Option<Middle>)> = self.curves.middle.iter().copied().enumerate().collect();
        for pair in columns.windows(2) {
            let [(left, Some(a)), (right, Some(b))] = pair else { continue };
            let points = vec![
                self.at(*left, a.max),
                self.at(*right, b.max),
                self.at(*right, b.min),
                self.at(*left, a.min),
            ];
            shapes.push(Shape::Polygon { points, fill: Some(Paint::Sunk), stroke: None });
        }
    }

    fn line(&self, scores: &[Option<Score>], stroke: Stroke, shapes: &mut Vec<Shape>) {
        let points = scores.iter().enumerate().map(|(column, score)| Some(self.at(column, (*score)?)));
        pieces(points, stroke, shapes);
        for (column, score) in scores.iter().enumerate() {
            let Some(score) = score else { continue };
            let (center, fill) = (self.at(column, *score), Some(stroke.paint));
            shapes.push(Shape::Circle { center, radius: 1.8, fill, stroke: None });
        }
    }

    fn median(&self, shapes: &mut Vec<Shape>, stroke: Stroke) {
        let middle = self.curves.middle.iter().enumerate();
        let points =
            middle.map(|(column, middle)| Some(Point::new(self.x(column), self.y((*middle)?.median as f32))));
        pieces(points, stroke, shapes);
    }

    /// One curve with its scores in its dots.
    fn lit(&self, lit: usize, shapes: &mut Vec<Shape>) {
        let Some(line) = self.curves.lines.get(lit) else { return };
        let points = line.scores.iter().enumerate().map(|(column, score)| Some(self.at(column, (*score)?)));
        pieces(points, Stroke::solid(1.8, Paint::Edge), shapes);
        let radius = (self.step() * 0.4).min(7.0);
        for (column, score) in line.scores.iter().enumerate() {
            let Some(score) = score else { continue };
            let center = self.at(column, *score);
            shapes.push(Shape::Circle { center, radius, fill: Some(Paint::Score(*score)), stroke: None });
            if radius > 5.0 {
                let style = Style::new(Paint::OnDot).bold(true).anchor(Anchor::Center).size(TEXT);
                shapes.push(text_at(1.0, center.x, center.y, &score.to_string(), style));
            }
        }
    }

    /// The groups' names behind the ends of their lines, moved apart where they would cover one another;
    /// where there are more than there is room for, the first ones.
    fn names(&self, shapes: &mut Vec<Shape>) {
        let (top, bottom) = (self.plot.y, self.plot.bottom() + LINE * NAME_LINES as f32);
        let most = ((bottom - top) / LINE) as usize;
        let mut ends: Vec<(f32, Point, usize)> = Vec::new();
        for (at, line) in self.curves.lines.iter().enumerate().take(most) {
            let last =
                line.scores.iter().enumerate().rev().find_map(|(column, score)| Some((column, (*score)?)));
            let Some((column, score)) = last else { continue };
            let end = self.at(column, score);
            ends.push((end.y, end, at));
        }
        ends.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.2.cmp(&b.2)));
        let mut y = top;
        let mut placed: Vec<f32> = Vec::new();
        for (wanted, ..) in &ends {
            y = wanted.max(y);
            placed.push(y);
            y += LINE;
        }
        // What was pushed below the last line comes up again.
        let mut floor = bottom;
        for y in placed.iter_mut().rev() {
            *y = y.min(floor);
            floor = *y - LINE;
        }
        let x = self.plot.right() + 6.0;
        for ((_, end, at), y) in ends.iter().zip(placed) {
            let stroke = group_stroke(*at, 0.6);
            let to = Point::new(x - 1.0, y);
            shapes.push(Shape::Line { from: *end, to, stroke: Stroke { dash: Some((1.0, 2.0)), ..stroke } });
            let Some(line) = self.curves.lines.get(*at) else { continue };
            let room = 90.0;
            let name = cut(&line.name, room, TEXT, false, self.measure);
            let mark = Rect::new(x, y - 2.0, 4.0, 4.0);
            shapes.push(Shape::Rect { rect: mark, radius: 0.0, fill: Some(stroke.paint), stroke: None });
            shapes.push(text_at(1.0, x + 6.0, y, &name, Style::new(Paint::Ink).size(TEXT)));
        }
    }
}

/// A line through what is there, in pieces where something is missing.
fn pieces(points: impl Iterator<Item = Option<Point>>, stroke: Stroke, shapes: &mut Vec<Shape>) {
    let mut piece: Vec<Point> = Vec::new();
    for point in points.chain([None]) {
        match point {
            Some(point) => piece.push(point),
            None => {
                let points = std::mem::take(&mut piece);
                if points.len() > 1 {
                    shapes.push(Shape::Polyline { points, stroke });
                }
            }
        }
    }
}
