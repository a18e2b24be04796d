//! Looks at the files of open documents on a thread, so that the window can sleep; no drive that stands holds
//! more than this thread.

use super::done::Done;
use crate::files::Hash;
use crate::files::recovery::Ticket;
use crate::files::watch::{Outside, Watch};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How often a file is looked at for a change from outside.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// The files that are looked at; a document that is being written is not among them.
#[derive(Clone, Default)]
struct Files {
    open: BTreeMap<Ticket, (PathBuf, Watch)>,
    away: Option<PathBuf>,
}

pub(super) struct Watched {
    files: Arc<Mutex<Files>>,
}

impl Watched {
    /// The thread ends with what is returned. Without a thread, a change is found when saving.
    pub(super) fn start(tell: impl Fn(Done) + Send + 'static) -> Self {
        let files: Arc<Mutex<Files>> = Arc::default();
        let watched = Arc::downgrade(&files);
        let look = move || {
            loop {
                std::thread::sleep(LOOK_EVERY);
                let Some(files) = watched.upgrade() else { return };
                // Looked at without the lock, which the window waits for.
                let Ok(Files { open, away }) = files.lock().map(|files| files.clone()) else { return };
                for (ticket, (path, mut watch)) in open {
                    let outside = watch.look();
                    let Ok(mut files) = files.lock() else { return };
                    let same = |now: &&mut (PathBuf, Watch)| now.0 == path && now.1.known() == watch.known();
                    let Some(now) = files.open.get_mut(&ticket).filter(same) else { continue };
                    if outside == Outside::Same {
                        now.1 = watch;
                    } else {
                        // Told once; the next save or opening looks at the file anew.
                        files.open.remove(&ticket);
                        drop(files);
                        tell(Done::Outside { ticket, outside });
                    }
                }
                if let Some(away) = away.filter(|away| away.exists()) {
                    let Ok(mut files) = files.lock() else { return };
                    if files.away.as_ref() == Some(&away) {
                        files.away = None;
                        drop(files);
                        tell(Done::Back(away));
                    }
                }
            }
        };
        let _ = std::thread::Builder::new().name("watch".to_owned()).spawn(look);
        Self { files }
    }

    pub(super) fn watch(&self, ticket: Ticket, path: &Path, known: Hash) {
        if let Ok(mut files) = self.files.lock() {
            files.open.insert(ticket, (path.to_owned(), Watch::new(path, known)));
        }
    }

    pub(super) fn forget(&self, ticket: Ticket) {
        if let Ok(mut files) = self.files.lock() {
            files.open.remove(&ticket);
        }
    }

    pub(super) fn wait_for(&self, away: Option<PathBuf>) {
        if let Ok(mut files) = self.files.lock() {
            files.away = away;
        }
    }
}
