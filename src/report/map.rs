//! The map as one picture, however long the journey.

use super::{ReportError, svg};
use crate::model::{Language, Worksheet};
use crate::sheet::{self, FontMeasure, LayoutCache, Palette, Picture, View};

/// The width from which the whole journey is laid out, pixels; a longer one is wider.
const WIDTH: f32 = 1280.0;

/// A longer journey is hundreds of thousands of pixels wide, and the file as large as nobody opens.
const MOST: usize = 5_000;

/// The whole journey as SVG, with its width and height in pixels.
pub(super) fn whole(worksheet: &Worksheet, language: Language) -> Result<(String, (f32, f32)), ReportError> {
    if worksheet.journey.n_touchpoints() > MOST {
        return Err(ReportError::TooLong(MOST));
    }
    let view =
        View { lanes: sheet::paper_lanes(&worksheet.journey), hints: false, ..View::new(language, WIDTH) };
    let sheet = sheet::lay_out(
        &Picture::of_worksheet(worksheet),
        &view,
        &FontMeasure::new(),
        &mut LayoutCache::default(),
    );
    let title = sheet::beginning(worksheet.scenario.title.get(language));
    Ok((svg::paint(&sheet, Palette::light(), title), sheet.size))
}
