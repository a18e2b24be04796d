//! The map on paper: as many pages as it needs, split where stages end, never shrunk.
//!
//! One unit is one point. A painter places each sheet at its own size.

use super::composition::Sheet;
use super::fonts::TextMeasure;
use super::grid::{LABELS, LineCounts, MARGIN};
use super::layout::lay_out_range;
use super::picture::Picture;
use super::plan::line_counts_of;
use super::style::TEXT;
use super::text::LayoutCache;
use super::view::{Columns, Lane, LaneSet, MapLayer, View};
use crate::model::{Journey, Language};
use std::ops::Range;

/// The size of text in points: wanted, and the smallest that may be printed.
const SIZE: f32 = 8.0;
const SMALLEST: f32 = 7.0;
/// The width of a column at 100 %: enough to read the lanes, so that a usual journey of a dozen
/// touchpoints stands on one page, and no wider than texts need.
const NARROWEST: f32 = 84.0;
const WIDEST: f32 = 130.0;
/// The height of a score point at 100 %: the curve gives and takes what the page has.
const LOWEST_POINT: f32 = 6.0;
const HIGHEST_POINT: f32 = 14.0;

/// So many touchpoints are put on paper; nobody leafs through more.
pub const MOST_ON_PAPER: usize = 2_000;

/// Lays the journey out on pages of a width and height in points, in the light theme's roles. Every
/// touchpoint, up to [`MOST_ON_PAPER`], stands on exactly one page; a stage that goes on says so over its columns.
pub fn pages(
    picture: &Picture<'_>,
    language: Language,
    page_width: f32,
    page_height: f32,
    measure: &dyn TextMeasure,
) -> Vec<Sheet> {
    let view = View {
        lanes: paper_lanes(picture.journey),
        lit: LaneSet::EMPTY.with(Lane::Curve),
        layer: MapLayer::Mark,
        ..View::new(language, page_width)
    };
    lay_out(picture, view, page_height, measure)
}

/// The curve as it is and as the measures make it, with the measures under it, on pages as of [`pages`].
pub fn redesign_pages(
    picture: &Picture<'_>,
    language: Language,
    page_width: f32,
    page_height: f32,
    measure: &dyn TextMeasure,
) -> Vec<Sheet> {
    let view = View {
        // What the customer thinks stands on the map of the journey already.
        lanes: LaneSet::REDESIGN.without(Lane::Thought),
        lit: LaneSet::EMPTY.with(Lane::Curve).with(Lane::Measure),
        layer: MapLayer::Redesign,
        ..View::new(language, page_width)
    };
    lay_out(picture, view, page_height, measure)
}

/// Fits a view to pages as wide as it is.
fn lay_out(picture: &Picture<'_>, view: View, page_height: f32, measure: &dyn TextMeasure) -> Vec<Sheet> {
    let mut cache = LayoutCache::default();
    let page_width = view.width;
    let mut view = View {
        scale: SIZE / TEXT,
        point_height: Some(LOWEST_POINT),
        hints: false,
        column: Columns::Width(NARROWEST),
        ..view
    };
    let room = |scale: f32| page_width / scale - LABELS - MARGIN;
    let most = |scale: f32| ((room(scale) / NARROWEST) as usize).max(1);
    let fullest = split(picture.journey, most(view.scale)).iter().map(Range::len).max().unwrap_or(1);
    let column = (room(view.scale) / fullest as f32).clamp(NARROWEST, WIDEST);
    view.column = Columns::Width(column);
    let touchpoints: Vec<_> = picture.journey.touchpoints().take(MOST_ON_PAPER).collect();
    let mut lines = line_counts_of(&touchpoints, &view, column * view.scale, measure, &mut cache);
    // The lanes are equally high on all pages, so a page without columns tells what is left for the curve.
    let mut height = |view: &View, lines: LineCounts| {
        lay_out_range(picture, view, 0..0, Some(lines), measure, &mut cache).size.1
    };
    while height(&view, lines) * (SMALLEST / SIZE) > page_height {
        let Some(fewer) = lines.fewer() else { break };
        lines = fewer;
    }
    let lowest = height(&view, lines);
    if lowest > page_height {
        view.scale = (view.scale * page_height / lowest).max(SMALLEST / TEXT);
    } else {
        let point = LOWEST_POINT + (page_height - lowest) / (10.0 * view.scale);
        view.point_height = Some(point.min(HIGHEST_POINT));
    }
    let pages = split(picture.journey, most(view.scale)).into_iter();
    pages
        .map(|page| page.start..page.end.min(MOST_ON_PAPER))
        .filter(|page| !page.is_empty())
        .map(|positions| lay_out_range(picture, &view, positions, Some(lines), measure, &mut cache))
        .collect()
}

/// All lanes of the map that have anything in them.
pub fn paper_lanes(journey: &Journey) -> LaneSet {
    let touchpoints = journey.touchpoints();
    let mut lanes = LaneSet::PAPER;
    if touchpoints.clone().all(|touchpoint| touchpoint.expectation.is_empty()) {
        lanes = lanes.without(Lane::Expectation);
    }
    if touchpoints.clone().all(|touchpoint| touchpoint.support.is_empty()) {
        lanes = lanes.without(Lane::Support);
    }
    lanes
}

/// The positions of each page, at most `most`: as few pages as that allows, and those as even as can be
/// without splitting a stage that fits on a page.
fn split(journey: &Journey, most: usize) -> Vec<Range<usize>> {
    let fewest = fill(journey, most);
    let stages = journey.stages.iter().map(|stage| stage.touchpoints.len());
    let longest_whole = stages.filter(|&count| count <= most).max().unwrap_or(1).max(1);
    let fewer_columns = (longest_whole..most).rev().map(|most| fill(journey, most));
    fewer_columns.take_while(|pages| pages.len() == fewest.len()).last().unwrap_or(fewest)
}

/// The positions of each page when each is filled with up to `most`. Whole stages stay together where
/// they fit on a page; a longer one fills the page it begins on and goes on.
fn fill(journey: &Journey, most: usize) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let mut page = 0..0;
    for stage in &journey.stages {
        let count = stage.touchpoints.len();
        let end = page.end + count;
        if count <= most && end - page.start > most {
            pages.push(page.clone());
            page.start = page.end;
        }
        while end - page.start > most {
            pages.push(page.start..page.start + most);
            page = page.start + most..end;
        }
        page.end = end;
    }
    if !page.is_empty() {
        pages.push(page);
    }
    pages
}
