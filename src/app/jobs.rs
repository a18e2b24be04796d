//! Slow work on threads: saving, exporting, drawing the preview, opening files, waiting for dialogs.
//!
//! A job never touches the state. What it has to say comes back as a [`Done`], which the window turns
//! into a command at the next frame.

use super::watching::Watched;
use crate::analysis::class::then_now::ThenNow;
use crate::app::Done;
use crate::app::ExportFailure;
use crate::app::Opening;
use crate::app::{Previewed, Takeout};
use crate::files::backup::{self};
use crate::files::disk::RealDisk;
use crate::files::export::{Over, write_export};
use crate::files::recovery::starts::{self};
use crate::files::recovery::{Ticket, Writer};
use crate::files::save::{Expected, SaveError, save_over};
use crate::files::{self, Document, Hash, home};
use crate::model::Worksheet;
use crate::report::class::ClassReport;
use crate::report::{self, Export, ReportError};
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// An export that runs, for the progress bar and its cancel button.
#[derive(Clone)]
pub struct Running {
    pub what: Takeout,
    /// In thousandths.
    done: Arc<AtomicU32>,
    cancelled: Arc<AtomicBool>,
}

impl Running {
    /// 0.0…1.0.
    pub fn progress(&self) -> f32 {
        self.done.load(Ordering::Relaxed) as f32 / 1000.0
    }

    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }
}

/// What is called before a path is read for the gallery and the class, or is saved: nothing, and in a test what makes a drive
/// slow.
pub type Gate = Arc<dyn Fn(&Path) + Send + Sync>;

type Waker = Arc<dyn Fn() + Send + Sync>;

/// Pixels for a point of the preview, and how many pages it shows of a long summary.
const PREVIEW_SCALE: f32 = 1.6;
const PREVIEW_PAGES: usize = 24;

/// Starts jobs and collects their ends.
pub struct Jobs {
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    wake: Waker,
    /// The program's own folder, for backups, turns and claims; `None` where there is no place for one.
    data: Option<PathBuf>,
    /// The folder of the worksheets, which is made when the first of them is saved.
    home: Option<PathBuf>,
    /// Saves that were begun and have not ended.
    n_saves: Cell<usize>,
    recovery: Option<Writer>,
    watched: Watched,
    gate: Gate,
}

impl Jobs {
    /// `wake` is called from threads when a frame is wanted; `data` is the program's own folder, usually
    /// [`files::data_folder`]; snapshots are written below `recovery`.
    pub fn new(
        wake: impl Fn() + Send + Sync + 'static,
        data: Option<PathBuf>,
        recovery: Option<PathBuf>,
    ) -> Self {
        let (sender, receiver) = channel();
        let wake: Waker = Arc::new(wake);
        let tell = |sender: &Sender<Done>, wake: &Waker| {
            let (sender, wake) = (sender.clone(), Arc::clone(wake));
            move |done| {
                let _ = sender.send(done);
                wake();
            }
        };
        let told = tell(&sender, &wake);
        let recovery = recovery.map(|root| Writer::start(root, move |result| told(Done::Recovery(result))));
        let watched = Watched::start(tell(&sender, &wake));
        Self {
            sender,
            receiver,
            wake,
            data,
            home: None,
            n_saves: Cell::new(0),
            recovery,
            watched,
            gate: Arc::new(|_| ()),
        }
    }

    /// Has a gate called before a path is read for the gallery and the class, or is saved.
    #[must_use]
    pub fn gated(mut self, gate: impl Fn(&Path) + Send + Sync + 'static) -> Self {
        self.gate = Arc::new(gate);
        self
    }

    /// The program's own folder.
    pub fn data(&self) -> Option<&Path> {
        self.data.as_deref()
    }

    pub(super) fn set_home(&mut self, home: &Path) {
        self.home = Some(home.to_owned());
    }

    /// Which file of an open document to look at from now on, and what is known to stand there.
    pub fn watch(&self, ticket: Ticket, path: &Path, known: Hash) {
        self.watched.watch(ticket, path, known);
    }

    /// Looks for a file that is away, until it is back.
    pub fn wait_for(&self, away: Option<PathBuf>) {
        self.watched.wait_for(away);
    }

