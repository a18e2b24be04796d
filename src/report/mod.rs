//! What a group takes home: one worksheet as PDF, spreadsheet, picture, Markdown or RON, and its plan for
//! calendars and task boards. What a class takes home stands in [`class`].
//!
//! Every format is written from the same [`Summary`] and paints the same sheets, so that screen and
//! paper agree. Nothing here touches the disk: an export is bytes, and what could not be printed is
//! named beside them.

mod board;
#[cfg(feature = "pdf")]
mod bounds;
mod calendar;
pub mod class;
#[cfg(feature = "pdf")]
mod coverage;
#[cfg(feature = "pdf")]
mod drawings;
mod map;
pub mod markdown;
mod method;
#[cfg(feature = "pdf")]
mod pdf;
mod pen;
mod plan;
#[cfg(feature = "pdf")]
mod png;
mod summarise;
pub mod summary;
pub mod svg;
#[cfg(feature = "pdf")]
mod typst_world;
mod xlsx;

#[cfg(feature = "pdf")]
pub use pdf::preview;
pub use summarise::summarise;
pub use summary::Summary;

use crate::analysis::review::Review;
use crate::files::encode;
use crate::model::{Language, Worksheet};
use crate::words::class_report as class_words;
use crate::words::plan_files as plan_words;
use crate::words::report as words;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};

/// What a worksheet can be exported as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// The summary to print and hand in.
    Pdf,
    /// Tables to filter and count.
    Xlsx,
    /// The map as a drawing of any size.
    Svg,
    /// The map as a picture for slides.
    Png,
    /// The summary as plain text with tables.
    Markdown,
    /// The worksheet itself, to go on working.
    Ron,
    /// The days of the plan for a calendar program.
    Calendar,
    /// The plan in the columns of a board, one file a board because each reads other columns.
    Trello,
    Asana,
    Jira,
}

impl Format {
    pub const ALL: [Self; 10] = [
        Self::Pdf,
        Self::Xlsx,
        Self::Svg,
        Self::Png,
        Self::Markdown,
        Self::Ron,
        Self::Calendar,
        Self::Trello,
        Self::Asana,
        Self::Jira,
    ];

    /// The format that a file's name says by what it ends with, in upper or lower case.
    pub fn of_file_name(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        Self::ALL.into_iter().find(|format| {
            let stem = name.strip_suffix(format.extension()).and_then(|rest| rest.strip_suffix('.'));
            stem.is_some_and(|stem| !stem.is_empty())
        })
    }

    /// What follows the name and its dot. The plan for a board has two parts, since all of them are CSV.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Markdown => "md",
            Self::Ron => "ron",
            Self::Calendar => "ics",
            Self::Trello => "trello.csv",
            Self::Asana => "asana.csv",
            Self::Jira => "jira.csv",
        }
    }
}

/// The steps of an export, in their order. Not every format has all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExportStage {
    Summary,
    Sheets,
    Layout,
    Writing,
}

/// How an export tells how far it is, and learns that nobody wants it any more.
pub struct Job<'a> {
    pub progress: &'a (dyn Fn(ExportStage) + 'a),
    /// Looked at between the steps; a step that has begun is finished.
    pub cancelled: &'a AtomicBool,
}

impl Job<'_> {
    fn begin(&self, stage: ExportStage) -> Result<(), ReportError> {
        if self.cancelled.load(Ordering::Relaxed) {
            return Err(ReportError::Cancelled);
        }
        (self.progress)(stage);
        Ok(())
    }
}

/// A finished export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    pub bytes: Vec<u8>,
    /// What a reader should know about the file, in the language of the export.
    pub warnings: Vec<String>,
}

impl Export {
    fn clean(bytes: Vec<u8>) -> Self {
        Self { bytes, warnings: Vec::new() }
    }
}

