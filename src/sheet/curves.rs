//! The curves of all groups over each other: each with a colour and a dash of its own, the median thick, the middle
//! half as a band. Of very many, the ways that they take together, the thicker the more take them: two hundred lines
//! are no picture, and take no more time than sixteen.

use super::curve_ends;
use super::fonts::TextMeasure;
use super::shape::{Anchor, Paint, Point, Rect, Shape, Stroke};
use super::text::first_lines;
use crate::analysis::compare::{ScoreColumn, Scores};
use crate::analysis::spread::Spread;
use crate::model::Score;
use crate::words::names::number_in_class;
use std::collections::BTreeMap;

/// Up to so many curves are told apart: eight colours, each with two dashes.
pub const MOST_APART: usize = 16;

/// What the curves are laid out with. Lengths are in the unit of the sheet.
pub struct CurvesView<'a> {
    pub size: (f32, f32),
    /// The size of type; strokes grow with it.
    pub type_size: f32,
    /// Of each touchpoint, in the languages that are shown.
    pub names: &'a [Vec<String>],
    /// Of each group, for the end of its curve: its number.
    pub labels: &'a [String],
    /// The group that is lit alone, by its place.
    pub lit: Option<usize>,
    /// The reference scores that the class may see, by column.
    pub key: &'a [Option<Score>],
    pub measure: &'a dyn TextMeasure,
}

/// One curve as it stands on the sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassCurve {
    /// By its place.
    pub group: usize,
    /// Its scored touchpoints, the column and the point, in pieces between what it skipped.
    pub pieces: Vec<Vec<(usize, Point)>>,
}

impl ClassCurve {
    pub fn points(&self) -> impl DoubleEndedIterator<Item = &(usize, Point)> {
        self.pieces.iter().flatten()
    }
}

/// The curves of a class, laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CurvesSheet {
    /// All but the streams, in the order in which they are painted, from `above` on over these.
    pub shapes: Vec<Shape>,
    /// How many of the shapes lie under the streams.
    pub above: usize,
    /// The ways of very many curves; lines alone.
    pub streams: Vec<Shape>,
    pub curves: Vec<ClassCurve>,
    /// Where the curves run.
    pub plot: Rect,
    /// The middle of each column.
    pub centers: Vec<f32>,
}

/// The line of a group: a colour and a dash that no other of sixteen has.
pub fn group_stroke(place: usize, width: f32) -> Stroke {
    const DASHES: [Option<(f32, f32)>; 4] = [None, Some((7.0, 3.0)), Some((2.2, 2.2)), Some((4.0, 2.2))];
    let dash = DASHES[(place + place / 8) % DASHES.len()];
    Stroke { width, paint: Paint::Group(place), dash: dash.map(|(on, off)| (on * width, off * width)) }
}

/// Where things stand.
struct Plot {
    place: Rect,
    centers: Vec<f32>,
}

impl Plot {
    fn y(&self, value: f64) -> f32 {
        self.place.y + self.place.h * ((5.0 - value as f32) / 10.0)
    }

    fn point(&self, column: usize, value: f64) -> Option<Point> {
        Some(Point::new(*self.centers.get(column)?, self.y(value)))
    }
}

