//! Exports and the preview of their pages: when they are asked for, and what is told when they end.

use crate::app::ExportFailure;
use crate::app::state::ShownPages;
use crate::app::{ClassPage, Modal, NoticeKind, Previewed, ReportCommand, Screen, State, Step, Takeout};
use crate::files::export::{ExportError, Over};
use crate::files::{Hash, home};
use crate::report::class::{ClassJob, ClassReport};
use crate::report::{self, ExportStage, Format, Job, PageImage, Preview, ReportError};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

impl State {
    pub(super) fn export(&mut self, format: Format) {
        let Some(workshop) = &self.workshop else { return };
        let path = home::export_path(&workshop.desk.path, format.extension());
        self.export_own(Takeout::Worksheet(format), path);
    }

    /// What is asked of the report of the class.
    pub(super) fn report_of_class(&mut self, command: ReportCommand) {
        match command {
            ReportCommand::Names(names) => self.class.names = names,
            ReportCommand::Export(format) => {
                let path = home::class_export_path(&self.class.desk.path, format.extension());
                self.export_own(Takeout::Class(format), path);
            }
        }
    }

    /// Exports to where this window's own last export may give way.
    fn export_own(&mut self, what: Takeout, path: PathBuf) {
        if self.exporting.is_some() {
            return;
        }
        let over = self.exports.get(&path).map_or(Over::Nothing, |hash| Over::Own(*hash));
        self.export_to(what, path, over);
    }

    /// Replaces the file that was in the way.
    pub(super) fn export_over(&mut self, what: Takeout) {
        if let Some(Modal::ReplaceExport(_, path)) = self.modal.take() {
            self.export_to(what, path, Over::Anything);
        }
    }

    /// Leaves the file that was in the way, and writes beside it.
    pub(super) fn export_beside(&mut self, what: Takeout) {
        if let Some(Modal::ReplaceExport(_, path)) = self.modal.take() {
            self.export_to(what, home::beside(&path, what.extension()), Over::Nothing);
        }
    }

    fn export_to(&mut self, what: Takeout, path: PathBuf, over: Over) {
        if self.exporting.is_some() {
            return;
        }
        let language = self.language;
        let running = match what {
            Takeout::Worksheet(format) => {
                let Some(workshop) = &self.workshop else { return };
                let worksheet = Arc::clone(workshop.worksheet());
                self.jobs.export(what, (path, over), move |progress, cancelled| {
                    let stage = |stage: ExportStage| progress((stage as u8 + 1) as f32 / 5.0);
                    let job = Job { progress: &stage, cancelled };
                    report::export(format, &worksheet, language, &job)
                })
            }
            Takeout::Class(format) => {
                let (class, names) = (Arc::clone(self.class.class()), self.class.names);
                let comparison = Arc::clone(self.class.comparison());
                let then_now = self.class.all_then_now();
                self.jobs.export(what, (path, over), move |progress, cancelled| {
                    let report = ClassReport::new(&class, &comparison, names, language).met_again(then_now);
                    report::class::export(format, &report, &ClassJob { progress, cancelled })
                })
            }
        };
        self.exporting = Some(running);
    }

    /// What the preview would show now; `None` where nobody sees one.
    fn previewed(&self) -> Option<Previewed> {
        match (self.screen, &self.workshop) {
            (Screen::Class, _) if self.class.page == ClassPage::Report => Some(Previewed::Class {
                class: Arc::clone(self.class.class()),
                comparison: Arc::clone(self.class.comparison()),
                names: self.class.names,
                language: self.language,
            }),
            (Screen::Workshop, Some(workshop)) if workshop.step == Step::Results => {
                Some(Previewed::Worksheet(Arc::clone(workshop.worksheet()), self.language))
            }
            _ => None,
        }
    }

    /// Whether the pages of the preview are not yet those of what is seen.
    pub fn preview_is_due(&self) -> bool {
        let Some(seen) = self.previewed() else { return false };
        !self.preview.pending && !self.preview.of.as_ref().is_some_and(|of| of.is_same(&seen))
    }

    pub(super) fn draw_preview(&mut self) {
        let Some(seen) = self.previewed() else { return };
        self.preview.pending = true;
        let then_now = match &seen {
            Previewed::Worksheet(..) => Vec::new(),
            Previewed::Class { .. } => self.class.all_then_now(),
        };
        self.jobs.preview(seen, then_now);
    }

    /// The pages were typeset. Whoever left them meanwhile has them typeset anew when they come back.
    pub(super) fn typeset(&mut self, of: Previewed, result: Result<Preview, ReportError>) {
        let next = self.preview.next();
        let is_seen = self.previewed().is_some_and(|seen| seen.is_alike(&of));
        self.preview = match result {
            Ok(_) if !is_seen => next,
            Ok(drawn) => {
                let n_pages = drawn.n_pages;
                ShownPages { of: Some(of), n_pages, typeset: Some(Arc::new(drawn)), ..next }
            }
            Err(error) => ShownPages { of: Some(of), failure: Some(error.message(self.language)), ..next },
        };
    }

    /// Pages that nobody looks at any more take no memory.
    pub(super) fn let_preview_go(&mut self) {
        let seen = self.previewed();
        let is_seen = seen.zip(self.preview.of.as_ref()).is_some_and(|(seen, of)| seen.is_alike(of));
        if self.preview.typeset.is_some() && !is_seen {
            self.preview = ShownPages { pending: self.preview.pending, ..self.preview.next() };
        }
    }

    pub(super) fn draw_pages(&mut self, wanted: Range<usize>) {
        let preview = &mut self.preview;
        let Some(typeset) = &preview.typeset else { return };
        preview.pages.retain(|at, _| wanted.contains(at));
        preview.wanted = wanted.clone();
        let missing: Vec<usize> =
            wanted.filter(|at| !preview.pages.contains_key(at) && preview.drawing.insert(*at)).collect();
        if !missing.is_empty() {
            self.jobs.draw_pages(Arc::clone(typeset), preview.generation, missing);
        }
    }

    pub(super) fn page_drawn(&mut self, generation: u64, at: usize, image: PageImage) {
        let preview = &mut self.preview;
        if preview.generation == generation {
            preview.drawing.remove(&at);
            if preview.wanted.contains(&at) {
                preview.pages.insert(at, image);
            }
        }
    }

    pub(super) fn exported(
        &mut self,
        what: Takeout,
        path: PathBuf,
        result: Result<(Hash, Vec<String>), ExportFailure>,
    ) {
        self.exporting = None;
        match result {
            Ok((hash, warnings)) => {
                self.exports.insert(path.clone(), hash);
                self.say_exported(path, &warnings);
            }
            Err(ExportFailure::Report(error)) => {
                let kind = match error {
                    ReportError::Cancelled => NoticeKind::Hint,
                    _ => NoticeKind::Failure,
                };
                self.say(kind, error.message(self.language));
            }
            Err(ExportFailure::Write(ExportError::Exists { .. })) => {
                self.modal = Some(Modal::ReplaceExport(what, path));
            }
            Err(ExportFailure::Write(ExportError::Save(error))) => {
                self.say(NoticeKind::Failure, error.text(self.language));
            }
        }
    }
}
