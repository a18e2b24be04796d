//! What a class takes home: its report as PDF, a workbook, and both with everything of the groups in one archive.
//!
//! Pages and workbook are written from one [`ClassSummary`], so that they cannot disagree. Nothing here touches
//! the disk, and nothing of the trainer's key is looked at.

mod bundle;
mod findings;
mod lenses;
mod names;
mod outcome;
mod pen;
mod scores;
#[cfg(feature = "pdf")]
mod pdf;
mod statistics;
mod summarise;
pub mod summary;
mod tables;
mod xlsx;

pub use names::Names;
pub use summary::ClassSummary;

#[cfg(feature = "pdf")]
pub use pdf::preview;

use super::{Export, ExportStage, Job, ReportError};
use crate::analysis::class::then_now::ThenNow;
use crate::analysis::compare::Comparison;
use crate::model::{Class, Date, Language};
use pen::ClassPen;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What a class can be exported as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClassFormat {
    /// The report to print and send.
    Pdf,
    /// All numbers, to filter and count.
    Xlsx,
    /// Both, and for each group its PDF, its picture and its worksheet.
    Zip,
}

impl ClassFormat {
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Xlsx, Self::Zip];

    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Zip => "zip",
        }
    }
}

/// A class with the work of its groups, ready to be written, with people's names or without.
#[derive(Clone)]
pub struct ClassReport {
    class: Arc<Class>,
    comparison: Arc<Comparison>,
    then_now: Vec<ThenNow>,
    /// What is left out.
    left_out: Option<Arc<Names>>,
    /// How many people there are, which is no name.
    n_people: usize,
    language: Language,
}

impl ClassReport {
    /// Without `names` they are taken out here, before anything is written, so that no part can let one slip.
    pub fn new(class: &Arc<Class>, comparison: &Arc<Comparison>, names: bool, language: Language) -> Self {
        let n_people = n_people(class, comparison);
        let (mut class, mut comparison) = (Arc::clone(class), Arc::clone(comparison));
        let left_out = (!names).then(|| Arc::new(Names::of(&class, &comparison, language)));
        if let Some(names) = &left_out {
            comparison = Arc::new(names.out_of_comparison(&comparison, &class));
            class = Arc::new(names.out_of_class(&class));
        }
        Self { class, comparison, then_now: Vec::new(), left_out, n_people, language }
    }

    /// The same with how the journey was scored anew, an entry for each time that the class met again.
    #[must_use]
    pub fn met_again(mut self, mut then_now: Vec<ThenNow>) -> Self {
        if let Some(names) = &self.left_out {
            let touchpoints = then_now.iter_mut().flat_map(|then_now| &mut then_now.touchpoints);
            touchpoints.for_each(|touchpoint| names.out_of_text(&mut touchpoint.name));
        }
        self.then_now = then_now;
        self
    }

    pub fn summary(&self) -> ClassSummary {
        summarise::summarise(&ClassPen {
            class: &self.class,
            comparison: &self.comparison,
            n_people: self.n_people,
            then_now: &self.then_now,
            language: self.language,
        })
    }

    /// The day of the class, or of the first worksheet that has one: exports carry it, never today.
    fn day(&self) -> Option<Date> {
        let of_works = || self.comparison.works.iter().find_map(|work| work.worksheet.date);
        self.class.date.or_else(of_works)
    }
}

/// The people of the class: those on its list, or those on the worksheets where that names more.
fn n_people(class: &Class, comparison: &Comparison) -> usize {
    let listed: usize = class.groups.iter().map(|group| group.members.len()).sum();
    let handed_in = comparison.works.iter().map(|work| work.worksheet.group.members.len()).sum();
    listed.max(handed_in)
}

/// How the export of a class tells how far it is, and learns that nobody wants it any more.
pub struct ClassJob<'a> {
    /// The part that is done, 0.0…1.0.
    pub progress: &'a (dyn Fn(f32) + 'a),
    /// Looked at between the steps; a step that has begun is finished.
    pub cancelled: &'a AtomicBool,
}

impl ClassJob<'_> {
    /// Tells that so many of so many steps are done.
    fn done(&self, n: usize, of: usize) -> Result<(), ReportError> {
        if self.cancelled.load(Ordering::Relaxed) {
            return Err(ReportError::Cancelled);
        }
        (self.progress)(n as f32 / of.max(1) as f32);
        Ok(())
    }

    /// The same for what is written in one step.
    fn step(&self) -> Job<'_> {
        Job { progress: &|_| (), cancelled: self.cancelled }
    }
}

/// Writes a class in a format. Equal classes give equal bytes.
///
/// # Errors
/// A [`ReportError`].
pub fn export(format: ClassFormat, report: &ClassReport, job: &ClassJob<'_>) -> Result<Export, ReportError> {
    job.done(0, 1)?;
    match format {
        ClassFormat::Pdf => {
            let stage = |stage: ExportStage| (job.progress)((f32::from(stage as u8) + 1.0) / 5.0);
            pages(report, &Job { progress: &stage, cancelled: job.cancelled })
        }
        ClassFormat::Xlsx => xlsx::xlsx(&report.summary(), report.day()),
        ClassFormat::Zip => bundle::zip(report, job),
    }
}

/// Without the typesetting engine there are no pages to show.
///
/// # Errors
/// Always.
#[cfg(not(feature = "pdf"))]
pub fn preview(
    _report: &ClassReport,
    _max_pages: usize,
    _job: &Job<'_>,
) -> Result<super::Preview, ReportError> {
    Err(ReportError::WithoutEngine)
}

#[cfg(feature = "pdf")]
fn pages(report: &ClassReport, job: &Job<'_>) -> Result<Export, ReportError> {
    pdf::pdf(report, job)
}

#[cfg(not(feature = "pdf"))]
fn pages(_report: &ClassReport, _job: &Job<'_>) -> Result<Export, ReportError> {
    Err(ReportError::WithoutEngine)
}
