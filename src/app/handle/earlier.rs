//! Earlier versions of the document on the screen: found on a thread, listed, opened as copies. The document
//! itself is never replaced by one of them.

use crate::app::{Modal, State, Subject};

impl State {
    /// Lists the versions that saving took the place of.
    pub(super) fn list_earlier(&mut self) {
        let Some(path) = self.desk(self.subject()).map(|desk| desk.path().to_owned()) else { return };
        self.jobs.list_backups(path.clone());
        self.modal = Some(Modal::Earlier { of: path, kept: None });
    }

    /// Opens a listed version in a file of its own beside the document.
    pub(super) fn open_earlier(&mut self, index: usize) {
        let Some(Modal::Earlier { of, kept: Some(kept) }) = &self.modal else { return };
        let (of, version) = (of.clone(), kept.versions.get(index).cloned());
        let Some(version) = version else { return };
        if self.subject() == Subject::Worksheet && self.must_stay() {
            return;
        }
        self.open_copy(&of, version.document);
    }
}
