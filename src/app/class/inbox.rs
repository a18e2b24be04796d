//! Looks for the groups' files on a thread, so that the window can sleep: in the folder of the class, in the folder
//! that is watched, and for sticks. A drive that stands holds this thread and nothing else.
//!
//! A look costs names and times; only what changed is read, one file after the other.

use super::news::{CollectNews, Inlet, Piece, Together};
use crate::files::Hash;
use crate::files::collect::{self, Lookout, Sighting};
use crate::files::recovery::Ticket;
use crate::model::{Collected, Worksheet};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};

/// How often the folders are looked at: what is saved there is in the class within two seconds.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// A folder in which a look takes long is looked at less often: it may be at the other end of a network.
const SHARE_OF_TIME: u32 = 4;

/// What is to be looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::app) struct Places {
    /// The desk of the class and its folder; `None` while nobody needs any.
    pub own: Option<(Ticket, PathBuf)>,
    /// From where the worksheets are brought along first, and their files.
    pub bring: Option<(PathBuf, Vec<String>)>,
    pub watched: Option<PathBuf>,
    pub drives: bool,
}

impl Places {
    fn is_idle(&self) -> bool {
        self.own.is_none() && self.watched.is_none() && !self.drives
    }
}

#[derive(Default)]
struct Asked {
    places: Places,
    /// Counts the classes that were looked at.
    round: u64,
    /// Counts what was asked.
    version: u64,
    ended: bool,
    begun: bool,
}

#[derive(Default)]
struct Board {
    asked: Mutex<Asked>,
    changed: Condvar,
}

impl Board {
    fn asked(&self) -> MutexGuard<'_, Asked> {
        self.asked.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn is_round(&self, round: u64) -> bool {
        let asked = self.asked();
        asked.round == round && !asked.ended
    }
}

type Tell = Arc<dyn Fn(u64, CollectNews) + Send + Sync>;

/// Files that the program itself put into the folder of a class.
type OwnFiles = Arc<Mutex<BTreeMap<PathBuf, Hash>>>;

/// A file that is to be copied into the folder of the class.
#[derive(Clone, Debug)]
pub(in crate::app) struct ToKeep {
    pub source: PathBuf,
    pub hash: Hash,
    /// The version that it takes the place of.
    pub over: Option<(String, Hash)>,
    pub kept: Collected,
}

/// The threads that look, read and copy.
pub(in crate::app) struct Inbox {
    board: Arc<Board>,
    tell: Tell,
    together: Together,
    own: OwnFiles,
}

impl Drop for Inbox {
    fn drop(&mut self) {
        self.board.asked().ended = true;
        self.board.changed.notify_all();
    }
}

impl Inbox {
    /// `tell` is called from threads, with the round that the news belong to.
    pub fn new(tell: impl Fn(u64, CollectNews) + Send + Sync + 'static) -> Self {
        Self {
            board: Arc::default(),
            tell: Arc::new(tell),
            together: Together::default(),
            own: Arc::default(),
        }
    }

    /// Says where to look from now on; the answer is the round of what is told from then on. Another class begins
    /// another round. The thread begins when there is something to look at for the first time.
    pub fn look_at(&self, places: Places) -> u64 {
        let mut asked = self.board.asked();
        if asked.places == places {
            return asked.round;
        }
        if asked.places.own != places.own {
            asked.round += 1;
        }
        let is_idle = places.is_idle();
        asked.places = places;
        asked.version += 1;
        let round = asked.round;
        let begins = !is_idle && !asked.begun;
        asked.begun |= begins;
        drop(asked);
        self.board.changed.notify_all();
        if begins {
            let eye = Eye {
                board: Arc::clone(&self.board),
                tell: Arc::clone(&self.tell),
                together: self.together.clone(),
                own_files: Arc::clone(&self.own),
                own: None,
                own_is_read: false,
                watched: None,
                drives: Vec::new(),
            };
            let _ = std::thread::Builder::new().name("inbox".to_owned()).spawn(move || eye.run());
        }
        round
    }

    /// Reads what a person dropped or chose.
    pub fn deliver(&self, round: u64, paths: Vec<PathBuf>) {
        let (board, tell, together) =
            (Arc::clone(&self.board), Arc::clone(&self.tell), self.together.clone());
        std::thread::spawn(move || {
            collect::deliver(&paths, &mut |(at, n), delivery| {
                if let Some(delivery) = delivery {
                    let path = delivery.path.clone();
                    tell(
                        round,
                        CollectNews::Came(Inlet::Given, path, Box::new(Piece::of(delivery, &together))),
                    );
                }
                tell(round, CollectNews::Progress(Inlet::Given, at, n));
                board.is_round(round)
            });
        });
    }

    /// Copies files into the folder of the class, one after the other.
    pub fn keep(&self, round: u64, folder: PathBuf, files: Vec<ToKeep>) {
        let (tell, own) = (Arc::clone(&self.tell), Arc::clone(&self.own));
        std::thread::spawn(move || {
            for ToKeep { source, hash, over, kept } in files {
                let over = over.as_ref().map(|(file, known)| (file.as_str(), *known));
                let keep = || {
                    let name = collect::keep(&folder, &source, hash, over)?;
                    note(&own, folder.join(&name), hash);
                    Ok(name)
                };
                let result = catch_unwind(AssertUnwindSafe(keep));
                let result = result.unwrap_or(Err(collect::KeepError::Changed));
                tell(round, CollectNews::Kept { source, hash, kept: Box::new(kept), result });
            }
        });
    }

