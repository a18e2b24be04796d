//! The drawings of the pages: the map, sheet by sheet, and the gauge, with what they say to those who do
//! not see them.

use super::summary::{Shown, Summary};
use super::svg;
use crate::analysis::remembered;
use crate::model::Worksheet;
use crate::sheet::{self, FontMeasure, Palette, Sheet};
use crate::words::report as words;

/// The room for a map on a page, points.
const PAGE_WIDTH: f32 = 751.0;
const PAGE_HEIGHT: f32 = 456.0;
/// The width of the gauge on the title page, points.
const GAUGE_WIDTH: f32 = 270.0;
/// Points for a logical pixel of the gauge.
const GAUGE_SCALE: f32 = 0.85;

/// A drawing with its width in points and its content in words.
pub(super) struct Drawing {
    pub svg: String,
    pub width: f32,
    pub alternative: String,
}

/// The map on as many pages as it needs.
pub(super) fn pages(worksheet: &Worksheet, summary: &Summary) -> Vec<Drawing> {
    let touchpoints: Vec<_> = summary.touchpoints().collect();
    let sheets = sheet::pages(worksheet, summary.language, PAGE_WIDTH, PAGE_HEIGHT, &FontMeasure::new());
    let drawing = |sheet: &Sheet| {
        let shown = touchpoints.get(sheet.grid.positions.clone()).unwrap_or_default();
        let spots: Vec<_> = shown
            .iter()
            .map(|t| (format!("{} {}", t.number, t.name), t.score.as_ref().map(|score| score.text.as_str())))
            .collect();
        Drawing {
            svg: svg::paint(sheet, Palette::light(), &summary.title),
            width: sheet.size.0,
            alternative: words::map_alternative(&spots, summary.language),
        }
    };
    sheets.iter().map(drawing).collect()
}

/// Average and remembered score on one scale.
pub(super) fn gauge(worksheet: &Worksheet, summary: &Summary) -> Drawing {
    let reading = remembered::read_worksheet(worksheet);
    let sheet = sheet::gauge(&reading, summary.language, GAUGE_WIDTH, GAUGE_SCALE, &FontMeasure::new());
    let text = |shown: &Option<Shown>| shown.as_ref().map(|s| s.text.clone());
    let (mean, remembered) = (text(&summary.reading.mean), text(&summary.reading.remembered));
    Drawing {
        svg: svg::paint(&sheet, Palette::light(), &summary.title),
        width: sheet.size.0,
        alternative: words::gauge_alternative(mean.as_deref(), remembered.as_deref(), summary.language),
    }
}