/// Why there is no export.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    #[error("cancelled")]
    Cancelled,
    /// The build has no typesetting engine (feature `pdf`).
    #[error("built without the typesetting engine")]
    WithoutEngine,
    /// The engine's own message, in English.
    #[error("typesetting: {0}")]
    Engine(String),
    #[error("spreadsheet: {0}")]
    Spreadsheet(String),
    /// The archive of a class; the message is English.
    #[error("archive: {0}")]
    Archive(String),
    /// A journey of so many touchpoints that no program would open its picture.
    #[error("more than {0} touchpoints")]
    TooLong(usize),
    /// A plan for a board, of a worksheet without an action.
    #[error("no action in the plan")]
    NoAction,
    /// A calendar, of a plan in which no day stands.
    #[error("no day in the plan")]
    NoDay,
    /// The calendar or the table could not be written; the message is English.
    #[error("plan: {0}")]
    Plan(String),
}

impl ReportError {
    /// What went wrong and what to do, for a person.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::Cancelled => words::CANCELLED.get(language).to_owned(),
            Self::WithoutEngine => words::WITHOUT_ENGINE.get(language).to_owned(),
            Self::Engine(detail) => words::engine(detail, language),
            Self::Spreadsheet(detail) => words::spreadsheet(detail, language),
            Self::Archive(detail) => class_words::archive(detail, language),
            Self::TooLong(most) => words::too_long_for_a_picture(*most, language),
            Self::NoAction => plan_words::NO_ACTION.get(language).to_owned(),
            Self::NoDay => plan_words::NO_DAY.get(language).to_owned(),
            Self::Plan(detail) => plan_words::not_written(detail, language),
        }
    }
}

/// A page in pixels: rows from the top, each pixel red, green, blue, alpha.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageImage {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<u8>,
}

#[cfg(feature = "pdf")]
type TypesetPage = typst_layout::Page;
#[cfg(not(feature = "pdf"))]
type TypesetPage = ();

/// The first pages as they will be printed: typeset, and drawn where somebody looks.
pub struct Preview {
    #[cfg_attr(not(feature = "pdf"), expect(dead_code, reason = "there are no pages without the engine"))]
    pages: Vec<TypesetPage>,
    /// How many pages the whole has.
    pub n_pages: usize,
    pub warnings: Vec<String>,
}

impl fmt::Debug for Preview {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Preview").field("n_pages", &self.n_pages).finish_non_exhaustive()
    }
}

#[cfg(not(feature = "pdf"))]
impl Preview {
    pub fn size(&self, _at: usize) -> Option<(f32, f32)> {
        None
    }

    pub fn draw(&self, _at: usize, _pixels_per_point: f32) -> Option<PageImage> {
        None
    }
}

/// Without the typesetting engine there are no pages to show.
#[cfg(not(feature = "pdf"))]
pub fn preview(
    _worksheet: &Worksheet,
    _language: Language,
    _max_pages: usize,
    _job: &Job<'_>,
) -> Result<Preview, ReportError> {
    Err(ReportError::WithoutEngine)
}

/// Writes a worksheet in a format. Equal worksheets give equal bytes.
pub fn export(
    format: Format,
    worksheet: &Worksheet,
    language: Language,
    job: &Job<'_>,
) -> Result<Export, ReportError> {
    job.begin(ExportStage::Summary)?;
    match format {
        #[cfg(feature = "pdf")]
        Format::Pdf => pdf::pdf(worksheet, language, job),
        #[cfg(feature = "pdf")]
        Format::Png => png::png(worksheet, language, job),
        #[cfg(not(feature = "pdf"))]
        Format::Pdf | Format::Png => Err(ReportError::WithoutEngine),
        Format::Xlsx => {
            let summary = summarise(worksheet, &Review::of(worksheet), language);
            job.begin(ExportStage::Writing)?;
            xlsx::xlsx(&summary, worksheet.date)
        }
        Format::Svg => {
            job.begin(ExportStage::Sheets)?;
            Ok(Export::clean(map::whole(worksheet, language)?.0.into_bytes()))
        }
        Format::Markdown => {
            let summary = summarise(worksheet, &Review::of(worksheet), language);
            Ok(Export::clean(markdown::markdown(&summary).into_bytes()))
        }
        Format::Ron => Ok(Export::clean(encode::worksheet_text(worksheet).into_bytes())),
        Format::Calendar => calendar::calendar(worksheet, language),
        Format::Trello => board::table(board::Board::Trello, worksheet, language),
        Format::Asana => board::table(board::Board::Asana, worksheet, language),
        Format::Jira => board::table(board::Board::Jira, worksheet, language),
    }
}
