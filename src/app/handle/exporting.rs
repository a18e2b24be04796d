//! Exports and the preview of their pages: when they are asked for, and what is told when they end.

use crate::app::ExportFailure;
use crate::app::{Modal, NoticeKind, State};
use crate::files::export::{ExportError, Over};
use crate::files::{Hash, home};
use crate::model::{Language, Worksheet};
use crate::report::{Format, ReportError};
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
