//! The summary as pages: PDF for paper, pixels for the preview. Typeset once by the same template.

use super::bounds::Bounds;
use super::coverage::Coverage;
use super::typst_world::{ReportWorld, Template};
use super::{Export, ExportStage, Job, PageImage, Preview, ReportError, Summary, drawings, summarise};
use crate::analysis::review::Review;
use crate::model::{Color, Language, Role, Score, Worksheet};
use crate::sheet::{Overlay, Paint, Palette, Picture};
use crate::words::{names, report as words};
use serde_json::{Value, json};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// The summary as an accessible PDF (PDF/UA-1).
pub(super) fn pdf(worksheet: &Worksheet, language: Language, job: &Job<'_>) -> Result<Export, ReportError> {
    let review = Review::of(worksheet);
    let typeset = typeset(worksheet, &review, language, job).and_then(|(document, world, warnings)| {
        job.begin(ExportStage::Writing)?;
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|error| ReportError::Engine(error.message().to_string()))?;
        let day = worksheet.date.map(|date| date.to_string()).unwrap_or_default();
        let options = PdfOptions {
            ident: Smart::Custom(format!("{}/{day}", worksheet.scenario.id)),
            creator: Smart::Custom(Some(words::PRODUCT.get(language).to_owned())),
            standards,
            ..PdfOptions::default()
        };
        let bytes = typst_pdf::pdf(&document, &options).map_err(|found| world.error(&found))?;
        Ok(Export { bytes, warnings })
    });
    // What the engine remembers would otherwise grow with every export.
    comemo::evict(0);
    typeset
}

/// Typesets the summary and keeps up to `max_pages` pages of it, to be drawn one by one.
///
/// # Errors
/// What the engine says.
pub fn preview(
    worksheet: &Worksheet,
    language: Language,
    max_pages: usize,
    job: &Job<'_>,
) -> Result<Preview, ReportError> {
    job.begin(ExportStage::Summary)?;
    let review = Review::of(worksheet);
    let typeset = typeset(worksheet, &review, language, job);
    let preview = typeset.map(|(document, _, warnings)| {
        let pages = document.pages().iter().take(max_pages).cloned().collect();
        Preview { pages, n_pages: document.pages().len(), warnings }
    });
    comemo::evict(0);
    preview
}

impl Preview {
    /// Width and height of a page in points; `None` for one that is not kept.
    pub fn size(&self, at: usize) -> Option<(f32, f32)> {
        let size = self.pages.get(at)?.frame.size();
        Some((size.x.to_pt() as f32, size.y.to_pt() as f32))
    }

    /// A page with so many pixels for a point; `None` for one that is not kept.
    pub fn draw(&self, at: usize, pixels_per_point: f32) -> Option<PageImage> {
        let options = typst_render::RenderOptions {
            pixel_per_pt: f64::from(pixels_per_point).into(),
            ..typst_render::RenderOptions::default()
        };
        let pixels = typst_render::render(self.pages.get(at)?, &options);
        // A page is opaque, so the premultiplied pixels are the plain ones.
        let (width, height) = (pixels.width(), pixels.height());
        Some(PageImage { width, height, rgba: pixels.take() })
    }
}

/// Lays out what fits on the pages of a report, with what is to be said about the rest.
fn typeset(
    worksheet: &Worksheet,
    review: &Review,
    language: Language,
    job: &Job<'_>,
) -> Result<(PagedDocument, ReportWorld, Vec<String>), ReportError> {
    let mut bounds = Bounds::new();
    let mut summary = summarise(worksheet, review, language);
    bounds.lists(&mut summary);
    job.begin(ExportStage::Sheets)?;
    let mut coverage = Coverage::new();
    let (data, mut files) = data(worksheet, review, &summary, &mut bounds, &mut coverage)?;
    files.push(("/data.json".to_owned(), data));
    job.begin(ExportStage::Layout)?;
    let world = ReportWorld::new(Template::Worksheet, files, worksheet.date)?;
    let document = typst::compile::<PagedDocument>(&world).output.map_err(|found| world.error(&found))?;
    let mut warnings = coverage.warnings(language);
    warnings.extend(bounds.reached.then(|| words::TOO_LONG_FOR_PAPER.get(language).to_owned()));
    Ok((document, world, warnings))
}

/// What the template reads, as JSON, and the pictures by their paths.
fn data(
    worksheet: &Worksheet,
    review: &Review,
    summary: &Summary,
    bounds: &mut Bounds,
    coverage: &mut Coverage,
) -> Result<(String, Vec<(String, String)>), ReportError> {
    let language = summary.language;
    let overlay = Overlay::of_review(review);
    let map = Picture::kept_worksheet(worksheet, &overlay);
    let mut files = Vec::new();
    let mut picture = |path: String, drawing: drawings::Drawing| {
        let entry = json!({ "path": path, "alt": drawing.alternative, "width": drawing.width });
        files.push((path, coverage.text(&drawing.svg)));
        entry
    };
    let gauge = picture("/gauge.svg".to_owned(), drawings::gauge(&review.reading, summary));
    let maps = drawings::pages(&map, summary).into_iter().enumerate();
    let maps: Vec<_> = maps.map(|(at, page)| picture(format!("/map-{at}.svg"), page)).collect();
    let redesign = drawings::redesign(worksheet, &map, summary).into_iter().enumerate();
    let redesign: Vec<_> = redesign.map(|(at, page)| picture(format!("/redesign-{at}.svg"), page)).collect();
    let phrases = words::TEMPLATE.iter();
    let phrases: serde_json::Map<String, Value> =
        phrases.map(|(key, phrase)| ((*key).to_owned(), phrase.get(language).into())).collect();
    let mut shown = serde_json::to_value(summary).map_err(|error| ReportError::Engine(error.to_string()))?;
    let day = worksheet.date;
    let roles = [Role::A, Role::R, Role::S, Role::C, Role::I];
    bounds.texts(&mut shown);
    if bounds.reached {
        shown["cut"] = words::TOO_LONG_FOR_PAPER.get(language).into();
    }
    let mut data = json!({
        "language": match language { Language::Zh => "zh", Language::En => "en" },
        "summary": shown,
        "words": phrases,
        "roles": roles.map(|role| (role.letters(), names::role(role).get(language))),
        "date": day.map(|day| json!({ "year": day.year(), "month": day.month(), "day": day.day() })),
        "colors": colours(),
        "gauge": gauge,
        "maps": maps,
        "redesign": redesign,
    });
    coverage.data(&mut data);
    Ok((data.to_string(), files))
}

/// The colours of paper, by their roles.
pub(super) fn colours() -> Value {
    let palette = Palette::light();
    let hex = |paint| Color(palette.color(paint)).to_string();
    let named = [
        ("ink", Paint::Ink),
        ("ink2", Paint::Ink2),
        ("edge", Paint::Edge),
        ("line", Paint::Line),
        ("surface", Paint::Surface),
        ("sunk", Paint::Sunk),
        ("shade", Paint::Shade),
        ("accent", Paint::Accent),
        ("err", Paint::Err),
        ("peak_fill", Paint::PeakFill),
        ("peak_outline", Paint::PeakOutline),
        ("pit", Paint::Pit),
        ("end", Paint::End),
        ("moment", Paint::Moment),
    ];
    let named: serde_json::Map<String, Value> =
        named.into_iter().map(|(name, paint)| (name.to_owned(), hex(paint).into())).collect();
    let score: Vec<_> = Score::scale().map(|score| hex(Paint::Score(score))).collect();
    json!({ "named": named, "score": score })
}
