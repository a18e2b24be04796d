//! Slow work on threads: saving, exporting, drawing the preview, opening files, waiting for dialogs.
//!
//! A job never touches the state. What it has to say comes back as a [`Done`], which the window turns
//! into a command at the next frame.

use super::Purpose;
use crate::files::backup::{self, Kept};
use crate::files::disk::RealDisk;
use crate::files::save::{
    Expected, SaveError, Saved, save_bytes, save_worksheet_and_keep, save_worksheet_over_on,
};
use crate::files::watch::{Outside, Watch};
use crate::files::{self, Hash, recovery};
use crate::model::{Class, Language, Worksheet};
use crate::report::{self, Export, Format, Preview, ReportError};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// What a job has to say when it ends.
#[derive(Debug)]
pub enum Done {
    Path(Purpose, PathBuf),
    /// The system has no dialog; the suggested path goes into the program's own field.
    NoDialog(Purpose, Option<PathBuf>),
    Opened {
        path: PathBuf,
        opened: Box<files::Opened>,
    },
    Saved {
        path: PathBuf,
        worksheet: Arc<Worksheet>,
        result: Result<Saved, SaveError>,
    },
    /// The earlier versions of the worksheet at this path.
    Backups {
        path: PathBuf,
        kept: Kept,
    },
    ClassSaved {
        path: PathBuf,
        class: Arc<Class>,
        result: Result<Saved, SaveError>,
    },
    /// The system has no player for the bell.
    NoBell,
    /// The open file was changed by another program.
    Outside {
        path: PathBuf,
        outside: Outside,
    },
    HandedIn {
        path: PathBuf,
        result: Result<Hash, SaveError>,
    },
    Exported {
        path: PathBuf,
        result: Result<Vec<String>, ExportFailure>,
    },
    Preview {
        worksheet: Arc<Worksheet>,
        language: Language,
        result: Result<Preview, ReportError>,
    },
}

/// Why an export gave no file. The file that was there before is untouched.
#[derive(Debug)]
pub enum ExportFailure {
    Report(ReportError),
    Save(SaveError),
}

/// An export that runs, for the progress bar and its cancel button.
#[derive(Clone)]
pub struct Running {
    pub format: Format,
    /// How many of the four stages have begun.
    stage: Arc<AtomicU8>,
    cancelled: Arc<AtomicBool>,
}

impl Running {
    /// 0.0…1.0.
    pub fn progress(&self) -> f32 {
        f32::from(self.stage.load(Ordering::Relaxed)) / 5.0
    }

    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }
}

type Waker = Arc<dyn Fn() + Send + Sync>;
type SaveRequest = (PathBuf, Arc<Worksheet>, Expected);

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
    saves: Option<Sender<SaveRequest>>,
    saver: Option<JoinHandle<()>>,
    recovery: Option<recovery::Writer>,
    watched: Watched,
}

/// The file that is looked at every two seconds; `None` while it is being written or none is open.
type Watched = Arc<Mutex<Option<(PathBuf, Watch)>>>;

/// How often a file is looked at for a change from outside.
const LOOK_EVERY: std::time::Duration = std::time::Duration::from_secs(2);

impl Jobs {
    /// `wake` is called from threads when a frame is wanted; `data` is the program's own folder, usually
    /// [`files::data_folder`].
    pub fn new(
        wake: impl Fn() + Send + Sync + 'static,
        data: Option<PathBuf>,
        recovery: Option<recovery::Recovery>,
    ) -> Self {
        let (sender, receiver) = channel();
        let wake: Waker = Arc::new(wake);
        let mut jobs = Self {
            sender,
            receiver,
            wake,
            data,
            saves: None,
            saver: None,
            recovery: recovery.map(recovery::Writer::start),
            watched: Watched::default(),
        };
        jobs.start_saver();
        jobs.start_watcher();
        jobs
    }

    /// The program's own folder.
    pub fn data(&self) -> Option<&Path> {
        self.data.as_deref()
    }