/// Lays the curves out.
pub fn curves(scores: &Scores, view: &CurvesView<'_>) -> CurvesSheet {
    let t = view.type_size;
    let n = scores.columns.len();
    let apart = scores.n() <= MOST_APART;
    let lines = view.names.iter().map(Vec::len).max().unwrap_or(0).clamp(1, 2) as f32;
    let (left, right) = (t * 2.2, if apart || view.lit.is_some() { t * 3.0 } else { t });
    let names_high = t * 1.35 * (1.0 + 2.0 * lines);
    let place = Rect::new(
        left,
        t * 0.8,
        (view.size.0 - left - right).max(1.0),
        (view.size.1 - names_high - t * 1.6).max(1.0),
    );
    let step = place.w / n.max(1) as f32;
    let centers = (0..n).map(|column| place.x + step * (column as f32 + 0.5)).collect();
    let plot = Plot { place, centers };
    let mut sheet = CurvesSheet { plot: place, centers: plot.centers.clone(), ..CurvesSheet::default() };
    ground(&plot, view, &mut sheet.shapes);
    names(&plot, &scores.columns, view, step, &mut sheet.shapes);
    band(&plot, &scores.columns, &mut sheet.shapes);
    sheet.above = sheet.shapes.len();
    sheet.curves = class_curves(scores, &plot, apart.then_some(t));
    if apart {
        // Under the curves, so that it hides none of those that run along it.
        median(&plot, scores, view, &mut sheet.shapes);
        of_groups(&sheet.curves, view, &mut sheet.shapes);
    } else {
        sheet.streams = streams(scores, &plot, t, view.lit.is_some());
        median(&plot, scores, view, &mut sheet.shapes);
    }
    key(&plot, view, &mut sheet.shapes);
    if let Some(lit) = view.lit {
        of_lit(&sheet.curves, scores, view, lit, apart, &mut sheet.shapes);
    }
    if apart {
        let mut ends: Vec<(usize, Point)> = Vec::new();
        for curve in &sheet.curves {
            let end =
                curve.points().next_back().filter(|_| !ends.iter().any(|(group, _)| *group == curve.group));
            ends.extend(end.map(|(_, point)| (curve.group, *point)));
        }
        let looks = (t, view.lit, view.labels);
        curve_ends::labels(&ends, place, looks, view.measure, &mut sheet.shapes);
    }
    sheet
}

/// The scale: −5, 0 and +5 with their numbers, and thin lines between.
fn ground(plot: &Plot, view: &CurvesView<'_>, shapes: &mut Vec<Shape>) {
    let (t, place) = (view.type_size, plot.place);
    for score in Score::scale() {
        let y = plot.y(f64::from(score.value()));
        let strong = score.value() % 5 == 0;
        let width = if score == Score::ZERO { t * 0.08 } else { t * 0.04 };
        let (from, to) = (Point::new(place.x, y), Point::new(place.right(), y));
        let paint = if score == Score::ZERO { Paint::Edge } else { Paint::Line };
        shapes.push(Shape::Line { from, to, stroke: Stroke::solid(width, paint) });
        if strong {
            shapes.push(Shape::Text {
                pos: Point::new(place.x - t * 0.4, y + t * 0.36),
                text: score.to_string(),
                size: t,
                bold: true,
                paint: Paint::Score(score),
                anchor: Anchor::Right,
            });
        }
    }
}

/// The touchpoints under the curves: number and name where there is room, or every so many a number.
fn names(plot: &Plot, columns: &[ScoreColumn], view: &CurvesView<'_>, step: f32, shapes: &mut Vec<Shape>) {
    let t = view.type_size;
    let top = plot.place.bottom() + t * 1.7;
    let every = ((t * 1.6 / step.max(0.01)).ceil() as usize).max(1);
    for (column, center) in plot.centers.iter().enumerate() {
        let mut text = |text: String, y: f32, bold: bool, paint: Paint| {
            let pos = Point::new(*center, y);
            shapes.push(Shape::Text { pos, text, size: t, bold, paint, anchor: Anchor::Center });
        };
        if column % every == 0 {
            let number = columns.get(column).and_then(|of| of.number);
            text(number_in_class(number), top, true, Paint::Ink2);
        }
        if step < t * 3.2 {
            continue;
        }
        let mut y = top;
        for name in view.names.get(column).into_iter().flatten().take(2) {
            for line in first_lines(name, (step - t * 0.3, 2), t, false, view.measure) {
                y += t * 1.3;
                text(line, y, false, Paint::Ink);
            }
        }
    }
}

/// The touchpoints that at least two scored: of one alone there is no middle.
fn shared(columns: &[ScoreColumn]) -> impl Iterator<Item = (usize, &Spread)> {
    let spreads = columns.iter().enumerate().filter_map(|(at, column)| Some((at, column.spread.as_ref()?)));
    spreads.filter(|(_, spread)| spread.n() > 1)
}

