//! The emotion curve on the wall: its line, its dots with their numbers, the marks, and the key as a second line
//! with dots of its own beside.

use super::frame::SMALL;
use super::stage::Scene;
use super::wall::Wall;
use crate::app::Slide;
use crate::model::{MarkKind, Score, TouchpointId};
use crate::sheet::{self, Anchor, Paint, Point, Shape, Stroke};
use crate::ui::cx::Cx;
use crate::ui::kit::painter;
use crate::words::{map as words, present};
use eframe::egui::{Align2, Ui};

/// Digits of this size have ink 28 high, and those of one stage alone 40.
const NUMBER: f32 = 38.5;
const NUMBER_OF_STAGE: f32 = 54.0;
/// The radius of a round dot in parts of the size of its number, and the height of a flat one.
const ROUND: f32 = 0.8;
const FLAT: f32 = 1.06;
/// Columns narrower than this, in u, have dots without numbers.
const NARROW: f32 = 50.0;
/// The radius of a mark, and from the edge of a dot to its middle.
const MARK: f32 = 17.0;
const BEYOND: f32 = 24.0;

/// How a dot looks in this picture.
struct Dots {
    /// The size of the numbers; nothing where there are none.
    number: Option<f32>,
    /// Half the width and half the height.
    half: (f32, f32),
    /// From the middle of the column to a dot, where the group's and the key's stand side by side.
    aside: Option<f32>,
}

impl Dots {
    fn new(wall: &Wall<'_>) -> Self {
        let number = if wall.is_stage { NUMBER_OF_STAGE } else { NUMBER };
        let round = number * ROUND;
        if wall.step < NARROW {
            let radius = (wall.step * 0.4).clamp(1.0, 20.0);
            return Self { number: None, half: (radius, radius), aside: None };
        }
        let aside = (wall.step >= 4.0 * round + 4.0).then_some(round + 1.0);
        let flat = wall.step < 2.0 * round + 6.0;
        let half = if flat { (wall.step / 2.0 - 2.0, number * FLAT / 2.0) } else { (round, round) };
        Self { number: Some(number), half, aside }
    }

    /// Where one dot stands over the other, both must be flat to have room.
    fn over(&self, wall: &Wall<'_>) -> (f32, f32) {
        let high =
            self.number.map_or(self.half.1, |number| (number * FLAT / 2.0).min(wall.point / 2.0 + 1.0));
        (self.half.0, high)
    }
}

/// What is drawn in one column.
struct Dot {
    x: f32,
    score: Score,
}

pub fn paint(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, wall: &Wall<'_>) {
    axis(stage, ui, cx, wall);
    let dots = Dots::new(wall);
    let of_group = scores(stage, wall);
    let key: Vec<Option<Score>> =
        wall.touchpoints.iter().map(|touchpoint| stage.revealed.score(&touchpoint.id)).collect();
    let with_key = key.iter().any(Option::is_some);
    let aside = dots.aside.filter(|_| with_key).unwrap_or(0.0);
    let place = |scores: &[Option<Score>], aside: f32| -> Vec<Option<Dot>> {
        let of_column = |(column, score): (usize, &Option<Score>)| {
            Some(Dot { x: wall.center(column) + aside, score: (*score)? })
        };
        scores.iter().enumerate().map(of_column).collect()
    };
    let (own, key) = (place(&of_group, -aside), place(&key, aside));
    let mut pen = Pen { stage, wall, dots, shapes: Vec::new() };
    if is_redesign(stage) {
        pen.before(aside);
        pen.line(&own, Stroke::solid(5.0, Paint::Accent));
    } else {
        pen.line(&own, Stroke::solid(5.0, Paint::Edge));
    }
    pen.line(&key, Stroke::dashed(4.0, Paint::Accent, 14.0, 9.0));
    for (own, key) in own.iter().zip(&key) {
        pen.pair(own.as_ref(), key.as_ref());
    }
    pen.open(&own);
    pen.peak(cx, &own);
    pen.marks(&own, &key);
    painter::paint(ui.painter(), cx, stage.at(0.0, 0.0), &pen.shapes);
    if with_key {
        let place = stage.rect(8.0, wall.y(2.5) - 22.0, wall.left - 20.0, 44.0);
        let style = (stage.style(SMALL, true), Paint::Accent);
        stage.line(ui, cx, place, Align2::RIGHT_CENTER, &stage.say(present::KEY), style);
    }
}

