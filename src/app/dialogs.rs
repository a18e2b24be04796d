//! Asking for a path. The system's dialog is opened where the window lives and awaited on a thread; where the
//! machine has none, or none comes to be seen, the program's own path field takes its place.

use super::done::Done;
use super::jobs::Jobs;
use crate::app::{FileDialog, FileFilter, Purpose};
use crate::model::Language;
use raw_window_handle::{HasDisplayHandle, HasWindowHandle};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Where paths come from: the system's dialogs, or a test.
pub trait Dialogs {
    /// Asks for a path; what comes of it arrives as [`Waiting::ended`] has it. A dialog that was cancelled is
    /// never read as consent.
    fn ask(&self, waiting: Waiting, language: Language, jobs: &Jobs);
}

/// What a dialog is asked for, and whether anybody still waits for its answer.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub purpose: Purpose,
    pub suggested: Option<PathBuf>,
    given_up: Arc<AtomicBool>,
}

impl Waiting {
    fn new(purpose: Purpose, suggested: Option<PathBuf>) -> Self {
        Self { purpose, suggested, given_up: Arc::default() }
    }

    /// What the end of a dialog means: a path that comes when nobody waits any more is told, and nothing is done
    /// with it.
    pub fn ended(self, how: DialogEnd) -> Option<Done> {
        let Self { purpose, suggested, given_up } = self;
        match (how, given_up.load(Ordering::Relaxed)) {
            (DialogEnd::Path(path), false) => Some(Done::Path(purpose, path)),
            (DialogEnd::Path(path), true) => Some(Done::LatePath(purpose, path)),
            (_, true) => None,
            (DialogEnd::NotThere, false) => Some(Done::NoDialog(purpose, suggested)),
            (DialogEnd::Nothing, false) => Some(Done::NoPath { cancelled: false }),
            (DialogEnd::Cancelled, false) => Some(Done::NoPath { cancelled: true }),
        }
    }
}

/// How a dialog ended.
#[derive(Clone, Debug)]
pub enum DialogEnd {
    Path(PathBuf),
    Cancelled,
    /// Cancelled, or it died: the system does not say which.
    Nothing,
    /// So quickly that no person can have seen it.
    NotThere,
}

/// A dialog that the program waits for. Whether one can be seen nobody says; but while one is, the window behind
/// it does not have the focus.
pub(super) struct Asking {
    pub waiting: Waiting,
    /// Since when the window has the focus, which it had when the question was asked.
    here_since: Option<Instant>,
    was_away: bool,
}

impl Asking {
    /// How long the window may keep the focus before no dialog is expected any more.
    const PATIENCE: Duration = Duration::from_secs(3);

    pub fn new(purpose: Purpose, suggested: Option<PathBuf>) -> Self {
        Self { waiting: Waiting::new(purpose, suggested), here_since: Some(Instant::now()), was_away: false }
    }

    /// Sees whether the window has the focus.
    pub fn look(&mut self, now: Instant, focused: bool) {
        self.was_away |= !focused;
        self.here_since = if focused { self.here_since.or(Some(now)) } else { None };
    }

    /// Whether something took the focus meanwhile, as a dialog does.
    pub fn was_away(&self) -> bool {
        self.was_away
    }

    /// How long until no dialog is expected any more; `None` while one seems to be seen.
    pub fn left(&self, now: Instant) -> Option<Duration> {
        let here = now.saturating_duration_since(self.here_since?);
        Some(Self::PATIENCE.saturating_sub(here))
    }

    /// Waits no longer: what still comes is late.
    pub fn give_up(&self) {
        self.waiting.given_up.store(true, Ordering::Relaxed);
    }
}

/// The file dialogs of the system.
#[derive(Default)]
pub struct NativeDialogs {
    /// Whose dialogs they are: they stay before it, and it hears nothing until they are closed.
    owner: Option<Box<dyn SystemWindow>>,
}

/// A window that the system knows.
pub trait SystemWindow: HasWindowHandle + HasDisplayHandle {}

impl<W: HasWindowHandle + HasDisplayHandle> SystemWindow for W {}

impl NativeDialogs {
    pub fn of(owner: Option<impl SystemWindow + 'static>) -> Self {
        Self { owner: owner.map(|owner| Box::new(owner) as Box<dyn SystemWindow>) }
    }
}

/// Without a portal and without zenity the answer "nothing" comes at once; a person is slower.
const FASTER_THAN_A_PERSON: Duration = Duration::from_millis(400);

impl Dialogs for NativeDialogs {
    fn ask(&self, waiting: Waiting, language: Language, jobs: &Jobs) {
        let FileDialog { title, folder, name, filters } =
            FileDialog::new(waiting.purpose, waiting.suggested.as_deref(), language);
        let mut dialog = rfd::AsyncFileDialog::new().set_title(title);
        if let Some(owner) = &self.owner {
            dialog = dialog.set_parent(owner.as_ref());
        }
        if let Some(folder) = folder {
            dialog = dialog.set_directory(folder);
        }
        if let Some(name) = name {
            dialog = dialog.set_file_name(name);
        }
        for FileFilter { name, ending } in filters {
            dialog = dialog.add_filter(name, &[ending]);
        }
        let begun = Instant::now();
        let answer: std::pin::Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>> =
            match waiting.purpose {
                Purpose::Open | Purpose::TakeFile => Box::pin(dialog.pick_file()),
                Purpose::TakeFolder | Purpose::Watch => Box::pin(dialog.pick_folder()),
                Purpose::SaveAs | Purpose::SaveClassAs | Purpose::HandIn(_) => Box::pin(dialog.save_file()),
            };
        jobs.spawn(move |_| {
            waiting.ended(match pollster::block_on(answer) {
                Some(file) => DialogEnd::Path(file.path().to_owned()),
                // Only where dialogs come from another program can they be missing.
                None if !cfg!(target_os = "linux") => DialogEnd::Cancelled,
                None if begun.elapsed() < FASTER_THAN_A_PERSON => DialogEnd::NotThere,
                None => DialogEnd::Nothing,
            })
        });
    }
}
