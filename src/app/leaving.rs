//! Documents that left the screen before they stood in their files: they are saved in the background, tried
//! again, kept as snapshots of their own, and told of, until they are safe. Closing waits for them.

use super::desk::OpenDocument;
use super::jobs::Jobs;
use super::{Desk, NoticeKind, State, Workshop};
use crate::files::recovery::Ticket;
use crate::files::save::{SaveError, Saved};
use crate::model::Class;
use crate::words::{messages, safety};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// What is not on the screen and not in its file.
#[derive(Default)]
pub struct Leaving {
    worksheets: Vec<Workshop>,
    classes: Vec<Desk<Class>>,
    /// The notices that tell of them.
    told: BTreeMap<Ticket, u64>,
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

    fn all(&mut self) -> impl Iterator<Item = &mut dyn OpenDocument> {
        let worksheets =
            self.worksheets.iter_mut().map(|workshop| &mut workshop.desk as &mut dyn OpenDocument);
        let classes = self.classes.iter_mut().map(|class| class as &mut dyn OpenDocument);
        worksheets.chain(classes)
    }

    /// Closes what stands in its file now.
    fn close_saved(&mut self, jobs: &Jobs) {
        self.all().filter(|desk| !desk.is_unsaved()).for_each(|desk| jobs.closed(desk.ticket()));
        self.worksheets.retain(|workshop| workshop.desk.is_unsaved());
        self.classes.retain(OpenDocument::is_unsaved);
    }
}

/// What became of a save of a document that is not on the screen.
enum Aside {
    Saved,
    Fails(PathBuf, SaveError),
    /// Its file was changed elsewhere. Nobody is there to be asked: that stays, and this stands beside it.
    Moves {
        from: PathBuf,
        to: PathBuf,
    },
}

fn ended(
    desk: &mut dyn OpenDocument,
    save: (&Path, u64),
    result: Result<Saved, SaveError>,
    jobs: &Jobs,
) -> Aside {
    let error = result.as_ref().err().cloned();
    if desk.ended(save, result, jobs).conflict {
        let from = desk.path().to_owned();
        return match desk.go_on_beside(jobs) {
            Ok(to) => Aside::Moves { from, to },
            Err(_) => Aside::Fails(from, SaveError::Busy),
        };
    }
    error.map_or(Aside::Saved, |error| Aside::Fails(desk.path().to_owned(), error))
}

impl State {
    /// The worksheet leaves the screen; what of it is not in its file goes on being saved.
    pub(super) fn put_worksheet_aside(&mut self) {
        self.left_on_purpose();
        let Some(mut workshop) = self.workshop.take() else { return };
        if workshop.desk.is_unsaved() {
            workshop.desk.save(&self.jobs);
            self.leaving.worksheets.push(workshop);
        } else {
            self.jobs.closed(workshop.desk.ticket());
        }
    }

    pub(super) fn put_class_aside(&mut self, mut desk: Desk<Class>) {
        if desk.is_unsaved() {
            desk.save(&self.jobs);
            self.leaving.classes.push(desk);
        } else {
            self.jobs.closed(desk.ticket());
        }
    }

    /// A save of something that left the screen ended. That it is not saved must be known, as long as it is so.
    pub(super) fn saved_aside(
        &mut self,
        ticket: Ticket,
        save: (&Path, u64),
        result: Result<Saved, SaveError>,
    ) {
        let Some(desk) = self.leaving.all().find(|desk| desk.ticket() == ticket) else { return };
        let aside = ended(desk, save, result, &self.jobs);
        if let Some(told) = self.leaving.told.remove(&ticket) {
            self.notices.retain(|notice| notice.id != told);
        }
        match aside {
            Aside::Saved => {}
            Aside::Fails(path, error) => {
                let reason = error.text(self.language);
                let text = messages::not_saved(&path, &reason, self.language);
                let told = self.say(NoticeKind::Failure, text);
                self.leaving.told.insert(ticket, told);
            }
            Aside::Moves { from, to } => {
                self.say(NoticeKind::Failure, safety::saved_beside(&from, &to, self.language));
            }
        }
        self.leaving.close_saved(&self.jobs);
    }
}
