//! Exports and the preview of their pages: when they are asked for, and what is told when they end.

use crate::app::ExportFailure;
use crate::app::state::ShownPages;
use crate::app::{Modal, NoticeKind, Screen, State, Step};
use crate::files::export::{ExportError, Over};
use crate::files::{Hash, home};
use crate::model::{Language, Worksheet};
use crate::report::{Format, PageImage, Preview, ReportError};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

impl State {
    pub(super) fn export(&mut self, format: Format) {
        let Some(workshop) = &self.workshop else { return };
        if self.exporting.is_some() {
            return;
        }
        let path = home::export_path(&workshop.desk.path, format.extension());
        let over = self.exports.get(&path).map_or(Over::Nothing, |hash| Over::Own(*hash));
        self.export_to(format, path, over);
    }

    /// Replaces the file that was in the way.
    pub(super) fn export_over(&mut self, format: Format) {
        if let Some(Modal::ReplaceExport(_, path)) = self.modal.take() {
            self.export_to(format, path, Over::Anything);
        }
    }

    /// Leaves the file that was in the way, and writes beside it.
    pub(super) fn export_beside(&mut self, format: Format) {
        if let Some(Modal::ReplaceExport(_, path)) = self.modal.take() {
            self.export_to(format, home::beside(&path, format.extension()), Over::Nothing);
        }
    }

    fn export_to(&mut self, format: Format, path: PathBuf, over: Over) {
        let Some(workshop) = &self.workshop else { return };
        if self.exporting.is_none() {
            let worksheet = Arc::clone(workshop.worksheet());
            self.exporting = Some(self.jobs.export(format, (path, over), worksheet, self.language));
        }
    }

    /// Whether the pages of the preview are not yet those of the open worksheet.
    pub fn preview_is_due(&self) -> bool {
        let Some(workshop) = &self.workshop else { return false };
        let same = |of: &(Arc<Worksheet>, Language)| {
            Arc::ptr_eq(&of.0, workshop.worksheet()) && of.1 == self.language
        };
        !self.preview.pending && !self.preview.of.as_ref().is_some_and(same)
    }

    pub(super) fn draw_preview(&mut self) {
        let Some(workshop) = &self.workshop else { return };
        self.preview.pending = true;
        self.jobs.preview(Arc::clone(workshop.worksheet()), self.language);
    }

    /// The summary was typeset. Whoever left it meanwhile has it typeset anew when they come back.
    pub(super) fn typeset(&mut self, of: (Arc<Worksheet>, Language), result: Result<Preview, ReportError>) {
        let next = self.preview.next();
        self.preview = match result {
            Ok(_) if !self.shows_preview() => next,
            Ok(drawn) => {
                let n_pages = drawn.n_pages;
                ShownPages { of: Some(of), n_pages, typeset: Some(Arc::new(drawn)), ..next }
            }
            Err(error) => ShownPages { of: Some(of), failure: Some(error.message(self.language)), ..next },
        };
    }

    fn shows_preview(&self) -> bool {
        self.screen == Screen::Workshop && self.step() == Some(Step::Results)
    }

    /// Pages that nobody looks at any more take no memory.
    pub(super) fn let_preview_go(&mut self) {
        if self.preview.typeset.is_some() && !self.shows_preview() {
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
        format: Format,
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
                self.modal = Some(Modal::ReplaceExport(format, path));
            }
            Err(ExportFailure::Write(ExportError::Save(error))) => {
                self.say(NoticeKind::Failure, error.text(self.language));
            }
        }
    }
}
