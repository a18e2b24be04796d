//! The map as a picture for slides, drawn from the same SVG with the embedded fonts only.

use super::coverage::Coverage;
use super::{Export, ExportStage, Job, ReportError, map};
use crate::model::{Language, Worksheet};
use crate::sheet::fonts;
use crate::words::report as words;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{self, fontdb};
use std::sync::{Arc, LazyLock};

/// Pixels for a logical pixel of the map.
const SCALE: f32 = 2.0;
/// No side is longer, since slide programs refuse more; with the height of a map this also keeps the
/// picture under 200 MB while it is drawn.
const LONGEST_SIDE: f32 = 16_000.0;
const MOST_PIXELS: f32 = 40e6;

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut database = fontdb::Database::new();
    for face in [fonts::REGULAR, fonts::BOLD] {
        database.load_font_source(fontdb::Source::Binary(Arc::new(face)));
    }
    Arc::new(database)
});

/// The whole journey at twice its size, or as large as is reasonable, which a warning then says.
pub(super) fn png(worksheet: &Worksheet, language: Language, job: &Job<'_>) -> Result<Export, ReportError> {
    job.begin(ExportStage::Sheets)?;
    let (svg, (width, height)) = map::whole(worksheet, language)?;
    let mut coverage = Coverage::new();
    let svg = coverage.text(&svg);

    job.begin(ExportStage::Layout)?;
    let options = usvg::Options {
        fontdb: FONTS.clone(),
        font_family: fonts::FAMILY.to_owned(),
        ..usvg::Options::default()
    };
    let refused = |error: String| ReportError::Engine(error);
    let tree = usvg::Tree::from_str(&svg, &options).map_err(|error| refused(error.to_string()))?;

    job.begin(ExportStage::Writing)?;
    let scale = SCALE
        .min(LONGEST_SIDE / width.max(1.0))
        .min(LONGEST_SIDE / height.max(1.0))
        .min((MOST_PIXELS / (width * height).max(1.0)).sqrt());
    let (w, h) = ((width * scale).ceil() as u32, (height * scale).ceil() as u32);
    let mut pixels = Pixmap::new(w.max(1), h.max(1)).ok_or_else(|| refused(format!("{w} × {h} pixels")))?;
    pixels.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    let bytes = pixels.encode_png().map_err(|error| refused(error.to_string()))?;

    let mut warnings = coverage.warnings(language);
    if scale < SCALE {
        warnings.push(words::reduced((100.0 * scale / SCALE).round() as u32, language));
    }
    Ok(Export { bytes, warnings })
}
