//! The plan of one sheet: reads the picture once, decides columns and lanes, and tells each lane what it
//! needs to know.

use super::fonts::TextMeasure;
use super::grid::{BarRows, Grid, INSET, LaneBox, LineCounts, lanes};
use super::picture::Picture;
use super::shape::{Paint, Shape};
use super::style::{Style, TEXT, text_at};
use super::text::{LayoutCache, TextSetting};
use super::view::{Detail, Lane, MapLayer, View};
use crate::model::{Language, Score, Stage, Touchpoint};
use std::ops::Range;
use std::sync::Arc;

/// A stage with the positions of its touchpoints.
pub(super) struct Span<'a> {
    pub index: usize,
    pub stage: &'a Stage,
    pub positions: Range<usize>,
}

/// What every lane needs to know.
pub(super) struct Plan<'a> {
    pub picture: &'a Picture<'a>,
    pub view: &'a View,
    pub touchpoints: Vec<&'a Touchpoint>,
    pub stages: Vec<Span<'a>>,
    pub grid: Grid,
    pub detail: Detail,
    pub lanes: Vec<LaneBox>,
    pub line_counts: LineCounts,
    /// The columns to lay out.
    pub within: Range<usize>,
    pub selected: Option<usize>,
    /// The scores after the redesign, by position; empty where the layer does not show them.
    pub after: &'a [Option<Score>],
    pub measure: &'a dyn TextMeasure,
}

impl<'a> Plan<'a> {
    pub(super) fn new(
        picture: &'a Picture<'a>,
        view: &'a View,
        positions: Range<usize>,
        line_counts: Option<LineCounts>,
        measure: &'a dyn TextMeasure,
        cache: &mut LayoutCache,
    ) -> Self {
        let touchpoints: Vec<_> = picture.journey.touchpoints().collect();
        let mut next = 0;
        let stages = picture.journey.stages.iter().enumerate().map(|(index, stage)| {
            let start = next;
            next += stage.touchpoints.len();
            Span { index, stage, positions: start..next }
        });
        let grid = Grid::new(view, positions);
        let detail = Detail::of(grid.width / view.scale);
        let rows = BarRows::of(&touchpoints, detail);
        let line_counts = line_counts.unwrap_or_else(|| match detail {
            Detail::Read if touchpoints.len() > FEW => LineCounts::MOST,
            Detail::Read => line_counts_of(&touchpoints, view, grid.width, measure, cache),
            Detail::Map => LineCounts::MAP,
            _ => LineCounts::OUTLINE,
        });
        let selected = view.selected.as_ref();
        Self {
            picture,
            view,
            stages: stages.collect(),
            lanes: lanes(view, detail, line_counts, rows, picture.journey.departments.len()),
            within: grid.within(view.visible.as_ref()),
            selected: selected.and_then(|id| touchpoints.iter().position(|t| t.id == *id)),
            after: match view.layer {
                MapLayer::Redesign => &picture.overlay.after,
                MapLayer::Map | MapLayer::Mark | MapLayer::Assign => &[],
            },
            touchpoints,
            grid,
            detail,
            line_counts,
            measure,
        }
    }

    /// The score at a position as the journey has it now.
    pub(super) fn now(&self, position: usize) -> Option<Score> {
        self.touchpoints.get(position).and_then(|touchpoint| self.picture.score(position, touchpoint))
    }

    /// The score at a position after the redesign.
    pub(super) fn after(&self, position: usize) -> Option<Score> {
        self.after.get(position).copied().flatten()
    }

    pub(super) fn lane(&self, lane: Lane) -> Option<LaneBox> {
        self.lanes.iter().copied().find(|found| found.lane == lane)
    }

