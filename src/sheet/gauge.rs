//! The lesson in one gauge: the plain average beside the remembered score, and what lies between.
//!
//! The small mark before the remembered score tells which peak entered it, the highest or the lowest.
//! The caption belongs to the gauge wherever it is shown.

use super::composition::Sheet;
use super::fonts::TextMeasure;
use super::marks;
use super::shape::{Anchor, Paint, Point, Rect, Shape, Stroke};
use super::style::{Style, TEXT, text_at};
use crate::analysis::remembered::Reading;
use crate::model::{Language, MarkKind, Score};
use crate::words::map;

pub const HEIGHT: f32 = 58.0;

/// The middle of each row, at 100 %.
const NUMBERS: f32 = 10.0;
const TRACK: f32 = 32.0;
const CAPTION: f32 = 49.0;
/// From the sheet's edge to the end of the track.
const PADDING: f32 = 8.0;

/// Lays out the gauge in `width` (at the size of `scale`, like the sheet's coordinates).
pub fn gauge(
    reading: &Reading,
    language: Language,
    width: f32,
    scale: f32,
    measure: &dyn TextMeasure,
) -> Sheet {
    let mut gauge = Gauge { language, width, scale, measure, shapes: Vec::new() };
    gauge.track(reading);
    gauge.numbers(reading);
    gauge.caption();
    Sheet { size: (width, HEIGHT * scale), shapes: gauge.shapes, ..Sheet::default() }
}

/// The gauge of a redesign: what would be remembered now and after it, each beside its number, and the
/// means. The ring on the track is now, the dot after.
pub fn gauge_before_after(
    before: &Reading,
    after: &Reading,
    language: Language,
    width: f32,
    scale: f32,
    measure: &dyn TextMeasure,
) -> Sheet {
    let mut gauge = Gauge { language, width, scale, measure, shapes: Vec::new() };
    gauge.track_of(before.remembered, after.remembered);
    gauge.changes(before, after);
    gauge.caption();
    Sheet { size: (width, HEIGHT * scale), shapes: gauge.shapes, ..Sheet::default() }
}

struct Gauge<'a> {
    language: Language,
    width: f32,
    scale: f32,
    measure: &'a dyn TextMeasure,
    shapes: Vec<Shape>,
}