    /// Tells of what a thread of its own has to say.
    pub(super) fn teller(&self) -> impl Fn(Done) + Send + Sync + 'static {
        let (sender, wake) = (self.sender.clone(), Arc::clone(&self.wake));
        move |done| {
            let _ = sender.send(done);
            wake();
        }
    }

    /// What ended since the last call.
    pub fn finished(&self) -> Vec<Done> {
        let done: Vec<Done> = self.receiver.try_iter().collect();
        for done in &done {
            self.count(done);
        }
        done
    }

    fn count(&self, done: &Done) {
        if matches!(done, Done::Saved { .. }) {
            self.n_saves.set(self.n_saves.get().saturating_sub(1));
        }
    }

    /// Waits until every save that was begun has ended, or for so long.
    pub fn settle(&self, patience: Duration) -> Vec<Done> {
        let begun = Instant::now();
        let mut all = Vec::new();
        while self.n_saves.get() > 0 {
            let left = patience.saturating_sub(begun.elapsed());
            let Ok(done) = self.receiver.recv_timeout(left) else { break };
            self.count(&done);
            all.push(done);
        }
        all.extend(self.finished());
        all
    }

    /// Runs `job` on a thread of its own; what it returns comes back through [`Self::finished`].
    pub fn spawn(&self, job: impl FnOnce(&Waker) -> Option<Done> + Send + 'static) {
        let sender = self.sender.clone();
        let wake = Arc::clone(&self.wake);
        std::thread::spawn(move || {
            if let Some(done) = job(&wake) {
                let _ = sender.send(done);
                wake();
            }
        });
    }

    /// Runs a job on a thread of its own that has more to say than one thing.
    pub(super) fn read(&self, job: impl FnOnce(&dyn Fn(Done), &Gate) + Send + 'static) {
        let (sender, wake, gate) = (self.sender.clone(), Arc::clone(&self.wake), Arc::clone(&self.gate));
        std::thread::spawn(move || {
            let tell = |done| {
                let _ = sender.send(done);
                wake();
            };
            job(&tell, &gate);
        });
    }

    /// Waits for what ends next, for so long.
    pub fn next(&self, patience: Duration) -> Option<Done> {
        let done = self.receiver.recv_timeout(patience).ok()?;
        self.count(&done);
        Some(done)
    }

    /// Saves a document on a thread of its own, so that a drive that stands holds nothing but itself. A document
    /// has one save at a time: its [`super::Desk`] sees to that. `changes` comes back with the end.
    pub(super) fn save<D: Document>(
        &self,
        (ticket, changes): (Ticket, u64),
        path: &Path,
        document: Arc<D>,
        expected: Expected,
    ) {
        // What is being written must not be taken for a change from outside.
        self.watched.forget(ticket);
        self.n_saves.set(self.n_saves.get() + 1);
        let (sender, wake) = (self.sender.clone(), Arc::clone(&self.wake));
        let (data, own) = (self.data.clone(), path.to_owned());
        let home = self.home.clone().filter(|home| path.parent() == Some(home));
        let gate = Arc::clone(&self.gate);
        let save = move || {
            let write = || {
                gate(&own);
                home.map_or(Ok(()), |home| home::make(&home))?;
                save_over(data.as_deref(), &own, &*document, expected)
            };
            // The document waits for its save: a fault of the program ends as a failure that is told and tried again.
            let result = catch_unwind(AssertUnwindSafe(write)).unwrap_or(Err(SaveError::Fault));
            let _ = sender.send(Done::Saved { ticket, path: own, changes, result });
            wake();
        };
        if let Err(error) = std::thread::Builder::new().name("save".to_owned()).spawn(save) {
            let result = Err(SaveError::Other { reason: error.to_string() });
            let _ = self.sender.send(Done::Saved { ticket, path: path.to_owned(), changes, result });
        }
    }

    /// Writes a recovery snapshot beside the save, in the user's data folder.
    pub(super) fn snapshot<D: Document>(
        &self,
        ticket: Ticket,
        document: Arc<D>,
        path: &Path,
        saved: Option<Hash>,
    ) {
        if let Some(recovery) = &self.recovery {
            recovery.snapshot(ticket, document, path.to_owned(), saved, super::clock::unix_seconds());
        }
    }

    /// What was snapshot of a document is safe in its file, or given up on purpose.
    pub(super) fn settled(&self, ticket: Ticket) {
        if let Some(recovery) = &self.recovery {
            recovery.settled(ticket);
        }
    }

    /// A document is no longer open.
    pub(super) fn closed(&self, ticket: Ticket) {
        self.watched.forget(ticket);
        if let Some(recovery) = &self.recovery {
            recovery.closed(ticket);
        }
    }

    /// Saves a copy elsewhere; the document keeps its home, and what stood there is kept as a backup or does not
    /// give way.
    pub fn hand_in(&self, path: PathBuf, worksheet: Arc<Worksheet>) {
        let data = self.data.clone();
        self.spawn(move |_| {
            let result = save_over(data.as_deref(), &path, &*worksheet, Expected::Anything);
            Some(Done::HandedIn { path, result })
        });
    }

    /// Looks for earlier versions of a document.
    pub fn list_backups(&self, path: PathBuf) {
        let data = self.data.clone();
        self.spawn(move |_| {
            let kept = data.map(|data| backup::survey(&RealDisk, &data, &path)).unwrap_or_default();
            Some(Done::Backups { path, kept })
        });
    }

    pub fn open(&self, path: PathBuf, why: Opening) {
        let data = self.data.clone();
        self.spawn(move |_| {
            let opened = Box::new(files::open(&path));
            let kept = data.filter(|_| opened.document.is_none());
            let kept = kept.and_then(|data| starts::broken(&data, &path));
            Some(Done::Opened { path, why, opened, kept })
        });
    }

    /// Exports to `path`. A failed or cancelled export leaves the old file in place. `make` is told how to say how
    /// far it is, 0.0…1.0, and where it sees that nobody wants it any more.
    pub fn export(
        &self,
        what: Takeout,
        (path, over): (PathBuf, Over),
        make: impl FnOnce(&dyn Fn(f32), &AtomicBool) -> Result<Export, ReportError> + Send + 'static,
    ) -> Running {
        let running =
            Running { what, done: Arc::new(AtomicU32::new(0)), cancelled: Arc::new(AtomicBool::new(false)) };
        let shared = running.clone();
        let data = self.data.clone();
        // A class that nobody changed has no file yet, nor the folder that its file will be in.
        let home = self.home.clone().filter(|home| path.parent() == Some(home));
        self.spawn(move |wake| {
            let progress = |done: f32| {
                shared.done.store((done.clamp(0.0, 1.0) * 1000.0) as u32, Ordering::Relaxed);
                wake();
            };
            let written = make(&progress, &shared.cancelled).map_err(ExportFailure::Report);
            let result = written.and_then(|Export { bytes, warnings }| {
                let made = home.map_or(Ok(()), |home| home::make(&home));
                made.map_err(|error| ExportFailure::Write(error.into()))?;
                let hash = write_export(data.as_deref(), &path, &bytes, over);
                Ok((hash.map_err(ExportFailure::Write)?, warnings))
            });
            Some(Done::Exported { what, path, result })
        });
        running
    }

    /// Typesets the pages of a summary or of a class report, with how its journey was scored anew.
    pub fn preview(&self, of: Previewed, then_now: Vec<ThenNow>) {
        self.spawn(move |_| {
            let cancelled = AtomicBool::new(false);
            let job = report::Job { progress: &|_| (), cancelled: &cancelled };
            let result = match &of {
                Previewed::Worksheet(worksheet, language) => {
                    report::preview(worksheet, *language, PREVIEW_PAGES, &job)
                }
                Previewed::Class { class, comparison, names, language } => {
                    let report = ClassReport::new(class, comparison, *names, *language);
                    let report = report.met_again(then_now);
                    report::class::preview(&report, PREVIEW_PAGES, &job)
                }
            };
            Some(Done::Preview { of, result })
        });
    }

    /// Draws some pages of it, one after another.
    pub(super) fn draw_pages(&self, typeset: Arc<report::Preview>, generation: u64, pages: Vec<usize>) {
        self.read(move |tell, _| {
            for at in pages {
                if let Some(image) = typeset.draw(at, PREVIEW_SCALE) {
                    tell(Done::Page { generation, at, image });
                }
            }
        });
    }
}
