//! Asking for a path. The system's dialog is opened where the window lives and awaited on a thread;
//! where the machine has none, the program's own path field takes its place.

use super::done::Done;
use super::jobs::Jobs;
use crate::app::Purpose;
use crate::model::Language;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Where paths come from: the system's dialogs, or a test.
pub trait Dialogs {
    /// Asks for a path; the answer arrives as [`Done::Path`] or [`Done::NoDialog`]. A dialog that was
    /// cancelled answers nothing: it is never read as consent.
    fn ask(&self, purpose: Purpose, suggested: Option<PathBuf>, language: Language, jobs: &Jobs);
}

/// The file dialogs of the system.
pub struct NativeDialogs;

/// Without a portal and without zenity the answer "nothing" comes at once; a person is slower.
const FASTER_THAN_A_PERSON: Duration = Duration::from_millis(400);

impl Dialogs for NativeDialogs {
    fn ask(&self, purpose: Purpose, suggested: Option<PathBuf>, language: Language, jobs: &Jobs) {
        let mut dialog = rfd::AsyncFileDialog::new().set_title(purpose.title().get(language));
        if let Some(folder) = suggested.as_ref().and_then(|path| path.parent()) {
            dialog = dialog.set_directory(folder);
        }
        if let Some(name) = suggested.as_ref().and_then(|path| path.file_name()) {
            dialog = dialog.set_file_name(name.to_string_lossy());
        }
        let begun = Instant::now();
        let answer: std::pin::Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>> = match purpose {
            Purpose::Open => Box::pin(dialog.add_filter("Peak Moments", &["ron"]).pick_file()),
            Purpose::SaveAs | Purpose::SaveClassAs | Purpose::HandIn(_) => Box::pin(dialog.save_file()),
        };
        jobs.spawn(move |_| match pollster::block_on(answer) {
            Some(file) => Some(Done::Path(purpose, file.path().to_owned())),
            None if begun.elapsed() < FASTER_THAN_A_PERSON => Some(Done::NoDialog(purpose, suggested)),
            None => None,
        });
    }
}
