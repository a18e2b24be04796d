//! The drawings of the pages: the map, sheet by sheet, and the gauge, with what they say to those who do
//! not see them.

use super::summary::{ShownValue, Summary};
use super::svg;
use crate::analysis::remembered::Reading;
use crate::model::{Score, Worksheet};
use crate::sheet::{self, FontMeasure, Palette, Picture, Sheet};
use crate::words::report as words;

/// The room for a map on a page, points.
const PAGE_WIDTH: f32 = 751.0;
const PAGE_HEIGHT: f32 = 456.0;
/// The height for the map of the redesign, which stands under its heading and numbers, points.
const REDESIGN_HEIGHT: f32 = 400.0;
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
pub(super) fn pages(picture: &Picture<'_>, summary: &Summary) -> Vec<Drawing> {
    let sheets = sheet::pages(picture, summary.language, PAGE_WIDTH, PAGE_HEIGHT, &FontMeasure::new());
    let scores: Vec<_> = picture.scores().collect();
    drawings(&sheets, &scores, false, summary)
}

/// The curve before and after on as many pages as it needs; none where no measure gives a new score.
pub(super) fn redesign(worksheet: &Worksheet, picture: &Picture<'_>, summary: &Summary) -> Vec<Drawing> {
    if worksheet.redesign.iter().all(|measure| measure.score.is_none()) {
        return Vec::new();
    }
    let measure = FontMeasure::new();
    let sheets = sheet::redesign_pages(picture, summary.language, PAGE_WIDTH, REDESIGN_HEIGHT, &measure);
    drawings(&sheets, &picture.overlay.after, true, summary)
}

/// Sheets with their touchpoints and `scores` in words.
fn drawings(sheets: &[Sheet], scores: &[Option<Score>], redesigned: bool, summary: &Summary) -> Vec<Drawing> {
    let scores = scores.iter().map(|score| score.map(|score| score.to_string()));
    let spots: Vec<(String, Option<String>)> =
        summary.touchpoints().map(|t| format!("{} {}", t.number, t.name)).zip(scores).collect();
    let drawing = |sheet: &Sheet| {
        let shown = spots.get(sheet.grid.positions.clone()).unwrap_or_default();
        Drawing {
            svg: svg::paint(sheet, Palette::light(), &summary.title),
            width: sheet.size.0,
            alternative: words::map_alternative(shown, redesigned, summary.language),
        }
    };
    sheets.iter().map(drawing).collect()
}

/// Average and remembered score on one scale.
pub(super) fn gauge(reading: &Reading, summary: &Summary) -> Drawing {
    let sheet = sheet::gauge(reading, summary.language, GAUGE_WIDTH, GAUGE_SCALE, &FontMeasure::new());
    let text = |shown: &Option<ShownValue>| shown.as_ref().map(|s| s.text.clone());
    let (mean, remembered) = (text(&summary.reading.mean), text(&summary.reading.remembered));
    Drawing {
        svg: svg::paint(&sheet, Palette::light(), &summary.title),
        width: sheet.size.0,
        alternative: words::gauge_alternative(mean.as_deref(), remembered.as_deref(), summary.language),
    }
}