    /// The columns to lay out, with their touchpoints.
    pub(super) fn shown(&self) -> impl Iterator<Item = (usize, &'a Touchpoint)> + '_ {
        self.within.clone().filter_map(|position| Some((position, *self.touchpoints.get(position)?)))
    }

    /// A measure of the design at the view's scale.
    pub(super) fn px(&self, at_100: f32) -> f32 {
        at_100 * self.view.scale
    }

    pub(super) fn text_width(&self, text: &str, bold: bool) -> f32 {
        self.measure.width(text, self.px(TEXT), bold)
    }

    /// Where a text that belongs at `x` begins while its start is scrolled out of view.
    pub(super) fn held(&self, x: f32) -> f32 {
        self.view.visible.as_ref().map_or(x, |visible| x.max(visible.start + self.grid.left))
    }

    /// The bottom of the last lane.
    pub(super) fn bottom(&self) -> f32 {
        self.lanes.last().map_or(0.0, LaneBox::bottom)
    }

    pub(super) fn is_lit(&self, lane: Lane) -> bool {
        self.view.lit.contains(lane)
    }

    /// Ink for lanes of this step, else the quieter one.
    pub(super) fn ink(&self, lane: Lane) -> Paint {
        if self.is_lit(lane) { Paint::Ink } else { Paint::Ink2 }
    }

    /// One line of the map's text whose middle stands at `y`.
    pub(super) fn text(&self, x: f32, y: f32, text: &str, style: Style) -> Shape {
        text_at(self.view.scale, x, y, text, style)
    }

    pub(super) fn lines(
        &self,
        cache: &mut LayoutCache,
        text: &str,
        width: f32,
        bold: bool,
        max_lines: usize,
        short: bool,
    ) -> Arc<[String]> {
        let setting = TextSetting { width, size: self.px(TEXT), bold, max_lines, short };
        cache.lines(text, setting, self.measure)
    }
}

impl BarRows {
    /// Two rows behind the scenes, one elsewhere; where columns are wide, all that the journey needs.
    fn of(touchpoints: &[&Touchpoint], detail: Detail) -> Self {
        if detail < Detail::Read {
            return Self { frontstage: 1, backstage: 2, support: 1 };
        }
        let most = |count: &dyn Fn(&Touchpoint) -> usize| {
            touchpoints.iter().map(|touchpoint| count(touchpoint)).max().unwrap_or(1).clamp(1, 3)
        };
        Self {
            frontstage: most(&|t| t.frontstage.len()),
            backstage: most(&|t| t.backstage.len()),
            support: most(&|t| t.support.len()),
        }
    }
}

/// In a journey of more touchpoints than this, lanes have a fixed height: to fit them to the texts one
/// would look at every text, whatever is in view.
const FEW: usize = 100;

/// How many lines the whole texts need in columns of a width.
pub(super) fn line_counts_of(
    touchpoints: &[&Touchpoint],
    view: &View,
    column: f32,
    measure: &dyn TextMeasure,
    cache: &mut LayoutCache,
) -> LineCounts {
    let detail = Detail::of(column / view.scale);
    LineCounts::needed(|lane| {
        let setting = TextSetting {
            width: text_width_in(column, view.scale),
            size: TEXT * view.scale,
            bold: matches!(lane, Lane::Name | Lane::Thought),
            max_lines: LineCounts::MOST.of(lane),
            short: is_short(lane),
        };
        let counts = touchpoints.iter().map(|touchpoint| {
            cache.lines(words(lane, detail, touchpoint, view.language), setting, measure).len()
        });
        counts.max().unwrap_or(1)
    })
}

/// The room for text in a column: up to its right edge, because the next column's text is inset.
pub(super) fn text_width_in(column: f32, scale: f32) -> f32 {
    column - INSET * scale
}

/// Whether a lane holds short fields, which break at their joints first.
pub(super) fn is_short(lane: Lane) -> bool {
    lane == Lane::Channel
}

/// The words of a lane at a touchpoint.
pub(super) fn words(lane: Lane, detail: Detail, touchpoint: &Touchpoint, language: Language) -> &str {
    let text = match lane {
        Lane::Doing => &touchpoint.doing,
        Lane::Expectation => &touchpoint.expectation,
        Lane::Thought => &touchpoint.thought,
        Lane::Channel => &touchpoint.channel,
        _ if detail == Detail::Map => touchpoint.short_name(),
        _ => &touchpoint.name,
    };
    text.get(language)
}
