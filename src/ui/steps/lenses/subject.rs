//! Which subject of SERVQUAL is open.

use crate::model::Worksheet;
use crate::ui::cx::Cx;

/// What is open of SERVQUAL.
#[derive(Default)]
pub struct SubjectView {
    /// The place of the open subject, counted from 0.
    pub subject: usize,
}

/// The open subject, or the last one where it is gone.
pub fn open_subject(cx: &Cx<'_>, worksheet: &Worksheet) -> Option<usize> {
    let last = worksheet.servqual.len().checked_sub(1)?;
    Some(cx.memory.of::<SubjectView>().subject.min(last))
}
