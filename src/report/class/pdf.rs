//! The class report as pages: PDF for paper, pixels for the preview.

use super::ClassReport;
use super::summary::ClassSummary;
use crate::analysis::compare::Comparison;
use crate::model::Language;
use crate::report::bounds::Bounds;
use crate::report::coverage::Coverage;
use crate::report::pdf::colours;
use crate::report::typst_world::{ReportWorld, Template};
use crate::report::{Export, ExportStage, Job, Preview, ReportError, svg};
use crate::sheet::{ClassCurves, FontMeasure, GroupLine, Middle, Palette, Sheet, class_curves};
use crate::words::{class_report as words, report as common};
use serde_json::{Value, json};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

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
    let measure = FontMeasure::new();
    let curves = curves(&report.comparison, summary);
    let mut files = Vec::new();
    let mut picture = |path: String, sheet: &Sheet, alternative: String| {
        let entry = json!({ "path": path, "alt": alternative, "width": sheet.size.0 });
        files.push((path, coverage.text(&svg::paint(sheet, Palette::light(), &summary.title))));
        entry
    };
    let has_scores = curves.middle.iter().any(Option::is_some);
    let all = has_scores.then(|| {
        let sheet = class_curves(&curves, CURVES.0, CURVES.1, &measure);
        picture("/curves.svg".to_owned(), &sheet, words::curves_alternative(curves.lines.len(), language))
    });
    let mut shown = serde_json::to_value(summary).map_err(|error| ReportError::Engine(error.to_string()))?;
    bounds.texts(&mut shown);
    for (entry, page) in shown["groups"].as_array_mut().into_iter().flatten().zip(&summary.groups) {
        let lit = ClassCurves { lit: Some(page.at), ..curves.clone() };
        let is_scored = curves.lines.get(page.at).is_some_and(|line| line.scores.iter().any(Option::is_some));
        entry["picture"] = if is_scored {
            let sheet = class_curves(&lit, CURVE.0, CURVE.1, &measure);
            let said = words::curve_alternative(&page.name, &spoken(&lit, page.at), language);
            picture(format!("/group-{}.svg", page.at), &sheet, said)
        } else {
            Value::Null
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
    });
    coverage.data(&mut data);
    Ok((data.to_string(), files))
}

/// The curves of all groups, as far as the report names their touchpoints.
fn curves(comparison: &Comparison, summary: &ClassSummary) -> ClassCurves {
    let n = summary.heat.rows.len();
    let middle = comparison.columns.iter().take(n).map(|column| {
        let spread = column.spread.as_ref()?;
        Some(Middle { median: spread.median, min: spread.min, max: spread.max })
    });
    let line = |(at, name): (usize, &String)| GroupLine {
        name: name.clone(),
        scores: comparison.columns.iter().take(n).map(|column| *column.scores.get(at)?).collect(),
    };
    ClassCurves {
        columns: comparison
            .columns
            .iter()
            .take(n)
            .map(|column| crate::sheet::beginning(column.name.get(summary.language)).to_owned())
            .collect(),
        lines: summary.heat.groups.iter().enumerate().map(line).collect(),
        middle: middle.collect(),
        lit: None,
    }
}

/// One group's curve for those who cannot see it: the touchpoints with their scores.
fn spoken(curves: &ClassCurves, at: usize) -> Vec<String> {
    let Some(line) = curves.lines.get(at) else { return Vec::new() };
    let scored = curves.columns.iter().zip(&line.scores);
    scored.filter_map(|(name, score)| Some(format!("{name} {}", (*score)?))).collect()
}
