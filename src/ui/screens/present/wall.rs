//! The journey on the wall: where columns, names, curve and departments stand, in u.
//!
//! The map of the desk is laid out for reading. Here the curve has the most of the height, and names stand in
//! one row or in two, by what they measure.

use super::frame::EDGE;
use super::stage::Scene;
use crate::app::Slide;
use crate::model::{Language, Text, Touchpoint};
use crate::sheet::TextSetting;
use crate::ui::cx::Cx;
use crate::words::names;
use std::ops::Range;
use std::sync::Arc;

/// Where the heads of the stages begin, and where the columns.
pub const HEADS: f32 = 94.0;
pub const COLUMNS: f32 = 144.0;
/// The height of a row of bars.
pub const BAR: f32 = 46.0;
/// The size of names: their ink is 30 high. And of one stage alone.
const NAME: f32 = 33.0;
const NAME_OF_STAGE: f32 = 50.0;
/// So many names fit; of more touchpoints the stages are named.
const NAMED: usize = 20;
/// More columns than this are no picture any more, on no projector.
pub const MOST: usize = 1_000;
/// From this height on, in u, names may take more of it: 4:3.
const HIGHER: f32 = 1250.0;
/// Room above +5 and below −5: for the dots, and for their marks too.
const DOTS: f32 = 34.0;
const MARKS: f32 = 84.0;

/// The names under the heads of the stages.
pub struct NameRows {
    pub size: f32,
    /// One, or two in turns, each name two columns wide.
    pub rows: usize,
    /// The most lines of one of them.
    pub most: usize,
    /// By column, the language of the slide first.
    pub lines: Vec<Vec<Arc<[String]>>>,
}

impl NameRows {
    pub fn line(&self) -> f32 {
        self.size * 1.18
    }

    fn high(&self) -> f32 {
        self.line() * (self.rows * self.most) as f32 + 8.0
    }
}

/// What stands where. All measures are in u from the corner of the slide.
pub struct Wall<'a> {
    pub positions: Range<usize>,
    /// Those of the positions.
    pub touchpoints: Vec<&'a Touchpoint>,
    pub left: f32,
    pub right: f32,
    pub step: f32,
    /// Whether one stage is shown alone, and so larger.
    pub is_stage: bool,
    pub names: NameRows,
    /// Top and bottom of the lane of the curve.
    pub curve: (f32, f32),
    /// The height of +5, and of a point of score.
    pub five: f32,
    pub point: f32,
    /// Rows of bars under the curve: of the front, and of the back.
    pub bars: (usize, usize),
}

impl<'a> Wall<'a> {
    pub fn new(stage: &'a Scene<'_>, cx: &mut Cx<'_>) -> Self {
        let (positions, is_stage) = positions(stage, cx);
        let shown = stage.worksheet.journey.touchpoints().skip(positions.start).take(positions.len());
        let touchpoints: Vec<&Touchpoint> = shown.collect();
        let both = stage.languages.len() > 1;
        let left = if both { 200.0 } else { 132.0 };
        let right = stage.wide() - EDGE;
        let step = (right - left) / positions.len().max(1) as f32;
        let names = names(stage, cx, (&touchpoints, positions.start), (left, step), is_stage);
        let bars = match stage.slide {
            Slide::Whole => (1, 1),
            Slide::Departments | Slide::Department(_) => {
                let journey = &stage.worksheet.journey;
                let back = touchpoints.iter().map(|touchpoint| journey.backstage_of(touchpoint).count());
                (1, back.max().unwrap_or(1).clamp(1, 2))
            }
            _ => (0, 0),
        };
        let top = COLUMNS + names.high();
        // Who owns the moments by the key has a row of its own.
        let of_key = usize::from(bars != (0, 0) && !stage.revealed.owners.is_empty());
        let of_key = if stage.slide == Slide::Whole { 0 } else { of_key };
        let bottom = stage.foot() - BAR * (bars.0 + bars.1 + of_key) as f32;
        let room = if bars == (0, 0) { MARKS } else { DOTS };
        let room = if is_stage { room + 12.0 } else { room };
        let point = ((bottom - top - 2.0 * room) / 10.0).max(1.0);
        Self {
            positions,
            touchpoints,
            left,
            right,
            step,
            is_stage,
            names,
            curve: (top, bottom),
            five: top + room,
            point,
            bars,
        }
    }

    pub fn center(&self, column: usize) -> f32 {
        self.left + self.step * (column as f32 + 0.5)
    }

    pub fn y(&self, value: f32) -> f32 {
        self.five + (5.0 - value) * self.point
    }

    /// The columns that stand in a stage, with its place; a part of it where the rest is not shown.
    pub fn stages<'s>(&self, stage: &'s Scene<'_>) -> Vec<(usize, &'s Text, Range<usize>)> {
        let mut start = 0;
        let mut found = Vec::new();
        for (index, of) in stage.worksheet.journey.stages.iter().enumerate() {
            let end = start + of.touchpoints.len();
            let (from, to) = (start.max(self.positions.start), end.min(self.positions.end));
            if from < to {
                found.push((index, &of.name, from - self.positions.start..to - self.positions.start));
            }
            start = end;
        }
        found
    }
}