fn is_redesign(stage: &Scene<'_>) -> bool {
    matches!(stage.slide, Slide::BeforeAfter | Slide::Measure(_))
}

/// The group's scores, after the redesign where the slide is about it.
fn scores(stage: &Scene<'_>, wall: &Wall<'_>) -> Vec<Option<Score>> {
    let now = wall.touchpoints.iter().map(|touchpoint| touchpoint.score);
    if !is_redesign(stage) {
        return now.collect();
    }
    let after = |position: usize| stage.after().get(position).copied().flatten();
    now.enumerate().map(|(column, now)| after(wall.positions.start + column).or(now)).collect()
}

/// Lines at +5, 0 and −5 with their numbers, and between stages.
fn axis(stage: &Scene<'_>, ui: &mut Ui, cx: &Cx<'_>, wall: &Wall<'_>) {
    let u = stage.u;
    let mut shapes = Vec::new();
    for (_, _, columns) in wall.stages(stage).iter().skip(1) {
        let x = (wall.center(columns.start) - wall.step / 2.0) * u;
        let (from, to) = (Point::new(x, wall.curve.0 * u), Point::new(x, wall.curve.1 * u - 6.0 * u));
        shapes.push(Shape::Line { from, to, stroke: Stroke::solid(2.0 * u, Paint::Line) });
    }
    for score in [Score::MAX, Score::ZERO, Score::MIN] {
        let y = wall.y(f32::from(score.value()));
        let stroke = match score {
            Score::ZERO => Stroke::solid(2.5 * u, Paint::Line),
            _ => Stroke::dashed(2.0 * u, Paint::Line, 4.0 * u, 8.0 * u),
        };
        let (from, to) = (Point::new(wall.left * u, y * u), Point::new(wall.right * u, y * u));
        shapes.push(Shape::Line { from, to, stroke });
        let place = stage.rect(wall.left - 74.0, y - 22.0, 62.0, 44.0);
        let style = (stage.style(SMALL, false), Paint::Ink2);
        stage.line(ui, cx, place, Align2::RIGHT_CENTER, &score.to_string(), style);
    }
    painter::paint(ui.painter(), cx, stage.at(0.0, 0.0), &shapes);
}

/// Collects shapes; its measures are u, those of the shapes logical pixels.
struct Pen<'a> {
    stage: &'a Scene<'a>,
    wall: &'a Wall<'a>,
    dots: Dots,
    shapes: Vec<Shape>,
}

