//! What a document leaves behind when another takes its place on the screen.

use crate::app::desk::OpenDocument;
use crate::app::jobs::Jobs;
use crate::app::{Desk, NoticeKind, State};
use crate::files::recovery::Ticket;
use crate::files::save::{SaveError, Saved};
use crate::model::Class;
use crate::words::{messages, safety};
use std::path::{Path, PathBuf};
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