impl Gauge<'_> {
    fn px(&self, at_100: f32) -> f32 {
        at_100 * self.scale
    }

    fn text(&mut self, x: f32, y: f32, text: &str, style: Style) {
        self.shapes.push(text_at(self.scale, x, self.px(y), text, style));
    }

    fn x_of(&self, value: f64) -> f32 {
        let (left, right) = (self.px(PADDING), self.width - self.px(PADDING));
        left + (value as f32 + 5.0) / 10.0 * (right - left)
    }

    /// From −5 to +5, with a dot for each number and the difference between them.
    fn track(&mut self, reading: &Reading) {
        self.track_of(reading.mean, reading.remembered);
    }

    /// A ring for one number, a dot for another, and the way between them.
    fn track_of(&mut self, ring: Option<f64>, dot: Option<f64>) {
        let y = self.px(TRACK);
        let bar = |from: f32, to: f32, height: f32, fill: Paint| Shape::Rect {
            rect: Rect::new(from, y - height / 2.0, to - from, height),
            radius: height / 2.0,
            fill: Some(fill),
            stroke: None,
        };
        let height = self.px(4.0);
        let (left, middle, right) = (self.x_of(-5.0), self.x_of(0.0), self.x_of(5.0));
        self.shapes.push(bar(left, right, height, Paint::Line));
        self.shapes.push(Shape::Line {
            from: Point::new(middle, y - self.px(6.0)),
            to: Point::new(middle, y + self.px(6.0)),
            stroke: Stroke::solid(self.px(1.0), Paint::Edge),
        });
        if let Some((dot, ring)) = dot.zip(ring) {
            let (from, to) = (self.x_of(dot.min(ring)), self.x_of(dot.max(ring)));
            self.shapes.push(bar(from, to, height, Paint::Accent));
        }
        // The ring lies above, so that it stays visible when the two are equal.
        if let Some(dot) = dot {
            let center = Point::new(self.x_of(dot), y);
            let (radius, fill) = (self.px(8.0), Some(Paint::Accent));
            self.shapes.push(Shape::Circle { center, radius, fill, stroke: None });
        }
        if let Some(ring) = ring {
            let stroke = Some(Stroke::solid(self.px(2.0), Paint::Ink2));
            let center = Point::new(self.x_of(ring), y);
            let (radius, fill) = (self.px(6.0), Some(Paint::Surface));
            self.shapes.push(Shape::Circle { center, radius, fill, stroke });
        }
    }

    /// Remembered score, average and difference, from the right.
    fn numbers(&mut self, reading: &Reading) {
        let plain = Style::new(Paint::Ink2);
        let Some(mean) = reading.mean else {
            let words = map::NO_SCORE_YET.get(self.language);
            self.text(self.width / 2.0, NUMBERS, words, plain.anchor(Anchor::Center));
            return;
        };
        let figure = Style::new(Paint::Ink).bold(true).size(15.0);
        let average = (map::AVERAGE, map::signed(mean, 2), plain, figure);
        let items = match (reading.remembered, reading.gap()) {
            (Some(remembered), Some(gap)) => {
                let accent = Style::new(Paint::Accent);
                let remembered = map::signed(remembered, 1);
                let gap = format!("{:.2}", gap.abs());
                vec![
                    (map::REMEMBERED, remembered, accent, figure.paint(Paint::Accent)),
                    average,
                    (map::GAP, gap, plain, figure.size(TEXT)),
                ]
            }
            _ => vec![(map::NO_END_SCORE, String::new(), plain, figure), average],
        };
        let width = |text: &str, style: Style| self.measure.width(text, self.px(style.size), style.bold);
        let between = self.px(4.0);
        let widths: Vec<f32> = items
            .iter()
            .map(|(label, value, plain, figure)| {
                width(label.get(self.language), *plain) + between + width(value, *figure)
            })
            .collect();
        let mark = if reading.remembered.is_some() { self.px(18.0) } else { 0.0 };
        let right = self.width - self.px(2.0);
        let free = right - mark - widths.iter().sum::<f32>();
        let gap = (free / (items.len() as f32 - 1.0).max(1.0)).clamp(self.px(8.0), self.px(32.0));
        let mut x = right - widths.iter().sum::<f32>() - gap * (items.len() as f32 - 1.0);
        if mark > 0.0 {
            self.peak(reading, x - self.px(9.0));
        }
        for ((label, value, plain, figure), width) in items.iter().zip(&widths) {
            self.text(x, NUMBERS, label.get(self.language), *plain);
            self.text(x + width, NUMBERS, value, figure.anchor(Anchor::Right));
            x += width + gap;
        }
    }

    /// Remembered score and average, each before and after, from the right.
    fn changes(&mut self, before: &Reading, after: &Reading) {
        let plain = Style::new(Paint::Ink2);
        let change = |from: Option<f64>, to: Option<f64>, decimals: usize| {
            let number =
                |value: Option<f64>| value.map_or_else(|| "—".to_owned(), |v| map::signed(v, decimals));
            format!("{} → {}", number(from), number(to))
        };
        let items = [
            (
                map::REMEMBERED,
                change(before.remembered, after.remembered, 1),
                plain.paint(Paint::Accent),
                plain.paint(Paint::Accent).bold(true).size(15.0),
            ),
            (map::AVERAGE, change(before.mean, after.mean, 2), plain, plain.paint(Paint::Ink).bold(true)),
        ];
        let mut right = self.width - self.px(2.0);
        for (label, value, plain, figure) in items.into_iter().rev() {
            let label = label.get(self.language);
            self.text(right, NUMBERS, &value, figure.anchor(Anchor::Right));
            right -= self.measure.width(&value, self.px(figure.size), figure.bold) + self.px(4.0);
            self.text(right, NUMBERS, label, plain.anchor(Anchor::Right));
            right -= self.measure.width(label, self.px(plain.size), plain.bold) + self.px(16.0);
        }
    }

    /// The mark of the peak that entered the remembered score.
    fn peak(&mut self, reading: &Reading, x: f32) {
        let is_pit = reading.peak.as_ref().is_some_and(|peak| peak.score < Score::ZERO);
        let kind = if is_pit { MarkKind::Pit } else { MarkKind::Peak };
        let center = Point::new(x, self.px(NUMBERS));
        self.shapes.extend(marks::shapes(kind, center, self.px(6.0), false));
    }

    fn caption(&mut self) {
        let style = Style::new(Paint::Ink2).anchor(Anchor::Center);
        self.text(self.width / 2.0, CAPTION, map::GAUGE_CAPTION.get(self.language), style);
        for score in [Score::MIN, Score::MAX] {
            // Half a line inside, so that the signs do not leave the sheet.
            let inwards = -f32::from(score.value().signum()) * self.px(2.0);
            let x = self.x_of(f64::from(score.value())) + inwards;
            self.text(x, CAPTION, &score.to_string(), style);
        }
    }
}
