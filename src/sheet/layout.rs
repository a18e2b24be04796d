//! The plan of one sheet: reads the worksheet once, decides columns and lanes, and lets each kind of
//! lane add its shapes.

use super::fonts::Measure;
use super::grid::{BarRows, Curve, Grid, INSET, LaneBox, LineCounts, MARGIN, lanes};
use super::text::{LayoutCache, Setting};
use super::view::{Detail, Lane, MapLayer, View};
use super::{Anchor, Column, Paint, Point, Shape, Sheet};
use crate::analysis::redesign;
use crate::model::{Language, Score, Stage, Touchpoint, Worksheet};
use std::ops::Range;
use std::sync::Arc;

/// The size of all text on the map at 100 %.
pub(super) const TEXT: f32 = 13.0;

/// From the middle of a line of text down to its baseline, in parts of the size: half the height of a
/// Chinese character, less its part below the baseline.
const MIDDLE_TO_BASELINE: f32 = 0.38;

/// A stage with the positions of its touchpoints.
pub(super) struct Span<'a> {
    pub index: usize,
    pub stage: &'a Stage,
    pub positions: Range<usize>,
}

/// What every lane needs to know.
pub(super) struct Plan<'a> {
    pub worksheet: &'a Worksheet,
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
    pub after: Vec<Option<Score>>,
    pub measure: &'a dyn Measure,
}

impl<'a> Plan<'a> {
    fn new(
        worksheet: &'a Worksheet,
        view: &'a View,
        positions: Range<usize>,
        line_counts: Option<LineCounts>,
        measure: &'a dyn Measure,
        cache: &mut LayoutCache,
    ) -> Self {
        let touchpoints: Vec<_> = worksheet.journey.touchpoints().collect();
        let mut next = 0;
        let stages = worksheet.journey.stages.iter().enumerate().map(|(index, stage)| {
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
            worksheet,
            view,
            stages: stages.collect(),
            lanes: lanes(view, detail, line_counts, rows, worksheet.journey.departments.len()),
            within: grid.within(view.visible.as_ref()),
            selected: selected.and_then(|id| touchpoints.iter().position(|t| t.id == *id)),
            after: match view.layer {
                MapLayer::Redesign => {
                    redesign::after_scores(worksheet).into_iter().map(|(_, score)| score).collect()
                }
                _ => Vec::new(),
            },
            touchpoints,
            grid,
            detail,
            line_counts,
            measure,
        }
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
        let setting = Setting { width, size: self.px(TEXT), bold, max_lines, short };
        cache.lines(text, setting, self.measure)
    }
}

/// One line of text whose middle stands at `y`.
pub(super) fn text_at(scale: f32, x: f32, y: f32, text: &str, style: Style) -> Shape {
    let size = style.size * scale;
    Shape::Text {
        pos: Point::new(x, y + MIDDLE_TO_BASELINE * size),
        text: text.to_owned(),
        size,
        bold: style.bold,
        paint: style.paint,
        anchor: style.anchor,
    }
}

/// How a line of text looks.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub paint: Paint,
    pub bold: bool,
    pub anchor: Anchor,
    /// At 100 %.
    pub size: f32,
}

impl Style {
    pub(super) const fn new(paint: Paint) -> Self {
        Self { paint, bold: false, anchor: Anchor::Left, size: TEXT }
    }

    pub(super) const fn bold(mut self, bold: bool) -> Self {
        self.bold = bold;
        self
    }

    pub(super) const fn paint(mut self, paint: Paint) -> Self {
        self.paint = paint;
        self
    }

    pub(super) const fn anchor(mut self, anchor: Anchor) -> Self {
        self.anchor = anchor;
        self
    }

    pub(super) const fn size(mut self, size: f32) -> Self {
        self.size = size;
        self
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
    measure: &dyn Measure,
    cache: &mut LayoutCache,
) -> LineCounts {
    let detail = Detail::of(column / view.scale);
    LineCounts::needed(|lane| {
        let setting = Setting {
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
        Lane::Action => &touchpoint.action,
        Lane::Expectation => &touchpoint.expectation,
        Lane::Thought => &touchpoint.thought,
        Lane::Channel => &touchpoint.channel,
        _ if detail == Detail::Map => touchpoint.short_name(),
        _ => &touchpoint.name,
    };
    text.get(language)
}

/// Lays out the touchpoints at some positions of the walk.
pub(super) fn lay_out_range(
    worksheet: &Worksheet,
    view: &View,
    positions: Range<usize>,
    line_counts: Option<LineCounts>,
    measure: &dyn Measure,
    cache: &mut LayoutCache,
) -> Sheet {
    let plan = Plan::new(worksheet, view, positions, line_counts, measure, cache);
    let curve = plan.lane(Lane::Curve).map(|lane| Curve::new(lane, view));
    let mut sheet = Sheet {
        size: (plan.grid.right() + plan.px(MARGIN), plan.bottom()),
        columns: plan
            .shown()
            .map(|(position, touchpoint)| column(&plan.grid, position, touchpoint))
            .collect(),
        grid: plan.grid.clone(),
        detail: plan.detail,
        lanes: plan.lanes.clone(),
        curve,
        ..Sheet::default()
    };
    super::columns::lay_out_selection(&plan, &mut sheet);
    super::columns::lay_out_heads(&plan, cache, &mut sheet);
    super::columns::lay_out_texts(&plan, cache, &mut sheet);
    if let Some(curve) = curve {
        super::curve::lay_out(&plan, curve, &mut sheet);
    }
    super::before_after::lay_out_measures(&plan, cache, &mut sheet);
    super::bars::lay_out(&plan, cache, &mut sheet);
    super::matrix::lay_out(&plan, cache, &mut sheet);
    sheet
}

fn column(grid: &Grid, position: usize, touchpoint: &Touchpoint) -> Column {
    Column { touchpoint: touchpoint.id.clone(), position, x: grid.x(position), width: grid.width }
}