/// The columns to show, a stage's or all, and whether it is one stage.
fn positions(stage: &Scene<'_>, cx: &Cx<'_>) -> (Range<usize>, bool) {
    let journey = &stage.worksheet.journey;
    let index = match stage.slide {
        Slide::Stage(index) => Some(index),
        _ if cx.state.presentation.zoomed => {
            stage.touchpoint.as_ref().and_then(|id| journey.place(id)).map(|place| place.stage)
        }
        _ => None,
    };
    let Some(index) = index else { return (around(stage), false) };
    let start: usize = journey.stages.iter().take(index).map(|stage| stage.touchpoints.len()).sum();
    let n = journey.stages.get(index).map_or(0, |stage| stage.touchpoints.len());
    (start..start + n.min(MOST), true)
}

/// All columns; of too many those around the one in the light.
pub fn around(stage: &Scene<'_>) -> Range<usize> {
    let n = stage.worksheet.journey.n_touchpoints();
    let light = stage.touchpoint.as_ref().and_then(|id| stage.worksheet.journey.position(id));
    let start = light.unwrap_or(0).saturating_sub(MOST / 2).min(n.saturating_sub(MOST));
    start..n.min(start + MOST)
}

/// The narrower half of a column decides how wide a name may be that stands in the middle over it.
fn room(stage: &Scene<'_>, (left, step): (f32, f32), column: usize, rows: usize) -> f32 {
    let center = left + step * (column as f32 + 0.5);
    let beside = (center - 12.0).min(stage.wide() - 12.0 - center) * 2.0;
    (step * rows as f32 - 14.0).min(beside)
}

/// NameRows in as few rows and lines as hold all of them.
fn names(
    stage: &Scene<'_>,
    cx: &mut Cx<'_>,
    (touchpoints, first): (&[&Touchpoint], usize),
    (left, step): (f32, f32),
    is_stage: bool,
) -> NameRows {
    let size = if is_stage { NAME_OF_STAGE } else { NAME };
    if touchpoints.len() > NAMED {
        return NameRows { size, rows: 1, most: 1, lines: Vec::new() };
    }
    let memory = &mut *cx.memory;
    let mut set = |size: f32, rows: usize, most: usize| {
        let mut fits = true;
        let mut lines: Vec<Vec<Arc<[String]>>> = Vec::new();
        for (column, touchpoint) in touchpoints.iter().enumerate() {
            let lit = stage.touchpoint.as_ref() == Some(&touchpoint.id);
            let text = if is_stage { &touchpoint.name } else { touchpoint.short_name() };
            let languages = stage.languages_of(text);
            let mut of_column: Vec<Arc<[String]>> = Vec::new();
            for (at, language) in languages.iter().enumerate() {
                let words = text.get(*language);
                let words = if at == 0 { names::numbered(first + column, words) } else { words.to_owned() };
                let width = room(stage, (left, step), column, rows) * stage.u;
                let left = most.saturating_sub(of_column.iter().map(|lines| lines.len()).sum());
                // Each language has at least one line.
                let left = left.saturating_sub(languages.len() - 1 - at).max(1);
                let mut break_in = |max_lines: usize| {
                    let setting =
                        TextSetting { width, size: size * stage.u, bold: lit, max_lines, short: false };
                    memory.lines.lines(&words, setting, &memory.measure)
                };
                let whole = break_in(9);
                let breaks_words = whole.iter().any(|line| line.ends_with('-')) && !words.contains('-');
                fits &= whole.len() <= left && !(breaks_words && *language == Language::En);
                of_column.push(if whole.len() <= left { whole } else { break_in(left) });
            }
            lines.push(of_column);
        }
        let count = |of: &Vec<Arc<[String]>>| of.iter().map(|lines| lines.len()).sum::<usize>();
        let most = lines.iter().map(count).max().unwrap_or(1);
        (NameRows { size, rows, most, lines }, fits)
    };
    let ways: &[(f32, usize, usize)] = match (is_stage, stage.languages.len() > 1) {
        (true, _) => &[(size, 1, 1), (size, 1, 2), (size, 1, 3), (size * 0.85, 1, 4)],
        (_, true) => &[(size, 1, 2), (size, 1, 3), (size, 2, 2), (size, 2, 3)],
        (_, false) => &[(size, 1, 1), (size, 1, 2), (size, 1, 3), (size, 2, 2)],
    };
    // A higher screen has room for one more line in each row.
    let higher = [(size, 2, 3 + usize::from(stage.languages.len() > 1))];
    let more: &[_] = if stage.high() > HIGHER && !is_stage { &higher } else { &[] };
    let mut made = set(size, 1, 1);
    for (size, rows, most) in ways.iter().chain(more) {
        made = set(*size, *rows, *most);
        if made.1 {
            break;
        }
    }
    made.0
}
