//! Writes snapshots on a thread of its own, in the order in which they were asked for: a snapshot that
//! overtook the end of its save would be offered though it is saved.

use super::Recovery;
use crate::files::hash::Hash;
use crate::model::Worksheet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

enum Request {
    Snapshot { worksheet: Arc<Worksheet>, document: PathBuf, saved: Option<Hash>, now: u64 },
    Settled,
}

/// The thread that writes the snapshots of this program. Dropping it waits until all is written.
pub struct Writer {
    requests: Option<Sender<Request>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Without a thread, which no system refuses in earnest, there are no snapshots.
    pub fn start(recovery: Recovery) -> Self {
        let (sender, requests) = channel();
        let thread = std::thread::Builder::new().name("recovery".to_owned());
        let thread = thread.spawn(move || write(recovery, &requests)).ok();
        Self { requests: thread.is_some().then_some(sender), thread }
    }

    /// Asks for a snapshot; see [`Recovery::snapshot`].
    pub fn snapshot(&self, worksheet: Arc<Worksheet>, document: PathBuf, saved: Option<Hash>, now: u64) {
        self.ask(Request::Snapshot { worksheet, document, saved, now });
    }

    /// What was asked for before is saved or given up; see [`Recovery::settled`].
    pub fn settled(&self) {
        self.ask(Request::Settled);
    }

    fn ask(&self, request: Request) {
        if let Some(requests) = &self.requests {
            let _ = requests.send(request);
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

fn write(mut recovery: Recovery, requests: &Receiver<Request>) {
    while let Ok(mut request) = requests.recv() {
        // Where several wait, the last says it all.
        while let Ok(newer) = requests.try_recv() {
            request = newer;
        }
        // A snapshot is a second safety: its failure is no news while the save itself succeeds.
        let _ = match request {
            Request::Snapshot { worksheet, document, saved, now } => {
                recovery.snapshot(&worksheet, Some(&document), saved, now)
            }
            Request::Settled => recovery.settled(),
        };
    }
}
