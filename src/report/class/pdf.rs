//! The class report as pages: PDF for paper, pixels for the preview.

use super::ClassReport;
use super::summary::ClassSummary;
use crate::analysis::compare::{Comparison, GroupWork, Pool, Scores, SharedTouchpoint};
use crate::model::Language;
use crate::report::bounds::Bounds;
use crate::report::coverage::Coverage;
use crate::report::pdf::colours;
use crate::report::typst_world::{ReportWorld, Template};
use crate::report::{Export, ExportStage, Job, Preview, ReportError, svg};
use crate::sheet::{self, CurvesSheet, CurvesView, FontMeasure, MOST_APART, Palette, Sheet};
use crate::words::{class_report as words, report as common};
use serde_json::{Value, json};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Beyond so many touchpoints a group's curve on its page shows nothing that the grid does not.
const MOST_COLUMNS: usize = 500;
/// The size of type in the pictures of curves, points.
const TYPE: f32 = 7.5;
/// The room of all curves, points.
const CURVES: (f32, f32) = (751.0, 400.0);
/// The room of one group's curve.
const CURVE: (f32, f32) = (751.0, 210.0);

/// The report as an accessible PDF (PDF/UA-1).
pub(super) fn pdf(report: &ClassReport, job: &Job<'_>) -> Result<Export, ReportError> {
    let typeset = typeset(report, job).and_then(|(document, world, warnings)| {
        job.begin(ExportStage::Writing)?;
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|error| ReportError::Engine(error.message().to_string()))?;
        let day = report.day().map(|date| date.to_string()).unwrap_or_default();
        let options = PdfOptions {
            ident: Smart::Custom(format!("class/{}/{day}", report.class.id)),
            creator: Smart::Custom(Some(common::PRODUCT.get(report.language).to_owned())),
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

/// Typesets the report and keeps up to `max_pages` pages of it, to be drawn one by one.
///
/// # Errors
/// What the engine says.
pub fn preview(report: &ClassReport, max_pages: usize, job: &Job<'_>) -> Result<Preview, ReportError> {
    let preview = typeset(report, job).map(|(document, _, warnings)| {
        let pages = document.pages().iter().take(max_pages).cloned().collect();
        Preview { pages, n_pages: document.pages().len(), warnings }
    });
    comemo::evict(0);
    preview
}

/// Lays out what fits on the pages of a report, with what is to be said about the rest.
fn typeset(
    report: &ClassReport,
    job: &Job<'_>,
) -> Result<(PagedDocument, ReportWorld, Vec<String>), ReportError> {
    job.begin(ExportStage::Summary)?;
    let language = report.language;
    let mut bounds = Bounds::new();
    let mut summary = report.summary();
    bounds.class(&mut summary);
    job.begin(ExportStage::Sheets)?;
    let mut coverage = Coverage::new();
    let (data, mut files) = data(report, &summary, &mut bounds, &mut coverage)?;
    files.push(("/data.json".to_owned(), data));
    job.begin(ExportStage::Layout)?;
    let world = ReportWorld::new(Template::Class, files, report.day())?;
    let document = typst::compile::<PagedDocument>(&world).output.map_err(|found| world.error(&found))?;
    let mut warnings = coverage.warnings(language);
    warnings.extend(bounds.reached.then(|| words::TOO_LONG_FOR_PAPER.get(language).to_owned()));
    Ok((document, world, warnings))
}

/// What the template reads, as JSON, and the pictures by their paths.
fn data(
    report: &ClassReport,
    summary: &ClassSummary,
    bounds: &mut Bounds,
    coverage: &mut Coverage,
) -> Result<(String, Vec<(String, String)>), ReportError> {
    let language = report.language;
    let pictures = Pictures::new(&report.comparison, language);
    let mut files = Vec::new();
    let mut picture = |path: String, sheet: &Sheet, alternative: String| {
        let entry = json!({ "path": path, "alt": alternative, "width": sheet.size.0 });
        files.push((path, coverage.text(&svg::paint(sheet, Palette::light(), &summary.title))));
        entry
    };
    let has_scores = pictures.scores.columns.iter().any(|column| column.spread.is_some());
    let all = has_scores.then(|| {
        let said = words::curves_alternative(pictures.labels.len(), language);
        picture("/curves.svg".to_owned(), &pictures.curves(CURVES, None), said)
    });
    let lead = if pictures.labels.len() > MOST_APART { words::STREAMS_LEAD } else { words::CURVES_LEAD };
    let mut shown = serde_json::to_value(summary).map_err(|error| ReportError::Engine(error.to_string()))?;
    bounds.texts(&mut shown);
    for (entry, page) in shown["groups"].as_array_mut().into_iter().flatten().zip(&summary.groups) {
        let spoken = pictures.spoken(page.at);
        entry["picture"] = if spoken.is_empty() || pictures.names.len() > MOST_COLUMNS {
            Value::Null
        } else {
            let said = words::curve_alternative(&page.name, &spoken, language);
            let curves = pictures.curves(CURVE, Some(page.at));
            picture(format!("/group-{}.svg", page.at), &curves, said)
        };
    }
    if bounds.reached {
        shown["cut"] = words::TOO_LONG_FOR_PAPER.get(language).into();
    }
    let phrases = words::TEMPLATE.iter();
    let phrases: serde_json::Map<String, Value> =
        phrases.map(|(key, phrase)| ((*key).to_owned(), phrase.get(language).into())).collect();
    let mut data = json!({
        "language": match language { Language::Zh => "zh", Language::En => "en" },
        "summary": shown,
        "words": phrases,
        "date": report.day().map(|day| json!({ "year": day.year(), "month": day.month(), "day": day.day() })),
        "colors": colours(),
        "curves": all,
        "curves_lead": lead.get(language),
    });
    coverage.data(&mut data);
    Ok((data.to_string(), files))
}

/// What every picture of the curves is laid out with.
struct Pictures<'a> {
    scores: &'a Scores,
    names: Vec<Vec<String>>,
    labels: Vec<String>,
    measure: FontMeasure,
}

impl<'a> Pictures<'a> {
    fn new(comparison: &'a Comparison, language: Language) -> Self {
        let name = |column: &SharedTouchpoint| vec![sheet::beginning(column.name.get(language)).to_owned()];
        let label = |(at, work): (usize, &GroupWork)| match work.worksheet.group.number {
            0 => (at + 1).to_string(),
            number => number.to_string(),
        };
        Self {
            scores: comparison.scores(Pool::Groups),
            names: comparison.columns.iter().map(name).collect(),
            labels: comparison.works.iter().enumerate().map(label).collect(),
            measure: FontMeasure::new(),
        }
    }

    /// All curves, or one that is lit before the others. Of very many the others are then left out: the band tells
    /// of them, and each page would hold thousands of lines.
    fn curves(&self, size: (f32, f32), lit: Option<usize>) -> Sheet {
        let view = CurvesView {
            size,
            type_size: TYPE,
            names: &self.names,
            labels: &self.labels,
            lit,
            key: &[],
            measure: &self.measure,
        };
        let CurvesSheet { shapes, above, streams, .. } = sheet::curves(self.scores, &view);
        let streams = if lit.is_some() { Vec::new() } else { streams };
        let (under, over) = shapes.split_at(above.min(shapes.len()));
        let shapes = under.iter().chain(&streams).chain(over).cloned().collect();
        Sheet { size, shapes, ..Sheet::default() }
    }

    /// One group's curve for those who cannot see it: the touchpoints with their scores; empty without any.
    fn spoken(&self, at: usize) -> Vec<String> {
        let names = self.names.iter().flatten();
        let scored = names.zip(self.scores.row(at));
        scored.filter_map(|(name, score)| Some(format!("{name} {}", score?))).collect()
    }
}