    /// Writes what was typed from paper into the folder of the class, under a name of its own or over what was typed
    /// for the same group before.
    pub fn write(
        &self,
        round: u64,
        folder: PathBuf,
        name: String,
        worksheet: Arc<Worksheet>,
        kept: Collected,
    ) {
        let (tell, own) = (Arc::clone(&self.tell), Arc::clone(&self.own));
        std::thread::spawn(move || {
            let result = collect::keep_text(&folder, &name, &worksheet);
            if let Ok((file, hash)) = &result {
                note(&own, folder.join(file), *hash);
            }
            tell(round, CollectNews::Typed { worksheet, kept: Box::new(kept), result });
        });
    }
}

fn note(own: &OwnFiles, path: PathBuf, hash: Hash) {
    if let Ok(mut own) = own.lock() {
        own.insert(path, hash);
    }
}

/// What the thread looks with.
struct Eye {
    board: Arc<Board>,
    tell: Tell,
    together: Together,
    own_files: OwnFiles,
    own: Option<Lookout>,
    own_is_read: bool,
    watched: Option<Lookout>,
    drives: Vec<PathBuf>,
}

impl Eye {
    fn run(mut self) {
        let (mut version, mut round, mut pause) = (0, 0, LOOK_EVERY);
        while let Some(asked) = wait(&self.board, version, pause) {
            version = asked.version;
            if asked.round != round {
                round = asked.round;
                (self.own, self.watched, self.own_is_read) = (None, None, false);
            }
            let begun = Instant::now();
            self.look(&asked.places, round, version);
            pause = LOOK_EVERY.max(begun.elapsed() * SHARE_OF_TIME);
        }
    }

    fn look(&mut self, places: &Places, round: u64, version: u64) {
        let folder = places.own.as_ref().map(|(_, folder)| folder.as_path());
        let begins = self.own.as_ref().map(Lookout::folder) != folder;
        if begins {
            if let (Some(folder), Some((from, files))) = (folder, &places.bring) {
                let lacking = collect::bring_along(from, folder, files);
                if !lacking.is_empty() {
                    (self.tell)(round, CollectNews::NotBrought(lacking));
                }
            }
            self.own_is_read = false;
            self.own = folder.map(|folder| Lookout::of_class(folder, Arc::clone(&self.own_files)));
        }
        if self.watched.as_ref().map(Lookout::folder) != places.watched.as_deref() {
            self.watched = places.watched.as_deref().map(Lookout::new);
        }
        for (inlet, lookout) in [(Inlet::Own, &mut self.own), (Inlet::Watched, &mut self.watched)] {
            let Some(lookout) = lookout else { continue };
            let folder = lookout.folder().to_owned();
            let is_whole = lookout.look(&mut |sighting| {
                if let Some(news) = news(inlet, &folder, sighting, &self.together) {
                    (self.tell)(round, news);
                }
                let asked = self.board.asked();
                asked.version == version && !asked.ended
            });
            if inlet == Inlet::Own && !self.own_is_read && is_whole && self.board.is_round(round) {
                self.own_is_read = true;
                (self.tell)(round, CollectNews::OwnRead);
            }
        }
        let drives = if places.drives { collect::drives() } else { Vec::new() };
        if drives != self.drives {
            self.drives.clone_from(&drives);
            (self.tell)(round, CollectNews::Drives(drives));
        }
    }
}

/// Waits until something else is asked, or it is time for the next look; `None` at the end.
fn wait(board: &Board, version: u64, pause: Duration) -> Option<AskedNow> {
    let mut asked = board.asked();
    let until = Instant::now() + pause;
    loop {
        if asked.ended {
            return None;
        }
        let left = until.saturating_duration_since(Instant::now());
        let is_due = left.is_zero() && !asked.places.is_idle();
        if asked.version != version || is_due {
            return Some(AskedNow {
                places: asked.places.clone(),
                round: asked.round,
                version: asked.version,
            });
        }
        asked = if asked.places.is_idle() {
            board.changed.wait(asked).unwrap_or_else(std::sync::PoisonError::into_inner)
        } else {
            let waited = board.changed.wait_timeout(asked, left);
            waited.unwrap_or_else(std::sync::PoisonError::into_inner).0
        };
    }
}

struct AskedNow {
    places: Places,
    round: u64,
    version: u64,
}

fn news(inlet: Inlet, folder: &Path, sighting: Sighting, together: &Together) -> Option<CollectNews> {
    Some(match sighting {
        Sighting::Delivered(delivery) => {
            let path = delivery.path.clone();
            CollectNews::Came(inlet, path, Box::new(Piece::of(delivery, together)))
        }
        Sighting::Progress(at, n) => CollectNews::Progress(inlet, at, n),
        // What the program writes into the folder of the class is whole when it is there.
        Sighting::Growing(_) if inlet == Inlet::Own => return None,
        Sighting::Growing(path) => CollectNews::Growing(path),
        Sighting::Vanished(path) => CollectNews::Vanished(inlet, path),
        Sighting::Away(reason) => CollectNews::Away(inlet, folder.to_owned(), reason),
        Sighting::Back => CollectNews::Back(inlet, folder.to_owned()),
        Sighting::Cut => CollectNews::Cut(folder.to_owned()),
    })
}
