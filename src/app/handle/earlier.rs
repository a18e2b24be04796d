//! Earlier versions of the document on the screen: found on a thread, listed, opened as copies. The document
//! itself is never replaced by one of them.

use crate::app::{Modal, State, Subject};
use std::path::PathBuf;

impl State {
    /// Lists the versions that saving took the place of.
    pub(super) fn list_earlier(&mut self) {
        let Some(path) = self.desk(self.subject()).map(|desk| desk.path().to_owned()) else { return };
        self.earlier = None;
        self.jobs.list_backups(path.clone());
        self.earlier_of = path;
        self.modal = Some(Modal::Earlier);
    }

    /// Opens a listed version in a file of its own beside the document.
    pub(super) fn open_earlier(&mut self, index: usize) {
        let version = self.earlier.as_ref().and_then(|kept| kept.versions.get(index)).cloned();
        let Some(version) = version else { return };
        if self.subject() == Subject::Worksheet && self.must_stay() {
            return;
        }
        let path: PathBuf = self.earlier_of.clone();
        self.open_copy(&path, version.document);
    }
}
