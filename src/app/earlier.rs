//! Earlier versions of the open worksheet: found on a thread, listed, opened as copies. The worksheet
//! itself is never replaced by one of them.

use super::{Modal, SaveState, State, Workshop};
use crate::files::home;
use std::time::Instant;

impl State {
    /// Lists the versions that saving took the place of.
    pub(super) fn list_earlier(&mut self) {
        let Some(workshop) = &self.workshop else { return };
        self.earlier = None;
        self.jobs.list_backups(workshop.path.clone());
        self.modal = Some(Modal::Earlier);
    }

    /// Opens a listed version in a file of its own beside the worksheet.
    pub(super) fn open_earlier(&mut self, index: usize) {
        let version = self.earlier.as_ref().and_then(|kept| kept.versions.get(index)).cloned();
        let (Some(version), Some(workshop)) = (version, &self.workshop) else { return };
        let path = home::free_beside(&workshop.path);
        if self.must_stay() {
            return;
        }
        let since = Instant::now();
        self.enter(Workshop::new(version.worksheet, path, SaveState::Changed { since }));
        self.save_now();
    }
}