    /// Looks at the open file on a thread, so that the window can sleep. The thread ends with the jobs.
    fn start_watcher(&self) {
        let watched = Arc::downgrade(&self.watched);
        let results = self.sender.clone();
        let wake = Arc::clone(&self.wake);
        let look = move || {
            loop {
                std::thread::sleep(LOOK_EVERY);
                let Some(watched) = watched.upgrade() else { return };
                let Ok(mut watched) = watched.lock() else { return };
                let Some((path, watch)) = watched.as_mut() else { continue };
                let outside = watch.look();
                if outside != Outside::Same {
                    let _ = results.send(Done::Outside { path: path.clone(), outside });
                    // Told once; the next save or opening looks at the file anew.
                    *watched = None;
                    wake();
                }
            }
        };
        // Without it, a change is found when saving.
        let _ = std::thread::Builder::new().name("watch".to_owned()).spawn(look);
    }

    /// Which file to look at from now on, and what is known to stand there.
    pub fn watch(&self, file: Option<(PathBuf, Hash)>) {
        if let Ok(mut watched) = self.watched.lock() {
            *watched = file.map(|(path, hash)| {
                let watch = Watch::new(&path, hash);
                (path, watch)
            });
        }
    }

    /// Starts the thread that saves; once at the beginning, and again where closing was called off.
    pub fn start_saver(&mut self) {
        let (saves, requests) = channel::<SaveRequest>();
        let results = self.sender.clone();
        let wake = Arc::clone(&self.wake);
        let data = self.data.clone();
        let saver = std::thread::Builder::new().name("save".to_owned()).spawn(move || {
            let mut written = None;
            while let Ok(mut request) = requests.recv() {
                // Only the newest state is worth writing when several wait for the same file.
                while let Ok(newer) = requests.try_recv() {
                    if newer.0 != request.0 {
                        let _ = results.send(save(data.as_deref(), request, &mut written));
                    }
                    request = newer;
                }
                let _ = results.send(save(data.as_deref(), request, &mut written));
                wake();
            }
        });
        self.saves = Some(saves);
        self.saver = saver.ok();
    }

    /// What ended since the last call.
    pub fn finished(&self) -> Vec<Done> {
        self.receiver.try_iter().collect()
    }

    /// Runs `job` on a thread of its own; what it returns comes back through [`Self::finished`].
    pub fn spawn(&self, job: impl FnOnce(&Waker) -> Option<Done> + Send + 'static) {
        self.start(job);
    }

    /// [`Self::spawn`] for a job that somebody may have to wait for.
    pub(super) fn start(&self, job: impl FnOnce(&Waker) -> Option<Done> + Send + 'static) -> JoinHandle<()> {
        let sender = self.sender.clone();
        let wake = Arc::clone(&self.wake);
        std::thread::spawn(move || {
            if let Some(done) = job(&wake) {
                let _ = sender.send(done);
                wake();
            }
        })
    }

    /// Queues a save; the newest of a file wins.
    pub fn save(&self, path: PathBuf, worksheet: Arc<Worksheet>, expected: Expected) {
        // What is being written must not be taken for a change from outside.
        self.watch(None);
        if let Some(saves) = &self.saves {
            let _ = saves.send((path, worksheet, expected));
        }
    }

    /// Writes a recovery snapshot beside the save, in the user's data folder.
    pub fn snapshot(&self, worksheet: Arc<Worksheet>, path: PathBuf, saved: Option<Hash>, seconds: u64) {
        if let Some(recovery) = &self.recovery {
            recovery.snapshot(worksheet, path, saved, seconds);
        }
    }

    /// What was snapshot is safe in its file.
    pub fn settled(&self) {
        if let Some(recovery) = &self.recovery {
            recovery.settled();
        }
    }

