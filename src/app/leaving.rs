//! Documents that left the screen before they stood in their files: they are saved in the background, tried
//! again, kept as snapshots of their own, and told of, until they are safe. Closing waits for them.

use super::desk::OpenDocument;
use super::jobs::Jobs;
use super::{Desk, Workshop};
use crate::files::recovery::Ticket;
use crate::model::Class;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

/// What is not on the screen and not in its file.
#[derive(Default)]
pub struct Leaving {
    pub(super) worksheets: Vec<Workshop>,
    pub(super) classes: Vec<Desk<Class>>,
    /// The notices that tell of them.
    pub(super) told: BTreeMap<Ticket, u64>,
}

impl Leaving {
    pub fn is_empty(&self) -> bool {
        self.worksheets.is_empty() && self.classes.is_empty()
    }

    /// The worksheet of a file, which is wanted again.
    pub(super) fn take_worksheet(&mut self, path: &Path) -> Option<Workshop> {
        let at = self.worksheets.iter().position(|workshop| workshop.desk.is_at(path))?;
        Some(self.worksheets.remove(at))
    }

    /// Any worksheet that could not be saved.
    pub(super) fn take_any_worksheet(&mut self) -> Option<Workshop> {
        self.worksheets.pop()
    }

    /// The class that was put aside last.
    pub(super) fn take_any_class(&mut self) -> Option<Desk<Class>> {
        self.classes.pop()
    }

    pub(super) fn tick(&mut self, now: Instant, jobs: &Jobs) -> Option<Duration> {
        self.all().filter_map(|desk| desk.tick(now, jobs)).min()
    }

    pub(super) fn save(&mut self, jobs: &Jobs) {
        self.all().for_each(|desk| desk.save(jobs));
    }

    pub(super) fn all(&mut self) -> impl Iterator<Item = &mut dyn OpenDocument> {
        let worksheets =
            self.worksheets.iter_mut().map(|workshop| &mut workshop.desk as &mut dyn OpenDocument);
        let classes = self.classes.iter_mut().map(|class| class as &mut dyn OpenDocument);
        worksheets.chain(classes)
    }

    /// Closes what stands in its file now.
    pub(super) fn close_saved(&mut self, jobs: &Jobs) {
        self.all().filter(|desk| !desk.is_unsaved()).for_each(|desk| jobs.closed(desk.ticket()));
        self.worksheets.retain(|workshop| workshop.desk.is_unsaved());
        self.classes.retain(OpenDocument::is_unsaved);
    }
}
