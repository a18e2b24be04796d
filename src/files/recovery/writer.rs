//! Writes the snapshots of all open documents on one thread, those of a document in the order in which they
//! were asked for: a snapshot that overtook the end of its save would be offered though it is saved.

use super::Recovery;
use crate::files::disk::{Disk, RealDisk};
use crate::files::document::{Document, DocumentKind};
use crate::files::hash::Hash;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

/// The number of a document that is open in this program; none is given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(u64);

impl Ticket {
    /// A number that no other document has.
    pub fn draw() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }
}

/// What is asked for one document.
enum Request {
    Snapshot(Snapshot),
    Settled,
    Closed,
}

struct Snapshot {
    kind: DocumentKind,
    /// Makes the text, on the thread.
    text: Box<dyn FnOnce() -> String + Send>,
    document: PathBuf,
    saved: Option<Hash>,
    now: u64,
}

/// What waits for one document: where several requests do, the last says it all.
#[derive(Default)]
struct Waiting {
    /// A snapshot, or `None` inside for settled.
    last: Option<Option<Snapshot>>,
    closes: bool,
}

impl Waiting {
    fn add(&mut self, request: Request) {
        match request {
            Request::Snapshot(snapshot) => self.last = Some(Some(snapshot)),
            Request::Settled => self.last = Some(None),
            Request::Closed => self.closes = true,
        }
    }
}

/// Hears whether snapshots can be written; a reason is in the system's words.
type Told = Arc<dyn Fn(Result<(), String>) + Send + Sync>;

/// The thread that writes snapshots. Dropping it waits until all is written.
pub struct Writer {
    requests: Option<Sender<(Ticket, Request)>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Snapshots go into folders below `root`. `told` hears whether they can be written, the first time at once,
    /// and then whenever that changes; a reason is in the system's words.
    pub fn start(root: PathBuf, told: impl Fn(Result<(), String>) + Send + Sync + 'static) -> Self {
        let (sender, requests) = channel();
        let told: Told = Arc::new(told);
        let on_thread = Arc::clone(&told);
        let thread = std::thread::Builder::new().name("recovery".to_owned());
        match thread.spawn(move || write(&root, &requests, &on_thread)) {
            Ok(thread) => Self { requests: Some(sender), thread: Some(thread) },
            Err(error) => {
                told(Err(error.to_string()));
                Self { requests: None, thread: None }
            }
        }
    }

    /// Asks for a snapshot of the document with this ticket; see [`Recovery::snapshot`].
    pub fn snapshot<D: Document>(
        &self,
        ticket: Ticket,
        work: Arc<D>,
        document: PathBuf,
        saved: Option<Hash>,
        now: u64,
    ) {
        let text = Box::new(move || work.encode());
        self.ask(ticket, Request::Snapshot(Snapshot { kind: D::KIND, text, document, saved, now }));
    }

    /// What was asked for before of this document is saved or given up; see [`Recovery::settled`].
    pub fn settled(&self, ticket: Ticket) {
        self.ask(ticket, Request::Settled);
    }

    /// The document is no longer open. What of it is not settled stays for the next start.
    pub fn closed(&self, ticket: Ticket) {
        self.ask(ticket, Request::Closed);
    }

    fn ask(&self, ticket: Ticket, request: Request) {
        if let Some(requests) = &self.requests {
            let _ = requests.send((ticket, request));
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.requests.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn write(root: &Path, requests: &Receiver<(Ticket, Request)>, told: &Told) {
    // A folder that nothing needs yet, made to know at once whether it can be made.
    let mut spare = Recovery::start(root, RealDisk.now());
    let mut fails = spare.as_ref().err().map(io::Error::to_string);
    told(fails.clone().map_or(Ok(()), Err));
    let mut documents: BTreeMap<Ticket, Recovery> = BTreeMap::new();
    while let Ok(first) = requests.recv() {
        let mut waiting: BTreeMap<Ticket, Waiting> = BTreeMap::new();
        for (ticket, request) in std::iter::once(first).chain(requests.try_iter()) {
            waiting.entry(ticket).or_default().add(request);
        }
        for (ticket, Waiting { last, closes }) in waiting {
            let done = match last {
                Some(Some(Snapshot { kind, text, document, saved, now })) => {
                    let own = own(root, ticket, &mut documents, &mut spare);
                    Some(own.and_then(|own| own.keep((kind, &text()), Some(&document), saved, now)))
                }
                Some(None) => {
                    // What cannot be removed is offered again, and says nothing of the next snapshot.
                    let _ = documents.get_mut(&ticket).map(Recovery::settled);
                    None
                }
                None => None,
            };
            if closes {
                documents.remove(&ticket);
            }
            let Some(done) = done else { continue };
            let now = done.err().map(|error| error.to_string());
            if now.is_some() != fails.is_some() {
                told(now.clone().map_or(Ok(()), Err));
            }
            fails = now;
        }
    }
}

/// The slots of a document, made where there are none yet.
fn own<'a>(
    root: &Path,
    ticket: Ticket,
    documents: &'a mut BTreeMap<Ticket, Recovery>,
    spare: &mut io::Result<Recovery>,
) -> io::Result<&'a mut Recovery> {
    use std::collections::btree_map::Entry;
    match documents.entry(ticket) {
        Entry::Occupied(entry) => Ok(entry.into_mut()),
        Entry::Vacant(entry) => {
            let own = match std::mem::replace(spare, Err(io::ErrorKind::NotFound.into())) {
                Ok(spare) => spare,
                Err(_) => Recovery::start(root, RealDisk.now())?,
            };
            Ok(entry.insert(own))
        }
    }
}