    /// Saves a copy elsewhere; the document keeps its home, and what stood there is kept as a backup.
    pub fn hand_in(&self, path: PathBuf, worksheet: Arc<Worksheet>) {
        let data = self.data.clone();
        self.spawn(move |_| {
            let result = save_worksheet_and_keep(data.as_deref(), &path, &worksheet).map(|saved| saved.hash);
            Some(Done::HandedIn { path, result })
        });
    }

    /// Looks for earlier versions of a worksheet.
    pub fn list_backups(&self, path: PathBuf) {
        let data = self.data.clone();
        self.spawn(move |_| {
            let kept = data.map(|data| backup::survey(&RealDisk, &data, &path)).unwrap_or_default();
            Some(Done::Backups { path, kept })
        });
    }

    pub fn open(&self, path: PathBuf) {
        self.spawn(move |_| {
            let opened = Box::new(files::open(&path));
            Some(Done::Opened { path, opened })
        });
    }

    /// Exports to `path`. A failed or cancelled export leaves the old file in place.
    pub fn export(
        &self,
        format: Format,
        path: PathBuf,
        worksheet: Arc<Worksheet>,
        language: Language,
    ) -> Running {
        let running = Running {
            format,
            stage: Arc::new(AtomicU8::new(0)),
            cancelled: Arc::new(AtomicBool::new(false)),
        };
        let shared = running.clone();
        self.spawn(move |wake| {
            let report = |stage: report::Stage| {
                shared.stage.store(stage as u8 + 1, Ordering::Relaxed);
                wake();
            };
            let job = report::Job { progress: &report, cancelled: &shared.cancelled };
            let result = write_export(format, &path, &worksheet, language, &job);
            Some(Done::Exported { path, result })
        });
        running
    }

    /// Draws the pages of the summary.
    pub fn preview(&self, worksheet: Arc<Worksheet>, language: Language) {
        self.spawn(move |_| {
            let cancelled = AtomicBool::new(false);
            let job = report::Job { progress: &|_| (), cancelled: &cancelled };
            let result = report::preview(&worksheet, language, PREVIEW_SCALE, PREVIEW_PAGES, &job);
            Some(Done::Preview { worksheet, language, result })
        });
    }

    /// Waits until every queued save is written. Called once, when the window closes.
    pub fn finish(&mut self) -> Vec<Done> {
        drop(self.saves.take());
        if let Some(saver) = self.saver.take() {
            let _ = saver.join();
        }
        self.finished()
    }
}

/// What the saver wrote to one file: the versions that its own saves replaced, and what stands there since.
struct Written {
    path: PathBuf,
    replaced: Vec<Expected>,
    stands: Hash,
}

/// A request that was made before the saves in front of it had ended names a version that they replaced;
/// what it is to replace is what they wrote.
fn save(
    data: Option<&Path>,
    (path, worksheet, expected): SaveRequest,
    written: &mut Option<Written>,
) -> Done {
    let ours =
        written.as_ref().filter(|written| written.path == path && written.replaced.contains(&expected));
    let now = ours.map_or(expected, |written| Expected::Own(written.stands));
    let result = save_worksheet_over_on(&RealDisk, data, &path, &worksheet, now);
    if let Ok(saved) = &result {
        let before = written.take().filter(|written| written.path == path);
        let mut replaced = before.map(|written| written.replaced).unwrap_or_default();
        replaced.retain(|version| *version != Expected::Own(saved.hash));
        replaced.extend([expected, now].into_iter().filter(|version| *version != Expected::Own(saved.hash)));
        *written = Some(Written { path: path.clone(), replaced, stands: saved.hash });
    }
    Done::Saved { path, worksheet, result }
}

fn write_export(
    format: Format,
    path: &Path,
    worksheet: &Worksheet,
    language: Language,
    job: &report::Job<'_>,
) -> Result<Vec<String>, ExportFailure> {
    let Export { bytes, warnings } =
        report::export(format, worksheet, language, job).map_err(ExportFailure::Report)?;
    save_bytes(path, &bytes).map_err(ExportFailure::Save)?;
    Ok(warnings)
}