impl Pen<'_> {
    fn y(&self, score: Score) -> f32 {
        self.wall.y(f32::from(score.value()))
    }

    fn point(&self, x: f32, y: f32) -> Point {
        Point::new(x * self.stage.u, y * self.stage.u)
    }

    fn stroke(&self, stroke: Stroke) -> Stroke {
        let u = self.stage.u;
        let dash = stroke.dash.map(|(dash, gap)| (dash * u, gap * u));
        Stroke { width: stroke.width * u, dash, ..stroke }
    }

    /// A line through the dots, in pieces where some are missing.
    fn line(&mut self, dots: &[Option<Dot>], stroke: Stroke) {
        let stroke = self.stroke(stroke);
        for piece in dots.split(Option::is_none) {
            let points: Vec<Point> =
                piece.iter().flatten().map(|dot| self.point(dot.x, self.y(dot.score))).collect();
            if points.len() > 1 {
                self.shapes.push(Shape::Polyline { points, stroke });
            }
        }
    }

    /// The group's dot and the key's in a column. Where they do not stand side by side and are the same, one
    /// dot in a ring of the key says so.
    fn pair(&mut self, own: Option<&Dot>, key: Option<&Dot>) {
        let stacked = self.dots.aside.is_none();
        if let (Some(own), Some(key)) = (own, key)
            && stacked
        {
            if own.score == key.score {
                let (w, h) = self.dots.over(self.wall);
                self.capsule(
                    own.x,
                    self.y(own.score),
                    (w + 6.0, h + 6.0),
                    (Paint::Surface, Some(Paint::Accent)),
                );
                return self.dot(own.x, own.score, Some((w, h)), false);
            }
            let half = Some(self.dots.over(self.wall));
            self.dot(key.x, key.score, half, true);
            return self.dot(own.x, own.score, half, false);
        }
        if let Some(key) = key {
            self.dot(key.x, key.score, None, true);
        }
        if let Some(own) = own {
            self.dot(own.x, own.score, None, false);
        }
    }

    fn capsule(&mut self, x: f32, y: f32, (w, h): (f32, f32), (fill, edge): (Paint, Option<Paint>)) {
        let u = self.stage.u;
        let rect = sheet::Rect::around(self.point(x, y), 2.0 * w * u, 2.0 * h * u);
        let stroke = edge.map(|edge| Stroke::solid(4.0 * u, edge));
        self.shapes.push(Shape::Rect { rect, radius: w.min(h) * u, fill: Some(fill), stroke });
    }

    fn dot(&mut self, x: f32, score: Score, half: Option<(f32, f32)>, of_key: bool) {
        let (w, h) = half.unwrap_or(self.dots.half);
        let y = self.y(score);
        let lit = self.stage.touchpoint.as_ref().is_some_and(|id| self.at(x) == Some(id));
        if of_key {
            self.capsule(x, y, (w - 2.0, h - 2.0), (Paint::Surface, Some(Paint::Accent)));
        } else {
            if lit {
                self.capsule(x, y, (w + 7.0, h + 7.0), (Paint::Surface, Some(Paint::Accent)));
            }
            self.capsule(x, y, (w, h), (Paint::Score(score), None));
        }
        let Some(size) = self.dots.number else { return };
        let paint = if of_key { Paint::Accent } else { Paint::OnDot };
        self.text(x, y, &score.to_string(), size, (paint, Anchor::Center));
    }

    fn at(&self, x: f32) -> Option<&TouchpointId> {
        let column = ((x - self.wall.left) / self.wall.step).floor().max(0.0) as usize;
        self.wall.touchpoints.get(column).map(|touchpoint| &touchpoint.id)
    }

    /// Bold, its middle at `y`: digits reach from the baseline to 0.733 of the size.
    fn text(&mut self, x: f32, y: f32, text: &str, size: f32, (paint, anchor): (Paint, Anchor)) {
        let pos = self.point(x, y + size * 0.366);
        let size = size * self.stage.u;
        self.shapes.push(Shape::Text { pos, text: text.to_owned(), size, bold: true, paint, anchor });
    }

    /// A hollow place at 0 for each touchpoint without a score.
    fn open(&mut self, own: &[Option<Dot>]) {
        for (column, _) in own.iter().enumerate().filter(|(_, dot)| dot.is_none()) {
            let radius = (self.dots.half.0 * 0.4).min(10.0) * self.stage.u;
            let center = self.point(self.wall.center(column), self.wall.y(0.0));
            let stroke = Some(Stroke::solid(3.0 * self.stage.u, Paint::Edge));
            self.shapes.push(Shape::Circle { center, radius, fill: Some(Paint::Surface), stroke });
        }
    }

    /// The curve before the redesign, and arrows from it.
    fn before(&mut self, aside: f32) {
        let own: Vec<Option<Dot>> = (self.wall.touchpoints.iter().enumerate())
            .map(|(column, touchpoint)| {
                Some(Dot { x: self.wall.center(column) - aside, score: touchpoint.score? })
            })
            .collect();
        self.line(&own, Stroke::dashed(4.0, Paint::Edge, 10.0, 8.0));
        let after = scores(self.stage, self.wall);
        for (before, after) in own.iter().zip(after) {
            let (Some(before), Some(after)) = (before, after) else { continue };
            if before.score == after {
                continue;
            }
            let (from, to) = (self.y(before.score), self.y(after));
            let down = if to > from { 1.0 } else { -1.0 };
            let tip = to - down * (self.dots.half.1 + 2.0);
            let head = 22.0_f32.min((tip - from).abs());
            let stroke = self.stroke(Stroke::solid(5.0, Paint::Accent));
            let foot = tip - down * head;
            let (from_point, foot_point) = (self.point(before.x, from), self.point(before.x, foot));
            self.shapes.push(Shape::Line { from: from_point, to: foot_point, stroke });
            let points = [(0.0, tip), (14.0, foot), (-14.0, foot)].map(|(x, y)| self.point(before.x + x, y));
            self.shapes.push(Shape::Polygon {
                points: points.to_vec(),
                fill: Some(Paint::Accent),
                stroke: None,
            });
            let center = self.point(before.x, from);
            let stroke = Some(self.stroke(Stroke::solid(4.0, Paint::Edge)));
            let radius = 12.0 * self.stage.u;
            self.shapes.push(Shape::Circle { center, radius, fill: Some(Paint::Surface), stroke });
        }
    }

    /// A ring around the peak that enters the remembered score, and its name where there is room.
    fn peak(&mut self, cx: &Cx<'_>, own: &[Option<Dot>]) {
        let of_marks = matches!(self.stage.slide, Slide::Marks | Slide::Mark(_));
        let peak = self.stage.reading.peak.as_ref().filter(|_| self.stage.numbers && of_marks);
        let Some(peak) = peak else { return };
        let column = self.wall.touchpoints.iter().position(|touchpoint| touchpoint.id == peak.touchpoint);
        let Some(dot) = column.and_then(|column| own.get(column)?.as_ref()) else { return };
        let (w, h) = self.dots.half;
        let u = self.stage.u;
        let rect = sheet::Rect::around(
            self.point(dot.x, self.y(dot.score)),
            2.0 * (w + 3.0) * u,
            2.0 * (h + 3.0) * u,
        );
        let stroke = Some(Stroke::solid(4.0 * u, Paint::PeakOutline));
        self.shapes.push(Shape::Rect { rect, radius: (w.min(h) + 3.0) * u, fill: None, stroke });
        // On the side where no mark stands; among the dots of the key there is no room for a word.
        if !self.stage.revealed.curve.is_empty() {
            return;
        }
        let inward = if dot.score < Score::ZERO { -1.0 } else { 1.0 };
        let y = self.y(dot.score) + inward * (h + 28.0);
        self.text(dot.x, y, words::PEAK.get(cx.language), SMALL, (Paint::Ink, Anchor::Center));
    }

    /// Marks beyond their dots, as far as there is room for them; those of the key in a ring.
    fn marks(&mut self, own: &[Option<Dot>], key: &[Option<Dot>]) {
        let of_marks = matches!(
            self.stage.slide,
            Slide::Marks | Slide::Mark(_) | Slide::BeforeAfter | Slide::Measure(_)
        );
        for (column, touchpoint) in self.wall.touchpoints.iter().enumerate() {
            let marks =
                self.stage.shown_marks().iter().filter(|mark| of_marks && mark.touchpoint == touchpoint.id);
            let here: Vec<(MarkKind, bool)> =
                marks.map(|mark| (mark.kind, mark.by_group.is_some())).collect();
            let (own, key) =
                (own.get(column).and_then(Option::as_ref), key.get(column).and_then(Option::as_ref));
            let of_key: Vec<(MarkKind, bool)> =
                self.stage.revealed.marks_at(&touchpoint.id).map(|kind| (kind, false)).collect();
            let default = Dot { x: self.wall.center(column), score: Score::ZERO };
            let at = |dot: Option<&Dot>| dot.map_or((default.x, default.score), |dot| (dot.x, dot.score));
            let (own_at, key_at) = (at(own), at(key.or(own)));
            // Of two dots over one another, the upper one has its marks above.
            let stacked = key.is_some() && self.dots.aside.is_none();
            let up = |score: Score, other: Score, first: bool| match stacked {
                true if score == other => first,
                true => score > other,
                false => score >= Score::ZERO,
            };
            let own_up = up(own_at.1, key_at.1, true);
            let key_up = if key.is_none() { !own_up } else { up(key_at.1, own_at.1, false) };
            self.marks_at(own_at, own_up, &here, false);
            self.marks_at(key_at, key_up, &of_key, true);
        }
    }

    fn marks_at(&mut self, (x, score): (f32, Score), up: bool, marks: &[(MarkKind, bool)], of_key: bool) {
        if marks.is_empty() {
            return;
        }
        let radius = if self.dots.number.is_some() { MARK } else { 12.0 };
        let away = self.dots.half.1 + BEYOND;
        let dot = self.y(score);
        let beyond = if up { dot - away } else { dot + away };
        let room = self.wall.curve.0 + radius + 4.0..=self.wall.curve.1 - radius - 4.0;
        let y = if room.contains(&beyond) { beyond } else { 2.0 * dot - beyond };
        let apart = if of_key { 46.0 } else { 40.0 };
        let first = x - apart * (marks.len() as f32 - 1.0) / 2.0;
        let u = self.stage.u;
        for (at, (kind, by_group)) in marks.iter().enumerate() {
            let center = self.point(first + apart * at as f32, y);
            if of_key {
                let stroke = Some(Stroke::solid(3.0 * u, Paint::Accent));
                let fill = Some(Paint::Surface);
                self.shapes.push(Shape::Circle { center, radius: (radius + 5.0) * u, fill, stroke });
            }
            let radius = if of_key { radius * 0.85 } else { radius };
            self.shapes.extend(sheet::marks::shapes(*kind, center, radius * u, *by_group));
        }
    }
}