/// The middle half of the scores, column by column: pieces of four corners, so that any painter fills them.
fn band(plot: &Plot, columns: &[ScoreColumn], shapes: &mut Vec<Shape>) {
    let bands: Vec<(usize, (f64, f64))> =
        shared(columns).map(|(column, spread)| (column, spread.band())).collect();
    for two in bands.windows(2) {
        let [(left, before), (right, after)] = two else { continue };
        let corners = [(left, before.1), (right, after.1), (right, after.0), (left, before.0)];
        let points = corners.iter().filter_map(|(column, value)| plot.point(**column, *value)).collect();
        shapes.push(Shape::Polygon { points, fill: Some(Paint::Line), stroke: None });
    }
}

/// The curves as points. Where they are told apart, those that run together run side by side.
fn class_curves(scores: &Scores, plot: &Plot, beside: Option<f32>) -> Vec<ClassCurve> {
    let n = scores.n();
    let gap = beside.map_or(0.0, |t| (t * 0.2).min(t * 1.2 / n.max(1) as f32));
    let mut curves: Vec<ClassCurve> = Vec::with_capacity(n);
    for (rater, group) in scores.raters.iter().enumerate() {
        let shift = gap * (rater as f32 - (n.saturating_sub(1)) as f32 / 2.0);
        let point = |(column, score): &(usize, Score)| {
            let at = plot.point(*column, f64::from(score.value()))?;
            Some((*column, Point::new(at.x, at.y + shift)))
        };
        let pieces = scores.pieces(rater);
        let pieces = pieces.iter().map(|piece| piece.iter().filter_map(point).collect()).collect();
        curves.push(ClassCurve { group: *group, pieces });
    }
    curves
}

/// Each curve in its colour and dash; pale while another is lit.
fn of_groups(curves: &[ClassCurve], view: &CurvesView<'_>, shapes: &mut Vec<Shape>) {
    let t = view.type_size;
    for curve in curves.iter().filter(|curve| view.lit != Some(curve.group)) {
        let stroke = match view.lit {
            Some(_) => Stroke::solid(t * 0.08, Paint::Edge),
            None => group_stroke(curve.group, t * 0.13),
        };
        line_of(curve, stroke, shapes);
    }
}

fn line_of(curve: &ClassCurve, stroke: Stroke, shapes: &mut Vec<Shape>) {
    for piece in &curve.pieces {
        let points: Vec<Point> = piece.iter().map(|(_, point)| *point).collect();
        if points.len() > 1 {
            shapes.push(Shape::Polyline { points, stroke });
        } else if let Some(center) = points.first().copied() {
            shapes.push(Shape::Circle {
                center,
                radius: stroke.width,
                fill: Some(stroke.paint),
                stroke: None,
            });
        }
    }
}

/// How many go from one score to the next one: the more, the thicker the line between the two.
fn streams(scores: &Scores, plot: &Plot, t: f32, is_pale: bool) -> Vec<Shape> {
    let mut counts: BTreeMap<[(usize, Score); 2], usize> = BTreeMap::new();
    for piece in (0..scores.n()).flat_map(|rater| scores.pieces(rater)) {
        for two in piece.windows(2) {
            if let [from, to] = two {
                *counts.entry([*from, *to]).or_insert(0) += 1;
            }
        }
    }
    let mut ways: Vec<([(usize, Score); 2], usize)> = counts.into_iter().collect();
    // What many take lies over what few take.
    ways.sort_by_key(|(_, count)| *count);
    let line = |(ends, count): ([(usize, Score); 2], usize)| {
        let [from, to] = ends.map(|(column, score)| plot.point(column, f64::from(score.value())));
        let share = count as f32 / scores.n() as f32;
        let paint = match share {
            _ if is_pale => Paint::Line,
            share if share >= 0.1 => Paint::Ink2,
            share if share >= 0.03 => Paint::Edge,
            _ => Paint::Line,
        };
        let stroke = Stroke::solid(t * (0.05 + 0.9 * share), paint);
        Some(Shape::Line { from: from?, to: to?, stroke })
    };
    ways.into_iter().filter_map(line).collect()
}

