//! Groups against touchpoints, each cell in the colour of its score; under them how wide each touchpoint is and what
//! that means. Where there are very many groups the cells become a band of colours.

use super::fonts::TextMeasure;
use super::shape::{Anchor, Paint, Point, Rect, Shape, Stroke};
use super::text::{cut, first_lines};
use crate::analysis::compare::Scores;
use crate::analysis::spread::Agreement;
use crate::model::Score;
use crate::words::names::number_in_class;

/// What the heat map is laid out with. Lengths are in the unit of the sheet.
pub struct HeatView<'a> {
    pub size: (f32, f32),
    pub type_size: f32,
    /// The columns to show, by their place in the walk.
    pub order: &'a [usize],
    /// Of each touchpoint, by its place in the walk, in the languages that are shown.
    pub names: &'a [Vec<String>],
    /// Of each rater, at the left of its row.
    pub labels: &'a [String],
    /// The names of the two rows below: how wide, and the mean.
    pub range_label: &'a str,
    pub mean_label: &'a str,
    /// Writes a mean.
    pub mean: fn(f64) -> String,
    pub lit: Option<usize>,
    pub measure: &'a dyn TextMeasure,
}

/// A heat map, laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatSheet {
    pub shapes: Vec<Shape>,
    /// Upright strokes: the cells of very many rows.
    pub strokes: Vec<Shape>,
    /// Where the cells are.
    pub grid: Rect,
    /// The width of a column and the height of a row.
    pub cell: (f32, f32),
}

impl HeatSheet {
    /// The row and the column, by its place on the sheet, at a point.
    pub fn cell_at(&self, at: Point, rows: usize, columns: usize) -> Option<(usize, usize)> {
        let inside = self.grid.contains(at) && self.cell.0 > 0.0 && self.cell.1 > 0.0;
        let row = ((at.y - self.grid.y) / self.cell.1) as usize;
        let column = ((at.x - self.grid.x) / self.cell.0) as usize;
        (inside && row < rows && column < columns).then_some((row, column))
    }
}

/// Lays the heat map out.
pub fn heat(scores: &Scores, view: &HeatView<'_>) -> HeatSheet {
    let t = view.type_size;
    let (n_rows, n_columns) = (scores.n().max(1) as f32, view.order.len().max(1) as f32);
    let labels = view.labels.iter().map(String::as_str).chain([view.range_label, view.mean_label]);
    let widest = labels.map(|label| view.measure.width(label, t, false)).fold(0.0, f32::max);
    let left = widest.min(view.size.0 * 0.16) + t * 0.8;
    let wide = (view.size.0 - left) / n_columns;
    let lines = view.names.iter().map(Vec::len).max().unwrap_or(0).clamp(1, 2) as f32;
    let with_names = wide >= t * 3.2;
    let head = if with_names { t * (1.5 + 2.6 * lines) } else { t * 1.6 };
    let foot = t * 3.6;
    let high = ((view.size.1 - head - foot) / n_rows).clamp(0.0, t * 3.2);
    let grid = Rect::new(left, head, wide * n_columns, high * n_rows);
    let mut sheet = HeatSheet { grid, cell: (wide, high), ..HeatSheet::default() };
    let mut shapes = Vec::new();
    heads(scores, view, &sheet, with_names, &mut shapes);
    if high >= t * 1.15 {
        rows(scores, view, &sheet, &mut shapes);
    } else {
        strokes(scores, view, &mut sheet);
        rows_in_short(scores, view, &sheet, &mut shapes);
    }
    feet(scores, view, &sheet, &mut shapes);
    sheet.shapes = shapes;
    sheet
}

fn text(pos: Point, text: String, (size, bold): (f32, bool), paint: Paint, anchor: Anchor) -> Shape {
    Shape::Text { pos, text, size, bold, paint, anchor }
}

