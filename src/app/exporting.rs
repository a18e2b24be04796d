//! Exports and the preview of their pages: when they are asked for, and what is told when they end.

use super::jobs::ExportFailure;
use super::{NoticeKind, State};
use crate::files::home;
use crate::model::{Language, Worksheet};
use crate::report::{Format, ReportError};
use crate::words::messages;
use std::path::PathBuf;
use std::sync::Arc;

impl State {
    pub(super) fn export(&mut self, format: Format) {
        let Some(workshop) = &self.workshop else { return };
        if self.exporting.is_some() {
            return;
        }
        let path = home::export_path(&workshop.desk.path, format.extension());
        let worksheet = Arc::clone(workshop.worksheet());
        self.exporting = Some(self.jobs.export(format, path, worksheet, self.language));
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

    pub(super) fn exported(&mut self, path: PathBuf, result: Result<Vec<String>, ExportFailure>) {
        self.exporting = None;
        match result {
            Ok(warnings) => {
                self.say_of_file(messages::exported(&path, self.language), path);
                for warning in warnings {
                    self.say(NoticeKind::Hint, warning);
                }
            }
            Err(ExportFailure::Report(error)) => {
                let kind = match error {
                    ReportError::Cancelled => NoticeKind::Hint,
                    _ => NoticeKind::Failure,
                };
                self.say(kind, error.message(self.language));
            }
            Err(ExportFailure::Save(error)) => {
                self.say(NoticeKind::Failure, error.text(self.language));
            }
        }
    }
}