/// The median of each touchpoint, thick, with a rim so that it is seen over all others.
fn median(plot: &Plot, scores: &Scores, view: &CurvesView<'_>, shapes: &mut Vec<Shape>) {
    if scores.n() < 2 {
        return;
    }
    let t = view.type_size;
    let medians = shared(&scores.columns);
    let points: Vec<Point> =
        medians.filter_map(|(column, spread)| plot.point(column, spread.median)).collect();
    if points.len() > 1 {
        let width = if view.lit.is_some() { t * 0.16 } else { t * 0.3 };
        shapes.push(Shape::Polyline {
            points: points.clone(),
            stroke: Stroke::solid(width + t * 0.16, Paint::Surface),
        });
        shapes.push(Shape::Polyline { points, stroke: Stroke::solid(width, Paint::Ink) });
    }
}

/// The reference curve, dashed, with a ring at each score.
fn key(plot: &Plot, view: &CurvesView<'_>, shapes: &mut Vec<Shape>) {
    let t = view.type_size;
    let scored = view.key.iter().enumerate();
    let points: Vec<Point> =
        scored.filter_map(|(column, score)| plot.point(column, f64::from((*score)?.value()))).collect();
    if points.len() > 1 {
        let stroke = Stroke::dashed(t * 0.16, Paint::Accent, t * 0.5, t * 0.3);
        shapes.push(Shape::Polyline { points: points.clone(), stroke });
    }
    shapes.extend(points.into_iter().map(|center| Shape::Circle {
        center,
        radius: t * 0.36,
        fill: Some(Paint::Surface),
        stroke: Some(Stroke::solid(t * 0.14, Paint::Accent)),
    }));
}

/// From one column to the next.
fn step(curves: &[ClassCurve]) -> f32 {
    let two = |piece: &Vec<(usize, Point)>| match piece.as_slice() {
        [(a, from), (b, to), ..] => Some((to.x - from.x) / (b - a).max(1) as f32),
        _ => None,
    };
    curves.iter().flat_map(|curve| &curve.pieces).find_map(two).unwrap_or(f32::INFINITY)
}

/// The group that is lit, with its scores. Members of one group are lit together.
fn of_lit(
    curves: &[ClassCurve],
    scores: &Scores,
    view: &CurvesView<'_>,
    lit: usize,
    apart: bool,
    shapes: &mut Vec<Shape>,
) {
    let t = view.type_size;
    let paint = if apart { Paint::Group(lit) } else { Paint::Accent };
    let mine: Vec<(usize, &ClassCurve)> =
        curves.iter().enumerate().filter(|(_, curve)| curve.group == lit).collect();
    for (_, curve) in &mine {
        line_of(curve, Stroke { paint, ..group_stroke(lit, t * 0.2) }, shapes);
    }
    // Where columns are narrow, numbers would stand in each other's way.
    let step = step(curves);
    let [(rater, curve)] = mine.as_slice() else { return };
    for (column, center) in curve.points() {
        let Some(score) = scores.columns.get(*column).and_then(|of| of.scores.get(*rater).copied()).flatten()
        else {
            continue;
        };
        if step < t * 1.7 {
            let fill = Some(paint);
            shapes.push(Shape::Circle { center: *center, radius: t * 0.25, fill, stroke: None });
            continue;
        }
        let fill = Some(Paint::Score(score));
        let stroke = Some(Stroke::solid(t * 0.1, Paint::Surface));
        shapes.push(Shape::Circle { center: *center, radius: t * 0.85, fill, stroke });
        shapes.push(Shape::Text {
            pos: Point::new(center.x, center.y + t * 0.34),
            text: score.to_string(),
            size: t,
            bold: true,
            paint: Paint::OnDot,
            anchor: Anchor::Center,
        });
    }
}