/// The numbers and names of the touchpoints.
fn heads(scores: &Scores, view: &HeatView<'_>, sheet: &HeatSheet, with_names: bool, shapes: &mut Vec<Shape>) {
    let t = view.type_size;
    let every = ((t * 1.5 / sheet.cell.0.max(0.01)).ceil() as usize).max(1);
    for (at, column) in view.order.iter().enumerate() {
        let x = sheet.grid.x + sheet.cell.0 * (at as f32 + 0.5);
        if at % every == 0 {
            let number = scores.columns.get(*column).and_then(|of| of.number);
            let number = number_in_class(number);
            shapes.push(text(Point::new(x, t), number, (t, true), Paint::Ink2, Anchor::Center));
        }
        if !with_names {
            continue;
        }
        let mut y = t;
        for name in view.names.get(*column).into_iter().flatten().take(2) {
            for line in first_lines(name, (sheet.cell.0 - t * 0.3, 2), t, false, view.measure) {
                y += t * 1.25;
                shapes.push(text(Point::new(x, y), line, (t, false), Paint::Ink, Anchor::Center));
            }
        }
    }
}

/// A cell for each score, with its number.
fn rows(scores: &Scores, view: &HeatView<'_>, sheet: &HeatSheet, shapes: &mut Vec<Shape>) {
    let t = view.type_size;
    let (wide, high) = sheet.cell;
    let room = sheet.grid.x - t * 0.4;
    for rater in 0..scores.n() {
        let top = sheet.grid.y + high * rater as f32;
        let middle = top + high / 2.0 + t * 0.36;
        let group = scores.raters.get(rater).copied();
        let is_lit = view.lit.is_some() && view.lit == group;
        if let Some(label) = view.labels.get(rater) {
            let label = cut(label, room, t, is_lit, view.measure).into_owned();
            let paint = if is_lit { Paint::Accent } else { Paint::Ink };
            shapes.push(text(Point::new(0.0, middle), label, (t, is_lit), paint, Anchor::Left));
        }
        for (at, column) in view.order.iter().enumerate() {
            let x = sheet.grid.x + wide * at as f32;
            let place = Rect::new(x + t * 0.06, top + t * 0.06, wide - t * 0.12, high - t * 0.12);
            let score = scores.columns.get(*column).and_then(|of| of.scores.get(rater).copied()).flatten();
            let fill = Some(score.map_or(Paint::Sunk, Paint::Score));
            shapes.push(Shape::Rect { rect: place, radius: t * 0.15, fill, stroke: None });
            if let Some(score) = score.filter(|_| wide >= t * 1.5) {
                let pos = Point::new(x + wide / 2.0, middle);
                shapes.push(text(pos, score.to_string(), (t, true), Paint::OnDot, Anchor::Center));
            }
        }
    }
    if let Some(lit) = view.lit {
        for rater in (0..scores.n()).filter(|rater| scores.raters.get(*rater) == Some(&lit)) {
            let rect = Rect::new(sheet.grid.x, sheet.grid.y + high * rater as f32, sheet.grid.w, high);
            let stroke = Some(Stroke::solid(t * 0.12, Paint::Accent));
            shapes.push(Shape::Rect { rect, radius: t * 0.2, fill: None, stroke });
        }
    }
}

/// Rows too low for numbers: each run of the same score is one upright stroke.
fn strokes(scores: &Scores, view: &HeatView<'_>, sheet: &mut HeatSheet) {
    let (wide, high) = sheet.cell;
    // Of rows that are lower than one unit of the sheet, so many that each has one.
    let every = ((1.0 / high.max(0.01)).ceil() as usize).max(1);
    for (at, column) in view.order.iter().enumerate() {
        let x = sheet.grid.x + wide * (at as f32 + 0.5);
        let Some(column) = scores.columns.get(*column) else { continue };
        let seen: Vec<Option<Score>> = column.scores.iter().copied().step_by(every).collect();
        let mut rater = 0;
        for run in seen.chunk_by(|a, b| a == b) {
            let top = sheet.grid.y + high * rater as f32;
            rater += run.len() * every;
            let bottom = (sheet.grid.y + high * rater as f32).min(sheet.grid.bottom());
            let paint = run.first().copied().flatten().map_or(Paint::Sunk, Paint::Score);
            sheet.strokes.push(Shape::Line {
                from: Point::new(x, top),
                to: Point::new(x, bottom),
                stroke: Stroke::solid(wide * 0.94, paint),
            });
        }
    }
}

/// Some of the labels of low rows, and the frame of the lit one.
fn rows_in_short(scores: &Scores, view: &HeatView<'_>, sheet: &HeatSheet, shapes: &mut Vec<Shape>) {
    let t = view.type_size;
    let high = sheet.cell.1;
    let every = ((t * 1.6 / high.max(0.01)).ceil() as usize).max(1);
    for rater in (0..scores.n()).step_by(every) {
        let y = sheet.grid.y + high * (rater as f32 + 0.5) + t * 0.36;
        let label = view.labels.get(rater).map(String::as_str).unwrap_or_default();
        let label = cut(label, sheet.grid.x - t * 0.4, t, false, view.measure).into_owned();
        shapes.push(text(Point::new(0.0, y), label, (t, false), Paint::Ink2, Anchor::Left));
    }
    let of_lit = |group: &&usize| view.lit == Some(**group);
    let n = scores.raters.iter().filter(of_lit).count();
    if let Some(first) = scores.raters.iter().position(|group| view.lit == Some(*group)) {
        let top = sheet.grid.y + high * first as f32;
        let place = Rect::new(sheet.grid.x, top, sheet.grid.w, high * n as f32);
        let stroke = Some(Stroke::solid(t * 0.12, Paint::Accent));
        shapes.push(Shape::Rect { rect: place, radius: 0.0, fill: None, stroke });
    }
}

/// How wide each touchpoint is, in the words of colour and weight, and its mean.
fn feet(scores: &Scores, view: &HeatView<'_>, sheet: &HeatSheet, shapes: &mut Vec<Shape>) {
    let t = view.type_size;
    let (wide, room) = (sheet.cell.0, sheet.grid.x - t * 0.4);
    let y = [sheet.grid.bottom() + t * 1.6, sheet.grid.bottom() + t * 3.2];
    for (label, y) in [view.range_label, view.mean_label].into_iter().zip(y) {
        let label = cut(label, room, t, false, view.measure).into_owned();
        shapes.push(text(Point::new(0.0, y), label, (t, false), Paint::Ink2, Anchor::Left));
    }
    let with_means = wide >= t * 2.6;
    for (at, column) in view.order.iter().enumerate() {
        let spread = scores.columns.get(*column).and_then(|of| of.spread.as_ref());
        let Some(spread) = spread else { continue };
        let x = sheet.grid.x + wide * (at as f32 + 0.5);
        let (paint, bold) = match spread.agreement() {
            Agreement::Agree => (Paint::Ok, false),
            Agreement::Differ => (Paint::Warn, true),
            Agreement::Disagree => (Paint::Err, true),
        };
        let number = spread.range().to_string();
        // One alone agrees with nobody.
        if wide >= t * 1.2 && spread.n() > 1 {
            shapes.push(text(Point::new(x, y[0]), number, (t, bold), paint, Anchor::Center));
        }
        // The divided ones are marked by shape too.
        if spread.agreement() == Agreement::Disagree {
            let place = Rect::new(x - wide * 0.35, y[0] + t * 0.25, wide * 0.7, t * 0.14);
            shapes.push(Shape::Rect { rect: place, radius: 0.0, fill: Some(paint), stroke: None });
        }
        if with_means {
            let mean = (view.mean)(spread.mean);
            shapes.push(text(Point::new(x, y[1]), mean, (t, false), Paint::Ink, Anchor::Center));
        }
    }
}
